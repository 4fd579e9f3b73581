"""Walls that were burnt or stood in water: soot, brick and lath; mud, salt, mould, curled paint."""

import numpy as np
from scipy import spatial

from models.recipes.fields import Field, Surface, mix, rolls, smooth
from models.recipes.textures.walls_kit import (
    WALL,
    Coats,
    band,
    blur,
    drips,
    grain,
    lowered,
    torn,
)
from models.recipes.textures.walls_wear import (
    cracked,
    lived_in,
    mottled,
    orange_peel,
    soaked,
)

_SOOT = (0.036, 0.033, 0.031)


def crazed(count: int, seed: int) -> tuple[Field, Field]:
    """(m to the border of a flake, the flake's own roll) of `count` flakes (Worley 1996)."""
    box = np.array([WALL.wide, WALL.high])
    seeds = rolls(seed, count * 2).reshape(count, 2) * box
    at = np.stack(WALL.warped(0.12, 0.02, seed + 1), -1) % box
    far, which = spatial.cKDTree(seeds, boxsize=box * (1.0 + 1e-9)).query(at.reshape(-1, 2), k=2)
    far = far.reshape(*WALL.x.shape, 2)
    return (far[..., 1] - far[..., 0]) / 2.0, rolls(seed + 2, count)[which[:, 0]].reshape(
        WALL.x.shape
    )


def brickwork(seed: int) -> tuple[Field, Field, Field]:
    """(mortar share, each brick's own roll, height in m) of courses of 75 mm."""
    row = np.floor(WALL.y / 0.075).astype(int)
    u = WALL.x / 0.24 + 0.5 * (row % 2)
    column = np.floor(u).astype(int) % 25
    fu, fv = u % 1.0, WALL.y / 0.075 % 1.0
    edge = np.minimum(np.minimum(fu, 1 - fu) * 0.24, np.minimum(fv, 1 - fv) * 0.075)
    edge = edge + 0.003 * WALL.clouds(0.04, seed, 3)
    mortar = smooth(0.010, 0.004, edge)
    own = rolls(seed + 1, 25 * 37)[row * 25 + column]
    return mortar, own, -0.006 * mortar + 0.002 * own + 0.001 * WALL.clouds(0.03, seed + 2, 3)


def laths(seed: int) -> tuple[Field, Field]:
    """(share of the dark gaps, height) of riven laths each 36 mm, with plaster keys between."""
    sway = WALL.y + 0.006 * WALL.clouds((0.8, 0.2), seed, 3)
    place = np.abs(sway / 0.036 % 1.0 - 0.5) * 0.036
    gap = smooth(0.0125, 0.0145, place)
    keys = smooth(0.05, 0.2, WALL.clouds((0.07, 0.05), seed + 1, 3))
    return gap * (1 - 0.7 * keys), -0.008 * gap * (1 - keys)


def fell(wall: Coats, gone: Field, rim: Field, seed: int) -> None:
    """Plaster fell: a pale thick edge, behind it brick here and lath there."""
    wall.lay((0.26, 0.235, 0.205), smooth(0.55, 0.8, rim) * (1 - gone), 0.06, -0.003)
    mortar, own, relief = brickwork(seed)
    brick = mix(np.array((0.155, 0.082, 0.058)), np.array((0.075, 0.05, 0.042)), own)
    brick = mix(
        brick * (1 + 0.2 * grain(seed + 3, 0.004, 0.003))[..., None], (0.20, 0.185, 0.16), mortar
    )
    gap, sunk = laths(seed + 10)
    wood = (
        np.array((0.16, 0.105, 0.065))
        * (1 + 0.3 * WALL.clouds((0.4, 0.012), seed + 12, 3))[..., None]
    )
    lath = mix(wood, (0.024, 0.022, 0.02), gap)
    which = smooth(-0.02, 0.02, WALL.clouds((2.0, 2.7), seed + 20, 3))
    wall.lay(mix(brick, lath, which), gone, 0.06, -0.013)
    wall.height = wall.height + gone * mix(relief, sunk, which)
    wall.shade(-0.7 * gone * (1 - lowered(gone, 0.022)))


def plumes(seed: int) -> Field:
    """Soot 0..1: thick at the ceiling, and V-shaped where something burnt at the wall."""
    x = WALL.x + 0.25 * WALL.clouds(0.8, seed, 4)
    out = smooth(1.35, 2.55, WALL.y + 0.45 * WALL.clouds((0.7, 1.2), seed + 1, 5))
    for place, foot, slope in (
        (1.05, 0.15, 2.6),
        (2.1, 0.75, 3.4),
        (4.15, 0.45, 3.0),
        (5.05, 0.1, 2.2),
    ):
        off = np.abs((x - place + 3.0) % 6.0 - 3.0)
        inside = (
            WALL.y - foot - slope * np.maximum(off - 0.09, 0) + 0.25 * WALL.clouds(0.3, seed + 2, 4)
        )
        out = np.maximum(out, 0.95 * smooth(-0.1, 0.9, inside))
    return out


