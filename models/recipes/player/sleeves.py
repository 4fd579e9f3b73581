"""A hooded jacket's sleeves: fleece the colour of slate, its cuffs ribbed, worn to threads."""

from typing import Final

import numpy as np

from models.recipes.creatures.sculpt import Clay, Coat, Site, clouds, creases, noise, over, smooth
from models.recipes.creatures.sculpt.noise import Floats
from models.recipes.kit import Array
from models.recipes.player.skeleton import ELBOW, SHOULDER, TWIST, WRIST, spots

CUFFS: Final = {"r": -0.004, "l": -0.056}  # m beyond the wrist that each ends; the watch is bare
RIBBED: Final = 0.052  # m of a cuff
CLOTH: Final = (0.105, 0.132, 0.165)
WORN: Final = (0.20, 0.225, 0.25)
SOAKED: Final = (0.035, 0.043, 0.055)
DIRT: Final = (0.050, 0.043, 0.034)
BLOOD: Final = (0.050, 0.008, 0.006)


def sleeves(clay: Clay) -> None:
    """Both, hollow at the hand."""
    for side, end in CUFFS.items():
        sign = 1.0 if side == "r" else -1.0
        with clay.group():
            _sleeve(clay, side, end, np.array((1.0, sign, 1.0)))


def _arm(*along: float) -> Array:
    """(n, 3) places on the arm's axis, m from the wrist."""
    return spots(*((x, 0.0, -0.001) for x in along))


def _sleeve(clay: Clay, side: str, end: float, flip: Array) -> None:
    elbow, middle = ELBOW - WRIST, TWIST - WRIST
    with clay.of(f"upper_{side}", blend=0.02):
        clay.tube(_arm(-WRIST + 0.02, elbow - 0.12, elbow) * flip, (0.066, 0.060, 0.055))
    with clay.of(f"fore_{side}", blend=0.02):
        clay.tube(_arm(elbow, elbow + 0.07, middle) * flip, (0.055, 0.056, 0.050))
        with clay.of(tag="elbow"):
            clay.ball(spots((elbow, 0.0, -0.020))[0] * flip, (0.045, 0.040, 0.036))
    with clay.of(f"twist_{side}", blend=0.012):
        clay.tube(
            _arm(middle, -0.075 + end * 0.6, end - RIBBED - 0.004) * flip,
            (0.050, 0.0475, 0.0455),
            6,
        )
        with clay.of(blend=0.010):
            clay.tube(
                _arm(end - RIBBED, end - 0.004) * flip, (0.0366, 0.0352), flat=((0, 0, 1), 1.16)
            )
        for k, x in enumerate((0.0, 0.016, 0.034)):  # fleece slumped over the cuff
            lean = 0.006 * (-1) ** k
            a, b = (
                spots(
                    (end - RIBBED - 0.004 - x, 0.012, lean),
                    (end - RIBBED - 0.004 - x, -0.012, -lean),
                )
                * flip
            )
            clay.tube(np.array((a, b)), 0.0400 + 0.0015 * k, flat=((1, 0, 0), 3.4))
        with clay.of(carve=True, blend=0.003):
            clay.tube(
                _arm(end - 0.028, end + 0.06) * flip, (0.0270, 0.0303), flat=((0, 0, 1), 1.20)
            )


def around(points: Array) -> tuple[Array, Array]:
    """(n,) m beyond the cuff's end, and the turn about the arm in radians."""
    side = np.asarray(points)[:, 1]
    end = np.where(side > 0.0, CUFFS["r"], CUFFS["l"]) + SHOULDER[0] + WRIST
    turn = np.arctan2(points[:, 2] - SHOULDER[2], np.abs(side) - SHOULDER[1])
    return points[:, 0] - end, turn


def rough(points: Array) -> Floats:
    """(n,) m: folds that hang about the elbow and gather above the cuff."""
    along, turn = around(points)
    loose = smooth(-RIBBED + 0.004, -RIBBED - 0.02, along)
    folds = creases(points, (0.035, 0.075, 0.055), 14, 0.55, 1) + 0.6 * noise(
        points, (0.05, 0.09, 0.07), 6
    )
    elbow = np.exp(-(((points[:, 0] - SHOULDER[0] - ELBOW) / 0.07) ** 2))
    made = loose * (0.0032 + 0.0030 * elbow) * folds
    ribs = 0.0009 * np.cos(turn * 34.0) * (1 - loose)
    fray = 0.0008 * noise(points, 0.006, 9) * smooth(-0.012, -0.002, along)
    return np.asarray(made + ribs + fray, np.float32)


def paint(site: Site) -> Coat:
    """Worn fleece, wet at the forearms, with what brushed off on it."""
    along, turn = around(site.points)
    cuff = smooth(-RIBBED - 0.002, -RIBBED + 0.002, along)
    pile = noise(site.points, 0.0048, 3) + 0.6 * noise(site.points, 0.0026, 4)
    colour = np.asarray(CLOTH) * (1.0 + 0.10 * pile + 0.10 * clouds(site.points, 0.05, 5))[:, None]
    rib = np.cos(turn * 68.0) * 0.5 + 0.5
    colour = colour * (1.0 - 0.42 * cuff * (1 - rib))[:, None]
    raised = smooth(0.02, -0.25, site.bulge)
    colour = over(colour, WORN, 0.40 * raised * smooth(-0.6, 1.0, pile))
    edge = smooth(-0.011, -0.001, along + 0.002 * noise(site.points, 0.004, 7))
    colour = over(colour, WORN, 0.65 * edge * smooth(-0.2, 0.9, pile))
    inner = smooth(
        0.0322,
        0.0300,
        np.hypot(np.abs(site.points[:, 1]) - SHOULDER[1], site.points[:, 2] - SHOULDER[2]),
    )
    colour = colour * (1.0 - 0.75 * inner * smooth(0.0, -0.012, along))[:, None]
    wet = smooth(0.35, 1.2, clouds(site.points, 0.07, 22))
    colour = over(colour, SOAKED, 0.72 * wet)
    dirt = smooth(0.3, 1.6, clouds(site.points, (0.05, 0.03, 0.03), 23)) + 0.55 * smooth(
        0.1, 0.5, site.bulge
    )
    colour = over(colour, DIRT, np.clip(0.55 * dirt + 0.3 * edge, 0, 0.85))
    blood = smooth(1.25, 1.7, clouds(site.points, 0.032, 29)) * smooth(-0.16, -0.10, along)
    colour = over(colour, BLOOD, 0.85 * blood)
    seam = np.exp(-(((np.abs(turn + 1.35) - 0.03) / 0.018) ** 2)) * (1 - cuff)
    hem = np.exp(-(((along + RIBBED) / 0.0016) ** 2))
    colour = colour * (1.0 - 0.45 * seam - 0.5 * hem)[:, None].clip(0.2)
    height = 0.00022 * pile + 0.0011 * cuff * rib - 0.0008 * seam - 0.0015 * hem
    return Coat(colour, 0.06 + 0.34 * wet + 0.2 * blood, height)
