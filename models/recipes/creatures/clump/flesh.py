"""What the mass is covered with: wet muscle, fat, tendon, islands of skin that is long dead."""

from typing import Final

import numpy as np
from numpy.typing import ArrayLike

from models.recipes.creatures.sculpt import Coat, Site, cells, clouds, creases, noise, over, smooth
from models.recipes.creatures.sculpt.noise import Floats, Values
from models.recipes.fields import rolls
from models.recipes.kit import Array

MEAT: Final = (0.105, 0.0095, 0.0085)
DEEP: Final = (0.030, 0.0025, 0.0030)
PINK: Final = (0.270, 0.048, 0.038)
TENDON: Final = (0.47, 0.33, 0.24)
BONE: Final = (0.50, 0.40, 0.27)
FAT: Final = (0.34, 0.22, 0.10)
BLOOD: Final = (0.055, 0.0030, 0.0025)
DIRT: Final = (0.036, 0.026, 0.019)
VEIN: Final = (0.060, 0.020, 0.045)
PALE: Final = (0.46, 0.375, 0.300)
BRUISE: Final = (0.125, 0.060, 0.085)
GREEN: Final = (0.155, 0.150, 0.085)
BLACK: Final = (0.010, 0.0015, 0.0018)
_GRAINS: Final = [np.linalg.qr(rolls(5200 + k, 9).reshape(3, 3) - 0.5)[0] for k in range(5)]


def shaded(base: tuple[float, float, float], shade: ArrayLike) -> Array:
    """(n, 3) of one colour, darker and lighter; shade (n,) in e-folds."""
    return np.asarray(np.asarray(base)[None] * np.exp(np.asarray(shade, float))[:, None])


def stepped(coat: Coat) -> Coat:
    """In fewer shades, so that the picture packs smaller."""
    root = np.sqrt(np.clip(coat.colour, 0.0, 1.0)) * 255.0
    colour = (np.rint(root / 7.0) * 7.0 / 255.0) ** 2
    gloss = np.rint(np.clip(coat.gloss, 0.0, 1.0) * 7.0) / 7.0
    return Coat(np.asarray(colour), np.asarray(gloss), coat.height)


def fibres(points: Array) -> Floats:
    """(n,) strands that run another way every hand's breadth; deviation about 1."""
    warped = points + 0.03 * np.stack([noise(points, 0.12, 201 + k) for k in range(3)], 1)
    _, lot = cells(warped, 0.26, 17)
    made = np.zeros(len(points), np.float32)
    for k, turn in enumerate(_GRAINS):
        held = (lot * len(_GRAINS)).astype(int) == k
        made[held] = clouds(points[held] @ turn, (0.013, 0.013, 0.16), 41 + k, 2)
    return made


def meat(site: Site) -> Coat:
    """Without any skin."""
    p = site.points
    fibre, fine, patch = fibres(p), clouds(p, 0.022, 43, 2), clouds(p, 0.17, 47, 3)
    ridge = smooth(0.05, -0.45, site.bulge)
    pit = np.clip(smooth(0.05, 0.5, site.crease) + smooth(0.05, 0.5, site.bulge), 0, 1)
    colour = over(
        shaded(MEAT, 0.28 * fibre + 0.30 * patch),
        PINK,
        0.45 * smooth(0.6, 2.4, fibre + ridge + patch),
    )
    sheath = smooth(0.7, 1.6, noise(p, 0.09, 49) + 0.5 * fibre + 0.5 * ridge)
    colour = over(colour, shaded(TENDON, 0.12 * fibre), 0.30 * sheath)
    cord = np.maximum.reduce([smooth(0.002, -0.002, site.near(tag)) for tag in ("cord", "tendon")])
    streak = smooth(0.2, 1.3, fibre + 0.5 * ridge)
    colour = over(colour, shaded(TENDON, 0.1 * fine), 0.62 * cord * streak)
    bare = np.maximum.reduce(
        [smooth(0.003, -0.001, site.near(tag)) for tag in ("spine", "bone", "rib")]
    )
    worn = smooth(-0.7, 0.8, 0.5 * fine + 0.6 * patch + 0.8 * ridge)
    colour = over(colour, shaded(BONE, 0.14 * fine), 0.72 * bare * worn)
    lobes, lot = cells(p, 0.022, 23)
    fat = smooth(1.25, 1.75, clouds(p, 0.16, 61, 2)) * smooth(-0.25, 0.15, site.bulge) * (1 - bare)
    colour = over(
        colour,
        over(shaded(FAT, 0.25 * fine), PINK, 0.5 * lot),
        0.85 * fat * smooth(0, 0.003, lobes),
    )
    guts = smooth(0.006, -0.002, site.near("guts"))
    colour = over(colour, over(shaded((0.24, 0.085, 0.075), 0.3 * fine), VEIN, 0.5 * streak), guts)
    hole = smooth(0.02, -0.005, site.near("hole")) * (1 - guts)
    colour = over(over(colour, DEEP, 0.90 * pit), BLACK, 0.80 * hole)
    gloss = 0.84 - 0.2 * bare + 0.1 * guts
    height = 0.0007 * fibre * (1 - bare) * (1 - fat) + 0.0014 * fat * smooth(0, 0.005, lobes)
    return Coat(colour, gloss, height + 0.0004 * fine)


