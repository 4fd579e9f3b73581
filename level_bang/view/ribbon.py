"""The light that falls on the hall, as one small picture: metres along by strips round the hall.

Each kind of lamp has its response baked once, bounces included (models/recipes/light.py), and
light adds: the ribbon is the sum over the lamps of level x response. Lamps of a kind stand evenly,
so that sum is one small matrix product a kind, whatever the number of lamps.
"""

import math
from dataclasses import dataclass
from functools import cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from level_bang import assets
from level_bang.view.frame import Fixtures, Floats

STEP: Final = 0.25  # m between two rows
ROWS: Final = 432  # of a ribbon: 108 m
BEHIND: Final = 14.0  # m of it that lie behind a viewer
STRIDE: Final = 4.0  # m that it moves on by
STRIPS: Final = 64  # round the hall: left wall, ceiling, right wall, floor, sixteen of each
COLUMNS: Final = STRIPS + 2  # the last two hold the mean over all strips
PER_STRIP_WALL: Final = 16


@dataclass(frozen=True, eq=False)
class Response:
    """What lamps that stand every `period` rows do to the rows around them."""

    period: int
    reach: int  # periods to either side
    table: Floats  # (2 reach, period x COLUMNS x 4): the k-th row is for the lamp k periods before

    def lit(self, level: Floats, count: int) -> Floats:
        """(count x period, COLUMNS, 4) for `count` periods; `level` has 2 reach - 1 more lamps.

        `level[k]` is the lamp at the start of period k + 1 - reach.
        """
        near = level[_windows(count, 2 * self.reach)]
        return (near @ self.table).reshape(count * self.period, COLUMNS, 4)


@cache
def _windows(count: int, wide: int) -> NDArray[np.intp]:
    """(count, wide): `wide` numbers from each place on, the last first."""
    return np.arange(count)[:, None] + np.arange(wide - 1, -1, -1)


def response(light: Floats, spacing: float) -> Response:
    """From what one lamp gives (steps, COLUMNS, 3), itself in the middle; zero beyond."""
    period, half = round(spacing / STEP), len(light) // 2
    reach = -(-half // period)
    rows = np.zeros((2 * reach * period, COLUMNS, 4), np.float32)
    middle = reach * period
    rows[middle - half : middle + half, :, :3] = light[:, :, ::-1]  # as the texture's memory has it
    return Response(period, reach, rows.reshape(2 * reach, -1))


def mirrored(light: Floats) -> Floats:
    """The same lamp on the other wall."""
    wall = PER_STRIP_WALL
    order = [*range(3 * wall - 1, -1, -1), *range(STRIPS - 1, 3 * wall - 1, -1)]
    return light[:, [*order, *range(STRIPS, COLUMNS)]]


@cache
def baked() -> dict[str, Floats]:
    """What one lamp of each kind gives: (steps, COLUMNS, 3)."""
    with np.load(assets.path("models", "light.npz")) as file:
        return {name: np.asarray(file[name], np.float32) for name in file.files}


@cache
def _responses() -> tuple[tuple[str, int, int, Response], ...]:
    """(kind, every n-th lamp, from the n-th, response)."""
    light = baked()
    return (
        ("panels", 1, 0, response(light["panel"], 6.0)),
        ("signs", 1, 0, response(light["sign"], 10.0)),
        ("beacons", 2, 0, response(light["beacon"], 24.0)),
        ("beacons", 2, 1, response(mirrored(light["beacon"]), 24.0)),
    )


def _levels(lamps: Fixtures, first: int, count: int, every: int, odd: int) -> Floats:
    """Levels of lamps first, first + every .. ; 0 where none is told of."""
    found = np.zeros(count, np.float32)
    begin = first + odd - lamps.first
    low = max(-(begin // every), 0)
    told = lamps.level[begin + low * every :: every][: max(count - low, 0)]
    found[low : low + len(told)] = told
    return found


def start_of(along: float, ahead: bool) -> float:
    """The metre that a ribbon begins at: most of it lies where the eye looks, ahead or back."""
    behind = BEHIND if ahead else ROWS * STEP - BEHIND
    return math.floor((along - behind) / STRIDE) * STRIDE


def ribbon(panels: Fixtures, signs: Fixtures, beacons: Fixtures, start: float) -> Floats:
    """(ROWS, COLUMNS, 4): blue, green, red, 0 of the light from `start` metres on.

    `start` is a multiple of STEP; row r is the light at start + r STEP.
    """
    into: Floats | None = None
    lamps = {"panels": panels, "signs": signs, "beacons": beacons}
    at = round(start / STEP)
    for kind, every, odd, one in _responses():
        if not len(lamps[kind].level):
            continue
        shift = at - odd * one.period // every  # rows from the kind's own zero
        first = shift // one.period
        count = -(-(shift + ROWS) // one.period) - first
        begin = (first + 1 - one.reach) * every
        level = _levels(lamps[kind], begin, count + 2 * one.reach - 1, every, odd)
        skip = shift - first * one.period
        lit = one.lit(level, count)[skip : skip + ROWS]
        if into is None:
            into = lit
        else:
            into += lit
    return np.zeros((ROWS, COLUMNS, 4), np.float32) if into is None else into
