"""The sculptor's kit: a creature from distance fields to its files.

(along, side, height) metres, facing +along, `_r` joints at side > 0. Clay melts together within a
group only (toes in groups of their own stay apart); each stroke belongs to a joint, and a point is
moved by the two joints whose strokes are nearest, so end a limb's strokes at its joint.

    clay = Clay(HOUND)
    with clay.group(), clay.of(blend=0.03):
        with clay.of("chest"):
            clay.ball((0.2, 0, 0.86), (0.24, 0.12, 0.16), (1, -8))     # turned 8 degrees about side
            with clay.of(blend=0.008, tag="rib", fine=True), clay.mirrored():
                clay.tube([(0.2, 0.05, 0.99), (0.24, 0.12, 0.86), (0.2, 0.06, 0.72)], 0.008, 12)
            with clay.of(carve=True):
                clay.ball((-0.1, 0, 0.70), 0.1)
    with clay.mirrored(), clay.group(blend=0.005), clay.of("claws_r", blend=0.004):
        clay.tube([(0.42, 0.15, 0.06), (0.5, 0.14, 0.05), (0.54, 0.14, 0.01)], (0.014, 0.009))
    def paint(site: Site) -> Coat:                                      # texels of the fine surface
        red = smooth(0.01, 0.0, site.near("rib")) * smooth(0.3, 0.7, site.sky)
        colour = over((0.08, 0.06, 0.05), (0.3, 0.03, 0.02), red)
        return Coat(colour, 0.2 + 0.5 * red, 0.001 * creases(site.points, 0.01, 3))
    def shells(volume: Volume, level: int) -> list[Shell]:              # hair, teeth, eyes, cloth
        return [lock([(0.9, 0.03, 1.1), (0.9, 0.03, 1.06)], 0.006, Fixed("tooth", "head"), 4)]
    body = Body(clay, paint, rough, (4200, 1200, 330, 90))              # triangles by level
    made = Creature("hound", [body], shells, {"tooth": Swatch(1.0, weave)},
                    lenses=[Lens((0.85, 0, 1.1), 0.2, 1.9)])

Register a function that returns `made` in SCULPTED of creatures/__init__.py: nothing is sculpted at
import. `rough` (points -> m) pushes the fine surface out and in. Further bodies are garments, with
variants, tint and clay of their own (bind it to the same joints). A wound is a region that some
variants have from another clay. `Body.far` gives the last level as `limbs`. A swatch is
painted by a function of (u, v) and worn by shells. All of it is deterministic: chance is a hash
(`noise.py`, `fields.rolls`).
"""

from models.recipes.creatures.sculpt.assembly import build, files
from models.recipes.creatures.sculpt.bake import Coat, Site, over
from models.recipes.creatures.sculpt.clay import Clay
from models.recipes.creatures.sculpt.creature import Body, Creature, Swatch, Wound
from models.recipes.creatures.sculpt.meshing import Lens
from models.recipes.creatures.sculpt.noise import cells, clouds, creases, noise, smooth
from models.recipes.creatures.sculpt.shapes import curve
from models.recipes.creatures.sculpt.shells import (
    Fixed,
    Shell,
    eyeball,
    limbs,
    lock,
    many,
    sheet,
    strap,
)
from models.recipes.creatures.sculpt.trimesh import Trimesh
from models.recipes.creatures.sculpt.volume import Volume

__all__ = [
    "Body", "Clay", "Coat", "Creature", "Fixed", "Lens", "Shell", "Site", "Swatch", "Trimesh",
    "Volume", "Wound", "build", "cells", "clouds", "creases", "curve", "eyeball", "files", "limbs",
    "lock", "many", "noise", "over", "sheet", "smooth", "strap",
]  # fmt: skip
