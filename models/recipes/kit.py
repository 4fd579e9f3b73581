"""The carpentry all recipes share: boxes, tubes, lofts and sheets, in (along, side, height) metres.

A vertex has a position, a normal, a place on its material (`uv`, metres), a colour (linear RGB that
tints the material, and a code: 0 matt, below 1 how much it shines, from 1 on how strongly it
glows), a `grain` (material, open sky 0..1, wear 0..1, bits of the variants it is there in) and, for
what moves by itself, `limb` and `part` (see shaders/creature.vert).
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Array: TypeAlias = NDArray[np.float64]
Colour: TypeAlias = tuple[float, float, float] | tuple[float, float, float, float]
Point: TypeAlias = tuple[float, float, float]

FACES = (  # of a box: (axis, sign)
    (0, 1),
    (0, -1),
    (1, 1),
    (1, -1),
    (2, 1),
    (2, -1),
)


MATERIALS = (
    "plain", "enamel", "steel", "plastic", "rubber", "vinyl", "linen", "blanket",
    "wood", "raw_wood", "paper", "glass", "rust", "concrete", "fabric", "skin",
)  # fmt: skip
EVERY_VARIANT = 7  # bits of variants 0, 1 and 2


def rgba(colour: Colour) -> tuple[float, float, float, float]:
    """A colour with its code; matt unless it says otherwise."""
    return (*colour, 0.0) if len(colour) == 3 else colour  # type: ignore[return-value]


def turned(matrix: Array, axis: int, angle: float) -> Array:
    """`matrix` after a turn about one axis (radians)."""
    i, j = [k for k in range(3) if k != axis]
    turn = np.eye(4)
    turn[i, i] = turn[j, j] = np.cos(angle)
    turn[i, j], turn[j, i] = -np.sin(angle), np.sin(angle)
    return matrix @ turn


def _of_unit_length(normals: Array) -> Array:
    """Where a shape closes to a point it may have no direction: up, then."""
    length = np.linalg.norm(normals, axis=1, keepdims=True)
    return np.where(length > 1e-6, normals / np.maximum(length, 1e-9), (0.0, 0.0, 1.0))


def _boxed(points: Array, normals: Array) -> Array:
    """(n, 2) metres: each point as seen along its normal's longest axis."""
    axis = np.abs(normals).argmax(1)
    u = np.where(axis == 0, points[:, 1], points[:, 0])
    v = np.where(axis == 2, points[:, 1], points[:, 2])
    return np.stack([u, v], 1)


