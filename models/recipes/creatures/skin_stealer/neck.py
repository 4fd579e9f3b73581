"""The Skin-Stealer's neck: cords from the collar bones and the nape to the skull."""

from collections.abc import Callable

import numpy as np

from models.recipes.creatures.sculpt import Clay, curve
from models.recipes.kit import Array, Point


def _raised(shift: Array) -> Callable[[Point], Point]:
    """Places of a neck, when its upper end is moved."""

    def at(place: Point) -> Point:
        share = np.clip((place[2] - 1.87) / 0.16, 0.0, 1.0)
        x, y, z = (np.asarray(place) + shift * share).tolist()
        return x, y, z

    return at


def throat(clay: Clay, shift: Array) -> None:
    """A neck without strands, for afar; its head is `shift` (3,) m from where it should be."""
    at = _raised(shift)
    with clay.of("chest"):
        clay.tube([(0.0, 0, 1.79), (0.004, 0, 1.865)], (0.085, 0.066), flat=((1, 0, 0), 1.3))
    with clay.of("neck"):
        clay.tube(
            [at((0.004, 0, 1.865)), at((0.006, 0, 1.93)), at((0.008, 0, 1.985))],
            (0.066, 0.055, 0.054),
        )
    with clay.of("head"):
        clay.tube([at((0.008, 0, 1.985)), at((-0.006, 0, 2.07))], (0.054, 0.060))


def neck(clay: Clay, shift: Array) -> None:
    """The cords, the windpipe, the bones behind; its head is `shift` (3,) m away."""
    at = _raised(shift)
    with clay.of("chest"):
        clay.tube([(-0.018, 0, 1.76), (-0.014, 0, 1.865)], (0.050, 0.037))
    with clay.of("neck"):
        clay.tube(
            [at((-0.016, 0, 1.865)), at((-0.008, 0, 1.93)), at((0.004, 0, 1.985))],
            (0.036, 0.031, 0.031),
        )
    with clay.of("head"):
        clay.tube([at((0.004, 0, 1.985)), at((0.006, 0, 2.06))], (0.033, 0.042))
    with clay.mirrored():
        _cord(
            clay,
            at,
            [
                (0.076, 0.017, 1.855),
                (0.058, 0.026, 1.92),
                (0.022, 0.041, 2.00),
                (-0.020, 0.060, 2.078),
            ],
            0.0085,
            2,
        )
        _cord(
            clay,
            at,
            [
                (0.062, 0.070, 1.864),
                (0.040, 0.038, 1.93),
                (0.008, 0.040, 2.01),
                (-0.028, 0.054, 2.080),
            ],
            0.0065,
            2,
        )
        _cord(
            clay,
            at,
            [
                (-0.066, 0.062, 1.882),
                (-0.050, 0.030, 1.94),
                (-0.042, 0.026, 2.02),
                (-0.062, 0.032, 2.092),
            ],
            0.0105,
            3,
        )
        _cord(
            clay,
            at,
            [
                (-0.010, 0.090, 1.864),
                (-0.006, 0.038, 1.93),
                (-0.010, 0.033, 2.00),
                (-0.008, 0.048, 2.070),
            ],
            0.0070,
            2,
        )
        _cord(
            clay,
            at,
            [
                (0.066, 0.010, 1.868),
                (0.064, 0.012, 1.93),
                (0.066, 0.012, 1.975),
                (0.072, 0.020, 1.992),
            ],
            0.0055,
            2,
        )
    with clay.of(blend=0.006, fine=True):
        for place in curve(
            [at((0.052, 0, 1.850)), at((0.052, 0, 1.92)), at((0.054, 0, 1.980))], 12
        ):
            with clay.of("neck"):
                clay.ball(place, (0.0155, 0.0165, 0.0052))
    with clay.of("neck"):
        clay.tube([at((0.048, 0, 1.83)), at((0.050, 0, 1.985))], 0.0125)
        with clay.of(tag="bone", blend=0.006):
            clay.ball(at((0.064, 0, 1.962)), (0.010, 0.011, 0.012))
            for k in range(4):
                clay.ball(at((-0.052 + 0.008 * k, 0, 1.90 + 0.034 * k)), (0.012, 0.009, 0.010))


def _cord(
    clay: Clay, at: Callable[[Point], Point], line: list[Point], wide: float, strands: int
) -> None:
    """A muscle of the neck, its last third the head's."""
    places = curve([at(p) for p in line], 12)
    for joint, part in (("neck", places[:9]), ("head", places[8:])):
        with clay.of(joint):
            for k in range(strands):
                side = (k - (strands - 1) / 2) * wide * 0.95
                swell = 0.55 + 0.45 * np.sin(
                    np.pi * np.linspace(0.1, 0.75 if joint == "neck" else 0.0, len(part))
                    + (0 if joint == "neck" else 2.3)
                )
                with clay.of(blend=0.4 * wide, tag="muscle"):
                    clay.tube(
                        part + np.array((side * 0.5, side * 0.85, 0)), wide * np.maximum(swell, 0.4)
                    )
