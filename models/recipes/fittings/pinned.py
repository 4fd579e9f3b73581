"""What is pinned to a notice board, three ways: notices, a search for people, and what is left.

In a wall's frame; the board's cork lies 12 mm out of the wall.
"""

from collections.abc import Sequence
from typing import Final, NamedTuple

import numpy as np

from models.recipes.fields import rolls
from models.recipes.fittings.joinery import disc, plate
from models.recipes.kit import Colour, Mesh, Point
from models.recipes.paints import INK, PAPER

A4, A5, POSTER = (0.21, 0.297), (0.148, 0.21), (0.297, 0.42)  # m
PRINT: Final = (0.125, 0.165)  # m; a photograph with its white edge
AGED: Final = (0.50, 0.42, 0.27)
PALE: Final = (0.58, 0.57, 0.52)
PINK: Final = (0.55, 0.36, 0.32)
CORK: Final = (0.24, 0.135, 0.062)
NIGHT: Final = (0.075, 0.065, 0.06)
FACE: Final = (0.30, 0.27, 0.23)
STRING: Final = (0.30, 0.022, 0.016)
DRIED: Final = (0.11, 0.009, 0.006)
PINS: Final[tuple[Colour, ...]] = ((0.10, 0.11, 0.13, 0.5), (0.32, 0.03, 0.025, 0.5))
NOTICES, PEOPLE, LEFT = 0, 1, 2  # the variants
EVERY: Final = (NOTICES, PEOPLE, LEFT)


class Sheet(NamedTuple):
    """Pinned at the middle of its upper edge."""

    at: tuple[float, float]  # m along, up
    size: tuple[float, float]  # m
    lean: float  # radians askew
    curl: float  # m that its foot stands off
    colour: Colour
    lines: int = 0  # of type
    variants: Sequence[int] = EVERY
    far: bool = True  # seen from afar, too


SHEETS: Final = (
    Sheet((-0.46, 1.84), A4, 0.03, 0.004, PAPER, 6),
    Sheet((0.44, 1.86), A4, -0.03, 0.02, PALE),
    Sheet((-0.40, 1.46), A4, 0.42, 0.045, AGED),
    Sheet((-0.20, 1.85), A4, -0.05, 0.03, PALE, 0, (NOTICES,), False),
    Sheet((0.10, 1.82), POSTER, 0.0, 0.006, PAPER, 3, (NOTICES,)),
    Sheet((-0.12, 1.45), A5, 0.10, 0.02, PINK, 0, (NOTICES,), False),
    Sheet((0.37, 1.50), A5, 0.06, 0.008, AGED, 5, (NOTICES,)),
    Sheet((0.54, 1.48), A5, -0.16, 0.03, PAPER, 0, (NOTICES,), False),
    Sheet((-0.22, 1.80), PRINT, 0.06, 0.006, PALE, 0, (PEOPLE,), False),
    Sheet((0.00, 1.84), PRINT, -0.04, 0.006, PALE, 0, (PEOPLE,)),
    Sheet((0.21, 1.78), PRINT, 0.09, 0.006, PALE, 0, (PEOPLE,), False),
    Sheet((-0.05, 1.52), PRINT, -0.10, 0.006, PALE, 0, (PEOPLE,), False),
    Sheet((0.27, 1.45), PRINT, 0.03, 0.006, PALE, 0, (PEOPLE,), False),
    Sheet((0.47, 1.40), A5, -0.75, 0.06, AGED, 0, (LEFT,), False),
)
SCRAPS: Final = ((-0.24, 1.83, 0.07), (0.26, 1.80, 0.05), (-0.05, 1.30, 0.06), (0.22, 1.26, 0.08))


def _body(mesh: Mesh, sheet: Sheet, out: float, detail: int) -> None:
    wide, high = sheet.size
    with (
        mesh.of("paper", variants=sheet.variants),
        mesh.at(move=(sheet.at[0], out, sheet.at[1]), turn=((1, sheet.lean),)),
    ):
        if detail:
            plate(mesh, (0, 0.004, -high / 2), sheet.size, sheet.colour)
            return
        mesh.sheet(
            lambda s, t: np.stack(
                [
                    (0.5 - s) * wide,
                    0.004 + sheet.curl * (1 - t) ** 2 * (0.4 + 0.6 * s),
                    (t - 1.0) * high,
                ],
                1,
            ),
            (2, 2),
            sheet.colour,
            sheet.size,
        )


