"""Faces that push out of the mass: skin drawn tight over a skull, a mouth open too far."""

from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from models.recipes.creatures.clump.places import HEADS, Frame, Placed
from models.recipes.creatures.sculpt import Clay, Fixed, Shell, clouds, eyeball, lock
from models.recipes.creatures.sculpt.noise import Floats
from models.recipes.creatures.skeleton import CLUMP
from models.recipes.kit import Array

EYE: Final = (0.070, 0.034, 0.020)
"""The right one's middle, within a head."""
UPPER: Final = (0.086, 0.034, -0.056)
LOWER: Final = (0.070, 0.032, -0.148)
"""Where the teeth's rows are furthest ahead, how wide (m either side), how high."""


@dataclass(frozen=True, slots=True)
class Face:
    """What tells one from another."""

    eyes: tuple[bool, bool]  # right, left; without one, skin is over the socket
    nose: bool
    teeth: int  # in each row


FINE: Final = ("lip", "lid", "nose", "tongue")
FACES: Final = {
    "1": Face((True, True), True, 11),
    "2": Face((True, False), False, 9),
    "3": Face((False, False), True, 10),
}


def face(number: str) -> Clay:
    """Of one head."""
    clay, how = Clay(CLUMP), FACES[number]
    put = Placed(clay, HEADS[number])
    with clay.group(), clay.of(f"head_{number}", blend=0.022):
        _skull(clay, put)
        _features(clay, put, how)
        _mouth(clay, put, number)
    with clay.group(blend=0.004), clay.of(f"jaw_{number}", blend=0.01, tag="tongue"):
        put.tube(
            [(0.0, 0, -0.100), (0.045, 0.004, -0.118), (0.078, 0.008, -0.128)],
            (0.026, 0.024, 0.013), 6, ((0, 0, 1), 1.8),
        )  # fmt: skip
    return clay


def _skull(clay: Clay, put: Placed) -> None:
    put.ball((-0.012, 0, 0.040), (0.092, 0.074, 0.086))
    put.ball((0.045, 0, 0.055), (0.044, 0.056, 0.052))
    put.ball((0.030, 0, -0.015), (0.050, 0.054, 0.060))
    put.tube([(-0.05, 0, 0.0), (-0.12, 0, -0.03)], (0.070, 0.085))
    for side in (1, -1):
        with clay.of(blend=0.014, tag="bone"):
            put.tube(
                [(0.082, side * 0.008, 0.044), (0.076, side * 0.036, 0.050),
                 (0.050, side * 0.060, 0.036)], (0.011, 0.012, 0.010), 7,
            )  # fmt: skip
            put.tube(
                [(0.074, side * 0.026, -0.012), (0.056, side * 0.053, -0.008),
                 (0.012, side * 0.066, 0.0)], (0.012, 0.0135, 0.008), 8,
            )  # fmt: skip
        with clay.of(carve=True, blend=0.03):
            put.ball((0.040, side * 0.082, 0.050), (0.034, 0.020, 0.032))
            put.ball((0.036, side * 0.078, -0.052), (0.030, 0.022, 0.034))


def _features(clay: Clay, put: Placed, how: Face) -> None:
    if how.nose:
        with clay.of(blend=0.012):
            put.tube(
                [(0.084, 0, 0.034), (0.100, 0, 0.004), (0.102, 0, -0.018)], (0.007, 0.009, 0.012)
            )
            for side in (1, -1):
                put.ball((0.090, side * 0.013, -0.020), (0.010, 0.008, 0.008))
    with clay.of(carve=True, blend=0.006, tag="nose"):
        for side in (1, -1):
            put.ball((0.099, side * 0.008, -0.028), (0.010, 0.0052, 0.007 if how.nose else 0.016))
    for side, there in zip((1, -1), how.eyes, strict=True):
        x, y, z = EYE[0], side * EYE[1], EYE[2]
        with clay.of(carve=True, blend=0.018, tag="socket" if there else "sunk"):
            put.ball((x + 0.020, y, z), (0.030, 0.0205, 0.0165 if there else 0.014), (2, 14 * side))
        if there:
            with clay.of(blend=0.004, tag="lid"):
                turn = np.linspace(0.0, 2.0 * np.pi, 13)
                ring = np.stack(
                    [x + 0.010 - 0.007 * np.abs(np.cos(turn)), y + 0.0185 * np.cos(turn),
                     z + 0.0140 * np.sin(turn)], 1,
                )  # fmt: skip
                put.tube(ring, 0.0042)


