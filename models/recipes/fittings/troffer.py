"""The fluorescent ceiling light, 1.2 x .6 m, set in place or hanging by one end.

Its frame and raster stand 5 cm below the ceiling's plane, so that the ceiling needs no hole. What
glows (part GLOW): tubes, the tray behind them, and the raster's blades, each in its own measure.
"""

from collections.abc import Iterator
from typing import Final

import numpy as np

from models.recipes import shade
from models.recipes.fittings.hardware import BLACK, NIGHT, ZINC
from models.recipes.fittings.joinery import GLOW, PLAIN, bevelled, moulding
from models.recipes.fittings.weather import blotch, soiled
from models.recipes.kit import Mesh, Point

CEILING: Final = 2.7  # m
LONG, WIDE = 1.2, 0.6  # m along, to the side
DROP: Final = 0.05  # m the frame stands below the ceiling
RIM: Final = 0.035  # m
FRAME: Final = (0.36, 0.36, 0.34, 0.3)
TUBE: Final = (0.86, 0.95, 1.0, 1.45)
TRAY: Final = (0.62, 0.70, 0.74, 1.0)
BLADE: Final = (0.42, 0.47, 0.49, 1.0)
TUBES_AT: Final = (-0.13, 0.13)  # m to the side
HUNG: Final = 0.5  # m that one end hangs lower


def _frame(mesh: Mesh, detail: int) -> None:
    """Seen from below: in the mould's frame (along, down, side)."""
    profile = ((0.0, 0.0), (0.0, DROP), (-RIM, DROP), (-RIM, 0.012))
    shape = bevelled(profile, (0.006, 0.0, 0.0)[detail])
    path = [
        (-LONG / 2, -WIDE / 2),
        (-LONG / 2, WIDE / 2),
        (LONG / 2, WIDE / 2),
        (LONG / 2, -WIDE / 2),
    ]
    dust = lambda p: 0.35 * blotch(p, 0.12, 71)  # noqa: E731
    with mesh.of("enamel", 0.03), soiled(mesh, dust, wear=0.08), mesh.at(turn=((0, -np.pi / 2),)):
        moulding(mesh, shape, path, FRAME, closed=True, step=0.4)


def _tray(mesh: Mesh, detail: int) -> None:
    """The white tray over the tubes, bright above each of them."""
    cells = (6, 8) if detail == 0 else (1, 4)
    s, t = (
        g.ravel()
        for g in np.meshgrid(np.linspace(-1, 1, cells[0] + 1), np.linspace(-1, 1, cells[1] + 1))
    )
    x, y = s * (LONG / 2 - RIM), t * (WIDE / 2 - RIM)
    near = sum(np.exp(-(((y - at) / 0.09) ** 2)) for at in TUBES_AT)
    burn = 0.26 + 0.42 * np.clip(near, 0, 1) * np.exp(-((np.abs(s) / 1.02) ** 8))
    colour = np.hstack([np.outer(burn, TRAY[:3]), np.full((len(x), 1), TRAY[3])])
    k = (np.arange(cells[1])[:, None] * (cells[0] + 1) + np.arange(cells[0])).ravel()[:, None]
    n = cells[0] + 1
    tris = (k + np.array([0, 1, n + 1, 0, n + 1, n])).reshape(-1, 3)
    mesh.add(
        np.stack([x, y, np.full_like(x, -0.006)], 1),
        np.tile((0.0, 0.0, -1.0), (len(x), 1)),
        tris,
        colour,
    )


def _tubes(mesh: Mesh, detail: int) -> None:
    """Two tubes, blackened towards their caps."""
    sides = (8, 4, 3)[detail]
    at = np.array([-0.54, -0.50, -0.43, 0.43, 0.50, 0.54])
    burn = np.array([0.25, 0.55, 1.0, 1.0, 0.55, 0.25])
    for side in TUBES_AT:
        spine: list[Point] = [(x, side, -0.024) for x in at]
        mesh.loft(spine, [0.013] * len(at), TUBE, sides, caps=False)
        mesh.colour[-1] = (
            np.array(mesh.colour[-1])
            * np.c_[
                np.repeat(np.c_[burn, burn**1.3, burn**1.5], sides, 0), np.ones(sides * len(at))
            ]
        )


def _holders(mesh: Mesh) -> None:
    with mesh.of("plastic"):
        for side in TUBES_AT:
            for x in (-0.552, 0.552):
                mesh.box((x, side, -0.022), (0.022, 0.034, 0.04), FRAME, bevel=0.004)


def _raster(mesh: Mesh, detail: int) -> None:
    """Blades across, and three along: each brightest at its upper edge, by the tubes."""
    across = np.linspace(-0.5, 0.5, 11 if detail == 0 else 6)
    half_l, half_w = LONG / 2 - RIM, WIDE / 2 - RIM
    cuts = np.linspace(-half_w, half_w, 7 if detail == 0 else 3)
    for x in across:
        _blade(mesh, [(x, y) for y in cuts], (1.0, 0.0))
    for y in (-0.26, 0.0, 0.26) if detail == 0 else (0.0,):
        _blade(mesh, [(x, y) for x in np.linspace(-half_l, half_l, 5)], (0.0, 1.0))


