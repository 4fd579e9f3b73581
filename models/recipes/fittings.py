"""What is fixed to the hall: doors, exit doors, signs, lamps, pull box, fire door.

Part.x names what the shader may move or light: 1 a door's leaf, 2 what lies behind it, 3 the left
and 4 the right leaf of an exit, 5 what glows with its fixture's level, 6 the printed sign.
Limb is then (u, v) of the print, or the hinge's (along, side).
"""

import numpy as np

from models.recipes.kit import Mesh

STEEL = (0.30, 0.31, 0.32, 0.5)
DARK = (0.05, 0.05, 0.055, 0.3)
FRAME = (0.20, 0.22, 0.22, 0.2)
LEAF = (0.36, 0.31, 0.24, 0.15)
GLASS = (0.02, 0.025, 0.03, 0.9)
PLATE = (0.42, 0.43, 0.44, 0.6)
PLAIN = (0.0, 0.0, 0.0, 0.0)


def door() -> Mesh:
    """A hospital door in the left wall: the wall is side 0, the hall is towards +side."""
    mesh = Mesh()
    for a in (-0.62, 0.62):
        mesh.box((a, 0.045, 1.08), (0.12, 0.09, 2.16), FRAME, [3, 5])
    mesh.box((0, 0.045, 2.2), (1.36, 0.09, 0.1), FRAME, [3])
    mesh.part_now = (2.0, 0.0, 0.0, 0.0)
    mesh.grid((-0.56, 0.034, 0), (1.12, 0, 0), (0, 0, 2.15), (1, 2), (0.0, 0.0, 0.0, 0.0))
    _face(mesh)
    mesh.part_now = (1.0, 0.0, 0.0, 0.0)
    mesh.box((0, 0.027, 1.07), (1.12, 0.032, 2.14), LEAF, [3, 5])
    mesh.box((0.24, 0.044, 1.55), (0.22, 0.012, 0.72), GLASS, [3])
    mesh.box((0, 0.044, 0.18), (1.04, 0.01, 0.3), PLATE, [3])
    mesh.box((0.42, 0.05, 1.02), (0.08, 0.03, 0.26), PLATE, [3])
    mesh.rod((0.34, 0.085, 1.05), (0.47, 0.085, 1.05), 0.014, STEEL, 4)
    mesh.box((-0.22, 0.044, 1.62), (0.3, 0.008, 0.12), (0.55, 0.55, 0.5), [3])
    mesh.part_now = PLAIN
    return mesh


def door_far() -> Mesh:
    """The same for whoever sees it from 20 m and more."""
    mesh = Mesh()
    mesh.box((0, 0.04, 1.12), (1.36, 0.08, 2.25), FRAME, [3, 4, 5])
    mesh.part_now = (1.0, 0.0, 0.0, 0.0)
    mesh.grid((-0.56, 0.085, 0), (1.12, 0, 0), (0, 0, 2.14), (1, 1), LEAF)
    _face(mesh)
    mesh.part_now = (2.0, 0.0, 0.0, 0.0)
    mesh.grid((-0.56, 0.084, 0), (1.12, 0, 0), (0, 0, 2.14), (1, 1), (0.0, 0.0, 0.0, 0.0))
    _face(mesh)
    mesh.part_now = PLAIN
    return mesh


def _face(mesh: Mesh) -> None:
    """Turn the last sheet towards +side."""
    mesh.normal[-1] = mesh.normal[-1] * 0 + (0, 1, 0)
    mesh.triangles[-1] = mesh.triangles[-1][:, ::-1]


def exit_door() -> Mesh:
    """The double door with push bars and its lit sign: the wall is along 0, the hall before it."""
    mesh = Mesh()
    for s in (-0.98, 0.98):
        mesh.box((-0.05, s, 1.1), (0.1, 0.14, 2.2), FRAME, [0, 5])
    mesh.box((-0.05, 0, 2.16), (0.1, 2.1, 0.12), FRAME, [0])
    mesh.part_now = (2.0, 0.0, 0.0, 0.0)
    mesh.grid((-0.034, 0.91, 0), (0, -1.82, 0), (0, 0, 2.1), (2, 2), (0.0, 0.0, 0.0, 0.0))
    mesh.normal[-1] = mesh.normal[-1] * 0 + (-1, 0, 0)
    mesh.part_now = PLAIN
    for hinge, part in ((-0.91, 3.0), (0.91, 4.0)):
        mesh.part_now = (part, 0.0, 0.0, 0.0)
        mesh.limb_now = (-0.02, hinge, 0.0, 0.0)
        inner = hinge / 2
        mesh.box((-0.035, inner, 1.05), (0.04, 0.9, 2.1), (0.46, 0.47, 0.45, 0.3))
        mesh.box((-0.06, inner, 1.62), (0.012, 0.26, 0.6), GLASS)
        mesh.box((-0.06, inner, 0.17), (0.01, 0.84, 0.3), PLATE)
        mesh.rod((-0.13, inner - 0.36, 1.03), (-0.13, inner + 0.36, 1.03), 0.028, STEEL, 6)
        for s in (-0.34, 0.34):
            mesh.box((-0.09, inner + s, 1.03), (0.08, 0.07, 0.12), DARK)
    mesh.limb_now = PLAIN
    mesh.part_now = PLAIN
    mesh.box((-0.1, 0, 2.44), (0.16, 1.0, 0.36), DARK, [0])
    _print(mesh, -0.181, 2.44, (0.94, 0.32), -1)
    return mesh


