"""The mass without gaps or voids, flat at wall and floor: only so can few triangles follow it."""

from functools import cached_property
from typing import Final

import numpy as np
from scipy import ndimage

from models.recipes.creatures.clump.places import WALL
from models.recipes.creatures.sculpt import Body, Clay
from models.recipes.creatures.sculpt.clay import Group
from models.recipes.creatures.sculpt.volume import Volume, fill, join

GAP: Final = 0.004  # m from the wall and the floor
SEAL: Final = 0.06  # m, half of what gap is closed
NARROW: Final = 0.022  # m, the same between ribs and cords
DETAIL: Final = ("rib", "spine", "bone", "muscle", "tendon", "cord", "fold")


class Mass(Body):
    """A body without gaps or voids, flat where wall and floor are; what is carved comes last."""

    def filled(self, clay: Clay) -> Volume:
        """As a body's."""
        bulk = sealed(fill(_chosen(clay, rough=True), self.cell, margin=0.10), SEAL)
        for group in _chosen(clay).groups:
            join(bulk, group, fine=True)
        bulk = sealed(bulk, NARROW)
        bulk.values = ndimage.gaussian_filter(np.clip(bulk.values, -0.10, 0.10), 1.0)
        bulk.roughen(self.rough)
        return _cut(bulk)


class Bulk(Body):
    """The same mass for afar: nothing fine on it."""

    @cached_property
    def outline(self) -> Volume:
        """As it is; it has no gaps that would need to be closed."""
        return self.volume

    def filled(self, clay: Clay) -> Volume:
        """As a body's."""
        bulk = sealed(fill(_chosen(clay, rough=True), self.cell, margin=0.14), 1.5 * SEAL)
        bulk.values = ndimage.gaussian_filter(np.clip(bulk.values, -0.10, 0.10), 1.5)
        return _cut(bulk)


def _chosen(clay: Clay, *, rough: bool = False) -> Clay:
    """Without lines that only say which joint is near; or only what is large, before it is carved.

    Ribs and cords would be lost where gaps are sealed, so they are put on after that.
    """
    made = Clay(clay.skeleton)
    for group in clay.groups:
        if rough and group.carve:
            break
        kept = [s for s in group.strokes if not (rough and (s.fine or s.tag in DETAIL))]
        if kept and kept[0].tag != "line":
            made.groups.append(Group(group.blend, group.carve, kept))
    return made


def sealed(volume: Volume, gap: float) -> Volume:
    """Without gaps narrower than 2 x `gap` m, against wall and floor too, and without voids."""
    every = max(1, round(0.011 / volume.cell))
    cell, coarse = volume.cell * every, volume.values[::every, ::every, ::every]
    side, high = (volume.low[k] + cell * np.arange(coarse.shape[k]) for k in (1, 2))
    beyond = (side >= WALL)[:, None] | (high <= 0.0)
    out = ndimage.distance_transform_edt((coarse >= 0.0) & ~beyond) * cell
    solid = out < gap + cell / 2.0
    far = gap - ndimage.distance_transform_edt(solid) * cell
    label, _ = ndimage.label(far > 0.0)
    far[(far > 0.0) & (label != label[0, 0, -1])] = -gap  # voids
    smooth = ndimage.gaussian_filter(far.astype(np.float32), 1.3) + 0.002  # no steps of cells
    filled = ndimage.affine_transform(
        smooth, np.full(3, 1.0 / every), output_shape=volume.values.shape, order=1,
        mode="nearest",
    )  # fmt: skip
    return Volume(np.minimum(volume.values, filled), volume.low, volume.cell)


def _cut(volume: Volume) -> Volume:
    side = volume.low[1] + volume.cell * np.arange(volume.values.shape[1])
    high = volume.low[2] + volume.cell * np.arange(volume.values.shape[2])
    np.maximum(volume.values, (side - WALL + GAP)[:, None].astype(np.float32), volume.values)
    np.maximum(volume.values, (GAP - high).astype(np.float32), volume.values)
    return volume
