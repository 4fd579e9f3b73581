"""What runs, hands and water left on walls and floor: rolled by (seed, bay), told by ward and way.

Marks of those who ran here before grow more the further one comes.
"""

import math
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

import numpy as np

from level_bang.chance import roll
from level_bang.scalar import clamp
from level_bang.sim.hallway import Hallway
from level_bang.sim.kinds import DOOR_SPACING, Ward
from level_bang.sim.obstacles import SEGMENT
from level_bang.view import walls
from level_bang.view.frame import Floats
from level_bang.view.furnish import on_wall
from level_bang.view.stretches import all_of

MARK_FIELDS: Final = ("cell", "where", "along", "across", "width", "height", "turn", "strength")
STREAM_MARK: Final = 341
BEND_CLEAR: Final = 5.0  # m from a bend's middle
END_CLEAR: Final = 3.0  # m
LEFT, RIGHT, FLOOR = 0.0, 1.0, 2.0  # where a mark lies
FREE_WALL: Final = 1.56  # m between two door frames


class Mark(NamedTuple):
    """A cell of the decals' picture, and how it is laid."""

    cell: int  # as models/recipes/textures/decals.py counts them
    width: float  # m
    height: float  # m
    low: float  # m of its middle above the floor, or to the side of the hall's middle
    high: float
    weight: float
    blood: bool = False


WALLS: Final = (
    Mark(0, 1.5, 0.56, 1.15, 1.45, 5, blood=True),
    Mark(1, 0.28, 0.34, 1.1, 1.6, 8, blood=True),
    Mark(2, 0.8, 1.1, 0.95, 1.15, 5, blood=True),
    Mark(3, 1.3, 1.3, 1.2, 1.6, 4, blood=True),
    Mark(4, 0.6, 1.4, 1.25, 1.45, 4, blood=True),
    Mark(5, 1.5, 0.85, 1.5, 1.7, 1.5, blood=True),
    Mark(6, 1.45, 0.92, 1.5, 1.65, 1.2),
    Mark(7, 1.2, 0.6, 1.3, 1.6, 2, blood=True),
    Mark(8, 1.1, 0.8, 1.2, 1.5, 2),
    Mark(9, 1.4, 0.9, 1.1, 1.5, 4),
    Mark(10, 0.9, 0.9, 1.0, 1.6, 3),
    Mark(11, 1.3, 1.9, 1.75, 1.75, 9),
    Mark(12, 1.2, 1.2, 1.9, 2.1, 6),
    Mark(13, 1.4, 2.1, 1.05, 1.05, 1),
)
PAPERS: Final = (
    Mark(14, 0.25, 0.34, 1.5, 1.7, 4),
    Mark(15, 0.25, 0.34, 1.5, 1.7, 4),
    Mark(16, 0.46, 0.34, 1.55, 1.65, 3),
    Mark(17, 0.46, 0.63, 1.55, 1.65, 3),
    Mark(18, 0.25, 0.34, 1.5, 1.7, 3),
    Mark(19, 0.34, 0.25, 1.2, 1.6, 1),
    Mark(20, 0.25, 0.34, 1.2, 1.6, 1),
    Mark(21, 0.46, 0.34, 1.5, 1.65, 3),
)
FLOORS: Final = (
    Mark(22, 2.6, 0.9, -0.7, 0.7, 4, blood=True),
    Mark(23, 1.7, 0.5, -0.9, 0.9, 5, blood=True),
    Mark(24, 1.2, 1.0, -0.9, 0.9, 3, blood=True),
    Mark(25, 1.4, 1.2, -0.9, 0.9, 7),
    Mark(26, 1.2, 1.0, -0.9, 0.9, 5),
    Mark(27, 1.2, 1.0, -1.0, 1.0, 6),
    Mark(28, 0.9, 0.7, -0.9, 0.9, 3),
    Mark(29, 0.8, 0.6, -0.9, 0.9, 3),
    Mark(30, 2.4, 0.7, -0.6, 0.6, 5),
    Mark(31, 1.7, 0.5, -0.9, 0.9, 3),
)
LEANING: Final = 0.02  # m that a paper which hangs askew takes up
SCORCHED: Final = 13
DRAWN: Final = (19, 20)  # by children
NOT_IN: Final = (Ward.LAST_CLEAN, Ward.LAST_BRIGHT)


