"""Children's drawings in wax crayon, taped up by somebody who did not look at them closely."""

from typing import Final

import numpy as np

from models.recipes.fields import smooth
from models.recipes.textures.decals_kit import Points, Sheet, chances, curve, trace
from models.recipes.textures.decals_paper import Page, laid, taped

BLACK: Final = (0.030, 0.028, 0.030)
RED: Final = (0.36, 0.035, 0.025)
BROWN: Final = (0.17, 0.085, 0.040)
BLUE: Final = (0.11, 0.15, 0.30)
YELLOW: Final = (0.62, 0.44, 0.10)
GREEN: Final = (0.14, 0.20, 0.08)
WAX: Final = 0.0019  # m: half a stroke


class Crayon:
    """Wax on the tooth of the paper: strokes that shake, and fills rubbed to and fro."""

    def __init__(self, sheet: Sheet, seed: int) -> None:
        """`seed` decides how the hand shakes."""
        self.sheet, self.seed = sheet, seed
        self.tooth = sheet.canvas.clouds(0.0032, seed, 2)

    def line(self, points: Points, ink: tuple[float, float, float], half: float = WAX) -> None:
        """One stroke through points in m."""
        self.seed += 1
        shake = (chances(self.seed, len(points), 2) - 0.5) * 0.003
        path = curve([(x + a, y + b) for (x, y), (a, b) in zip(points, shake, strict=True)], 6)
        way = trace(self.sheet.canvas, path, half * 3.0)
        load = smooth(1.15, 0.55, way.far / half) * smooth(-0.75, 0.05, self.tooth + 0.15)
        self.sheet.over(ink, 0.93 * load)

    def fill(
        self, x: float, y: float, wide: float, high: float, ink: tuple[float, float, float]
    ) -> None:
        """Rubbed over a rectangle from (x, y) up; it never quite keeps inside."""
        self.seed += 1
        many = max(int(high / (WAX * 1.5)), 3)
        edge = (chances(self.seed, many, 2) - 0.5) * 0.006
        zigzag = []
        for k, (a, b) in enumerate(edge):
            at = y + high * (k + 0.5) / many
            ends = [(x + a, at), (x + wide + b, at + 0.001)]
            zigzag += ends if k % 2 else ends[::-1]
        self.line(zigzag, ink, WAX * 1.1)

    def ring(
        self, x: float, y: float, r: float, ink: tuple[float, float, float], tall: float = 1.0
    ) -> None:
        """A closed shape, overshooting."""
        turn = np.linspace(0.3, 2 * np.pi + 0.6, 12)
        self.line([(x + r * np.cos(a), y + r * tall * np.sin(a)) for a in turn], ink)

    def figure(
        self, x: float, y: float, tall: float, ink: tuple[float, float, float], smile: bool
    ) -> None:
        """A stick child; feet at (x, y)."""
        head = y + tall * 0.82
        self.ring(x, head, tall * 0.16, ink)
        self.line([(x, head - tall * 0.16), (x + 0.001, y + tall * 0.30)], ink)
        for side in (-1, 1):
            self.line([(x, y + tall * 0.30), (x + side * tall * 0.16, y)], ink)
            self.line([(x, y + tall * 0.55), (x + side * tall * 0.24, y + tall * 0.48)], ink)
            self.line(
                [(x + side * tall * 0.06, head + 0.002), (x + side * tall * 0.06, head + 0.004)],
                BLACK,
            )
        bend = -1 if smile else 1
        self.line(
            [
                (x - tall * 0.07, head - tall * 0.05),
                (x, head - tall * (0.06 + 0.03 * -bend)),
                (x + tall * 0.07, head - tall * 0.05),
            ],
            RED,
        )


