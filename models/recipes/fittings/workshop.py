"""The carpenter's room: a warm lamp, a bench, doors; one of fresh wood stands in the wall."""

from typing import Final

import numpy as np

from models.recipes.fields import rolls
from models.recipes.fittings import shell
from models.recipes.fittings.hardware import WORN_STEEL, ring
from models.recipes.fittings.joinery import (
    FACING_BACK,
    bevelled,
    board,
    disc,
    moulding,
    outward,
)
from models.recipes.fittings.shell import DEEP, HALF, HIGH
from models.recipes.fittings.tools import hang_tools
from models.recipes.fittings.weather import blotch, by_foot, soiled, toned
from models.recipes.kit import Array, Colour, Mesh, Point
from models.recipes.paints import BLACK, STAINLESS

WALL: Final = (0.31, 0.215, 0.125)
FLOOR: Final = (0.215, 0.145, 0.085, 0.15)
FRESH: Final = (0.52, 0.345, 0.175, 0.2)
WOOD: Final = (0.36, 0.235, 0.125, 0.1)
OLD: Final = (0.24, 0.15, 0.08, 0.1)
BRASS: Final = (0.45, 0.31, 0.10, 0.7)
LAMP: Final = (3.4, -1.4, 1.98)  # where its light comes from
BENCH: Final = (3.4, -2.1)  # m: its middle, along and side
TOP: Final = 0.88  # m: the bench's
DOOR_AT: Final = 0.4  # m to the side


def _sooted(points: Array) -> Array:
    return 0.25 * blotch(points, 0.6, 161) + 0.35 * by_foot(points, 0.5)


def _swept(points: Array) -> Array:
    return 0.45 * blotch(points, 0.45, 162) ** 2


def room() -> Mesh:
    """Origin on the floor in the middle of its door, which looks along."""
    mesh = Mesh()
    shell.walls(mesh, "raw_wood", WALL, _sooted)
    shell.floor_and_ceiling(mesh, ("raw_wood", FLOOR), ("raw_wood", (0.27, 0.185, 0.11)), _swept)
    shell.skirting(mesh, OLD, 0.14, "wood")
    shell.way_in(mesh)
    _lamp(mesh)
    _bench(mesh)
    hang_tools(mesh, BENCH[0], -HALF)
    _fresh_door(mesh)
    _leaning(mesh)
    _on_trestles(mesh)
    _shavings(mesh)
    return mesh


def _lamp(mesh: Mesh) -> None:
    """An enamel shade on a flex; the bulb is the light."""
    a, s, h = LAMP
    with mesh.of("rubber"):
        mesh.rod((a, s, HIGH), (a, s, h + 0.16), 0.005, BLACK, 5)
    with mesh.at(move=LAMP):
        with mesh.of("enamel", 0.08):
            outer = ((0.025, 0.16), (0.032, 0.12), (0.06, 0.10), (0.17, 0.0), (0.175, -0.004))
            mesh.lathe(outer, (0.06, 0.11, 0.085, 0.4), 20)
        with mesh.of("plain"):
            inner = ((0.172, -0.002), (0.06, 0.092), (0.0, 0.11))
            mesh.lathe(inner, (0.85, 0.55, 0.24, 1.0), 20)
            mesh.ball((0, 0, 0.015), (0.034, 0.034, 0.045), (1.0, 0.75, 0.4, 2.5), 7, 10)


def _bench(mesh: Mesh) -> None:
    a, s = BENCH
    with mesh.of("raw_wood"), soiled(mesh, lambda p: 0.5 * blotch(p, 0.14, 163)):
        for k in range(3):
            mesh.box((a, s - 0.25 + 0.25 * k, TOP - 0.04), (2.5, 0.245, 0.08), WOOD, bevel=0.006)
        for x in (-1.05, 1.05):
            for y in (-0.28, 0.28):
                mesh.box(
                    (a + x, s + y, (TOP - 0.08) / 2),
                    (0.11, 0.11, TOP - 0.08),
                    OLD,
                    [4],
                    bevel=0.006,
                )
            mesh.box((a + x, s, 0.22), (0.06, 0.56, 0.10), OLD, bevel=0.005)
        mesh.box((a, s + 0.28, 0.22), (2.1, 0.05, 0.10), OLD, bevel=0.005)
        mesh.box((a, s, 0.285), (2.1, 0.58, 0.025), OLD, bevel=0.003)
        for k, (x, high) in enumerate(((-0.7, 0.06), (-0.3, 0.11), (0.2, 0.05), (0.6, 0.09))):
            mesh.box(
                (a + x, s - 0.05 * (k % 2), 0.30 + high / 2),
                (0.34, 0.24, high),
                FRESH,
                [5],
                bevel=0.003,
            )
    _vise(mesh, a - 0.9, s + 0.39)
    _plane(mesh, a + 0.25, s + 0.1)
    with mesh.of("raw_wood"):
        mesh.box((a + 0.1, s - 0.18, TOP + 0.02), (1.5, 0.12, 0.04), FRESH, [5], bevel=0.003)
        mesh.box((a + 0.75, s + 0.02, TOP + 0.012), (0.6, 0.09, 0.024), FRESH, [5], bevel=0.003)
    with mesh.of("enamel", 0.05), mesh.at(move=(a - 0.35, s + 0.12, TOP)):
        mesh.lathe(
            ((0.036, 0.0), (0.040, 0.09), (0.036, 0.09), (0.033, 0.02), (0.0, 0.02)),
            (0.40, 0.38, 0.33, 0.4),
            14,
        )


