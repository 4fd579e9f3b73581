"""The horde as it is seen: where each runs among the others, and what its limbs do.

The simulation says where the front is, and each member's place and lane behind it; how they flow
past things, past each other and round bends is the picture's own affair and never goes back. It is
worked out ten times a second of the run, whatever the frame rate, a step ahead from the pace
of the front; what that was wrong by shifts all of them alike.
"""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from level_bang.pursuit.state import Gait, Kind
from level_bang.sim.course import EASE
from level_bang.sim.hallway import Hallway
from level_bang.sim.heading import TURN
from level_bang.sim.obstacles import Obstacle
from level_bang.view import flow
from level_bang.view.acts import Acts, Doing
from level_bang.view.boxes import CLIMBED, RADIUS, SEES, WALL, Boxes, Doubles, Flags
from level_bang.view.frame import CREATURE_FIELDS, Floats
from level_bang.view.members import Persons, bent, persons, places
from level_bang.view.moment import Moment
from level_bang.view.motion import motion

EVERY: Final = 6  # ticks
STEP: Final = EVERY / 60.0  # s
LONGEST: Final = 60  # ticks without a picture after which they are gathered anew
SETTLES: Final = 10  # steps that a crowd looked at anew has had to find its places
SOLVED: Final = 22.0  # m behind the front within which bodies touch; beyond, nobody can tell
SEEN: Final = 75.0  # m behind the front that are worth drawing
FOLLOWS, DRIFTS = 0.8, 0.9  # 1/s and m/s at most, towards its own place along the hall
STRAYS, STRAY = 0.6, 0.35  # the same to the side, where the simulation has it
SQUEEZED: Final = 0.8  # m/s to the side at which it shows
STEERS, SIDLES = 5.0, 2.6  # the same to the side, past what is in the way
TURNS: Final = 6.0  # 1/s, of the body into the way it goes
WIDEST: Final = 0.7  # rad, that it turns
LEANS: Final = 0.4  # rad of lean for each that it turns
CORNER: Final = 2.6  # m from a bend
AT_DOOR: Final = 1.6  # m behind the front that reach a door they beat on
AWAY: Final = TURN // 8  # of yaw off the hall's way, from which one may see behind
FLARE: Final = 6.0  # m behind the front within which one is shied from


