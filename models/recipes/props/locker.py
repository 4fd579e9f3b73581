"""A steel locker with two doors: `locker` builds it into a piece; faces along."""

from collections.abc import Callable
from typing import Final

import numpy as np

from models.recipes.kit import Array
from models.recipes.paints import CHROME, DARK, INK
from models.recipes.props.joinery import Piece
from models.recipes.props.patina import clouds

LOCKER: Final = (0.25, 0.31, 0.31, 0.3)
INSIDE: Final = (0.10, 0.11, 0.11, 0.1)
DEEP: Final = 0.41  # m, the locker without its doors
BODY_FRONT: Final = 0.175  # m along
TALL: Final = 1.85
FOOT: Final = 0.09
LEAF: Final = 0.435  # m, width of a door
Surface = Callable[[Array, Array], Array]


def _leaf(piece: Piece, hinge: float, swing: float, dents: int) -> None:
    """A door hung at side `hinge`, `swing` radians open; kicked and leant upon."""
    inward = -float(np.sign(hinge))
    low, high = FOOT + 0.015, TALL - 0.025
    cells = ((9, 20), (3, 6), (1, 2))[piece.detail]

    def skin(shift: float) -> Surface:
        def shape(s: Array, t: Array) -> Array:
            w = s if (inward > 0) == (shift >= 0) else 1 - s
            z = low + t * (high - low)
            flat = np.stack([w * LEAF, z], 1)
            edge = np.clip(np.minimum(w, 1 - w) * 8, 0, 1) * np.clip(
                np.minimum(t, 1 - t) * 20, 0, 1
            )
            dent = 0.010 * np.minimum(clouds(flat, 0.30, dents, 2) + 0.15, 0.0)
            dent -= 0.022 * np.exp(-((w - 0.5) ** 2 + ((z - 0.45) / LEAF) ** 2) / 0.02)
            return np.stack([shift + dent * edge, inward * w * LEAF, z], 1)

        return shape

    leaf = piece.at(move=(BODY_FRONT + 0.003, hinge, 0), turn=((2, -inward * swing),))
    with leaf, piece.of("enamel", 0.06):
        for shift in (0.016, -0.004):
            piece.sheet(skin(shift), cells, LOCKER, (LEAF, high - low))
        middle = inward * LEAF / 2
        for z in (low, high):
            piece.box((0.006, middle, z), (0.02, LEAF, 0.004), LOCKER)
        for w in (0.0, inward * LEAF):
            piece.box((0.006, w, (low + high) / 2), (0.022, 0.004, high - low), LOCKER)
        if piece.detail < 2:
            _furniture(piece, inward, high)


def _furniture(piece: Piece, inward: float, high: float) -> None:
    """Louvres, name plate, latch."""
    middle = inward * LEAF / 2
    for block in (high - 0.14, FOOT + 0.16):
        for k in range(5 if piece.detail == 0 else 2):
            step = 0.026 if piece.detail == 0 else 0.06
            z = block - step * k
            piece.box((0.0185, middle, z), (0.004, 0.20, 0.009), (0.015, 0.016, 0.016, 0.0), (1,))
            if piece.detail == 0:
                with piece.at(move=(0.021, middle, z + 0.009), turn=((1, 0.6),)):
                    piece.box((0, 0, 0), (0.012, 0.21, 0.003), LOCKER)
    with piece.of("steel", 0.15):
        latch = (0.022, inward * (LEAF - 0.05), 1.02)
        piece.box(latch, (0.012, 0.035, 0.16), CHROME, bevel=0.004)
        if piece.detail == 0:
            piece.box((0.032, latch[1], 1.04), (0.022, 0.014, 0.06), CHROME, bevel=0.004)
    with piece.of("paper"):
        piece.box((0.0215, middle, 1.50), (0.004, 0.10, 0.045), (0.55, 0.52, 0.43), (1,))


