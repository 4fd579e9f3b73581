"""What a run leaves on hands: dirt, cuts, open knuckles, and black under the nails."""

from typing import Final

import numpy as np

from models.recipes.creatures.sculpt import Coat, Site, clouds, curve, noise, over, smooth
from models.recipes.kit import Array
from models.recipes.player.places import Digit, off_lines

FLUSH: Final = (0.40, 0.125, 0.085)  # about knuckles, tips, wounds
DIRT: Final = (0.055, 0.042, 0.032)
NAIL: Final = (0.47, 0.235, 0.185)
MOON: Final = (0.60, 0.42, 0.35)
FREE: Final = (0.40, 0.345, 0.255)  # a nail's white edge, far from white
RAW: Final = (0.26, 0.018, 0.012)
SCAB: Final = (0.075, 0.012, 0.008)
NAILS: Final = (
    (0.0054, 0.0058),
    (0.0057, 0.0061),
    (0.0054, 0.0058),
    (0.0045, 0.0050),
    (0.0072, 0.0074),
)
"""m, half a nail's width and length, index to thumb."""
CUTS: Final = {  # by side of the body: across the hand's back, and across its palm
    1.0: [((0.030, 0.024), (0.047, 0.012), (0.062, 0.006)), ((0.041, -0.020), (0.060, -0.026))],
    -1.0: [((0.050, 0.030), (0.066, 0.010)), ((0.024, -0.006), (0.045, -0.020), (0.050, -0.026))],
}  # fmt: skip
SCRAPED: Final = {1.0: (0, 3), -1.0: (1, 2)}  # fingers whose knuckles are open, by side


def dirty(site: Site, coat: tuple[Array, Array, Array], fold: Array) -> tuple[Array, Array, Array]:
    """(colour, gloss, height) of a coat, smeared; `fold` (n,) is where dirt stays."""
    colour, gloss, height = coat
    smear = smooth(0.15, 1.7, clouds(site.points, (0.030, 0.022, 0.03), 61)) * (
        0.5 + 0.5 * smooth(-0.5, 0.7, clouds(site.points, 0.004, 62))
    )
    specks = smooth(1.5, 2.0, noise(site.points, 0.0028, 63))
    deep = np.clip(0.55 * fold + 0.4 * smooth(0.15, 0.5, site.crease), 0, 1)
    share = np.clip(0.55 * smear + 0.35 * specks * smear + 0.62 * deep, 0.0, 0.8)
    return over(colour, DIRT, share), gloss * (1.0 - 0.6 * share), height + 0.00006 * smear


def hurt(
    site: Site, at: Array, fingers: list[Digit], back: Array, coat: tuple[Array, Array, Array]
) -> tuple[Array, Array, Array]:
    """(colour, gloss, height) of a coat with cuts on both backs, and knuckles scraped open."""
    colour, gloss, height = coat
    ragged = clouds(site.points, 0.0022, 71, 3)
    for side, lines in CUTS.items():
        far = off_lines(at, [curve(np.array(line), 9) for line in lines]) + 0.00025 * ragged
        here = back * (np.sign(site.points[:, 1]) == side)
        swollen = here * smooth(0.0052, 0.0012, far)
        open_ = (
            here * smooth(0.00105, 0.0003, far) * smooth(-0.9, 0.1, noise(site.points, 0.007, 72))
        )
        colour = over(over(colour, FLUSH, 0.7 * swollen), RAW, open_)
        colour = over(colour, SCAB, open_ * smooth(-0.5, 0.5, ragged))
        height, gloss = height + 0.0004 * swollen - 0.0009 * open_, gloss + 0.4 * open_
    for side, which in SCRAPED.items():
        for number in which:
            finger = fingers[number]
            near = finger.along[:, 1] ** 2 + (finger.across * 1.1) ** 2
            root = finger.along[:, 0] ** 2 + finger.across**2
            on = smooth(0.0115, 0.004, np.sqrt(np.minimum(near, root)) + 0.0022 * ragged)
            on = on * back * (finger.far < 0.017) * (np.sign(site.points[:, 1]) == side)
            colour = over(over(colour, FLUSH, on), RAW, on * smooth(-0.3, 0.8, ragged))
            colour = over(colour, SCAB, on * smooth(0.5, 1.3, ragged) * 0.9)
            height, gloss = height - 0.0003 * on * ragged, gloss + 0.28 * on
    return colour, gloss, height


def nails(site: Site, fingers: list[Digit], coat: Coat) -> Coat:
    """The coat with a nail on each finger."""
    colour, gloss, height = coat.colour, coat.gloss, coat.height
    for finger, (wide, long) in zip(fingers, NAILS, strict=True):
        v = (finger.along[:, 3] + 0.0022) / long
        u = finger.across / wide
        up = (finger.above > 0.0012) & (finger.far < 0.016)
        edge = np.maximum(np.abs(u) ** 2.4 + np.maximum(-v, 0) ** 2.6, np.maximum(v, 0) ** 3)
        on, rim = up * smooth(1.06, 0.92, edge), up * np.exp(-(((edge - 1.12) / 0.22) ** 2))
        colour = over(colour, DIRT, 0.72 * rim)
        colour = over(colour, NAIL, on)
        colour = over(colour, MOON, 0.6 * on * smooth(-0.42, -0.62, v))
        colour = over(colour, FREE, on * smooth(0.66, 0.78, v))
        colour = over(
            colour, DIRT, 0.85 * up * np.exp(-(((v - 0.97) / 0.13) ** 2)) * (np.abs(u) < 1.0)
        )
        grime = smooth(0.6, 1.6, clouds(site.points, 0.005, 81)) * on
        colour = over(colour, DIRT, 0.35 * grime)
        gloss = gloss * (1 - on) + on * (0.62 - 0.3 * grime)
        height = height * (1 - on) + on * (0.00025 - 0.0006 * np.abs(u) ** 4) - 0.0005 * rim
    return Coat(colour, gloss, height)