def _vise(mesh: Mesh, a: float, s: float) -> None:
    with mesh.of("raw_wood"):
        mesh.box((a, s + 0.05, TOP - 0.13), (0.30, 0.06, 0.24), WOOD, bevel=0.006)
    with mesh.of("steel", 0.2):
        mesh.rod((a, s - 0.02, TOP - 0.14), (a, s + 0.20, TOP - 0.14), 0.016, WORN_STEEL, 8)
        mesh.rod(
            (a - 0.11, s + 0.185, TOP - 0.18),
            (a + 0.11, s + 0.185, TOP - 0.10),
            0.008,
            WORN_STEEL,
            6,
        )


def _plane(mesh: Mesh, a: float, s: float) -> None:
    """A jack plane, where he put it down."""
    with mesh.at(move=(a, s, TOP), turn=((2, 0.3),)):
        with mesh.of("raw_wood"):
            mesh.box((0, 0, 0.035), (0.36, 0.065, 0.07), OLD, [5], bevel=0.006)
            mesh.box((-0.11, 0, 0.105), (0.04, 0.03, 0.08), OLD, [5], bevel=0.012)
            mesh.ball((0.12, 0, 0.09), (0.022, 0.022, 0.028), OLD, 5, 8)
        with mesh.of("steel", 0.03), mesh.at(move=(0.0, 0, 0.09), turn=((1, -0.7),)):
            mesh.box((0, 0, 0), (0.008, 0.05, 0.12), STAINLESS, bevel=0.002)


def _panelled(mesh: Mesh, wide: float, high: float, colour: Colour) -> None:
    """A door's face: stiles, rails and four sunk panels, in a wall's frame about its foot."""
    stile, rails = 0.11, (0.0, 0.22, 0.98, 1.12, high - 0.12, high)
    half = wide / 2
    with mesh.of("raw_wood"):
        for x in (-half + stile / 2, half - stile / 2):
            mesh.box((x, 0.02, high / 2), (stile, 0.04, high), colour, [3], bevel=0.003)
            _grain_up(mesh)
        mesh.box((0, 0.02, high / 2), (stile, 0.038, high), colour, [3], bevel=0.003)
        _grain_up(mesh)
        for low, top in zip(rails[::2], rails[1::2], strict=True):
            mesh.box(
                (0, 0.02, (low + top) / 2),
                (wide - 2 * stile + 0.01, 0.039, top - low),
                colour,
                [3],
                bevel=0.003,
            )
        for low, top in ((rails[1], rails[2]), (rails[3], rails[4])):
            for x in (-1, 1):
                x0, x1 = sorted((x * stile / 2, x * (half - stile)))
                shape = bevelled(
                    ((0.0, 0.03), (-0.012, 0.016), (-0.05, 0.010), (-0.07, 0.022)), 0.002
                )
                first = len(mesh.uv)
                moulding(mesh, shape, ring((x0, low, x1, top)), colour, closed=True)
                board(mesh, (x0 + 0.07, x1 - 0.07), (low + 0.07, top - 0.07), 0.022, colour)
                _grain_along(mesh, first)


def _grain_up(mesh: Mesh) -> None:
    mesh.uv[-1] = mesh.uv[-1][:, ::-1] * (1.0, 0.2) + (0.0, 0.04)


def _grain_along(mesh: Mesh, first: int) -> None:
    """One plank's width for every block since `first`, its grain along the second coordinate."""
    for block in range(first, len(mesh.uv)):
        mesh.uv[block] = mesh.uv[block][:, ::-1] * (1.0, 0.2) + (0.0, 0.04)


