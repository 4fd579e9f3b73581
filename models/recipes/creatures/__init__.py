"""Those who come: runners in four levels of detail, and the Clump that waits."""

from collections.abc import Callable
from typing import Final

from models.recipes.creatures import faceling, hound, skin_stealer
from models.recipes.creatures.clump import clump
from models.recipes.creatures.sculpt import Creature
from models.recipes.kit import Models

ASSETS: Final[dict[str, Models]] = {"clump": {"clump": clump}}
SCULPTED: Final[dict[str, Callable[[], Creature]]] = {
    "hound": hound.creature,
    "skin_stealer": skin_stealer.creature,
    "faceling": faceling.creature,
}
"""By kind: what its meshes and pictures are made of."""
