"""What hangs on the Hound: matted hair, torn skin, and what a hospital left on it."""

from dataclasses import replace
from typing import Final

import numpy as np

from models.recipes.creatures.hound.trunk import BACK
from models.recipes.creatures.sculpt import Fixed, Shell, Volume, curve, lock, many, strap
from models.recipes.fields import rolls
from models.recipes.kit import Array

MATTED: Final = 0b1101  # the variants with hair; all but the bald one
WISPS: Final = 0b0010
DRESSED: Final = 0b0100
COUNTS: Final = {  # locks by region and level of detail
    "crest": (18, 6, 3, 0), "mane": (31, 8, 4, 0), "back": (15, 3, 2, 0), "haunch": (5, 0, 0, 0),
}  # fmt: skip
STEPS: Final = (4, 3, 2, 2)


def hair(volume: Volume, level: int) -> list[Shell]:
    """Wet locks, each hung from its root, clear of the body."""
    made = []
    for region, counts in COUNTS.items():
        locks = [_lock(volume, region, k, level) for k in range(counts[level])]
        if locks:
            made.append(many(locks, Fixed("hair", variants=MATTED, tinted=255)))
    bare = [_lock(volume, "crest", 40 + k, level) for k in range((6, 2, 0, 0)[level])]
    if bare:
        made.append(many(bare, Fixed("hair", variants=WISPS, tinted=255)))
    return made


def _root(region: str, a: float, b: float) -> tuple[Array, Array, float]:
    """Where a lock begins, which way it first goes, and how long it is (m); by two rolls."""
    side = 1.0 if b > 0.5 else -1.0
    lean = abs(2.0 * b - 1.0)
    if region == "crest":
        place = np.array([0.68 + 0.19 * a, side * (0.006 + 0.050 * lean), 1.255 - 0.04 * lean])
        front = 2.7 * (a - 0.70) if a > 0.70 else -0.4  # some fall over the face
        return place, np.array([front, side * (0.25 + 0.35 * lean), -0.05]), 0.18 + 0.22 * b
    if region == "mane":
        place = BACK[74 + int(44 * a)] + np.array([0.0, side * 0.050 * lean, -0.030 * lean])
        return place, np.array([-0.60, side * (0.10 + 0.6 * lean), 0.20]), 0.20 + 0.20 * a
    if region == "back":
        place = BACK[14 + int(66 * a)] + np.array([0.0, side * 0.030 * lean, -0.012 * lean])
        return place, np.array([-0.8, side * (0.05 + 0.4 * lean), 0.35]), 0.10 + 0.14 * b
    place = np.array([-0.56 + 0.10 * a, side * 0.135, 0.70 + 0.10 * lean])
    return place, np.array([-0.8, side * 0.5, 0.0]), 0.09 + 0.09 * a


def _lock(volume: Volume, region: str, number: int, level: int) -> Shell:
    chance = rolls(500 + 40 * number + len(region) * 7, 8)
    root, way, long = _root(region, *chance[:2].tolist())
    root = volume.snapped(root[None], 0.05, 10)[0]
    steps = STEPS[level]
    thick = (0.011 + 0.013 * chance[2] ** 2) * (1.0, 1.5, 2.4, 4.0)[level]
    line, heading = [root - 0.006 * way], way / np.linalg.norm(way)
    stray = (chance[3:6] - 0.5) * (0.8, 0.7, 0.2)
    for k in range(steps):
        droop = 3.2 if k else 0.7  # matted at the root, it stands a little
        heading = heading + (np.array([-0.10, 0.0, -1.0]) + stray) * (droop / steps)
        heading /= np.linalg.norm(heading)
        step = line[-1] + heading * long / steps
        line.append(volume.outside(step[None], 0.008 + 0.016 * chance[6])[0])
    out = volume.normals(root[None], 0.02)[0]
    return lock(np.array(line), thick, Fixed("hair"), 3, (out, 0.45))


