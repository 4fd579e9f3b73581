"""A stretcher on wheels with somebody under its sheet: `gurney` builds it into a piece."""

from functools import cache
from typing import Final

import numpy as np

from models.recipes.kit import Array, Colour, Point
from models.recipes.paints import CHROME, DARK
from models.recipes.props import drape
from models.recipes.props.bedding import band, slab, soiled, spread
from models.recipes.props.joinery import Piece
from models.recipes.props.patina import over

LITTER: Final = 0.60  # m, top of the gurney's tubes
PAD: Final = 0.07  # m
SHEET_TOP: Final = LITTER + PAD + 0.015
NECK: Final = 0.60  # m along; the head lies beyond


def _body() -> drape.Solid:
    """A man on his back, knees a little apart, his feet fallen outwards, an arm along each side."""
    z = SHEET_TOP
    parts = [
        drape.egg((0.76, 0.0, z + 0.095), (0.125, 0.085, 0.105)),
        drape.egg((0.80, 0.0, z + 0.165), (0.03, 0.02, 0.03)),
        drape.limb((0.62, 0, z + 0.06), (0.50, 0, z + 0.07), 0.06, 0.08),
        drape.egg((0.36, 0, z + 0.08), (0.24, 0.175, 0.115)),
        drape.egg((0.02, 0, z + 0.07), (0.26, 0.165, 0.085)),
    ]
    for side, bent in ((1, 0.02), (-1, 0.0)):
        y = side * 0.10
        parts += [
            drape.limb((0.46, side * 0.19, z + 0.07), (0.12, side * 0.24, z + 0.05), 0.052, 0.042),
            drape.limb(
                (0.12, side * 0.24, z + 0.05), (-0.14, side * 0.225, z + 0.04), 0.042, 0.035
            ),
            drape.limb((-0.05, y, z + 0.06), (-0.42, y * 1.25, z + 0.085 + bent), 0.085, 0.062),
            drape.limb(
                (-0.42, y * 1.25, z + 0.085 + bent), (-0.80, y * 1.2, z + 0.045), 0.06, 0.04
            ),
            drape.limb((-0.81, y * 1.2, z + 0.04), (-0.87, y * 1.75, z + 0.175), 0.04, 0.028),
        ]
    return drape.either(*parts)


SKIN: Final = (0.36, 0.31, 0.25, 0.12)
SOLE: Final = (0.40, 0.35, 0.24, 0.1)
TAG: Final = (0.60, 0.55, 0.40)


@cache
def _shroud() -> tuple[Array, drape.Solid]:
    """The sheet over him."""
    pad = drape.block((0, 0, LITTER + PAD / 2), (1.95, 0.605, PAD + 0.006), 0.03)
    solid = drape.either(_body(), pad, drape.within(0.405))
    sheet = drape.flat((-0.735, -0.60, 0.93), (1.765, 0, 0), (0, 1.20, 0), 0.046)
    return drape.drape(sheet, solid, ticks=110, gather=(0.975, 0.97), cling=0.8, seed=8), solid


def _shrouded(points: Array) -> Array:
    """(n, 4) linen; where the face and the flank soaked it, it is brown."""
    rows = over(soiled(points), points, (0.76, 0.03, 0.85), 0.115, 71)
    rows = over(rows, points, (0.28, 0.14, 0.80), 0.17, 72)
    rows = over(rows, points, (0.20, 0.33, 0.62), 0.12, 73)
    return over(rows, points, (-0.30, -0.12, 0.78), 0.15, 75)


def _clean(points: Array) -> Array:
    return over(soiled(points), points, (0.79, 0.02, 0.86), 0.07, 74)


