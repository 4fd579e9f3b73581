"""Which two joints move a point, and by how much: from how near the strokes of each joint are."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from models.recipes.creatures.sculpt.clay import FAR, Clay
from models.recipes.creatures.skeleton import Skeleton
from models.recipes.kit import Array

SPREAD: Final = 0.010  # m; how soft the seam between two joints is, where nobody says otherwise
KIN: Final = 2  # steps through the skeleton; what is further apart is only near by chance


@dataclass
class Weights:
    """Two joints a point."""

    bones: NDArray[np.uint8]  # (n, 2)
    first: NDArray[np.uint8]  # (n,) share of the first, 255 is all


def near_joints(clay: Clay, points: Array) -> Array:
    """(n, joints) m from each point to the strokes of each joint."""
    x, y, z = np.asarray(points, np.float32).T
    found = np.full((len(points), len(clay.skeleton.names)), FAR)
    for stroke in clay.strokes():
        low, high = stroke.shape.box()
        held = np.nonzero(((points > low - FAR) & (points < high + FAR)).all(1))[0]
        new = stroke.shape.distance(x[held], y[held], z[held])
        found[held, stroke.joint] = np.minimum(found[held, stroke.joint], new)
    return np.asarray(found, float)


def weigh(clay: Clay, points: Array, spreads: Mapping[str, float]) -> Weights:
    """Soft over about 4 x the spread (m) of the joint that is further from the root."""
    far = near_joints(clay, points)
    order = np.argsort(far, axis=1, kind="stable")[:, :3]
    best = np.take_along_axis(far, order, 1)
    names = clay.skeleton.names
    soft = np.array([spreads.get(name, spreads.get(name[:-2], SPREAD)) for name in names])
    width = soft[order[:, :2].max(1)][:, None]  # parents stand before their children
    strength = np.exp(-(best - best[:, :1]) / width)
    strength[:, :2] -= strength[:, 2:] * 0.999  # so that the third can take over without a jump
    share = strength[:, 0] / strength[:, :2].sum(1)
    share = np.where(_kin(clay.skeleton)[order[:, 0], order[:, 1]], share, 1.0)
    first = np.clip(np.rint(share * 255.0), 128, 255)
    return Weights(order[:, :2].astype(np.uint8), first.astype(np.uint8))


def _kin(skeleton: Skeleton) -> NDArray[np.bool_]:
    """(joints, joints) whether two are at most KIN steps apart."""
    n = len(skeleton.parents)
    step = np.eye(n, dtype=int)
    for child, parent in enumerate(skeleton.parents):
        if parent >= 0:
            step[child, parent] = step[parent, child] = 1
    return np.asarray(np.linalg.matrix_power(step, KIN) > 0)
