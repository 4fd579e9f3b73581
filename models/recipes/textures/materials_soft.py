"""Materials that give: vinyl, sheets, blankets, paper, seat cloth and skin."""

from typing import Final

import numpy as np
from scipy import interpolate

from models.recipes.fields import Field, mix, rolls, smooth
from models.recipes.textures.materials_kit import (
    CANVAS,
    Material,
    cellular,
    chipped,
    dots,
    equalised,
    grain,
    ridges,
    rubbed,
    tinted,
    toned,
)

URINE: Final = (0.97, 0.86, 0.58)  # factor of an old washed-in stain
GRIME: Final = (0.62, 0.52, 0.40)
HOLES: Final = 60  # of a cellular blanket, per metre
WEAVE: Final = 128  # threads of seat cloth per metre


def _folds(seed: int, cell: float, by: float) -> Field:
    """Cloth pushed together: rounded crests with pinched valleys, about 0..1."""
    a, b = CANVAS.warped(cell * 1.6, by, seed), CANVAS.warped(cell, by * 0.6, seed + 2)
    long = 1.0 - np.abs(CANVAS.clouds((cell, cell * 2.2), seed + 4, 2, 0.4, a))
    side = 1.0 - np.abs(CANVAS.clouds((cell * 1.7, cell * 0.8), seed + 6, 2, 0.4, b))
    return 0.6 * long**2 + 0.4 * side**2


def _stains(seed: int, cell: float, rim: float) -> tuple[Field, Field]:
    """(inside 0..1, its darker dried edge 0..1) of spills that were washed and came back."""
    field = CANVAS.clouds(cell, seed, 5, 0.5, CANVAS.warped(cell * 0.5, cell * 0.2, seed + 1))
    return smooth(0.20, 0.34, field), np.exp(-(((field - 0.25) / rim) ** 2))


def vinyl() -> Material:
    """Upholstery skin: leather grain, soft creases from sitting, splits that show the backing."""
    border, own = cellular(14000, 51, CANVAS.warped(0.02, 0.006, 52))
    pebble = smooth(0.0, 0.0022, border) * (0.7 + 0.3 * own)
    cloud = CANVAS.clouds(0.3, 59, 5, 0.5, CANVAS.warped(0.2, 0.08, 60))
    sat = smooth(-0.1, 0.5, CANVAS.clouds(0.4, 61, 3))
    pull = CANVAS.warped(0.33, 0.09, 53)
    wave = np.abs(CANVAS.clouds((0.5, 0.07), 54, 3, 0.45, pull))
    crease = np.exp(-((wave / 0.05) ** 2)) * smooth(-0.4, 0.35, CANVAS.clouds(0.2, 57, 4))
    torn = CANVAS.clouds(0.02, 58, 3) + 0.4 * (own - 0.5) + 0.4 * CANVAS.clouds(0.2, 62, 2)
    split = smooth(0.82, 0.98, crease) * smooth(0.05, 0.4, torn)
    crazed = smooth(0.0014, 0.0, border) * smooth(0.1, 0.5, sat * crease + 0.4 * cloud)
    colour = toned(1.0 + 0.10 * pebble + 0.09 * cloud + 0.07 * sat - 0.13 * crease)
    colour = tinted(colour, GRIME, 0.35 * smooth(0.0, 0.6, cloud) * (1.2 - pebble) + 0.35 * crease)
    colour = tinted(colour, (0.40, 0.33, 0.26), 0.6 * crazed)
    colour = mix(colour, (0.42, 0.35, 0.26), 0.85 * split)
    height = 0.00035 * pebble - 0.0020 * crease - 0.0008 * split - 0.0004 * crazed + 0.002 * cloud
    gloss = np.clip(0.46 + 0.14 * sat - 0.08 * pebble - 0.3 * split - 0.1 * crease, 0.02, 1.0)
    worn = equalised(cloud * 0.8 + 0.5 * crease + 0.22 * own + 0.2 * pebble)
    return Material(toned(colour), height, gloss, worn)


