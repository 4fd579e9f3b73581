"""Floors unrolled or poured in one piece: linoleum, sheet vinyl, epoxy and resin."""

from typing import Final

import numpy as np

from models.recipes.fields import Colours, Field, Surface, mix, rolls, smooth
from models.recipes.textures import floors_kit as kit
from models.recipes.textures import floors_wear as wear
from models.recipes.textures.floors_kit import FLOOR, Colour

SHEET: Final = 1.6  # m; a sheet's width, so a seam across the hall as often
TAPE_AT: Final = 0.45  # m from each wall; isolation's hazard tape
TAPE_HALF: Final = 0.03  # m
PATH_SWING: Final = 0.42  # m to each side; the children's path
TOYS: Final[tuple[Colour, ...]] = (
    (0.42, 0.12, 0.08),
    (0.46, 0.30, 0.06),
    (0.13, 0.22, 0.30),
    (0.17, 0.26, 0.13),
    (0.40, 0.19, 0.22),
)
# x, y, radius (m) and which of the toys' colours
CIRCLES: Final[tuple[tuple[float, float, float, int], ...]] = (
    (0.7, 0.75, 0.46, 0),
    (1.9, 2.75, 0.60, 2),
    (2.35, 0.5, 0.30, 1),
    (3.6, 0.95, 0.52, 3),
    (4.05, 2.72, 0.34, 0),
    (5.15, 2.45, 0.50, 1),
    (5.55, 0.55, 0.38, 2),
    (0.35, 2.45, 0.36, 4),
    (3.05, 2.15, 0.22, 4),
)


def _marble(dark: Colour, middle: Colour, light: Colour, seed: int) -> Colours:
    """Linoleum's streaks, pulled along the roll."""
    bend = FLOOR.warped(0.6, 0.04, seed)
    broad = FLOOR.clouds((0.5, 0.09), seed + 1, 5, 0.6, bend)
    fine = FLOOR.clouds((0.09, 0.016), seed + 2, 3, 0.7, bend)
    picture = mix(np.array(middle), np.array(light), smooth(0.05, 0.6, 0.5 * broad + 0.8 * fine))
    return mix(picture, np.array(dark), 0.7 * smooth(0.05, 0.6, -0.8 * fine - 0.5 * broad))


def _seams(surface: Surface, dark: Colour, half: float = 0.004) -> Surface:
    """A joint across the hall at each sheet's end, dirt drawn along it."""
    away = np.abs(kit.every(SHEET, SHEET / 2))
    grey = np.exp(-away / 0.02) * smooth(-0.4, 0.5, FLOOR.clouds((0.2, 0.4), 601, 5))
    surface = kit.lay(surface, 0.5 * grey, dark, 0.3)
    return kit.lay(surface, kit.line(0.0, away, half), dark, 0.3, -0.0006)


def _sheets(seed: int, by: float) -> Field:
    """Each sheet is from another roll: its factor."""
    sheet = ((FLOOR.x + SHEET / 2) / SHEET).astype(int) % 4
    return 1.0 + by * (0.5 * rolls(seed, 4)[sheet] + 0.5 * (sheet % 2) - 0.5)


def maternity() -> Surface:
    """Warm marbled linoleum with an inlaid double line and a diamond every .8 m."""
    colour = _marble((0.17, 0.095, 0.06), (0.30, 0.19, 0.125), (0.42, 0.31, 0.22), 611)
    surface = kit.plain(colour, 0.5)
    surface.height = surface.height + 0.0004 * FLOOR.clouds(0.35, 621, 4)
    wall = kit.from_wall()
    lines = np.maximum(kit.line(0.27, wall, 0.022), kit.line(0.42, wall, 0.009))
    knots = smooth(0.005, -0.005, np.abs(kit.every(0.8)) + np.abs(wall - 0.345) - 0.052)
    inlay = mix(
        (0.075, 0.035, 0.026),
        (0.12, 0.06, 0.042),
        smooth(-0.3, 0.3, FLOOR.clouds((0.4, 0.02), 623, 4)),
    )
    surface = kit.lay(surface, np.maximum(lines, knots), inlay, 0.5)
    surface = _seams(kit.tint(surface, _sheets(625, 0.14)), (0.06, 0.04, 0.03), 0.0035)
    pale = wear.traffic() * smooth(-0.35, 0.45, FLOOR.clouds((1.5, 0.3), 631, 6))
    surface = kit.lay(surface, 0.4 * pale, (0.40, 0.33, 0.26), 0.35)
    surface = kit.lay(surface, 0.45 * wear.blotches(0.6, 641, 0.27), (0.13, 0.07, 0.045), 0.4)
    return wear.used(surface, 651, 0.9)


