"""The Hound's limbs: bones that show, bellies of wasted muscle, tendons that stand off the bone."""

from typing import Final

import numpy as np

from models.recipes.creatures.sculpt import Clay, curve
from models.recipes.kit import Array, Point

FINGERS: Final = (
    ((0.452, 0.128, 0.052), -0.020, 0.150, 0.0135),
    ((0.468, 0.152, 0.056), -0.006, 0.178, 0.0140),
    ((0.468, 0.178, 0.056), 0.014, 0.182, 0.0140),
    ((0.458, 0.203, 0.052), 0.044, 0.158, 0.0135),
)
"""Of the right hand: where each begins, how far it leans to the side, how long, how thick (m)."""
THUMB: Final = ((0.415, 0.130, 0.075), (0.435, 0.098, 0.060), (0.462, 0.078, 0.030))
TOES: Final = (
    ((-0.490, 0.122, 0.046), -0.016, 0.130, 0.0140),
    ((-0.478, 0.147, 0.048), -0.003, 0.150, 0.0145),
    ((-0.478, 0.172, 0.048), 0.012, 0.152, 0.0145),
    ((-0.490, 0.196, 0.046), 0.036, 0.128, 0.0135),
)


def digit(start: Point, lean: float, long: float) -> Array:
    """(4, 3) knuckle, two joints and the tip that stands on the floor."""
    x, y, z = start
    return np.array(
        [
            (x, y, z),
            (x + 0.38 * long, y + 0.4 * lean, z + 0.026),
            (x + 0.72 * long, y + 0.8 * lean, z - 0.002),
            (x + 0.90 * long, y + lean, 0.016),
        ]
    )


def legs(clay: Clay) -> None:
    """All four, and their digits, each in a group of its own so that they stay apart."""
    with clay.mirrored():
        with clay.group(blend=0.032), clay.of(blend=0.02):
            _arm(clay)
        with clay.group(blend=0.032), clay.of(blend=0.02):
            _hind(clay)
        for start, lean, long, wide in FINGERS:
            _toe(clay, "claws_r", digit(start, lean, long), wide)
        for start, lean, long, wide in TOES:
            _toe(clay, "foot_r", digit(start, lean, long), wide)
        with clay.group(blend=0.008), clay.of("hand_r", blend=0.006):
            clay.tube(THUMB, (0.013, 0.011, 0.007))
            clay.ball(THUMB[1], 0.0125)


def _toe(clay: Clay, joint: str, line: Array, wide: float) -> None:
    with clay.group(blend=0.007), clay.of(joint, blend=0.005):
        clay.tube(line, (wide, wide * 0.80, wide * 0.72, wide * 0.55))
        with clay.of(tag="knuckle"):
            clay.ball(line[1] + np.array((0, 0, 0.001)), wide * 1.04)
            clay.ball(line[2] + np.array((0, 0, 0.001)), wide * 0.92)
        with clay.of(fine=True, blend=0.004, tag="tendon"):
            clay.tube(
                [line[0] + np.array((-0.02, 0, wide)), line[1] + np.array((0, 0, wide * 0.8))],
                0.004,
            )


