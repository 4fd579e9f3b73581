"""The portal between two wards: posts, lintel with both plates, two leaves held open behind it."""

from typing import Final

import numpy as np

from level_bang.sim.kinds import HALL_HEIGHT, HALL_WIDTH
from models.recipes.fields import smooth
from models.recipes.fittings.hardware import PANE_DARK, WORN_STEEL, ZINC, ring, sheet_plate
from models.recipes.fittings.joinery import (
    FACING_AHEAD,
    FACING_BACK,
    WARD_NAME,
    bevelled,
    board,
    cuts,
    disc,
    moulding,
    outward,
    plate,
    screws,
)
from models.recipes.fittings.weather import blotch, by_foot, soiled
from models.recipes.kit import Array, Mesh, Point, lattice
from models.recipes.paints import BLACK, STAINLESS

HALL, HIGH = HALL_WIDTH / 2, HALL_HEIGHT
POST, DEEP, LINTEL = 0.18, 0.14, 0.35  # m; 2.84 m x 2.35 m stay free
LEAF_FROM, LEAF_TO, LEAF_TOP = 0.1, 1.3, 2.26  # m beyond the portal, and up
LEAF_OFF: Final = (0.06, 0.112)  # m off the wall: its back and its face
PORTHOLE: Final = (0.62, 1.56, 0.19)  # m from the hinge, up, radius
PAINT: Final = (0.175, 0.185, 0.18, 0.35)
LEAF: Final = (0.31, 0.325, 0.30, 0.35)
RAIL: Final = (0.055, 0.058, 0.06, 0.3)
NAMEPLATE: Final = (0.60, 0.59, 0.54, 0.3)
NAME_SIZE: Final = (1.68, 0.21)  # m; a name's box in the prints is eight times as wide as high


def _knocks(points: Array) -> Array:
    """Where beds and trolleys strike: the free edges, up to a bed's rail."""
    band = smooth(1.05, 0.75, points[:, 2]) * smooth(0.02, 0.25, points[:, 2])
    return band * (0.25 + 0.75 * blotch(points * (1, 1, 0.5), 0.09, 31)) * 0.8


def _grime(points: Array) -> Array:
    return 0.55 * _knocks(points) + 0.6 * by_foot(points, 0.4)


def _frame(mesh: Mesh, detail: int) -> None:
    """Posts and lintel as one bent profile; both its faces overhang the walls by nothing."""
    inner = HALL - POST
    half = DEEP / 2
    profile = ((POST, half), (0.0, half), (0.0, -half), (POST, -half))
    shape = bevelled(profile, 0.012 if detail == 0 else 0.0)
    legs = [(-inner, 0.0), (-inner, HIGH - LINTEL), (inner, HIGH - LINTEL), (inner, 0.0)]
    with (
        mesh.of("enamel", 0.01),
        soiled(mesh, _grime, wear=0.3),
        mesh.at(turn=FACING_BACK),
    ):
        moulding(mesh, shape, legs, PAINT, step=0.25 if detail == 0 else 1.2)
        for face in (half, -half):  # the mitre ends .18 m up the lintel: the rest is a board
            rest = cuts(-HALL, HALL, 8 if detail == 0 else 2)
            board(mesh, rest, (HIGH - LINTEL + POST, HIGH), face, PAINT, faces=int(np.sign(face)))


def _corner_guards(mesh: Mesh) -> None:
    """Stainless angles on the posts' edges, to a bed's height; screwed."""
    with mesh.of("steel"), soiled(mesh, _knocks, wear=0.05):
        for s in (-1, 1):
            inner = s * (HALL - POST)
            for a in (-1, 1):
                mesh.box(
                    (a * (DEEP / 2 + 0.002), inner + s * 0.02, 0.62),
                    (0.005, 0.05, 1.0),
                    STAINLESS,
                    bevel=0.002,
                )
                mesh.box(
                    (a * (DEEP / 2 - 0.022), inner - s * 0.001, 0.62),
                    (0.05, 0.005, 1.0),
                    STAINLESS,
                    bevel=0.002,
                )


