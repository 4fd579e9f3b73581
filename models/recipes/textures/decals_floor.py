"""What lies wet or dark on the floor: drag marks, footprints of blood and water, a pool, a skid."""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from models.recipes.fields import Canvas, Field, mix, smooth
from models.recipes.textures.decals_blood import blood
from models.recipes.textures.decals_kit import Sheet, blobs, chances, curve, ragged, trace

FOOT: Final = 0.25  # m from heel to toe
SOLE: Final = (
    # (x along the foot, y to its outer side, radius, stretch, heading) in foot lengths
    (0.11, 0.00, 0.105, 1.25, 0.0), (0.30, 0.065, 0.055, 2.2, 0.0), (0.44, 0.075, 0.062, 1.9, 0.0),
    (0.64, 0.045, 0.100, 1.25, -0.3), (0.69, -0.065, 0.100, 1.15, 0.2),
    (0.60, 0.09, 0.072, 1.2, 0.0), (0.905, -0.125, 0.062, 1.25, 0.1),
    (0.925, -0.025, 0.040, 1.2, 0.0), (0.900, 0.042, 0.036, 1.2, -0.1),
    (0.862, 0.098, 0.033, 1.2, -0.2), (0.815, 0.145, 0.030, 1.2, -0.3),
)  # fmt: skip


def _sole(at: tuple[float, float], turn: float, left: bool) -> NDArray[np.float64]:
    """(11, 5) the parts of a bare foot that touch, heel at `at`, toes towards `turn`."""
    pads = np.array(SOLE)
    if left:
        pads[:, 1] *= -1.0
        pads[:, 4] *= -1.0
    pads[:, 1] *= -1.0
    c, s = np.cos(turn), np.sin(turn)
    x, y = pads[:, 0] * FOOT, pads[:, 1] * FOOT
    out = pads.copy()
    out[:, 0], out[:, 1] = at[0] + x * c - y * s, at[1] + x * s + y * c
    out[:, 2] *= FOOT
    out[:, 4] += turn
    return out


def _steps(canvas: Canvas, seed: int, fading: float) -> list[Field]:
    """Touch 0..1 of three steps along +x; each gives less than the one before."""
    out = []
    for k, (a, b, c) in enumerate(chances(seed, 3, 3)):
        left = k % 2 == 1
        at = (0.10 + 0.62 * k + 0.02 * a, 0.25 + (0.085 if left else -0.085) + 0.02 * (b - 0.5))
        turn = (0.10 if left else -0.10) + 0.12 * (c - 0.5)
        pads = _sole(at, turn, left)
        dome = blobs(canvas, pads)
        soft = canvas.blur(blobs(canvas, pads * np.array((1, 1, 1.15, 1, 1))), 0.008)
        touch = np.maximum(dome, soft) + 0.16 * ragged(canvas, 0.035, seed + k)
        out.append(touch - 0.08 - fading * k)
    return out


def footprints(sheet: Sheet) -> None:
    """Bare feet that stood in blood: right, left, right; the last one only half there."""
    canvas = sheet.canvas
    thick = np.zeros_like(sheet.canvas.x)
    for k, touch in enumerate(_steps(canvas, 401, 0.05)):
        rim = np.exp(-(((touch - 0.24) / 0.12) ** 2))
        load = 1.0 - 0.26 * k
        patchy = smooth(-0.55, 0.35, ragged(canvas, 0.022, 405 + k) + 0.95 * load - 0.55)
        thick = np.maximum(
            thick, smooth(0.10, 0.28, touch) * (0.10 + (0.30 * rim + 0.34) * patchy * load)
        )
    chance = chances(409, 36, 4)
    drops = np.column_stack(
        [
            chance[:, 0] * 1.5 + 0.1,
            0.12 + 0.26 * chance[:, 1],
            0.002 + 0.006 * chance[:, 2] ** 3,
            1 + chance[:, 3],
            chance[:, 3],
        ]
    )
    blood(sheet, np.maximum(thick, 0.5 * smooth(0, 0.3, blobs(canvas, drops))), 410, 0.7)


def wet_prints(sheet: Sheet) -> None:
    """The same feet, wet from the flood: dark linoleum and a dried edge."""
    canvas = sheet.canvas
    for k, touch in enumerate(_steps(canvas, 421, 0.05)):
        inside = smooth(0.06, 0.22, touch)
        rim = np.exp(-(((touch - 0.13) / 0.06) ** 2))
        sheet.over((0.075, 0.066, 0.055), 0.55 * inside * (1.0 - 0.2 * k))
        sheet.over((0.05, 0.043, 0.035), 0.30 * rim * (1.0 - 0.2 * k))
    chance = chances(427, 60, 4)
    drops = np.column_stack(
        [
            chance[:, 0] * 1.55 + 0.08,
            0.08 + 0.34 * chance[:, 1],
            0.002 + 0.012 * chance[:, 2] ** 3,
            1 + 0.5 * chance[:, 3],
            chance[:, 3],
        ]
    )
    sheet.over((0.07, 0.06, 0.05), 0.5 * smooth(0, 0.25, blobs(canvas, drops)))


