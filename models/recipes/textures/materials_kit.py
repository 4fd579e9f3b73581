"""What all materials are made with: one square metre of canvas, grain, pits, cells, wear.

The fields repeat in both directions. A model multiplies a material's colour by its own tint, so a
colour here is a variation around a mean, given by `toned`.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import ArrayLike
from scipy import ndimage, spatial

from models.recipes.fields import Canvas, Colours, Field, Surface, rolls

CANVAS: Final = Canvas(1.0, 1.0, 512, 512)
LUMA: Final = np.array([0.2126, 0.7152, 0.0722])  # linear Rec. 709
NEIGHBOURS: Final = 9  # a dot's window repeats into as many copies of the metre


@dataclass
class Material(Surface):
    """A surface with the order in which its coat wears off."""

    wear: Field  # 0..1, evenly spread: `wear > 1 - t` holds on a share t of the texels


def equalised(field: Field) -> Field:
    """The same order of texels, spread evenly over 0..1."""
    rank = np.empty(field.size)
    rank[np.argsort(field, axis=None, kind="stable")] = np.arange(field.size)
    return ((rank + 0.5) / field.size).reshape(field.shape)


def toned(shade: Field, hue: ArrayLike = (1.0, 1.0, 1.0), mean: float = 0.75) -> Colours:
    """Shade (rows, columns) or colours, times a hue, scaled to a mean luminance; at most 1."""
    colour = (shade[..., None] if shade.ndim == 2 else shade) * np.asarray(hue, float)
    return np.asarray(np.clip(colour * (mean / (colour @ LUMA).mean()), 0.0, 1.0))


def tinted(colour: Colours, hue: ArrayLike, share: Field) -> Colours:
    """A thin film of `hue` (a factor, 1 = none) where `share` is 1."""
    return colour * (1.0 + share[..., None] * (np.asarray(hue, float) - 1.0))


def grain(seed: int, along: float = 0.0, across: float = 0.0) -> Field:
    """Texel noise of mean 0, variance 1, drawn out `along` x and `across` (deviations in m)."""
    raw = rolls(seed, CANVAS.rows * CANVAS.columns).reshape(CANVAS.rows, CANVAS.columns) - 0.5
    sigma = across * CANVAS.rows / CANVAS.high, along * CANVAS.columns / CANVAS.wide
    soft = ndimage.gaussian_filter(raw, sigma, mode="wrap")
    return np.asarray((soft - soft.mean()) / soft.std())


def dots(count: int, seed: int, radius: tuple[float, float], power: float = 2.0) -> Field:
    """1 at the middle of each dot, 0 at its rim and between; most dots are small (`power`)."""
    out = np.zeros((CANVAS.rows, CANVAS.columns))
    per = CANVAS.columns / CANVAS.wide
    for x, y, size, flat in rolls(seed, count * 4).reshape(count, 4):
        r = (radius[0] + (radius[1] - radius[0]) * size**power) * per
        cx, cy, reach = x * CANVAS.columns, y * CANVAS.rows, int(r) + 2
        columns = np.arange(int(cx) - reach, int(cx) + reach + 1)
        rows = np.arange(int(cy) - reach, int(cy) + reach + 1)
        far = np.hypot(
            (columns + 0.5 - cx)[None, :], (rows + 0.5 - cy)[:, None] * (0.8 + 0.4 * flat)
        )
        at = np.ix_(rows % CANVAS.rows, columns % CANVAS.columns)
        out[at] = np.maximum(out[at], np.clip(1.0 - far / r, 0.0, 1.0))
    return out


def cellular(
    count: int, seed: int, at: tuple[Field, Field] | None = None, stretch: float = 1.0
) -> tuple[Field, Field]:
    """(m to the border between two cells, each cell's own roll) of `count` cells (Worley 1996).

    `stretch` above 1 makes cells that much longer along y.
    """
    x, y = at if at is not None else (CANVAS.x, CANVAS.y)
    box = np.array([CANVAS.wide, CANVAS.high / stretch])
    seeds = rolls(seed, count * 2).reshape(count, 2) * box
    place = np.stack([x, y / stretch], -1) % box
    far, which = spatial.cKDTree(seeds, boxsize=box * (1.0 + 1e-9)).query(place.reshape(-1, 2), k=2)
    far = far.reshape(*x.shape, 2)
    return (far[..., 1] - far[..., 0]) / 2.0, rolls(seed + 1, count)[which[:, 0]].reshape(x.shape)


def ridges(cell: float | tuple[float, float], seed: int, width: float, by: float = 0.03) -> Field:
    """Thin branching lines, 1 on the line: where warped noise passes through zero."""
    coarse = cell if isinstance(cell, float) else min(cell)
    field = CANVAS.clouds(cell, seed, 4, 0.5, CANVAS.warped(coarse, by, seed + 3))
    dy, dx = np.gradient(field, CANVAS.high / CANVAS.rows)
    return np.asarray(np.exp(-((field / (np.hypot(dx, dy) * width + 1e-3)) ** 2)))


def chipped(seed: int, cell: float = 0.16, scratches: int = 60, torn: float = 0.012) -> Field:
    """Wear of a brittle coat: clusters of islands with torn edges, and scratches between them."""
    at = CANVAS.warped(torn * 2.5, torn, seed)
    large = CANVAS.clouds(cell, seed + 1, 3, 0.5)
    islands = CANVAS.clouds(torn * 3.0, seed + 2, 4, 0.6, at)
    specks = dots(700, seed + 3, (0.002, 0.011), 3.0)
    lines = CANVAS.scratches(scratches, seed + 4, (0.03, 0.25), 0.003, curve=0.5)
    return equalised(0.9 * large + 0.75 * islands + 0.55 * specks + 0.9 * lines)


def rubbed(seed: int, cell: float | tuple[float, float], thread: Field) -> Field:
    """Wear of something soft: large patches, whose edge follows the threads or the grain."""
    large = CANVAS.clouds(cell, seed, 5, 0.55, CANVAS.warped(0.12, 0.04, seed + 1))
    spread = (thread - thread.mean()) / (thread.std() + 1e-9)
    return equalised(large + 0.11 * spread)