def _lines(mesh: Mesh, sheet: Sheet, out: float) -> None:
    """What is written on a flat sheet: bars where lines of type stand."""
    wide, high = sheet.size
    long = rolls(int(abs(sheet.at[0]) * 1000) + 17, sheet.lines) * 0.35 + 0.45
    with (
        mesh.of("plain", variants=sheet.variants),
        mesh.at(move=(sheet.at[0], out + 0.0085, sheet.at[1]), turn=((1, sheet.lean),)),
    ):
        for k in range(sheet.lines):
            line = wide * float(long[k])
            at: Point = (-wide * 0.40 + line / 2, 0, -high * (0.16 + 0.72 * k / sheet.lines))
            plate(mesh, at, (line, 0.0065), INK)


def _pin(mesh: Mesh, at: Point, colour: Colour, variants: Sequence[int]) -> None:
    x, y, z = at
    with mesh.of("plastic", variants=variants):
        disc(mesh, x, z, y + 0.004, ((0.0065, 0.0), (0.0, 0.009)), colour, 3)


def _faces(mesh: Mesh, out: float) -> None:
    """A face cut out of a poster; on photographs, somebody before the dark."""
    with mesh.of("plain", variants=(NOTICES,)):
        plate(mesh, (0.10, out + 0.012, 1.62), (0.17, 0.19), NIGHT)
        plate(mesh, (0.10, out + 0.0135, 1.64), (0.07, 0.085), CORK)
    with mesh.of("plain", variants=(PEOPLE,)):
        for sheet in SHEETS:
            if sheet.size == PRINT:
                at = (sheet.at[0], out + 0.0115, sheet.at[1])
                with mesh.at(move=at, turn=((1, sheet.lean),)):
                    plate(mesh, (0, 0, -0.075), (0.105, 0.125), NIGHT)
                    plate(mesh, (0.004, 0.001, -0.078), (0.038, 0.055), FACE)


def _strings(mesh: Mesh, out: float) -> None:
    """Red thread from picture to picture; two ways end in the same one."""
    pins = [sheet.at for sheet in SHEETS if sheet.size == PRINT]
    with mesh.of("plain", variants=(PEOPLE,)):
        for a, b in ((0, 1), (1, 2), (0, 3), (2, 3), (3, 4), (2, 4)):
            start, end = np.array(pins[a]), np.array(pins[b])
            way, middle = end - start, (start + end) / 2
            lean = float(np.arctan2(way[1], way[0]))
            with mesh.at(move=(middle[0], out + 0.0165, middle[1] - 0.012), turn=((1, lean),)):
                plate(mesh, (0, 0, 0), (float(np.hypot(*way)), 0.005), STRING)


def _warning(mesh: Mesh, out: float, detail: int) -> None:
    """Smeared over bare cork with two fingers: the sign of the level."""
    strokes = ((0.02, 1.80, 0.090, 0.052, 0.36), (0.012, 1.355, 0.080, 0.070, 0.075))
    drips = ((0.0, 1.45, 0.012, 0.003, 0.06), (0.035, 1.29, 0.011, 0.002, 0.12))
    with mesh.of("plain", variants=(LEFT,)):
        for x, top, wide, narrow, long in strokes if detail else strokes + drips:
            points = np.array(
                [
                    (x - wide / 2, out, top),
                    (x + wide / 2, out, top + 0.2 * wide),
                    (x + narrow / 2, out, top - long),
                    (x - narrow / 2, out, top - long - 0.2 * narrow),
                ]
            )
            mesh.add(points, np.tile((0.0, 1.0, 0.0), (4, 1)), [[0, 1, 2], [0, 2, 3]], DRIED)


def _scraps(mesh: Mesh, out: float) -> None:
    """Corners that stayed under their pins."""
    for k, (x, z, size) in enumerate(SCRAPS):
        points = np.array(
            [(x - size / 2, out, z), (x + size / 2, out, z), (x + size / 6, out + 0.006, z - size)]
        )
        with mesh.of("paper", variants=(LEFT,)):
            mesh.add(points, np.tile((0.0, 1.0, 0.0), (3, 1)), [[0, 1, 2]], (PALE, AGED)[k % 2])
        _pin(mesh, (x, out - 0.003, z - 0.012), PINS[k % 2], (LEFT,))


def pinned(mesh: Mesh, cork: float, detail: int) -> None:
    """All that hangs on cork so many metres out of the wall."""
    for k, sheet in enumerate(SHEETS):
        if detail and not sheet.far:
            continue
        out = cork + 0.001 + 0.0015 * (k % 8)
        _body(mesh, sheet, out, detail)
        if detail == 0:
            _lines(mesh, sheet, out)
            _pin(mesh, (sheet.at[0], out, sheet.at[1] - 0.012), PINS[k % 2], sheet.variants)
    _warning(mesh, cork + 0.002, detail)
    if detail == 0:
        _faces(mesh, cork + 0.008)
        _strings(mesh, cork + 0.008)
        _scraps(mesh, cork + 0.002)
