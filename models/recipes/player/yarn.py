"""What came loose from the cuffs: short threads, each hanging from where it was knit."""

from typing import Final

import numpy as np

from models.recipes.creatures.sculpt import Fixed, Shell, lock, many
from models.recipes.fields import rolls
from models.recipes.player.skeleton import spot
from models.recipes.player.sleeves import CUFFS

EACH: Final = 5  # of a cuff
THICK: Final = 0.0008  # m, half


def yarn() -> list[Shell]:
    """Of both cuffs."""
    made = []
    for number, (side, end) in enumerate(CUFFS.items()):
        fixed = Fixed("yarn", f"twist_{side}", 1)
        threads = [_thread(end, side, rolls(300 + 20 * number + k, 5), k) for k in range(EACH)]
        made.append(many(threads, fixed))
    return made


def _thread(end: float, side: str, chance: np.ndarray, number: int) -> Shell:
    turn = 2 * np.pi * (number + chance[0]) / EACH
    out = np.array((0.0, np.cos(turn), np.sin(turn)))
    root = np.array((end - 0.003, 0.0350 * out[1], 0.0300 * out[2] - 0.001))
    way = np.array((0.9, 0.0, -0.25)) + (chance[1:4] - 0.5) * 1.1
    tip = root + way * (0.006 + 0.013 * chance[4])
    bow = (root + tip) / 2 + out * 0.003
    line = np.array([spot(*p.tolist()) for p in (root, bow, tip)])
    line[:, 1] *= 1.0 if side == "r" else -1.0
    return lock(line, (THICK, THICK, 0.0), Fixed("yarn"), 3)
