"""What all ceilings share: loose tiles, and what water, dust, mould and gravity do to them.

Eight rows of eight: rows 0-3 clean to slightly used, 4-5 stained, 6-7 ruined. A damage is laid
`where` a mask is 1; each tile's place and size of it come from the tile's own rolls.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

import numpy as np
from numpy.typing import NDArray

from models.recipes.fields import Canvas, Colours, Field, Surface, mix, rolls, smooth

CEILING: Final = Canvas(4.8, 4.8)
TILE: Final = 0.6  # m
ACROSS: Final = 8  # tiles each way
FIRST_STAINED: Final = 4  # row; below it a tile is clean to slightly used
FIRST_RUINED: Final = 6  # row
REST: Final = 0.02  # m; the strip that lies on the bars
DARKEST: Final = 0.026  # no channel is darker: red light would find nothing to show
YELLOWED: Final = (0.97, 0.88, 0.70)  # what thirty years of smokers take off white
VOID: Final = (0.03, 0.028, 0.027)  # the dark above the tiles


@dataclass(frozen=True)
class Tile:
    """Where in its tile each texel lies, and each tile's own rolls."""

    seed: int

    @cached_property
    def index(self) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Row and column of the tile."""
        return (CEILING.y / TILE).astype(int), (CEILING.x / TILE).astype(int)

    @cached_property
    def place(self) -> tuple[Field, Field]:
        """Metres from the tile's middle."""
        return CEILING.x % TILE - TILE / 2, CEILING.y % TILE - TILE / 2

    @cached_property
    def edge(self) -> Field:
        """Metres to the tile's nearest edge."""
        x, y = self.place
        return TILE / 2 - np.maximum(np.abs(x), np.abs(y))

    def own(self, purpose: int) -> Field:
        """A roll 0..1 for each tile."""
        return rolls(self.seed + purpose, ACROSS * ACROSS).reshape(ACROSS, ACROSS)[self.index]

    def rows(self, first: int, last: int) -> Field:
        """1 on the tiles of these rows."""
        row = self.index[0]
        return ((row >= first) & (row <= last)).astype(float)

    def pick(self, purpose: int, low: float, high: float) -> Field:
        """1 on the tiles whose roll lies between the two."""
        roll = self.own(purpose)
        return ((roll >= low) & (roll < high)).astype(float)

    def around(self, purpose: int, reach: float) -> Field:
        """Metres from a place of the tile's own, up to `reach` from its middle."""
        x, y = self.place
        px, py = ((self.own(purpose + k) - 0.5) * 2 * reach for k in (0, 1))
        return np.hypot(x - px, y - py)

    def corner(self, purpose: int) -> Field:
        """Metres along the diagonal from one of the tile's corners."""
        x, y = self.place
        sx, sy = (np.where(self.own(purpose + k) < 0.5, -1.0, 1.0) for k in (0, 1))
        return (TILE - sx * x - sy * y) / np.sqrt(2.0)


def lay(
    under: Surface, share: Field, colour: Colours | Sequence[float], rise: float | Field = 0.0
) -> Surface:
    """Another colour where `share` is 1, raised (m) in proportion."""
    return Surface(
        mix(under.colour, np.asarray(colour), share), under.height + rise * share, under.gloss
    )


def plain(colour: tuple[float, ...], gloss: float, tile: Tile, vary: float) -> Surface:
    """Tiles of one colour, each a little off, darker on the bars."""
    shape = (CEILING.rows, CEILING.columns)
    tone = 1.0 + vary * (tile.own(1) - 0.5) + 0.4 * vary * CEILING.clouds(0.5, tile.seed, 5)
    tone = tone * (0.8 + 0.2 * smooth(0.0, REST, tile.edge))
    yellowed = mix((1.0, 1.0, 1.0), YELLOWED, np.clip(5.0 * vary, 0.0, 1.0) * tile.own(2) ** 2)
    picture = np.asarray(colour) * yellowed * tone[..., None]
    bevel = 0.0015 * smooth(0.0, 0.008, tile.edge)
    return Surface(picture, bevel, np.full(shape, gloss))


def pinholes(seed: int, share: float) -> Field:
    """The small holes of pressed fibre, 0..1."""
    chance = rolls(seed, CEILING.rows * CEILING.columns).reshape(CEILING.rows, CEILING.columns)
    return np.clip(CEILING.blur((chance < share) * 1.0, 0.0035) * 3.2, 0, 1)


def fissures(seed: int) -> Field:
    """Worm tracks, 0..1: short, forked, all ways."""
    bent = CEILING.clouds(0.055, seed, 3, 0.5, CEILING.warped(0.12, 0.03, seed + 1))
    return smooth(0.40, 0.47, bent)


