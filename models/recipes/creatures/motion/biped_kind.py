"""What two upright kinds differ in when they do the same thing."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import numpy as np

from models.recipes.creatures.motion import faceling, stealer
from models.recipes.creatures.motion.biped import SIDES, neutral
from models.recipes.creatures.motion.channels import Channels, Sheet, keyed
from models.recipes.creatures.motion.curves import noise, wave
from models.recipes.creatures.motion.gait import Gait
from models.recipes.creatures.motion.grasp import FACELING as FACELING_GRASP
from models.recipes.creatures.motion.grasp import STEALER as STEALER_GRASP
from models.recipes.creatures.motion.grasp import Grasp
from models.recipes.creatures.skeleton import FACELING as FACELING_BONES
from models.recipes.creatures.skeleton import SKIN_STEALER as STEALER_BONES
from models.recipes.creatures.skeleton import Skeleton
from models.recipes.kit import Array

LENGTHS: Final = ("x", "y", "z", "fx", "fy", "fz", "hx", "hy", "hz")


@dataclass(frozen=True, slots=True)
class Kind:
    """Sheets are in a Faceling's metres."""

    bones: Skeleton
    size: float  # x a Faceling
    jaw: float  # degrees, wide open
    hunch: float  # degrees, of the spine at ease
    twitch: float  # degrees
    run: Callable[[Array], Channels]
    gait: Gait
    grasp: Grasp
    seed: int

    def sheet(self, t: Array, times: tuple[float, ...], rows: Sheet) -> Channels:
        """Curves through key poses, lengths to its size; raises ValueError as `keyed` does."""
        made = keyed(t, times, rows)
        return {k: v * (self.size if k.split("_")[0] in LENGTHS else 1.0) for k, v in made.items()}


STEALER: Final = Kind(
    STEALER_BONES, 1.30, 48.0, 24.0, 3.0, stealer.run_a, stealer.RUN, STEALER_GRASP, 300
)
FACELING: Final = Kind(
    FACELING_BONES, 1.0, 8.0, 6.0, 5.0, faceling.run_a, faceling.RUN, FACELING_GRASP, 400
)


def standing(kind: Kind, phase: Array, ahead: float = 0.0) -> Channels:
    """At ease, breathing; the left foot `ahead` of the right."""
    c = neutral(len(phase))
    ball = kind.bones.head("toes_r")
    for side, s in SIDES.items():
        c[f"fx_{side}"] = ball[0] - s * ahead * kind.size / 2.0 + 0 * phase
        c[f"fy_{side}"] = s * 0.13 * kind.size + 0 * phase
        c[f"held_{side}"] = np.ones(len(phase))
        c[f"out_toe_{side}"] = 9.0 + 0 * phase
        c[f"fore_{side}"] = 0.6 * kind.hunch + 2.0 * wave(phase, 0.1)
        c[f"out_{side}"] = 7.0 + 2.0 * noise(phase, kind.seed + 1)
        c[f"bend_{side}"] = 14.0 + 3.0 * wave(phase, 0.2)
        c[f"curl_{side}"] = 22.0 + 6.0 * noise(phase, kind.seed + 2 + int(s))
    c["z"] = kind.size * (-0.035 + 0.006 * wave(phase, 0.05))
    c["snod"] = kind.hunch - 2.5 * wave(phase, 0.0)
    c["hnod"], c["jaw"] = 0.35 * kind.hunch + 0 * phase, 0.2 * kind.jaw + 0 * phase
    return c
