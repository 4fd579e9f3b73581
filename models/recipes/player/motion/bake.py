"""The table of all clips, as the game reads it: `models/arms_motion.npz`, see creatures/motion."""

from collections.abc import Callable
from typing import Final

import numpy as np
from numpy.typing import NDArray

from models.recipes.player.motion import acts, cycles, moves, uses
from models.recipes.player.motion.arm import Track, posed

CLIPS: Final[tuple[tuple[Callable[[], Track], float, float], ...]] = (
    (cycles.jog, 2.6, 0.481), (cycles.sprint, 2.6, 0.351), (cycles.winded, 0.0, 1.5),
    (moves.slide, 0.0, 0.9), (moves.vault, 0.0, 0.35), (uses.drink, 0.0, 1.6), (uses.eat, 0.0, 1.0),
    (uses.throw_flare, 0.0, 0.8), (uses.spray, 0.0, 1.5), (moves.shove, 0.0, 0.4),
    (moves.door, 0.0, 0.6), (acts.wrist, 0.0, 1.4), (cycles.struggle, 0.0, 0.7),
    (acts.fend, 0.0, 1.2), (cycles.crawl, 0.5, 1.4), (moves.none, 0.0, 1.0),
)  # fmt: skip
"""What makes each, the ground one pass covers (m), how long it takes (s)."""
NAMES: Final = tuple(make.__name__ for make, _, _ in CLIPS)
CYCLES: Final = ("jog", "sprint", "winded", "struggle", "crawl")
"""Played round and round; they do not repeat their first frame."""


def tables() -> dict[str, NDArray[np.generic]]:
    """All arrays of the file."""
    skins = [posed(make()).skin() for make, _, _ in CLIPS]
    count = np.array([len(skin) for skin in skins], np.int32)
    return {
        "clips": np.array(NAMES),
        "arms": np.concatenate(skins).astype(np.float16),
        "arms_first": np.cumsum(count, dtype=np.int32) - count,
        "arms_count": count,
        "arms_metres": np.array([metres for _, metres, _ in CLIPS], np.float32),
        "arms_seconds": np.array([seconds for _, _, seconds in CLIPS], np.float32),
    }