def _arm(clay: Clay) -> None:
    with clay.of("arm_r"):
        clay.ball((0.42, 0.165, 0.815), (0.046, 0.036, 0.05))
        clay.tube([(0.42, 0.16, 0.80), (0.285, 0.18, 0.52)], (0.036, 0.024))
        clay.tube(
            [(0.35, 0.155, 0.84), (0.335, 0.18, 0.68), (0.285, 0.185, 0.57)], (0.046, 0.036, 0.020)
        )
        with clay.of(blend=0.016):
            clay.tube(
                [
                    (0.27, 0.125, 0.93),
                    (0.29, 0.175, 0.76),
                    (0.265, 0.19, 0.62),
                    (0.25, 0.182, 0.525),
                ],
                (0.034, 0.044, 0.026, 0.010),
                12,
            )
            clay.tube(
                [
                    (0.33, 0.172, 0.86),
                    (0.345, 0.205, 0.74),
                    (0.295, 0.207, 0.60),
                    (0.262, 0.192, 0.53),
                ],
                (0.02, 0.028, 0.018, 0.008),
                12,
            )
            clay.tube(
                [
                    (0.44, 0.155, 0.80),
                    (0.405, 0.168, 0.68),
                    (0.335, 0.180, 0.57),
                    (0.305, 0.180, 0.51),
                ],
                (0.020, 0.030, 0.020, 0.009),
                12,
            )
            clay.tube(
                [(0.43, 0.185, 0.83), (0.40, 0.20, 0.74), (0.37, 0.195, 0.68)],
                (0.02, 0.02, 0.008),
                8,
            )
    with clay.of("forearm_r"):
        with clay.of(tag="bone", blend=0.012):
            clay.tube([(0.232, 0.182, 0.535), (0.262, 0.182, 0.47)], (0.017, 0.017))
            clay.ball((0.285, 0.203, 0.505), (0.024, 0.014, 0.024))
            clay.ball((0.285, 0.157, 0.505), (0.024, 0.014, 0.024))
        clay.tube(
            [(0.285, 0.18, 0.49), (0.345, 0.175, 0.30), (0.397, 0.17, 0.125)], (0.025, 0.019, 0.017)
        )
        with clay.of(blend=0.013):
            clay.tube(
                [
                    (0.30, 0.196, 0.50),
                    (0.338, 0.198, 0.41),
                    (0.368, 0.184, 0.29),
                    (0.40, 0.176, 0.16),
                ],
                (0.012, 0.024, 0.014, 0.006),
                12,
            )
            clay.tube(
                [
                    (0.255, 0.172, 0.47),
                    (0.286, 0.166, 0.39),
                    (0.328, 0.163, 0.27),
                    (0.375, 0.165, 0.15),
                ],
                (0.014, 0.024, 0.012, 0.006),
                12,
            )
            clay.tube(
                [
                    (0.27, 0.197, 0.48),
                    (0.302, 0.204, 0.40),
                    (0.345, 0.194, 0.27),
                    (0.385, 0.188, 0.15),
                ],
                (0.010, 0.018, 0.010, 0.006),
                12,
            )
    with clay.of("hand_r"):
        with clay.of(tag="bone", blend=0.01):
            clay.ball((0.40, 0.170, 0.125), (0.022, 0.029, 0.021))
            clay.ball((0.384, 0.196, 0.132), (0.012, 0.010, 0.015))
            clay.ball((0.372, 0.160, 0.112), (0.014, 0.016, 0.014))
        clay.ball((0.432, 0.166, 0.076), (0.047, 0.042, 0.020), (1, 40))
        with clay.of(blend=0.006, tag="tendon"):
            for start, _, _, wide in FINGERS:
                x, y, z = start
                clay.tube(
                    [(0.405, 0.17 + (y - 0.17) * 0.45, 0.132), (x - 0.004, y, z + 0.006)],
                    (0.008, wide * 0.85),
                )


