"""A clip as an animator's sheet: one curve for each control, in metres and degrees."""

from collections.abc import Mapping
from typing import TypeAlias

import numpy as np
from numpy.typing import ArrayLike

from models.recipes.creatures.motion.curves import path
from models.recipes.creatures.motion.steps import Path
from models.recipes.kit import Array

Channels: TypeAlias = dict[str, Array]  # each (frames,)
Sheet: TypeAlias = Mapping[str, tuple[float, ...]]  # values at the times of a sheet


def filled(names: tuple[str, ...], count: int) -> Channels:
    """All controls at zero."""
    return {name: np.zeros(count) for name in names}


def mixed(a: Channels, b: Channels, share: ArrayLike) -> Channels:
    """From one to the other; what only one has stays."""
    whole, rest = np.asarray(share, float), 1.0 - np.asarray(share, float)
    both = {k: np.asarray(a[k] * rest + b[k] * whole) for k in a.keys() & b.keys()}
    return a | b | both


def keyed(t: Array, times: tuple[float, ...], sheet: Sheet) -> Channels:
    """Smooth curves through a sheet's rows; a row of one value is constant.

    Raises ValueError if a row has neither one value nor one for each time.
    """
    made = {}
    for name, values in sheet.items():
        if len(values) == 1:
            values = values * len(times)
        made[name] = path(t, tuple(zip(times, values, strict=True)))
    return made


def footed(feet: dict[str, Path]) -> Channels:
    """The controls of feet that follow paths."""
    made = {}
    for which, way in feet.items():
        for axis, name in enumerate(("fx", "fy", "fz")):
            made[f"{name}_{which}"] = way.place[:, axis]
        made[f"roll_{which}"] = way.roll
        made[f"held_{which}"] = way.held.astype(float)
    return made


def added(base: Channels, more: Channels) -> Channels:
    """With what `more` names on top."""
    return base | {name: base.get(name, 0.0) + curve for name, curve in more.items()}