def blistered(wall: Coats, where: Field, seed: int) -> None:
    """Paint that boiled: domes, many burst to a ring with a bare middle."""
    field = WALL.clouds(0.05, seed, 3, 0.5, WALL.warped(0.1, 0.01, seed + 1))
    dome = smooth(0.12, 0.5, field) * where
    burst = smooth(0.40, 0.44, field) * where
    wall.height = wall.height + 0.004 * dome - 0.003 * burst
    wall.shade(0.35 * dome * (1 - burst))
    wall.lay((0.21, 0.185, 0.155), 0.8 * burst, 0.06)


def burnt() -> Surface:
    """Soot in plumes from the ceiling, boiled and crazed paint, brick and lath laid open."""
    wall = Coats.of((0.36, 0.345, 0.275), 0.28)
    mottled(wall, 1600, 1.2)
    lower = band(0.0, 1.07, 0.003 * WALL.clouds((0.05, 2.7), 1608, 4))
    wall.lay((0.12, 0.135, 0.14), lower, 0.45, 0.0003)
    wall.lay((0.25, 0.07, 0.05), band(1.12, 1.19), 0.4)
    soot = plumes(1610)
    edge, own = crazed(5200, 1620)
    heat = smooth(0.05, 0.5, soot)
    wall.shade(-0.75 * heat * smooth(0.006, 0.001, edge))
    wall.shade(0.30 * heat * (own - 0.5))
    wall.height = (
        wall.height + 0.0022 * heat * smooth(0.0, 0.012, edge) + 0.002 * heat * own * edge / 0.03
    )
    wall.glaze((0.62, 0.45, 0.30), smooth(0.02, 0.35, soot))
    bias = 0.35 * soot + 0.1 * smooth(1.2, 2.4, WALL.y)
    flaked, lip = torn(0.28, 1630, 0.24, bias)
    wall.lay(wall.colour * 0.4, 0.8 * lip * (1 - flaked), 0.1, 0.0035)
    wall.lay((0.25, 0.225, 0.19), flaked, 0.06, -0.0015)
    wall.shade(-0.5 * flaked * (1 - lowered(flaked, 0.008)))
    blistered(wall, smooth(0.1, 0.4, soot) * smooth(0.95, 0.6, soot) * (1 - flaked), 1640)
    cracked(wall, 9, 1645)
    gone, rim = torn(0.15, 1650, 0.5, 0.30 * soot, 0.5)
    fell(wall, gone, rim, 1660)
    black = soot * (0.90 + 0.10 * smooth(-0.4, 0.3, WALL.clouds((0.08, 0.5), 1670, 4)))
    black = black * (1 - 0.25 * gone * smooth(-0.2, 0.3, WALL.clouds(0.2, 1674, 4)))
    wall.colour = mix(wall.colour, np.array(_SOOT), 0.97 * (1 - (1 - black) ** 1.4))
    wall.lay(
        (0.06, 0.052, 0.044),
        0.40 * (1 - black) * smooth(-0.5, 0.4, WALL.clouds((0.5, 0.7), 1675, 5)),
    )
    wall.lay(
        (0.05, 0.045, 0.04), 0.45 * (1 - black) * smooth(0.0, 0.4, WALL.clouds(0.6, 1676, 5)), None
    )
    wall.lay(
        (0.075, 0.068, 0.06), 0.5 * drips(70, 1680, (0.9, 2.4), (0.4, 1.6), (0.006, 0.02), 8), 0.3
    )
    wall.shade(0.07 * grain(1690, 0.002, 0.001))
    lived_in(wall, 1695, 0.55, 60)
    return wall.surface()


def curls(wall: Coats, share: float, seed: int, bias: Field) -> None:
    """Paint that let go: bare plaster, and the sheet's edge rolled out over its own shadow."""
    gone, rim = torn(share, seed, 0.36, bias, 0.48)
    under = np.array((0.33, 0.29, 0.235)) * (1 + 0.25 * WALL.clouds(0.07, seed + 1, 4))[..., None]
    wall.lay(under, gone, 0.08, -0.0008)
    hang = lowered(rim, 0.02) * (1 - gone)
    roll = np.clip(rim - blur(gone, 0.006), 0, 1) * (1 - gone)
    wall.shade(-0.55 * gone * (1 - lowered(gone, 0.02)))
    wall.lay((0.47, 0.455, 0.385), 0.7 * roll, 0.3, 0.005)
    wall.shade(-0.35 * hang * (1 - rim))


