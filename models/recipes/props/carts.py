"""What rolls: the dressing trolley and the gurney with somebody under its sheet."""

from typing import Final

import numpy as np

from models.recipes.fields import smooth
from models.recipes.kit import Array, Colour, Models, Point
from models.recipes.paints import CHROME, DARK
from models.recipes.props import gurney
from models.recipes.props.joinery import Piece
from models.recipes.props.patina import clouds, levels

STEEL: Final = (0.43, 0.44, 0.45, 0.6)
BODY: Final = (0.40, 0.42, 0.40, 0.35)
PANEL: Final = (0.20, 0.265, 0.27, 0.35)  # let into the sides, as the drawers are painted
FRONTS: Final = ((0.28, 0.35, 0.36, 0.35), (0.28, 0.35, 0.36, 0.35), (0.36, 0.07, 0.05, 0.35))
WASTE: Final = (0.30, 0.27, 0.20)
AMBER: Final = (0.24, 0.09, 0.015, 0.8)
LABEL: Final = (0.62, 0.60, 0.52)
FRONT: Final = 0.44  # m along, the face of the trolley's drawers
BACK: Final = -0.30
WIDE: Final = 0.50


def trolley(piece: Piece) -> None:
    """A dressing trolley, drawers towards +along. 0: tidy. 1: a drawer torn open. 2: ransacked."""
    for along in (-0.24, 0.38):
        for side in (-0.20, 0.20):
            piece.castor((along, side, 0.15), 0.055, 2.0 * along + 4.0 * side, (0.2, 0.2, 0.2, 0.3))
    middle, long = (FRONT + BACK) / 2, FRONT - BACK
    with piece.of("enamel", 0.08):
        piece.box((middle, 0, 0.165), (long + 0.03, WIDE + 0.03, 0.035), BODY, bevel=0.008)
        for side in (-1, 1):
            tint = BODY if piece.detail == 0 else PANEL  # from afar without what is let in
            piece.box((middle, side * (WIDE / 2 - 0.008), 0.50), (long, 0.016, 0.64), tint)
        piece.box((BACK + 0.01, 0, 0.50), (0.02, WIDE, 0.64), PANEL)
        for side in (-1, 1) if piece.detail == 0 else ():
            for along in (middle - 0.18, middle + 0.18):
                inset = (along, side * (WIDE / 2 + 0.003), 0.50)
                piece.box(inset, (0.31, 0.008, 0.53), PANEL, (3 if side > 0 else 2,), bevel=0.004)
        piece.box((FRONT - 0.03, 0, 0.50), (0.01, WIDE - 0.03, 0.64), (0.02, 0.02, 0.02, 0.0))
    if piece.detail < 2:
        with piece.of("paper"), piece.at(move=(0.16, WIDE / 2 + 0.0105, 0.56), turn=((1, 0.06),)):
            piece.box((0, 0, 0), (0.15, 0.004, 0.21), LABEL, (3,))
    with piece.of("rubber"):
        piece.box((middle, 0, 0.20), (long + 0.055, WIDE + 0.055, 0.03), DARK, bevel=0.01)
    _drawers(piece)
    _top(piece, middle, long)
    _handle(piece)
    _bin(piece)
    if piece.detail < 2:
        _things(piece)


def _drawers(piece: Piece) -> None:
    """Five fronts; one hangs open in variants 1 and 2, its dressings spilling."""
    low = 0.225
    for k, high in enumerate((0.20, 0.13, 0.13, 0.075, 0.065)):
        tint = FRONTS[2] if k == 4 else FRONTS[k % 2]
        for out, variants in ((0.0, (0, 1, 2)),) if k != 2 else ((0.0, (0,)), (0.17, (1, 2))):
            with piece.only(*variants):
                _drawer(piece, low, high, out, tint)
        low += high + 0.008


