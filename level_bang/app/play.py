"""Playing: from what was asked for to a window that runs until the player is done."""

import secrets
import signal
import time
from dataclasses import dataclass
from types import FrameType

from level_bang.app.window import open_stage
from level_bang.sim.kinds import ENTRY_NAMES, Entry
from level_bang.tape import HUMAN, Header
from level_bang.tune import look as look_named


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was asked for; None leaves it to chance."""

    straight: bool = False  # past the title
    seed: int | None = None
    entry: Entry | None = None
    length: float = 10_000.0
    runner: str | None = None
    seconds: float | None = None
    darker: bool = False
    quality: str = "low"
    look: str = "alarm"
    size: tuple[int, int] = (1280, 720)


def fresh_seed() -> int:
    """A level nobody chose."""
    return secrets.randbelow(1 << 32)


def _header(wanted: Wanted) -> Header | None:
    if not wanted.straight:
        return None
    seed = fresh_seed() if wanted.seed is None else wanted.seed
    entry = wanted.entry
    if entry is None:
        entry = list(ENTRY_NAMES.values())[seed % len(ENTRY_NAMES)]
    player = wanted.runner or HUMAN
    return Header(seed, entry, wanted.length, player=player, darker=wanted.darker)


def play(wanted: Wanted) -> int:
    """Open the window and stay in it; returns the exit code."""
    look = look_named("darker" if wanted.darker else wanted.look)
    header = _header(wanted)
    engine, stage = open_stage(wanted.size, wanted.quality, offscreen=False)
    from level_bang.app.game import Game, Options

    options = Options(
        look,
        header,
        wanted.runner,
        wanted.seconds,
        clock=time.perf_counter,
        fresh_seed=fresh_seed,
    )
    game = Game(engine, stage, options)

    def stop(_signal: int, _frame: FrameType | None) -> None:
        engine.closed = True

    for name in (signal.SIGINT, signal.SIGTERM):
        signal.signal(name, stop)
    try:
        while not game.done:
            engine.step()
    finally:
        game.close()
        engine.close()
    return 0
