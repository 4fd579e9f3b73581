"""A Hound at speed: rotary gallop, a lope on three legs, a stalking walk."""

from typing import Final

import numpy as np

from models.recipes.creatures.motion.channels import Channels, footed
from models.recipes.creatures.motion.curves import Keys, loop, noise, wave
from models.recipes.creatures.motion.hound import neutral
from models.recipes.creatures.motion.steps import Step, walk
from models.recipes.kit import Array

GALLOP: Final = 3.0, 3.0 / 7.0  # m and s a cycle
LOPE: Final = 2.6, 2.6 / 7.0
WALK: Final = 1.3, 0.75
_FORE: Final[Keys] = (
    (0.16, -0.07, 0.15), (0.40, -0.20, 0.36), (0.62, 0.06, 0.44), (0.86, 0.17, 0.18),
)  # fmt: skip
_HIND: Final[Keys] = (
    (0.15, -0.24, 0.17), (0.36, -0.30, 0.37), (0.62, 0.08, 0.34), (0.86, 0.19, 0.13),
)  # fmt: skip
_FORE_ROLL: Final[Keys] = (
    (0.0, -14.0), (0.06, 0.0), (0.14, 24.0), (0.22, 60.0), (0.36, 110.0), (0.60, 96.0), (0.86, 8.0),
)  # fmt: skip
_HIND_ROLL: Final[Keys] = (
    (0.0, -6.0), (0.06, 0.0), (0.14, 12.0), (0.22, 46.0), (0.36, 84.0), (0.60, 50.0), (0.88, 0.0),
)  # fmt: skip


def _paws(phase: Array, stride: float, steps: dict[str, Step]) -> Channels:
    c = neutral(len(phase))
    c.update(footed({paw: walk(phase, step, stride) for paw, step in steps.items()}))
    return c


def gallop(phase: Array, stride: float = GALLOP[0]) -> Channels:
    """Hind left, hind right, stretched flight, fore right, fore left, gathered flight."""
    duty, push = 7 / 32, 9 / 32
    c = _paws(phase, stride, {
        "hl": Step(0.0, push, -0.50, -0.15, _HIND, _HIND_ROLL),
        "hr": Step(3 / 32, push, -0.46, 0.15, _HIND, _HIND_ROLL),
        "fr": Step(14 / 32, duty, 0.53, 0.10, _FORE, _FORE_ROLL),
        "fl": Step(17 / 32, duty, 0.58, -0.10, _FORE, _FORE_ROLL),
    })  # fmt: skip
    c["arch"] = loop(phase, ((0.02, 34.0), (0.20, 2.0), (0.38, -32.0), (0.56, -6.0), (0.89, 52.0)))
    c["nod"] = loop(phase, ((0.0, 2.0), (0.22, -9.0), (0.42, -3.0), (0.68, 11.0), (0.88, 7.0)))
    c["z"] = loop(
        phase, ((0.09, -0.19), (0.32, -0.04), (0.46, -0.07), (0.62, -0.19), (0.90, -0.06))
    )
    c["x"] = loop(phase, ((0.15, -0.04), (0.45, 0.05), (0.9, 0.0)))
    c["tilt"] = 4.0 * wave(phase, 0.55) + noise(phase, 71)
    c["bow"] = 7.0 * wave(phase, 0.15)
    c["neck"] = loop(phase, ((0.04, -4.0), (0.36, 46.0), (0.64, 14.0), (0.89, -24.0)))
    c["hnod"] = 6.0 + 7.0 * wave(phase, 0.74)
    c["htilt"] = 5.0 * noise(phase, 72)
    c["jaw"] = loop(phase, ((0.05, 26.0), (0.34, 52.0), (0.6, 38.0), (0.8, 18.0)))
    c["tail"] = -16.0 + 26.0 * wave(phase, 0.45)
    c["wag"] = 12.0 * noise(phase, 73)
    return c


