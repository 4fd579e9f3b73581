"""Tiled walls: the surgery's square sea-green tiles and the morgue's white bricks."""

from dataclasses import dataclass

import numpy as np

from models.recipes.fields import Field, Surface, rolls, smooth
from models.recipes.textures.walls_kit import (
    TEXEL,
    WALL,
    Coats,
    Reach,
    Tint,
    band,
    blur,
    drips,
    grain,
    torn,
)
from models.recipes.textures.walls_wear import (
    lived_in,
    mottled,
    orange_peel,
    run_down,
    soaked,
)

_GROUT = 0.0035  # m; half a joint, wide enough for one texel across
_MORTAR: Tint = (0.27, 0.25, 0.22)


@dataclass(frozen=True)
class Tiles:
    """Where the tiles of a wall lie; every field is (rows, columns)."""

    grout: Field  # share 0..1
    edge: Field  # m to the tile's own edge
    place: Field  # (rows, columns, 2); -1..1 across and up inside the tile
    number: Field  # each tile's own integer
    row: Field  # courses from the floor

    def mean(self, field: Field) -> Field:
        """A field's mean over each tile."""
        total = np.bincount(self.number.ravel(), field.ravel())
        return np.asarray((total / np.maximum(np.bincount(self.number.ravel()), 1))[self.number])

    def roll(self, seed: int) -> Field:
        """A number 0..1 for each tile."""
        return rolls(seed, int(self.number.max()) + 1)[self.number]


def tiles(wide: float, high: float, shift: float) -> Tiles:
    """Tiles over all of the wall; odd courses move by `shift` of a tile."""
    across = round(WALL.wide / wide)
    row = np.floor(WALL.y / high).astype(int)
    u = WALL.x / wide + shift * (row % 2)
    column = np.floor(u).astype(int) % across
    fu, fv = u % 1.0, WALL.y / high % 1.0
    du, dv = np.minimum(fu, 1 - fu) * wide, np.minimum(fv, 1 - fv) * high
    grout = np.maximum(
        np.clip((_GROUT - du) / TEXEL[0] + 0.5, 0, 1), np.clip((_GROUT - dv) / TEXEL[1] + 0.5, 0, 1)
    )
    place = np.stack([2 * fu - 1, 2 * fv - 1], -1)
    return Tiles(grout, np.minimum(du, dv), place, row * across + column, row)


def set_tiles(wall: Coats, grid: Tiles, share: Field, seed: int) -> None:
    """Relief of the tiles on that share: cushioned, each tilted a hair, so that each one glints."""
    tilt = (grid.roll(seed) - 0.5) * grid.place[..., 0] + (grid.roll(seed + 1) - 0.5) * grid.place[
        ..., 1
    ]
    cushion = smooth(0.0, 0.012, grid.edge)
    wall.height = wall.height + share * (0.0014 * cushion + 0.0011 * tilt * cushion)
    wall.height = wall.height + share * 0.0003 * WALL.clouds(0.05, seed + 2, 2)


def glazed(wall: Coats, grid: Tiles, share: Field, tint: Tint, seed: int) -> None:
    """Glaze: each firing a little different, thicker and darker towards the tile's edges."""
    wall.lay(tint, share, 0.82)
    kiln = 0.22 * (grid.roll(seed) - 0.5) + 0.10 * (grid.roll(seed + 1) > 0.93)
    rim = -0.14 * smooth(0.012, 0.003, grid.edge)
    wall.shade(share * (kiln + rim + 0.05 * WALL.clouds(0.05, seed + 2, 3)))
    wall.glaze((1.06, 0.98, 0.90), share * grid.roll(seed + 3))


