"""A piece of suspended ceiling that came down and hangs: `ceiling_panel` builds it into a piece.

Four tiles wide, three deep. One edge still holds at the ceiling; the other ends at chest height.
"""

from collections.abc import Callable
from typing import Final

import numpy as np

from models.recipes.fields import rolls, smooth
from models.recipes.kit import Array, Point, lattice
from models.recipes.props.bedding import tinted
from models.recipes.props.joinery import Piece
from models.recipes.props.patina import clouds

Surface = Callable[[Array, Array], Array]
TOP: Final = 2.68  # m
LOW: Final = 0.95
HALF: Final = 1.19  # m either side
TILE: Final = (0.51, 0.51, 0.46)
BAR: Final = (0.50, 0.51, 0.50, 0.35)
BROWN: Final = (0.20, 0.12, 0.05)
WOOL: Final = (0.42, 0.33, 0.13)
CABLE: Final = ((0.02, 0.02, 0.022, 0.2), (0.30, 0.29, 0.26, 0.2), (0.16, 0.03, 0.02, 0.2))
CHARRED: Final = (0.05, 0.045, 0.04)
STEEL: Final = (0.36, 0.37, 0.38, 0.5)
COLUMNS: Final = 4
ROWS: Final = 3
# How far down (0..1) each tile still reaches; 0 is one that fell. By row, then column.
WHOLE: Final = ((1.0, 0.62, 1.0, 1.0), (1.0, 0.0, 0.8, 1.0), (0.75, 1.0, 0.0, 0.9))


def hang(u: Array, v: Array) -> Array:
    """(n, 3) the point u (-1..1 across), v (0 at the ceiling, 1 at the torn end) of the grid."""
    twist = 0.07 * u * v
    sag = 0.10 * np.sin(np.pi * np.clip(v, 0, 1))
    along = -0.25 + 0.40 * v**1.6 + sag * (0.6 + 0.4 * np.cos(2.2 * u)) + twist
    drop = v * (TOP - LOW) * (0.93 + 0.05 * u)
    return np.stack([along, u * HALF * (1.0 - 0.02 * v), TOP - drop], 1)


def _at(u: float, v: float, out: float = 0.0) -> Point:
    p = hang(np.array([u]), np.array([v]))[0]
    return float(p[0]) + out, float(p[1]), float(p[2])


def ceiling_panel(piece: Piece) -> None:
    """Hangs across the hall. 0: with its lamp. 1: with the wool of the void. 2: with both."""
    _bars(piece)
    for row in range(ROWS):
        for column in range(COLUMNS):
            if WHOLE[row][column] > 0.0:
                _tile(piece, row, column)
    with piece.only(0, 2):
        _lamp(piece)
    with piece.only(1, 2):
        _wool(piece)
    for k in range(piece.pick(7, 5, 3)):
        _cable(piece, k)
    if piece.detail < 2:
        _wires(piece)


def _bars(piece: Piece) -> None:
    """The T-bars, bent with what they carry; some torn off short."""
    parts = piece.pick(8, 4, 2)
    with piece.of("enamel", 0.08):
        for k in range(COLUMNS + 1):
            u = 2 * k / COLUMNS - 1
            end = (1.0, 0.97, 0.83, 0.99, 1.0)[k]
            spine = [_at(u, float(v)) for v in np.linspace(0.0, end, parts + 1)]
            _rail(piece, spine)
        for k in range(ROWS + 1):
            v = min(k / ROWS, 0.985)
            for first in range(COLUMNS):
                if k == ROWS and first == 2:
                    continue
                a, b = 2 * first / COLUMNS - 1, 2 * (first + 1) / COLUMNS - 1
                droop = 0.04 if (k, first) in ((2, 1), (3, 0)) else 0.0
                middle = _at((a + b) / 2, v)
                spine = [_at(a, v), (middle[0], middle[1], middle[2] - droop), _at(b, v)]
                _rail(piece, spine if piece.detail == 0 else spine[::2])


def _rail(piece: Piece, spine: list[Point]) -> None:
    """A T: its foot towards the hall below, its web behind."""
    path = np.array(spine)
    for k in range(len(path) - 1):
        a, b = path[k], path[k + 1]
        way = (b - a) / np.linalg.norm(b - a)
        face = np.array((1.0, 0.0, 0.35))
        face -= way * (face @ way)
        face /= np.linalg.norm(face)
        across = np.cross(way, face)
        foot, web = 0.013, 0.036
        for out, half, deep in ((face * 0.004, across * foot, face * 0.003),
                                (-face * web / 2, across * 0.002, face * web / 2)):  # fmt: skip
            if piece.detail == 2 and deep[0] > 0.01:
                continue
            _beam(piece, a + out, b + out, half, deep)


