"""Floors after a fire and under a flood's mud."""

from typing import Final

import numpy as np

from models.recipes.fields import Colours, Field, Surface, mix, smooth
from models.recipes.textures import floors_kit as kit
from models.recipes.textures import floors_tiled as tiled
from models.recipes.textures import floors_wear as wear
from models.recipes.textures.floors_kit import FLOOR, Colour

SOOT: Final[Colour] = (0.042, 0.038, 0.036)
MUD: Final[Colour] = (0.165, 0.118, 0.076)


def _concrete(seed: int) -> Colours:
    """Bare slab with the comb of its old adhesive."""
    grain = FLOOR.clouds(0.25, seed, 6, 0.65)
    comb = np.sin((FLOOR.x + 0.03 * FLOOR.clouds(0.5, seed + 1, 3)) * (2 * np.pi / 0.025))
    glue = smooth(0.0, 0.3, FLOOR.clouds(0.5, seed + 2, 5)) * smooth(-0.3, 0.6, comb)
    slab = np.array((0.26, 0.24, 0.215)) * (1.0 + 0.3 * grain)[..., None]
    return mix(slab, np.array(tiled.ADHESIVE), 0.6 * glue)


def burnt() -> Surface:
    """Vinyl tiles that shrank, blistered or went, under ash, char and dried foam."""
    grid = tiled.tiles(tiled.VINYL)
    heat = FLOOR.clouds(1.3, 1201, 4)
    fate = grid.own(1203) + 0.7 * heat
    surface = kit.plain(_concrete(1211), 0.1)
    surface.height = surface.height + 0.0006 * FLOOR.clouds(0.1, 1213, 4)
    shrunk = 0.004 + 0.03 * smooth(0.2, 1.0, fate) + 0.014 * FLOOR.clouds(0.09, 1215, 4)
    torn = fate + 0.22 * FLOOR.clouds(0.12, 1217, 5, 0.6)
    left = smooth(-0.003, 0.004, grid.edge - shrunk) * smooth(0.66, 0.64, torn)
    board = tiled.checkered(grid, (0.27, 0.24, 0.19), (0.095, 0.09, 0.085), 1221)
    scorch = smooth(0.0, 0.7, fate + 0.5 * FLOOR.clouds(0.3, 1223, 5))
    board = mix(board, np.array(SOOT), 0.85 * scorch)
    curl = smooth(0.05, 0.0, grid.edge - shrunk)
    surface = kit.lay(surface, left, board, 0.35, 0.003 + 0.004 * curl)
    rim = left * (1.0 - smooth(0.0, 0.02, grid.edge - shrunk))
    surface = kit.lay(surface, 0.8 * rim, (0.036, 0.032, 0.03), 0.25)
    surface = _blistered(surface, left * smooth(0.0, 0.4, fate))
    return _fallen(_smoked(surface))


def _blistered(surface: Surface, where: Field) -> Surface:
    """Bubbles in the vinyl; the larger ones have burst and show a pale crater."""
    for cell, seed, high in ((0.035, 1231, 0.0016), (0.08, 1233, 0.003)):
        near, next_, own = kit.scattered(cell, seed)
        dome = smooth(0.0, cell * 0.5, next_ - near) * smooth(cell * 0.55, 0.0, near)
        surface = kit.lay(surface, dome * where, surface.colour * 1.35, 0.5, high)
        burst = smooth(cell * 0.22, cell * 0.12, near) * (own < 0.25) * where
        surface = kit.lay(surface, burst, (0.03, 0.027, 0.026), 0.1, -high * 0.8)
    return surface


def _smoked(surface: Surface) -> Surface:
    """Soot in drifts, and the paler ways where boots and hoses went."""
    field = FLOOR.clouds((1.5, 1.1), 1241, 7, 0.55, FLOOR.warped(0.7, 0.12, 1242))
    soot = smooth(-0.22, 0.22, field)
    cleaned = 0.35 * wear.traffic() * smooth(-0.3, 0.4, FLOOR.clouds((1.2, 0.2), 1243, 6))
    surface = kit.lay(surface, 0.93 * soot * (1 - cleaned), SOOT, 0.08)
    return kit.lay(surface, 0.7 * wear.wall_dirt(1245, 0.5), SOOT, 0.06, 0.001)