def _fresh_door(mesh: Mesh) -> None:
    """In the far wall, new, unpainted, with a brass knob: the way on."""
    with mesh.at(move=(DEEP, DOOR_AT, 0.0), turn=FACING_BACK):
        with mesh.of("raw_wood"):
            frame = bevelled(
                ((0.10, 0.0), (0.10, 0.03), (0.06, 0.045), (0.0, 0.045), (0.0, 0.0)), 0.005
            )
            first = len(mesh.uv)
            moulding(
                mesh,
                frame,
                [(-0.485, 0.0), (-0.485, 2.11), (0.485, 2.11), (0.485, 0.0)],
                FRESH,
                step=0.4,
            )
            _grain_along(mesh, first)
        _panelled(mesh, 0.95, 2.09, FRESH)
        with mesh.of("steel"):
            disc(
                mesh,
                0.40,
                1.02,
                0.04,
                ((0.030, 0.0), (0.028, 0.005), (0.010, 0.008), (0.010, 0.03)),
                BRASS,
                16,
            )
            with outward(mesh, 0.40, 1.02, 0.085):
                mesh.ball((0, 0, 0), (0.030, 0.030, 0.024), BRASS, 8, 14)
            for z in (0.25, 1.05, 1.85):
                mesh.rod((-0.472, 0.045, z - 0.05), (-0.472, 0.045, z + 0.05), 0.008, BRASS, 7)


def _leaning(mesh: Mesh) -> None:
    """Doors he has made, and boards for more, against the right wall."""
    for k in range(4):
        tint = toned(FRESH, 1.0 - 0.08 * k, 0.15)
        lean = 0.10 + 0.012 * k
        move = (1.55 + 0.10 * k, HALF - 0.34 - 0.075 * (3 - k) + 0.02 * k, 0.0)
        with mesh.at(move=move, turn=((2, np.pi + 0.03 * k), (0, lean))):
            _panelled(mesh, 0.86, 2.04, tint)
            with mesh.of("raw_wood"):
                mesh.box((0, -0.002, 1.02), (0.86, 0.005, 2.04), tint)
    r = rolls(164, 27).reshape(9, 3)
    with mesh.of("raw_wood"):
        for k, (a, b, c) in enumerate(r):
            tint = toned(FRESH, 0.75 + 0.4 * c, 0.1)
            with mesh.at(
                move=(4.3 + 0.15 * k, HALF - 0.30 - 0.05 * b, 1.15),
                turn=((0, -0.19 - 0.04 * a), (1, 0.03 * (b - 0.5))),
            ):
                mesh.box((0, 0, 0), (0.13, 0.028, 2.2 + 0.25 * a), tint, bevel=0.003)
                _grain_up(mesh)


def _on_trestles(mesh: Mesh) -> None:
    """The one he is at: lying across two trestles, half planed."""
    with mesh.of("raw_wood"):
        for x in (4.55, 5.35):
            mesh.box((x, 1.25, 0.70), (0.07, 0.9, 0.09), OLD, bevel=0.005)
            for s in (-0.38, 0.38):
                for lean in (-1, 1):
                    with mesh.at(move=(x + lean * 0.12, 1.25 + s, 0.33), turn=((1, lean * 0.34),)):
                        mesh.box((0, 0, 0), (0.045, 0.07, 0.74), OLD, bevel=0.004)
    with (
        mesh.at(move=(5.98, 1.25, 0.745), turn=((2, np.pi / 2), (0, -np.pi / 2))),
        mesh.at(turn=((2, np.pi),)),
    ):
        _panelled(mesh, 0.8, 2.0, FRESH)


def _shavings(mesh: Mesh) -> None:
    """Curls under the bench and the trestles."""
    r = rolls(165, 64 * 6).reshape(64, 6)
    with mesh.of("raw_wood"):
        for k, (a, b, c, d, e, f) in enumerate(r):
            at: Point = (
                (2.3 + 2.2 * a, -1.75 + 0.9 * b**1.6, 0.004)
                if k < 44
                else (4.3 + 1.3 * a, 0.5 + 1.4 * b, 0.004)
            )
            turns, radius, wide = 0.6 + 1.3 * c, 0.012 + 0.016 * d, 0.018 + 0.02 * e

            def curl(
                s: Array, t: Array, turns: float = turns, radius: float = radius, wide: float = wide
            ) -> Array:
                angle = 2 * np.pi * turns * s - np.pi / 2
                r_ = radius * (1 - 0.35 * s)
                return np.stack(
                    [r_ * np.cos(angle), (0.5 - t) * wide + 0.03 * s, radius + r_ * np.sin(angle)],
                    1,
                )

            tint = toned(FRESH, 0.8 + 0.45 * f)
            with mesh.at(move=at, turn=((2, 6.3 * e),)):
                mesh.sheet(curl, (7, 1), tint, (0.1, wide))
