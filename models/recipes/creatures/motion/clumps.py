"""The table of the Clump's clips, as the game reads it: `models/clump_motion.npz`.

As `models/motion.npz`, for the kind `clump`; what it breathes with is swollen by its matrices, too.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from models.recipes.creatures.motion import clump_acts as acts
from models.recipes.creatures.motion.chains import Swelling
from models.recipes.creatures.motion.clips import times
from models.recipes.creatures.motion.clump import Sheet, posed
from models.recipes.creatures.motion.steps import frames
from models.recipes.kit import Array


@dataclass(frozen=True, slots=True)
class Act:
    """A clip that stays where it is."""

    made: Callable[[Array], Sheet]
    count: int  # frames
    seconds: float
    once: bool = False

    def pose(self) -> Swelling:
        """All of its frames."""
        return posed(self.made(times(self.count) if self.once else frames(self.count)))


ACTS: Final = {
    "idle": Act(acts.idle, 40, 4.0),
    "reach": Act(acts.reach, 32, 1.5),
    "reach_far": Act(acts.reach_far, 32, 1.5),
    "grab": Act(acts.grab, 24, 0.35, once=True),
    "hold": Act(acts.hold, 24, 0.8),
}


def clump_tables() -> dict[str, NDArray[np.generic]]:
    """All arrays of the file."""
    skins = [act.pose().skin() for act in ACTS.values()]
    count = np.array([len(skin) for skin in skins], np.int32)
    return {
        "clips": np.array(tuple(ACTS)),
        "clump": np.concatenate(skins).astype(np.float16),
        "clump_first": np.cumsum(count, dtype=np.int32) - count,
        "clump_count": count,
        "clump_metres": np.zeros(len(ACTS), np.float32),
        "clump_seconds": np.array([act.seconds for act in ACTS.values()], np.float32),
    }