def stained(surface: Surface, tile: Tile, rows: Field, brown: float = 1.0) -> Surface:
    """Water from above: one to three tide lines, each outside the last, brown on tan."""
    ragged = CEILING.clouds(0.22, tile.seed + 21, 6, 0.55, CEILING.warped(0.15, 0.03, 91))
    reach = tile.around(23, 0.22) + 0.16 * ragged
    size = 0.10 + 0.22 * tile.own(25)
    where = rows * tile.pick(27, 0.0, 0.85)
    inside = smooth(0.012, -0.02, reach - size)
    blush = 0.35 + 0.4 * smooth(-0.4, 0.4, ragged)
    surface = lay(surface, brown * blush * inside * where, (0.33, 0.23, 0.12))
    lines = np.zeros_like(reach)
    for k, strong in enumerate((1.0, 0.7, 0.5)):
        ring = size * (1.0 - 0.27 * k * (0.6 + tile.own(31 + k)))
        off = reach - ring
        lines += strong * np.where(off > 0, np.exp(-((off / 0.006) ** 2)), np.exp(off / 0.025))
    surface = lay(surface, np.clip(brown * 0.9 * lines, 0, 0.92) * where, (0.14, 0.07, 0.032))
    return surface


def dusty(surface: Surface, tile: Tile, rows: Field) -> Surface:
    """Grey along one side, as a draught leaves it."""
    x, y = tile.place
    turn = tile.own(41) * 6.28
    lean = (np.cos(turn) * x + np.sin(turn) * y) / TILE
    grey = smooth(-0.1, 0.6, lean + 0.4 * CEILING.clouds(0.3, tile.seed + 43, 5))
    return lay(surface, 0.45 * grey * rows * tile.own(45), (0.13, 0.115, 0.095))


def mouldy(surface: Surface, tile: Tile, where: Field) -> Surface:
    """Black spots that run together towards a corner."""
    fine = CEILING.clouds(0.05, tile.seed + 51, 4, 0.75)
    near = smooth(0.6, 0.0, tile.corner(53)) + 0.35 * CEILING.clouds(0.25, tile.seed + 55, 4)
    haze = smooth(0.25, 0.9, near) * smooth(-0.6, 0.2, fine)
    surface = lay(surface, 0.55 * haze * where, (0.11, 0.105, 0.075))
    spots = smooth(0.62, 0.95, near + 0.8 * fine) + smooth(0.55, 0.7, fine + 0.4 * near)
    return lay(surface, 0.9 * np.clip(spots, 0, 1) * where, (0.038, 0.04, 0.032))


def broken(
    surface: Surface, tile: Tile, where: Field, size: float, raw: Sequence[float]
) -> Surface:
    """A corner that fell along a bent line, its broken edge of `raw` fibre."""
    torn = tile.corner(61) + 0.10 * CEILING.clouds(0.16, tile.seed + 63, 5, 0.6)
    torn = torn + 0.10 * CEILING.noise(0.35, tile.seed + 64)
    return _opened(surface, torn - size * (0.45 + 1.0 * tile.own(65)), where, raw)


def holed(
    surface: Surface, tile: Tile, where: Field, wet: Sequence[float], raw: Sequence[float]
) -> Surface:
    """Fallen through in the middle, the rest stained `wet` and drooping towards the hole."""
    x, y = tile.place
    long = 1.0 + 0.6 * np.abs(np.cos(tile.own(77) * 3.1) * x + np.sin(tile.own(77) * 3.1) * y) / 0.2
    torn = tile.around(71, 0.13) * long + 0.13 * CEILING.clouds(0.2, tile.seed + 73, 6, 0.6)
    outside = torn - (0.07 + 0.15 * tile.own(75))
    near = smooth(0.20, 0.0, outside + 0.06 * CEILING.clouds(0.1, tile.seed + 79, 4))
    surface = lay(surface, 0.7 * near * where, np.asarray(wet), 0.012)
    return _opened(surface, outside, where, raw)


def _opened(surface: Surface, outside: Field, where: Field, raw: Sequence[float]) -> Surface:
    """The void where `outside` (m) is negative; its lip broad in places, crumbs hanging on."""
    crumbs = 0.014 * CEILING.clouds(0.035, 81, 3, 0.7)
    broad = 0.012 + 0.035 * smooth(-0.2, 0.6, CEILING.clouds(0.18, 82, 3))
    lip = smooth(broad, broad * 0.6, outside + crumbs) * where
    torn = np.asarray(raw) * (0.9 + 0.7 * CEILING.clouds(0.025, 83, 2))[..., None]
    surface = lay(surface, 0.9 * lip, torn, -0.004)
    void = smooth(0.004, -0.005, outside + crumbs) * where
    deep = np.asarray(VOID) * (1.0 + 0.5 * smooth(-0.06, 0.0, outside))[..., None]
    surface = lay(surface, void, deep, -0.016)
    surface.gloss = mix(surface.gloss, 0.0, np.maximum(lip, void))
    return surface


def sagging(surface: Surface, tile: Tile, where: Field) -> Surface:
    """Hangs in the middle; the height alone, for the light to find."""
    x, y = tile.place
    bowl = np.cos(np.pi * x / TILE) * np.cos(np.pi * y / TILE)
    down = (0.012 + 0.02 * tile.own(85)) * bowl
    shaded = surface.colour * (0.75 + 0.25 * bowl)[..., None]
    return lay(surface, where, shaded, down)
