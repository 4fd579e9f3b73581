"""Paints the atlas: each texel's place on the fine surface, its coat, and the slopes between."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import ArrayLike, NDArray

from models.recipes.creatures.sculpt import atlas
from models.recipes.creatures.sculpt.atlas import Chart, Texels
from models.recipes.creatures.sculpt.clay import Clay
from models.recipes.creatures.sculpt.noise import Floats, Values
from models.recipes.creatures.sculpt.volume import Volume
from models.recipes.kit import Array

REACH: Final = 0.016  # m the coarse surface may lie off the fine one
STEEP: Final = 0.92  # sine of the steepest slope a texel can hold


@dataclass(frozen=True, slots=True)
class Site:
    """Places of the fine surface that want a coat."""

    points: Array  # (n, 3) m
    normals: Array  # (n, 3)
    sky: Floats  # (n,) 0..1 open
    crease: Floats  # (n,) over 7 mm: above 0 in creases, below on ridges, about -1..1
    bulge: Floats  # (n,) the same over 25 mm
    clay: Clay

    def near(self, tag: str) -> Floats:
        """(n,) m to the nearest stroke of that tag."""
        return self.clay.near(self.points, tag)


@dataclass(frozen=True, slots=True)
class Coat:
    """What a painter puts on."""

    colour: Array  # (n, 3) linear
    gloss: Values  # (n,) 0..1
    height: Values  # (n,) m of relief finer than the clay


def over(colours: ArrayLike, paint: ArrayLike, share: ArrayLike) -> Array:
    """(n, 3) colours with another (3,) or (n, 3) where the share (n,) is 1."""
    below, above = np.asarray(colours, float), np.asarray(paint, float)
    return np.asarray(
        below + (above - below) * np.clip(np.asarray(share, float), 0.0, 1.0)[..., None]
    )


Paint: TypeAlias = Callable[[Site], Coat]
Weave: TypeAlias = Callable[[Array, Array], Coat]
"""Paints a swatch: u, v (n,) 0..1; its height is a share of the swatch's width."""


@dataclass
class Atlas:
    """The pictures while they grow."""

    colour: Array
    gloss: Array
    slope: Array  # (rows, columns, 2)
    open: Array
    covered: NDArray[np.bool_]

    @staticmethod
    def blank() -> "Atlas":
        """Nothing covered."""
        n = atlas.SIZE
        empty = np.zeros((n, n))
        return Atlas(np.zeros((n, n, 3)), empty.copy(), np.zeros((n, n, 2)), empty + 1.0, empty > 1)

    def put(self, at: Texels, coat: Coat, slope: Array, open_: Array) -> None:
        """One chart's texels."""
        here = at.rows, at.columns
        self.colour[here], self.gloss[here] = np.clip(coat.colour, 0, 1), np.clip(coat.gloss, 0, 1)
        self.slope[here], self.open[here], self.covered[here] = slope, open_, True

    def files(self, name: str) -> dict[str, NDArray[np.uint8]]:
        """(rows, columns, channels), top row first: square root of colour with gloss; relief."""
        colour, gloss, slope, open_ = (
            atlas.spread(x, self.covered) for x in (self.colour, self.gloss, self.slope, self.open)
        )
        paint = np.dstack([_stepped(np.sqrt(colour), 2), _stepped(gloss, 8)])
        relief = np.dstack([_stepped(slope * 0.5 + 0.5, 1), _stepped(open_, 1)])
        return {f"{name}.png": paint, f"{name}_relief.jpg": relief}


def _stepped(share: Array, step: int) -> NDArray[np.uint8]:
    """Bytes; multiples of a step pack smaller."""
    full = np.clip(share, 0.0, 1.0) * 255.0
    return np.asarray(np.clip(np.rint(full / step) * step, 0, 255), np.uint8)


def site(volume: Volume, clay: Clay, points: Array) -> Site:
    """All that a painter may ask of points (n, 3) close to the surface."""
    on = volume.snapped(points, REACH)
    normals = volume.normals(on)
    crease, bulge = volume.hollow(on, 0.007), volume.hollow(on, 0.025)
    return Site(on, normals, volume.openness(on, normals), crease, bulge, clay)