def _nameplate(mesh: Mesh, detail: int) -> None:
    """The ward's name on a board that hangs from two brackets before the lintel."""
    z, y = HIGH - 0.175, DEEP / 2 + 0.05
    wide, high = NAME_SIZE[0] + 0.08, NAME_SIZE[1] + 0.07
    with mesh.of("enamel", 0.03):
        frame = bevelled(
            ((0.0, -0.022), (0.0, 0.006), (-0.014, 0.006), (-0.014, 0.0)),
            0.003 if detail == 0 else 0.0,
        )
        with mesh.at(move=(0.0, y, z)):
            box = (-wide / 2, -high / 2, wide / 2, high / 2)
            moulding(mesh, frame, ring(box), RAIL, closed=True)
    with mesh.of("plastic"), soiled(mesh, lambda p: 0.35 * blotch(p, 0.25, 33) ** 2):
        board(
            mesh,
            cuts(-wide / 2 + 0.014, wide / 2 - 0.014, 8 if detail == 0 else 1),
            cuts(z - high / 2 + 0.014, z + high / 2 - 0.014, 2 if detail == 0 else 1),
            y,
            NAMEPLATE,
        )
        plate(mesh, (0.0, y + 0.005, z), NAME_SIZE, NAMEPLATE, (WARD_NAME, 0.0))
    for x in (-0.62, 0.62):
        mesh.box((x, y - 0.034, z), (0.04, 0.03, 0.12), RAIL)
        if detail == 0:
            screws(mesh, [(x, z - 0.125), (x, z + 0.125)], y + 0.006, ZINC)


def _leaf_face(mesh: Mesh, detail: int) -> None:
    """One leaf in its own frame: hinge at 0, free edge at 1.2, face at out 0, top view outward."""
    wide = LEAF_TO - LEAF_FROM
    px, pz, r = PORTHOLE
    thick = LEAF_OFF[1] - LEAF_OFF[0]
    xs = cuts(0.008, wide - 0.008, 8 if detail == 0 else 3, px - r, px + r)
    zs = cuts(0.02, LEAF_TOP - 0.008, 12 if detail == 0 else 4, pz - r, pz + r)
    with mesh.of("enamel", 0.006), soiled(mesh, _leaf_dirt, wear=0.22):
        gap = (px - r, pz - r, px + r, pz + r)
        board(mesh, xs, zs, 0.0, LEAF, hole=gap if detail == 0 else None)
        if detail == 0:
            _round_hole(mesh, 24)
        edge = bevelled(((0.0, -thick), (0.0, 0.0), (-0.008, 0.0)), 0.003 if detail == 0 else 0.0)
        moulding(mesh, edge, ring((0.0, 0.012, wide, LEAF_TOP)), LEAF, closed=True, step=0.4)
    _porthole(mesh, detail)
    sheet_plate(mesh, (0.04, 0.03, wide - 0.04, 0.40), 0.0, detail)
    sheet_plate(mesh, (wide - 0.22, 1.02, wide - 0.08, 1.42), 0.0, detail)
    _crash_rail(mesh, wide, detail)


def _leaf_dirt(points: Array) -> Array:
    hands = smooth(0.45, 0.0, np.hypot(points[:, 0] - 1.05, points[:, 2] - 1.2))
    runs = blotch(points * (1.0, 1.0, 0.06), 0.04, 35) ** 2 * 0.35
    return 0.7 * by_foot(points, 0.6) + 0.5 * hands * blotch(points, 0.08, 36) + runs


def _round_hole(mesh: Mesh, many: int) -> None:
    """The leaf between the square gap in its boards and the porthole's rim."""
    px, pz, r = PORTHOLE
    angle = np.linspace(0, 2 * np.pi, many + 1)
    unit = np.stack([np.cos(angle), np.sin(angle)], 1)
    square = unit / np.abs(unit).max(1, keepdims=True)
    flat = np.vstack([unit * (r - 0.012), square * r]) + np.array([px, pz])
    points = np.stack([flat[:, 0], np.zeros(len(flat)), flat[:, 1]], 1)
    mesh.add(points, np.tile((0.0, 1.0, 0.0), (len(points), 1)), lattice(many, 1), LEAF)


