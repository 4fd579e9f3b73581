"""What hangs, lies and dangles in the hall for the eye only: rolled by (seed, bay), told by ward.

No rule knows of it: what stands on the floor is at most a hand's breadth high, what hangs on a wall
stands out less than a shoulder's breadth.
"""

import math
from collections.abc import Iterator
from enum import IntEnum
from functools import lru_cache
from typing import Final

import numpy as np

from level_bang.chance import roll
from level_bang.sim.hallway import Hallway
from level_bang.sim.kinds import DOOR_SPACING, HALL_WIDTH, Ward
from level_bang.sim.obstacles import SEGMENT
from level_bang.view import walls
from level_bang.view.frame import THING_FIELDS, Floats
from level_bang.view.stretches import all_of

HALF: Final = HALL_WIDTH / 2
STREAM_FURNISH: Final = 331
BEND_CLEAR: Final = 4.2  # m from a bend's middle, where the corner is bare
PORTAL_CLEAR: Final = 1.1  # m from ward doors
WALL_SHARE: Final = 0.55  # of the free walls between two doors that carry something
_QUARTER: Final = math.pi / 2


class Furnishing(IntEnum):
    """What can furnish; the renderer has a model of each by that name."""

    NOTICE_BOARD = 0
    GEL_DISPENSER = 1
    EXTINGUISHER_BOX = 2
    CALL_POINT = 3
    CLOCK = 4
    SOCKETS = 5
    CHART_RACK = 6
    PHONE = 7
    EMERGENCY_LAMP = 8
    VENT_GRILLE = 9
    SPRINKLER = 10
    SMOKE_DETECTOR = 11
    CABLE_LOOP = 12
    FALLEN_TILE = 13
    PAPERS = 14
    TILE_RUBBLE = 15
    GLASS_SHARDS = 16
    GLOVES = 17
    IV_BAG = 18
    SHOE = 19
    BOTTLES = 20
    BEDPAN = 21
    TABLE = 22  # the one under which one comes in


F = Furnishing
WALLS: Final = {  # kind: how common it is on a wall
    F.NOTICE_BOARD: 10, F.GEL_DISPENSER: 14, F.EXTINGUISHER_BOX: 7, F.CALL_POINT: 7, F.CLOCK: 4,
    F.SOCKETS: 9, F.CHART_RACK: 7, F.PHONE: 4, F.EMERGENCY_LAMP: 5,
}  # fmt: skip
REACH: Final = {  # m from the middle of each to its further edge, as its mesh has it
    F.NOTICE_BOARD: 0.653, F.GEL_DISPENSER: 0.066, F.EXTINGUISHER_BOX: 0.171, F.CALL_POINT: 0.073,
    F.CLOCK: 0.161, F.SOCKETS: 0.661, F.CHART_RACK: 0.168, F.PHONE: 0.096, F.EMERGENCY_LAMP: 0.174,
}  # fmt: skip
JITTER: Final = 0.5  # m; on so much of the wall about the middle of what is free
WALL_CHANGES: Final[dict[int, dict[Furnishing, float]]] = {  # where a ward differs: times so much
    Ward.RECEPTION: {F.NOTICE_BOARD: 2.5, F.PHONE: 3.0, F.CLOCK: 2.0},
    Ward.SURGERY: {F.GEL_DISPENSER: 3.0, F.NOTICE_BOARD: 0.3, F.SOCKETS: 2.0},
    Ward.RADIOLOGY: {F.EMERGENCY_LAMP: 3.0, F.CHART_RACK: 2.0},
    Ward.CHILDREN: {F.NOTICE_BOARD: 3.5, F.SOCKETS: 0.4},
    Ward.ISOLATION: {F.GEL_DISPENSER: 4.0, F.NOTICE_BOARD: 0.3, F.CALL_POINT: 2.0},
    Ward.MORGUE: {F.NOTICE_BOARD: 0.1, F.CLOCK: 2.0, F.PHONE: 0.3},
    Ward.BURNT: {F.NOTICE_BOARD: 0.5, F.CLOCK: 0.3},
}
LITTER: Final = {  # kind: how common it is on a floor
    F.PAPERS: 10, F.TILE_RUBBLE: 7, F.GLASS_SHARDS: 6, F.GLOVES: 6, F.IV_BAG: 4, F.SHOE: 2,
    F.BOTTLES: 5, F.BEDPAN: 2,
}  # fmt: skip
HIGH: Final = (F.CLOCK, F.EMERGENCY_LAMP, F.CALL_POINT)  # what would hang where a beacon does
BEACON_BAYS: Final = 8  # bays from one beacon of a wall to its next
BARE: Final = (Ward.LAST_CLEAN, Ward.LAST_BRIGHT)  # nothing lies about here


def _chosen(weights: dict[Furnishing, float], share: float) -> Furnishing:
    left = share * sum(weights.values())
    for kind, weight in weights.items():
        left -= weight
        if left < 0.0:
            return kind
    return next(reversed(weights))


