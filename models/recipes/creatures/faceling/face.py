"""The skin where a face would be: hollows, veins, the pull towards them, a seam from ear to ear."""

from typing import Final

import numpy as np

from models.recipes.creatures.sculpt import Coat, Site, clouds, creases, noise, over, smooth
from models.recipes.creatures.skeleton import FACELING
from models.recipes.kit import Array

JOINT: Final = FACELING.head("head")
PALE: Final = (0.70, 0.60, 0.53)
NECK: Final = (0.56, 0.455, 0.385)
HOLLOW: Final = (0.285, 0.190, 0.190)
VEIN: Final = (0.27, 0.215, 0.31)
SCAR: Final = (0.22, 0.085, 0.070)
STUBBLE: Final = (0.20, 0.165, 0.15)


def measured(points: Array, scale: float) -> Array:
    """(n, 3) in a grown-up's measures."""
    return np.asarray(JOINT + (points - JOINT) / scale)


def seam(q: Array) -> Array:
    """(n,) m above the seam that runs from ear to ear below the cheekbones."""
    line = 1.598 - 0.076 * smooth(-0.005, 0.095, q[:, 0]) + 0.0022 * noise(q * (0, 1, 0), 0.02, 11)
    return np.asarray(q[:, 2] - line)


def _seamed(q: Array) -> Array:
    """(n,) 0..1 where there is one: before the ears."""
    return smooth(0.004, 0.016, q[:, 0]) * smooth(1.49, 1.515, q[:, 2])


def _drawn(q: Array) -> Array:
    """(n,) m of the seam's groove, the pull of it, and teeth that press through."""
    above, there = seam(q), _seamed(q)
    groove = np.exp(-((above / 0.0020) ** 2)) - 0.45 * np.exp(
        -(((np.abs(above) - 0.0048) / 0.0022) ** 2)
    )
    turn = np.arctan2(q[:, 1], q[:, 0])
    pucker = np.sin(turn * 95.0 + 2.0 * noise(q, 0.02, 5)) * np.exp(-((above / 0.009) ** 2))
    mouth = np.exp(-(((q[:, 2] - 1.574) / 0.006) ** 2)) * smooth(0.020, 0.013, np.abs(q[:, 1]))
    teeth = mouth * smooth(0.07, 0.09, q[:, 0]) * np.abs(np.cos(q[:, 1] * (np.pi / 0.0082)))
    return np.asarray(there * (-0.0021 * groove + 0.0005 * pucker) + 0.0009 * teeth)


def skin(points: Array, base: tuple[float, float, float]) -> Coat:
    """Pale, blotched and dry: what all bare skin begins with."""
    patch, fine = clouds(points, 0.035, 21, 4), clouds(points, 0.006, 23, 3)
    colour = np.asarray(base)[None] * np.exp(0.055 * patch + 0.04 * fine)[:, None]
    colour = over(colour, (0.52, 0.31, 0.27), 0.28 * smooth(0.5, 1.8, clouds(points, 0.05, 27, 3)))
    relief = np.asarray(fine, float)
    return Coat(colour, 0.38 + 0.05 * relief, 0.00018 * relief)


def _hollows(q: Array) -> tuple[Array, Array]:
    """(n,) 0..1 how deep in a socket, how deep in the mouth."""
    side = np.stack([q[:, 0], np.abs(q[:, 1]), q[:, 2]], 1)
    eye = (side - (0.092, 0.033, 1.631)) / (0.05, 0.025, 0.019)
    mouth = (q - (0.096, 0.0, 1.558)) / (0.05, 0.018, 0.022)
    return np.exp(-((eye**2).sum(1) ** 1.3)), np.exp(-((mouth**2).sum(1) ** 1.3))


