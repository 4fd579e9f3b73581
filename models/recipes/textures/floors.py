"""The thirteen floors in the order the game counts its wards: recipes by name."""

from collections.abc import Callable
from typing import Final

import numpy as np

from models.recipes.fields import Surface
from models.recipes.textures import floors_ruined, floors_sheet, floors_stone, floors_tiled

DARKEST: Final = 0.026  # no channel is darker: red light would find nothing to show


def _lit(recipe: Callable[[], Surface]) -> Callable[[], Surface]:
    def made() -> Surface:
        surface = recipe()
        surface.colour = np.maximum(surface.colour, DARKEST)
        return surface

    return made


ORDER: Final[dict[str, Callable[[], Surface]]] = {
    recipe.__name__: _lit(recipe)
    for recipe in (
        floors_stone.reception,
        floors_tiled.general,
        floors_sheet.maternity,
        floors_sheet.surgery,
        floors_tiled.radiology,
        floors_sheet.children,
        floors_sheet.isolation,
        floors_tiled.morgue,
        floors_ruined.burnt,
        floors_ruined.flooded,
        floors_sheet.last_dim,
        floors_stone.last_clean,
        floors_sheet.last_bright,
    )
}
"""Each on `floors_kit.FLOOR`'s canvas; one surface takes 40 MB."""
