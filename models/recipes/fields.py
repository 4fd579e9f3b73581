"""The brushes all textures share: noise that repeats without a seam, scratches, stains, relief.

A `Canvas` is a rectangle of metres that repeats in both directions; every field on it is an array
(rows, columns) of float64 whose row 0 is the bottom (or the left side of a floor). Chance is an
integer hash, so a recipe gives the same picture on every machine.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy import ndimage

Field: TypeAlias = NDArray[np.float64]  # (rows, columns)
Colours: TypeAlias = NDArray[np.float64]  # (rows, columns, 3), linear RGB
_GOLDEN: Final = np.uint64(0x9E37_79B9_7F4A_7C15)


def rolls(seed: int, count: int) -> Field:
    """(count,) numbers in [0, 1), the same on every machine (SplitMix64)."""
    with np.errstate(over="ignore"):
        z = (
            np.arange(1, count + 1, dtype=np.uint64) + np.uint64(seed) * np.uint64(1_000_003)
        ) * _GOLDEN
        z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58_476D_1CE4_E5B9)
        z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D0_49BB_1331_11EB)
    return ((z ^ (z >> np.uint64(31))) >> np.uint64(11)).astype(np.float64) / float(1 << 53)


def smooth(low: float, high: float, x: ArrayLike) -> Field:
    """GLSL's smoothstep; `low` may be above `high`."""
    t = np.clip((np.asarray(x, float) - low) / (high - low), 0.0, 1.0)
    return t * t * (3.0 - 2.0 * t)


def mix(a: ArrayLike, b: ArrayLike, share: ArrayLike) -> NDArray[np.float64]:
    """From colours or fields `a` to `b`; a field as share works for colours, too."""
    a, b, share = (np.asarray(x, float) for x in (a, b, share))
    if share.ndim == 2 and (a.ndim in (1, 3) or b.ndim in (1, 3)):
        share = share[..., None]
        a = a[..., None] if a.ndim == 2 else a
        b = b[..., None] if b.ndim == 2 else b
    return a + (b - a) * share