def _beam(piece: Piece, a: Array, b: Array, half: Array, deep: Array) -> None:
    """Four sides of a bar from a to b."""
    corners = [half + deep, half - deep, -half - deep, -half + deep]
    for k in range(4) if piece.detail < 2 else (1, 3):
        p, q = corners[k], corners[(k + 1) % 4]
        normal = (p + q) / np.linalg.norm(p + q)
        points = np.array([a + p, b + p, b + q, a + q])
        piece.add(points, np.tile(normal, (4, 1)), np.array([[0, 1, 2], [0, 2, 3]]), BAR)


def _tile(piece: Piece, row: int, column: int) -> None:
    """A mineral-fibre tile, bowed by water; a broken one ends in a ragged edge."""
    whole = WHOLE[row][column]
    seed = 10 * row + column
    cells = ((6, 6), (3, 3), (1, 1))[piece.detail]
    tilt = 0.05 * (rolls(seed + 5, 2)[0] - 0.3) if whole < 1.0 else 0.0
    jag = rolls(seed + 31, 16) * 0.22

    def skin(back: float) -> Surface:
        def shape(s: Array, t: Array) -> Array:
            w = s if back <= 0 else 1 - s
            reach = whole - np.interp(w * 7, np.arange(16), jag) * (whole < 1.0)
            u = 2 * (column + 0.02 + 0.96 * w) / COLUMNS - 1
            v = (row + 0.02 + 0.96 * t * reach) / ROWS
            points = hang(u, np.minimum(v, 1.0))
            bow = 0.030 * np.sin(np.pi * w) * np.sin(np.pi * np.minimum(t * reach, 1))
            bow = bow + 0.004 * clouds(points, 0.12, 3, 2) + tilt * t
            points[:, 0] += bow - back
            return points

        return shape

    def stained(rows: Array, points: Array) -> Array:
        wet = clouds(points, 0.5, 5) + 0.25 * clouds(points, 0.14, 8)
        ring = np.exp(-(((wet - 0.12) / 0.09) ** 2)) + 0.45 * smooth(0.1, 0.4, wet)
        rows[:, :3] += np.clip(0.7 * ring, 0, 0.85)[:, None] * (np.array(BROWN) - rows[:, :3])
        return rows

    with piece.of("concrete"):
        for back in (0.0, 0.018):
            piece.sheet(skin(back), cells, TILE, (0.6, 0.6))
            tinted(piece, stained)
        if piece.detail == 0:
            _rim(piece, skin(0.0), skin(0.018))


def _rim(piece: Piece, front: Surface, back: Surface) -> None:
    """The edge of a tile, thick and crumbling: all four sides."""
    line = np.linspace(0, 1, 9)
    zero, one = np.zeros(9), np.ones(9)
    for s, t in ((line, one), (line, zero), (zero, line), (one, line)):
        a, b = front(s, t), back(1 - s, t)
        points = np.vstack([a, b])
        middle = front(np.array([0.5]), np.array([0.5]))[0]
        out = points - middle
        out /= np.linalg.norm(out, axis=1, keepdims=True)
        piece.add(points, out, lattice(8, 1), (0.45, 0.42, 0.34))


