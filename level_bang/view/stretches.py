"""What each ward looks like, as few numbers; its pictures are the renderer's."""

from functools import lru_cache
from typing import Final, NamedTuple

from level_bang.chance import roll
from level_bang.scalar import clamp
from level_bang.sim.hallway import Hallway
from level_bang.sim.kinds import DOOR_SPACING, Ward
from level_bang.sim.wards import WardStretch
from level_bang.view.frame import Stretch

SIGHT: Final = 100.0  # m to either side that stretches are told for
PORTAL_AT: Final = 0.75  # m after a left-hand door: the one place free of doors on both walls
PORTAL_CLEAR: Final = 7.5  # m from a bend that ward doors keep
STREAM_AGAIN: Final = 321
Colour = tuple[float, float, float]


class Paint(NamedTuple):
    """How wet and how far gone a ward is, its woodwork's colour, its ceiling."""

    wet: float
    damage: float
    trim: Colour
    ceiling: int = 0  # mineral, metal, burnt, bright


PAINTS: Final = {
    Ward.RECEPTION: Paint(0.00, 0.15, (1.15, 0.95, 0.72)),
    Ward.GENERAL: Paint(0.05, 0.30, (0.62, 0.70, 0.80)),
    Ward.MATERNITY: Paint(0.00, 0.22, (1.25, 1.02, 0.96)),
    Ward.SURGERY: Paint(0.22, 0.20, (0.70, 0.95, 0.84), 1),
    Ward.RADIOLOGY: Paint(0.02, 0.30, (0.92, 0.84, 0.60), 1),
    Ward.CHILDREN: Paint(0.04, 0.32, (1.35, 1.10, 0.60)),
    Ward.ISOLATION: Paint(0.14, 0.25, (1.30, 1.28, 1.20), 1),
    Ward.MORGUE: Paint(0.36, 0.40, (0.60, 0.66, 0.68), 1),
    Ward.BURNT: Paint(0.10, 0.95, (0.20, 0.17, 0.15), 2),
    Ward.FLOODED: Paint(0.85, 0.65, (0.55, 0.56, 0.50)),
    Ward.LAST_DIM: Paint(0.12, 0.08, (0.60, 0.22, 0.18)),
    Ward.LAST_CLEAN: Paint(0.06, 0.00, (1.30, 1.30, 1.28), 3),
    Ward.LAST_BRIGHT: Paint(0.04, 0.00, (1.60, 1.60, 1.60), 3),
}


def portal(hall: Hallway, start: float) -> float:
    """Where the ward doors before a stretch that begins at `start` are hung."""
    bay = round((start - PORTAL_AT) / DOOR_SPACING)
    while hall.near_bend(bay * DOOR_SPACING + PORTAL_AT, PORTAL_CLEAR):
        bay += 1
    return bay * DOOR_SPACING + PORTAL_AT


def _stretch(hall: Hallway, place: WardStretch, number: int) -> Stretch:
    """A ward recurs changed: wetter or drier, better or worse kept, another hand's paint."""
    paint = PAINTS[place.ward]
    last = place.ward >= Ward.LAST_DIM
    chance = [0.5 if last else roll(hall.seed, STREAM_AGAIN, number * 4 + k) for k in range(4)]
    wet, damage = (
        v + v * (c - 0.5) * 0.8 for v, c in zip((paint.wet, paint.damage), chance, strict=False)
    )
    warm = 1.0 + 0.10 * (chance[2] - 0.5), 1.0, 1.0 + 0.14 * (0.5 - chance[2])
    shade = 1.0 + 0.16 * (chance[3] - 0.5)
    start = portal(hall, place.start) if number else place.start
    return Stretch(
        ward=int(place.ward),
        start=start,
        wet=clamp(wet, 0.0, 1.0),
        damage=clamp(damage, 0.0, 1.0),
        tint=(warm[0] * shade, warm[1] * shade, warm[2] * shade),
        trim=paint.trim,
        ceiling=paint.ceiling,
    )


@lru_cache(maxsize=4)
def all_of(hall: Hallway) -> tuple[Stretch, ...]:
    """Every stretch of a level, in order."""
    return tuple(_stretch(hall, place, number) for number, place in enumerate(hall.wards))


def stretches(hall: Hallway, along: float) -> list[Stretch]:
    """Those within sight of `along`, in order; the first may begin far behind."""
    every = all_of(hall)
    ends = [*(s.start for s in every[1:]), hall.length + SIGHT]
    return [
        s
        for s, end in zip(every, ends, strict=True)
        if end > along - SIGHT and s.start < along + SIGHT
    ]
