"""What dead hands look like from near: mottled wax, creases, dirty nails; or wet latex."""

from typing import Final

import numpy as np

from models.recipes.creatures.faceling.hand_clay import FINGERS, Digit, measured, spots
from models.recipes.creatures.faceling.limbs import BLOOD, DIRT, gloved
from models.recipes.creatures.faceling.limbs import paint as arm
from models.recipes.creatures.sculpt import Coat, Site, clouds, creases, noise, over, smooth
from models.recipes.creatures.sculpt.shapes import tube
from models.recipes.kit import Array

LIVID: Final = (0.30, 0.175, 0.215)
WAX: Final = (0.62, 0.545, 0.435)
SORE: Final = (0.43, 0.235, 0.205)
NAIL: Final = (0.47, 0.395, 0.30)
BED: Final = (0.29, 0.185, 0.20)
BLACK: Final = (0.030, 0.021, 0.016)
LINES: Final = (  # of a palm: m down, ahead
    ((0.028, 0.006), (0.045, 0.013), (0.062, 0.021), (0.078, 0.040)),
    ((0.070, 0.042), (0.068, 0.018), (0.060, -0.006), (0.050, -0.030)),
    ((0.094, 0.010), (0.086, -0.002), (0.080, -0.020), (0.077, -0.040)),
    ((0.002, -0.022), (0.004, 0.0), (0.002, 0.022)),
)


def _bump(x: Array, width: float) -> Array:
    return np.asarray(np.exp(-((x / width) ** 2)))


def _aged(site: Site, coat: Coat) -> Coat:
    """Blotches, pores and cracked skin on what an arm's painter gives."""
    p = site.points
    blotch, net = clouds(p, 0.016, 701, 3), creases(p, 0.0075, 703, 0.16, 2)
    colour = over(coat.colour, WAX, 0.36 * smooth(-0.2, 1.3, blotch))
    colour = over(colour, LIVID, 0.48 * smooth(0.1, 1.6, clouds(p, 0.022, 707, 3)))
    colour = over(colour, SORE, 0.26 * net * smooth(-0.6, 1.0, clouds(p, 0.03, 711, 2)))
    pores = clouds(p, 0.0022, 713, 2)
    dirt = smooth(0.5, 2.4, clouds(p, 0.012, 719, 4, 0.7))
    colour = over(colour, DIRT, 0.50 * dirt) * np.exp(0.05 * pores)[:, None]
    gloss = np.asarray(coat.gloss) + 0.06 + 0.05 * pores - 0.15 * dirt
    return Coat(colour, gloss, coat.height + 0.00006 * pores - 0.00005 * net)


def _digit_lines(one: Digit, u: Array, s: Array, site: Site) -> tuple[Array, Array]:
    """(n,) 0..1 in a crease's bottom, and how wrinkled a knuckle's back is."""
    line = one.line
    at = np.cumsum(np.linalg.norm(np.diff(line, axis=0), axis=1))
    wave = 0.0007 * noise(site.points, 0.004, 721)
    palmar, back = smooth(0.30, 0.20, np.minimum(u, 1 - u)), smooth(0.22, 0.12, np.abs(u - 0.5))
    folds = np.zeros(len(u))
    for place, twice in ((at[0], 0.0016), (at[1], 0.0), (0.034, 0.0014)):
        for step in (-twice, twice):
            folds = np.maximum(folds, _bump(s - place - step + wave, 0.0007) * palmar)
    around = np.sin((s + 1.6 * wave) * (2 * np.pi / 0.0024)) * 0.5 + 0.5
    wrinkled = 0.0 * u
    for place, reach in ((at[0], 0.0075), (at[1], 0.0045)):
        wrinkled = wrinkled + _bump(s - place, reach) * back
    return folds, around**2 * wrinkled


def _nail(one: Digit, u: Array, s: Array) -> tuple[Array, Array, Array]:
    """(n,) 0..1: on the plate, in the fold about it, under its free edge."""
    line = one.line
    tip = float(np.linalg.norm(np.diff(line, axis=0), axis=1).sum())
    middle, half = tip - 0.0015, 0.0070 * one.thick / 0.0098
    across = (u - 0.5) / 0.155
    along = (s - middle) / half
    far = (np.abs(across) ** 3.2 + np.abs(along) ** 3.2) ** (1 / 3.2)
    plate = smooth(1.02, 0.94, far)
    fold = _bump(far - 1.07, 0.085) * smooth(1.0, 0.4, along)
    edge = smooth(0.62, 0.85, along) * smooth(1.22, 0.95, far)
    return plate, fold, edge


