"""The patient's gown: open behind, down to the knees, printed, short in the sleeve."""

from typing import Final

import numpy as np

from models.recipes.creatures.faceling import form
from models.recipes.creatures.faceling.cloth import Stain, around, bled, cloth, flutes, folds, hem
from models.recipes.creatures.faceling.face import skin
from models.recipes.creatures.faceling.form import NONE
from models.recipes.creatures.faceling.limbs import BARE
from models.recipes.creatures.sculpt import Body, Clay, Coat, Site, over, smooth
from models.recipes.creatures.sculpt.noise import Floats
from models.recipes.creatures.skeleton import FACELING
from models.recipes.kit import Array

LINEN: Final = (0.40, 0.43, 0.41)
PRINT: Final = (0.13, 0.20, 0.29)
HEM: Final = 0.545  # m high
STAINS: Final[tuple[Stain, ...]] = (((0.12, 0.04, 0.98), 0.105), ((0.03, 0.25, 1.36), 0.035))


def _clay() -> Clay:
    made = Clay(FACELING)
    with made.group(), made.of(blend=0.05):
        form.torso(made, 0.016, 0.012)
        _skirt(made)
        with made.mirrored(), made.of(blend=0.035):
            form.sleeve(made, (0.018, 0.026, 0.026), 0.70)
    with made.group(carve=True), made.of("thigh_r", carve=False, blend=0.01):
        made.ball((0.0, 0, HEM), (0.122, 0.185, 0.075))
    with made.mirrored(), made.group(carve=True):
        end = form.between(form.SHOULDER, form.ELBOW, 0.66, 0.80)
        made.tube(end, (0.046, 0.064))
    with made.group(0.006, carve=True), made.of("chest", blend=0.01, tag="open"):
        _opening(made)
    with made.group(0.01), made.of(blend=0.02, tag="bare"):
        _back(made)
    with made.group(0.003), made.of(tag="hem"):
        _edges(made)
    return made


def _skirt(made: Clay) -> None:
    with made.of("pelvis"):
        made.tube([(-0.002, 0, 1.02), (-0.012, 0, 0.90)], (0.156, 0.166), 0, (form.FRONT, 1.26))
    with made.mirrored(), made.of("thigh_r", blend=0.07):
        made.tube(
            [(-0.01, 0.070, 0.86), (0.0, 0.082, 0.70), (0.0, 0.092, HEM + 0.02)],
            (0.106, 0.112, 0.120),
            0,
            (form.FRONT, 1.0),
        )
    with made.of("pelvis", carve=True, blend=0.008):
        made.ball((0.0, 0.0, HEM - 0.25), (0.5, 0.5, 0.25))


def _opening(made: Clay) -> None:
    """Down the back, wider below the ties."""
    line = [
        (-0.155, 0.006, 1.47),
        (-0.165, 0.004, 1.36),
        (-0.165, -0.012, 1.18),
        (-0.175, -0.006, 1.02),
        (-0.19, 0.004, 0.86),
        (-0.19, 0.0, 0.5),
    ]
    made.tube(line, (0.056, 0.058, 0.078, 0.070, 0.068, 0.082), 18)


def _back(made: Clay) -> None:
    """What shows in it."""
    with made.of("chest"):
        made.tube([(-0.062, 0, 1.22), (-0.062, 0, 1.43)], (0.062, 0.052))
        for k in range(8):
            with made.of(blend=0.006, fine=True):
                made.ball((-0.122, 0, 1.21 + 0.03 * k), (0.009, 0.007, 0.010))
    with made.of("loin"):
        made.tube([(-0.056, 0, 1.06), (-0.060, 0, 1.20)], 0.060)
        for k in range(5):
            with made.of(blend=0.006, fine=True):
                made.ball((-0.117, 0, 1.06 + 0.03 * k), (0.009, 0.007, 0.010))
    with made.mirrored(), made.of("pelvis", blend=0.008):
        made.tube([(-0.066, 0.046, 0.99), (-0.080, 0.048, 0.90)], (0.050, 0.060))
    with made.mirrored(), made.of("thigh_r", blend=0.01):
        made.tube([(-0.045, 0.085, 0.84), (-0.02, 0.095, 0.62)], (0.066, 0.058))


def _edges(made: Clay) -> None:
    with made.of("chest", blend=0.004):
        made.tube(form.loop((0.0, 0, 1.458), (0.25, 0, 1.0), (0.078, 0.085)), 0.0065)
    with made.mirrored(), made.of("arm_r"):
        place = form.between(form.SHOULDER, form.ELBOW, 0.71)[0]
        made.tube(form.loop(place, form.DOWN, (0.068, 0.068)), 0.0055)
    with made.of("chest", fine=True):  # the ties
        made.tube(
            [(-0.140, 0.052, 1.385), (-0.146, 0.0, 1.370), (-0.140, -0.050, 1.385)], 0.0042, 9
        )
        made.tube([(-0.146, 0.004, 1.372), (-0.152, 0.016, 1.34), (-0.150, 0.012, 1.30)], 0.0040, 7)


def _rough(points: Array) -> Floats:
    bare = (
        smooth(0.09, 0.05, np.abs(points[:, 1]))
        * (points[:, 0] < -0.06)
        * smooth(0.70, 0.90, points[:, 2])
    )
    return np.asarray(
        (folds(points, 0.98, 1.1) + flutes(points, HEM, 1.0)) * (1.0 - bare), np.float32
    )


def _paint(site: Site) -> Coat:
    p = site.points
    u, v = around(p) / 0.058, p[:, 2] / 0.050
    row = np.floor(v)
    cell = np.abs((u + 0.5 * (row % 2)) % 1.0 - 0.5) * 1.15, np.abs(v % 1.0 - 0.5)
    shape = cell[0] + cell[1]
    mark = smooth(0.29, 0.23, shape)
    faded = 0.60 * mark * smooth(0.30, 0.60, site.sky)
    coat = cloth(site, over(np.tile(LINEN, (len(p), 1)), PRINT, faded), 0.08)
    coat = hem(site, bled(site, coat, STAINS), "hem")
    bare = smooth(0.004, 0.0, site.near("bare")) * smooth(0.006, 0.002, site.near("open"))
    below = skin(p, BARE)
    shade = (0.30 + 0.70 * smooth(0.10, 0.6, site.sky))[:, None]
    colour = over(coat.colour, below.colour * shade, bare)
    rim = np.exp(-(((site.near("open") - 0.002) / 0.005) ** 2)) * (p[:, 0] < -0.05)
    colour = over(colour, np.asarray(LINEN) * 0.35, 0.8 * rim)
    inside = (
        smooth(0.004, -0.004, HEM - p[:, 2])
        * smooth(-0.35, -0.6, site.normals[:, 2])
        * smooth(0.64, 0.60, p[:, 2])
    )
    colour = over(colour, (0.02, 0.02, 0.02), 0.8 * inside)
    return Coat(colour, coat.gloss + 0.25 * bare, coat.height)


def gown(variants: int) -> Body:
    """Of a patient."""
    return Body(_clay(), _paint, _rough, NONE, variants, tinted=255, cell=0.0045, density=0.95)
