"""The skins of watch and items: each painted over (u around, v along)."""

from typing import Final

import numpy as np
from numpy.typing import ArrayLike

from models.recipes.creatures.sculpt import Coat, Swatch, clouds, creases, noise, over, smooth
from models.recipes.kit import Array

BLACK: Final = (0.016, 0.016, 0.018)
GREY: Final = (0.10, 0.105, 0.11)
BARE: Final = (0.34, 0.34, 0.33)
DIRT: Final = (0.055, 0.045, 0.035)
GLASS: Final = (0.105, 0.125, 0.095)  # of a liquid crystal at rest
INK: Final = (0.30, 0.30, 0.28)
WATER: Final = (0.17, 0.30, 0.40)
CREAM: Final = (0.62, 0.54, 0.37)
BLUE: Final = (0.03, 0.09, 0.36)
ALMOND: Final = (0.36, 0.17, 0.05)
RED: Final = (0.50, 0.040, 0.020)
FOIL: Final = (0.55, 0.26, 0.03)
OATS: Final = (0.25, 0.135, 0.055)


def _at(u: Array, v: Array, size: float = 0.05) -> Array:
    """(n, 3) places for noise, so that a swatch is as fine as its thing is large (m)."""
    turn = 2 * np.pi * u
    return np.stack([v * size, np.cos(turn) * size / 6, np.sin(turn) * size / 6], 1)


def _worn(u: Array, v: Array, paint: ArrayLike, gloss: float, seed: int) -> Coat:
    """Anything handled much: dirt in clouds, scratches to the bare."""
    at = _at(u, v)
    dirt = smooth(0.2, 1.5, clouds(at, 0.012, seed))
    scratch = creases(at, (0.05, 0.006, 0.006), seed + 3, 0.035, 1) * smooth(
        0.2, 1.0, noise(at, 0.01, seed + 5)
    )
    colour = (
        np.broadcast_to(np.asarray(paint, float), (len(u), 3))
        * (1.0 + 0.08 * clouds(at, 0.004, seed + 1))[:, None]
    )
    colour = over(over(colour, DIRT, 0.5 * dirt), BARE, 0.35 * scratch)
    return Coat(colour, gloss * (1.0 - 0.6 * dirt), 0.0004 * clouds(at, 0.003, seed + 2))


def _case(u: Array, v: Array) -> Coat:
    made = _worn(u, v, GREY, 0.35, 5)
    rim = smooth(0.06, 0.02, np.abs(v - 0.66))
    return Coat(
        over(made.colour, BARE, 0.5 * rim * smooth(-0.3, 0.8, noise(_at(u, v), 0.004, 9))),
        made.gloss,
        made.height,
    )


def _strap(u: Array, v: Array) -> Coat:
    made = _worn(u, v, BLACK, 0.30, 15)
    ribs = np.cos(v * 2 * np.pi * 26) * smooth(0.42, 0.36, np.abs(u - 0.5))
    hole = smooth(0.05, 0.03, np.hypot((u - 0.5), ((v * 22) % 1.0 - 0.5) * 0.5)) * (
        np.abs(v - 0.5) < 0.22
    )
    return Coat(
        made.colour * (1.0 + 0.3 * ribs - 0.8 * hole)[:, None],
        made.gloss,
        made.height + 0.010 * ribs - 0.03 * hole,
    )


def _glass(u: Array, v: Array) -> Coat:
    """The display's frame: a dark border, lettering too small to read, a scratch."""
    at = _at(u, v)
    inside = smooth(0.455, 0.445, np.abs(u - 0.5)) * smooth(0.30, 0.285, np.abs(v - 0.5))
    colour = over(np.tile(BLACK, (len(u), 1)), GLASS, inside)
    row = np.maximum(np.abs(v - 0.12) < 0.035, np.abs(v - 0.89) < 0.03)
    letters = (
        row
        * (noise(np.stack([u * 0.9, np.round(v * 2) * 3.1, 0 * u], 1), 0.014, 3) > 0.2)
        * (np.abs(u - 0.5) < 0.33)
    )
    colour = over(colour, INK, 0.6 * letters)
    scratch = creases(at, (0.03, 0.01, 0.01), 33, 0.03, 1)
    return Coat(
        over(colour, INK, 0.25 * scratch),
        0.75 - 0.3 * smooth(0.2, 1.2, clouds(at, 0.02, 4)),
        -0.0004 * scratch,
    )


