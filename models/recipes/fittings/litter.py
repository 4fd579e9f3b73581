"""What fell: papers, ceiling, glass; flat on the floor, origin in its middle."""

from collections.abc import Callable
from typing import Final

import numpy as np

from models.recipes.fields import rolls
from models.recipes.fittings.weather import blotch, soiled, toned, trodden
from models.recipes.kit import Array, Colour, Mesh, Point
from models.recipes.paints import OLD_PAPER

BOARD: Final = (0.42, 0.40, 0.35)
CORE: Final = (0.28, 0.24, 0.17)
GLASS: Final = (0.30, 0.34, 0.34, 0.95)


def papers() -> Mesh:
    """Seven sheets, slid over each other, trodden on; one crumpled."""
    mesh = Mesh()
    r = rolls(112, 42).reshape(7, 6)
    with mesh.of("paper"), soiled(mesh, trodden):
        for k, (a, b, c, d, e, _) in enumerate(r[:6]):
            curl, phase = 0.006 + 0.028 * d, 6 * e

            def lying(
                s: Array, t: Array, curl: float = curl, phase: float = phase, k: int = k
            ) -> Array:
                edge = np.abs(s - 0.5) * 1.2 + np.abs(t - 0.5)
                lift = 0.0045 * (k + 1) + curl * edge**3 * (0.5 + 0.5 * np.sin(3 * s + phase))
                return np.stack([(s - 0.5) * 0.21, (t - 0.5) * 0.297, lift], 1)

            tint = toned(OLD_PAPER, 0.82 + 0.25 * c)
            with mesh.at(move=((a - 0.5) * 0.8, (b - 0.5) * 0.62, 0), turn=((2, 6.3 * c),)):
                mesh.sheet(lying, (4, 4), tint, (0.21, 0.297))

        def crumple(points: Array) -> Array:
            return points * (0.72 + 0.5 * blotch(points, 0.022, 113))[:, None]

        mesh.cushion(
            (0.22, -0.28, 0.026), (0.07, 0.062, 0.05), OLD_PAPER, 5, square=2.4, shape=crumple
        )
    return mesh


def _slab(mesh: Mesh, at: Point, corners: Array, thick: float, top: Colour) -> None:
    """A broken flat piece: polygon (n, 2) anticlockwise, its rim of the core's colour."""
    n = len(corners)
    flat = np.c_[corners, np.full(n, thick)] + np.array(at)
    fan = np.array([(0, k, k + 1) for k in range(1, n - 1)])
    mesh.add(flat, np.tile((0.0, 0.0, 1.0), (n, 1)), fan, top)
    for k in range(n):
        a, b = flat[k], flat[(k + 1) % n]
        way = b - a
        out = np.array([way[1], -way[0], 0.0]) / (np.hypot(way[0], way[1]) + 1e-9)
        foot = np.array([0.0, 0.0, thick])
        mesh.add(
            np.array([a - foot, b - foot, b, a]),
            np.tile(out, (4, 1)),
            np.array([(0, 1, 2), (0, 2, 3)]),
            CORE,
        )


def _broken(r: Array, size: float) -> Array:
    """(6, 2) a rough polygon about 0."""
    angle = (np.arange(6) + 0.7 * r[:6]) * np.pi / 3
    return np.stack([np.cos(angle), np.sin(angle)], 1) * (size * (0.55 + 0.6 * r[6:12]))[:, None]


def tile_rubble() -> Mesh:
    """A ceiling tile that came down: three large pieces, crumbs round them."""
    mesh = Mesh()
    r = rolls(114, 18 * 15).reshape(18, 15)
    with mesh.of("concrete"), soiled(mesh, trodden):
        for k, row in enumerate(r):
            size = (0.21, 0.17, 0.13, 0.08)[k] if k < 4 else 0.018 + 0.03 * row[12]
            far = 0.20 if k < 4 else 0.45
            at = ((row[13] - 0.5) * 2 * far, (row[14] - 0.5) * 2 * far, 0.002)
            tilt = 0.09 * (row[12] - 0.3) if k < 4 else 0.0
            with mesh.at(
                move=(at[0], at[1], at[2] + 0.01 * (k < 4)), turn=((0, tilt), (1, tilt * 0.7))
            ):
                _slab(mesh, (0, 0, 0), _broken(row, size), 0.016 if k < 6 else 0.010, BOARD)
    return mesh


def glass_shards() -> Mesh:
    """Splinters, some of them on edge."""
    mesh = Mesh()
    r = rolls(115, 34 * 8).reshape(34, 8)
    with mesh.of("glass"):
        for a, b, c, d, e, f, g, h in r:
            far = 0.42 * a**0.7
            at = (far * np.cos(6.3 * b), far * np.sin(6.3 * b), 0.006 + 0.01 * h**3)
            size = 0.012 + 0.10 * c**3
            angle = np.array([0.0, 1.6 + 1.2 * d, 3.4 + 1.5 * e])
            flat = np.stack([np.cos(angle), np.sin(angle) * (0.4 + 0.6 * f), 0 * angle], 1) * size
            with mesh.at(move=at, turn=((2, 6.3 * g), (0, 0.5 * (h - 0.5)))):
                mesh.add(flat, np.tile((0.0, 0.0, 1.0), (3, 1)), np.array([(0, 1, 2)]), GLASS)
    return mesh


PIECES: Final[dict[str, Callable[[], Mesh]]] = {
    "papers": papers,
    "tile_rubble": tile_rubble,
    "glass_shards": glass_shards,
}
