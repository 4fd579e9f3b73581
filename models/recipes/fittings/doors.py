"""The hall's side doors, in a wall's frame: the wall is side 0, the hall lies towards +side."""

from typing import Final

import numpy as np

from models.recipes.fields import smooth
from models.recipes.fittings import exits, portals, shutters
from models.recipes.fittings.hardware import (
    NIGHT,
    closer,
    hinges,
    label,
    lever,
    ring,
    sheet_plate,
    vision,
)
from models.recipes.fittings.joinery import (
    BEHIND,
    DIGIT,
    LEAF,
    PLAIN,
    WARD_NAME,
    bevelled,
    board,
    cuts,
    moulding,
    plate,
    screws,
)
from models.recipes.fittings.weather import around, blotch, by_foot, soiled
from models.recipes.kit import Array, Mesh, Models
from models.recipes.shade import baking

HALF, HIGH = 0.56, 2.14  # m; the wall's opening
FACE: Final = -0.0675  # m; the leaf's front: 45 mm thick about -.09
GAP: Final = 0.005  # m round the leaf
WINDOW: Final = (0.13, 1.19, 0.35, 1.91)
FRAME: Final = (0.155, 0.172, 0.172, 0.35)
LAMINATE: Final = (0.30, 0.195, 0.108, 0.25)
SILL: Final = (0.16, 0.155, 0.145, 0.3)
GRAIN: Final = 0.38  # of the veneer's height: longer figures, as sliced veneer has
BEAD: Final = (0.20, 0.13, 0.075, 0.3)
SIGNAGE: Final = (0.62, 0.61, 0.56, 0.25)
CARD: Final = (0.50, 0.47, 0.38, 0.05)
NUMBER_AT: Final = (-0.83, 1.55)  # along, height; clear of what the frame hides at 45 degrees
DIGIT_SIZE: Final = (0.043, 0.08)  # m; the shape of a digit's box in the prints


def _frame(mesh: Mesh, detail: int) -> None:
    """Pressed steel: its face on the wall, the reveal, and the stop that the leaf shuts against."""
    profile = [(0.12, 0.0), (0.12, 0.035), (0.0, 0.035), (0.0, -0.1)]
    if detail < 2:
        profile[3:] = [(0.0, -0.114), (-0.015, -0.114), (-0.015, -0.14)]
    shape = bevelled(profile, (0.010, 0.006, 0.0)[detail])
    path = [(-HALF, 0.0), (-HALF, HIGH), (HALF, HIGH), (HALF, 0.0)]
    with mesh.of("enamel", 0.008), soiled(mesh, _frame_dirt, wear=0.08):
        moulding(mesh, shape, path, FRAME, step=(0.28, 0.75, 9.0)[detail])
    with mesh.of("steel"):
        mesh.grid((-HALF, -0.14, 0.004), (2 * HALF, 0, 0), (0, 0.15, 0), (2, 1), SILL)


def _frame_dirt(points: Array) -> Array:
    hands = smooth(0.35, 0.0, np.abs(points[:, 2] - 1.1)) * (points[:, 0] > 0)
    dust = 0.25 * smooth(2.1, 2.26, points[:, 2])
    return 0.8 * by_foot(points, 0.6) + 0.45 * hands * blotch(points, 0.1, 3) + dust


def _leaf_dirt(points: Array) -> Array:
    hands = around(points * (1.0, 0.0, 0.7), (0.42, 0.0, 0.78), 0.34) * blotch(points, 0.07, 8)
    bumps = smooth(0.16, 0.0, np.abs(points[:, 2] - 0.78)) * blotch(points * (0.3, 1, 1), 0.05, 9)
    runs = blotch(points * (1.0, 1.0, 0.06), 0.035, 10) ** 2 * 0.35
    rim = smooth(0.06, 0.0, HALF - np.abs(points[:, 0])) * 0.3
    return 0.9 * by_foot(points, 0.8) + 0.8 * hands + 0.6 * bumps + 0.35 * runs + 1.4 * rim


