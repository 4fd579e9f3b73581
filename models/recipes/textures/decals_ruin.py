"""What was done to the walls: scratched words and tallies, claws, an impact, water, mould, fire."""

from typing import Final

import numpy as np

from models.recipes.fields import Field, mix, smooth
from models.recipes.textures.decals_kit import (
    Points,
    Sheet,
    blobs,
    chances,
    curve,
    ragged,
    trace,
)

PLASTER: Final = (0.66, 0.62, 0.54)
CORE: Final = (0.16, 0.125, 0.09)  # the brown coat under the white
PIT: Final = (0.045, 0.036, 0.028)
DUST: Final = (0.62, 0.58, 0.51)
SOOT: Final = (0.034, 0.030, 0.027)
RUST: Final = (0.30, 0.17, 0.075)
LETTERS: Final[dict[str, list[Points]]] = {
    # strokes in a box 1 wide (less where a letter is narrow) and 1 high, in the order of the hand
    "D": [[(0.05, 0.02), (0.08, 0.98)],
          [(0.0, 0.97), (0.5, 0.85), (0.62, 0.45), (0.42, 0.1), (0.0, 0.03)]],
    "O": [[(0.4, 1.0), (0.05, 0.7), (0.08, 0.2), (0.4, 0.0),
           (0.7, 0.3), (0.66, 0.8), (0.36, 0.98)]],
    "N": [[(0.06, 0.0), (0.04, 1.0)], [(0.03, 0.97), (0.6, 0.04)], [(0.6, 0.0), (0.64, 1.02)]],
    "'": [[(0.12, 1.08), (0.06, 0.76)]],
    "T": [[(0.0, 0.93), (0.72, 1.0)], [(0.36, 1.0), (0.34, 0.0)]],
    "S": [[(0.6, 0.85), (0.35, 1.0), (0.08, 0.8), (0.3, 0.55),
           (0.58, 0.3), (0.36, 0.02), (0.0, 0.14)]],
    "P": [[(0.06, 0.0), (0.05, 0.98)], [(0.0, 0.96), (0.5, 0.9), (0.55, 0.62), (0.05, 0.46)]],
}  # fmt: skip


def _groove(sheet: Sheet, strokes: list[Points], half: float, seed: int, passes: int) -> Field:
    """Depth 0..1 of lines scratched again and again, each pass a little beside the last."""
    canvas = sheet.canvas
    deep = np.zeros((canvas.rows, canvas.columns))
    skip = smooth(-0.6, 0.1, canvas.clouds(0.05, seed - 1, 3) + 0.3)
    for k, points in enumerate(strokes):
        chance = chances(seed + k, passes * 2, 4)
        for n in range(passes):
            a, b, c, d = (chance[n] - 0.5) * half * 2.6
            (x0, y0), (x1, y1) = points[0], points[-1]
            shaky = [(x0 + a, y0 + b), *points[1:-1], (x1 + c, y1 + d)]
            way = trace(canvas, curve(shaky, 5), half * 3.0)
            thin = half * (0.45 + 0.55 * chance[passes + n, 0])
            deep = np.maximum(deep, smooth(1.0, 0.2, way.far / thin) * (0.55 + 0.45 * skip))
    return deep


def _scratched(sheet: Sheet, deep: Field, seed: int) -> None:
    """Grooves through the paint: burst edges of pale plaster, a dark core, dust beneath."""
    canvas = sheet.canvas
    near = canvas.blur(deep, 0.006)
    torn = 1.25 * near + 0.22 * ragged(canvas, 0.022, seed)
    burst = smooth(0.24, 0.30, torn) * (near > 0.03)
    down = np.roll(canvas.blur(deep, 0.012), -int(0.02 * canvas.rows / canvas.high), 0)
    sheet.over(DUST, 0.30 * smooth(0.02, 0.3, down))
    sheet.over((0.11, 0.09, 0.07), 0.6 * smooth(0.17, 0.24, torn) * (near > 0.02))
    tone = 1.0 + 0.22 * ragged(canvas, 0.02, seed + 3)
    sheet.over(np.multiply.outer(tone, PLASTER), burst)
    sheet.over(mix(CORE, PIT, smooth(0.6, 1.0, deep)), smooth(0.5, 0.8, deep) * 0.92)


def word_stop(sheet: Sheet) -> None:
    """DON'T STOP, cut into the plaster with something small."""
    strokes: list[Points] = []
    for line, (text, x, y) in enumerate((("DON'T", 0.10, 0.53), ("STOP", 0.24, 0.09))):
        for letter in text:
            a, b = chances(201 + line, 60, 2)[ord(letter) % 60] - 0.5
            tall = 0.34 + 0.05 * a
            for stroke in LETTERS[letter]:
                strokes.append(
                    [(x + px * tall + 0.03 * a * py, y + py * tall + 0.03 * b) for px, py in stroke]
                )
            x += (0.30 if letter == "'" else 0.88) * tall * (1.0 + 0.1 * b)
    _scratched(sheet, _groove(sheet, strokes, 0.013, 211, 4), 221)


def tally(sheet: Sheet) -> None:
    """Days, or dead: scratches in groups of five, by one hand that grew weaker."""
    strokes: list[Points] = []
    for row in range(4):
        for group in range(5 - (row == 3) * 2):
            x, y = 0.09 + group * 0.195 + 0.02 * (row % 2), 0.61 - row * 0.175
            jitter = chances(231 + row * 7 + group, 5, 4) - 0.5
            whole = 4 if (row, group) != (3, 2) else 2
            for k in range(whole):
                a, b, c, d = jitter[k] * (0.014, 0.03, 0.014, 0.03)
                strokes.append([(x + k * 0.034 + a, y + b), (x + k * 0.034 + c, y + 0.125 + d)])
            if whole == 4:
                a, b, c, d = jitter[4] * 0.04
                strokes.append([(x - 0.025 + a, y + 0.025 + b), (x + 0.135 + c, y + 0.10 + d)])
    _scratched(sheet, _groove(sheet, strokes, 0.0072, 241, 2), 251)


