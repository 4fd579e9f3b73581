"""The Clump's fingers: tubes of their own, knotted at the joints, a nail where there is one."""

from dataclasses import replace
from typing import Final

import numpy as np

from models.recipes.creatures.clump.places import ARMS, Arm, finger
from models.recipes.creatures.sculpt import Fixed, Shell, lock
from models.recipes.kit import Array

RADII: Final = np.array((0.0100, 0.0086, 0.0102, 0.0076, 0.0084, 0.0066, 0.0))
"""m, root to tip."""
SKIN: Final = Fixed("finger")


def hands(level: int) -> list[Shell]:
    """Of all arms; the last level has none."""
    return [_digit(arm, k, level) for arm in ARMS for k in _shown(level)] if level < 3 else []


def _shown(level: int) -> tuple[int, ...]:
    return ((0, 1, 2, 3, 4), (0, 1, 2, 3, 4), (0, 2, 4))[level]


def _digit(arm: Arm, number: int, level: int) -> Shell:
    line, frame = finger(arm, number), arm.hand
    size = frame.scale * (1.0 - 0.18 * arm.wasted) * (1.16 if number == 4 else 1.0)
    size *= (1.0, 1.12, 1.6)[level]
    thumb = number == 4
    way = (line[-1] - line[-2]) / np.linalg.norm(line[-1] - line[-2])
    first = line[0] - (0.2 if thumb else 0.14) * (line[1] - line[0])
    joints = [
        first, (line[0] + line[1]) / 2, line[1], (line[1] + line[2]) / 2, line[2],
        line[3] - 0.004 * size * way, line[3] + 0.006 * size * way,
    ]  # fmt: skip
    chosen = list(((0, 1, 2, 3, 4, 6), (0, 3, 6), (0, 6))[level])
    made = lock(
        np.array(joints)[chosen], (RADII * size)[chosen], SKIN, 4 if level == 0 else 3,
        (_back(frame.axes), 1.0),
    )  # fmt: skip
    return replace(made, roots=made.mesh.points)


def _back(axes: Array) -> Array:
    return np.asarray(-axes[:, 2])
