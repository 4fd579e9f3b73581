"""The Hound's trunk: a starved barrel of ribs, a spine that shows, a belly that is not there."""

from typing import Final

import numpy as np

from models.recipes.creatures.sculpt import Clay, curve
from models.recipes.kit import Array

BACK: Final = curve(
    [
        (-0.60, 0, 0.915), (-0.52, 0, 0.965), (-0.40, 0, 1.000), (-0.22, 0, 1.005),
        (-0.05, 0, 0.985), (0.10, 0, 1.000), (0.24, 0, 1.045), (0.35, 0, 1.070),
        (0.46, 0, 1.075), (0.57, 0, 1.135), (0.66, 0, 1.190),
    ],
    120,
)  # fmt: skip
"""(120, 3) the line of the spine's thorns, tail to skull."""
MIDDLE: Final = np.array([0.17, 0.0, 0.875])  # m, of the ribs' barrel
BARREL: Final = np.array([0.33, 0.114, 0.178])  # m, its half axes
RIBS: Final = 11


def rib(number: float, out: float = 0.0) -> Array:
    """(14, 3) one right rib over the barrel, from the spine down, `out` metres off it."""
    t = number / (RIBS - 1)
    start, turn = 0.40 - 0.50 * t, np.pi * np.linspace(0.05, 0.90 - 0.36 * t, 14)
    along = start - 0.10 * np.sin(turn * 0.62) - 0.02 * t + 0.05 * (turn / np.pi) ** 3
    size = np.sqrt(np.maximum(0.12, 1.0 - ((along - MIDDLE[0]) / BARREL[0]) ** 2 * 0.9))
    side = (BARREL[1] * size + out) * np.sin(turn)
    return np.stack([along, side, MIDDLE[2] + (BARREL[2] * size + out) * np.cos(turn)], 1)


def joint_at(along: float) -> str:
    """Which part of the back that is."""
    for name, end in (("pelvis", -0.34), ("loin", -0.06), ("chest", 0.44), ("neck", 0.56)):
        if along < end:
            return name
    return "nape"


def trunk(clay: Clay) -> None:
    """From the tail to the skull."""
    with clay.group(), clay.of(blend=0.05):
        _barrel(clay)
        _neck(clay)
        _ribs(clay)
        _spine(clay)
        _girdles(clay)
    with clay.group(blend=0.02), clay.of("tail", blend=0.012):
        _tail(clay)


def _barrel(clay: Clay) -> None:
    with clay.of("chest"):
        clay.ball(MIDDLE, BARREL - 0.004, (1, -5))
        clay.tube([(0.30, 0, 0.76), (0.43, 0, 0.86)], (0.075, 0.07))
    with clay.of("loin"):
        clay.tube([(-0.08, 0, 0.915), (-0.32, 0, 0.925)], (0.078, 0.066))
    with clay.of("pelvis"):
        clay.ball((-0.45, 0, 0.90), (0.13, 0.085, 0.075), (1, 14))
    with clay.of("loin", carve=True):  # drawn up under the ribs, as if nothing were in it
        clay.ball((-0.15, 0, 0.735), (0.22, 0.20, 0.140), (1, 8))
    with clay.of("loin", carve=True, blend=0.03), clay.mirrored():
        clay.ball((-0.20, 0.105, 0.915), (0.12, 0.050, 0.055))


def _neck(clay: Clay) -> None:
    with clay.of("neck"):
        clay.tube([(0.42, 0, 0.95), (0.50, 0, 1.01), (0.60, 0, 1.07)], (0.088, 0.07, 0.058))
    with clay.of("nape"):
        clay.tube([(0.58, 0, 1.07), (0.70, 0, 1.13)], (0.060, 0.056))
    with clay.of(blend=0.024, tag="tendon"), clay.mirrored():
        with clay.of("neck"):
            straps = (
                ([(0.40, 0.035, 0.80), (0.50, 0.060, 0.94), (0.58, 0.058, 1.02)], 0.016),
                ([(0.34, 0.085, 1.03), (0.47, 0.058, 1.045), (0.58, 0.044, 1.10)], 0.020),
                ([(0.43, 0.018, 0.86), (0.53, 0.030, 0.955), (0.60, 0.030, 1.01)], 0.012),
            )
            for line, wide in straps:
                clay.tube(line, wide, 8)
        with clay.of("nape"):
            straps = (
                ([(0.58, 0.058, 1.02), (0.66, 0.060, 1.085), (0.72, 0.066, 1.12)], 0.014),
                ([(0.58, 0.044, 1.10), (0.66, 0.040, 1.165), (0.73, 0.04, 1.20)], 0.016),
                ([(0.60, 0.030, 1.01), (0.68, 0.032, 1.05), (0.74, 0.035, 1.05)], 0.011),
            )
            for line, wide in straps:
                clay.tube(line, wide, 8)
    rings = curve([(0.44, 0, 0.865), (0.54, 0, 0.965), (0.66, 0, 1.035)], 14)
    for place in rings:  # the windpipe
        with clay.of("neck" if place[0] < 0.58 else "nape", blend=0.008, fine=True):
            clay.ball(place, (0.006, 0.026, 0.026), (1, -45))