def paint(site: Site, scale: float, shaved: float) -> Coat:
    """The face is the brightest of it; `shaved` is how much stubble shows on the scalp."""
    q = measured(site.points, scale)
    coat = skin(q, PALE)
    face = smooth(-0.01, 0.035, q[:, 0]) * smooth(1.500, 1.535, q[:, 2] + 0.12 * (q[:, 0] - 0.06))
    colour = over(np.asarray(NECK) * (coat.colour / np.asarray(PALE)), coat.colour, face)
    eye, mouth = _hollows(q)
    colour = over(colour, HOLLOW, 0.86 * eye)
    colour = over(colour, (0.25, 0.165, 0.160), 0.85 * mouth)
    veins = _veins(q) * (1.0 - 0.6 * mouth)
    colour = over(colour, VEIN, 0.85 * veins)
    colour = _scarred(q, colour)
    colour = over(
        colour, np.asarray(STUBBLE), shaved * _scalp(q) * (0.62 + 0.12 * clouds(q, 0.003, 33, 2))
    )
    colour = colour * (0.62 + 0.38 * smooth(0.25, 0.75, site.sky))[:, None]
    colour = over(
        colour,
        (0.22, 0.14, 0.10),
        0.45 * (1 - face) * smooth(0.2, 1.6, clouds(q, (0.03, 0.03, 0.06), 37, 3)),
    )
    gloss = coat.gloss + 0.22 * face + 0.10 * eye + 0.15 * mouth - 0.25 * shaved * _scalp(q)
    return Coat(colour, gloss, (coat.height + 0.00035 * veins + _pulled(q) + _drawn(q)) * scale)


def _veins(q: Array) -> Array:
    """(n,) branching at the temples, over the sockets, down the neck."""
    lines = np.maximum(creases(q, 0.030, 41, 0.085, 2), 0.7 * creases(q, 0.017, 43, 0.09, 2))
    temple = np.exp(-(((np.abs(q[:, 1]) - 0.062) / 0.018) ** 2)) * smooth(1.60, 1.64, q[:, 2])
    eye, mouth = _hollows(q * (1, 1, 1))
    neck = smooth(1.53, 1.50, q[:, 2])
    where = 0.30 + 0.9 * temple + 1.3 * np.sqrt(eye) + 0.5 * np.sqrt(mouth) + 0.5 * neck
    return np.asarray(lines * np.clip(where * smooth(-0.9, 0.7, noise(q, 0.05, 47)), 0, 1))


def _pulled(q: Array) -> Array:
    """(n,) m of fine wrinkles that run out of the hollows, so taut is it."""
    made = np.zeros(len(q))
    for side, up, reach in ((0.033, 1.631, 0.030), (0.0, 1.558, 0.030)):
        across, high = np.abs(q[:, 1]) - side if side else q[:, 1], q[:, 2] - up
        far, turn = np.hypot(across, high), np.arctan2(high, across)
        ring = np.exp(-(((far - 0.8 * reach) / (0.35 * reach)) ** 2)) * smooth(0.05, 0.08, q[:, 0])
        made += ring * np.sin(turn * 17 + 1.6 * noise(q, 0.013, 51)) * 0.00035
    return made


def _scarred(q: Array, colour: Array) -> Array:
    above, there = seam(q), _seamed(q)
    patch = clouds(q, 0.012, 61, 3)
    sore = there * np.exp(-((above / (0.0065 + 0.0020 * patch)) ** 2))
    line = there * np.exp(-((above / 0.0016) ** 2))
    run = there * smooth(0.002, -0.004, above) * smooth(-0.055, -0.012, above + 0.010 * patch)
    streak = smooth(1.05, 1.5, noise(q * (1, 1, 0.12), 0.011, 67)) * smooth(0.03, 0.06, q[:, 0])
    made = over(colour, (0.46, 0.29, 0.25), 0.55 * sore)
    made = over(made, SCAR, 0.85 * line)
    return over(made, (0.16, 0.035, 0.025), 0.75 * run * streak)


def _scalp(q: Array) -> Array:
    """(n,) 0..1 where hair would grow."""
    line = 1.690 - 0.075 * smooth(0.075, 0.01, q[:, 0]) - 0.05 * smooth(0.0, -0.05, q[:, 0])
    edge = 0.004 * clouds(q, 0.008, 71, 2)
    return np.asarray(smooth(-0.010, 0.012, q[:, 2] - line + edge))
