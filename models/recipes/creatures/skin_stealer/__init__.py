"""The Skin-Stealer: 2.24 m, flayed, with arms to its knees; it wears what it took from others."""

from collections.abc import Callable
from functools import partial
from typing import Final

import numpy as np

from models.recipes.creatures.sculpt import Body, Clay, Creature, Lens, Shell, Volume
from models.recipes.creatures.sculpt.creature import Budgets
from models.recipes.creatures.sculpt.meshing import Trimesh
from models.recipes.creatures.skeleton import SKIN_STEALER
from models.recipes.creatures.skin_stealer import afar, arms, flesh, legs, skull, teeth, trunk
from models.recipes.creatures.skin_stealer.hands import hands
from models.recipes.creatures.skin_stealer.muscles import KNUCKLE, arm
from models.recipes.creatures.skin_stealer.remains import BARE, remains
from models.recipes.creatures.skin_stealer.swatches import SWATCHES

BUDGETS: Final = ((1950, 0, 0, 0), (0, 570, 160, 1))
"""Triangles of the trunk by level of detail: as sculpted, and its bulk."""
HEADS: Final = (
    (0b1011, (0.0, 0.0, 0.0), ((960, 0, 0, 0), (0, 220, 66, 1))),
    (BARE, (0.020, 0.0, 0.075), ((680, 0, 0, 0), (0, 180, 58, 1))),
)
"""Of variants: how far the head is from where it should be (m), and its triangles."""
HAND: Final = tuple(arm(KNUCKLE - 0.05, 0.01, 0.01).tolist())
LENSES: Final = (
    Lens((0.06, 0.0, 2.09), 0.17, 1.6),
    Lens(HAND, 0.10, 2.2),
    Lens((HAND[0], -HAND[1], HAND[2]), 0.10, 2.2),
)
SPREADS: Final = {
    "loin": 0.035, "chest": 0.045, "neck": 0.030, "head": 0.020, "jaw": 0.005, "collar": 0.030,
    "arm": 0.030, "forearm": 0.014, "hand": 0.011, "fingers": 0.006, "tips": 0.0045,
    "thumb": 0.006, "thigh": 0.035, "shin": 0.018, "foot": 0.010, "toes": 0.007,
}  # fmt: skip


def _trunk() -> Clay:
    clay = Clay(SKIN_STEALER)
    trunk.trunk(clay)
    arms.limbs(clay)
    legs.legs(clay)
    return clay


def _two(near: Body, far: Clay, budgets: Budgets, last: Callable[[], Trimesh]) -> list[Body]:
    """As sculpted, and what stands for it from afar."""
    paint = partial(afar.painted, near)
    bulk = Body(far, paint, afar.even, budgets, near.variants, 0, 0.006, far=last)
    return [near, bulk]


def _shells(volume: Volume, level: int) -> list[Shell]:
    made = hands(level)
    for variants, shift, _ in HEADS:
        made += teeth.teeth(level, np.array(shift), variants)
        made += teeth.eyes(level, np.array(shift), variants)
    return made + remains(volume, level, np.array(HEADS[1][1]))


def creature() -> Creature:
    """Variants: 0 (and 3) in a skin, 1 in a gown's rags, 2 bare, with a longer neck."""
    trunk_ = Body(_trunk(), flesh.flesh, flesh.rough, BUDGETS[0], tinted=0, density=0.85)
    bodies = _two(trunk_, afar.bulk(), BUDGETS[1], afar.figure)
    for number, (variants, shift, budgets) in enumerate(HEADS):
        near, far = (skull.head(shift, plain=plain) for plain in (False, True))
        dense = 0.95 - 0.2 * number
        head = Body(near, flesh.flesh, flesh.rough, budgets[0], variants, 0, density=dense)
        bodies += _two(head, far, budgets[1], partial(afar.mask, np.array(shift)))
    return Creature("skin_stealer", bodies, _shells, SWATCHES, LENSES, SPREADS)
