"""Where each of the crowd runs: towards its own place, past what stands there, past the others.

A step is a tenth of a second. Who was held up goes on from the pace it was held to: in a jam all
begin where they can almost stay, and a few rounds part them.
"""

from typing import Final

import numpy as np

from level_bang.pursuit.state import Gait
from level_bang.sim.course import Bend
from level_bang.sim.obstacles import Obstacle
from level_bang.view import flow, halt
from level_bang.view.boxes import CLIMBED, RADIUS, SEES, WALL, Boxes, Doubles, Flags
from level_bang.view.members import Persons, places
from level_bang.view.moment import Moment

EVERY: Final = 6  # ticks
STEP: Final = EVERY / 60.0  # s
SOLVED: Final = 22.0  # m behind the front within which bodies touch; beyond, nobody can tell
PASSED: Final = 5.0  # m behind those that nobody is in the middle of a thing any more
FOLLOWS, DRIFTS = 0.8, 0.9  # 1/s and m/s at most, towards its own place along the hall
STRAYS, STRAY = 0.6, 0.35  # the same to the side, where the simulation has it
STEERS, SIDLES = 5.0, 2.6  # the same to the side, past what is in the way
SPURS: Final = 6.0  # m/s2, out of a jam
GIVES: Final = 0.08  # m a step backwards at most
REACHES: Final = 3.0  # m before a fire door that it matters from
BEFORE_DOOR: Final = 0.8  # m; their arms reach it


class Herd:
    """(n,) places of all members, in metres along the hall and to its right."""

    def __init__(self, now: Moment, who: Persons) -> None:
        """Each at its own place, at the pace of the front."""
        self._who, self._half = who, flow.HALF_LENGTH[who.kind]
        self._target = places(now)
        self.along, self.side = self._target.copy(), now.lane / 1000.0
        self._moved = np.full(now.gone, now.pace * STEP)
        self.front = now.front  # m along, when the others are where they are
        self._last, self._ahead = now.front - now.pace * STEP, now.ahead
        self._near: tuple[Obstacle, ...] | None = None

    def advance(
        self,
        now: Moment,
        standing: tuple[Obstacle, ...],
        bend: Bend | None = None,
        *,
        goes: bool = True,
    ) -> None:
        """A step, round a `bend` if there is one; if nobody `goes`, only out of others' way."""
        before, beside = self.along, self.side
        self._look(now, standing)
        if goes:
            pace = now.front - self._last
            self._last, self.front = now.front, now.front + pace
            self.along = before + self._towards_places(now, pace)
        else:
            self.along = before.copy()
        self._give_way(now)
        who = self._on_their_feet(now)
        self._part(who, before)
        np.maximum(self.along, before - GIVES, out=self.along)
        if now.door < now.front + REACHES:
            np.minimum(self.along, now.door - BEFORE_DOOR - self._half, out=self.along)
        self.side = _clipped(self.side, WALL - RADIUS)
        if goes:
            self._stop(who, before, beside, bend)
            self._moved = np.maximum(self.along - before, 0.0)

    def lifted(self) -> tuple[Doubles, Doubles]:
        """(n,) m that those rise who go over something, and m past its middle."""
        return self._boxes.lifted(self.along, self.side, self._half, self._over)

    def _look(self, now: Moment, standing: tuple[Obstacle, ...]) -> None:
        """What stands where they run, and (n, boxes) who goes over it."""
        low, high = now.front - SOLVED - PASSED, now.front + SEES + 1.0
        near = tuple(o for o in standing if low < o.along < high)
        if near != self._near:
            self._near, self._boxes = near, Boxes(near)
            self._climb = self._boxes.climbed(self._who.kind, self._who.number)
        self._over: Flags = self._climb
        if now.lunging:  # the leader goes over whatever can be cleared, as long as it lunges
            self._over = self._over.copy()
            self._over[:1] = self._boxes.top <= CLIMBED

    def _towards_places(self, now: Moment, pace: float) -> Doubles:
        """(n,) m to where each has its place a step from now, if the front goes on as it did."""
        target: Doubles = self._target.copy()
        target[: now.gone] = places(now)
        target += pace
        if now.gait[: now.gone].any():  # who stays behind stays where it is
            target[: now.gone] -= pace * (now.gait[: now.gone] != Gait.RUN)
        target[:1] += now.ahead - self._ahead
        self._ahead = now.ahead
        move = target - self._target
        move += _clipped((self._target - self.along) * (FOLLOWS * STEP), DRIFTS * STEP)
        self._target = target
        return np.minimum(move, self._moved + SPURS * STEP * STEP)

    def _give_way(self, now: Moment) -> None:
        steer = self._boxes.steered(self.along, self.side, self._half, self._over) - self.side
        self.pressed: Doubles = _clipped(steer * STEERS, SIDLES)  # m/s to the side
        stray = np.zeros(len(steer))
        stray[: now.gone] = now.lane * 0.001
        stray[: now.gone] -= self.side[: now.gone]
        stray = _clipped(stray * STRAYS, STRAY)
        self.side = self.side + np.where(self.pressed == 0.0, stray, self.pressed) * STEP

    def _on_their_feet(self, now: Moment) -> flow.Places:
        """Who can be seen and can touch others: the fallen are run over."""
        seen = self.along[: now.gone] > now.front - SOLVED
        return np.flatnonzero(seen & (now.gait[: now.gone] != Gait.FALL))

    def _part(self, who: flow.Places, before: Doubles) -> None:
        bodies = flow.Bodies(self.along[who], self.side[who], self._half[who], before[who])
        flow.apart(bodies, self._boxes, self._over[who])
        self.along[who], self.side[who] = bodies.along, bodies.side

    def _stop(self, who: flow.Places, before: Doubles, beside: Doubles, bend: Bend | None) -> None:
        was = np.stack((before[who], beside[who]))
        to = np.stack((self.along[who], self.side[who]))

        def cornered() -> Flags:
            near = self._boxes.near(to[0], to[1], self._half[who], flow.MARGIN)
            return np.asarray((near & ~self._over[who]).any(1))

        share = halt.stopped(was, to, self._half[who], bend, cornered)
        if share.min(initial=1.0) < 1.0:
            self.along[who], self.side[who] = was + (to - was) * share


def _clipped(values: Doubles, most: float) -> Doubles:
    return np.minimum(np.maximum(values, -most), most)