def dead(points: Array, tone: Values | float) -> Coat:
    """Skin: livid, mottled, veined; tone 0 grey .. 1 bruised."""
    blotch, fine = clouds(points, 0.075, 301, 3), clouds(points, 0.012, 303, 2)
    colour = over(shaded(PALE, 0.10 * fine), (0.36, 0.23, 0.20), smooth(-0.2, 1.4, blotch))
    colour = over(colour, GREEN, 0.55 * smooth(0.5, 1.8, -blotch + 0.8 * np.asarray(tone)))
    livid = smooth(0.9, 2.0, clouds(points, 0.12, 305, 3) + 1.3 * np.asarray(tone))
    colour = over(colour, shaded(BRUISE, 0.25 * fine), 0.85 * livid)
    line = creases(points, 0.060, 307, 0.085, 2) * smooth(-0.4, 0.6, noise(points, 0.10, 309))
    colour = over(colour, VEIN, 0.55 * line)
    speck = smooth(1.7, 2.3, clouds(points, 0.010, 311, 2))
    colour = over(colour, (0.09, 0.02, 0.02), 0.7 * speck)
    return Coat(colour, 0.36 + 0.1 * livid, 0.0006 * line + 0.0003 * fine)


def torn(skin: Coat, raw: Coat, share: Array) -> Coat:
    """Skin where the share (n,) is above a half; its rim is lifted, fatty and bloody."""
    on, rim = smooth(0.47, 0.53, share), smooth(0.30, 0.47, share) * smooth(0.62, 0.52, share)
    stain = smooth(1.0, 0.5, share)
    worn = over(skin.colour, (0.16, 0.020, 0.016), 0.75 * stain)
    colour = over(over(raw.colour, worn, on), over(FAT, BLOOD, 0.45), 0.6 * rim)
    gloss = raw.gloss + (skin.gloss + 0.35 * stain - raw.gloss) * on
    return Coat(colour, gloss, raw.height + (skin.height + 0.0016 - raw.height) * on)


def soiled(coat: Coat, points: Array) -> Coat:
    """Blood that ran down it, filth where it lies."""
    run = clouds(points, (0.022, 0.022, 0.22), 111, 3)
    colour = over(coat.colour, BLOOD, 0.75 * smooth(0.55, 1.3, run))
    low = smooth(0.22, 0.0, points[:, 2] + 0.05 * run)
    wall = smooth(0.72, 0.80, points[:, 1] + 0.02 * run)
    colour = over(colour, DIRT, 0.6 * np.maximum(low, wall))
    return Coat(colour, coat.gloss + 0.15 * smooth(0.55, 1.3, run), coat.height)


def hide(site: Site) -> Coat:
    """All of the mass."""
    p = site.points
    raw = meat(site)
    mottle, rag = clouds(p, 0.20, 331, 3), 0.06 * clouds(p, 0.035, 333, 2)
    backs = smooth(0.05, 0.01, np.minimum(site.near("rib"), site.near("spine")))
    islands = 0.5 + 0.28 * (mottle - 1.25) + rag
    islands = np.maximum(islands, backs * (0.5 + 0.28 * (mottle + 0.15) + rag))
    legs = smooth(0.02, 0.0, site.near("leg"))
    islands = np.maximum(islands, legs * (0.58 + 0.20 * clouds(p, 0.12, 335, 2) + rag))
    folds = smooth(0.02, 0.0, site.near("fold"))
    islands = np.maximum(islands, folds * (0.60 + 0.14 * clouds(p, 0.07, 337, 2) + rag))
    islands = islands * smooth(0.6, 0.2, site.bulge) - smooth(0.02, 0.0, site.near("hole"))
    skin = dead(p, 0.6)
    pit = np.maximum(smooth(0.05, 0.5, site.crease), smooth(0.05, 0.5, site.bulge))
    colour = over(skin.colour * 0.62, BRUISE, 0.75 * pit)
    made = soiled(torn(Coat(colour, skin.gloss + 0.15, skin.height), raw, islands), p)
    return stepped(Coat(made.colour * (0.30 + 0.42 * site.sky[:, None]), made.gloss, made.height))
