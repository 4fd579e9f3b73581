"""Walls of boards and panels: reception's laminate, radiology's lead, isolation's plastic."""

import numpy as np

from models.recipes.fields import Field, Surface, smooth
from models.recipes.textures.walls_kit import (
    TEXEL,
    WALL,
    Coats,
    away,
    band,
    blur,
    cover,
    drips,
    grain,
    joints,
    pieces,
    polygon,
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

_BOARD = 0.6  # m; a laminate panel
_LEAD = 1.0  # m; a lead-lined panel
_SHEET = 1.2  # m; a plastic panel
_SHEET_FROM = 0.9  # m; where the first joint is, so that most joints miss the doors


def oak(every: float, first: float, seed: int) -> Field:
    """Printed wood, about -1..1: upright grain with long flames, another cut on each board."""
    cut = 40.0 * pieces(every, first, seed)
    lean = WALL.clouds((0.4, 1.6), seed + 1, 3)
    figure = np.sin(cut + 46.0 * WALL.x + 9.0 * lean + 2.5 * WALL.clouds((0.05, 0.9), seed + 2, 3))
    fibre = grain(seed + 3, 0.002, 0.12) * 0.35 + WALL.clouds((0.02, 0.5), seed + 4, 2) * 0.5
    return np.asarray(0.55 * figure + fibre)


def laminate(wall: Coats, top: float, seed: int) -> None:
    """Wood-print panels with a dark gap each 0.6 m; swollen and chipped at the foot."""
    boards = band(0.0, top)
    tone = 0.35 * (pieces(_BOARD, 0.3, seed) - 0.5)
    wood = oak(_BOARD, 0.3, seed + 1)
    wall.lay((0.30, 0.178, 0.088), boards, 0.5, 0.004)
    wall.shade(boards * (tone + 0.20 * wood))
    wall.height = wall.height + boards * 0.0001 * wood
    worn = smooth(0.0, 0.5, WALL.clouds((0.3, 0.2), seed + 5, 5)) * boards
    wall.lay((0.36, 0.26, 0.17), 0.22 * worn, 0.3)
    swollen = np.exp(-np.maximum(WALL.y - 0.12, 0) / 0.09) * boards
    wall.lay((0.12, 0.075, 0.045), 0.55 * swollen, 0.25)
    wall.height = wall.height + 0.002 * swollen * WALL.clouds(0.1, seed + 6, 3)
    gap = np.abs(away(_BOARD, 0.3))
    wall.height = wall.height - boards * 0.003 * smooth(0.012, 0.004, gap)
    bias = np.exp(-((gap / 0.05) ** 2)) + 0.4 * swollen - 2.0 * (1 - boards)
    core, rim = torn(0.006, seed + 7, 0.06, bias)
    wall.lay((0.42, 0.33, 0.22), core * boards, 0.08, -0.0016)
    wall.shade(0.2 * rim * (1 - core) * boards)
    wall.lay((0.035, 0.028, 0.022), boards * joints(_BOARD, 0.004, 0.3), 0.1, -0.004)
    wall.lay((0.05, 0.04, 0.03), band(top - 0.006, top), 0.2)


def reception() -> Surface:
    """Ivory plaster, a wide teal-grey stripe with a thin line over it, oak laminate below."""
    wall = Coats.of((0.585, 0.53, 0.42), 0.22)
    mottled(wall, 1000, 0.9)
    trowel = WALL.clouds((0.22, 0.12), 1010, 4, 0.55, WALL.warped(0.3, 0.06, 1011))
    wall.height = wall.height + 0.0022 * np.abs(trowel)
    wall.shade(0.07 * np.abs(trowel))
    orange_peel(wall, 1014)
    bleed = 0.002 * WALL.clouds((0.05, 2.7), 1016, 3)
    stripe = np.maximum(band(1.05, 1.30, bleed), band(1.335, 1.352, bleed))
    wall.lay((0.125, 0.19, 0.19), stripe, 0.42, 0.0003)
    wall.shade(stripe * 0.22 * WALL.clouds((0.4, 0.1), 1018, 5, 0.6))
    cracked(wall, 5, 1020)
    soaked(wall, 1030, 0.6, -0.05)
    chipped(wall, 0.004, 1040, 0.24)
    run_down(wall, 70, 1050, 0.6)
    laminate(wall, 0.99, 1060)
    lived_in(wall, 1080, 0.75, 170)
    return wall.surface()


def screws(every: float, first: float, up: float, radius: float) -> Field:
    """Metres inside round heads, in upright rows at those lines, `up` apart."""
    across = away(every, first)
    rise = (WALL.y + up / 2) % up - up / 2
    return radius - np.hypot(across, rise)


def hazard(low: float, high: float, seed: int) -> tuple[Field, Field]:
    """(share of the stripe, share of its black bars): bars lean 45 degrees, worn by sleeves."""
    kept = 1 - torn(0.16, seed, 0.06)[0]
    kept = kept * (0.80 + 0.20 * smooth(-0.3, 0.4, WALL.clouds((0.3, 0.02), seed + 9, 4)))
    slant = ((WALL.x + WALL.y) % 0.2) - 0.1
    return band(low, high) * kept, cover(0.05 - np.abs(slant))


def radiology() -> Surface:
    """Lead-lined panels under screwed metal strips, a hazard stripe, scratches, polish."""
    wall = Coats.of((0.40, 0.372, 0.315), 0.38)
    mottled(wall, 1100, 1.0)
    orange_peel(wall, 1110, 0.00008)
    wall.shade(0.34 * (pieces(_LEAD, 0.0, 1112) - 0.5))
    wall.lay((0.16, 0.135, 0.10), 0.35 * np.exp(-np.abs(away(_LEAD, 0.0)) / 0.07))
    dent = WALL.clouds(0.35, 1114, 3)
    wall.height = wall.height + 0.004 * dent * smooth(0.0, 0.4, np.abs(away(_LEAD, 0.0)))
    stripe, bars = hazard(1.08, 1.22, 1120)
    wall.lay((0.52, 0.36, 0.05), stripe, 0.45, 0.0003)
    wall.lay((0.032, 0.03, 0.03), stripe * bars, 0.45)
    run_down(wall, 150, 1140, 0.85)
    knocked, rim = torn(0.012, 1130, 0.16, 0.5 * smooth(1.0, 0.4, WALL.y))
    wall.lay((0.15, 0.13, 0.11), 0.5 * rim * (1 - knocked), 0.3)
    wall.lay((0.22, 0.215, 0.205), knocked, 0.6, -0.0008)
    rubbed = smooth(0.1, 0.5, WALL.clouds((0.5, 0.25), 1150, 5, 0.5, WALL.warped(0.4, 0.1, 1151)))
    rubbed = rubbed * smooth(2.0, 1.3, WALL.y)
    wall.lay((0.50, 0.48, 0.43), 0.30 * rubbed, 0.62)
    fine = WALL.scratches(420, 1155, (0.05, 0.4), 0.003, None, 0.5) * smooth(2.2, 1.0, WALL.y)
    wall.lay((0.55, 0.54, 0.50), 0.5 * fine, 0.5, -0.0002)
    for middle in (1.64, 2.36):
        flat = cover(0.02 - np.abs(WALL.y - middle), TEXEL[1])
        metal_strip(wall, flat, WALL.clouds((0.6, 0.02), 1160, 4, 0.6))
    upright = cover(0.024 - np.abs(away(_LEAD, 0.0)), TEXEL[0])
    metal_strip(wall, upright, WALL.clouds((0.02, 0.6), 1170, 4, 0.6))
    heads = screws(_LEAD, 0.0, 0.27, 0.0105)
    wall.height = wall.height + 0.0016 * smooth(-0.002, 0.006, heads)
    wall.lay((0.10, 0.09, 0.08), cover(0.003 - np.abs(heads + 0.002), 0.005), 0.3)
    wall.lay((0.30, 0.29, 0.27), cover(heads - 0.002, 0.004), 0.7)
    rust = drips(70, 1180, (0.2, 2.6), (0.05, 0.3), (0.004, 0.008), 60)
    wall.lay((0.20, 0.095, 0.045), 0.6 * rust * smooth(0.06, 0.02, np.abs(away(_LEAD, 0.0))), 0.2)
    lived_in(wall, 1190, 0.9, 260)
    return wall.surface()


def metal_strip(wall: Coats, share: Field, brushed: Field) -> None:
    """A raised strip of aluminium, `brushed` along its run, with dirt along its edges."""
    wall.lay((0.09, 0.08, 0.065), 0.65 * np.clip(blur(share, 0.012) * 1.6, 0, 1) * (1 - share), 0.2)
    wall.lay((0.235, 0.23, 0.22), share, 0.66, 0.006)
    wall.shade(share * 0.28 * brushed)


def trefoil(at: tuple[Field, Field], size: float) -> Field:
    """Share of a biohazard sign about `at` = metres from its middle; three open rings and one."""
    x, y = at
    ring = np.full(x.shape, -1.0)
    hole = np.full(x.shape, -1.0)
    for k in range(3):
        way = np.pi / 2 + k * 2 * np.pi / 3
        c, s = np.cos(way), np.sin(way)
        far = np.hypot(x - 0.50 * size * c, y - 0.50 * size * s)
        gap = np.hypot(x - 0.66 * size * c, y - 0.66 * size * s)
        ring = np.maximum(ring, 0.50 * size - far)
        hole = np.maximum(hole, 0.37 * size - gap)
    far = np.hypot(x, y)
    small = 0.10 * size - np.abs(far - 0.42 * size)
    sign = np.maximum(np.minimum(ring, -hole), np.minimum(small, hole))
    return cover(np.minimum(sign, far - 0.12 * size), 0.004)


def tape(wall: Coats, seed: int) -> None:
    """Yellow warning tape, stuck on askew, half torn off: glue where it was, loose ends hang."""
    sag = 0.012 * np.sin(WALL.x * 2 * np.pi / 6.0 + 1.0) + 0.006 * np.sin(WALL.x * 4 * np.pi / 6.0)
    whole = band(1.1, 1.22, sag)
    torn_at = WALL.x + 0.10 * WALL.y + 0.012 * WALL.clouds((0.05, 0.02), seed + 1, 3)
    length = WALL.clouds((0.75, 2.7), seed, 3, 0.5, (torn_at, np.full_like(torn_at, 1.3)))
    kept = smooth(-0.13, -0.11, length)
    glue = smooth(-0.4, 0.3, WALL.clouds((0.1, 0.03), seed + 2, 4))
    wall.lay((0.40, 0.33, 0.19), 0.6 * whole * glue, 0.2)
    lip = np.clip(blur(kept, 0.02) * 2 - 1, 0, 1)
    on = whole * kept
    under = blur(np.roll(on, -4, 0), (0.01, 0.006)) * (1 - on)
    wall.shade(-0.45 * under)
    crease = np.abs(WALL.clouds((0.12, 0.3), seed + 3, 4))
    wall.lay((0.58, 0.42, 0.06), on, 0.55, 0.0012)
    wall.height = wall.height + on * (0.0025 * (1 - lip) + 0.0012 * crease)
    wall.shade(-0.35 * on * smooth(0.06, 0.0, crease))
    ink = np.maximum(band(1.1, 1.112, sag), band(1.208, 1.22, sag))
    sign = trefoil((away(0.3, 0.15), WALL.y + sag - 1.158), 0.052)
    wall.lay((0.03, 0.03, 0.03), 0.92 * on * np.maximum(ink, sign), 0.5)


def hanging(wall: Coats, places: tuple[tuple[float, float], ...]) -> None:
    """Ends of tape that hang down: (x, how far) each."""
    for x, drop in places:
        at = (WALL.x - x + 3.0) % 6.0 - 3.0, WALL.y
        twist = 0.02 * np.sin(WALL.y * 9.0 + x)
        end = [
            (-0.05, 1.2),
            (0.05, 1.2),
            (0.045, 1.2 - drop),
            (0.0, 1.17 - drop),
            (-0.02, 1.21 - drop),
        ]
        on = cover(polygon(end, (at[0] - twist, at[1])))
        wall.shade(-0.5 * blur(np.roll(np.roll(on, 3, 1), -4, 0), 0.008) * (1 - on))
        fold = np.sin(WALL.y * 30.0 + 2 * x + at[0] * 20)
        wall.lay((0.52, 0.37, 0.055), on, 0.55, 0.004)
        wall.shade(on * (0.25 * fold - 0.1))
        mark = cover(0.008 - np.abs(np.abs(at[0] - twist) - 0.04))
        wall.lay((0.03, 0.03, 0.03), 0.9 * on * mark, 0.5)


def isolation() -> Surface:
    """White plastic sheets with sealed joints, not quite level; tape, bleach streaks, yellowing."""
    wall = Coats.of((0.62, 0.615, 0.58), 0.74)
    wall.shade(0.10 * (pieces(_SHEET, _SHEET_FROM, 1200) - 0.5) + 0.012 * grain(1201))
    warp = WALL.clouds((0.8, 0.5), 1202, 3, 0.45)
    bulge = np.cos(away(_SHEET, _SHEET_FROM + _SHEET / 2) * np.pi / _SHEET)
    wall.height = wall.height + 0.011 * warp + 0.006 * bulge
    old = smooth(0.0, 0.5, WALL.clouds(0.9, 1210, 5, 0.5, WALL.warped(0.5, 0.1, 1211)))
    wall.glaze((0.88, 0.76, 0.52), 0.8 * old)
    arcs = WALL.x + 0.35 * np.sin(WALL.y * 2.1), WALL.y + 0.22 * np.sin(WALL.x * 2 * np.pi / 1.5)
    wiped = WALL.clouds((0.7, 0.035), 1214, 4, 0.55, arcs) + 0.6 * WALL.clouds(0.5, 1216, 3) - 0.1
    wiped = smooth(0.0, 0.5, wiped) * smooth(2.2, 1.8, WALL.y)
    wall.glaze((0.88, 0.86, 0.81), wiped)
    wall.gloss[...] = wall.gloss - 0.3 * wiped
    streak = drips(150, 1220, (1.3, 2.4), (0.3, 1.6), (0.004, 0.02), 14)
    wall.lay((0.36, 0.33, 0.25), 0.55 * streak, 0.45)
    wall.lay(
        (0.70, 0.69, 0.64), 0.35 * drips(60, 1226, (1.3, 2.2), (0.2, 0.9), (0.01, 0.03), 9), 0.3
    )
    fine = WALL.scratches(260, 1230, (0.05, 0.5), 0.003, 0.0, 0.3) * smooth(1.3, 0.9, WALL.y)
    wall.lay((0.40, 0.39, 0.36), 0.5 * fine, 0.4, -0.0002)
    lines = np.maximum(joints(_SHEET, 0.009, _SHEET_FROM), band(2.235, 2.255))
    seal = blur(lines, 0.003)
    mould = smooth(-0.2, 0.3, WALL.clouds(0.06, 1240, 4)) * smooth(
        -0.3, 0.4, WALL.clouds(0.7, 1242, 3)
    )
    wall.lay(
        (0.12, 0.11, 0.09), 0.45 * np.clip(blur(lines, (0.014, 0.01)) * 1.6, 0, 1) * mould, 0.3
    )
    wall.lay((0.40, 0.38, 0.33), lines, 0.35, 0.0)
    wall.lay((0.06, 0.055, 0.045), lines * mould, 0.3)
    wall.height = wall.height - 0.0035 * seal
    tape(wall, 1250)
    hanging(wall, ((1.18, 0.42), (4.95, 0.55)))
    lived_in(wall, 1260, 0.7, 150)
    return wall.surface()
