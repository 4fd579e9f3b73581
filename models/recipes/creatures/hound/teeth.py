"""The Hound's teeth, claws, eyes, and the strands across its mouth."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

import numpy as np

from models.recipes.creatures.hound.legs import FINGERS, THUMB, TOES, claws, digit
from models.recipes.creatures.hound.skull import EYE, LOWER, UPPER, gum
from models.recipes.creatures.sculpt import Fixed, Shell, Trimesh, curve, eyeball, lock, many
from models.recipes.fields import rolls
from models.recipes.kit import Array

TOOTH: Final = Fixed("tooth", "head")
OUTER: Final = (8, 5, 0, 0)  # teeth of a quarter in the outer row, by level of detail
INNER: Final = (5, 0, 0, 0)


def _row(line: Array, count: int, down: float, seed: int) -> list[Shell]:
    """One side's teeth along a gum, pointing down (-1) or up; the second is a fang."""
    made, chance = [], rolls(seed, count * 5).reshape(count, 5)
    for k in range(count):
        a, b, c, d, e = chance[k]
        t = (k + 0.35 + 0.5 * (a - 0.5)) / count * (len(line) - 1)
        root = line[int(t)] + (line[min(int(t) + 1, len(line) - 1)] - line[int(t)]) * (t % 1)
        fang = 1.75 if k == 1 else 1.0
        long = (0.019 + 0.019 * b) * fang * (0.45 if e > 0.9 else 1.0) * (10 / (count + 2)) ** 0.5
        lean = np.array([0.30 * (c - 0.35), 0.35 * (d - 0.35), 0.0]) * long
        tip = root + lean + np.array((0, 0, down * long))
        middle = (root * 0.5 + tip * 0.5) + np.array([0.10 * long, 0.12 * long, 0.0])
        base = root - np.array([0.0, 0.0, down * 0.007])
        thick = (0.0062 if fang > 1 else 0.0052) * (8 / count) ** 0.4
        made.append(
            lock([base, middle, tip], (thick, thick * 0.72, 0.0), TOOTH, 4 if fang > 1 else 3)
        )
    return made


def teeth(level: int) -> list[Shell]:
    """Two rows above and below, uneven; no two sides alike."""
    made = []
    for joint, line, down in (("head", UPPER, -1.0), ("jaw", LOWER, 1.0)):
        for side in (1, -1):
            seed = 11 + 7 * side + (3 if down > 0 else 0)
            row = _row(gum(line, 30), OUTER[level], down, seed) if OUTER[level] else []
            within = gum(line, 30)[4:] + np.array([-0.006, -0.010, -0.002 * down])
            row += _row(within, INNER[level], down * 0.55, seed + 100) if INNER[level] else []
            if row:
                whole = many(row, replace(TOOTH, joint=joint))
                made.append(whole if side > 0 else whole.mirrored())
    return made


def nails(level: int) -> list[Shell]:
    """A claw to every digit."""
    if level > 1:
        return []
    made = []
    for joint, digits, size in (("claws_r", FINGERS, 1.0), ("foot_r", TOES, 0.9)):
        lines = [(digit(start, lean, long), wide * size) for start, lean, long, wide in digits]
        bent = [claws(line, wide) for line, wide in lines]
        if level == 0:
            bent += [_thumbnail()] if joint == "claws_r" else []
        else:  # a spike in place of the whole digit
            ends = zip(lines, bent, strict=True)
            bent = [np.array([(*line[0], wide), *claw[2:]]) for (line, wide), claw in ends]
        locks = [lock(b[:, :3], b[:, 3], Fixed("claw"), 4 - level) for b in bent]
        whole = many(locks, Fixed("claw", joint))
        made += [whole, whole.mirrored(joint.replace("_r", "_l"))]
    return made


def _thumbnail() -> Array:
    tip = np.array(THUMB[2])
    bent = np.array(
        [
            tip + np.array((-0.004, 0.003, 0.004)),
            tip + np.array((0.014, -0.006, -0.010)),
            tip + np.array((0.026, -0.006, -0.027)),
        ]
    )
    return np.column_stack([bent, (0.0065, 0.0045, 0.0)])


def eyes(level: int) -> list[Shell]:
    """Small and deep; from afar a little larger, or they would be lost."""
    if level == 0:
        right = eyeball(
            EYE + np.array((-0.008, 0, 0)),
            0.0125,
            (1.0, 0.34, 0.02),
            Fixed("eye", "head", glow=255),
            8,
        )
    else:
        size = (0.0, 0.013, 0.016, 0.020)[level]
        out = np.array((0.012, 0.004, 0.0)) * (1.0, 1.0, 2.4, 2.4)[level]  # coarse clay is stouter
        right = _glint(EYE + out, size)
    return [right, right.mirrored()]


def _glint(centre: Array, size: float) -> Shell:
    """A diamond that shines."""
    side, up = np.array([-0.35, 1.0, 0.0]) * size, np.array([0.0, 0.0, 0.8]) * size
    corners = np.array([centre - side, centre - up, centre + side, centre + up])
    uv = np.array([(0.1, 0.35), (0.35, 0.35), (0.6, 0.35), (0.85, 0.35)])
    faces = np.array([(0, 1, 2), (0, 2, 3)])
    return Shell(Trimesh(corners, faces), uv, Fixed("eye", "head", glow=255), corners)


def strands(level: int) -> list[Shell]:
    """Of cheek and slime, from the upper jaw to the lower: they stretch as it opens."""
    if level > 0:
        return []
    made = []
    chance = rolls(77, 14 * 4).reshape(14, 4)
    upper, lower = gum(UPPER, 40), gum(LOWER, 40)
    for k, (a, b, c, d) in enumerate(chance[:9]):
        at = 24 + int(15 * a)
        top, low = (
            upper[at] + np.array((0, 0.006, 0.004)),
            lower[min(at + int(5 * b) - 2, 39)] + np.array((0, 0.006, -0.004)),
        )
        middle = (top + low) / 2 + np.array([0.006 * (c - 0.5), 0.004 + 0.012 * d, -0.004])
        line = curve([top, middle, low, low + np.array((0.0, 0.002, -0.012))], 5)
        made.append(_hung(line, (0.0055, 0.0032, 0.0024, 0.004, 0.0), 1 if k % 2 else -1))
    return made


def _hung(line: Array, radii: Sequence[float], side: int) -> Shell:
    """Weighed where each of its points is, so that it stretches between two joints."""
    whole = lock(line, radii, Fixed("sinew"), 3)
    whole = whole if side > 0 else whole.mirrored()
    return replace(whole, roots=whole.mesh.points)
