"""The Clump: a mass of limbs that reaches for who comes."""

import numpy as np

from models.recipes.kit import Mesh

SKIN = (0.38, 0.25, 0.20, 0.25)


def clump() -> Mesh:
    """A mass of limbs 1.6 m wide, 1.2 m deep, 2 m high; part.y, z, w: how each arm beats."""
    mesh = Mesh()
    for k in range(9):
        t, h = k * 2.4, 0.22 + 0.175 * k
        mesh.part_now = (7.0, 0.02, 0.0, t)
        girth = 0.24 - 0.011 * abs(k - 4)
        spine = [
            (0.16 * np.cos(t + b) * 1.2, (0.36 - 0.02 * k) * np.sin(t + b), h + 0.16 * b)
            for b in (-1.05, -0.9, -0.45, 0.0, 0.45, 0.9, 1.05)
        ]
        tint = (0.10 + 0.02 * (k % 3), 0.035, 0.03, 0.5)
        bulge = (0.25, 0.72, 1.06, 1.12, 0.96, 0.66, 0.22)
        mesh.loft(spine, [girth * b for b in bulge], tint, 9, caps=False)
    with mesh.at(move=(0.2, 0, 0)):
        for k in range(30):
            _arm(mesh, k)
    for k in range(5):
        t = k * 2.1 + 2.9
        a, s, h = -0.34 - 0.1 * np.cos(t), 0.52 * np.sin(t), 0.5 + 0.29 * k
        mesh.part_now = (7.0, 0.04, 1.0, k * 2.0)
        with mesh.at(move=(a, s, h), turn=((0, 0.9 * np.sin(k * 2.3)), (1, 0.4))):
            mesh.ball((0, 0, 0), (0.1, 0.08, 0.125), (0.42, 0.29, 0.24, 0.4), 6, 8)
            mesh.ball((-0.078, 0, -0.055), (0.03, 0.034, 0.055), (0.006, 0.001, 0.001), 4, 6)
            for side in (-1, 1):
                mesh.ball(
                    (-0.085, 0.034 * side, 0.03), (0.02, 0.02, 0.018), (0.006, 0.001, 0.001), 3, 5
                )
    return mesh


def _arm(mesh: Mesh, k: int) -> None:
    """The k-th limb: out of the mass, bent, with a hand; most reach for who comes."""
    t, up = k * 2.399, 0.15 + (k * 0.618 % 1.0) * 1.7
    a, s = np.cos(t) - 0.45, np.sin(t)
    reach, bow = 0.9 + 0.3 * np.sin(k * 1.7), 0.28 * np.sin(k * 2.9)
    spine = [
        (0.12 * a, 0.25 * s, up),
        (0.26 * a * reach, 0.52 * s * reach, up + 0.16 + bow * 0.3),
        (0.38 * a * reach, 0.56 * s * reach, min(1.9, max(0.15, up + bow))),
        (0.43 * a * reach, 0.58 * s * reach, min(1.95, max(0.1, up + bow * 1.8 - 0.12))),
    ]
    tint = (SKIN, (0.24, 0.15, 0.13, 0.4), (0.30, 0.05, 0.04, 0.55))[k % 3]
    mesh.part_now = (7.0, 0.1, 0.0, k * 1.3)
    mesh.loft(spine, (0.085, 0.058, 0.04, 0.034), tint, 5, blend=(0, 0.35, 0.8, 1.2))
    tip = np.array(spine[-1])
    for f in (-1.5, -0.5, 0.5, 1.5):
        end = tip + np.array([0.1 * a - 0.03 * f * s, 0.08 * s + 0.035 * f, -0.05 + 0.02 * f])
        mesh.loft((tuple(tip), tuple(end)), (0.015, 0.006), tint, 3, blend=(1.2, 1.4), caps=False)
