"""The fluorescent ceiling light, 1.2 x .6 m.

Its frame and raster stand 5 cm below the ceiling's plane, so that the ceiling needs no hole. What
glows (part GLOW): tubes, the tray behind them, and the raster's blades, each in its own measure.
"""

from typing import Final

import numpy as np

from level_bang.sim.kinds import HALL_HEIGHT as CEILING
from models.recipes.fittings.joinery import GLOW, PLAIN, bevelled, moulding
from models.recipes.fittings.weather import blotch, soiled
from models.recipes.kit import Mesh, Point, lattice

LONG, WIDE = 1.2, 0.6  # m along, to the side
FAR: Final = 2  # level of detail from which its raster cannot be told
DROP: Final = 0.05  # m the frame stands below the ceiling
RIM: Final = 0.035  # m
FRAME: Final = (0.36, 0.36, 0.34, 0.3)
TUBE: Final = (0.86, 0.95, 1.0, 1.45)
TRAY: Final = (0.62, 0.70, 0.74, 1.0)
BLADE: Final = (0.42, 0.47, 0.49, 1.0)
TUBES_AT: Final = (-0.13, 0.13)  # m to the side


def _frame(mesh: Mesh, detail: int) -> None:
    """Seen from below: in the mould's frame (along, down, side)."""
    profile = ((0.0, 0.0), (0.0, DROP), (-RIM, DROP), (-RIM, 0.012))
    shape = bevelled(profile, 0.0 if detail else 0.006)
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
    mesh.add(
        np.stack([x, y, np.full_like(x, -0.006)], 1),
        np.tile((0.0, 0.0, -1.0), (len(x), 1)),
        lattice(*cells),
        colour,
    )


def _tubes(mesh: Mesh, detail: int) -> None:
    """Two tubes, blackened towards their caps."""
    sides = (8, 4)[detail]
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
        mesh.add(
            np.vstack([low, top]),
            np.tile((*(np.array(face) * sign), -0.3), (2 * n, 1)),
            lattice(n - 1, 1),
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
        _raster(mesh, detail)
    mesh.part_now = PLAIN


def _box(mesh: Mesh) -> None:
    """From afar: a frame about an even glow, as bright as the raster is on the whole."""
    with mesh.of("enamel"):
        mesh.box((0.0, 0.0, -DROP / 2), (LONG, WIDE, DROP), FRAME, [4, 5])
    mesh.part_now = (GLOW, 0.0, 0.0, 0.0)
    r, g, b, code = BLADE
    glow = (0.75 * r, 0.75 * g, 0.75 * b, code)
    with mesh.of("plain"):
        mesh.grid((-LONG / 2, WIDE / 2, -DROP), (LONG, 0, 0), (0, -WIDE, 0), (2, 1), glow)
    mesh.part_now = PLAIN


def panel(detail: int) -> Mesh:
    """A ceiling light: origin on the floor under its middle."""
    mesh = Mesh()
    with mesh.at(move=(0.0, 0.0, CEILING)):
        if detail < FAR:
            _light(mesh, detail)
        else:
            _box(mesh)
    return mesh
