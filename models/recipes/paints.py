"""Colours that more than one recipe paints with: linear RGB, and how much each shines."""

from typing import Final

from models.recipes.kit import Colour

BLACK: Final[Colour] = (0.035, 0.034, 0.034, 0.22)  # plastic and paint
DARK: Final[Colour] = (0.035, 0.035, 0.04, 0.25)  # what is seen into
CHROME: Final[Colour] = (0.46, 0.47, 0.48, 0.7)
STAINLESS: Final[Colour] = (0.36, 0.365, 0.37, 0.7)
RED: Final[Colour] = (0.36, 0.022, 0.016, 0.4)  # of alarms
DEEP_RED: Final[Colour] = (0.36, 0.010, 0.008, 1.02)  # of what glows faintly, to be found
WHITE: Final[Colour] = (0.46, 0.45, 0.41, 0.25)
PALE_GREY: Final[Colour] = (0.40, 0.40, 0.37, 0.25)
PAPER: Final[Colour] = (0.56, 0.53, 0.44)
OLD_PAPER: Final[Colour] = (0.52, 0.49, 0.41)
INK: Final[Colour] = (0.07, 0.065, 0.065)