class Mesh:
    """Triangles that grow; `at` moves and turns what is added while it lasts."""

    def __init__(self) -> None:
        """Nothing yet."""
        self.position: list[Array] = []
        self.normal: list[Array] = []
        self.uv: list[Array] = []
        self.colour: list[Array] = []
        self.grain: list[Array] = []
        self.limb: list[Array] = []
        self.part: list[Array] = []
        self.triangles: list[NDArray[np.int64]] = []
        self.count = 0
        self.matrix = np.eye(4)
        self.limb_now: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)
        self.part_now: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)
        self.grain_now: tuple[float, float, float, float] = (0.0, 1.0, 0.0, EVERY_VARIANT)

    @contextmanager
    def of(
        self, material: str, wear: float = 0.0, variants: Sequence[int] = (0, 1, 2)
    ) -> Iterator[None]:
        """Within it, all is of that material (one of MATERIALS), so worn, there in `variants`."""
        kept = self.grain_now
        bits = sum(1 << v for v in variants)
        self.grain_now = (float(MATERIALS.index(material)), 1.0, wear, float(bits))
        yield
        self.grain_now = kept

    @contextmanager
    def at(
        self, *, move: Point = (0, 0, 0), turn: Sequence[tuple[int, float]] = ()
    ) -> Iterator[None]:
        """Within it, everything is first turned about its own origin, then moved."""
        kept = self.matrix
        step = np.eye(4)
        step[:3, 3] = move
        for axis, angle in turn:
            step = turned(step, axis, angle)
        self.matrix = kept @ step
        yield
        self.matrix = kept

    def add(
        self,
        points: Array,
        normals: Array,
        triangles: Array,
        colour: Colour | Array,
        uv: Array | None = None,
    ) -> None:
        """Vertices (n, 3), normals (n, 3), triangles (m, 3); wound so that normals look out.

        `uv` (n, 2) metres; without it, each vertex is projected along its normal's longest axis.
        """
        points, normals = np.asarray(points, float), np.asarray(normals, float)
        tris = np.asarray(triangles, np.int64).reshape(-1, 3)
        a, b, c = (points[tris[:, k]] for k in range(3))
        wrong = (np.cross(b - a, c - a) * normals[tris].sum(1)).sum(1) < 0
        tris[wrong] = tris[wrong][:, ::-1]
        n = len(points)
        spin = self.matrix[:3, :3]
        self.position.append(points @ spin.T + self.matrix[:3, 3])
        self.normal.append(normals @ spin.T)
        self.uv.append(_boxed(points, normals) if uv is None else np.asarray(uv, float))
        self.grain.append(np.tile(self.grain_now, (n, 1)))
        rows = colour if isinstance(colour, np.ndarray) else np.tile(rgba(colour), (n, 1))
        self.colour.append(rows)
        self.limb.append(np.tile(self.limb_now, (n, 1)))
        self.part.append(np.tile(self.part_now, (n, 1)))
        self.triangles.append(tris + self.count)
        self.count += n

    def grid(
        self, origin: Point, u: Point, v: Point, cells: tuple[int, int], colour: Colour
    ) -> None:
        """A flat sheet from `origin` along u and v; its normal is u x v."""
        o, du, dv = (np.array(x, float) for x in (origin, u, v))
        s, t = np.meshgrid(np.linspace(0, 1, cells[0] + 1), np.linspace(0, 1, cells[1] + 1))
        points = o + s.reshape(-1, 1) * du + t.reshape(-1, 1) * dv
        normal = np.cross(du, dv)
        w = cells[0] + 1
        tris = [
            t3
            for j in range(cells[1])
            for i in range(cells[0])
            for k in [j * w + i]
            for t3 in ((k, k + 1, k + w + 1), (k, k + w + 1, k + w))
        ]
        normals = np.tile(normal / np.linalg.norm(normal), (len(points), 1))
        self.add(points, normals, np.array(tris), colour)

    def box(
        self,
        centre: Point,
        size: Point,
        colour: Colour,
        skip: Sequence[int] = (),
        *,
        bevel: float = 0.0,
    ) -> None:
        """A box; `skip` names unseen faces, as places in FACES; `bevel` (m) rounds its edges."""
        if bevel > 0.0:
            self._bevelled(np.array(centre, float), np.array(size, float) / 2, bevel, colour, skip)
            return
        c, half = np.array(centre, float), np.array(size, float) / 2
        for face, (axis, sign) in enumerate(FACES):
            if face in skip:
                continue
            i, j = [k for k in range(3) if k != axis]
            points = np.tile(c, (4, 1))
            points[:, axis] += sign * half[axis]
            points[:, i] += half[i] * np.array([-1, 1, 1, -1])
            points[:, j] += half[j] * np.array([-1, -1, 1, 1])
            normal = np.zeros((4, 3))
            normal[:, axis] = sign
            self.add(points, normal, np.array([[0, 1, 2], [0, 2, 3]]), colour)

    def _bevelled(
        self, c: Array, half: Array, bevel: float, colour: Colour, skip: Sequence[int]
    ) -> None:
        """Each corner thrice, with the normals of its faces: the light rolls over the edges."""
        bevel = min(bevel, 0.49 * 2 * float(half.min()))
        points, normals, place = [], [], {}
        for corner in np.ndindex(2, 2, 2):
            sign = np.array(corner) * 2 - 1
            for axis in range(3):
                inset = np.full(3, bevel)
                inset[axis] = 0.0
                place[(*corner, axis)] = len(points)
                points.append(c + sign * (half - inset))
                normals.append(np.eye(3)[axis] * sign[axis])
        tris: list[tuple[int, ...]] = []
        gone = {(FACES[f][0], (FACES[f][1] + 1) // 2) for f in skip}
        for axis in range(3):
            i, j = [k for k in range(3) if k != axis]
            for end in (0, 1):
                ring = []
                for a, b in ((0, 0), (1, 0), (1, 1), (0, 1)):
                    corner_ = [0, 0, 0]
                    corner_[axis], corner_[i], corner_[j] = end, a, b
                    ring.append(place[(*corner_, axis)])
                if (axis, end) not in gone:
                    tris += [(ring[0], ring[1], ring[2]), (ring[0], ring[2], ring[3])]
            for a in (0, 1):
                for b in (0, 1):
                    if (i, a) in gone or (j, b) in gone:
                        continue
                    low, top = [0, 0, 0], [0, 0, 0]
                    low[i] = top[i] = a
                    low[j] = top[j] = b
                    top[axis] = 1
                    p, q, r, s = (place[(*e, k)] for k in (i, j) for e in (low, top))
                    tris += [(p, q, s), (p, s, r)]
        for corner in np.ndindex(2, 2, 2):
            if not any((k, corner[k]) in gone for k in range(3)):
                tris.append(tuple(place[(*corner, k)] for k in range(3)))
        self.add(np.array(points), np.array(normals), np.array(tris), colour)

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
        normal = np.cross(shape(s + eps, t) - points, shape(s, t + eps) - points)
        length = np.linalg.norm(normal, axis=1, keepdims=True)
        pole = points - points.mean(0)  # where the sheet closes to a point it has no direction
        pole /= np.linalg.norm(pole, axis=1, keepdims=True) + 1e-12
        normal = np.where(length > 1e-9, normal / np.maximum(length, 1e-9), pole)
        w = cells[0] + 1
        k = (np.arange(cells[1])[:, None] * w + np.arange(cells[0])).ravel()[:, None]
        tris = (k + np.array([0, 1, w + 1, 0, w + 1, w])).reshape(-1, 3)
        rows = np.asarray(colour(s, t), float) if callable(colour) else colour
        self.add(points, normal, tris, rows, np.stack([s * size[0], t * size[1]], 1))

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
            return (shape(points) if shape else points) + c

        self.sheet(skin, (cells * 2, cells), colour, (size[0] + size[1], size[0] + size[2]))

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
        path = [np.array(p, float) for p in points]
        spine = [path[0]]
        for before, here, after in zip(path, path[1:], path[2:], strict=False):
            a, b = before - here, after - here
            cut = min(fillet, 0.45 * float(np.linalg.norm(a)), 0.45 * float(np.linalg.norm(b)))
            if cut <= 0.0:
                spine.append(here)
                continue
            a, b = here + a / np.linalg.norm(a) * cut, here + b / np.linalg.norm(b) * cut
            spine += [
                (1 - t) ** 2 * a + 2 * t * (1 - t) * here + t * t * b
                for t in np.linspace(0, 1, steps + 1)
            ]
        spine.append(path[-1])
        self.loft([tuple(p) for p in spine], [radius] * len(spine), colour, sides)  # type: ignore[misc]

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
            k = np.arange(sides)[:, None]
            n = sides + 1
            tris = np.vstack([np.hstack([k, k + 1, k + 1 + n]), np.hstack([k, k + 1 + n, k + n])])
            round_ = angle * max(r0, r1)
            uv = np.vstack([np.c_[round_, np.full(n, h0)], np.c_[round_, np.full(n, h0 + long)]])
            self.add(np.vstack([low, top]), np.vstack([slope, slope]), tris, colour, uv)

    def loft(  # noqa: PLR0913
        self,
        spine: Sequence[Point],
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
        hint = np.array([0.0, 1.0, 0.0]) if abs(along[:, 1]).mean() < 0.8 else np.array([1.0, 0, 0])
        over = np.cross(along, hint)
        over /= np.linalg.norm(over, axis=1, keepdims=True) + 1e-9
        across = np.cross(over, along)
        angle = np.arange(sides) * 2 * np.pi / sides
        ring_a, ring_o = np.cos(angle), np.sin(angle)
        out = ring_a[None, :, None] * across[:, None] + ring_o[None, :, None] * over[:, None]
        offset = (
            ring_a[None, :, None] * (across * wide[:, :1])[:, None]
            + ring_o[None, :, None] * (over * wide[:, 1:])[:, None]
        )
        points = (path[:, None] + offset).reshape(-1, 3)
        normals = out.reshape(-1, 3)
        n, m = len(path), sides
        tris = [
            t3
            for i in range(n - 1)
            for k in range(m)
            for a, b in [(i * m + k, i * m + (k + 1) % m)]
            for t3 in ((a, b, b + m), (a, b + m, a + m))
        ]
        if caps:
            points = np.vstack([points, path[[0, -1]]])
            normals = np.vstack([normals, [-along[0], along[-1]]])
            tris += [(n * m, k, (k + 1) % m) for k in range(m)]
            last = (n - 1) * m
            tris += [(n * m + 1, last + k, last + (k + 1) % m) for k in range(m)]
        run = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(path, axis=0), axis=1))])
        girth = wide.mean() * 2 * np.pi * np.abs(((np.arange(m) / m + 0.5) % 1.0) * 2 - 1)
        uv = np.stack([np.tile(girth, n), np.repeat(run, m)], 1)  # mirrored half way: no seam
        if caps:
            uv = np.vstack([uv, [[0.0, 0.0], [0.0, run[-1]]]])
        self.add(points, normals, np.array(tris), colour, uv)
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

    def arrays(self) -> dict[str, NDArray[np.generic]]:
        """What a file of it holds: (n, ...) columns and (m, 3) triangles."""
        columns = {
            "normal": [_of_unit_length(rows) for rows in self.normal],
            "uv": self.uv,
            "colour": self.colour,
            "grain": self.grain,
            "limb": self.limb,
            "part": self.part,
        }
        return {
            "position": np.vstack(self.position).astype(np.float32),
            **{name: np.vstack(rows).astype(np.float16) for name, rows in columns.items()},
            "triangles": np.vstack(self.triangles).astype(np.uint16),
        }

    def save(self, file: Path) -> None:
        """Write it, compactly."""
        np.savez_compressed(file, **self.arrays())  # type: ignore[arg-type]
