"""What all clothes share: folds, seams of dirt, wear, old blood."""

from collections.abc import Sequence
from typing import Final

import numpy as np

from models.recipes.creatures.faceling.form import arm_place
from models.recipes.creatures.faceling.limbs import BLOOD, DIRT
from models.recipes.creatures.sculpt import Coat, Site, clouds, noise, over, smooth
from models.recipes.creatures.sculpt.noise import Floats
from models.recipes.kit import Array, Point

Stain = tuple[Point, float]
"""Where blood has soaked in, and how far (m)."""
OLD: Final = (0.055, 0.026, 0.016)


def folds(points: Array, skirt: float = 0.0, depth: float = 1.0) -> Floats:
    """(n,) m: rings about elbows and ankles, hanging ones below; a skirt begins at that height."""
    p = points
    down, ahead, above = arm_place(p)
    arm = smooth(0.19, 0.25, np.abs(p[:, 1])) * smooth(1.0, 1.06, p[:, 2])
    local = np.stack([down, ahead, above], 1)
    bend = np.exp(-(((down - 0.28) / 0.08) ** 2)) + 0.8 * smooth(0.42, 0.52, down)
    rings = _ridges(local, (0.040, 0.11, 0.11), 201) * (0.45 + 0.9 * bend)
    trunk = smooth(0.80, 0.92, p[:, 2]) * (1 - arm)
    hung, drag = (
        _ridges(p, (0.075, 0.075, 0.34), 207),
        _ridges(_sheared(p), (0.13, 0.13, 0.060), 211),
    )
    waist = np.exp(-(((p[:, 2] - 1.06) / 0.12) ** 2))
    low = (1 - smooth(0.80, 0.92, p[:, 2])) * (1 - arm)
    knee = np.exp(-(((p[:, 2] - 0.47) / 0.09) ** 2)) + 1.3 * smooth(0.28, 0.10, p[:, 2])
    leg = _ridges(p, (0.15, 0.15, 0.050), 217) * (0.15 + knee) + 0.6 * _ridges(
        p, (0.07, 0.07, 0.40), 219
    )
    leg = leg if skirt == 0.0 else 0.7 * _ridges(p, (0.07, 0.07, 0.60), 223)
    made = arm * rings + trunk * (0.65 * hung + drag * (0.30 + 0.8 * waist)) + low * leg
    made = made * (0.25 + 0.75 * smooth(1.46, 1.40, p[:, 2] + 0.1 * np.abs(p[:, 1])))
    return np.asarray(0.0085 * depth * made + 0.0005 * clouds(p, 0.02, 227, 2), np.float32)


def flutes(points: Array, low: float, depth: float) -> Floats:
    """(n,) m: a skirt's hem at height `low` swings out and in, less and less up to the hips."""
    p = points
    turn = np.arctan2(p[:, 1], p[:, 0])
    wave = np.sin(9.0 * turn + 1.5 * noise(p, (0.2, 0.2, 0.5), 225) + 2.5 * p[:, 2])
    share = smooth(0.98, low, p[:, 2]) * smooth(low - 0.05, low, p[:, 2])
    return np.asarray(0.011 * depth * share * wave, np.float32)


def _ridges(points: Array, cell: tuple[float, float, float], seed: int) -> Floats:
    """(n,) -0.8..0.5: broad backs with narrower valleys between them."""
    field = clouds(points, cell, seed, 2, 0.35)
    return np.asarray(0.5 - 1.3 * np.exp(-((field / 0.55) ** 2)), np.float32)


def _sheared(p: Array) -> Array:
    """Folds there run from the shoulders to the middle."""
    return np.stack([p[:, 0], p[:, 1], p[:, 2] + 0.55 * np.abs(p[:, 1])], 1)


def cloth(site: Site, colour: Array, gloss: float = 0.10) -> Coat:
    """Any (n, 3) colours as worn: darker in folds, paler on edges, grimy below."""
    p = site.points
    patch, fine = clouds(p, 0.12, 231, 4), clouds(p, 0.008, 233, 2)
    shade = np.exp(0.10 * patch + 0.07 * fine)
    deep = smooth(0.05, 0.7, site.crease) * 0.30 + smooth(0.05, 0.7, site.bulge) * 0.40
    made = colour * shade[:, None]
    made = over(made, made * 1.30 + 0.012, 0.5 * smooth(-0.10, -0.6, site.bulge))
    made = over(made, np.asarray(DIRT) * 0.6, deep)
    made = made * (0.45 + 0.55 * smooth(0.10, 0.62, site.sky))[:, None]
    grime = clouds(p, (0.05, 0.05, 0.14), 237, 4)
    low = smooth(0.46, 0.0, p[:, 2] + 0.12 * grime)
    down = arm_place(p)[0]
    ends = smooth(0.36, 0.56, down + 0.04 * grime) * (np.abs(p[:, 1]) > 0.3)
    spots = smooth(1.15, 1.9, clouds(p, 0.08, 241, 3))
    made = over(made, DIRT, np.clip(0.60 * low + 0.35 * ends + 0.35 * spots, 0, 0.8))
    shine = np.clip(gloss + 0.05 * fine + 0.10 * spots, 0, 1)
    return Coat(made, np.asarray(shine, float), np.asarray(0.00025 * fine, float))


def bled(site: Site, coat: Coat, stains: Sequence[Stain]) -> Coat:
    """Blood that soaked in long ago, darker at its rim, with runs below it."""
    p = site.points
    ragged, run = clouds(p, 0.05, 251, 4, 0.6), noise(p * (1, 1, 0.10), 0.014, 257)
    share = np.zeros(len(p))
    for centre, size in stains:
        way = p - np.asarray(centre)
        below = np.clip(-way[:, 2], 0.0, 3.0 * size) / (3.0 * size)
        way[:, 2] += np.clip(-way[:, 2], 0.0, 2.0 * size) * smooth(0.6, 1.3, run) * (1 - below)
        far = np.linalg.norm(way, axis=1) + size * 0.30 * ragged
        share = np.maximum(
            share, smooth(size * 1.12, size * 0.74, far) * (0.72 + 0.28 * smooth(-0.5, 1.0, ragged))
        )
    rim = share * (1 - share) * 4.0
    colour = over(coat.colour, np.asarray(BLOOD) * 0.8 + 0.10 * coat.colour, 0.95 * share)
    colour = over(colour, OLD, 0.35 * rim)
    spray = smooth(2.0, 2.3, noise(p, 0.009, 261)) * smooth(0.2, 1.2, noise(p, 0.20, 263))
    colour = over(colour, OLD, 0.85 * spray * bool(stains))
    return Coat(colour, coat.gloss + 0.22 * share, coat.height)


def hem(site: Site, coat: Coat, tag: str, reach: float = 0.006) -> Coat:
    """A doubled edge with its line of stitches, where strokes have that tag."""
    far = site.near(tag)
    edge, stitch = smooth(reach, 0.5 * reach, far), np.exp(-(((far - 2.2 * reach) / 0.0016) ** 2))
    colour = over(coat.colour, coat.colour * 0.60, 0.7 * stitch)
    return Coat(colour, coat.gloss, coat.height + 0.0006 * edge - 0.0005 * stitch)


def around(p: Array) -> Array:
    """(n,) m about a trunk or a limb, from the front: where a print's columns run."""
    return np.arctan2(p[:, 1], p[:, 0] + 0.02) * 0.165


def nearest(site: Site, tags: Sequence[str]) -> Array:
    """(n,) which of the tags' strokes each place is of."""
    return np.asarray(np.argmin(np.stack([site.near(tag) for tag in tags], 1), axis=1))