def _hind(clay: Clay) -> None:
    with clay.of("thigh_r"):
        clay.ball((-0.475, 0.118, 0.85), (0.062, 0.042, 0.062))
        clay.tube([(-0.475, 0.125, 0.84), (-0.31, 0.168, 0.545)], (0.040, 0.026))
        clay.tube(
            [(-0.49, 0.105, 0.85), (-0.43, 0.15, 0.71), (-0.345, 0.168, 0.57)],
            (0.056, 0.042, 0.022),
        )
        with clay.of(blend=0.016):
            clay.tube(
                [
                    (-0.385, 0.102, 0.93),
                    (-0.375, 0.145, 0.80),
                    (-0.315, 0.168, 0.66),
                    (-0.283, 0.168, 0.565),
                ],
                (0.022, 0.040, 0.034, 0.012),
                12,
            )
            clay.tube(
                [
                    (-0.44, 0.11, 0.92),
                    (-0.445, 0.162, 0.80),
                    (-0.38, 0.190, 0.66),
                    (-0.315, 0.186, 0.56),
                ],
                (0.020, 0.036, 0.028, 0.010),
                12,
            )
            clay.tube(
                [
                    (-0.61, 0.07, 0.865),
                    (-0.565, 0.125, 0.76),
                    (-0.46, 0.17, 0.63),
                    (-0.36, 0.178, 0.53),
                ],
                (0.020, 0.040, 0.028, 0.010),
                12,
            )
            clay.tube(
                [
                    (-0.60, 0.05, 0.85),
                    (-0.53, 0.09, 0.74),
                    (-0.43, 0.13, 0.62),
                    (-0.34, 0.15, 0.53),
                ],
                (0.020, 0.036, 0.026, 0.010),
                12,
            )
    with clay.of("shin_r"):
        with clay.of(tag="bone", blend=0.012):
            clay.ball((-0.286, 0.170, 0.545), (0.026, 0.027, 0.032), (1, 30))
            clay.ball((-0.305, 0.197, 0.525), (0.022, 0.012, 0.024))
            clay.ball((-0.305, 0.146, 0.525), (0.022, 0.012, 0.024))
        clay.tube(
            [(-0.305, 0.17, 0.52), (-0.46, 0.166, 0.405), (-0.615, 0.16, 0.305)],
            (0.025, 0.019, 0.016),
        )
        with clay.of(blend=0.013):
            clay.tube(
                [
                    (-0.335, 0.158, 0.545),
                    (-0.405, 0.155, 0.48),
                    (-0.49, 0.158, 0.43),
                    (-0.56, 0.16, 0.38),
                ],
                (0.014, 0.031, 0.020, 0.007),
                12,
            )
            clay.tube(
                [
                    (-0.34, 0.188, 0.54),
                    (-0.415, 0.190, 0.475),
                    (-0.50, 0.174, 0.42),
                    (-0.56, 0.164, 0.375),
                ],
                (0.012, 0.026, 0.015, 0.007),
                12,
            )
            clay.tube(
                [
                    (-0.31, 0.186, 0.50),
                    (-0.39, 0.188, 0.435),
                    (-0.50, 0.176, 0.36),
                    (-0.60, 0.168, 0.30),
                ],
                (0.010, 0.018, 0.012, 0.006),
                12,
            )
        with clay.of(tag="tendon", blend=0.006):  # stands clear of the bone
            clay.tube(
                [(-0.52, 0.16, 0.412), (-0.60, 0.16, 0.366), (-0.665, 0.16, 0.330)],
                (0.010, 0.0075, 0.010),
                6,
            )
    with clay.of("hock_r"):
        with clay.of(tag="bone", blend=0.01):
            clay.ball((-0.622, 0.16, 0.300), (0.027, 0.024, 0.026))
            clay.ball((-0.658, 0.16, 0.322), (0.021, 0.014, 0.019))
            clay.ball((-0.616, 0.184, 0.304), (0.013, 0.008, 0.015))
            clay.ball((-0.616, 0.137, 0.304), (0.013, 0.008, 0.015))
        clay.tube(
            [(-0.62, 0.16, 0.29), (-0.57, 0.16, 0.17), (-0.525, 0.16, 0.07)], (0.019, 0.016, 0.020)
        )
        with clay.of(tag="tendon", blend=0.006):
            clay.tube(
                [(-0.652, 0.16, 0.305), (-0.610, 0.16, 0.18), (-0.555, 0.16, 0.065)],
                (0.009, 0.007, 0.010),
                6,
            )
            for side in (-1, 0, 1):
                top, low = 0.16 + 0.008 * side, 0.16 + 0.022 * side
                clay.tube(
                    [(-0.605, top, 0.28), (-0.55, top, 0.17), (-0.50, low, 0.065)],
                    (0.006, 0.006, 0.007),
                    6,
                )
    with clay.of("foot_r"):
        clay.ball((-0.515, 0.16, 0.052), (0.048, 0.044, 0.026), (1, 22))


def claws(line: Array, wide: float) -> Array:
    """(3, 4) a claw's curve from a digit's tip to the floor, with its radius."""
    tip, way = line[3], line[3] - line[2]
    way = way / np.linalg.norm(way)
    bent = curve(
        [
            tip - way * 0.016 + np.array((0, 0, 0.003)),
            tip + way * 0.022 + np.array((0, 0, 0.003)),
            tip + np.array((0.052, way[1] * 0.05, -0.014)),
        ],
        3,
    )
    bent[:, 2] = np.maximum(bent[:, 2], 0.002)
    return np.column_stack([bent, (wide * 0.50, wide * 0.42, 0.0)])
