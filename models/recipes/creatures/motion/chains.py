"""Limbs of any number of bones: bent to reach a place, and joints that follow."""

from typing import Final

import numpy as np

from models.recipes.creatures.motion.rig import Pose
from models.recipes.creatures.motion.turns import Turns, exp, unit
from models.recipes.creatures.skeleton import Skeleton
from models.recipes.kit import Array

TAUT: Final = 0.975  # of a chain's length; straighter, its bends would flip
ROUNDS: Final = 24


class Swelling(Pose):
    """A pose whose joints may also swell what sits on them, and carry others out with it."""

    def __init__(self, skeleton: Skeleton, frames: int) -> None:
        """At rest."""
        super().__init__(skeleton, frames)
        self.swell = np.ones((frames, len(skeleton.names)))

    def world(self) -> tuple[Array, Array]:
        """Turns (frames, joints, 3, 3) and places (frames, joints, 3) of all joints."""
        rest, turned, placed = self.skeleton.heads, self.turns.copy(), self.turns[..., 0].copy()
        placed[:, 0] = self.root
        for j, up in enumerate(self.skeleton.parents):
            if up >= 0:
                turned[:, j] = turned[:, up] @ self.turns[:, j]
                out = (turned[:, up] @ (rest[j] - rest[up])) * self.swell[:, up, None]
                placed[:, j] = placed[:, up] + out
        return turned, placed

    def skin(self) -> Array:
        """(frames, joints, 3, 4) matrices that move a vertex from rest."""
        turned, placed = self.world()
        turned = turned * self.swell[..., None, None]
        moved = placed - (turned @ self.skeleton.heads[..., None])[..., 0]
        return np.concatenate([turned, moved[..., None]], -1)


def reached(start: Array, goal: Array) -> Array:
    """(frames, n, 3) a chain like `start`, its first place kept, its last at the goal (frames, 3).

    Forward and backward in turn (Aristidou and Lasenby 2011); taut where the goal is too far.
    """
    made, root = start.copy(), start[:, 0]
    bones = np.linalg.norm(np.diff(start, axis=1), axis=-1)
    way = goal - root
    far = np.linalg.norm(way, axis=-1, keepdims=True)
    most = TAUT * bones.sum(1, keepdims=True)
    end = root + way * np.minimum(1.0, most / np.maximum(far, 1e-9))
    for _ in range(ROUNDS):
        made[:, -1] = end
        for k in range(made.shape[1] - 2, -1, -1):
            made[:, k] = made[:, k + 1] + unit(made[:, k] - made[:, k + 1]) * bones[:, k, None]
        made[:, 0] = root
        for k in range(1, made.shape[1]):
            made[:, k] = made[:, k - 1] + unit(made[:, k] - made[:, k - 1]) * bones[:, k - 1, None]
    return made


def swing(a: Array, b: Array) -> Turns:
    """(frames, 3, 3) the shortest turns from unit vectors `a` to `b` (frames, 3)."""
    axis = np.cross(a, b)
    sine = np.linalg.norm(axis, axis=-1)
    angle = np.arctan2(sine, (a * b).sum(-1))
    return exp(axis * (angle / np.maximum(sine, 1e-9))[:, None])


def follow(pose: Pose, joints: list[str], places: Array) -> None:
    """Turn joints so that each one's bone lies as between the places (frames, n, 3)."""
    rest = [pose.skeleton.head(name) for name in joints]
    for k, name in enumerate(joints[:-1]):
        now = pose.facing(name)
        bone = unit(now @ (rest[k + 1] - rest[k]))
        pose.face(name, swing(bone, unit(places[:, k + 1] - places[:, k])) @ now)


def point(pose: Pose, joint: str, ahead: Array, to: Array, share: Array | float) -> None:
    """Turn a joint so that what is `ahead` (3,) at rest looks along `to` (frames, 3)."""
    now = pose.facing(joint)
    pose.face(joint, swing(unit(now @ ahead), unit(to)) @ now, share)
