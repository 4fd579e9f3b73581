"""Where each creature is seen: from its lane and place, past bends and obstacles."""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from level_bang.pursuit.state import Gait
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
    apart = np.abs(along - obstacle.along) - obstacle.half_along
    near = np.flatnonzero(apart < EASE_IN)
    if not len(near):
        return
    wanted = side[near]
    left = np.minimum(wanted, low) if low > -REACH else np.maximum(wanted, high)
    right = np.maximum(wanted, high) if high < REACH else left
    to = np.where(wanted < obstacle.side, left, right)
    share = np.minimum(1.0 - apart[near] / EASE_IN, 1.0)
    side[near] = wanted + (np.minimum(np.maximum(to, -REACH), REACH) - wanted) * share


def _standing(hall: Hallway, low: float, high: float) -> list[Obstacle]:
    """What the crowd must pass between two places; a slow gurney is taken where it first stood."""
    segments = range(int(low // SEGMENT), int(high // SEGMENT) + 1)
    placed = (o for segment in segments for o in hall.obstacles(segment))
    return [o for o in placed if not o.hangs and o.thing is not Thing.CLUMP]


def creatures(now: Moment, before: Moment, alpha: float, hall: Hallway) -> Floats:
    """(n, 8) rows of CREATURE_FIELDS, blended between two ticks."""
    count = min(now.gone, before.gone)
    rows = np.zeros((count, len(CREATURE_FIELDS)), np.float32)
    if not count:
        return rows
    back = before.back[:count] + (now.back[:count] - before.back[:count]) * alpha
    front = before.front + (now.front - before.front) * alpha
    distance = front - back / 1000.0
    distance[0] += before.ahead + (now.ahead - before.ahead) * alpha
    number = np.arange(count)
    phase = distance / STRIDES[now.kind[:count]] + number * 0.618
    side = now.lane[:count] / 1000.0 + 0.07 * np.sin(distance * 0.9 + number)
    along = distance.copy()
    for bend in hall.bends:
        if front - SEEN < bend.at < front + EASE:
            along = _bent(distance, side, bend)
    for obstacle in _standing(hall, front - SEEN, front + EASE_IN):
        _give_way(along, side, obstacle)
    gait = now.gait[:count]
    rows[:, 0] = now.kind[:count]
    rows[:, 1] = along
    rows[:, 2] = side
    rows[:, 3] = 0.06 * np.sin(distance * 0.7 + number * 2.4)
    rows[:, 4] = phase * np.where(gait == Gait.RUN, 1.0, 0.25) % 1.0 * 2.0 * np.pi
    rows[:, 5] = 0.12 + 0.06 * np.sin(number * 1.7)
    rows[:, 6] = number * 0.381966 % 1.0
    rows[:, 7] = np.where((gait == Gait.FALL) | (gait == Gait.STUMBLE), 2.0, 0.0)
    if now.lunging:
        rows[0, 7] = 1.0
    return rows
