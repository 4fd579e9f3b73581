"""The atlas of decals: `decals()` paints all 32 cells, `CELLS` tells where each is and how large.

A decal lies flat on a wall or floor at its size in metres, blended by its alpha. The game lights
it: but for dirt where a thing touches, no shade is painted in.
"""

from collections.abc import Callable
from typing import Final, Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from models.recipes.textures import decals_blood as blood
from models.recipes.textures import decals_damp as damp
from models.recipes.textures import decals_drawings as drawings
from models.recipes.textures import decals_floor as floor
from models.recipes.textures import decals_litter as litter
from models.recipes.textures import decals_notices as notices
from models.recipes.textures import decals_ruin as ruin
from models.recipes.textures.decals_kit import CELL, Sheet

COLUMNS: Final = 8
ROWS: Final = 4
PRINTED: Final = 0.47  # m: sheets up to this width carry small print and are painted finer


class Size(NamedTuple):
    """How large a decal is drawn, and on what."""

    width: float  # m; along +x where the decal has a direction
    height: float  # m
    on: Literal["wall", "floor"]


RECIPES: Final[dict[str, tuple[Callable[[Sheet], None], Size]]] = {
    "smear_hand": (blood.smear_hand, Size(1.6, 0.6, "wall")),
    "handprint": (blood.handprint, Size(0.28, 0.34, "wall")),
    "hands_down": (blood.hands_down, Size(0.8, 1.1, "wall")),
    "spatter": (blood.spatter, Size(1.3, 1.3, "wall")),
    "run_point": (blood.run_point, Size(0.6, 1.4, "wall")),
    "word_run": (blood.word_run, Size(1.6, 0.9, "wall")),
    "word_stop": (ruin.word_stop, Size(1.5, 0.95, "wall")),
    "arrow": (blood.arrow, Size(1.2, 0.6, "wall")),
    "tally": (ruin.tally, Size(1.1, 0.8, "wall")),
    "gouges": (ruin.gouges, Size(1.4, 0.9, "wall")),
    "crater": (ruin.crater, Size(0.9, 0.9, "wall")),
    "leak": (damp.leak, Size(1.3, 1.9, "wall")),
    "mould": (damp.mould, Size(1.2, 1.2, "wall")),
    "scorch": (damp.scorch, Size(1.4, 2.1, "wall")),
    "notice_rules": (notices.notice_rules, Size(0.25, 0.34, "wall")),
    "notice_ward": (notices.notice_ward, Size(0.25, 0.34, "wall")),
    "fire_plan": (notices.fire_plan, Size(0.46, 0.34, "wall")),
    "hand_washing": (notices.hand_washing, Size(0.46, 0.63, "wall")),
    "missing": (notices.missing, Size(0.25, 0.34, "wall")),
    "drawing_family": (drawings.drawing_family, Size(0.34, 0.25, "wall")),
    "drawing_hall": (drawings.drawing_hall, Size(0.25, 0.34, "wall")),
    "rota": (notices.rota, Size(0.46, 0.34, "wall")),
    "drag": (floor.drag, Size(2.6, 0.9, "floor")),
    "footprints": (floor.footprints, Size(1.7, 0.5, "floor")),
    "pool": (floor.pool, Size(1.2, 1.0, "floor")),
    "papers": (litter.papers, Size(1.3, 1.1, "floor")),
    "glass": (litter.glass, Size(1.0, 1.0, "floor")),
    "crumbs": (litter.crumbs, Size(1.2, 1.0, "floor")),
    "pills": (litter.pills, Size(0.6, 0.6, "floor")),
    "gloves": (litter.gloves, Size(0.7, 0.5, "floor")),
    "skid": (floor.skid, Size(2.4, 0.8, "floor")),
    "wet_prints": (floor.wet_prints, Size(1.7, 0.5, "floor")),
}
CELLS: Final[dict[str, tuple[int, Size]]] = {
    name: (number, size) for number, (name, (_, size)) in enumerate(RECIPES.items())
}
"""Name -> (cell, size); cells are counted from the bottom left, row by row upwards."""


def painted(name: str) -> NDArray[np.uint8]:
    """(256, 256, 4) one decal: sRGB and alpha, row 0 = bottom."""
    recipe, size = RECIPES[name]
    sheet = Sheet(size.width, size.height, 4 if size.width < PRINTED else 2)
    recipe(sheet)
    return sheet.finished()


def decals() -> NDArray[np.uint8]:
    """(1024, 2048, 4) all of them: sRGB and alpha, row 0 = bottom."""
    out = np.zeros((ROWS * CELL, COLUMNS * CELL, 4), np.uint8)
    for name, (cell, _) in CELLS.items():
        row, column = cell // COLUMNS * CELL, cell % COLUMNS * CELL
        out[row : row + CELL, column : column + CELL] = painted(name)
    return out
