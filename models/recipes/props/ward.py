"""What stands and hangs in a ward: IV stand, locker."""

from typing import Final

import numpy as np

from models.recipes.kit import Array, Colour, Models, Point
from models.recipes.paints import CHROME, DARK
from models.recipes.props import ceiling, locker
from models.recipes.props.bedding import tinted
from models.recipes.props.joinery import Piece
from models.recipes.props.patina import clouds, levels

CAST: Final = (0.60, 0.60, 0.57, 0.4)
PUMP: Final = (0.54, 0.53, 0.48, 0.3)
CLEAR: Final = (0.50, 0.56, 0.55, 0.9)  # saline throws light back all through
EMPTY: Final = (0.30, 0.31, 0.27, 0.7)
HUNG: Final = 0.115  # m from the pole to a bag
LABEL: Final = (0.62, 0.61, 0.56)
BLOOD: Final = (0.16, 0.010, 0.008, 0.7)


def iv_stand(piece: Piece) -> None:
    """Five castors, a pole, a pump. 0: a full bag. 1: one of blood. 2: an empty one, torn off."""
    _base(piece)
    with piece.of("steel", 0.04):
        piece.pipe(((0, 0, 0.1), (0, 0, 1.10)), 0.0175, CHROME)
        piece.pipe(((0, 0, 1.08), (0, 0, 1.865)), 0.0115, CHROME)
        _hooks(piece)
    with piece.of("plastic", 0.0):
        piece.pipe(((0, 0, 1.06), (0, 0, 1.125)), 0.024, DARK)
        if piece.detail == 0:
            knob = [(0, 0), (0.016, 0), (0.02, 0.006), (0.018, 0.02), (0, 0.022)]
            piece.spin(knob, DARK, 8, turn=((0, -np.pi / 2),), at=(0, 0.022, 1.095))
    _pump(piece)
    for variant, fill in enumerate((CLEAR, BLOOD, EMPTY)):
        with piece.only(variant):
            _bag(piece, HUNG, fill, variant == 2)
            _line(piece, HUNG, fill, variant == 2)
    _bag(piece, -HUNG, CLEAR, False)


def _base(piece: Piece) -> None:
    """A cast star in white enamel, so that porters see it, kicked grey at its tips."""
    with piece.of("enamel", 0.10):
        hub = [
            (0, 0.085), (0.048, 0.085), (0.056, 0.10), (0.056, 0.118), (0.030, 0.142),
            (0.026, 0.20), (0.0175, 0.20),
        ]  # fmt: skip
        piece.spin(hub, CAST, piece.pick(12, 6, 4))
        for k in range(5):
            t = k * 2 * np.pi / 5 + 0.3
            with piece.at(move=(0, 0, 0.095), turn=((2, t), (1, 0.10))):
                piece.box((0.125, 0, 0.0), (0.21, 0.034, 0.026), CAST, bevel=0.007)
    for k in range(5):
        t = k * 2 * np.pi / 5 + 0.3
        piece.castor((0.218 * np.cos(t), 0.218 * np.sin(t), 0.075), 0.033, t + 2.0 * k, DARK)


def _hooks(piece: Piece) -> None:
    """A ram's horn: two crossed bars whose ends turn up."""
    if piece.detail == 2:
        piece.pipe(((0, -0.15, 1.86), (0, 0.15, 1.86)), 0.006, CHROME)
        return
    for a, s in ((1, 0), (-1, 0), (0, 1), (0, -1)):
        hook: list[Point] = [
            (0, 0, 1.85), (a * 0.07, s * 0.07, 1.885), (a * 0.12, s * 0.12, 1.84),
            (a * 0.15, s * 0.15, 1.885),
        ]  # fmt: skip
        piece.pipe(hook, 0.0042, CHROME, fillet=0.03)