def drawing_family(sheet: Sheet) -> None:
    """The hospital, the sun, me; and the tall one that holds my hand."""
    page = Page((297, 210), (232, 227, 210))
    laid(sheet, page, (0.17, 0.125, -0.03), 601, 0.002)
    wax = Crayon(sheet, 611)
    for k in range(7):
        turn = 3.3 + 0.22 * k
        at = (0.292, 0.208)
        wax.line(
            [
                (at[0] + 0.020 * np.cos(turn), at[1] + 0.020 * np.sin(turn)),
                (at[0] + 0.040 * np.cos(turn), at[1] + 0.040 * np.sin(turn)),
            ],
            YELLOW,
        )
    wax.ring(0.292, 0.208, 0.017, YELLOW)
    wax.fill(0.283, 0.199, 0.018, 0.018, YELLOW)
    wax.fill(0.045, 0.036, 0.235, 0.012, GREEN)
    house = [(0.045, 0.05), (0.045, 0.145), (0.135, 0.145), (0.135, 0.05)]
    wax.line([house[0], (0.044, 0.10), house[1]], BLUE)
    wax.line([house[1], (0.09, 0.146), house[2]], BLUE)
    wax.line([house[2], (0.136, 0.10), house[3]], BLUE)
    for k in range(6):
        x, y = 0.055 + 0.027 * (k % 3), 0.115 - 0.034 * (k // 3)
        wax.fill(x, y, 0.014, 0.014, BLACK if k == 4 else BLUE)
    wax.fill(0.082, 0.157, 0.008, 0.028, RED)
    wax.fill(0.072, 0.167, 0.028, 0.008, RED)
    wax.figure(0.175, 0.05, 0.062, BROWN, True)
    wax.fill(0.244, 0.050, 0.010, 0.150, BLACK)
    wax.fill(0.239, 0.13, 0.020, 0.028, BLACK)
    wax.ring(0.249, 0.203, 0.011, BLACK, 1.4)
    wax.fill(0.241, 0.193, 0.016, 0.022, BLACK)
    wax.line([(0.244, 0.155), (0.218, 0.12), (0.200, 0.088), (0.191, 0.081)], BLACK)
    wax.line([(0.254, 0.155), (0.275, 0.11), (0.283, 0.062), (0.279, 0.046)], BLACK)
    for x in (0.245, 0.254):
        wax.fill(x - 0.0015, 0.203, 0.003, 0.003, RED)
    taped(sheet, [(0.17, 0.228, 0.04)], 619)


def drawing_hall(sheet: Sheet) -> None:
    """A hall drawn from its middle: lines that meet in black, what stands in it, and us running."""
    page = Page((210, 297), (226, 220, 202))
    laid(sheet, page, (0.125, 0.17, 0.045), 631, 0.003)
    wax = Crayon(sheet, 641)
    end = (0.125, 0.215)
    for x, y in ((0.032, 0.035), (0.218, 0.035), (0.035, 0.302), (0.215, 0.302)):
        wax.line(
            [
                (x, y),
                (x + (end[0] - x) * 0.45, y + (end[1] - y) * 0.44),
                (x + (end[0] - x) * 0.8, y + (end[1] - y) * 0.8),
            ],
            BROWN,
        )
    for side in (-1, 1):
        for t in (0.12, 0.42, 0.64):
            x = end[0] + side * 0.088 * (1 - t)
            low, tall = 0.035 + 0.18 * t + 0.01, 0.150 * (1 - t)
            inner = x - side * 0.022 * (1 - t)
            top = low + tall
            wax.line([(x, low), (x, (low + top) / 2), (x, top)], BLUE)
            wax.line([(x, top), (inner, top - 0.004 * (1 - t))], BLUE)
            wax.line([(inner, top), (inner, low + 0.012)], BLUE)
    for k in range(5):
        wax.line(
            [(0.118 - 0.002 * k, 0.292 - 0.014 * k), (0.134 + 0.002 * k, 0.291 - 0.014 * k)], RED
        )
    for k, (a, b, c) in enumerate(chances(645, 26, 3)):
        turn, tall = a * np.pi, 0.020 + 0.026 * (k % 3) / 2
        dx, dy = 0.013 * np.cos(turn), tall * (0.6 + 0.4 * b)
        x = end[0] + 0.016 * (c - 0.5)
        wax.line(
            [(x - dx, end[1] - dy), (x + 0.012 * (b - 0.5), end[1]), (x + dx, end[1] + dy)], BLACK
        )
        wax.line([(x + dx, end[1] + dy), (x - dx, end[1] - dy * 0.9)], BLACK, WAX * 1.3)
    for side in (-1, 1):
        wax.line(
            [
                (end[0] + side * 0.008, end[1] + 0.018),
                (end[0] + side * 0.045, end[1] + 0.006),
                (end[0] + side * 0.062, end[1] - 0.06),
                (end[0] + side * 0.052, end[1] - 0.125),
            ],
            BLACK,
        )
        for k in range(4):
            tip = end[0] + side * (0.052 + 0.005 * (k - 1.5)), end[1] - 0.145 - 0.004 * (k % 2)
            wax.line([(end[0] + side * 0.052, end[1] - 0.122), tip], BLACK, WAX * 0.7)
        wax.ring(end[0] + side * 0.007, end[1] + 0.030, 0.0022, RED)
    wax.figure(0.085, 0.05, 0.050, BLUE, False)
    wax.figure(0.128, 0.042, 0.060, BROWN, False)
    wax.figure(0.165, 0.056, 0.042, GREEN, False)
    taped(sheet, [(0.04, 0.312, 0.75), (0.21, 0.315, -0.7)], 649)
