"""The dirt of years: noise in space, stains, grime, and a prop in all its levels, baked.

Chance is an integer hash: the same stain in the same place on every machine.
"""

from collections.abc import Callable
from functools import partial
from typing import Final

import numpy as np

from models.recipes import shade
from models.recipes.fields import rolls, smooth
from models.recipes.kit import Array, Colour, Mesh, Models, Point, rgba
from models.recipes.props.joinery import Piece

DETAILS: Final = (0, 1, 2)  # nearer than 9 m, to 28 m, beyond
GRIME: Final = (0.34, 0.26, 0.18)  # what dirt leaves of a colour
DRIED: Final = (0.09, 0.008, 0.006)  # blood, days old
_LATTICE: Final = rolls(977, 4096) * 2.0 - 1.0


def noise(points: Array, cell: float, seed: int) -> Array:
    """(n,) smooth value noise in -1..1 at points (n, 2 or 3), features `cell` metres wide."""
    at = np.asarray(points, float) / cell + seed * 17.31
    low = np.floor(at).astype(np.int64)
    share = at - low
    share = share * share * (3.0 - 2.0 * share)
    total = np.zeros(len(at))
    primes = np.array((73_856_093, 19_349_663, 83_492_791))[: at.shape[1]]
    for corner in np.ndindex(*(2,) * at.shape[1]):
        key = ((low + corner) * primes).sum(1) ^ (seed * 7919)
        weight = np.where(np.array(corner) == 1, share, 1.0 - share).prod(1)
        total += weight * _LATTICE[key & 4095]
    return total


def clouds(points: Array, cell: float, seed: int, octaves: int = 3) -> Array:
    """(n,) noise upon finer noise, about -1..1."""
    return sum(
        (noise(points, cell / 2.1**k, seed + k) * 0.55**k for k in range(octaves)),
        np.zeros(len(points)),
    )


def stains(  # noqa: PLR0913
    points: Array, base: Colour, centre: Point, size: float, seed: int, tint: Colour = DRIED
) -> Array:
    """(n, 4) `base` with a ragged stain of `size` metres about `centre`, darker at its edge."""
    away = np.linalg.norm((points - centre) * (1.0, 1.0, 0.6), axis=1) / size
    away = away + 0.5 * clouds(points, size * 0.7, seed)
    share = smooth(1.05, 0.8, away) * (0.72 + 0.28 * smooth(0.4, 0.9, away))
    rows = np.tile(rgba(base), (len(points), 1))
    rows[:, :3] += share[:, None] * 0.94 * (np.array(tint[:3]) - rows[:, :3])
    return rows


def over(rows: Array, points: Array, centre: Point, size: float, seed: int) -> Array:
    """(n, 4) colours with one more stain of blood upon them."""
    mask = stains(points, (0.0, 0.0, 0.0), centre, size, seed, (1.0, 1.0, 1.0))[:, :1]
    rows = rows.copy()
    rows[:, :3] += mask * (np.array(DRIED) - rows[:, :3])
    return rows


def weather(mesh: Mesh, seed: int, dirt: float = 1.0) -> Mesh:
    """Dirt where air does not reach and mops do not, more chips where feet and hands come."""
    points = np.vstack(mesh.position)
    mottle = clouds(points, 0.22, seed)
    fine = clouds(points, 0.06, seed + 9)
    low = np.exp(-np.maximum(points[:, 2], 0.0) / 0.16)
    sky = np.concatenate([rows[:, 1] for rows in mesh.grain])
    hidden = np.maximum(0.7 - sky, 0.0)
    grime = dirt * (0.7 * hidden + 0.5 * low + 0.2 * mottle + 0.1 * fine)
    grime = np.clip(grime, 0.0, 0.85)[:, None]
    first = 0
    for tint, grain in zip(mesh.colour, mesh.grain, strict=True):
        part = slice(first, first + len(tint))
        first += len(tint)
        dull = grime[part] * (tint[:, 3:] < 1.0)
        tint[:, :3] *= 1.0 + dull * (np.array(GRIME) - 1.0)
        kicked = 1.0 + 0.7 * low[part] + 0.8 * mottle[part] + 0.4 * fine[part]
        grain[:, 2] = np.clip(grain[:, 2] * kicked, 0.0, 0.85)
    return mesh


def levels(
    name: str,
    build: Callable[[Piece], None],
    seed: int,
    *,
    on_floor: bool = True,
    dirt: float = 1.0,
) -> Models:
    """A prop in all its levels, baked and weathered: NAME_0 and so on."""

    def made(detail: int) -> Mesh:
        piece = Piece(detail)
        build(piece)
        return weather(shade.bake(piece, on_floor=on_floor), seed, dirt)

    return {f"{name}_{detail}": partial(made, detail) for detail in DETAILS}
