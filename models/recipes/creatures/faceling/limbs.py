"""Bare arms and legs, hands with every finger, a nurse's in gloves."""

from functools import partial
from typing import Final

import numpy as np

from models.recipes.creatures.faceling import form
from models.recipes.creatures.faceling.face import VEIN, skin
from models.recipes.creatures.faceling.form import (
    ANKLE,
    DOWN,
    ELBOW,
    KNEE,
    NONE,
    PALM,
    WRIST,
    between,
)
from models.recipes.creatures.sculpt import Body, Clay, Coat, Site, clouds, creases, over, smooth
from models.recipes.creatures.sculpt.noise import Floats
from models.recipes.creatures.skeleton import FACELING
from models.recipes.kit import Array

BARE: Final = (0.56, 0.455, 0.385)
GLOVE: Final = (0.44, 0.47, 0.47)
BLOOD: Final = (0.070, 0.011, 0.007)
DIRT: Final = (0.085, 0.062, 0.043)
DIGITS: Final = (  # m from the wrist: (down, ahead) of knuckle and tip, thickness
    ((0.086, 0.030), (0.176, 0.047), 0.0092),
    ((0.090, 0.010), (0.187, 0.015), 0.0095),
    ((0.086, -0.011), (0.178, -0.018), 0.0090),
    ((0.078, -0.030), (0.155, -0.049), 0.0080),
)  # fmt: skip


def place(down: float, ahead: float, palm: float = 0.0) -> Array:
    """(3,) m of a right hand's place."""
    return np.asarray(WRIST + DOWN * down + np.array([ahead, 0, 0]) + PALM * palm)


def hand(clay: Clay, thick: float = 0.0) -> None:
    """A right one, open as if about to take something; `thick` m of glove."""
    with clay.group(0.012), clay.of("hand_r", blend=0.014):
        for ahead, end in ((0.024, 0.032), (0.007, 0.011), (-0.009, -0.011), (-0.022, -0.030)):
            clay.tube(
                np.array([place(0.004, 0.55 * ahead), place(0.084, end)]),
                (0.0150 + thick, 0.0125 + thick),
            )
        clay.tube(np.array([place(0.012, 0.014, 0.008), place(0.05, 0.026, 0.012)]), 0.0135 + thick)
        clay.tube(
            np.array([place(0.015, -0.016, 0.008), place(0.06, -0.026, 0.010)]), 0.0120 + thick
        )
        with clay.of("hand_r", blend=0.008, fine=True):
            for (down, ahead), _, _ in DIGITS:
                clay.ball(place(down, ahead, -0.005), 0.0095 + thick)
    for (down, ahead), (end, out), wide in DIGITS:
        _digit(clay, (down, ahead), (end, out), wide + thick)
    with clay.group(0.003), clay.of(blend=0.006):
        line = np.array(
            [
                place(0.024, 0.024, 0.008),
                place(0.060, 0.050, 0.012),
                place(0.094, 0.066, 0.012),
                place(0.120, 0.074, 0.014),
            ]
        )
        with clay.of("thumb_r"):
            clay.tube(line, (0.0135 + thick, 0.0115 + thick, 0.0100 + thick, 0.0075 + thick), 9)
        with clay.of("thumb_r", tag="nail", blend=0.0015, fine=True):
            clay.ball(place(0.114, 0.074, 0.006), (0.006, 0.007, 0.004))


def _digit(clay: Clay, base: tuple[float, float], tip: tuple[float, float], wide: float) -> None:
    """Knuckle to tip; a little bent."""
    middle = base[0] + 0.052, base[1] + (tip[1] - base[1]) * 0.52
    last = base[0] + 0.052 + (tip[0] - base[0] - 0.052) * 0.52, base[1] + (tip[1] - base[1]) * 0.76
    with clay.group(0.003), clay.of(blend=0.005):
        with clay.of("fingers_r"):
            clay.tube(
                np.array([place(base[0] - 0.012, base[1], 0.0), place(*middle, 0.004)]),
                (wide * 1.06, wide * 0.97),
            )
        with clay.of("tips_r"):
            clay.tube(
                np.array([place(*middle, 0.004), place(*last, 0.011), place(*tip, 0.019)]),
                (wide * 1.0, wide * 0.88, wide * 0.66),
            )
        with clay.of("tips_r", tag="nail", blend=0.0015, fine=True):
            clay.ball(place(tip[0] - 0.003, tip[1], 0.0125), (0.0052, 0.0075, 0.004), (0, -36))


