"""A skeleton through a clip: joints turned, limbs that reach, skin matrices."""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import ArrayLike

from models.recipes.creatures.motion.turns import Turns, aim, blend, unit
from models.recipes.creatures.skeleton import Skeleton
from models.recipes.kit import Array

STRETCH: Final = 0.995  # of a limb's length; straighter, its knee would flutter


@dataclass(frozen=True, slots=True)
class Limb:
    """Two bones and what they carry, by the names of their joints."""

    upper: str
    lower: str
    end: str
    pole: tuple[float, float, float]  # where the middle joint points at rest


class Pose:
    """Each joint's turn against its parent, and where the root is, in every frame."""

    def __init__(self, skeleton: Skeleton, frames: int) -> None:
        """At rest."""
        self.skeleton = skeleton
        self.frames = frames
        self.turns = np.broadcast_to(np.eye(3), (frames, len(skeleton.names), 3, 3)).copy()
        self.root = np.broadcast_to(skeleton.heads[0], (frames, 3)).copy()

    def turn(self, name: str, by: Turns) -> None:
        """A joint, on top of what its parents do."""
        number = self.skeleton.number(name)
        self.turns[:, number] = self.turns[:, number] @ by

    def world(self) -> tuple[Array, Array]:
        """Turns (frames, joints, 3, 3) and places (frames, joints, 3) of all joints."""
        rest, turned, placed = self.skeleton.heads, self.turns.copy(), self.turns[..., 0].copy()
        placed[:, 0] = self.root
        for j, up in enumerate(self.skeleton.parents):
            if up >= 0:
                turned[:, j] = turned[:, up] @ self.turns[:, j]
                placed[:, j] = placed[:, up] + turned[:, up] @ (rest[j] - rest[up])
        return turned, placed

    def place(self, name: str) -> Array:
        """(frames, 3) m of a joint."""
        return np.asarray(self.world()[1][:, self.skeleton.number(name)])

    def facing(self, name: str) -> Turns:
        """Of a joint in the world."""
        return np.asarray(self.world()[0][:, self.skeleton.number(name)])

    def face(self, name: str, to: Turns, share: ArrayLike = 1.0) -> None:
        """Turn a joint to a facing in the world, or a share of the way there."""
        number = self.skeleton.number(name)
        up = self.world()[0][:, self.skeleton.parents[number]]
        wanted = np.swapaxes(up, -1, -2) @ to
        weight = np.broadcast_to(np.asarray(share, float), (self.frames,))
        self.turns[:, number] = blend(self.turns[:, number], wanted, weight)

    def reach(self, limb: Limb, to: Array, hinge: Array, share: ArrayLike = 1.0) -> None:
        """Bring a limb's end to a place (frames, 3), or near it; its middle joint bends about
        `hinge` (frames, 3), as seen from a limb that hangs: to the left of it from above."""
        heads = [self.skeleton.head(name) for name in (limb.upper, limb.lower, limb.end)]
        first, second = heads[1] - heads[0], heads[2] - heads[1]
        a, b = float(np.linalg.norm(first)), float(np.linalg.norm(second))
        start = self.place(limb.upper)
        line = to - start
        far = np.clip(np.linalg.norm(line, axis=-1), abs(a - b) * 1.02 + 1e-6, (a + b) * STRETCH)
        ahead = unit(line)
        hinge = unit(hinge - (hinge * ahead).sum(-1, keepdims=True) * ahead)
        out = np.cross(ahead, hinge)
        along = (a * a - b * b + far * far) / (2.0 * far)
        off = np.sqrt(np.maximum(a * a - along * along, 0.0))
        knee = ahead * along[:, None] + out * off[:, None]
        rest_hinge = np.cross(np.array(limb.pole), heads[2] - heads[0])
        self.face(limb.upper, aim((first, rest_hinge), (knee, hinge)), share)
        rest_of = ahead * far[:, None] - knee
        self.face(limb.lower, aim((second, rest_hinge), (rest_of, hinge)), share)

    def skin(self) -> Array:
        """(frames, joints, 3, 4) matrices that move a vertex from rest."""
        turned, placed = self.world()
        moved = placed - (turned @ self.skeleton.heads[..., None])[..., 0]
        return np.concatenate([turned, moved[..., None]], -1)
