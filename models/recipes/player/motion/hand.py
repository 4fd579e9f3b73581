"""One hand's pose, as an animator sets it, and a row of them in time.

All of it is of the right hand: (ahead, out from the body's middle, up) metres from the eye; the
left is its mirror image.
"""

from collections.abc import Sequence
from dataclasses import astuple, dataclass, replace
from typing import TypeAlias

import numpy as np

from models.recipes.creatures.motion.curves import loop, path
from models.recipes.kit import Array, Point


@dataclass(frozen=True, slots=True)
class Hand:
    """Where the wrist is, how the hand lies, how far it is closed."""

    at: Point
    fingers: Point  # which way they point
    palm: Point  # which way it looks
    elbow: Point = (-0.3, 0.7, -1.0)  # which way it points from the line shoulder to wrist
    fist: float = 0.8  # 0 as at rest, 1 closed
    spread: float = 0.0  # 1 fingers far apart
    thumb: float = 0.6  # 0 as at rest, 1 over the fist, -1 far out

    def row(self) -> tuple[float, ...]:
        """All as numbers."""
        flat: list[float] = []
        for value in astuple(self):
            flat += value if isinstance(value, tuple) else (value,)
        return tuple(flat)

    def moved(self, ahead: float = 0.0, out: float = 0.0, up: float = 0.0) -> "Hand":
        """The same elsewhere."""
        x, y, z = self.at
        return replace(self, at=(x + ahead, y + out, z + up))


Keys: TypeAlias = Sequence[tuple[float, Hand]]


def grip(at: Point, thumb: Point, fingers: Point, elbow: Point, fist: float) -> Hand:
    """Closed about something whose upper end, at the thumb, points along `thumb`."""
    up = np.asarray(thumb, float)
    ahead = np.asarray(fingers, float)
    ahead = ahead - up * (ahead @ up) / (up @ up)
    palm = np.cross(ahead, up)
    way = tuple((ahead / np.linalg.norm(ahead)).tolist())
    return Hand(at, way, tuple((palm / np.linalg.norm(palm)).tolist()), elbow, fist, 0.0, 0.7)


def rows(t: Array, keys: Keys, *, closes: bool) -> Array:
    """(frames, 15) smooth between keys; round and round if it closes."""
    table = tuple((at, *hand.row()) for at, hand in keys)
    if len(table) == 1:
        return np.tile(table[0][1:], (len(t), 1))
    return loop(t, table) if closes else path(t, table)