def fallen(wall: Coats, grid: Tiles, share: Field, seed: int, chance: float) -> None:
    """Tiles that came off, often several at a place; of some a half still hangs."""
    group = 1.6 * grid.mean(WALL.clouds(0.9, seed + 1, 3))
    gone = (grid.roll(seed) + group > 1.0 - chance + 0.28).astype(float)
    half = grid.place[..., 0] * 0.7 + grid.place[..., 1] + 0.5 * WALL.clouds(0.1, seed + 4, 3)
    gone = gone * share * np.where(grid.roll(seed + 2) > 0.6, half > -0.15, 1.0)
    gone = gone * (1 - grid.grout * 0.6)
    ridges = np.sin(WALL.y * 2 * np.pi / 0.026 + 4 * WALL.clouds(0.15, seed + 3, 3))
    worn = WALL.clouds(0.05, seed + 5, 4)
    bed = np.array(_MORTAR) * (1 + 0.12 * ridges + 0.45 * worn)[..., None]
    wall.lay(bed, gone, 0.06, -0.005)
    wall.height = wall.height + gone * 0.0012 * ridges
    shadow = gone * smooth(0.5, 1.0, grid.place[..., 1])
    wall.shade(-0.65 * shadow)


def broken(wall: Coats, grid: Tiles, share: Field, seed: int, chance: float) -> None:
    """Tiles with a crack across, and edges chipped to the biscuit."""
    chosen = (grid.roll(seed) > 1.0 - chance) * share * (1 - grid.grout)
    turn = np.pi * grid.roll(seed + 1)
    line = np.cos(turn) * grid.place[..., 0] + np.sin(turn) * grid.place[..., 1]
    line = line + 0.10 * WALL.clouds(0.03, seed + 2, 3) + 0.9 * (grid.roll(seed + 3) - 0.5)
    crack = np.exp(-((line / 0.035) ** 2)) * chosen
    wall.lay((0.06, 0.052, 0.043), 0.75 * crack, 0.1, -0.0008)
    wall.shade(0.12 * chosen * smooth(0.0, 0.3, line))
    wall.height[...] = wall.height + 0.0008 * chosen * np.clip(line, 0, 0.6)
    bite = smooth(0.08, 0.2, WALL.clouds(0.06, seed + 4, 3, 0.5) - 16.0 * np.abs(grid.edge - 0.004))
    bite = bite * (grid.roll(seed + 5) > 0.80) * share
    wall.lay((0.45, 0.40, 0.33), bite, 0.08, -0.002)


def joint_dirt(wall: Coats, grid: Tiles, share: Field, seed: int, tints: tuple[Tint, Tint]) -> None:
    """Grout from the cleaner to the dirtier tint, in patches; the dirt bleeds onto the tiles."""
    foul = smooth(-0.35, 0.4, WALL.clouds(0.6, seed, 5) + 0.35 * smooth(1.0, 0.1, WALL.y))
    tint = np.array(tints[0]) + foul[..., None] * (np.array(tints[1]) - np.array(tints[0]))
    wall.lay(tint, 0.94 * grid.grout * share, 0.12)
    bleed = blur(grid.grout, 0.006) * (1 - grid.grout) * foul
    wall.lay(tints[1], 0.75 * bleed * share, 0.4)


def condensed(seed: int, low: Reach) -> Field:
    """Where drops ran down a cold wall: many thin lines, all begun at the same height."""
    fine = drips(420, seed, low, (0.15, 0.9), (0.003, 0.006), 40)
    return np.asarray(np.clip(fine, 0, 1))


