"""The room behind a fake exit: somebody counted, then drew the door that is not there."""

from itertools import pairwise
from typing import Final

import numpy as np

from models.recipes.fields import rolls, smooth
from models.recipes.fittings import shell
from models.recipes.fittings.hardware import ZINC
from models.recipes.fittings.shell import DEEP, HALF, HIGH
from models.recipes.fittings.weather import BLOOD, blotch, soiled, toned
from models.recipes.kit import Array, Colour, Mesh
from models.recipes.paints import BLACK, STAINLESS

WALL: Final = (0.36, 0.355, 0.315)
FLOOR: Final = (0.20, 0.195, 0.18, 0.25)
CEILING: Final = (0.30, 0.295, 0.27)
SCRATCH: Final = (0.52, 0.50, 0.45)
CHALK: Final = (0.60, 0.59, 0.55)
DRAIN: Final = (3.3, -0.5)  # along, side
DRAWN: Final = (0.1, 0.47, 2.06)  # side of its middle, half its width, its height: the drawn door
OFF: Final = 0.004  # m that a mark stands off its wall
CHAIR: Final = (4.35, 0.25)


def _damp(points: Array) -> Array:
    low = smooth(0.9, 0.0, points[:, 2]) * blotch(points, 0.35, 131)
    runs = blotch(points * (1, 1, 0.05), 0.14, 132) ** 2 * smooth(0.4, 2.6, points[:, 2])
    corner = smooth(1.6, 0.2, np.hypot(points[:, 0] - DEEP, points[:, 1] + HALF)) * 0.6
    return 0.6 * low + 0.55 * runs + corner * blotch(points, 0.3, 133)


def _underfoot(points: Array) -> Array:
    if points[:, 2].mean() > 1.0:
        return 0.7 * smooth(0.5, 0.8, blotch(points, 0.8, 134))
    d = np.hypot(points[:, 0] - DRAIN[0], points[:, 1] - DRAIN[1])
    return 0.35 * blotch(points, 0.5, 135) + 0.75 * smooth(1.3, 0.1, d) * (
        0.3 + 0.7 * blotch(points, 0.4, 136)
    )


def _drained(points: Array) -> Array:
    """What was washed from the far wall towards the drain, and not well."""
    if points[:, 2].mean() > 1.0:
        return np.zeros(len(points))
    a, s = points[:, 0], points[:, 1]
    t = np.clip((a - DRAIN[0]) / (DEEP - DRAIN[0]), 0, 1)
    trail = smooth(1.0, 0.0, np.abs(s - DRAIN[1] - 0.6 * t * t) / (0.16 + 0.5 * t))
    trail = trail * (a > DRAIN[0] - 0.1)
    return 0.8 * trail * smooth(0.3, 0.6, blotch(points, 0.35, 137))


def room() -> Mesh:
    """Origin on the floor in the middle of its door, which looks along."""
    mesh = Mesh()
    shell.walls(mesh, "concrete", WALL, _damp, 0.43)
    with soiled(mesh, _drained, BLOOD):
        shell.floor_and_ceiling(mesh, ("concrete", FLOOR), ("concrete", CEILING), _underfoot, 0.43)
    shell.skirting(mesh, (0.07, 0.068, 0.064, 0.3), 0.11, "plastic")
    shell.way_in(mesh)
    _tube(mesh)
    _drain(mesh)
    _counted(mesh)
    _drawn_door(mesh)
    _chair(mesh)
    return mesh


def _tube(mesh: Mesh) -> None:
    """One bare tube on a batten, its cover gone."""
    with mesh.at(move=(3.0, 0.0, HIGH), turn=((2, 0.03),)):
        with mesh.of("enamel", 0.06):
            mesh.box((0, 0, -0.02), (1.32, 0.06, 0.04), (0.36, 0.36, 0.33, 0.3), [4], bevel=0.006)
            for x in (-0.62, 0.62):
                mesh.box((x, 0, -0.055), (0.02, 0.034, 0.05), (0.36, 0.36, 0.33, 0.3), bevel=0.004)
        with mesh.of("plain"):
            at = np.array([-0.61, -0.57, -0.5, 0.5, 0.57, 0.61])
            mesh.loft([(x, 0, -0.062) for x in at], [0.013] * 6, (0.9, 0.95, 0.85, 2.2), 8)
            for ring_, burn in enumerate((0.12, 0.5, 1.0, 1.0, 0.5, 0.12)):
                mesh.colour[-1][ring_ * 8 : ring_ * 8 + 8, :3] *= burn
            mesh.colour[-1][48:, :3] *= 0.1
    with mesh.of("steel", 0.1):
        mesh.rod((3.0, 0.0, HIGH - 0.012), (3.0, HALF, HIGH - 0.012), 0.011, ZINC, 6)


def _drain(mesh: Mesh) -> None:
    with mesh.at(move=(*DRAIN, 0.0)):
        with mesh.of("steel", 0.15):
            mesh.lathe(((0.16, 0.001), (0.155, 0.007), (0.135, 0.007), (0.132, 0.005)), ZINC, 24)
            for k in range(-3, 4):
                long = float(np.sqrt(0.132**2 - (0.036 * k) ** 2))
                mesh.box((0.036 * k, 0, 0.007), (0.018, 2 * long, 0.003), STAINLESS, [5])
        with mesh.of("plain"):
            mesh.lathe(((0.134, 0.0045), (0.0, 0.0045)), BLACK, 24)


