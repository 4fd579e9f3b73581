"""The hospital's own paper: notices, the escape plan, a poster, a rota, somebody missing."""

from typing import Final

import numpy as np
from PIL import Image

from models.recipes.fields import Field, smooth
from models.recipes.textures.decals_blood import blood, drip
from models.recipes.textures.decals_kit import Sheet, chances, ragged
from models.recipes.textures.decals_paper import INK, PER_MM, Page, laid, scribbled, taped
from models.recipes.textures.prints_signs import Pen, any_of, call_point, extinguisher, runner

RED: Final = (150, 34, 28)  # sRGB inks
BLUE: Final = (78, 92, 118)
GREEN: Final = (78, 118, 84)
PALE: Final = (214, 218, 208)
NIGHT_STAFF: Final = (
    "Abbott", "Calder", "Doyle", "Faye", "Hollis", "Imani", "Keane", "Lowe", "Marsh", "Okoro",
    "Reid",
)  # fmt: skip
BALLPOINT: Final = (0.035, 0.035, 0.06)  # linear


def notice_rules(sheet: Sheet) -> None:
    """Staff notice: what to do when the alarm does not stop."""
    page = Page()
    page.box((10, 10, 200, 44), (52, 50, 52))
    page.head(18, "NOTICE", 19, (226, 221, 206))
    for k, line in enumerate(("WHEN THE ALARM", "SOUNDS DO NOT", "LEAVE THE HALL")):
        page.head(58 + 25 * k, line, 17)
    page.body(142, 14, 501)
    page.head(250, "DO NOT LOOK BACK", 13, RED)
    page.text((22, 278), "Estates and Facilities  Form 11-B", 4)
    laid(sheet, page, (0.125, 0.168, 0.035), 511)
    taped(sheet, [(0.035, 0.312, 0.7), (0.216, 0.318, -0.8)], 512)


def notice_ward(sheet: Sheet) -> None:
    """Ward closed: a warning with a stripe of hazard, half torn off, a thumb of blood on it."""
    page = Page(paper=(222, 205, 150))
    for k in range(-2, 14):
        x = k * 18.0
        page.draw.polygon(
            [(v * PER_MM, w * PER_MM) for v, w in ((x, 0), (x + 9, 0), (x - 11, 26), (x - 20, 26))],
            (40, 38, 36),
        )
    page.head(42, "WARD CLOSED", 24)
    page.box((22, 76, 188, 78), (40, 38, 36))
    page.head(92, "NO VISITORS", 17)
    page.head(120, "NO STAFF", 17)
    page.body(156, 12, 521)
    page.text((22, 250), "Signed:", 6)
    page.lines([(60, 256), (74, 246), (80, 258), (95, 248), (104, 256), (140, 250)], 1.2, BLUE)
    cover = laid(sheet, page, (0.125, 0.170, -0.05), 533, 0.009)
    canvas = sheet.canvas
    thumb = smooth(0.015, 0.005, np.hypot(canvas.x - 0.185, (canvas.y - 0.10) * 0.72))
    thick = 0.5 * smooth(0.25, 0.7, thumb + 0.5 * ragged(canvas, 0.008, 534) * thumb)
    blood(
        sheet,
        np.maximum(thick, drip(canvas, (0.184, 0.095), 0.05, 0.0020, 535)) * (cover > 0.5),
        536,
    )
    taped(sheet, [(0.125, 0.318, 0.05)], 537)


