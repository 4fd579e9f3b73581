"""Bare arms and legs, and how dead skin and gloves are painted."""

from typing import Final

import numpy as np

from models.recipes.creatures.faceling import form
from models.recipes.creatures.faceling.face import VEIN, skin
from models.recipes.creatures.faceling.form import (
    ANKLE,
    ELBOW,
    KNEE,
    NONE,
    between,
)
from models.recipes.creatures.faceling.hand_clay import forearm, hand
from models.recipes.creatures.sculpt import Body, Clay, Coat, Site, clouds, creases, over, smooth
from models.recipes.creatures.sculpt.noise import Floats
from models.recipes.creatures.skeleton import FACELING
from models.recipes.kit import Array

BARE: Final = (0.56, 0.455, 0.385)
GLOVE: Final = (0.44, 0.47, 0.47)
BLOOD: Final = (0.070, 0.011, 0.007)
DIRT: Final = (0.085, 0.062, 0.043)


def arms(*, hands: bool = True) -> Clay:
    """Both, from above the elbow down."""
    made = Clay(FACELING)
    with made.mirrored():
        with made.group(), made.of(blend=0.02):
            with made.of("arm_r"):
                made.tube(between(form.SHOULDER, ELBOW, 0.58, 0.72, 1.0), (0.036, 0.041, 0.035))
            forearm(made)
        if hands:
            hand(made)
    return made


def legs() -> Clay:
    """Bare ones, from under the gown down."""
    made = Clay(FACELING)
    with made.mirrored():
        with made.group(), made.of(blend=0.02):
            with made.of("thigh_r"):
                made.tube(between(form.HIP, KNEE, 0.40, 0.8, 1.0), (0.070, 0.056, 0.050))
                made.ball(KNEE + np.array((0.032, 0, 0.008)), (0.022, 0.028, 0.032))
            with made.of("shin_r"):
                made.tube(between(KNEE, ANKLE, 0.0, 0.55, 1.0), (0.047, 0.036, 0.029))
                made.ball((-0.022, 0.101, 0.375), (0.036, 0.040, 0.085))
                made.tube(
                    np.array([KNEE + np.array((0.038, -0.004, -0.04)), (0.026, 0.097, 0.25)]), 0.012
                )
        with made.group(0.02), made.of(blend=0.02):
            _foot(made)
    return made


def _foot(made: Clay) -> None:
    with made.of("foot_r"):
        made.tube([(-0.036, 0.099, 0.036), (-0.022, 0.099, 0.085)], (0.031, 0.028))
        made.tube(
            [(-0.01, 0.098, 0.075), (0.06, 0.097, 0.050), (0.118, 0.099, 0.028)],
            (0.034, 0.032, 0.025),
        )
        made.tube([(0.0, 0.112, 0.022), (0.112, 0.132, 0.020)], (0.022, 0.019))
        with made.of(blend=0.01, fine=True):
            made.ball((-0.012, 0.130, 0.078), 0.012)
            made.ball((-0.008, 0.070, 0.082), 0.012)
    for k, (side, long, wide) in enumerate(
        (
            (0.083, 0.187, 0.0135),
            (0.103, 0.186, 0.0098),
            (0.120, 0.177, 0.0092),
            (0.134, 0.165, 0.0086),
            (0.147, 0.150, 0.0080),
        )
    ):
        with made.of("toes_r", blend=0.005, tag=f"toe{k}"):
            made.tube(
                [
                    (0.110 - 0.004 * k, side, 0.020),
                    (long - 0.012, side, 0.014 + 0.2 * wide),
                    (long, side, wide * 1.1),
                ],
                (wide * 1.2, wide, wide * 0.9),
            )


def rough(points: Array) -> Floats:
    """(n,) m of bone and sinew under the skin."""
    return np.asarray(0.0009 * clouds(points, 0.028, 103, 2), np.float32)


def paint(site: Site) -> Coat:
    """Bare skin, dirtier to the ends."""
    p = site.points
    coat = skin(p, BARE)
    veins = creases(p, 0.045, 111, 0.08, 2) * smooth(-0.6, 0.6, clouds(p, 0.10, 113, 2))
    colour = over(coat.colour, VEIN, 0.34 * veins)
    grime = clouds(p, 0.03, 117, 4)
    low = smooth(0.20, 0.0, p[:, 2] + 0.04 * grime)
    down = form.arm_place(p)[0]
    hand_ = smooth(0.60, 0.72, down + 0.02 * grime) * (p[:, 2] > 0.9)
    crease = smooth(0.0, 0.6, site.crease)
    colour = over(
        colour,
        DIRT,
        np.clip(0.55 * low + 0.30 * hand_ * smooth(-0.6, 1.4, grime) + 0.5 * crease, 0, 0.85),
    )
    colour = over(colour, (0.33, 0.20, 0.24), 0.5 * smooth(1.1, 1.9, clouds(p, 0.06, 119, 3)))
    return Coat(colour, coat.gloss, coat.height + 0.0006 * veins)


def gloved(site: Site) -> Coat:
    """Gloves that have been at work."""
    p, down = site.points, form.arm_place(site.points)[0]
    patch, wet = clouds(p, 0.04, 121, 4), clouds(p, 0.014, 123, 3)
    wrinkle = creases(p, (0.02, 0.012, 0.012), 127, 0.3, 1)
    latex = np.asarray(GLOVE)[None] * np.exp(0.06 * patch - 0.12 * wrinkle)[:, None]
    blood = smooth(0.49, 0.66, down + 0.050 * patch + 0.01 * wet)
    latex = over(latex, BLOOD, 0.93 * blood * smooth(-0.9, 0.5, wet + 1.5 * blood))
    return Coat(latex, 0.62 + 0.25 * blood, -0.0007 * wrinkle)


def arm_body(variants: int, *, hands: bool = True) -> Body:
    """Bare ones; the hands are for those far away."""
    return Body(arms(hands=hands), paint, rough, NONE, variants, 0, cell=0.003, density=0.72)


def bare_legs(variants: int) -> Body:
    """Of those without trousers."""
    return Body(legs(), paint, rough, NONE, variants, tinted=0, cell=0.004, density=0.58)
