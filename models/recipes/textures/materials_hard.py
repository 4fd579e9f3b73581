"""Materials of cast, drawn and moulded things: plain, enamel, steel, plastic, rubber, glass."""

from typing import Final

import numpy as np

from models.recipes.fields import Field, mix, smooth
from models.recipes.textures.materials_kit import (
    CANVAS,
    Material,
    chipped,
    dots,
    equalised,
    grain,
    rubbed,
    tinted,
    toned,
)

GRIME: Final = (0.62, 0.52, 0.40)  # factor of old handled dirt
YELLOWED: Final = (0.98, 0.90, 0.70)  # factor of aged lacquer and plastic


def _smudges(seed: int, cell: float = 0.11) -> Field:
    """Where hands have been: soft, patchy, 0..1."""
    at = CANVAS.warped(cell * 0.6, cell * 0.35, seed)
    return smooth(0.05, 0.5, CANVAS.clouds(cell, seed + 1, 5, 0.55, at)) * smooth(
        -0.3, 0.3, CANVAS.clouds(0.33, seed + 2, 2)
    )


def _fine_scratches(seed: int, count: int, heading: float | None = None) -> Field:
    """Hairlines and a few deeper strokes, 0..1."""
    hair = CANVAS.scratches(count, seed, (0.01, 0.09), 0.001, heading)
    deep = CANVAS.scratches(count // 8, seed + 1, (0.04, 0.22), 0.003, heading, 0.7)
    return np.maximum(0.6 * hair, deep)


def plain() -> Material:
    """Almost nothing: for what is too small or too far to have a surface of its own."""
    cloud = CANVAS.clouds(0.3, 11, 5, 0.5, CANVAS.warped(0.3, 0.08, 12))
    fine = grain(13, 0.0015, 0.0015)
    smudge = _smudges(14)
    colour = tinted(toned(1.0 + 0.09 * cloud + 0.02 * fine), GRIME, 0.22 * smudge)
    return Material(toned(colour), 0.00004 * fine, 0.42 - 0.12 * smudge + 0.05 * cloud, chipped(15))


def enamel() -> Material:
    """Oven-painted steel: orange peel, hairlines that shine, dirt that settles in the hollows."""
    peel = CANVAS.clouds(0.011, 21, 2, 0.5)
    cloud = CANVAS.clouds(0.25, 22, 5, 0.55, CANVAS.warped(0.25, 0.1, 23))
    lines = _fine_scratches(24, 190)
    dark = CANVAS.scratches(26, 26, (0.02, 0.12), 0.005, curve=0.9) * smooth(-0.2, 0.3, cloud)
    smudge, pits = _smudges(27), dots(160, 28, (0.002, 0.005), 4.0)
    colour = toned(1.0 + 0.07 * cloud + 0.03 * peel + 0.16 * lines)
    colour = tinted(colour, YELLOWED, smooth(-0.2, 0.6, cloud) * 0.55)
    colour = tinted(colour, GRIME, 0.4 * smudge)
    colour = tinted(colour, (0.42, 0.36, 0.30), np.clip(0.8 * dark + smooth(0.1, 0.5, pits), 0, 1))
    height = 0.00016 * peel - 0.00012 * lines - 0.0003 * pits + 0.0003 * cloud
    gloss = 0.62 - 0.22 * smudge - 0.2 * lines - 0.15 * dark + 0.05 * cloud
    return Material(toned(colour), height, np.clip(gloss, 0, 1), chipped(29, 0.2, 80))


def _water_spots(seed: int) -> tuple[Field, Field]:
    """(dried rims, wetted insides) of drops, 0..1."""
    drop = dots(230, seed, (0.004, 0.022), 3.0) * (1.0 + 0.18 * CANVAS.clouds(0.02, seed + 1, 3))
    return np.exp(-(((drop - 0.12) / 0.07) ** 2)) * (drop > 0), smooth(0.02, 0.25, drop)


def steel() -> Material:
    """Stainless sheet, brushed along x: wiped for years, with dried drops and hands on it."""
    brush = 0.6 * grain(31, 0.05) + 0.5 * grain(32, 0.012) + 0.4 * grain(33, 0.15, 0.003)
    lines = _fine_scratches(34, 120)
    rim, drop = _water_spots(36)
    smudge = CANVAS.blur(_smudges(38, 0.16), 0.004)
    cloud = CANVAS.clouds((0.5, 0.2), 39, 4)
    wiped = smooth(0.0, 0.7, CANVAS.clouds((0.5, 0.045), 40, 3, 0.5, CANVAS.warped(0.4, 0.12, 41)))
    shade = 1.0 + 0.085 * brush + 0.10 * cloud + 0.14 * lines + 0.10 * rim - 0.05 * drop
    colour = toned(shade - 0.09 * smudge - 0.07 * wiped, (0.99, 1.0, 1.01))
    colour = tinted(colour, GRIME, 0.25 * smudge + 0.2 * rim)
    gloss = 0.72 + 0.05 * brush - 0.26 * smudge - 0.2 * rim - 0.1 * wiped - 0.2 * lines
    height = 0.00003 * brush - 0.00012 * lines + 0.0002 * cloud
    worn = equalised(0.8 * CANVAS.clouds((0.3, 0.12), 42, 4) + 0.5 * lines + 0.08 * brush)
    return Material(toned(colour), height, np.clip(gloss, 0, 1), worn)


def plastic() -> Material:
    """Moulded ABS: an etched grain, sun-yellowed, scuffed pale and marked by shoes."""
    etch = grain(51, 0.0017, 0.0017)
    cloud = CANVAS.clouds(0.4, 52, 5, 0.5, CANVAS.warped(0.3, 0.1, 53))
    white = _fine_scratches(54, 150)
    scuff = CANVAS.scratches(22, 56, (0.03, 0.14), 0.008, 0.4, 0.5) * smooth(
        -0.15, 0.25, CANVAS.clouds(0.012, 57, 3)
    )
    smudge = _smudges(58)
    colour = toned(1.0 + 0.03 * etch + 0.06 * cloud + 0.11 * white)
    colour = tinted(colour, YELLOWED, smooth(-0.4, 0.5, cloud) * 0.7)
    colour = tinted(colour, GRIME, 0.38 * smudge)
    colour = tinted(colour, (0.36, 0.33, 0.30), 0.75 * scuff)
    gloss = 0.45 + 0.03 * etch - 0.1 * smudge - 0.12 * white + 0.12 * scuff
    height = 0.00008 * etch - 0.0001 * white + 0.0002 * cloud
    return Material(toned(colour), height, np.clip(gloss, 0, 1), chipped(59, 0.25, 120, 0.008))


def rubber() -> Material:
    """Tyres, ferrules and hoses: dark, bloomed grey, dust in every crack."""
    fine = grain(61, 0.0014, 0.0014)
    lay = CANVAS.clouds(0.10, 62, 6, 0.78, CANVAS.warped(0.1, 0.04, 63))
    dust = smooth(-0.55, 0.75, lay + 0.10 * fine)
    cracks = CANVAS.scratches(420, 64, (0.006, 0.03), 0.0015, np.pi / 2, 0.8)
    grit = smooth(0.2, 0.6, dots(420, 66, (0.002, 0.005), 3.0))
    rub = _fine_scratches(67, 90, 0.0)
    shade = 0.7 + 0.05 * fine + 0.62 * dust - 0.3 * cracks * dust + 0.5 * grit * dust + 0.25 * rub
    colour = tinted(toned(shade, mean=0.35), (1.04, 1.0, 0.93), dust)
    gloss = 0.36 - 0.24 * dust + 0.1 * rub + 0.02 * fine
    height = 0.00008 * fine - 0.0004 * cracks + 0.0002 * grit + 0.0003 * dust
    return Material(
        toned(colour, mean=0.35), height, np.clip(gloss, 0, 1), rubbed(68, 0.2, fine - cracks)
    )


def _drips(seed: int) -> Field:
    """Rivulets dried on something upright, 0..1: thin, wavering, with a bead at the foot."""
    lines = CANVAS.scratches(26, seed, (0.08, 0.4), 0.005, -np.pi / 2, 0.1)
    return lines * smooth(-0.4, 0.2, CANVAS.clouds((0.02, 0.15), seed + 1, 3))


def glass() -> Material:
    """Panes and bottles: wiped in arcs, touched, rained on; the gloss tells more than the tone."""
    turn = CANVAS.warped(0.5, 0.35, 111)
    wiped = smooth(-0.1, 0.7, CANVAS.clouds((0.5, 0.03), 112, 4, 0.6, turn))
    smear = _smudges(113, 0.16)
    touch = dots(46, 116, (0.007, 0.012), 1.0)
    print_ = smooth(0.02, 0.3, touch) * (0.55 + 0.45 * np.sin(touch * 24.0 + 3.0 * wiped))
    print_ *= smooth(-0.1, 0.3, CANVAS.clouds(0.2, 117, 2))
    drip, dust = _drips(118), smooth(0.1, 0.8, CANVAS.clouds(0.02, 120, 3) + 0.5 * grain(121))
    rim, _ = _water_spots(122)
    film = 0.35 * wiped + 0.5 * smear + 0.7 * print_ + 0.6 * drip + 0.25 * dust + 0.5 * rim
    colour = tinted(toned(1.0 - 0.09 * film, mean=0.9), (0.97, 0.93, 0.84), 0.6 * smear + drip)
    gloss = np.clip(0.97 - 0.5 * film, 0.2, 1.0)
    return Material(
        toned(colour, mean=0.9), 0.00005 * drip, gloss, equalised(mix(film, smear, 0.4))
    )