def _row(
    kind: Furnishing, variant: float, along: float, side: float, heading: float
) -> list[float]:
    return [kind, math.floor(variant * 6.0), along, side, heading, 0.0, 0.0, 0.0]


class _Bay:
    """One bay of the hall, about a left-hand door; its rolls, by what they are for."""

    def __init__(self, hall: Hallway, number: int) -> None:
        self.hall, self.number = hall, number
        self.at = number * DOOR_SPACING
        every = [s for s in all_of(hall) if s.start <= self.at]
        self.stretch = every[-1] if every else all_of(hall)[0]
        self.portals = [s.start for s in all_of(hall)[1:]]

    def roll(self, what: int) -> float:
        return roll(self.hall.seed, STREAM_FURNISH, self.number * 32 + what)

    def free(self, along: float) -> bool:
        inside = 1.5 < along < self.hall.length - 2.0
        shut = any(abs(along - p) < PORTAL_CLEAR for p in self.portals)
        return inside and not shut and not self.hall.near_bend(along, BEND_CLEAR)

    def walls(self) -> Iterator[list[float]]:
        """Between two doors of each wall, clear of all else that is fixed to it."""
        changes = WALL_CHANGES.get(self.stretch.ward, {})
        weights = {kind: weight * changes.get(kind, 1.0) for kind, weight in WALLS.items()}
        for side, first in ((-1.0, 0), (1.0, 4)):
            if self.roll(first + 1) >= WALL_SHARE:
                continue
            under_beacon = side > 0.0 and self.number % BEACON_BAYS == BEACON_BAYS // 2
            hung = {k: w for k, w in weights.items() if k not in HIGH or not under_beacon}
            kind = _chosen(hung, self.roll(first + 2))
            low, high = walls.between(self.number, side).inset(REACH[kind])
            along = (low + high) / 2 + (self.roll(first) - 0.5) * min(JITTER, high - low)
            if self.free(along) and walls.bare(self.hall, along, side, REACH[kind]):
                lamp = kind is F.EMERGENCY_LAMP  # the one that is built in a wall's frame
                turn = max(side, 0.0) * math.pi if lamp else -side * _QUARTER
                yield _row(kind, self.roll(first + 3), along, side * HALF, turn)

    def overhead(self) -> Iterator[list[float]]:
        """On the ceiling, in the middles of its tiles, clear of the lamps."""
        damage = self.stretch.damage
        plan = (
            (F.SMOKE_DETECTOR, 0.16), (F.SPRINKLER, 0.30), (F.VENT_GRILLE, 0.14),
            (F.CABLE_LOOP, 0.05 + 0.30 * damage), (F.FALLEN_TILE, 0.02 + 0.20 * damage),
        )  # fmt: skip
        for k, (kind, share) in enumerate(plan):
            along = self.at + 0.3 + 0.6 * math.floor(self.roll(9 + 3 * k) * 5.0)
            side = 0.6 * (math.floor(self.roll(10 + 3 * k) * 5.0) - 2.0)
            if abs(side) < 0.1:
                side = 1.2
            if self.roll(8 + 3 * k) < share and self.free(along):
                yield _row(kind, self.roll(8 + 3 * k), along, side, self.roll(9) * math.tau)

    def litter(self) -> Iterator[list[float]]:
        """On the floor; people ran here."""
        if self.stretch.ward in BARE:
            return
        for k in (24, 28):
            along = self.at + self.roll(k + 1) * DOOR_SPACING
            side = (self.roll(k + 2) - 0.5) * 2.6
            if self.roll(k) < 0.10 + 0.35 * self.stretch.damage and self.free(along):
                kind = _chosen({f: float(w) for f, w in LITTER.items()}, self.roll(k + 3))
                yield _row(kind, self.roll(k), along, side, self.roll(k + 2) * 61.0 % math.tau)


TABLE_AT: Final = (0.30, 0.0)  # m along and to the side: over the eyes of who lies there


def table() -> list[float]:
    """The row of the table that one crawls out from under."""
    return [F.TABLE, 0.0, *TABLE_AT, 0.0, 0.0, 0.0, 0.0]


def on_wall(hall: Hallway, bay: int, side: float) -> walls.Part | None:
    """What of the wall `walls.between` furniture fills."""
    for kind, _, along, across, *_ in _Bay(hall, bay).walls():
        if across * side > 0.0:
            reach = REACH[Furnishing(int(kind))]
            return walls.Part(along - reach, along + reach)
    return None


@lru_cache(maxsize=256)
def furnishings(hall: Hallway, segment: int) -> Floats:
    """(n, 8) rows of THING_FIELDS of a segment, the kind a Furnishing; the same for ever."""
    first = math.ceil(segment * SEGMENT / DOOR_SPACING)
    bays = [_Bay(hall, first + k) for k in range(int(SEGMENT / DOOR_SPACING))]
    rows = [
        row for bay in bays for part in (bay.walls(), bay.overhead(), bay.litter()) for row in part
    ]
    return np.array(rows, np.float32).reshape(-1, len(THING_FIELDS))