def _feet(piece: Piece) -> None:
    """Bare, beyond the hem, fallen outwards; a tag hangs from a toe."""
    z = SHEET_TOP
    sides = piece.pick(7, 4, 3)
    with piece.of("skin"):
        for side in (1, -1):
            y = side * 0.12
            heel, ball = np.array((-0.80, y, z + 0.04)), np.array((-0.87, y * 1.30, z + 0.185))
            way, sole = ball - heel, np.array((-0.03, 0.0, -0.012))
            if piece.detail == 2:
                bare = (tuple(heel), tuple(ball))
                piece.loft(bare, (0.036, 0.042), SOLE, sides, caps=False)
                continue
            leg: list[Point] = [(-0.66, y, z + 0.055), (-0.78, y, z + 0.062)]
            piece.loft(leg, (0.046, 0.038), SKIN, sides)
            shares = (-0.12, 0.05, 0.35, 0.70, 0.95, 1.06)
            foot = [tuple(heel + way * k + sole * (1.0 - k)) for k in shares]
            thick = ((0.016, 0.018), (0.030, 0.034), (0.031, 0.033), (0.040, 0.024),
                     (0.046, 0.018), (0.040, 0.012))  # fmt: skip
            piece.loft(foot, thick, SOLE, sides)
            for k in range(5) if piece.detail == 0 else ():
                toe = ball + np.array((-0.004, side * (0.018 * k - 0.035), 0.020 - 0.006 * k))
                big = 0.0135 if k == 0 else 0.0095
                piece.ball(tuple(toe), (big, big, big * 1.7), SKIN, 5, 6)
    if piece.detail < 2:
        with piece.of("paper"):
            tag: Point = (-0.900, 0.125, z + 0.135)
            with piece.at(move=tag, turn=((1, 0.12), (0, 0.10))):
                piece.box((0, 0, 0), (0.003, 0.055, 0.095), TAG, (0,))


def gurney(piece: Piece) -> None:
    """A stretcher, head towards +along. 0: soaked. 1: a hand hangs out. 2: strapped down."""
    _chassis(piece)
    with piece.of("vinyl"):
        cells = ((20, 8), (10, 5), (8, 4))[piece.detail]
        slab(
            piece,
            (1.90, 0.54, PAD - 0.012),
            lambda p: np.add(p, (0, 0, LITTER + PAD / 2)),
            (0.03, 0.035, 0.04, 0.3),
            cells,
        )
    with piece.of("linen"):
        with piece.only(0):
            spread(piece, _shroud(), _shrouded)
        with piece.only(1, 2):
            spread(piece, _shroud(), _clean)
    _feet(piece)
    with piece.only(1):
        _hand(piece)
    with piece.only(0, 2):
        for along in (0.22, -0.45):
            _belt(piece, along)


def _chassis(piece: Piece) -> None:
    """Two crossed frames, rails that fold down, castors with a brake."""
    frame = (0.42, 0.43, 0.42, 0.5)
    with piece.of("steel", 0.16):
        loop: list[Point] = [
            (a * 0.98, s * 0.30, LITTER - 0.02) for a, s in ((-1, -1), (1, -1), (1, 1), (-1, 1))
        ]
        piece.pipe(loop, 0.019, frame, fillet=0.09, closed=True)
        low: list[Point] = [
            (a * 0.72, s * 0.25, 0.21) for a, s in ((-1, -1), (1, -1), (1, 1), (-1, 1))
        ]
        piece.pipe(low, 0.016, frame, fillet=0.04, closed=True)
        for side in (-1, 1):
            y = side * 0.262
            piece.pipe(((-0.60, y, 0.21), (0.55, y, 0.57)), 0.014, frame, caps=False)
            piece.pipe(((0.60, y * 0.92, 0.21), (-0.55, y * 0.92, 0.57)), 0.014, frame, caps=False)
            _side_rail(piece, side, frame)
        for along, high in ((-0.60, 0.21), (0.60, 0.21), (0.5, 0.555), (-0.5, 0.555), (0.0, 0.39)):
            if piece.detail < 2:
                piece.pipe(((along, -0.26, high), (along, 0.26, high)), 0.011, frame, caps=False)
    for along in (-0.72, 0.72):
        for y in (-0.25, 0.25):
            piece.castor((along, y, 0.21), 0.078, 1.3 * along + 6.0 * y, (0.25, 0.25, 0.25, 0.4))
    if piece.detail < 2:
        with piece.of("rubber"):
            for end in (-1, 1):
                grip = [(end * 0.998, -0.16, LITTER - 0.02), (end * 0.998, 0.16, LITTER - 0.02)]
                piece.pipe(grip, 0.022, DARK)
    if piece.detail == 0:
        with piece.of("steel", 0.2):
            piece.pipe(((0.45, 0.22, 0.23), (0.45, -0.22, 0.23)), 0.05, (0.10, 0.22, 0.14, 0.4))


