"""The Skin-Stealer's legs: long shins, a knee like a fist, feet that are all bone."""

from typing import Final

import numpy as np

from models.recipes.creatures.sculpt import Clay
from models.recipes.creatures.skin_stealer.muscles import Bundle, muscle
from models.recipes.kit import Array

TOES: Final = (
    (0.106, 0.092, 0.066, 0.0125),
    (0.121, 0.116, 0.070, 0.0095),
    (0.135, 0.137, 0.064, 0.0090),
    (0.148, 0.158, 0.056, 0.0085),
    (0.160, 0.178, 0.046, 0.0080),
)
"""Great toe first: side at the ball, at the tip, length, half thickness; m."""


def toe(number: int) -> Array:
    """(3, 3) ball, joint, tip."""
    root, tip, long, wide = TOES[number]
    start = 0.172 - 0.006 * number
    return np.array(
        [
            (start, root, 0.026),
            (start + 0.5 * long, (root + tip) / 2, 0.026),
            (start + long, tip, wide + 0.001),
        ]
    )


def legs(clay: Clay) -> None:
    """Both."""
    with clay.mirrored():
        with clay.group(blend=0.03), clay.of(blend=0.014):
            _thigh(clay)
            _knee(clay)
            _shin(clay)
            _foot(clay)
        for number in range(5):
            line, wide = toe(number), TOES[number][3]
            with clay.group(blend=0.004), clay.of("toes_r", blend=0.004, fine=number > 0):
                clay.tube(line, (wide * 1.05, wide * 0.95, wide * 0.80))
                with clay.of(tag="bone"):
                    clay.ball(line[1] + np.array((0, 0, 0.002)), wide * 1.05)


def _thigh(clay: Clay) -> None:
    with clay.of("pelvis"):
        muscle(
            clay,
            [(-0.072, 0.045, 1.275), (-0.092, 0.080, 1.215), (-0.060, 0.128, 1.13)],
            Bundle(0.020, (0.004, 0.020, 0.018), 4, 0.5),
        )
        muscle(
            clay,
            [(-0.010, 0.120, 1.325), (-0.014, 0.152, 1.26), (-0.006, 0.162, 1.18)],
            Bundle(0.014, (0.022, 0.0, 0.0), 3, 0.5),
        )
    with clay.of("thigh_r"):
        clay.tube([(0.0, 0.122, 1.20), (0.010, 0.122, 0.66)], (0.046, 0.026))
        clay.ball((0.0, 0.160, 1.165), (0.022, 0.018, 0.026))
        muscle(
            clay,
            [
                (0.042, 0.112, 1.235),
                (0.066, 0.122, 1.02),
                (0.060, 0.122, 0.86),
                (0.046, 0.122, 0.70),
            ],
            Bundle(0.0135, (0, 0.014, 0), 3, 0.4, 12),
        )
        muscle(
            clay,
            [
                (0.010, 0.162, 1.14),
                (0.030, 0.168, 0.94),
                (0.030, 0.158, 0.80),
                (0.036, 0.140, 0.68),
            ],
            Bundle(0.0150, (0.018, -0.006, 0), 3, 0.4, 12),
        )
        muscle(
            clay,
            [
                (0.028, 0.085, 1.02),
                (0.040, 0.082, 0.84),
                (0.042, 0.086, 0.74),
                (0.034, 0.102, 0.675),
            ],
            Bundle(0.0150, (0.013, 0.006, 0), 2, 0.4, 11),
        )
        muscle(
            clay,
            [
                (-0.052, 0.092, 1.165),
                (-0.050, 0.092, 0.95),
                (-0.038, 0.090, 0.78),
                (-0.026, 0.088, 0.655),
            ],
            Bundle(0.0135, (0.010, -0.014, 0), 3, 0.35, 12),
        )
        muscle(
            clay,
            [
                (-0.052, 0.118, 1.160),
                (-0.052, 0.140, 0.93),
                (-0.042, 0.150, 0.78),
                (-0.026, 0.152, 0.655),
            ],
            Bundle(0.0135, (0.008, 0.012, 0), 2, 0.35, 12),
        )
        muscle(
            clay,
            [(0.020, 0.036, 1.185), (0.004, 0.066, 1.02), (0.006, 0.082, 0.84)],
            Bundle(0.0165, (0.022, 0.004, 0), 3, 0.45, 10),
        )
        muscle(
            clay,
            [
                (0.062, 0.118, 1.275),
                (0.062, 0.088, 1.06),
                (0.020, 0.072, 0.84),
                (-0.006, 0.080, 0.655),
            ],
            Bundle(0.0085, (0, 0.003, 0), 2, 0.6, 14),
        )


