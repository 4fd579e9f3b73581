"""Runs a game in the real window at a pace of its own: `python -m tests.app.paced FPS ARGUMENTS`.

FPS 30 or 60 steps the clock by exactly a frame; 0 leaves the clock alone and draws unhindered.
"""

import sys
import time
from collections.abc import Callable

from level_bang.app.game import Game, Options
from level_bang.app.window import open_stage
from level_bang.render.engine import Engine
from level_bang.sim.kinds import ENTRY_NAMES
from level_bang.tape import Header
from level_bang.view.look import LookParams


def stepped(fps: float) -> Callable[[], float]:
    """A clock that moves on by one frame whenever it is read."""
    frames = 0

    def now() -> float:
        nonlocal frames
        frames += 1
        return frames / fps

    return now


def main(fps: str, *terms: str) -> None:
    seed, entry, runner, length, seconds = terms
    clock = stepped(float(fps)) if float(fps) else time.perf_counter
    header = Header(int(seed), ENTRY_NAMES[entry], float(length), player=runner)
    # A bare X server lets the keyboard come and go as it likes, and a window without it pauses.
    Engine.focused = property(lambda _: True, lambda _, __: None)  # type: ignore[assignment]
    engine, stage = open_stage((160, 90), "low", offscreen=False, vsync=False)
    options = Options(
        LookParams(), header, runner, float(seconds), clock=clock, fresh_seed=lambda: 0
    )
    game = Game(engine, stage, options)
    while not game.done:
        engine.step()
    game.close()
    engine.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