def _ribs(clay: Clay) -> None:
    with clay.of("chest", blend=0.013, tag="rib", fine=True), clay.mirrored():
        for number in range(RIBS):
            with clay.of("chest" if number < 8 else "loin"):
                size = np.interp(
                    np.linspace(0, 1, 14), [0, 0.45, 0.8, 1], [0.008, 0.0115, 0.010, 0.005]
                )
                clay.tube(rib(number, 0.004), size)
    with clay.of("chest", blend=0.012, carve=True, fine=True), clay.mirrored():
        for number in range(2, RIBS - 1):  # skin sucked in between
            clay.tube(rib(number + 0.5, 0.007)[3:-1], 0.0085)
    with clay.of("chest", blend=0.02, tag="rib", fine=True):
        clay.tube([(0.36, 0, 0.735), (0.22, 0, 0.70), (0.08, 0, 0.715)], (0.014, 0.012, 0.006), 8)


def _spine(clay: Clay) -> None:
    for k in range(3, 118, 6):
        place, t = BACK[k], k / 120
        tall = 0.032 if 0.62 < t < 0.78 else 0.026
        tall *= 0.75 if t > 0.8 else 1.0
        with clay.of(joint_at(place[0]), blend=0.013, tag="spine", fine=True):
            clay.ball(place - np.array((0, 0, 0.006)), (0.014, 0.010, tall), (1, 18))
            with clay.mirrored():
                clay.ball(place + np.array((0.012, 0.027, -0.024)), (0.013, 0.011, 0.009))


def _girdles(clay: Clay) -> None:
    with clay.mirrored():
        with clay.of("shoulder_r", blend=0.030, tag="bone"):
            blade = [
                (0.20, 0.060, 1.048),
                (0.27, 0.086, 1.00),
                (0.36, 0.122, 0.90),
                (0.41, 0.148, 0.835),
            ]
            clay.tube(blade, (0.042, 0.054, 0.042, 0.036), 9, ((0.35, -1.0, -0.35), 2.6))
        with clay.of("shoulder_r", blend=0.020, tag="bone"):
            ridge = [
                (0.185, 0.060, 1.066),
                (0.28, 0.100, 1.000),
                (0.37, 0.140, 0.90),
                (0.415, 0.166, 0.84),
            ]
            clay.tube(ridge, (0.009, 0.011, 0.011, 0.013), 9)
            clay.tube([(0.17, 0.050, 1.050), (0.20, 0.056, 1.078), (0.26, 0.066, 1.074)], 0.010, 8)
            clay.tube(
                [(0.26, 0.070, 1.056), (0.35, 0.092, 1.00), (0.43, 0.138, 0.87)],
                (0.007, 0.010, 0.012),
                8,
            )
        with clay.of("chest", blend=0.03):
            clay.tube(
                [(0.40, 0.03, 0.78), (0.43, 0.10, 0.80), (0.43, 0.145, 0.80)], (0.035, 0.036, 0.03)
            )
            clay.tube(
                [(0.02, 0.10, 0.92), (0.18, 0.122, 0.90), (0.31, 0.145, 0.80)],
                (0.012, 0.018, 0.022),
                8,
            )
        with clay.of("pelvis", blend=0.014, tag="bone"):
            clay.tube(
                [(-0.345, 0.062, 0.985), (-0.375, 0.094, 0.955), (-0.43, 0.100, 0.905)],
                (0.014, 0.019, 0.017),
                6,
            )
            clay.tube(
                [(-0.43, 0.10, 0.90), (-0.53, 0.088, 0.895), (-0.625, 0.062, 0.862)],
                (0.018, 0.02, 0.021),
                6,
            )


def _tail(clay: Clay) -> None:
    line = curve(
        [
            (-0.56, 0, 0.925),
            (-0.66, 0, 0.89),
            (-0.74, 0.01, 0.79),
            (-0.77, 0.03, 0.66),
            (-0.73, 0.03, 0.55),
            (-0.76, 0.02, 0.46),
        ],
        22,
    )
    wide = np.linspace(0.024, 0.005, 22)
    clay.tube(line, wide)
    with clay.of(fine=True, blend=0.006, tag="spine"):
        for place, radius in zip(line[1:20:2], wide[1:20:2], strict=True):
            clay.ball(place + np.array((0, 0, radius * 0.3)), radius * 1.12)
