"""Two legs' locomotion: what the trunk does follows from when the feet hold."""

from dataclasses import dataclass, replace

import numpy as np

from models.recipes.creatures.motion.biped import SIDES, neutral
from models.recipes.creatures.motion.channels import Channels, footed
from models.recipes.creatures.motion.curves import Keys, noise, wave
from models.recipes.creatures.motion.steps import Path, Step, walk
from models.recipes.kit import Array


@dataclass(frozen=True, slots=True)
class Gait:
    """Of two legs; lengths in m, angles in degrees."""

    stride: float  # m a cycle
    seconds: float  # a cycle at the speed it is made for
    right: Step
    left: Step
    crouch: float  # how far the pelvis sinks
    bounce: float = 0.03
    sway: float = 0.02  # towards the standing foot
    lean: float = 12.0  # of the pelvis, forward
    curve: float = 8.0  # of the spine, forward on top
    hips: float = 10.0  # pelvis turning with the leg that goes forward
    drop: float = 5.0  # pelvis sinking on the swinging side
    shoulders: float = 24.0  # chest turning against the hips
    toe_out: float = 4.0
    rough: float = 1.0  # noise
    seed: int = 1


SPRINT: Keys = (  # of a swing, in leg lengths
    (0.14, -0.10, 0.17), (0.34, -0.18, 0.43), (0.55, 0.06, 0.40), (0.76, 0.17, 0.26),
    (0.92, 0.07, 0.06),
)  # fmt: skip
SPRINT_ROLL: Keys = (
    (0.0, 4.0), (0.08, 0.0), (0.16, 14.0), (0.30, 62.0), (0.42, 88.0), (0.58, 52.0), (0.80, 2.0),
    (0.93, -4.0),
)  # fmt: skip


def sized(keys: Keys, length: float) -> Keys:
    """Swing keys in leg lengths as metres."""
    return tuple((s, along * length, high * length) for s, along, high in keys)


def feet(gait: Gait, phase: Array) -> dict[str, Path]:
    """Both feet's paths."""
    return {k: walk(phase, s, gait.stride) for k, s in (("r", gait.right), ("l", gait.left))}


def trunk(gait: Gait, phase: Array) -> Channels:
    """Standing controls, with trunk and feet in the gait; arms and head are left to others."""
    c = neutral(len(phase))
    c.update(footed(feet(gait, phase)))
    mid = gait.right.touch + gait.right.duty / 2.0
    rough = [gait.rough * noise(phase, gait.seed + k) for k in range(6)]
    c["z"] = -gait.crouch - gait.bounce * wave(phase, mid, 2) + 0.008 * rough[0]
    c["y"] = gait.sway * wave(phase, mid) + 0.008 * rough[1]
    c["x"] = 0.012 * wave(phase, mid + 0.12, 2)
    c["nod"] = gait.lean + 3.0 * wave(phase, mid + 0.02, 2) + rough[2]
    c["yaw"] = -gait.hips * wave(phase, gait.right.touch) + rough[3]
    c["tilt"] = -gait.drop * wave(phase, mid)
    c["snod"] = gait.curve + 4.0 * wave(phase, mid + 0.06, 2) + 2.0 * rough[4]
    c["syaw"] = (gait.hips + gait.shoulders) * wave(phase, gait.right.touch + 0.03) + 2.0 * rough[5]
    c["stilt"] = gait.drop * 1.3 * wave(phase, mid + 0.03)
    for side in SIDES:
        c[f"out_toe_{side}"] = np.full(len(phase), gait.toe_out)
    return c


def even(step: Step, side: float) -> tuple[Step, Step]:
    """The same step for both feet, half a cycle apart."""
    right = replace(step, side=side)
    return right, replace(step, side=-side, touch=(step.touch + 0.5) % 1.0)
