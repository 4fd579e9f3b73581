"""What stands in the way and what can be picked up: pivot on the floor, long axis along."""

import numpy as np

from models.recipes.kit import Colour, Mesh

STEEL = (0.52, 0.54, 0.56, 0.6)
PAINT = (0.50, 0.52, 0.50, 0.2)
SHEET = (0.62, 0.64, 0.62)
PILLOW = (0.72, 0.72, 0.68)
BLANKET = (0.16, 0.33, 0.36)
RUBBER = (0.02, 0.02, 0.02)
VINYL = (0.08, 0.19, 0.24, 0.35)
BLOOD = (0.13, 0.006, 0.005, 0.6)
SKIN = (0.38, 0.25, 0.20, 0.25)


def _castors(mesh: Mesh, a: float, s: float, radius: float = 0.07) -> None:
    for i in (-a, a):
        for j in (-s, s):
            mesh.wheel((i, j, radius), radius, 0.035, RUBBER, 7)


def bed(mesh: Mesh, blanket: Colour = BLANKET) -> None:
    """A hospital bed, head towards +along."""
    _castors(mesh, 0.86, 0.36)
    for i in (-0.86, 0.86):
        for j in (-0.36, 0.36):
            mesh.rod((i, j, 0.1), (i, j, 0.42), 0.022, STEEL, 4)
    mesh.box((0, 0, 0.42), (1.94, 0.84, 0.07), PAINT)
    mesh.box((0, 0, 0.2), (1.3, 0.06, 0.06), STEEL)
    mesh.box((0, 0, 0.53), (1.9, 0.82, 0.15), SHEET)
    mesh.box((-0.32, 0, 0.61), (1.2, 0.86, 0.05), blanket)
    mesh.box((-0.35, 0.435, 0.5), (1.06, 0.02, 0.22), blanket)
    mesh.box((-0.3, -0.435, 0.46), (0.8, 0.02, 0.3), blanket)
    mesh.ball((0.68, 0, 0.65), (0.2, 0.32, 0.09), PILLOW, 4, 7)
    for a, high in ((1.0, 0.88), (-1.0, 0.74)):
        mesh.box((a, 0, high - 0.15), (0.04, 0.86, 0.3), (0.66, 0.64, 0.55, 0.2))
        for j in (-0.42, 0.42):
            mesh.rod((a, j, 0.3), (a, j, high), 0.02, STEEL, 4)
    for j in (-0.44, 0.44):
        mesh.rod((-0.5, j, 0.84), (0.55, j, 0.84), 0.015, STEEL, 4)
        for i in (-0.5, 0.0, 0.55):
            mesh.rod((i, j, 0.5), (i, j, 0.84), 0.01, STEEL, 3)


def bed_overturned() -> Mesh:
    """Lying on its side, wheels towards -side."""
    mesh = Mesh()
    with mesh.at(move=(0, 0.44, 0.45), turn=((0, np.pi / 2),)):
        bed(mesh, (0.16, 0.03, 0.03))
    return mesh


def bed_stack() -> Mesh:
    """Two beds, the upper one upside down and askew."""
    mesh = Mesh()
    bed(mesh)
    with mesh.at(move=(0.0, 0.0, 1.68), turn=((2, 0.09), (0, np.pi - 0.13))):
        bed(mesh, (0.14, 0.16, 0.20))
    return mesh


def wheelchair() -> Mesh:
    """Faces along."""
    mesh = Mesh()
    for j in (-0.27, 0.27):
        mesh.wheel((-0.1, j, 0.3), 0.3, 0.03, RUBBER, 14)
        mesh.wheel((-0.1, j, 0.3), 0.25, 0.034, (0.12, 0.12, 0.13, 0.5), 12)
        mesh.wheel((-0.1, j, 0.3), 0.06, 0.05, STEEL, 6)
        mesh.wheel((0.3, j * 0.8, 0.09), 0.09, 0.03, RUBBER, 8)
        mesh.rod((-0.24, j * 0.9, 0.3), (-0.32, j * 0.9, 0.93), 0.016, STEEL, 4)
        mesh.rod((-0.32, j * 0.9, 0.93), (-0.46, j * 0.9, 0.92), 0.02, RUBBER, 4)
        mesh.rod((-0.25, j * 0.9, 0.5), (0.3, j * 0.9, 0.48), 0.016, STEEL, 4)
        mesh.rod((0.3, j * 0.9, 0.48), (0.32, j * 0.8, 0.12), 0.014, STEEL, 4)
        mesh.box((0.02, j, 0.69), (0.36, 0.05, 0.04), RUBBER)
        mesh.rod((0.18, j, 0.5), (0.18, j, 0.68), 0.012, STEEL, 3)
        mesh.box((0.4, j * 0.5, 0.12), (0.16, 0.14, 0.02), STEEL)
    mesh.box((0.03, 0, 0.51), (0.46, 0.46, 0.05), VINYL)
    with mesh.at(move=(-0.26, 0, 0.72), turn=((1, -0.12),)):
        mesh.box((0, 0, 0), (0.04, 0.46, 0.42), VINYL)
    return mesh


