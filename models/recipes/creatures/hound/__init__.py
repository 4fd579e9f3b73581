"""The Hound: starved, on all fours, 1.1 m at the withers, a skull that opens."""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from models.recipes.creatures.hound import coat, legs, pelt, skull, teeth, trunk
from models.recipes.creatures.hound.pelt import WOUND
from models.recipes.creatures.sculpt import (
    Body,
    Clay,
    Creature,
    Lens,
    Shell,
    Trimesh,
    Volume,
    Wound,
    limbs,
)  # fmt: skip
from models.recipes.creatures.skeleton import HOUND
from models.recipes.kit import Array

BUDGETS: Final = (2610, 980, 330, 88)
BALD: Final = 0b0010
LENSES: Final = (
    Lens((0.93, 0.0, 1.08), 0.20, 2.0),
    Lens((0.915, 0.048, 1.162), 0.030, 2.0),
    Lens((0.915, -0.048, 1.162), 0.030, 2.0),
    Lens((0.05, 0.115, 0.86), 0.11, 1.3),
    Lens((0.51, 0.16, 0.05), 0.13, 1.75),
    Lens((0.51, -0.16, 0.05), 0.13, 1.75),
    Lens((-0.44, 0.16, 0.05), 0.09, 1.5),
    Lens((-0.44, -0.16, 0.05), 0.09, 1.5),
)
SPREADS: Final = {
    "loin": 0.04, "chest": 0.05, "neck": 0.04, "nape": 0.03, "head": 0.016, "jaw": 0.007,
    "shoulder": 0.03, "arm": 0.022, "forearm": 0.011, "hand": 0.008, "claws": 0.005,
    "thigh": 0.026, "shin": 0.013, "hock": 0.008, "foot": 0.006, "tail": 0.02,
}  # fmt: skip


def _clay() -> Clay:
    clay = Clay(HOUND)
    trunk.trunk(clay)
    legs.legs(clay)
    skull.skull(clay)
    return clay


def _torn() -> Clay:
    """The same with its right flank open to the ribs."""
    clay = _clay()
    with clay.group(blend=0.004, carve=True), clay.of("chest", tag="hole"):
        clay.ball(WOUND + np.array([0.0, 0.01, 0.0]), (0.105, 0.045, 0.080), (1, -15))
    with clay.group(blend=0.003), clay.of("chest", blend=0.003, tag="bare"):
        for number in range(3, trunk.RIBS - 1):
            near = [
                p for p in trunk.rib(number, -0.002) if np.linalg.norm((p - WOUND)[[0, 2]]) < 0.14
            ]
            if len(near) > 1:
                clay.tube(np.array(near), 0.0085)
    return clay


def _flank(middles: Array) -> NDArray[np.bool_]:
    """Which triangles the tear takes."""
    way = (middles - WOUND) / np.array([0.125, 0.09, 0.100])
    return np.asarray((way * way).sum(1) < 1.0)


def _far() -> Trimesh:
    """Trunk, head, jaw and four legs in a hundred triangles."""
    trunk_ = [
        (-0.66, 0, 0.88),
        (-0.45, 0, 0.90),
        (-0.18, 0, 0.93),
        (0.24, 0, 0.88),
        (0.70, 0, 1.13),
    ]
    arm = [(0.30, 0.09, 1.00), (0.30, 0.18, 0.53), (0.40, 0.17, 0.13), (0.62, 0.18, 0.01)]
    hind = [(-0.45, 0.09, 0.95), (-0.31, 0.17, 0.53), (-0.63, 0.16, 0.32), (-0.38, 0.17, 0.01)]
    legs_ = [
        (np.array(line) * (1, side, 1), radii, 3)
        for line, radii in ((arm, (0.08, 0.05, 0.034, 0)), (hind, (0.11, 0.06, 0.036, 0)))
        for side in (1, -1)
    ]
    return limbs(
        (trunk_[::-1], (0.075, 0.155, 0.08, 0.105, 0.0), 4),
        ([(0.62, 0, 1.15), (0.86, 0, 1.15), (1.09, 0, 1.09)], (0.085, 0.095, 0.0), 3),
        ([(0.74, 0, 1.05), (0.90, 0, 0.98), (1.05, 0, 0.94)], (0.03, 0.06, 0.0), 3),
        *legs_,
    )


def _shells(volume: Volume, level: int) -> list[Shell]:
    worn = [*pelt.hair(volume, level), *pelt.flaps(volume, level), *pelt.dressing(volume, level)]
    own = [*teeth.teeth(level), *teeth.nails(level), *teeth.eyes(level), *teeth.strands(level)]
    return own + worn


def creature() -> Creature:
    """Variants: 0 (and 3) matted, 1 bald with a torn flank, 2 in what a hospital left on it."""
    wound = Wound(_flank, _torn(), coat.torn, BALD)
    body = Body(_clay(), coat.hide, coat.rough, BUDGETS, wounds=[wound], far=_far)
    return Creature("hound", [body], _shells, coat.SWATCHES, LENSES, SPREADS)