def _speckled(base: Colour, light: Colour, dark: Colour, seed: int) -> Colours:
    """Sheet vinyl's fine flecks of two colours."""
    flecks = FLOOR.noise(0.014, seed), FLOOR.noise(0.016, seed + 1)
    broad = 1.0 + 0.07 * FLOOR.clouds(0.5, seed + 2, 5)
    picture = np.array(base) * broad[..., None]
    picture = mix(picture, np.array(light), 0.8 * smooth(0.35, 0.55, flecks[0]))
    return mix(picture, np.array(dark), 0.8 * smooth(0.35, 0.55, flecks[1]))


def surgery() -> Surface:
    """Seamless blue-grey sheets, welded, with what iodine and bleach have left."""
    colour = _speckled((0.155, 0.205, 0.205), (0.33, 0.38, 0.37), (0.055, 0.075, 0.08), 701)
    surface = kit.tint(kit.plain(colour, 0.6), _sheets(705, 0.3))
    bleached = 0.7 * wear.blotches(0.9, 711, 0.34, 0.16) + wear.drops(0.3, 713, 0.14, 0.06)
    surface = kit.lay(surface, 0.42 * np.clip(bleached, 0, 1), (0.44, 0.45, 0.43), 0.35)
    surface = _seams(surface, (0.05, 0.055, 0.055))
    bead = kit.line(0.0, kit.every(SHEET, SHEET / 2), 0.005)
    surface = kit.lay(surface, bead, (0.10, 0.13, 0.135), 0.6, 0.0012)
    surface = _iodine(surface)
    surface.height = surface.height + 0.0003 * FLOOR.clouds(0.3, 721, 5)
    return wear.used(surface, 731, 0.85)


def _iodine(surface: Surface) -> Surface:
    """Brown that was spilt and wiped: drops, pools with a dark rim, and the wipe's drag."""
    field = FLOOR.clouds(0.55, 741, 6, 0.5, FLOOR.warped(0.25, 0.05, 743))
    pool = smooth(0.34, 0.40, field)
    rim = kit.ridge(field, 0.385, 0.02)
    dragged = smooth(0.2, 0.5, FLOOR.clouds((0.7, 0.05), 745, 4)) * FLOOR.blur(pool, 0.12)
    splash = wear.drops(0.2, 747, 0.1, 0.03) * smooth(0.05, 0.3, field)
    surface = kit.lay(surface, np.clip(0.6 * pool + dragged, 0, 0.75), (0.21, 0.115, 0.045))
    return kit.lay(surface, np.clip(0.7 * rim + 0.8 * splash, 0, 0.85), (0.12, 0.055, 0.022))


def children() -> Surface:
    """Bright circles and a winding path in faded sheet vinyl, worn to its backing."""
    sand = _speckled((0.34, 0.29, 0.20), (0.44, 0.40, 0.31), (0.22, 0.19, 0.14), 801)
    surface = kit.plain(sand, 0.5)
    for x, y, radius, toy in CIRCLES:
        dx = (FLOOR.x - x + FLOOR.wide / 2) % FLOOR.wide - FLOOR.wide / 2
        away = np.hypot(dx, FLOOR.y - y)
        surface = kit.lay(surface, smooth(radius + 0.004, radius - 0.004, away), TOYS[toy])
        ring = kit.line(radius * 0.68, away, 0.028)
        surface = kit.lay(surface, ring, np.array(TOYS[toy]) * 1.5)
    surface = _path(surface)
    faded = 0.16 + 0.25 * FLOOR.clouds((1.2, 0.5), 811, 5)
    surface = kit.lay(surface, np.clip(faded, 0.04, 0.5), (0.34, 0.31, 0.26))
    surface = kit.tint(surface, 1.0 + 0.1 * FLOOR.noise(0.014, 813))
    surface = _seams(surface, (0.07, 0.06, 0.045), 0.0035)
    return wear.used(_worn_through(surface), 821, 0.95)


def _path(surface: Surface) -> Surface:
    """A pale way that winds down the hall, with a stone to hop on every .8 m."""
    turn = FLOOR.x * (2 * np.pi / FLOOR.wide)
    middle = kit.CENTRE + PATH_SWING * (np.sin(turn) + 0.35 * np.sin(2 * turn + 1.0))
    away = np.abs(FLOOR.y - middle)
    surface = kit.lay(surface, smooth(0.304, 0.296, away), (0.13, 0.115, 0.10))
    surface = kit.lay(surface, smooth(0.264, 0.256, away), (0.52, 0.47, 0.36))
    stone = np.hypot(kit.every(0.8, 0.4), FLOOR.y - middle)
    toy = np.array(TOYS)[(FLOOR.x / 0.8).astype(int) % 4]
    return kit.lay(surface, smooth(0.164, 0.156, stone), toy * 0.9)


def _worn_through(surface: Surface) -> Surface:
    """Felt where the print has been walked away, with a chewed pale rim."""
    field = FLOOR.clouds((0.6, 0.25), 831, 6, 0.62, FLOOR.warped(0.1, 0.02, 833))
    level = field - 0.17 - 0.55 * (1.0 - wear.traffic()) + 0.12 * wear.wheel_tracks(835)
    felt = mix(
        (0.15, 0.12, 0.09),
        (0.23, 0.19, 0.145),
        smooth(-0.4, 0.4, FLOOR.clouds((0.08, 0.03), 837, 4)),
    )
    surface = kit.lay(surface, smooth(-0.12, 0.0, level), (0.42, 0.39, 0.33), 0.3)
    return kit.lay(surface, smooth(-0.004, 0.012, level), felt, 0.12, -0.0012)


