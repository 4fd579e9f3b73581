"""Headless runs, many side by side: what each came to, and whether the bands of the game hold."""

import multiprocessing
import os
import signal
import time
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from level_bang import runners
from level_bang.app.errors import UserError
from level_bang.app.interrupt import heeded
from level_bang.sim.kinds import OUTCOME_NAMES, Entry, Outcome
from level_bang.sim.params import DEFAULT
from level_bang.tape import Header, Recorder, Session

LONGEST: Final = 2 * 3600 * 60  # ticks; nobody lives longer, so a longer run is a fault


@dataclass(frozen=True, slots=True)
class Job:
    """One run to be made."""

    seed: int
    runner: str
    entry: Entry
    length: float
    mistakes: float = 1.0
    tape: Path | None = None


@dataclass(frozen=True, slots=True)
class Result:
    """What a run came to: the keys of `simulate --json`, and below what only the table needs."""

    seed: int
    runner: str
    length_m: float
    outcome: str
    distance_m: float
    time_s: float
    ticks: int
    digest: str
    wall_s: float
    speed_x: float
    gap_median_m: float | None
    grabs: int
    peaks: int
    lull_s: float

    def as_json(self) -> dict[str, object]:
        """The object that scripts rely on."""
        names = [name for name in self.__slots__ if name != "lull_s"]
        return {name: getattr(self, name) for name in names}


def _session(job: Job) -> Session:
    header = Header(job.seed, job.entry, job.length, player=job.runner)
    if job.tape is None:
        return Session(header)
    try:
        return Session(header, Recorder(job.tape, header))
    except OSError as error:
        raise UserError(
            f"The tape {job.tape} cannot be written ({error.strerror}); choose another place."
        ) from error


def play(
    session: Session, who: runners.Player, ticks: int = LONGEST, stopped: Sequence[int] = ()
) -> None:
    """Let `who` run until the end, for so many ticks, or until there is something in `stopped`."""
    while not session.over and session.world.tick < ticks and not stopped:
        session.tick(runners.command(who, session.world, DEFAULT))


def run(job: Job) -> Result:
    """Make one run."""
    started = time.perf_counter()
    session = _session(job)
    try:
        with heeded() as stopped:
            play(session, runners.player(job.runner, job.seed, job.mistakes), stopped=stopped)
    finally:
        session.close()
    if session.recorder is not None and session.recorder.trouble is not None:
        raise UserError(f"The tape {job.tape} is incomplete ({session.recorder.trouble}).")
    return _result(job, session, time.perf_counter() - started)


def _result(job: Job, session: Session, wall: float) -> Result:
    world, story = session.world, session.chronicle
    seconds = world.tick / 60.0
    return Result(
        seed=job.seed,
        runner=job.runner,
        length_m=job.length,
        outcome=OUTCOME_NAMES[Outcome(world.outcome) or Outcome.QUIT],
        distance_m=round(world.body.distance, 3),
        time_s=round(seconds, 3),
        ticks=world.tick,
        digest=session.digest.hex(),
        wall_s=round(wall, 3),
        speed_x=round(seconds / wall, 1),
        gap_median_m=story.median_gap(),
        grabs=world.chase.grip.grabs,
        peaks=story.peaks,
        lull_s=round(story.longest_lull, 1),
    )


def cores() -> int:
    """How many runs go side by side."""
    return max(len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else 1, 1)


def _deaf() -> None:
    """Ctrl-C reaches every process of a terminal; only the first one answers it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _beside(job: Job) -> Result:
    """`run` in a process of its own, which ends with its tape closed when it is told to."""
    try:
        return run(job)
    except KeyboardInterrupt:
        os._exit(1)


def _end_children() -> None:
    for child in multiprocessing.active_children():
        child.terminate()


def run_all(jobs: Iterable[Job]) -> Iterator[Result]:
    """Make runs on all cores; results come in the order of the jobs.

    Whoever stops asking for them, by Ctrl-C or otherwise, stops the runs that are under way.
    """
    listed = list(jobs)
    if len(listed) == 1 or cores() == 1:
        yield from map(run, listed)
        return
    with ProcessPoolExecutor(min(cores(), len(listed)), initializer=_deaf) as pool:
        try:
            for under_way in [pool.submit(_beside, job) for job in listed]:
                yield under_way.result()
        except BrokenProcessPool:
            raise UserError("A run was ended from outside; ask for fewer at a time.") from None
        except BaseException:
            _end_children()
            raise
