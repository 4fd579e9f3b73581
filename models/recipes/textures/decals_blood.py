"""Blood on the walls: smears, hands, spatter, runs, a word and an arrow painted with fingers.

Every picture is a field of thickness (1 = it stands on the wall); `blood` turns it into colour.
Thick blood is nearly black, thin blood a brown-red film: so it still reads in red light.
"""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from models.recipes.fields import Canvas, Field, mix, smooth
from models.recipes.textures.decals_kit import (
    Points,
    Sheet,
    Trace,
    blobs,
    chances,
    curve,
    ragged,
    trace,
)

FILM: Final = (0.215, 0.020, 0.012)
BODY: Final = (0.085, 0.008, 0.006)
CLOT: Final = (0.034, 0.006, 0.006)
HAND: Final = 0.19  # m from wrist to the middle finger's tip
PADS: Final = (
    # x, y, radius, stretch, heading in hand lengths: the palm, then three for each finger
    (-0.13, 0.17, 0.115, 1.35, 1.75), (0.12, 0.14, 0.105, 1.5, 1.45),
    (-0.14, 0.4, 0.075, 1.2, 0), (-0.02, 0.43, 0.08, 1.2, 0), (0.11, 0.41, 0.078, 1.2, 0),
    (0.18, 0.33, 0.07, 1.2, 1.2), (0, 0.05, 0.09, 1.9, 0), (-0.29, 0.33, 0.052, 1.5, 2.2),
    (-0.37, 0.45, 0.05, 1.4, 2), (-0.19, 0.57, 0.0495, 1.86, 1.68),
    (-0.215, 0.72, 0.0462, 1.74, 1.68), (-0.235, 0.855, 0.0517, 1.51, 1.68),
    (-0.05, 0.61, 0.0506, 1.86, 1.58), (-0.055, 0.78, 0.0473, 1.74, 1.58),
    (-0.06, 0.935, 0.0528, 1.51, 1.58), (0.085, 0.59, 0.0495, 1.86, 1.48),
    (0.1, 0.74, 0.0462, 1.74, 1.48), (0.115, 0.885, 0.0506, 1.51, 1.48),
    (0.205, 0.5, 0.044, 1.74, 1.35), (0.245, 0.61, 0.0396, 1.62, 1.35),
    (0.275, 0.715, 0.044, 1.51, 1.35),
    (-0.01, 0.26, 0.06, 1.2, 0.6),
)  # fmt: skip
TIPS: Final = (8, 11, 14, 17, 20)  # rows of `PADS`


def blood(sheet: Sheet, thick: Field, seed: int, age: float = 0.5) -> None:
    """Paint blood by its thickness: a dried dark rim, clots where it stood (`age` 0 fresh .. 1)."""
    mottled = thick * (1.0 + 0.22 * sheet.canvas.clouds(0.05, seed, 4, 0.6))
    body = smooth(0.10, 0.60, mottled)
    rim = np.exp(-(((mottled - 0.13) / 0.07) ** 2)) * age
    colour = mix(FILM, BODY, np.clip(body + 0.55 * rim, 0.0, 1.0))
    colour = mix(colour, CLOT, smooth(0.55, 1.05, mottled) * (0.4 + 0.6 * age))
    sheet.over(colour, smooth(0.02, 0.13, thick) * (0.62 + 0.38 * smooth(0.08, 0.45, thick)))


def _pads(at: tuple[float, float], turn: float, size: float, mirror: bool) -> NDArray[np.float64]:
    """(22, 5) the pads of a hand, its wrist at `at`, turned counter-clockwise."""
    pads = np.array(PADS)
    if mirror:
        pads[:, 0] *= -1.0
        pads[:, 4] = np.pi - pads[:, 4]
    c, s = np.cos(turn), np.sin(turn)
    x, y = pads[:, 0] * size, pads[:, 1] * size
    out = pads.copy()
    out[:, 0], out[:, 1] = at[0] + x * c - y * s, at[1] + x * s + y * c
    out[:, 2] *= size
    out[:, 4] += turn
    return out