def _stroke(mesh: Mesh, a: Array, b: Array, half: float, colour: Colour) -> None:
    """A mark on the far wall from a to b, (side, height): uneven, pointed at its ends."""
    t = np.array([0.0, 0.12, 0.5, 0.88, 1.0])
    wide = half * np.array([0.25, 1.0, 0.75, 1.0, 0.2])
    way = (b - a) / (np.hypot(*(b - a)) + 1e-9)
    off = np.array([-way[1], way[0]])
    bow = np.outer(0.02 * np.sin(np.pi * t) * np.hypot(*(b - a)), off)
    spine = a + np.outer(t, b - a) + bow
    flat = np.vstack([spine - wide[:, None] * off, spine + wide[:, None] * off])
    points = np.c_[np.full(10, DEEP - OFF), flat]
    k = np.arange(4)[:, None]
    tris = np.vstack([np.hstack([k, k + 1, k + 6]), np.hstack([k, k + 6, k + 5])])
    mesh.add(points, np.tile((-1.0, 0.0, 0.0), (10, 1)), tris, colour)


def _counted(mesh: Mesh) -> None:
    """Days, or tries: fives in rows, neat at first; the last ones are not scratched."""
    groups = 58
    r = rolls(138, groups * 12).reshape(groups, 12)
    with mesh.of("plain"):
        for g in range(groups):
            row, place = divmod(g, 12)
            wild = g / groups
            at = (
                np.array([-2.55 + 0.152 * place, 1.82 - 0.155 * row])
                + (r[g, :2] - 0.5) * 0.05 * wild
            )
            last = g == groups - 1
            colour: Colour = toned(BLOOD, 1.3) if g >= groups - 3 else SCRATCH
            for k in range(3 if last else 4):
                lean = (r[g, 2 + k] - 0.5) * 0.03 * (0.4 + wild)
                foot = at + np.array([0.024 * k, (r[g, 6 + k] - 0.5) * 0.02])
                _stroke(mesh, foot, foot + np.array([lean, 0.10]), 0.0028, colour)
            if not last:
                ends = at + np.array([(-0.018, 0.03), (0.092, 0.075)])
                _stroke(mesh, ends[0], ends[1], 0.0028, colour)


def _drawn_door(mesh: Mesh) -> None:
    """Chalk, life-sized, gone over again and again; nails went in where its handle is."""
    side, half, high = DRAWN
    r = rolls(139, 240)
    corners = [(-half, 0.0), (-half, high), (half, high), (half, 0.0)]
    with mesh.of("paper"):
        n = 0
        for a, b in pairwise(corners):
            for _ in range(7):
                shake = (r[n : n + 4].reshape(2, 2) - 0.5) * 0.035
                n += 4
                ends = np.array([a, b]) + shake + np.array([side, 0.02])
                _stroke(mesh, ends[0], ends[1], 0.0055, CHALK)
        knob = np.array([side + half - 0.11, 1.02])
        for k in range(9):
            turn = np.array([k, k + 1.3]) * 0.75
            ring_ = np.stack([np.cos(turn), np.sin(turn)], 1) * (0.03 + 0.006 * r[n + k])
            _stroke(mesh, knob + ring_[0], knob + ring_[1], 0.004, CHALK)
    with mesh.of("plain"):
        for k in range(26):
            a, b, c, d = r[100 + 4 * k : 104 + 4 * k]
            top = knob + np.array([(a - 0.5) * 0.34, 0.16 + 0.2 * b - 0.1 * k / 26])
            colour: Colour = toned(BLOOD) if k % 4 == 0 else SCRATCH
            foot = top + np.array([(c - 0.5) * 0.08, -0.14 - 0.22 * d])
            _stroke(mesh, top, foot, 0.0026, colour)


def _chair(mesh: Mesh) -> None:
    """One steel chair, before the drawn door, and turned to it."""
    grey: Colour = (0.17, 0.175, 0.17, 0.4)
    with mesh.at(move=(*CHAIR, 0.0), turn=((2, 0.12),)):
        with mesh.of("enamel", 0.22):
            for s in (-0.20, 0.20):
                mesh.tube(
                    ((-0.20, s, 0.0), (-0.19, s, 0.44), (0.18, s, 0.44), (0.20, s, 0.0)),
                    0.011,
                    grey,
                    8,
                    fillet=0.05,
                )
                mesh.tube(
                    ((-0.19, s, 0.40), (-0.20, s, 0.62), (-0.25, s, 0.86)),
                    0.011,
                    grey,
                    8,
                    fillet=0.1,
                )
            for x, z in ((-0.19, 0.20), (0.19, 0.20), (-0.19, 0.43), (0.18, 0.43)):
                mesh.rod((x, -0.20, z), (x, 0.20, z), 0.009, grey, 6)
        with mesh.of("vinyl"), soiled(mesh, lambda p: 0.6 * blotch(p, 0.1, 140)):
            mesh.cushion(
                (0.0, 0, 0.462), (0.42, 0.42, 0.045), (0.16, 0.10, 0.085, 0.25), 6, square=6.0
            )
            with mesh.at(move=(-0.235, 0, 0.74), turn=((1, -0.2),)):
                mesh.cushion(
                    (0, 0, 0), (0.035, 0.42, 0.20), (0.16, 0.10, 0.085, 0.25), 6, square=6.0
                )