class Crowd:
    """The members of one run."""

    def __init__(self, *, watched: bool = False) -> None:
        """Nobody yet; `watched`: whichever way the body faces, somebody looks at them."""
        self._watched = watched
        self._hall: Hallway | None = None
        self._tick = self._count = 0

    def follow(self, now: Moment, hall: Hallway, standing: tuple[Obstacle, ...]) -> None:
        """Take a tick into account, and what stands about; the work falls on every other one."""
        if not (self._watched or _faces_back(now, hall)):
            self._hall = None  # nobody can tell what they did until somebody looks
            return
        self._standing = standing
        passed = now.tick - self._tick
        if hall is not self._hall or now.gone > self._count or not 0 <= passed <= LONGEST:
            self._gather(now, hall)
            return
        self._count = now.gone  # who is out of sight for good stays in the arrays, unseen
        while now.tick - self._tick >= EVERY:
            self._tick += EVERY
            self._advance(now, hall)

    def rows(self, tick: float, front: float, now: Moment, hall: Hallway) -> Floats:
        """(n, 12) CREATURE_FIELDS at a tick and a fraction, when the front is at `front` m."""
        count = min(self._count, now.gone) if self._hall is hall else 0
        rows = np.empty((count, len(CREATURE_FIELDS)), np.float32)
        if not count:
            return rows
        share = min(max((tick - self._tick) / EVERY, 0.0), 1.0)
        along, side, lift = self._before + (self._now - self._before) * share
        along += front - (self._front[0] + (self._front[1] - self._front[0]) * share)
        for bend in hall.bends:
            if front - SEEN < bend.at < front + EASE:
                along = bent(along, side, bend)
        frame, other = self._acts.frames(1.0 - share)
        who = self._who
        columns = (who.kind, along, side, self._heading, who.variant, who.scale, lift,
                   -LEANS * self._heading, frame, other, self._acts.fade, who.seed)  # fmt: skip
        for place, column in enumerate(columns):
            rows[:, place] = column[:count]
        return rows

    def _gather(self, now: Moment, hall: Hallway) -> None:
        """All of them anew, each where it would be had it run here."""
        self._hall, self._tick, self._count = hall, now.tick, now.gone
        self._who: Persons = persons(now)
        self._hounds = self._who.kind == Kind.HOUND
        self._half = flow.HALF_LENGTH[self._who.kind]
        self._acts = Acts(self._who.kind, self._who.number, motion())
        self._near: tuple[Obstacle, ...] | None = None
        self._target = places(now)
        self._now = np.array([self._target, now.lane / 1000.0, np.zeros(now.gone)])
        self._heading = np.zeros(now.gone)
        for _ in range(SETTLES):
            self._before = self._now
            self._now = np.array([*self._run(now, self._target)[:2], self._now[2]])
        self._front = now.front, now.front
        self._last, self._ahead = now.front - now.pace * STEP, now.ahead
        self._advance(now, hall)

    def _advance(self, now: Moment, hall: Hallway) -> None:
        """One step of all."""
        pace = now.front - self._last
        self._before, self._front = self._now, (self._front[1], now.front + pace)
        place, side, steer, over = self._run(now, self._expected(now, pace))
        self._last, self._ahead = now.front, now.ahead
        rises, past = self._met.lifted(place, side, self._half, over)
        gait = np.full(len(place), Gait.GONE, np.uint8)
        gait[: now.gone] = now.gait[: now.gone]
        doing = Doing(
            speed=(place - self._before[0]) / STEP,
            gait=gait,
            rises=rises,
            past=past,
            pressed=np.abs(steer) > SQUEEZED,
            leans=self._leans(now, hall, place),
            batters=place > now.front - AT_DOOR if now.stopped else None,
            shies=self._hounds & (place > now.front - FLARE) if now.shying else None,
            lunges=now.lunging,
        )
        self._acts.advance(doing, STEP)
        way = np.arctan2(side - self._before[1], np.maximum(place - self._before[0], 0.08))
        way = np.minimum(np.maximum(way, -WIDEST), WIDEST)
        self._heading += (way - self._heading) * (TURNS * STEP)
        self._now = np.array([place, side, self._acts.lifts(rises)])

    def _expected(self, now: Moment, pace: float) -> Doubles:
        """(n,) m where each has its place a step from now, if the front goes on as it did."""
        target: Doubles = self._target.copy()
        target[: now.gone] = places(now) + pace * (now.gait[: now.gone] == Gait.RUN)
        target[:1] += now.ahead - self._ahead
        return target

    def _run(self, now: Moment, target: Doubles) -> tuple[Doubles, Doubles, Doubles, Flags]:
        """Where all are a step later, m/s to the side they give way by, who goes over what."""
        place, side = self._before[0].copy(), self._before[1].copy()
        place += target - self._target
        place += _towards(target - place, FOLLOWS, DRIFTS) * STEP
        self._target = target
        boxes, over = self._boxes(now)
        steer = _towards(boxes.steered(place, side, self._half, over) - side, STEERS, SIDLES)
        stray = np.zeros(len(side))
        stray[: now.gone] = _towards(now.lane / 1000.0 - side[: now.gone], STRAYS, STRAY)
        side += np.where(steer == 0.0, stray, steer) * STEP
        self._part(now, place, side, over)
        np.minimum(np.maximum(side, RADIUS - WALL, out=side), WALL - RADIUS, out=side)
        return place, side, steer, over

    def _boxes(self, now: Moment) -> tuple[Boxes, Flags]:
        """What stands where they run, and (n, boxes) who goes over it."""
        low, high = now.front - SOLVED, now.front + SEES + 1.0
        near = tuple(o for o in self._standing if low < o.along < high)
        if near != self._near:
            self._near, self._met = near, Boxes(near)
            self._over = self._met.climbed(self._who.kind, self._who.number)
        over = self._over
        if now.lunging:  # the leader goes over whatever can be cleared, as long as it lunges
            over = over.copy()
            over[:1] = self._met.top <= CLIMBED
        return self._met, over

    def _part(self, now: Moment, place: Doubles, side: Doubles, over: Flags) -> None:
        """Those who can be seen move out of each other; the fallen are run over."""
        touches = place > now.front - SOLVED
        touches[: now.gone] &= now.gait[: now.gone] != Gait.FALL
        touch = np.flatnonzero(touches)
        x, y = place[touch], side[touch]
        flow.apart(x, y, self._half[touch], self._met, over[touch])
        place[touch], side[touch] = x, y

    def _leans(self, now: Moment, hall: Hallway, place: Doubles) -> NDArray[np.int64] | None:
        for bend in hall.bends:
            if now.front - SOLVED < bend.at < now.front + CORNER:
                return np.where(np.abs(place - bend.at) < CORNER, bend.turn, 0)
        return None


def _faces_back(now: Moment, hall: Hallway) -> bool:
    """Whether whoever is chased can see them."""
    if now.head > 0 or now.outcome:
        return True
    apart = (now.yaw - hall.headings[now.leg] + TURN // 2) % TURN - TURN // 2
    return abs(apart) > AWAY


def _towards(away: Doubles, rate: float, most: float) -> Doubles:
    """m/s, so much for each metre."""
    return np.minimum(np.maximum(away * rate, -most), most)
