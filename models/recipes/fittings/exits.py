"""The double door at the hall's end, and at a bend: the wall is along 0, the hall before it.

Its leaves swing about their hinges towards the hall, so both their faces are made.
"""

from typing import Final

import numpy as np

from models.recipes.fields import rolls, smooth
from models.recipes.fittings.hardware import (
    NIGHT,
    ZINC,
    closer,
    hinges,
    push_bar,
    ring,
    sheet_plate,
    vision,
)
from models.recipes.fittings.joinery import (
    BEHIND,
    FACING_BACK,
    LEFT_LEAF,
    PLAIN,
    RIGHT_LEAF,
    bevelled,
    board,
    cuts,
    moulding,
)
from models.recipes.fittings.lettering import HOUSING, exit_face
from models.recipes.fittings.weather import BLOOD, blotch, by_foot, soiled
from models.recipes.kit import Array, Mesh
from models.recipes.paints import BLACK, STAINLESS

HINGE: Final = (-0.02, 0.91)  # (along, side) of the right one; the left one mirrors it
HALF, HIGH = 0.91, 2.1  # m; the opening
FACE, BACK = 0.062, 0.014  # m out of the wall
WIDE: Final = 0.903  # m; a leaf
WINDOW: Final = (0.10, 1.20, 0.34, 1.86)  # from the meeting edge
BAR_AT: Final = 1.03
PAINT: Final = (0.42, 0.425, 0.39, 0.4)
FRAME: Final = (0.20, 0.035, 0.028, 0.4)
BAR: Final = (0.30, 0.025, 0.018, 0.45)
BARE: Final = (0.55, 0.54, 0.52, 0.7)
SIGN_AT: Final = (0.105, 2.44)  # its middle: out of the wall, up


def _handled(points: Array) -> Array:
    """What hands left that reached it: about the bars, dragged down from the windows."""
    d = np.hypot(np.abs(points[:, 0]) - 0.45, (points[:, 2] - 1.12) * 0.9)
    return smooth(0.50, 0.05, d) * blotch(points * (1, 0, 0.7), 0.07, 41)


def _old(points: Array) -> Array:
    runs = blotch(points * (1.0, 0.0, 0.05), 0.03, 42) ** 2 * 0.45
    rim = smooth(0.09, 0.0, WIDE - np.abs(points[:, 0])) * 0.35
    return 0.85 * by_foot(points, 0.6) + runs + rim + 0.35 * _handled(points)


def _blood(points: Array) -> Array:
    low = blotch(points * (1, 0, 0.35), 0.06, 44) - 0.45
    return np.clip(low * 2.4, 0, 1) * _handled(points) * (points[:, 0] > 0) * 0.9


def _frame(mesh: Mesh) -> None:
    profile = ((0.14, 0.0), (0.14, 0.10), (0.0, 0.10), (0.0, 0.0))
    with mesh.of("enamel", 0.012), soiled(mesh, lambda p: 0.8 * by_foot(p, 0.7), wear=0.3):
        path = [(-HALF, 0.0), (-HALF, HIGH), (HALF, HIGH), (HALF, 0.0)]
        moulding(mesh, bevelled(profile, 0.012), path, FRAME, step=0.15)
    with mesh.of("steel"), soiled(mesh, lambda p: 0.4 + 0.4 * blotch(p, 0.1, 45)):
        mesh.box((0.0, 0.055, 0.006), (2 * HALF, 0.10, 0.012), STAINLESS, [5])


def _sheet(
    mesh: Mesh, y: float, window: tuple[float, ...], x: tuple[float, float], faces: int
) -> None:
    """One face of a leaf with the hole for its window."""
    rim = 0.012
    many = (14, 32) if faces > 0 else (4, 8)
    xs = cuts(x[0] + rim, x[1] - rim, many[0], window[0], window[2])
    zs = cuts(0.012 + rim, HIGH - 0.006 - rim, many[1], window[1], window[3])
    board(mesh, xs, zs, y, PAINT, hole=window, faces=faces)  # type: ignore[arg-type]


