"""What a clip is: posed frames, the ground one pass covers, the time it takes at its own speed."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, TypeAlias

import numpy as np

from models.recipes.creatures.motion.rig import Pose
from models.recipes.creatures.motion.turns import MIRROR
from models.recipes.creatures.skeleton import Skeleton
from models.recipes.kit import Array

ONCE: Final = (
    "climb",
    "lunge",
    "stumble",
    "fall",
    "aside",
    "turn_head",
    "grab",
    "aside_left",
    "turn_head_left",
    "seize",
    "shaken",
)
"""Played once, first frame to last; the others go round and do not repeat their first frame."""
NAMES: Final = (
    "run_a", "run_b", "walk", "squeeze", "climb", "corner", "lunge", "stumble", "fall", "lie",
    "aside", "batter", "shy", "stand", "turn_head", "grab", "maul", "corner_left", "aside_left",
    "turn_head_left", "seize", "hold", "shaken",
)  # fmt: skip
"""Bends and doors are to the right, unless a name says left."""


@dataclass(frozen=True, slots=True)
class Clip:
    """The root goes on evenly, `metres` in `seconds`; poses are in its frame."""

    pose: Pose
    metres: float
    seconds: float


Clips: TypeAlias = dict[str, Callable[[], Clip]]


def times(frames: int) -> Array:
    """0 to 1, both included, for what is played once."""
    return np.linspace(0.0, 1.0, frames)


def mirrored(skeleton: Skeleton, skin: Array) -> Array:
    """Skin matrices (frames, joints, 3, 4) as the other side does it."""
    other = {"r": "l", "l": "r"}
    swap = [
        skeleton.number(n[:-1] + other[n[-1]]) if n[-2:] in ("_r", "_l") else j
        for j, n in enumerate(skeleton.names)
    ]
    turned = MIRROR @ skin[:, swap, :, :3] @ MIRROR
    return np.concatenate([turned, (MIRROR @ skin[:, swap, :, 3:])], -1)
