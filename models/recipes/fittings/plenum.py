"""What lies above the ceiling and shows through its gaps: pipes, duct, tray; a 3 m module."""

from typing import Final

import numpy as np

from models.recipes.fields import rolls
from models.recipes.fittings.hardware import ZINC
from models.recipes.fittings.weather import greasy, soiled
from models.recipes.kit import Colour, Mesh, Point
from models.recipes.paints import BLACK

MODULE: Final = 3.0  # m after which the pipes above the ceiling repeat
DUCT: Final = (0.24, 0.245, 0.25, 0.4)
LAGGING: Final = (0.34, 0.32, 0.27)
SPRINKLER_RED: Final = (0.30, 0.03, 0.022, 0.3)


def pipe_run() -> Mesh:
    """Ducts, lagged pipes, sprinkler main, cable tray: 3 m of them, seen only through gaps."""
    mesh = Mesh()
    sides = 6
    with mesh.of("steel", 0.12), soiled(mesh, greasy, wear=0.1):
        _pipe(mesh, -0.95, 3.02, 0.16, DUCT, sides + 4, 2)
    with mesh.of("linen"), soiled(mesh, greasy):
        _pipe(mesh, -0.52, 2.95, 0.062, LAGGING, sides, 2)
        _pipe(mesh, -0.34, 2.99, 0.050, LAGGING, sides, 2)
    with mesh.of("enamel", 0.12):
        _pipe(mesh, 0.02, 2.93, 0.038, SPRINKLER_RED, sides, 2)
    with mesh.of("rust"):
        _pipe(mesh, 0.20, 3.10, 0.024, (0.4, 0.3, 0.25), sides // 2 + 1, 2)
    _tray(mesh)
    with mesh.of("steel", 0.2):
        for x in (-0.75, 0.75):
            mesh.box((x, -0.1, 2.868), (0.04, 2.5, 0.022), ZINC)
            for y in (-1.25, -0.15, 1.15):
                mesh.rod((x, y, 2.87), (x, y, 3.25), 0.01, ZINC, 4)
    return mesh


def _pipe(  # noqa: PLR0913
    mesh: Mesh, side: float, high: float, radius: float, colour: Colour, sides: int, rings: int
) -> None:
    """Along the whole module; open ends meet the next one's."""
    x = np.linspace(-MODULE / 2, MODULE / 2, rings + 1)
    spine: list[Point] = [(float(a), side, high) for a in x]
    mesh.loft(spine, [radius] * len(x), colour, sides, caps=False)


def _tray(mesh: Mesh) -> None:
    """A ladder of steel with a bundle of cables lying, and one hanging, in it."""
    half = MODULE / 2
    with mesh.of("steel", 0.05):
        for y in (0.48, 0.98):
            mesh.box((0, y, 2.93), (MODULE, 0.012, 0.07), ZINC, [0, 1])
        for x in np.arange(-half + 0.15, half, 0.6):
            mesh.box((float(x), 0.73, 2.905), (0.03, 0.49, 0.012), ZINC, [2, 3])
    r = rolls(103, 30).reshape(10, 3)
    t = np.linspace(0, 1, 3)
    with mesh.of("rubber"):
        for k in range(4):
            sway = 0.05 * np.sin(2 * np.pi * t + 6 * r[k, 0]) * np.sin(np.pi * t)
            sag = 0.13 * np.sin(np.pi * t) ** 2 if k == 3 else 0.0 * t
            tint = BLACK if k % 3 else (0.20, 0.19, 0.18, 0.3)
            y = 0.54 + 0.05 * k + sway + (0.42 * np.sin(np.pi * t) if k == 3 else 0.0)
            spine = np.stack([(t - 0.5) * MODULE, y, 2.93 + 0.02 * r[k, 1] - sag], 1)
            radius = 0.012 + 0.012 * r[k, 2]
            mesh.loft(
                [tuple(p) for p in spine],
                [radius] * len(t),
                tint,
                3,
                caps=False,
            )