def _bottle(u: Array, v: Array) -> Coat:
    made = _worn(u, v, WATER, 0.85, 25)
    colour = np.asarray(made.colour) * (1.0 + 0.25 * np.cos(2 * np.pi * (u * 3 + 0.1)))[:, None]
    label = (v > 0.375) & (v < 0.63)
    colour = over(colour, CREAM, label)
    colour = over(colour, BLUE, ((v > 0.375) & (v < 0.40)) | ((v > 0.59) & (v < 0.63)))
    for middle in (0.22, 0.30, 0.70, 0.78):
        a, b = (u - middle) / 0.030, (v - 0.50) / (0.055 + 0.1 * (middle * 50 % 1 - 0.5) * 0.2)
        colour = over(colour, ALMOND, smooth(1.1, 0.9, a * a + b * b + 0.4 * a * b))
    colour = over(colour, DIRT, 0.35 * smooth(0.6, 1.6, clouds(_at(u, v), 0.01, 26)))
    ribs = 0.010 * np.cos(v * 2 * np.pi * 34) * (v < 0.34)
    return Coat(colour, np.where(label, 0.25, made.gloss), made.height + ribs)


def _foil(u: Array, v: Array) -> Coat:
    made = _worn(u, v, FOIL, 0.7, 35)
    colour = over(made.colour, RED, smooth(0.10, 0.08, np.abs(v - 0.55)))
    colour = over(colour, CREAM, smooth(0.020, 0.012, np.abs(np.abs(v - 0.55) - 0.12)))
    colour = over(colour, BARE, smooth(0.93, 0.96, v + 0.02 * noise(_at(u, v), 0.004, 2)))
    crush = clouds(_at(u, v), 0.008, 37)
    return Coat(colour * (1.0 + 0.16 * crush)[:, None], made.gloss, 0.006 * crush)


def _oats(u: Array, v: Array) -> Coat:
    at = _at(u, v, 0.04)
    lump = clouds(at, 0.006, 45)
    colour = over(np.tile(OATS, (len(u), 1)), (0.42, 0.29, 0.14), smooth(0.2, 0.9, lump))
    return Coat(
        over(colour, (0.05, 0.022, 0.012), smooth(-0.4, -1.1, lump)), 0.2 + 0 * u, 0.012 * lump
    )


def _flare(u: Array, v: Array) -> Coat:
    made = _worn(u, v, RED, 0.45, 55)
    colour = over(made.colour, CREAM, (np.abs(v - 0.40) < 0.08) | (np.abs(v - 0.24) < 0.008))
    print_ = (np.abs(v - 0.40) < 0.05) & (np.sin(u * 60) + np.sin(v * 300) > 0.3)
    colour = over(colour, RED, 0.8 * print_)
    colour = over(colour, (0.72, 0.40, 0.05), smooth(0.83, 0.84, v))
    return Coat(over(colour, BLACK, smooth(0.90, 0.99, v)), made.gloss, made.height)


def _match(u: Array, v: Array) -> Coat:
    return Coat(np.tile((1.0, 0.72, 0.35), (len(u), 1)), 0 * u, 0 * u)


def _rubber(u: Array, v: Array) -> Coat:
    return _worn(u, v, (0.028, 0.027, 0.027), 0.35, 65)


def _yarn(u: Array, v: Array) -> Coat:
    return Coat(np.tile((0.16, 0.185, 0.21), (len(u), 1)), 0 * u + 0.05, 0 * u)


SWATCHES: Final = {
    "case": Swatch(1.0, _case), "strap": Swatch(0.6, _strap), "glass": Swatch(1.2, _glass),
    "bottle": Swatch(2.4, _bottle), "foil": Swatch(1.2, _foil), "oats": Swatch(0.6, _oats),
    "flare": Swatch(1.2, _flare), "match": Swatch(0.15, _match), "rubber": Swatch(0.8, _rubber),
    "yarn": Swatch(0.15, _yarn),
}  # fmt: skip
