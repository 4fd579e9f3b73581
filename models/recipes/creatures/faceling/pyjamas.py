"""The child's: striped, too large, feet and all."""

from typing import Final

import numpy as np

from models.recipes.creatures.faceling import form
from models.recipes.creatures.faceling.cloth import Stain, around, bled, cloth, folds
from models.recipes.creatures.faceling.form import NONE, arm_place
from models.recipes.creatures.sculpt import Body, Clay, Coat, Site, over, smooth
from models.recipes.creatures.sculpt.noise import Floats
from models.recipes.creatures.skeleton import FACELING
from models.recipes.kit import Array

FLANNEL: Final = (0.42, 0.385, 0.29)
STRIPE: Final = (0.17, 0.21, 0.27)
STAINS: Final[tuple[Stain, ...]] = (((0.12, 0.0, 1.36), 0.095), ((0.02, 0.57, 1.16), 0.05))


def _clay() -> Clay:
    made = Clay(FACELING)
    with made.group(), made.of(blend=0.02):
        with made.of("pelvis"):
            made.tube([(0.0, 0, 0.98), (-0.006, 0, 0.90)], (0.155, 0.158), 0, (form.FRONT, 1.22))
        with made.mirrored():
            form.trouser(made, (0.006, 0.024, 0.036), 0.10)
    with made.mirrored(), made.group(0.02), made.of(tag="foot", blend=0.02):
        with made.of("foot_r"):
            made.tube(
                [(-0.03, 0.100, 0.052), (0.03, 0.104, 0.056), (0.11, 0.108, 0.047)],
                (0.048, 0.052, 0.047),
            )
        with made.of("toes_r"):
            made.tube([(0.12, 0.108, 0.046), (0.16, 0.106, 0.042)], (0.046, 0.039))
    with made.group(0.006), made.of(blend=0.045):
        form.torso(made, 0.022, 0.020)
        with made.of("pelvis"):
            made.tube([(0.002, 0, 1.03), (-0.006, 0, 0.80)], (0.166, 0.182), 0, (form.FRONT, 1.20))
        with made.mirrored(), made.of("thigh_r"):
            made.tube([(0.0, 0.075, 0.84), (0.0, 0.082, 0.77)], (0.112, 0.118))
        with made.mirrored(), made.of(blend=0.035):
            form.sleeve(made, (0.020, 0.032, 0.036), 2.0)
        with made.of("pelvis", carve=True, blend=0.008):
            made.ball((0, 0, 0.545), (0.5, 0.5, 0.22))
    with made.mirrored(), made.group(0.004), made.of("hand_r", tag="hem"):
        made.tube(
            np.array([form.WRIST - 0.01 * form.DOWN, form.WRIST + 0.028 * form.DOWN]),
            (0.064, 0.058),
        )
    with made.mirrored(), made.group(carve=True):
        made.tube(
            np.array([form.WRIST + 0.01 * form.DOWN, form.WRIST + 0.10 * form.DOWN]), (0.036, 0.072)
        )
    with made.group(0.003), made.of("chest", tag="hem"):
        _collar(made)
    return made


def _collar(made: Clay) -> None:
    with made.mirrored():
        made.tube(
            [
                (-0.078, 0.0, 1.462),
                (-0.055, 0.062, 1.465),
                (0.02, 0.094, 1.448),
                (0.085, 0.060, 1.425),
                (0.108, 0.012, 1.408),
            ],
            (0.019, 0.019, 0.020, 0.020, 0.014),
            14,
        )
        with made.of(fine=True):
            made.tube([(0.110, 0.008, 1.40), (0.140, 0.008, 1.20), (0.158, 0.008, 0.99)], 0.0045, 8)


def _rough(points: Array) -> Floats:
    foot = smooth(0.10, 0.06, points[:, 2])
    return np.asarray(folds(points, 0.0, 1.15) * (1.0 - 0.7 * foot), np.float32)


def _paint(site: Site) -> Coat:
    p, n = site.points, len(site.points)
    _, ahead, above = arm_place(p)
    arm = (np.abs(p[:, 1]) > 0.235) & (p[:, 2] > 1.0)
    leg = p[:, 2] < 0.78
    side = np.abs(p[:, 1]) - 0.103
    run = np.where(leg, np.arctan2(side, p[:, 0]) * 0.085, around(p))
    run = np.where(arm, np.arctan2(above, ahead) * 0.065, run)
    phase = np.abs((run / 0.036) % 1.0 - 0.5)
    stripe = smooth(0.31, 0.36, phase) + 0.8 * smooth(0.05, 0.03, phase)
    colour = over(np.tile(FLANNEL, (n, 1)), STRIPE, 0.72 * np.clip(stripe, 0, 1))
    edge = smooth(0.004, 0.001, site.near("hem"))
    colour = over(colour, np.asarray(STRIPE) * 1.25, edge)
    coat = cloth(site, colour, 0.06)
    far = np.hypot(p[:, 1], (p[:, 2] / 0.105 % 1.0 - 0.4) * 0.105)
    button = smooth(0.0105, 0.0085, far) * (p[:, 0] > 0.06) * smooth(0.90, 0.94, p[:, 2])
    made = Coat(
        over(coat.colour, (0.42, 0.36, 0.30), button),
        coat.gloss + 0.4 * button,
        coat.height + 0.0012 * button,
    )
    return bled(site, made, STAINS)


def pyjamas(variants: int) -> Body:
    """Of a child."""
    return Body(_clay(), _paint, _rough, NONE, variants, tinted=255, cell=0.0045, density=0.8)