def _pressed(canvas: Canvas, pads: NDArray[np.float64], seed: int, wet: float = 1.0) -> Field:
    """A print of pads: blood squeezed to their rims, skin lines, patches that did not touch."""
    dome = blobs(canvas, pads * np.array((1.0, 1.0, 1.08, 1.0, 1.0)))
    wide = canvas.blur(blobs(canvas, pads * np.array((1.0, 1.0, 1.3, 1.0, 1.0))), 0.004)
    touch = np.maximum(dome, 0.8 * wide) + 0.22 * ragged(canvas, 0.03, seed)
    touch += 0.16 * ragged(canvas, 0.009, seed + 2)
    body = smooth(0.16, 0.34, touch) * (wide > 0.01)
    rim = np.exp(-(((touch - 0.27) / 0.10) ** 2))
    patchy = smooth(-0.35, 0.35, ragged(canvas, 0.022, seed + 1) + 0.8 * wet - 0.7)
    return body * (0.07 + 0.34 * rim * (0.4 + 0.6 * patchy) + 0.40 * patchy * wet)


def _streaks(way: Trace, canvas: Canvas, seed: int, half: float) -> Field:
    """What a dragged finger leaves: combed along its way, thick at both sides, drying out."""
    across = way.side / half
    comb = canvas.clouds(0.011, seed, 3, 0.6, (way.side * 2.2 + 0.31, way.along * 0.07))
    fibre = canvas.clouds(0.05, seed + 1, 4, 0.6, (way.side * 3.0 + 0.17, way.along * 0.25))
    inside = smooth(1.0, 0.75, np.abs(across) + 0.15 * fibre) * (way.far < 1.4 * half)
    dry = way.along / max(way.long, 1e-6)
    load = 0.75 - 0.9 * dry + 0.45 * comb + 0.3 * fibre + 0.25 * np.abs(across)
    return inside * smooth(-0.05, 0.55, load) * (0.22 + 0.45 * (1.0 - dry) + 0.15 * np.abs(across))


def drip(canvas: Canvas, start: tuple[float, float], long: float, half: float, seed: int) -> Field:
    """A run downwards: it wavers, thins out, and ends in a bead."""
    many = max(int(long / 0.02), 3)
    sway = np.cumsum(chances(seed, many + 1, 1)[:, 0] - 0.5) * 0.0035
    points = [(start[0] + float(sway[k]), start[1] - long * k / many) for k in range(many + 1)]
    way = trace(canvas, points, half * 3.0)
    t = way.along / way.long
    width = half * (0.85 - 0.35 * t + 0.55 * np.exp(-(((t - 1.0) * way.long / (half * 2.5)) ** 2)))
    width *= 1.0 + 0.25 * canvas.clouds(0.03, seed + 1, 3)
    body = np.clip(1.0 - (way.far / width) ** 2, 0.0, 1.0)
    return body * (0.32 + 0.55 * t**3)


def drips(
    canvas: Canvas, starts: Points, long: tuple[float, float], half: float, seed: int
) -> Field:
    """A run from each place; most are short."""
    out = np.zeros((canvas.rows, canvas.columns))
    for k, (a, b) in enumerate(chances(seed, len(starts), 2)):
        reach = long[0] + (long[1] - long[0]) * a**2
        out = np.maximum(out, drip(canvas, starts[k], reach, half * (0.6 + 0.6 * b), seed + 7 * k))
    return out


def handprint(sheet: Sheet) -> None:
    """One left hand, pressed hard; the heel of it dripped."""
    pads = _pads((0.145, 0.115), 0.10, HAND, False)
    starts = [(0.126, 0.118), (0.152, 0.112), (0.170, 0.135)]
    runs = drips(sheet.canvas, starts, (0.04, 0.09), 0.0035, 11)
    blood(sheet, np.maximum(_pressed(sheet.canvas, pads, 12, 1.1), runs), 13)


