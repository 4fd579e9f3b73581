"""The Hound's head: a skull in tight skin, lips gone, a jaw that hangs and opens too far."""

from typing import Final

import numpy as np

from models.recipes.creatures.sculpt import Clay, curve
from models.recipes.kit import Array

UPPER: Final = (
    (1.062, 0.006, 1.084), (1.054, 0.026, 1.082), (1.024, 0.041, 1.076), (0.970, 0.049, 1.072),
    (0.910, 0.057, 1.074), (0.850, 0.064, 1.080),
)  # fmt: skip
"""The right half of the upper gum, front to back; the lower one."""
LOWER: Final = (
    (1.034, 0.006, 0.963), (1.026, 0.024, 0.964), (0.996, 0.037, 0.974), (0.940, 0.046, 0.996),
    (0.885, 0.054, 1.016), (0.830, 0.061, 1.036),
)  # fmt: skip
EYE: Final = np.array([0.908, 0.046, 1.162])
TONGUE: Final = (
    (0.79, 0.0, 1.026), (0.85, 0.0, 1.024), (0.91, 0.003, 1.020), (0.96, 0.008, 1.004),
    (1.005, 0.014, 0.992), (1.045, 0.016, 0.996),
)  # fmt: skip


def gum(line: tuple[tuple[float, float, float], ...], count: int) -> Array:
    """(count, 3) along the right half of one."""
    return curve(line, count)


def skull(clay: Clay) -> None:
    """Upper head, then the jaw in a group of its own, so that the mouth stays open."""
    with clay.group(blend=0.03), clay.of("head", blend=0.025):
        _cranium(clay)
        _face(clay)
        _holes(clay)
        _palate(clay)
    with clay.group(blend=0.012), clay.of("jaw", blend=0.014):
        _mandible(clay)
    with clay.group(blend=0.004), clay.of("jaw", blend=0.008, tag="tongue"):
        clay.tube(TONGUE, (0.024, 0.024, 0.023, 0.020, 0.013, 0.004), 16, ((0.1, 0, 1), 1.9))
    with clay.group(blend=0.006), clay.mirrored():
        _cheek(clay)


def _cranium(clay: Clay) -> None:
    clay.ball((0.780, 0, 1.180), (0.102, 0.067, 0.078), (1, 10))
    clay.ball((0.860, 0, 1.158), (0.058, 0.055, 0.058))
    clay.tube([(0.87, 0, 1.130), (0.96, 0, 1.112), (1.030, 0, 1.102)], (0.050, 0.040, 0.034))
    clay.ball((1.034, 0, 1.094), (0.033, 0.038, 0.024))
    with clay.of(blend=0.012, tag="bone"):
        clay.tube([(0.69, 0, 1.245), (0.77, 0, 1.266), (0.86, 0, 1.238)], (0.006, 0.010, 0.006), 8)
        clay.tube([(0.92, 0, 1.172), (0.97, 0, 1.150), (1.012, 0, 1.140)], (0.010, 0.011, 0.007), 6)
        clay.ball((0.675, 0, 1.195), (0.02, 0.04, 0.024))


def _face(clay: Clay) -> None:
    with clay.mirrored():
        with clay.of(blend=0.010, tag="bone"):
            brow = [(0.932, 0.010, 1.184), (0.926, 0.044, 1.196), (0.890, 0.070, 1.182)]
            clay.tube(brow, (0.010, 0.0125, 0.010), 8)
            arch = [
                (0.945, 0.050, 1.120),
                (0.89, 0.083, 1.122),
                (0.82, 0.092, 1.118),
                (0.745, 0.074, 1.112),
            ]
            clay.tube(arch, (0.012, 0.0125, 0.0105, 0.012), 12)
            clay.tube([(0.890, 0.071, 1.180), (0.884, 0.078, 1.130)], (0.007, 0.008))
            clay.ball((0.735, 0.066, 1.105), (0.02, 0.016, 0.024))
        with clay.of(blend=0.008, fine=True):  # the snarl's folds, nose to cheek
            for k in range(4):
                x = 1.012 - 0.028 * k
                fold = [(x, 0.010, 1.144 + 0.005 * k), (x - 0.010, 0.037, 1.124), (x, 0.050, 1.096)]
                clay.tube(fold, (0.0045, 0.0055, 0.004), 6)
            clay.tube([(0.932, 0.011, 1.168), (0.952, 0.006, 1.178)], 0.0065)
        with clay.of(tag="ear", blend=0.012):
            ear = [(0.722, 0.062, 1.212), (0.685, 0.092, 1.236), (0.625, 0.104, 1.236)]
            clay.tube(ear, (0.022, 0.024, 0.012), 6, ((1.0, 0.9, 0.5), 1.7))


