"""The Clump's arms: some fed, some bones, one with joints too many, one torn off."""

from itertools import pairwise
from typing import Final

import numpy as np

from models.recipes.creatures.clump.places import ARMS, FINGERS, KNUCKLE, Arm, Placed, unit
from models.recipes.creatures.sculpt import Clay, clouds
from models.recipes.creatures.sculpt.noise import Floats
from models.recipes.creatures.skeleton import CLUMP
from models.recipes.kit import Array

BY_LETTER: Final = {arm.letter: arm for arm in ARMS}
STUMP: Final = np.array([(-0.02, -0.56, 0.92), (-0.06, -0.72, 0.94), (-0.13, -0.86, 0.90)])
"""(3, 3) m: shoulder, middle, end of the one that was torn off."""


def limb(arm: Arm) -> Clay:
    """Shoulder to knuckles."""
    clay = Clay(CLUMP)
    with clay.group(), clay.of(blend=0.02):
        line = arm.line
        for k, (a, b) in enumerate(pairwise(line)):
            last = k == len(line) - 2
            with clay.of(arm.joints[k]):
                _bone(clay, arm, a, b, last=last)
                _bellies(clay, arm, (a, b), _crook(line, k), last=last)
            if k:
                with clay.of(arm.joints[k]):
                    _elbow(clay, arm, line, k)
        with clay.of(arm.joints[len(line) - 1]):
            _palm(clay, arm)
    return clay


def _crook(line: Array, k: int) -> Array:
    """(3,) from the bone to the inside of the bend next to it."""
    middle = min(max(k, 1), len(line) - 2) if len(line) > 2 else k
    inner = (line[middle - 1] + line[middle + 1]) / 2 - line[middle]
    way = unit(line[k + 1] - line[k])
    return unit(inner - (inner @ way) * way)


def _bone(clay: Clay, arm: Arm, a: Array, b: Array, *, last: bool) -> None:
    full = 1.0 - 0.45 * arm.wasted
    size = arm.thick * full
    shape = (0.044, 0.036, 0.026) if last else (0.050, 0.045, 0.040)
    if len(arm.line) > 3 and not last:
        shape = (0.036, 0.028, 0.034)
    clay.tube(np.array([a, (a + b) / 2, b]), np.array(shape) * size)


def _bellies(clay: Clay, arm: Arm, ends: tuple[Array, Array], crook: Array, *, last: bool) -> None:
    a, b = ends
    way = unit(b - a)
    across, size = np.cross(way, crook), arm.thick * (1.0 - 0.55 * arm.wasted)
    short = len(arm.line) > 3
    with clay.of(blend=0.014, tag="muscle"):
        for turn, wide in ((0.0, 0.030), (2.1, 0.024), (4.0, 0.026)):
            out = np.cos(turn) * crook + np.sin(turn) * across
            far = (0.020 if short else 0.026) * size * out
            at = (0.06, 0.32, 0.82) if last else (0.02, 0.55, 0.96)
            line = [a + (b - a) * t + far * k for t, k in zip(at, (0.8, 1.15, 0.4), strict=True)]
            clay.tube(np.array(line), np.array((0.014, wide, 0.007)) * size, 8)
    if last:
        with clay.of(blend=0.004, tag="tendon", fine=True):
            for turn in (-0.5, 0.35, 2.7, 3.4):
                out = np.cos(turn) * crook + np.sin(turn) * across
                line = [a + (b - a) * 0.5 + 0.030 * size * out, b - 0.03 * way + 0.019 * out, b]
                clay.tube(np.array(line), 0.0042, 6)


def _elbow(clay: Clay, arm: Arm, line: Array, k: int) -> None:
    place = line[k]
    out = -unit((line[k - 1] + line[k + 1]) / 2 - place)
    side = np.cross(unit(line[k + 1] - line[k - 1]), out)
    size = arm.thick * (0.75 if len(line) > 3 else 1.0)
    with clay.of(tag="bone", blend=0.012):
        clay.ball(place + 0.016 * size * out, 0.0245 * size)
        clay.ball(place + 0.024 * size * side, 0.0215 * size)
        clay.ball(place - 0.024 * size * side, 0.0215 * size)