def fire_plan(sheet: Sheet) -> None:
    """The escape plan: one hall, doors on both sides, arrows along it, and no way out drawn."""
    page = Page((420, 297))
    page.box((0, 0, 420, 34), GREEN)
    page.head(8, "FIRE ESCAPE PLAN", 18, (232, 230, 216), 12)
    page.head(8, "LEVEL", 18, (232, 230, 216), 328)
    page.box((398, 8, 402, 19), (232, 230, 216))
    page.box((398, 22, 402, 26), (232, 230, 216))
    for row, top in enumerate((58, 158)):
        page.box((14, top, 406, top + 66), PALE, 2.2)
        for k, (a, *_) in enumerate(chances(541 + row, 9, 2)):
            x = 14 + (k + 1) * 39.2 + 10 * (a - 0.5)
            page.lines([(x, top), (x, top + 66)], 1.8)
            page.text((x - 30, top + 26), f"{row * 9 + k + 1:03d}", 6)
            door = top + 66 if row == 0 else top
            page.box((x - 26, door - 2, x - 12, door + 2), PALE)
            page.draw.arc(
                [(x - 40) * PER_MM, (door - 14) * PER_MM, (x - 12) * PER_MM, (door + 14) * PER_MM],
                270 if row == 0 else 0,
                360 if row == 0 else 90,
                INK,
                2,
            )
    page.box((14, 127, 406, 155), (170, 200, 168))
    for k in range(7):
        x = 40 + k * 56
        page.box((x, 138, x + 24, 144), GREEN)
        page.draw.polygon(
            [(v * PER_MM, w * PER_MM) for v, w in ((x + 24, 132), (x + 36, 141), (x + 24, 150))],
            GREEN,
        )
    page.draw.ellipse([(185) * PER_MM, 132 * PER_MM, 203 * PER_MM, 150 * PER_MM], RED)
    page.lines([(194, 141), (194, 240), (206, 240)], 1.6, RED)
    page.head(235, "YOU ARE HERE", 11, RED, 210)
    for k, draw in enumerate((runner, extinguisher, call_point)):
        ink = Image.fromarray(np.uint8(Pen(66, 4).ink(draw)[::-1] * 255))
        page.box((14 + 30 * k, 236, 38 + 30 * k, 260), GREEN if k == 0 else RED)
        page.image.paste((232, 230, 216), ((15 + 30 * k) * PER_MM, 237 * PER_MM), ink)
    page.body(268, 3, 545, 14.0, 8.0)
    laid(sheet, page, (0.23, 0.17, 0.012), 551, 0.002)


def hand_washing(sheet: Sheet) -> None:
    """Six steps to clean hands: a wipe-clean poster, sun-bleached."""
    page = Page((420, 594), (224, 224, 212))
    page.box((0, 0, 420, 104), BLUE)
    page.head(18, "WASH YOUR HANDS", 44, (230, 228, 216))
    page.head(74, "STOP THE SPREAD", 18, (200, 206, 204))
    for k in range(6):
        x, y = 22 + k % 2 * 196, 122 + k // 2 * 140
        page.box((x, y, x + 180, y + 126), (196, 204, 202))
        page.draw.ellipse(
            [(x + 6) * PER_MM, (y + 6) * PER_MM, (x + 36) * PER_MM, (y + 36) * PER_MM], BLUE
        )
        page.head(y + 13, str(k + 1), 16, (230, 228, 216), x + 17)
        ink = Image.fromarray(np.uint8(_hands(k)[::-1] * 255))
        page.image.paste((BLUE, (74, 66, 62))[k % 2], ((x + 44) * PER_MM, (y + 4) * PER_MM), ink)
    page.box((0, 556, 420, 594), BLUE)
    page.head(566, "20 SECONDS", 18, (230, 228, 216))
    laid(sheet, page, (0.23, 0.315, -0.008), 561, 0.003)
    taped(sheet, [(0.035, 0.60, 0.75), (0.425, 0.605, -0.75)], 562)


def _hands(step: int) -> Field:
    """(360, 360) coverage of two hands that rub each other; every step turns one of them."""
    pen = Pen(118 * PER_MM, 10)
    turn = (0.0, 0.5, 0.9, -0.5, 1.4, 0.25)[step]

    def hand(x: float, y: float, way: float, side: float) -> Field:
        def at(a: float, b: float) -> tuple[float, float]:
            c, s = np.cos(way), np.sin(way)
            return x + a * c - b * side * s, y + a * s + b * side * c

        fingers = [
            pen.limb(
                [at(0.10, 0.09 - 0.065 * n), at(0.36 - 0.05 * abs(n - 1.3), 0.13 - 0.085 * n)],
                0.040,
                0.031,
            )
            for n in range(4)
        ]
        thumb = pen.limb([at(-0.06, 0.10), at(0.08, 0.24)], 0.052, 0.036)
        palm = pen.limb([at(-0.05, 0.0), at(0.08, -0.01)], 0.145, 0.125)
        return any_of(*fingers, thumb, palm, pen.limb([at(-0.05, 0.0), at(-0.5, 0.0)], 0.105, 0.10))

    low = hand(0.40, 0.36, 0.25, 1.0)
    high = hand(0.62, 0.58, np.pi - 0.35 + turn * 0.5, -1.0)
    drops = any_of(
        *(
            pen.limb([(a, b + 0.06), (a, b)], 0.006, 0.028)
            for a, b in ((0.2, 0.80), (0.34, 0.88), (0.12, 0.66))
        )
    )
    shape = any_of(np.minimum(low, -high - 0.02), high, drops)
    return np.clip(np.minimum(shape, pen.box(0, 0, 1, 1)) * pen.per + 0.5, 0, 1)