def finger(site: Site, u: Array, s: Array, one: Digit) -> Coat:
    """A bare one's."""
    p = site.points
    coat = _aged(site, arm(site))
    folds, wrinkled = _digit_lines(one, u, s, site)
    line = one.line
    tip = float(np.linalg.norm(np.diff(line, axis=0), axis=1).sum())
    ends = smooth(tip - 0.030, tip + 0.004, s + 0.006 * clouds(p, 0.012, 731, 2))
    colour = over(coat.colour, LIVID, 0.62 * ends)
    colour = over(colour, DIRT, 0.55 * ends * smooth(-0.9, 1.3, clouds(p, 0.010, 733, 4, 0.7)))
    for place in (0.012, *np.cumsum(np.linalg.norm(np.diff(line, axis=0), axis=1))[:2]):
        red = _bump(s - place, 0.008) * smooth(0.30, 0.10, np.abs(u - 0.5))
        colour = over(colour, SORE, 0.34 * red)
    colour = over(colour, (0.11, 0.065, 0.055), 0.75 * folds + 0.55 * wrinkled)
    plate, fold, edge = _nail(one, u, s)
    ridges = noise(np.stack([u * 0.06, 0 * u, 0.05 * s], 1), 0.0012, 737)
    nail = over(np.tile(NAIL, (len(u), 1)), BED, 0.8 * smooth(0.6, 0.1, np.abs(u - 0.5) / 0.155))
    nail = over(nail, BLACK, 0.80 * smooth(-0.4, 1.5, clouds(p, 0.005, 739, 3)))
    nail = over(nail * np.exp(0.10 * ridges)[:, None], BLACK, 0.92 * edge)
    colour = over(colour, nail, plate)
    colour = over(colour, BLACK, 0.85 * fold + 0.7 * edge * (1 - plate))
    colour = over(colour, BLOOD, 0.75 * smooth(1.25, 1.9, clouds(p, 0.02, 743, 3)) * (1 - plate))
    height = coat.height - 0.00060 * folds - 0.00032 * wrinkled
    height = height + plate * (0.00035 + 0.00004 * ridges) - 0.00045 * fold
    return Coat(colour, coat.gloss + 0.22 * plate - 0.1 * wrinkled, height)


def palm(site: Site, u: Array, s: Array) -> Coat:
    """A bare one's, and the back of the hand."""
    p = site.points
    coat = _aged(site, arm(site))
    down, ahead, out = measured(p)
    inner = smooth(-0.002, 0.006, out)
    wave = 0.0012 * noise(p, 0.008, 751)
    flat = np.stack([down + wave, ahead + wave, 0 * down], 1).astype(np.float32).T
    lines = np.zeros(len(p))
    for rows in LINES:
        path = tube([(*place, 0.0) for place in rows], 0.0, 9)
        lines = np.maximum(lines, _bump(path.distance(*flat).astype(float), 0.0009))
    fine = creases(p, (0.009, 0.009, 0.009), 757, 0.12, 1) * 0.45
    lines = inner * np.maximum(lines, fine) * smooth(-0.02, 0.0, down)
    knuckles = np.zeros(len(p))
    for one in FINGERS:
        far = np.linalg.norm(np.abs(p * (0, 1, 0)) + p * (1, 0, 1) - spots(one.joints[0]), axis=1)
        knuckles = np.maximum(knuckles, smooth(0.019, 0.010, far) * (1 - inner))
    wrinkle = knuckles * (np.sin((down + 1.5 * wave) * (2 * np.pi / 0.0030)) * 0.5 + 0.5) ** 2
    colour = over(coat.colour, SORE, 0.32 * knuckles + 0.12 * inner)
    colour = over(colour, (0.11, 0.065, 0.055), 0.75 * lines + 0.42 * wrinkle)
    hollow = smooth(0.10, 0.6, site.bulge)
    colour = over(colour, LIVID, 0.35 * hollow * (1 - inner))
    height = coat.height - 0.00065 * lines - 0.00032 * wrinkle
    return Coat(colour, coat.gloss - 0.08 * lines, height)


def latex(site: Site, u: Array, s: Array) -> Coat:
    """A glove's: taut over knuckles, wrinkled between them, red to the wrist."""
    p = site.points
    coat = gloved(site)
    slack = creases(p, (0.014, 0.006, 0.006), 761, 0.35, 2) * smooth(0.1, -0.3, site.bulge)
    film = clouds(p, 0.004, 763, 2)
    colour = coat.colour * np.exp(0.05 * film - 0.10 * slack)[:, None]
    return Coat(colour, coat.gloss + 0.04 * film, coat.height - 0.0003 * slack)