def _palm(clay: Clay, arm: Arm) -> None:
    """Of a left or a right hand; bones and cords show on its back."""
    put, lean = Placed(clay, arm.hand), 1.0 - 0.30 * arm.wasted
    with clay.of(blend=0.010):
        put.tube([(-0.012, 0, 0), (0.022, 0, 0)], (0.024 * lean, 0.027), flat=((0, 0, 1), 1.35))
        put.tube(
            [(0.020, 0.001, 0), (KNUCKLE - 0.006, 0, -0.001)], (0.028, 0.040), 0, ((0, 0, 1), 2.5)
        )
        put.tube([(0.014, 0.018, 0.010), (0.046, 0.044, 0.016)], (0.015 * lean, 0.013), 5)
        put.tube([(0.012, -0.018, 0.008), (0.070, -0.030, 0.008)], (0.013 * lean, 0.011), 5)
    for number, (root, _, _) in enumerate(FINGERS):
        end = KNUCKLE - (0.006 if number in (0, 3) else 0.0)
        with clay.of(blend=0.006):
            put.tube([(0.010, root * 0.45, -0.004), (end, root, -0.003)], (0.0095, 0.0098))
            put.ball((end, root, -0.005), 0.0122)
        with clay.of(blend=0.003, tag="tendon", fine=True):
            put.tube([(0.0, root * 0.3, -0.014), (end, root, -0.0135)], 0.0032)


def stump() -> Clay:
    """Torn off at the elbow: bone stands out of it."""
    clay = Clay(CLUMP)
    way = unit(STUMP[2] - STUMP[1])
    with clay.group(), clay.of("arm_s", blend=0.02):
        clay.tube(STUMP, (0.056, 0.050, 0.044), 8)
        for turn in (0.4, 2.4, 4.5):
            out = np.cos(turn) * np.cross(way, (0, 0, 1.0)) + np.array((0, 0, np.sin(turn)))
            with clay.of(tag="muscle", blend=0.012):
                clay.tube(
                    [STUMP[0] + 0.03 * out, STUMP[1] + 0.034 * out, STUMP[2] + 0.022 * out],
                    (0.018, 0.026, 0.012), 8,
                )  # fmt: skip
        with clay.of(carve=True, blend=0.012, tag="torn"):
            clay.ball(STUMP[2] + 0.036 * way, 0.036)
        for k in range(9):  # what hangs from it
            turn = 0.7 * k
            out = np.cos(turn) * np.cross(way, (0, 0, 1.0)) + np.array((0, 0, np.sin(turn)))
            long = 0.02 + 0.030 * ((k * 0.618) % 1.0)
            with clay.of(tag="shred", blend=0.008):
                start = STUMP[2] + 0.034 * out - 0.01 * way
                end = start + long * way + 0.010 * out - (0, 0, 0.8 * long)
                clay.tube([start, end], (0.011, 0.004))
    with clay.group(), clay.of("arm_s", blend=0.008, tag="bone"):
        end = STUMP[2] + 0.070 * way
        clay.tube([STUMP[1], STUMP[2], end], (0.0155, 0.015, 0.0175))
        for k in range(4):
            out = 0.012 * np.array((np.cos(1.6 * k), 0.3, np.sin(1.6 * k)))
            clay.tube(
                [end + out * 0.6, end + out + way * (0.022 + 0.012 * (k % 3))], (0.0085, 0.002)
            )
    return clay


def rough(points: Array) -> Floats:
    """(n,) m that skin is uneven by."""
    return np.asarray(0.0011 * clouds(points, 0.030, 7, 2), np.float32)
