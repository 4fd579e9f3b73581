"""The carpentry all recipes share: `Mesh` and its shapes, in (along, side, height) metres."""

from collections.abc import Callable
from typing import TypeAlias

from models.recipes.kit.boxes import Boxes
from models.recipes.kit.builder import EVERY_VARIANT, Array, Colour, Point, lattice, rgba
from models.recipes.kit.rounds import Rounds
from models.recipes.kit.sweeps import Sweeps, rounded

__all__ = [
    "EVERY_VARIANT", "Array", "Colour", "Mesh", "Models", "Point", "lattice", "rgba", "rounded",
]  # fmt: skip


class Mesh(Boxes, Rounds, Sweeps):
    """Triangles that grow by any shape of the kit."""


Models: TypeAlias = dict[str, Callable[[], Mesh]]
"""The files of one asset, finest level of detail first, and what makes each."""
