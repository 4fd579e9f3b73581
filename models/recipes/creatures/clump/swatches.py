"""What the Clump's shells wear, painted: fingers, whole arms from afar, teeth, eyes, cloth."""

from typing import Final

import numpy as np

from models.recipes.creatures.clump.flesh import (
    BLOOD,
    BRUISE,
    DIRT,
    MEAT,
    PALE,
    VEIN,
    shaded,
    stepped,
)
from models.recipes.creatures.sculpt import Coat, Swatch, clouds, creases, over, smooth
from models.recipes.kit import Array


def _grid(u: Array, v: Array, aspect: float = 1.0) -> Array:
    """(n, 3) places that meet again where u comes round."""
    turn = u * 2.0 * np.pi
    return np.stack([np.cos(turn) / 6.2832, np.sin(turn) / 6.2832, v * aspect], 1)


def _plain(u: Array, v: Array, aspect: float = 1.0) -> Array:
    return np.stack([u, v * aspect, np.zeros(len(u))], 1)


def _finger(u: Array, v: Array) -> Coat:
    """u 0.25 is its back; knots at 0.33 and 0.66, the nail near the tip."""
    at = _grid(u, v, 2.0)
    fine, blotch = clouds(at, 0.05, 501, 3), clouds(at, 0.25, 503, 3)
    colour = over(shaded(PALE, 0.10 * fine), BRUISE, 0.55 * smooth(0.0, 1.6, blotch + 0.7 * v))
    knot = smooth(0.10, 0.02, np.minimum(np.abs(v - 0.33), np.abs(v - 0.67)) + 0.02 * fine)
    back = smooth(0.30, 0.12, np.abs(u - 0.25))
    colour = over(colour, (0.30, 0.10, 0.085), 0.55 * knot * back)
    wrinkle = knot * back * np.sin(v * 190.0 + 2.0 * fine)
    nail = smooth(0.155, 0.135, np.abs(u - 0.25)) * smooth(0.83, 0.845, v) * smooth(0.985, 0.97, v)
    bed = over(shaded((0.20, 0.13, 0.10), 0.3 * fine), BLOOD, smooth(0.90, 0.97, v + 0.02 * fine))
    rim = smooth(0.20, 0.15, np.abs(u - 0.25)) * smooth(0.81, 0.84, v) * (1 - nail)
    colour = over(over(colour, bed, nail), (0.10, 0.012, 0.010), 0.8 * rim)
    dirt = smooth(0.5, 1.4, clouds(at, 0.12, 505, 3) + 1.1 * v - 0.4)
    colour = over(colour, over(DIRT, BLOOD, 0.5), 0.65 * dirt * (1 - 0.6 * nail))
    height = 0.02 * knot + 0.008 * wrinkle + 0.03 * nail - 0.02 * rim + 0.004 * fine
    return stepped(Coat(colour, 0.36 + 0.4 * nail + 0.2 * dirt, height))


def _limb(u: Array, v: Array) -> Coat:
    """A whole arm: raw at v 0, a pale hand at 1."""
    at = _grid(u, v, 3.0)
    blotch, fine = clouds(at, 0.22, 511, 3), clouds(at, 0.06, 513, 2)
    raw = shaded(MEAT, 0.4 * blotch + 0.2 * fine)
    skin = over(shaded(PALE, 0.12 * fine), BRUISE, 0.55 * smooth(0.1, 1.4, blotch))
    on = smooth(0.22, 0.40, v + 0.07 * blotch)
    colour = over(raw, skin, on) * (0.4 + 0.6 * smooth(0.0, 0.3, v))[:, None]
    return stepped(Coat(colour, 0.75 - 0.35 * on, 0.01 * fine))


def _tooth(u: Array, v: Array) -> Coat:
    grain = clouds(_grid(u, v, 0.5), 0.12, 521, 2)
    root = smooth(0.5, 0.0, v + 0.10 * grain)
    colour = over((0.44, 0.34, 0.17), (0.60, 0.52, 0.34), smooth(0.2, 0.9, v))
    colour = over(colour, (0.20, 0.05, 0.025), 0.85 * root)
    return stepped(Coat(over(colour, BLOOD, 0.6 * smooth(0.6, 1.6, grain)), 0.8 + 0 * u, 0 * u))


def _eye(u: Array, v: Array) -> Coat:
    """Clouded over: a white pupil in a red ball; v is 0 at the pupil."""
    ring = np.stack([np.cos(u * 6.2832), np.sin(u * 6.2832), 0.5 * v], 1)
    vein = creases(ring, 0.25, 531, 0.14, 2)
    colour = over((0.62, 0.60, 0.52), (0.20, 0.19, 0.16), smooth(0.16, 0.26, v))
    colour = over(colour, (0.42, 0.34, 0.27), smooth(0.30, 0.40, v))
    colour = over(colour, (0.22, 0.010, 0.008), 0.9 * vein * smooth(0.3, 0.5, v))
    colour = over(colour, (0.09, 0.004, 0.004), smooth(0.55, 0.95, v))
    return stepped(Coat(colour, 0.95 + 0 * u, 0 * u))


