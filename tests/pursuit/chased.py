"""A runner made of three numbers, to be hunted: the pursuit alone, without a hall or a body."""

import copy
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from level_bang import pursuit
from level_bang.chance import roll
from level_bang.pursuit import Chase, Prey, PursuitParams, Signal
from level_bang.pursuit.grip import holds
from level_bang.pursuit.params import DT, TICKS

LAW: Final = PursuitParams()
FULL: Final = 10_000.0  # m
JOG: Final = 5.4  # m/s
SPRINT: Final = 7.4
WINDED: Final = 4.6
STUMBLING: Final = JOG * 0.45
QUICKEN: Final = 6.0 * DT  # m/s a tick
BRAKE: Final = 20.0 * DT
STUMBLE_TICKS: Final = 36
WINDED_TICKS: Final = 120
FAST: Final = 17  # ticks between two key presses while held: free after 1.2 s


@dataclass(slots=True)
class Chased:
    """A run of the pursuit."""

    chase: Chase
    distance: float = 0.0
    speed: float = 0.0
    presses: int = FAST  # ticks between two while held; 0 for a runner who gives up
    signals: list[Signal] = field(default_factory=list)  # of the last tick

    @property
    def gap(self) -> float:
        """Metres to the front."""
        return pursuit.gap(self.chase, self.distance)

    @property
    def margin(self) -> float:
        """Metres by which hands and jaws fall short."""
        law = LAW.lunge
        reach = law.reach + law.reach_far * min(self.distance / self.chase.length, 1.0)
        return self.gap - self.chase.lunge.ahead - reach

    def tick(self, top: float, **told: bool) -> list[Signal]:
        """One tick of running at `top` m/s, as a body gets there; `told` goes to the prey."""
        pressed = False
        if holds(self.chase):
            passed = self.chase.tick - self.chase.grip.since
            pressed = bool(self.presses) and passed % self.presses == self.presses - 1
            self.speed = 0.0
        elif told.get("mistake") and not told.get("winded"):
            self.speed = min(self.speed, top)  # a stumble takes the speed at once
        elif self.speed > top:
            self.speed = max(self.speed - BRAKE, top)
        else:
            self.speed = min(self.speed + QUICKEN, top)
        self.distance += self.speed * DT
        prey = Prey(self.distance, self.speed, struggles=pressed, **told)
        self.signals = pursuit.advance(self.chase, prey, LAW)
        if Signal.BROKE_FREE in self.signals:
            self.speed = WINDED
        return self.signals

    def run(self, top: float, ticks: int, **told: bool) -> Iterator[list[Signal]]:
        """Each tick's signals; ends early at a catch."""
        for _ in range(ticks):
            yield self.tick(top, **told)
            if Signal.CAUGHT in self.signals:
                return

    def all(self, top: float, ticks: int, **told: bool) -> list[Signal]:
        """All signals of that time."""
        return [signal for news in self.run(top, ticks, **told) for signal in news]


def begin(seed: int, length: float = FULL, members: int | None = 0) -> Chased:
    """A run; without members it is the front alone, which is all the law is about."""
    return Chased(pursuit.begin(seed, length, LAW, members))


def sighted(seed: int, length: float = FULL) -> Chased:
    """A jogger's run when the horde comes into sight."""
    runner = begin(seed, length)
    runner.all(JOG, int(LAW.sighted * TICKS))
    return runner


def near(seed: int, gap: float, distance: float = 5_000.0, ready: int = 100_000) -> Chased:
    """A jogger in mid-run with the front `gap` metres behind, as fast as they are."""
    runner = begin(seed)
    chase = runner.chase
    chase.tick = 6_000
    chase.front.speed = runner.speed = JOG
    runner.distance = distance
    chase.front.place = distance - gap
    chase.front.pace_taken = len(chase.pace)
    chase.pace[:] = int(JOG * 1000.0)
    chase.front.pace_sum = int(JOG * 1000.0) * len(chase.pace)
    chase.lunge.ready = chase.tick + ready
    return runner


def histories(seed: int, style: str, share: float, length: float = FULL) -> Iterator[Chased]:
    """Moments of one run: about `share` of its ticks, from the horde's coming into sight.

    `jog` never changes speed, `burst` sprints whenever breath allows and looks back now and then,
    both without a mistake; `clumsy` stumbles every half minute and may be caught.
    """
    runner = sighted(seed, length)
    breath, left = 1.0, 0
    while runner.distance < 0.99 * length:
        tick = runner.chase.tick
        if style == "clumsy" and roll(seed, 901, tick) < 1.0 / (30 * TICKS):
            left = STUMBLE_TICKS
        fresh = style == "burst" and breath > 0.05 and (breath > 0.95 or runner.speed > JOG)
        breath = max(breath - DT / 6.0, 0.0) if fresh else min(breath + DT / 9.0, 1.0)
        top = SPRINT if fresh else JOG
        looking = style == "burst" and tick % 1_200 < 48
        if left:
            runner.tick(STUMBLING, mistake=left == STUMBLE_TICKS)
            left -= 1
        else:
            runner.tick(top, looking_back=looking)
        if Signal.CAUGHT in runner.signals:
            return
        if roll(seed, 902, tick) < share:
            yield copy.deepcopy(runner)