def _lamp(piece: Piece) -> None:
    """A light's tray with its louvre, hanging by its flex and one corner of the grid."""
    with piece.at(move=(0.10, 0.42, 1.46), turn=((0, 0.42), (1, -0.30))):
        with piece.of("enamel", 0.12):
            piece.box((-0.03, 0, 0), (0.006, 0.58, 0.86), BAR)
            for side in (-1, 1):
                piece.box((0, side * 0.29, 0), (0.065, 0.008, 0.86), BAR)
                piece.box((0, 0, side * 0.43), (0.065, 0.58, 0.008), BAR)
        if piece.detail < 2:
            with piece.of("steel", 0.0):
                for z in np.linspace(-0.34, 0.34, piece.pick(9, 5)):
                    piece.box((0.012, 0, float(z)), (0.036, 0.57, 0.003), (0.45, 0.46, 0.47, 0.6))
                for y in (-0.145, 0.0, 0.145):
                    piece.box((0.012, y, 0), (0.036, 0.003, 0.85), (0.45, 0.46, 0.47, 0.6))
            with piece.of("glass"):
                piece.pipe(
                    ((-0.012, -0.21, -0.40), (-0.012, -0.21, 0.40)), 0.013, (0.6, 0.62, 0.6, 0.6)
                )
                piece.pipe(
                    ((-0.012, 0.21, 0.08), (-0.012, 0.21, 0.40)), 0.013, (0.6, 0.62, 0.6, 0.6)
                )
        with piece.of("plain"):
            piece.box((-0.05, 0, 0.2), (0.04, 0.12, 0.24), (0.12, 0.12, 0.12, 0.2))
    with piece.of("rubber"):
        flex: list[Point] = [
            (-0.05, 0.30, TOP),
            (-0.02, 0.50, 2.3),
            (0.0, 0.38, 1.95),
            (0.07, 0.40, 1.60),
        ]
        piece.pipe(flex, 0.006, CABLE[1], fillet=0.15, caps=False)


def _wool(piece: Piece) -> None:
    """A batt of mineral wool that slid out of the void, torn and hanging."""

    def limp(points: Array) -> Array:
        points = points.copy()
        rag = clouds(points, 0.12, 4)
        points[:, 0] += 0.03 * rag + 0.10 * (points[:, 2] / 0.4) ** 2
        points[:, 1] *= 1.0 + 0.18 * clouds(points, 0.2, 7)
        points[:, 2] += 0.06 * clouds(points * (1, 1, 0.2), 0.09, 9) * (points[:, 2] < 0)
        return points

    with piece.of("concrete"):
        centre = (-0.06, -0.42, 1.78)
        cells = piece.pick(12, 6, 3)
        piece.cushion(centre, (0.12, 0.44, 0.86), WOOL, cells, square=3.0, shape=limp)

        def dusty(rows: Array, points: Array) -> Array:
            rows[:, :3] *= 1.0 + 0.4 * clouds(points, 0.07, 2)[:, None]
            return rows

        tinted(piece, dusty)


def _cable(piece: Piece, k: int) -> None:
    """One that was torn: from the void, over the grid, to an end that points at whoever comes."""
    r = rolls(60 + k, 6)
    side = -1.05 + 2.1 * ((k * 0.618 + 0.13) % 1.0)
    low = LOW + 0.06 + 0.75 * r[1]
    swing = 0.24 * (r[2] - 0.5)
    path: list[Point] = [
        (-0.22 + 0.2 * r[3], side, TOP + 0.01),
        (-0.05 + 0.1 * r[3], side + swing, 2.25),
        (0.16 + 0.08 * r[4], side + swing * 0.4, (2.2 + low) / 2),
        (0.21 + 0.06 * r[5], side - swing * 0.3, low + 0.12),
        (0.25, side - swing * 0.1 + 0.05, low),
    ]
    with piece.of("rubber"):
        piece.pipe(path, 0.0045 + 0.005 * (k % 3 == 0), CABLE[k % 3], fillet=0.2)
    if piece.detail == 0 and k % 2 == 0:
        with piece.of("steel", 0.0):
            for s in (-0.012, 0.0, 0.014):
                end = (path[-1][0] + 0.015, path[-1][1] + s, low - 0.035 + abs(s))
                piece.pipe((path[-1], end), 0.0014, (0.40, 0.17, 0.06, 0.7))


def _wires(piece: Piece) -> None:
    """What still holds the grid: hangers at the ceiling, slack ones from the void."""
    with piece.of("steel", 0.3):
        for u in (-1.0, -0.5, 0.0, 0.5, 1.0):
            piece.pipe((_at(u, 0.02), (-0.22, u * HALF, TOP + 0.02)), 0.003, STEEL)
        for u, v in ((-0.98, 0.35), (0.5, 0.36), (1.0, 0.66)):
            end = _at(u, v)
            slack = (-0.1, end[1] + 0.05, (end[2] + TOP) / 2)
            piece.pipe((end, slack, (-0.15, end[1], TOP + 0.01)), 0.0022, STEEL, fillet=0.2)
        if piece.detail == 0:
            piece.box((-0.235, 0, TOP + 0.005), (0.03, 2 * HALF, 0.03), BAR)