def hands_down(sheet: Sheet) -> None:
    """Two hands that slid down the wall as their owner did."""
    canvas, thick = sheet.canvas, np.zeros_like(sheet.canvas.x)
    for k, (x, turn, mirror, long) in enumerate(
        ((0.24, 0.16, True, 0.66), (0.55, -0.2, False, 0.52))
    ):
        pads = _pads((x, 0.82), turn, HAND, mirror)
        thick = np.maximum(thick, _pressed(canvas, pads, 20 + k, 1.0))
        for n, (px, py, r, _, _) in enumerate(pads[[0, 1, 3, 4, *TIPS]]):
            sway = 0.03 * (k - 0.5)
            half = r * (1.0 if n < 4 else 0.85)
            end = long * (0.75 + 0.25 * chances(30 + k, 9, 1)[n, 0])
            path = curve([(px, py), (px + sway, py - end * 0.5), (px + sway * 0.4, py - end)])
            way = trace(canvas, path, half * 1.6)
            thick = np.maximum(thick, _streaks(way, canvas, 40 + 9 * k + n, half))
    runs = [(0.19, 0.86), (0.27, 0.84), (0.52, 0.86), (0.60, 0.83), (0.31, 0.88)]
    blood(sheet, np.maximum(thick, drips(canvas, runs, (0.1, 0.75), 0.006, 51)), 52)


def smear_hand(sheet: Sheet) -> None:
    """A wet hand dragged sideways until it had nothing left to give."""
    canvas = sheet.canvas
    pads = _pads((0.17, 0.20), 0.12, 1.35 * HAND, False)
    thick = _pressed(canvas, pads, 61, 1.4)
    for n, (px, py, r, _, _) in enumerate(pads):
        a, b = chances(62, len(pads), 2)[n]
        long = 1.18 - 0.45 * a - 0.15 * (n in TIPS)
        path = [(px, py), (px + long * 0.3, py + 0.012), (px + long * 0.65, py - 0.015 - 0.02 * b)]
        path.append((px + long, py - 0.06 - 0.02 * b))
        way = trace(canvas, curve(path), r * 1.9)
        thick = np.maximum(thick, _streaks(way, canvas, 63 + n, r * (0.9 + 0.3 * b)))
    runs = drips(canvas, [(0.11 + 0.065 * k, 0.20) for k in range(9)], (0.03, 0.17), 0.0055, 95)
    blood(sheet, np.maximum(thick, runs), 76)


def spatter(sheet: Sheet) -> None:
    """Cast off from low on the left: drops that fly apart, drawn out the further they went."""
    canvas, source = sheet.canvas, np.array((0.26, 0.34))
    chance = chances(81, 1500, 5)
    turn = 0.80 + (chance[:, 0] + chance[:, 4] - 1.0) * 0.85
    far = 0.03 + 1.1 * chance[:, 2] ** 1.5
    x, y = source[0] + far * np.cos(turn), source[1] + far * np.sin(turn) - 0.12 * far**2
    r = 0.0016 + 0.016 * chance[:, 3] ** 11 * (1.1 - 0.55 * far)
    drops = np.stack([x, y, r, 1.0 + 2.2 * far * chance[:, 0], turn - 0.25 * far], 1)
    splash = blobs(canvas, np.array([(*source, 0.10, 1.2, 0.7), (0.34, 0.42, 0.075, 1.8, 0.8)]))
    splash = smooth(0.30, 0.8, splash + 0.85 * ragged(canvas, 0.07, 82) * (splash > 0.0))
    rays = blobs(
        canvas, np.stack([x, y, r * 0.5, np.full_like(x, 7.0), turn - 0.25 * far], 1)[::13]
    )
    thick = np.maximum(smooth(0.0, 0.35, blobs(canvas, drops)) * 0.62, 0.9 * splash)
    heavy = drops[np.argsort(-r)[:10], :2]
    starts = [*((float(a), float(b)) for a, b in heavy), (0.22, 0.33), (0.30, 0.34), (0.27, 0.3)]
    runs = drips(canvas, starts, (0.03, 0.28), 0.006, 83)
    blood(sheet, np.maximum(np.maximum(thick, 0.4 * smooth(0, 0.5, rays)), runs), 84)