def chair(mesh: Mesh) -> None:
    """A waiting-room chair, faces along."""
    for i in (-0.2, 0.2):
        for j in (-0.2, 0.2):
            mesh.rod((i, j * 1.1, 0), (i, j, 0.45), 0.016, STEEL, 4)
    mesh.box((0.02, 0, 0.46), (0.46, 0.46, 0.05), (0.52, 0.24, 0.06, 0.3))
    with mesh.at(move=(-0.22, 0, 0.67), turn=((1, -0.15),)):
        mesh.box((0, 0, 0), (0.035, 0.44, 0.36), (0.52, 0.24, 0.06, 0.3))


def iv_stand() -> Mesh:
    """A pole with two bags."""
    mesh = Mesh()
    for k in range(5):
        t = k * 2 * np.pi / 5
        a, s = 0.24 * np.cos(t), 0.24 * np.sin(t)
        mesh.rod((0, 0, 0.1), (a, s, 0.06), 0.018, STEEL, 4)
        mesh.wheel((a, s, 0.035), 0.035, 0.03, RUBBER, 6)
    mesh.rod((0, 0, 0.08), (0, 0, 1.88), 0.018, STEEL, 5)
    mesh.rod((0, -0.2, 1.86), (0, 0.2, 1.86), 0.012, STEEL, 4)
    mesh.box((0, 0.18, 1.66), (0.05, 0.13, 0.26), (0.55, 0.58, 0.50, 0.7))
    mesh.box((0, -0.18, 1.68), (0.05, 0.12, 0.22), (0.26, 0.02, 0.02, 0.7))
    mesh.rod((0, 0.18, 1.53), (0.03, 0.05, 0.9), 0.008, (0.5, 0.5, 0.45), 3)
    mesh.box((0.03, 0, 1.15), (0.1, 0.14, 0.18), (0.5, 0.5, 0.47))
    return mesh


def trolley() -> Mesh:
    """Instruments on two trays."""
    mesh = Mesh()
    _castors(mesh, 0.4, 0.22, 0.05)
    for i in (-0.43, 0.43):
        for j in (-0.24, 0.24):
            mesh.rod((i, j, 0.08), (i, j, 0.92), 0.016, STEEL, 4)
    for h in (0.3, 0.6, 0.84):
        mesh.box((0, 0, h), (0.9, 0.52, 0.03), STEEL)
        for j in (-0.255, 0.255):
            mesh.box((0, j, h + 0.04), (0.9, 0.012, 0.06), STEEL)
    mesh.box((0.2, 0.05, 0.9), (0.3, 0.2, 0.1), (0.12, 0.26, 0.26))
    mesh.box((-0.25, -0.08, 0.89), (0.18, 0.22, 0.07), SHEET)
    mesh.rod((-0.1, 0.15, 0.86), (-0.1, 0.15, 0.98), 0.035, (0.5, 0.3, 0.05, 0.7), 6)
    mesh.box((0.15, 0, 0.4), (0.4, 0.34, 0.16), SHEET)
    return mesh


def locker() -> Mesh:
    """Two steel doors, one ajar; faces along."""
    mesh = Mesh()
    tint = (0.34, 0.40, 0.40, 0.3)
    mesh.box((-0.01, 0, 0.92), (0.46, 0.88, 1.82), tint)
    for j in (-0.22, 0.22):
        mesh.box((0.225, j, 0.93), (0.012, 0.41, 1.7), (0.28, 0.33, 0.32, 0.3))
        for k in range(4):
            mesh.box((0.234, j, 1.5 + 0.05 * k), (0.008, 0.24, 0.018), (0.03, 0.03, 0.03))
        mesh.box((0.24, j * 0.3, 1.0), (0.03, 0.03, 0.14), STEEL)
    with mesh.at(move=(-0.23, 0, 0), turn=((2, np.pi),)):
        mesh.box((0, 0, 0.93), (0.012, 0.8, 1.7), (0.36, 0.42, 0.41, 0.2))
    return mesh


