"""Where a texel lies on a hand: in the hand's own measure, and along which finger."""

from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import numpy as np

from models.recipes.kit import Array
from models.recipes.player.hands import RADII, THUMB_UP
from models.recipes.player.skeleton import SHOULDER, THUMB, WRIST, finger

THUMB_RADII: Final = (0.0112, 0.0112, 0.0094, 0.0074)


def of_hand(points: Array) -> Array:
    """(n, 3) m from the wrist to the fingers, to the thumb, to the hand's back; of either hand."""
    ahead, side, up = np.asarray(points, float).T
    return np.stack([ahead - SHOULDER[0] - WRIST, SHOULDER[1] - np.abs(side), up - SHOULDER[2]], 1)


@dataclass(frozen=True, slots=True)
class Digit:
    """One finger's or thumb's line, and where texels are beside it."""

    along: (
        Array  # (n, 4) m beyond each of its four points, along the bone that ends or begins there
    )
    across: Array  # (n,) m from its middle towards the thumb's side
    above: Array  # (n,) m from its middle towards its nail
    far: Array  # (n,) m from its line
    radii: tuple[float, ...]


def digits(places: Array) -> list[Digit]:
    """The four fingers, then the thumb, for places (n, 3) of the hand."""
    made = [_digit(places, finger(k), np.array((0.0, 0.0, 1.0)), RADII[k]) for k in range(4)]
    return [*made, _digit(places, THUMB, THUMB_UP, THUMB_RADII)]


def _digit(places: Array, line: Array, up: Array, radii: tuple[float, ...]) -> Digit:
    best = np.full(len(places), np.inf)
    across, above, far = (np.zeros(len(places)) for _ in range(3))
    along = np.zeros((len(places), 4))
    for k in range(3):
        way = line[k + 1] - line[k]
        length = float(np.linalg.norm(way))
        way = way / length
        top = up - way * (up @ way)
        top /= np.linalg.norm(top)
        off = places - line[k]
        t = off @ way
        side = off @ np.cross(top, way)
        rise = off @ top
        beyond = np.maximum(np.maximum(-t, t - length), 0.0)
        gone = np.sqrt(side**2 + rise**2 + beyond**2)
        closer = gone < best
        best = np.where(closer, gone, best)
        across, above = np.where(closer, side, across), np.where(closer, rise, above)
        far = best
        if k == 0:
            along[:, 0] = t
        along[:, k + 1] = t - length
    return Digit(along, across, above, far, radii)


def off_lines(places: Array, lines: list[Array]) -> Array:
    """(n,) m in the hand's plane to the nearest of polylines (k, 2)."""
    best = np.full(len(places), np.inf)
    at = places[:, :2]
    for line in lines:
        for a, b in pairwise(line):
            way = b - a
            t = np.clip((at - a) @ way / (way @ way), 0.0, 1.0)
            best = np.minimum(best, np.linalg.norm(at - a - t[:, None] * way, axis=1))
    return best
