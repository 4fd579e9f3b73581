"""The marks of a hospital on its floors: traffic, tracks, scuffs, spills, and dirt by the walls.

A mark is a field 0..1 (1: there); `used` lays them all on a floor.
"""

from typing import Final

import numpy as np

from models.recipes.fields import Field, Surface, rolls, smooth
from models.recipes.textures.floors_kit import (
    CENTRE,
    FLOOR,
    TEXEL,
    Colour,
    from_wall,
    lay,
    ridge,
    scattered,
    tint,
)

TRAFFIC_HALF: Final = 0.9  # m; feet and wheels keep this far from the centre line
DIRT_REACH: Final = 0.3  # m; as far from the wall as a mop leaves dirt
GAUGE: Final = 0.52  # m between a trolley's wheels
RUBBER: Final[Colour] = (0.034, 0.032, 0.03)
LANE: Final = np.array((0.062, 0.055, 0.047))  # the grey that years of shoes rub in
DUST: Final[Colour] = (0.055, 0.045, 0.035)


def traffic() -> Field:
    """How often a foot or a wheel comes by."""
    return np.asarray(np.exp(-((np.abs(FLOOR.y - CENTRE) / TRAFFIC_HALF) ** 4)))


def _wander(seed: int, by: float) -> Field:
    """Metres to the side, along the hall: what keeps a wheel's track from being ruled."""
    chance = rolls(seed, 6)
    turns = FLOOR.x * (2 * np.pi / FLOOR.wide)
    swing = sum(np.sin(turns * (k + 1) + 6.28 * chance[k]) * chance[k + 3] for k in range(3))
    return by * np.asarray(swing)


def wheel_tracks(seed: int, count: int = 8, half: float = 0.015) -> Field:
    """Pairs of castor tracks along the hall that come and go."""
    chance = rolls(seed, count * 3).reshape(count, 3)
    out = np.zeros((FLOOR.rows, FLOOR.columns))
    for k, (place, strong, gauge) in enumerate(chance):
        path = FLOOR.y - CENTRE - (place - 0.5) * 1.2 - _wander(seed + 11 * k, 0.09)
        worn = smooth(-0.15, 0.35, FLOOR.noise((1.5, 1.6), seed + 5 * k))
        off = np.abs(np.abs(path) - GAUGE / 2 * (0.8 + 0.4 * gauge))
        out = np.maximum(out, smooth(half, half * 0.3, off) * (0.4 + 0.6 * strong) * worn)
    return out * smooth(-0.6, 0.1, FLOOR.clouds((0.25, 0.03), seed + 3, 3))


def scuffs(seed: int, count: int = 160) -> Field:
    """Long thin marks along the hall where it is walked on."""
    return FLOOR.scratches(count, seed, (0.15, 0.9), 0.006, 0.0, 0.5) * traffic()


def heels(seed: int, count: int = 110) -> Field:
    """Commas of black rubber: short, broad, broken."""
    stroke = FLOOR.scratches(count, seed, (0.03, 0.13), 0.02, None, 1.4)
    return stroke * traffic() * smooth(-0.5, 0.05, FLOOR.clouds(0.03, seed + 5, 3))


def wall_dirt(seed: int, reach: float = DIRT_REACH) -> Field:
    """What the mop pushes to the walls: dense in the corner, ragged further out."""
    ragged = FLOOR.clouds((0.5, 0.16), seed, 6, 0.6)
    return smooth(reach, 0.0, from_wall() + 0.22 * ragged - 0.01)


def blotches(cell: float, seed: int, level: float, soft: float = 0.12) -> Field:
    """Stains with running edges: lower `level` for more of them."""
    field = FLOOR.clouds(cell, seed, 6, 0.55, FLOOR.warped(cell * 0.5, cell * 0.22, seed + 50))
    return smooth(level - soft, level + soft, field)


def drops(cell: float, seed: int, share: float, most: float) -> Field:
    """Splashes: about `share` of the cells hold a drop of up to `most` metres."""
    near, _, own = scattered(cell, seed)
    size = np.where(own < share, most * (0.2 + 0.8 * (own / share) ** 2), 0.0)
    uneven = 1.0 + 0.5 * FLOOR.clouds(most * 1.5, seed + 1, 3)
    return smooth(TEXEL / 2, -TEXEL / 2, near * uneven - size) * (own < share)


def spills(seed: int) -> tuple[Field, Field]:
    """Drinks that dried: (the film, its darker rim)."""
    field = FLOOR.clouds(0.6, seed, 4, 0.45, FLOOR.warped(0.3, 0.05, seed + 1))
    film = smooth(0.38, 0.41, field)
    rim = ridge(field, 0.40, 0.012) + 0.5 * ridge(field, 0.46, 0.010)
    return film, np.clip(rim, 0.0, 1.0) * smooth(-0.4, 0.3, FLOOR.clouds(0.1, seed + 2, 3))


