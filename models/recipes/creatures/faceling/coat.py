"""The visitor's: an overcoat that hangs open over shirt and trousers, street shoes."""

from typing import Final

import numpy as np

from models.recipes.creatures.faceling import form
from models.recipes.creatures.faceling.cloth import Stain, bled, cloth, flutes, folds, hem, nearest
from models.recipes.creatures.faceling.form import NONE
from models.recipes.creatures.sculpt import Body, Clay, Coat, Site, clouds, over, smooth
from models.recipes.creatures.sculpt.noise import Floats
from models.recipes.creatures.skeleton import FACELING
from models.recipes.kit import Array

WOOL: Final = (0.125, 0.098, 0.074)
SHIRT: Final = (0.40, 0.38, 0.34)
TROUSERS: Final = (0.060, 0.060, 0.066)
LEATHER: Final = (0.040, 0.028, 0.021)
HEM: Final = 0.52  # m high
STAINS: Final[tuple[Stain, ...]] = (((0.11, 0.01, 1.20), 0.09), ((0.10, -0.16, 0.76), 0.06))


def _clay() -> Clay:
    made = Clay(FACELING)
    with made.group(0.004), made.of(tag="coat", blend=0.045):
        _coat(made)
    with made.group(0.004, carve=True), made.of("chest", blend=0.02, tag="open"):
        _front(made)
    with made.group(0.004, carve=True), made.of("thigh_r"):
        made.ball((-0.006, 0, HEM), (0.118, 0.188, 0.10))
        made.tube([(-0.17, 0, 0.78), (-0.19, 0, 0.45)], (0.006, 0.022))
    with made.group(0.004), made.of(tag="trousers", blend=0.015):
        with made.of("pelvis"):
            made.tube([(0.0, 0, 1.0), (-0.008, 0, 0.90)], (0.128, 0.132), 0, (form.FRONT, 1.35))
        with made.mirrored():
            form.trouser(made, (0.004, 0.016, 0.022), 0.075)
    with made.mirrored(), made.group(0.004):
        form.shoe(made)
    with made.group(0.004), made.of(tag="shirt", blend=0.03):
        _shirt(made)
    with made.group(0.003), made.of(tag="lapel", blend=0.006):
        _collar(made)
    with made.group(0.003), made.of(tag="hem"), made.mirrored(), made.of("forearm_r"):
        place = form.between(form.ELBOW, form.WRIST, 0.985)[0]
        made.tube(form.loop(place, form.DOWN, (0.047, 0.047)), 0.006)
    with made.mirrored(), made.group(carve=True):
        made.tube(form.between(form.ELBOW, form.WRIST, 0.90, 1.06), (0.030, 0.046))
    with made.mirrored(), made.group(0.0), made.of("forearm_r", tag="cuff"):
        made.tube(form.between(form.ELBOW, form.WRIST, 0.80, 1.0), (0.034, 0.034))
    return made


def _coat(made: Clay) -> None:
    form.torso(made, 0.024, 0.004)
    with made.mirrored(), made.of(blend=0.035):
        form.sleeve(made, (0.020, 0.024, 0.018), 1.985)
    with made.of("pelvis"):
        made.tube([(-0.004, 0, 1.02), (-0.012, 0, 0.90)], (0.162, 0.174), 0, (form.FRONT, 1.22))
    with made.mirrored(), made.of("thigh_r", blend=0.07):
        skirt = [(-0.012, 0.070, 0.86), (-0.014, 0.088, 0.70), (-0.018, 0.106, HEM + 0.02)]
        made.tube(skirt, (0.112, 0.120, 0.130))
    with made.of("pelvis", carve=True, blend=0.008):
        made.ball((0, 0, HEM - 0.25), (0.6, 0.6, 0.25))


def _front(made: Clay) -> None:
    """It is not buttoned."""
    line = [
        (0.16, 0, 1.47),
        (0.175, 0, 1.36),
        (0.178, 0.006, 1.15),
        (0.184, 0.010, 0.98),
        (0.186, 0.004, 0.80),
        (0.180, 0.0, 0.45),
    ]
    made.tube(line, (0.090, 0.100, 0.088, 0.080, 0.088, 0.112), 18)


