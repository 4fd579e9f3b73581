"""What all walls are made with: six metres of canvas, coats laid over each other, runs, torn paint.

Heights on the wall are metres above the floor. A share is a field 0..1: how much of each texel a
coat covers. Nothing here wraps from the ceiling to the floor.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import ArrayLike
from scipy import ndimage

from models.recipes.fields import Canvas, Colours, Field, Surface, mix, rolls, smooth

WALL: Final = Canvas(6.0, 2.7, 1024, 1024)
TEXEL: Final = (WALL.wide / WALL.columns, WALL.high / WALL.rows)  # m, across and up
DOORS: Final = (0.0, 3.0)  # m; their middles
DOOR_HALF: Final = 0.68  # m; half a door with its frame
LINTEL: Final = 2.25  # m; the top of a door's frame
SKIRTING: Final = 0.12  # m
RAIL: Final = (0.84, 0.99)  # m; the bumper rail covers the wall between
DIRT: Final = (0.105, 0.078, 0.05)  # what hands, mops and wheels leave
PLASTER: Final = (0.40, 0.36, 0.31)
Tint: TypeAlias = tuple[float, float, float]  # linear reflectance
Reach: TypeAlias = tuple[float, float]  # m; from, to


@dataclass
class Coats:
    """A wall while it is being made; one coat goes over the other."""

    colour: Colours
    height: Field
    gloss: Field

    @classmethod
    def of(cls, tint: Tint, gloss: float) -> "Coats":
        """A bare, level wall."""
        flat = np.zeros((WALL.rows, WALL.columns))
        return cls(np.broadcast_to(np.array(tint), (*flat.shape, 3)).copy(), flat, flat + gloss)

    def lay(
        self, tint: ArrayLike, share: Field, gloss: float | None = None, rise: float = 0.0
    ) -> None:
        """A coat of `tint` (one colour or one for each texel), `rise` metres thick."""
        self.colour[...] = mix(self.colour, tint, share)
        if gloss is not None:
            self.gloss[...] = mix(self.gloss, gloss, share)
        self.height[...] = self.height + rise * share

    def part(self, window: tuple[slice, slice]) -> "Coats":
        """The same wall through a window: what is laid there lies on the whole."""
        return Coats(self.colour[window], self.height[window], self.gloss[window])

    def shade(self, by: Field) -> None:
        """Colours a share `by` lighter (below 0: darker)."""
        self.colour[...] = self.colour * (1.0 + by)[..., None]

    def glaze(self, hue: Tint, share: Field) -> None:
        """A see-through film: colours times `hue` where `share` is 1."""
        self.colour[...] = self.colour * (1.0 + share[..., None] * (np.array(hue) - 1.0))

    def surface(self) -> Surface:
        """The finished layer; nothing is blacker than soot or whiter than fresh paint."""
        return Surface(np.clip(self.colour, 0.03, 0.86), self.height, np.clip(self.gloss, 0.0, 1.0))


def band(low: float, high: float, wave: ArrayLike = 0.0) -> Field:
    """1 between two heights; a `wave` in metres moves both edges."""
    y = WALL.y + wave
    return np.clip((y - low) / TEXEL[1] + 0.5, 0, 1) * np.clip((high - y) / TEXEL[1] + 0.5, 0, 1)


def cover(inside: Field, soft: float = 0.004) -> Field:
    """Share of a shape from metres inside its edge (negative outside)."""
    return np.clip(inside / soft + 0.5, 0.0, 1.0)


def joints(every: float, half: float, first: float = 0.0) -> Field:
    """Upright lines each `every` metres, `half` wide to both sides; thin ones stay in the sum."""
    line = np.abs(away(every, first))
    reach = max(half, TEXEL[0] / 2)
    return np.clip((reach - line) / TEXEL[0] + 0.5, 0, 1) * (half / reach)


def away(every: float, first: float = 0.0) -> Field:
    """Metres from the nearest of the lines at `first`, `first + every`, ... (negative: left)."""
    return (WALL.x - first + every / 2) % every - every / 2


def pieces(every: float, first: float, seed: int) -> Field:
    """One roll for each strip of wall between two of those lines."""
    count = round(WALL.wide / every)
    at = np.floor((WALL.x - first) / every).astype(int) % count
    return rolls(seed, count)[at]


def window(x: float, y: float, reach: float) -> tuple[slice, slice]:
    """The texels within `reach` metres of a place; it ends at the canvas' edges."""
    columns = np.clip(np.array([x - reach, x + reach]) / TEXEL[0], 0, WALL.columns).astype(int)
    rows = np.clip(np.array([y - reach, y + reach]) / TEXEL[1], 0, WALL.rows).astype(int)
    return slice(*rows.tolist()), slice(*columns.tolist())


def blur(field: Field, metres: float | Reach) -> Field:
    """A soft copy; a pair softens across and up by different lengths."""
    across, up = metres if isinstance(metres, tuple) else (metres, metres)
    if up > 0.0:
        field = ndimage.gaussian_filter1d(field, up / TEXEL[1], 0, mode="nearest")
    if across > 0.0:
        field = ndimage.gaussian_filter1d(field, across / TEXEL[0], 1, mode="wrap")
    return np.asarray(field)


def lowered(field: Field, metres: float) -> Field:
    """The same field, moved towards the floor."""
    rows = round(metres / TEXEL[1])
    return np.vstack([field[rows:], np.repeat(field[-1:], rows, 0)]) if rows else field


