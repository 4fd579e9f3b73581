"""What comes as rows: things, furnishings, marks, items, creatures; each layer draws its run."""

from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from level_bang.render import reach, scenery
from level_bang.render.layers import Layer
from level_bang.render.reach import Window
from level_bang.render.scenery import Scenery
from level_bang.view.frame import Floats, Frame
from level_bang.view.furnish import Furnishing

CREATURE_DETAIL_AT: Final = (6.5, 16.0)  # m; beyond the first its second level of detail, and so on
THING_DETAIL_AT: Final = (9.0, 40.0)  # m
FURNITURE_DETAIL_AT: Final = 9.0  # m
_ONE_DETAIL: Final = np.isin(np.arange(len(Furnishing)), scenery.ONE_DETAIL)  # by kind
Keys: TypeAlias = NDArray[np.int64]  # (n,) of rows: which layer of a list draws it


def show(made: Scenery, frame: Frame, origin: float, seen: Window, near: float) -> None:
    """Write the rows within the window and tell their layers; `near` is the quality's."""
    at = frame.eye.along - origin
    _things(made, reach.rows(frame.things, 2, origin, seen), at, near)
    _furniture(made, reach.rows(frame.furnishings, 2, origin, seen), at, near)
    made.marks[0].draw(0, made.mark_rows.write(reach.rows(frame.marks, 2, origin, seen)))
    _items(made, reach.rows(frame.items, 2, origin, seen))
    _creatures(made, reach.rows(frame.creatures, 1, origin, seen), at)


def _things(made: Scenery, rows: Floats, at: float, near: float) -> None:
    away = np.abs(rows[:, 2] - np.float32(at))
    detail = np.searchsorted(THING_DETAIL_AT, away / np.float32(near))
    key = rows[:, 0].astype(np.int64) * scenery.DETAILS + detail
    order = np.argsort(key, kind="stable")
    count = made.thing_rows.write(rows[order])
    _in_runs(made.things, key[order][:count])
    made.shades[0].draw(0, count)


def _furniture(made: Scenery, rows: Floats, at: float, near: float) -> None:
    away = np.abs(rows[:, 2] - np.float32(at))
    far = away > FURNITURE_DETAIL_AT * near
    kind = rows[:, 0].astype(np.int64)
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


def _creatures(made: Scenery, rows: Floats, at: float) -> None:
    """The nearest first, so that what they hide is not drawn."""
    away = np.abs(rows[:, 1] - np.float32(at))
    key = rows[:, 0].astype(np.int64) * scenery.DETAILS + np.searchsorted(CREATURE_DETAIL_AT, away)
    order = np.lexsort((away, key))
    count = made.creature_rows.write(rows[order])
    _in_runs(made.creatures, key[order][:count])
    made.shades[1].draw(0, count)


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
