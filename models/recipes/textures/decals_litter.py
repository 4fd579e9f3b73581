"""What lies on the floor, too flat to model: paper, glass, plaster, pills, gloves, a mask."""

from typing import Final

import numpy as np

from models.recipes.fields import Field, mix, smooth
from models.recipes.textures.decals_kit import (
    Points,
    Sheet,
    blobs,
    chances,
    curve,
    polygon,
    ragged,
    trace,
)
from models.recipes.textures.decals_paper import INK, Page, laid

SHADE: Final = (0.030, 0.027, 0.024)
PLASTER: Final = (0.56, 0.52, 0.45)
BRICK: Final = (0.25, 0.13, 0.085)
LATEX: Final = (0.47, 0.50, 0.54)
PAINT: Final = (0.36, 0.36, 0.32)  # what was on the wall
CLOTH: Final = (0.42, 0.50, 0.53)


def _spill(seed: int, count: int, middle: tuple[float, float], reach: tuple[float, float]) -> Field:
    """(count, 6) rows x, y and four rolls: thick in the middle, thin outwards."""
    chance = chances(seed, count, 6)
    turn, far = chance[:, 0] * 2 * np.pi, chance[:, 1] ** 0.75
    out = chance.copy()
    out[:, 0] = middle[0] + reach[0] * far * np.cos(turn)
    out[:, 1] = middle[1] + reach[1] * far * np.sin(turn)
    return out


def _shard(row: Field, size: float, corners: int) -> Points:
    """A convex splinter about a place, counter-clockwise."""
    turn = (
        np.sort(chances(int(row[2] * 1e6), corners, 1)[:, 0] * 0.75 + np.arange(corners)) / corners
    )
    long, heading = 0.6 + 1.4 * row[3], row[4] * 6.283
    px, py = size * long * np.cos(turn * 6.283), size * np.sin(turn * 6.283)
    c, s = np.cos(heading), np.sin(heading)
    return [
        (float(row[0] + a * c - b * s), float(row[1] + a * s + b * c))
        for a, b in zip(px, py, strict=True)
    ]


def papers(sheet: Sheet) -> None:
    """A dropped patient file: forms trodden on and half soaked, one with nothing but crosses."""
    places = (
        (0.33, 0.34, 0.5),
        (0.78, 0.27, -0.9),
        (0.52, 0.66, 2.2),
        (0.98, 0.62, 0.15),
        (0.62, 0.44, -0.25),
        (0.32, 0.80, -1.1),
        (0.88, 0.86, 1.2),
    )
    for k, (x, y, turn) in enumerate(places):
        page = Page(paper=((216, 211, 196), (205, 199, 182), (214, 206, 172))[k % 3])
        page.head(18, ("ADMISSION", "PATIENT FILE", "DISCHARGE", "CONSENT")[k % 4], 13, left=20)
        page.box((20, 40, 190, 74), None, 1.2)
        page.body(90, 22 - 4 * (k % 3), 701 + k, gap=8.0)
        if k == 3:
            page.box((0, 0, 210, 297), (212, 206, 190))
            for n, (a, b) in enumerate(chances(711, 60, 2)):
                left, top = 20 + n % 6 * 30 + 6 * a, 20 + n // 6 * 26 + 6 * b
                page.lines([(left, top), (left + 14, top + 14)], 2.0, INK)
                page.lines([(left, top + 14), (left + 14, top)], 2.0, INK)
        laid(sheet, page, (x, y, turn), 720 + k, 0.006)
    canvas = sheet.canvas
    tread = smooth(0.15, 0.5, ragged(canvas, 0.09, 731)) * smooth(
        -0.3, 0.3, ragged(canvas, 0.4, 732)
    )
    sheet.over((0.10, 0.085, 0.065), 0.5 * tread * sheet.cover)


