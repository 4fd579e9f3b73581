"""The Skin-Stealer's trunk: a cage of ribs under what muscle there is, and a waist of nothing."""

from typing import Final

import numpy as np

from models.recipes.creatures.sculpt import Clay, curve
from models.recipes.creatures.skin_stealer.muscles import Bundle, arm, muscle
from models.recipes.kit import Array

RIBS: Final = 10
BACK: Final = curve(
    [
        (-0.070, 0, 1.200),
        (-0.088, 0, 1.290),
        (-0.066, 0, 1.400),
        (-0.078, 0, 1.520),
        (-0.108, 0, 1.660),
        (-0.106, 0, 1.780),
        (-0.074, 0, 1.870),
        (-0.052, 0, 1.920),
    ],
    80,
)
"""(80, 3) the line of the spine's thorns, tail bone to nape."""


def barrel(height: Array) -> tuple[Array, Array]:
    """Half axes (along, side) of the rib cage at heights (n,), m."""
    share = np.sqrt(np.clip(1.0 - ((height - 1.655) / 0.245) ** 2, 0.12, 1.0))
    return 0.106 * share, 0.148 * share


def rib(number: int, out: float = 0.0) -> Array:
    """(16, 3) a right rib, from the spine round to the front, `out` metres off the cage."""
    t = number / (RIBS - 1)
    turn = np.pi * np.linspace(0.06, 0.93 - 0.42 * max(t - 0.35, 0.0), 16)
    height = 1.845 - 0.285 * t - 0.075 * np.sin(turn * 0.55) + 0.05 * t * (turn / np.pi) ** 3
    along, side = barrel(height)
    return np.stack([-0.004 - (along + out) * np.cos(turn), (side + out) * np.sin(turn), height], 1)


def trunk(clay: Clay) -> None:
    """From the tail bone to the collar bones."""
    with clay.group(), clay.of(blend=0.04):
        _core(clay)
        _ribs(clay)
        _spine(clay)
        with clay.mirrored():
            _girdle(clay)
            _back(clay)
            _front(clay)
            _waist(clay)


def _core(clay: Clay) -> None:
    with clay.of("chest"):
        clay.ball((-0.004, 0, 1.645), (0.100, 0.142, 0.225))
        clay.ball((-0.008, 0, 1.775), (0.088, 0.120, 0.095))
        clay.tube([(-0.015, 0.0, 1.80), (-0.015, 0.0, 1.88)], (0.085, 0.045))
        with clay.of(carve=True, blend=0.03):
            clay.ball((0.112, 0, 1.465), (0.088, 0.100, 0.105), (1, -12))
    with clay.of("loin"):
        clay.tube([(-0.022, 0, 1.56), (-0.016, 0, 1.40)], (0.066, 0.058))
        clay.ball((-0.010, 0, 1.42), (0.046, 0.088, 0.10))
    with clay.of("pelvis"):
        clay.tube([(-0.016, 0, 1.41), (-0.016, 0, 1.30)], (0.056, 0.070))
        clay.ball((-0.010, 0, 1.285), (0.055, 0.122, 0.060))
        clay.ball((-0.012, 0, 1.235), (0.068, 0.105, 0.070))
        clay.tube([(0.0, 0.0, 1.20), (-0.01, 0.0, 1.150)], (0.055, 0.038))


def _ribs(clay: Clay) -> None:
    size = np.interp(np.linspace(0, 1, 16), [0, 0.4, 0.8, 1], [0.007, 0.0095, 0.0085, 0.006])
    with clay.of("chest", blend=0.008, tag="rib", fine=True), clay.mirrored():
        for number in range(RIBS):
            with clay.of("chest" if number < 9 else "loin"):
                clay.tube(rib(number, 0.001), size)
        clay.tube([(0.090, 0.018, 1.60), (0.070, 0.060, 1.53), (0.040, 0.100, 1.48)], 0.010, 8)
    with clay.of("chest", blend=0.012, tag="rib"):
        clay.tube(
            [(0.078, 0, 1.850), (0.098, 0, 1.76), (0.104, 0, 1.66), (0.092, 0, 1.585)],
            (0.017, 0.015, 0.014, 0.007),
            9,
            ((1, 0, 0), 1.5),
        )


def _spine(clay: Clay) -> None:
    for k in range(2, 80, 4):
        place = BACK[k]
        joint = "pelvis" if place[2] < 1.36 else "loin" if place[2] < 1.56 else "chest"
        with clay.of(joint, blend=0.012, tag="spine"):
            clay.ball(place + np.array((0.006, 0, 0)), (0.017, 0.0085, 0.012), (1, -18))
            with clay.of(fine=True), clay.mirrored():
                clay.ball(place + np.array((0.020, 0.024, 0)), (0.011, 0.012, 0.009))


