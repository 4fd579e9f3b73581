"""One real engine for all render tests: a process holds one."""

import os
from collections.abc import Iterator

import pytest
from render_frames import LARGE, SIZE, Picture, Shoot, drawn, shine

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
        return drawn(other or stage, frame)

    return take


@pytest.fixture(scope="module")
def large(engine: Engine, stage: Stage) -> Iterator[Stage]:
    """The stage in a picture of LARGE."""
    engine.resize(*LARGE)
    engine.step()
    assert engine.size == LARGE
    yield stage
    engine.resize(*SIZE)
    engine.step()


@pytest.fixture
def large_medium(large: Stage) -> Iterator[Stage]:
    """For one test: as long as it is there, it is drawn over the other."""
    made = Stage(large.engine, "medium")
    yield made
    made.close()
