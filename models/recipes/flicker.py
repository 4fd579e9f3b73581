"""How lamps burn: tables of smooth noise, made with `noise`, so that playing needs no compiler."""

from typing import Final

import numpy as np

LENGTH: Final = 1024  # samples of a table; it repeats without a seam
RATE: Final = 30.0  # samples a second
CHARACTERS: Final = {
    # name: (octaves, slowness in samples, depth, floor). Depth and pace stay within the flash
    # limits of WCAG 2.3.1: no lamp changes by half its light more than three times a second.
    "steady": (1, 64, 0.06, 0.94),
    "tired": (2, 48, 0.30, 0.62),
    "dying": (3, 24, 0.95, 0.05),
}


def table(octaves: int, slowness: int, depth: float, floor: float) -> np.ndarray:
    """(LENGTH,) float32 of light levels, 0 to 1."""
    from noise import pnoise1  # without wheels: only this table needs a compiler

    period = LENGTH // slowness
    wave = np.array(
        [pnoise1(i / slowness + 0.37, octaves, repeat=period) for i in range(LENGTH)], np.float64
    )
    span = np.ptp(wave) or 1.0
    level = floor + depth * (wave - wave.min()) / span
    return np.asarray(level.clip(0.0, 1.0), np.float32)


def tables() -> dict[str, np.ndarray]:
    """One table for each character."""
    return {name: table(*figures) for name, figures in CHARACTERS.items()}
