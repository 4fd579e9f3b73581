"""What hospital walls carry for everybody: board, clock, alarm."""

from collections.abc import Callable
from typing import Final

import numpy as np

from models.recipes.fittings.hardware import ZINC, ring
from models.recipes.fittings.joinery import (
    FACING_AHEAD,
    bevelled,
    board,
    cuts,
    disc,
    moulding,
    outward,
)
from models.recipes.fittings.lettering import pictogram
from models.recipes.fittings.pinned import CORK, pinned
from models.recipes.fittings.weather import blotch, dusty, soiled
from models.recipes.kit import Mesh
from models.recipes.paints import INK, RED, WHITE

BOARD: Final = (-0.62, 1.10, 0.62, 1.88)
CLOCK_AT: Final = 2.12  # m
STOPPED: Final = (3, 7)  # o'clock


def notice_board(detail: int) -> Mesh:
    """Cork in a wooden frame, 1.24 x .78 m, with what nobody took down."""
    mesh = Mesh()
    x0, z0, x1, z1 = BOARD
    with mesh.at(turn=FACING_AHEAD):
        with mesh.of("concrete"), soiled(mesh, lambda p: 0.5 * blotch(p, 0.15, 82)):
            many = (4, 3) if detail == 0 else (1, 1)
            board(mesh, cuts(x0, x1, many[0]), cuts(z0, z1, many[1]), 0.012, CORK)
        with mesh.of("wood", 0.02), soiled(mesh, dusty):
            rim = ((0.032, 0.0), (0.032, 0.022), (0.0, 0.022), (0.0, 0.012))
            shape = bevelled(rim if detail == 0 else rim[:3], 0.004 if detail == 0 else 0.0)
            moulding(mesh, shape, ring(BOARD), (0.17, 0.095, 0.045, 0.2), closed=True)
        pinned(mesh, 0.012, detail)
    return mesh


def clock(detail: int) -> Mesh:
    """Round, .32 m, under the ceiling; it stopped."""
    mesh = Mesh()
    sides = 24 if detail == 0 else 10
    with mesh.at(turn=FACING_AHEAD):
        with mesh.of("plastic"), soiled(mesh, dusty):
            rim = ((0.155, 0.0), (0.16, 0.03), (0.155, 0.042), (0.142, 0.042), (0.138, 0.028))
            disc(
                mesh,
                0,
                CLOCK_AT,
                0.0,
                rim if detail == 0 else rim[::2],
                (0.06, 0.06, 0.062, 0.4),
                sides,
            )
        with mesh.of("paper"):
            disc(mesh, 0, CLOCK_AT, 0.026, ((0.142, 0.0), (0.0, 0.0)), (0.56, 0.54, 0.46), sides)
        hour, minute = STOPPED
        hands = ((hour / 12 + minute / 720, 0.075, 0.011), (minute / 60, 0.118, 0.007))
        for turns, long, wide in hands:
            with outward(mesh, 0, CLOCK_AT, 0.0, 2 * np.pi * turns):
                mesh.box((0, -long / 2 + 0.01, 0.034 + wide / 4), (wide, long, 0.002), INK, [5])
        if detail == 0:
            for k in range(12):
                with outward(mesh, 0, CLOCK_AT, 0.0, k * np.pi / 6):
                    long = 0.026 if k % 3 == 0 else 0.014
                    mesh.box((0, -0.128 + long / 2, 0.031), (0.006, long, 0.001), INK, [5])
            disc(mesh, 0, CLOCK_AT, 0.036, ((0.008, 0.0), (0.006, 0.004), (0.0, 0.004)), RED, 8)
    return mesh


def call_point() -> Mesh:
    """The manual alarm point: red box, glass to press, at 1.4 m; pressed long ago."""
    mesh = Mesh()
    z = 1.4
    with mesh.at(turn=FACING_AHEAD):
        with mesh.of("plastic"), soiled(mesh, dusty):
            mesh.box((0, 0.022, z), (0.105, 0.044, 0.105), RED, [3])
            mesh.box((0, 0.046, z + 0.002), (0.062, 0.006, 0.06), WHITE, [3])
        with mesh.of("plastic"):
            disc(mesh, 0, z + 0.002, 0.0492, ((0.017, 0.0), (0.0, 0.001)), INK, 8)
        pictogram(mesh, "call_point", (-0.022, 0.004, z + 0.13), 0.10, RED)
        with mesh.of("steel", 0.08):
            mesh.rod((0.042, 0.014, z + 0.045), (0.042, 0.014, 2.7), 0.008, ZINC, 3)
    return mesh


PIECES: Final[dict[str, Callable[[int], Mesh]]] = {
    "notice_board": notice_board,
    "clock": clock,
}
SMALL: Final[dict[str, Callable[[], Mesh]]] = {"call_point": call_point}
