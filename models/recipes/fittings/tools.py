"""The carpenter's tools on their board over the bench: saws, chisels, hammer, square, clamps."""

from typing import Final

import numpy as np

from models.recipes.fittings.hardware import WORN_STEEL
from models.recipes.fittings.joinery import board, cuts, outward
from models.recipes.fittings.weather import blotch, soiled
from models.recipes.kit import Array, Mesh
from models.recipes.paints import STAINLESS

GRIP: Final = (0.27, 0.15, 0.065, 0.25)
RACK: Final = (0.20, 0.13, 0.07)
BLADE: Final = 0.0015  # m, half a saw's


def hang_tools(mesh: Mesh, along: float, side: float) -> None:
    """On the wall at `side`, which looks to +side, about `along`."""
    with mesh.at(move=(along, side, 0.0)):
        with mesh.of("wood"), soiled(mesh, lambda p: 0.4 * blotch(p, 0.2, 171)):
            board(mesh, cuts(-1.2, 1.2, 8), cuts(1.2, 2.15, 4), 0.018, RACK)
            mesh.box((0, 0.009, 2.16), (2.44, 0.03, 0.03), GRIP, [3], bevel=0.004)
            mesh.box((0, 0.03, 1.32), (1.1, 0.06, 0.02), GRIP, [3], bevel=0.003)
        for x, long in ((-0.95, 0.62), (-0.62, 0.50)):
            _saw(mesh, x, 2.02, long)
        for k in range(7):
            _chisel(mesh, -0.44 + 0.13 * k, 1.33, 0.012 + 0.004 * k)
        for x in (-0.25, 0.0):
            _hammer(mesh, x, 2.02)
        _square(mesh, 0.30, 2.02)
        for x in (0.72, 0.92, 1.10):
            _clamp(mesh, x, 2.05, 0.62 + 0.1 * (x > 0.9))


def _flat(mesh: Mesh, outline: Array, y: float, colour: tuple[float, ...]) -> None:
    """A convex sheet of steel, (x, z) anticlockwise."""
    n = len(outline)
    points = np.stack([outline[:, 0], np.full(n, y), outline[:, 1]], 1)
    tris = np.array([(0, k, k + 1) for k in range(1, n - 1)])
    mesh.add(points, np.tile((0.0, 1.0, 0.0), (n, 1)), tris, colour)  # type: ignore[arg-type]


def _saw(mesh: Mesh, x: float, z: float, long: float) -> None:
    """Hanging by its handle, teeth to the right."""
    with mesh.of("steel", 0.12):
        blade = np.array(
            [
                (x - 0.02, z - 0.1 - long),
                (x + 0.06, z - 0.1 - long),
                (x + 0.075, z - 0.08),
                (x - 0.075, z - 0.08),
            ]
        )
        _flat(mesh, blade, 0.036, STAINLESS)
        teeth = int(long / 0.02)
        for k in range(teeth):
            low = z - 0.1 - long + 0.02 * k
            edge = x + 0.06 + 0.015 * (k / teeth)
            _flat(
                mesh,
                np.array([(edge, low), (edge + 0.006, low + 0.01), (edge, low + 0.02)]),
                0.036,
                STAINLESS,
            )
    with mesh.of("wood"), mesh.at(move=(x, 0.036, z)):
        mesh.tube(
            (
                (-0.06, 0, -0.09),
                (-0.055, 0, 0.02),
                (0.05, 0, 0.02),
                (0.06, 0, -0.09),
                (-0.06, 0, -0.09),
            ),
            0.016,
            GRIP,
            7,
            fillet=0.035,
            steps=3,
        )


def _chisel(mesh: Mesh, x: float, z: float, wide: float) -> None:
    with mesh.of("steel", 0.05):
        mesh.box((x, 0.045, z - 0.09), (wide, 0.005, 0.16), STAINLESS, bevel=0.001)
    with mesh.of("wood"), mesh.at(move=(x, 0.045, z - 0.01)):
        mesh.lathe(
            ((0.008, 0.0), (0.014, 0.03), (0.016, 0.09), (0.012, 0.12), (0.0, 0.125)), GRIP, 8
        )


def _hammer(mesh: Mesh, x: float, z: float) -> None:
    with mesh.of("wood"):
        mesh.loft(
            ((x, 0.04, z - 0.34), (x, 0.04, z - 0.2), (x, 0.04, z)),
            ((0.015, 0.011), (0.012, 0.009), (0.010, 0.008)),
            GRIP,
            8,
        )
    with mesh.of("steel", 0.1):
        mesh.rod((x - 0.05, 0.04, z), (x + 0.02, 0.04, z), 0.016, WORN_STEEL, 9)
        mesh.loft(
            ((x + 0.02, 0.04, z), (x + 0.075, 0.04, z - 0.01)),
            ((0.014, 0.014), (0.016, 0.003)),
            WORN_STEEL,
            8,
        )


def _square(mesh: Mesh, x: float, z: float) -> None:
    with mesh.of("steel", 0.04):
        mesh.box((x + 0.13, 0.034, z - 0.02), (0.30, 0.003, 0.04), STAINLESS)
    with mesh.of("wood"):
        mesh.box((x, 0.038, z - 0.09), (0.045, 0.018, 0.2), GRIP, bevel=0.003)


def _clamp(mesh: Mesh, x: float, z: float, long: float) -> None:
    """A bar clamp: beam, fixed jaw, sliding jaw with its screw."""
    with mesh.of("steel", 0.2):
        mesh.box((x, 0.036, z - long / 2), (0.022, 0.008, long), WORN_STEEL, bevel=0.002)
        for high, reach in ((0.0, 0.09), (-long * 0.6, 0.09)):
            mesh.box(
                (x + reach / 2 - 0.01, 0.036, z + high),
                (reach, 0.018, 0.028),
                (0.20, 0.035, 0.025, 0.3),
                bevel=0.004,
            )
        mesh.rod(
            (x + 0.065, 0.036, z - long * 0.6 - 0.09),
            (x + 0.065, 0.036, z - long * 0.6 + 0.07),
            0.006,
            STAINLESS,
            6,
        )
    with mesh.of("wood"), outward(mesh, x + 0.065, z - long * 0.6 - 0.13, 0.036):
        mesh.loft(((0, -0.05, 0), (0, 0.05, 0)), (0.014, 0.011), GRIP, 8)