def isolation() -> Surface:
    """Pale epoxy that dries in swirls, between two lines of hazard tape half scraped off."""
    surface = kit.plain((0.36, 0.355, 0.33), 0.72)
    surface = kit.tint(surface, 1.0 + 0.09 * FLOOR.clouds(0.9, 901, 6, 0.55))
    surface.height = surface.height + 0.00025 * FLOOR.clouds(0.05, 903, 3)
    yellow = wear.blotches(0.9, 911, 0.1, 0.35)
    surface = kit.lay(surface, 0.45 * yellow, (0.33, 0.28, 0.17))
    arcs = wear.swirls(921) * (0.5 + 0.5 * wear.traffic())
    surface = kit.lay(surface, 0.3 * smooth(0.1, 0.7, arcs), (0.20, 0.19, 0.17), 0.4)
    surface = kit.lay(surface, 0.25 * smooth(0.1, 0.7, -arcs), (0.46, 0.455, 0.43), 0.6)
    surface = _seams(surface, (0.075, 0.07, 0.065))
    surface = kit.lay(surface, wear.cracks(931), (0.055, 0.048, 0.04), 0.3, -0.0008)
    return _taped(wear.used(surface, 941, 0.8), 951)


def _taped(surface: Surface, seed: int) -> Surface:
    """Yellow and black tape along both walls: glue, torn ends, scraped patches."""
    away = np.abs(kit.from_wall() - TAPE_AT) + 0.003 * FLOOR.noise((0.6, 0.3), seed)
    band = smooth(TAPE_HALF + 0.002, TAPE_HALF - 0.002, away)
    stripe = smooth(-0.05, 0.05, np.sin((FLOOR.x + kit.from_wall()) * (2 * np.pi / 0.16)))
    tape = mix((0.52, 0.37, 0.04), (0.045, 0.042, 0.04), stripe)
    tape = tape * (1.0 + 0.2 * FLOOR.clouds((0.3, 0.05), seed + 1, 5))[..., None]
    torn = FLOOR.clouds((0.3, 0.12), seed + 2, 6, 0.6)
    held = smooth(0.16, 0.12, torn)
    surface = kit.lay(surface, 0.6 * band * (1 - held), (0.17, 0.15, 0.12), 0.15)
    curled = held * smooth(0.04, 0.12, torn)
    surface = kit.lay(surface, band * held, tape, 0.45, 0.0004)
    return kit.lay(surface, band * curled, None, None, 0.0012)


def last_dim() -> Surface:
    """Dark red-brown linoleum between cream borders: very old, and waxed this morning."""
    colour = _marble((0.08, 0.032, 0.024), (0.19, 0.075, 0.052), (0.31, 0.15, 0.105), 1001)
    surface = kit.plain(colour, 0.78)
    wall = kit.from_wall()
    cream = _marble((0.40, 0.33, 0.23), (0.48, 0.41, 0.30), (0.54, 0.47, 0.36), 1011)
    cross = kit.line(0.0, kit.every(SHEET, SHEET / 2), 0.02) * (wall > 0.38)
    border = np.maximum(kit.line(0.38, wall, 0.055), cross)
    surface = kit.lay(surface, np.maximum(border, kit.line(0.49, wall, 0.012)), cream)
    surface = kit.tint(surface, 1.0 + 0.2 * FLOOR.clouds((1.2, 0.6), 1021, 5))
    surface = kit.lay(surface, 0.15 * wear.traffic(), (0.30, 0.20, 0.15), 0.84)
    surface.height = surface.height + 0.0003 * FLOOR.clouds(0.4, 1031, 3)
    surface.gloss = np.clip(surface.gloss - 0.08 * np.abs(wear.swirls(1041)), 0, 1)
    return kit.lay(surface, 0.35 * wear.wall_dirt(1051, 0.12), (0.06, 0.04, 0.03), 0.5)


def last_bright() -> Surface:
    """Near-white resin like still milk; only the joints tell that one moves."""
    surface = kit.plain((0.62, 0.62, 0.61), 0.94)
    surface = kit.tint(surface, 1.0 + 0.02 * FLOOR.clouds(1.4, 1101, 4))
    surface.height = surface.height + 0.0002 * FLOOR.clouds(0.9, 1103, 3)
    joint = np.abs(kit.every(SHEET, SHEET / 2))
    surface = kit.lay(surface, 0.3 * np.exp(-joint / 0.03), (0.52, 0.52, 0.515))
    return kit.lay(surface, kit.line(0.0, joint, 0.0032), (0.26, 0.26, 0.26), 0.6, -0.0006)
