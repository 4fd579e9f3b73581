"""Floors laid tile by tile: general ward, radiology and morgue."""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from models.recipes.fields import Colours, Field, Surface, mix, rolls, smooth
from models.recipes.textures import floors_kit as kit
from models.recipes.textures import floors_wear as wear
from models.recipes.textures.floors_kit import FLOOR, TEXEL, Colour

VINYL: Final = 0.4  # m; the general ward's tile
LEAD: Final = 0.8  # m; radiology's tile
MOSAIC: Final = 0.1  # m; the morgue's tile
GUIDE_AT: Final = 2.2  # m from the left wall; radiology's painted line
GUIDE_HALF: Final = 0.06  # m
DRAIN_HALF: Final = 0.1  # m; half the morgue's channel
BAR: Final = 0.03125  # m between the grating's bars: five texels, so that they do not beat
ADHESIVE: Final[Colour] = (0.085, 0.065, 0.045)


@dataclass(frozen=True)
class Tiles:
    """Square tiles of `size` metres: where in its tile each texel lies."""

    size: float
    column: NDArray[np.int64]  # (rows, columns)
    row: NDArray[np.int64]
    edge: Field  # m to the nearest edge
    corner: Field  # m to the nearest corner

    @property
    def parity(self) -> Field:
        """The board's two colours, 0 and 1."""
        return ((self.row + self.column) % 2).astype(float)

    def own(self, seed: int) -> Field:
        """A roll for each tile."""
        wide, high = round(FLOOR.wide / self.size), round(FLOOR.high / self.size)
        return rolls(seed, wide * high).reshape(high, wide)[self.row, self.column]

    def own_corner(self, seed: int) -> Field:
        """A roll for each tile's each corner."""
        wide, high = round(FLOOR.wide / self.size), round(FLOOR.high / self.size)
        right = (FLOOR.x / self.size % 1.0 > 0.5).astype(int)
        top = (FLOOR.y / self.size % 1.0 > 0.5).astype(int)
        return rolls(seed, wide * high * 4).reshape(high, wide, 2, 2)[
            self.row, self.column, top, right
        ]


def tiles(size: float) -> Tiles:
    """A grid over the whole floor; `size` must divide both its sides."""
    u, v = FLOOR.x / size, FLOOR.y / size
    du, dv = (np.minimum(t % 1.0, 1.0 - t % 1.0) * size for t in (u, v))
    return Tiles(size, u.astype(int), v.astype(int), np.minimum(du, dv), np.hypot(du, dv))


def joints(grid: Tiles, half: float) -> Field:
    """The lines between tiles, 0..1."""
    return smooth(half + TEXEL * 0.6, half - TEXEL * 0.4, grid.edge)


def marbled(grid: Tiles, seed: int) -> Field:
    """A vinyl tile's streaks, about -1..1, each tile turned against its neighbours."""
    bend = FLOOR.warped(0.15, 0.03, seed)
    along = FLOOR.clouds((0.16, 0.02), seed + 1, 3, 0.7, bend)
    across = FLOOR.clouds((0.02, 0.16), seed + 2, 3, 0.7, bend)
    return mix(along, across, grid.parity)


def broken(grid: Tiles, seed: int, share: float, most: float) -> Field:
    """Corners and edges that have gone, 0..1: a `share` of the corners, up to `most` metres."""
    roll = grid.own_corner(seed)
    ragged = FLOOR.clouds(0.06, seed + 1, 4, 0.6)
    size = np.where(roll < share, most * (0.3 + 0.7 * roll / share), 0.0)
    nibbled = smooth(0.5, 0.75, FLOOR.clouds(0.3, seed + 2, 5, 0.6)) * 0.02
    far = np.minimum(grid.corner - size, grid.edge - nibbled)
    return smooth(0.003, -0.003, far + 0.03 * ragged * (grid.corner < most * 1.6)) * (
        (size > 0) | (nibbled > 0)
    )


def checkered(grid: Tiles, light: Colour, dark: Colour, seed: int) -> Colours:
    """The board's colours, no two tiles quite alike, some replaced from another batch."""
    board = mix(np.array(light), np.array(dark), grid.parity)
    streaks = 1.0 + 0.2 * marbled(grid, seed)
    batch = 0.88 + 0.24 * grid.own(seed + 3)
    newer = np.where(grid.own(seed + 4) < 0.05, 1.25, 1.0)
    return board * (streaks * batch * newer)[..., None]


