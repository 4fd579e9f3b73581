"""Limbs that shaders/creature.vert swings.

Limb is (upper joint along, height, lower joint along, height); part is (what moves it, phase, how
far below the lower joint, swing in radians). Movers: 0 body, 1 leg, 2 arm, 3 jaw, 4 head.
"""

import numpy as np

from models.recipes.kit import Colour, Mesh, Point

SIDES = (6, 3, 3)  # of a body, by level of detail


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
    elif lod == 1:
        mesh.loft(joints, radii, colour, SIDES[1], blend=(0, 0.5, 1, 1), caps=False)
    else:
        _fleshed(mesh, joints, radii, colour)
    still(mesh)


def _fleshed(
    mesh: Mesh,
    joints: tuple[Point, Point, Point, Point],
    radii: tuple[float, float, float, float],
    colour: Colour,
) -> None:
    """A limb from near: its head rounded into the body, a calf below the joint, its tip closed."""
    upper, lower, ankle, tip = (np.array(joint) for joint in joints)
    r0, r1, r2, r3 = radii
    up = (upper - lower) / np.linalg.norm(upper - lower)
    rings = (
        (upper + up * r0 * 0.9, r0 * 0.25, 0.0),
        (upper + up * r0 * 0.5, r0 * 0.85, 0.0),
        (upper + 0.30 * (lower - upper), r0, 0.1),
        (lower, r1, 0.5),
        (lower + 0.28 * (ankle - lower), r1 * 1.12, 0.9),
        (ankle, r2, 1.0),
        (tip, r3, 1.0),
        (tip + 0.25 * (tip - ankle), r3 * 0.3, 1.0),
    )
    spine: list[Point] = [(float(p[0]), float(p[1]), float(p[2])) for p, _, _ in rings]
    bend = [share for _, _, share in rings]
    mesh.loft(spine, [r for _, r, _ in rings], colour, 5, blend=bend, caps=False)


def still(mesh: Mesh) -> None:
    """What follows belongs to the body."""
    mesh.limb_now = (0.0, 0.0, 0.0, 0.0)
    mesh.part_now = (0.0, 0.0, 0.0, 0.0)
