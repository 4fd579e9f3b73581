"""The Faceling: patient, nurse, visitor, child; 1.74 m, clothed; where a face should be, skin."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Final

from models.recipes.creatures.faceling import (
    coat,
    far,
    gown,
    hair,
    head,
    limbs,
    pyjamas,
    scrubs,
    trim,
)
from models.recipes.creatures.sculpt import Body, Creature, Lens, Trimesh
from models.recipes.creatures.sculpt.creature import Budgets

PATIENT, NURSE, VISITOR, CHILD = 1, 2, 4, 8
COARSE: Final = 0.010  # m, cell of what is seen from further away
GROWN: Final = PATIENT | NURSE | VISITOR
LENSES: Final = (
    Lens((0.105, 0.0, 1.600), 0.092, 1.85),
    Lens((0.02, 0.70, 1.075), 0.09, 1.35),
    Lens((0.02, -0.70, 1.075), 0.09, 1.35),
)
SPREADS: Final = {
    "loin": 0.04, "chest": 0.04, "neck": 0.020, "head": 0.018, "jaw": 0.014, "collar": 0.03,
    "arm": 0.028, "forearm": 0.016, "hand": 0.009, "fingers": 0.005, "tips": 0.004,
    "thumb": 0.005, "thigh": 0.034, "shin": 0.020, "foot": 0.011, "toes": 0.009,
}  # fmt: skip


def _levels(body: Body, budgets: Budgets, far: Callable[[], Trimesh] | None = None) -> list[Body]:
    """The first level from fine clay, the others from coarse: there folds would eat the limbs."""
    near, rest = (budgets[0], 0, 0, 0), (0, *budgets[1:])
    coarse = replace(body, budgets=rest, cell=COARSE, far=far)
    return [replace(body, budgets=near)] * bool(budgets[0]) + [coarse] * any(rest)


def creature() -> Creature:
    """Bits: 0 patient, 1 nurse, 2 visitor, 3 child (drawn at 0.68, so its head is larger)."""
    bare = PATIENT | VISITOR | CHILD
    bodies = [
        *_levels(head.body(1.0, GROWN), (860, 226, 44, 12), partial(far.head, 1.0)),
        *_levels(head.body(head.CHILD, CHILD), (530, 120, 32, 12), partial(far.head, head.CHILD)),
        *_levels(limbs.bare_arms(bare), (640, 0, 0, 0)),
        *_levels(limbs.gloved_arms(NURSE), (480, 0, 0, 0)),
        *_levels(limbs.bare_arms(bare | NURSE), (0, 236, 0, 0)),
        *_levels(limbs.bare_arms(PATIENT | NURSE), (0, 0, 40, 0)),
        far.mittens(VISITOR | CHILD, (0, 0, 16, 0)),
        *_levels(limbs.bare_legs(PATIENT), (360, 92, 24, 0)),
        *_levels(gown.gown(PATIENT), (670, 170, 40, 0)),
        *_levels(scrubs.scrubs(NURSE), (690, 200, 52, 0)),
        *_levels(coat.coat(VISITOR), (740, 210, 52, 0)),
        *_levels(pyjamas.pyjamas(CHILD), (430, 164, 52, 0)),
        *_levels(hair.hair(hair.pinned, hair.BROWN, NURSE), (150, 44, 12, 0)),
        *_levels(hair.hair(hair.hanging, hair.GREY, VISITOR), (180, 60, 20, 0)),
        *_levels(hair.hair(hair.bowl, hair.FAIR, CHILD), (130, 40, 10, 0)),
        *far.figures(PATIENT, NURSE | VISITOR | CHILD),
    ]
    return Creature("faceling", bodies, trim.shells, trim.SWATCHES, LENSES, SPREADS)