def mould(seed: int, bias: Field) -> Field:
    """Black colonies: round spots that grow together where it is wettest."""
    place = WALL.clouds(0.8, seed, 4, 0.55) + bias
    out = np.zeros((WALL.rows, WALL.columns))
    for k, (cell, dark) in enumerate(((0.10, 0.85), (0.055, 0.95), (0.03, 0.6))):
        spot = WALL.clouds(cell, seed + 10 + k, 2, 0.4)
        out = np.maximum(out, dark * smooth(0.24, 0.62, spot + 0.9 * place))
    return np.asarray(np.clip(out + 0.45 * smooth(0.0, 0.7, place), 0, 1))


def flooded() -> Surface:
    """Mud to a tide line at 0.75 m with salt on it; curled paint, mould from above, rust runs."""
    wall = Coats.of((0.45, 0.45, 0.36), 0.35)
    mottled(wall, 1700, 1.4)
    orange_peel(wall, 1706)
    wall.lay((0.20, 0.225, 0.205), band(0.0, 1.05, 0.002 * WALL.clouds((0.05, 2.7), 1708, 3)), 0.42)
    soaked(wall, 1710, 1.0, 0.10)
    wet = smooth(1.9, 1.0, WALL.y)
    curls(wall, 0.10, 1720, 0.30 * wet + 0.25 * smooth(2.2, 2.7, WALL.y))
    cracked(wall, 6, 1728)
    crest = 0.75 + 0.045 * WALL.clouds((0.55, 2.7), 1730, 5, 0.6)
    below = WALL.y - crest
    soak = smooth(0.50, 0.0, below + 0.12 * WALL.clouds((0.3, 2.7), 1736, 4))
    wall.glaze((0.62, 0.52, 0.38), soak)
    mud = smooth(0.012, -0.03, below)
    silt = WALL.clouds((0.5, 0.05), 1740, 5, 0.6)
    earth = mix(
        np.array((0.13, 0.087, 0.052)), np.array((0.058, 0.04, 0.028)), smooth(-0.1, -0.6, below)
    )
    wall.lay(earth * (1 + 0.45 * silt + 0.05 * grain(1746))[..., None], 0.93 * mud, 0.36)
    for depth, dark in ((0.06, 0.5), (0.15, 0.4), (0.23, 0.55), (0.38, 0.4), (0.5, 0.35)):
        line = below + depth + 0.012 * WALL.clouds((0.3, 2.7), 1750 + int(100 * depth), 4)
        wall.lay((0.045, 0.033, 0.025), dark * np.exp(-((line / 0.009) ** 2)), 0.3)
        wall.lay((0.24, 0.185, 0.125), 0.35 * np.exp(-(((line + 0.022) / 0.014) ** 2)), 0.2)
    cake, lip = torn(0.055, 1760, 0.30, 0.6 * mud + 0.4 * smooth(0.2, 0.7, WALL.y), 0.5)
    dry = np.array((0.19, 0.14, 0.092)) * (1 + 0.5 * silt + 0.06 * grain(1764))[..., None]
    wall.lay(dry, 0.55 * cake * mud, 0.10, 0.0015)
    wall.shade(-0.3 * lip * (1 - cake) * mud)
    slid = drips(150, 1770, (0.5, 0.8), (0.1, 0.5), (0.005, 0.018), 30)
    wall.lay((0.06, 0.043, 0.03), 0.65 * slid * mud, 0.35)
    salt = np.exp(-(((below - 0.022) / 0.012) ** 2)) + 0.5 * np.exp(-(((below - 0.09) / 0.02) ** 2))
    salt = np.clip(salt, 0, 1) * smooth(-0.5, 0.2, WALL.clouds((0.12, 0.04), 1780, 4))
    wall.lay((0.60, 0.57, 0.50), 0.8 * salt, 0.05, 0.0012)
    black = mould(
        1790,
        0.75 * smooth(1.7, 2.75, WALL.y) - 0.42 + 0.30 * np.exp(-(((below - 0.2) / 0.15) ** 2)),
    )
    wall.lay((0.030, 0.032, 0.028), 0.90 * black, 0.08, 0.0004)
    rust = drips(60, 1800, (2.3, 2.75), (0.9, 2.3), (0.008, 0.035), 6)
    wall.lay((0.19, 0.085, 0.04), 0.9 * rust * (1 - 0.6 * mud), 0.3)
    lived_in(wall, 1810, 0.5, 60)
    return wall.surface()