def _drawer(piece: Piece, low: float, high: float, out: float, tint: Colour) -> None:
    face = FRONT - 0.016 + min(out, 0.055)
    with piece.of("enamel", 0.12):
        middle = (face + 0.009, 0, low + high / 2)
        piece.box(middle, (0.018, WIDE - 0.04, high), tint, bevel=0.004)
    if piece.detail == 2:
        return
    with piece.of("steel", 0.1):
        at = low + high * 0.72
        if piece.detail == 0:
            bar: list[Point] = [
                (face + 0.016, -0.09, at), (face + 0.04, -0.09, at),
                (face + 0.04, 0.09, at), (face + 0.016, 0.09, at),
            ]  # fmt: skip
            piece.pipe(bar, 0.005, CHROME, fillet=0.012)
        else:
            piece.box((face + 0.03, 0, at), (0.02, 0.18, 0.012), CHROME)
        if out > 0.0:
            tilt = ((1, 0.0), (2, 0.0))
            with piece.at(move=(face - 0.02, 0, low + 0.02), turn=tilt):
                piece.box((0, 0, 0), (0.05, WIDE - 0.07, 0.012), STEEL)
    with piece.of("paper"):
        card = (face + 0.0205, -0.17, low + high * 0.5)
        piece.box(card, (0.004, 0.06, min(0.035, high * 0.4)), LABEL, (1,))


def _top(piece: Piece, middle: float, long: float) -> None:
    """A steel tray with a raised edge, round its corners a rail."""
    with piece.of("steel", 0.06):
        piece.box((middle, 0, 0.832), (long + 0.02, WIDE + 0.02, 0.018), STEEL, bevel=0.005)
        for side in (-1, 1):
            edge = (middle, side * (WIDE / 2 + 0.006), 0.855)
            piece.box(edge, (long + 0.02, 0.008, 0.05), STEEL)
        piece.box((BACK - 0.006, 0, 0.855), (0.008, WIDE + 0.02, 0.05), STEEL)
        rail: list[Point] = [
            (FRONT - 0.02, -0.262, 0.86), (FRONT - 0.02, -0.262, 0.918),
            (BACK, -0.262, 0.918), (BACK, 0.262, 0.918),
            (FRONT - 0.02, 0.262, 0.918), (FRONT - 0.02, 0.262, 0.86),
        ]  # fmt: skip
        piece.pipe(rail, 0.006, CHROME, fillet=0.04)
        for along in (-0.05, 0.18) if piece.detail == 0 else ():
            for y in (-0.262, 0.262):
                piece.pipe(((along, y, 0.86), (along, y, 0.918)), 0.004, CHROME, caps=False)


def _handle(piece: Piece) -> None:
    """What it is pushed by."""
    with piece.of("steel", 0.1):
        bar: list[Point] = [
            (BACK, -0.2, 0.74), (-0.42, -0.2, 0.80), (-0.42, 0.2, 0.80), (BACK, 0.2, 0.74)
        ]  # fmt: skip
        piece.pipe(bar, 0.012, CHROME, fillet=0.05)
    with piece.of("rubber"):
        piece.pipe(((-0.42, -0.13, 0.80), (-0.42, 0.13, 0.80)), 0.0155, DARK)


def _bin(piece: Piece) -> None:
    """The yellow box for needles and the waste bag's ring, at the back."""
    with piece.of("plastic", 0.0):
        piece.box(
            (BACK - 0.075, 0.12, 0.53), (0.13, 0.17, 0.24), (0.55, 0.36, 0.03, 0.3), bevel=0.012
        )
        piece.box(
            (BACK - 0.075, 0.12, 0.662), (0.14, 0.18, 0.028), (0.42, 0.05, 0.03, 0.3), bevel=0.008
        )
        if piece.detail == 0:
            slot = (BACK - 0.075, 0.12, 0.681)
            piece.box(slot, (0.035, 0.11, 0.012), (0.01, 0.01, 0.01, 0.1), (5,))
    if piece.detail < 2:
        with piece.of("paper"):
            piece.box((BACK - 0.1425, 0.12, 0.53), (0.004, 0.11, 0.09), LABEL, (0,))

    def sagging(points: Array) -> Array:
        points = points.copy()
        points[:, :2] *= (0.78 - 0.9 * points[:, 2:]) ** 0.5
        points[:, :2] *= 1.0 + 0.09 * clouds(points, 0.09, 3, 2)[:, None]
        return points

    def pleats(s: Array, t: Array) -> Array:
        """Thin plastic, drawn together under the ring; what is in it shows dark below."""
        fold = 0.72 + 0.28 * np.sin(s * 2 * np.pi * 9 + 3 * t)
        full = 1.0 - 0.55 * smooth(0.55, 0.25, t)
        return np.hstack([np.outer(fold * full, WASTE), np.full((len(s), 1), 0.55)])

    bag = (BACK - 0.085, -0.12, 0.50)
    with piece.of("plastic"):
        size = (0.15, 0.19, 0.36)
        piece.cushion(bag, size, pleats, piece.pick(9, 5, 3), square=4.5, shape=sagging)
    if piece.detail < 2:
        with piece.of("steel", 0.2):
            ring = [(bag[0] + a * 0.075, bag[1] + s * 0.10, 0.68)
                    for a, s in ((-1, -1), (1, -1), (1, 1), (-1, 1))]  # fmt: skip
            piece.pipe(ring, 0.005, CHROME, fillet=0.05, closed=True)


