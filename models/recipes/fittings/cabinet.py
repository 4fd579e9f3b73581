"""The extinguisher in its cabinet, whose glass is broken out."""

from collections.abc import Callable
from typing import Final

import numpy as np

from models.recipes.fields import rolls
from models.recipes.fittings.hardware import ring
from models.recipes.fittings.joinery import (
    FACING_AHEAD,
    bevelled,
    board,
    moulding,
)
from models.recipes.fittings.lettering import pictogram
from models.recipes.fittings.weather import dusty, soiled
from models.recipes.kit import Mesh, Point
from models.recipes.paints import BLACK, RED, STAINLESS, WHITE

INSIDE: Final = (0.40, 0.36, 0.31)  # painted light, so that what hangs in it is found
CYLINDER: Final = (0.50, 0.024, 0.016, 0.5)


def extinguisher_box(detail: int) -> Mesh:
    """A red cabinet, its glass broken out; the extinguisher still stands in it."""
    mesh = Mesh()
    x, z0, z1, deep = 0.17, 0.78, 1.46, 0.138
    with mesh.at(turn=FACING_AHEAD):
        with mesh.of("enamel", 0.02), soiled(mesh, dusty, wear=0.35):
            rim = (
                (0.0, 0.0),
                (0.0, deep),
                (-0.04, deep),
                (-0.04, deep - 0.012),
                (-0.012, deep - 0.012),
                (-0.012, 0.006),
            )
            shape = bevelled(rim if detail == 0 else rim[:3], 0.005 if detail == 0 else 0.0)
            moulding(mesh, shape, ring((-x, z0, x, z1)), RED, closed=True, step=0.25)
            board(mesh, (-x, x), (z0, z1), 0.006 if detail == 0 else deep - 0.02, INSIDE)
        _extinguisher(mesh, detail, z0)
        if detail == 0:
            with mesh.of("glass"):
                _shards(mesh, (-x + 0.04, z0 + 0.04, x - 0.04, z1 - 0.04), deep - 0.006)
            mesh.box(
                (x - 0.02, deep + 0.006, (z0 + z1) / 2),
                (0.016, 0.012, 0.05),
                STAINLESS,
                [3],
                bevel=0.004,
            )
        pictogram(mesh, "extinguisher", (0, 0.004, z1 + 0.13), 0.17, RED)
    return mesh


def _extinguisher(mesh: Mesh, detail: int, foot: float) -> None:
    sides = 12 if detail == 0 else 5
    out = 0.068 if detail == 0 else 0.09
    with mesh.at(move=(0, out, foot + 0.012)), mesh.of("enamel", 0.03):
        r = 0.056
        body = ((r, 0.0), (r, 0.36), (r * 0.8, 0.42), (0.025, 0.45), (0.02, 0.47))
        mesh.lathe(
            body if detail == 0 else (body[0], body[1], (0.0, 0.38)),
            CYLINDER,
            sides,
        )
        if detail:
            return
        mesh.lathe(((r + 0.001, 0.14), (r + 0.001, 0.28)), WHITE, sides)
        mesh.lathe(((0.02, 0.45), (0.024, 0.47), (0.024, 0.50), (0.0, 0.505)), BLACK, 8)
        mesh.box((0.03, 0, 0.53), (0.13, 0.016, 0.012), BLACK, bevel=0.003)
        mesh.box((0.03, 0, 0.50), (0.12, 0.016, 0.010), BLACK, bevel=0.003)
    with mesh.at(move=(0, out, foot + 0.012), turn=((2, np.pi / 2),)), mesh.of("rubber"):
        hose: list[Point] = [
            (0, 0.02, 0.485),
            (0.02, 0.09, 0.44),
            (0.03, 0.085, 0.28),
            (0.03, 0.08, 0.10),
        ]
        mesh.tube(hose, 0.010, BLACK, 6, fillet=0.05, steps=3)


def _shards(mesh: Mesh, box: tuple[float, float, float, float], y: float) -> None:
    """What is left of a pane along its frame: splinters that lean inwards."""
    x0, z0, x1, z1 = box
    edges = (((x0, z0), (x1, z0)), ((x1, z0), (x1, z1)), ((x1, z1), (x0, z1)), ((x0, z1), (x0, z0)))
    r = rolls(83, 64)
    middle = np.array([(x0 + x1) / 2, (z0 + z1) / 2])
    for e, (a, b) in enumerate(edges):
        at = np.linspace(0, 1, 5)
        for k in range(4):
            t = [at[k], at[k + 1], (at[k] + at[k + 1]) / 2 + 0.3 * (r[e * 8 + k] - 0.5)]
            flat = [np.array(a) + (np.array(b) - np.array(a)) * s for s in t]
            flat[2] = flat[2] + (middle - flat[2]) * (0.03 + 0.42 * r[32 + e * 8 + k] ** 3)
            points = np.array([(p[0], y, p[1]) for p in flat])
            normals = np.tile((0.1 * (r[k] - 0.5), 1.0, 0.1), (3, 1))
            mesh.add(points, normals, np.array([(0, 1, 2)]), (0.11, 0.125, 0.125, 0.95))


PIECES: Final[dict[str, Callable[[int], Mesh]]] = {
    "extinguisher_box": extinguisher_box,
}
