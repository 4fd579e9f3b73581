"""What years of people and water do to a wall, each as a share 0..1, and all of it at once.

Wear sits where a hospital makes it: trolleys between knee and hip, hands beside the doors, mops
above the skirting, dust on the door frames, water from the ceiling.
"""

import numpy as np
from numpy.typing import ArrayLike

from models.recipes.fields import Field, smooth
from models.recipes.textures.walls_kit import (
    DIRT,
    DOOR_HALF,
    DOORS,
    LINTEL,
    PLASTER,
    RAIL,
    SKIRTING,
    WALL,
    Coats,
    Tint,
    blur,
    cracks,
    drips,
    grain,
    torn,
)

_TROLLEYS = 0.55  # m; the middle height of what wheels by


def mottled(wall: Coats, seed: int, amount: float = 1.0) -> None:
    """No paint is one colour: fading at 1 m, brushing at 10 cm, grain at texels."""
    large = WALL.clouds(1.3, seed, 5, 0.5, WALL.warped(0.8, 0.12, seed + 1))
    streaks = WALL.clouds((0.06, 0.9), seed + 2, 4, 0.55)
    wall.shade(amount * (0.11 * large + 0.05 * streaks + 0.014 * grain(seed + 3)))
    wall.glaze((1.0, 0.955, 0.87), amount * smooth(-0.15, 0.6, large))


def orange_peel(wall: Coats, seed: int, rise: float = 0.00012) -> None:
    """A roller's texture, and a wall that is not quite level."""
    wall.height = wall.height + rise * grain(seed, 0.003, 0.004)
    wall.height = wall.height + 0.0016 * WALL.clouds(0.7, seed + 1, 3, 0.5)


def beside_doors(metres: float) -> Field:
    """1 at a door's edge, fading over some metres of wall."""
    off = np.abs((WALL.x + 1.5) % (DOORS[1] - DOORS[0]) - 1.5) - DOOR_HALF
    return np.exp(-((np.maximum(off, 0.0) / metres) ** 2))


def hands(seed: int) -> Field:
    """Grime at hand height, thick beside the doors, smeared along."""
    level = np.exp(-(((WALL.y - 1.12) / 0.17) ** 2))
    smear = WALL.clouds((0.11, 0.07), seed, 5, 0.6, WALL.warped(0.2, 0.03, seed + 1))
    return level * (0.12 + 0.88 * beside_doors(0.17)) * smooth(-0.35, 0.45, smear)


def along_rail(seed: int) -> Field:
    """Dirt that gathers on the bumper rail and creeps above and below it."""
    y = WALL.y
    above = np.exp(-np.maximum(y - RAIL[1], 0) / 0.035) * (y > RAIL[0])
    below = np.exp(-np.maximum(RAIL[0] - y, 0) / 0.055) * (y <= RAIL[1])
    return np.maximum(above, 0.8 * below) * smooth(-0.6, 0.5, WALL.clouds((0.35, 0.06), seed, 5))


def mopped(seed: int) -> Field:
    """Splashes of grey water above the skirting, with a ragged upper edge."""
    y = WALL.y
    crest = SKIRTING + 0.07 + 0.12 * WALL.clouds((0.4, 2.7), seed, 5, 0.65)
    crest = crest + 0.13 * WALL.clouds((0.14, 0.10), seed + 1, 5, 0.6)
    wash = smooth(0.10, -0.05, y - crest) * (0.3 + 0.7 * smooth(0.28, 0.1, y))
    wash = wash * smooth(-0.8, 0.3, WALL.clouds((0.25, 0.12), seed + 3, 4))
    drops = torn(0.04, seed + 2, 0.025, 2.2 * np.exp(-np.maximum(y - 0.1, 0) / 0.16))[0]
    return np.maximum(0.85 * wash, 0.75 * drops * smooth(0.55, 0.25, y))


def on_lintels(seed: int) -> Field:
    """Dust blown up from the door frames."""
    off = np.abs((WALL.x + 1.5) % (DOORS[1] - DOORS[0]) - 1.5)
    wide = smooth(DOOR_HALF + 0.01, DOOR_HALF - 0.12, off)
    up = np.exp(-np.maximum(WALL.y - LINTEL, 0) / 0.07) * (WALL.y > LINTEL - 0.02)
    return wide * up * smooth(-0.6, 0.4, WALL.clouds(0.12, seed, 4))