def surgery() -> Surface:
    """Glazed sea-green tiles to 1.8 m under a dark trim; above, paint that water ran down."""
    wall = Coats.of((0.46, 0.49, 0.43), 0.42)
    mottled(wall, 500, 1.0)
    orange_peel(wall, 510)
    soaked(wall, 520, 0.6)
    wall.lay((0.20, 0.175, 0.12), 0.5 * condensed(530, (2.1, 2.72)), 0.6)
    grid = tiles(0.15, 0.15, 0.0)
    tiled, trim = band(0.0, 1.8), band(1.65, 1.8)
    wall.height = wall.height * (1 - tiled) + 0.006 * tiled
    glazed(wall, grid, tiled, (0.27, 0.385, 0.325), 540)
    glazed(wall, grid, trim, (0.075, 0.11, 0.095), 550)
    set_tiles(wall, grid, tiled, 560)
    joint_dirt(wall, grid, tiled, 570, ((0.16, 0.15, 0.125), (0.045, 0.038, 0.03)))
    broken(wall, grid, tiled, 580, 0.05)
    fallen(wall, grid, tiled * (1 - trim), 590, 0.018)
    wall.lay((0.06, 0.05, 0.035), 0.55 * smooth(1.86, 1.8, WALL.y) * (1 - tiled), 0.2)
    film = smooth(-0.2, 0.5, WALL.clouds((0.5, 0.8), 600, 5)) * tiled
    wall.lay((0.20, 0.165, 0.11), 0.30 * film * smooth(1.6, 0.1, WALL.y), 0.45)
    run_down(wall, 80, 605, 0.7, (0.11, 0.08, 0.05), 1.70)
    lived_in(wall, 610, 0.8, 120)
    return wall.surface()


def morgue() -> Surface:
    """White bricks in running bond with a black course; rust, brown tides, flaking grey above."""
    wall = Coats.of((0.36, 0.36, 0.345), 0.25)
    mottled(wall, 700, 1.2)
    orange_peel(wall, 710)
    above = smooth(2.08, 2.3, WALL.y)
    gone, rim = torn(0.07, 720, 0.22, 0.55 * above)
    wall.lay((0.50, 0.49, 0.46), 0.6 * rim * (1 - gone), 0.2, 0.0018)
    bare = np.array((0.20, 0.18, 0.15)) * (1 + 0.5 * WALL.clouds(0.12, 726, 5))[..., None]
    wall.lay(bare, gone, 0.08, -0.0012)
    grid = tiles(0.2, 0.1, 0.5)
    tiled, black = band(0.0, 2.1), band(1.2, 1.3)
    wall.height = wall.height * (1 - tiled) + 0.006 * tiled
    glazed(wall, grid, tiled, (0.60, 0.59, 0.545), 740)
    glazed(wall, grid, black, (0.032, 0.032, 0.033), 750)
    set_tiles(wall, grid, tiled, 760)
    joint_dirt(wall, grid, tiled, 770, ((0.30, 0.28, 0.24), (0.085, 0.07, 0.05)))
    crazed = np.exp(-((WALL.clouds(0.03, 775, 3) / 0.05) ** 2)) * (grid.roll(776) > 0.7)
    wall.lay((0.30, 0.25, 0.17), 0.30 * crazed * tiled * (1 - black), 0.7)
    broken(wall, grid, tiled, 780, 0.05)
    fallen(wall, grid, tiled * smooth(1.5, 0.9, WALL.y), 790, 0.008)
    film = smooth(-0.3, 0.5, WALL.clouds((0.4, 0.9), 800, 5)) * tiled
    wall.lay((0.30, 0.25, 0.165), 0.30 * film, 0.55)
    rust = drips(70, 810, (1.5, 2.2), (0.5, 2.0), (0.008, 0.035), 6)
    wall.lay((0.20, 0.088, 0.04), 0.9 * rust, 0.35)
    crest = 0.34 + 0.10 * WALL.clouds((0.7, 2.7), 820, 5)
    tide = smooth(0.10, -0.22, WALL.y - crest)
    wall.lay((0.105, 0.062, 0.036), tide * (0.72 + 0.4 * WALL.clouds(0.12, 822, 4)), 0.4)
    for above, strength in ((0.0, 0.45), (0.06, 0.3), (-0.07, 0.5)):
        line = WALL.y - crest - above + 0.015 * WALL.clouds((0.25, 2.7), 824, 4)
        wall.lay((0.09, 0.055, 0.035), strength * np.exp(-((line / 0.011) ** 2)), 0.4)
    wall.shade(0.02 * grain(826))
    lived_in(wall, 830, 0.6, 90)
    return wall.surface()
