"""What fixtures are joined from: mouldings, boards with holes, prints, screws; in a wall's frame.

A wall's frame is (along the wall, out of it, up): a reader of the wall has along at the right hand.
"""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from itertools import pairwise
from typing import Final

import numpy as np

from models.recipes.kit import Array, Colour, Mesh, Point, lattice

LEAF, BEHIND, LEFT_LEAF, RIGHT_LEAF, GLOW, SIGN_FACE = 1.0, 2.0, 3.0, 4.0, 5.0, 6.0
PRINT, DIGIT, WARD_NAME, PANE = 8.0, 9.0, 10.0, 11.0

FACING_BACK: Final = ((2, np.pi / 2),)  # turns a wall's frame so that it looks towards -along
FACING_AHEAD: Final = ((2, -np.pi / 2),)  # and towards +along
PLAIN: Final = (0.0, 0.0, 0.0, 0.0)


def outward(
    mesh: Mesh, x: float, z: float, y: float = 0.0, turn: float = 0.0
) -> AbstractContextManager[None]:
    """Within it a height is a distance out of the wall and +side points down: for lathes, levers.

    `turn` (radians) is about the axis out of the wall.
    """
    return mesh.at(move=(x, y, z), turn=((0, -np.pi / 2), (2, turn)))


def bevelled(
    profile: Sequence[tuple[float, float]], bevel: float, *, closed: bool = False
) -> tuple[Array, Array]:
    """(n, 2) points and normals of an outline whose corners are cut by `bevel` metres.

    Normals point to the right hand of the travel: a closed outline runs anticlockwise. The cut's
    two ends keep the normals of their faces, so that the light rolls over the edge.
    """
    path = np.array(profile, float)
    if closed:
        path = np.vstack([path, path[:1]])
    points, normals = [], []
    last = len(path) - 2
    for k, (a, b) in enumerate(pairwise(path)):
        long = float(np.hypot(*(b - a)))
        way, cut = (b - a) / long, min(bevel, 0.45 * long)
        points += [
            a + way * (cut if closed or k > 0 else 0.0),
            b - way * (cut if closed or k < last else 0.0),
        ]
        normals += [(way[1], -way[0])] * 2
    if closed:
        points.append(points[0])
        normals.append(normals[0])
    return np.array(points), np.array(normals)


def _left(a: Array, b: Array) -> Array:
    way = (b - a) / np.hypot(*(b - a))
    return np.array([-way[1], way[0]])


def moulding(  # noqa: PLR0913
    mesh: Mesh,
    outline: tuple[Array, Array],
    path: Sequence[tuple[float, float]],
    colour: Colour,
    *,
    closed: bool = False,
    step: float = 9.0,
) -> None:
    """An outline of (outward, out of the wall) swept along a path of (along, up), mitred.

    Outward is the left hand of the travel: a frame runs clockwise. `step` (m) is the longest cell.
    """
    shape, turn = outline
    way = np.array([*path, path[0]] if closed else path, float)
    lefts = [_left(a, b) for a, b in pairwise(way)]
    before = [lefts[-1] if closed else lefts[0], *lefts]
    after = [*lefts, lefts[0] if closed else lefts[-1]]
    mitre = [(a + b) / (1.0 + a @ b) for a, b in zip(before, after, strict=True)]
    real = np.hypot(*np.diff(shape, axis=0).T) > 1e-7  # no bevel: its two ends coincide
    girth = np.r_[0.0, np.cumsum(np.hypot(*np.diff(shape, axis=0).T))]
    for k, left in enumerate(lefts):
        low, top = way[k] + shape[:, :1] * mitre[k], way[k + 1] + shape[:, :1] * mitre[k + 1]
        long = float(np.hypot(*(way[k + 1] - way[k])))
        cells = max(1, round(long / step))
        t = np.linspace(0, 1, cells + 1)[:, None, None]
        flat = (low * (1 - t) + top * t).reshape(-1, 2)
        out = np.tile(shape[:, 1], cells + 1)
        normal = np.stack([left[0] * turn[:, 0], turn[:, 1], left[1] * turn[:, 0]], 1)
        uv = np.stack([np.tile(girth, cells + 1), np.repeat(t.ravel() * long, len(shape))], 1)
        mesh.add(
            np.stack([flat[:, 0], out, flat[:, 1]], 1),
            np.tile(normal, (cells + 1, 1)),
            lattice(len(shape) - 1, cells).reshape(cells, -1, 6)[:, real].reshape(-1, 3),
            colour,
            uv,
        )