def scuffs(count: int, seed: int, width: float = 0.008) -> Field:
    """Strokes along the wall where trolleys and beds go by, and just above the rail."""
    y = WALL.y
    level = np.exp(-(((y - _TROLLEYS) / 0.2) ** 2)) + 0.8 * np.exp(-(((y - 1.04) / 0.05) ** 2))
    strokes = WALL.scratches(count, seed, (0.05, 0.55), width, 0.0, 0.12)
    strokes = np.maximum(
        strokes, WALL.scratches(count // 4, seed + 2, (0.1, 0.8), 3 * width, 0.0, 0.1)
    )
    often = smooth(-0.35, 0.3, WALL.clouds(0.8, seed + 3, 3))
    skips = smooth(-0.9, 0.2, grain(seed + 1, 0.02, 0.003))
    return np.clip(1.5 * strokes * level, 0, 1) * skips * (0.25 + 0.75 * often)


def damp(seed: int, bias: ArrayLike = 0.0) -> tuple[Field, Field]:
    """(soaked patches, the brown lines where they dried), from the ceiling, few below the rail.

    A patch is darkest near its rim: water carries the dirt outwards while it dries.
    """
    field = WALL.clouds(1.1, seed, 6, 0.52, WALL.warped(0.5, 0.10, seed + 1))
    field = field + 0.42 * smooth(2.0, 2.75, WALL.y) - 0.25 * smooth(1.7, 0.9, WALL.y) + bias
    inside = smooth(0.20, 0.31, field) * (1.0 - 0.55 * smooth(0.31, 0.75, field))
    lines = np.exp(-(((field - 0.29) / 0.022) ** 2)) + 0.5 * np.exp(
        -(((field - 0.42) / 0.016) ** 2)
    )
    return inside, np.clip(lines, 0, 1)


def chipped(
    wall: Coats, share: float, seed: int, cell: float = 0.16, bias: ArrayLike = 0.0
) -> None:
    """Paint gone down to the plaster: a pale broken rim, a step, dirt in the hollow."""
    bias = bias + 0.5 * WALL.clouds(0.7, seed + 6, 3)
    gone, rim = torn(share, seed, cell, bias)
    wall.lay(wall.colour * 1.25 + 0.03, 0.5 * rim * (1 - gone), 0.2, 0.0005)
    under = np.array(PLASTER) * (1.0 + 0.22 * WALL.clouds(0.06, seed + 2, 4))[..., None]
    wall.lay(under, gone, 0.08, -0.0012)
    wall.lay(DIRT, 0.4 * gone * smooth(-0.2, 0.5, WALL.clouds(0.1, seed + 3, 4)), 0.05)


def soaked(wall: Coats, seed: int, amount: float, bias: ArrayLike = 0.0) -> None:
    """Water from above: patches with brown rims, and runs out of them."""
    inside, lines = damp(seed, bias)
    wall.glaze((0.80, 0.71, 0.57), amount * inside)
    wall.glaze((0.58, 0.45, 0.30), amount * 0.8 * lines)
    wall.gloss = wall.gloss + 0.10 * amount * inside


def run_down(  # noqa: PLR0913
    wall: Coats, count: int, seed: int, amount: float, tint: Tint = DIRT, top: float = 2.7
) -> None:
    """Dirty water that ran from the ceiling (or `top`) and dried: broad veils, then single runs."""
    veil = drips(count // 2, seed + 1, (top - 0.1, top + 0.1), (0.3, 1.6), (0.02, 0.08), 7)
    single = drips(count, seed, (top - 0.25, top + 0.05), (0.15, 1.9))
    wall.lay(tint, amount * np.clip(0.42 * veil + 0.8 * single, 0, 1), 0.3)


def cracked(wall: Coats, count: int, seed: int, length: tuple[float, float] = (0.3, 1.4)) -> None:
    """Hairlines in the plaster, from above and from the doors' corners."""
    lines = cracks(count, seed, length, -np.pi / 2, (2.0, 2.8))
    wall.lay((0.07, 0.06, 0.05), 0.62 * lines, 0.05, -0.0009)
    wall.lay(DIRT, 0.3 * blur(lines, 0.02))


def lived_in(wall: Coats, seed: int, amount: float = 1.0, marks: int = 260) -> None:
    """All that people do to a wall."""
    dark = np.maximum.reduce([hands(seed), along_rail(seed + 10), 0.7 * on_lintels(seed + 20)])
    wall.lay(DIRT, amount * 0.5 * dark, 0.25)
    wall.lay((0.13, 0.11, 0.085), amount * 0.62 * mopped(seed + 30), 0.2)
    wall.lay((0.03, 0.028, 0.026), amount * 0.8 * scuffs(marks, seed + 40), 0.2)
    pale = wall.colour * 0.7 + 0.16
    wall.lay(pale, amount * 0.75 * scuffs(marks, seed + 50, 0.004), 0.15, -0.0002)
