"""The crowd at a bend: where it is in the hall's own measure, which way it faces, how it leans."""

import math
from typing import Final

import numpy as np
from numpy.typing import NDArray

from level_bang.sim.course import EASE, SQUARE, Bend
from level_bang.sim.hallway import Hallway
from level_bang.view.boxes import Doubles

SEEN: Final = 22.0  # m behind the front that a bend may be
LEANS: Final = 2.6  # m from it
TURNING: Final = 1.2  # m before and after it on which they turn
TOLD, LEG = 3.5, 0.25  # m from it within which rows tell the leg, by that much of `variant`


def near(hall: Hallway, front: float) -> Bend | None:
    """The bend that some of those behind `front` run round, if any."""
    return next((b for b in hall.bends if front - SEEN < b.at < front + EASE), None)


def leans(place: Doubles, bend: Bend) -> NDArray[np.int64]:
    """(n,) -1 for who runs round it to the left, 1 to the right, 0 for who does not yet."""
    return np.where(np.abs(place - bend.at) < LEANS, bend.turn, 0)


def turned(past: Doubles, bend: Bend) -> Doubles:
    """(n, 2) rad that those turn who are `past` m past it, and what tells the shaders their leg.

    At the outer wall who has not passed it is already beyond it: `along` alone would not do.
    """
    away = np.abs(past)
    turn = np.maximum(1.0 - away / TURNING, 0.0) * (-0.25 * math.pi * bend.turn)
    told = np.where(away < TOLD, LEG, 0.0)
    return np.stack((turn, told), 1) * np.where(past > 0.0, 1.0, -1.0)[:, None]


def bent(distance: Doubles, side: Doubles, bend: Bend) -> Doubles:
    """Metres along its own leg of what has run `distance`: the inverse of `course.distance`."""
    ramp = EASE - SQUARE
    inside = bend.turn * side
    away = np.abs(bend.at - distance)
    leaning = (away + inside * (EASE / ramp)) / (1.0 + inside / ramp)
    short = np.where(away >= SQUARE - inside, leaning, away + inside)
    short = np.where(away >= EASE, away, short)
    return np.where(distance < bend.at, bend.at - short, bend.at + short)
