"""The maternity's wall: faded rose paper with a border, over painted tongue-and-groove boards."""

import numpy as np

from models.recipes.fields import Field, Surface, mix, smooth
from models.recipes.textures.walls_kit import (
    WALL,
    Coats,
    Tint,
    away,
    band,
    blur,
    cover,
    drips,
    grain,
    joints,
    lowered,
    oval,
    pieces,
    torn,
)
from models.recipes.textures.walls_wear import lived_in, mottled, run_down, soaked

_REPEAT = 0.3  # m; the motif's, across and up; each other column is half a repeat lower
_LENGTH = WALL.wide / 11  # m; a roll of paper is 0.53 m, and eleven go round without a rest
_BOARD = 0.1  # m
_GROUND: Tint = (0.50, 0.385, 0.335)
_ROSE: Tint = (0.33, 0.125, 0.115)
_PALE: Tint = (0.62, 0.47, 0.41)
_LEAF: Tint = (0.20, 0.205, 0.13)


def rose(at: tuple[Field, Field], size: float) -> tuple[Field, Field]:
    """(share of a flower, its petals' shading -1..1) about its middle."""
    x, y = at
    far, way = np.hypot(x, y) / size, np.arctan2(y, x)
    outline = cover(size * (1.0 + 0.10 * np.cos(5 * way + 0.6) - far), 0.006)
    whorl = np.sin(9.0 * far + 1.4 * way) + 0.4 * np.cos(5 * way - 4 * far)
    return outline, whorl


def sprigs(wall: Coats, share: Field) -> None:
    """A rose, two buds and leaves on a bent stem, in a half drop; ribbons between the columns."""
    column = np.floor(WALL.x / _REPEAT).astype(int)
    u = WALL.x % _REPEAT - _REPEAT / 2
    v = (WALL.y + 0.5 * _REPEAT * (column % 2)) % _REPEAT - _REPEAT / 2
    ribbon = np.abs(away(_REPEAT, 0.0))
    wall.lay(_PALE, share * 0.55 * cover(0.030 - ribbon, 0.006))
    wall.lay(_ROSE, share * 0.60 * cover(0.0045 - np.abs(ribbon - 0.030), 0.006))
    stem = np.abs(u + 0.035 * np.sin(v * 2 * np.pi / _REPEAT))
    wall.lay(_LEAF, share * 0.75 * cover(0.004 - stem, 0.006))
    for x, y, turn in (
        (-0.062, -0.055, 0.7),
        (0.066, -0.02, 2.4),
        (-0.055, 0.078, -0.5),
        (0.05, 0.098, 0.9),
        (0.045, -0.108, -0.8),
    ):
        leaf = oval((u, v), (x, y), (0.040, 0.016), turn)
        wall.lay(_LEAF, share * 0.85 * cover(leaf, 0.006))
    for x, y, size in ((0.0, 0.03, 0.058), (-0.03, -0.098, 0.026), (0.075, 0.065, 0.022)):
        bloom, whorl = rose((u - x, v - y), size)
        wall.lay(_ROSE, share * 0.92 * bloom)
        wall.lay(_PALE, share * bloom * 0.75 * smooth(0.1, 0.9, whorl))


def border(wall: Coats) -> None:
    """A band of bows and beads between two dark lines."""
    on = band(1.1, 1.25)
    wall.lay((0.36, 0.235, 0.215), on, 0.3, 0.0003)
    u, v = away(0.15, 0.0), WALL.y - 1.175
    wave = 0.03 * np.sin(WALL.x * 2 * np.pi / 0.3)
    wall.lay(_PALE, 0.8 * on * cover(0.007 - np.abs(v - wave), 0.006))
    wall.lay(_PALE, 0.8 * on * cover(0.006 - np.abs(v + wave), 0.006))
    bloom, whorl = rose((away(0.3, 0.075), v), 0.034)
    wall.lay(_ROSE, on * bloom)
    wall.lay(_PALE, on * bloom * 0.7 * smooth(0.1, 0.9, whorl))
    wall.lay(_PALE, on * cover(oval((u, v), (0.0, 0.0), (0.012, 0.012)), 0.006) * 0.6)
    for y in (1.108, 1.242):
        wall.lay((0.12, 0.05, 0.045), band(y - 0.005, y + 0.005), 0.3)


