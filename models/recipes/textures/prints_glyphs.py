"""A condensed signage face drawn by strokes: capitals and digits, after DIN 1451's construction.

A glyph is a list of chains through a unit box; its centre lines keep half a stroke away from the
box, so every weight fills the same cap height. Chains end flat, and what leaves the box is cut off:
that gives stems and arms their square ends.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final, TypeAlias

import numpy as np

from models.recipes.fields import Field

Chain: TypeAlias = list[tuple[float, float]]
OUT: Final = 1.4  # beyond the box, where it is cut
BELOW: Final = -0.4
WIDE: Final = 0.50  # of the cap height: the common glyph's width
WIDTHS: Final = {"I": 0.0, "M": 0.66, "W": 0.78, "1": 0.36, "'": 0.0, ".": 0.0, " ": 0.26}
NARROW: Final = {"E": 0.44, "F": 0.43, "L": 0.42, "T": 0.48, "J": 0.42, "-": 0.34}
GAP: Final = 0.13  # of the cap height between two glyphs


def _arc(cx: float, cy: float, size: tuple[float, float], start: float, end: float) -> Chain:
    """Points of an ellipse's arc, degrees."""
    turn = np.radians(np.linspace(start, end, 15))
    return [(cx + size[0] * float(np.cos(a)), cy + size[1] * float(np.sin(a))) for a in turn]


def _digits(k: float) -> dict[str, list[Chain]]:
    """Chains of the digits; `k` is the height that makes a half circle of the full width."""
    top, low = (0.5, 1.0 - k), (0.5, k)
    half = (0.5, k)
    bowl = (0.5, min(k, 0.29))
    upper = (0.46, min(k * 0.92, 0.25))
    return {
        "0": [[*_arc(*top, half, 0, 180), *_arc(*low, half, 180, 360), (1.0, 1.0 - k)]],
        "1": [[(0.98, BELOW), (0.98, OUT)], [(1.0, 1.02), (-0.25, 0.72)]],
        "2": [[*_arc(*top, half, 172, -38), (0.02, 0.02)], [(-0.2, 0.0), (OUT, 0.0)]],
        "3": [
            [*_arc(0.5, 1 - upper[1], upper, 165, -90), (0.32, 1 - 2 * upper[1])],
            [
                (0.32, 1 - 2 * upper[1]),
                *_arc(0.5, 0.5 - upper[1], (0.5, 0.5 - upper[1]), 90, -165),
            ],
        ],
        "4": [[(0.62, OUT), (-0.02, 0.24), (OUT, 0.24)], [(0.78, BELOW), (0.78, 0.58)]],
        "5": [
            [(OUT, 1.0), (0.1, 1.0)],
            [(0.12, OUT), (0.06, 0.53), *_arc(0.5, bowl[1], bowl, 118, -160)],
        ],
        "6": [
            [(0.82, OUT), (0.72, 1.02), (0.10, 0.48), *_arc(0.5, bowl[1], bowl, 165, 180)],
            _arc(0.5, bowl[1], bowl, 0, 360),
        ],
        "7": [[(BELOW, 1.0), (1.02, 1.0)], [(1.08, OUT), (0.96, 0.86), (0.28, -0.25)]],
        "8": [
            _arc(0.5, 1 - upper[1], upper, 0, 360),
            _arc(0.5, 0.5 - upper[1], (0.5, 0.5 - upper[1]), 0, 360),
        ],
        "9": [
            [(0.18, BELOW), (0.28, -0.02), (0.90, 0.52), *_arc(0.5, 1 - bowl[1], bowl, -15, 0)],
            _arc(0.5, 1 - bowl[1], bowl, 0, 360),
        ],
    }


def _round(k: float) -> dict[str, list[Chain]]:
    """Chains of the capitals that hold an arc."""
    top, low, half = (0.5, 1.0 - k), (0.5, k), (0.5, k)
    stem: Chain = [(0.0, BELOW), (0.0, OUT)]
    bowl = (0.46, 0.255)
    waist = 0.49

    def lobe(high: float, deep: float, wide: float) -> Chain:
        ry = (high - deep) / 2
        arc = _arc(wide - min(0.5, ry * 1.2), high - ry, (min(0.5, ry * 1.2), ry), 90, -90)
        return [(-0.1, high), *arc, (-0.1, deep)]

    open_ = [*_arc(*top, half, 12, 180), *_arc(*low, half, 180, 348)]
    snake = [
        *_arc(0.5, 1 - bowl[1], (0.48, bowl[1]), 22, 210),
        (0.30, 0.545),
        (0.72, 0.43),
        *_arc(0.5, bowl[1], (0.5, bowl[1]), 28, -160),
    ]
    return {
        "B": [stem, lobe(1.0, 0.53, 0.95), lobe(0.53, 0.0, 1.0)],
        "C": [open_],
        "D": [stem, [(-0.1, 1.0), *_arc(*top, half, 90, 0), *_arc(*low, half, 0, -90), (-0.1, 0)]],
        "G": [[*_arc(*top, half, 12, 180), *_arc(*low, half, 180, 360), (1.0, waist)],
              [(0.55, waist), (OUT, waist)]],
        "J": [[(1.0, OUT), *_arc(*low, half, 0, -170)]],
        "O": [[*_arc(*top, half, 0, 180), *_arc(*low, half, 180, 360), (1.0, 1.0 - k)]],
        "P": [stem, lobe(1.0, 0.44, 1.0)],
        "Q": [[*_arc(*top, half, 0, 180), *_arc(*low, half, 180, 360), (1.0, 1.0 - k)],
              [(0.55, 0.25), (1.2, -0.2)]],
        "R": [stem, lobe(1.0, 0.46, 0.98), [(0.50, 0.46), (1.08, -0.2)]],
        "S": [snake],
        "U": [[(0.0, OUT), *_arc(*low, half, 180, 360), (1.0, OUT)]],
    }  # fmt: skip