@dataclass(frozen=True)
class Canvas:
    """`wide` x `high` metres as `columns` x `rows` texels; noise on it repeats at its edges."""

    wide: float
    high: float
    columns: int = 1024
    rows: int = 1024

    @cached_property
    def x(self) -> Field:
        """Metres from the left edge to each texel's middle."""
        line = (np.arange(self.columns) + 0.5) * (self.wide / self.columns)
        return np.tile(line, (self.rows, 1))

    @cached_property
    def y(self) -> Field:
        """Metres from the bottom edge."""
        line = (np.arange(self.rows) + 0.5) * (self.high / self.rows)
        return np.tile(line[:, None], (1, self.columns))

    def noise(
        self, cell: float | tuple[float, float], seed: int, at: tuple[Field, Field] | None = None
    ) -> Field:
        """Gradient noise, about -1..1, features `cell` metres wide and high (Perlin 2002)."""
        x, y = at if at is not None else (self.x, self.y)
        cx, cy = cell if isinstance(cell, tuple) else (cell, cell)
        nx, ny = max(1, round(self.wide / cx)), max(1, round(self.high / cy))
        angle = (rolls(seed, nx * ny) * 2.0 * np.pi).reshape(ny, nx)
        gx, gy = np.cos(angle), np.sin(angle)
        u, v = x * (nx / self.wide), y * (ny / self.high)
        i, j = np.floor(u).astype(int), np.floor(v).astype(int)
        fu, fv = u - i, v - j

        def corner(di: int, dj: int) -> Field:
            cell_at = (j + dj) % ny, (i + di) % nx
            return gx[cell_at] * (fu - di) + gy[cell_at] * (fv - dj)

        su, sv = (t * t * t * (t * (t * 6.0 - 15.0) + 10.0) for t in (fu, fv))
        low = corner(0, 0) + (corner(1, 0) - corner(0, 0)) * su
        top = corner(0, 1) + (corner(1, 1) - corner(0, 1)) * su
        return np.asarray((low + (top - low) * sv) * 1.5)

    def clouds(
        self,
        cell: float | tuple[float, float],
        seed: int,
        octaves: int = 5,
        gain: float = 0.5,
        at: tuple[Field, Field] | None = None,
    ) -> Field:
        """Octaves of noise (fractional Brownian motion), about -1..1, from `cell` metres down."""
        cx, cy = cell if isinstance(cell, tuple) else (cell, cell)
        total, weight, sum_ = 0.0, 1.0, np.zeros((self.rows, self.columns))
        for k in range(octaves):
            step = 2.0**k
            if cx / step < 2.0 * self.wide / self.columns:
                break
            sum_ += weight * self.noise((cx / step, cy / step), seed + 31 * k, at)
            total += weight
            weight *= gain
        return sum_ / total

    def warped(self, cell: float, by: float, seed: int) -> tuple[Field, Field]:
        """Places pushed about by up to `by` metres: give it as `at` for torn, running edges."""
        push = self.clouds(cell, seed, 4), self.clouds(cell, seed + 7, 4)
        return self.x + by * push[0], self.y + by * push[1]

    def scratches(  # noqa: PLR0913
        self,
        count: int,
        seed: int,
        length: tuple[float, float],
        width: float = 0.003,
        heading: float | None = None,
        curve: float = 0.4,
    ) -> Field:
        """Strokes 0..1: `count` of them, metres long and wide; all ways, or about one (radians)."""
        chance = rolls(seed, count * 6).reshape(count, 6)
        out = np.zeros((self.rows, self.columns))
        sx, sy = self.columns / self.wide, self.rows / self.high
        for a, b, c, d, e, f in chance:
            way = c * 2 * np.pi if heading is None else heading + (c - 0.5) * 0.6
            long = length[0] + (length[1] - length[0]) * d
            steps = int(long * max(sx, sy)) + 2
            turn = way + np.linspace(0.0, (e - 0.5) * 2 * curve, steps)
            px = a * self.columns + np.cumsum(np.cos(turn)) * (long / steps) * sx
            py = b * self.rows + np.cumsum(np.sin(turn)) * (long / steps) * sy
            fade = np.sin(np.linspace(0.05, np.pi - 0.05, steps)) * (0.3 + 0.7 * f)
            np.maximum.at(out, (py.astype(int) % self.rows, px.astype(int) % self.columns), fade)
        spread = max(width * sx / 2.5, 0.45)
        soft = ndimage.gaussian_filter(out, spread, mode="wrap")
        return np.clip(soft * (2.2 * spread), 0.0, 1.0)

    def blur(self, field: Field, metres: float) -> Field:
        """A soft copy."""
        sigma = (metres * self.rows / self.high, metres * self.columns / self.wide)
        return np.asarray(ndimage.gaussian_filter(field, sigma, mode="wrap"))

    def cells(self, wide: float, high: float, shift: float = 0.0) -> tuple[Field, Field, Field]:
        """A grid of tiles: (metres to the nearest edge, tile's own roll 0..1, its column's parity).

        `shift` moves every other row by that share of a tile (a running bond).
        """
        nx, ny = max(1, round(self.wide / wide)), max(1, round(self.high / high))
        row = np.floor(self.y * ny / self.high).astype(int) % ny
        u = self.x * nx / self.wide + shift * (row % 2)
        column = np.floor(u).astype(int) % nx
        fu, fv = u - np.floor(u), self.y * ny / self.high % 1.0
        edge = np.minimum(
            np.minimum(fu, 1 - fu) * self.wide / nx, np.minimum(fv, 1 - fv) * self.high / ny
        )
        own = rolls(nx * 7919 + ny, nx * ny).reshape(ny, nx)[row, column]
        return edge, own, ((row + column) % 2).astype(float)


@dataclass
class Surface:
    """One layer of an array of textures."""

    colour: Colours  # linear reflectance, 0..1
    height: Field  # m above the surface's own plane
    gloss: Field  # 0 chalk .. 1 mirror


def relief(canvas: Canvas, height: Field) -> NDArray[np.float64]:
    """(rows, columns, 2) tangent-space slopes as -1..1: (along x, along y) of the unit normal."""
    dx = (np.roll(height, -1, 1) - np.roll(height, 1, 1)) * canvas.columns / (2 * canvas.wide)
    dy = (np.roll(height, -1, 0) - np.roll(height, 1, 0)) * canvas.rows / (2 * canvas.high)
    scale = 1.0 / np.sqrt(1.0 + dx * dx + dy * dy)
    return np.stack([-dx * scale, -dy * scale], -1)


def encoded(linear: ArrayLike) -> NDArray[np.uint8]:
    """Linear 0..1 as sRGB bytes (IEC 61966-2-1)."""
    x = np.clip(np.asarray(linear, float), 0.0, 1.0)
    curve = np.where(x <= 0.0031308, 12.92 * x, 1.055 * x ** (1 / 2.4) - 0.055)
    return np.asarray(curve * 255.0 + 0.5, np.uint8)


def polyline(canvas: Canvas, points: Sequence[tuple[float, float]], half: float) -> Field:
    """How far inside (m, negative outside) a rounded line of half width `half` each texel lies."""
    best = np.full((canvas.rows, canvas.columns), -1e3)
    for (ax, ay), (bx, by) in pairwise(points):
        dx, dy = bx - ax, by - ay
        t = np.clip(
            ((canvas.x - ax) * dx + (canvas.y - ay) * dy) / (dx * dx + dy * dy + 1e-12), 0, 1
        )
        best = np.maximum(best, half - np.hypot(canvas.x - ax - t * dx, canvas.y - ay - t * dy))
    return best
