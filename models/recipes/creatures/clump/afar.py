"""The Clump from further off: arms as a few tubes, and a mass of few triangles."""

from dataclasses import replace
from typing import Final

import numpy as np

from models.recipes.creatures.clump.arms import STUMP
from models.recipes.creatures.clump.places import ARMS, Arm, finger
from models.recipes.creatures.sculpt import (
    Body,
    Coat,
    Fixed,
    Shell,
    Site,
    Trimesh,
    curve,
    lock,
    many,
)
from models.recipes.creatures.sculpt.bake import site as site_of
from models.recipes.kit import Array

LIMB: Final = Fixed("limb")


def arms(level: int) -> list[Shell]:
    """All of them, where they are no clay."""
    if level < 2:
        return []
    whole = [_arm(arm, level) for arm in ARMS]
    torn = lock(STUMP, (0.062, 0.05, 0.0), LIMB, 3 if level == 2 else 2)
    return [*whole, replace(torn, roots=torn.mesh.points)]


def _arm(arm: Arm, level: int) -> Shell:
    line = arm.line
    tip = finger(arm, 2)[-1]
    if level == 3:
        middle = line[1] if len(line) == 3 else line[3]
        points: Array = np.array([line[0], middle, tip])
        radii = np.array((0.066, 0.062, 0.0)) * (0.6 + 0.4 * arm.thick)
        made = lock(points, radii, LIMB, 2, (arm.hand.axes[:, 2], 0.6))
        return replace(made, roots=made.mesh.points)
    points = np.array([*line, tip]) if len(line) == 3 else curve([*line, tip], 5)
    size = arm.thick * (1.0 - 0.35 * arm.wasted)
    radii = np.interp(np.linspace(0, 1, len(points)), (0, 0.4, 0.7, 1.0), (0.064, 0.05, 0.04, 0.0))
    radii = np.where(np.arange(len(points)) == len(points) - 2, 0.044, radii * size)
    made = lock(points, radii, LIMB, 3, (arm.hand.axes[:, 2], 0.8))
    return replace(made, roots=made.mesh.points)


def heap() -> Trimesh:
    """The mass of the last level: it hunches from the wall, its head thrown back."""
    spine = [
        (0.0, 0.04, 0.05),
        (0.0, 0.0, 0.62),
        (0.0, 0.06, 1.20),
        (0.0, -0.02, 1.58),
        (0, -0.1, 1.80),
    ]
    trunk = lock(spine, (0.76, 0.70, 0.62, 0.44, 0.0), LIMB, 5, ((1.0, 0.0, 0.0), 0.58))
    head = [(-0.08, -0.22, 1.50), (-0.16, -0.46, 1.68), (-0.13, -0.38, 1.86)]
    return many([trunk, lock(head, (0.13, 0.13, 0.0), LIMB, 3)], LIMB).mesh


def painted(near: Body, site: Site) -> Coat:
    """The coat that the near body has there."""
    return near.paint(site_of(near.volume, near.clay, site.points))