def _holes(clay: Clay) -> None:
    with clay.of(carve=True, blend=0.010), clay.mirrored():
        clay.ball((0.805, 0.092, 1.176), (0.058, 0.030, 0.036), (1, 8))  # temple
        clay.ball((0.955, 0.078, 1.112), (0.050, 0.027, 0.022), (1, 5))  # beside the muzzle
        with clay.of(blend=0.005, tag="socket"):
            clay.ball(EYE + np.array((0.018, 0.004, 0.0)), (0.036, 0.0235, 0.0205), (2, 18))
        with clay.of(blend=0.004, tag="nose"):
            clay.ball((1.056, 0.008, 1.118), (0.024, 0.0068, 0.018), (0, -16), (1, 24))
    with clay.of(blend=0.004, fine=True), clay.mirrored():  # lids, drawn thin over the hollow
        for top, outer in ((0.0155, 0.004), (-0.0130, -0.002)):
            lid = np.array([(0.016, -0.021, 0.002), (0.017, 0.001, top), (0.002, 0.024, outer)])
            clay.tube(EYE + lid, 0.0042, 8)


def _palate(clay: Clay) -> None:
    with clay.of(carve=True, blend=0.010, tag="mouth"):
        roof = [(0.80, 0, 1.050), (0.89, 0, 1.060), (0.98, 0, 1.064), (1.020, 0, 1.066)]
        clay.tube(roof, (0.042, 0.040, 0.033, 0.024))
        clay.tube([(0.74, 0, 1.040), (0.82, 0, 1.045)], (0.020, 0.036))
    with clay.of(blend=0.006, tag="gum"), clay.mirrored():
        clay.tube(gum(UPPER, 14), np.linspace(0.0105, 0.0120, 14))
    with clay.of(blend=0.006, tag="mouth", fine=True):
        for k in range(6):
            x = 0.88 + 0.024 * k
            clay.tube([(x, -0.026, 1.092), (x + 0.005, 0, 1.100), (x, 0.026, 1.092)], 0.005)


def _mandible(clay: Clay) -> None:
    with clay.mirrored():
        line = [
            (0.742, 0.074, 1.082), (0.750, 0.074, 1.030), (0.778, 0.070, 0.986),
            (0.865, 0.058, 0.984), (0.945, 0.046, 0.964), (1.002, 0.033, 0.941),
            (1.030, 0.006, 0.935),
        ]  # fmt: skip
        clay.tube(line, (0.014, 0.017, 0.021, 0.017, 0.017, 0.018, 0.020), 20)
        with clay.of(blend=0.006, tag="gum"):
            clay.tube(gum(LOWER, 14), np.linspace(0.0105, 0.0115, 14))
    clay.ball((0.885, 0, 0.984), (0.125, 0.046, 0.013), (1, 15))
    clay.ball((1.024, 0, 0.934), (0.020, 0.026, 0.019))
    with clay.of(blend=0.03):
        clay.tube([(0.76, 0, 0.998), (0.70, 0, 1.035)], (0.040, 0.05))
    with clay.of(blend=0.008, tag="tendon", fine=True), clay.mirrored():
        clay.tube(
            [(1.0, 0.012, 0.926), (0.88, 0.020, 0.958), (0.75, 0.024, 0.966)],
            (0.007, 0.010, 0.008),
            8,
        )


def _cheek(clay: Clay) -> None:
    """What is left: the chewing muscle, and a torn edge before it."""
    with clay.of(blend=0.010, tag="raw"):
        with clay.of("head"):
            clay.tube(
                [(0.850, 0.084, 1.112), (0.805, 0.080, 1.066)],
                (0.016, 0.019),
                flat=((0, 1, 0.1), 1.8),
            )
            clay.tube(
                [(0.815, 0.086, 1.110), (0.775, 0.078, 1.062)],
                (0.016, 0.018),
                flat=((0, 1, 0.1), 1.8),
            )
        with clay.of("jaw"):
            clay.tube(
                [(0.805, 0.080, 1.066), (0.790, 0.072, 1.005)],
                (0.019, 0.014),
                flat=((0, 1, 0.1), 1.8),
            )
            clay.tube(
                [(0.775, 0.078, 1.062), (0.762, 0.072, 1.010)],
                (0.018, 0.014),
                flat=((0, 1, 0.1), 1.8),
            )
    with clay.of(blend=0.006, tag="raw", fine=True):
        with clay.of("head"):
            clay.tube([(0.885, 0.074, 1.098), (0.852, 0.074, 1.060)], (0.010, 0.0065))
        with clay.of("jaw"):
            clay.tube([(0.852, 0.074, 1.060), (0.842, 0.068, 1.022)], (0.0065, 0.009))
