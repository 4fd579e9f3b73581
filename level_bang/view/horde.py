"""Where each creature is seen: from its lane and place, past bends and obstacles."""

import math
from functools import lru_cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from level_bang.scalar import mix
from level_bang.sim.course import EASE, SQUARE, Bend
from level_bang.sim.hallway import Hallway
from level_bang.sim.kinds import Thing
from level_bang.sim.obstacles import SEGMENT, Obstacle
from level_bang.view.frame import CREATURE_FIELDS, Floats
from level_bang.view.moment import Moment

STRIDES: Final = np.array([2.3, 2.1, 1.7])  # m a cycle of legs covers: hound, stealer, faceling
WIDTH: Final = 0.3  # m a creature keeps from what it passes
REACH: Final = 1.3  # m from the hall's middle
EASE_IN: Final = 2.5  # m before an obstacle at which it begins to give way
PACE: Final = np.array([1.0, 0.25, 0.25, 0.25, 0.25])  # x stride, by Gait
DOWN: Final = np.array([0.0, 2.0, 2.0, 0.0, 0.0])  # what it does, by Gait: 2 is to fall
SEEN: Final = 75.0  # m behind the front that are worth drawing
Doubles = NDArray[np.float64]


def _bent(distance: Doubles, side: Doubles, bend: Bend) -> Doubles:
    """Metres along its own leg of what has run `distance`: the inverse of `course.distance`."""
    ramp = EASE - SQUARE
    inside = bend.turn * side
    away = np.abs(bend.at - distance)
    leaning = (away + inside * (EASE / ramp)) / (1.0 + inside / ramp)
    short = np.where(away >= SQUARE - inside, leaning, away + inside)
    short = np.where(away >= EASE, away, short)
    return np.where(distance < bend.at, bend.at - short, bend.at + short)


def _give_way(along: Doubles, side: Doubles, obstacle: Obstacle) -> None:
    """Press the sides of those who pass an obstacle out of it, in place."""
    half = obstacle.half_side + WIDTH
    low, high = obstacle.side - half, obstacle.side + half
    if low <= -REACH and high >= REACH:
        return
    apart = np.abs(along - obstacle.along)
    near = np.flatnonzero(apart < EASE_IN + obstacle.half_along)
    if not len(near):
        return
    wanted = side[near]
    if low <= -REACH:
        to = np.maximum(wanted, high)
    elif high >= REACH:
        to = np.minimum(wanted, low)
    else:
        left = wanted < obstacle.side
        to = np.where(left, np.minimum(wanted, low), np.maximum(wanted, high))
    share = np.minimum((EASE_IN + obstacle.half_along - apart[near]) / EASE_IN, 1.0)
    side[near] = wanted + (to - wanted) * share


def _standing(hall: Hallway, low: float, high: float) -> list[Obstacle]:
    """What the crowd must pass between two places; a slow gurney is taken where it first stood."""
    segments = range(int(low // SEGMENT), int(high // SEGMENT) + 1)
    placed = (o for segment in segments for o in hall.obstacles(segment))
    return [o for o in placed if not o.hangs and o.thing is not Thing.CLUMP]


@lru_cache(maxsize=8)
def _persons(count: int) -> tuple[Doubles, Doubles, Doubles]:
    """(number, share of a stride it is ahead, columns 5 and 6) of the members below `count`."""
    number = np.arange(count, dtype=np.float64)
    fixed = np.stack([0.12 + 0.06 * np.sin(number * 1.7), number * 0.381966 % 1.0], axis=1)
    return number, number * 0.618, fixed


def creatures(now: Moment, before: Moment, alpha: float, hall: Hallway) -> Floats:
    """(n, 8) rows of CREATURE_FIELDS, blended between two ticks."""
    count = min(now.gone, before.gone)
    rows = np.empty((count, len(CREATURE_FIELDS)), np.float32)
    if not count:
        return rows
    number, ahead, fixed = _persons(count)
    back = before.back[:count] + (now.back[:count] - before.back[:count]) * alpha
    front = mix(before.front, now.front, alpha)
    distance = front - back / 1000.0
    distance[0] += mix(before.ahead, now.ahead, alpha)
    side = now.lane[:count] / 1000.0 + 0.07 * np.sin(distance * 0.9 + number)
    along = distance
    for bend in hall.bends:
        if front - SEEN < bend.at < front + EASE:
            along = _bent(distance, side, bend)
    last = max(front - SEEN, float(along.min()) - 2.0 * EASE_IN)
    for obstacle in _standing(hall, last, front + EASE_IN):
        _give_way(along, side, obstacle)
    kind, gait = now.kind[:count], now.gait[:count]
    rows[:, 0] = kind
    rows[:, 1] = along
    rows[:, 2] = side
    rows[:, 3] = 0.06 * np.sin(distance * 0.7 + number * 2.4)
    rows[:, 4] = (distance / STRIDES[kind] + ahead) * PACE[gait] % 1.0 * math.tau
    rows[:, 5:7] = fixed
    rows[:, 7] = DOWN[gait]
    if now.lunging:
        rows[0, 7] = 1.0
    return rows
