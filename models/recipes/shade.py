"""How much of the sky each vertex of a mesh sees: baked once, into the second number of its grain.

Voxels are marked where the surface runs; cosine-weighted rays march from each vertex through them
(ambient occlusion, Zhukov, Iones and Kronin 1998). Coarse, quick, and the same on every machine.
"""

from collections.abc import Callable
from typing import Final

import numpy as np

from models.recipes.kit import EVERY_VARIANT, Array, Mesh

VOXEL: Final = 0.02  # m
REACH: Final = 0.6  # m; what is further away does not darken
RAYS: Final = 48
NEAR: Final = 2.2  # voxels a ray starts above its surface, so that it does not hit it
SAMPLES: Final = 9000.0  # points per m2 that mark the voxels


def _surface(points: Array, tris: Array) -> Array:
    """(n, 3) points that cover the triangles evenly."""
    a, b, c = (points[tris[:, k]] for k in range(3))
    area = np.linalg.norm(np.cross(b - a, c - a), axis=1) / 2
    many = np.ceil(np.sqrt(area * SAMPLES)).astype(int) + 1
    found = [points]
    for count in np.unique(many):
        s, t = (g.ravel() for g in np.meshgrid(*(np.linspace(0, 1, count + 1),) * 2))
        inside = s + t <= 1.0001
        s, t = s[inside][None, :, None], t[inside][None, :, None]
        of = many == count
        at = a[of][:, None] + s * (b - a)[of][:, None] + t * (c - a)[of][:, None]
        found.append(at.reshape(-1, 3))
    return np.vstack(found)


def _directions() -> Array:
    """(RAYS, 3) over the upper half sphere, denser towards its top (Fibonacci's spiral)."""
    k = np.arange(RAYS) + 0.5
    up = np.sqrt(1.0 - k / RAYS)
    turn = k * np.pi * (3.0 - np.sqrt(5.0))
    out = np.sqrt(1.0 - up * up)
    return np.stack([out * np.cos(turn), out * np.sin(turn), up], 1)


def sky(points: Array, normals: Array, tris: Array, *, on_floor: bool) -> Array:
    """(n,) share of the half sphere over each vertex that is open, 0..1."""
    low = points.min(0) - REACH
    marks = _surface(points, tris)
    shape = np.ceil((points.max(0) + REACH - low) / VOXEL).astype(int) + 1
    solid = np.zeros(shape, bool)
    solid[tuple(((marks - low) / VOXEL).astype(int).T)] = True
    side = np.where(np.abs(normals[:, 2:]) < 0.9, (0.0, 0.0, 1.0), (1.0, 0.0, 0.0))
    u = np.cross(normals, side)
    u /= np.linalg.norm(u, axis=1, keepdims=True) + 1e-9
    v = np.cross(normals, u)
    start = points + normals * (NEAR * VOXEL)
    open_ = np.zeros(len(points))
    for x, y, z in _directions():
        way = x * u + y * v + z * normals
        clear = np.ones(len(points))
        for step in np.arange(0.5 * VOXEL, REACH, VOXEL):
            at = start + way * step
            cell = np.clip(((at - low) / VOXEL).astype(int), 0, shape - 1)
            hit = solid[tuple(cell.T)] | (on_floor & (at[:, 2] < 0.0))
            clear = np.where(hit & (clear >= 1.0), step / REACH * 0.6, clear)
        open_ += clear
    return open_ / RAYS


def bake(mesh: Mesh, *, on_floor: bool = True) -> Mesh:
    """Write the sky of every vertex into its grain; no variant's parts darken those of another."""
    points, normals, tris = (np.vstack(x) for x in (mesh.position, mesh.normal, mesh.triangles))
    normals = normals / np.maximum(np.linalg.norm(normals, axis=1, keepdims=True), 1e-9)
    bits = np.concatenate([rows[:, 3] for rows in mesh.grain]).astype(int)
    total, times = np.zeros(len(points)), np.zeros(len(points))
    for variant in (0, 1, 2) if (bits != EVERY_VARIANT).any() else (0,):
        there = (bits >> variant & 1) == 1
        place = np.cumsum(there) - 1
        shown = place[tris[there[tris[:, 0]]]]
        total[there] += sky(points[there], normals[there], shown, on_floor=on_floor)
        times[there] += 1
    open_ = total / np.maximum(times, 1)
    first = 0
    for rows in mesh.grain:
        rows[:, 1] = open_[first : first + len(rows)]
        first += len(rows)
    return mesh


def baking(build: Callable[..., Mesh], *given: int, on_floor: bool) -> Callable[[], Mesh]:
    """A recipe that builds with what is given, then bakes."""
    return lambda: bake(build(*given), on_floor=on_floor)