def _porthole(mesh: Mesh, detail: int) -> None:
    px, pz, r = PORTHOLE
    sides = 24 if detail == 0 else 10
    with mesh.of("steel"):
        rim = (
            (r, 0.0),
            (r - 0.004, 0.010),
            (r - 0.022, 0.012),
            (r - 0.028, 0.006),
            (r - 0.028, -0.018),
        )
        disc(
            mesh,
            px,
            pz,
            0.0,
            rim if detail == 0 else rim[:1] + rim[2:3] + rim[4:],
            WORN_STEEL,
            sides,
        )
    with mesh.of("glass"):
        disc(
            mesh,
            px,
            pz,
            -0.016 if detail == 0 else 0.006,
            ((r - 0.026, 0.0), (0.0, 0.0)),
            PANE_DARK,
            sides,
        )
    if detail == 0:
        with mesh.of("plain"), outward(mesh, px, pz):
            for k in range(8):
                turn = k * np.pi / 4 + 0.2
                mesh.ball(
                    ((r - 0.012) * np.cos(turn), (r - 0.012) * np.sin(turn), 0.012),
                    (0.006, 0.006, 0.003),
                    ZINC,
                    3,
                    6,
                )


def _crash_rail(mesh: Mesh, wide: float, detail: int) -> None:
    """A rubber rail at the height of a bed's buffers, its ends rounded off."""
    with mesh.of("rubber"), soiled(mesh, lambda p: 0.5 * blotch(p, 0.06, 37)):
        shape = ((0.0, 0.0), (0.09, 0.0), (0.09, 0.022), (0.0, 0.022))
        if detail == 0:
            mesh.box((wide / 2, 0.012, 0.80), (wide - 0.1, 0.028, 0.13), RAIL, [3], bevel=0.012)
            for z in (0.775, 0.825):
                mesh.box((wide / 2, 0.0265, z), (wide - 0.13, 0.002, 0.006), BLACK, [3])
        else:
            mesh.box((wide / 2, shape[2][1] / 2, 0.80), (wide - 0.1, 0.026, 0.13), RAIL, [3])


def _hung(mesh: Mesh, side: int, detail: int) -> None:
    """Hinges at the post, the magnet that holds the leaf, and the leaf's edge to the runner."""
    off = HALL - LEAF_OFF[1]
    with mesh.of("steel", 0.1):
        for z in (0.3, 1.2, 2.05):
            a: Point = (DEEP / 2 + 0.018, side * (off + 0.004), z - 0.07)
            b: Point = (a[0], a[1], z + 0.07)
            mesh.rod(a, b, 0.011, ZINC, 7 if detail == 0 else 4)
    with mesh.of("plastic"):
        at = (LEAF_TO - 0.12, side * (HALL - 0.03), 2.08)
        mesh.box(at, (0.11, 0.06, 0.09), NAMEPLATE, bevel=0.008 if detail == 0 else 0.0)


def ward_doors(detail: int) -> Mesh:
    """Fills the hall's section at along 0; all of it stands still. Detail 1 is for afar."""
    mesh = Mesh()
    _frame(mesh, detail)
    for turn in (FACING_BACK, FACING_AHEAD):
        with mesh.at(turn=turn):
            _nameplate(mesh, detail)
    if detail == 0:
        _corner_guards(mesh)
    face = HALL - LEAF_OFF[1]
    with mesh.at(move=(LEAF_FROM, -face, 0.0)):
        _leaf_face(mesh, detail)
    with mesh.at(move=(LEAF_FROM, face, 0.0)):
        first = len(mesh.position)
        _leaf_face(mesh, detail)
        for block in range(first, len(mesh.position)):
            mirrored(mesh, block, face)
    for side in (-1, 1):
        _hung(mesh, side, detail)
    return mesh


def mirrored(mesh: Mesh, block: int, about: float) -> None:
    """Mirror a block in the plane side = `about`: what is out of one wall is out of the other."""
    mesh.position[block] = mesh.position[block] * (1, -1, 1) + (0, 2 * about, 0)
    mesh.normal[block] = mesh.normal[block] * (1, -1, 1)
    mesh.triangles[block] = mesh.triangles[block][:, ::-1]
