"""The Skin-Stealer's fingers: tubes of their own, knotted at the joints, a nail at the end."""

from dataclasses import replace
from typing import Final

import numpy as np

from models.recipes.creatures.sculpt import Fixed, Shell, lock, many
from models.recipes.creatures.skin_stealer.arms import finger, thumb
from models.recipes.creatures.skin_stealer.muscles import arm
from models.recipes.kit import Array

RADII: Final = np.array((0.0108, 0.0086, 0.0112, 0.0074, 0.0090, 0.0))  # m, root to tip
BACK: Final = -(arm(0, 0, 1.0) - arm(0))
"""The way the back of the right hand faces."""


def hands(level: int) -> list[Shell]:
    """Fingers and thumbs; those of the last level are part of the arms."""
    if level == 3:
        return []
    made = [_digit(finger(k), 1.0, level) for k in range(4)] + [_digit(thumb(), 1.12, level)]
    if level == 0:
        made += [_nail(finger(k), 0.0056, 0.046, "tips_r") for k in range(4)]
        made.append(_nail(thumb(), 0.0062, 0.038, "thumb_r"))
    return [s for m in made for s in (m, m.mirrored(m.fixed.joint.replace("_r", "_l")))]


def _digit(line: Array, size: float, level: int) -> Shell:
    """Along its joints (n, 3) from within the palm; from afar to the tip of the nail."""
    way = (line[-1] - line[-2]) / np.linalg.norm(line[-1] - line[-2])
    back = line[0] - (0.5 if len(line) == 3 else 0.22) * (line[1] - line[0])
    last = (line[-2] + line[-1]) / 2 if len(line) == 3 else line[-2]
    joints = [back, (line[0] + line[1]) / 2, line[1], (line[1] + last) / 2, last]
    end = line[-1] + way * (0.008 if level == 0 else 0.034)
    bent, radii = np.array([*joints, end]), RADII * size
    chosen = (range(6), (0, 2, 4, 5), (0, 5))[level]
    made = lock(
        bent[list(chosen)],
        radii[list(chosen)],
        Fixed("finger"),
        5 if level == 0 else 3,
        (BACK, 1.0),
    )
    return replace(made, roots=made.mesh.points)


def _nail(line: Array, wide: float, long: float, joint: str) -> Shell:
    """Begins under the flesh of the last joint, and hooks."""
    way = (line[-1] - line[-2]) / np.linalg.norm(line[-1] - line[-2])
    first = line[-1] - way * 0.016 + BACK * wide * 0.25
    bent = [
        first,
        first + way * (0.012 + 0.55 * long) - BACK * 0.04 * long,
        first + way * (0.008 + long) - BACK * 0.34 * long,
    ]
    radii = (wide, wide * 0.72, 0.0)
    return many([lock(bent, radii, Fixed("nail", joint), 4, (BACK, 0.6))], Fixed("nail", joint))