def _girdle(clay: Clay) -> None:
    with clay.of("collar_r", blend=0.010, tag="bone"):
        clay.tube(
            [
                (0.080, 0.022, 1.858),
                (0.068, 0.085, 1.872),
                (0.030, 0.160, 1.884),
                (-0.012, 0.222, 1.882),
            ],
            (0.013, 0.010, 0.0105, 0.014),
            10,
        )
        clay.tube(
            [(-0.105, 0.060, 1.800), (-0.090, 0.130, 1.845), (-0.030, 0.222, 1.880)],
            (0.008, 0.011, 0.015),
            9,
        )
        blade = [(-0.100, 0.075, 1.790), (-0.108, 0.100, 1.700), (-0.092, 0.125, 1.640)]
        clay.tube(blade, (0.044, 0.038, 0.016), 9, ((1.0, 0.45, 0.0), 2.6))
    with clay.of("collar_r", blend=0.02):  # without it one could look in behind the collar bones
        hollow = [(0.022, 0.050, 1.838), (0.006, 0.130, 1.846), (0.0, 0.205, 1.856)]
        clay.tube(hollow, (0.044, 0.036, 0.030))
        clay.tube([(0.056, 0.070, 1.832), (0.030, 0.205, 1.838)], (0.026, 0.027))
        roof = [(-0.052, 0.020, 1.888), (-0.052, 0.090, 1.872), (-0.028, 0.195, 1.864)]
        clay.tube(roof, (0.034, 0.031, 0.026))
    with clay.of("pelvis", blend=0.012, tag="bone"):
        crest = [
            (0.066, 0.098, 1.262),
            (0.050, 0.125, 1.312),
            (-0.010, 0.128, 1.335),
            (-0.066, 0.085, 1.318),
            (-0.080, 0.040, 1.270),
        ]
        clay.tube(crest, (0.012, 0.011, 0.010, 0.012, 0.011), 14)


def _back(clay: Clay) -> None:
    with clay.of("chest"):
        for k in range(4):  # trapezius, nape to the shoulder's roof
            z = 1.905 - 0.05 * k
            muscle(
                clay,
                [
                    (-0.064 - 0.012 * k, 0.020, z),
                    (-0.072 - 0.010 * k, 0.090, z - 0.010),
                    (-0.045, 0.175 - 0.006 * k, 1.872 - 0.012 * k),
                ],
                Bundle(0.016, (0.0, 0.0, 0.007), 2),
            )
        for k in range(5):  # the broad one, armpit to the loins
            t = k / 4
            muscle(
                clay,
                [
                    (-0.040, 0.178, 1.770 - 0.01 * k),
                    (-0.082 + 0.03 * t, 0.150 - 0.01 * k, 1.66 - 0.03 * t),
                    (-0.070, 0.060 + 0.02 * t, 1.43 + 0.02 * t),
                ],
                Bundle(0.0115, thin=0.3, strands=1),
            )
    with clay.of("loin"):
        muscle(
            clay,
            [(-0.082, 0.036, 1.60), (-0.076, 0.040, 1.45), (-0.080, 0.038, 1.30)],
            Bundle(0.015, (0.0, 0.014, 0.0), 2),
        )


def _front(clay: Clay) -> None:
    with clay.of("chest"):
        roots = [
            (0.070, 0.075, 1.862),
            (0.094, 0.022, 1.825),
            (0.104, 0.020, 1.780),
            (0.108, 0.022, 1.730),
            (0.102, 0.050, 1.690),
        ]
        for k, root in enumerate(roots):
            end = arm(0.040 + 0.010 * (4 - k), 0.016, 0.004)
            middle = (np.array(root) + end) / 2 + np.array((0.026 - 0.002 * k, -0.010, -0.006))
            muscle(
                clay, [root, tuple(middle), tuple(end)], Bundle(0.0125, (0.0, 0.002, 0.006), 2, 0.5)
            )
        for k in range(4):  # the saw's teeth between ribs and blade
            place = rib(3 + k, 0.006)[9]
            back = rib(3 + k, 0.006)[5] + np.array((0, 0, 0.03))
            muscle(
                clay,
                [tuple(place), tuple((place + back) / 2), tuple(back)],
                Bundle(0.009, strands=1),
            )


def _waist(clay: Clay) -> None:
    with clay.of("loin"):
        muscle(
            clay,
            [
                (0.092, 0.026, 1.595),
                (0.048, 0.027, 1.49),
                (0.040, 0.026, 1.40),
                (0.052, 0.020, 1.215),
            ],
            Bundle(0.0105, (0.0, 0.013, 0.0), 3, 0.5, 12),
        )
        for k in range(4):  # the slanting ones, ribs to the hip bone
            t = k / 3
            muscle(
                clay,
                [
                    (0.060 - 0.10 * t, 0.105 + 0.01 * t, 1.535 - 0.02 * t),
                    (0.036 - 0.06 * t, 0.074 + 0.010 * t, 1.43),
                    (0.060 - 0.09 * t, 0.098 + 0.02 * t, 1.315),
                ],
                Bundle(0.0105, strands=1, thin=0.45),
            )