def linen() -> Material:
    """A hospital sheet: slubbed threads, soft folds and pressed creases, what washing left."""
    thread = 0.5 * grain(61, 0.010) + 0.5 * grain(62, 0.0, 0.010)
    fold = _folds(63, 0.22, 0.09) + 0.35 * _folds(66, 0.09, 0.03)
    inside, rim = _stains(69, 0.4, 0.018)
    pale = smooth(-0.2, 0.5, CANVAS.clouds(0.5, 71, 4))
    colour = toned(1.0 + 0.035 * thread + 0.10 * (fold - fold.mean()))
    colour = tinted(colour, URINE, 0.30 * inside + 0.30 * rim + 0.18 * pale)
    colour = tinted(colour, (0.80, 0.74, 0.64), 0.35 * smooth(0.62, 0.35, fold))
    height = 0.016 * CANVAS.blur(fold, 0.004) + 0.00006 * thread
    gloss = np.clip(0.16 + 0.015 * thread, 0.02, 1.0)
    return Material(toned(colour), height, gloss, rubbed(73, 0.3, thread))


def blanket() -> Material:
    """Cellular cotton: rows of small holes in coarse yarn, pilled, thin where it was washed."""
    drift = CANVAS.clouds(0.12, 81, 3), CANVAS.clouds(0.12, 82, 3)
    u = (CANVAS.x + 0.0035 * drift[0]) * HOLES
    v = (CANVAS.y + 0.0035 * drift[1]) * HOLES
    across, up = np.abs(np.sin(np.pi * u)), np.abs(np.sin(np.pi * (v + 0.5 * (np.floor(u) % 2))))
    size = 0.60 + 0.10 * CANVAS.clouds(0.05, 83, 4) + 0.05 * grain(84, 0.002, 0.002)
    hole = smooth(0.0, 0.22, across * up - size)
    yarn = 0.5 * grain(85, 0.003, 0.001) + 0.5 * grain(86, 0.001, 0.003)
    fold = _folds(87, 0.3, 0.1)
    pills = smooth(0.2, 0.7, dots(260, 90, (0.002, 0.006), 2.0))
    inside, rim = _stains(91, 0.5, 0.02)
    shade = (1.0 - 0.62 * hole) * (1.0 + 0.06 * yarn) + 0.10 * pills + 0.12 * (fold - fold.mean())
    colour = tinted(toned(shade), URINE, 0.25 * inside + 0.2 * rim)
    height = (
        0.0024 * (1.0 - hole) + 0.00025 * yarn + 0.0008 * pills + 0.018 * CANVAS.blur(fold, 0.006)
    )
    gloss = np.clip(0.06 + 0.02 * yarn, 0.0, 1.0)
    return Material(toned(colour), height, gloss, rubbed(93, 0.25, hole))


def _crumple(seed: int, across: int) -> Field:
    """Flat facets between scattered points at random heights (-1..1): what a fist does to paper.

    The points keep to a grid of `across` places, or there would be needles among the facets.
    """
    chance = rolls(seed, across * across * 3).reshape(-1, 3)
    row, column = np.divmod(np.arange(across * across), across)
    place = (np.stack([column + row % 2 * 0.5, row], 1) + 0.62 * chance[:, :2]) / across
    shift = np.array([(i, j) for i in (-1, 0, 1) for j in (-1, 0, 1)], float)
    points = (place[None] + shift[:, None]).reshape(-1, 2)
    heights = np.tile(chance[:, 2] * 2.0 - 1.0, len(shift))
    near = np.all((points > -0.5) & (points < 1.5), 1)
    sway = CANVAS.warped(0.2, 0.02, seed + 1)
    return np.asarray(interpolate.LinearNDInterpolator(points[near], heights[near])(*sway))


def paper() -> Material:
    """Crumpled and flattened again: facets, creases that took the dirt, foxing."""
    large, small = _crumple(101, 8), _crumple(102, 22)
    height = 0.011 * large + 0.0022 * small
    dy, dx = np.gradient(height, 1.0 / CANVAS.rows)
    bend = np.hypot(*np.gradient(dx)) + np.hypot(*np.gradient(dy))
    crease = smooth(0.04, 0.22, CANVAS.blur(bend, 0.0012)) * smooth(
        -0.4, 0.3, CANVAS.clouds(0.1, 107, 3)
    )
    fibre = grain(103, 0.0015, 0.0015)
    cloud = CANVAS.clouds(0.4, 104, 4)
    fox = smooth(0.3, 0.8, dots(150, 105, (0.002, 0.012), 4.0)) * smooth(-0.2, 0.3, cloud)
    colour = toned(1.0 + 0.02 * fibre + 0.05 * cloud - 0.16 * crease)
    colour = tinted(colour, (0.98, 0.90, 0.74), smooth(-0.3, 0.6, cloud))
    colour = tinted(colour, (0.74, 0.56, 0.38), 0.5 * fox + 0.25 * crease)
    return Material(
        toned(colour), height, 0.16 + 0.05 * crease + 0.01 * fibre, rubbed(106, 0.25, crease)
    )