def _shirt(made: Clay) -> None:
    with made.of("chest"):
        made.tube(
            [(0.0, 0, 1.20), (0.0, 0, 1.34), (-0.004, 0, 1.42)],
            (0.129, 0.135, 0.102),
            0,
            (form.FRONT, 1.40),
        )
    with made.of("loin"):
        made.tube([(0.0, 0, 1.19), (0.004, 0, 1.04)], 0.128, 0, (form.FRONT, 1.34))
    with made.of("pelvis"):
        made.tube([(0.0, 0, 1.03), (-0.002, 0, 0.97)], (0.130, 0.136), 0, (form.FRONT, 1.32))
    with made.mirrored(), made.of("chest", blend=0.004, fine=True):
        made.tube(
            [(0.082, 0.004, 1.425), (0.060, 0.040, 1.450), (0.02, 0.066, 1.475)],
            (0.012, 0.013, 0.010),
            7,
        )


def _collar(made: Clay) -> None:
    with made.of("chest"), made.mirrored():
        made.tube(
            [
                (-0.075, 0.0, 1.490),
                (-0.06, 0.055, 1.495),
                (-0.01, 0.092, 1.490),
                (0.050, 0.088, 1.450),
                (0.094, 0.078, 1.38),
                (0.126, 0.072, 1.27),
            ],
            (0.021, 0.021, 0.020, 0.022, 0.020, 0.009),
            18,
        )
        lapel = [(0.075, 0.090, 1.42), (0.106, 0.098, 1.34), (0.130, 0.076, 1.22)]
        made.tube(lapel, (0.030, 0.034, 0.010), 8, ((1.0, 0.25, 0.35), 2.6))
    with made.of("pelvis", fine=True), made.mirrored():
        made.tube([(0.115, 0.125, 0.93), (0.055, 0.178, 0.95)], (0.009, 0.009))


def _rough(points: Array) -> Floats:
    p = points
    shoe = smooth(0.10, 0.075, p[:, 2])
    open_ = smooth(0.14, 0.09, np.abs(p[:, 1])) * (p[:, 0] > 0.03) * smooth(0.70, 0.80, p[:, 2])
    skirt = folds(p, 0.95, 0.8) * (1.0 - 0.8 * open_) + flutes(p, HEM, 0.8)
    leg = smooth(HEM + 0.02, HEM - 0.02, p[:, 2])
    return np.asarray((skirt * (1 - leg) + 0.8 * folds(p) * leg) * (1.0 - shoe), np.float32)


def _paint(site: Site) -> Coat:
    p, n = site.points, len(site.points)
    within = site.near("open")
    under = (within < 0.001) | (p[:, 2] < HEM - 0.012)
    below = 1 + nearest(site, ("trousers", "shirt", "shoe", "sole"))
    kind = np.where(under & ((site.near("lapel") > 0.002) | (within < -0.012)), below, 0)
    kind = np.where((site.near("cuff") < 0.003) & (site.near("hem") > 0.002), 2, kind)
    wool = np.asarray(WOOL) * np.exp(0.16 * clouds(p, 0.005, 301, 2))[:, None]
    line = smooth(0.16, 0.10, np.abs((p[:, 1] / 0.021) % 1.0 - 0.5))
    shirt = over(np.tile(SHIRT, (n, 1)), (0.24, 0.26, 0.30), 0.55 * line)
    tops = (
        wool,
        np.tile(TROUSERS, (n, 1)),
        shirt,
        np.tile(LEATHER, (n, 1)),
        np.tile(LEATHER, (n, 1)) * 0.5,
    )
    colour = np.choose(kind[:, None], [np.asarray(top) for top in tops])
    coat = cloth(site, colour, 0.10)
    rim = np.exp(-(((site.near("open") - 0.001) / 0.0032) ** 2)) * (p[:, 2] > HEM)
    button = _buttons(p) * (kind == 2)
    made = over(coat.colour, np.asarray(WOOL) * 0.4, 0.9 * rim * (site.near("lapel") > 0.003))
    made = over(made, (0.16, 0.15, 0.13), button)
    coat = Coat(made, coat.gloss + 0.40 * (kind >= 3) + 0.3 * button, coat.height + 0.001 * button)
    return hem(site, bled(site, coat, STAINS), "hem")


def _buttons(p: Array) -> Array:
    far = np.hypot(p[:, 1] - 0.002, (p[:, 2] / 0.085 % 1.0 - 0.5) * 0.085)
    return np.asarray(smooth(0.0075, 0.0055, far) * (p[:, 0] > 0.05))


def coat(variants: int) -> Body:
    """Of a visitor."""
    return Body(_clay(), _paint, _rough, NONE, variants, tinted=255, cell=0.0045, density=0.95)
