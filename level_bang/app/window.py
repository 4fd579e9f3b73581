"""Opens the window, or the buffer in its stead, with the engine's noise kept off the terminal."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from level_bang.app.errors import UserError

if TYPE_CHECKING:
    from level_bang.render.engine import Engine
    from level_bang.render.stage import Stage


@contextmanager
def hushed() -> Iterator[None]:
    """Send what C libraries write to stdout and stderr nowhere, while the engine starts."""
    sys.stdout.flush()
    sys.stderr.flush()
    kept = os.dup(1), os.dup(2)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, 1)
        os.dup2(nowhere, 2)
        yield
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        for number, copy in enumerate(kept, start=1):
            os.dup2(copy, number)
            os.close(copy)
        os.close(nowhere)


def open_stage(
    size: tuple[int, int],
    quality: str,
    *,
    offscreen: bool,
    vsync: bool = True,
    finish: bool = False,
) -> tuple["Engine", "Stage"]:
    """The engine and the stage on it; UserError with one sentence if that is not possible."""
    with hushed():
        try:
            from level_bang.render.engine import Engine, RenderError
            from level_bang.render.stage import QUALITIES, Stage
        except ImportError as error:
            raise UserError(
                f"The graphics packages are not usable ({error}); install again."
            ) from error
    if quality not in QUALITIES:
        raise UserError(f"There is no quality {quality!r}; choose one of {', '.join(QUALITIES)}.")
    try:
        with hushed():
            engine = Engine(size, offscreen=offscreen, vsync=vsync, finish=finish)
            return engine, Stage(engine, quality)
    except RenderError as error:
        raise UserError(str(error)) from error