def board(  # noqa: PLR0913
    mesh: Mesh,
    xs: Sequence[float],
    zs: Sequence[float],
    y: float,
    colour: Colour,
    *,
    hole: tuple[float, float, float, float] | None = None,
    faces: int = 1,
) -> None:
    """A sheet in the wall's plane, cut at xs and zs; `hole` (x0, z0, x1, z1) is left out.

    `faces` is +1 for out of the wall, -1 for into it.
    """
    x, z = (g.ravel() for g in np.meshgrid(xs, zs))
    tris = lattice(len(xs) - 1, len(zs) - 1)
    if hole is not None:
        mx, mz = x[tris].mean(1), z[tris].mean(1)
        tris = tris[~((mx > hole[0]) & (mx < hole[2]) & (mz > hole[1]) & (mz < hole[3]))]
    points = np.stack([x, np.full_like(x, y), z], 1)
    mesh.add(points, np.tile((0.0, float(faces), 0.0), (len(x), 1)), tris, colour)


def cuts(low: float, high: float, many: int, *at: float) -> list[float]:
    """`many` even cells from low to high, with further cuts where told; each once, in order."""
    even = np.linspace(low, high, many + 1)
    kept = [x for x in even if all(abs(x - a) > (high - low) / many * 0.3 for a in at)]
    kept += [e for e in (low, high) if e not in kept]
    return sorted({*(float(x) for x in kept), *at})


def plate(  # noqa: PLR0913
    mesh: Mesh,
    centre: Point,
    size: tuple[float, float],
    colour: Colour,
    part: tuple[float, float] = (0.0, 0.0),
    box: tuple[float, float, float, float] = (0.0, 0.0, 1.0, 1.0),
) -> None:
    """A flat quad out of the wall that a shader may print on: limb is (u, v) over `box`.

    `part` is its code and place; v runs up, u to the reader's right.
    """
    x, y, z = centre
    w, h = size[0] / 2, size[1] / 2
    kept, mesh.part_now = mesh.part_now, (*part, 0.0, 0.0)
    points = np.array([(x - w, y, z - h), (x + w, y, z - h), (x + w, y, z + h), (x - w, y, z + h)])
    mesh.add(points, np.tile((0.0, 1.0, 0.0), (4, 1)), np.array([(0, 1, 2), (0, 2, 3)]), colour)
    u0, v0, u1, v1 = box
    mesh.limb[-1][:, :2] = (u0, v0), (u1, v0), (u1, v1), (u0, v1)
    mesh.part_now = kept


def mended(mesh: Mesh) -> Mesh:
    """Give a normal, away from its block's middle, to every vertex without one: cushions' poles."""
    for points, normals in zip(mesh.position, mesh.normal, strict=True):
        lost = np.linalg.norm(normals, axis=1) < 0.5
        out = points[lost] - points.mean(0)
        normals[lost] = out / (np.linalg.norm(out, axis=1, keepdims=True) + 1e-9)
    return mesh


def disc(  # noqa: PLR0913
    mesh: Mesh,
    x: float,
    z: float,
    y: float,
    profile: Sequence[tuple[float, float]],
    colour: Colour,
    sides: int = 12,
) -> None:
    """What a profile of (radius, out of the wall) sweeps about (x, z)."""
    with outward(mesh, x, z, y):
        mesh.lathe(profile, colour, sides)


def screws(mesh: Mesh, places: Sequence[tuple[float, float]], y: float, colour: Colour) -> None:
    """Flat round heads, 1 cm wide, that stand 2.5 mm out of the surface at y."""
    for x, z in places:
        disc(mesh, x, z, y, ((0.005, 0.001), (0.0, 0.0025)), colour, 6)
