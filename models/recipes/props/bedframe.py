"""A hospital bed without its bedding: steel tube under cream enamel, chipped where trolleys met it.

Head towards +along. `frame` builds all but the side rails, `rail` one of those.
"""

from typing import Final

import numpy as np

from models.recipes.kit import Point
from models.recipes.props import bedding
from models.recipes.props.bedding import HINGE, rise
from models.recipes.props.joinery import Piece

CREAM: Final = (0.44, 0.44, 0.385, 0.3)
BOARD: Final = (0.46, 0.43, 0.35, 0.22)
EDGE: Final = (0.20, 0.20, 0.19, 0.3)
BEAM: Final = 0.43  # m, height of the long tubes that carry the deck
SIDE: Final = 0.40  # m, half their distance
LOW: Final = 0.185  # m, height of the frame on castors
RAIL_SIDE: Final = 0.437
TOPS: Final = (0.945, 0.80)  # m, of head and foot board


def frame(piece: Piece, head: float, foot: float) -> None:
    """All that is steel but the rails; `head` and `foot` are how high its boards stand (m)."""
    with piece.of("enamel", 0.15):
        for side in (-1, 1):
            piece.pipe(((-0.98, side * SIDE, BEAM), (0.98, side * SIDE, BEAM)), 0.019, CREAM)
            _legs(piece, side)
        corners = [(a * 0.77, s * 0.345, LOW) for a, s in ((-1, -1), (1, -1), (1, 1), (-1, 1))]
        piece.pipe(corners, 0.017, CREAM, fillet=0.05, closed=True)
        _deck(piece)
    for along in (-0.77, 0.77):
        for y in (-0.345, 0.345):
            steer = 0.7 * np.sin(5.0 * along + 9.0 * y)
            piece.castor((along, y, LOW), 0.066, float(steer), EDGE)
    _board(piece, 0.985, head)
    _board(piece, -0.985, foot)
    _crank(piece)


def _legs(piece: Piece, side: int) -> None:
    """The scissors that lift the deck."""
    y = side * 0.345
    piece.pipe(((-0.66, y, LOW), (-0.30, y, BEAM - 0.02)), 0.015, CREAM)
    piece.pipe(((0.66, y, LOW), (0.30, y, BEAM - 0.02)), 0.015, CREAM)
    if piece.detail == 0:
        piece.pipe(((-0.48, y, 0.31), (0.16, y, BEAM - 0.01)), 0.009, CREAM)
        for along in (-0.30, 0.30):
            piece.box((along, side * 0.372, BEAM - 0.015), (0.07, 0.06, 0.05), CREAM, bevel=0.004)
    if side > 0 and piece.detail < 2:
        for along, high in ((-0.5, 0.296), (0.5, 0.296), (-0.30, 0.405), (0.30, 0.405)):
            piece.pipe(((along, -y, high), (along, y, high)), 0.011, CREAM, caps=False)


def _deck(piece: Piece) -> None:
    """Steel slats; those of the head end ride on a frame of their own."""
    if piece.detail == 2:
        piece.box((-0.37, 0, BEAM + 0.012), (1.16, 0.78, 0.02), CREAM)
        with piece.at(move=(0.57, 0, BEAM + 0.1), turn=((1, np.arctan(bedding.SLOPE)),)):
            piece.box((0, 0, 0), (0.74, 0.78, 0.02), CREAM)
        return
    for along in np.linspace(-0.86, 0.86, piece.pick(13, 6)):
        lift = float(rise(np.array([along]))[0])
        tilt = float(np.arctan(bedding.SLOPE)) if along > HINGE else 0.0
        with piece.at(move=(float(along), 0, BEAM + 0.026 + lift), turn=((1, tilt),)):
            piece.box((0, 0, 0), (piece.pick(90, 200) / 1000, 0.78, 0.012), CREAM)
    for side in (-0.33, 0.33):
        high = BEAM + float(rise(np.array([0.92]))[0])
        piece.pipe(((HINGE, side, BEAM), (0.92, side, high)), 0.012, CREAM)
    if piece.detail == 0:
        for side in (-0.2, 0.2):
            piece.pipe(((0.45, side, 0.405), (0.78, side, BEAM + 0.13)), 0.008, CREAM)