def _bottle(piece: Piece, at: Point, size: tuple[float, float], glass: Colour, cap: Colour) -> None:
    """A bottle `size` (radius, height) with a label and a cap."""
    r, h = size
    body = [
        (0, 0),
        (r * 0.9, 0),
        (r, r * 0.15),
        (r, h * 0.62),
        (r * 0.42, h * 0.80),
        (r * 0.42, h * 0.86),
    ]
    sides = piece.pick(10, 6)
    with piece.of("glass"):
        piece.spin(body, glass, sides, at=at)
    if piece.detail == 0:
        with piece.of("paper"):
            piece.spin([(r + 0.001, h * 0.18), (r + 0.001, h * 0.52)], LABEL, sides, at=at)
    with piece.of("plastic"):
        lid = [(r * 0.5, h * 0.84), (r * 0.5, h), (r * 0.5, h), (0, h)]
        piece.spin(lid, cap, sides, at=at)


def _things(piece: Piece) -> None:
    """Bottles, a kidney dish, gauze and gloves; what lies on its side fell."""
    top = 0.8415
    white = (0.6, 0.6, 0.56, 0.3)
    with piece.only(0, 1):
        _bottle(piece, (-0.20, 0.14, top), (0.030, 0.085), AMBER, DARK)
        _bottle(piece, (-0.12, 0.17, top), (0.026, 0.072), AMBER, white)
        _bottle(
            piece,
            (-0.21, 0.05, top),
            (0.028, 0.080),
            (0.30, 0.36, 0.36, 0.8),
            (0.04, 0.1, 0.3, 0.3),
        )
    with piece.only(2), piece.at(move=(-0.16, 0.08, top + 0.03), turn=((2, 0.9), (1, np.pi / 2))):
        _bottle(piece, (0, 0, 0), (0.030, 0.085), AMBER, DARK)
    with piece.of("steel", 0.0):
        dish = [
            (0.05, 0.004),
            (0.072, 0.03),
            (0.078, 0.032),
            (0.076, 0.03),
            (0.052, 0.008),
            (0, 0.008),
        ]
        with piece.at(move=(0.05, 0.08, top), turn=((2, 0.4),)):
            piece.spin(dish[::-1], STEEL, piece.pick(14, 8))
            piece.spin(dish[:3], STEEL, piece.pick(14, 8))
    with piece.of("paper"):
        piece.box(
            (0.30, 0.12, top + 0.03), (0.13, 0.22, 0.06), (0.30, 0.42, 0.50), (5,), bevel=0.003
        )
        hole = (0.30, 0.12, top + 0.0615)
        piece.box(hole, (0.06, 0.12, 0.003), (0.03, 0.03, 0.035), (5,))
    with piece.of("linen"):
        for k, (along, side) in enumerate(((0.06, -0.13), (0.072, -0.122), (0.05, -0.135))):
            with piece.at(move=(along, side, top + 0.012 + 0.017 * k), turn=((2, 0.15 * k - 0.1),)):
                piece.box((0, 0, 0), (0.15, 0.12, 0.016), (0.60, 0.58, 0.52), (5,), bevel=0.006)
    with piece.of("linen"), piece.at(move=(-0.15, -0.13, top + 0.03), turn=((0, np.pi / 2),)):
        roll = [(0, -0.04), (0.03, -0.04), (0.03, -0.04), (0.03, 0.04), (0.03, 0.04), (0, 0.04)]
        piece.spin(roll, (0.55, 0.50, 0.43), piece.pick(10, 6))
    if piece.detail == 0:
        with piece.of("steel", 0.0):
            for s in (0.012, -0.012):
                piece.pipe(((0.20, -0.10 + s, top + 0.005), (0.33, -0.10 - s * 1.5, top + 0.005)),
                           0.0028, CHROME)  # fmt: skip


ASSETS: Final[dict[str, Models]] = {
    "trolley": levels("trolley", trolley, 201),
    "gurney": levels("gurney", gurney.gurney, 202, dirt=0.8),
}
