"""A plain office table as seen by whoever lies under it: the carved "!", gum, screws, dust.

Origin on the floor under its middle; the mark's top lies to -along, as for eyes that look up from
a body whose feet point along.
"""

from typing import Final

import numpy as np

from models.recipes.fields import rolls
from models.recipes.fittings import carving
from models.recipes.fittings.hardware import ZINC
from models.recipes.fittings.weather import blotch, soiled
from models.recipes.kit import Array, Colour, Mesh, Point
from models.recipes.paints import STAINLESS

HIGH: Final = 0.75  # m, the top
THICK: Final = 0.028
UNDER: Final = HIGH - THICK
LONG, WIDE = 1.4, 0.7  # m along, to the side
RAIL: Final = 0.045  # m, the frame's square tube
WOOD: Final = (0.135, 0.085, 0.050)  # darkened by hands and years
FRAME: Final = (0.10, 0.10, 0.105, 0.35)


def _underside(mesh: Mesh) -> None:
    """A coarse ring of boards round the carved field."""
    half_a, half_s = carving.FIELD[0] / 2, carving.FIELD[1] / 2
    a, s = LONG / 2 - 0.004, WIDE / 2 - 0.004
    with mesh.at(move=(0.0, 0.0, UNDER)):
        carving.carved(mesh, WOOD)
    with mesh.of("raw_wood"), soiled(mesh, lambda p: 0.5 * blotch(p, 0.11, 155) ** 2):
        for x0, x1, y0, y1 in (
            (-a, -half_a, -s, s),
            (half_a, a, -s, s),
            (-half_a, half_a, -s, -half_s),
            (-half_a, half_a, half_s, s),
        ):
            many = (max(2, round((x1 - x0) / 0.08)), max(2, round((y1 - y0) / 0.08)))
            mesh.grid((x0, y0, UNDER), (0, y1 - y0, 0), (x1 - x0, 0, 0), many[::-1], WOOD)
            mesh.uv[-1] = mesh.position[-1][:, :2] * (1.0, 0.35) + 0.055


def _top(mesh: Mesh) -> None:
    with mesh.of("wood", 0.01), mesh.at(move=(0, 0, HIGH - THICK / 2)):
        mesh.box((0, 0, 0), (LONG, WIDE, THICK), (0.34, 0.27, 0.19, 0.25), [5], bevel=0.004)


def _frame(mesh: Mesh) -> None:
    """Square tube under the edge, legs with feet, plates that the top is screwed to."""
    a, s, low = LONG / 2 - 0.09, WIDE / 2 - 0.07, UNDER - RAIL / 2
    with mesh.of("enamel", 0.10), soiled(mesh, lambda p: 0.6 * blotch(p, 0.06, 156) ** 2):
        for side in (-s, s):
            mesh.box((0, side, low), (2 * a, 0.03, RAIL), FRAME, [4], bevel=0.004)
        for along in (-a, a):
            mesh.box((along, 0, low), (0.03, 2 * s, RAIL), FRAME, [4], bevel=0.004)
            for side in (-s, s):
                mesh.box(
                    (along, side, UNDER / 2), (0.04, 0.04, UNDER - 0.002), FRAME, [4], bevel=0.004
                )
    with mesh.of("rubber"):
        for along in (-a, a):
            for side in (-s, s):
                mesh.box((along, side, 0.012), (0.05, 0.05, 0.024), (0.05, 0.05, 0.05), bevel=0.006)
    with mesh.of("steel", 0.12):
        for along in (-0.45, 0.0, 0.45):
            for side in (-s + 0.035, s - 0.035):
                mesh.box((along, side, UNDER - 0.002), (0.05, 0.04, 0.004), ZINC, [4], bevel=0.001)
                with mesh.at(move=(along, side, UNDER - 0.004), turn=((0, np.pi),)):
                    mesh.lathe(
                        (
                            (0.008, 0.0),
                            (0.007, 0.003),
                            (0.003, 0.003),
                            (0.002, 0.0015),
                            (0.0, 0.0015),
                        ),
                        STAINLESS,
                        10,
                    )


def _gum(mesh: Mesh) -> None:
    """Pressed on with a thumb, years apart."""
    tints: tuple[Colour, ...] = (
        (0.40, 0.27, 0.26, 0.3),
        (0.34, 0.33, 0.30, 0.3),
        (0.22, 0.21, 0.19, 0.2),
    )
    r = rolls(157, 54).reshape(9, 6)
    with mesh.of("skin"):
        for k, (a, b, c, d, e, f) in enumerate(r):
            at: Point = ((a - 0.5) * 1.0, (0.12 + 0.14 * b) * (1 if c > 0.5 else -1), UNDER - 0.002)

            def pressed(points: Array, turn: float = 6.3 * d) -> Array:
                thumb = np.exp(
                    -((points[:, 0] - 0.004 * np.cos(turn)) ** 2 + points[:, 1] ** 2) / 0.00006
                )
                return points * (1 + 0.35 * (blotch(points, 0.012, 158) - 0.5))[:, None] + np.outer(
                    thumb, (0, 0, 0.003)
                )

            size = (0.022 + 0.014 * e, 0.018 + 0.010 * f, 0.012)
            mesh.cushion(at, size, tints[k % 3], 6, square=2.5, shape=pressed)


def _webs(mesh: Mesh) -> None:
    """Dust on threads between rail and board, and an old inventory sticker."""
    r = rolls(159, 60).reshape(12, 5)
    with mesh.of("linen"):
        for a, b, c, d, e in r:
            x = (a - 0.5) * 1.1
            side = (WIDE / 2 - 0.085) * (1 if b > 0.5 else -1)
            t = np.linspace(0, 1, 5)
            spine = np.stack(
                [
                    x + 0.12 * (c - 0.5) * t,
                    side * (1 - 0.25 * d * t),
                    UNDER - RAIL * (1 - t) * 0.9 - 0.03 * e * np.sin(np.pi * t),
                ],
                1,
            )
            mesh.loft([tuple(p) for p in spine], [0.0006] * 5, (0.30, 0.28, 0.25), 3)
    with mesh.of("paper"), mesh.at(move=(-0.33, 0.10, UNDER - 0.0045), turn=((2, 0.2),)):
        mesh.grid((-0.05, -0.0275, 0), (0, 0.055, 0), (0.10, 0, 0), (2, 2), (0.44, 0.38, 0.26))
        for k in range(4):
            mesh.grid(
                (-0.042, -0.018 + 0.011 * k, -0.004),
                (0, 0.003, 0),
                (0.05 + 0.008 * (k % 3), 0, 0),
                (1, 1),
                (0.08, 0.07, 0.07),
            )


def table() -> Mesh:
    """1.4 x .7 x .75 m."""
    mesh = Mesh()
    _underside(mesh)
    _top(mesh)
    _frame(mesh)
    _gum(mesh)
    _webs(mesh)
    return mesh
