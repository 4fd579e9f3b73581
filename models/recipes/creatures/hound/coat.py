"""The Hound's hide: mange, scabs and dirt over bone; raw where the lips were."""

from typing import Final

import numpy as np

from models.recipes.creatures.sculpt import (
    Coat,
    Site,
    Swatch,
    cells,
    clouds,
    creases,
    noise,
    over,
    smooth,
)  # fmt: skip
from models.recipes.creatures.sculpt.noise import Floats
from models.recipes.kit import Array

HIDE: Final = (0.050, 0.036, 0.028)
DARK: Final = (0.016, 0.011, 0.009)
BALD: Final = (0.135, 0.088, 0.070)
BONE: Final = (0.29, 0.21, 0.14)
RAW: Final = (0.150, 0.017, 0.014)
MEAT: Final = (0.240, 0.048, 0.036)
FAT: Final = (0.36, 0.25, 0.14)
SCAB: Final = (0.045, 0.014, 0.010)
BLOOD: Final = (0.062, 0.005, 0.004)
VEIN: Final = (0.060, 0.030, 0.040)
GUM: Final = (0.150, 0.030, 0.030)
DIRT: Final = (0.045, 0.036, 0.027)


def rough(points: Array) -> Floats:
    """(n,) m that flesh is uneven by: lumps, folds of loose skin, fibres down the limbs."""
    x, _, z = points.T
    lumps = 0.0016 * clouds(points, 0.035, 3, 2)
    limb = np.minimum(smooth(0.80, 0.70, z), 1.0)
    fibres = 0.0012 * clouds(points, (0.013, 0.013, 0.11), 9, 2) * limb
    belly = smooth(0.0, -0.08, x) * smooth(-0.42, -0.32, x) * smooth(0.98, 0.93, z)
    folds = -0.0022 * creases(points, (0.020, 0.06, 0.16), 17, 0.4, 1) * belly
    head = smooth(0.68, 0.78, x) * smooth(0.9, 1.0, z)
    return np.asarray((lumps * (1.0 - 0.6 * head) + fibres + folds), np.float32)


def hide(site: Site) -> Coat:
    """All of the body: thin matted fur, bald where bone pushes from below."""
    p = site.points
    fine, patch = clouds(p, 0.012, 41, 3), clouds(p, 0.22, 43, 3)
    ridge = smooth(0.0, -0.50, site.bulge + 0.5 * site.crease)
    pit = np.clip(smooth(0.02, 0.45, site.crease) + smooth(0.1, 0.5, site.bulge), 0, 1)
    torn = 0.11 * fine + 0.07 * noise(p, 0.005, 47)
    mange = smooth(0.58, 0.92, 0.36 * patch + 1.0 * ridge + torn + 0.55 * _face(p))
    fur = _fur(p)
    colour = over(_coloured(HIDE, 0.42 * fur + 0.15 * patch), _coloured(BALD, 0.12 * fine), mange)
    colour = over(colour, BONE, 0.60 * mange * smooth(0.5, 1.2, ridge + 0.25 * fine))
    colour = over(colour, DARK, 0.80 * pit)
    veins = creases(p, 0.06, 71, 0.07, 2) * smooth(0.0, 0.8, noise(p, 0.16, 73)) * mange
    grime = smooth(0.3, 1.5, fine + 0.8 * noise(p, 0.006, 49)) * mange
    colour = over(over(colour, VEIN, 0.5 * veins), DARK, 0.45 * grime)
    border, roll = cells(p + 0.002 * fine[:, None], 0.0060, 5)
    leather = smooth(0.0, 0.0012, border)
    colour *= (0.66 + 0.34 * leather)[:, None] * (0.93 + 0.14 * roll)[:, None]
    gloss = 0.20 + 0.20 * mange + 0.05 * fine - 0.12 * pit + 0.12 * ridge
    height = 0.0013 * leather * mange + 0.0014 * veins + 0.0006 * fine
    height = height + 0.0016 * fur * (1.0 - mange)
    return _inside(site, _sores(site, _soiled(site, Coat(colour, gloss, height))))


def _face(p: Array) -> Floats:
    return np.asarray(smooth(0.72, 0.82, p[:, 0]), np.float32)