def hide(
    made: Atlas, chart: Chart, normals: Array, volume: Volume, look: tuple[Clay, Paint]
) -> None:
    """Bake the clay onto a chart; `normals` (n, 3) are those of its points."""
    at = atlas.texels(chart)
    here = site(volume, look[0], at.of(chart, chart.mesh.points))
    coat = look[1](here)
    up = at.of(chart, normals)
    up /= np.maximum(np.linalg.norm(up, axis=1, keepdims=True), 1e-9)
    across, along, scale = _frames(chart, at, up)
    square = np.maximum((here.normals * up).sum(1), 0.25)
    base = np.stack([(here.normals * across).sum(1), (here.normals * along).sum(1)], 1)
    rise = _rise(at, coat.height) / scale
    way = base / square[:, None] - rise
    slope = way / np.sqrt(1.0 + (way * way).sum(1, keepdims=True))
    fine_open = np.clip(
        1.0 - 0.9 * np.maximum(here.crease, 0.0) - 0.35 * np.maximum(here.bulge, 0), 0.2, 1
    )
    made.put(at, coat, np.clip(slope, -STEEP, STEEP), fine_open)


def _frames(chart: Chart, at: Texels, up: Array) -> tuple[Array, Array, Array]:
    """Unit vectors (t, 3) along u and v, and metres a texel along each (t, 2)."""
    p, q = chart.mesh.points[chart.mesh.triangles], chart.uv[chart.mesh.triangles] * atlas.SIZE
    e, f = p[:, 1:] - p[:, :1], q[:, 1:] - q[:, :1]
    flat = f[:, 0, 0] * f[:, 1, 1] - f[:, 0, 1] * f[:, 1, 0]
    flat = np.where(np.abs(flat) < 1e-9, 1e-9, flat)[:, None]
    du = (e[:, 0] * f[:, 1, 1:] - e[:, 1] * f[:, 0, 1:]) / flat
    dv = (e[:, 1] * f[:, 0, :1] - e[:, 0] * f[:, 1, :1]) / flat
    scale = np.stack([np.linalg.norm(du, axis=1), np.linalg.norm(dv, axis=1)], 1)
    across = du[at.face] - up * (du[at.face] * up).sum(1, keepdims=True)
    across /= np.maximum(np.linalg.norm(across, axis=1, keepdims=True), 1e-12)
    along = np.cross(up, across)
    along *= np.sign((along * dv[at.face]).sum(1, keepdims=True))
    return across, along, np.maximum(scale[at.face], 1e-5)


def _rise(at: Texels, height: Values) -> Array:
    """(t, 2) m of height from one texel to the next along u and v."""
    low = np.array([at.rows.min(), at.columns.min()])
    shape = np.array([at.rows.max(), at.columns.max()]) - low + 1
    place = at.rows - low[0], at.columns - low[1]
    held, covered = np.zeros(shape), np.zeros(shape, bool)
    held[place], covered[place] = height, True
    filled = atlas.spread(held, covered)
    slopes = [np.gradient(filled, axis=axis)[place] for axis in (1, 0)]
    return np.stack(slopes, 1)


def swatches(made: Atlas, chart: Chart, sheet: Sequence[tuple[Array, Weave]]) -> None:
    """Paint the sheet of swatches: (box (4,) left, bottom, right, top 0..1; how) of each."""
    at = atlas.texels(chart)
    place = at.of(chart, chart.mesh.points)[:, :2]
    place = place / chart.mesh.points.max(0)[:2]
    n = len(place)
    coat = Coat(np.zeros((n, 3)), np.zeros(n), np.zeros(n))
    for box, weave in sheet:
        held = ((place >= box[:2]) & (place <= box[2:])).all(1)
        u, v = ((place[held] - box[:2]) / (box[2:] - box[:2])).T
        part = weave(u, v)
        coat.colour[held], coat.gloss[held] = part.colour, part.gloss
        coat.height[held] = part.height * (box[2] - box[0])
    _, _, scale = _frames(chart, at, np.tile((0.0, 0.0, 1.0), (n, 1)))
    width = float(chart.mesh.points[:, 0].max())
    way = -_rise(at, coat.height * width) / scale
    slope = way / np.sqrt(1.0 + (way * way).sum(1, keepdims=True))
    made.put(at, coat, np.clip(slope, -STEEP, STEEP), np.ones(n))
