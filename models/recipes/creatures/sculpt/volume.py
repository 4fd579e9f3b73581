"""Clay as a distance on a grid: sampled, snapped to, and asked how open a place is."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Final

import numpy as np
from scipy import ndimage

from models.recipes.creatures.sculpt.clay import FAR, Clay, Group
from models.recipes.creatures.sculpt.noise import Floats
from models.recipes.kit import Array

BAND: Final = 0.03  # m about the surface that roughening reaches
DEEP: Final = 0.030  # m, as deep as counts when gaps are closed
SHALLOW: Final = 0.008  # m, as far out; this ratio keeps a creature's volume
STOUTER: Final = 0.003  # m
SOFT: Final = 0.016  # m, over which
_RAYS: Final = 14
_STEPS: Final = (0.010, 0.022, 0.045, 0.09, 0.17)  # m out along each ray
_COARSE: Final = 0.008  # m; cell of the grid that openness is measured on


@dataclass
class Volume:
    """Distances, negative inside."""

    values: Floats  # (i, j, k)
    low: Array  # (3,) m, the first cell
    cell: float  # m

    def sample(self, points: Array | Floats) -> Floats:
        """(n,) m at points (n, 3); the nearest known where outside."""
        at = (np.asarray(points, float) - self.low) / self.cell
        found = ndimage.map_coordinates(self.values, at.T, np.float32, order=1, mode="nearest")
        return np.asarray(found)

    def normals(self, points: Array | Floats, step: float = 0.0) -> Array:
        """(n, 3) the way out, seen over `step` metres (one cell)."""
        reach = step or self.cell
        way = np.stack(
            [self.sample(points + e) - self.sample(points - e) for e in np.eye(3) * reach], 1
        )
        return np.asarray(way / np.maximum(np.linalg.norm(way, axis=1, keepdims=True), 1e-9), float)

    def snapped(self, points: Array, reach: float = 0.02, times: int = 5) -> Array:
        """(n, 3) moved onto the surface, no further than `reach` metres."""
        moved = np.array(points, float)
        for _ in range(times):
            far = np.clip(self.sample(moved), -reach / 2, reach / 2)[:, None]
            moved -= 0.9 * far * self.normals(moved)
        gone = moved - points
        length = np.maximum(np.linalg.norm(gone, axis=1, keepdims=True), 1e-9)
        return np.asarray(points + gone * np.minimum(1.0, reach / length))

    def outside(self, points: Array, clear: float) -> Array:
        """(n, 3) pushed out until they keep `clear` metres."""
        moved = np.array(points, float)
        for _ in range(6):
            lack = np.clip(clear - self.sample(moved), 0.0, 0.02)[:, None]
            moved += lack * self.normals(moved, 0.008)
        return moved

    def struck(self, start: Array, way: Array, reach: float) -> Array:
        """(n, 3) where rays from `start` (n, 3) along `way` first enter; the end if never."""
        steps = np.arange(0.0, reach, self.cell)
        at = start[:, None] + way[:, None] * steps[:, None]
        inside = self.sample(at.reshape(-1, 3)).reshape(at.shape[:2]) < 0.0
        first = np.where(inside.any(1), inside.argmax(1), len(steps) - 1)
        return np.asarray(at[np.arange(len(at)), first])

    def hollow(self, points: Array, scale: float) -> Floats:
        """(n,) how much curvature there is: above 0 in creases, below on ridges; about -1..1."""
        steps = np.vstack([np.eye(3), -np.eye(3)]) * scale
        around = np.sum([self.sample(points + step) for step in steps], axis=0)
        return np.asarray((self.sample(points) - around / 6.0) * (3.0 / scale), np.float32)

    def roughen(self, height: Callable[[Array], Floats]) -> None:
        """Push the surface out by `height` (n,) m of the points (n, 3) close to it."""
        band = np.nonzero(np.abs(self.values) < BAND)
        points = np.stack(band, 1) * self.cell + self.low
        self.values[band] -= height(points)

    def closed(self) -> "Volume":
        """Softened until gaps and holes fill, and stouter, so that thin limbs outlast that."""
        soft = ndimage.gaussian_filter(np.clip(self.values, -DEEP, SHALLOW), SOFT / self.cell)
        return Volume(np.asarray(soft - STOUTER, np.float32), self.low, self.cell)

    @cached_property
    def _clearance(self) -> tuple[Floats, float]:
        every = max(1, round(_COARSE / self.cell))
        solid = self.values[::every, ::every, ::every] < 0.0
        pad = int(_STEPS[-1] / (self.cell * every)) + 1
        far = ndimage.distance_transform_edt(~np.pad(solid, pad)) * (self.cell * every)
        return far.astype(np.float32), self.cell * every

    def openness(self, points: Array, normals: Array) -> Floats:
        """(n,) share of the sky over points (n, 3) that is open, by cones through the grid."""
        far, cell = self._clearance
        pad = int(_STEPS[-1] / cell) + 1
        k = np.arange(_RAYS) + 0.5
        up, turn = np.sqrt(1.0 - k / _RAYS), k * np.pi * (3.0 - np.sqrt(5.0))
        out = np.sqrt(1.0 - up * up)
        u = np.cross(normals, np.where(np.abs(normals[:, 2:]) < 0.9, (0, 0, 1.0), (1.0, 0, 0)))
        u /= np.maximum(np.linalg.norm(u, axis=1, keepdims=True), 1e-9)
        v = np.cross(normals, u)
        total = np.zeros(len(points), np.float32)
        for x, y, z in np.stack([out * np.cos(turn), out * np.sin(turn), up], 1):
            way, clear = x * u + y * v + z * normals, np.ones(len(points), np.float32)
            for step in _STEPS:
                at = (points + way * step + normals * (cell * 0.6) - self.low) / cell + pad
                free = ndimage.map_coordinates(far, at.T, np.float32, order=1, mode="nearest")
                clear = np.minimum(clear, free / (0.45 * step))
            total += np.clip(clear, 0.0, 1.0)
        return np.asarray(total / _RAYS)


def fill(clay: Clay, cell: float, *, fine: bool = True, margin: float = 0.04) -> Volume:
    """The clay on a grid; without its fine strokes if only the outline counts."""
    boxes = [stroke.shape.box() for stroke in clay.strokes()]
    low = np.min([b[0] for b in boxes], axis=0) - margin
    high = np.max([b[1] for b in boxes], axis=0) + margin
    made = Volume(np.full(np.ceil((high - low) / cell).astype(int) + 1, FAR), low, cell)
    for group in clay.groups:
        join(made, group, fine)
    return made


def join(volume: Volume, group: Group, fine: bool) -> None:
    """Put a group on what is there."""
    strokes = [s for s in group.strokes if fine or not s.fine]
    if not strokes:
        return
    boxes = [_window(volume, *s.shape.box(), s.blend) for s in strokes]
    first = np.min([b[0] for b in boxes], axis=0)
    held = np.full(np.max([b[1] for b in boxes], axis=0) - first, FAR)
    for stroke, (a, b) in zip(strokes, boxes, strict=True):
        part = tuple(slice(x, y) for x, y in zip(a - first, b - first, strict=True))
        axes = [(volume.low[k] + volume.cell * np.arange(a[k], b[k])) for k in range(3)]
        x, y, z = np.meshgrid(
            *(axis.astype(np.float32) for axis in axes), indexing="ij", sparse=True
        )
        new = stroke.shape.distance(x, y, z)
        held[part] = _melted(held[part], new, stroke.blend, stroke.carve)
    whole = tuple(slice(x, x + n) for x, n in zip(first, held.shape, strict=True))
    volume.values[whole] = _melted(volume.values[whole], held, group.blend, group.carve)


def _window(volume: Volume, low: Array, high: Array, blend: float) -> tuple[Array, Array]:
    """First and last cell that a stroke may change."""
    pad = blend + 4 * volume.cell
    a = np.floor((low - pad - volume.low) / volume.cell).astype(int)
    b = np.ceil((high + pad - volume.low) / volume.cell).astype(int) + 1
    shape = np.array(volume.values.shape)
    return np.clip(a, 0, shape - 1), np.clip(b, 1, shape)


def _melted(old: Floats, new: Floats, blend: float, carve: bool) -> Floats:
    """The nearer of two, rounded where both are near (cubic smooth minimum, I. Quilez)."""
    if carve:
        return -_melted(-old, new, blend, False)
    best = np.minimum(old, new)
    if blend > 0.0:
        share = np.maximum(blend - np.abs(old - new), 0.0) / np.float32(blend)
        best -= share * share * share * np.float32(blend / 6.0)
    return best
