"""One real engine for all render tests: a process holds one."""

import os
from collections.abc import Iterator

import pytest
from render_frames import SIZE, Picture, Shoot, shine

from level_bang.render.engine import Engine, RenderError
from level_bang.render.stage import Stage
from level_bang.view.frame import Frame


@pytest.fixture(scope="session")
def engine() -> Iterator[Engine]:
    try:
        made = Engine(SIZE, offscreen=True)
    except RenderError as error:
        if os.environ.get("CI"):
            raise
        pytest.skip(f"no graphics here: {error}")
    yield made
    made.close()


@pytest.fixture(scope="session")
def stage(engine: Engine) -> Stage:
    return Stage(engine, "low")


@pytest.fixture(scope="session")
def shoot(engine: Engine, stage: Stage) -> Shoot:
    def take(frame: Frame, other: Stage | None = None) -> Picture:
        shine(frame)
        for _ in range(2):
            (other or stage).show(frame)
            engine.step()
        return (other or stage).picture()

    return take
