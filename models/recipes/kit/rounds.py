"""What is swelled: curved sheets, cushions, balls."""

from collections.abc import Callable
from typing import Final

import numpy as np

from models.recipes.kit.builder import Array, Builder, Colour, Point, lattice

CLOSED: Final = 1e-5  # of the largest cell: a sheet whose cells are smaller closes to a point


class Rounds(Builder):
    """Curved sheets and what they close to."""

    def sheet(
        self,
        shape: Callable[[Array, Array], Array],
        cells: tuple[int, int],
        colour: Colour | Callable[[Array, Array], Array],
        size: tuple[float, float] = (1.0, 1.0),
    ) -> None:
        """A curved sheet: `shape(s, t)` gives (n, 3) points for s, t in 0..1; `size` its metres.

        Its normal is ds x dt. `colour` may be a function of (s, t), too, giving (n, 4).
        """
        s, t = (g.ravel() for g in np.meshgrid(*(np.linspace(0, 1, c + 1) for c in cells)))
        points, eps = shape(s, t), 1e-4
        s0, s1, t0, t1 = (np.clip(x + e, 0, 1) for x in (s, t) for e in (-eps, eps))
        normal = np.cross(shape(s1, t) - shape(s0, t), shape(s, t1) - shape(s, t0))
        length = np.linalg.norm(normal, axis=1, keepdims=True)
        pole = points - points.mean(0)  # where the sheet closes to a point it has no direction
        pole /= np.linalg.norm(pole, axis=1, keepdims=True) + 1e-12
        least = CLOSED * float(length.max())
        normal = np.where(length > least, normal / np.maximum(length, 1e-30), pole)
        rows = np.asarray(colour(s, t), float) if callable(colour) else colour
        self.add(points, normal, lattice(*cells), rows, np.stack([s * size[0], t * size[1]], 1))

    def cushion(  # noqa: PLR0913
        self,
        centre: Point,
        size: Point,
        colour: Colour | Callable[[Array, Array], Array],
        cells: int = 8,
        *,
        square: float = 4.0,
        shape: Callable[[Array], Array] | None = None,
    ) -> None:
        """A superellipsoid (pillow, mattress, body under a sheet); `square` 2 is a ball, 8 a box.

        `shape` moves its points (n, 3), in metres about `centre`, afterwards: sag, folds, wrinkles.
        """
        c, half = np.array(centre, float), np.array(size, float) / 2

        def skin(s: Array, t: Array) -> Array:
            lon, lat = s * 2 * np.pi, (t - 0.5) * np.pi * 0.999
            unit = np.stack([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)], 1)
            norm = (np.abs(unit) ** square).sum(1, keepdims=True) ** (1 / square)
            points = unit / norm * half
            return np.asarray((shape(points) if shape else points) + c)

        self.sheet(skin, (cells * 2, cells), colour, (size[0] + size[1], size[0] + size[2]))

    def ball(
        self, centre: Point, radius: Point, colour: Colour, rings: int = 5, sides: int = 7
    ) -> None:
        """An ellipsoid."""
        t = np.linspace(0.08, np.pi - 0.08, rings)
        c, r = np.array(centre, float), np.array(radius, float)
        angle = np.arange(sides) * 2 * np.pi / sides
        unit = np.stack(
            [
                np.sin(t)[:, None] * np.cos(angle)[None],
                np.sin(t)[:, None] * np.sin(angle)[None],
                np.repeat(np.cos(t)[:, None], sides, 1),
            ],
            -1,
        ).reshape(-1, 3)
        tris = [
            t3
            for i in range(rings - 1)
            for k in range(sides)
            for a, b in [(i * sides + k, i * sides + (k + 1) % sides)]
            for t3 in ((a, b, b + sides), (a, b + sides, a + sides))
        ]
        normals = unit / r
        normals /= np.linalg.norm(normals, axis=1, keepdims=True)
        self.add(c + unit * r, normals, np.array(tris), colour)