def _fallen(surface: Surface) -> Surface:
    """What lies on it: ash in flakes, char in lumps, the rings of dried foam."""
    field = FLOOR.clouds(1.1, 1251, 5, 0.5, FLOOR.warped(0.5, 0.1, 1253))
    froth = smooth(0.2, 0.5, field) * smooth(-0.2, 0.5, FLOOR.clouds(0.05, 1255, 4))
    surface = kit.lay(surface, 0.45 * froth, (0.34, 0.32, 0.29), 0.12, 0.0006)
    tide = kit.ridge(field, 0.22, 0.018) * smooth(-0.3, 0.5, FLOOR.clouds(0.2, 1256, 4))
    surface = kit.lay(surface, 0.4 * tide, (0.36, 0.34, 0.31), 0.12, 0.0006)
    ash = smooth(0.1, 0.5, FLOOR.clouds(0.4, 1257, 7, 0.72))
    surface = kit.lay(surface, 0.6 * ash, (0.27, 0.26, 0.25), 0.04, 0.001)
    for cell, seed, share in ((0.05, 1261, 0.16), (0.11, 1263, 0.12)):
        near, _, own = kit.scattered(cell, seed)
        size = cell * (0.16 + 0.2 * own / share)
        rough = 0.4 * cell * FLOOR.noise(cell * 0.4, seed + 1)
        lump = smooth(0.006, -0.004, near + rough - size) * (own < share)
        facet = 0.7 + 0.6 * smooth(-0.5, 0.5, FLOOR.noise(cell * 0.3, seed + 2))
        dark = np.array((0.036, 0.033, 0.032)) * facet[..., None]
        surface = kit.lay(surface, lump, dark, 0.2, 0.35 * cell * share**0.5)
    return surface


def flooded() -> Surface:
    """The general ward's board where the river has been: mud drawn out by its flow."""
    grid = tiled.tiles(tiled.VINYL)
    surface = kit.tint(tiled.vinyl(), 0.8 + 0.15 * FLOOR.clouds(1.0, 1301, 5))
    surface = kit.lay(surface, np.full(grid.edge.shape, 0.35), MUD, 0.55)
    raised = smooth(0.68, 0.72, grid.own(1303))
    lift = smooth(0.2, 0.0, grid.corner) * (grid.own_corner(1305) < 0.5) * raised
    surface = kit.lay(surface, lift, surface.colour * 0.8, None, 0.012)
    gap = raised * smooth(0.014, 0.006, grid.edge)
    surface = kit.lay(surface, gap, (0.032, 0.026, 0.02), 0.2, -0.004)
    return _flakes(_silt(surface))


def _silt(surface: Surface) -> Surface:
    """Films and bars of mud along x, thickest by the walls, cracked where they dried."""
    bend = FLOOR.warped(0.9, 0.16, 1311)
    flow = FLOOR.clouds((1.2, 0.22), 1313, 6, 0.6, bend)
    fine = FLOOR.clouds((0.3, 0.025), 1315, 4, 0.65, bend)
    deep = flow + 0.55 * smooth(0.9, 0.0, kit.from_wall()) + 0.14 * fine
    film = smooth(-0.3, 0.2, deep)
    colour = np.array(MUD) * (1.0 + 0.35 * fine + 0.15 * flow)[..., None]
    surface = kit.lay(surface, 0.92 * film, colour, 0.7, 0.0008)
    surface = kit.lay(surface, 0.5 * kit.ridge(deep, -0.06, 0.03), (0.27, 0.21, 0.145), 0.3)
    bar = smooth(0.32, 0.55, deep)
    surface = kit.lay(surface, bar, colour * 0.8, 0.5, 0.006 + 0.002 * fine)
    near, next_, _ = kit.scattered(0.09, 1321)
    split = smooth(0.010, 0.002, next_ - near) * smooth(0.5, 0.62, deep)
    return kit.lay(surface, split, (0.05, 0.036, 0.024), 0.3, -0.004)


def _flakes(surface: Surface) -> Surface:
    """Leaves of wall paint, pale side or green side up, some under the mud."""
    for cell, seed in ((0.09, 1331), (0.2, 1333)):
        near, _, own = kit.scattered(cell, seed, FLOOR.warped(cell * 0.9, cell * 0.35, seed + 3))
        share = 0.11 * smooth(-0.1, 0.4, FLOOR.clouds(0.9, seed + 1, 4))
        torn = near + 0.5 * cell * FLOOR.clouds(cell * 0.8, seed + 2, 4, 0.6)
        leaf = smooth(0.004, -0.002, torn - 0.28 * cell) * (own < share)
        shadow = FLOOR.blur(leaf, 0.01)
        surface = kit.lay(surface, 0.5 * shadow * (1 - leaf), (0.035, 0.03, 0.022))
        side = mix((0.42, 0.40, 0.34), (0.17, 0.20, 0.18), (own * 997 % 1.0 < 0.45).astype(float))
        curl = 0.002 + 0.006 * smooth(0.1, 0.3, near / cell)
        surface = kit.lay(
            surface, leaf, side * (0.55 + 0.5 * own / 0.11).clip(0, 1.2)[..., None], 0.4, curl
        )
    return surface
