"""What all floors share: the canvas, laying one material on another, lines, grids of points.

Floors lie with x along the hall (repeating) and y across it: 0 the left wall, 3.2 the right one.
"""

from typing import Final

import numpy as np
from numpy.typing import ArrayLike

from models.recipes.fields import Canvas, Field, Surface, mix, rolls, smooth

FLOOR: Final = Canvas(6.4, 3.2)
CENTRE: Final = 1.6  # m from either wall
TEXEL: Final = 0.00625  # m; the longer side of a texel: nothing thinner keeps its edge

Colour = tuple[float, float, float]  # linear reflectance


def plain(colour: ArrayLike, gloss: float) -> Surface:
    """A flat floor of one colour (3,) or of a picture (rows, columns, 3)."""
    shape = (FLOOR.rows, FLOOR.columns)
    return Surface(
        np.broadcast_to(np.asarray(colour, float), (*shape, 3)).copy(),
        np.zeros(shape),
        np.full(shape, gloss),
    )


def lay(
    under: Surface,
    share: Field,
    colour: ArrayLike | None = None,
    gloss: float | Field | None = None,
    rise: float | Field = 0.0,
) -> Surface:
    """Another material over `under` where `share` is 1; what is None shows through.

    `rise` is in metres and is added in proportion to the share.
    """
    return Surface(
        under.colour if colour is None else mix(under.colour, colour, share),
        under.height + np.asarray(rise) * share,
        under.gloss if gloss is None else mix(under.gloss, gloss, share),
    )


def tint(under: Surface, factor: Field) -> Surface:
    """Brighter or darker by a factor (rows, columns)."""
    return Surface(under.colour * factor[..., None], under.height, under.gloss)


def from_wall() -> Field:
    """Metres to the nearer wall."""
    return np.minimum(FLOOR.y, FLOOR.high - FLOOR.y)


def line(at: ArrayLike, here: Field, half: float) -> Field:
    """A band of half width `half` m about `at`, its edge one texel soft."""
    return smooth(half + TEXEL / 2, half - TEXEL / 2, np.abs(here - at))


def every(step: float, offset: float = 0.0) -> Field:
    """Metres along the hall from the nearest multiple of `step`, signed."""
    return (FLOOR.x - offset + step / 2) % step - step / 2


def ridge(field: Field, level: float, width: float) -> Field:
    """1 where a field passes through `level`: the edge a drying puddle leaves."""
    return np.asarray(np.exp(-(((field - level) / width) ** 2)))


def scattered(
    cell: float, seed: int, at: tuple[Field, Field] | None = None
) -> tuple[Field, Field, Field]:
    """Cellular noise (Worley 1996): (metres to the nearest point, to the second, its own roll)."""
    x, y = at if at is not None else (FLOOR.x, FLOOR.y)
    nx, ny = max(1, round(FLOOR.wide / cell)), max(1, round(FLOOR.high / cell))
    jitter = rolls(seed, nx * ny * 3).reshape(3, ny, nx)
    u, v = x * (nx / FLOOR.wide), y * (ny / FLOOR.high)
    i, j = np.floor(u).astype(int), np.floor(v).astype(int)
    first = np.full(u.shape, np.inf)
    second, own = first.copy(), np.zeros(u.shape)
    for dj in (-1, 0, 1):
        for di in (-1, 0, 1):
            at = (j + dj) % ny, (i + di) % nx
            away = np.hypot(
                (i + di + jitter[0][at] - u) * (FLOOR.wide / nx),
                (j + dj + jitter[1][at] - v) * (FLOOR.high / ny),
            )
            nearer = away < first
            second = np.where(nearer, first, np.minimum(second, away))
            own = np.where(nearer, jitter[2][at], own)
            first = np.where(nearer, away, first)
    return first, second, own
