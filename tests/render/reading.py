"""Reads print in pictures: what a face would look like at that size, and which ink fits best.

All faces here stand square to the view, so that a face is a rectangle of the picture.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise, product
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from level_bang import assets
from level_bang.view.frame import Frame

Ink: TypeAlias = NDArray[np.float64]  # (rows, columns) 0..1, the top row first
Grey: TypeAlias = NDArray[np.float64]  # (rows, columns)
FINER = 4  # places looked at in a pixel, each way
SHIFTS = range(-1, 2)  # px that a print may lie beside where it should
SOFT = 0.9  # px, of the blur that a smaller inner picture and its filters make
BOLD = 2.0  # x; what glows is white before it covers a pixel, so its strokes grow
LETTERS = "EXIT"


@dataclass(frozen=True)
class Face:
    """A rectangle in pixels, edges anywhere."""

    left: float
    top: float
    right: float
    bottom: float

    def around(self, margin: float) -> tuple[slice, slice]:
        """Rows and columns of all its pixels, and of `margin` more on each side."""
        rows = slice(math.floor(self.top - margin), math.ceil(self.bottom + margin))
        return rows, slice(math.floor(self.left - margin), math.ceil(self.right + margin))

    def part(self, box: tuple[float, float, float, float]) -> "Face":
        """A part of it: (left, top, right, bottom) in shares of its edges."""
        wide, high = self.right - self.left, self.bottom - self.top
        left, right = (self.left + share * wide for share in box[::2])
        top, bottom = (self.top + share * high for share in box[1::2])
        return Face(left, top, right, bottom)


def seen_at(
    frame: Frame, size: tuple[int, int], place: tuple[float, float, float]
) -> tuple[float, float]:
    """(x, y) in pixels of a place (along, side, height), for an eye that holds its head level."""
    eye = frame.eye
    away = place[0] - eye.along, place[1] - eye.side
    deep = away[0] * math.cos(eye.yaw) + away[1] * math.sin(eye.yaw)
    across = away[1] * math.cos(eye.yaw) - away[0] * math.sin(eye.yaw)
    tall = 16 / 9 / math.tan(math.radians(eye.fov) / 2)
    x = across / deep * tall * size[1] / size[0]
    y = (place[2] - eye.height) / deep * tall
    return (x + 1) / 2 * size[0], (1 - y) / 2 * size[1]


def face_at(
    frame: Frame,
    size: tuple[int, int],
    one: tuple[float, float, float],
    other: tuple[float, float, float],
) -> Face:
    """What two opposite corners of a face make in the picture."""
    (x0, y0), (x1, y1) = (seen_at(frame, size, corner) for corner in (one, other))
    return Face(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))


def picture_of(name: str) -> Ink:
    """The file of models/textures/ as ink."""
    with Image.open(assets.path("models", "textures", f"{name}.png")) as file:
        return np.asarray(file.convert("L"), float) / 255.0


def drawn_on(face: Face, ink: Ink) -> Grey:
    """The ink as pixels of the face would show it: each the mean of what it covers."""
    rows, columns = face.around(0)
    v = _places(rows, face.top, face.bottom, ink.shape[0])
    u = _places(columns, face.left, face.right, ink.shape[1])
    fine = ink[np.clip(v, 0, ink.shape[0] - 1)][:, np.clip(u, 0, ink.shape[1] - 1)]
    fine = fine * ((v >= 0) & (v < ink.shape[0]))[:, None] * ((u >= 0) & (u < ink.shape[1]))
    whole = fine.reshape(fine.shape[0] // FINER, FINER, fine.shape[1] // FINER, FINER)
    return np.asarray(whole.mean((1, 3)))


def glowing(ink: Grey) -> Grey:
    """Pixels of ink as they look where it shines: softer and bolder."""
    taps = np.exp(-(np.arange(-3, 4) ** 2) / (2 * SOFT**2))
    for axis in (0, 1):
        ink = np.apply_along_axis(np.convolve, axis, ink, taps / taps.sum(), "same")
    return np.minimum(1.0, BOLD * ink)


def _places(pixels: slice, first: float, last: float, texels: int) -> NDArray[np.int64]:
    """The texel under each of the places that are looked at."""
    at = np.arange(pixels.start * FINER, pixels.stop * FINER) / FINER + 0.5 / FINER
    return np.floor((at - first) / (last - first) * texels).astype(np.int64)


def likeness(one: Grey, other: Grey) -> float:
    """Correlation: 1 the same but for brightness and contrast, 0 nothing in common."""
    a, b = one - one.mean(), other - other.mean()
    return float((a * b).sum() / max(math.sqrt((a * a).sum() * (b * b).sum()), 1e-9))


def fits(picture: Grey, face: Face, inks: Mapping[str, Grey]) -> dict[str, float]:
    """How like the picture each of the inks, as they are drawn on that face, is where it fits."""
    rows, columns = face.around(0)
    found = dict.fromkeys(inks, -1.0)
    for down, right in product(SHIFTS, SHIFTS):
        crop = picture[
            rows.start + down : rows.stop + down, columns.start + right : columns.stop + right
        ]
        for name, ink in inks.items():
            found[name] = max(found[name], likeness(crop, ink))
    return found


def lead(found: Mapping[str, float], right: str) -> float:
    """How much better the right one fits than the best of the others."""
    return found[right] - max(fit for name, fit in found.items() if name != right)


def word_on(face: Face) -> Face:
    """Where on the exit sign's face its word stands, and a gap to either side."""
    cut = _word(picture_of("exit_sign"))
    columns = picture_of("exit_sign").shape[1]
    return face.part((cut.start / columns, 0.0, cut.stop / columns, 1.0))


@cache
def words() -> dict[str, Ink]:
    """All words of four of the exit sign's letters as they would stand on it; and "mirrored"."""
    face = picture_of("exit_sign")
    letters, cut = _letters(face), _word(face)
    gap = letters["X"].start - letters["E"].stop
    made = {"mirrored": face[:, cut][:, ::-1]}
    for word in map("".join, product(LETTERS, repeat=4)):
        wide = sum(letters[c].stop - letters[c].start for c in word) + 3 * gap
        ink, pen = np.zeros_like(face), (cut.start + cut.stop - wide) // 2
        for c in word:
            ink[:, pen : pen + letters[c].stop - letters[c].start] = face[:, letters[c]]
            pen += letters[c].stop - letters[c].start + gap
        made[word] = ink[:, cut]
    return made


def _word(face: Ink) -> slice:
    letters = _letters(face)
    gap = letters["X"].start - letters["E"].stop
    return slice(letters["E"].start - gap, letters["T"].stop + gap)


def _letters(face: Ink) -> dict[str, slice]:
    """The columns of the first word on a face."""
    inked = np.flatnonzero(np.diff((face > 0.5).any(axis=0), prepend=False, append=False))
    columns = [slice(int(a), int(b)) for a, b in list(pairwise(inked))[::2]]
    return dict(zip(LETTERS, columns, strict=False))


def digits() -> dict[str, Ink]:
    """The ten digits of the atlas of prints; a box is 51 x 96 texels, the first 416 up."""
    atlas = picture_of("prints")
    return {str(n): atlas[:96, 51 * n : 51 * (n + 1)] for n in range(10)}
