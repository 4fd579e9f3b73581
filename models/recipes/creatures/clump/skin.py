"""Dead skin of arms and faces, that turns to raw flesh where the mass begins."""

from functools import partial
from itertools import pairwise
from typing import Final

import numpy as np

from models.recipes.creatures.clump.arms import STUMP
from models.recipes.creatures.clump.flesh import (
    BLACK,
    BLOOD,
    BONE,
    BRUISE,
    DIRT,
    PINK,
    VEIN,
    dead,
    meat,
    shaded,
    soiled,
    stepped,
    torn,
)
from models.recipes.creatures.clump.places import HEADS, Arm
from models.recipes.creatures.sculpt import Coat, Site, clouds, over, smooth
from models.recipes.creatures.sculpt.bake import Paint
from models.recipes.kit import Array

BARE: Final = (0.20, 0.48)
"""Share of the way to the wrist up to which an arm is raw, from which it has its skin."""


def _along(points: Array, line: Array) -> Array:
    """(n,) share of the way along a polyline that points are nearest to."""
    lengths = np.linalg.norm(np.diff(line, axis=0), axis=1)
    before = np.concatenate([[0.0], np.cumsum(lengths)])
    best, share = np.full(len(points), np.inf), np.zeros(len(points))
    for k, (a, b) in enumerate(pairwise(line)):
        t = np.clip((points - a) @ (b - a) / lengths[k] ** 2, 0.0, 1.0)
        far = np.linalg.norm(points - a - t[:, None] * (b - a), axis=1)
        nearer = far < best
        best = np.where(nearer, far, best)
        share = np.where(nearer, before[k] + t * lengths[k], share)
    return np.asarray(share / before[-1])


def _limb(site: Site, arm: Arm) -> Coat:
    p = site.points
    share = _along(p, arm.line)
    rag = clouds(p, 0.07, 401, 3) + 0.4 * clouds(p, 0.016, 403, 2)
    skin, raw = dead(p, arm.tone), meat(site)
    pit = smooth(0.1, 0.6, site.crease)
    colour = over(skin.colour, BRUISE, 0.5 * pit)
    bone = smooth(0.004, -0.002, site.near("bone"))
    colour = over(colour, (0.56, 0.46, 0.36), 0.4 * bone * arm.wasted)
    hand = smooth(0.86, 1.0, share)
    within = arm.hand.within(p)
    palm = hand * smooth(0.0, 0.008, within[:, 2])
    colour = over(colour, (0.36, 0.19, 0.16), 0.5 * palm)
    colour = over(colour, DIRT, 0.45 * hand * smooth(0.2, 1.5, clouds(p, 0.03, 405, 3)))
    middle = (BARE[0] + BARE[1]) / 2
    kept = 0.5 + (share - middle) / (BARE[1] - BARE[0]) * 0.9 + 0.16 * rag
    flayed = smooth(1.15, 1.6, clouds(p, 0.11, 409 + len(arm.letter), 2)) * smooth(0.95, 0.7, share)
    made = torn(Coat(colour, skin.gloss, skin.height), raw, np.minimum(kept, 1.0 - 0.8 * flayed))
    blood = smooth(0.4, 1.2, clouds(p, (0.03, 0.03, 0.12), 407, 3) + 0.9 * hand - 0.5)
    colour = over(made.colour, BLOOD, 0.7 * blood)
    dark = 0.35 + 0.65 * smooth(-0.02, 0.24, share)
    return stepped(Coat(colour * dark[:, None], made.gloss + 0.3 * blood, made.height))


def limb(arm: Arm) -> Paint:
    """Of one arm."""
    return partial(_limb, arm=arm)


def stump(site: Site) -> Coat:
    """Of the arm that was torn off."""
    p = site.points
    share = _along(p, STUMP)
    rag = clouds(p, 0.05, 421, 3)
    kept = np.minimum(0.5 + 2.2 * (share - 0.26), 0.5 + 3.2 * (0.80 - share)) + 0.12 * rag
    made = torn(dead(p, 0.6), meat(site), kept)
    bone = smooth(0.003, -0.002, site.near("bone"))
    marrow = smooth(0.95, 1.0, share) * smooth(0.3, -0.3, site.bulge)
    colour = over(made.colour, over(shaded(BONE, 0.2 * rag), BLOOD, 0.3 * marrow), 0.9 * bone)
    wet = smooth(0.72, 0.9, share) * (1 - bone)
    colour = over(colour, (0.15, 0.008, 0.007), 0.55 * wet)
    return stepped(Coat(colour, made.gloss + 0.4 * wet, made.height))


def _face(site: Site, number: str) -> Coat:
    p = site.points
    at = HEADS[number].within(p)
    skin = soiled(dead(p + 0.3 * len(number), 0.15), p)
    fine = clouds(p, 0.008, 431, 2)
    pull = clouds(at * (1.0, 1.0, 0.35), 0.012, 433, 2)
    pit = np.clip(smooth(0.05, 0.5, site.crease) + 0.7 * smooth(0.1, 0.6, site.bulge), 0, 1)
    colour = over(skin.colour, BRUISE, 0.65 * pit)
    colour = over(colour, (0.58, 0.47, 0.37), 0.4 * smooth(0.0, -0.5, site.bulge))
    hollow = smooth(0.012, 0.0, np.minimum(site.near("socket"), site.near("sunk")))
    colour = over(colour, shaded((0.10, 0.030, 0.040), 0.3 * fine), 0.85 * hollow)
    lip = smooth(0.004, -0.001, site.near("lip"))
    colour = over(colour, shaded((0.145, 0.045, 0.055), 0.4 * pull), 0.85 * lip)
    cheek = smooth(0.004, -0.002, site.near("cheek")) * smooth(-0.2, 1.0, pull)
    colour = over(colour, PINK, 0.55 * cheek)
    sunk = smooth(0.004, -0.002, site.near("sunk"))
    colour = over(colour, VEIN, 0.4 * sunk * smooth(0.0, 1.0, pull))
    raw = meat(site)
    kept = 0.5 + 9.0 * (at[:, 0] + 0.045) + 0.18 * clouds(p, 0.05, 437, 3)
    made = torn(Coat(colour, skin.gloss + 0.15 * lip, skin.height + 0.0004 * pull), raw, kept)
    socket = smooth(0.003, -0.002, site.near("socket")) * (1 - smooth(0.004, 0, site.near("lid")))
    within = np.maximum(smooth(0.006, 0.0, site.near("mouth")) * (1 - lip), socket)
    within = np.maximum(within, smooth(0.003, 0.0, site.near("nose")))
    tongue = smooth(0.004, 0.0, site.near("tongue"))
    colour = over(made.colour, over(BLACK, (0.05, 0.004, 0.004), smooth(0.3, 1.2, fine)), within)
    colour = over(colour, shaded((0.12, 0.022, 0.028), 0.3 * fine), tongue)
    drool = smooth(0.5, 1.2, clouds(at * (1, 1, 0.2), 0.014, 441, 2)) * smooth(
        -0.10, -0.16, at[:, 2]
    )
    colour = over(colour, BLOOD, 0.7 * drool)
    gloss = made.gloss * (1 - tongue) + 0.95 * tongue + 0.35 * drool
    return stepped(Coat(colour, gloss, made.height * (1 - within)))


def face(number: str) -> Paint:
    """Of one head."""
    return partial(_face, number=number)