def vinyl() -> Surface:
    """The general ward's board before years of use: joints, broken corners, curled edges."""
    grid = tiles(VINYL)
    colour = checkered(grid, (0.40, 0.365, 0.29), (0.13, 0.13, 0.125), 301)
    surface = kit.plain(colour, 0.55)
    surface.height = surface.height + 0.0012 * (grid.own(311) - 0.5)
    curl = smooth(0.06, 0.0, grid.edge) * smooth(0.6, 1.0, grid.own(313))
    surface = kit.lay(surface, curl, surface.colour * 0.85, 0.45, 0.002)
    yellow = wear.blotches(0.7, 321, -0.05, 0.3) * (0.35 + 0.5 * (1.0 - wear.traffic()))
    surface = kit.lay(surface, 0.55 * yellow, surface.colour * np.array([1.0, 0.78, 0.45]))
    gone = broken(grid, 331, 0.10, 0.12)
    below = mix(ADHESIVE, (0.22, 0.20, 0.175), smooth(-0.2, 0.3, FLOOR.clouds(0.05, 341, 4)))
    surface = kit.lay(surface, gone, below, 0.1, -0.002)
    rim = np.clip(FLOOR.blur(gone, 0.01) * 2.0, 0, 1) * (1.0 - gone)
    surface = kit.lay(surface, 0.5 * rim, surface.colour * 0.55)
    dark = joints(grid, 0.0025) * (0.6 + 0.4 * smooth(-0.3, 0.3, FLOOR.clouds(0.4, 351, 4)))
    surface = kit.lay(surface, dark, (0.032, 0.027, 0.022), 0.15, -0.0012)
    creep = np.exp(-grid.edge / 0.022) * smooth(-0.2, 0.5, FLOOR.clouds(0.5, 361, 5))
    return kit.lay(surface, 0.75 * creep, (0.055, 0.044, 0.032), 0.3)


def general() -> Surface:
    """Two greys in a worn board, yellowed wax thick by the walls."""
    surface = wear.used(vinyl(), 371, 1.0)
    wax = smooth(0.75, 0.2, kit.from_wall() + 0.25 * FLOOR.clouds((0.6, 0.3), 381, 5))
    surface = kit.lay(surface, 0.35 * wax, surface.colour * np.array([0.85, 0.62, 0.33]), 0.62)
    flaked = wear.blotches(0.12, 391, 0.28, 0.05) * smooth(0.2, 0.6, kit.from_wall())
    return kit.lay(surface, 0.3 * flaked * (1 - wax), surface.colour * 1.3, 0.3)


def radiology() -> Surface:
    """Large dark and mid grey squares and the yellow line one follows to the machines."""
    grid = tiles(LEAD)
    board = mix((0.29, 0.28, 0.265), (0.105, 0.105, 0.108), grid.parity)
    flecks = FLOOR.noise(0.018, 401) + 0.7 * FLOOR.noise((0.03, 0.012), 403)
    colour = board * ((0.9 + 0.2 * grid.own(405)) * (1.0 + 0.16 * flecks))[..., None]
    surface = kit.plain(colour, 0.6)
    surface.height = surface.height + 0.0008 * (grid.own(407) - 0.5)
    surface = kit.lay(surface, joints(grid, 0.003), (0.035, 0.033, 0.03), 0.2, -0.001)
    surface = kit.lay(
        surface,
        _guide(411),
        mix((0.50, 0.36, 0.05), (0.42, 0.28, 0.06), smooth(-0.4, 0.4, FLOOR.clouds(0.4, 421, 4))),
        0.45,
        0.0003,
    )
    dents = wear.drops(0.16, 431, 0.12, 0.012)
    surface = kit.lay(surface, dents, surface.colour * 0.6, 0.4, -0.0015)
    return wear.used(surface, 441, 0.9)


def _guide(seed: int) -> Field:
    """Road paint, 0..1, walked through to the tile along the wheels' ways."""
    away = np.abs(FLOOR.y - GUIDE_AT) + 0.006 * FLOOR.clouds((0.15, 0.05), seed, 4)
    worn = FLOOR.clouds((0.5, 0.07), seed + 1, 6, 0.65)
    flaked = smooth(0.20, 0.10, worn + 0.3 * wear.wheel_tracks(seed + 2, 12))
    return smooth(GUIDE_HALF, GUIDE_HALF - TEXEL, away) * (0.2 + 0.8 * flaked)


