"""A runner's skin: flushed, sweating, scraped, dirt in every crease and under the nails."""

from typing import Final

import numpy as np

from models.recipes.creatures.sculpt import Coat, Site, clouds, creases, curve, noise, over, smooth
from models.recipes.creatures.sculpt.noise import Floats
from models.recipes.kit import Array
from models.recipes.player.marks import FLUSH, dirty, hurt, nails
from models.recipes.player.places import Digit, digits, of_hand, off_lines

BASE: Final = (0.42, 0.235, 0.165)
PALE: Final = (0.50, 0.30, 0.225)  # palms, and where bone is close
THUMB: Final = 4  # among the digits
VEIN: Final = (0.25, 0.185, 0.165)
PALM: Final = [
    curve(np.array(line), 12)
    for line in (
        ((0.072, 0.036), (0.052, 0.014), (0.026, 0.006), (0.006, 0.010)),  # round the thumb
        ((0.072, 0.037), (0.063, 0.012), (0.052, -0.010), (0.044, -0.026)),  # across
        ((0.090, 0.016), (0.078, 0.002), (0.068, -0.018), (0.064, -0.034)),  # below the fingers
        ((0.010, -0.002), (0.036, 0.000), (0.060, -0.002)),
    )
]
WRIST: Final = [
    np.array(line)
    for line in (((-0.004, 0.03), (-0.002, -0.03)), ((-0.012, 0.03), (-0.011, -0.03)))
]
VEINS: Final = [
    curve(np.array(line), 12)
    for line in (
        (
            (-0.060, 0.010),
            (-0.020, 0.012),
            (0.010, 0.015),
            (0.034, 0.021),
            (0.056, 0.0185),
            (0.080, 0.0185),
        ),
        ((0.034, 0.021), (0.050, 0.033), (0.070, 0.037)),
        (
            (-0.050, -0.010),
            (-0.010, -0.009),
            (0.016, -0.006),
            (0.036, -0.001),
            (0.058, -0.003),
            (0.076, -0.002),
        ),
        ((0.020, -0.006), (0.042, -0.018), (0.060, -0.021), (0.074, -0.021)),
        ((0.036, -0.001), (0.046, 0.010), (0.056, 0.0185)),
        ((0.042, -0.018), (0.056, -0.034)),
    )
]


def paint(site: Site) -> Coat:
    """Both hands; chance makes them differ."""
    at, fingers = of_hand(site.points), digits(of_hand(site.points))
    back = smooth(-0.35, 0.35, _back(site, at))
    bent, height = _folds(site, at, fingers, back)
    colour = _flesh(site, at, fingers, back, bent)
    gloss = 0.26 + 0.16 * smooth(0.0, 1.6, clouds(site.points, 0.02, 3)) + 0.10 * (1.0 - back)
    grain = creases(site.points, 0.0030, 41, 0.28, 1) * back + 0.5 * noise(site.points, 0.0016, 8)
    height = height - 0.00009 * grain + 0.00075 * _veins(site, at, back)
    colour, gloss, height = dirty(site, (colour, gloss, height), bent)
    colour, gloss, height = hurt(site, at, fingers, back, (colour, gloss, height))
    return nails(site, fingers, Coat(colour, gloss, height))


def _back(site: Site, at: Array) -> Array:
    """(n,) 1 on the hand's back, -1 on its palm; the thumb lies turned."""
    thumb = (
        smooth(0.004, 0.016, at[:, 1] - 0.030)
        * smooth(0.03, 0.05, at[:, 0])
        * smooth(0.004, -0.006, at[:, 2])
    )
    turned = site.normals[:, 2] * (1 - thumb) + thumb * (
        0.70 * site.normals[:, 2] - 0.62 * site.normals[:, 1] * np.sign(site.points[:, 1])
    )
    return np.asarray(turned)


