"""The level: all that stands in ten kilometres of hall, a pure function of (seed, length)."""

import math
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from level_bang.chance import roll
from level_bang.scalar import mix
from level_bang.sim import obstacles
from level_bang.sim.course import EASE, Bend, bends
from level_bang.sim.heading import QUARTER
from level_bang.sim.kinds import DOOR_SPACING, HALL_BACK, Item, Thing
from level_bang.sim.obstacles import Obstacle
from level_bang.sim.wards import WardStretch, wards

LENGTHS: Final = {"10km": 10_000.0, "3km": 3_000.0, "1km": 1_000.0}
DOOR_CLEAR: Final = 2.5  # m from a bend within which doors and signs are left out
ITEM_SPACING: Final = 250.0  # m
ITEM_FIRST: Final = 120.0  # m; the first item lies between here and one spread further
ITEM_SPREAD: Final = 200.0  # m
GURNEY_ROLL: Final = 4.0  # m towards the runner that a gurney may roll
FIND_CELL: Final = 8.0  # m; finds are looked up by it
FIND_REACH: Final = 2.0  # m; no hand reaches further
ITEM_CLEAR: Final = 1.5  # m after the obstacle it would have lain in
OPEN_PAIR_CHANCE: Final = 1.0 / 12.0
STREAM_ITEM: Final = 31
STREAM_ITEM_PLACE: Final = 32
STREAM_ITEM_SIDE: Final = 33
STREAM_OPEN_PAIR: Final = 34
ITEM_SHARES: Final = (
    (0.30, Item.ENERGY_BAR),
    (0.60, Item.ALMOND_WATER),
    (0.75, Item.EXTINGUISHER),
    (0.90, Item.FLARE),
    (1.00, Item.FIRE_DOOR),
)  # cumulative


@dataclass(frozen=True, slots=True)
class Find:
    """An item on the floor, or a fire-door pull on the wall."""

    number: int  # in order along the hall; a bit of `World.taken`
    item: Item
    along: float  # m
    side: float  # m


@dataclass(frozen=True, eq=False)  # compared by identity, so that its caches find it fast
class Hallway:
    """One level. Segments and items are rolled when first asked for; asking changes nothing."""

    seed: int
    length: float  # m
    bends: tuple[Bend, ...]
    wards: tuple[WardStretch, ...]
    open_pair: int | None  # index of the left-hand door of the open pair
    headings: tuple[int, ...]  # of each leg, in the yaw's units
    plain: tuple[tuple[float, float], ...]  # m of each leg where no bend bends the odometer

    def obstacles(self, segment: int) -> tuple[Obstacle, ...]:
        """What stands in [12 segment, 12 segment + 12) metres."""
        return _segment(self, segment)

    def filled(self, segment: int) -> tuple[float, float]:
        """(first, last) metre that those fill, wherever a gurney among them rolls."""
        return _filled(self, segment)

    def finds(self) -> tuple[Find, ...]:
        """All items of the level, in order."""
        return _finds(self)

    def finds_near(self, along: float) -> tuple[Find, ...]:
        """The items that could be within reach of `along`."""
        return _finds_by_cell(self).get(int(along // FIND_CELL), ())

    def near_bend(self, along: float, clear: float) -> bool:
        """Whether a bend lies within `clear` metres."""
        return any(abs(along - bend.at) < clear for bend in self.bends)

    def leg_of(self, along: float) -> int:
        """Which leg a distance along the hall lies on."""
        return sum(along >= bend.at for bend in self.bends)

    def has_door(self, along: float) -> bool:
        """Whether a door that would stand here does: none beside a bend or past the end."""
        inside = 0.0 < along < self.length - 1.0
        return inside and not self.near_bend(along, DOOR_CLEAR)


@lru_cache(maxsize=32)
def hallway(seed: int, length: float) -> Hallway:
    """The level of a seed."""
    turns = bends(seed, length)
    open_pair = _open_pair(seed, length, turns)
    headings = tuple(QUARTER * sum(bend.turn for bend in turns[:leg]) for leg in range(5))
    starts = [-HALL_BACK, *(bend.at + EASE for bend in turns)]
    ends = [*(bend.at - EASE for bend in turns), length]
    plain = tuple(zip(starts, ends, strict=True))
    return Hallway(seed, length, turns, wards(seed, length), open_pair, headings, plain)


def _open_pair(seed: int, length: float, turns: tuple[Bend, ...]) -> int | None:
    """The rare pair of open doors; it never stands beside a bend."""
    if roll(seed, STREAM_OPEN_PAIR, 0) >= OPEN_PAIR_CHANCE:
        return None
    index = int(mix(0.1, 0.9, roll(seed, STREAM_OPEN_PAIR, 1)) * length / DOOR_SPACING)
    while any(abs(index * DOOR_SPACING - bend.at) < 3.0 * DOOR_CLEAR for bend in turns):
        index += 1
    return index


@lru_cache(maxsize=4096)
def _segment(hall: Hallway, segment: int) -> tuple[Obstacle, ...]:
    placed = obstacles.group(hall.seed, segment, hall.length)
    if not placed:
        return ()
    first, last = obstacles.ends(placed)
    if first < obstacles.CLEAR_START or last > hall.length - obstacles.CLEAR_END:
        return ()
    clear = obstacles.CLEAR_OF_BEND
    if any(first - clear < bend.at < last + clear for bend in hall.bends):
        return ()
    return placed


@lru_cache(maxsize=4096)
def _filled(hall: Hallway, segment: int) -> tuple[float, float]:
    standing = hall.obstacles(segment)
    if not standing:
        return math.inf, -math.inf
    first, last = obstacles.ends(standing)
    rolls = any(o.thing is Thing.GURNEY for o in standing)
    return first - GURNEY_ROLL * rolls, last


def _free_place(hall: Hallway, along: float) -> float:
    """`along`, or just past the obstacles that stand there, or past the bend."""
    standing = hall.obstacles(int(along // obstacles.SEGMENT))
    if standing:
        first, last = obstacles.ends(standing)
        if first - ITEM_CLEAR < along < last + ITEM_CLEAR:
            along = last + ITEM_CLEAR
    return along + 8.0 if hall.near_bend(along, 4.0) else along


@lru_cache(maxsize=32)
def _finds(hall: Hallway) -> tuple[Find, ...]:
    found: list[Find] = []
    number = 0
    while True:
        spread = ITEM_SPREAD * roll(hall.seed, STREAM_ITEM_PLACE, number)
        along = _free_place(hall, ITEM_FIRST + ITEM_SPACING * number + spread)
        if along > hall.length - obstacles.CLEAR_END:
            return tuple(found)
        share = roll(hall.seed, STREAM_ITEM, number)
        item = next(item for most, item in ITEM_SHARES if share < most)
        side = mix(-1.1, 1.1, roll(hall.seed, STREAM_ITEM_SIDE, number))
        if item is Item.FIRE_DOOR:
            side = 1.55 if side > 0.0 else -1.55
        found.append(Find(number, item, along, side))
        number += 1


@lru_cache(maxsize=32)
def _finds_by_cell(hall: Hallway) -> dict[int, tuple[Find, ...]]:
    cells: dict[int, tuple[Find, ...]] = {}
    for find in hall.finds():
        first = int((find.along - FIND_REACH) // FIND_CELL)
        for cell in range(first, int((find.along + FIND_REACH) // FIND_CELL) + 1):
            cells[cell] = (*cells.get(cell, ()), find)
    return cells
