"""The light that falls on the hall, as one small picture: metres along by strips round the hall.

Each kind of lamp has its response baked once, bounces included (models/recipes/light.py), and
light adds: the ribbon is the sum over the lamps of level x response. Lamps of a kind stand evenly,
so that sum is one small matrix product a kind, whatever the number of lamps.
"""

import math
from collections.abc import Sequence
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
    """What lamps do to the rows around them; sorts of lamps that take turns make one period."""

    period: int  # rows
    sorts: int  # lamps in a period, the first at its first row
    reach: int  # lamps to either side that light a place
    table: Floats  # (sorts + 2 reach - 1, period x COLUMNS x 4); the k-th row: lamp k + 1 - reach

    def lit(self, level: Floats, count: int) -> Floats:
        """(count x period, COLUMNS, 4) for `count` periods.

        `level[k]` is lamp k + 1 - reach, counted from the first period's own first.
        """
        near = level[_windows(count, self.sorts, len(self.table))]
        return (near @ self.table).reshape(count * self.period, COLUMNS, 4)


@cache
def _windows(count: int, step: int, wide: int) -> NDArray[np.intp]:
    """(count, wide): `wide` numbers from every `step`-th on."""
    return np.arange(0, count * step, step)[:, None] + np.arange(wide)


def response(lights: Sequence[Floats], spacing: float) -> Response:
    """From what one lamp of each sort gives (steps, COLUMNS, 3), itself in the middle."""
    step, half = round(spacing / STEP), len(lights[0]) // 2
    sorts, reach = len(lights), -(-half // step)
    rows = np.zeros((sorts + 2 * reach - 1, sorts * step, COLUMNS, 4), np.float32)
    for place, lit in enumerate(rows):
        number = place + 1 - reach
        first = number * step - half
        low, high = max(first, 0), min(first + 2 * half, sorts * step)
        light = lights[number % sorts][low - first : high - first]
        lit[low:high, :, :3] = light[:, :, ::-1]  # as the texture's memory has it
    return Response(sorts * step, sorts, reach, rows.reshape(len(rows), -1))


def mirrored(light: Floats) -> Floats:
    """The same lamp on the other wall."""
    wall = PER_STRIP_WALL
    order = [*range(3 * wall - 1, -1, -1), *range(STRIPS - 1, 3 * wall - 1, -1)]
    return light[:, [*order, *range(STRIPS, COLUMNS)]]


@cache
def baked() -> dict[str, Floats]:
    """What one lamp of each kind gives: (steps, COLUMNS, 3)."""
    return {name: np.asarray(rows, np.float32) for name, rows in assets.arrays("light").items()}


@cache
def _responses() -> tuple[tuple[str, Response], ...]:
    """By kind; beacons hang on one wall and the other by turns."""
    light = baked()
    return (
        ("panels", response([light["panel"]], 6.0)),
        ("signs", response([light["sign"]], 10.0)),
        ("beacons", response([light["beacon"], mirrored(light["beacon"])], 12.0)),
    )


def _levels(lamps: Fixtures, first: int, count: int) -> Floats:
    """Levels of `count` lamps from `first` on; 0 where none is told of."""
    found = np.zeros(count, np.float32)
    low = max(lamps.first - first, 0)
    told = lamps.level[first + low - lamps.first :][: max(count - low, 0)]
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
    for kind, one in _responses():
        if not len(lamps[kind].level):
            continue
        first = at // one.period
        count = -(-(at + ROWS) // one.period) - first
        begin = first * one.sorts + 1 - one.reach
        level = _levels(lamps[kind], begin, count * one.sorts + 2 * one.reach - 1)
        skip = at - first * one.period
        lit = one.lit(level, count)[skip : skip + ROWS]
        if into is None:
            into = lit
        else:
            into += lit
    return np.zeros((ROWS, COLUMNS, 4), np.float32) if into is None else into
