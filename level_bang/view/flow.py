"""How the crowd flows: round and over what stands in the hall, past each other, off the walls.

Places are (distance along the hall, side) in metres, as arrays over the members. A body is a line
along the hall with a radius: a hound's is long. What overlaps is moved apart, by half of it each, a
few rounds a step (position-based dynamics, Mueller et al. 2007), no further than a body can go.
"""

from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from level_bang.view.boxes import RADIUS, WALL, Boxes, Doubles, Flags

Places: TypeAlias = NDArray[np.intp]

HALF_LENGTH: Final = np.array([0.42, 0.03, 0.03])  # m, of the line in a body, by kind
NEIGHBOURS: Final = 22  # further back, that a body can touch
MARGIN: Final = 0.2  # m of air that a step can close
ROUNDS: Final = 12
APART: Final = 0.9  # share of an overlap that a round takes away
YIELDS: Final = 0.3  # share of an overlap by which who is behind falls back in any case
TOUCHES: Final = 1e-3  # m apart, below which neither is beside the other
ENOUGH: Final = 0.03  # m of overlap that nobody sees
ASIDE: Final = 0.22  # m a step to the side at most
HELD, SHOVED = 0.7, 0.16  # m a step that others can hold one back, or shove one on
JUST_THERE: Final = 0.7  # m behind an obstacle's face that can only be the step before


def apart(along: Doubles, side: Doubles, half: Doubles, boxes: Boxes, over: Flags) -> None:
    """Move bodies out of each other and out of boxes, in place.

    `half` (n,) are their lines' half lengths, `over` (n, boxes) who goes over which.
    """
    one, other = _pairs(along, side, half)
    met, box = np.nonzero(boxes.near(along, side, half, MARGIN) & ~over)
    if not len(one) and not len(met):
        return
    count, many = len(along), len(one)
    reach = half[one] + half[other]
    # One sum a round for all: first what moves sideways, each way, then who behind falls back.
    moves, to = np.empty(3 * many), np.concatenate((one, other, other + count))
    place = np.stack((along, side))
    for round_ in range(ROUNDS):
        apart_by = place.take(one, 1)
        apart_by -= place.take(other, 1)
        gap = np.abs(apart_by[0])
        gap -= reach
        np.maximum(gap, 0.0, out=gap)
        away = np.hypot(gap, apart_by[1])
        push = np.maximum(2.0 * RADIUS - away, 0.0)
        if round_ and push.max(initial=0.0) < ENOUGH:
            break
        np.maximum(away, TOUCHES, out=away)
        push *= 0.5 * APART / away
        np.multiply(push, apart_by[1], out=moves[:many])
        np.negative(moves[:many], out=moves[many : 2 * many])
        np.maximum(gap, YIELDS * away, out=gap)
        np.multiply(push, gap, out=moves[2 * many :])
        sums = np.bincount(to, moves, 2 * count)
        place[0] -= 2.0 * sums[count:]
        place[1] += sums[:count]
        np.minimum(np.maximum(place[1], RADIUS - WALL, out=place[1]), WALL - RADIUS, out=place[1])
        if len(met):
            x, y = place[0, met], place[1, met]
            place[0, met], place[1, met] = _outside(x, y, half[met], boxes, box)
    along += np.minimum(np.maximum(place[0] - along, -HELD), SHOVED)
    side += np.minimum(np.maximum(place[1] - side, -ASIDE), ASIDE)


def _outside(
    x: Doubles, y: Doubles, half: Doubles, boxes: Boxes, box: Places
) -> tuple[Doubles, Doubles]:
    """Each out of its own box: to the nearer free side, or back before it."""
    face = boxes.along[box] - boxes.half_along[box] - half - RADIUS
    end = boxes.along[box] + boxes.half_along[box] + half + 0.5 * RADIUS
    low, high = boxes.low[box], boxes.high[box]
    inside = (x > face) & (x < end) & (y > low) & (y < high)
    left = boxes.left_of(y, box)
    deep = np.where(left, y - low, high - y)
    back = inside & (x - face < JUST_THERE) & (x - face < 2.0 * deep)
    aside = np.where(left, low, high)
    return np.where(back, face, x), np.where(inside & ~back, aside, y)


def _pairs(along: Doubles, side: Doubles, half: Doubles) -> tuple[Places, Places]:
    """Who could touch whom: two arrays of places, each pair once."""
    order = np.argsort(-along)
    count = len(order)
    first = np.arange(count)[:, None]
    second = first + np.arange(1, NEIGHBOURS + 1)
    inside = second < count
    one, other = np.broadcast_to(first, second.shape)[inside], second[inside]
    one, other = order[one], order[other]
    near = along[one] - along[other] < half[one] + half[other] + 2.0 * RADIUS + MARGIN
    near &= np.abs(side[one] - side[other]) < 2.0 * RADIUS + MARGIN
    return one[near], other[near]
