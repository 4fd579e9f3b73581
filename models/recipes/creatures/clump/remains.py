"""What is caught in the Clump: a gown's tatters, a bandage and a drip, hair; slime on all of it."""

from dataclasses import replace
from typing import Final

import numpy as np

from models.recipes.creatures.clump.arms import BY_LETTER
from models.recipes.creatures.clump.places import HEADS
from models.recipes.creatures.sculpt import Fixed, Shell, Volume, curve, lock, sheet, strap
from models.recipes.fields import rolls
from models.recipes.kit import Array, Point

GOWNED: Final = 0b1001
BANDAGED: Final = 0b0010
HAIRED: Final = 0b0100
GOWN: Final = Fixed("gown", variants=GOWNED, tinted=255)


def remains(volume: Volume, level: int) -> list[Shell]:
    """All of it; the last level has none."""
    if level == 3:
        return []
    made = _gown(volume, level)
    if level < 2:
        made += [*_bandage(level), *_hair(level)]
    if level == 0:
        made += [*_drip(), *_slime()]
    return made


def _gown(volume: Volume, level: int) -> list[Shell]:
    """Over the shoulder on the right and down the front; a sleeve's shreds."""
    columns, rows = ((8, 5), (5, 4), (3, 2))[level]
    top = curve(
        [(0.32, 0.16, 1.62), (0.30, -0.20, 1.55), (0.16, -0.42, 1.50), (-0.02, -0.52, 1.42)],
        columns,
    )
    long = 0.62 + 0.34 * np.sin(np.arange(columns) * 2.1) * (1.0 if level == 0 else 0.5)
    out = np.linspace((0.10, -0.02, 0.0), (-0.02, -0.10, 0.0), columns)
    t = np.linspace(0.0, 1.0, rows)[:, None, None]
    place = top[None] + t * out * 0.6 - t * long[None, :, None] * np.array((0.0, 0.0, 0.85))
    place = volume.outside(place.reshape(-1, 3), 0.016).reshape(place.shape)
    place[1:] += 0.012 * np.sin(np.arange(columns) * 1.9)[None, :, None] * out
    u, v = np.meshgrid(np.linspace(0.05, 0.95, columns), np.linspace(0.1, 0.97, rows))
    made = [sheet(place, np.stack([u, v], -1), GOWN, both=level < 2)]
    if level < 2:
        for letter, share, drop in (("b", 0.7, 0.34), ("e", 0.8, 0.26), ("a", 0.55, 0.22)):
            line = BY_LETTER[letter].line
            start = line[0] + share * (line[1] - line[0])
            hang = np.array([(0, 0, 0.03), (0.01, 0.02, -0.4 * drop), (-0.02, 0.01, -drop)]) + start
            made.append(strap(hang, (0.075, 0.085, 0.03), np.tile((0.8, -0.6, 0.0), (3, 1)), GOWN))
    return made


def _cuff(ends: tuple[Array, Array], radii: tuple[float, ...], sides: int, fixed: Fixed) -> Shell:
    """Round a limb from one end to the other."""
    points = np.linspace(*ends, len(radii) + 1)
    made = lock(points, np.array((*radii, 0.0)), fixed, sides)
    body = made.mesh.triangles[:-sides]  # without the tip
    mesh = replace(made.mesh, triangles=body)
    return replace(made, mesh=mesh, roots=mesh.points)


