"""The Skin-Stealer's teeth and eyes."""

from dataclasses import replace
from typing import Final

import numpy as np

from models.recipes.creatures.sculpt import Fixed, Shell, many, sheet
from models.recipes.creatures.sculpt.meshing import Trimesh
from models.recipes.creatures.sculpt.shells import outward
from models.recipes.creatures.skin_stealer.skull import EYE, LOWER, UPPER, gum
from models.recipes.fields import rolls
from models.recipes.kit import Array, lattice

COUNT: Final = 9  # teeth of a quarter
TOOTH: Final = Fixed("tooth", "head")


def teeth(level: int, shift: Array, variants: int) -> list[Shell]:
    """A row above and a row below, no two alike; from afar a picture of them."""
    made = []
    if level > 0:
        return _band(level, shift, variants) if level < 3 else []
    for joint, line, down in (("head", UPPER, -1.0), ("jaw", LOWER, 1.0)):
        for side in (1, -1):
            fixed = replace(TOOTH, joint=joint, variants=variants)
            row = _row(gum(line, 40), COUNT, down, 5 + side + int(3 * down))
            whole = many(row, fixed)
            made.append(moved(whole if side > 0 else whole.mirrored(), shift))
    return made


def moved(shell: Shell, shift: Array) -> Shell:
    """Elsewhere."""
    mesh = Trimesh(shell.mesh.points + shift, shell.mesh.triangles)
    return replace(shell, mesh=mesh, roots=shell.roots + shift)


def _row(line: Array, count: int, down: float, seed: int) -> list[Shell]:
    made = []
    chance = rolls(max(seed, 0) + 40, count * 4).reshape(count, 4)
    for k, (a, b, c, d) in enumerate(chance):
        t = (k + 0.5) / count
        place = line[int(t**0.92 * (len(line) - 1))]
        along = np.gradient(line, axis=0)[int(t * (len(line) - 1))]
        along /= np.linalg.norm(along)
        out = np.cross(along, (0, 0, 1.0))
        out *= np.sign(out @ (place - (0.05, 0, place[2])))
        long = (0.0160 + 0.0055 * a + 0.0040 * t) * (0.5 if d > 0.92 else 1.0)
        wide = 0.0046 * (9 / count) ** 0.85 * (0.9 + 0.25 * b)
        root = place + out * 0.003 + np.array((0, 0, -0.004 * down))
        tip = (
            place
            + out * (0.004 + 0.002 * c)
            + np.array((0, 0, down * long))
            + along * 0.0050 * (c - 0.5)
        )
        made.append(_peg(root, tip, (along, out), wide, plain=k < 4))
    return made


def _peg(root: Array, tip: Array, axes: tuple[Array, Array], wide: float, *, plain: bool) -> Shell:
    """A tooth of a person: narrow at the root, widest low down, a chipped edge; its back is open.

    `axes` are unit vectors along the gum and out of the mouth.
    """
    along, out = axes
    rows = []
    profile = ((0.0, 0.72, 0.5), (0.62, 1.0, 0.62), (1.0, 0.80, 0.18))
    for t, w, thick in profile[:: 2 if plain else 1]:
        middle = root + (tip - root) * t
        side = along * wide * w
        rows.append(
            [
                middle - side - out * wide * 0.5,
                middle + out * wide * thick,
                middle + side - out * wide * 0.5,
            ]
        )
    points = np.array(rows)
    uv = np.stack(np.meshgrid((0.0, 0.5, 1.0), (0.0, 1.0) if plain else (0.0, 0.62, 1.0)), -1)
    flat = points.reshape(-1, 3)
    faces = lattice(2, len(rows) - 1)
    a, b, c = flat[faces[0]]
    if np.cross(b - a, c - a) @ (out - along) < 0:
        faces = faces[:, ::-1]
    return Shell(Trimesh(flat, faces), uv.reshape(-1, 2), TOOTH, flat)


def _band(level: int, shift: Array, variants: int) -> list[Shell]:
    made = []
    for joint, line, down in (("head", UPPER, -1.0), ("jaw", LOWER, 1.0)):
        half = gum(line, 5 - level) * (1.04, 1.0, 1.0)
        top = np.vstack([half, half[-2::-1] * (1, -1, 1)])
        low = top + np.array((0.002, 0.0, 0.017 * down))
        rows = np.stack([low, top] if down < 0 else [top, low])
        points = rows.reshape(-1, 3)
        uv = np.stack(np.meshgrid(np.linspace(0, 1, len(top)), (0.95, 0.05)), -1).reshape(-1, 2)
        faces = lattice(len(top) - 1, 1)
        a, b, c = points[faces[0]]
        if np.cross(b - a, c - a)[1] < 0:
            faces = faces[:, ::-1]
        fixed = Fixed("grin", joint, variants)
        made.append(moved(Shell(Trimesh(points, faces), uv, fixed, points), shift))
    return made


def eyes(level: int, shift: Array, variants: int) -> list[Shell]:
    """Lidless; a pin-prick of light in each. From afar a little larger, or they would be lost."""
    white = Fixed("eye", "head", variants=variants, glow=12)
    if level == 0:
        ball = _ball(EYE - np.array((0.005, 0.0, 0.0)), 0.0160, white)
        right = [ball, _glint(EYE + np.array((0.0116, 0.0004, 0.0002)), 0.0040, variants)]
    else:
        size = (0.0, 0.012, 0.014, 0.018)[level]
        right = [
            _glint(EYE + np.array((0.020 if level < 3 else -0.01, 0.003, 0.0)), size, variants)
        ]
    return [moved(s, shift) for r in right for s in (r, r.mirrored())]


def _ball(centre: Array, radius: float, fixed: Fixed) -> Shell:
    """The front of an eye that looks ahead; v is 0 at the pupil, 1 at the rim."""
    turn, tilt = np.linspace(0.0, 2 * np.pi, 12), np.radians((0.0, 36.0, 84.0))
    ring = np.stack([0 * turn, np.cos(turn), np.sin(turn)], 1)
    rows = np.stack([np.cos(a) * np.array((1.0, 0.04, -0.02)) + np.sin(a) * ring for a in tilt])
    uv = np.stack(np.meshgrid(np.linspace(0, 1, 12), tilt / tilt[-1]), -1)
    made = sheet(centre + rows * radius, uv, fixed)
    return replace(made, mesh=outward(made.mesh, centre))


def _glint(centre: Array, size: float, variants: int) -> Shell:
    """A diamond that shines."""
    side, up = np.array([-0.12, 1.0, 0.0]) * size, np.array([0.0, 0.0, 1.0]) * size
    corners = np.array([centre - side, centre - up, centre + side, centre + up])
    uv = np.array([(0.1, 0.25), (0.35, 0.25), (0.6, 0.25), (0.85, 0.25)])
    fixed = Fixed("eye", "head", variants=variants, glow=255)
    return Shell(Trimesh(corners, np.array([(0, 1, 2), (0, 2, 3)])), uv, fixed, corners)
