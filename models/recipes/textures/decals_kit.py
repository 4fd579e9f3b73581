"""What all decals are drawn with: a sheet of layers in metres, strokes with a length, drops, rags.

A `Sheet` is painted at a multiple of its final 256 x 256 texels and thinned at the end. Distances
are metres on the wall or floor, y up the wall (or across the floor); row 0 is the bottom.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple, TypeAlias

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy import ndimage

from models.recipes.fields import Canvas, Colours, Field, encoded, rolls, smooth

Points: TypeAlias = Sequence[tuple[float, float]]
CELL: Final = 256  # px of a decal in the atlas
CLEAR: Final = 3  # px at every edge without any paint
FADE: Final = 7.0  # px over which what reaches the edge thins out
NEVER: Final = 1e3  # m: further than anything on a sheet


class Trace(NamedTuple):
    """A line seen from every texel near it."""

    far: Field  # m to it
    along: Field  # m from its start
    side: Field  # m to its left (right is below 0)
    long: float  # m, its whole length


class Sheet:
    """A decal in the making: linear colour, premultiplied by its cover."""

    def __init__(self, wide: float, high: float, fine: int = 2) -> None:
        """`fine` texels each way are painted for one that is kept."""
        self.canvas = Canvas(wide, high, CELL * fine, CELL * fine)
        self.texel = max(wide, high) / (CELL * fine)  # m
        self.paint: Colours = np.zeros((CELL * fine, CELL * fine, 3))
        self.cover: Field = np.zeros((CELL * fine, CELL * fine))

    def over(self, colour: ArrayLike, cover: Field) -> None:
        """One more layer on top: a colour (3,) or (rows, columns, 3) where `cover` is 1."""
        cover = np.clip(cover, 0.0, 1.0)
        self.paint = (
            np.asarray(colour, float) * cover[..., None] + self.paint * (1 - cover)[..., None]
        )
        self.cover = cover + self.cover * (1.0 - cover)

    def edge(self, inside: Field) -> Field:
        """Cover of a shape given by metres inside it, one texel soft."""
        return np.clip(inside / self.texel + 0.5, 0.0, 1.0)

    def finished(self) -> NDArray[np.uint8]:
        """(256, 256, 4) sRGB and alpha: clear at its edges, colour bled out under alpha 0."""
        fine = len(self.cover) // CELL
        grid = CELL, fine, CELL, fine
        paint = self.paint.reshape(*grid, 3).mean((1, 3))
        cover = self.cover.reshape(grid).mean((1, 3))
        colour = paint / np.maximum(cover, 1e-6)[..., None]
        bare = cover < 0.02
        nearest = ndimage.distance_transform_edt(bare, return_distances=False, return_indices=True)
        line = np.minimum(np.arange(CELL), np.arange(CELL)[::-1])
        rim = smooth(CLEAR - 0.5, CLEAR + FADE, np.minimum(line[:, None], line[None, :]))
        alpha = np.asarray(cover * rim * 255.0 + 0.5, np.uint8)
        return np.dstack([encoded(colour[tuple(nearest)]), alpha])


def curve(points: Points, steps: int = 10) -> list[tuple[float, float]]:
    """A smooth way through all points (Catmull and Rom 1974)."""
    at = np.asarray(points, float)
    at = np.vstack([2 * at[0] - at[1], at, 2 * at[-1] - at[-2]])
    t = np.linspace(0.0, 1.0, steps, endpoint=False)[:, None]
    out = []
    for a, b, c, d in zip(at, at[1:], at[2:], at[3:], strict=False):
        bend = 2 * a - 5 * b + 4 * c - d
        twist = -a + 3 * b - 3 * c + d
        out.append((2 * b + (c - a) * t + bend * t**2 + twist * t**3) / 2)
    return [(float(x), float(y)) for x, y in np.vstack([*out, at[-2:-1]])]


def window(
    canvas: Canvas, low: tuple[float, float], high: tuple[float, float]
) -> tuple[slice, slice]:
    """(rows, columns) that hold a box of metres, cut to the canvas."""
    per = canvas.columns / canvas.wide, canvas.rows / canvas.high
    x0, x1 = (int(np.clip(v * per[0], 0, canvas.columns)) for v in (low[0], high[0] + 1 / per[0]))
    y0, y1 = (int(np.clip(v * per[1], 0, canvas.rows)) for v in (low[1], high[1] + 1 / per[1]))
    return slice(y0, y1 + 1), slice(x0, x1 + 1)


def trace(canvas: Canvas, points: Points, reach: float) -> Trace:
    """Where each texel within `reach` metres of a line lies; others are `NEVER` far."""
    far = np.full((canvas.rows, canvas.columns), NEVER)
    along, side = np.zeros_like(far), np.zeros_like(far)
    done = 0.0
    for (ax, ay), (bx, by) in pairwise(points):
        dx, dy = bx - ax, by - ay
        long = float(np.hypot(dx, dy)) + 1e-9
        low = min(ax, bx) - reach, min(ay, by) - reach
        at = window(canvas, low, (max(ax, bx) + reach, max(ay, by) + reach))
        px, py = canvas.x[at] - ax, canvas.y[at] - ay
        run = np.clip((px * dx + py * dy) / long, 0.0, long)
        here = np.hypot(px - dx * run / long, py - dy * run / long)
        nearer = here < far[at]
        far[at] = np.where(nearer, here, far[at])
        along[at] = np.where(nearer, done + run, along[at])
        side[at] = np.where(nearer, (dx * py - dy * px) / long, side[at])
        done += long
    return Trace(far, along, side, done)


def blobs(canvas: Canvas, at: NDArray[np.float64]) -> Field:
    """Domes 0..1 (1 in the middle) of rows (x, y, radius, stretch, heading): drops, spots."""
    out = np.zeros((canvas.rows, canvas.columns))
    for x, y, r, stretch, heading in at:
        reach = r * max(stretch, 1.0)
        win = window(canvas, (x - reach, y - reach), (x + reach, y + reach))
        c, s = np.cos(heading), np.sin(heading)
        px, py = canvas.x[win] - x, canvas.y[win] - y
        far = np.hypot((px * c + py * s) / (r * stretch), (py * c - px * s) / r)
        out[win] = np.maximum(out[win], np.clip(1.0 - far * far, 0.0, 1.0))
    return out


def ragged(canvas: Canvas, cell: float, seed: int) -> Field:
    """Noise about -1..1 for torn and soaked edges; painted coarsely, since it has no sharp edge."""
    coarse = Canvas(canvas.wide, canvas.high, CELL, CELL)
    cell = max(cell, 3.2 * canvas.wide / CELL)
    field = coarse.clouds(cell, seed, 5, 0.6, coarse.warped(cell * 0.7, cell * 0.3, seed + 5))
    times = canvas.columns / coarse.columns
    return np.asarray(ndimage.zoom(field, times, order=1, mode="nearest", grid_mode=True))


def chances(seed: int, count: int, many: int) -> NDArray[np.float64]:
    """(count, many) numbers in [0, 1)."""
    return rolls(seed, count * many).reshape(count, many)


def polygon(canvas: Canvas, corners: Points) -> Field:
    """Metres inside a convex shape with counter-clockwise corners, exact inside."""
    out = np.full((canvas.rows, canvas.columns), -NEVER)
    xs, ys = [p[0] for p in corners], [p[1] for p in corners]
    pad = 0.02
    at = window(canvas, (min(xs) - pad, min(ys) - pad), (max(xs) + pad, max(ys) + pad))
    best = np.full(canvas.x[at].shape, NEVER)
    for (ax, ay), (bx, by) in pairwise([*corners, corners[0]]):
        long = float(np.hypot(bx - ax, by - ay)) + 1e-9
        left = (canvas.y[at] - ay) * (bx - ax) - (canvas.x[at] - ax) * (by - ay)
        best = np.minimum(best, left / long)
    out[at] = best
    return out
