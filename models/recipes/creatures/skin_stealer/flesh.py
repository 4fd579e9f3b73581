"""What the Skin-Stealer is covered with, which is nothing: wet muscle, tendon, bone, old blood."""

from typing import Final

import numpy as np

from models.recipes.creatures.sculpt import Coat, Site, clouds, creases, noise, over, smooth
from models.recipes.creatures.sculpt.noise import Floats
from models.recipes.creatures.skin_stealer.muscles import ELBOW, OUT, PALM, SHOULDER
from models.recipes.kit import Array

MEAT: Final = (0.190, 0.017, 0.014)
DEEP: Final = (0.060, 0.005, 0.006)
PINK: Final = (0.33, 0.052, 0.040)
TENDON: Final = (0.52, 0.37, 0.27)
BONE: Final = (0.54, 0.44, 0.31)
FAT: Final = (0.50, 0.36, 0.17)
BLOOD: Final = (0.080, 0.005, 0.004)
DIRT: Final = (0.040, 0.028, 0.020)
VEIN: Final = (0.075, 0.020, 0.040)
GUM: Final = (0.27, 0.045, 0.042)


def grained(points: Array) -> Array:
    """(n, 3) such that the last runs along the limb, so that fibres do."""
    mirrored = np.abs(points[:, 1])
    from_shoulder = np.stack([points[:, 0], mirrored, points[:, 2]], 1) - SHOULDER
    along = from_shoulder @ OUT
    side = np.stack([points[:, 0], from_shoulder @ PALM, along], 1)
    on_arm = (along > 0.035) & (mirrored > 0.20) & (points[:, 2] < 1.95)
    side[:, 1] += np.where(points[:, 1] < 0, 3.0, 0.0)
    return np.where(on_arm[:, None], side, points)


def rough(points: Array) -> Floats:
    """(n,) m that flesh is uneven by: fibres, lumps."""
    at = grained(points)
    small = smooth(ELBOW + 0.50, ELBOW + 0.30, np.abs(points[:, 1]) * 1.2)
    head = smooth(1.98, 2.03, points[:, 2])
    fibre = 0.0011 * clouds(at, (0.010, 0.010, 0.12), 9, 2) * (0.35 + 0.65 * small)
    lumps = 0.0012 * clouds(points, 0.035, 3, 2) * small
    return np.asarray((fibre + lumps) * (1.0 - 0.6 * head), np.float32)


def _shaded(base: tuple[float, float, float], shade: Floats) -> Array:
    return np.asarray(base)[None] * np.exp(shade)[:, None]


def flesh(site: Site) -> Coat:
    """All of it."""
    p = site.points
    at = grained(p)
    fibre, fine = clouds(at, (0.0045, 0.0045, 0.075), 41, 3), clouds(p, 0.010, 43, 3)
    patch = clouds(p, 0.10, 47, 4)
    ridge = smooth(0.05, -0.40, site.bulge) * smooth(0.15, -0.35, site.crease)
    pit = np.clip(smooth(0.08, 0.55, site.crease) + 0.8 * smooth(0.1, 0.6, site.bulge), 0, 1)
    colour = over(
        _shaded(MEAT, 0.35 * fibre + 0.22 * patch),
        PINK,
        0.65 * smooth(0.2, 1.6, fibre + 0.5 * ridge),
    )
    colour = over(colour, DEEP, 0.55 * smooth(0.4, 1.5, -fibre))
    sheath = smooth(0.9, 1.7, patch + 0.45 * fibre + 0.4 * ridge)
    colour = over(colour, _shaded(TENDON, 0.15 * fibre), 0.26 * sheath)
    streak = smooth(1.1, 1.9, clouds(at, (0.0035, 0.0035, 0.16), 45, 2))
    colour = over(colour, _shaded(TENDON, 0.1 * fine), 0.24 * streak)
    tendon = smooth(0.0022, -0.0006, site.near("tendon") + 0.0006 * fine)
    colour = over(
        colour, _shaded(TENDON, 0.12 * fibre), 0.62 * tendon * smooth(-1.2, 0.8, patch + 0.2 * fine)
    )
    bare = np.maximum(
        smooth(0.003, -0.001, site.near("bone")), 0.62 * smooth(0.002, -0.001, site.near("rib"))
    )
    bare = np.maximum(bare, 0.7 * smooth(0.003, -0.001, site.near("spine")))
    colour = over(
        colour,
        _shaded(BONE, 0.12 * fine),
        0.78 * bare * smooth(-0.8, 0.9, 0.4 * fine + 0.6 * patch + 0.8 * ridge),
    )
    fat = smooth(1.5, 2.2, clouds(p, 0.028, 61, 3)) * smooth(
        -0.1, 0.25, site.bulge + 0.4 * site.crease
    )
    colour = over(colour, _shaded(FAT, 0.2 * fine), 0.75 * fat)
    colour = over(colour, DEEP, 0.88 * pit)
    veins = creases(p, 0.045, 71, 0.085, 2) * smooth(0.0, 0.7, noise(p, 0.12, 73))
    colour = over(colour, VEIN, 0.65 * veins)
    gloss = 0.78 + 0.10 * fine - 0.22 * bare + 0.05 * tendon
    height = 0.00055 * fibre * (1.0 - bare) + 0.0011 * veins + 0.0008 * fat + 0.0003 * fine
    return _face(site, _soiled(site, Coat(colour, gloss, height)))


