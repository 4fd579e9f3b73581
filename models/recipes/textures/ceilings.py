"""The four ceilings: 8 x 8 loose tiles each, from clean (bottom rows) to ruined (top rows).

The metal bars between the tiles are geometry; a tile only darkens where it lies on them.
"""

from collections.abc import Callable
from typing import Final

import numpy as np

from models.recipes.fields import Surface, mix, smooth
from models.recipes.textures import ceilings_kit as kit
from models.recipes.textures.ceilings_kit import CEILING

PITCH: Final = kit.TILE / 32  # m between a pan's holes: four texels; 12 mm would beat against them
RUST_REACH: Final = (0.0, 0.003, 0.006, 0.012, 0.03, 0.05, 0.10, 0.13)  # m, by row
HOLE: Final = 0.0032  # m; half a hole, as small as a texel lets it be
CHAR: Final = (0.085, 0.07, 0.058)
RAW: Final = (0.30, 0.25, 0.18)  # torn fibre
WET: Final = (0.16, 0.105, 0.055)
SOOT: Final = (0.042, 0.039, 0.037)


def fibre() -> Surface:
    """Mineral fibre with pinholes and fissures, the hospital's own."""
    tile = kit.Tile(2001)
    surface = kit.plain((0.55, 0.53, 0.48), 0.12, tile, 0.2)
    surface.height = surface.height + 0.0005 * CEILING.clouds(0.05, 2003, 3)
    worms = kit.fissures(2005) * smooth(0.25, 0.35, tile.own(3))
    pressed = kit.pinholes(2007, 0.035) * (0.35 + 0.65 * tile.own(6))
    holes = np.maximum(pressed, worms) * smooth(0.012, 0.02, tile.edge)
    surface = kit.dusty(surface, tile, tile.rows(1, 7))
    surface = kit.stained(surface, tile, tile.rows(kit.FIRST_STAINED, 7))
    surface = kit.stained(
        surface, kit.Tile(2101), tile.rows(kit.FIRST_STAINED, 7) * tile.pick(5, 0, 0.4)
    )
    surface = kit.lay(surface, 0.85 * holes, surface.colour * 0.2, -0.0016)
    return _ruin(surface, tile)


def _ruin(surface: Surface, tile: kit.Tile) -> Surface:
    """The top rows: a quarter each sag, mould, lose a corner, lose their middle."""
    ruined = tile.rows(kit.FIRST_RUINED, 7)
    surface = kit.sagging(surface, tile, ruined * tile.pick(7, 0.0, 0.4))
    surface = kit.mouldy(surface, tile, ruined * tile.pick(7, 0.2, 0.6))
    surface = kit.broken(surface, tile, ruined * tile.pick(7, 0.5, 0.8), 0.2, RAW)
    return kit.holed(surface, tile, ruined * tile.pick(7, 0.75, 1.0), WET, RAW)


def metal() -> Surface:
    """White pans of perforated sheet: dents, rust from the edges, drips through the holes."""
    tile = kit.Tile(3001)
    surface = kit.plain((0.50, 0.50, 0.485), 0.5, tile, 0.1)
    x, y = (np.abs(p % PITCH - PITCH / 2) for p in (CEILING.x, CEILING.y))
    holes = smooth(HOLE + 0.002, HOLE - 0.002, np.hypot(x, y)) * (tile.edge > 1.5 * PITCH)
    surface = kit.dusty(surface, tile, tile.rows(1, 7))
    used = tile.rows(2, 7) * tile.own(9)
    dent = smooth(0.10, 0.0, tile.around(11, 0.2)) * used
    surface.height = surface.height - 0.006 * dent + 0.0015 * CEILING.clouds(0.3, 3003, 3) * used
    surface = kit.stained(surface, tile, tile.rows(kit.FIRST_STAINED, 7), 0.7)
    surface = _rusted(surface, tile)
    surface = kit.sagging(surface, tile, tile.rows(kit.FIRST_RUINED, 7) * tile.pick(7, 0.0, 0.5))
    surface = kit.mouldy(surface, tile, tile.rows(kit.FIRST_RUINED, 7) * tile.pick(7, 0.7, 1.0))
    return kit.lay(surface, 0.92 * holes, (0.035, 0.033, 0.031), -0.0015)