def run_point(sheet: Sheet) -> None:
    """Something was pinned here: a burst at one point and what ran out of it."""
    canvas = sheet.canvas
    at = (0.30, 1.20)
    chance = chances(91, 70, 4)
    turn, far = chance[:, 0] * 2 * np.pi, 0.03 + 0.15 * chance[:, 1] ** 2
    place = np.stack([at[0] + far * np.cos(turn), at[1] + far * np.sin(turn)], 1)
    size = 0.0018 + 0.012 * chance[:, 2] ** 4
    drops = np.column_stack([place, size, 1.0 + chance[:, 3], turn])
    burst = blobs(canvas, np.array([(*at, 0.12, 1.0, 0.0)]))
    burst = burst + 0.8 * ragged(canvas, 0.06, 92) * (burst > 0.0)
    thick = np.maximum(smooth(0.3, 0.8, burst), 0.6 * smooth(0.0, 0.4, blobs(canvas, drops)))
    runs = [
        (0.30 + 0.028 * (k - 4) + 0.01 * chance[k, 0], 1.20 - 0.006 * abs(k - 4)) for k in range(9)
    ]
    thick = np.maximum(thick, drips(canvas, runs, (0.15, 1.1), 0.009, 93))
    thick = np.maximum(thick, drip(canvas, (0.295, 1.18), 1.08, 0.014, 99))
    blood(sheet, np.maximum(thick, drip(canvas, (0.33, 1.18), 0.72, 0.011, 98)), 94, 0.7)


def painted(sheet: Sheet, strokes: list[Points], half: float, seed: int) -> None:
    """Strokes of a bloody hand: loaded afresh at each start, dripping from where it was thick."""
    canvas = sheet.canvas
    thick = np.zeros((canvas.rows, canvas.columns))
    starts: list[tuple[float, float]] = []
    for k, points in enumerate(strokes):
        path = curve(points, 8)
        way = trace(canvas, path, half * 2.0)
        wide = half * (1.0 + 0.18 * (chances(seed, len(strokes), 1)[k, 0] - 0.5))
        thick = np.maximum(thick, _streaks(way, canvas, seed + 11 * k, wide))
        ends = np.exp(-((np.minimum(way.along, way.long - way.along) / half) ** 2))
        thick = np.maximum(
            thick, smooth(1.1, 0.6, way.far / wide) * ends * (way.along < half) * 0.8
        )
        starts += path[:: max(len(path) // 3, 1)]
    drops = [
        (x + 0.4 * half * (a - 0.5), y - 0.5 * half)
        for (x, y), (a,) in zip(starts, chances(seed + 3, len(starts), 1), strict=True)
    ]
    blood(
        sheet, np.maximum(thick, drips(canvas, drops, (0.02, 0.30), half * 0.2, seed + 5)), seed + 9
    )


def word_run(sheet: Sheet) -> None:
    """RUN, written by somebody who had no time for it."""
    painted(sheet, [
        [(0.20, 0.30), (0.21, 0.55), (0.19, 0.80)],
        [(0.17, 0.79), (0.34, 0.81), (0.44, 0.70), (0.36, 0.58), (0.21, 0.54)],
        [(0.26, 0.54), (0.37, 0.42), (0.49, 0.27)],
        [(0.64, 0.78), (0.63, 0.50), (0.68, 0.32), (0.79, 0.28), (0.90, 0.38), (0.93, 0.58),
             (0.92, 0.79)],
        [(1.09, 0.26), (1.10, 0.52), (1.09, 0.77)],
        [(1.09, 0.77), (1.22, 0.55), (1.39, 0.30)],
        [(1.40, 0.28), (1.42, 0.55), (1.40, 0.82)],
    ], 0.034, 101)  # fmt: skip


def arrow(sheet: Sheet) -> None:
    """An arrow to the right, in three strokes of a palm's edge."""
    painted(sheet, [
        [(0.10, 0.33), (0.45, 0.37), (0.80, 0.35), (1.07, 0.34)],
        [(0.83, 0.52), (0.96, 0.44), (1.09, 0.345)],
        [(1.09, 0.34), (0.95, 0.25), (0.80, 0.19)],
    ], 0.032, 121)  # fmt: skip