def lope(phase: Array) -> Channels:
    """The right foreleg hangs broken; at each bound the shoulder drops onto the left one."""
    c = _paws(phase, LOPE[0], {
        "hr": Step(0.0, 9 / 32, -0.36, 0.13, _HIND, _HIND_ROLL),
        "hl": Step(6 / 32, 9 / 32, -0.30, -0.12, _HIND, _HIND_ROLL),
        "fl": Step(15 / 32, 9 / 32, 0.44, -0.03, _FORE, _FORE_ROLL),
        "fr": Step(0.60, 1 / 32, 0.30, 0.18, _FORE, _FORE_ROLL),
    })  # fmt: skip
    c["fx_fr"] = loop(phase, ((0.05, 0.36), (0.35, 0.56), (0.62, 0.40), (0.82, 0.22)))
    c["fz_fr"] = loop(phase, ((0.05, 0.30), (0.35, 0.34), (0.62, 0.16), (0.82, 0.24)))
    c["roll_fr"] = loop(phase, ((0.05, 120.0), (0.35, 84.0), (0.62, 96.0), (0.82, 126.0)))
    c["held_fr"] = np.zeros(len(phase))
    c["arch"] = loop(phase, ((0.0, 26.0), (0.26, 0.0), (0.42, -12.0), (0.62, 6.0), (0.88, 32.0)))
    c["nod"] = loop(phase, ((0.0, 0.0), (0.28, -12.0), (0.60, 14.0), (0.84, 6.0)))
    c["z"] = loop(phase, ((0.15, -0.17), (0.42, -0.10), (0.62, -0.25), (0.92, -0.08)))
    c["tilt"] = 5.0 - 12.0 * wave(phase, 0.60)
    c["yaw"] = -7.0 + 4.0 * wave(phase, 0.2)
    c["bow"] = 9.0 + 7.0 * wave(phase, 0.2)
    c["neck"] = loop(phase, ((0.05, 2.0), (0.34, -14.0), (0.62, 36.0), (0.85, 14.0)))
    c["hnod"] = 10.0 + 15.0 * wave(phase, 0.66)
    c["htilt"] = -16.0 + 9.0 * wave(phase, 0.6)
    c["hyaw"] = 3.0 + 0 * phase
    c["jaw"] = 26.0 + 10.0 * wave(phase, 0.5) + 6.0 * noise(phase, 75, 6)
    c["tail"], c["wag"] = 24.0 + 10.0 * wave(phase, 0.5), 10.0 * noise(phase, 74)
    return c


_CREEP: Final[Keys] = ((0.25, -0.03, 0.09), (0.60, 0.05, 0.12), (0.88, 0.05, 0.05))
_CREEP_ROLL: Final[Keys] = (
    (0.0, -6.0),
    (0.1, 0.0),
    (0.5, 10.0),
    (0.68, 70.0),
    (0.85, 60.0),
    (0.97, 0.0),
)


def stalk(phase: Array) -> Channels:
    """Low between the shoulder blades, one paw after the other."""
    steps = {"hl": (0.0, -0.46, -0.10), "fl": (0.22, 0.42, -0.09), "hr": (0.5, -0.46, 0.10),
             "fr": (0.72, 0.42, 0.09)}  # fmt: skip
    c = _paws(phase, WALK[0], {
        paw: Step(touch, 21 / 32, centre, side, _CREEP, _CREEP_ROLL)
        for paw, (touch, centre, side) in steps.items()
    })  # fmt: skip
    c["z"] = -0.20 + 0.015 * wave(phase, 0.1, 2)
    c["nod"] = 5.0 + 1.5 * wave(phase, 0.3, 2)
    c["arch"] = 8.0 + 3.0 * wave(phase, 0.1, 2)
    c["y"] = 0.025 * wave(phase, 0.3)
    c["tilt"] = 5.0 * wave(phase, 0.3)
    c["bow"] = 9.0 * wave(phase, 0.05)
    c["neck"] = 34.0 + 4.0 * wave(phase, 0.2, 2)
    c["swing"] = 6.0 * wave(phase, 0.4)
    c["hnod"] = 4.0 + 3.0 * wave(phase, 0.35, 2)
    c["htilt"] = 7.0 * wave(phase, 0.2)
    c["jaw"] = 12.0 + 5.0 * noise(phase, 76)
    c["tail"], c["wag"] = 20.0 + 4.0 * wave(phase, 0.1, 2), 9.0 * wave(phase, 0.4)
    return c
