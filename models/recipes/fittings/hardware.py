"""What doors carry: glass, levers, plates, closers, hinges, push bars; in a wall's frame."""

from typing import Final

import numpy as np

from models.recipes.fittings.joinery import (
    PANE,
    bevelled,
    board,
    cuts,
    disc,
    moulding,
    outward,
    plate,
    screws,
)
from models.recipes.fittings.weather import blotch, soiled
from models.recipes.kit import Array, Colour, Mesh, Point
from models.recipes.paints import BLACK, STAINLESS

WORN_STEEL: Final = (0.29, 0.29, 0.29, 0.6)
ZINC: Final = (0.27, 0.27, 0.26, 0.45)
NIGHT: Final = (0.0, 0.0, 0.0, 0.0)
PANE_DARK: Final = (0.030, 0.034, 0.036, 0.95)
WIRE: Final = (0.085, 0.083, 0.078, 0.4)
WIRE_GAP: Final = 0.034  # m; more than the real mesh, or it would shimmer from 3 m on
Box = tuple[float, float, float, float]  # x0, z0, x1, z1


def ring(box: Box) -> list[tuple[float, float]]:
    """A rectangle's corners, clockwise: what a frame's moulding runs along."""
    x0, z0, x1, z1 = box
    return [(x0, z0), (x0, z1), (x1, z1), (x1, z0)]


def vision(  # noqa: PLR0913
    mesh: Mesh,
    box: Box,
    y: float,
    bead: Colour,
    detail: int,
    *,
    code: float = PANE,
) -> None:
    """Wired glass behind beads in the hole of a leaf whose face is at y; its part is `code`."""
    x0, z0, x1, z1 = box
    kept = mesh.part_now
    if detail < 2:
        profile = ((0.018, 0.0), (0.018, 0.009), (-0.004, 0.009), (-0.004, -0.014))
        shape = bevelled(profile, 0.004 if detail == 0 else 0.0)
        with mesh.of("enamel", 0.05):
            moulding(mesh, shape, ring(box), bead, closed=True)
    if detail == 0:
        with mesh.of("plain"):
            _wires(mesh, box, y - 0.008)
    mesh.part_now = (code, 0.0, 0.0, 0.0) if code else kept
    with mesh.of("glass"):
        many = (3, 6) if detail == 0 else (1, 1)
        depth = y + 0.005 if detail == 2 else y - 0.0125
        board(mesh, cuts(x0, x1, many[0]), cuts(z0, z1, many[1]), depth, PANE_DARK)
    mesh.part_now = kept


def _wires(mesh: Mesh, box: Box, y: float) -> None:
    """Georgian wire: the square mesh cast into fire-rated glass."""
    x0, z0, x1, z1 = box
    thin = 0.0006
    for x in np.arange(x0 + WIRE_GAP / 2, x1, WIRE_GAP):
        board(mesh, (x - thin, x + thin), (z0, z1), y, WIRE)
    for z in np.arange(z0 + WIRE_GAP / 2, z1, WIRE_GAP):
        board(mesh, (x0, x1), (z - thin, z + thin), y, WIRE)


def _kicked(points: Array) -> Array:
    return 0.75 * blotch(points * (1.0, 1.0, 0.5), 0.10, 11) * np.clip(1.3 - points[:, 2] * 2, 0, 1)


def sheet_plate(mesh: Mesh, box: Box, y: float, detail: int, colour: Colour = STAINLESS) -> None:
    """A thin steel plate, screwed on: kick plates, push plates."""
    x0, z0, x1, z1 = box
    wide, high = x1 - x0, z1 - z0
    with mesh.of("steel"), soiled(mesh, _kicked):
        if detail == 2:
            board(mesh, (x0, x1), (z0, z1), y + 0.005, colour)
            return
        many = (max(1, round(wide / 0.09)), max(1, round(high / 0.09))) if detail == 0 else (3, 1)
        board(mesh, cuts(x0, x1, many[0]), cuts(z0, z1, many[1]), y + 0.004, colour)
        if detail == 0:
            edge = bevelled(((0.0015, 0.0), (0.0, 0.004), (-0.001, 0.004)), 0.0)
            with mesh.at(move=(0.0, y, 0.0)):
                moulding(mesh, edge, ring(box), colour, closed=True)
            inset = 0.02
            xs = (x0 + inset, (x0 + x1) / 2, x1 - inset) if wide > 0.3 else ((x0 + x1) / 2,)
            screws(mesh, [(x, z) for x in xs for z in (z0 + inset, z1 - inset)], y + 0.004, ZINC)


