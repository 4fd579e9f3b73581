"""The Skin-Stealer's head: a grin as wide as the skull, eyes that cannot close."""

from dataclasses import replace
from typing import Final

import numpy as np

from models.recipes.creatures.sculpt import Clay, curve
from models.recipes.creatures.sculpt.shapes import Ball, Tube
from models.recipes.creatures.skeleton import SKIN_STEALER
from models.recipes.creatures.skin_stealer.neck import neck, throat
from models.recipes.kit import Array, Point

EYE: Final = np.array((0.104, 0.0355, 2.122))  # m, the right one's middle
UPPER: Final = (
    (0.036, 0.0630, 2.0680),
    (0.076, 0.0570, 2.0520),
    (0.120, 0.0360, 2.0410),
    (0.139, 0.0, 2.0380),
)
LOWER: Final = (
    (0.040, 0.0590, 2.0370),
    (0.076, 0.0525, 2.0170),
    (0.116, 0.0335, 2.0030),
    (0.134, 0.0, 1.9985),
)
"""Where the right teeth stand, from the hinge to the middle."""


def gum(line: tuple[Point, ...], count: int) -> Array:
    """(count, 3) along one of them."""
    return curve(line, count)


def head(shift: Point, *, plain: bool = False) -> Clay:
    """Neck and head; the head `shift` (along, side, height) metres from where it should be.

    A plain one has no strands.
    """
    clay = Clay(SKIN_STEALER)
    with clay.group(blend=0.010), clay.of(blend=0.014):
        _cranium(clay)
        _brow(clay)
        if not plain:
            _face(clay)
        _sockets(clay)
        if not plain:
            _holes(clay)
            _sinews(clay)
    with clay.group(blend=0.004), clay.of("jaw", blend=0.012):
        (_chin if plain else _mandible)(clay)
    with clay.group(blend=0.003), clay.of("jaw", blend=0.01, tag="tongue", fine=True):
        clay.tube(
            [(0.050, 0, 2.010), (0.090, 0, 2.004), (0.116, 0, 2.002)],
            (0.022, 0.021, 0.012),
            flat=((0, 0, 1), 2.0),
        )
    for group in clay.groups:
        group.strokes = [
            replace(s, shape=_shifted(s.shape, shift))
            for s in group.strokes
            if not (plain and s.fine)
        ]
    with clay.group(blend=0.012), clay.of(blend=0.012):
        (throat if plain else neck)(clay, np.asarray(shift))
    return clay


def _shifted(shape: Tube | Ball, shift: Point) -> Tube | Ball:
    if isinstance(shape, Tube):
        return replace(shape, points=shape.points + np.asarray(shift))
    return replace(shape, centre=shape.centre + np.asarray(shift))


def _cranium(clay: Clay) -> None:
    with clay.of("head"):
        clay.ball((0.018, 0, 2.150), (0.112, 0.076, 0.086), (1, 6))
        clay.ball((-0.035, 0, 2.130), (0.062, 0.068, 0.066))
        clay.ball((0.082, 0, 2.100), (0.046, 0.050, 0.055))
        clay.tube([(0.085, 0, 2.078), (0.118, 0, 2.060)], (0.040, 0.024))
        with clay.of(carve=True, blend=0.03), clay.mirrored():
            clay.ball((0.075, 0.096, 2.135), (0.045, 0.024, 0.038))  # temple
            clay.ball((0.090, 0.082, 2.060), (0.045, 0.018, 0.020))  # under the cheek bone


def _brow(clay: Clay) -> None:
    with clay.of("head"), clay.mirrored():
        with clay.of(blend=0.010, tag="bone"):
            clay.tube(
                [(0.130, 0.008, 2.138), (0.124, 0.036, 2.154), (0.096, 0.064, 2.148)],
                (0.0095, 0.0105, 0.0085),
                8,
            )
            clay.tube(
                [(0.096, 0.064, 2.148), (0.090, 0.067, 2.112), (0.102, 0.060, 2.090)],
                (0.0080, 0.0075, 0.0100),
                7,
            )
            clay.tube([(0.128, 0.008, 2.140), (0.136, 0.006, 2.112)], (0.0085, 0.006))
        with clay.of(blend=0.006, tag="gum"):
            clay.tube(gum(UPPER, 14) + np.array((0, 0, 0.006)), np.linspace(0.0070, 0.0095, 14))