def _side_rail(piece: Piece, side: int, frame: Colour) -> None:
    """Folded down beside the sheet."""
    y = side * 0.335
    rail: list[Point] = [(-0.42, y, 0.56), (-0.47, y, 0.36), (0.37, y, 0.36), (0.42, y, 0.56)]
    piece.pipe(rail, 0.0105, frame, fillet=0.06)
    if piece.detail < 2:
        for along in (-0.2, 0.0, 0.2):
            piece.pipe(((along + 0.02, y, 0.57), (along, y, 0.36)), 0.006, frame, caps=False)


def _belt(piece: Piece, along: float) -> None:
    """A strap over the sheet, tight; it follows the body beneath."""
    body = _body()
    spine: list[Point] = []
    count = piece.pick(15, 9, 5)
    for y in np.linspace(-0.325, 0.325, count):
        column = np.linspace(SHEET_TOP - 0.02, SHEET_TOP + 0.3, 120)
        points = np.c_[np.full(120, along), np.full(120, y * 0.93), column]
        inside = column[body(points) < 0.014]
        spine.append((along, float(y), float(inside.max(initial=SHEET_TOP)) + 0.012))
    ends = [(along, s * 0.335, LITTER - 0.03) for s in (-1, 1)]
    high = np.array([p[2] for p in spine])
    hull = np.maximum(high, np.convolve(np.pad(high, 1, "edge"), (0.25, 0.5, 0.25), "valid"))
    smooth: list[Point] = [(p[0], p[1], float(h)) for p, h in zip(spine, hull, strict=True)]
    band(piece, [ends[0], *smooth, ends[1]], 0.05)
    if piece.detail == 0:
        with piece.of("steel", 0.2):
            piece.box(
                (along, 0.06, smooth[count // 2][2] + 0.008),
                (0.062, 0.05, 0.01),
                CHROME,
                bevel=0.003,
            )


def _hand(piece: Piece) -> None:
    """A forearm out from under the sheet, grey, hanging over the edge."""
    skin, nail = (0.34, 0.27, 0.235, 0.12), (0.16, 0.10, 0.10, 0.3)
    z = SHEET_TOP
    sides = piece.pick(9, 6, 3)
    with piece.of("skin"):
        arm: list[Point] = [
            (0.14, 0.24, z + 0.03), (0.08, 0.31, z + 0.055), (0.04, 0.357, z - 0.02),
            (0.03, 0.366, z - 0.10), (0.028, 0.366, z - 0.15),
        ]  # fmt: skip
        piece.loft(arm, (0.042, 0.040, 0.034, (0.026, 0.024), (0.018, 0.027)), skin, sides)
        palm: list[Point] = [
            (0.028, 0.366, z - 0.14),
            (0.026, 0.368, z - 0.19),
            (0.026, 0.366, z - 0.235),
        ]
        piece.loft(palm, ((0.016, 0.026), (0.016, 0.04), (0.012, 0.038)), skin, sides)
        for k, reach in enumerate((0.062, 0.078, 0.074, 0.056) if piece.detail < 2 else ()):
            x = -0.004 + 0.0195 * k
            finger: list[Point] = [
                (x, 0.366, z - 0.225), (x - 0.002, 0.362 + 0.004 * k, z - 0.225 - reach * 0.55),
                (x, 0.347, z - 0.225 - reach),
            ]  # fmt: skip
            piece.loft(
                finger,
                (0.0092, 0.0082, 0.0055),
                skin,
                piece.pick(6, 4),
            )
            if piece.detail == 0:
                piece.ball((x, 0.3515, z - 0.222 - reach), (0.005, 0.0035, 0.007), nail, 3, 5)
        if piece.detail < 2:
            thumb: list[Point] = [
                (-0.004, 0.362, z - 0.16),
                (-0.026, 0.358, z - 0.20),
                (-0.030, 0.352, z - 0.235),
            ]
            piece.loft(thumb, (0.011, 0.0105, 0.007), skin, piece.pick(6, 4))
        if piece.detail == 0:
            tag = [(0.03, 0.366, z - 0.118), (0.03, 0.3665, z - 0.132)]
            piece.loft(tag, ((0.0265, 0.0285), (0.0255, 0.0275)), (0.62, 0.60, 0.55), 9, caps=False)
