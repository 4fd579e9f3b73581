"""The carpentry all recipes share: boxes, tubes, lofts and grids, in (along, side, height) metres.

A vertex has a position, a normal, a colour (linear RGB, and a code: 0 matt, below 1 how much it
shines, from 1 on how strongly it glows), and, for what moves by itself, `limb` and `part`
(see shaders/creature.vert).
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
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


class Mesh:
    """Triangles that grow; `at` moves and turns what is added while it lasts."""

    def __init__(self) -> None:
        """Nothing yet."""
        self.position: list[Array] = []
        self.normal: list[Array] = []
        self.colour: list[Array] = []
        self.limb: list[Array] = []
        self.part: list[Array] = []
        self.triangles: list[NDArray[np.int64]] = []
        self.count = 0
        self.matrix = np.eye(4)
        self.limb_now: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)
        self.part_now: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)

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

    def add(self, points: Array, normals: Array, triangles: Array, colour: Colour | Array) -> None:
        """Vertices (n, 3), normals (n, 3), triangles (m, 3); wound so that normals look out."""
        points, normals = np.asarray(points, float), np.asarray(normals, float)
        tris = np.asarray(triangles, np.int64).reshape(-1, 3)
        a, b, c = (points[tris[:, k]] for k in range(3))
        wrong = (np.cross(b - a, c - a) * normals[tris].sum(1)).sum(1) < 0
        tris[wrong] = tris[wrong][:, ::-1]
        n = len(points)
        spin = self.matrix[:3, :3]
        self.position.append(points @ spin.T + self.matrix[:3, 3])
        self.normal.append(normals @ spin.T)
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

    def box(self, centre: Point, size: Point, colour: Colour, skip: Sequence[int] = ()) -> None:
        """A box; `skip` names faces nobody sees, as places in FACES."""
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
        self.add(points, normals, np.array(tris), colour)
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

    def save(self, file: Path) -> None:
        """Write it, compactly."""
        np.savez_compressed(
            file,
            position=np.vstack(self.position).astype(np.float32),
            normal=np.vstack(self.normal).astype(np.float16),
            colour=np.vstack(self.colour).astype(np.float16),
            limb=np.vstack(self.limb).astype(np.float16),
            part=np.vstack(self.part).astype(np.float16),
            triangles=np.vstack(self.triangles).astype(np.uint16),
        )
