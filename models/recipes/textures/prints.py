"""Ink for signs and plates: `prints()` an atlas of coverage, `exit_sign()` the lit face of a sign.

Everything is drawn by signed distance, so its edges are one texel soft at any size. Row 0 is the
bottom of a picture.
"""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from models.recipes.fields import Field
from models.recipes.textures.prints_glyphs import glyph, lettered, width
from models.recipes.textures.prints_signs import PICTOGRAMS, Pen, runner

SIZE: Final = 512  # px of the atlas, both ways
DIGIT: Final = (51, 96)  # px of a digit's box
NAME: Final = (256, 32)  # px of a name's box; the word stands in its middle
PICTOGRAM: Final = 96  # px
MARGIN: Final = 3  # px of paper kept free around ink
DIGITS_AT: Final = 416  # px above the atlas's foot
NAMES_AT: Final = 192
PER_ROW: Final = 5  # pictograms
NAMES: Final = (
    "RECEPTION", "GENERAL WARD", "MATERNITY", "SURGERY", "RADIOLOGY", "CHILDREN'S WARD",
    "ISOLATION", "MORGUE", "BURNS UNIT", "BASEMENT LEVEL", "WARD", "WARD", "EXIT ONLY",
)  # fmt: skip
DIGIT_HALF: Final = 0.072  # of the cap height: half a stroke
NAME_HALF: Final = 0.070
EXIT_SIZE: Final = (192, 512)  # px of a face 0.34 m high, 0.92 m wide
EXIT_CAP: Final = 134  # px: 0.237 m
EXIT_HALF: Final = 0.098  # bold, yet the counters stay open in the glow


def _box(at: tuple[int, int], size: tuple[int, int]) -> tuple[float, float, float, float]:
    return at[0] / SIZE, at[1] / SIZE, (at[0] + size[0]) / SIZE, (at[1] + size[1]) / SIZE


def _corner(kind: str, number: int) -> tuple[int, int]:
    """(column, row) of a box's lower left corner."""
    if kind == "digit":
        return number * DIGIT[0], DIGITS_AT
    if kind == "name":
        return number % 2 * NAME[0], DIGITS_AT - NAME[1] * (number // 2 + 1)
    return number % PER_ROW * PICTOGRAM, NAMES_AT - PICTOGRAM * (number // PER_ROW + 1)


PLACES: Final[dict[str, tuple[float, float, float, float]]] = {
    **{f"{n}": _box(_corner("digit", n), DIGIT) for n in range(10)},
    **{f"name_{n}": _box(_corner("name", n), NAME) for n in range(len(NAMES))},
    **{
        name: _box(_corner("pictogram", n), (PICTOGRAM, PICTOGRAM))
        for n, name in enumerate(PICTOGRAMS)
    },
}
"""(u0, v0, u1, v1) of each print: "0".."9", "name_0".."name_12" as in `NAMES`, `PICTOGRAMS`."""


def _digit(number: int) -> Field:
    """A digit in its box; all boxes are equal, so numbers stand in columns."""
    cap = DIGIT[1] - 2 * MARGIN
    shown = width(str(number), DIGIT_HALF) * cap
    px, py = np.meshgrid(np.arange(DIGIT[0]) + 0.5, np.arange(DIGIT[1]) + 0.5)
    x, y = (px - (DIGIT[0] - shown) / 2) / cap, (py - MARGIN) / cap
    return np.clip(glyph(str(number), DIGIT_HALF, x, y) * cap + 0.5, 0.0, 1.0)


def _name(text: str) -> Field:
    """A ward's name in the middle of its box, narrowed where it would not fit."""
    cap = NAME[1] - 2.0 * MARGIN
    room = NAME[0] - 2 * MARGIN - 2
    squeeze = min(1.0, room / lettered(text, cap, NAME_HALF).shape[1])
    ink = lettered(text, cap, NAME_HALF, squeeze=squeeze)
    out = np.zeros((NAME[1], NAME[0]))
    row, column = (NAME[1] - ink.shape[0]) // 2, (NAME[0] - ink.shape[1]) // 2
    out[row : row + ink.shape[0], column : column + ink.shape[1]] = ink
    return out


def _bytes(cover: Field) -> NDArray[np.uint8]:
    return np.asarray(cover * 255.0 + 0.5, np.uint8)


def prints() -> NDArray[np.uint8]:
    """(512, 512) coverage, 255 = ink; `PLACES` tells what stands where."""
    out = np.zeros((SIZE, SIZE))

    def put(at: tuple[int, int], ink: Field) -> None:
        out[at[1] : at[1] + ink.shape[0], at[0] : at[0] + ink.shape[1]] = ink

    for number in range(10):
        put(_corner("digit", number), _digit(number))
    for number, text in enumerate(NAMES):
        put(_corner("name", number), _name(text))
    for number, draw in enumerate(PICTOGRAMS.values()):
        put(_corner("pictogram", number), Pen(PICTOGRAM, MARGIN).ink(draw))
    return _bytes(out)


def exit_sign() -> NDArray[np.uint8]:
    """(192, 512) coverage of the lit face of a sign 0.92 m x 0.34 m: EXIT and the runner."""
    out = np.zeros(EXIT_SIZE)
    word = lettered("EXIT", EXIT_CAP, EXIT_HALF, gap=0.15)
    row = (EXIT_SIZE[0] - word.shape[0]) // 2
    figure = Pen(EXIT_CAP + 2, 0).ink(runner)
    column = (EXIT_SIZE[1] - word.shape[1] - 36 - figure.shape[1]) // 2
    out[row : row + word.shape[0], column : column + word.shape[1]] = word
    column += word.shape[1] + 36
    out[row : row + figure.shape[0], column : column + figure.shape[1]] = figure
    return _bytes(out)
