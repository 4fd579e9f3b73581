"""Materials that grew, rotted or were poured: door veneer, bench planks, rust, concrete."""

from typing import Final

import numpy as np

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
    tinted,
    toned,
)

PLANKS: Final = 8  # per metre of height, so that they close at the repeat
KNOTS: Final = 7
GRIME: Final = (0.50, 0.42, 0.32)
SHOE: Final = (0.30, 0.27, 0.24)  # factor of a black rubber mark


def _growth(level: Field, rings: float) -> Field:
    """Year rings along a level field: slow pale spring, quick dark autumn edge, 0..1."""
    year = level * rings % 1.0
    return smooth(0.15, 0.86, year) * smooth(1.0, 0.93, year)


def wood() -> Material:
    """Laminated veneer, grain along y: cathedral figures, pores, hairline scratches, kicks."""
    sway = 0.030 * CANVAS.clouds((0.33, 1.0), 81, 3) + 0.002 * CANVAS.clouds((0.03, 0.25), 82, 2)
    x = CANVAS.x + sway
    arch = CANVAS.noise((0.5, 1.0), 83, (x, CANVAS.y)) + 0.5 * np.sin(2.0 * np.pi * x)
    ring = _growth(2.0 + 0.8 * arch + 0.04 * CANVAS.clouds((0.1, 0.5), 84, 3), 17.0)
    ring *= 0.45 + 0.55 * smooth(-0.4, 0.4, CANVAS.clouds((0.12, 1.0), 94, 2))
    pores = smooth(0.9, 2.0, grain(85, 0.0006, 0.012))
    streak = 0.7 * grain(86, 0.0012, 0.09) + 0.7 * grain(87, 0.010, 0.2)
    lines = CANVAS.scratches(70, 88, (0.02, 0.16), 0.0015, curve=0.6)
    kicks = CANVAS.scratches(18, 89, (0.02, 0.09), 0.008, 0.1, 0.7)
    cloud = CANVAS.clouds(0.4, 90, 4)
    shade = 1.0 - 0.20 * ring + 0.05 * streak - 0.16 * pores + 0.07 * cloud
    colour = tinted(toned(shade, (1.05, 0.99, 0.90)), (0.95, 0.86, 0.76), ring)
    colour = mix(colour, (0.86, 0.84, 0.80), 0.4 * lines)
    colour = tinted(colour, SHOE, 0.6 * kicks)
    grime = smooth(0.1, 0.6, CANVAS.clouds(0.3, 91, 5, 0.6))
    colour = tinted(colour, GRIME, 0.3 * grime)
    gloss = 0.5 - 0.12 * pores - 0.14 * lines - 0.16 * grime + 0.05 * kicks
    height = -0.00009 * pores - 0.00003 * ring - 0.00015 * lines
    worn = equalised(
        CANVAS.clouds((0.16, 0.4), 92, 4) + 0.5 * CANVAS.clouds((0.008, 0.09), 93, 3) + 0.7 * lines
    )
    return Material(toned(colour), height, np.clip(gloss, 0, 1), worn)


def _knots(board: Field) -> tuple[Field, Field]:
    """(how knots push the grain along y in m, nearness to one, 0..1); none crosses a gap."""
    push, near = np.zeros_like(board), np.zeros_like(board)
    for x, which, size in rolls(941, KNOTS * 3).reshape(KNOTS, 3):
        row = int(which * PLANKS)
        radius = 0.010 + 0.010 * size
        dx = (CANVAS.x - x + 0.5) % 1.0 - 0.5
        dy = CANVAS.y - (row + 0.3 + 0.4 * size) / PLANKS
        here = board == row
        far = np.hypot(dx * 0.45, dy) / radius
        push += here * radius * 1.5 * np.sign(dy) * np.exp(-far)
        near = np.maximum(near, here * np.clip(1.0 - np.hypot(dx * 0.8, dy) / radius, 0.0, 1.0))
    return push, near