def _chosen(marks: tuple[Mark, ...], ward: int, done: float, share: float) -> Mark:
    def weight(mark: Mark) -> float:
        if mark.cell == SCORCHED:
            return 12.0 if ward == Ward.BURNT else 0.0
        if mark.cell in DRAWN:
            return 9.0 if ward == Ward.CHILDREN else 0.3
        return mark.weight * (0.5 + 1.2 * done if mark.blood else 1.0)

    weights = [weight(mark) for mark in marks]
    left = share * sum(weights)
    for mark, one in zip(marks, weights, strict=True):
        left -= one
        if left < 0.0:
            return mark
    return marks[-1]


def _place_of_paper(
    hall: Hallway, bay: int, where: float, mark: Mark, share: float
) -> float | None:
    """Metres along, clear of all that is fixed to the wall; None where something hangs."""
    side, half = 1.0 if where == RIGHT else -1.0, mark.width / 2 + LEANING
    low, high = walls.between(bay, side).inset(half)
    along = low + (high - low) * share
    hung = on_wall(hall, bay, side)
    taken = hung is not None and hung.meets(along, half)
    return None if taken or not walls.bare(hall, along, side, half) else along


def _bay(hall: Hallway, number: int) -> Iterator[list[float]]:
    """The marks between a left-hand door and the next, and about the right-hand one before."""
    at = number * DOOR_SPACING
    every = [s for s in all_of(hall) if s.start <= at] or list(all_of(hall)[:1])
    ward, damage = every[-1].ward, every[-1].damage
    done = clamp(at / hall.length, 0.0, 1.0)

    def luck(what: int) -> float:
        return roll(hall.seed, STREAM_MARK, number * 32 + what)

    plan = (
        (0, LEFT, DOOR_SPACING / 2, WALLS, 0.10 + 0.30 * damage + 0.08 * done),
        (5, RIGHT, 0.0, WALLS, 0.10 + 0.30 * damage + 0.08 * done),
        (10, LEFT, DOOR_SPACING / 2, PAPERS, 0.22 * (1.0 - damage)),
        (15, RIGHT, 0.0, PAPERS, 0.22 * (1.0 - damage)),
        (20, FLOOR, 0.0, FLOORS, 0.16 + 0.25 * damage + 0.10 * done),
    )
    for first, where, shift, kinds, chance in plan:
        if ward in NOT_IN or luck(first) >= chance:
            continue
        mark = _chosen(kinds, ward, done, luck(first + 1))
        room = DOOR_SPACING if where == FLOOR else max(FREE_WALL - mark.width, 0.0)
        along = at + shift + (luck(first + 2) - 0.5) * room
        if kinds is PAPERS:
            found = _place_of_paper(hall, number, where, mark, luck(first + 2))
            if found is None:
                continue
            along = found
        across = mark.low + (mark.high - mark.low) * luck(first + 3)
        if hall.near_bend(along, BEND_CLEAR) or not END_CLEAR < along < hall.length - END_CLEAR:
            continue
        turn = (luck(first + 4) - 0.5) * (0.5 if where == FLOOR else 0.06)
        turn += math.pi * (where == FLOOR and not mark.blood and luck(first + 4) > 0.5)
        yield [
            mark.cell,
            where,
            along,
            across,
            mark.width,
            mark.height,
            turn,
            0.75 + 0.25 * luck(first),
        ]


@lru_cache(maxsize=256)
def marks(hall: Hallway, segment: int) -> Floats:
    """(n, 8) rows of MARK_FIELDS of a segment; the same for ever."""
    first = math.ceil(segment * SEGMENT / DOOR_SPACING)
    rows = [row for k in range(int(SEGMENT / DOOR_SPACING)) for row in _bay(hall, first + k)]
    return np.array(rows, np.float32).reshape(-1, len(MARK_FIELDS))
