"""The horde as it is seen: where each runs among the others, and what its limbs do.

The simulation says where the front is, and each member's place and lane behind it; how they flow
past things, past each other and round bends is the picture's own affair and never goes back. It is
worked out ten times a second of the run, whatever the frame rate, a step ahead from the pace
of the front; what that was wrong by shifts all of them alike.
"""

from typing import Final

import numpy as np

from level_bang.pursuit.state import Gait, Kind
from level_bang.sim.course import EASE
from level_bang.sim.hallway import Hallway
from level_bang.sim.heading import TURN
from level_bang.sim.obstacles import Obstacle
from level_bang.view import corner
from level_bang.view.acts import Acts, Doing
from level_bang.view.frame import CREATURE_FIELDS, Floats
from level_bang.view.herd import EVERY, STEP, Herd
from level_bang.view.members import persons
from level_bang.view.moment import Moment
from level_bang.view.motion import motion

LONGEST: Final = 60  # ticks without a picture after which they are gathered anew
SETTLES: Final = 14  # steps that a crowd looked at anew has had to find its places
SEEN: Final = 75.0  # m behind the front that are worth drawing
SQUEEZED: Final = 0.8  # m/s to the side at which it shows
TURNS: Final = 6.0  # 1/s, of the body into the way it goes
WIDEST: Final = 0.7  # rad, that it turns
LEANS: Final = 0.4  # rad of lean for each that it turns
AT_DOOR: Final = 1.6  # m behind the front that reach a door they beat on
FLARE: Final = 6.0  # m behind the front within which one is shied from
AWAY: Final = TURN // 8  # of yaw off the hall's way, from which one may see behind


def _columns(*names: str) -> list[int]:
    return [CREATURE_FIELDS.index(name) for name in names]


FIXED: Final = _columns("kind", "variant", "scale", "seed")
HELD: Final = _columns("heading", "lean", "other", "blend")  # for a step
ROUND_BEND: Final = _columns("heading", "variant")
MOVING: Final = _columns("along", "side", "lift", "frame")


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
        passed = now.tick - self._tick
        if hall is not self._hall or now.gone > self._count or not 0 <= passed <= LONGEST:
            self._gather(now, hall, standing)
            return
        self._count = now.gone  # who is out of sight for good stays in the arrays, unseen
        while now.tick - self._tick >= EVERY:
            self._tick += EVERY
            self._advance(now, hall, standing)

    def rows(self, tick: float, front: float, now: Moment, hall: Hallway) -> Floats:
        """(n, 12) CREATURE_FIELDS at a tick and a fraction, when the front is at `front` m."""
        count = min(self._count, now.gone) if self._hall is hall else 0
        if not count:
            return np.empty((0, len(CREATURE_FIELDS)), np.float32)
        rows = self._rows[:count].copy()
        share = min(max((tick - self._tick) / EVERY, 0.0), 1.0)
        along, side, lift = self._before + (self._now - self._before) * share
        along += front - (self._front[0] + (self._front[1] - self._front[0]) * share)
        for bend in hall.bends:
            if front - SEEN < bend.at < front + EASE:
                rows[:, ROUND_BEND] += corner.turned(along[:count] - bend.at, bend)
                along = corner.bent(along, side, bend)
        frame = self._acts.frames(1.0 - share)
        for place, column in zip(MOVING, (along, side, lift, frame), strict=True):
            rows[:, place] = column[:count]
        return rows

    def _gather(self, now: Moment, hall: Hallway, standing: tuple[Obstacle, ...]) -> None:
        """All of them anew, each where it would be had it run here."""
        self._hall, self._tick, self._count = hall, now.tick, now.gone
        who = persons(now, hall.seed)
        self._hounds = who.kind == Kind.HOUND
        self._acts = Acts(who.kind, who.number, motion())
        self._heading = np.zeros(now.gone)
        self._rows = np.zeros((now.gone, len(CREATURE_FIELDS)), np.float32)
        self._rows[:, FIXED] = np.array([who.kind, who.variant, who.scale, who.seed]).T
        self._herd = Herd(now, who)
        for _ in range(SETTLES):
            self._herd.advance(now, standing, goes=False)
        self._now = np.array([self._herd.along, self._herd.side, np.zeros(now.gone)])
        self._front = now.front, now.front
        self._advance(now, hall, standing)

    def _advance(self, now: Moment, hall: Hallway, standing: tuple[Obstacle, ...]) -> None:
        """One step of all."""
        herd, before = self._herd, self._now
        bend = corner.near(hall, now.front)
        herd.advance(now, standing, bend)
        self._front = self._front[1], herd.front
        rises, past = herd.lifted()
        place = herd.along
        went = place - before[0]
        gait = np.full(len(place), Gait.GONE, np.uint8)
        gait[: now.gone] = now.gait[: now.gone]
        doing = Doing(
            speed=went / STEP,
            gait=gait,
            rises=rises,
            past=past,
            pressed=np.abs(herd.pressed) > SQUEEZED,
            leans=None if bend is None else corner.leans(place, bend),
            batters=place > now.front - AT_DOOR if now.stopped else None,
            shies=self._hounds & (place > now.front - FLARE) if now.shying else None,
            lunges=now.lunging,
        )
        self._acts.advance(doing, STEP)
        way = np.arctan2(herd.side - before[1], np.maximum(went, 0.08))
        way = np.minimum(np.maximum(way, -WIDEST), WIDEST)
        self._heading += (way - self._heading) * (TURNS * STEP)
        self._before, self._now = before, np.array([place, herd.side, self._acts.lifts(rises)])
        held = self._heading, self._heading * -LEANS, self._acts.other, self._acts.fade
        for column, values in zip(HELD, held, strict=True):
            self._rows[:, column] = values


def _faces_back(now: Moment, hall: Hallway) -> bool:
    """Whether whoever is chased can see them."""
    if now.head > 0 or now.outcome:
        return True
    apart = (now.yaw - hall.headings[now.leg] + TURN // 2) % TURN - TURN // 2
    return abs(apart) > AWAY
