"""How a sheet falls over what lies under it: cloth as points that keep their distances.

Position based dynamics (Mueller, Heidelberger, Hennix and Ratcliff 2007): let every point fall,
then restore the lengths of threads and diagonals and push the points out of solids, many times.
"""

from collections.abc import Callable
from typing import Final

import numpy as np

from models.recipes.kit import Array, Point
from models.recipes.props.patina import clouds

TICK: Final = 1.0 / 60.0  # s
FALL: Final = 9.8  # m/s2
DRAG: Final = 0.05  # share of its speed a point loses in a tick
GRIP: Final = 0.9  # share of its slide a point loses on what is level
THICK: Final = 0.007  # m a cloth keeps off what it lies on
Solid = Callable[[Array], Array]  # (n, 3) points -> (n,) metres to the surface, negative inside


def block(centre: Point, size: Point, edge: float = 0.03) -> Solid:
    """A box whose edges are rounded by `edge`."""
    c, half = np.array(centre, float), np.array(size, float) / 2 - edge

    def solid(points: Array) -> Array:
        q = np.abs(points - c) - half
        out = np.linalg.norm(np.maximum(q, 0.0), axis=1)
        return np.asarray(out + np.minimum(q.max(1), 0.0) - edge)

    return solid


def limb(a: Point, b: Point, thick: float, thin: float) -> Solid:
    """A rounded bar from `a` (radius `thick`) to `b` (radius `thin`)."""
    start, way = np.array(a, float), np.array(b, float) - np.array(a, float)

    def solid(points: Array) -> Array:
        share = np.clip((points - start) @ way / max(float(way @ way), 1e-9), 0.0, 1.0)
        away = np.linalg.norm(points - start - share[:, None] * way, axis=1)
        return np.asarray(away - (thick + (thin - thick) * share))

    return solid


def egg(centre: Point, radius: Point) -> Solid:
    """An ellipsoid; its distance is near enough close to the surface."""
    c, r = np.array(centre, float), np.array(radius, float)

    def solid(points: Array) -> Array:
        inside = np.linalg.norm((points - c) / r, axis=1)
        steep = np.linalg.norm((points - c) / r**2, axis=1) + 1e-9
        return np.asarray(inside * (inside - 1.0) / steep)

    return solid


def within(half_side: float) -> Solid:
    """Walls at that distance either side, so that nothing trails into the way."""
    return lambda points: half_side - np.abs(points[:, 1])


def either(*solids: Solid) -> Solid:
    """All of them, upon the floor."""
    return lambda points: np.minimum.reduce([points[:, 2], *(s(points) for s in solids)])


def flat(origin: Point, u: Point, v: Point, pace: float) -> Array:
    """(rows, columns, 3) a sheet from `origin` along u (columns) and v, a point each `pace` m."""
    du, dv = np.array(u, float), np.array(v, float)
    columns = round(float(np.linalg.norm(du)) / pace) + 1
    rows = round(float(np.linalg.norm(dv)) / pace) + 1
    s, t = np.meshgrid(np.linspace(0, 1, columns), np.linspace(0, 1, rows))
    return np.asarray(np.array(origin, float) + s[..., None] * du + t[..., None] * dv)


def rumpled(sheet: Array, gather: tuple[float, float], seed: int) -> Array:
    """A flat sheet pushed together along and across and rippled, so that it falls into folds."""
    points = sheet.reshape(-1, 3).copy()
    middle = points.mean(0)
    points[:, :2] = middle[:2] + (points[:, :2] - middle[:2]) * gather
    points[:, 1] += 0.05 * clouds(points, 0.5, seed, 2)
    points[:, 2] += 0.06 * clouds(points, 0.17, seed + 3, 2)
    return points.reshape(sheet.shape)


def _threads(shape: tuple[int, int]) -> list[tuple[Array, Array, float]]:
    """Pairs of points to keep apart, in groups that share no point, with how firmly."""
    index = np.arange(shape[0] * shape[1]).reshape(shape)
    found = []
    for rows, columns, firm in ((0, 1, 1.0), (1, 0, 1.0), (1, 1, 0.35), (0, 2, 0.08), (2, 0, 0.08)):
        a = index[: shape[0] - rows, : shape[1] - columns]
        b = index[rows:, columns:]
        span = 2 * max(rows, columns)
        axis = 0 if rows else 1
        for first in range(span // 2):
            for half in (0, 1):
                line = np.arange(a.shape[axis])
                chosen = line[(line // (span // 2)) % 2 == half]
                chosen = chosen[chosen % (span // 2) == first]
                if len(chosen):
                    found.append((a.take(chosen, axis).ravel(), b.take(chosen, axis).ravel(), firm))
        if rows and columns:
            a, b = index[:-1, 1:], index[1:, :-1]
            for half in (0, 1):
                found.append((a[half::2].ravel(), b[half::2].ravel(), firm))
    return found


def _out_of(solid: Solid, points: Array, before: Array, cling: float) -> Array:
    """The points pushed out of the solid, their slide upon it braked."""
    depth = solid(points) - THICK
    deep = np.nonzero(depth < 0.0)[0]
    if not len(deep):
        return points
    here, eps = points[deep], 1e-3
    slope = np.stack([solid(here + step) - solid(here - step) for step in np.eye(3) * eps], 1)
    slope /= np.linalg.norm(slope, axis=1, keepdims=True) + 1e-9
    here = here - slope * depth[deep, None]
    slide = here - before[deep]
    slide -= slope * (slide * slope).sum(1, keepdims=True)
    level = np.clip(slope[:, 2:] * 2.0 - 0.6, 0.0, 1.0)
    points[deep] = here - slide * (cling + (GRIP - cling) * level)
    return points


def drape(  # noqa: PLR0913
    sheet: Array,
    solid: Solid,
    *,
    ticks: int = 150,
    rounds: int = 10,
    gather: tuple[float, float] = (0.85, 1.0),
    cling: float = 0.15,
    seed: int = 1,
) -> Array:
    """(rows, columns, 3) where a flat `sheet` comes to rest, dropped `gather`ed (see `rumpled`).

    `cling` is the share of its slide a point loses on what is steep: a hem that clings does not
    hang.
    """
    shape = sheet.shape[:2]
    points = sheet.reshape(-1, 3)
    threads = [
        (a, b, np.linalg.norm(points[a] - points[b], axis=1), firm)
        for a, b, firm in _threads(shape)
    ]
    points = rumpled(sheet, gather, seed).reshape(-1, 3)
    speed = np.zeros_like(points)
    for _ in range(ticks):
        before = points.copy()
        speed[:, 2] -= FALL * TICK
        points = points + speed * TICK * (1.0 - DRAG)
        for _ in range(rounds):
            for a, b, rest, firm in threads:
                gap = points[b] - points[a]
                long = np.linalg.norm(gap, axis=1)
                move = gap * (0.5 * firm * (long - rest) / (long + 1e-9))[:, None]
                points[a] += move
                points[b] -= move
        points = _out_of(solid, points, before, cling)
        speed = (points - before) / TICK
        top = np.linalg.norm(speed, axis=1, keepdims=True)
        speed *= np.minimum(1.0, 2.0 / (top + 1e-9))
    return points.reshape(*shape, 3)
