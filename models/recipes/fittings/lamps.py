"""What lights the hall: exit signs, fluorescent panels, beacons, emergency lamps.

Part GLOW burns with its fixture's level, SIGN_FACE is the print. `NAME` is for nearby, `NAME_1`
for beyond 9 m. Signs and panels have their origin on the floor below them; a beacon's and an
emergency lamp's wall is side 0, the hall towards +side.
"""

from collections.abc import Callable
from itertools import pairwise
from typing import Final

import numpy as np

from level_bang.sim.kinds import HALL_HEIGHT as CEILING
from models.recipes.fittings import troffer
from models.recipes.fittings.hardware import ZINC
from models.recipes.fittings.joinery import (
    FACING_AHEAD,
    FACING_BACK,
    GLOW,
    PLAIN,
    disc,
    outward,
    screws,
)
from models.recipes.fittings.lettering import HOUSING, exit_face
from models.recipes.fittings.weather import blotch, soiled
from models.recipes.kit import Array, Mesh, Models, Point, lattice
from models.recipes.paints import BLACK, PALE_GREY, RED, STAINLESS
from models.recipes.shade import baking

SIGN: Final = (0.92, 0.34, 0.12)  # m wide, high, deep
SIGN_AT: Final = 2.34  # m; its middle
BEACON_AT: Final = 2.42  # m; a beacon may hang over a door, and clears its frame
DOME: Final = ((0.062, 0.5), (0.066, 0.75), (0.066, 1.0), (0.060, 0.9), (0.044, 0.6), (0.0, 0.5))


def _dust(points: Array) -> Array:
    return 0.3 * blotch(points, 0.1, 61) ** 2


def sign(detail: int) -> Mesh:
    """The ceiling-hung exit sign: a box on two rods, its faces both ways."""
    mesh = Mesh()
    wide, high, deep = SIGN
    with mesh.of("enamel", 0.03), soiled(mesh, _dust, wear=0.1):
        bevel = (0.022, 0.012)[detail]
        mesh.box((0, 0, SIGN_AT), (deep, wide - 0.012, high), HOUSING, bevel=bevel)
        if detail == 0:
            for s in (-1, 1):
                mesh.box(
                    (0, s * (wide / 2 - 0.003), SIGN_AT),
                    (deep - 0.02, 0.014, high - 0.03),
                    BLACK,
                    bevel=0.005,
                )
            mesh.box((0, 0, SIGN_AT + high / 2 + 0.012), (0.05, 0.7, 0.03), HOUSING, bevel=0.006)
    with mesh.of("steel", 0.08):
        for side in (-0.30, 0.30):
            foot: Point = (0.0, side, SIGN_AT + high / 2 - 0.01)
            mesh.rod(foot, (0, side, CEILING), (0.007, 0.009)[detail], ZINC, (8, 5)[detail])
            if detail == 0:
                with mesh.at(move=(0, side, CEILING)):
                    mesh.lathe(
                        ((0.0, -0.03), (0.012, -0.03), (0.034, -0.004), (0.034, 0.0)), PALE_GREY, 12
                    )
    for turn in (FACING_BACK, FACING_AHEAD):
        with mesh.at(turn=turn):
            exit_face(mesh, (0.0, deep / 2 + 0.004, SIGN_AT), 0.30, detail)
    return mesh


def _beacon_lens(mesh: Mesh, detail: int) -> None:
    """A ribbed dome; its glow is strongest at the lamp's height and dies towards base and tip."""
    sides = 16 if detail == 0 else 7
    rings = 9 if detail == 0 else 4
    t = np.linspace(0, 1, rings)
    radius = np.where(
        t < 0.55,
        0.060 + 0.006 * np.sin(t * np.pi),
        0.066 * np.sqrt(np.clip(1 - ((t - 0.55) / 0.47) ** 2, 0.0, 1)),
    )
    height = 0.035 + 0.135 * t
    burn = 0.42 + 0.58 * np.exp(-(((t - 0.42) / 0.25) ** 2))
    angle = np.arange(sides + 1) * 2 * np.pi / sides
    with mesh.of("plain"):
        ribs = 1.0 - (0.05 * (np.arange(sides + 1) % 2) if detail == 0 else 0.0)
        ring = np.stack([np.cos(angle), np.sin(angle)], 1) * np.reshape(ribs, (-1, 1))
        flat = radius[:, None, None] * ring[None]
        points = np.concatenate(
            [flat, np.broadcast_to(height[:, None, None], (*flat.shape[:2], 1))], 2
        )
        normals = np.concatenate(
            [
                np.broadcast_to(ring, flat.shape),
                np.broadcast_to((t - 0.4)[:, None, None], (*flat.shape[:2], 1)),
            ],
            2,
        )
        bright = burn[:, None] * np.where(np.arange(sides + 1) % 2, 0.62, 1.0)[None]
        colour = np.stack(
            [bright, 0.05 * bright**2, 0.03 * bright**2, np.full_like(bright, 1.25)], 2
        )
        tris = lattice(sides, rings - 1)
        mesh.add(points.reshape(-1, 3), normals.reshape(-1, 3), tris, colour.reshape(-1, 4))


