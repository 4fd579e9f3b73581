"""Noise in space, by hash: the same on every machine. Points are (n, 3) metres, answers (n,)."""

from functools import cache
from typing import Any, Final, TypeAlias

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy import ndimage, spatial

from models.recipes.fields import rolls, smooth

__all__ = ["Floats", "cells", "clouds", "creases", "noise", "smooth"]

Floats: TypeAlias = NDArray[np.float32]
Values: TypeAlias = NDArray[np.floating[Any]]
_LATTICE: Final = 32  # cells until the noise repeats: no creature shows that many in a row
_FINER: Final = 4  # samples a cell
_TURN: Final = np.linalg.qr(rolls(977, 9).reshape(3, 3) - 0.5)[0]  # hides the lattice's axes


@cache
def _block(seed: int) -> Floats:
    """(128, 128, 128) smooth noise of variance 1 that repeats in all directions."""
    raw = rolls(seed + 7001, _LATTICE**3).reshape((_LATTICE,) * 3)
    fine = ndimage.zoom(raw, _FINER, order=3, mode="grid-wrap", grid_mode=True)
    return np.asarray((fine - fine.mean()) / fine.std(), np.float32)


def noise(points: ArrayLike, cell: float | tuple[float, float, float], seed: int) -> Floats:
    """Mean 0, deviation 1; features `cell` metres long (along, side, height)."""
    at = (np.asarray(points, float) / np.asarray(cell, float)) @ _TURN
    at = (at + rolls(seed * 31 + 5, 3) * _LATTICE) * _FINER
    return np.asarray(
        ndimage.map_coordinates(_block(seed % 4), at.T, np.float32, order=1, mode="grid-wrap")
    )


def clouds(
    points: ArrayLike,
    cell: float | tuple[float, float, float],
    seed: int,
    octaves: int = 4,
    gain: float = 0.5,
) -> Floats:
    """Octaves of noise from `cell` down, deviation about 1."""
    size, weight, total = np.asarray(cell, float) * np.ones(3), 1.0, 0.0
    sum_ = np.zeros(len(np.asarray(points)), np.float32)
    for k in range(octaves):
        step = size / 2.03**k
        sum_ = sum_ + weight * noise(points, (step[0], step[1], step[2]), seed + 13 * k)
        total, weight = total + weight * weight, weight * gain
    return np.asarray(sum_ / np.sqrt(total), np.float32)


def creases(
    points: ArrayLike,
    cell: float | tuple[float, float, float],
    seed: int,
    width: float = 0.15,
    octaves: int = 2,
) -> Floats:
    """Winding lines, 1 on the line: veins, wrinkles; `width` in deviations of the noise."""
    return np.asarray(np.exp(-((clouds(points, cell, seed, octaves) / width) ** 2)), np.float32)


def cells(points: ArrayLike, size: float, seed: int) -> tuple[Floats, Floats]:
    """Worley (1996): (metres to the border with the next cell, each cell's own roll)."""
    at = np.asarray(points, float) / size
    home = np.unique(np.floor(at).astype(np.int64), axis=0)
    near = np.stack(np.meshgrid(*[(-1, 0, 1)] * 3, indexing="ij"), -1).reshape(-1, 3)
    every = np.unique((home[:, None] + near).reshape(-1, 3), axis=0)
    chance = _hashed(every, seed)
    far, which = spatial.cKDTree(every + chance[:, :3]).query(at, k=2)
    border = (far[:, 1] - far[:, 0]) * (0.5 * size)
    return border.astype(np.float32), chance[which[:, 0], 3].astype(np.float32)


def _hashed(lattice: NDArray[np.int64], seed: int) -> NDArray[np.float64]:
    """(n, 4) in [0, 1) of whole-numbered places (SplitMix64's last steps)."""
    x, y, z = (lattice[:, k].astype(np.uint64) for k in range(3))
    with np.errstate(over="ignore"):
        word = x * np.uint64(0x9E3779B97F4A7C15) ^ y * np.uint64(0xC2B2AE3D27D4EB4F)
        word ^= z * np.uint64(0x165667B19E3779F9) + np.uint64(seed * 1_000_003 + 1)
        word = (word ^ (word >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        word = (word ^ (word >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    word ^= word >> np.uint64(31)
    parts = [(word >> np.uint64(16 * k)) & np.uint64(0xFFFF) for k in range(4)]
    return np.stack(parts, 1).astype(float) / 65536.0
