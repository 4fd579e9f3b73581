"""`bench`: how fast it is here. A simulated runner runs, everything is on, nothing is shown."""

import gc
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from level_bang.app.errors import UserError
from level_bang.app.interrupt import heeded
from level_bang.app.place import Spot, params, world_at
from level_bang.app.run import Run, runner_source
from level_bang.app.timing import TimedCrowd, mean, memory, shares
from level_bang.app.window import open_stage
from level_bang.render.engine import Engine
from level_bang.render.stage import Stage
from level_bang.sim import Button, Command
from level_bang.sim.kinds import Entry
from level_bang.tape import Header, Recorder, Session
from level_bang.view.crowd import Crowd
from level_bang.view.look import LookParams
from level_bang.view.sight import Gaze

WARM_UP: Final = 20  # frames that are not counted
LAP: Final = 60.0  # m after which the runner is put back, so that every second shows the same
RUNNER: Final = "perfect"


@dataclass(frozen=True, slots=True)
class Bench:
    """What to measure."""

    spot: Spot
    look: LookParams
    seconds: float = 20.0
    yaw: float = 0.0  # degrees; beyond 90 the runner looks back
    quality: str = "low"
    size: tuple[int, int] = (1280, 720)


def _source(session: Session, looks_back: bool) -> Callable[[], Command]:
    run = runner_source(session, RUNNER)
    if not looks_back:
        return run
    return lambda: replace(command := run(), buttons=command.buttons | Button.LOOK_BACK)


def lap(bench: Bench, tape: Path, crowd: Crowd) -> Run:
    """A run put down at the spot, with its tape."""
    spot = bench.spot
    header = Header(spot.seed, Entry.UNEXPECTED, spot.length, params(spot), player=RUNNER)
    session = Session(header, Recorder(tape, header))
    session.world = world_at(spot)
    return Run(session, _source(session, abs(bench.yaw) > 90.0), driven=True, crowd=crowd)


class _Laps:
    """Runs lap after lap and keeps the times of its frames."""

    def __init__(self, bench: Bench, engine: Engine, stage: Stage, folder: Path) -> None:
        self.bench, self.engine, self.stage = bench, engine, stage
        self.tape = folder / "bench.tape"
        self.frames: list[float] = []
        self.python: list[float] = []
        self.crowds: list[float] = []
        self._begin()

    def _begin(self) -> None:
        self.crowd = TimedCrowd()
        self.run = lap(self.bench, self.tape, self.crowd)
        self._last = time.perf_counter()

    def forget(self) -> None:
        """What was measured so far does not count."""
        for times in (self.frames, self.python, self.crowds):
            times.clear()

    def turn(self) -> None:
        started = time.perf_counter()
        elapsed, self._last = started - self._last, started
        self.run.advance(elapsed)
        self.stage.show(self.run.frame(self.bench.look, Gaze()))
        shown = time.perf_counter()
        self.engine.step()
        self.python.append(shown - started)
        self.frames.append(time.perf_counter() - started)
        self.crowds.append(self.crowd.taken())
        world = self.run.session.world
        if world.outcome or world.body.distance > self.bench.spot.at + LAP:
            self.run.session.close()
            self._begin()


def measure(bench: Bench, ready: Callable[[Stage], None] | None = None) -> dict[str, Any]:
    """The figures of `bench --json`; `ready` is told the stage before anything is shown."""
    if not 0.5 <= bench.seconds <= 3600.0:
        raise UserError(f"{bench.seconds:g} s cannot be measured; choose 0.5 to 3600 seconds.")
    world_at(bench.spot)
    engine, stage = open_stage(bench.size, bench.quality, offscreen=True, vsync=False, finish=True)
    if ready is not None:
        ready(stage)
    with tempfile.TemporaryDirectory() as folder:
        laps = _Laps(bench, engine, stage, Path(folder))
        with heeded() as stopped:
            for _ in range(WARM_UP):
                if not stopped:
                    laps.turn()
        laps.forget()
        gc.collect()
        gc.freeze()
        until = time.perf_counter() + bench.seconds
        with heeded() as stopped:
            while time.perf_counter() < until and not stopped:
                laps.turn()
        laps.run.session.close()
        return _figures(laps, engine, stage)


def _figures(laps: _Laps, engine: Engine, stage: Stage) -> dict[str, Any]:
    frames = shares(laps.frames, (50, 95, 99))
    return {
        "renderer": engine.renderer,
        "scale": stage.scale,
        "horde": laps.run.session.world.chase.horde.gone,
        "frame_ms": frames | mean(laps.frames) | {"max": round(max(laps.frames) * 1000.0, 3)},
        "python_ms": shares(laps.python, (50, 99)) | mean(laps.python),
        "crowd_ms": shares(laps.crowds, (50, 99)) | mean(laps.crowds),
        "draw_calls": stage.draw_calls(),
        "triangles": stage.triangles(),
        "rss_mb": round(memory(), 1),
        "fps": round(len(laps.frames) / sum(laps.frames), 1),
    }