def panel() -> Mesh:
    """A ceiling panel hanging torn: lower edge 0.95 m above the floor, 2.4 m wide."""
    mesh = Mesh()
    with mesh.at(move=(0, 0, 1.58), turn=((1, 0.32),)):
        mesh.box((0, 0, 0), (0.05, 2.4, 1.3), (0.60, 0.60, 0.55))
        for j in (-0.8, 0, 0.8):
            mesh.box((0.0, j, 0), (0.07, 0.03, 1.3), STEEL)
        for h in (-0.63, 0.63):
            mesh.box((0, 0, h), (0.07, 2.4, 0.04), STEEL)
        mesh.box((-0.032, 0.3, -0.54), (0.01, 1.9, 0.14), (0.60, 0.42, 0.03))
        for k in range(9):
            mesh.box((-0.034, -0.5 + 0.2 * k, -0.54), (0.011, 0.09, 0.13), (0.02, 0.02, 0.02))
    for j, a in ((-1.1, 0.25), (1.1, 0.25), (-0.4, 0.22), (0.5, 0.22)):
        mesh.rod((a, j, 2.1), (a - 0.02, j * 1.05, 2.7), 0.012, STEEL, 4)
    for j in (-0.9, 0.2, 0.7):
        mesh.loft(
            ((0.1, j, 2.7), (0.05, j + 0.1, 2.2), (-0.15, j + 0.02, 1.7), (-0.22, j - 0.05, 1.35)),
            (0.014, 0.014, 0.012, 0.01),
            (0.02, 0.02, 0.025),
            4,
        )
    return mesh


def seats() -> Mesh:
    """Four seats on a beam."""
    mesh = Mesh()
    mesh.box((0, 0, 0.36), (2.36, 0.07, 0.06), STEEL)
    for a in (-0.85, 0.85):
        mesh.box((a, 0, 0.18), (0.06, 0.06, 0.36), STEEL)
        mesh.box((a, 0, 0.02), (0.06, 0.56, 0.04), STEEL)
    for k, a in enumerate((-0.9, -0.3, 0.3, 0.9)):
        tint = (0.12, 0.27, 0.42, 0.4) if k != 2 else (0.05, 0.05, 0.05, 0.2)
        mesh.box((a, 0.03, 0.43), (0.54, 0.46, 0.04), tint)
        with mesh.at(move=(a, -0.22, 0.64), turn=((0, 0.16),)):
            mesh.box((0, 0, 0), (0.54, 0.035, 0.42), tint)
    return mesh


def gurney() -> Mesh:
    """A stretcher with something under the sheet."""
    mesh = Mesh()
    _castors(mesh, 0.8, 0.26, 0.08)
    for i in (-0.7, 0.7):
        mesh.rod((i, -0.26, 0.14), (-i * 0.3, 0.26, 0.6), 0.02, STEEL, 4)
        mesh.rod((i, 0.26, 0.14), (-i * 0.3, -0.26, 0.6), 0.02, STEEL, 4)
    for j in (-0.3, 0.3):
        mesh.rod((-0.98, j, 0.62), (0.98, j, 0.62), 0.02, STEEL, 4)
    mesh.box((0, 0, 0.63), (1.9, 0.6, 0.06), VINYL)
    mesh.box((0, 0.33, 0.5), (1.5, 0.015, 0.34), SHEET)
    mesh.box((0, -0.33, 0.53), (1.4, 0.015, 0.28), SHEET)
    mesh.ball((0.0, 0, 0.68), (0.72, 0.3, 0.16), SHEET, 5, 9)
    mesh.ball((0.78, 0, 0.72), (0.13, 0.11, 0.13), SHEET, 5, 7)
    mesh.ball((-0.8, 0.08, 0.72), (0.07, 0.05, 0.14), SHEET, 4, 6)
    mesh.ball((-0.8, -0.1, 0.72), (0.07, 0.05, 0.14), SHEET, 4, 6)
    mesh.ball((0.72, 0.06, 0.82), (0.05, 0.06, 0.02), BLOOD, 4, 6)
    return mesh


