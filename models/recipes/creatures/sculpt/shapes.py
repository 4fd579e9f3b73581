"""What clay is put on in: tapered tubes along curves and ellipsoids, with their distances."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final, Self

import numpy as np
from numpy.typing import ArrayLike

from models.recipes.creatures.sculpt.noise import Floats
from models.recipes.kit import Array, Point

MIRROR: Final = np.array([1.0, -1.0, 1.0])


def curve(points: ArrayLike, count: int) -> Array:
    """(count, 3) along a Catmull-Rom spline through the points (n, 3); any columns do."""
    p = np.asarray(points, float)
    p = np.vstack([2 * p[0] - p[1], p, 2 * p[-1] - p[-2]])
    t = np.linspace(0.0, len(p) - 3 - 1e-9, count)
    i, u = t.astype(int), (t % 1.0)[:, None]
    a, b, c, d = (p[i + k] for k in range(4))
    even = 2 * b + (c - a) * u + (2 * a - 5 * b + 4 * c - d) * u * u
    return np.asarray(0.5 * (even + (3 * b - a - 3 * c + d) * u**3))


def turned(*turns: tuple[int, float]) -> Array:
    """(3, 3) columns are the axes after turns about (axis 0..2, degrees), the first innermost."""
    spin = np.eye(3)
    for axis, degrees in turns:
        i, j = [(1, 2), (2, 0), (0, 1)][axis]
        step = np.eye(3)
        c, s = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))
        step[i, i] = step[j, j] = c
        step[i, j], step[j, i] = -s, s
        spin = step @ spin
    return spin


@dataclass(frozen=True, slots=True)
class Tube:
    """Round along a polyline; `flat` scales distances along an axis, so 3 is a third as thick."""

    points: Array  # (n, 3) m
    radii: Array  # (n,) m
    flat: tuple[Array, float] | None = None

    def box(self) -> tuple[Array, Array]:
        """Lowest and highest corner, m."""
        wide = self.radii[:, None]
        return (self.points - wide).min(0), (self.points + wide).max(0)

    def mirrored(self) -> Self:
        """On the other side."""
        flat = None if self.flat is None else (self.flat[0] * MIRROR, self.flat[1])
        return replace(self, points=self.points * MIRROR, flat=flat)

    def distance(self, x: Floats, y: Floats, z: Floats) -> Floats:
        """About metres, of places that broadcast; negative inside."""
        best: Floats | None = None
        for k in range(max(len(self.points) - 1, 1)):
            found = self._segment(k, min(k + 1, len(self.points) - 1), x, y, z)
            best = found if best is None else np.minimum(best, found)
        assert best is not None
        return best

    def _segment(self, i: int, j: int, x: Floats, y: Floats, z: Floats) -> Floats:
        a, way = self.points[i].tolist(), (self.points[j] - self.points[i]).tolist()
        px, py, pz = x - a[0], y - a[1], z - a[2]
        square = max(sum(w * w for w in way), 1e-12)
        t = np.clip((px * way[0] + py * way[1] + pz * way[2]) / square, 0.0, 1.0)
        px, py, pz = px - t * way[0], py - t * way[1], pz - t * way[2]
        far = px * px + py * py + pz * pz
        if self.flat is not None:
            n, factor = self.flat[0].tolist(), self.flat[1]
            far = far + (px * n[0] + py * n[1] + pz * n[2]) ** 2 * (factor * factor - 1.0)
        radius = float(self.radii[i]) + t * float(self.radii[j] - self.radii[i])
        return np.asarray(np.sqrt(far) - radius, np.float32)


@dataclass(frozen=True, slots=True)
class Ball:
    """An ellipsoid."""

    centre: Array  # (3,) m
    radii: Array  # (3,) m along its own axes
    axes: Array  # (3, 3) its own axes as columns

    def box(self) -> tuple[Array, Array]:
        """Lowest and highest corner, m."""
        reach = np.sqrt((self.axes**2 * self.radii**2).sum(1))
        return self.centre - reach, self.centre + reach

    def mirrored(self) -> Self:
        """On the other side."""
        return replace(self, centre=self.centre * MIRROR, axes=self.axes * MIRROR[:, None])

    def distance(self, x: Floats, y: Floats, z: Floats) -> Floats:
        """About metres (the bound of I. Quilez), of places that broadcast; negative inside."""
        c = self.centre.tolist()
        px, py, pz = x - c[0], y - c[1], z - c[2]
        near, slope = 0.0, 0.0
        for column, radius in zip(self.axes.T.tolist(), self.radii.tolist(), strict=True):
            along = ((px * column[0] + py * column[1] + pz * column[2]) / radius) ** 2
            near, slope = near + along, slope + along / (radius * radius)
        k0 = np.sqrt(near)
        return np.asarray(k0 * (k0 - 1.0) / np.maximum(np.sqrt(slope), 1e-6), np.float32)


def tube(points: Sequence[Point] | Array, radii: ArrayLike, finer: int = 0) -> Tube:
    """Along the points (n, 3); `finer` > 0 smooths both by a spline of that many."""
    places = np.asarray(points, float).reshape(-1, 3)
    wide = np.broadcast_to(np.asarray(radii, float), (len(places),))
    if finer:
        smooth = curve(np.column_stack([places, wide]), finer)
        places, wide = smooth[:, :3], np.maximum(smooth[:, 3], 1e-4)
    return Tube(places, np.array(wide))
