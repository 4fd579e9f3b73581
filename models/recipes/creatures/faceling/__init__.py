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
    hands,
    head,
    limbs,
    pyjamas,
    scrubs,
    trim,
)
from models.recipes.creatures.sculpt import Body, Creature, Lens, Shell, Trimesh, Volume
from models.recipes.creatures.sculpt.creature import Budgets

PATIENT, NURSE, VISITOR, CHILD = 1, 2, 4, 8
COARSE: Final = 0.010  # m, cell of what is seen from further away
GROWN: Final = PATIENT | NURSE | VISITOR
FINEST: Final = 7200  # triangles: hands are seen from a hand's breadth
SHEET: Final = (3.8, 0.68)  # m, for the texels of hands
LENSES: Final = (
    Lens((0.105, 0.0, 1.600), 0.092, 1.85),
    Lens((0.09, 0.0, 1.27), 0.12, 1.25),
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


def _shells(_: Volume, level: int) -> list[Shell]:
    return trim.shells(level) + hands.shells(level, PATIENT | VISITOR | CHILD, NURSE)


def creature() -> Creature:
    """Bits: 0 patient, 1 nurse, 2 visitor, 3 child (drawn at 0.68, so its head is larger)."""
    bodies = [
        limbs.arm_body(PATIENT | NURSE | VISITOR | CHILD),  # only what hands are weighed by
        *_levels(head.body(1.0, GROWN), (860, 226, 44, 12), partial(far.head, 1.0)),
        *_levels(head.body(head.CHILD, CHILD), (530, 120, 32, 12), partial(far.head, head.CHILD)),
        *_levels(limbs.arm_body(PATIENT | NURSE, hands=False), (100, 34, 0, 0)),
        *_levels(limbs.arm_body(PATIENT | NURSE), (0, 0, 40, 0)),
        far.mittens(VISITOR | CHILD, (0, 0, 16, 0)),
        *_levels(limbs.bare_legs(PATIENT), (310, 92, 24, 0)),
        *_levels(gown.gown(PATIENT), (670, 158, 40, 0)),
        *_levels(scrubs.scrubs(NURSE), (690, 188, 52, 0)),
        *_levels(coat.coat(VISITOR), (706, 196, 52, 0)),
        *_levels(pyjamas.pyjamas(CHILD), (410, 164, 52, 0)),
        *_levels(hair.hair(hair.pinned, hair.BROWN, NURSE), (118, 44, 12, 0)),
        *_levels(hair.hair(hair.hanging, hair.GREY, VISITOR), (150, 60, 20, 0)),
        *_levels(hair.hair(hair.bowl, hair.FAIR, CHILD), (108, 40, 10, 0)),
        replace(
            hair.hair(hair.pinned, hair.BROWN, NURSE | VISITOR),
            budgets=(0, 0, 0, 4),
            far=partial(far.cap, 1.0),
        ),
        replace(
            hair.hair(hair.bowl, hair.FAIR, CHILD),
            budgets=(0, 0, 0, 4),
            far=partial(far.cap, head.CHILD),
        ),
        *far.figures(PATIENT, NURSE | VISITOR | CHILD),
    ]
    swatches = trim.SWATCHES | hands.swatches()
    return Creature("faceling", bodies, _shells, swatches, LENSES, SPREADS, SHEET, FINEST)