def raw_wood() -> Material:
    """Bench planks along x: grey, split, knotted, each from its own tree, dirt in the gaps."""
    board = np.floor(CANVAS.y * PLANKS)
    own = rolls(942, PLANKS)[board.astype(int)]
    gap = np.minimum(CANVAS.y * PLANKS % 1.0, 1.0 - CANVAS.y * PLANKS % 1.0) / PLANKS
    push, near = _knots(board)
    wave = CANVAS.clouds((0.5, 0.06), 943, 3)
    y = CANVAS.y - push + 0.007 * wave + own * 0.37
    level = CANVAS.noise((1.0, 0.06), 944, (CANVAS.x + own * 0.7, y))
    ring = _growth(2.0 + 0.6 * level + 9.0 * y, 3.2)
    fibre = 0.7 * grain(945, 0.03) + 0.5 * grain(946, 0.008)
    split = CANVAS.scratches(46, 947, (0.05, 0.3), 0.003, 0.0, 0.06)
    grime = smooth(0.0, 0.55, CANVAS.clouds((0.3, 0.08), 948, 5, 0.6))
    seam = smooth(0.0045, 0.0015, gap)
    dirt = np.clip(0.7 * seam + 0.6 * smooth(0.014, 0.0, gap) + 0.35 * grime, 0.0, 1.0)
    shade = (0.85 + 0.3 * own) * (1.0 - 0.22 * ring + 0.07 * fibre - 0.4 * split)
    colour = tinted(
        toned(shade, (1.05, 0.98, 0.88)),
        (0.50, 0.40, 0.31),
        smooth(0.0, 0.6, near) * (0.75 + 0.25 * np.sin(near * 26.0)),
    )
    colour = tinted(colour, GRIME, dirt)
    colour = tinted(colour, (0.16, 0.14, 0.12), seam)
    height = 0.0002 * fibre - 0.0004 * ring - 0.0012 * split - 0.004 * seam + 0.0005 * near
    gloss = np.clip(0.24 + 0.1 * own - 0.12 * dirt - 0.1 * split, 0.02, 1.0)
    worn = equalised(CANVAS.clouds((0.3, 0.05), 949, 4) + 0.16 * fibre - 0.6 * seam)
    return Material(toned(colour), height, gloss, worn)


def rust() -> Material:
    """Steel eaten through its paint: scale in flakes, pits, orange bloom, weeping streaks."""
    at = CANVAS.warped(0.12, 0.06, 121)
    depth = CANVAS.clouds(0.22, 122, 6, 0.62, at)
    border, own = cellular(420, 123, CANVAS.warped(0.03, 0.012, 124))
    flake = smooth(0.0, 0.0028, border) * smooth(-0.05, 0.1, depth + 0.35 * (own - 0.5))
    pits = smooth(0.25, 0.8, dots(900, 125, (0.002, 0.008), 3.0)) * smooth(-0.35, 0.1, depth)
    bloom = smooth(0.0, 0.5, CANVAS.clouds(0.07, 126, 5, 0.65, at) + 0.4 * depth)
    fine = grain(127, 0.0012, 0.0012)
    weep = smooth(0.6, 2.4, grain(128, 0.003, 0.035)) * smooth(-0.2, 0.3, depth)
    colour = mix((0.40, 0.235, 0.165), (0.95, 0.50, 0.24), bloom)
    colour = colour * (1.0 + 0.55 * CANVAS.clouds(0.33, 129, 5, 0.6, at))[..., None]
    colour = mix(colour, np.multiply.outer(0.22 + 0.22 * own, (1.0, 0.70, 0.58)), 0.85 * flake)
    colour = mix(colour, (0.13, 0.075, 0.05), 0.75 * pits)
    colour = mix(colour, (0.88, 0.52, 0.27), 0.3 * weep) * (1.0 + 0.09 * fine)[..., None]
    height = 0.0011 * flake * (0.4 + own) - 0.0012 * pits + 0.0003 * fine + 0.0009 * depth
    gloss = np.clip(0.12 + 0.18 * flake + 0.02 * fine - 0.05 * bloom, 0.02, 1.0)
    worn = equalised(depth + 0.3 * own * flake + 0.25 * pits)
    return Material(np.clip(colour * (0.75 / colour[..., 0].mean()), 0, 1), height, gloss, worn)


def concrete() -> Material:
    """Cement over the false ceiling: float marks, air holes, cracks, old wet, lime."""
    at = CANVAS.warped(0.3, 0.1, 131)
    cloud = CANVAS.clouds(0.5, 132, 6, 0.6, at)
    wet = smooth(0.02, 0.35, CANVAS.clouds(0.35, 133, 5, 0.55, CANVAS.warped(0.15, 0.07, 134)))
    tide = np.exp(-(((wet - 0.35) / 0.2) ** 2))
    holes = smooth(0.1, 0.5, dots(520, 135, (0.002, 0.010), 4.0))
    sand = grain(136, 0.001, 0.001)
    trowel = CANVAS.clouds((0.3, 0.02), 137, 3, 0.6, CANVAS.warped(0.4, 0.25, 138))
    crack = ridges((1.0, 0.5), 139, 0.0022, 0.09) * smooth(-0.1, 0.25, CANVAS.clouds(0.5, 140, 2))
    lime = smooth(0.25, 0.6, CANVAS.clouds(0.09, 141, 5, 0.65)) * smooth(-0.1, 0.3, cloud)
    shade = 1.0 + 0.14 * cloud + 0.05 * sand + 0.06 * trowel - 0.2 * wet - 0.12 * tide
    colour = toned(shade - 0.5 * holes - 0.55 * crack + 0.16 * lime, (1.02, 1.0, 0.95))
    colour = tinted(colour, (0.86, 0.76, 0.60), 0.5 * tide)
    height = 0.0006 * trowel + 0.0002 * sand - 0.0025 * holes - 0.0015 * crack + 0.0006 * lime
    gloss = np.clip(0.14 + 0.2 * wet + 0.02 * sand - 0.08 * lime, 0.02, 1.0)
    return Material(toned(colour), height, gloss, chipped(142, 0.3, 20, 0.02))