def _leaf(mesh: Mesh, sign: int) -> None:
    """The left leaf (sign -1) or the right one (+1), with what it carries on both faces."""
    x = (0.004, 0.004 + WIDE) if sign > 0 else (-0.004 - WIDE, -0.004)
    box = (x[0], 0.012, x[1], HIGH - 0.006)
    near = (WINDOW[0], WINDOW[2]) if sign > 0 else (-WINDOW[2], -WINDOW[0])
    window = (near[0], WINDOW[1], near[1], WINDOW[3])
    middle = (x[0] + x[1]) / 2
    with (
        mesh.of("enamel", 0.012),
        soiled(mesh, _old, wear=0.20),
        soiled(mesh, _blood, BLOOD),
    ):
        _sheet(mesh, FACE, window, x, 1)
        _sheet(mesh, BACK, window, x, -1)
        rim = ((-0.012, BACK), (0.0, BACK), (0.0, FACE), (-0.012, FACE))
        edge = bevelled(rim, 0.004)
        moulding(mesh, edge, ring(box), PAINT, closed=True, step=0.2)
    with mesh.at(move=(0.0, FACE, 0.0)):
        vision(mesh, window, 0.0, BAR, 0, code=0.0)
    with mesh.at(move=(0.0, BACK, 0.0), turn=((2, np.pi),)):
        vision(mesh, (-window[2], window[1], -window[0], window[3]), 0.0, BAR, 1, code=0.0)
        sheet_plate(mesh, (-x[1] + 0.05, 0.04, -x[0] - 0.05, 0.36), 0.0, 1)
    sheet_plate(mesh, (x[0] + 0.04, 0.035, x[1] - 0.04, 0.36), FACE, 0)
    push_bar(mesh, middle, BAR_AT, FACE, 0.36, BAR)
    closer(mesh, middle + sign * 0.18, 1.99, FACE, 0, reach=0.2)
    hinges(mesh, sign * HALF, FACE, 0, (0.22, 0.9, 1.85))
    _clawed(mesh, middle, 7 if sign < 0 else 9)


def _clawed(mesh: Mesh, x: float, groups: int) -> None:
    """Bare steel where nails went through the paint: four lines side by side, again and again."""
    r = rolls(int(x * 1000) + 4000, groups * 6).reshape(groups, 6)
    with mesh.of("steel"):
        for a, b, c, d, e, f in r:
            at, lean, long = (
                (x + (a - 0.5) * 0.66, 0.62 + b * 0.55),
                (c - 0.5) * 0.7,
                0.08 + 0.2 * d,
            )
            for k in range(3 + int(e * 2)):
                start = (at[0] + k * (0.017 + 0.006 * f), at[1] + 0.02 * np.sin(k * 2.2 + f * 6))
                _nail(
                    mesh, start, lean + 0.06 * (k - 1.5), long * (0.75 + 0.25 * np.sin(k + e * 9))
                )


def _nail(mesh: Mesh, start: tuple[float, float], lean: float, long: float) -> None:
    """One furrow downwards: pointed at both ends, at most 3 mm wide, a little bent."""
    t = np.array([0.0, 0.35, 0.7, 1.0])
    wide = np.array([0.0002, 0.0015, 0.0012, 0.0002])
    x = start[0] + long * (np.sin(lean) * t + 0.12 * t * t)
    z = start[1] - long * t
    points = np.stack([np.r_[x - wide, x + wide], np.full(8, FACE + 0.0045), np.r_[z, z]], 1)
    k = np.arange(3)[:, None]
    tris = np.vstack([np.hstack([k, k + 1, k + 5]), np.hstack([k, k + 5, k + 4])])
    mesh.add(points, np.tile((0.0, 1.0, 0.0), (8, 1)), tris, BARE)


def _astragal(mesh: Mesh) -> None:
    """The strip on the right leaf that covers the gap between both."""
    with mesh.of("steel", 0.03), soiled(mesh, _old):
        for k in range(4):
            z = 0.03 + 0.51 * (k + 0.5)
            mesh.box(
                (0.0, FACE + 0.0035, z), (0.05, 0.007, 0.51), STAINLESS, [3, 4, 5], bevel=0.003
            )


def _sign(mesh: Mesh) -> None:
    """The lit box above, on two stubs of conduit."""
    y, z = SIGN_AT
    with mesh.of("enamel", 0.04):
        mesh.box((0.0, y, z), (1.0, 0.15, 0.39), HOUSING, bevel=0.016)
        for x in (-0.3, 0.3):
            mesh.rod((x, y, z + 0.19), (x, y, 2.7), 0.013, ZINC, 8)
        for x in (-0.507, 0.507):
            mesh.box((x, y, z), (0.016, 0.11, 0.33), BLACK, bevel=0.006)
    exit_face(mesh, (0.0, y + 0.080, z), 0.345, 0)


def exit_door() -> Mesh:
    """What every runner looks for; parts LEFT_LEAF and RIGHT_LEAF swing, BEHIND shows then."""
    mesh = Mesh()
    with mesh.at(turn=FACING_BACK):
        _frame(mesh)
        _sign(mesh)
        mesh.part_now = (BEHIND, 0.0, 0.0, 0.0)
        board(mesh, (-HALF, 0.0, HALF), (0.0, HIGH / 2, HIGH), 0.010, NIGHT)
        for sign, part in ((-1, LEFT_LEAF), (1, RIGHT_LEAF)):
            mesh.part_now = (part, 0.0, 0.0, 0.0)
            mesh.limb_now = (HINGE[0], sign * HINGE[1], 0.0, 0.0)
            _leaf(mesh, sign)
            if sign > 0:
                _astragal(mesh)
    mesh.part_now = mesh.limb_now = PLAIN
    return mesh