def arms(thick: float = 0.0) -> Clay:
    """Both, from above the elbow down; the gloved ones have their cuff."""
    made = Clay(FACELING)
    with made.mirrored():
        with made.group(), made.of(blend=0.02):
            with made.of("arm_r"):
                made.tube(between(form.SHOULDER, ELBOW, 0.58, 0.72, 1.0), (0.036, 0.041, 0.035))
            with made.of("forearm_r"):
                muscle = between(ELBOW, WRIST, 0.0, 0.28, 0.70, 1.0)
                made.tube(muscle, (0.036, 0.040, 0.029, 0.0235))
                made.ball(ELBOW + np.array((-0.024, 0.0, 0.0)), 0.019)
            with made.of("hand_r"):
                made.tube(np.array([WRIST, place(0.012, 0.0)]), (0.0235, 0.023))
        hand(made, thick)
        if thick:
            with made.group(0.004), made.of("forearm_r", blend=0.004):
                made.tube(between(ELBOW, WRIST, 0.74, 1.0), (0.0325, 0.0275))
                made.tube(form.loop(between(ELBOW, WRIST, 0.73)[0], DOWN, (0.031, 0.031)), 0.0045)
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


def paint(site: Site, gloved: bool = False) -> Coat:
    """Bare skin, dirtier to the ends; or gloves that have been at work."""
    p = site.points
    coat = skin(p, BARE)
    veins = creases(p, 0.045, 111, 0.08, 2) * smooth(-0.6, 0.6, clouds(p, 0.10, 113, 2))
    colour = over(coat.colour, VEIN, 0.34 * veins)
    nail = smooth(0.0015, 0.0, site.near("nail"))
    colour = over(colour, (0.46, 0.37, 0.28), 0.8 * nail)
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
    gloss, height = coat.gloss + 0.25 * nail, coat.height + 0.0006 * veins
    if not gloved:
        return Coat(colour, gloss, height)
    return _gloved(p, down, Coat(colour, gloss, height))


def _gloved(p: Array, down: Array, bare: Coat) -> Coat:
    glove = smooth(0.467, 0.471, down)
    patch, wet = clouds(p, 0.04, 121, 4), clouds(p, 0.014, 123, 3)
    wrinkle = creases(p, (0.02, 0.012, 0.012), 127, 0.3, 1)
    latex = np.asarray(GLOVE)[None] * np.exp(0.06 * patch - 0.12 * wrinkle)[:, None]
    blood = smooth(0.50, 0.68, down + 0.055 * patch + 0.01 * wet)
    latex = over(latex, BLOOD, 0.95 * blood * smooth(-1.5, 0.1, wet + 2.2 * blood))
    colour = over(bare.colour, latex, glove)
    gloss = bare.gloss * (1 - glove) + glove * (0.62 + 0.25 * blood)
    return Coat(colour, gloss, bare.height * (1 - glove) - glove * 0.0007 * wrinkle)


def bare_arms(variants: int) -> Body:
    """Of those whose hands are."""
    return Body(arms(), paint, rough, NONE, variants, tinted=0, cell=0.003, density=0.72)


def gloved_arms(variants: int) -> Body:
    """Of those who wear gloves."""
    painter = partial(paint, gloved=True)
    return Body(arms(0.0012), painter, rough, NONE, variants, tinted=0, cell=0.003, density=0.72)


def bare_legs(variants: int) -> Body:
    """Of those without trousers."""
    return Body(legs(), paint, rough, NONE, variants, tinted=0, cell=0.004, density=0.65)