def _cage(mesh: Mesh) -> None:
    """Six wires over the dome and two hoops."""
    with mesh.of("steel", 0.15):
        for k in range(6):
            with mesh.at(turn=((2, k * np.pi / 3 + 0.25),)):
                path: list[Point] = [
                    (0.082, 0, 0.02),
                    (0.082, 0, 0.14),
                    (0.045, 0, 0.19),
                    (0, 0, 0.195),
                ]
                mesh.tube(path, 0.003, ZINC, 5, fillet=0.04, steps=3)
        for high in (0.075, 0.135):
            angle = np.linspace(0, 2 * np.pi, 13)
            around = [(0.082 * np.cos(a), 0.082 * np.sin(a), high) for a in angle]
            for a, b in pairwise(around):
                mesh.rod(a, b, 0.003, ZINC, 4)


def beacon(detail: int) -> Mesh:
    """The alarm's rotating lamp: box on the wall, dome on its shelf, conduit to the ceiling."""
    mesh = Mesh()
    with mesh.of("enamel", 0.05), soiled(mesh, _dust, wear=0.25):
        bevel = 0.010 if detail == 0 else 0.0
        mesh.box((0, 0.022, BEACON_AT), (0.20, 0.044, 0.30), RED, [3], bevel=bevel)
        mesh.box(
            (0, 0.10, BEACON_AT - 0.135), (0.17, 0.16, 0.022), RED, [], bevel=min(bevel, 0.006)
        )
        if detail == 0:
            screws(
                mesh,
                [(x, BEACON_AT + z) for x in (-0.085, 0.085) for z in (-0.135, 0.135)],
                0.044,
                ZINC,
            )
            disc(
                mesh,
                0,
                BEACON_AT + 0.095,
                0.044,
                ((0.036, 0.0), (0.036, 0.012), (0.03, 0.014), (0.0, 0.014)),
                BLACK,
                14,
            )
    with mesh.of("steel", 0.1):
        foot: Point = (0, 0.02, BEACON_AT + 0.14)
        mesh.rod(foot, (0, 0.02, CEILING), 0.011, ZINC, 8 if detail == 0 else 4)
        if detail == 0:
            mesh.box((0, 0.02, BEACON_AT + 0.155), (0.035, 0.036, 0.03), ZINC, [3], bevel=0.006)
            mesh.box((0, 0.018, BEACON_AT + 0.22), (0.05, 0.034, 0.016), ZINC, [3], bevel=0.003)
    with mesh.at(move=(0, 0.105, BEACON_AT - 0.124)):
        with mesh.of("rubber"):
            mesh.lathe(
                ((0.088, 0.0), (0.088, 0.012), (0.07, 0.03), (0.06, 0.036)),
                BLACK,
                16 if detail == 0 else 7,
            )
        mesh.part_now = (GLOW, 0.0, 0.0, 0.0)
        _beacon_lens(mesh, detail)
        mesh.part_now = PLAIN
        if detail == 0:
            _cage(mesh)
    return mesh


def emergency_lamp(detail: int) -> Mesh:
    """A battery box with two spots on stalks, bolted to the left wall at 2.35 m."""
    mesh = Mesh()
    z = 2.35
    with mesh.of("plastic"), soiled(mesh, lambda p: 0.3 + 0.4 * blotch(p, 0.07, 66)):
        bevel = 0.012 if detail == 0 else 0.0
        mesh.box((0, 0.045, z), (0.34, 0.09, 0.15), PALE_GREY, [3], bevel=bevel)
        if detail == 0:
            mesh.box((0, 0.093, z), (0.30, 0.008, 0.11), PALE_GREY, [3], bevel=0.003)
            mesh.box((0.11, 0.1, z - 0.02), (0.03, 0.008, 0.012), BLACK, [3])
    sides = 12 if detail == 0 else 6
    for s in (-1, 1):
        with (
            mesh.at(move=(s * 0.11, 0.05, z + 0.12), turn=((2, -s * 0.35),)),
            outward(mesh, 0, 0, 0, 0),
        ):
            with mesh.of("enamel", 0.06):
                shell = (
                    (0.0, -0.05),
                    (0.03, -0.045),
                    (0.052, 0.0),
                    (0.056, 0.03),
                    (0.05, 0.032),
                    (0.046, 0.02),
                )
                mesh.lathe(shell[1:4] if detail else shell, BLACK, sides)
            mesh.part_now = (GLOW, 0.0, 0.0, 0.0)
            with mesh.of("plain"):
                mesh.lathe(
                    ((0.047, 0.020), (0.02, 0.014), (0.0, 0.012)), (0.9, 0.93, 0.85, 1.15), sides
                )
            mesh.part_now = PLAIN
        with mesh.of("steel"):
            mesh.rod(
                (s * 0.11, 0.045, z + 0.07),
                (s * 0.11, 0.045, z + 0.11),
                0.009,
                STAINLESS,
                sides // 2,
            )
    return mesh


def _levels(name: str, build: Callable[[int], Mesh]) -> Models:
    return {f"{name}{end}": baking(build, k, on_floor=False) for k, end in enumerate(("", "_1"))}


ASSETS: Final[dict[str, Models]] = {
    "sign": _levels("sign", sign),
    "panel": _levels("panel", troffer.panel)
    | {"panel_2": baking(troffer.panel, troffer.FAR, on_floor=False)},
    "beacon": _levels("beacon", beacon),
    "emergency_lamp": {
        f"emergency_lamp_{detail}": baking(emergency_lamp, detail, on_floor=False)
        for detail in range(2)
    },
}
