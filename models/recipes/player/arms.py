"""One's own arms as files: one mesh for all they may hold, and the pictures on it."""

from collections.abc import Iterator
from typing import Final

import numpy as np

from models.recipes.creatures.sculpt import (
    Body,
    Clay,
    Creature,
    Lens,
    Shell,
    Trimesh,
    Volume,
    build,
)
from models.recipes.creatures.sculpt.assembly import KINDS, Columns, Pixels
from models.recipes.player import skin, sleeves
from models.recipes.player.hands import hands
from models.recipes.player.held import held
from models.recipes.player.skeleton import ARMS, spot
from models.recipes.player.swatches import SWATCHES
from models.recipes.player.watch import digits, watch
from models.recipes.player.yarn import yarn

ALWAYS: Final = 1  # the variants' bit of what is no item
LIMIT: Final = 4200  # triangles
NONE: Final = (0, 0, 0)  # of other levels of detail: nobody else sees these arms
SPREADS: Final = {
    "fore": 0.018, "twist": 0.022, "hand": 0.0055, "thumb_1": 0.0045, "thumb_2": 0.0034,
    **{f"{name}_1": 0.0032 for name in ("index", "middle", "ring", "little")},
    **{f"{name}_2": 0.0026 for name in ("index", "middle", "ring", "little")},
}  # fmt: skip
LENSES: Final = tuple(
    Lens((x, side * y, z), radius, 1.45)
    for side in (1.0, -1.0)
    for (x, y, z), radius in (
        (spot(0.158, 0.000, -0.030), 0.040),
        (spot(0.104, 0.068, -0.024), 0.016),
        (spot(-0.030, 0, 0), 0.038),
    )
)
"""Where decimation would blunt what one sees best: the tips of the fingers, the cuffs."""


def _shells(volume: Volume, level: int) -> list[Shell]:
    """The kit wants a mesh of every level; only the first is kept."""
    return [*watch(), *held(), *yarn()] if level == 0 else watch()[:1]


def _creature() -> Creature:
    flesh, cloth = Clay(ARMS), Clay(ARMS)
    hands(flesh)
    sleeves.sleeves(cloth)
    bodies = [
        Body(flesh, skin.paint, skin.rough, (2420, *NONE), ALWAYS, 0, 0.0013, density=4.0),
        Body(cloth, sleeves.paint, sleeves.rough, (590, *NONE), ALWAYS, 0, 0.0023, density=2.1),
    ]
    return Creature("arms", bodies, _shells, SWATCHES, LENSES, SPREADS)


def _with(columns: Columns, more: dict[str, np.ndarray]) -> Columns:
    """Of a mesh and another's."""
    shifted = {**more, "triangles": more["triangles"] + len(columns["position"])}
    return {
        name: np.concatenate([columns[name], np.asarray(shifted[name], kind)])
        for name, kind in KINDS.items()
    }


def _lit(columns: Columns) -> Columns:
    """With a normal where the kit found none: at a thin hem, clay and triangles may disagree."""
    rows = np.asarray(columns["normal"], float)
    mesh = Trimesh(np.asarray(columns["position"], float), np.asarray(columns["triangles"], int))
    none = np.linalg.norm(rows, axis=1) < 0.5
    rows[none] = mesh.normals()[none]
    return {**columns, "normal": rows.astype(KINDS["normal"])}


def files() -> Iterator[tuple[str, Columns | Pixels]]:
    """(file in models/, content); pictures have their top row first.

    Raises ValueError for a mesh of more triangles than its limit.
    """
    levels, pictures = build(_creature())
    columns = _lit(_with(levels[0], digits()))
    many = len(columns["triangles"])
    if many > LIMIT:
        raise ValueError(f"arms have {many} of {LIMIT} triangles")
    yield "arms.npz", columns
    for name, pixels in pictures.items():
        yield f"textures/{name.removeprefix('creature_')}", pixels
