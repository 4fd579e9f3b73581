"""Walls of paint on plaster: the general wards, and the three that grow tidier towards the end."""

import numpy as np

from models.recipes.fields import Field, Surface, rolls, smooth
from models.recipes.textures.walls_kit import (
    RAIL,
    TEXEL,
    WALL,
    Coats,
    band,
    blur,
    grain,
    joints,
    torn,
)
from models.recipes.textures.walls_wear import (
    chipped,
    cracked,
    lived_in,
    mottled,
    orange_peel,
    run_down,
    soaked,
)

_STRIPE: tuple[float, float] = (1.05, 1.30)  # m; the band where departments paint theirs


def brushed(low: float, high: float, seed: int, ragged: float = 0.0025) -> Field:
    """A stripe painted along a tape: its edges bleed a little, its coat thins in places."""
    edge = ragged * WALL.clouds((0.05, 2.7), seed, 4, 0.6)
    thin = smooth(0.9, 0.2, WALL.clouds((0.5, 0.02), seed + 1, 4, 0.6))
    return band(low, high, edge) * (0.86 + 0.14 * thin)


def tape_left(seed: int, count: int = 26) -> tuple[Field, Field]:
    """(what notices' tape kept clean, the yellow glue left of it): short strips at eye height."""
    clean, glue = (np.zeros((WALL.rows, WALL.columns)) for _ in range(2))
    for a, b, c, d in rolls(seed, count * 4).reshape(count, 4):
        x, y = a * WALL.wide, 1.32 + 0.55 * b
        u, v = (WALL.x - x + 3.0) % WALL.wide - 3.0, WALL.y - y
        turn = (c - 0.5) * 0.5 + (np.pi / 2 if d > 0.6 else 0.0)
        p, q = u * np.cos(turn) + v * np.sin(turn), v * np.cos(turn) - u * np.sin(turn)
        strip = smooth(0.055, 0.045, np.abs(p)) * smooth(0.013, 0.009, np.abs(q))
        clean = np.maximum(clean, strip)
        glue = np.maximum(glue, strip * (d < 0.75))
    return clean, glue * smooth(-0.3, 0.2, WALL.clouds(0.03, seed + 1, 3))


def general() -> Surface:
    """Two-tone oil paint: grey-green above, slate enamel below, a blue stripe; the common wall."""
    wall = Coats.of((0.44, 0.475, 0.40), 0.32)
    mottled(wall, 100, 1.15)
    orange_peel(wall, 110)
    enamel = brushed(0.0, 1.07, 120)
    wall.lay((0.125, 0.15, 0.185), enamel, 0.55, 0.0003)
    wall.shade(enamel * 0.20 * WALL.clouds((0.5, 0.3), 122, 5, 0.6))
    wall.lay((0.085, 0.125, 0.24), brushed(1.12, 1.20, 124), 0.5, 0.0003)
    cracked(wall, 7, 130)
    soaked(wall, 140, 0.65)
    clean, glue = tape_left(150)
    wall.glaze((1.10, 1.10, 1.10), clean)
    wall.lay((0.33, 0.25, 0.13), 0.6 * glue, 0.15, 0.0002)
    low = smooth(1.1, 0.5, WALL.y)
    chipped(wall, 0.020, 160, 0.22, 0.45 * low + 0.25 * smooth(2.4, 2.7, WALL.y))
    run_down(wall, 170, 170, 0.9)
    run_down(wall, 70, 176, 0.7, top=RAIL[0])
    lived_in(wall, 180, 1.0, 520)
    return wall.surface()


def last_dim() -> Surface:
    """Cream over grey, painted again and again; old stripes ghost through a wall too well kept."""
    wall = Coats.of((0.50, 0.465, 0.36), 0.40)
    mottled(wall, 200, 0.5)
    orange_peel(wall, 210, 0.0002)
    wall.lay((0.30, 0.29, 0.265), band(0.0, 1.02), 0.45)
    wall.shade(0.06 * band(0.0, 1.02) * WALL.clouds((0.4, 0.9), 212, 4))
    for k, (low, high, by) in enumerate(
        ((1.36, 1.44, -0.085), (1.62, 1.66, -0.06), (0.60, 0.74, -0.10), (1.86, 2.06, 0.045))
    ):
        ghost = blur(brushed(low, high, 220 + 2 * k, 0.004), 0.004)
        show = smooth(-0.5, 0.4, WALL.clouds(0.8, 230 + k, 4))
        wall.shade(by * ghost * (0.5 + 0.5 * show))
        wall.height = wall.height + 0.0005 * ghost
    wall.lay((0.16, 0.035, 0.03), brushed(1.05, 1.25, 240, 0.0012), 0.5, 0.0004)
    ridges = np.abs(WALL.clouds((0.02, 0.7), 244, 3))
    wall.height = wall.height + 0.00015 * smooth(0.3, 0.0, ridges)
    patched, rim = torn(0.03, 250, 0.35)
    wall.height = wall.height - 0.0006 * blur(patched, 0.004)
    wall.shade(-0.05 * blur(rim, 0.01) + 0.03 * patched)
    lived_in(wall, 260, 0.22, 60)
    return wall.surface()


def last_clean() -> Surface:
    """Fresh off-white with a roller's texture, a grey stripe, and nobody has ever been here."""
    wall = Coats.of((0.60, 0.585, 0.545), 0.34)
    wall.shade(0.022 * WALL.clouds((0.24, 1.6), 300, 3) + 0.010 * grain(302))
    rolled = joints(0.24, 0.004, 0.05) * smooth(-0.2, 0.4, WALL.clouds((0.2, 0.6), 304, 3))
    wall.shade(-0.022 * blur(rolled, (0.01, 0.02)))
    orange_peel(wall, 306, 0.00022)
    wall.lay((0.20, 0.20, 0.205), band(1.05, 1.15), 0.42, 0.0002)
    seam = joints(1.5, 0.003)
    wall.shade(-0.16 * seam)
    wall.height[...] = wall.height - 0.0004 * seam
    wall.shade(-0.10 * np.exp(-np.maximum(WALL.y - 0.12, 0) / 0.10))
    return wall.surface()


def last_bright() -> Surface:
    """Nearly white and seamless; hairlines, and a stripe one is not sure of."""
    wall = Coats.of((0.78, 0.775, 0.76), 0.55)
    wall.shade(0.010 * WALL.clouds(1.4, 400, 3) + 0.004 * grain(402))
    wall.height = wall.height + 0.0005 * WALL.clouds((1.5, 0.9), 404, 2)
    wall.lay((0.845, 0.84, 0.83), band(1.05, 1.15), 0.62)
    hair = np.maximum(joints(1.5, 0.0015), 0.6 * np.exp(-(((WALL.y - 2.25) / TEXEL[1]) ** 2)))
    wall.lay((0.50, 0.49, 0.47), hair, 0.3, -0.0005)
    return wall.surface()