def morgue() -> Surface:
    """Small squares of glazed clay about a drain, everything running towards it."""
    grid = tiles(MOSAIC)
    border = ((grid.row == 3) | (grid.row == 28)).astype(float)
    clay = mix((0.40, 0.395, 0.37), (0.075, 0.075, 0.078), border)
    batch = 0.78 + 0.3 * grid.own(501) - 0.25 * (grid.own(503) < 0.06)
    glaze = 1.0 + 0.08 * FLOOR.clouds(0.05, 505, 3)
    surface = kit.plain(clay * (batch * glaze)[..., None], 0.72)
    pillow = smooth(0.0, 0.014, grid.edge)
    surface.height = surface.height + 0.0006 * pillow + 0.0007 * (grid.own(507) - 0.5)
    surface = _chipped(surface, grid)
    stained = smooth(-0.35, 0.35, FLOOR.clouds(0.6, 521, 5))
    grout = mix((0.13, 0.115, 0.095), (0.045, 0.036, 0.028), stained)
    surface = kit.lay(surface, joints(grid, 0.0045), grout, 0.15, -0.0012)
    surface = wear.used(surface, 531, 0.5, (0.055, 0.045, 0.035))
    return _drain(_run_off(surface))


def _chipped(surface: Surface, grid: Tiles) -> Surface:
    """Some squares have lost a corner, a few are gone down to the mortar."""
    gone = (grid.own(511) < 0.012).astype(float)
    hurt = np.maximum(gone, broken(grid, 513, 0.03, 0.045))
    mortar = mix(
        (0.10, 0.085, 0.07), (0.20, 0.18, 0.155), smooth(-0.3, 0.3, FLOOR.clouds(0.04, 515, 3))
    )
    surface = kit.lay(surface, hurt, mortar, 0.1, -0.003)
    split = grid.own(517) < 0.035
    crack = kit.ridge(FLOOR.clouds(0.12, 519, 4), 0.0, 0.03) * split * (1 - gone)
    return kit.lay(surface, crack, (0.05, 0.042, 0.035), 0.3, -0.0006)


def _run_off(surface: Surface) -> Surface:
    """Brown that was rinsed to the drain and did not go down, in tongues and tide lines."""
    away = np.maximum(np.abs(FLOOR.y - kit.CENTRE) - DRAIN_HALF, 0.0)
    tongues = FLOOR.clouds((0.35, 0.9), 541, 6, 0.6, FLOOR.warped(0.3, 0.08, 542))
    spread = tongues + 0.35 - away * 0.9
    stain = smooth(0.0, 0.55, spread) * smooth(1.0, 0.2, away)
    surface = kit.lay(surface, 0.75 * stain, (0.13, 0.062, 0.03), 0.5)
    tide = kit.ridge(spread, 0.06, 0.035) + 0.7 * kit.ridge(spread, 0.24, 0.02)
    surface = kit.lay(surface, np.clip(0.55 * tide, 0, 1), (0.10, 0.048, 0.024), 0.4)
    return kit.lay(surface, 0.7 * np.exp(-away / 0.03), (0.075, 0.042, 0.024), 0.35)


def _drain(surface: Surface) -> Surface:
    """A channel under a steel grating in frames of 1.6 m."""
    away = np.abs(FLOOR.y - kit.CENTRE)
    channel = smooth(DRAIN_HALF + 0.002, DRAIN_HALF - 0.002, away)
    surface = kit.lay(surface, channel, (0.032, 0.027, 0.023), 0.35, -0.004)
    bars = kit.line(0.0, kit.every(BAR, BAR / 2), 0.0085)
    frame = np.maximum(
        kit.line(DRAIN_HALF - 0.008, away, 0.008), kit.line(0.0, kit.every(1.6), 0.016)
    )
    gap = 1.0 - kit.line(0.0, kit.every(1.6), 0.003)
    steel = np.maximum(bars, np.maximum(frame, kit.line(0.0, away, 0.006))) * channel * gap
    rust = smooth(-0.1, 0.35, FLOOR.clouds((0.3, 0.1), 551, 6, 0.6))
    metal = mix((0.30, 0.30, 0.295), (0.14, 0.065, 0.03), rust)
    metal = metal * (1.0 + 0.25 * FLOOR.noise((0.02, 0.008), 553))[..., None]
    return kit.lay(surface, steel, metal, mix(0.65, 0.25, rust), 0.004)
