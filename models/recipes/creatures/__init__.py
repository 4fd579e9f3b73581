"""Those who come: runners in three levels of detail, and the Clump that waits."""

from functools import partial
from typing import Final

from models.recipes.creatures.bipeds import faceling, skin_stealer
from models.recipes.creatures.clump import clump
from models.recipes.creatures.hound import hound
from models.recipes.kit import Models

ASSETS: Final[dict[str, Models]] = {
    **{
        recipe.__name__: {f"{recipe.__name__}_{lod}": partial(recipe, lod) for lod in range(3)}
        for recipe in (hound, skin_stealer, faceling)
    },
    "clump": {"clump": clump},
}
