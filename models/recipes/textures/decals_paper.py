"""Printed sheets: how a page is set, and how it ages, creases and hangs on a wall or lies about.

A `Page` is drawn with Pillow at `PER_MM` px and then laid on a sheet of decals.
"""

from typing import Final

import numpy as np
from PIL import Image, ImageDraw, ImageFont
from scipy import ndimage

from models.recipes.fields import Colours, Field, mix, smooth
from models.recipes.textures.decals_kit import Sheet, chances, ragged, trace
from models.recipes.textures.prints_glyphs import lettered

PER_MM: Final = 3  # px of a page
A4: Final = (210, 297)  # mm
INK: Final = (38, 36, 38)  # sRGB of worn toner
OLD: Final = (0.70, 0.60, 0.42)  # linear factor of sunburnt paper
BOLD: Final = 0.078  # of the cap height: half a heading's stroke


class Page:
    """Paper with ink, measured in millimetres from its upper left corner."""

    def __init__(
        self, size: tuple[int, int] = A4, paper: tuple[int, int, int] = (226, 221, 206)
    ) -> None:
        """`paper` is sRGB."""
        self.size = size
        self.image = Image.new("RGB", (size[0] * PER_MM, size[1] * PER_MM), paper)
        self.draw = ImageDraw.Draw(self.image)

    def text(
        self, at: tuple[float, float], text: str, high: float, ink: tuple[int, int, int] = INK
    ) -> None:
        """A line of running text, its letters `high` mm."""
        font = ImageFont.load_default(high * PER_MM * 1.35)
        self.draw.text((at[0] * PER_MM, at[1] * PER_MM), text, ink, font)

    def head(
        self, y: float, text: str, cap: float, ink: tuple[int, int, int] = INK, left: float = -1.0
    ) -> None:
        """A heading `cap` mm high in the signage face, centred unless it has a `left` edge."""
        room = (self.size[0] - 16) * PER_MM
        squeeze = min(1.0, room / lettered(text, cap * PER_MM, BOLD).shape[1])
        cover = Image.fromarray(
            np.uint8(lettered(text, cap * PER_MM, BOLD, squeeze=squeeze)[::-1] * 255)
        )
        x = (self.image.width - cover.width) // 2 if left < 0 else int(left * PER_MM)
        self.image.paste(ink, (x, int(y * PER_MM)), cover)

    def box(
        self,
        at: tuple[float, float, float, float],
        fill: tuple[int, int, int] | None = None,
        line: float = 0.0,
        ink: tuple[int, int, int] = INK,
    ) -> None:
        """A rectangle (x0, y0, x1, y1) in mm, filled or with a `line` mm wide."""
        self.draw.rectangle(
            [v * PER_MM for v in at], fill, ink if line else None, max(int(line * PER_MM), 1)
        )

    def lines(
        self, points: list[tuple[float, float]], wide: float, ink: tuple[int, int, int] = INK
    ) -> None:
        """A way through points in mm."""
        self.draw.line(
            [(x * PER_MM, y * PER_MM) for x, y in points], ink, int(wide * PER_MM), "curve"
        )

    def body(self, top: float, rows: int, seed: int, left: float = 22.0, gap: float = 7.0) -> None:
        """Rows of small print that nobody reads: words as grey bars of a word's length."""
        wide = self.size[0] - 2 * left
        for k, (a, *_) in enumerate(chances(seed, rows, 2)):
            if a < 0.12:
                continue
            x, end = left, left + wide * (1.0 if a < 0.75 else a * 0.8)
            for b, c in chances(seed + 1 + k, 24, 2):
                long = 3.0 + 13.0 * b
                if x + long > end:
                    break
                y = top + k * gap
                self.box((x, y, x + long, y + 2.0 + 0.6 * c), (92, 89, 88))
                x += long + 2.4

    def linear(self) -> Colours:
        """(rows, columns, 3) linear colour, row 0 = bottom."""
        s = np.asarray(self.image, float)[::-1] / 255.0
        return np.where(s <= 0.04045, s / 12.92, ((s + 0.055) / 1.055) ** 2.4)


def aged(sheet: Sheet, seed: int, u: Field, v: Field) -> Colours:
    """Factor of years on paper at (u, v) 0..1: sun, damp from one corner, folds."""
    canvas = sheet.canvas
    wide = max(canvas.wide, canvas.high)
    damp = ragged(canvas, wide * 0.5, seed)
    level = damp + 0.5 * (0.5 - v) + 0.3 * (chances(seed, 1, 1)[0, 0] - 0.5) * u
    tide = np.exp(-(((level - 0.34) / 0.02) ** 2)) + 0.4 * smooth(0.34, 0.40, level)
    edge = np.minimum(np.minimum(u, 1 - u), np.minimum(v, 1 - v))
    sun = np.clip(0.28 + 0.5 * smooth(0.10, 0.0, edge) + 0.35 * damp, 0, 1)
    folds, sway = np.zeros_like(u), 0.012 * ragged(canvas, wide * 0.4, seed + 9)
    for a, b, c, d in chances(seed + 3, 7, 4):
        turn = a * np.pi if d > 0.35 else (0.0, np.pi / 2)[int(b > 0.5)]
        off = (u - 0.2 - 0.6 * b) * np.sin(turn) - (v - 0.2 - 0.6 * c) * np.cos(turn)
        bend = off + sway
        folds += 0.5 * np.exp(-((bend / 0.005) ** 2)) + 0.22 * np.exp(
            -np.abs(bend) / 0.05
        ) * np.sign(bend)
    tone = mix((1.0, 1.0, 1.0), OLD, sun)
    tone = tone * (1.0 - 0.16 * np.clip(folds, -0.6, 1.0))[..., None]
    return tone * mix((1.0, 1.0, 1.0), (0.62, 0.47, 0.30), np.clip(0.55 * tide, 0, 1))