def glass(sheet: Sheet) -> None:
    """A pane that fell: splinters in a spray, bright edges, crumbs between them."""
    canvas = sheet.canvas
    crumbs = _spill(741, 420, (0.5, 0.5), (0.43, 0.43))
    fine = np.column_stack(
        [crumbs[:, :2], 0.0012 + 0.003 * crumbs[:, 3] ** 2, 1 + crumbs[:, 4], crumbs[:, 5] * 6]
    )
    specks = blobs(canvas, fine)
    sheet.over(SHADE, 0.45 * smooth(0.0, 0.5, canvas.blur(specks, 0.003)))
    sheet.over((0.62, 0.66, 0.66), 0.8 * smooth(0.2, 0.6, specks))
    for row in _spill(742, 74, (0.5, 0.5), (0.40, 0.38)):
        size = 0.008 + 0.045 * row[5] ** 2.5
        corners = _shard(row, size, 3 + int(row[2] * 3))
        inside = polygon(canvas, corners)
        below = polygon(canvas, [(x + 0.003, y - 0.004) for x, y in corners])
        sheet.over(SHADE, 0.55 * smooth(-0.004, 0.002, below))
        tone = 0.16 + 0.30 * row[4] + 0.15 * (canvas.x - row[0]) / size * (row[3] - 0.5)
        body = sheet.edge(inside)
        sheet.over(np.multiply.outer(np.clip(tone, 0.08, 0.6), (0.94, 1.0, 0.97)), 0.42 * body)
        rim = body * smooth(0.0035, 0.0010, inside)
        side = (canvas.x - row[0]) * 0.6 + (canvas.y - row[1])
        sheet.over((0.80, 0.84, 0.82), rim * np.where(side > 0, 0.90, 0.35))
        sheet.over((0.10, 0.13, 0.12), rim * np.where(side > 0, 0.0, 0.4))


def crumbs(sheet: Sheet) -> None:
    """Plaster that came down: dust, crumbs, slabs with paint still on them, a few bits of brick."""
    canvas = sheet.canvas
    x, y = (canvas.x - 0.6) / 0.56, (canvas.y - 0.5) / 0.46
    dust = smooth(1.0, 0.1, np.hypot(x, y) + 0.35 * ragged(canvas, 0.25, 751))
    sheet.over((0.50, 0.47, 0.41), 0.55 * dust * (0.7 + 0.5 * ragged(canvas, 0.03, 752)))
    grit = _spill(753, 900, (0.6, 0.5), (0.55, 0.45))
    fine = np.column_stack(
        [grit[:, :2], 0.0015 + 0.006 * grit[:, 3] ** 3, 1 + 0.5 * grit[:, 4], grit[:, 5] * 6]
    )
    specks = blobs(canvas, fine)
    sheet.over(SHADE, 0.6 * smooth(0.05, 0.6, canvas.blur(specks, 0.003)))
    sheet.over(PLASTER, smooth(0.05, 0.4, specks))
    rough, tone = 0.011 * ragged(canvas, 0.025, 754), 1.0 + 0.22 * ragged(canvas, 0.02, 755)
    rows = _spill(756, 150, (0.6, 0.5), (0.46, 0.36))
    for row in rows[np.argsort(rows[:, 5])]:
        size = 0.006 + 0.050 * row[5] ** 6
        inside = polygon(canvas, _shard(row, size, 5 + int(row[2] * 3))) + rough * min(
            size / 0.03, 1.0
        )
        sheet.over(SHADE, 0.5 * smooth(-0.009, 0.004, inside))
        side = ((canvas.x - row[0]) * 0.5 + canvas.y - row[1]) / size
        shade = tone * (0.92 + 0.16 * np.clip(side, -1, 1))
        sheet.over(
            np.multiply.outer(shade, BRICK if row[4] > 0.88 else PLASTER), sheet.edge(inside)
        )
        if size > 0.02 and row[4] < 0.45:
            paint = sheet.edge(inside - 0.003 - 0.012 * ragged(canvas, 0.05, 757))
            sheet.over(np.multiply.outer(shade, PAINT), paint)


