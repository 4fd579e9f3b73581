"""Those who come, and the Clump that waits: in four levels of detail."""

from collections.abc import Callable
from typing import Final

from models.recipes.creatures import clump, faceling, hound, skin_stealer
from models.recipes.creatures.sculpt import Creature

SCULPTED: Final[dict[str, Callable[[], Creature]]] = {
    "hound": hound.creature,
    "skin_stealer": skin_stealer.creature,
    "faceling": faceling.creature,
    "clump": clump.creature,
}
"""By kind: what its meshes and pictures are made of."""
