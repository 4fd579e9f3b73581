"""Flayed flesh: bundles of strands that end in tendons, and the lines that limbs follow."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from models.recipes.creatures.sculpt import Clay, curve
from models.recipes.creatures.skeleton import SKIN_STEALER
from models.recipes.kit import Array, Point

OUT = np.array([0.0, 0.8211, -0.5708])
"""Along the right arm, shoulder to nails."""
PALM = np.array([0.0, -0.5708, -0.8211])
"""The way the right palm faces at rest."""
SHOULDER = SKIN_STEALER.head("arm_r")
ELBOW, WRIST, KNUCKLE, TIPS = (
    float((SKIN_STEALER.head(name) - SHOULDER) @ OUT)
    for name in ("forearm_r", "hand_r", "fingers_r", "tips_r")
)
"""m along the arm."""


def arm(along: float, fore: float = 0.0, palm: float = 0.0) -> Array:
    """(3,) m of a place by the right arm: along it, to the front, and to the palm's side."""
    bow = 0.026 * min(max(along / ELBOW, 0.0), 1.0)
    return np.asarray(SHOULDER + OUT * along + PALM * palm + np.array([fore + bow, 0.0, 0.0]))


def arms(*places: tuple[float, float, float]) -> Array:
    """(n, 3) of `arm`."""
    return np.array([arm(*place) for place in places])


@dataclass(frozen=True, slots=True)
class Bundle:
    """How strands lie side by side."""

    wide: float  # m, half a strand's thickness at its belly
    spread: Point | Array = (0.0, 0.0, 0.0)  # m from the middle to the outermost
    strands: int = 3
    thin: float = 0.35  # share of that thickness left at the ends
    steps: int = 9  # points along each


def muscle(clay: Clay, line: Sequence[Point] | Array, how: Bundle) -> None:
    """A bundle along a line (n, 3); its ends are tendons, and tagged so."""
    middle, wide = curve(np.asarray(line, float), how.steps), how.wide
    swell = (
        how.thin
        + (1.0 - how.thin) * np.abs(np.sin(np.pi * np.linspace(0.0, 1.0, how.steps))) ** 0.8
    )
    ways = np.linspace(-1.0, 1.0, how.strands) if how.strands > 1 else np.zeros(1)
    for k, way in enumerate(ways):
        shift = np.asarray(how.spread, float) * way * (0.35 + 0.65 * swell)[:, None]
        with clay.of(blend=0.4 * wide, tag="muscle"):
            clay.tube(middle + shift, wide * swell * (1.0 - 0.14 * (k % 2)))
    with clay.of(blend=0.3 * wide, tag="tendon", fine=True):
        for part in (middle[:2], middle[-3:]):
            clay.tube(part, wide * how.thin * 0.9)
