"""What the right hand may hold, gripped along the palm: its upper end at the thumb."""

from typing import Final

import numpy as np

from models.recipes.creatures.sculpt import Fixed, Shell, curve
from models.recipes.player.skeleton import spot, spots
from models.recipes.player.solids import Axis, hose, turned

BOTTLE, BAR, FLARE, HORN = 2, 4, 8, 16
"""Bits of `variants`; the arms' own is 1."""
SEAM: Final = np.array((0.0, 0.0, 1.0))


def _grip(radius: float, low: float, lean: float = 0.0) -> Axis:
    """Through the closed hand; `low` m beyond the little finger it starts, leaning ahead."""
    way = np.array((lean, -1.0, 0.0)) / np.hypot(1.0, lean)
    middle = np.array(spot(0.076, 0.0, -0.0165 - radius))
    return Axis(middle - way * low, way, SEAM)


def held() -> list[Shell]:
    """All of them."""
    return [*_bottle(), *_bar(), *_flare(), *_horn()]


def _bottle() -> list[Shell]:
    r = 0.030
    line = [(0.0, 0.004), (0.001, 0.026), (0.006, r), (0.030, r - 0.002), (0.034, r), (0.060, r),
            (0.062, r + 0.001), (0.122, r + 0.001), (0.124, r), (0.150, 0.026), (0.168, 0.016),
            (0.178, 0.0125), (0.196, 0.0120)]  # fmt: skip
    cap = [(0.194, 0.0126), (0.1945, 0.0126), (0.197, 0.0105), (0.197, 0.0002)]
    axis = _grip(r, 0.095)
    return [
        turned(axis, line, Fixed("bottle", "hand_r", BOTTLE), 8),
        turned(axis, cap, Fixed("case", "hand_r", BOTTLE), 7),
    ]


def _bar() -> list[Shell]:
    axis = _grip(0.009, 0.050, 0.35)
    foil = [
        (0.0, 0.0005),
        (0.001, 0.016),
        (0.016, 0.017),
        (0.022, 0.0165),
        (0.088, 0.0165),
        (0.100, 0.0205),
    ]
    core = [(0.080, 0.0150), (0.128, 0.0148), (0.133, 0.0120), (0.129, 0.0070), (0.134, 0.0005)]
    flat = (0.52, 1.0, 5.0)
    return [
        turned(axis, foil, Fixed("foil", "hand_r", BAR), 8, flat),
        turned(axis, core, Fixed("oats", "hand_r", BAR), 8, flat),
    ]


def _flare() -> list[Shell]:
    r = 0.0125
    axis = _grip(r, 0.085)
    line = [
        (0.0, 0.0005),
        (0.0, r),
        (0.160, r),
        (0.161, r * 0.86),
        (0.176, r * 0.86),
        (0.178, r * 0.62),
    ]
    tip = [(0.176, r * 0.62), (0.186, r * 0.66), (0.192, r * 0.40), (0.194, 0.0003)]
    return [
        turned(axis, line, Fixed("flare", "hand_r", FLARE), 8),
        turned(axis, tip, Fixed("match", "hand_r", FLARE, 255), 8),
    ]


def _horn() -> list[Shell]:
    """Its mouth beyond the thumb, which points behind one; the hose comes in at the other end."""
    axis = _grip(0.015, 0.062)
    line = [(0.0, 0.006), (0.002, 0.0155), (0.110, 0.0150), (0.116, 0.020), (0.150, 0.024),
            (0.235, 0.046), (0.240, 0.0475), (0.238, 0.0435), (0.150, 0.019),
            (0.148, 0.0005)]  # fmt: skip
    fixed = Fixed("rubber", "hand_r", HORN)
    tail = curve(spots(*_TAIL), 9)
    return [turned(axis, line, fixed, 9), hose(tail, 0.0085, Fixed("rubber", "hand_r", HORN), 5)]


_TAIL: Final[tuple[tuple[float, float, float], ...]] = (
    (0.076, -0.058, -0.0315), (0.074, -0.095, -0.033), (0.052, -0.132, -0.038),
    (-0.020, -0.148, -0.046), (-0.110, -0.140, -0.060), (-0.200, -0.120, -0.080),
)  # fmt: skip
