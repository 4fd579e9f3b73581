"""How the crowd flows: round and over what stands in the hall, past each other, off the walls.

Places are (distance along the hall, side) in metres, as arrays over the members. A body is a line
along the hall with a radius: a hound's is long. What overlaps is moved apart, by half of it each, a
few rounds a step (position-based dynamics, Mueller et al. 2007), no further than a body can go.
"""

from functools import lru_cache
from typing import Final, NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from level_bang.view.boxes import RADIUS, WALL, Boxes, Doubles, Flags

Places: TypeAlias = NDArray[np.intp]

HALF_LENGTH: Final = np.array([0.42, 0.03, 0.03])  # m, of the line in a body, by kind
NEIGHBOURS: Final = 20  # further back, that a body can touch
MARGIN: Final = 0.3  # m of air that a step can close
ROUNDS: Final = 4
AT_BOXES: Final = (1, ROUNDS - 1)  # rounds in which they move out of boxes, too
APART: Final = 0.9  # share of an overlap that a round takes away
YIELDS: Final = 0.5  # share of an overlap by which who is behind falls back in any case
TOUCHES: Final = 1e-3  # m apart, below which neither is beside the other
ENOUGH: Final = 0.03  # m of overlap that nobody sees
ASIDE: Final = 0.22  # m a step to the side at most
HELD, SHOVED = 0.6, 0.16  # m a step that others can hold one back, or shove one on
JUST_THERE: Final = 0.7  # m behind an obstacle's face that can only be the step before


class Bodies(NamedTuple):
    """Who may touch; (n,) each. `along` and `side` are moved."""

    along: Doubles
    side: Doubles
    half: Doubles  # m, of their lines
    was: Doubles  # m along, a step before: in a step one could run right through another

    def pairs(self) -> tuple[Places, Places]:
        """Who could touch whom: who is ahead and who behind, each pair once."""
        order = np.argsort(-self.was)
        x, y, half = self.along[order], self.side[order], self.half[order] + (RADIUS + MARGIN / 2)
        first, second = _beside(len(order))
        near = np.abs(x[first] - x[second]) < half[first] + half[second]
        near &= np.abs(y[first] - y[second]) < 2.0 * RADIUS + MARGIN
        return order[first[near]], order[second[near]]


def apart(bodies: Bodies, boxes: Boxes, over: Flags) -> None:
    """Move bodies out of each other and out of boxes; `over` (n, boxes) who goes over which."""
    one, other = bodies.pairs()
    place = np.stack((bodies.along, bodies.side))
    _rounds(place, one, other, bodies.half, _Hindered(bodies, boxes, over))
    bodies.along[:] += np.minimum(np.maximum(place[0] - bodies.along, -HELD), SHOVED)
    bodies.side[:] += np.minimum(np.maximum(place[1] - bodies.side, -ASIDE), ASIDE)


def _rounds(
    place: Doubles, one: Places, other: Places, half: Doubles, hindered: "_Hindered"
) -> None:
    count, reach = place.shape[1], half[one] + half[other]
    for round_ in range(ROUNDS):
        by = place.take(one, 1)
        by -= place.take(other, 1)
        gap = np.maximum(by[0] - reach, 0.0)
        away = np.hypot(gap, by[1])
        deep = 2.0 * RADIUS - away
        if round_ and deep.max(initial=0.0) < ENOUGH:
            break
        np.maximum(away, TOUCHES, out=away)
        push = np.maximum(deep, 0.0)
        push *= 0.5 * APART
        push /= away
        sideways = push * by[1]
        away *= YIELDS
        np.maximum(gap, away, out=gap)
        push *= gap
        place[0] -= np.bincount(other, push, count) * 2.0
        place[1] += np.bincount(one, sideways, count)
        place[1] -= np.bincount(other, sideways, count)
        np.minimum(np.maximum(place[1], RADIUS - WALL, out=place[1]), WALL - RADIUS, out=place[1])
        if round_ in AT_BOXES:
            hindered.moved(place)


class _Hindered:
    """Those near a box that they do not go over."""

    def __init__(self, bodies: Bodies, boxes: Boxes, over: Flags) -> None:
        near = boxes.near(bodies.along, bodies.side, bodies.half, MARGIN) & ~over
        self.who, box = np.nonzero(near)
        if not len(self.who):
            return
        long = boxes.half_along[box] + bodies.half[self.who]
        self.face = boxes.along[box] - long - RADIUS
        self.end = boxes.along[box] + long + 0.5 * RADIUS
        self.low, self.high = boxes.low[box], boxes.high[box]
        left = boxes.left_of(bodies.side[self.who], box)
        self.aside = np.where(left, self.low, self.high)

    def moved(self, place: Doubles) -> None:
        """Each out of its own box: to the nearer free side, or back before it."""
        if not len(self.who):
            return
        x, y = place.take(self.who, 1)
        inside = (x > self.face) & (x < self.end) & (y > self.low) & (y < self.high)
        if not inside.any():
            return
        past = x - self.face
        back = inside & (past < np.minimum(JUST_THERE, 2.0 * np.abs(y - self.aside)))
        place[0, self.who] = np.where(back, self.face, x)
        place[1, self.who] = np.where(inside > back, self.aside, y)


@lru_cache(maxsize=256)
def _beside(count: int) -> tuple[Places, Places]:
    """All pairs of places no more than NEIGHBOURS apart."""
    first = np.repeat(np.arange(count), NEIGHBOURS)
    second = first + np.tile(np.arange(1, NEIGHBOURS + 1), count)
    inside = second < count
    return first[inside], second[inside]