def _bag(piece: Piece, side: float, fill: Colour, empty: bool) -> None:
    """A litre with its hanger, label and ports, nine tenths full; or a limp one."""
    top, half = 1.845, 0.135
    thick = 0.014 if empty else 0.062

    def pouch(points: Array) -> Array:
        points = points.copy()
        share = points[:, 2] / half
        belly = 0.30 + 0.70 * np.clip(0.95 - share, 0, 1) ** 0.6
        points[:, 0] *= belly * (1.0 - 0.25 * np.clip(-share - 0.6, 0, 1) / 0.4)
        points[:, 0] += 0.004 * clouds(points, 0.05, 3, 2) + (0.02 * share**2 if empty else 0)
        points[:, 1] *= 1.0 - 0.10 * share**2 + 0.03 * clouds(points, 0.08, 4, 2)
        return points

    def level(rows: Array, points: Array) -> Array:
        above = np.clip((points[:, 2] - (top - 0.055)) / 0.010, 0, 1)[:, None]
        return np.asarray(rows + above * (np.array(EMPTY) - rows))

    middle = (0.0, side, top - half)
    with piece.of("glass"):
        piece.cushion(
            middle, (thick, 0.135, 2 * half), fill, piece.pick(9, 6, 3), square=4.5, shape=pouch
        )
        if not empty:
            tinted(piece, level)
    if piece.detail == 2:
        return
    with piece.of("paper"):
        for face in (-1, 1) if not empty else ():
            piece.box((face * 0.0335, side, top - 0.165), (0.003, 0.075, 0.085), LABEL)
    with piece.of("plastic", 0.0):
        piece.pipe(((0, side, top - 0.01), (0, side * 1.2, top + 0.02)), 0.0035, EMPTY, caps=False)
        for s in (-0.018, 0.018):
            low = top - 2 * half
            piece.pipe(((0, side + s, low + 0.01), (0, side + s, low - 0.03)), 0.006, EMPTY)


def _line(piece: Piece, side: float, fill: Colour, loose: bool) -> None:
    """Drip chamber and tube: through the pump, then down to what it was pulled out of."""
    y = side - 0.018
    with piece.of("glass"):
        if piece.detail < 2:
            chamber = [
                (0, 0),
                (0.009, 0.004),
                (0.011, 0.012),
                (0.011, 0.05),
                (0.006, 0.058),
                (0, 0.06),
            ]
            piece.spin(chamber, fill, piece.pick(8, 5), at=(0, y, 1.49))
        down: list[Point] = [(0, y, 1.495), (0.012, y, 1.35), (0.03, 0.05, 1.17)]
        rest: list[Point] = [
            (0.055, 0.03, 0.92), (0.09, 0.06, 0.62), (0.13, 0.10, 0.56), (0.15, 0.08, 0.70),
            (0.17, 0.11, 0.60), (0.175, 0.14, 0.40), (0.165, 0.15, 0.24),
        ]  # fmt: skip
        if loose:
            rest = [(0.06, 0.08, 0.9), (0.10, 0.12, 0.5), (0.12, 0.13, 0.12), (0.16, 0.10, 0.012),
                    (0.20, 0.02, 0.008), (0.18, -0.08, 0.008)]  # fmt: skip
        piece.pipe([*down, *rest], 0.0028, fill, fillet=0.06, caps=False)
    if piece.detail == 0:
        with piece.of("steel", 0.0):
            tip = rest[-1]
            piece.pipe(
                (tip, (tip[0] - 0.012, tip[1] + 0.004, max(tip[2] - 0.045, 0.006))), 0.0016, CHROME
            )


def _pump(piece: Piece) -> None:
    """An infusion pump clamped to the pole, its display dead."""
    with piece.of("plastic", 0.0):
        piece.box((0.052, 0, 1.27), (0.075, 0.135, 0.19), PUMP, bevel=0.012)
        if piece.detail < 2:
            piece.box(
                (0.0905, -0.005, 1.318), (0.005, 0.095, 0.055), (0.012, 0.02, 0.02, 0.8), (1,)
            )
            piece.box((0.015, 0, 1.27), (0.04, 0.05, 0.06), DARK)
        if piece.detail == 0:
            for k in range(6):
                key = (0.091, -0.038 + 0.033 * (k % 3), 1.262 - 0.03 * (k // 3))
                tint = (0.35, 0.05, 0.04, 0.3) if k == 5 else (0.12, 0.14, 0.15, 0.3)
                piece.box(key, (0.006, 0.024, 0.018), tint, (1,))


ASSETS: Final[dict[str, Models]] = {
    "iv_stand": levels("iv_stand", iv_stand, 401),
    "locker": levels("locker", locker.locker, 402),
    "ceiling_panel": levels("ceiling_panel", ceiling.ceiling_panel, 403, on_floor=False, dirt=0.8),
}
