"""Floors of stone chips in cement: the reception's terrazzo and a spotless one."""

from typing import Final

import numpy as np

from models.recipes.fields import Colours, Field, Surface, mix, rolls, smooth
from models.recipes.textures import floors_kit as kit
from models.recipes.textures import floors_wear as wear
from models.recipes.textures.floors_kit import FLOOR, Colour

BORDER: Final = 0.35  # m; the darker band along both walls
DIVIDER: Final = 0.0055  # m; half a brass strip, as thin as a texel lets it be
FIELD: Final = 1.6  # m between the strips across the hall
WARM_CHIPS: Final[tuple[Colour, ...]] = (
    (0.46, 0.41, 0.34),
    (0.36, 0.27, 0.20),
    (0.55, 0.52, 0.46),
    (0.17, 0.14, 0.12),
    (0.40, 0.23, 0.16),
    (0.30, 0.28, 0.25),
)
DARK_CHIPS: Final[tuple[Colour, ...]] = (
    (0.09, 0.075, 0.065),
    (0.16, 0.12, 0.10),
    (0.05, 0.045, 0.042),
    (0.30, 0.25, 0.20),
    (0.12, 0.06, 0.045),
)
PALE_CHIPS: Final[tuple[Colour, ...]] = (
    (0.46, 0.46, 0.45),
    (0.34, 0.34, 0.34),
    (0.55, 0.545, 0.53),
    (0.40, 0.41, 0.42),
    (0.20, 0.20, 0.205),
)


def _chips(cement: Colour, chips: tuple[Colour, ...], seed: int) -> Colours:
    """Broken stone of three sizes, ground flat: the finest fills what the coarser leave."""
    picture = np.broadcast_to(np.array(cement), (FLOOR.rows, FLOOR.columns, 3)).copy()
    picture *= 1.0 + 0.12 * FLOOR.noise(0.013, seed + 9)[..., None]
    palette = np.array(chips)
    for size, filled in ((0.016, 0.85), (0.026, 0.75), (0.046, 0.34)):
        near, next_, own = kit.scattered(size, seed + int(size * 1000))
        kind = palette[(own * 7919).astype(int) % len(chips)]
        kind = kind * (0.8 + 0.4 * (own * 104_729 % 1.0))[..., None]
        inside = smooth(0.0, 0.005, next_ - near - size * 0.10) * (own < filled)
        picture = mix(picture, kind, inside * smooth(0.75, 0.55, near / size))
    return picture


def _bays(seed: int, apart: float) -> Field:
    """Light and dark bays in turn, each from its own batch: factors, `apart` between the two."""
    along, across = (FLOOR.x / FIELD).astype(int), (FLOOR.y > kit.CENTRE).astype(int)
    turn = (along + across) % 2 - 0.5
    return 1.0 + apart * (turn + 0.5 * (rolls(seed, 8)[along + 4 * across] - 0.5))


def _dividers() -> Field:
    """Strips across the hall each bay, along its middle, and along both borders."""
    across = kit.line(0.0, kit.every(FIELD), DIVIDER) * (kit.from_wall() > BORDER)
    along = np.maximum(
        kit.line(BORDER, kit.from_wall(), DIVIDER), kit.line(kit.CENTRE, FLOOR.y, DIVIDER)
    )
    return np.maximum(across, along)


def _terrazzo(field: Colours, border: Colours, metal: Colour, bays: Field) -> Surface:
    edge = smooth(BORDER + 0.003, BORDER - 0.003, kit.from_wall())
    surface = kit.plain(mix(field, border, edge), 0.78)
    surface = kit.tint(surface, mix(bays, 1.0, edge))
    strips = _dividers()
    around = FLOOR.blur(strips, 0.012)
    surface = kit.lay(surface, np.clip(around * 1.2, 0, 0.35), (0.09, 0.075, 0.06))
    return kit.lay(surface, strips, metal, 0.7, 0.0004)


def reception() -> Surface:
    """Warm terrazzo in bays between brass strips, its polish gone where people walk."""
    field = _chips((0.27, 0.235, 0.19), WARM_CHIPS, 101)
    border = _chips((0.075, 0.06, 0.052), DARK_CHIPS, 131)
    surface = _terrazzo(field, border, (0.50, 0.33, 0.13), _bays(151, 0.42))
    surface = kit.lay(surface, wear.cracks(161), (0.05, 0.042, 0.036), 0.3, -0.0006)
    surface = kit.lay(surface, 0.35 * wear.blotches(0.9, 171, 0.2), (0.16, 0.115, 0.075), 0.5)
    return wear.used(surface, 181, 0.85)


def last_clean() -> Surface:
    """Pale terrazzo without a mark on it."""
    field = _chips((0.33, 0.33, 0.325), PALE_CHIPS, 201)
    border = _chips((0.20, 0.20, 0.20), PALE_CHIPS, 231) * 0.55
    surface = _terrazzo(field, border, (0.13, 0.13, 0.13), _bays(251, 0.10))
    surface = kit.tint(surface, 1.0 + 0.04 * FLOOR.clouds(1.2, 261, 4))
    surface.gloss = 0.88 - 0.03 * np.abs(wear.swirls(271))
    return surface
