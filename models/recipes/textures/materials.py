"""The sixteen materials of furniture and fittings.

Each covers one square metre of `CANVAS` and repeats both ways; a model multiplies it by its tint.
The place in `ORDER` is the layer's number in the game.
"""

from collections.abc import Callable
from typing import Final

from models.recipes.textures import materials_hard as hard
from models.recipes.textures import materials_soft as soft
from models.recipes.textures import materials_stone as stone
from models.recipes.textures.materials_kit import CANVAS, Material

__all__ = ["CANVAS", "ORDER", "Material"]

ORDER: Final[dict[str, Callable[[], Material]]] = {
    "plain": hard.plain,
    "enamel": hard.enamel,
    "steel": hard.steel,
    "plastic": hard.plastic,
    "rubber": hard.rubber,
    "vinyl": soft.vinyl,
    "linen": soft.linen,
    "blanket": soft.blanket,
    "wood": stone.wood,
    "raw_wood": stone.raw_wood,
    "paper": soft.paper,
    "glass": hard.glass,
    "rust": stone.rust,
    "concrete": stone.concrete,
    "fabric": soft.fabric,
    "skin": soft.skin,
}
