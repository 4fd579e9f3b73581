"""What is drawn along a line or about one: bars, tubes, lofts, turned parts, wheels."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from models.recipes.kit.builder import Array, Builder, Colour, Point, lattice


def rounded(points: Sequence[Point], fillet: float, steps: int, *, closed: bool = False) -> Array:
    """(n, 3) the path through `points` with its corners rounded by `fillet` metres."""
    path = np.array(points, float)
    if fillet <= 0.0 or steps < 1:
        return path
    count = len(path)
    spine: list[Array] = []
    for k in range(count):
        here = path[k]
        if not closed and k in (0, count - 1):
            spine.append(here)
            continue
        a, b = path[k - 1] - here, path[(k + 1) % count] - here
        cut = min(fillet, 0.48 * float(np.linalg.norm(a)), 0.48 * float(np.linalg.norm(b)))
        a = here + a / np.linalg.norm(a) * cut
        b = here + b / np.linalg.norm(b) * cut
        for t in np.linspace(0.0, 1.0, steps + 1):
            spine.append((1 - t) ** 2 * a + 2 * t * (1 - t) * here + t * t * b)
    return np.array(spine)


def _rings(path: Array, along: Array, wide: Array, sides: int) -> tuple[Array, Array]:
    """(n * sides, 3) points and normals of ellipses `wide` (n, 2) round each place of a path."""
    hint = np.array([0.0, 1.0, 0.0]) if abs(along[:, 1]).mean() < 0.8 else np.array([1.0, 0, 0])
    over = np.cross(along, hint)
    over /= np.linalg.norm(over, axis=1, keepdims=True) + 1e-9
    across = np.cross(over, along)
    angle = np.arange(sides) * 2 * np.pi / sides
    turn = np.stack([np.cos(angle), np.sin(angle)], 1)
    flat = np.maximum(wide, 1e-9)
    points, normals = (
        turn[None, :, :1] * (across * half[:, :1])[:, None]
        + turn[None, :, 1:] * (over * half[:, 1:])[:, None]
        for half in (wide, flat[:, ::-1] / flat.max(1, keepdims=True))
    )
    normals /= np.maximum(np.linalg.norm(normals, axis=2, keepdims=True), 1e-9)
    return (path[:, None] + points).reshape(-1, 3), normals.reshape(-1, 3)


class Sweeps(Builder):
    """Bars, lofts and turned parts."""

    def tube(  # noqa: PLR0913
        self,
        points: Sequence[Point],
        radius: float,
        colour: Colour,
        sides: int = 8,
        *,
        fillet: float = 0.0,
        steps: int = 4,
    ) -> None:
        """A bent round bar through `points`, its inner corners rounded by `fillet` metres."""
        spine = rounded(points, fillet, steps)
        self.loft(spine, [radius] * len(spine), colour, sides)

    def lathe(
        self, profile: Sequence[tuple[float, float]], colour: Colour, sides: int = 12
    ) -> None:
        """What a profile of (radius, height) sweeps about the upright axis."""
        for (r0, h0), (r1, h1) in pairwise(profile):
            long = float(np.hypot(r1 - r0, h1 - h0))
            if long < 1e-6:
                continue
            angle = np.linspace(0, 2 * np.pi, sides + 1)
            ring = np.stack([np.cos(angle), np.sin(angle)], 1)
            low = np.c_[ring * r0, np.full(sides + 1, h0)]
            top = np.c_[ring * r1, np.full(sides + 1, h1)]
            slope = np.c_[ring * (h1 - h0) / long, np.full(sides + 1, (r0 - r1) / long)]
            girth = angle * max(r0, r1)
            uv = np.vstack([np.c_[girth, np.full(sides + 1, h)] for h in (h0, h0 + long)])
            tris = lattice(sides, 1)
            self.add(np.vstack([low, top]), np.vstack([slope, slope]), tris, colour, uv)

    def loft(  # noqa: PLR0913
        self,
        spine: Sequence[Point] | Array,
        radii: Sequence[float | tuple[float, float]],
        colour: Colour,
        sides: int = 6,
        *,
        blend: Sequence[float] | None = None,
        caps: bool = True,
    ) -> None:
        """A smooth tube along the spine; `blend` is each ring's part.z."""
        path = np.array(spine, float)
        wide = np.array([r if isinstance(r, tuple) else (r, r) for r in radii], float)
        along = np.gradient(path, axis=0)
        along /= np.linalg.norm(along, axis=1, keepdims=True) + 1e-9
        points, normals = _rings(path, along, wide, sides)
        n, m = len(path), sides
        tris = lattice(m, n - 1)
        tris = tris // (m + 1) * m + tris % (m + 1) % m  # the last side meets the first
        run = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(path, axis=0), axis=1))])
        girth = wide.mean() * 2 * np.pi * np.abs(((np.arange(m) / m + 0.5) % 1.0) * 2 - 1)
        uv = np.stack([np.tile(girth, n), np.repeat(run, m)], 1)  # mirrored half way: no seam
        if caps:
            points = np.vstack([points, path[[0, -1]]])
            normals = np.vstack([normals, [-along[0], along[-1]]])
            uv = np.vstack([uv, [[0.0, 0.0], [0.0, run[-1]]]])
            rim = np.stack([np.arange(m), (np.arange(m) + 1) % m], 1)
            ends = [np.c_[np.full(m, n * m + e), rim + e * (n - 1) * m] for e in (0, 1)]
            tris = np.vstack([tris, *ends])
        self.add(points, normals, tris, colour, uv)
        if blend is not None:
            z = np.repeat(np.array(blend, float), m)
            self.part[-1][:, 2] = np.concatenate([z, [blend[0], blend[-1]]]) if caps else z

    def ribbon(
        self, spine: Sequence[Point], half: Sequence[float], colour: Colour, blend: Sequence[float]
    ) -> None:
        """A flat strip that faces along, for what is far away; `blend` is each ring's part.z."""
        path, wide = np.array(spine, float), np.array(half, float)[:, None] * (0.0, 1.0, 0.0)
        points = np.stack([path - wide, path + wide], 1).reshape(-1, 3)
        tris = [
            t
            for i in range(0, 2 * len(path) - 2, 2)
            for t in ((i, i + 1, i + 3), (i, i + 3, i + 2))
        ]
        self.add(points, np.tile((1.0, 0.0, 0.0), (len(points), 1)), np.array(tris), colour)
        self.part[-1][:, 2] = np.repeat(np.array(blend, float), 2)

    def rod(self, a: Point, b: Point, radius: float, colour: Colour, sides: int = 5) -> None:
        """A straight round bar."""
        self.loft((a, b), (radius, radius), colour, sides)

    def wheel(
        self, centre: Point, radius: float, width: float, colour: Colour, sides: int = 8
    ) -> None:
        """A disc that rolls along."""
        a, s, h = centre
        self.loft(((a, s - width / 2, h), (a, s + width / 2, h)), (radius, radius), colour, sides)