def lever(mesh: Mesh, x: float, z: float, y: float, detail: int) -> None:
    """A lever on a round rose, pointing to -along, and below it the lock's own rose."""
    with mesh.of("steel", 0.02):
        if detail > 0:
            mesh.box((x - 0.055, y + 0.05, z), (0.14, 0.022, 0.022), WORN_STEEL, [3])
            mesh.box((x, y + 0.02, z), (0.04, 0.04, 0.04), WORN_STEEL, [3])
            return
        rose = ((0.027, 0.0), (0.027, 0.006), (0.024, 0.009), (0.0, 0.009))
        disc(mesh, x, z, y, rose, STAINLESS, 11)
        with outward(mesh, x, z, y):
            path: list[Point] = [
                (0, 0, 0.006),
                (0, 0, 0.058),
                (-0.125, 0, 0.058),
                (-0.125, 0, 0.03),
            ]
            mesh.tube(path, 0.0095, WORN_STEEL, 8, fillet=0.016, steps=3)
        disc(
            mesh,
            x,
            z - 0.075,
            y,
            ((0.024, 0.0), (0.024, 0.006), (0.021, 0.008), (0.0, 0.008)),
            STAINLESS,
            12,
        )
        mesh.box((x, y + 0.0085, z - 0.078), (0.009, 0.004, 0.018), BLACK, [3])
        mesh.box((x, y + 0.014, z - 0.068), (0.017, 0.014, 0.017), ZINC, [3], bevel=0.005)


def hinges(mesh: Mesh, x: float, y: float, detail: int, heights: tuple[float, ...]) -> None:
    """Knuckles of butt hinges on a leaf's edge."""
    with mesh.of("steel", 0.12):
        for z in heights:
            if detail > 0:
                mesh.box((x, y + 0.006, z), (0.018, 0.012, 0.1), ZINC, [3])
                continue
            mesh.rod((x, y + 0.005, z - 0.055), (x, y + 0.005, z + 0.055), 0.008, ZINC, 6)


def closer(  # noqa: PLR0913
    mesh: Mesh, x: float, z: float, y: float, detail: int, *, reach: float = 0.15
) -> None:
    """An overhead closer on a leaf: body, pinion, and two arms to the frame above."""
    grey = (0.25, 0.25, 0.24, 0.3)
    with mesh.of("enamel", 0.10):
        mesh.box((x, y + 0.024, z), (0.26, 0.048, 0.062), grey, [3], bevel=(0.008, 0, 0)[detail])
        if detail > 1:
            return
        elbow, shoe = (x + 0.17, y + reach, z + 0.045), (x - 0.1, y + 0.02, z + 0.075)
        pinion = (x - 0.06, y + 0.025, z + 0.042)
        sides = 6 if detail == 0 else 3
        mesh.loft((pinion, elbow), ((0.012, 0.005),) * 2, ZINC, sides)
        mesh.loft((elbow, shoe), ((0.009, 0.005),) * 2, ZINC, sides)
        if detail == 0:
            for at, r in ((pinion, 0.016), (elbow, 0.011)):
                with mesh.at(move=at):
                    mesh.lathe(((r, -0.012), (r, 0.008), (0.0, 0.009)), WORN_STEEL, 8)
            mesh.box((shoe[0], shoe[1], shoe[2]), (0.06, 0.03, 0.012), ZINC, bevel=0.003)


def push_bar(  # noqa: PLR0913
    mesh: Mesh, x: float, z: float, y: float, half: float, paint: Colour
) -> None:
    """A panic bar: two cast arms on boxes and the bar that one runs against."""
    with mesh.of("enamel", 0.14):
        for s in (-half, half):
            mesh.box((x + s, y + 0.02, z + 0.01), (0.062, 0.04, 0.2), paint, [3], bevel=0.009)
            mesh.box((x + s, y + 0.075, z - 0.012), (0.03, 0.10, 0.045), paint, [3], bevel=0.008)
            screws(mesh, ((x + s, z + 0.085), (x + s, z - 0.065)), y + 0.04, ZINC)
    with mesh.of("steel", 0.03):
        path: list[Point] = [
            (x - half - 0.03, y + 0.118, z - 0.02),
            (x + half + 0.03, y + 0.118, z - 0.02),
        ]
        spine = np.linspace(path[0], path[1], 7)
        with soiled(mesh, lambda p: 0.5 * blotch(p, 0.09, 21)):
            mesh.loft([tuple(p) for p in spine], [0.0165] * 7, STAINLESS, 10)
        for s in (-half - 0.032, half + 0.032):
            mesh.ball((x + s, y + 0.118, z - 0.02), (0.008, 0.0165, 0.0165), BLACK, 4, 8)


def label(
    mesh: Mesh, centre: Point, size: tuple[float, float], colour: Colour, detail: int
) -> None:
    """A plate's body on the wall, 8 mm thick, for prints to lie on."""
    x, y, z = centre
    with mesh.of("plastic"):
        if detail > 1:
            plate(mesh, (x, y + 0.008, z), size, colour)
        else:
            bevel = 0.002 if detail == 0 else 0.0
            mesh.box((x, y + 0.004, z), (size[0], 0.008, size[1]), colour, [3], bevel=bevel)