def boards(wall: Coats, top: float, seed: int) -> None:
    """Upright boards with a bead and a groove each 0.1 m, thick with old cream gloss."""
    on = band(0.0, top)
    wall.lay((0.46, 0.40, 0.33), on, 0.5, 0.006)
    wall.shade(on * (0.16 * (pieces(_BOARD, 0.0, seed) - 0.5)))
    fibre = grain(seed + 1, 0.003, 0.08)
    wall.shade(on * 0.03 * fibre)
    wall.height = wall.height + on * 0.00012 * fibre
    gap = np.abs(away(_BOARD, 0.0))
    bead = np.exp(-(((gap - 0.014) / 0.006) ** 2))
    wall.height = wall.height + on * (0.0012 * bead - 0.005 * smooth(0.009, 0.002, gap))
    bias = 0.5 * np.exp(-((gap / 0.02) ** 2)) + 0.35 * smooth(0.6, 0.15, WALL.y) - 2.0 * (1 - on)
    bare, rim = torn(0.020, seed + 2, 0.10, bias)
    wall.lay((0.60, 0.54, 0.46), on * 0.6 * rim * (1 - bare), 0.3, 0.0005)
    wood = np.array((0.19, 0.125, 0.075)) * (1 + 0.25 * fibre)[..., None]
    wall.lay(wood, on * bare, 0.12, -0.0008)
    wall.lay((0.055, 0.042, 0.032), on * joints(_BOARD, 0.0045, 0.0) * 0.9, 0.15)
    wall.lay((0.10, 0.075, 0.05), on * 0.4 * smooth(0.022, 0.006, gap), 0.3)


def lifted(wall: Coats, share: Field, seed: int) -> None:
    """Seams: most only show as a line; some curl away, brown with paste, and throw a shadow."""
    off = away(_LENGTH, 0.25)
    loose = smooth(0.05, 0.40, WALL.clouds((0.6, 0.5), seed, 3))
    wide = 0.055 * loose * (0.7 + 0.5 * WALL.clouds((0.5, 0.08), seed + 1, 4))
    curl = share * cover(wide - np.abs(off - wide), 0.006) * (wide > 0.006)
    bare = share * cover(wide * 0.75 - np.abs(off + wide * 0.4), 0.006) * (wide > 0.006)
    paste = np.array((0.31, 0.235, 0.15)) * (1 + 0.3 * WALL.clouds(0.05, seed + 2, 4))[..., None]
    wall.lay(paste, bare, 0.1, -0.0005)
    wall.shade(-0.5 * share * np.clip(blur(curl, 0.012) * 1.6, 0, 1) * (1 - curl))
    wall.lay((0.60, 0.52, 0.42), curl, 0.2)
    wall.height = wall.height + curl * np.clip(off, 0, 0.12) * -0.08
    wall.shade(0.25 * curl * np.sin(off * 60))
    line = share * joints(_LENGTH, 0.002, 0.25)
    wall.lay((0.16, 0.11, 0.08), 0.55 * line, 0.1, -0.0005)


def strips_off(wall: Coats, share: Field, seed: int) -> None:
    """Paper torn away in upright tongues: old paste and plaster, a white torn edge."""
    at = WALL.x + 0.03 * WALL.clouds(0.2, seed, 4), WALL.y
    field = WALL.clouds((0.22, 0.9), seed + 1, 4, 0.5, at) + 0.05 * WALL.clouds(0.03, seed + 2, 2)
    field = field + 0.25 * smooth(2.1, 2.7, WALL.y) - 1.0 * (1 - share)
    edge = float(np.quantile(field, 0.955))
    gone, rim = smooth(edge - 0.01, edge + 0.01, field), smooth(edge - 0.07, edge - 0.05, field)
    wall.lay((0.64, 0.58, 0.49), 0.85 * (rim - gone).clip(0, 1), 0.15, 0.0006)
    stain = smooth(-0.4, 0.4, WALL.clouds(0.15, seed + 3, 5))
    under = mix(np.array((0.40, 0.335, 0.25)), np.array((0.22, 0.165, 0.11)), stain)
    wall.lay(under, gone, 0.08, -0.0012)
    wall.shade(-0.35 * gone * (1 - lowered(gone, 0.012)))


def maternity() -> Surface:
    """Rose paper in faded lengths, a border with bows, white-leaded boards gone cream."""
    wall = Coats.of(_GROUND, 0.18)
    paper = band(0.9, 2.7)
    sprigs(wall, paper)
    wall.height = wall.height + 0.0002 * grain(1300, 0.004, 0.004)
    wall.lay(_GROUND, 0.30 * smooth(-0.3, 0.5, WALL.clouds((1.2, 0.8), 1302, 4)))
    wall.shade(0.16 * (pieces(_LENGTH, 0.25, 1304) - 0.5))
    mottled(wall, 1310, 1.3)
    border(wall)
    lifted(wall, paper, 1320)
    strips_off(wall, paper * smooth(1.25, 1.4, WALL.y), 1330)
    soaked(wall, 1340, 0.9, 0.02)
    run_down(wall, 70, 1350, 0.45)
    boards(wall, 0.95, 1360)
    wall.lay((0.11, 0.075, 0.05), 0.4 * drips(40, 1370, (0.8, 0.85), (0.2, 0.7)), 0.4)
    lived_in(wall, 1380, 0.85, 200)
    return wall.surface()