def _knee(clay: Clay) -> None:
    with clay.of("shin_r", tag="bone", blend=0.010):
        clay.ball((0.056, 0.122, 0.652), (0.016, 0.021, 0.024), (1, 6))
        clay.ball((0.018, 0.098, 0.618), (0.026, 0.020, 0.020))
        clay.ball((0.018, 0.146, 0.618), (0.026, 0.020, 0.020))
    with clay.of("thigh_r", tag="bone", blend=0.010):
        clay.ball((0.014, 0.094, 0.668), (0.028, 0.019, 0.024))
        clay.ball((0.014, 0.150, 0.668), (0.028, 0.019, 0.024))
    with clay.of("shin_r", tag="tendon", blend=0.006):
        clay.tube([(0.062, 0.122, 0.640), (0.050, 0.120, 0.575)], (0.010, 0.009))


def _shin(clay: Clay) -> None:
    with clay.of("shin_r"):
        with clay.of(tag="bone", blend=0.008):
            clay.tube(
                [(0.034, 0.117, 0.600), (0.034, 0.112, 0.46), (0.016, 0.108, 0.125)],
                (0.021, 0.0145, 0.0145),
                9,
            )
        clay.tube([(0.0, 0.124, 0.62), (-0.006, 0.122, 0.12)], (0.028, 0.020))
        muscle(
            clay,
            [
                (-0.022, 0.100, 0.650),
                (-0.052, 0.094, 0.52),
                (-0.046, 0.102, 0.40),
                (-0.040, 0.118, 0.26),
            ],
            Bundle(0.0165, (0.004, -0.013, 0), 3, 0.4, 11),
        )
        muscle(
            clay,
            [
                (-0.022, 0.146, 0.650),
                (-0.050, 0.146, 0.53),
                (-0.046, 0.140, 0.42),
                (-0.040, 0.124, 0.26),
            ],
            Bundle(0.0165, (0.004, 0.013, 0), 3, 0.4, 11),
        )
        muscle(
            clay,
            [
                (0.006, 0.160, 0.600),
                (0.002, 0.164, 0.45),
                (-0.010, 0.158, 0.28),
                (-0.018, 0.150, 0.10),
            ],
            Bundle(0.0105, (0.012, 0, 0), 3, 0.3, 12),
        )
        muscle(
            clay,
            [
                (0.030, 0.142, 0.590),
                (0.036, 0.142, 0.44),
                (0.034, 0.130, 0.28),
                (0.034, 0.112, 0.110),
            ],
            Bundle(0.0115, (0.006, 0.009, 0), 2, 0.3, 12),
        )
        with clay.of(tag="tendon", blend=0.006):
            clay.tube(
                [(-0.042, 0.121, 0.30), (-0.050, 0.122, 0.19), (-0.050, 0.122, 0.105)],
                (0.012, 0.008, 0.010),
                7,
            )
        with clay.of(tag="bone", blend=0.008):
            clay.ball((0.004, 0.094, 0.112), (0.018, 0.013, 0.018))
            clay.ball((-0.012, 0.151, 0.104), (0.014, 0.012, 0.019))


def _foot(clay: Clay) -> None:
    with clay.of("foot_r"):
        clay.tube([(-0.046, 0.122, 0.095), (-0.056, 0.122, 0.030)], (0.018, 0.026))
        clay.tube([(-0.05, 0.124, 0.030), (0.07, 0.126, 0.046)], (0.024, 0.024))
        clay.ball((0.008, 0.121, 0.078), (0.040, 0.029, 0.030))
        for number, (root, _, _, wide) in enumerate(TOES):
            start = 0.126 + 0.010 * (number - 2)
            clay.tube(
                [
                    (0.030, start, 0.066),
                    (0.105, (start + root) / 2, 0.050 - 0.003 * number),
                    (0.168 - 0.006 * number, root, 0.026),
                ],
                (0.013, 0.0105, wide * 1.1),
                7,
            )
            with clay.of(tag="tendon", blend=0.003, fine=True):
                clay.tube(
                    [
                        (0.020, start * 0.3 + 0.0854, 0.104),
                        (0.100, (start + root) / 2, 0.064 - 0.003 * number),
                        (0.168 - 0.006 * number, root, 0.038),
                    ],
                    0.0036,
                    7,
                )
        with clay.of(blend=0.012):
            clay.tube([(-0.03, 0.148, 0.022), (0.14, 0.158, 0.020)], (0.016, 0.014))
            clay.tube([(0.10, 0.105, 0.022), (0.165, 0.106, 0.024)], (0.012, 0.019))
