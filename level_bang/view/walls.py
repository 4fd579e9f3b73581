"""Where a wall is free for what hangs on it: between a door's frame and a number plate.

The sizes are those of the meshes, in metres; tests measure them there.
"""

import math
from functools import lru_cache
from typing import Final, NamedTuple

from level_bang.sim.hallway import Hallway
from level_bang.sim.kinds import DOOR_SPACING, Item
from level_bang.view.stretches import all_of

FRAME: Final = 0.68  # from a door's middle to its frame's edge
PLATE: Final = 0.926  # from there to the far edge of its number plate, on a reader's left
PORTAL: Final = (-0.13, 1.30)  # what ward doors fill of a wall, from where they hang
PULL: Final = 0.135  # half of a fire door's pull
GAP: Final = 0.02  # between any two


class Part(NamedTuple):
    """Of a wall, metres along the hall."""

    low: float
    high: float

    def inset(self, half: float) -> "Part":
        """Where the middle of something so wide may be; low is above high where nothing fits."""
        return Part(self.low + half + GAP, self.high - half - GAP)

    def meets(self, along: float, half: float) -> bool:
        """Whether something so wide would cover it or come closer than the gap."""
        return self.low - half - GAP < along < self.high + half + GAP


def between(bay: int, side: float) -> Part:
    """The wall from a left-hand door to the next; on the right, about where that door faces."""
    at = bay * DOOR_SPACING
    if side < 0.0:
        return Part(at + FRAME, at + DOOR_SPACING - PLATE)
    return Part(at - DOOR_SPACING / 2 + PLATE, at + DOOR_SPACING / 2 - FRAME)


@lru_cache(maxsize=4)
def portals(hall: Hallway) -> tuple[Part, ...]:
    """What ward doors fill, of either wall."""
    return tuple(Part(s.start + PORTAL[0], s.start + PORTAL[1]) for s in all_of(hall)[1:])


def _beside(hall: Hallway, along: float, side: float) -> float:
    """The nearest place for a pull."""
    bay = round((along - (side < 0.0) * DOOR_SPACING / 2) / DOOR_SPACING)
    free = [between(bay + k, side).inset(PULL) for k in (-1, 0, 1)]
    places = [min(max(along, part.low), part.high) for part in free]
    near = sorted(places, key=lambda p: abs(p - along))[:2]
    hidden = [any(shut.meets(p, PULL) for shut in portals(hall)) for p in near]
    return near[hidden[0] and not hidden[1]]


@lru_cache(maxsize=4)
def pulls(hall: Hallway) -> dict[int, float]:
    """Where the pull of each find by its number hangs; its rule reaches further than it moves."""
    return {
        f.number: _beside(hall, f.along, f.side) for f in hall.finds() if f.item is Item.FIRE_DOOR
    }


@lru_cache(maxsize=4)
def _hung(hall: Hallway) -> dict[tuple[int, bool], list[Part]]:
    found: dict[tuple[int, bool], list[Part]] = {}
    for f in hall.finds():
        if f.item is Item.FIRE_DOOR:
            at = pulls(hall)[f.number]
            cell = math.floor(at / DOOR_SPACING)
            for k in (cell - 1, cell, cell + 1):
                found.setdefault((k, f.side < 0.0), []).append(Part(at - PULL, at + PULL))
    return found


def bare(hall: Hallway, along: float, side: float, half: float) -> bool:
    """Whether neither a pull nor ward doors hang where something so wide would."""
    near = _hung(hall).get((math.floor(along / DOOR_SPACING), side < 0.0), [])
    return not any(part.meets(along, half) for part in (*near, *portals(hall)))