def locker(piece: Piece) -> None:
    """Two steel doors, one ajar, a coat in it. 1: shut, a bloody hand slid down it. 2: empty."""
    middle = BODY_FRONT - DEEP / 2
    height = TALL - FOOT
    with piece.of("enamel", 0.06):
        for side in (-1, 1):
            wall = (middle, side * 0.442, FOOT + height / 2)
            piece.box(wall, (DEEP, 0.016, height), LOCKER, bevel=0.004)
        piece.box((middle - DEEP / 2 + 0.006, 0, FOOT + height / 2), (0.012, 0.87, height), LOCKER)
        for z in (FOOT + 0.01, TALL - 0.01):
            piece.box((middle, 0, z), (DEEP, 0.90, 0.02), LOCKER, bevel=0.004)
        piece.box((middle, 0, FOOT + height / 2), (DEEP - 0.03, 0.012, height - 0.04), INSIDE)
        if piece.detail < 2:
            piece.box((middle - 0.02, 0, 1.52), (DEEP - 0.06, 0.87, 0.012), INSIDE)
        for along in (-DEEP / 2 + 0.03, DEEP / 2 - 0.03):
            for y in (-0.41, 0.41):
                piece.box((middle + along, y, FOOT / 2), (0.035, 0.035, FOOT), DARK)
    if piece.detail < 2:
        _behind(piece, middle)
    _leaf(piece, -0.447, 0.0, 7)
    for shown, swing in (((0, 2), 0.21), ((1,), 0.0)):
        with piece.only(*shown):
            _leaf(piece, 0.447, swing, 12)
    if piece.detail < 2:
        with piece.only(0):
            _coat(piece)
        with piece.only(1):
            _smear(piece)


def _behind(piece: Piece, middle: float) -> None:
    """Ribs pressed into the back, and on one side a notice that was taped there."""
    back = middle - DEEP / 2
    with piece.of("enamel", 0.05):
        for side in (-0.27, 0.0, 0.27) if piece.detail == 0 else ():
            rib = (back - 0.004, side, FOOT + (TALL - FOOT) / 2)
            piece.box(rib, (0.010, 0.05, TALL - FOOT - 0.22), LOCKER, (0,), bevel=0.004)
    with piece.of("paper"), piece.at(move=(middle - 0.03, -0.451, 1.38), turn=((1, 0.07),)):
        piece.box((0, 0, 0), (0.21, 0.003, 0.297), (0.55, 0.52, 0.43), (2,))
        for z in (0.07, 0.03, -0.01) if piece.detail == 0 else ():
            piece.box((-0.01, -0.0025, z), (0.15, 0.001, 0.008), INK, (0, 1, 2, 4, 5))


def _coat(piece: Piece) -> None:
    """A white coat on its hook, seen through the gap."""

    def folds(s: Array, t: Array) -> Array:
        q = 2 * s - 1
        wide = 0.06 + 0.11 * np.minimum(t * 4, 1)
        deep = 0.03 * np.sin(q * 9) * np.minimum(t * 2, 1)
        return np.stack([0.02 + deep + 0.02 * t, 0.23 - q * wide, 1.46 - 0.95 * t], 1)

    with piece.of("linen"):
        piece.sheet(folds, ((12, 6), (5, 2))[piece.detail], (0.42, 0.41, 0.38))


def _smear(piece: Piece) -> None:
    """Four fingers that slid down the door, and the ball of the hand."""

    def finger(k: int) -> Surface:
        side, top = 0.12 + 0.023 * k, 1.36 + 0.02 * (k in (1, 2))
        long = 0.40 - 0.07 * abs(k - 1.4)

        def shape(s: Array, t: Array) -> Array:
            wide = (
                0.0085
                * np.maximum(1 - t, 0) ** 0.5
                * (1 + 0.35 * np.sin(23 * t + 2 * k))
                * np.minimum(t * 14, 1)
            )
            wide = wide + 0.0006
            y = side + (1 - 2 * s) * wide + 0.006 * np.sin(5 * t + k) + 0.03 * t * t
            return np.stack([np.full(len(s), BODY_FRONT + 0.0235), y, top - t * long], 1)

        return shape

    with piece.of("plain"):
        for k in range(4):
            piece.sheet(
                finger(k),
                (1, piece.pick(14, 5)),
                (0.075, 0.007, 0.005, 0.35),
            )
