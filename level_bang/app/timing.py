"""What a benchmark adds up: shares of times, memory, and what the crowd itself costs."""

import time
from pathlib import Path

import numpy as np

from level_bang.sim.hallway import Hallway
from level_bang.sim.obstacles import Obstacle
from level_bang.view.crowd import Crowd
from level_bang.view.frame import Floats
from level_bang.view.moment import Moment


class TimedCrowd(Crowd):
    """A crowd that keeps the time its own work takes."""

    def __init__(self) -> None:
        """None yet."""
        super().__init__()
        self._spent = 0.0

    def follow(self, now: Moment, hall: Hallway, standing: tuple[Obstacle, ...]) -> None:
        """As the crowd does."""
        started = time.perf_counter()
        super().follow(now, hall, standing)
        self._spent += time.perf_counter() - started

    def rows(self, tick: float, front: float, now: Moment, hall: Hallway) -> Floats:
        """As the crowd does."""
        started = time.perf_counter()
        made = super().rows(tick, front, now, hall)
        self._spent += time.perf_counter() - started
        return made

    def taken(self) -> float:
        """Seconds spent since this was asked last."""
        spent, self._spent = self._spent, 0.0
        return spent


def shares(times: list[float], wanted: tuple[int, ...]) -> dict[str, float]:
    """Percentiles of seconds, in milliseconds, as `p50` and so on."""
    values = np.percentile(np.array(times) * 1000.0, wanted)
    return {f"p{share}": round(float(v), 3) for share, v in zip(wanted, values, strict=True)}


def mean(times: list[float]) -> dict[str, float]:
    """The mean of seconds, in milliseconds, as `mean`."""
    return {"mean": round(sum(times) / len(times) * 1000.0, 3)}


def memory() -> float:
    """Resident megabytes of this process."""
    try:
        pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    except OSError:
        return float("nan")
    return pages * 4096 / 1e6