def swirls(seed: int, cell: float = 0.9) -> Field:
    """Arcs a mop dries into, -1..1, never a whole ring."""
    near, next_, own = scattered(cell, seed)
    turn = near * (2 * np.pi) + own * 40.0
    arcs = np.sin(turn / 0.055) + np.sin(turn / 0.083 + 2.0) + np.sin(turn / 0.029)
    fade = smooth(0.0, 0.25, next_ - near) * smooth(0.12, 0.3, near)
    return arcs / 3.0 * fade * smooth(-0.05, 0.4, FLOOR.noise(0.55, seed + 3))


def cracks(seed: int, cell: float = 1.1, share: float = 0.25) -> Field:
    """Hairlines that run straight, meet and stop: about `share` of a net of `cell` metres."""
    near, next_, _ = scattered(cell, seed, FLOOR.warped(0.18, 0.025, seed + 1))
    shown = smooth(0.45 - share, 0.6 - share, FLOOR.noise(1.1, seed + 2))
    return smooth(0.006, 0.001, next_ - near) * shown


def grit(seed: int, where: Field) -> Field:
    """Crumbs and flecks of dirt, most where `where` is 1."""
    fine = FLOOR.noise(0.026, seed) + 0.5 * FLOOR.noise(0.07, seed + 1)
    drift = 0.3 * FLOOR.clouds(0.7, seed + 2, 4)
    return smooth(0.72, 1.05, fine + drift + 0.4 * where - 0.06)


def used(under: Surface, seed: int, wear: float = 1.0, dirt: Colour = DUST) -> Surface:
    """A floor after years of trolleys; `wear` 0 leaves it as laid."""
    surface = _walked(_dimmed(under, seed, wear), seed + 20, wear)
    film, rim = spills(seed + 40)
    surface = lay(surface, 0.32 * wear * film, (0.10, 0.07, 0.045), 0.4)
    surface = lay(surface, 0.5 * wear * rim, (0.075, 0.052, 0.036), 0.4)
    return _dirtied(surface, seed + 60, wear, np.asarray(dirt))


def _dimmed(surface: Surface, seed: int, wear: float) -> Surface:
    """Unevenness from half a metre up: damp that came through, wax that went, a mop's last pass."""
    damp = FLOOR.clouds((1.3, 0.9), seed, 6, 0.58, FLOOR.warped(0.8, 0.15, seed + 1))
    stain = surface.colour * np.array((0.62, 0.53, 0.42))
    surface = lay(surface, 0.85 * wear * smooth(-0.12, 0.4, damp), stain)
    surface = tint(surface, 1.0 + wear * 0.10 * FLOOR.clouds((0.45, 0.22), seed + 2, 5, 0.6))
    dull = smooth(-0.2, 0.4, FLOOR.clouds((0.9, 0.4), seed + 3, 5))
    mopped = np.abs(swirls(seed + 4))
    surface.gloss = surface.gloss * (1.0 - wear * (0.25 * dull + 0.25 * mopped))
    return tint(surface, 1.0 - 0.10 * wear * mopped)


def _walked(surface: Surface, seed: int, wear: float) -> Surface:
    """The grey lane down the middle and what wheels and shoes have drawn in it."""
    lane = traffic() * smooth(-0.45, 0.4, FLOOR.clouds((1.6, 0.22), seed, 6, 0.58))
    surface = lay(surface, 0.6 * wear * lane, surface.colour * 0.4 + LANE, surface.gloss * 0.7)
    brushed = FLOOR.clouds((0.7, 0.014), seed + 1, 3) * traffic()
    surface = tint(surface, 1.0 + 0.2 * wear * brushed)
    surface.gloss = surface.gloss * (1.0 - 0.25 * wear * np.abs(brushed))
    tracks = wheel_tracks(seed + 2)
    surface = lay(surface, 0.5 * wear * tracks, RUBBER, 0.35)
    surface = lay(surface, 0.3 * wear * scuffs(seed + 4), (0.42, 0.40, 0.36), 0.25, -0.0002)
    surface = lay(surface, 0.6 * wear * scuffs(seed + 5, 70), RUBBER, 0.3)
    return lay(surface, 0.85 * wear * heels(seed + 6), RUBBER, 0.4)


def _dirtied(surface: Surface, seed: int, wear: float, dirt: Field) -> Surface:
    """Grime: brown shadows anywhere, a crust at the walls, grit in both."""
    shadow = blotches(0.9, seed, 0.16, 0.2)
    warm = surface.colour * (dirt / dirt.max())
    surface = lay(surface, 0.6 * wear * shadow, warm * 0.55, 0.3)
    wall = wall_dirt(seed + 1)
    surface = lay(surface, 0.85 * wear * wall, dirt, 0.15, 0.0004)
    return lay(surface, 0.7 * wear * grit(seed + 2, wall), dirt * 0.75, 0.1, 0.0006)
