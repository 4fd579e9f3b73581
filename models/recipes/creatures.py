"""Those who come, each in three levels of detail. Feet on the floor, they run along +along.

Limb is (upper joint along, height, lower joint along, height); part is (what moves it, phase, how
far below the lower joint, swing in radians). Movers: 0 body, 1 leg, 2 arm, 3 jaw, 4 head.
"""

import numpy as np

from models.recipes.kit import Colour, Mesh, Point

FLESH = (0.30, 0.045, 0.035, 0.55)
RAW = (0.22, 0.02, 0.018, 0.7)
BONE = (0.62, 0.55, 0.42, 0.5)
HIDE = (0.085, 0.06, 0.055, 0.4)
HIDE_PALE = (0.16, 0.11, 0.10, 0.35)
SHIRT = (0.40, 0.42, 0.40)
TROUSERS = (0.07, 0.085, 0.11)
PALE = (0.55, 0.48, 0.42, 0.3)
BLACK = (0.004, 0.002, 0.002)
EYE = (1.0, 0.86, 0.62, 1.9)
SIDES = (6, 3, 3)


def limb(
    mesh: Mesh,
    joints: tuple[Point, Point, Point, Point],
    radii: tuple[float, float, float, float],
    moves: tuple[float, float, float],
    look: tuple[Colour, int],
) -> None:
    """Two bones and an end: joints are upper, lower, wrist or ankle, tip."""
    upper, lower = joints[0], joints[1]
    mesh.limb_now = (upper[0], upper[2], lower[0], lower[2])
    mesh.part_now = (moves[0], moves[1], 0.0, moves[2])
    colour, lod = look
    if lod == 2:
        mesh.ribbon((upper, lower, joints[3]), (radii[0], radii[1], 0.04), colour, (0, 0.5, 1))
    else:
        sides = SIDES[lod] - (lod == 0)
        mesh.loft(joints, radii, colour, sides, blend=(0, 0.5, 1, 1), caps=False)
    still(mesh)


def still(mesh: Mesh) -> None:
    """What follows belongs to the body."""
    mesh.limb_now = (0.0, 0.0, 0.0, 0.0)
    mesh.part_now = (0.0, 0.0, 0.0, 0.0)


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
        for k in range(5):
            mesh.box((-0.3 + 0.18 * k, 0, 1.0 + 0.03 * (k > 2)), (0.06, 0.02, 0.07), HIDE_PALE, [5])
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
                mesh.loft(
                    ((a, 0.034 * s, 1.03), (a + 0.006, 0.034 * s, 1.095)), (0.012, 0.002), BONE, 3
                )
    still(mesh)


def biped(mesh: Mesh, lod: int, build: dict[str, float], skins: dict[str, Colour]) -> None:
    """A runner on two legs, without a head; `build` in metres."""
    sides, hip, top = SIDES[lod], build["hip"], build["shoulder"]
    thin, wide = build["thin"], build["wide"]
    mid = (hip + top) / 2
    lean = build["lean"]
    rings = [
        (-0.02, 0, hip - 0.06),
        (0.0, 0, hip + 0.08),
        (lean * 0.5, 0, mid),
        (lean, 0, top - 0.08),
        (lean, 0, top + 0.06),
    ]
    girth: list[tuple[float, float]] = [
        (thin * 1.1, wide * 0.62), (thin, wide * 0.66), (thin * 0.85, wide * 0.6),
        (thin * 1.3, wide), (thin * 0.6, wide * 0.5),
    ]  # fmt: skip
    keep = range(5) if lod < 2 else (0, 2, 4)
    mesh.loft(
        [rings[k] for k in keep],
        [girth[k][::-1] for k in keep],
        skins["body"],
        sides + (lod < 2),
        caps=lod == 0,
    )
    for s, beat in ((-1, 0.0), (1, np.pi)):
        y = wide * 0.5 * s
        limb(mesh, ((0, y, hip), (0.05, y, hip * 0.52), (-0.02, y, 0.09), (0.2, y * 1.1, 0.03)),
             (thin * 0.85, thin * 0.55, thin * 0.4, 0.045), (1, beat, build["stride"]),
             (skins["leg"], lod))  # fmt: skip
        reach, elbow = build["arm"], top - build["arm"] * 0.46
        z = wide * 1.05 * s
        wrist = (lean + 0.12, z * 1.15, top - reach * 0.85)
        tip = (lean + 0.22, z * 1.1, top - reach)
        limb(mesh, ((lean, z, top), (lean - 0.02, z * 1.25, elbow), wrist, tip),
             (thin * 0.55, thin * 0.42, thin * 0.3, build["claw"]),
             (2, beat + np.pi, build["swing"]), (skins["arm"], lod))  # fmt: skip