def gouges(sheet: Sheet) -> None:
    """Four claws through paint, plaster and lath, from high on the left to low on the right."""
    canvas = sheet.canvas
    deep = np.zeros_like(sheet.canvas.x)
    for k in range(4):
        a, b, c, _ = chances(261, 4, 4)[k] - 0.5
        x, y = 0.10 + 0.05 * k + 0.04 * a, 0.80 - 0.135 * k
        long = 1.02 + 0.16 * b - 0.1 * abs(k - 1.5)
        path = [
            (x, y),
            (x + 0.3 * long, y - 0.05),
            (x + 0.7 * long, y - 0.17),
            (x + long, y - 0.30 + 0.04 * c),
        ]
        way = trace(canvas, curve(path), 0.09)
        t = way.along / way.long
        half = 0.036 * np.sqrt(np.clip(smooth(0.0, 0.10, t) * (1.02 - t) ** 0.8, 0, 1)) + 0.002
        half *= 1.0 + 0.4 * canvas.clouds(0.07, 262 + k, 4, 0.6)
        deep = np.maximum(deep, np.clip(1.15 - way.far / half, 0.0, 1.0))
    lip = canvas.blur(deep, 0.013) + 0.16 * ragged(canvas, 0.045, 271)
    sheet.over((0.10, 0.08, 0.06), 0.6 * smooth(0.05, 0.10, lip) * (canvas.blur(deep, 0.02) > 0.02))
    sheet.over((0.74, 0.70, 0.62), smooth(0.10, 0.125, lip) * (canvas.blur(deep, 0.02) > 0.02))
    flakes = ragged(canvas, 0.03, 273)
    sheet.over(np.multiply.outer(1.0 + 0.25 * flakes, PLASTER), smooth(0.17, 0.20, lip))
    fibre = canvas.clouds((0.15, 0.008), 274, 4, 0.6)
    inner = mix(CORE, PIT, smooth(0.35, 0.9, deep + 0.25 * fibre))
    sheet.over(inner, smooth(0.30, 0.46, deep + 0.25 * flakes))
    chips = chances(275, 70, 4)
    drop = np.column_stack(
        [
            chips[:, 0] * 1.3 + 0.05,
            chips[:, 1] * 0.8 + 0.05,
            0.002 + 0.008 * chips[:, 2] ** 3,
            1 + chips[:, 3],
            chips[:, 3] * 6,
        ]
    )
    sheet.over(
        PLASTER, smooth(0.0, 0.2, blobs(canvas, drop)) * smooth(0.01, 0.05, canvas.blur(deep, 0.05))
    )


def crater(sheet: Sheet) -> None:
    """Something heavy met the wall: crushed plaster, brown coat, cracks that fork."""
    canvas = sheet.canvas
    x, y = canvas.x - 0.45, canvas.y - 0.45
    far, turn = np.hypot(x, y * 1.08), np.arctan2(y, x)
    rough = ragged(canvas, 0.10, 281)
    hole = (
        far * (1.0 + 0.18 * np.cos(2.0 * turn - 0.8))
        + 0.085 * rough
        + 0.02 * ragged(canvas, 0.03, 287)
    )
    cracks = np.zeros_like(sheet.canvas.x)
    for k, (a, b, c) in enumerate(chances(282, 11, 3)):
        way, at = 2 * np.pi * (k + 0.7 * a) / 11, (0.45, 0.45)
        points = [at]
        many = 5 + int(6 * b)
        for n, (d, e) in enumerate(chances(283 + k, many, 2)):
            way += (d - 0.5) * 0.8
            at = (at[0] + 0.055 * np.cos(way), at[1] + 0.055 * np.sin(way))
            points.append(at)
            if e > 0.72 and n > 1:
                side = way + (0.9 if c > 0.5 else -0.9)
                tip = (at[0] + 0.07 * np.cos(side), at[1] + 0.07 * np.sin(side))
                fork = trace(canvas, [at, tip], 0.02)
                cracks = np.maximum(
                    cracks,
                    smooth(1.0, 0.3, fork.far / (0.0028 * (1 - 0.8 * fork.along / fork.long))),
                )
        line = trace(canvas, points, 0.02)
        cracks = np.maximum(
            cracks, smooth(1.0, 0.3, line.far / (0.0075 * (1.1 - line.along / line.long)))
        )
    sheet.over(DUST, 0.35 * smooth(0.40, 0.12, far + 0.1 * rough))
    sheet.over(PIT, 0.9 * cracks)
    sheet.over((0.09, 0.075, 0.06), 0.7 * smooth(0.215, 0.200, hole))
    tone = 1.0 + 0.25 * ragged(canvas, 0.03, 284) - 0.25 * smooth(0.16, 0.10, hole)
    sheet.over(np.multiply.outer(tone, PLASTER), smooth(0.200, 0.194, hole))
    sheet.over(PIT, 0.8 * cracks * smooth(0.2, 0.15, hole))
    inner = hole + 0.03 * ragged(canvas, 0.04, 285)
    brown = np.multiply.outer(1.0 + 0.5 * ragged(canvas, 0.02, 286), CORE)
    sheet.over(brown, smooth(0.125, 0.117, inner))
    sheet.over(PIT, smooth(0.062, 0.052, inner + 0.015 * rough))