def _leaf(mesh: Mesh, detail: int) -> None:
    x, foot, top = HALF - GAP, 0.008, HIGH - GAP
    many = ((7, 11), (4, 5), (2, 3))[detail]
    rim = 0.012 if detail == 0 else 0.0
    xs = cuts(-x + rim, x - rim, many[0], *(WINDOW[::2] if detail < 2 else ()))
    zs = cuts(foot + rim, top - rim, many[1], *(WINDOW[1::2] if detail < 2 else ()))
    hole = WINDOW if detail < 2 else None
    with mesh.of("wood", 0.015), soiled(mesh, _leaf_dirt, wear=0.10):
        board(mesh, xs, zs, FACE, LAMINATE, hole=hole)
        mesh.uv[-1] = mesh.uv[-1] * (1.0, GRAIN)
        if detail == 0:
            edge = bevelled(((0.0, -0.03), (0.0, 0.0), (-rim, 0.0)), 0.003)
            with mesh.at(move=(0.0, FACE, 0.0)):
                moulding(mesh, edge, ring((-x, foot, x, top)), LAMINATE, closed=True, step=0.3)
    if detail < 2:
        board(mesh, (-HALF, HALF), (0.0, HIGH), FACE - 0.03, NIGHT)


def _fitted(mesh: Mesh, detail: int) -> None:
    """What hangs on the leaf."""
    with mesh.at(move=(0.0, FACE, 0.0)):
        vision(mesh, WINDOW, 0.0, BEAD, detail)
    sheet_plate(mesh, (-0.52, 0.03, 0.52, 0.33), FACE, detail)
    sheet_plate(mesh, (0.405, 1.17, 0.505, 1.47), FACE, detail)
    if detail < 2:
        lever(mesh, 0.485, 1.03, FACE, detail)
        hinges(mesh, -HALF + 0.003, FACE, detail, (0.25, 1.07, 1.89))
    closer(mesh, -0.33, 2.06, FACE, detail)


def _plates(mesh: Mesh, detail: int) -> None:
    """The number beside the frame, and below it the ward's name on a card in a holder."""
    x, z = NUMBER_AT
    label(mesh, (x, 0.0, z), (0.192, 0.108), SIGNAGE, detail)
    if detail == 2:
        return
    with mesh.of("plastic"):
        for place in range(4):
            at = (x + (place - 1.5) * DIGIT_SIZE[0], 0.0125, z)
            plate(mesh, at, DIGIT_SIZE, SIGNAGE, (DIGIT, place))
    label(mesh, (x, 0.0, z - 0.105), (0.192, 0.05), FRAME, detail)
    with mesh.of("paper"):
        plate(mesh, (x, 0.0125, z - 0.105), (0.176, 0.026), CARD, (WARD_NAME, 0.0))
    if detail == 0:
        screws(mesh, [(x + s, z) for s in (-0.091, 0.091)], 0.008, FRAME)


def door(detail: int) -> Mesh:
    """A hospital door; part LEAF goes, and BEHIND comes, when it stands open."""
    mesh = Mesh()
    _frame(mesh, detail)
    _plates(mesh, detail)
    mesh.part_now = (BEHIND, 0.0, 0.0, 0.0)
    board(mesh, (-HALF, HALF), (0.0, HIGH), -0.13, NIGHT)
    mesh.part_now = (LEAF, 0.0, 0.0, 0.0)
    _leaf(mesh, detail)
    _fitted(mesh, detail)
    mesh.part_now = PLAIN
    return mesh


ASSETS: Final[dict[str, Models]] = {
    "door": {f"door_{detail}": baking(door, detail, on_floor=True) for detail in range(3)},
    "ward_doors": {
        name: baking(portals.ward_doors, detail, on_floor=True)
        for detail, name in enumerate(("ward_doors", "ward_doors_1"))
    },
    "exit": {"exit": baking(exits.exit_door, on_floor=True)},
    "fire_door": {"fire_door": baking(shutters.fire_door, on_floor=False)},
}
