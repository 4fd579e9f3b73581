"""Skins drawn over clay: rings about a line, each corner where a ray from that line comes out."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final, TypeAlias

import numpy as np
from scipy import ndimage

from models.recipes.creatures.sculpt import Clay, Coat, Fixed, Shell, Site, Swatch, Trimesh, sheet
from models.recipes.creatures.sculpt.bake import site
from models.recipes.creatures.sculpt.volume import Volume, fill
from models.recipes.kit import Array

CELL: Final = 0.0014  # m; a nail's rim is two of them
RIM: Final = 0.03  # of a swatch on each side that shells do not reach
STEPS: Final = 30  # along a ray
WELD: Final = 1e-5  # m
CLEAR: Final = (0.008, 0.018, 0.035)  # m off the skin

Paint: TypeAlias = Callable[[Site, Array, Array], Coat]
"""Of a site, u (n,) and metres from the open end (n,)."""


@dataclass(frozen=True)
class Loft:
    """A limb with an open end and a round one: u runs about it, 0.5 at its back; v to the tip."""

    clay: Clay
    line: Array  # (n, 3) m within the clay, to the middle of the round end
    back: Array  # (3,)
    cap: float  # m, half as thick as it is at the round end
    wide: float = 1.0  # x as far apart rays leave to the sides, for what is flat

    @cached_property
    def volume(self) -> Volume:
        """The clay, finer than a whole creature's."""
        return fill(self.clay, CELL, margin=0.012)

    @cached_property
    def _along(self) -> Array:
        """(n,) m from the open end to the line's points."""
        return np.append(0.0, np.cumsum(np.linalg.norm(np.diff(self.line, axis=0), axis=1)))

    @property
    def length(self) -> float:
        """M along it, over the round end too."""
        return float(self._along[-1] + self.cap * np.pi / 2)

    def _rays(self, u: Array, s: Array) -> tuple[Array, Array]:
        """Feet and ways (n, 3)."""
        bent = np.gradient(self.line, self._along, axis=0)
        foot, way = (
            np.stack([np.interp(s, self._along, rows[:, k]) for k in range(3)], 1)
            for rows in (self.line, bent)
        )
        way /= np.linalg.norm(way, axis=1, keepdims=True)
        side = np.cross(way, self.back)
        side /= np.linalg.norm(side, axis=1, keepdims=True)
        turn = (2.0 * np.pi * (u - 0.5))[:, None]
        out = np.cos(turn) * np.cross(side, way) + np.sin(turn) * side * self.wide
        out /= np.linalg.norm(out, axis=1, keepdims=True)
        tilt = np.clip((s - self._along[-1]) / self.cap, 0.0, np.pi / 2)[:, None]
        return foot, np.cos(tilt) * out + np.sin(tilt) * way

    def traced(self, u: Array, s: Array) -> tuple[Array, Array]:
        """Where rays come out (n, 3), and how long they are (n,) m."""
        foot, way = self._rays(u, s)
        far = np.zeros(len(foot))
        for _ in range(STEPS):
            far = far - 0.85 * self.volume.sample(foot + way * far[:, None])
        return foot + way * far[:, None], far

    def shell(self, sides: int, stations: Sequence[float], fixed: Fixed, among: Volume) -> Shell:
        """Rings at m from the open end, and a tip; shaded by what it is among."""
        turn, rows = np.linspace(0.0, 1.0, sides + 1), np.append(stations, self.length)
        u, s = (x.ravel() for x in np.meshgrid(turn, rows))
        uv = RIM + (1.0 - 2.0 * RIM) * np.stack([u, s / self.length], 1)
        shape = len(rows), sides + 1
        made = sheet(self.traced(u, s)[0].reshape(*shape, 3), uv.reshape(*shape, 2), fixed)
        a, b, c = (made.mesh.points[made.mesh.triangles[:, k]] for k in range(3))
        solid = np.linalg.norm(np.cross(b - a, c - a), axis=1) > 1e-9
        mesh = Trimesh(made.mesh.points, made.mesh.triangles[solid])
        normals = _welded(mesh)
        sky = _open(mesh.points, normals, among)
        return replace(made, mesh=mesh, normals=normals, roots=mesh.points, sky=sky)

    def swatch(self, pixels: float, sides: int, stations: Sequence[float], paint: Paint) -> Swatch:
        """The picture of it, with as relief what its shell of so many sides and rings lacks."""
        turn, rows = np.linspace(0.0, 1.0, sides + 1), np.append(stations, self.length)
        u, s = (x.ravel() for x in np.meshgrid(turn, rows))
        corners, far = self.traced(u, s)
        known = far.reshape(len(rows), -1)
        steps = np.diff(corners.reshape(len(rows), -1, 3)[:-1], axis=1)
        around = float(np.linalg.norm(steps, axis=2).sum(1).mean()) / (1.0 - 2.0 * RIM)

        def weave(u: Array, v: Array) -> Coat:
            u, v = (np.clip((x - RIM) / (1.0 - 2.0 * RIM), 0.0, 1.0) for x in (u, v))
            points, far = self.traced(u, v * self.length)
            row = np.interp(v * self.length, rows, np.arange(len(rows)))
            base = ndimage.map_coordinates(known, (row, u * sides), order=1, mode="nearest")
            coat = paint(site(self.volume, self.clay, points), u, v * self.length)
            return replace(coat, height=(coat.height + far - base) / around)

        return Swatch(pixels, weave)


def _open(points: Array, normals: Array, among: Volume) -> Array:
    """(n,) 0..1 by how much less free room there is on the way out than there might be."""
    free = [np.clip(among.sample(points + normals * far) / far, 0.0, 1.0) for far in CLEAR]
    return np.asarray(np.mean(free, axis=0) ** 0.7)


def _welded(mesh: Trimesh) -> Array:
    """(n, 3) normals that are one where points are, so that the seam does not show."""
    points, place = np.unique(np.rint(mesh.points / WELD), axis=0, return_inverse=True)
    place = place.reshape(-1)
    return Trimesh(points * WELD, place[mesh.triangles]).normals()[place]
