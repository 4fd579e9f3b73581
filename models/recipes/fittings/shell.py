"""Four walls, floor, ceiling of a room behind a fake exit, and the door one came through."""

from typing import Final

import numpy as np

from models.recipes.fields import rolls
from models.recipes.fittings.hardware import NIGHT, ring, sheet_plate, vision
from models.recipes.fittings.joinery import (
    FACING_AHEAD,
    LEFT_LEAF,
    PLAIN,
    RIGHT_LEAF,
    bevelled,
    board,
    cuts,
    moulding,
)
from models.recipes.fittings.weather import Field, blotch, by_foot, soiled
from models.recipes.kit import Array, Colour, Mesh

DEEP, HALF, HIGH = 6.0, 3.0, 2.7  # m
CELL: Final = 0.3  # m; light falls on vertices
DOOR: Final = (0.91, 2.1)  # m; half its opening's width, and its height
PAINT: Final = (0.36, 0.365, 0.335, 0.35)
FRAME: Final = (0.12, 0.10, 0.09, 0.3)


def plane(mesh: Mesh, origin: Array, u: Array, v: Array, colour: Colour) -> None:
    """A rectangle in cells of CELL metres; its normal is u x v."""
    many = (round(float(np.linalg.norm(u)) / CELL), round(float(np.linalg.norm(v)) / CELL))
    mesh.grid(tuple(origin), tuple(u), tuple(v), many, colour)


def walls(mesh: Mesh, material: str, colour: Colour, dirt: Field, spread: float = 1.0) -> None:
    """All four, looking inwards; a `spread` below 1 stretches the material: it repeats less."""
    up = np.array((0.0, 0.0, HIGH))
    with mesh.of(material), soiled(mesh, dirt):
        for origin, way in (
            ((0, -HALF, 0), (0, 2 * HALF, 0)),
            ((DEEP, HALF, 0), (0, -2 * HALF, 0)),
            ((DEEP, -HALF, 0), (-DEEP, 0, 0)),
            ((0, HALF, 0), (DEEP, 0, 0)),
        ):
            plane(mesh, np.array(origin), np.array(way, float), up, colour)
            _look_in(mesh)
            mesh.uv[-1] = mesh.uv[-1] * spread + rolls(len(mesh.uv), 2)


def _look_in(mesh: Mesh) -> None:
    """Turn the last sheet over where it looks out of the room."""
    middle = np.array((DEEP / 2, 0.0, HIGH / 2)) - mesh.position[-1].mean(0)
    if mesh.normal[-1][0] @ middle < 0.0:
        mesh.normal[-1] *= -1.0
        mesh.triangles[-1] = mesh.triangles[-1][:, ::-1]


def floor_and_ceiling(
    mesh: Mesh,
    floor: tuple[str, Colour],
    ceiling: tuple[str, Colour],
    dirt: Field,
    spread: float = 1.0,
) -> None:
    """Each a material and a colour; the dirt is for both, `spread` as for walls."""
    wide = np.array((0.0, 2 * HALF, 0.0))
    for (material, colour), high in ((floor, 0.0), (ceiling, HIGH)):
        with mesh.of(material), soiled(mesh, dirt):
            plane(mesh, np.array((0, -HALF, high)), np.array((DEEP, 0.0, 0.0)), wide, colour)
            _look_in(mesh)
            mesh.uv[-1] = mesh.uv[-1] * spread


def skirting(mesh: Mesh, colour: Colour, high: float, material: str) -> None:
    """Round the room, but not across the door."""
    thick = 0.018
    door = DOOR[0] + 0.14
    with mesh.of(material, 0.03), soiled(mesh, lambda p: 0.6 * by_foot(p, 0.2)):
        for s in (-1, 1):
            mesh.box(
                (DEEP / 2, s * (HALF - thick / 2), high / 2),
                (DEEP, thick, high),
                colour,
                [5],
                bevel=0.005,
            )
            middle, long = s * (HALF + door) / 2, HALF - door
            mesh.box((thick / 2, middle, high / 2), (thick, long, high), colour, [5], bevel=0.005)
        mesh.box((DEEP - thick / 2, 0, high / 2), (thick, 2 * HALF, high), colour, [5], bevel=0.005)


def _old(points: Array) -> Array:
    return 0.8 * by_foot(points, 0.6) + 0.4 * blotch(points * (1, 1, 0.06), 0.04, 121) ** 2


def way_in(mesh: Mesh) -> None:
    """The exit's leaves from within: no bar and no handle, only the plates where they were."""
    half, high = DOOR
    with mesh.at(turn=FACING_AHEAD):
        frame = bevelled(((0.14, 0.0), (0.14, 0.09), (0.0, 0.09), (0.0, 0.03)), 0.01)
        with mesh.of("enamel", 0.01), soiled(mesh, _old, wear=0.3):
            path = [(-half, 0.0), (-half, high), (half, high), (half, 0.0)]
            moulding(mesh, frame, path, FRAME, step=0.3)
        board(mesh, (-half, half), (0.0, high), 0.006, NIGHT)
        for s, part in ((-1, RIGHT_LEAF), (1, LEFT_LEAF)):
            mesh.part_now, mesh.limb_now = (part, 0.0, 0.0, 0.0), (0.05, -s * half, 0.0, 0.0)
            x0, x1 = sorted((s * 0.004, s * (half - 0.005)))
            w0, w1 = sorted((s * 0.12, s * 0.36))
            window = (w0, 1.22, w1, 1.84)
            with mesh.of("enamel", 0.01), soiled(mesh, _old, wear=0.2):
                board(
                    mesh,
                    cuts(x0, x1, 8, w0, w1),
                    cuts(0.012, high - 0.006, 16, *window[1::2]),
                    0.05,
                    PAINT,
                    hole=window,
                )
                rim = bevelled(((0.0, 0.01), (0.0, 0.05), (-0.002, 0.05)), 0.0)
                moulding(
                    mesh, rim, ring((x0, 0.012, x1, high - 0.006)), PAINT, closed=True, step=0.4
                )
            with mesh.at(move=(0.0, 0.05, 0.0)):
                vision(mesh, window, 0.0, FRAME, 0, code=0.0)
            sheet_plate(mesh, (x0 + 0.04, 0.035, x1 - 0.04, 0.34), 0.05, 0)
            for x in (x0 + 0.10, x1 - 0.10):
                sheet_plate(mesh, (x - 0.035, 0.94, x + 0.035, 1.12), 0.05, 0)
    mesh.part_now = mesh.limb_now = PLAIN
