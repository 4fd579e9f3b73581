"""The thirteen walls of the hall: one recipe for each department.

Each covers six metres of wall from floor to ceiling and repeats sideways only. The place in `ORDER`
is the layer's number in the game.
"""

from collections.abc import Callable
from typing import Final

from models.recipes.fields import Surface
from models.recipes.textures import walls_mural as mural
from models.recipes.textures import walls_painted as painted
from models.recipes.textures import walls_panelled as panelled
from models.recipes.textures import walls_paper as paper
from models.recipes.textures import walls_ruined as ruined
from models.recipes.textures import walls_tiled as tiled
from models.recipes.textures.walls_kit import WALL

__all__ = ["ORDER", "WALL"]

ORDER: Final[dict[str, Callable[[], Surface]]] = {
    "reception": panelled.reception,
    "general": painted.general,
    "maternity": paper.maternity,
    "surgery": tiled.surgery,
    "radiology": panelled.radiology,
    "children": mural.children,
    "isolation": panelled.isolation,
    "morgue": tiled.morgue,
    "burnt": ruined.burnt,
    "flooded": ruined.flooded,
    "last_dim": painted.last_dim,
    "last_clean": painted.last_clean,
    "last_bright": painted.last_bright,
}
