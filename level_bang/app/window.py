"""Opens the window, or the buffer in its stead, with the engine's noise kept off the terminal."""

import logging
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


class _Kept(logging.Handler):
    """Keeps the sentences that are logged."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append(record.getMessage())


@contextmanager
def told() -> Iterator[None]:
    """As `hushed`; but what the game itself has to say comes out afterwards, each thing once."""
    kept, ours = _Kept(), logging.getLogger("level_bang")
    ours.addHandler(kept)
    try:
        with hushed():
            yield
    finally:
        ours.removeHandler(kept)
        for sentence in dict.fromkeys(kept.said):
            sys.stderr.write(f"{sentence}\n")


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
            from level_bang.render.quality import QUALITIES
            from level_bang.render.stage import Stage
        except ImportError as error:
            raise UserError(
                f"The graphics packages are not usable ({error}); install again."
            ) from error
    if quality not in QUALITIES:
        raise UserError(f"There is no quality {quality!r}; choose one of {', '.join(QUALITIES)}.")
    try:
        with told():
            engine = Engine(size, offscreen=offscreen, vsync=vsync, finish=finish)
            return engine, Stage(engine, quality)
    except RenderError as error:
        raise UserError(str(error)) from error