def _pill(sheet: Sheet, row: Field, half: float, long: float) -> None:
    """A capsule of two colours, or a tablet where `long` is 0."""
    c, s = np.cos(row[4] * 6.283), np.sin(row[4] * 6.283)
    ends = [(row[0] - c * long, row[1] - s * long), (row[0] + c * long + 1e-6, row[1] + s * long)]
    way = trace(sheet.canvas, [(float(x), float(y)) for x, y in ends], 0.03)
    sheet.over(SHADE, 0.6 * smooth(half + 0.005, half - 0.002, way.far))
    pale, dark = (
        (0.66, 0.62, 0.53),
        ((0.46, 0.07, 0.045), (0.60, 0.40, 0.10), (0.20, 0.24, 0.36))[int(row[2] * 3)],
    )
    round_ = 1.0 - 0.35 * np.clip(way.far / half, 0, 1) ** 3
    colour = np.where((way.along > way.long / 2)[..., None] & (long > 0), dark, pale)
    sheet.over(colour * round_[..., None], sheet.edge(half - way.far))
    groove = sheet.edge(0.0006 - np.abs(way.side)) if long == 0 else 0.0 * way.far
    sheet.over((0.30, 0.27, 0.22), 0.6 * groove * (way.far < half * 0.9))


def pills(sheet: Sheet) -> None:
    """A tipped bottle and what was in it, some of it trodden to powder."""
    canvas = sheet.canvas
    powder = smooth(0.45, 0.7, ragged(canvas, 0.05, 761) + 0.3) * smooth(
        0.27, 0.1, np.hypot(canvas.x - 0.32, canvas.y - 0.27)
    )
    sheet.over((0.62, 0.59, 0.52), 0.7 * powder)
    for row in _spill(762, 46, (0.34, 0.27), (0.24, 0.21)):
        _pill(sheet, row, 0.0058, 0.0075) if row[5] > 0.45 else _pill(sheet, row, 0.0072, 0.0)
    _bottle(sheet, (0.185, 0.43), -0.65)


def _bottle(sheet: Sheet, at: tuple[float, float], turn: float) -> None:
    """A pill bottle on its side, open towards `turn`: amber, a label, a ribbed neck."""
    c, s = np.cos(turn), np.sin(turn)
    x, y = sheet.canvas.x - at[0], sheet.canvas.y - at[1]
    u, v = x * c + y * s, y * c - x * s

    def slab(low: float, high: float, half: float, corner: float) -> Field:
        dx = np.abs(u - (low + high) / 2) - (high - low) / 2 + corner
        dy = np.abs(v) - half + corner
        far = np.hypot(np.maximum(dx, 0), np.maximum(dy, 0))
        return np.asarray(corner - far - np.minimum(np.maximum(dx, dy), 0))

    body, neck = slab(-0.058, 0.042, 0.029, 0.007), slab(0.038, 0.060, 0.021, 0.002)
    sheet.over(SHADE, 0.6 * smooth(-0.012, 0.005, np.maximum(body, neck)))
    round_ = (
        1.0
        - 0.5 * np.clip(np.abs(v) / 0.029, 0, 1) ** 2.5
        + 0.25 * smooth(0.004, 0.0, np.abs(v - 0.012))
    )
    ribs = 1.0 - 0.3 * (np.sin(u * 1500.0) > 0.3)
    sheet.over(np.multiply.outer(round_ * ribs, (0.30, 0.12, 0.035)), sheet.edge(neck))
    sheet.over(np.multiply.outer(round_, (0.42, 0.17, 0.045)), 0.96 * sheet.edge(body))
    label = np.minimum(body, np.minimum(u + 0.044, 0.026 - u))
    sheet.over(np.multiply.outer(round_, (0.60, 0.57, 0.49)), sheet.edge(label))
    print_ = (np.sin(v * 700.0) > 0.35) & (np.abs(v) < 0.018) & (u < 0.016) & (u > -0.036)
    sheet.over(
        (0.10, 0.09, 0.09), 0.75 * print_ * smooth(-0.5, 0.0, sheet.canvas.clouds(0.02, 765, 2))
    )
    sheet.over((0.06, 0.025, 0.012), 0.8 * sheet.edge(slab(0.057, 0.063, 0.017, 0.001)))


