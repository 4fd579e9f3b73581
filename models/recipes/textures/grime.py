"""The dirt laid over every surface to hide how often its picture repeats: four masks in one.

Each plane is spread evenly over 0..255, so a threshold at a share of the range covers that share
of the surface.
"""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from models.recipes.fields import Canvas, Field, rolls, smooth

SIZE: Final = 512  # texels
SHEET: Final = Canvas(8.0, 8.0, SIZE, SIZE)  # in eighths of the picture, not in metres
POOL: Final = 0.9  # eighths; a puddle's breadth
DROPS: Final = 220  # beside the puddles


def _even(field: Field) -> Field:
    """The same picture with all values equally common, 0..1; equal values keep their order."""
    rank = np.empty(field.size)
    rank[np.argsort(field, axis=None, kind="stable")] = np.arange(field.size)
    return rank.reshape(field.shape) / (field.size - 1)


def _stains() -> Field:
    """Large and soft, with a torn edge here and there."""
    at = SHEET.warped(1.0, 0.35, 3)
    return SHEET.clouds(1.3, 1, 6, 0.5, at) + 0.35 * SHEET.clouds(3.0, 2, 2)


def _specks() -> Field:
    """Fine dust in drifts, with grains of two sizes in it."""
    grain = rolls(11, SIZE * SIZE).reshape(SIZE, SIZE)
    small = SHEET.blur(np.where(grain > 0.992, 1.0, 0.0), 0.010) * 6.0
    large = SHEET.blur((grain < 0.0012) * (0.3 + 800.0 * grain), 0.022) * 30.0
    dust = SHEET.clouds(0.25, 13, 4, 0.8) + 0.4 * grain
    drift = 1.2 * SHEET.clouds(1.0, 17, 4)
    return dust + drift + (small + large) * smooth(-0.5, 0.4, drift)


def _drips(count: int, seed: int) -> Field:
    """Runs that start at a place and thin out on their way down, 0..1."""
    out = np.zeros((SIZE, SIZE))
    step = SHEET.high / SIZE
    for across, top, long, strong in rolls(seed, count * 4).reshape(count, 4):
        steps = int((0.3 + 3.2 * long**2) / step)
        rows = (top * SIZE - np.arange(steps)).astype(int) % SIZE
        sway = 1.5 * np.sin(np.arange(steps) * step * 3.0 + across * 40.0)
        columns = (across * SIZE + sway).astype(int) % SIZE
        out[rows, columns] += (0.3 + 0.7 * strong) * np.linspace(1.0, 0.1, steps)
    return out


def _streaks() -> Field:
    """Runs down the rows: a few strong ones over a faint grain of old ones."""
    bend = SHEET.x + 0.05 * SHEET.clouds(1.0, 21, 3), SHEET.y
    faint = SHEET.clouds((0.2, 2.6), 23, 5, 0.6, bend)
    patches = smooth(-0.3, 0.4, SHEET.clouds(1.6, 29, 4))
    broad = SHEET.blur(_drips(150, 25), 0.045) * 9.0
    thin = SHEET.blur(_drips(260, 27), 0.014) * 2.0
    return 0.5 * faint + patches * (0.4 + broad + thin)


def _pooled(breadth: float, seed: int) -> Field:
    """White noise, blurred, of variance 1: round in all directions, as no lattice noise is."""
    white = rolls(seed, SIZE * SIZE).reshape(SIZE, SIZE) - 0.5
    soft = SHEET.blur(white, breadth)
    return np.asarray(soft / np.sqrt(np.mean(soft * soft)))


def _puddles() -> Field:
    """Pools with round shores, and drops beside them that join when the water rises.

    Two scales and no more: octaves would fray the shore, and water does not fray.
    """
    pools = _pooled(POOL / 2.8, 31) + 0.22 * _pooled(POOL / 7, 35)
    middle = rolls(37, 3 * DROPS).reshape(3, DROPS)
    drops = np.zeros((SIZE, SIZE))
    for across, up, size in middle.T:
        dx = (SHEET.x - across * SHEET.wide + SHEET.wide / 2) % SHEET.wide - SHEET.wide / 2
        dy = (SHEET.y - up * SHEET.high + SHEET.high / 2) % SHEET.high - SHEET.high / 2
        drops += np.exp(-(dx * dx + dy * dy) / (0.05 + 0.13 * size**2) ** 2)
    return pools + 0.9 * drops


def grime() -> NDArray[np.uint8]:
    """(512, 512, 4) that repeats: R stains, G specks, B streaks down the rows, A puddles."""
    planes = [_even(plane()) for plane in (_stains, _specks, _streaks, _puddles)]
    return (np.stack(planes, -1) * 255.0 + 0.5).astype(np.uint8)
