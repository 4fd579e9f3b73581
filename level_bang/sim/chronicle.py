"""The honest report of a run, gathered beside it: it watches the world and never touches it."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Final

from level_bang.pursuit import gap
from level_bang.pursuit.params import TICKS
from level_bang.scalar import clamp
from level_bang.sim.events import Event, What
from level_bang.sim.kinds import Phase
from level_bang.sim.world import World

EVERY: Final = 6  # ticks between two samples
SAMPLE: Final = EVERY / TICKS  # s
BIN: Final = 0.25  # m of gap
BINS: Final = 400
ENGAGED: Final = 20.0  # m
NEAR: Final = 15.0  # m; a stretch without anyone inside is a lull
PEAK: Final = 10.0  # m
PEAK_FOR: Final = 1.0  # s inside it make a peak
PEAK_OVER: Final = 14.0  # m
PEAK_REST: Final = 5.0  # s beyond it before there can be another
USE_SPAN: Final = 10 * TICKS  # ticks after which an item has done what it does


@dataclass(slots=True)
class Use:
    """What using an item brought."""

    what: What
    tick: int
    gap_before: float  # m
    gap_after: float | None = None  # m, ten seconds later, if the run went on


@dataclass(slots=True)
class Chronicle:
    """A run's story in numbers."""

    counts: Counter[What] = field(default_factory=Counter)
    gaps: list[float] = field(default_factory=list)  # m, one a second, for the report's curve
    moods: list[int] = field(default_factory=list)  # of the director, one a second
    uses: list[Use] = field(default_factory=list)
    histogram: list[int] = field(default_factory=lambda: [0] * BINS)  # engaged gaps, in BINs
    peaks: int = 0
    longest_lull: float = 0.0  # s
    _open: list[Use] = field(default_factory=list)  # uses whose ten seconds still run
    _lull: float = 0.0
    _inside: float = 0.0
    _beyond: float = 99.0
    _in_peak: bool = False

    def note(self, world: World, events: list[Event]) -> None:
        """Take in one tick."""
        for event in events:
            self.counts[event.what] += 1
            if What.USE_ENERGY_BAR <= event.what <= What.FIRE_DOOR:
                use = Use(event.what, world.tick, gap(world.chase, world.body.distance))
                self.uses.append(use)
                self._open.append(use)
        if world.tick % EVERY == 0 and world.phase == Phase.CHASE:
            self._sample(world)

    def _sample(self, world: World) -> None:
        apart = gap(world.chase, world.body.distance)
        if world.tick % TICKS == 0:
            self.gaps.append(apart)
            self.moods.append(world.chase.cycle.mood)
        while self._open and world.tick - self._open[0].tick >= USE_SPAN:
            self._open.pop(0).gap_after = apart
        if apart < ENGAGED:
            self.histogram[clamp(int(apart / BIN), 0, BINS - 1)] += 1
        self._lull = 0.0 if apart < NEAR else self._lull + SAMPLE
        self.longest_lull = max(self.longest_lull, self._lull)
        self._count_peak(apart)

    def _count_peak(self, apart: float) -> None:
        self._inside = self._inside + SAMPLE if apart < PEAK else 0.0
        if self._inside >= PEAK_FOR and not self._in_peak:
            self._in_peak = True
            self.peaks += 1
        self._beyond = self._beyond + SAMPLE if apart > PEAK_OVER else 0.0
        if self._beyond >= PEAK_REST:
            self._in_peak = False

    def median_gap(self) -> float | None:
        """The median engaged gap in metres, or None if they never came near."""
        total = sum(self.histogram)
        if not total:
            return None
        passed = 0
        for i, count in enumerate(self.histogram):
            passed += count
            if 2 * passed >= total:
                return (i + 0.5) * BIN
        return None