def _gown(u: Array, v: Array) -> Coat:
    """Washed cotton with a small print, soaked; v 1 is a torn hem."""
    at = _plain(u, v)
    stain, wash = clouds(at, 0.28, 541, 3), clouds(at, 0.12, 543, 2)
    colour = shaded((0.26, 0.29, 0.28), 0.12 * wash)
    a, b = (u * 6) % 1 - 0.5, (v * 6 + 0.5 * (np.floor(u * 6) % 2)) % 1 - 0.5
    colour = over(colour, (0.10, 0.17, 0.24), 0.7 * smooth(0.17, 0.11, np.abs(a) + np.abs(b)))
    colour = over(colour, (0.15, 0.10, 0.05), 0.7 * smooth(-0.2, 0.9, stain))
    wet = smooth(-0.1, 0.6, clouds(at, 0.33, 547, 3) + 0.9 * np.abs(v - 0.5))
    colour = over(colour, (0.10, 0.010, 0.007), 0.92 * wet)
    return stepped(Coat(colour, 0.10 + 0.5 * wet, 0.012 * wash))


def _bandage(u: Array, v: Array) -> Coat:
    """Gauze, wound round: across is u; soaked through in places."""
    at = _plain(u, v, 4.0)
    turn = (v * 9.0 + 0.35 * u) % 1.0
    weave = np.sin(u * 150.0) * np.sin(v * 500.0)
    colour = shaded((0.47, 0.43, 0.34), 0.08 * weave + 0.1 * clouds(at, 0.2, 551, 2))
    colour = over(colour, (0.13, 0.10, 0.07), 0.7 * smooth(0.10, 0.0, np.minimum(turn, 1 - turn)))
    soak = smooth(0.2, 0.9, clouds(at, 0.45, 553, 3))
    colour = over(
        over(colour, (0.30, 0.20, 0.07), soak), (0.12, 0.010, 0.007), smooth(0.5, 0.95, soak)
    )
    return stepped(Coat(colour, 0.08 + 0.4 * soak, 0.02 * smooth(0.0, 0.3, turn)))


def _hair(u: Array, v: Array) -> Coat:
    strand = clouds(_plain(u, v, 0.10), 0.05, 561, 3)
    colour = shaded((0.026, 0.019, 0.014), 0.6 * strand + 0.3 * v)
    return stepped(Coat(colour, 0.55 + 0.12 * strand, 0.03 * strand))


def _sinew(u: Array, v: Array) -> Coat:
    """Slime, skin and sinew between one thing and another."""
    at = _plain(u, v, 0.3)
    strand, blotch = clouds(at, 0.06, 571, 2), clouds(_plain(u, v), 0.2, 573, 3)
    colour = over(shaded(MEAT, 0.4 * strand), (0.40, 0.20, 0.15), 0.75 * smooth(0.0, 1.4, strand))
    colour = over(
        over(colour, VEIN, 0.4 * smooth(0.6, 1.4, blotch)), BLOOD, 0.5 * smooth(0, 1, -blotch)
    )
    return stepped(Coat(0.55 * colour, 0.88 + 0 * u, 0.03 * strand))


def _line(u: Array, v: Array) -> Coat:
    """Clear tubing with what is left in it; a plastic band at v above 0.8."""
    blood = smooth(-0.2, 0.3, clouds(_plain(0 * u, v, 6.0), 0.3, 581, 2))
    colour = over(np.tile((0.36, 0.37, 0.34), (len(u), 1)), (0.16, 0.008, 0.006), 0.9 * blood)
    band = v > 0.8
    ink = (np.sin(u * 120.0) * np.sin(v * 300.0 + np.floor(u * 9)) > 0.1) & (np.abs(u - 0.5) < 0.4)
    paper = over(np.tile((0.60, 0.60, 0.57), (len(u), 1)), (0.03, 0.03, 0.05), 0.85 * ink)
    return stepped(Coat(np.where(band[:, None], paper, colour), 0.85 + 0 * u, 0 * u))


SWATCHES: Final = {
    "finger": Swatch(2.4, _finger), "limb": Swatch(1.0, _limb), "tooth": Swatch(0.5, _tooth),
    "eye": Swatch(1.1, _eye), "gown": Swatch(2.4, _gown), "bandage": Swatch(1.2, _bandage),
    "hair": Swatch(0.7, _hair), "sinew": Swatch(1.4, _sinew), "line": Swatch(0.6, _line),
}  # fmt: skip
