"""What the Skin-Stealer wears and what it bites with, painted: others' skin and face, a gown."""

from typing import Final

import numpy as np
from numpy.typing import ArrayLike

from models.recipes.creatures.sculpt import Coat, Swatch, cells, clouds, creases, over, smooth
from models.recipes.creatures.skin_stealer.flesh import BLOOD, DEEP, DIRT, FAT, MEAT, PINK
from models.recipes.kit import Array

PALLID: Final = (0.36, 0.265, 0.175)
BRUISE: Final = (0.16, 0.10, 0.11)


def _grid(u: Array, v: Array, aspect: float = 1.0) -> Array:
    return np.stack([u, v * aspect, np.zeros(len(u))], 1)


def _shaded(base: tuple[float, float, float], shade: ArrayLike) -> Array:
    return np.asarray(np.asarray(base)[None] * np.exp(np.asarray(shade, float))[:, None])


def _coat(colour: Array, gloss: ArrayLike, height: ArrayLike) -> Coat:
    return Coat(colour, np.asarray(gloss, float), np.asarray(height, float))


def _hide(u: Array, v: Array) -> tuple[Array, Array]:
    """Colours (n, 3) and height (n,) of dry, pallid skin."""
    at = _grid(u, v)
    blotch, fine = clouds(at, 0.30, 401, 4), clouds(at, 0.05, 403, 3)
    colour = over(_shaded(PALLID, 0.10 * fine), BRUISE, 0.75 * smooth(0.1, 1.5, blotch))
    colour = over(colour, (0.30, 0.20, 0.10), 0.4 * smooth(0.0, 1.2, -blotch))
    line = creases(at, 0.13, 405, 0.14, 2)
    colour = over(colour, (0.13, 0.08, 0.07), 0.45 * line)
    mole = smooth(0.10, 0.04, np.hypot(u - 0.31, v - 0.62) * 3) + smooth(
        0.1, 0.05, np.hypot(u - 0.7, v - 0.22) * 3
    )
    colour = over(colour, (0.09, 0.045, 0.03), np.clip(mole, 0, 1))
    stain = smooth(1.0, 1.6, clouds(at, 0.14, 407, 4))
    return over(colour, BLOOD, 0.9 * stain), -0.012 * line + 0.006 * fine


def _skin(u: Array, v: Array) -> Coat:
    """v 1 is a torn rim."""
    colour, height = _hide(u, v)
    rag = clouds(_grid(u, v), 0.09, 411, 3)
    edge = np.maximum(v, 1.0 - 1.2 * v)
    rim = smooth(0.84, 0.98, edge + 0.06 * rag)
    colour = over(over(colour, BLOOD, smooth(0.68, 0.90, edge + 0.10 * rag)), MEAT, rim)
    return _coat(colour, 0.10 + 0.35 * rim, height)


def _inner(u: Array, v: Array) -> Coat:
    """The side that was not meant to be seen."""
    lobes, lot = cells(_grid(u, v), 0.085, 13)
    fine = clouds(_grid(u, v), 0.12, 413, 4)
    colour = over(_shaded(FAT, 0.25 * fine), PINK, 0.6 * lot)
    colour = over(colour, MEAT, np.maximum(smooth(0.014, 0.0, lobes), smooth(0.3, 1.3, fine)))
    colour = over(colour, BLOOD, 0.8 * smooth(0.5, 1.4, clouds(_grid(u, v), 0.3, 415, 3)))
    return _coat(colour, 0.55 + 0.1 * fine, 0.02 * smooth(0.0, 0.03, lobes))


