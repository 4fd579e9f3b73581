"""The Clump: people, grown together against a wall, who reach for whoever comes past."""

from functools import partial
from typing import Final

from models.recipes.creatures.clump import (
    afar,
    arms,
    faces,
    hands,
    mass,
    remains,
    roots,
    skin,
    torso,
)
from models.recipes.creatures.clump.places import ARMS, HEADS
from models.recipes.creatures.clump.swatches import SWATCHES
from models.recipes.creatures.sculpt import Body, Creature, Lens, Shell, Volume

LENSES: Final = (Lens((0.0, 1.10, 0.9), 0.36, 0.40),)
"""What lies against the wall is never seen."""
SPREADS: Final = {
    "lump": 0.06, "head": 0.020, "jaw": 0.007, "arm": 0.032, "fore": 0.016, "bend": 0.014,
    "twist": 0.014, "crook": 0.013, "hand": 0.011, "fingers": 0.006, "tips": 0.0045,
}  # fmt: skip


def _bodies() -> list[Body]:
    made = mass.bodies()
    for number in HEADS:
        near = Body(
            faces.face(number), skin.face(number), faces.rough, (250, 0, 0, 0), tinted=0,
            cell=0.0028, density=1.5,
        )  # fmt: skip
        again, budgets = partial(afar.painted, near), (0, 84, 20, 0)
        bulk = Body(
            faces.plain(number), again, faces.rough, budgets, tinted=0, cell=0.0045, density=1.5
        )
        made += [near, bulk]
    for arm in ARMS:
        long = len(arm.line) > 3
        budgets = (190, 64, 0, 0) if long else (150, 46, 0, 0)
        budgets = {"k": (110, 36, 0, 0), "b": (150, 70, 0, 0)}.get(arm.letter, budgets)
        paint, cell = skin.limb(arm), 0.003 if arm.letter == "k" else 0.0036
        made.append(
            Body(arms.limb(arm), paint, arms.rough, budgets, tinted=0, cell=cell, density=1.0)
        )
    made.append(Body(arms.stump(), skin.stump, arms.rough, (130, 30, 0, 0), tinted=0, cell=0.003))
    return made


def _shells(volume: Volume, level: int) -> list[Shell]:
    made = [*hands.hands(level), *faces.shells(level), *afar.arms(level)]
    made += roots.roots(level)
    if level < 2:
        made += torso.splayed(mass.OPEN, "lump_1", level)
    return made + remains.remains(volume, level)


def creature() -> Creature:
    """Variants: 0 (and 3) in a gown's tatters, 1 bandaged, on a drip, 2 with hair and wristband."""
    return Creature("clump", _bodies(), _shells, SWATCHES, LENSES, SPREADS)
