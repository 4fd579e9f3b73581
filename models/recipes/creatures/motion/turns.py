"""Rotations for whole clips at once: (frames, 3, 3), acting on (along, side, height).

The frame is left-handed (side is to the right), so signs are those of plain xyz matrices.
"""

from typing import Final, TypeAlias

import numpy as np
from numpy.typing import ArrayLike

from models.recipes.kit import Array

Turns: TypeAlias = Array  # (frames, 3, 3)
ALONG: Final = (1.0, 0.0, 0.0)
SIDE: Final = (0.0, 1.0, 0.0)
UP: Final = (0.0, 0.0, 1.0)
MIRROR: Final = np.diag((1.0, -1.0, 1.0))


def _crossing(v: Array) -> Array:
    """(..., 3) to the matrices (..., 3, 3) of the product v x."""
    zero = np.zeros_like(v[..., 0])
    x, y, z = v[..., 0], v[..., 1], v[..., 2]
    rows = (zero, -z, y, z, zero, -x, -y, x, zero)
    return np.stack(rows, -1).reshape(*v.shape[:-1], 3, 3)


def exp(v: ArrayLike) -> Turns:
    """Turns by |v| radians about v (..., 3)."""
    v = np.asarray(v, float)
    angle = np.linalg.norm(v, axis=-1)[..., None, None]
    k = _crossing(v) / np.maximum(angle, 1e-12)
    return np.asarray(np.eye(3) + np.sin(angle) * k + (1.0 - np.cos(angle)) * (k @ k))


def log(r: Turns) -> Array:
    """(..., 3) radians about the axis; for turns below half a circle."""
    cosine = np.clip((np.trace(r, axis1=-2, axis2=-1) - 1.0) / 2.0, -1.0, 1.0)
    angle = np.arccos(cosine)
    axis = np.stack(
        [r[..., 2, 1] - r[..., 1, 2], r[..., 0, 2] - r[..., 2, 0], r[..., 1, 0] - r[..., 0, 1]], -1
    )
    size = np.maximum(2.0 * np.sin(angle), 1e-9)
    return np.asarray(axis * (angle / size)[..., None])


def about(axis: ArrayLike, degrees: ArrayLike) -> Turns:
    """By degrees (frames,) about one axis (3,)."""
    return exp(np.asarray(axis, float) * np.radians(np.asarray(degrees, float))[..., None])


def nod(degrees: ArrayLike) -> Turns:
    """What faces along tips down."""
    return about(SIDE, degrees)


def yaw(degrees: ArrayLike) -> Turns:
    """What faces along swings to the right."""
    return about(UP, degrees)


def tilt(degrees: ArrayLike) -> Turns:
    """What stands upright leans to the right."""
    return about(ALONG, -np.asarray(degrees, float))


def part(r: Turns, share: ArrayLike) -> Turns:
    """A share (frames,) of each turn."""
    return exp(log(r) * np.asarray(share, float)[..., None])


def blend(a: Turns, b: Turns, share: ArrayLike) -> Turns:
    """From `a` to `b` the shorter way; share (frames,) or (frames, 1) for joints."""
    return a @ part(np.swapaxes(a, -1, -2) @ b, share)


def unit(v: Array) -> Array:
    """Of length 1 each; (..., 3)."""
    return np.asarray(v / np.maximum(np.linalg.norm(v, axis=-1, keepdims=True), 1e-9))


def _frame(bone: Array, hinge: Array) -> Array:
    d = unit(bone)
    n = unit(hinge - (hinge * d).sum(-1, keepdims=True) * d)
    return np.stack([d, n, np.cross(d, n)], -1)


def aim(rest: tuple[Array, Array], to: tuple[Array, Array]) -> Turns:
    """Turns a (bone, hinge) at rest (3,) to another (frames, 3)."""
    return np.asarray(_frame(*to) @ np.swapaxes(_frame(*rest), -1, -2))
