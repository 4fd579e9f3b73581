"""All that a recipe says of a creature."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

import numpy as np
from numpy.typing import NDArray

from models.recipes.creatures.sculpt.bake import Paint, Weave
from models.recipes.creatures.sculpt.clay import Clay
from models.recipes.creatures.sculpt.meshing import Lens
from models.recipes.creatures.sculpt.noise import Floats
from models.recipes.creatures.sculpt.shells import Shell
from models.recipes.creatures.sculpt.trimesh import Trimesh
from models.recipes.creatures.sculpt.volume import Volume, fill
from models.recipes.kit import Array

COARSE: Final = 0.012  # m, cell of an outline
SHEET: Final = (1.7, 0.25)  # m, as which the sheet of swatches is laid out

Budgets = tuple[int, int, int, int]
"""Triangles of clay by level of detail."""


@dataclass(frozen=True, slots=True)
class Swatch:
    """A part of the sheet that shells wear."""

    width: float  # against the other swatches'
    weave: Weave


@dataclass(frozen=True, slots=True)
class Wound:
    """Where some variants are of another clay: there LOD 0 is cut out and sculpted anew."""

    where: Callable[[Array], NDArray[np.bool_]]  # of the triangles' middles (n, 3)
    clay: Clay
    paint: Paint
    variants: int  # bits of those that have it


@dataclass(frozen=True)
class Body:
    """Clay and what covers it: a creature's own body, or a garment worn over it."""

    clay: Clay
    paint: Paint
    rough: Callable[[Array], Floats]  # m that the clay is pushed out by at points (n, 3)
    budgets: Budgets
    variants: int = 15  # bits of those that have it
    tinted: int = 255
    cell: float = 0.004  # m of the fine grid
    wounds: Sequence[Wound] = ()
    far: Callable[[], Trimesh] | None = None  # the last level, where legs would be lost
    density: float = 1.0  # of texels, against the other bodies'

    @cached_property
    def volume(self) -> Volume:
        """The fine one."""
        return self.filled(self.clay)

    @cached_property
    def outline(self) -> Volume:
        """Without anything fine, its gaps and holes closed, so that few triangles can follow it."""
        return fill(self.clay, COARSE, fine=False).closed()

    def filled(self, clay: Clay) -> Volume:
        """Other clay with the same skin."""
        made = fill(clay, self.cell)
        made.roughen(self.rough)
        return made


@dataclass(frozen=True)
class Creature:
    """Bodies, the first of which the shells sit on, and what is no clay."""

    name: str
    bodies: Sequence[Body]
    shells: Callable[[Volume, int], Sequence[Shell]]  # of the first body and a level of detail
    swatches: Mapping[str, Swatch]
    lenses: Sequence[Lens] = ()
    spreads: Mapping[str, float] = field(default_factory=dict)  # m by joint, see weights.weigh
    sheet: tuple[float, float] = SHEET
    finest: int = 6000  # triangles that its first level may have

    @property
    def body(self) -> Body:
        """Its own."""
        return self.bodies[0]