def _face(u: Array, v: Array) -> Coat:
    """A face without anybody: lids without eyes, a mouth that hangs; v 0 is the brow."""
    colour, height = _hide(0.7 * u, 0.8 * v)
    rag = clouds(_grid(u, v), 0.10, 421, 3)
    x, y = u - 0.5 + 0.05 * (v - 0.5), v
    hole = np.zeros(len(u))
    lip = np.zeros(len(u))
    for side, high, wide, tall in ((-1, 0.36, 0.100, 0.026), (1, 0.395, 0.108, 0.040)):
        lean = (y - high - (0.22 * side + 0.08) * (x - side * 0.205)) / tall
        far = np.hypot((x - side * 0.205) / wide, lean)
        hole = np.maximum(hole, smooth(1.06, 0.90, far + 0.05 * rag))
        lip = np.maximum(lip, smooth(2.2, 1.1, np.hypot((x - side * 0.205) / wide, 0.6 * lean)))
        brow = np.hypot(
            (x - side * 0.215) / 0.15, (y - high + 0.085 + 0.5 * (x - side * 0.215) ** 2) / 0.020
        )
        colour = over(colour, (0.035, 0.022, 0.015), 0.85 * smooth(1.2, 0.5, brow + 0.25 * rag))
    sag = y - 0.785 + 0.10 * x - 0.9 * x * x
    mouth = smooth(1.05, 0.90, np.hypot(x / 0.150, sag / 0.036) + 0.04 * rag)
    lips = smooth(1.35, 1.05, np.hypot(x / 0.165, sag / 0.068)) * (1 - mouth)
    nose = np.hypot((x + 0.01) / 0.075, (y - 0.545) / 0.12)
    colour = over(colour, _shaded((0.21, 0.085, 0.075), 0.2 * rag), 0.8 * lips)
    colour = over(colour, BRUISE, 0.75 * lip)
    nostril = np.minimum(
        np.hypot((x - 0.035) / 0.024, (y - 0.615) / 0.017),
        np.hypot((x + 0.045) / 0.024, (y - 0.61) / 0.017),
    )
    colour = over(colour, DEEP, smooth(1.2, 0.8, nostril))
    colour = over(
        colour, (0.15, 0.10, 0.09), 0.45 * smooth(0.12, 0.0, abs(nose - 1.05)) * (y > 0.5)
    )
    fold = (
        smooth(0.020, 0.0, np.abs(np.abs(x) - 0.14 - 0.30 * (y - 0.58)))
        * smooth(0.53, 0.6, y)
        * smooth(0.82, 0.7, y)
    )
    colour = over(colour, BRUISE, 0.7 * fold)
    hair = smooth(0.17, 0.07, y + 0.25 * x * x + 0.05 * clouds(_grid(u, v, 0.10), 0.035, 423, 2))
    colour = over(colour, _shaded((0.022, 0.014, 0.010), 0.5 * rag), 0.92 * hair)
    gap = np.maximum(hole, mouth)
    colour = over(colour, (0.010, 0.002, 0.002), 0.97 * gap)
    rim = smooth(0.43, 0.49, np.hypot(x, 0.9 * (y - 0.5)) + 0.02 * rag)
    colour = over(colour, BLOOD, 0.85 * rim)
    run = smooth(0.35, 1.0, clouds(_grid(u, v, 0.3), 0.07, 427, 3)) * smooth(0.35, 0.55, y)
    colour = over(colour, BLOOD, 0.55 * run)
    bump = 0.05 * smooth(1.1, 0.2, nose) + 0.035 * (lips + 0.7 * lip) - 0.05 * gap - 0.02 * fold
    return _coat(colour, 0.12 + 0.3 * rim, height + bump)


def _gown(u: Array, v: Array) -> Coat:
    """Washed cotton with a small print, filthy; v 1 is a torn hem."""
    at = _grid(u, v)
    weave = np.sin(u * 6.2832 * 14) * np.sin(v * 6.2832 * 14)
    stain, wash = clouds(at, 0.28, 431, 4), clouds(at, 0.12, 433, 3)
    colour = _shaded((0.44, 0.47, 0.47), 0.10 * wash)
    a, b = (u * 7) % 1 - 0.5, (v * 7 + 0.5 * (np.floor(u * 7) % 2)) % 1 - 0.5
    print_ = smooth(0.16, 0.10, np.abs(a) + np.abs(b))
    colour = over(colour, (0.10, 0.17, 0.24), 0.75 * print_)
    colour = over(colour, (0.26, 0.19, 0.10), 0.7 * smooth(-0.1, 1.0, stain))
    old = smooth(0.45, 0.95, clouds(at, 0.33, 437, 4) + 0.5 * (v - 0.4))
    colour = over(colour, (0.10, 0.012, 0.008), 0.93 * old)
    colour = over(colour, DIRT, 0.75 * smooth(0.80, 1.0, v + 0.05 * wash))
    return _coat(
        colour * (0.88 + 0.12 * weave)[:, None], 0.08 + 0.25 * old, 0.004 * weave + 0.012 * wash
    )


def _band(u: Array, v: Array) -> Coat:
    """Of a wrist: printed plastic."""
    text = (np.abs((v * 5) % 1 - 0.5) < 0.24) & (u > 0.18) & (u < 0.62)
    bars = (
        (u > 0.70)
        & (u < 0.93)
        & (np.sin(u * 260.0) * np.sin(u * 97.0) > 0.0)
        & (np.abs(v - 0.5) < 0.34)
    )
    ink = (text & (np.sin(u * 150.0 + 7 * np.floor(v * 5)) > -0.35)) | bars
    colour = over(np.tile((0.62, 0.62, 0.58), (len(u), 1)), (0.03, 0.03, 0.05), 0.85 * ink)
    smear = smooth(0.3, 1.0, clouds(_grid(u, v, 0.4), 0.2, 441, 3))
    return _coat(over(colour, BLOOD, 0.8 * smear), 0.65 + 0.0 * u, 0.0 * u)


def _hair(u: Array, v: Array) -> Coat:
    strand = clouds(_grid(u, v, 0.16), 0.05, 301, 3)
    shade = (
        (0.020 + 0.020 * v)[:, None] * np.array([1.0, 0.72, 0.55]) * np.exp(0.5 * strand)[:, None]
    )
    return _coat(shade, 0.50 + 0.12 * strand, 0.03 * strand)


