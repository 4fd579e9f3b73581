"""What comes as rows: things, furnishings, marks, items, creatures; each layer draws its run."""

import math
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from level_bang.render import reach, scenery
from level_bang.render.layers import Layer
from level_bang.render.quality import Quality
from level_bang.render.reach import Window
from level_bang.render.scenery import Scenery, Stood
from level_bang.view import clumps
from level_bang.view.frame import Floats, Frame
from level_bang.view.furnish import Furnishing

CREATURE_DETAIL_AT: Final = (3.5, 9.0, 20.0)  # m; beyond the first its second level of detail, ..
PLAIN_CREATURES: Final = (1.3, 5.5, 12.0)  # m, the same where pixels are dear
CLUMPS_NEARER: Final = 0.2  # x its distance: there is never more than one to be seen
PLAIN_DEPTH: Final = 18.0  # m of a crowd, there: who runs behind that is hidden by those before
THING_DETAIL_AT: Final = (9.0, 40.0)  # m
STEP: Final = 1.0  # m of the eye's way in which what stands is not sorted anew
FURNITURE_DETAIL_AT: Final = 9.0  # m
_ONE_DETAIL: Final = np.isin(np.arange(len(Furnishing)), scenery.ONE_DETAIL)  # by kind
Keys: TypeAlias = NDArray[np.int64]  # (n,) of rows: which layer of a list draws it


def show(made: Scenery, frame: Frame, origin: float, seen: Window, quality: Quality) -> None:
    """Write the rows within the window and tell their layers."""
    at = frame.eye.along - origin
    key = Stood(
        (frame.things, frame.furnishings, frame.marks, frame.items),
        (origin, math.floor(at / STEP), *(round(end - at) for end in seen)),
    )
    if made.stood is None or not made.stood.same(key):
        made.stood = key
        _things(made, reach.rows(frame.things, 2, origin, seen), at, quality.near)
        _furniture(made, reach.rows(frame.furnishings, 2, origin, seen), at, quality)
        made.marks[0].draw(0, made.mark_rows.write(reach.rows(frame.marks, 2, origin, seen)))
        _items(made, reach.rows(frame.items, 2, origin, seen))
    made.arms[0].draw(0, frame.arms is not None)
    if quality.plain and not frame.room:
        seen = max(seen[0], frame.mass[0] - origin - PLAIN_DEPTH), seen[1]
    _creatures(made, reach.rows(frame.creatures, 1, origin, seen), at, quality)


def _things(made: Scenery, rows: Floats, at: float, near: float) -> None:
    away = np.abs(rows[:, 2] - np.float32(at))
    detail = np.searchsorted(THING_DETAIL_AT, away / np.float32(near))
    key = rows[:, 0].astype(np.int64) * scenery.DETAILS + detail
    order = np.argsort(key, kind="stable")
    count = made.thing_rows.write(rows[order])
    _in_runs(made.things, key[order][:count])
    made.shades[0].draw(0, count)


def _furniture(made: Scenery, rows: Floats, at: float, quality: Quality) -> None:
    away = np.abs(rows[:, 2] - np.float32(at))
    kind = rows[:, 0].astype(np.int64)
    shown = (away < quality.specks) | ~_ONE_DETAIL[kind]
    rows, away, kind = rows[shown], away[shown], kind[shown]
    far = away > FURNITURE_DETAIL_AT * quality.near
    far |= _ONE_DETAIL[kind]
    key = kind * scenery.FURNITURE_DETAILS + far
    order = np.argsort(key, kind="stable")
    count = made.furniture_rows.write(rows[order])
    _in_runs(made.furnishings, key[order][:count])


def _items(made: Scenery, rows: Floats) -> None:
    rows = rows[np.argsort(rows[:, 0], kind="stable")]
    count = made.item_rows.write(rows)
    _by_kind(rows, made.items, count)
    made.glows[5].draw(0, count)


def _creatures(made: Scenery, rows: Floats, at: float, quality: Quality) -> None:
    """The nearest first, so that what they hide is not drawn."""
    away = np.abs(rows[:, 1] - np.float32(at))
    near_by = np.where(rows[:, 0] == clumps.KIND, away * CLUMPS_NEARER, away)
    detail = np.searchsorted(PLAIN_CREATURES if quality.plain else CREATURE_DETAIL_AT, near_by)
    key = rows[:, 0].astype(np.int64) * scenery.CREATURE_DETAILS + detail
    order = np.lexsort((away, key))
    count = made.creature_rows.write(rows[order])
    _in_runs(made.creatures, key[order][:count])
    made.shades[1].draw(0, count)
    made.eyes[0].draw(0, 2 * count)


def _in_runs(layers: list[Layer], keys: Keys) -> None:
    """Rows sorted by key; most layers have none, now and before, and nothing to be told."""
    first = 0
    for layer, many in zip(layers, np.bincount(keys, minlength=len(layers)).tolist(), strict=False):
        if many or layer.count:
            layer.draw(first, many)
            first += many


def _by_kind(rows: Floats, layers: dict[int, Layer], count: int) -> None:
    """Rows sorted by kind."""
    many = np.bincount(rows[:count, 0].astype(np.int64), minlength=max(layers) + 1).tolist()
    first = 0
    for kind, number in enumerate(many):
        if kind in layers:
            layers[kind].draw(first, number)
        first += number
