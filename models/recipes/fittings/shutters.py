"""The fire door that falls across the hall: a roller shutter of steel slats, both faces alike."""

from typing import Final

import numpy as np

from level_bang.sim.kinds import HALL_HEIGHT, HALL_WIDTH
from models.recipes.fields import smooth
from models.recipes.fittings.hardware import ZINC
from models.recipes.fittings.joinery import (
    FACING_AHEAD,
    FACING_BACK,
    bevelled,
    moulding,
    screws,
)
from models.recipes.fittings.lettering import pictogram
from models.recipes.fittings.weather import blotch, soiled
from models.recipes.kit import Array, Colour, Mesh, lattice
from models.recipes.paints import BLACK

HALL, HIGH = HALL_WIDTH / 2, HALL_HEIGHT
FOOT: Final = 0.20  # m; the bottom bar
SLATS: Final = 25
DEEP: Final = 0.028  # m from the middle to a slat's belly
CELLS: Final = 9  # across the hall
STEEL: Final = (0.27, 0.275, 0.27, 0.4)
YELLOW: Final = (0.52, 0.33, 0.03, 0.2)
STRIPE: Final = 0.16  # m along the bar; each leans over by the bar's height
PANEL: Final = (-0.34, 1.18, 0.34, 1.62)  # the stencilled plate


def _weathered(points: Array) -> Array:
    runs = blotch(points * (1.0, 0.0, 0.04), 0.05, 51) ** 2 * 0.5
    soot = smooth(1.9, 2.7, points[:, 2]) * 0.35
    dents = blotch(points * (1, 0, 1.0), 0.22, 52) ** 3 * 0.45
    return runs + soot + dents + 0.4 * smooth(0.7, 0.1, points[:, 2])


def _slats(mesh: Mesh) -> None:
    """Each bulges between two hooked joints; the joint's groove is dark by occlusion and tint."""
    high = (HIGH - FOOT) / SLATS
    rows = np.array(
        [(0.0, -0.012), (0.10, 0.45), (0.30, 0.92), (0.55, 1.0), (0.80, 0.72), (0.93, 0.2)]
    )
    z = FOOT + (np.arange(SLATS)[:, None] + rows[:, 0]).ravel() * high
    out = np.tile(rows[:, 1], SLATS) * DEEP
    z, out = np.append(z, HIGH), np.append(out, 0.0)
    slope = np.gradient(out, z)
    x = np.linspace(-HALL, HALL, CELLS + 1)
    xs, k = np.tile(x, len(z)), np.repeat(np.arange(len(z)), len(x))
    dent = 0.010 * blotch(np.stack([xs, 0 * xs, z[k]], 1), 0.5, 53) ** 2
    points = np.stack([xs, out[k] - dent + 0.004, z[k]], 1)
    normals = np.stack([0 * xs, np.ones_like(xs), -slope[k]], 1)
    normals /= np.linalg.norm(normals, axis=1, keepdims=True)
    deep = np.clip(out[k] / DEEP, 0, 1)[:, None]
    tint = np.hstack([np.array(STEEL[:3]) * (0.25 + 0.75 * deep), np.full((len(xs), 1), STEEL[3])])
    with mesh.of("enamel", 0.02), soiled(mesh, _weathered, wear=0.22):
        mesh.add(points, normals, lattice(CELLS, len(z) - 1), tint)


def _bar(mesh: Mesh) -> None:
    """The bottom bar: an angle of steel with hazard stripes, rivets, and a rubber lip."""
    profile = bevelled(
        ((-0.01, 0.0), (0.0, 0.0), (0.0, 0.055), (-0.16, 0.055), (-0.16, 0.0)), 0.008
    )
    with mesh.of("enamel", 0.03), soiled(mesh, _weathered, wear=0.25):
        with mesh.at(move=(0.0, 0.0, FOOT)):
            moulding(mesh, profile, [(-HALL, 0.0), (HALL, 0.0)], YELLOW, step=0.25)
        _stripes(mesh, 0.0605)
    with mesh.of("rubber"):
        mesh.box((0.0, 0.0, 0.022), (2 * HALL, 0.06, 0.044), BLACK)
    places = [(x, FOOT - 0.024) for x in np.arange(-1.5, 1.51, 0.25)]
    with mesh.of("steel"):
        screws(mesh, places, 0.0625, ZINC)


def _stripes(mesh: Mesh, y: float) -> None:
    low, top = 0.052, FOOT - 0.012
    lean = top - low
    for x in np.arange(-HALL - STRIPE, HALL, 2 * STRIPE):
        corners = np.array([(x, low), (x + STRIPE, low), (x + STRIPE + lean, top), (x + lean, top)])
        corners[:, 0] = np.clip(corners[:, 0], -HALL + 0.01, HALL - 0.01)
        points = np.stack([corners[:, 0], np.full(4, y), corners[:, 1]], 1)
        normals = np.tile((0.0, 1.0, 0.0), (4, 1))
        mesh.add(points, normals, np.array([(0, 1, 2), (0, 2, 3)]), (0.03, 0.028, 0.026, 0.2))


def _ends(mesh: Mesh) -> None:
    """Cast end locks on every other slat: what runs in the guides."""
    high = (HIGH - FOOT) / SLATS
    with mesh.of("steel", 0.2):
        for k in range(0, SLATS, 2):
            for x in (-HALL + 0.03, HALL - 0.03):
                at = (x, DEEP - 0.004, FOOT + (k + 0.5) * high)
                mesh.box(at, (0.05, 0.03, high * 0.7), ZINC, [3], bevel=0.006)


def _warning(mesh: Mesh, colour: Colour) -> None:
    """A riveted plate: no entry."""
    x0, z0, x1, z1 = PANEL
    y = DEEP + 0.012
    with mesh.of("enamel", 0.04), soiled(mesh, _weathered, wear=0.2):
        size = (x1 - x0, 0.016, z1 - z0)
        mesh.box((0.0, y, (z0 + z1) / 2), size, colour, [3], bevel=0.004)
        pictogram(mesh, "no_entry", (0.0, y + 0.0125, (z0 + z1) / 2), 0.36, colour)
    with mesh.of("steel"):
        places = [(x, z) for x in (x0 + 0.03, x1 - 0.03) for z in (z0 + 0.03, z1 - 0.03)]
        screws(mesh, places, y + 0.008, ZINC)


def fire_door() -> Mesh:
    """Fills the hall at along 0 when it is down; the game moves it as one."""
    mesh = Mesh()
    for turn in (FACING_BACK, FACING_AHEAD):
        with mesh.at(turn=turn):
            _slats(mesh)
            _bar(mesh)
            _ends(mesh)
            _warning(mesh, YELLOW)
    return mesh