def _mouth(clay: Clay, put: Placed, number: str) -> None:
    with clay.of(blend=0.014):
        put.tube([(0.084, -0.028, -0.046), (0.094, 0, -0.044), (0.084, 0.028, -0.046)], 0.014, 7)
    with clay.of(f"jaw_{number}", blend=0.016):
        for side in (1, -1):
            put.tube(
                [(0.004, side * 0.060, -0.030), (0.008, side * 0.058, -0.090),
                 (0.040, side * 0.042, -0.150), (0.072, side * 0.012, -0.172)],
                (0.014, 0.014, 0.013, 0.016), 9,
            )  # fmt: skip
        put.ball((0.074, 0, -0.168), (0.020, 0.026, 0.018))
        put.tube([(-0.05, 0, -0.10), (0.0, 0, -0.145), (0.05, 0, -0.160)], (0.055, 0.046, 0.028), 6)
    for side in (1, -1):  # cheeks, drawn to strings
        with clay.of(blend=0.012, tag="cheek"):
            put.tube(
                [(0.058, side * 0.050, -0.020), (0.052, side * 0.052, -0.070),
                 (0.040, side * 0.050, -0.130)], (0.010, 0.0065, 0.010), 7,
            )  # fmt: skip
            put.tube(
                [(0.030, side * 0.058, -0.015), (0.024, side * 0.058, -0.080),
                 (0.016, side * 0.054, -0.130)], (0.014, 0.011, 0.014), 7,
            )  # fmt: skip
    with clay.of(carve=True, blend=0.010, tag="mouth"):
        put.ball((0.058, 0, -0.100), (0.070, 0.037, 0.056))
        put.ball((0.020, 0, -0.095), (0.050, 0.034, 0.040))
    turn = np.linspace(0.0, 2.0 * np.pi, 17)
    z = -0.101 + 0.058 * np.cos(turn)
    bow = 0.012 * np.cos(turn) - 0.020 * np.abs(np.sin(turn))
    ring = np.stack([0.080 + bow, 0.0395 * np.sin(turn), z], 1)
    for part, joint in ((slice(0, 6), "head"), (slice(5, 12), "jaw"), (slice(11, 17), "head")):
        with clay.of(f"{joint}_{number}", blend=0.008, tag="lip"):
            put.tube(ring[part], 0.0078)


def plain(number: str) -> Clay:
    """The same from afar: nothing so fine that few triangles would close on it."""
    clay = face(number)
    for group in clay.groups:
        group.strokes = [s for s in group.strokes if s.tag not in FINE]
    clay.groups = [group for group in clay.groups if group.strokes]
    return clay


def rough(points: Array) -> Floats:
    """(n,) m that skin is uneven by."""
    return np.asarray(0.0008 * clouds(points, 0.022, 11, 2), np.float32)


def shells(level: int) -> list[Shell]:
    """Teeth and eyes."""
    made: list[Shell] = []
    for number, how in FACES.items():
        frame = HEADS[number]
        made += _eyes(frame, number, how, level)
        if level == 0 or (level == 1 and number != "2"):
            count = how.teeth if level == 0 else 5
            made += _row(frame, UPPER, f"head_{number}", (count, -1.0))
            made += _row(frame, LOWER, f"jaw_{number}", (count, 1.0))
    return made


def _row(
    frame: Frame, at: tuple[float, float, float], joint: str, how: tuple[int, float]
) -> list[Shell]:
    count, down = how
    made, (ahead, wide, high) = [], at
    for k in range(count):
        turn = (k + 0.5) / count * 2.0 - 1.0
        if (k * 7 + count) % 11 == 4:
            continue  # that one is missing
        root = np.array((ahead - 0.030 * turn * turn, wide * turn, high - 0.006 * down))
        long = (0.016 + 0.006 * np.sin(3.1 * k + count)) * down
        tip = root + np.array((0.003 * np.sin(5.0 * k), 0.003 * np.sin(2.2 * k), long))
        width = 1.5 * wide / count * (1.2 if count < 8 else 1.0)
        line = frame.at(root, tip)
        radii = np.array((width, 0.0)) * frame.scale
        axis = frame.axes[:, 0]
        made.append(lock(line, radii, Fixed("tooth", joint), 3, (axis, 0.6)))
    return made


def _eyes(frame: Frame, number: str, how: Face, level: int) -> list[Shell]:
    made = []
    for side, there in zip((1, -1), how.eyes, strict=True):
        if not there:
            continue
        centre = np.array(EYE) * (1.0, side, 1.0)
        fixed = Fixed("eye", f"head_{number}", glow=70)
        if level == 0:
            way = frame.axes @ np.array((1.0, 0.10 * side, -0.05))
            at = frame.at(tuple(centre - (0.006, 0, 0)))[0]
            made.append(eyeball(at, 0.0165 * frame.scale, way, fixed, 7))
        else:
            size = (0.009, 0.010, 0.016)[level - 1]
            made.append(_glint(frame, centre + np.array((0.010, 0, 0)), size, fixed))
    return made


def _glint(frame: Frame, centre: Array, size: float, fixed: Fixed) -> Shell:
    half = np.array((0.0, size, 0.0))
    line = frame.at(centre - half, centre + half)
    made = lock(line, (size, 0.0), replace(fixed, glow=160), 2, (frame.axes[:, 0], 0.05))
    return replace(made, uv=np.full_like(made.uv, 0.5) * (1.0, 0.5))