def drag(sheet: Sheet) -> None:
    """A body was pulled along x: a broad combed smear, heels at its sides, a hand that held on."""
    canvas = sheet.canvas
    spine = curve([(0.12, 0.40), (0.8, 0.48), (1.5, 0.40), (2.2, 0.50), (2.55, 0.52)])
    way = trace(canvas, spine, 0.42)
    t = way.along / way.long
    comb = canvas.clouds((0.9, 0.012), 431, 3, 0.6, (way.along, way.side + 0.4))
    broad = canvas.clouds((0.7, 0.06), 432, 4, 0.6, (way.along, way.side + 0.4))
    half = 0.20 * (1.0 - 0.35 * t) + 0.03 * ragged(canvas, 0.3, 433)
    inside = smooth(1.05, 0.70, np.abs(way.side) / half + 0.12 * comb) * (way.far < 0.4)
    inside *= smooth(0.0, 0.03, t) * smooth(1.0, 0.75, t + 0.15 * broad)
    load = 0.72 - 0.75 * t + 0.55 * broad + 0.5 * comb + 0.18 * (np.abs(way.side) / half) ** 2
    thick = inside * (0.06 + smooth(0.05, 0.9, load) * (0.55 - 0.25 * t))
    start = blobs(canvas, np.array([(0.30, 0.41, 0.29, 1.1, 0.2)]))
    start = start + 0.7 * ragged(canvas, 0.2, 434) * (start > 0.0)
    thick = np.maximum(thick, 0.75 * smooth(0.25, 0.7, start) * (canvas.x < 0.9))
    for k in range(4):
        y = 0.70 + 0.020 * k
        path = [(0.55 + 0.04 * abs(k - 1.5), y), (1.1, y + 0.02), (1.7 - 0.1 * k, y - 0.04)]
        finger = trace(canvas, curve(path), 0.02)
        s = finger.along / finger.long
        skip = smooth(-0.3, 0.3, canvas.clouds(0.16, 436 + k, 4) + 0.6 - 1.2 * s)
        thick = np.maximum(thick, smooth(1.0, 0.5, finger.far / 0.008) * skip * (0.5 - 0.35 * s))
    blood(sheet, thick, 440, 0.6)


def pool(sheet: Sheet) -> None:
    """Blood that had time: serum outside, a clotted rim, a skin that has begun to crack."""
    canvas = sheet.canvas
    lobes = np.array(
        [
            (0.50, 0.50, 0.30, 1.1, 0.2),
            (0.74, 0.60, 0.20, 1.3, 0.7),
            (0.33, 0.38, 0.17, 1.3, 2.4),
            (0.86, 0.36, 0.10, 1.9, -0.5),
            (0.62, 0.30, 0.15, 1.2, 1.2),
            (0.34, 0.68, 0.11, 1.5, 2.2),
        ]
    )
    dome = canvas.blur(blobs(canvas, lobes), 0.03)
    level = dome + 0.30 * canvas.clouds(0.3, 441, 3) + 0.06 * canvas.clouds(0.07, 442, 3)
    serum = smooth(0.16, 0.24, level)
    sheet.over((0.30, 0.13, 0.055), 0.5 * serum)
    sheet.over((0.20, 0.03, 0.018), 0.6 * smooth(0.22, 0.29, level))
    body = smooth(0.275, 0.295, level)
    rim = np.exp(-(((level - 0.32) / 0.035) ** 2))
    skin = smooth(-0.2, 0.5, canvas.clouds(0.22, 443, 5, 0.55, canvas.warped(0.15, 0.07, 444)))
    colour = mix((0.072, 0.007, 0.006), (0.115, 0.011, 0.008), skin)
    colour = mix(colour, (0.030, 0.006, 0.006), np.clip(rim + 0.5 * smooth(0.5, 0.9, level), 0, 1))
    sheet.over(colour, body * 0.97)
    chance = chances(446, 60, 4)
    turn, far = chance[:, 0] * 2 * np.pi, 0.30 + 0.22 * chance[:, 1]
    drops = np.column_stack(
        [
            0.58 + far * np.cos(turn) * 1.05,
            0.5 + far * np.sin(turn) * 0.85,
            0.003 + 0.012 * chance[:, 2] ** 4,
            1 + 0.3 * chance[:, 3],
            turn,
        ]
    )
    sheet.over((0.075, 0.008, 0.006), 0.95 * smooth(0, 0.25, blobs(canvas, drops)))


def skid(sheet: Sheet) -> None:
    """A trolley thrown sideways: four castors' rubber, drifting, doubled where they shuddered."""
    canvas = sheet.canvas
    dark = np.zeros_like(canvas.x)
    for k in range(4):
        x, y, long = ((0.10, 0.14, 2.05), (0.16, 0.52, 1.9), (0.42, 0.19, 1.75), (0.50, 0.57, 1.6))[
            k
        ]
        path = [
            (x, y),
            (x + 0.35 * long, y + 0.01),
            (x + 0.7 * long, y + 0.06),
            (x + long, y + 0.16),
        ]
        way = trace(canvas, curve(path), 0.05)
        t = way.along / way.long
        ribs = canvas.clouds((0.6, 0.006), 452 + k, 2, 0.6, (way.along, way.side + 0.1))
        judder = smooth(0.35, 0.8, t) * np.sin(way.along * 75.0 + 4.0 * np.sin(way.along * 5.0 + k))
        rubber = smooth(1.0, 0.65, way.far / (0.010 + 0.014 * t * (1 - t) * 4))
        held = smooth(0.0, 0.30, t) * smooth(1.0, 0.7, t) * (0.82 + 0.18 * judder)
        worn = smooth(-0.7, 0.5, ribs + 0.9 * ragged(canvas, 0.12, 456 + k) + 0.4)
        dark = np.maximum(dark, rubber * held * worn)
    sheet.over((0.032, 0.030, 0.028), 0.85 * dark)