def _soiled(site: Site, coat: Coat) -> Coat:
    """Blood that ran down and dried; filth on soles and fingers."""
    p = site.points
    run = clouds(p, (0.018, 0.018, 0.16), 111, 4)
    tips = smooth(0.80, 1.02, np.abs(p[:, 1])) * smooth(1.7, 1.5, p[:, 2])
    chest = (
        smooth(0.10, 0.02, np.abs(p[:, 1]))
        * smooth(1.45, 1.80, p[:, 2])
        * (p[:, 0] > 0.02)
        * smooth(2.02, 1.96, p[:, 2])
    )
    blood = np.clip(0.75 * tips + 0.5 * chest + 0.30, 0, 1) * smooth(
        0.1, 1.1, run + 0.9 * tips + 0.5 * chest
    )
    colour = over(coat.colour, BLOOD, 0.85 * blood)
    low = smooth(0.32, 0.02, p[:, 2] + 0.06 * run)
    colour = over(colour, DIRT, 0.70 * low * smooth(-0.5, 0.9, run + low))
    return Coat(colour, np.clip(coat.gloss - 0.35 * low + 0.08 * blood, 0, 0.95), coat.height)


def _face(site: Site, coat: Coat) -> Coat:
    """Gums, tongue, the hollows of eyes and nose; what is left of a scalp's red film."""
    p = site.points
    if not len(p) or p[:, 2].max() < 1.95:
        return coat
    wet, film = clouds(p, 0.008, 121, 3), clouds(p, 0.05, 123, 4)
    up = smooth(2.10, 2.16, p[:, 2] + 0.012 * film)
    dome = up * smooth(0.1, -0.1, site.bulge)
    colour = over(
        coat.colour,
        over(_shaded(BONE, 0.15 * wet), (0.15, 0.014, 0.011), 0.92 * smooth(-0.75, 0.45, film)),
        0.8 * dome,
    )
    lid = smooth(0.003, -0.0005, site.near("lid"))
    colour = over(colour, _shaded((0.30, 0.030, 0.026), 0.2 * wet), 0.9 * lid)
    gum = smooth(0.004, 0.0, site.near("gum"))
    colour = over(colour, over(_shaded(GUM, 0.25 * wet), BLOOD, 0.7 * smooth(0.2, 1.4, wet)), gum)
    tongue = smooth(0.003, 0.0, site.near("tongue"))
    colour = over(colour, _shaded((0.15, 0.03, 0.035), 0.2 * wet), tongue)
    within = smooth(0.008, 0.001, site.near("mouth")) * (1.0 - gum) * (1.0 - tongue)
    colour = over(colour, (0.030, 0.003, 0.004), 0.9 * within)
    hollow = np.maximum(
        smooth(0.005, -0.001, site.near("socket")), smooth(0.004, 0.0, site.near("nose"))
    )
    hollow = np.maximum(hollow, smooth(0.004, 0.0, site.near("ear"))) * (1.0 - lid)
    colour = over(colour, (0.014, 0.002, 0.003), 0.94 * hollow)
    soft = np.clip(gum + tongue + within, 0, 1)
    return Coat(
        colour, coat.gloss * (1 - soft) + 0.92 * soft - 0.2 * hollow, coat.height * (1 - soft)
    )