def skin_stealer(lod: int) -> Mesh:
    """2.1 m, thin, without a skin of its own."""
    mesh = Mesh()
    sides = SIDES[lod]
    build = {"hip": 1.1, "shoulder": 1.68, "thin": 0.1, "wide": 0.19, "lean": 0.14, "stride": 0.75,
             "arm": 1.05, "claw": 0.01, "swing": 0.7}  # fmt: skip
    biped(mesh, lod, build, {"body": FLESH, "leg": RAW, "arm": FLESH})
    if lod == 0:
        for k in range(4):
            h = 1.34 + 0.085 * k
            mesh.loft(
                ((0.12, -0.15, h), (0.24, 0, h - 0.03), (0.12, 0.15, h)), (0.016,) * 3, BONE, 3
            )
        for k in range(5):
            mesh.box((-0.06 + 0.02 * k, 0, 1.14 + 0.13 * k), (0.09, 0.035, 0.06), BONE, [0])
    mesh.limb_now = (0.14, 1.7, 0.0, 0.0)
    mesh.part_now = (4.0, 0.0, 0.0, 0.18)
    mesh.loft(((0.14, 0, 1.7), (0.22, 0, 1.86)), (0.055, 0.05), RAW, max(3, sides - 1))
    if lod == 2:
        mesh.loft(
            ((0.22, 0, 1.82), (0.25, 0, 1.99), (0.25, 0, 2.1)),
            (0.06, 0.1, 0.02),
            FLESH,
            4,
            caps=False,
        )
        mesh.grid((0.36, -0.045, 1.82), (0, 0.09, 0), (0, 0, 0.16), (1, 1), BLACK)
    else:
        mesh.ball((0.24, 0, 1.97), (0.115, 0.085, 0.15), FLESH, 5 - lod, 7 - 2 * lod)
        if lod == 1:
            mesh.grid((0.36, -0.045, 1.82), (0, 0.09, 0), (0, 0, 0.16), (1, 1), BLACK)
        else:
            mesh.ball((0.335, 0, 1.885), (0.03, 0.045, 0.085), BLACK, 4, 5)
        for s in (-1, 1) if lod == 0 else ():
            mesh.ball((0.325, 0.042 * s, 2.01), (0.025, 0.026, 0.03), BLACK, 3, 4)
            mesh.ball((0.342, 0.04 * s, 2.008), (0.012, 0.011, 0.011), EYE, 3, 4)
        if lod == 0:
            for s in (-1, 0, 1):
                mesh.loft(
                    ((0.355, 0.025 * s, 1.955), (0.36, 0.025 * s, 1.92)), (0.01, 0.002), BONE, 3
                )
    still(mesh)
    return mesh


def faceling(lod: int) -> Mesh:
    """1.75 m, dressed like somebody, no face."""
    mesh = Mesh()
    sides = SIDES[lod]
    build = {"hip": 0.92, "shoulder": 1.42, "thin": 0.12, "wide": 0.2, "lean": 0.09, "stride": 0.7,
             "arm": 0.72, "claw": 0.03, "swing": 0.85}  # fmt: skip
    biped(mesh, lod, build, {"body": SHIRT, "leg": TROUSERS, "arm": SHIRT})
    mesh.limb_now = (0.09, 1.44, 0.0, 0.0)
    mesh.part_now = (4.0, 0.0, 0.0, 0.22)
    if lod < 2:
        mesh.loft(((0.09, 0, 1.44), (0.12, 0, 1.56)), (0.055, 0.05), PALE, max(3, sides - 1))
        mesh.ball((0.14, 0, 1.63), (0.105, 0.085, 0.13), PALE, 6 - 2 * lod, 8 - 3 * lod)
        if lod == 0:
            mesh.ball((0.12, 0, 1.675), (0.1, 0.09, 0.1), (0.04, 0.03, 0.025), 4, 7)
    else:
        mesh.loft(
            ((0.1, 0, 1.45), (0.14, 0, 1.62), (0.13, 0, 1.75)),
            (0.05, 0.1, 0.03),
            PALE,
            4,
            caps=False,
        )
    still(mesh)
    return mesh


def meshes() -> dict[str, Mesh]:
    """By name and level."""
    return {
        f"{recipe.__name__}_{lod}": recipe(lod)
        for recipe in (hound, skin_stealer, faceling)
        for lod in range(3)
    }