def _board(piece: Piece, along: float, top: float) -> None:
    """A bent tube with a laminate panel: head board or foot board, `top` metres high."""
    half = 0.405
    with piece.of("enamel", 0.2):
        posts: list[Point] = [
            (along, -half, 0.30), (along, -half, top), (along, half, top), (along, half, 0.30)
        ]  # fmt: skip
        piece.pipe(posts, 0.0185, CREAM, fillet=0.10)
        if piece.detail < 2:
            piece.pipe(((along, -half, 0.50), (along, half, 0.50)), 0.012, CREAM, caps=False)
    with piece.of("rubber"):
        for side in (-half, half) if piece.detail == 0 else ():
            piece.pipe(((along, side, 0.285), (along, side, 0.325)), 0.021, (0.1, 0.1, 0.1, 0.1))
            bumper = (along + 0.012 * np.sign(along), side * 1.03, 0.43)
            piece.spin(
                ((0, -0.012), (0.034, -0.012), (0.040, 0), (0.034, 0.012), (0, 0.012)),
                (0.12, 0.12, 0.12, 0.1), 10, at=bumper,
            )  # fmt: skip
    low, high = 0.525, top - 0.045
    with piece.of("wood", 0.0):
        size = (0.022, 2 * half - 0.07, high - low)
        piece.box((along, 0, (low + high) / 2), size, BOARD, bevel=0.006)
    if piece.detail == 0:
        with piece.of("plastic"):
            for side in (-0.25, 0.25):
                piece.box((along, side, high + 0.01), (0.03, 0.05, 0.035), EDGE, bevel=0.004)


def _crank(piece: Piece) -> None:
    """Under the foot end, folded as nobody ever leaves it."""
    if piece.detail == 2:
        return
    with piece.of("steel", 0.4):
        arm: list[Point] = [
            (-0.30, 0.12, 0.36), (-1.00, 0.12, 0.36), (-1.00, 0.17, 0.27), (-1.035, 0.17, 0.27)
        ]  # fmt: skip
        piece.pipe(arm, 0.007, EDGE, fillet=0.012)
    if piece.detail == 0:
        with piece.of("plastic"):
            piece.pipe(((-1.03, 0.17, 0.27), (-1.055, 0.17, 0.27)), 0.014, (0.05, 0.05, 0.05, 0.2))
        with piece.of("enamel", 0.5):
            piece.pipe(((-0.83, -0.36, 0.13), (-0.83, 0.36, 0.13)), 0.009, (0.3, 0.05, 0.04, 0.3))


def rail(piece: Piece, side: float, top: float, bend: float = 0.0) -> None:
    """A side rail whose upper bar is at `top`; `bend` metres is how far a blow pushed it out."""
    low = top - 0.30
    first, last = -0.50, 0.42

    def at(along: float, high: float) -> Point:
        push = bend * np.exp(-(((along - 0.15) / 0.25) ** 2)) * (high - low) / 0.3
        return along, side + float(push) * np.sign(side), high - 0.5 * abs(float(push))

    with piece.of("enamel", 0.22):
        loop = [at(first, low), at(first, top)]
        loop += [at(float(a), top) for a in np.linspace(first, last, 6)[1:-1]] if bend else []
        loop += [at(last, top), at(last, low)]
        piece.pipe(loop, 0.0125, CREAM, fillet=0.07)
        for along in np.linspace(first, last, piece.pick(7, 5, 3))[1:-1]:
            x = float(along)
            piece.pipe((at(x, low), at(x, (low + top) / 2), at(x, top)) if bend else
                       (at(x, low), at(x, top)), 0.0068, CREAM, caps=False)  # fmt: skip
        piece.pipe((at(first - 0.03, low), at(last + 0.03, low)), 0.0125, CREAM)
        if piece.detail == 0:
            for along in (first + 0.08, last - 0.08):
                x, y, high = at(along, low)
                middle = (x, y - 0.012 * np.sign(side), (high + BEAM) / 2)
                size = (0.04, 0.014, abs(high - BEAM) + 0.05)
                piece.box(middle, size, CREAM, bevel=0.003)