def _blade(mesh: Mesh, path: list[tuple[float, float]], face: tuple[float, float]) -> None:
    """A strip on edge, folded to a narrow V of 6 mm: both its faces and its lower edge are seen."""
    flat = np.array(path)
    off = np.array(face) * 0.003
    n = len(flat)
    near = np.clip(sum(np.exp(-(((flat[:, 1] - at) / 0.1) ** 2)) for at in TUBES_AT), 0, 1)
    for sign in (1.0, -1.0):
        low, top = (
            np.c_[flat, np.full(n, -DROP + 0.003)],
            np.c_[flat + off * sign, np.full(n, -0.012)],
        )
        burn = np.r_[0.16 + 0.16 * near, 0.5 + 0.5 * near]
        colour = np.hstack([np.outer(burn, BLADE[:3]), np.full((2 * n, 1), BLADE[3])])
        k = np.arange(n - 1)[:, None]
        tris = np.vstack([np.hstack([k, k + 1, k + 1 + n]), np.hstack([k, k + 1 + n, k + n])])
        mesh.add(
            np.vstack([low, top]),
            np.tile((*(np.array(face) * sign), -0.3), (2 * n, 1)),
            tris,
            colour,
        )


def _light(mesh: Mesh, detail: int) -> None:
    """All of it, its ceiling at height 0."""
    _frame(mesh, detail)
    if detail == 0:
        _holders(mesh)
    mesh.part_now = (GLOW, 0.0, 0.0, 0.0)
    with mesh.of("plain"):
        _tray(mesh, detail)
        _tubes(mesh, detail)
        if detail < 2:
            _raster(mesh, detail)
    mesh.part_now = PLAIN


def panel(detail: int) -> Mesh:
    """A ceiling light: origin on the floor under its middle."""
    mesh = Mesh()
    with mesh.at(move=(0.0, 0.0, CEILING)):
        _light(mesh, detail)
    return mesh


def panel_hanging(detail: int) -> Mesh:
    """The same, torn out at its +along end, which hangs lower on its cable; over it a dark hole."""
    mesh = Mesh()
    tilt = float(np.arcsin(HUNG / LONG))
    mesh.box((0.03, 0.0, CEILING - 0.006), (LONG + 0.02, WIDE, 0.004), NIGHT, [4])
    with mesh.of("enamel", 0.05):
        path = [
            (-LONG / 2 - 0.02, -WIDE / 2),
            (-LONG / 2 - 0.02, WIDE / 2),
            (LONG / 2 + 0.05, WIDE / 2),
            (LONG / 2 + 0.05, -WIDE / 2),
        ]
        with mesh.at(move=(0, 0, CEILING), turn=((0, -np.pi / 2),)):
            bar = bevelled(((0.024, 0.0), (0.024, 0.012), (0.0, 0.012), (0.0, 0.004)), 0.0)
            moulding(mesh, bar, path, FRAME, closed=True)
    hinge = (-LONG / 2, 0.0, CEILING - 0.012)
    with mesh.at(move=hinge, turn=((1, -tilt), (0, 0.07))), mesh.at(move=(LONG / 2, 0.0, 0.0)):
        _light(mesh, detail)
        with mesh.of("enamel", 0.12):
            mesh.box(
                (0, 0, 0.012),
                (LONG - 0.02, WIDE - 0.02, 0.03),
                FRAME,
                bevel=0.006 if detail == 0 else 0,
            )
            mesh.box(
                (0.05, 0, 0.045), (0.34, 0.16, 0.04), ZINC, [5], bevel=0.006 if detail == 0 else 0
            )
    low: Point = (LONG * np.cos(tilt) - LONG / 2, 0.05, CEILING - HUNG)
    with mesh.of("rubber"):
        sides = 6 if detail == 0 else 3
        _cable(mesh, low, (low[0] - 0.02, 0.09, CEILING), 0.02, sides)
        _cable(mesh, (0.12, -0.06, CEILING - 0.28), (0.34, -0.16, CEILING), -0.12, sides)
        if detail == 0:
            _cable(mesh, (0.42, 0.2, CEILING - 0.33), (0.46, 0.16, CEILING), 0.05, sides)
    return mesh


def _cable(mesh: Mesh, low: Point, top: Point, slack: float, sides: int) -> None:
    """A flex from `low` to `top` that bows out by `slack` metres."""
    t = np.linspace(0, 1, 7)
    a, b = np.array(low), np.array(top)
    spine = (
        a
        + (b - a) * t[:, None]
        + np.outer(np.sin(np.pi * t), (slack, slack * 0.6, -abs(slack) * 0.4))
    )
    mesh.loft([tuple(p) for p in spine], [0.006] * 7, BLACK, sides)


def meshes() -> Iterator[tuple[str, Mesh]]:
    """(name, baked mesh): `panel`, `panel_1`, `panel_2`, `panel_hanging`, `panel_hanging_1`."""
    for detail, end in enumerate(("", "_1", "_2")):
        yield f"panel{end}", shade.bake(panel(detail), on_floor=False)
    for detail, end in enumerate(("", "_1")):
        yield f"panel_hanging{end}", shade.bake(panel_hanging(detail), on_floor=False)
