"""Which metres of the hall can be in the picture, and which of what stands along it that is.

Engine-free. A Window is relative to the origin, as is `at`, where the eye is.
"""

import math
from itertools import pairwise
from typing import Final, TypeAlias

import numpy as np

from level_bang.render.pack import SIGHT
from level_bang.scalar import clamp
from level_bang.view.frame import Floats, Frame, Room

Window: TypeAlias = tuple[float, float]  # m along relative to the origin, from and to
Run: TypeAlias = tuple[int, int]  # first index and count
MARGIN: Final = math.radians(9.0)  # of view beside the lens: roll, pitch and widths at the eye
AT_BEND: Final = 8.0  # m from a bend at which one sees far round it
PAST_BEND: Final = 10.0  # m beyond a bend that are kept from further away
ROOM: Final[Window] = (-10.0, 20.0)  # holds every room, whichever way one looks
BAY: Final = 3.0  # m


def window(frame: Frame, origin: float, half_width: float) -> Window:
    """The metres that can be seen through a lens of that many radians to either side."""
    if frame.room is not Room.HALL:
        return ROOM
    at = frame.eye.along - origin
    half = half_width + MARGIN
    yaw = abs(math.remainder(frame.eye.yaw, math.tau))
    lo, hi = at - _sight(math.pi - yaw, half), at + _sight(yaw, half)
    if frame.bend is None:
        return lo, hi
    bend = frame.bend.at - origin
    if abs(bend - at) < AT_BEND:
        return at - SIGHT, at + SIGHT
    if frame.bend.passed:
        return max(lo, bend - PAST_BEND), hi
    return lo, min(hi, bend + PAST_BEND)


def _sight(off: float, half: float) -> float:
    """Metres seen down a hall whose axis lies `off` radians beside the middle of the view."""
    if off <= half:
        return SIGHT
    return min(SIGHT, 4.0 + 3.2 / math.tan(min(off - half, math.pi / 2)))


def run(seen: Window, spacing: float) -> Run:
    """What stands every `spacing` metres within the window (and one before)."""
    first = math.floor(seen[0] / spacing) - 1
    return first, math.ceil(seen[1] / spacing) - first + 1


def runs(at: float, seen: Window, reaches: tuple[float, ...], spacing: float = BAY) -> list[Run]:
    """What stands every `spacing` metres, from far behind to far ahead, cut at the reaches."""
    first, count = run(seen, spacing)
    around = [*(-reach for reach in reversed(reaches)), *reaches]
    cuts = [int(clamp(math.floor((at + r) / spacing), first, first + count)) for r in around]
    ends = [first, *cuts, first + count]
    return [(low, high - low) for low, high in pairwise(ends)]


def rows(all_rows: Floats, along: int, origin: float, seen: Window) -> Floats:
    """A copy of the (n, fields) rows within the window, column `along` relative to the origin."""
    if not len(all_rows):
        return all_rows
    at = all_rows[:, along] - np.float32(origin)
    keep = np.flatnonzero((at > seen[0] - 2.0) & (at < seen[1] + 2.0))
    near = all_rows.take(keep, axis=0)  # half the time of rows by a mask
    near[:, along] = at.take(keep)
    return near
