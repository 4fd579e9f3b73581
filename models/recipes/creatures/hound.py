"""The Hound: gaunt, on all fours; feet on the floor, it runs along +along."""

import numpy as np

from models.recipes.creatures.limbs import SIDES, limb, still
from models.recipes.kit import Mesh, Point

RAW = (0.22, 0.02, 0.018, 0.7)
BONE = (0.62, 0.55, 0.42, 0.5)
HIDE = (0.085, 0.06, 0.055, 0.4)
HIDE_PALE = (0.16, 0.11, 0.10, 0.35)
EYE = (1.0, 0.86, 0.62, 1.9)


def hound(lod: int) -> Mesh:
    """Gaunt, on all fours, 1.0 m at the shoulder."""
    mesh = Mesh()
    sides = SIDES[lod]
    spine = [
        (-0.62, 0, 0.84),
        (-0.4, 0, 0.9),
        (-0.1, 0, 0.86),
        (0.2, 0, 0.86),
        (0.42, 0, 0.98),
        (0.58, 0, 0.98),
    ]
    girth: list[tuple[float, float]] = [
        (0.06, 0.07),
        (0.14, 0.12),
        (0.1, 0.09),
        (0.2, 0.15),
        (0.2, 0.16),
        (0.11, 0.1),
    ]
    keep = range(6) if lod == 0 else (0, 1, 3, 5) if lod == 1 else (0, 3, 5)
    mesh.loft(
        [spine[k] for k in keep], [girth[k] for k in keep], HIDE, sides + (lod < 2), caps=lod == 0
    )
    if lod == 0:
        for a in np.linspace(-0.42, 0.44, 6):  # the spine's thorns, through the hide
            h = float(np.interp(a, [p[0] for p in spine], [p[2] for p in spine]))
            h += float(np.interp(a, [p[0] for p in spine], [g[0] for g in girth])) - 0.015
            thorn: Point = (float(a) - 0.035, 0.0, h + 0.065)
            mesh.loft(((float(a), 0, h), thorn), (0.032, 0.004), HIDE_PALE, 3, caps=False)
        tail: tuple[Point, ...] = ((-0.58, 0, 0.88), (-0.70, 0, 0.74), (-0.74, 0, 0.50))
        mesh.loft(tail, (0.035, 0.020, 0.004), HIDE, 3, caps=False)
        for s in (-1, 1):
            for k in range(3):
                a = 0.08 + 0.11 * k
                mesh.loft(
                    ((a, s * 0.06, 1.0), (a + 0.02, s * 0.165, 0.86), (a, s * 0.09, 0.72)),
                    (0.012,) * 3,
                    HIDE_PALE,
                    3,
                )
    for s, beat in ((-1, 0.0), (1, 0.5)):
        y = 0.15 * s
        limb(mesh, ((0.42, y, 0.95), (0.34, y * 1.15, 0.5), (0.44, y, 0.08), (0.54, y, 0.02)),
             (0.085, 0.05, 0.032, 0.04), (1, beat, 0.85), (HIDE, lod))  # fmt: skip
        limb(mesh, ((-0.52, y, 0.88), (-0.34, y * 1.2, 0.5), (-0.58, y, 0.1), (-0.48, y, 0.02)),
             (0.12, 0.055, 0.03, 0.04), (1, beat + 2.6, 0.8), (HIDE, lod))  # fmt: skip
    _hound_head(mesh, lod, sides)
    return mesh


def _hound_head(mesh: Mesh, lod: int, sides: int) -> None:
    mesh.limb_now = (0.5, 1.0, 0.0, 0.0)
    mesh.part_now = (4.0, 0.0, 0.0, 0.14)
    if lod < 2:
        mesh.loft(((0.5, 0, 0.98), (0.72, 0, 1.12)), (0.11, 0.085), HIDE, sides)
    skull = [(0.66, 0, 1.14), (0.8, 0, 1.17), (0.97, 0, 1.12), (1.1, 0, 1.09)]
    every = 1 if lod == 0 else 3
    mesh.loft(skull[::every], (0.09, 0.1, 0.06, 0.035)[::every], HIDE_PALE, sides, caps=lod < 2)
    for s in (-1, 1):
        if lod == 0:
            mesh.ball((0.85, 0.062 * s, 1.185), (0.026, 0.02, 0.022), EYE, 3, 4)
        else:
            eye = 0.022 + 0.01 * lod
            mesh.grid((1.0, 0.06 * s - eye, 1.15), (0, 2 * eye, 0), (0, 0, eye * 1.6), (1, 1), EYE)
        if lod == 0:
            mesh.loft(((0.7, 0.06 * s, 1.2), (0.6, 0.11 * s, 1.33)), (0.04, 0.006), HIDE, 3)
            for k in range(4):
                a = 0.9 + 0.055 * k
                mesh.loft(
                    ((a, 0.038 * s, 1.07), (a + 0.008, 0.04 * s, 0.99 + 0.01 * k)),
                    (0.014, 0.002),
                    BONE,
                    3,
                    caps=False,
                )
    mesh.limb_now = (0.74, 1.07, 0.0, 0.0)
    mesh.part_now = (3.0, 0.0, 0.0, 0.5)
    if lod == 1:
        mesh.loft(((0.72, 0, 1.06), (1.06, 0, 1.01)), (0.06, 0.025), HIDE, 3)
    if lod == 0:
        mesh.loft(
            ((0.72, 0, 1.06), (0.9, 0, 1.02), (1.06, 0, 1.01)), (0.06, 0.045, 0.025), HIDE, sides
        )
        mesh.loft(((0.76, 0, 1.08), (1.02, 0, 1.045)), ((0.02, 0.04), (0.012, 0.02)), RAW, 4)
    if lod == 0:
        for s in (-1, 1):
            for k in range(4):
                a = 0.86 + 0.055 * k
                fang = ((a, 0.034 * s, 1.03), (a + 0.006, 0.034 * s, 1.095))
                mesh.loft(fang, (0.012, 0.002), BONE, 3, caps=False)
    still(mesh)