def flaps(volume: Volume, level: int) -> list[Shell]:
    """Skin in rags along the torn flank's rim."""
    if level > 0:
        return []
    made = []
    for k, (a, b, c) in enumerate(rolls(640, 24).reshape(8, 3)):
        turn = 2 * np.pi * (k + a) / 8
        at = WOUND + np.array([0.112 * np.cos(turn), 0.0, 0.090 * np.sin(turn)])
        start = np.array([[at[0], 0.3, at[2]]])
        at = volume.struck(start, np.array([[0.0, -1.0, 0.0]]), 0.3)[0]
        if at[1] < 0.05:  # past the ribs' edge
            continue
        inward = np.array([-np.cos(turn), 0.0, -np.sin(turn)])
        tip = (
            at + inward * (0.022 + 0.02 * b) + np.array([0.0, 0.006 + 0.012 * c, -0.020 * (1 + c)])
        )
        line = curve([at - inward * 0.016 - (0, 0.006, 0), at + np.array((0, 0.004, 0)), tip], 4)
        made.append(lock(line, (0.024, 0.022, 0.013, 0.0), Fixed("rag"), 3, ((0, 1, 0), 0.22)))
    return [many(made, Fixed("rag", variants=WISPS))]


WOUND: Final = np.array([0.045, 0.115, 0.86])
"""The torn flank's middle, on the right."""


def dressing(volume: Volume, level: int) -> list[Shell]:
    """A bandage wound about the trunk, one about an arm, a collar, a line still in the neck."""
    if level > 1:
        return []
    count = (18, 10)[level]
    gauze = Fixed("gauze", variants=DRESSED)
    turns = [(-0.13, 0.10, 0.075), (-0.075, -0.03, 0.07), (-0.03, 0.05, 0.06)][
        : 3 if level == 0 else 1
    ]
    made = [_wound(volume, (x, 0.0, 0.90), (lean, wide), gauze, count) for x, lean, wide in turns]
    made += [_collar(volume, count)]
    if level == 0:
        made += [_limb_wrap(volume, gauze), _tail_end(volume, gauze), _line(volume)]
    return made


def _wound(
    volume: Volume,
    middle: tuple[float, float, float],
    cut: tuple[float, float],
    fixed: Fixed,
    count: int,
) -> Shell:
    """A band round the trunk in a plane that leans by `cut[0]`, `cut[1]` m wide."""
    turn = np.linspace(0, 2 * np.pi, count + 1)
    way = np.stack([cut[0] * np.cos(turn), np.sin(turn), np.cos(turn)], 1)
    start = np.array(middle) + way * 0.30
    line = volume.struck(start, -way, 0.29) + way * 0.006
    return strap(line, cut[1], way, fixed)


def _collar(volume: Volume, count: int) -> Shell:
    turn = np.linspace(0, 2 * np.pi, count + 1)
    up = np.array([-0.62, 0.0, 0.78])
    way = np.cos(turn)[:, None] * up + np.sin(turn)[:, None] * np.array([0.0, 1.0, 0.0])
    line = volume.struck(np.array([0.56, 0, 1.045]) + way * 0.16, -way, 0.15) + way * 0.005
    return strap(line, 0.040, way, Fixed("strap", variants=DRESSED))


def _limb_wrap(volume: Volume, fixed: Fixed) -> Shell:
    turn = np.linspace(0, 2 * np.pi * 3.2, 26)
    t = np.linspace(0, 1, 26)[:, None]
    middle = np.array([0.315, 0.18, 0.40]) * (1 - t) + np.array([0.365, 0.174, 0.235]) * t
    way = np.stack([np.cos(turn), np.sin(turn), 0.35 * np.cos(turn)], 1)
    line = volume.struck(middle + way * 0.07, -way, 0.07) + way * 0.004
    return strap(line, 0.052, way, fixed)


def _tail_end(volume: Volume, fixed: Fixed) -> Shell:
    """Where the bandage has come undone and trails."""
    line = curve(
        [
            (-0.13, 0.070, 0.87),
            (-0.16, 0.115, 0.80),
            (-0.20, 0.120, 0.70),
            (-0.23, 0.10, 0.60),
            (-0.22, 0.11, 0.53),
        ],
        8,
    )
    out = np.tile((0.3, 1.0, 0.1), (8, 1))
    made = strap(line, np.linspace(0.062, 0.030, 8), out, fixed)
    return replace(made, roots=np.tile(line[:1], (len(made.mesh.points), 1)))


def _line(volume: Volume) -> Shell:
    """An infusion's hose, torn off, from the side of the neck down."""
    path = curve(
        [
            (0.55, 0.072, 1.05),
            (0.53, 0.120, 1.06),
            (0.49, 0.150, 0.98),
            (0.46, 0.165, 0.84),
            (0.47, 0.205, 0.70),
            (0.44, 0.215, 0.60),
        ],
        12,
    )
    path[2:] = volume.outside(path[2:], 0.012)
    return lock(path, np.full(12, 0.0045), Fixed("hose", variants=DRESSED), 3)
