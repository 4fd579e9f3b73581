"""Things hung on the Skin-Stealer: torn sheets about its trunk and along its arm."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from models.recipes.creatures.sculpt import Fixed, Shell, Volume, sheet
from models.recipes.creatures.sculpt.meshing import Trimesh
from models.recipes.kit import Array

HEIGHTS: Final = (0.70, 0.95, 1.10, 1.30, 1.45, 1.60, 1.72, 1.80, 1.85, 1.875, 1.90, 1.93)
ALONG: Final = (0.165, 0.160, 0.150, 0.132, 0.125, 0.136, 0.142, 0.136, 0.116, 0.100, 0.085, 0.068)
SIDE: Final = (0.205, 0.195, 0.180, 0.160, 0.152, 0.172, 0.198, 0.232, 0.216, 0.150, 0.096, 0.064)
"""Half axes of what hangs from the shoulders, by height, m."""


def around(turn: Array, height: Array, out: Array | float = 0.0) -> Array:
    """(..., 3) on the hung shape; turn in degrees, 0 in front, 90 to the right; `out` m off it."""
    a = np.interp(height, HEIGHTS, ALONG) + out
    b = np.interp(height, HEIGHTS, SIDE) + out
    angle = np.radians(turn)
    return np.stack([a * np.cos(angle) - 0.012, b * np.sin(angle), height], -1)


def clear(volume: Volume, rows: Array, gap: float) -> Array:
    """A lattice (rows, columns, 3) pushed out of the body."""
    return volume.outside(rows.reshape(-1, 3), gap).reshape(rows.shape)


def folded(count: int, turns: Sequence[tuple[float, float]]) -> Array:
    """(count,) places of a swatch laid to and fro, by (share of the way, place) of its turns."""
    share, place = np.array(turns).T
    return np.asarray(np.interp(np.arange(count), np.rint(share * (count - 1)), place))


def down(count: int) -> Array:
    """(count,) places of a swatch down a sheet: from rim to rim, twice over its middle."""
    return folded(count, ((0.0, 0.03), (0.3, 0.60), (0.6, 0.25), (1.0, 0.97)))


def across(count: int) -> Array:
    """(count,) places of a swatch around a body, none of its turns in the middle of the back."""
    return folded(count, ((0.0, 0.10), (0.35, 0.95), (0.75, 0.05), (1.0, 0.60)))


def hung(points: Array) -> Array:
    """(n, 3) by which joints such cloth goes: what lies on the shoulders with them, the rest with
    trunk and thighs, however wide it hangs."""
    low = np.clip((1.86 - points[:, 2]) / 0.10, 0.0, 1.0)[:, None]
    trunk = points * (0.35, 0.55, 1.0)
    trunk[:, 2] = np.maximum(trunk[:, 2], 1.02)
    return np.asarray(points * (1.0 - low) + trunk * low)


@dataclass(frozen=True, slots=True)
class Lattice:
    """A sheet's points, and what goes with each."""

    rows: Array  # (rows, columns, 3) m
    uv: Array  # (rows, columns, 2) of its swatch
    outward: Array  # (3,) the way it looks; or (n, 3) an axis that it looks away from
    roots: Array  # (n, 3) m, where each point takes its weights


def torn(cloth: Lattice, kept: NDArray[np.bool_], faces: Sequence[Fixed]) -> list[Shell]:
    """Without the cells that are not `kept` (rows - 1, columns - 1).

    `faces` are the outer side's and, if it has one, the inner side's.
    """
    whole = sheet(cloth.rows, cloth.uv, faces[0])
    triangles = whole.mesh.triangles[np.repeat(kept.ravel(), 2)]
    if not len(triangles):
        return []
    used, place = np.unique(triangles, return_inverse=True)
    triangles = place.reshape(-1, 3).astype(np.int64)
    points, outward = whole.mesh.points[used], cloth.outward
    a, b, c = (points[triangles[:, k]] for k in range(3))
    way = outward if outward.ndim == 1 else (a + b + c) / 3 - outward[used][triangles[:, 0]]
    if (np.cross(b - a, c - a) * way).sum() < 0:
        triangles = triangles[:, ::-1]
    made, worn = [], replace(whole, uv=whole.uv[used], roots=cloth.roots[used])
    for k, fixed in enumerate(faces):
        mesh = Trimesh(points, triangles if k == 0 else triangles[:, ::-1])
        made.append(replace(worn, mesh=mesh, fixed=fixed))
    return made


def ragged(lengths: Array, rows: int) -> NDArray[np.bool_]:
    """(rows, columns) cells that are left where each column is torn off at a share of the way."""
    return (np.arange(rows)[:, None] + 0.5) / rows < np.asarray(lengths)[None]
