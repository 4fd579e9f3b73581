"""Hands that stand being looked at from a hand's breadth: round fingers with nails, or gloves."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, partial
from typing import Final

import numpy as np

from models.recipes.creatures.faceling import form, hand_clay, hand_skin
from models.recipes.creatures.faceling.form import DOWN, ELBOW, PALM, WRIST
from models.recipes.creatures.faceling.hand_clay import FINGERS, THUMB, Digit, spots
from models.recipes.creatures.faceling.loft import Loft
from models.recipes.creatures.sculpt import Clay, Fixed, Shell, Swatch, Volume
from models.recipes.creatures.sculpt.volume import fill
from models.recipes.creatures.skeleton import FACELING

LATEX: Final = 0.0012  # m
OVER: Final = 0.0007  # m that a hand lies over its arm
WORN: Final = (("finger", 0), ("finger_2", 2), ("thumb", 4))
"""Swatches of bare digits, and which of them is its sitter."""
SWATCH_OF: Final = ("finger", "finger_2", "finger_2", "finger", "thumb")
WIDE: Final = 1.8  # x, a palm's rays


@dataclass(frozen=True, slots=True)
class Cut:
    """How finely a level of detail is cut."""

    sides: int  # of a digit
    rings: int
    palm: int
    stations: tuple[float, ...]  # m of a palm's line


BARE: Final = (
    Cut(7, 8, 12, (0.0, 0.036, 0.074, 0.1165, 0.1285, 0.1345)),
    Cut(3, 3, 8, (0.0, 0.055, 0.118)),
)
GLOVED: Final = Cut(6, 7, 10, (0.0, 0.010, 0.052, 0.110, 0.1685, 0.1805, 0.1865))


@cache
def _digit(number: int, thick: float) -> tuple[Digit, Loft]:
    one = (*FINGERS, THUMB)[number]
    made = Clay(FACELING)
    hand_clay.digit(made, one, thick)
    return one, Loft(made, one.line, one.back, one.end + thick)


@cache
def _palm(thick: float) -> Loft:
    made = Clay(FACELING)
    with made.group(), made.of(blend=0.02):
        hand_clay.forearm(made, OVER + thick)
    hand_clay.palm(made, thick)
    first = (-0.030, 0.0, 0.0)
    if thick:
        with made.group(0.004), made.of("forearm_r", blend=0.004):
            cuff = form.between(ELBOW, WRIST, 0.70, 1.0)
            made.tube(cuff, (0.0325, 0.0270))
            roll = form.between(ELBOW, WRIST, 0.685)[0]
            made.tube(form.loop(roll, DOWN, (0.0315, 0.0315)), 0.0042)
        first = (-0.082, 0.0, 0.0)
    line = spots(first, (0.006, 0.001, 0.0), (0.045, 0.005, 0.001), (0.094, 0.000, 0.002))
    return Loft(made, line, -PALM, 0.010, WIDE)


@cache
def _whole() -> Volume:
    made = Clay(FACELING)
    hand_clay.hand(made)
    return fill(made, 0.002, margin=0.05)


def _stations(one: Digit, loft: Loft, rings: int) -> Sequence[float]:
    """M of a digit's line, close where it bends."""
    first, second, end = np.cumsum(np.linalg.norm(np.diff(one.line, axis=0), axis=1)).tolist()
    cap = loft.cap * np.pi / 2
    if rings < 7:
        return [0.0, first, end + 0.2 * cap]
    tip = (
        [end - 0.001, end + 0.36 * cap, end + 0.70 * cap] if rings > 7 else [end, end + 0.52 * cap]
    )
    return [0.0, first - 0.009, first, first + 0.009, second + 0.001, *tip]


def _digits(cut: Cut, thick: float, variants: int) -> list[Shell]:
    made = []
    for number in range(5):
        one, loft = _digit(number, thick)
        swatch = "latex" if thick else SWATCH_OF[number]
        made.append(
            loft.shell(
                cut.sides,
                _stations(one, loft, cut.rings),
                Fixed(swatch, variants=variants),
                _whole(),
            )
        )
    return made


def _hands(cut: Cut, thick: float, variants: int) -> list[Shell]:
    """Both."""
    name = "glove" if thick else "palm"
    palm = _palm(thick).shell(cut.palm, cut.stations, Fixed(name, variants=variants), _whole())
    made = [palm, *_digits(cut, thick, variants)]
    return made + [shell.mirrored() for shell in made]


def shells(level: int, bare: int, gloved: int) -> list[Shell]:
    """By the variant bits of those with bare hands and with gloves; from afar all are bare."""
    if level > 1:
        return []
    if level == 1:
        return _hands(BARE[1], 0.0, bare | gloved)
    return _hands(BARE[0], 0.0, bare) + _hands(GLOVED, LATEX, gloved)


def swatches() -> dict[str, Swatch]:
    """As wide as their texels on a sheet 150 high."""
    made = {}
    cut = BARE[0]
    for name, number in WORN:
        one, loft = _digit(number, 0.0)
        at, paint = _stations(one, loft, cut.rings), partial(hand_skin.finger, one=one)
        made[name] = loft.swatch(82.0, cut.sides, at, paint)
    made["palm"] = _palm(0.0).swatch(186.0, cut.palm, cut.stations, hand_skin.palm)
    one, loft = _digit(1, LATEX)
    at = _stations(one, loft, GLOVED.rings)
    made["latex"] = loft.swatch(66.0, GLOVED.sides, at, hand_skin.latex)
    made["glove"] = _palm(LATEX).swatch(134.0, GLOVED.palm, GLOVED.stations, hand_skin.latex)
    return made