def _glove(sheet: Sheet, at: tuple[float, float], turn: float, flip: float, seed: int) -> None:
    """A thin glove pulled off inside out: limp fingers, folds, a rolled cuff."""
    canvas = sheet.canvas
    c, s = np.cos(turn), np.sin(turn)

    def to(a: float, b: float) -> tuple[float, float]:
        return at[0] + a * c - flip * b * s, at[1] + a * s + flip * b * c

    parts = [curve([to(0.0, 0.0), to(0.04, 0.003), to(0.070, 0.0)])]
    sway = (chances(seed, 5, 2) - 0.5) * 0.05
    for n in range(4):
        root, tip = (0.085, 0.034 - 0.023 * n), (0.192 - 0.014 * abs(n - 1.4), 0.054 - 0.037 * n)
        bend = to((root[0] + tip[0]) / 2, (root[1] + tip[1]) / 2 + sway[n, 0] * 0.6)
        parts.append(curve([to(*root), bend, to(tip[0] + sway[n, 1] * 0.5, tip[1] + sway[n, 0])]))
    parts.append(curve([to(0.04, 0.03), to(0.07, 0.07), to(0.105, 0.085 + sway[4, 0] * 0.4)]))
    inside = np.full((canvas.rows, canvas.columns), -1.0)
    for n, part in enumerate(parts):
        half = 0.043 if n == 0 else 0.0105
        inside = np.maximum(inside, half - trace(canvas, part, 0.08).far)
    inside += 0.003 * ragged(canvas, 0.03, seed)
    sheet.over(SHADE, 0.6 * smooth(-0.012, 0.003, inside))
    crumple = canvas.clouds((0.09, 0.03), seed + 1, 3, 0.5, canvas.warped(0.06, 0.03, seed + 2))
    crease = smooth(0.12, 0.0, np.abs(crumple))
    tone = 0.92 + 0.45 * crumple - 0.12 * crease + 0.28 * smooth(0.006, 0.0, inside)
    sheet.over(np.multiply.outer(np.clip(tone, 0.2, 1.4), LATEX), 0.93 * sheet.edge(inside))
    cuff = trace(canvas, [to(-0.046, 0.038), to(-0.050, 0.0), to(-0.044, -0.040)], 0.02)
    sheet.over(np.multiply.outer(1.15 - 60.0 * cuff.far, LATEX), sheet.edge(0.0055 - cuff.far))
    stain = smooth(0.30, 0.42, ragged(canvas, 0.09, seed + 4) + 0.05) * sheet.edge(inside)
    sheet.over((0.16, 0.020, 0.014), 0.75 * stain)


def gloves(sheet: Sheet) -> None:
    """Two gloves and a mask, shed in a hurry; not all of the stains are old."""
    canvas = sheet.canvas
    for side in (0, 1):
        ear = [
            (0.50, 0.36 - 0.16 * side),
            (0.57 + 0.03 * side, 0.40 - 0.24 * side),
            (0.61, 0.33 - 0.13 * side),
        ]
        sheet.over((0.50, 0.48, 0.43), sheet.edge(0.0022 - trace(canvas, curve(ear), 0.02).far))
    x, y = canvas.x - 0.535, canvas.y - 0.275
    c, s = np.cos(0.45), np.sin(0.45)
    u, v = x * c + y * s, y * c - x * s + 0.010 * np.sin(9.0 * x)
    inside = np.minimum(0.088 - np.abs(u), 0.050 - np.abs(v)) + 0.003 * ragged(canvas, 0.04, 771)
    sheet.over(SHADE, 0.6 * smooth(-0.012, 0.003, inside))
    pleat = np.abs((v / 0.026 + 0.5) % 1.0 - 0.5)
    tone = 0.95 - 0.38 * smooth(0.10, 0.0, pleat) + 0.12 * pleat + 0.15 * ragged(canvas, 0.05, 772)
    sheet.over(np.multiply.outer(tone, CLOTH), sheet.edge(inside))
    seam = sheet.edge(inside) * smooth(0.004, 0.002, np.abs(inside - 0.006))
    sheet.over(mix(CLOTH, SHADE, 0.45), 0.7 * seam)
    spot = np.hypot(u - 0.035, v * 1.2 + 0.014) + 0.035 * ragged(canvas, 0.05, 773)
    sheet.over((0.17, 0.022, 0.014), 0.8 * smooth(0.036, 0.024, spot) * sheet.edge(inside))
    _glove(sheet, (0.10, 0.33), -0.35, 1.0, 781)
    _glove(sheet, (0.22, 0.13), 0.25, -1.0, 791)
