"""The nurse's: a tunic with a V of bare skin, trousers, clogs that were white."""

from typing import Final

import numpy as np

from models.recipes.creatures.faceling import form
from models.recipes.creatures.faceling.cloth import Stain, bled, cloth, folds, hem, nearest
from models.recipes.creatures.faceling.face import skin
from models.recipes.creatures.faceling.form import NONE
from models.recipes.creatures.faceling.limbs import BARE
from models.recipes.creatures.sculpt import Body, Clay, Coat, Site, over, smooth
from models.recipes.creatures.sculpt.noise import Floats
from models.recipes.creatures.skeleton import FACELING
from models.recipes.kit import Array

COTTON: Final = (0.120, 0.190, 0.200)
RUBBER: Final = (0.42, 0.41, 0.38)
STAINS: Final[tuple[Stain, ...]] = (
    ((0.12, -0.03, 1.13), 0.12), ((0.14, 0.05, 0.90), 0.055), ((0.06, 0.10, 0.52), 0.05),
)  # fmt: skip


def _clay() -> Clay:
    made = Clay(FACELING)
    with made.group(), made.of(tag="trousers", blend=0.02):
        with made.of("pelvis"):
            made.tube([(0.0, 0, 0.98), (-0.008, 0, 0.90)], (0.138, 0.138), 0, (form.FRONT, 1.3))
        with made.mirrored():
            form.trouser(made, (0.010, 0.020, 0.026), 0.085)
    with made.mirrored(), made.group(0.004):
        form.shoe(made, 0.032)
    with made.group(0.006), made.of(tag="tunic", blend=0.04):
        _tunic(made)
    with made.group(0.004, carve=True), made.of("chest", tag="open"):
        made.tube([(0.125, 0, 1.335), (0.110, 0, 1.41), (0.080, 0, 1.50)], (0.008, 0.042, 0.078), 8)
    with made.group(0.002), made.of("chest", tag="bare", blend=0.02):
        made.tube(
            [(0.022, 0, 1.30), (0.018, 0, 1.40), (0.0, 0, 1.45)],
            (0.094, 0.078, 0.062),
            0,
            ((0, 1, 0), 0.9),
        )
        with made.mirrored(), made.of(blend=0.006):
            made.tube([(0.080, 0.012, 1.408), (0.05, 0.09, 1.435)], 0.010)
    with made.mirrored(), made.group(carve=True):
        made.tube(form.between(form.SHOULDER, form.ELBOW, 0.62, 0.78), (0.044, 0.064))
    with made.group(0.003), made.of(tag="hem"):
        _edges(made)
    return made


def _tunic(made: Clay) -> None:
    form.torso(made, 0.014, 0.004)
    with made.mirrored(), made.of(blend=0.035):
        form.sleeve(made, (0.014, 0.022, 0.022), 0.66)
    with made.of("pelvis"):
        made.tube([(0.0, 0, 1.03), (-0.008, 0, 0.85)], (0.152, 0.168), 0, (form.FRONT, 1.25))
    with made.mirrored(), made.of("thigh_r"):
        made.tube([(0.0, 0.075, 0.88), (0.0, 0.080, 0.825)], (0.098, 0.102))
    with made.of("pelvis", carve=True, blend=0.008):
        made.ball((0, 0, 0.60), (0.5, 0.5, 0.22))


def _edges(made: Clay) -> None:
    with made.of("chest"), made.mirrored():
        made.tube(
            [
                (0.126, 0.0, 1.345),
                (0.112, 0.026, 1.40),
                (0.072, 0.066, 1.462),
                (0.0, 0.088, 1.480),
                (-0.06, 0.05, 1.485),
                (-0.07, 0, 1.485),
            ],
            0.0075,
            18,
        )
    with made.mirrored(), made.of("arm_r"):
        place = form.between(form.SHOULDER, form.ELBOW, 0.67)[0]
        made.tube(form.loop(place, form.DOWN, (0.065, 0.065)), 0.0055)
    with made.of("pelvis", fine=True), made.mirrored():  # pockets
        made.tube([(0.135, 0.045, 0.955), (0.095, 0.125, 0.955)], 0.006)
    with made.of("chest", fine=True):
        made.tube([(0.116, 0.045, 1.30), (0.098, 0.105, 1.30)], 0.005)


def _rough(points: Array) -> Floats:
    p = points
    bare = smooth(0.11, 0.07, np.abs(p[:, 1])) * (p[:, 0] > 0.0) * smooth(1.30, 1.35, p[:, 2])
    shoe = smooth(0.085, 0.07, p[:, 2])
    return np.asarray(folds(p) * (1.0 - np.maximum(bare, shoe)), np.float32)


def _paint(site: Site) -> Coat:
    p = site.points
    kind = nearest(site, ("trousers", "tunic", "shoe", "sole"))
    n = len(p)
    colour = np.tile(COTTON, (n, 1)) * np.where(kind == 0, 0.92, 1.0)[:, None]
    coat = bled(site, hem(site, cloth(site, colour, 0.08), "hem"), STAINS)
    shoe = (kind == 2) | (kind == 3)
    rubber = cloth(site, np.tile(RUBBER, (n, 1)), 0.5)
    made = over(coat.colour, rubber.colour, shoe)
    below = skin(p, BARE)
    bare = (site.near("open") < 0.003) & (site.near("bare") < 0.004) & (site.near("hem") > 0.001)
    made = over(made, below.colour * (0.35 + 0.65 * smooth(0.1, 0.6, site.sky))[:, None], bare)
    gloss = np.where(shoe, rubber.gloss, coat.gloss) + 0.25 * bare
    rim = np.exp(-(((site.near("open") - 0.001) / 0.0045) ** 2)) * (p[:, 2] > 1.32)
    return Coat(over(made, np.asarray(COTTON) * 0.35, 0.9 * rim), gloss, coat.height)


def scrubs(variants: int) -> Body:
    """Of a nurse."""
    return Body(_clay(), _paint, _rough, NONE, variants, tinted=255, cell=0.0045, density=0.95)