def _bandage(level: int) -> list[Shell]:
    fixed = Fixed("bandage", variants=BANDAGED)
    _, elbow, wrist = BY_LETTER["d"].line
    sides = 7 if level == 0 else 4
    fore = (elbow + 0.16 * (wrist - elbow), elbow + 0.86 * (wrist - elbow))
    made = [_cuff(fore, (0.052, 0.060, 0.050, 0.040), sides, fixed)]
    tail = np.array([(0, 0, -0.02), (0.02, 0.0, -0.12), (0.0, 0.02, -0.26)]) + (
        fore[1] - (0, 0, 0.02)
    )
    made.append(strap(tail, (0.05, 0.045, 0.02), np.tile((0.7, -0.7, 0.0), (3, 1)), fixed))
    band = Fixed("line", variants=HAIRED)
    _, elbow, wrist = BY_LETTER["e"].line
    way = (wrist - elbow) / np.linalg.norm(wrist - elbow)
    cuff = _cuff((wrist - 0.050 * way, wrist - 0.014 * way), (0.030, 0.030), sides, band)
    made.append(replace(cuff, uv=cuff.uv * (1.0, 0.18) + (0.0, 0.82)))
    return made


def _drip() -> list[Shell]:
    """A line from the back of a hand, in a loop along the arm, into the flesh."""
    arm = BY_LETTER["d"]
    line = np.array([*arm.line[::-1]])
    way = curve(line, 9)
    sag = np.array([0.0, 0.03, 0.10, 0.15, 0.10, 0.16, 0.20, 0.12, 0.02])
    place = way - sag[:, None] * (0.1, 0.25, 1.0)
    made = lock(place, np.array([0.0042] * 8 + [0.0]), Fixed("line", variants=BANDAGED), 3)
    roots = np.vstack([np.repeat(way[:-1], 4, axis=0), way[-1:]])
    return [replace(made, uv=made.uv * (1.0, 0.75), roots=roots)]


def _hair(level: int) -> list[Shell]:
    """Wet, in strings, over faces and down from them."""
    made = []
    chance = rolls(4400, 80).reshape(-1, 4)
    many = {"1": 9, "2": 6} if level == 0 else {"1": 4, "2": 2}
    for number, count in many.items():
        frame = HEADS[number]
        for k in range(count):
            a, b, c, _ = chance[k + 10 * (number == "2")]
            side = 0.070 * (2.0 * (k + 0.5) / count - 1.0)
            root = np.array((0.030 + 0.030 * a, side, 0.112 - 4.0 * side * side))
            over = np.array((0.094 - 3.0 * side * side, side * 1.25, 0.055))
            start, brow = frame.at(root, over)
            end = brow + np.array((0.04 * (b - 0.5), -0.02 - 0.02 * a, -0.24 - 0.16 * c))
            points = curve([start, brow, (brow + end) / 2 + 0.02 * (frame.axes[:, 0]), end], 4)
            fixed = Fixed("hair", f"head_{number}", HAIRED)
            width = (0.017 + 0.014 * b) * (1.0 if level == 0 else 1.6)
            widths = width * np.array((1.0, 1.1, 0.8, 0.15))
            made.append(strap(points, widths, np.tile(frame.axes[:, 0], (4, 1)), fixed))
    return made


STRANDS: Final[tuple[tuple[str, Point, Point], ...]] = (
    ("1", (0.086, -0.024, -0.052), (0.070, -0.010, -0.152)),
    ("1", (0.088, 0.018, -0.050), (0.072, 0.024, -0.150)),
    ("2", (0.086, -0.020, -0.052), (0.070, -0.024, -0.150)),
    ("3", (0.088, 0.004, -0.050), (0.072, -0.016, -0.152)),
    ("3", (0.086, 0.026, -0.054), (0.070, 0.022, -0.150)),
)
"""(head, from, to) within it."""


def _slime() -> list[Shell]:
    """Strings from lip to lip."""
    made = []
    for number, upper, lower in STRANDS:
        line = HEADS[number].at(upper, lower)
        middle = line.mean(0) - (0.0, 0.0, 0.006)
        shell = strap(
            [line[0], middle, line[1]], (0.007, 0.0028, 0.008),
            np.tile(HEADS[number].axes[:, 0], (3, 1)), Fixed("sinew"),
        )  # fmt: skip
        made.append(
            replace(shell, roots=np.tile(np.repeat([line[0], middle, line[1]], 2, 0), (2, 1)))
        )
    return made