def laid(
    sheet: Sheet, page: Page, at: tuple[float, float, float], seed: int, torn: float = 0.004
) -> Field:
    """Lay a page on the sheet, its middle at (x, y) m, turned by radians; gives what it covers.

    Its edge is torn by about `torn` metres.
    """
    canvas = sheet.canvas
    wide, high = page.size[0] / 1000.0, page.size[1] / 1000.0
    c, s = np.cos(at[2]), np.sin(at[2])
    x, y = canvas.x - at[0], canvas.y - at[1]
    warp = 0.004 * ragged(canvas, 0.12, seed + 1)
    u = (x * c + y * s + warp) / wide + 0.5
    v = (y * c - x * s + warp) / high + 0.5
    colour = page.linear()
    texel = v * colour.shape[0] - 0.5, u * colour.shape[1] - 0.5
    channels = (colour[..., k] for k in range(3))
    ink = np.dstack([ndimage.map_coordinates(c, texel, order=1, mode="nearest") for c in channels])
    edge = np.minimum(np.minimum(u, 1 - u) * wide, np.minimum(v, 1 - v) * high)
    nibbled = ragged(canvas, 0.015, seed + 4)
    bite = smooth(0.1, 0.5, ragged(canvas, 0.10, seed + 2))
    inside = edge - torn * bite * (1.0 + 1.5 * nibbled)
    corner = np.hypot(1 - u if seed % 2 else u, 1 - v if seed % 3 else v) * wide
    inside = np.minimum(inside, corner - torn * 7.0 * (1.0 + 0.4 * nibbled))
    sheet.over((0.045, 0.04, 0.035), 0.5 * smooth(-0.010, 0.003, inside - 0.002) ** 2)
    fibre = smooth(0.0022, 0.0, inside)
    sheet.over(
        mix(ink * aged(sheet, seed, u, v), (0.60, 0.55, 0.45), 0.6 * fibre), sheet.edge(inside)
    )
    return sheet.edge(inside)


def taped(sheet: Sheet, places: list[tuple[float, float, float]], seed: int) -> None:
    """Yellowed tape at (x, y, heading): 5 cm long, dirt along its edges."""
    wrinkled = 1.0 - 0.3 * smooth(0.0, 0.4, ragged(sheet.canvas, 0.03, seed))
    for x, y, turn in places:
        dx, dy = 0.022 * np.cos(turn), 0.022 * np.sin(turn)
        way = trace(sheet.canvas, [(x - dx, y - dy), (x + dx, y + dy)], 0.03)
        end = np.minimum(way.along, way.long - way.along) + 0.0015 * np.sin(way.side * 3000.0)
        inside = np.minimum(0.0095 - np.abs(way.side), np.where(way.far < 0.012, end + 0.001, -1.0))
        colour = mix((0.52, 0.41, 0.22), (0.18, 0.13, 0.08), 0.7 * smooth(0.004, 0.0, inside))
        sheet.over(colour, 0.62 * sheet.edge(inside) * wrinkled)


def scribbled(
    sheet: Sheet,
    where: tuple[float, float, float, float],
    ink: tuple[float, float, float],
    pen: tuple[float, int],
    seed: int,
) -> None:
    """Furious strokes to and fro over a place, pressed hard enough to tear.

    `where` is its middle and size in m, `pen` half a stroke in m and how many strokes.
    """
    half, many = pen
    chance = chances(seed, many, 2) - 0.5
    height = np.linspace(-0.3, 0.3, many)[np.argsort(chances(seed + 1, many, 1)[:, 0])]
    swing = np.where(np.arange(many) % 2, 0.42, -0.42)
    x = where[0] + where[2] * (swing + 0.35 * chance[:, 0])
    y = where[1] + where[3] * (height + 0.5 * chance[:, 1])
    way = trace(sheet.canvas, list(zip(x.tolist(), y.tolist(), strict=True)), half * 3.0)
    skip = 0.6 + 0.4 * smooth(-0.3, 0.2, ragged(sheet.canvas, 0.008, seed + 2))
    sheet.over(ink, smooth(1.2, 0.7, way.far / half) * skip)