def _fur(p: Array) -> Floats:
    """Streaks: down the limbs, back and down on the trunk."""
    slant = np.array([[0.5, 0.0, -0.85], [0.0, 1.0, 0.0], [0.85, 0.0, 0.5]])
    body = noise(p @ slant, (0.005, 0.005, 0.028), 51)
    limb = noise(p, (0.005, 0.005, 0.028), 53)
    share = smooth(0.80, 0.70, p[:, 2])
    return np.asarray(body * (1 - share) + limb * share, np.float32)


def _coloured(base: tuple[float, float, float], shade: Floats) -> Array:
    return np.asarray(base)[None] * np.exp(shade)[:, None]


def _sores(site: Site, coat: Coat) -> Coat:
    """Raw patches with a crust about them; the torn rims of mouth and nose."""
    p = site.points
    torn = clouds(p, 0.045, 91, 4, 0.6)
    rags = np.minimum(site.near("gum"), site.near("raw"))
    lips = smooth(0.016, 0.004, rags + 0.007 * torn)
    sores = smooth(1.75, 1.95, torn + 0.35 * noise(p, 0.3, 97)) * smooth(-0.6, -0.2, p[:, 0] - 0.9)
    raw = np.clip(np.maximum(sores, lips), 0, 1)
    rim = smooth(1.50, 1.75, torn + 0.35 * noise(p, 0.3, 97)) * (1.0 - sores)
    wet = clouds(p, 0.012, 101, 3)
    flesh = over(_coloured(RAW, 0.3 * wet), MEAT, smooth(0.2, 1.2, wet))
    flesh = over(flesh, FAT, 0.6 * smooth(1.2, 1.8, wet))
    colour = over(over(coat.colour, SCAB, 0.85 * rim), flesh, raw)
    gloss = coat.gloss * (1 - raw) + raw * (0.72 + 0.15 * wet) + 0.15 * rim
    height = coat.height * (1 - raw) - 0.0014 * sores + 0.0010 * rim + 0.0008 * wet * raw
    return Coat(colour, gloss, height)


def _soiled(site: Site, coat: Coat) -> Coat:
    """Filth from below, blood on what it kills with."""
    p = site.points
    run = clouds(p, (0.02, 0.02, 0.12), 111, 4)
    low = smooth(0.50, 0.05, p[:, 2] + 0.10 * run)
    colour = over(
        coat.colour, _coloured(DIRT, 0.3 * run), 0.62 * low * smooth(-0.6, 0.8, run + low)
    )
    snout = np.array([1.03, 0.0, 1.03])
    far = np.linalg.norm((p - snout) / (1.0, 1.0, 1.25), axis=1)
    chin = smooth(0.20, 0.05, far + 0.030 * run)
    throat = smooth(0.10, 0.0, np.abs(p[:, 0] - 0.86 + 0.9 * (1.0 - p[:, 2]))) * smooth(
        1.02, 0.9, p[:, 2]
    )
    hands = smooth(0.15, 0.05, p[:, 2] + 0.05 * run) * smooth(0.2, 0.3, p[:, 0])
    blood = np.clip(
        0.8 * chin + 0.7 * throat * smooth(-0.5, 0.5, run) * (p[:, 0] > 0.3) + 0.6 * hands, 0, 1
    )
    blood = blood * smooth(-1.2, 0.6, run + blood)
    colour = over(colour, BLOOD, 0.80 * blood)
    return Coat(colour, coat.gloss * (1 - 0.3 * low) + 0.40 * blood, coat.height)