def grain(seed: int, across: float = 0.0, up: float = 0.0) -> Field:
    """Texel noise drawn out by those metres; mean 0, variance 1."""
    raw = rolls(seed, WALL.rows * WALL.columns).reshape(WALL.rows, WALL.columns) - 0.5
    soft = blur(raw, (across, up))
    return np.asarray((soft - soft.mean()) / soft.std())


def drips(  # noqa: PLR0913
    count: int,
    seed: int,
    top: Reach,
    length: Reach,
    width: Reach = (0.004, 0.013),
    sources: int = 9,
) -> Field:
    """Runs 0..1 that start between two heights, below a few `sources`, and thin out downwards.

    A drying run leaves its dirt along its rims, so wide ones are paler in the middle.
    """
    out = np.zeros((WALL.rows, WALL.columns))
    origins = rolls(seed + 1, sources * 2).reshape(sources, 2)
    for k, chance in enumerate(rolls(seed, count * 8).reshape(count, 8)):
        a, b, c, d, e, f, g, h = chance
        source, reach = origins[k % sources]
        x = source * WALL.wide + (a + b - 1.0) * (0.1 + 0.5 * reach)
        start = top[0] + (top[1] - top[0]) * c
        long = length[0] + (length[1] - length[0]) * d**2
        wide = width[0] + (width[1] - width[0]) * e**2
        rows = np.arange(
            max(0, int((start - long) / TEXEL[1])), min(WALL.rows, int(start / TEXEL[1]))
        )
        if not rows.size:
            continue
        t = np.clip((start - (rows + 0.5) * TEXEL[1]) / long, 0.0, 1.0)
        path = x + 0.007 * (np.sin(5 * long * t + 7 * f) + 0.5 * np.sin(17 * long * t + 9 * g)) * t
        spread = 2 + int(3 * wide / TEXEL[0])
        columns = np.arange(int(x / TEXEL[0]) - spread - 3, int(x / TEXEL[0]) + spread + 4)
        off = ((columns + 0.5) * TEXEL[0])[None, :] - path[:, None]
        half = np.maximum(wide * (1.1 - 0.6 * t), TEXEL[0] / 2)[:, None]
        body = np.exp(-((off / half) ** 2)) * (1 - 0.35 * np.exp(-((2.5 * off / half) ** 2)))
        strength = (0.25 + 0.75 * h) * (1 - t) ** 0.7 * smooth(0.0, 0.15, t)
        strength = strength * (wide / half[:, 0])
        place = np.ix_(rows, columns % WALL.columns)
        out[place] = np.maximum(out[place], body * strength[:, None])
    return out


def torn(
    share: float, seed: int, cell: float, bias: ArrayLike = 0.0, rough: float = 0.6
) -> tuple[Field, Field]:
    """(patches with torn edges on that share of the wall, a rim around them), each 0..1.

    `bias` (about -1..1) says where there are more.
    """
    at = WALL.warped(cell * 1.5, cell * 0.25, seed + 5)
    field = WALL.clouds(cell, seed, 6, rough, at) + bias
    edge = float(np.quantile(field, 1.0 - share))
    return smooth(edge - 0.012, edge + 0.012, field), smooth(edge - 0.09, edge - 0.02, field)


def cracks(
    count: int, seed: int, length: Reach, heading: float | None = None, start: Reach = (0.0, 2.7)
) -> Field:
    """Thin lines that wander in short straight steps, 0..1; they start between two heights."""
    out = np.zeros((WALL.rows, WALL.columns))
    for k, (a, b, c, d, e) in enumerate(rolls(seed, count * 5).reshape(count, 5)):
        steps = int((length[0] + (length[1] - length[0]) * d) / 0.002)
        turns = (rolls(seed + 13 * k + 1, steps // 12 + 2) - 0.5) * 1.9
        way = c * 2 * np.pi if heading is None else heading + (c - 0.5) * 0.9
        angle = way + np.repeat(turns, 12)[:steps] + (e - 0.5) * np.linspace(0, 1, steps)
        px = (a * WALL.wide + np.cumsum(np.cos(angle)) * 0.002) / TEXEL[0]
        py = (start[0] + (start[1] - start[0]) * b + np.cumsum(np.sin(angle)) * 0.002) / TEXEL[1]
        kept = (py >= 0) & (py < WALL.rows)
        fade = np.linspace(1.0, 0.15, steps)[kept]
        spot = py[kept].astype(int), px[kept].astype(int) % WALL.columns
        np.maximum.at(out, spot, fade)
    return np.clip(blur(out, (0.003, 0.0015)) * 2.6, 0, 1)


def polygon(points: Sequence[tuple[float, float]], at: tuple[Field, Field]) -> Field:
    """Metres inside a closed outline (negative outside), by even-odd crossings."""
    x, y = at
    near = np.full(x.shape, 1e3)
    odd = np.zeros(x.shape, bool)
    for (ax, ay), (bx, by) in zip(points, [*points[1:], points[0]], strict=True):
        dx, dy = bx - ax, by - ay
        t = np.clip(((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy + 1e-12), 0, 1)
        near = np.minimum(near, np.hypot(x - ax - t * dx, y - ay - t * dy))
        if ay != by:
            odd ^= ((ay > y) != (by > y)) & (x < (bx - ax) * (y - ay) / (by - ay) + ax)
    return np.where(odd, near, -near)


def oval(at: tuple[Field, Field], middle: Reach, radii: Reach, turn: float = 0.0) -> Field:
    """Metres inside an ellipse, nearly; `turn` in radians, counter-clockwise."""
    x, y = at[0] - middle[0], at[1] - middle[1]
    c, s = np.cos(turn), np.sin(turn)
    far = np.hypot((c * x + s * y) / radii[0], (c * y - s * x) / radii[1])
    return (1.0 - far) * min(radii)