def _face(clay: Clay) -> None:
    with clay.of("head"), clay.mirrored():
        with clay.of(blend=0.010, tag="bone"):
            clay.tube(
                [
                    (0.120, 0.036, 2.088),
                    (0.102, 0.061, 2.090),
                    (0.060, 0.076, 2.094),
                    (0.018, 0.074, 2.096),
                ],
                (0.010, 0.0115, 0.0085, 0.007),
                11,
            )
        with clay.of(blend=0.003, tag="lid", fine=True):
            turn = np.linspace(0, 2 * np.pi, 15)
            ring = np.stack(
                [0.017 - 0.007 * np.cos(turn), 0.024 * np.cos(turn) + 0.002, 0.0225 * np.sin(turn)],
                1,
            )
            clay.tube(EYE + ring, 0.0042)
        with clay.of(blend=0.003, tag="muscle", fine=True):
            for k in range(4):
                clay.tube(
                    [
                        (0.104 - 0.012 * k, 0.058 + 0.005 * k, 2.090),
                        (0.108 - 0.014 * k, 0.056 + 0.005 * k, 2.072),
                        (0.096 - 0.016 * k, 0.058 + 0.004 * k, 2.060),
                    ],
                    (0.004, 0.0048, 0.003),
                    6,
                )
                clay.tube(
                    [
                        (0.136 - 0.003 * k, 0.014 + 0.008 * k, 2.092 - 0.001 * k),
                        (0.139 - 0.006 * k, 0.015 + 0.009 * k, 2.070),
                        (0.139 - 0.007 * k, 0.012 + 0.010 * k, 2.052),
                    ],
                    (0.0030, 0.0042, 0.003),
                    6,
                )
            for k in range(7):  # the fan on the temple
                t = k / 6
                top = np.array((0.082 - 0.125 * t, 0.0, 2.178 - 0.030 * t * t))
                ways = [
                    _on_skull(top),
                    _on_skull((0.064 - 0.070 * t, 0.0, 2.140 - 0.006 * t)),
                    (0.046 - 0.016 * t, 0.0685, 2.100),
                ]
                clay.tube(ways, (0.0035, 0.0060, 0.0050), 7)


def _on_skull(place: Point | Array) -> Point:
    x, _, z = place
    side = 0.076 * np.sqrt(max(1.0 - ((x - 0.018) / 0.112) ** 2 - ((z - 2.15) / 0.086) ** 2, 0.1))
    return float(x), float(side - 0.004 - 0.06 * max(x - 0.03, 0.0)), float(z)


def _sockets(clay: Clay) -> None:
    with clay.of("head", carve=True, blend=0.006, tag="socket"), clay.mirrored():
        clay.ball(EYE + np.array((0.012, 0.002, 0.0)), (0.034, 0.0225, 0.0215), (2, 14))


def _holes(clay: Clay) -> None:
    with clay.of("head", carve=True, blend=0.006), clay.mirrored():
        with clay.of(blend=0.004, tag="nose"):
            clay.ball((0.142, 0.0085, 2.082), (0.020, 0.0068, 0.0155), (0, 12))
        with clay.of(tag="ear", blend=0.005):
            clay.ball((0.012, 0.078, 2.088), (0.009, 0.014, 0.011))
    with clay.of("head", carve=True, blend=0.004, tag="mouth"):
        clay.tube([(0.030, 0, 2.036), (0.100, 0, 2.024)], (0.044, 0.030), flat=((0, 0, 1), 1.9))


def _sinews(clay: Clay) -> None:
    """What still ties the jaw to the skull."""
    with clay.of(blend=0.005, tag="muscle"), clay.mirrored():
        for k in range(4):
            x = 0.056 - 0.011 * k
            with clay.of("head"):
                clay.tube([(x, 0.0715, 2.092), (x - 0.006, 0.0690, 2.050)], (0.0045, 0.0055))
            with clay.of("jaw"):
                clay.tube(
                    [(x - 0.006, 0.0690, 2.050), (x - 0.018, 0.0590, 2.003 - 0.002 * k)],
                    (0.0055, 0.0045),
                )


def _chin(clay: Clay) -> None:
    """All of the jaw in one piece, for afar."""
    clay.tube(
        [(0.020, 0, 2.020), (0.070, 0, 1.996), (0.112, 0, 1.984)],
        (0.060, 0.052, 0.036),
        flat=((0, 0, 1), 2.4),
    )
    clay.tube([(0.112, 0.014, 1.980), (0.132, 0.0, 1.966)], (0.020, 0.020))


def _mandible(clay: Clay) -> None:
    with clay.mirrored():
        line = [
            (0.026, 0.066, 2.078),
            (0.016, 0.062, 2.030),
            (0.026, 0.056, 1.996),
            (0.070, 0.044, 1.980),
            (0.112, 0.023, 1.963),
            (0.130, 0.004, 1.957),
        ]
        with clay.of(tag="bone"):
            clay.tube(line, (0.0085, 0.0100, 0.0115, 0.0105, 0.0115, 0.0130), 16)
        with clay.of(blend=0.006, tag="gum"):
            clay.tube(gum(LOWER, 14) - np.array((0, 0, 0.008)), np.linspace(0.0065, 0.0085, 14))
        with clay.of(blend=0.003, tag="muscle", fine=True):
            for k in range(4):
                clay.tube(
                    [
                        (0.132 - 0.010 * k, 0.008 + 0.011 * k, 1.992 + 0.003 * k),
                        (0.136 - 0.012 * k, 0.010 + 0.012 * k, 1.978),
                        (0.126 - 0.010 * k, 0.010 + 0.011 * k, 1.958),
                    ],
                    (0.003, 0.0045, 0.003),
                    6,
                )
    clay.ball((0.136, 0, 1.958), (0.012, 0.016, 0.013))
    with clay.of(blend=0.02):
        clay.tube([(0.045, 0, 1.988), (0.100, 0, 1.982)], (0.040, 0.022), flat=((0, 0, 1), 3.0))