def _rusted(surface: Surface, tile: kit.Tile) -> Surface:
    """Rust that eats in from one edge or two, more with each row; the worst are eaten through."""
    ragged = CEILING.clouds(0.12, 3011, 6, 0.62)
    eaten = np.array(RUST_REACH)[tile.index[0]] * (0.2 + 1.6 * tile.own(13))
    x, y = tile.place
    turn = tile.own(14) * 2 * np.pi
    lean = smooth(-0.2, 0.35, np.cos(turn) * x + np.sin(turn) * y)
    reach = eaten * (0.25 + 0.75 * lean) * (1.0 + 1.1 * ragged) - tile.edge
    tone = 1.0 + 0.5 * CEILING.clouds(0.04, 3013, 4, 0.7)
    rust = np.array((0.17, 0.072, 0.033)) * tone[..., None]
    halo = smooth(-0.06, 0.01, reach) * smooth(0.0, 0.02, eaten)
    surface = kit.lay(surface, 0.45 * halo, (0.33, 0.22, 0.12))
    scale = smooth(-0.004, 0.006, reach)
    surface = kit.lay(surface, 0.92 * scale, rust, 0.0006 + 0.0006 * ragged)
    surface.gloss = mix(surface.gloss, 0.1, scale)
    through = smooth(0.10, 0.112, reach + 0.03 * ragged) * tile.rows(kit.FIRST_RUINED, 7)
    return kit.lay(surface, through, kit.VOID, -0.01)


def burnt() -> Surface:
    """Soot over fibre: warped by heat, split, corners down."""
    tile = kit.Tile(4001)
    surface = kit.plain((0.26, 0.235, 0.20), 0.08, tile, 0.3)
    holes = np.maximum(kit.pinholes(4007, 0.03), kit.fissures(4005)) * smooth(
        0.012, 0.02, tile.edge
    )
    surface = kit.lay(surface, 0.8 * holes, surface.colour * 0.3, -0.0016)
    heat = tile.own(15) * 0.5 + tile.index[0] / 12.0
    soot = smooth(0.9, 0.1, tile.around(17, 0.2) * 1.4 + 0.35 * CEILING.clouds(0.3, 4011, 7, 0.6))
    surface = kit.lay(surface, np.clip(soot * (0.55 + 0.6 * heat), 0, 0.93), SOOT)
    lick = smooth(0.1, 0.5, CEILING.clouds((0.5, 0.12), 4013, 6, 0.6))
    surface = kit.lay(surface, 0.4 * lick, (0.035, 0.032, 0.031))
    warp = np.maximum(tile.rows(2, 5) * tile.own(19), tile.rows(kit.FIRST_RUINED, 7))
    surface = kit.sagging(surface, tile, warp)
    crack = np.exp(-((CEILING.clouds(0.25, 4015, 5, 0.6) / 0.03) ** 2)) * tile.rows(3, 7)
    surface = kit.lay(surface, 0.8 * crack * tile.own(47), kit.VOID, -0.002)
    surface = kit.broken(
        surface, tile, tile.rows(kit.FIRST_STAINED, 7) * tile.pick(7, 0.2, 0.6), 0.24, CHAR
    )
    return kit.holed(
        surface, tile, tile.rows(kit.FIRST_RUINED, 7) * tile.pick(7, 0.75, 1.0), SOOT, CHAR
    )


def clean() -> Surface:
    """Fine white plaster tiles: nobody has ever touched them."""
    tile = kit.Tile(5001)
    surface = kit.plain((0.66, 0.66, 0.65), 0.2, tile, 0.035)
    surface.height = surface.height + 0.0003 * CEILING.clouds(0.025, 5003, 2)
    grain = kit.pinholes(5005, 0.02) * smooth(0.012, 0.02, tile.edge)
    surface = kit.lay(surface, 0.25 * grain, (0.3, 0.3, 0.3), -0.0006)
    return kit.lay(surface, 0.06 * tile.rows(6, 7) * tile.own(3), (0.40, 0.39, 0.36))


def _lit(recipe: Callable[[], Surface]) -> Callable[[], Surface]:
    def made() -> Surface:
        surface = recipe()
        surface.colour = np.maximum(surface.colour, kit.DARKEST)
        return surface

    return made


ORDER: Final[dict[str, Callable[[], Surface]]] = {
    recipe.__name__: _lit(recipe) for recipe in (fibre, metal, burnt, clean)
}
"""Each on the canvas `CEILING`; one surface takes 40 MB."""
