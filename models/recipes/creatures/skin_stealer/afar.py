"""The Skin-Stealer from further off: bulk in place of strands, then a figure of a few tubes."""

from dataclasses import replace
from typing import Final

import numpy as np

from models.recipes.creatures.sculpt import Body, Clay, Coat, Fixed, Site, lock, many
from models.recipes.creatures.sculpt.bake import site as site_of
from models.recipes.creatures.sculpt.meshing import Trimesh
from models.recipes.creatures.sculpt.noise import Floats
from models.recipes.creatures.skeleton import SKIN_STEALER
from models.recipes.creatures.skin_stealer.arms import finger
from models.recipes.creatures.skin_stealer.flesh import flesh
from models.recipes.creatures.skin_stealer.muscles import ELBOW, KNUCKLE, WRIST, arm, arms
from models.recipes.kit import Array

FLESH: Final = Fixed("finger")


def bulk() -> Clay:
    """Trunk and limbs without fingers."""
    clay = Clay(SKIN_STEALER)
    with clay.group(), clay.of(blend=0.03):
        _trunk(clay)
        with clay.mirrored():
            _arm(clay)
            _leg(clay)
    return clay


def _trunk(clay: Clay) -> None:
    with clay.of("chest"):
        clay.ball((-0.008, 0, 1.660), (0.106, 0.142, 0.205))
        clay.ball((-0.006, 0, 1.780), (0.106, 0.156, 0.105))
    with clay.of("chest", carve=True):
        clay.ball((0.125, 0, 1.470), (0.088, 0.095, 0.105), (1, -12))
    with clay.of("loin"):
        clay.tube([(-0.020, 0, 1.56), (-0.016, 0, 1.40)], (0.072, 0.064))
        clay.ball((-0.014, 0, 1.43), (0.056, 0.092, 0.10))
    with clay.of("pelvis"):
        clay.ball((-0.012, 0, 1.265), (0.080, 0.112, 0.085))
    with clay.of("collar_r"), clay.mirrored():
        clay.tube([(-0.01, 0.06, 1.855), (-0.01, 0.215, 1.862)], (0.034, 0.036))


def _arm(clay: Clay) -> None:
    with clay.of("arm_r"):
        clay.tube(
            arms((-0.01, 0, 0), (0.10, 0, 0), (0.23, 0.004, 0), (0.34, 0.004, 0), (ELBOW, 0, 0)),
            (0.044, 0.048, 0.041, 0.038, 0.030),
        )
    with clay.of("forearm_r"):
        clay.tube(
            arms((ELBOW, -0.004, 0), (0.54, 0.003, 0), (0.66, 0, 0), (WRIST - 0.01, 0, 0)),
            (0.031, 0.039, 0.030, 0.0215),
        )
    with clay.of("hand_r"):
        clay.tube(
            arms((WRIST, 0, 0), (WRIST + 0.06, 0.004, 0), (KNUCKLE, 0, 0)),
            (0.023, 0.040, 0.046),
            flat=((0.0, -0.5708, -0.8211), 2.6),
        )


def _leg(clay: Clay) -> None:
    with clay.of("thigh_r"):
        clay.tube(
            [
                (-0.004, 0.118, 1.19),
                (0.004, 0.122, 0.95),
                (0.008, 0.122, 0.76),
                (0.010, 0.122, 0.65),
            ],
            (0.080, 0.069, 0.053, 0.047),
        )
    with clay.of("shin_r"):
        clay.tube(
            [
                (0.012, 0.122, 0.64),
                (-0.012, 0.122, 0.50),
                (-0.008, 0.122, 0.30),
                (-0.012, 0.122, 0.11),
            ],
            (0.048, 0.056, 0.040, 0.030),
        )
    with clay.of("foot_r"):
        clay.tube(
            [(-0.045, 0.122, 0.045), (0.06, 0.125, 0.045), (0.16, 0.134, 0.030)],
            (0.032, 0.034, 0.027),
        )
    with clay.of("toes_r"):
        clay.tube(
            [(0.166, 0.134, 0.028), (0.232, 0.138, 0.014)], (0.042, 0.030), flat=((0, 0, 1), 2.2)
        )


def even(points: Array) -> Floats:
    """(n,) m: no roughness."""
    return np.zeros(len(points), np.float32)


def painted(near: Body, site: Site) -> Coat:
    """The coat that the near body has there."""
    at = site_of(near.volume, near.clay, site.points)
    coat = flesh(at)
    shade = 0.45 + 0.55 * at.sky[:, None]  # what the strands' own shadows were
    return replace(coat, colour=coat.colour * shade, height=0.0 * coat.height)


def figure() -> Trimesh:
    """Trunk and limbs of the last level."""
    half = [
        lock([arm(-0.03), arm(ELBOW), finger(2)[-1]], (0.058, 0.034, 0.0), FLESH),
        lock(
            [(0.0, 0.105, 1.27), (0.01, 0.122, 0.641), (0.07, 0.13, 0.0)],
            (0.085, 0.056, 0.0),
            FLESH,
        ),
    ]
    spine = [(-0.01, 0, 1.17), (-0.01, 0, 1.42), (-0.005, 0, 1.74), (0.0, 0, 1.95)]
    trunk = lock(spine, (0.125, 0.082, 0.185, 0.0), FLESH, 4, ((1.0, 0.0, 0.05), 0.62))
    return many([trunk, *half, *(h.mirrored() for h in half)], FLESH).mesh


def mask(shift: Array) -> Trimesh:
    """Neck and head of the last level."""
    line = np.array([(0.0, 0, 1.86), (0.050, 0, 1.985), (0.035, 0, 2.150), (0.005, 0, 2.255)])
    line[1:] += shift
    return lock(line, (0.05, 0.060, 0.100, 0.0), FLESH, 3, ((1.0, 0.0, 0.05), 1.0)).mesh
