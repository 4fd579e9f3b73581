"""Trunks of people, as far as they still show: backs, shoulder blades, cages of ribs."""

from typing import Final

import numpy as np

from models.recipes.creatures.clump.places import Frame, Placed
from models.recipes.creatures.sculpt import Clay, Fixed, Shell, curve, lock
from models.recipes.kit import Array

RIBS: Final = 8
PROUD: Final = 0.030  # m that bones stand out further than they would
SIDES: Final = (-1.0, 1.0)


def _spine() -> Array:
    """(60, 3) the thorns' line, tail bone to nape; a frame's ahead is out of the back."""
    line = [
        (0.020, 0, -0.50), (-0.020, 0, -0.36), (-0.012, 0, -0.20), (0.022, 0, 0.0),
        (0.016, 0, 0.18), (-0.020, 0, 0.32),
    ]  # fmt: skip
    return curve(line, 60)


def _rib(number: int, side: float) -> Array:
    """(12, 3) from the spine round to the front."""
    turn = np.pi * np.linspace(0.05, 0.88, 12)
    share = np.sqrt(1.0 - ((number - 3.0) / 6.5) ** 2)
    height = 0.20 - 0.058 * number - 0.085 * np.sin(turn * 0.6)
    ahead = -0.105 + 0.124 * share * np.cos(turn)
    return np.stack([ahead, side * 0.192 * share * np.sin(turn), height], 1)


def back(clay: Clay, frame: Frame, joint: str, *, hips: bool = True) -> None:
    """A flayed back, face down in what is below it."""
    put = Placed(clay, frame)
    with clay.of(joint, blend=0.05):
        put.ball((-0.105, 0, 0.02), (0.112, 0.160, 0.27))
        put.ball((-0.085, 0, 0.20), (0.080, 0.185, 0.080))
        put.tube([(-0.085, 0, -0.15), (-0.075, 0, -0.34)], (0.095, 0.090))
        if hips:
            put.ball((-0.080, 0, -0.44), (0.098, 0.160, 0.110))
    put = Placed(clay, Frame(frame.origin + PROUD * frame.axes[:, 0], frame.axes, frame.scale))
    with clay.of(joint, blend=0.022, tag="spine"):
        for k in range(2, 60, 4):
            put.ball(_spine()[k] + (0.008, 0, 0), (0.024, 0.013, 0.018))
    with clay.of(joint, blend=0.022, tag="rib", fine=True):
        for number in range(RIBS):
            for side in SIDES:
                put.tube(_rib(number, side), 0.0125)
    for side in SIDES:
        _blade(clay, put, joint, side)
        _flesh(clay, put, joint, side)


def _blade(clay: Clay, put: Placed, joint: str, side: float) -> None:
    with clay.of(joint, blend=0.026, tag="bone"):
        plate = [(0.018, 0.075, 0.190), (0.022, 0.098, 0.090), (0.000, 0.122, 0.0)]
        put.tube(
            [(x + 0.012, side * y, z) for x, y, z in plate],
            (0.056, 0.046, 0.016),
            7,
            ((1, 0, 0), 2.2),
        )
        ridge = [(0.020, 0.050, 0.165), (0.030, 0.115, 0.205), (-0.005, 0.185, 0.245)]
        put.tube([(x, side * y, z) for x, y, z in ridge], (0.010, 0.014, 0.019), 8)


def _flesh(clay: Clay, put: Placed, joint: str, side: float) -> None:
    """What draws on the blade and along the spine."""
    with clay.of(joint, blend=0.024, tag="muscle", fine=True):
        for k in range(4):
            down = 0.06 * k
            line = [
                (0.010, side * 0.014, 0.28 - 1.6 * down), (0.016, side * 0.05, 0.24 - down),
                (-0.012, side * 0.17, 0.235 - 0.03 * k),
            ]  # fmt: skip
            put.tube(line, (0.007, 0.014, 0.006), 8)
            low = [
                (-0.030, side * 0.150, 0.10 - 0.02 * k), (-0.015, side * (0.128 - 0.01 * k), -0.08),
                (-0.022, side * 0.034, -0.30 - 0.03 * k),
            ]  # fmt: skip
            put.tube(low, (0.006, 0.012, 0.005), 8)
        for k in range(3):
            cord = [
                (-0.004, side * (0.026 + 0.012 * k), 0.10),
                (-0.020, side * (0.030 + 0.012 * k), -0.2),
                (-0.012, side * (0.026 + 0.014 * k), -0.42),
            ]  # fmt: skip
            put.tube(cord, (0.008, 0.014, 0.007), 9)


def breast(clay: Clay, frame: Frame, joint: str) -> None:
    """What a cage is opened in; a frame's ahead is out of the breast."""
    put = Placed(clay, frame)
    with clay.of(joint, blend=0.05):
        for side in SIDES:
            flank = [(-0.10, 0.17, 0.20), (-0.10, 0.20, 0.0), (-0.10, 0.16, -0.22)]
            put.tube([(x, side * y, z) for x, y, z in flank], (0.085, 0.095, 0.075), 6)


def cage(clay: Clay, frame: Frame, joint: str) -> None:
    """A hole with what is in it; ribs stand open round it."""
    put = Placed(clay, frame)
    with clay.group(blend=0.03, carve=True), clay.of(joint, blend=0.05, tag="hole"):
        put.ball((0.0, 0.0, 0.0), (0.15, 0.105, 0.225))
    with clay.group(blend=0.012), clay.of(joint, blend=0.010, tag="guts"):
        for k, (y, z) in enumerate(((-0.03, 0.10), (0.04, 0.03), (-0.02, -0.06), (0.03, -0.14))):
            coil = [
                (-0.125, -0.085, z + 0.02),
                (-0.085, y, z - 0.012 * (k % 2)),
                (-0.12, 0.085, z - 0.03),
            ]  # fmt: skip
            put.tube(coil, (0.026, 0.036, 0.026), 8)


def splayed(frame: Frame, joint: str, level: int) -> list[Shell]:
    """The ribs of a cage: they stand free."""
    made, steps = [], (4, 3)[level]
    for number in range(0, 6, 1 + level):
        for side in SIDES:
            high = 0.175 - 0.066 * number
            far = 0.75 + 0.25 * np.sin(1.9 * number + 1.2 * side)
            line = [
                (-0.045, side * 0.150, high + 0.03), (0.030, side * 0.158, high + 0.01),
                (0.085, side * 0.135, high - 0.010),
                (0.085 + 0.045 * far, side * (0.135 - 0.075 * far), high - 0.03 - 0.012 * number),
            ]  # fmt: skip
            radii = np.linspace(0.0165, 0.010, steps)
            radii[-1] = 0.0
            made.append(lock(curve(frame.at(*line), steps), radii, Fixed("tooth", joint), 3))
    return made