def _portrait() -> Image.Image:
    """(100 x 120 mm) a copied photograph: somebody against a pale wall, eyes in shadow."""
    wide, high = 100 * PER_MM, 120 * PER_MM
    x, y = np.meshgrid(np.linspace(-1, 1, wide), np.linspace(1.2, -1.2, high))
    head = 1.0 - np.hypot(x / 0.46, (y - 0.22) / 0.60)
    hair = 1.0 - np.hypot((x + 0.03) / 0.56, (y - 0.36) / 0.62)
    body = 1.0 - np.hypot(x / 0.98, (y + 1.25) / 0.78)
    neck = np.minimum(0.2 - np.abs(x), -(y + 0.15))
    tone = 0.72 + 0.12 * y - 0.05 * x
    tone = np.where(hair > 0, 0.13 + 0.05 * np.sin(x * 40), tone)
    tone = np.where(neck > 0, 0.42, tone)
    tone = np.where(body > 0, 0.20 + 0.06 * x, tone)
    face = 0.70 - 0.26 * np.clip(x + 0.1, 0, 1) - 0.3 * smooth(0.35, 0.0, head)
    tone = np.where((head > 0) & (y < 0.58 + 0.1 * x), face, tone)
    for ex in (-0.17, 0.17):
        tone -= 0.42 * np.exp(-(((x - ex) / 0.10) ** 2 + ((y - 0.28) / 0.065) ** 2))
    tone -= 0.22 * np.exp(-(((x - 0.03) / 0.06) ** 2 + ((y - 0.05) / 0.14) ** 2))
    tone -= 0.34 * np.exp(-((x / 0.15) ** 2 + ((y + 0.13) / 0.028) ** 2))
    rows, columns = np.mgrid[0:high, 0:wide]
    screen = 0.10 * np.sin((rows + columns) * 0.75) * np.sin((rows - columns) * 0.75)
    return Image.fromarray(np.uint8(np.clip(tone * 0.9 + screen, 0.1, 0.88) * 255))


def missing(sheet: Sheet) -> None:
    """Have you seen; and somebody who did not want the face to be seen."""
    page = Page()
    page.box((8, 8, 202, 56), (44, 40, 40))
    page.head(14, "MISSING", 36, (226, 221, 206))
    page.image.paste(_portrait(), (55 * PER_MM, 66 * PER_MM))
    page.box((54, 65, 156, 187), None, 1.2)
    page.head(196, "HAVE YOU SEEN HER", 16)
    page.body(226, 5, 571, gap=8.0)
    page.text((22, 270), "Last seen:  corridor, running", 8)
    laid(sheet, page, (0.125, 0.17, -0.028), 577)
    scribbled(sheet, (0.126, 0.207, 0.060, 0.078), BALLPOINT, (0.0011, 190), 578)
    taped(sheet, [(0.125, 0.319, 0.06), (0.038, 0.03, -0.7)], 579)


def rota(sheet: Sheet) -> None:
    """The night staff's rota: week by week, fewer names; then only crosses."""
    page = Page((420, 297), (222, 219, 204))
    page.head(12, "NIGHT STAFF ROTA", 20, left=14)
    page.box((14, 40, 406, 56), (84, 82, 84))
    for k, day in enumerate(("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN")):
        page.head(44, day, 8, PALE, 96 + 45 * k)
    for row, name in enumerate(NIGHT_STAFF):
        y = 58 + row * 20
        page.lines([(14, y + 18), (406, y + 18)], 0.8, (120, 118, 116))
        page.text((18, y + 3), name, 9)
        for number in range(7):
            if chances(581 + row, 7, 1)[number, 0] < 0.85 - 0.115 * number:
                page.text(
                    (98 + 45 * number, y + 4), ("N", "L", "N/L")[(row * 3 + number) % 3], 8, BLUE
                )
            elif number > 1:
                page.lines([(98 + 45 * number, y + 5), (108 + 45 * number, y + 14)], 1.3, RED)
                page.lines([(98 + 45 * number, y + 14), (108 + 45 * number, y + 5)], 1.3, RED)
        if row in (1, 2, 4, 5, 7, 9, 10):
            page.lines([(14, y + 11), (50, y + 8), (84, y + 12)], 1.8, RED)
    for number in range(8):
        page.lines([(91 + 45 * number, 40), (91 + 45 * number, 276)], 0.8, (120, 118, 116))
    laid(sheet, page, (0.23, 0.17, 0.02), 591)
    scribbled(sheet, (0.10, 0.125, 0.07, 0.010), (0.20, 0.02, 0.016), (0.0014, 24), 592)
    taped(sheet, [(0.23, 0.318, 0.02)], 593)