def _print(mesh: Mesh, a: float, h: float, size: tuple[float, float], looks: int) -> None:
    """A printed sign facing along `looks`; limb is (u, v) with v up."""
    wide, high = size
    left = looks * wide / 2  # the reader stands on the other side of the print
    corners = [(-1, -1), (1, -1), (1, 1), (-1, 1)]
    for u, v in corners:
        mesh.limb_now = ((u + 1) / 2, (v + 1) / 2, 0.0, 0.0)
        mesh.part_now = (6.0, 0.0, 0.0, 0.0)
        mesh.add(
            [(a, -u * left, h + v * high / 2)],  # type: ignore[arg-type]
            [(looks, 0, 0)],  # type: ignore[arg-type]
            [],  # type: ignore[arg-type]
            (1.0, 1.0, 1.0, 1.0),
        )
    n = mesh.count
    tris = [(n - 4, n - 3, n - 2), (n - 4, n - 2, n - 1)]
    mesh.triangles.append(np.array(tris)[:, ::-1])
    mesh.limb_now = PLAIN
    mesh.part_now = PLAIN


def sign() -> Mesh:
    """The ceiling-hung exit sign: origin on the floor under it."""
    mesh = Mesh()
    for s in (-0.34, 0.34):
        mesh.rod((0, s, 2.5), (0, s, 2.7), 0.012, STEEL, 4)
    mesh.box((0, 0, 2.34), (0.12, 0.92, 0.34), DARK)
    _print(mesh, -0.061, 2.34, (0.87, 0.3), -1)
    _print(mesh, 0.061, 2.34, (0.87, 0.3), 1)
    return mesh


def panel() -> Mesh:
    """A ceiling light, two tubes behind a raster."""
    mesh = Mesh()
    mesh.box((0, 0, 2.685), (1.26, 0.66, 0.03), STEEL, [4])
    mesh.part_now = (5.0, 0.0, 0.0, 0.0)
    mesh.grid((-0.6, 0.3, 2.668), (1.2, 0, 0), (0, -0.6, 0), (4, 2), (0.86, 0.95, 1.0, 1.0))
    return mesh


def beacon() -> Mesh:
    """A red rotating light on the left wall: the wall is side 0, the hall towards +side."""
    mesh = Mesh()
    mesh.box((0, 0.03, 2.3), (0.2, 0.06, 0.26), DARK, [3])
    mesh.box((0, 0.09, 2.2), (0.15, 0.1, 0.03), STEEL)
    mesh.part_now = (5.0, 0.0, 0.0, 0.0)
    mesh.loft(
        ((0, 0.09, 2.21), (0, 0.09, 2.3), (0, 0.09, 2.37)),
        (0.065, 0.065, 0.03),
        (1.0, 0.05, 0.03, 1.0),
        7,
    )
    return mesh


def fire_door() -> Mesh:
    """A steel shutter across the hall; limb.x is how far it stands down (see the shader)."""
    mesh = Mesh()
    slat = 2.7 / 12
    for k in range(12):
        grey = 0.27 if k % 2 else 0.31
        mesh.box(
            (0, 0, slat * (k + 0.5)), (0.1 - 0.03 * (k % 2), 3.2, slat), (grey, grey, grey, 0.4)
        )
    for a in (-0.07, 0.07):
        mesh.box((a, 0, 1.3), (0.02, 1.2, 0.34), (0.55, 0.40, 0.04, 0.1))
    mesh.box((0, 0, 0.06), (0.16, 3.2, 0.12), DARK)
    return mesh


def meshes() -> dict[str, Mesh]:
    """By name."""
    return {
        "door": door(),
        "door_far": door_far(),
        "exit": exit_door(),
        "sign": sign(),
        "panel": panel(),
        "beacon": beacon(),
        "fire_door": fire_door(),
    }