def _folds(site: Site, at: Array, fingers: list[Digit], back: Array) -> tuple[Array, Array]:
    """(n,) how much a texel lies in a fold, 0..1, and the folds' height, m."""
    wave = 0.0007 * noise(site.points, 0.006, 12)
    fold = np.zeros(len(at))
    for number, finger in enumerate(fingers):
        on = smooth(0.0165, 0.0120, finger.far)
        first = 0.75 if number < THUMB else 0.22  # at its root a thumb is smooth
        for joint, spread, deep in ((1, 0.0066, first), (2, 0.0046, 0.75)):
            u = finger.along[:, joint] + wave
            close = np.exp(-((u / spread) ** 2))
            rings = np.cos(u * (2 * np.pi / 0.00230) + 2.2 * finger.across / 0.008) * 0.5 + 0.5
            fold = np.maximum(fold, on * back * close * rings**2 * deep)
            for place in (-0.0012, 0.0014):
                fold = np.maximum(fold, on * (1 - back) * np.exp(-(((u - place) / 0.0006) ** 2)))
        root = finger.along[:, 0] - 0.021 + wave
        fold = np.maximum(fold, on * (1 - back) * np.exp(-((root / 0.0007) ** 2)))
    lines = off_lines(at + wave[:, None], PALM)
    hand = smooth(0.104, 0.096, at[:, 0])
    fold = np.maximum(fold, hand * (1 - back) * np.exp(-((lines / 0.0009) ** 2)))
    fold = np.maximum(
        fold, np.exp(-((off_lines(at + wave[:, None], WRIST) / 0.0008) ** 2)) * (1 - back)
    )
    fine = creases(site.points, (0.007, 0.010, 0.010), 5, 0.10, 2) * 0.20 * (1 - back) * hand
    fold = np.maximum(fold, fine)
    prints = np.sin((at[:, 0] + 0.35 * at[:, 1]) * 5200.0) * (1 - back) * 0.00003
    return fold, np.asarray(-0.00052 * fold + prints)


def _veins(site: Site, at: Array, back: Array) -> Array:
    """(n,) 1 on a vein of the hand's back."""
    far = off_lines(at + 0.0012 * noise(site.points, 0.011, 44)[:, None], VEINS)
    fades = smooth(-1.2, 0.2, noise(site.points, 0.03, 45)) * smooth(0.092, 0.078, at[:, 0])
    return np.asarray(np.exp(-((far / 0.0017) ** 2)) * fades * back * (at[:, 2] > 0.0))


def _flesh(site: Site, at: Array, fingers: list[Digit], back: Array, fold: Array) -> Array:
    mottled = clouds(site.points, 0.016, 21, 3)
    colour = over(BASE, PALE, 0.75 * (1 - back))
    colour = colour * (1.0 + 0.07 * mottled[:, None] * np.array((0.6, 1.0, 1.0)))
    red = 0.55 * smooth(0.006, -0.001, site.near("bone")) * back
    for finger in fingers:
        on = smooth(0.016, 0.012, finger.far)
        red = np.maximum(red, on * smooth(-0.012, 0.004, finger.along[:, 2]) * 0.62)
    red = np.maximum(red, 0.45 * (1 - back) * smooth(0.4, 1.3, mottled))
    red = np.maximum(red, 0.5 * smooth(0.1, 0.5, site.crease))
    colour = over(colour, FLUSH, np.clip(red, 0, 1) * (0.75 + 0.25 * mottled))
    colour = over(colour, VEIN, 0.50 * _veins(site, at, back))
    pale = smooth(0.0006, -0.0012, site.near("tendon")) * back
    colour = over(colour, PALE, 0.18 * pale)
    spots = smooth(1.7, 2.3, noise(site.points, 0.0045, 31)) * back
    colour = over(colour, (0.20, 0.085, 0.05), 0.5 * spots)
    return over(colour, np.array(FLUSH) * (0.6, 0.7, 0.7), 0.55 * fold)


def rough(points: Array) -> Floats:
    """(n,) m that flesh is uneven by."""
    return np.asarray(0.00035 * clouds(points, 0.012, 91, 2), np.float32)
