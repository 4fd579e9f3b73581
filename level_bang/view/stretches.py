"""What each ward looks like, as few numbers; the renderer blends from one to the next."""

from typing import Final, NamedTuple

from level_bang.sim.hallway import Hallway
from level_bang.sim.kinds import Ward
from level_bang.view.frame import Stretch

SIGHT: Final = 100.0  # m to either side that stretches are told for
Colour = tuple[float, float, float]


class Paint(NamedTuple):
    """Linear colours and how far gone it is."""

    stripe: Colour
    wall: Colour
    floor: Colour
    wet: float
    damage: float


PAINTS: Final = {
    Ward.RECEPTION: Paint((0.05, 0.22, 0.20), (0.55, 0.52, 0.45), (0.30, 0.29, 0.27), 0.0, 0.15),
    Ward.GENERAL: Paint((0.08, 0.20, 0.35), (0.52, 0.54, 0.52), (0.26, 0.28, 0.29), 0.0, 0.25),
    Ward.MATERNITY: Paint((0.45, 0.16, 0.20), (0.60, 0.50, 0.46), (0.33, 0.28, 0.26), 0.0, 0.20),
    Ward.SURGERY: Paint((0.05, 0.28, 0.16), (0.42, 0.55, 0.48), (0.22, 0.30, 0.27), 0.2, 0.20),
    Ward.RADIOLOGY: Paint((0.40, 0.32, 0.04), (0.50, 0.50, 0.46), (0.24, 0.25, 0.27), 0.0, 0.35),
    Ward.CHILDREN: Paint((0.50, 0.28, 0.04), (0.56, 0.56, 0.40), (0.20, 0.30, 0.36), 0.0, 0.30),
    Ward.ISOLATION: Paint((0.42, 0.40, 0.06), (0.58, 0.58, 0.58), (0.34, 0.35, 0.36), 0.0, 0.30),
    Ward.MORGUE: Paint((0.06, 0.10, 0.14), (0.36, 0.42, 0.42), (0.20, 0.22, 0.23), 0.35, 0.40),
    Ward.BURNT: Paint((0.05, 0.04, 0.03), (0.16, 0.13, 0.11), (0.10, 0.09, 0.08), 0.0, 0.95),
    Ward.FLOODED: Paint((0.05, 0.16, 0.20), (0.38, 0.42, 0.38), (0.16, 0.20, 0.20), 1.0, 0.60),
    Ward.LAST_DIM: Paint((0.30, 0.05, 0.05), (0.50, 0.46, 0.42), (0.28, 0.26, 0.25), 0.1, 0.10),
    Ward.LAST_CLEAN: Paint((0.40, 0.40, 0.40), (0.62, 0.61, 0.58), (0.40, 0.40, 0.39), 0.0, 0.00),
    Ward.LAST_BRIGHT: Paint((0.70, 0.70, 0.70), (0.75, 0.75, 0.74), (0.55, 0.55, 0.55), 0.0, 0.0),
}


def stretches(hall: Hallway, along: float) -> list[Stretch]:
    """Those within sight of `along`, in order; the first may begin far behind."""
    found: list[Stretch] = []
    for place, following in zip(hall.wards, [*hall.wards[1:], None], strict=True):
        end = following.start if following else hall.length + SIGHT
        if end > along - SIGHT and place.start < along + SIGHT:
            paint = PAINTS[place.ward]
            found.append(Stretch(int(place.ward), place.start, *paint))
    return found
