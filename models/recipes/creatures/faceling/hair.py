"""Hair: pinned up, hanging, cut round: caps of clay."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

import numpy as np

from models.recipes.creatures.faceling.face import measured
from models.recipes.creatures.faceling.form import FRONT, NONE
from models.recipes.creatures.faceling.head import CHILD, Bust
from models.recipes.creatures.sculpt import Body, Clay, Coat, Site, clouds, noise, over, smooth
from models.recipes.creatures.sculpt.noise import Floats
from models.recipes.creatures.skeleton import FACELING
from models.recipes.kit import Array

BROWN: Final = (0.062, 0.044, 0.032)
GREY: Final = (0.13, 0.115, 0.10)
FAIR: Final = (0.17, 0.125, 0.075)


def _skull(turn: float, rises: Sequence[float], out: float) -> Array:
    """(n, 3) places `out` m over the skull, at degrees about it from the face and up."""
    a, up = np.radians(turn), np.radians(np.asarray(rises))
    way = np.stack([np.cos(up) * np.cos(a), np.cos(up) * np.sin(a), np.sin(up)], 1)
    return np.array([0.004, 0.0, 1.652]) + way * (np.array([0.098, 0.078, 0.092]) + out)


def _grown(bust: Bust, line: Callable[[float], float], thick: float, crown: float = 80.0) -> None:
    """Strands all about, from the crown to the height (degrees) that `line` gives at each turn."""
    bust.ball((-0.008, 0, 1.668), (0.088 + thick, 0.072 + thick, 0.080 + thick))
    for turn in np.linspace(8.0, 172.0, 9):
        rises = np.linspace(crown, line(turn), 5)
        for side in (1.0, -1.0):
            wide = np.linspace(thick, 0.75 * thick, 5)
            bust.tube(_skull(side * turn, rises.tolist(), 0.2 * thick), wide)


def _pinned_line(turn: float) -> float:
    return float(np.interp(turn, (0, 35, 60, 75, 105, 125, 180), (46, 40, 22, 4, 6, -18, -30)))


def pinned(made: Clay, bust: Bust) -> None:
    """A nurse's: drawn back, in a knot."""
    with made.group(), made.of("head", blend=0.026):
        _grown(bust, _pinned_line, 0.014)
        with made.of(blend=0.010):
            bust.ball((-0.112, 0, 1.690), (0.030, 0.037, 0.033), (1, 25))
            bust.tube(
                [(-0.100, -0.03, 1.69), (-0.122, 0.0, 1.722), (-0.112, 0.036, 1.70)], 0.013, 8
            )


def _hanging_line(turn: float) -> float:
    return float(np.interp(turn, (0, 20, 50, 70, 180), (58, 52, 36, -10, -30)))


def hanging(made: Clay, bust: Bust) -> None:
    """A visitor's: parted, lank, to the shoulders."""
    with made.group(), made.of("head", blend=0.026):
        _grown(bust, _hanging_line, 0.015)
        with made.mirrored():
            front = [
                (0.050, 0.046, 1.735),
                (0.073, 0.066, 1.665),
                (0.066, 0.076, 1.585),
                (0.058, 0.070, 1.495),
            ]
            bust.tube(front, (0.014, 0.017, 0.016, 0.006), 7)
            side = [
                (0.0, 0.078, 1.69),
                (0.004, 0.090, 1.60),
                (0.006, 0.092, 1.52),
                (0.010, 0.082, 1.455),
            ]
            bust.tube(side, (0.036, 0.052, 0.052, 0.030), 7, ((0.0, 1.0, 0.1), 2.8))
        with made.of("neck"):
            back = [(-0.086, 0, 1.65), (-0.090, 0, 1.54), (-0.080, 0, 1.435)]
            bust.tube(back, (0.064, 0.080, 0.062), 6, (FRONT, 3.0))


def _bowl_line(turn: float) -> float:
    return float(np.interp(turn, (0, 45, 70, 95, 180), (12, 6, -12, -20, -30)))


def bowl(made: Clay, bust: Bust) -> None:
    """A child's: cut round, a fringe to where eyes would be."""
    with made.group(), made.of("head", blend=0.026):
        _grown(bust, _bowl_line, 0.020)


def _rough(points: Array, scale: float) -> Floats:
    q = measured(points, scale)
    turn = np.stack([np.arctan2(q[:, 1], q[:, 0]) * 0.09, q[:, 2] * 0.14, 0.3 * q[:, 0]], 1)
    strand, clump = clouds(turn, 0.006, 401, 2), clouds(turn, 0.022, 403, 2)
    return np.asarray((0.0012 * strand + 0.0024 * clump) * scale, np.float32)


def _paint(site: Site, scale: float, base: tuple[float, float, float]) -> Coat:
    q = measured(site.points, scale)
    turn = np.stack([np.arctan2(q[:, 1], q[:, 0]) * 0.09, q[:, 2] * 0.10, 0.3 * q[:, 0]], 1)
    strand = clouds(turn, 0.0035, 411, 3)
    colour = np.asarray(base)[None] * np.exp(0.42 * strand)[:, None]
    colour = colour * (0.35 + 0.65 * smooth(0.15, 0.65, site.sky))[:, None]
    clot = smooth(1.0, 1.7, noise(q, 0.035, 417))
    colour = over(colour, (0.035, 0.008, 0.006), 0.7 * clot)
    return Coat(
        colour,
        np.asarray(0.42 + 0.10 * strand + 0.2 * clot, float),
        np.asarray(0.00045 * strand, float),
    )


def hair(
    style: Callable[[Clay, Bust], None], base: tuple[float, float, float], variants: int
) -> Body:  # fmt: skip
    """In a style and colour; the round one is a child's."""
    scale = CHILD if style is bowl else 1.0
    made = Clay(FACELING)
    style(made, Bust(made, scale))
    painter = partial(_paint, scale=scale, base=base)
    return Body(
        made,
        painter,
        partial(_rough, scale=scale),
        NONE,
        variants,
        tinted=120,
        cell=0.004,
        density=0.7,
    )
