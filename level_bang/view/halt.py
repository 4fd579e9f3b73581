"""Who of the crowd must wait: no step of it ends with one inside another.

Moving apart (view/flow.py) is worked out ahead and leaves something, most where somebody stands and
is run into. What is left is taken from the steps themselves, which is always enough: where all
were before they had room.
"""

from collections.abc import Callable
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from level_bang.sim.course import Bend
from level_bang.view.boxes import RADIUS, Doubles, Flags
from level_bang.view.corner import TURNING, bent

Places: TypeAlias = NDArray[np.intp]

TOUCHED: Final = 0.07  # m of overlap that a step may end with
SLACK: Final = 1e-3  # m
STOPS: Final = 60  # rounds in which who waits makes others wait; a jam takes a dozen
SLOWER: Final = 0.8  # of its way, for who runs into another, again and again
LEAST: Final = 0.3  # share of its way from which one stops altogether


def stopped(
    before: Doubles, after: Doubles, half: Doubles, bend: Bend | None, beside: Callable[[], Flags]
) -> Doubles:
    """(n,) share of its way that each can go, so that no step ends with one inside another.

    `before` and `after`: (2, n) places; `bend`: one that they run round, where lanes are longer and
    shorter than the hall; `beside` tells who is (n,) beside something and cannot cut its corner. Of
    two that meet, whoever goes farther goes less far, at last not at all. If nobody was inside
    another before, nobody is after: all could stand.
    """
    way, share = after - before, np.ones(len(half))
    start, end = _room(before, half, bend), _room(after, half, bend)
    one, other = _may_meet(start, end)
    deep = _deep(end, one, other)
    if deep.max(initial=0.0) <= TOUCHED:
        return share
    allowed = np.maximum(TOUCHED, _deep(start, one, other) + SLACK)
    length, least = np.hypot(way[0], way[1]), np.where(beside(), 1.0, LEAST)
    for _ in range(STOPS):
        met = np.flatnonzero(deep > allowed)
        if not len(met):
            break
        first, second = one[met], other[met]
        who = np.where((length * share)[first] > (length * share)[second], first, second)
        share[who] = np.where(share[who] > least[who], SLOWER * share[who], 0.0)
        deep = _deep(_room(before + way * share, half, bend), one, other)
    return share


def _room(place: Doubles, half: Doubles, bend: Bend | None) -> Doubles:
    """(4, n) metres in a plane, and half of the line there, of who is at (along, side)."""
    none = np.zeros(len(half))
    if bend is None:
        return np.stack((*place, half, none))
    along, side = bent(place[0], place[1], bend), place[1]
    past = place[0] > bend.at
    half = half * np.minimum(np.abs(place[0] - bend.at) / TURNING, 1.0)  # it bends, too
    x = np.where(past, bend.at - bend.turn * side, along)
    y = np.where(past, bend.turn * (along - bend.at), side)
    return np.stack((x, y, np.where(past, none, half), np.where(past, half, none)))


def _may_meet(start: Doubles, end: Doubles) -> tuple[Places, Places]:
    """Who could touch whom anywhere on their ways, each pair once."""
    half = np.maximum(start[2:], end[2:]) + RADIUS
    low = np.minimum(start[:2], end[:2]) - half
    high = np.maximum(start[:2], end[:2]) + half
    along, side = (low[k][:, None] < high[k] for k in (0, 1))
    near = np.triu(along & along.T & side & side.T, 1)
    one, other = np.divmod(np.flatnonzero(near), len(near))
    return one, other


def _deep(room: Doubles, one: Places, other: Places) -> Doubles:
    """Metres that two overlap: lines lie along either axis, so that this is exact."""
    first, second = room.take(one, 1), room.take(other, 1)
    gap = np.maximum(np.abs(first[:2] - second[:2]) - first[2:] - second[2:], 0.0)
    found: Doubles = 2.0 * RADIUS - np.hypot(gap[0], gap[1])
    return found
