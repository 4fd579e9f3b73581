"""Whole figures of a few dozen triangles, beyond where cuts and prints can be told apart."""

from collections.abc import Callable
from functools import partial
from typing import Final

import numpy as np

from models.recipes.creatures.faceling import form, gown
from models.recipes.creatures.faceling.cloth import cloth, nearest
from models.recipes.creatures.faceling.form import ANKLE, ELBOW, HIP, KNEE, SHOULDER
from models.recipes.creatures.faceling.hand_clay import place
from models.recipes.creatures.faceling.limbs import BARE, paint
from models.recipes.creatures.sculpt import Body, Clay, Coat, Site, Trimesh, clouds, limbs
from models.recipes.creatures.sculpt.creature import Budgets
from models.recipes.creatures.sculpt.noise import Floats
from models.recipes.creatures.sculpt.shells import outward
from models.recipes.creatures.skeleton import FACELING
from models.recipes.kit import Array

CELL: Final = 0.012  # m; nothing fine is shown
CLOTH: Final = (0.160, 0.165, 0.155)
ANY: Final = 15  # bits of all variants
DEEP: Final = 0.68  # of a trunk's width
MIRROR: Final = np.array([1.0, -1.0, 1.0])


def _hands(made: Clay) -> None:
    with made.mirrored(), made.group(0.01), made.of("hand_r", tag="bare", blend=0.01):
        made.tube(np.array([place(-0.02, 0.0), place(0.17, 0.0, 0.01)]), (0.034, 0.036))


def dressed() -> Clay:
    """In trousers and long sleeves: nurse, visitor or child."""
    made = Clay(FACELING)
    with made.group(), made.of(tag="cloth", blend=0.03):
        form.torso(made, 0.022)
        with made.of("pelvis"):
            made.tube([(0.0, 0, 1.02), (-0.01, 0, 0.80)], (0.160, 0.175), 0, (form.FRONT, 1.2))
        with made.mirrored():
            form.sleeve(made, (0.018, 0.020, 0.018), 2.0)
            form.trouser(made, (0.012, 0.024, 0.026), 0.08)
            form.shoe(made)
    _hands(made)
    return made


def gowned() -> Clay:
    """In a gown over bare legs."""
    made = Clay(FACELING)
    with made.group(), made.of(tag="cloth", blend=0.04):
        form.torso(made, 0.020, 0.01)
        with made.mirrored(), made.of("thigh_r"):
            made.tube([(-0.01, 0.075, 0.90), (0.0, 0.092, gown.HEM + 0.06)], (0.110, 0.120))
    with made.mirrored(), made.group(0.01), made.of(tag="bare"):
        with made.of("shin_r"):
            made.tube(np.array([KNEE + np.array((0, 0, 0.08)), ANKLE]), (0.056, 0.040))
        with made.of("foot_r"):
            made.tube([(-0.03, 0.099, 0.035), (0.15, 0.108, 0.028)], (0.042, 0.036))
    return made


def _both(line: Array, radii: tuple[float, ...]) -> Trimesh:
    return limbs((line, radii, 3), (line * MIRROR, radii, 3))


def _arms() -> Trimesh:
    return _both(np.array([SHOULDER * (1, 0.7, 1), ELBOW, place(0.17, 0.0)]), (0.075, 0.058, 0.0))


def _legs(low: float, radii: tuple[float, ...]) -> Trimesh:
    """From height `low` at the hip or the knee to the toes."""
    top = np.array([0.0, 0.100, low])
    return _both(np.array([top, ANKLE - (0.02, 0, 0.03), (0.18, 0.108, 0.01)]), radii)


def _trunk(heights: tuple[float, ...], radii: tuple[float, ...]) -> Trimesh:
    line = np.array([(0.0, 0.0, height) for height in heights])
    made = limbs((line, radii, 4))
    return Trimesh(made.points * (DEEP, 1.0, 1.0), made.triangles)


def head(scale: float) -> Trimesh:
    """A pale lozenge."""
    joint = FACELING.head("head")
    line = np.array([(0.015, 0.0, 1.50), (0.030, 0.0, 1.63), (0.0, 0.0, 1.76)])
    return limbs(
        (joint + (line - joint) * (1.0, 1.0, scale), np.array([0.062, 0.105, 0.0]) * scale, 4)
    )


def cap(scale: float) -> Trimesh:
    """Hair on it: low behind, high before."""
    corners = [(0.100, 0.086, 1.700), (0.100, -0.086, 1.700), (-0.100, -0.096, 1.585),
               (-0.100, 0.096, 1.585), (-0.004, 0.0, 1.795)]  # fmt: skip
    joint = FACELING.head("head")
    faces = np.array([(0, 1, 4), (1, 2, 4), (2, 3, 4), (3, 0, 4)])
    points = joint + (np.array(corners) - joint) * scale
    return outward(Trimesh(points, faces), points.mean(0) - (0.0, 0.0, 0.1))


def _flat(points: Array) -> Floats:
    return np.zeros(len(points), np.float32)


def _paint(site: Site, colour: tuple[float, float, float]) -> Coat:
    bare = nearest(site, ("cloth", "bare")) == 1
    shade = np.exp(0.15 * clouds(site.points, 0.15, 601, 3))[:, None]
    tops = np.where(bare[:, None], np.asarray(BARE), np.asarray(colour)) * shade
    return cloth(site, tops, 0.1)


def mittens(variants: int, budgets: Budgets) -> Body:
    """Hands alone, of those in long sleeves, where an arm within would show through."""
    made = Clay(FACELING)
    _hands(made)
    return Body(made, paint, _flat, budgets, variants, tinted=0, cell=CELL, density=0.72)


def figures(patient: int, others: int) -> list[Body]:
    """By the variant bits of those in a gown, and of the rest; all have the same arms."""
    cut, plain = gowned(), dressed()
    heights = (0.80, 1.39, 1.52)
    parts: list[tuple[Clay, int, tuple[float, float, float], Callable[[], Trimesh]]] = [
        (plain, ANY, CLOTH, _arms),
        (plain, others, CLOTH, partial(_legs, HIP[2], (0.105, 0.058, 0.0))),
        (plain, others, CLOTH, partial(_trunk, heights, (0.195, 0.215, 0.0))),
        (cut, patient, gown.LINEN, partial(_legs, 0.62, (0.060, 0.046, 0.0))),
        (cut, patient, gown.LINEN, partial(_trunk, (gown.HEM, 1.38, 1.52), (0.23, 0.21, 0.0))),
    ]
    return [
        Body(clay, partial(_paint, colour=colour), _flat, (0, 0, 0, 20), bits, cell=CELL, far=made)
        for clay, bits, colour, made in parts
    ]