def clump() -> Mesh:
    """A mass of limbs 1.6 m wide, 1.2 m deep, 2 m high; part.y, z, w: how each arm beats."""
    mesh = Mesh()
    for k in range(9):
        t, h = k * 2.4, 0.22 + 0.175 * k
        mesh.part_now = (7.0, 0.02, 0.0, t)
        girth = 0.24 - 0.011 * abs(k - 4)
        spine = [
            (0.16 * np.cos(t + b) * 1.2, (0.36 - 0.02 * k) * np.sin(t + b), h + 0.16 * b)
            for b in (-0.9, -0.3, 0.3, 0.9)
        ]
        tint = (0.10 + 0.02 * (k % 3), 0.035, 0.03, 0.5)
        mesh.loft(spine, (girth * 0.7, girth * 1.1, girth, girth * 0.6), tint, 7)
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
        mesh.loft((tuple(tip), tuple(end)), (0.015, 0.006), tint, 3, blend=(1.2, 1.4))


def energy_bar() -> Mesh:
    """Larger than life, so that a runner sees it."""
    mesh = Mesh()
    with mesh.at(move=(0, 0, 0.05), turn=((2, 0.6),)):
        mesh.box((0, 0, 0), (0.3, 0.1, 0.06), (0.9, 0.55, 0.06, 1.35))
        mesh.box((0, 0, 0.002), (0.12, 0.104, 0.064), (0.8, 0.12, 0.05, 1.3))
    return mesh


def almond_water() -> Mesh:
    """A bottle."""
    mesh = Mesh()
    spine = [(0, 0, h) for h in (0.0, 0.02, 0.2, 0.26, 0.3, 0.33)]
    mesh.loft(spine, (0.055, 0.06, 0.06, 0.025, 0.022, 0.022), (0.55, 0.72, 0.85, 1.3), 8)
    mesh.loft(((0, 0, 0.07), (0, 0, 0.16)), (0.063, 0.063), (0.85, 0.82, 0.62, 1.5), 8)
    mesh.loft(((0, 0, 0.32), (0, 0, 0.36)), (0.028, 0.028), (0.1, 0.2, 0.5, 1.2), 6)
    return mesh


def extinguisher() -> Mesh:
    """Red, standing."""
    mesh = Mesh()
    spine = [(0, 0, h) for h in (0.0, 0.03, 0.4, 0.47, 0.5)]
    mesh.loft(spine, (0.08, 0.09, 0.09, 0.05, 0.03), (0.75, 0.02, 0.015, 1.25), 8)
    mesh.box((0, 0, 0.54), (0.14, 0.03, 0.05), (0.03, 0.03, 0.03))
    mesh.loft(((0, 0.03, 0.52), (0, 0.12, 0.45), (0, 0.11, 0.2)), (0.014,) * 3, (0.03,) * 3, 4)
    mesh.loft(((0, 0, 0.2), (0, 0, 0.32)), (0.092, 0.092), (0.8, 0.78, 0.7, 1.2), 8)
    return mesh


def flare() -> Mesh:
    """A stick, lying."""
    mesh = Mesh()
    mesh.loft(((-0.16, 0, 0.03), (0.12, 0, 0.03)), (0.025, 0.025), (0.8, 0.06, 0.03, 1.4), 6)
    mesh.loft(((0.12, 0, 0.03), (0.18, 0, 0.03)), (0.027, 0.022), (0.95, 0.8, 0.3, 1.6), 6)
    return mesh


def pull() -> Mesh:
    """The fire-door pull box; hangs at 1.3 m, faces along."""
    mesh = Mesh()
    mesh.box((0.03, 0, 1.3), (0.06, 0.22, 0.3), (0.7, 0.02, 0.015, 1.4))
    mesh.box((0.07, 0, 1.24), (0.03, 0.16, 0.04), (0.85, 0.85, 0.8, 1.5))
    mesh.box((0.065, 0, 1.38), (0.01, 0.14, 0.05), (0.85, 0.85, 0.8, 1.3))
    return mesh


def meshes() -> dict[str, Mesh]:
    """By name."""
    made = {name: Mesh() for name in ("bed", "chair")}
    bed(made["bed"])
    chair(made["chair"])
    for recipe in (
        bed_overturned, bed_stack, wheelchair, iv_stand, trolley, locker, panel, seats, gurney,
        clump, energy_bar, almond_water, extinguisher, flare, pull,
    ):  # fmt: skip
        name = "ceiling_panel" if recipe is panel else recipe.__name__
        made[name] = recipe()
    return made