def _tooth(u: Array, v: Array) -> Coat:
    grain = clouds(_grid(u, v, 0.5), 0.12, 311, 3)
    root = smooth(0.42, 0.05, v + 0.10 * grain)
    colour = over((0.50, 0.38, 0.19), (0.66, 0.57, 0.38), smooth(0.2, 0.9, v))
    colour = over(colour, (0.24, 0.12, 0.05), 0.8 * root)
    colour = over(colour, (0.17, 0.09, 0.03), 0.5 * smooth(0.2, 0.0, np.minimum(u, 1 - u)))
    colour = over(colour, (0.16, 0.012, 0.008), 0.9 * smooth(0.7, 1.5, grain + 0.9 * root))
    return _coat(colour, 0.82 + 0.0 * u, 0.015 * grain)


def _grin(u: Array, v: Array) -> Coat:
    """A row of teeth from afar; v 0 is the gum."""
    gap = smooth(0.06, 0.20, 0.5 - np.abs((u * 18) % 1 - 0.5))
    colour = _tooth(0.5 + 0.0 * u, v).colour
    edge = smooth(0.98, 0.90, v + 0.10 * np.sin(np.floor(u * 18) * 2.4))
    return _coat(over((0.02, 0.003, 0.003), colour, gap * edge), 0.8 + 0.0 * u, 0.0 * u)


def _nail(u: Array, v: Array) -> Coat:
    grain = clouds(_grid(u, v, 0.15), 0.06, 321, 3)
    colour = over((0.17, 0.085, 0.05), (0.30, 0.235, 0.15), smooth(0.2, 0.8, v))
    colour = over(
        colour * np.exp(0.25 * grain)[:, None],
        BLOOD,
        0.8 * smooth(0.35, 1.2, grain + 0.8 * smooth(0.35, 0.0, v)),
    )
    return _coat(colour, 0.60 + 0.1 * grain, 0.02 * grain)


def _eye(u: Array, v: Array) -> Coat:
    """Clotted, and black where it looks out of."""
    ring = clouds(np.stack([np.cos(u * 6.2832), np.sin(u * 6.2832), 0.4 * v], 1), 0.35, 331, 3)
    colour = over((0.030, 0.008, 0.005), (0.20, 0.13, 0.08), smooth(0.10, 0.45, v))
    colour = over(colour, (0.05, 0.004, 0.003), smooth(0.40, 0.80, v + 0.08 * ring))
    vein = creases(
        np.stack([np.cos(u * 6.2832), np.sin(u * 6.2832), 0.6 * v], 1), 0.22, 333, 0.12, 2
    )
    colour = over(colour, (0.20, 0.010, 0.008), 0.85 * vein * smooth(0.25, 0.45, v))
    return _coat(colour, 0.97 + 0.0 * u, 0.0 * u)


def _finger(u: Array, v: Array) -> Coat:
    """Of a hand: u 0.25 is its back; knots at 0.4 and 0.8, the nail's place at 1."""
    grain, fine = (
        clouds(_grid(u, v, 2.5), (0.10, 0.55, 0.1), 341, 3),
        clouds(_grid(u, v, 2.5), 0.09, 343, 3),
    )
    colour = over(_shaded((0.17, 0.016, 0.013), 0.4 * grain), PINK, 0.6 * smooth(0.3, 1.4, grain))
    back = smooth(0.11, 0.05, np.abs(u - 0.25) + 0.015 * fine)
    knot = smooth(0.075, 0.02, np.minimum(np.abs(v - 0.4), np.abs(v - 0.8)) + 0.012 * fine)
    knot = knot * smooth(0.34, 0.16, np.abs(u - 0.25))
    colour = over(colour, (0.46, 0.33, 0.24), 0.62 * back * smooth(1.0, -0.6, fine))
    colour = over(colour, (0.48, 0.37, 0.25), 0.80 * knot * smooth(1.4, -0.4, fine))
    colour = over(
        colour, DEEP, 0.7 * smooth(0.05, 0.015, np.abs(np.abs(u - 0.25) - 0.145) + 0.01 * fine)
    )
    colour = over(colour, BLOOD, 0.85 * smooth(0.72, 1.0, v + 0.10 * grain))
    return _coat(colour, 0.78 + 0.06 * fine, 0.03 * grain + 0.06 * back + 0.06 * knot)


SWATCHES: Final = {
    "skin": Swatch(3.2, _skin), "inner": Swatch(1.4, _inner), "face": Swatch(3.0, _face),
    "gown": Swatch(2.6, _gown), "band": Swatch(0.7, _band), "hair": Swatch(0.8, _hair),
    "tooth": Swatch(0.6, _tooth), "nail": Swatch(0.5, _nail), "eye": Swatch(1.0, _eye),
    "finger": Swatch(1.6, _finger), "grin": Swatch(1.0, _grin),
}  # fmt: skip