def _inside(site: Site, coat: Coat) -> Coat:
    """The mouth, the gums, the tongue; the hollows of eyes and nose."""
    p = site.points
    wet, ribbed = clouds(p, 0.008, 121, 3), creases(p, 0.006, 127, 0.35, 1)
    gum = smooth(0.005, 0.0005, site.near("gum"))
    tongue = smooth(0.004, 0.0, site.near("tongue"))
    front = smooth(0.80, 0.90, p[:, 0])
    within = smooth(0.012, 0.002, site.near("mouth")) * (0.3 + 0.7 * smooth(0.75, 0.55, site.sky))
    inside = np.clip(within, 0, 1) * (1 - gum)
    colour = over(
        coat.colour,
        over(np.asarray((0.012, 0.002, 0.003)), np.asarray((0.095, 0.014, 0.015)), front),
        inside,
    )
    colour = over(
        colour,
        over(
            _coloured(GUM, 0.25 * wet),
            (0.018, 0.009, 0.010),
            0.85 * smooth(-0.2, 0.9, clouds(p, 0.02, 131, 2)),
        ),
        gum,
    )
    colour = over(
        colour, over(_coloured((0.095, 0.024, 0.030), 0.2 * wet), DARK, 0.5 * ribbed), tongue
    )
    hollow = np.maximum(
        smooth(0.006, -0.001, site.near("socket")), smooth(0.004, 0.0, site.near("nose"))
    )
    colour = over(colour, (0.012, 0.004, 0.004), 0.93 * hollow)
    soft = np.maximum(np.maximum(gum, tongue), inside)
    gloss = coat.gloss * (1 - soft) + 0.9 * soft - 0.1 * hollow
    return Coat(colour, gloss, coat.height * (1 - soft) + soft * (0.0005 * wet - 0.0005 * ribbed))


def torn(site: Site) -> Coat:
    """Where the flank is open: ribs, and what is between them."""
    p = site.points
    skin, rib = hide(site), smooth(0.0035, -0.001, site.near("bare"))
    wet, fibre = clouds(p, 0.012, 201, 3), clouds(p, (0.012, 0.10, 0.012), 203, 3)
    flesh = over(_coloured(RAW, 0.35 * fibre), MEAT, smooth(0.3, 1.4, fibre))
    flesh = over(flesh, (0.018, 0.003, 0.004), smooth(0.72, 0.40, site.sky + 0.08 * wet))
    flesh = over(flesh, FAT, 0.7 * smooth(1.3, 1.9, wet))
    bare = over(_coloured((0.50, 0.40, 0.27), 0.15 * wet), BLOOD, 0.75 * smooth(0.3, 1.3, wet))
    colour, open_ = over(flesh, bare, rib), smooth(0.012, -0.004, site.near("hole"))
    rim = smooth(0.0, 0.5, open_) * smooth(1.0, 0.5, open_)
    colour = over(over(skin.colour, colour, open_), SCAB, 0.7 * rim)
    gloss = skin.gloss * (1 - open_) + open_ * (0.85 - 0.3 * rib)
    return Coat(
        colour, gloss, skin.height * (1 - open_) + open_ * 0.0009 * (wet + fibre) * (1 - rib)
    )


def _grid(u: Array, v: Array, aspect: float) -> Array:
    return np.stack([u, v * aspect, np.zeros(len(u))], 1)


def _hair(u: Array, v: Array) -> Coat:
    strand = clouds(_grid(u, v, 0.16), 0.05, 301, 3)
    shade = (
        (0.012 + 0.026 * v)[:, None] * np.array([1.0, 0.76, 0.60]) * np.exp(0.55 * strand)[:, None]
    )
    return Coat(shade, 0.36 + 0.12 * strand, 0.03 * strand)


def _tooth(u: Array, v: Array) -> Coat:
    grain = clouds(_grid(u, v, 0.5), 0.12, 311, 3)
    root = smooth(0.45, 0.05, v + 0.12 * grain)
    colour = over(over((0.42, 0.32, 0.17), (0.60, 0.52, 0.36), v), (0.10, 0.045, 0.02), 0.9 * root)
    colour = over(colour, (0.16, 0.012, 0.008), smooth(0.7, 1.5, grain + 0.9 * root))
    return Coat(colour, 0.75 + 0.0 * u, 0.015 * grain)


def _claw(u: Array, v: Array) -> Coat:
    grain = clouds(_grid(u, v, 0.15), 0.06, 321, 3)
    colour = over((0.030, 0.022, 0.017), (0.16, 0.12, 0.08), smooth(0.35, 1.0, v))
    colour = over(colour * np.exp(0.3 * grain)[:, None], BLOOD, 0.7 * smooth(0.6, 1.2, grain))
    return Coat(colour, 0.62 + 0.1 * grain, 0.02 * grain)


