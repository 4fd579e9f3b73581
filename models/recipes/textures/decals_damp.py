"""What grew and ran on the walls by itself: a leak's stain, mould, soot above a fire."""

from typing import Final

import numpy as np

from models.recipes.fields import mix, smooth
from models.recipes.textures.decals_blood import drip
from models.recipes.textures.decals_kit import Sheet, blobs, chances, ragged
from models.recipes.textures.decals_ruin import RUST, SOOT

FEET: Final = (
    # (x, y) m: where the leak's stain lets go of its water
    (0.33, 1.36), (0.42, 1.24), (0.48, 1.05), (0.53, 0.88), (0.59, 0.78), (0.63, 0.80),
    (0.67, 0.90), (0.74, 1.10), (0.83, 1.05), (0.89, 1.02), (0.95, 1.16),
)  # fmt: skip


def leak(sheet: Sheet) -> None:
    """Years of water from above: tide lines one within the other, and what ran on from them."""
    canvas = sheet.canvas
    lobes = np.array(
        [
            (0.62, 1.72, 0.46, 1.1, 1.5),
            (0.40, 1.66, 0.27, 1.3, 1.7),
            (0.86, 1.58, 0.30, 1.5, 1.4),
            (0.64, 1.28, 0.24, 1.7, 1.6),
            (0.60, 0.98, 0.15, 2.0, 1.55),
            (0.88, 1.20, 0.13, 2.2, 1.5),
        ]
    )
    rough = ragged(canvas, 0.30, 301)
    fine = ragged(canvas, 0.07, 302)
    dome = canvas.blur(blobs(canvas, lobes), 0.03)
    level = dome + (0.30 * rough + 0.10 * fine) * smooth(0.0, 0.15, dome)
    top = smooth(canvas.high, canvas.high - 0.10, canvas.y)
    wet = smooth(0.12, 0.9, level)
    rims = np.zeros_like(level)
    for at, wide, share in (
        (0.13, 0.020, 1.0),
        (0.27, 0.016, 0.6),
        (0.45, 0.03, 0.7),
        (0.66, 0.02, 0.45),
    ):
        bleed = np.where(level > at, wide * 3.5, wide)
        rims = np.maximum(rims, share * np.exp(-(((level - at) / bleed) ** 2)))
    runs = np.zeros_like(level)
    for k, (a, b, c) in enumerate(chances(303, len(FEET), 3)):
        start = FEET[k][0] + 0.03 * (a - 0.5), FEET[k][1] + 0.10
        half = 0.008 + 0.014 * c**2
        runs = np.maximum(runs, drip(canvas, start, 0.30 + 0.55 * b * b, half, 310 + 7 * k))
    runs = canvas.blur(runs, 0.004) * (0.8 + 0.5 * rough)
    patchy = 0.8 + 0.45 * rough + 0.3 * fine
    sheet.over((0.30, 0.21, 0.105), top * smooth(0.10, 0.15, level) * (0.25 + 0.42 * wet) * patchy)
    sheet.over((0.25, 0.155, 0.07), top * 0.75 * smooth(0.03, 0.45, runs))
    sheet.over((0.155, 0.085, 0.038), top * 0.85 * np.clip(rims * patchy, 0, 1))
    sheet.over((0.12, 0.07, 0.035), 0.5 * smooth(0.30, 0.6, runs))
    chance = chances(306, 240, 4)
    spots = np.column_stack(
        [
            0.22 + 0.86 * chance[:, 0],
            1.15 + 0.7 * chance[:, 1] ** 0.6,
            0.003 + 0.026 * chance[:, 2] ** 4,
            1 + 0.4 * chance[:, 3],
            chance[:, 3],
        ]
    )
    mouldy = smooth(0.1, 0.7, blobs(canvas, spots) + 0.3 * fine) * smooth(-0.1, 0.3, rough)
    sheet.over((0.05, 0.045, 0.032), 0.75 * top * mouldy * smooth(0.3, 0.6, level))


def mould(sheet: Sheet) -> None:
    """Black mould in colonies: soft discs that have met, dark hearts, a bloom of spores around."""
    canvas = sheet.canvas
    chance = chances(311, 520, 6)
    hub = chances(312, 9, 2) * 0.62 + 0.29
    near = hub[(chance[:, 0] * 9).astype(int)]
    spread = 0.02 + 0.30 * chance[:, 1] ** 1.8
    turn = chance[:, 2] * 2 * np.pi
    place = near + np.stack([np.cos(turn), np.sin(turn)], 1) * spread[:, None]
    size = 0.004 + 0.052 * chance[:, 3] ** 4 * np.exp(-spread * 4.0)
    spots = np.column_stack([place, size, 1.0 + 0.3 * chance[:, 4], chance[:, 5] * 6])
    dome = blobs(canvas, spots)
    fuzz = ragged(canvas, 0.02, 313)
    halo = canvas.blur(dome, 0.03) + 0.5 * canvas.blur(dome, 0.008)
    sheet.over((0.19, 0.165, 0.10), 0.6 * smooth(0.06, 0.8, halo + 0.12 * ragged(canvas, 0.1, 314)))
    colony = smooth(0.05, 0.75, dome + 0.35 * fuzz)
    sheet.over(
        mix((0.085, 0.080, 0.055), (0.030, 0.030, 0.024), smooth(0.3, 0.9, dome)), 0.9 * colony
    )
    pale = smooth(0.25, 0.6, ragged(canvas, 0.035, 315)) * smooth(0.5, 0.9, dome)
    sheet.over((0.24, 0.23, 0.17), 0.35 * pale)


def scorch(sheet: Sheet) -> None:
    """Fire stood here: a plume that widens upwards, burnt clean low down, blistered beside."""
    canvas = sheet.canvas
    x, t = canvas.x - 0.7, canvas.y / canvas.high
    lick = ragged(canvas, 0.55, 321)
    fray = ragged(canvas, 0.12, 322)
    half = 0.27 + 0.34 * t**0.8
    side = np.abs(x + 0.05 * np.sin(t * 4.0) * t) / half + 0.26 * lick + 0.12 * fray
    foot = smooth(-0.01, 0.05, t + 0.05 * fray)
    rise = foot * smooth(1.0, 0.45, t + 0.20 * lick + 0.10 * fray)
    sheet.over((0.17, 0.115, 0.065), 0.65 * smooth(1.12, 0.72, side) * rise)
    streak = canvas.clouds((0.06, 0.9), 323, 4, 0.6)
    body = smooth(0.98, 0.30, side) * rise
    deep = body * (1.05 + 0.45 * streak + 0.35 * ragged(canvas, 0.22, 324))
    sheet.over(SOOT, np.clip(1.25 * deep, 0.0, 0.96))
    clean = smooth(0.50, 0.28, side + 0.35 * ragged(canvas, 0.16, 325) + 1.3 * np.abs(t - 0.16))
    sheet.over((0.20, 0.155, 0.11), 0.30 * clean * foot)
    blister = ragged(canvas, 0.045, 326)
    where = smooth(1.0, 0.75, side) * smooth(0.30, 0.55, side) * rise
    sheet.over((0.02, 0.018, 0.016), 0.5 * smooth(0.20, 0.28, blister) * where)
    sheet.over((0.36, 0.30, 0.22), 0.65 * smooth(0.29, 0.34, blister) * where)
    sheet.over(RUST, 0.3 * smooth(0.42, 0.46, blister) * where)
