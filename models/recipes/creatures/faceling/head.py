"""A head without features: skin over sockets and a mouth that is open below it."""

from collections.abc import Sequence
from functools import partial
from typing import Final

import numpy as np
from numpy.typing import ArrayLike

from models.recipes.creatures.faceling.face import JOINT, measured, paint
from models.recipes.creatures.faceling.form import NONE
from models.recipes.creatures.sculpt import Body, Clay, clouds
from models.recipes.creatures.sculpt.noise import Floats
from models.recipes.creatures.skeleton import FACELING
from models.recipes.kit import Array, Point

CHILD: Final = 1.3  # x as large, about the joint


class Bust:
    """Clay put on in a grown-up's measures and kept as large as it should be."""

    def __init__(self, clay: Clay, scale: float) -> None:
        """About the head's joint."""
        self.clay, self.scale = clay, scale

    def _at(self, points: ArrayLike) -> Array:
        return np.asarray(JOINT + (np.asarray(points, float) - JOINT) * self.scale)

    def ball(self, centre: Point, radii: ArrayLike, *turns: tuple[int, float]) -> None:
        """As Clay's."""
        self.clay.ball(self._at(centre), np.asarray(radii, float) * self.scale, *turns)

    def tube(
        self,
        points: Sequence[Point] | Array,
        radii: ArrayLike,
        finer: int = 0,
        flat: tuple[Point, float] | None = None,
    ) -> None:
        """As Clay's."""
        self.clay.tube(self._at(points), np.asarray(radii, float) * self.scale, finer, flat)


def clay(scale: float) -> Clay:
    """Head and neck down to the collar."""
    made = Clay(FACELING)
    bust = Bust(made, scale)
    with made.group(), made.of("head", blend=0.028 * scale):
        _skull(made, bust)
        _face(made, bust)
    _neck(made, scale)
    with made.mirrored(), made.group(0.006), made.of("head", blend=0.006):
        _ear(bust)
    return made


def _skull(made: Clay, bust: Bust) -> None:
    bust.ball((0.012, 0, 1.652), (0.094, 0.073, 0.086), (1, 8))
    bust.ball((-0.025, 0, 1.640), (0.060, 0.066, 0.068))
    bust.ball((0.065, 0, 1.668), (0.042, 0.056, 0.050))
    with made.mirrored():
        bust.ball((0.02, 0.045, 1.655), (0.05, 0.028, 0.05))


def _face(made: Clay, bust: Bust) -> None:
    bust.ball((0.055, 0, 1.605), (0.055, 0.050, 0.072))
    with made.mirrored(), made.of(blend=0.022):
        bust.tube(
            [(0.098, 0.010, 1.655), (0.092, 0.036, 1.660), (0.066, 0.057, 1.648)],
            (0.010, 0.011, 0.009),
            8,
        )
        bust.tube(
            [(0.090, 0.034, 1.603), (0.066, 0.056, 1.612), (0.02, 0.066, 1.618)],
            (0.014, 0.013, 0.008),
            8,
        )
    with made.of(blend=0.016):
        bust.tube(
            [(0.099, 0, 1.650), (0.106, 0, 1.622), (0.107, 0, 1.602)], (0.006, 0.009, 0.011), 6
        )
        bust.ball((0.081, 0, 1.564), (0.028, 0.032, 0.032))
    with made.of("jaw", blend=0.02):
        bust.ball((0.080, 0, 1.533), (0.025, 0.027, 0.022))
        with made.mirrored():
            bust.tube(
                [(0.085, 0.016, 1.533), (0.055, 0.046, 1.543), (0.018, 0.060, 1.578)],
                (0.019, 0.015, 0.013),
                8,
            )
    with made.of(carve=True, blend=0.024 * bust.scale):
        with made.mirrored():
            bust.ball((0.1135, 0.033, 1.631), (0.029, 0.023, 0.019), (2, 18))
        bust.ball((0.117, 0, 1.557), (0.027, 0.019, 0.024))
        bust.ball((0.128, 0, 1.556), (0.030, 0.024, 0.028))
    with made.mirrored(), made.of(carve=True, blend=0.03 * bust.scale):
        bust.ball((0.060, 0.092, 1.577), (0.036, 0.032, 0.028))
        bust.ball((0.055, 0.098, 1.664), (0.034, 0.030, 0.028))


def _neck(made: Clay, scale: float) -> None:
    thin = 0.85 if scale > 1.0 else 1.0
    with made.group(0.02), made.of(blend=0.012):
        with made.of("neck"):
            made.tube([(-0.004, 0, 1.45), (0.008, 0, 1.53)], np.array([0.057, 0.051]) * thin)
            made.tube(
                [(0.030, 0, 1.42), (0.046, 0, 1.46), (0.054, 0, 1.50)],
                np.array([0.012, 0.012, 0.013]) * thin,
            )
        with made.of("chest"):
            made.tube([(-0.006, 0, 1.385), (-0.004, 0, 1.45)], (0.075, 0.060))
        with made.of("head"):
            made.tube([(0.010, 0, 1.53), (0.006, 0, 1.60)], np.array([0.051, 0.056]) * thin)
        with made.mirrored(), made.of("neck", tag="tendon"):
            made.tube(
                [(0.040, 0.014, 1.43), (0.03, 0.04, 1.50), (-0.005, 0.056, 1.575)],
                np.array([0.012, 0.014, 0.011]) * thin,
                8,
            )


def _ear(bust: Bust) -> None:
    rim = [
        (0.012, 0.070, 1.585),
        (0.002, 0.079, 1.600),
        (-0.012, 0.083, 1.625),
        (0.0, 0.080, 1.641),
        (0.014, 0.074, 1.630),
    ]
    bust.tube(rim, (0.0065, 0.006, 0.0055, 0.0055, 0.005), 10)
    bust.tube([(0.008, 0.072, 1.595), (0.002, 0.074, 1.625)], 0.0095)


def rough(points: Array, scale: float) -> Floats:
    """(n,) m that the skin is uneven by."""
    return np.asarray(0.0005 * scale * clouds(measured(points, scale), 0.03, 3, 2), np.float32)


def body(scale: float, variants: int) -> Body:
    """Of some variants."""
    painter = partial(paint, scale=scale, shaved=0.0 if scale > 1.0 else 0.9)
    return Body(
        clay(scale), painter, partial(rough, scale=scale), NONE, variants,
        tinted=0, cell=0.003, density=1.15 / scale,
    )  # fmt: skip