def _eye(u: Array, v: Array) -> Coat:
    ring = clouds(np.stack([np.cos(u * 6.2832), np.sin(u * 6.2832), 0.4 * v], 1), 0.35, 331, 3)
    colour = over((1.0, 0.86, 0.52), (0.80, 0.42, 0.12), smooth(0.12, 0.42, v + 0.06 * ring))
    colour = over(colour, (0.10, 0.014, 0.010), smooth(0.46, 0.58, v + 0.04 * ring))
    slit = v * np.sqrt(np.sin(u * 6.2832) ** 2 * 6.0 + np.cos(u * 6.2832) ** 2 * 0.6)
    colour = over(colour, (0.01, 0.005, 0.004), smooth(0.17, 0.12, slit))
    return Coat(colour, 0.97 + 0.0 * u, 0.0 * u)


def _sinew(u: Array, v: Array) -> Coat:
    strand = clouds(_grid(u, v, 0.12), 0.06, 341, 3)
    colour = over(_coloured(RAW, 0.4 * strand), MEAT, smooth(-0.2, 1.2, strand))
    return Coat(over(colour, FAT, 0.5 * smooth(0.9, 1.6, strand)), 0.88 + 0.0 * u, 0.05 * strand)


def _rag(u: Array, v: Array) -> Coat:
    grain = clouds(_grid(u, v, 0.6), 0.12, 381, 3)
    colour = over(_coloured(HIDE, 0.5 * grain), SCAB, smooth(-0.6, 0.8, grain))
    colour = over(colour, RAW, smooth(0.25, 0.08, np.minimum(u, 1 - u) + 0.06 * grain))
    return Coat(colour, 0.45 + 0.15 * grain, 0.04 * grain)


def _gauze(u: Array, v: Array) -> Coat:
    at = _grid(u, v, 1.0)
    weave = 0.5 + 0.5 * np.sin(u * 6.2832 * 26) * np.sin(v * 6.2832 * 60)
    stain, fray = clouds(at, 0.35, 351, 4), clouds(at, 0.10, 353, 3)
    colour = over((0.44, 0.40, 0.31), (0.20, 0.15, 0.09), smooth(-0.8, 0.8, fray))
    colour = over(colour, (0.115, 0.018, 0.010), 0.95 * smooth(0.1, 0.75, stain))
    colour *= (0.70 + 0.3 * weave)[:, None]
    edge = smooth(0.10, 0.0, np.minimum(u, 1 - u))
    return Coat(
        over(colour, DARK, 0.7 * edge),
        0.12 + 0.25 * smooth(0.3, 0.8, stain),
        0.006 * weave + 0.02 * fray,
    )


def _strap(u: Array, v: Array) -> Coat:
    grain = clouds(_grid(u, v, 1.5), 0.10, 361, 4)
    colour = _coloured((0.050, 0.030, 0.020), 0.4 * grain)
    edge = smooth(0.14, 0.06, np.minimum(u, 1 - u))
    stud = (np.abs(u - 0.5) < 0.16) & (np.abs((v * 9) % 1 - 0.5) < 0.14)
    colour = over(over(colour, (0.12, 0.08, 0.055), 0.6 * edge), (0.22, 0.16, 0.12), stud)
    return Coat(colour, 0.42 + 0.3 * stud, 0.03 * grain + 0.06 * stud)


def _hose(u: Array, v: Array) -> Coat:
    drop = clouds(_grid(u, v, 0.4), 0.2, 371, 3)
    colour = over((0.36, 0.34, 0.27), BLOOD, smooth(-0.1, 0.6, drop + 0.8 * (v - 0.5)))
    return Coat(colour, 0.92 + 0.0 * u, 0.0 * u)


SWATCHES: Final = {
    "hair": Swatch(2.0, _hair), "tooth": Swatch(0.8, _tooth), "claw": Swatch(0.8, _claw),
    "eye": Swatch(1.0, _eye), "sinew": Swatch(0.8, _sinew), "gauze": Swatch(2.2, _gauze),
    "rag": Swatch(0.8, _rag), "strap": Swatch(1.2, _strap), "hose": Swatch(0.4, _hose),
}  # fmt: skip