def fabric() -> Material:
    """Seat cloth: tight basket weave, pilled and greasy where people sat."""
    u, v = CANVAS.x * WEAVE, CANVAS.y * WEAVE
    over = (np.floor(u) + np.floor(v)) % 2
    warp, weft = np.abs(np.sin(np.pi * u)), np.abs(np.sin(np.pi * v))
    thread = np.where(over > 0, warp * (0.6 + 0.4 * weft), weft * (0.6 + 0.4 * warp))
    slub = np.where(over > 0, grain(141, 0.001, 0.014), grain(142, 0.014, 0.001))
    fuzz = grain(143, 0.001, 0.001)
    sat = smooth(-0.1, 0.5, CANVAS.clouds(0.35, 144, 5, 0.55, CANVAS.warped(0.2, 0.07, 145)))
    pills = smooth(0.25, 0.7, dots(420, 146, (0.002, 0.005), 2.0)) * (0.3 + sat)
    inside, rim = _stains(147, 0.33, 0.025)
    shade = 0.86 + 0.22 * thread + 0.09 * slub + 0.03 * fuzz + 0.16 * pills - 0.14 * sat
    colour = tinted(toned(shade), GRIME, 0.35 * sat + 0.14 * inside + 0.22 * rim)
    height = 0.0007 * thread + 0.0002 * slub + 0.0006 * pills
    gloss = np.clip(0.08 + 0.2 * sat + 0.03 * thread, 0.0, 1.0)
    return Material(toned(colour), height, gloss, rubbed(149, 0.22, thread + 0.4 * slub))


def skin() -> Material:
    """The dead and the pale: settled blood, vessels beneath, pores, liver spots, dry lines."""
    border, own = cellular(22000, 151, CANVAS.warped(0.02, 0.004, 152))
    pore = smooth(0.0014, 0.0, border)
    mottle = smooth(
        0.05, 0.4, np.abs(CANVAS.clouds(0.07, 153, 4, 0.5, CANVAS.warped(0.06, 0.03, 154)))
    )
    livid = smooth(-0.1, 0.5, CANVAS.clouds(0.4, 155, 5, 0.55, CANVAS.warped(0.2, 0.08, 156)))
    wax = CANVAS.clouds(0.3, 157, 4)
    reach = smooth(-0.15, 0.3, CANVAS.clouds(0.25, 158, 3))
    vein = CANVAS.blur(
        np.maximum(ridges(0.3, 159, 0.006, 0.08), 0.7 * ridges(0.14, 161, 0.0035, 0.05)), 0.0015
    )
    vein *= reach
    lines = CANVAS.scratches(260, 163, (0.01, 0.05), 0.0015, 0.3, 0.5)
    spots = smooth(0.25, 0.6, dots(110, 164, (0.002, 0.010), 3.0))
    colour = toned(1.0 + 0.06 * wax + 0.03 * (own - 0.5) - 0.06 * pore, (1.10, 0.98, 0.90))
    colour = tinted(colour, (0.86, 0.62, 0.62), 0.45 * (1.0 - mottle) * (0.35 + livid))
    colour = tinted(colour, (0.72, 0.52, 0.58), 0.38 * livid)
    colour = tinted(colour, (0.60, 0.62, 0.72), 0.6 * vein)
    colour = tinted(colour, (0.66, 0.48, 0.36), 0.6 * spots)
    height = 0.0008 * vein - 0.00025 * pore - 0.0002 * lines + 0.0012 * wax
    gloss = np.clip(0.40 + 0.08 * wax - 0.08 * pore - 0.06 * lines, 0.02, 1.0)
    return Material(toned(colour), height, gloss, chipped(165, 0.3, 40, 0.02))