def _straight() -> dict[str, list[Chain]]:
    """Chains of the capitals made of lines alone, and of the marks."""
    left: Chain = [(0.0, BELOW), (0.0, OUT)]
    right: Chain = [(1.0, BELOW), (1.0, OUT)]
    top, foot = [(BELOW, 1.0), (OUT, 1.0)], [(BELOW, 0.0), (OUT, 0.0)]
    return {
        "A": [[(-0.13, BELOW), (0.46, OUT)], [(1.13, BELOW), (0.54, OUT)],
              [(0.1, 0.25), (0.9, 0.25)]],
        "E": [left, top, foot, [(0.0, 0.52), (1.2, 0.52)]],
        "F": [left, top, [(0.0, 0.50), (1.15, 0.50)]],
        "H": [left, right, [(0.0, 0.52), (1.0, 0.52)]],
        "I": [left],
        "K": [left, [(1.12, 1.2), (0.06, 0.40)], [(0.34, 0.58), (1.12, -0.2)]],
        "L": [left, foot],
        "M": [left, right, [(-0.10, 1.2), (0.5, 0.22)], [(1.10, 1.2), (0.5, 0.22)]],
        "N": [left, right, [(-0.09, 1.2), (1.09, -0.2)]],
        "T": [top, [(0.5, BELOW), (0.5, 1.0)]],
        "V": [[(-0.13, OUT), (0.47, BELOW)], [(1.13, OUT), (0.53, BELOW)]],
        "W": [[(-0.06, OUT), (0.27, BELOW)], [(0.23, BELOW), (0.5, 0.95)],
              [(0.5, 0.95), (0.77, BELOW)], [(0.73, BELOW), (1.06, OUT)]],
        "X": [[(-0.13, 1.2), (1.13, -0.2)], [(1.13, 1.2), (-0.13, -0.2)]],
        "Y": [[(-0.16, 1.2), (0.5, 0.44)], [(1.16, 1.2), (0.5, 0.44)], [(0.5, BELOW), (0.5, 0.46)]],
        "Z": [top, foot, [(1.0, 0.98), (0.0, 0.02)]],
        "-": [[(BELOW, 0.46), (OUT, 0.46)]],
        "'": [[(0.5, OUT), (0.5, 0.72)]],
        ".": [[(0.5, BELOW), (0.5, 0.02)]],
        " ": [],
    }  # fmt: skip


def inside(x: Field, y: Field, chain: Sequence[tuple[float, float]], half: float) -> Field:
    """How far inside a line of half width `half` each place lies; flat-ended or a closed loop."""
    best = np.full(x.shape, -1e3)
    for (ax, ay), (bx, by) in pairwise(chain):
        dx, dy = bx - ax, by - ay
        t = np.clip(((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy + 1e-12), 0.0, 1.0)
        best = np.maximum(best, half - np.hypot(x - ax - t * dx, y - ay - t * dy))
    if np.allclose(chain[0], chain[-1]):
        return best
    for (ex, ey), (nx, ny) in ((chain[0], chain[1]), (chain[-1], chain[-2])):
        long = max(float(np.hypot(ex - nx, ey - ny)), 1e-9)
        beyond = ((x - ex) * (ex - nx) + (y - ey) * (ey - ny)) / long
        near = np.hypot(x - ex, y - ey) < 1.5 * half
        best = np.where(near, np.minimum(best, -beyond), best)
    return best


def width(letter: str, half: float) -> float:
    """A glyph's width in cap heights at a stroke of half width `half`."""
    return max(WIDTHS.get(letter, NARROW.get(letter, WIDE)), 2.0 * half)


def glyph(letter: str, half: float, x: Field, y: Field) -> Field:
    """How far inside the glyph each place (cap heights from its lower left corner) lies."""
    wide = width(letter, half)
    across, up = max(wide - 2.0 * half, 1e-6), 1.0 - 2.0 * half
    chains = {**_digits(across / up / 2), **_round(across / up / 2), **_straight()}[letter]
    best = np.full(x.shape, -1e3)
    for chain in chains:
        placed = [(half + px * across, half + py * up) for px, py in chain]
        best = np.maximum(best, inside(x, y, placed, half))
    box = np.minimum(np.minimum(x, wide - x), np.minimum(y, 1.0 - y))
    return np.asarray(np.minimum(best, box))


def span(text: str, half: float, gap: float = GAP) -> float:
    """A word's width in cap heights."""
    return sum(width(letter, half) for letter in text) + gap * (len(text) - 1)


def lettered(text: str, cap: float, half: float, gap: float = GAP, squeeze: float = 1.0) -> Field:
    """Coverage 0..1 of a word, `cap` px high, row 0 = bottom, trimmed to it.

    `half` is half a stroke in cap heights, `squeeze` makes it that much narrower.
    """
    columns = int(np.ceil(span(text, half, gap) * cap * squeeze)) + 2
    out = np.zeros((int(np.ceil(cap)) + 2, columns))
    pen = 0.0
    for letter in text:
        first = int(pen * cap * squeeze)
        many = int(width(letter, half) * cap * squeeze) + 4
        px, py = np.meshgrid(np.arange(first, first + many), np.arange(out.shape[0]))
        x = np.asarray((px - 0.5) / (cap * squeeze) - pen, float)
        y = np.asarray((py - 0.5) / cap, float)
        ink = np.clip(glyph(letter, half, x, y) * cap + 0.5, 0.0, 1.0)[:, : columns - first]
        out[:, first : first + many] = np.maximum(out[:, first : first + many], ink)
        pen += width(letter, half) + gap
    return out
