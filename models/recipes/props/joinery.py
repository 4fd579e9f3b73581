"""What all props are joined from: bent tubes, turned parts, castors, cloth.

A `Piece` is a mesh at one level of detail; a builder asks it how many sides a bar deserves there.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Final

import numpy as np
from numpy.typing import NDArray

from models.recipes.kit import Array, Colour, Mesh, Point, lattice, rgba, rounded

THIN: Final = 0.004  # m; thinner bars flicker from afar, so they grow there
GROWTH: Final = (1.0, 1.6, 2.0)
FINER: Final = 1.8  # chips on a bar are smaller than on a plate
COARSER: Final = (0.0, 0.006, 0.014)  # m a cloth of fewer points is lifted, to clear what it is on
CLOTH: Final = 0.004  # m between the two sides of a cloth
RUBBER: Final = (0.07, 0.07, 0.072, 0.12)


def _frames(path: Array, closed: bool) -> tuple[Array, Array, Array]:
    """(n, 3) directions, and two across them that never twist (Bishop's frame)."""
    ahead = np.roll(path, -1, 0) - path if closed else np.diff(path, axis=0)
    ahead /= np.linalg.norm(ahead, axis=1, keepdims=True) + 1e-12
    behind = np.roll(ahead, 1, 0) if closed else np.vstack([ahead[:1], ahead])
    ahead = ahead if closed else np.vstack([ahead, ahead[-1:]])
    way = ahead + behind
    way /= np.linalg.norm(way, axis=1, keepdims=True) + 1e-12
    across = np.zeros_like(way)
    now = np.cross(way[0], np.eye(3)[np.abs(way[0]).argmin()])
    for k, along in enumerate(way):
        now = now - along * (now @ along)
        now = now / np.linalg.norm(now)
        across[k] = now
    return way, across, np.cross(way, across)


class Piece(Mesh):
    """A mesh that knows its level of detail: 0 near, 1, 2 far."""

    def __init__(self, detail: int) -> None:
        """Nothing yet."""
        super().__init__()
        self.detail = detail

    def pick(self, *counts: int) -> int:
        """Of three numbers, the one for this level."""
        return counts[self.detail]

    @contextmanager
    def of(
        self, material: str, wear: float = 0.0, variants: Sequence[int] = (0, 1, 2)
    ) -> Iterator[None]:
        """As any mesh's, but within `only` it stays in those variants."""
        bits = int(self.grain_now[3])
        with super().of(material, wear, variants):
            self.grain_now = (*self.grain_now[:3], float(int(self.grain_now[3]) & bits))
            yield

    @contextmanager
    def only(self, *variants: int) -> Iterator[None]:
        """Within it, everything is in those variants alone."""
        kept = self.grain_now
        self.grain_now = (*kept[:3], float(int(kept[3]) & sum(1 << v for v in variants)))
        yield
        self.grain_now = kept

    def box(
        self,
        centre: Point,
        size: Point,
        colour: Colour,
        skip: Sequence[int] = (),
        *,
        bevel: float = 0.0,
    ) -> None:
        """As any mesh's; only from near are its edges rounded."""
        super().box(centre, size, colour, skip, bevel=bevel if self.detail == 0 else 0.0)

    def sides(self, radius: float) -> int:
        """How many sides a round bar gets."""
        near = 5 if radius < 0.010 else 7 if radius < 0.03 else 12
        return (near, 3 if radius < 0.014 else 4, 3)[self.detail]

    def pipe(  # noqa: PLR0913
        self,
        points: Sequence[Point],
        radius: float,
        colour: Colour,
        *,
        fillet: float = 0.0,
        closed: bool = False,
        caps: bool = True,
    ) -> None:
        """A bent bar through `points`, corners rounded by `fillet`; `closed` makes it a ring."""
        radius *= GROWTH[self.detail] if radius < THIN else 1.0
        path = rounded(points, fillet, self.pick(2, 1, 0), closed=closed)
        way, u, v = _frames(path, closed)
        n, m = len(path), self.sides(radius)
        angle = np.linspace(0.0, 2 * np.pi, m + 1)
        out = np.cos(angle)[None, :, None] * u[:, None] + np.sin(angle)[None, :, None] * v[:, None]
        run = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(path, axis=0), axis=1))])
        uv = np.stack([np.tile(angle * radius, n), np.repeat(run, m + 1)], 1) * FINER
        rings = n if closed else n - 1
        tris = lattice(m, rings) % (n * (m + 1))
        points_ = path[:, None] + out * radius
        self.add(points_.reshape(-1, 3), out.reshape(-1, 3), tris, colour, uv)
        if not closed and caps and self.detail < 2:
            for end, sign in ((0, -1.0), (-1, 1.0)):
                self._cap(points_[end], way[end] * sign, path[end], colour)

    def _cap(self, ring: Array, way: Array, middle: Array, colour: Colour) -> None:
        m = len(ring) - 1
        points = np.vstack([ring, middle])
        tris = np.array([(m + 1, k, k + 1) for k in range(m)])
        self.add(points, np.tile(way, (len(points), 1)), tris, colour)

    def hoop(self, centre: Point, size: float, radius: float, colour: Colour, count: int) -> None:
        """An upright ring of `count` parts that rolls along; `radius` is its bar's."""
        angle = np.arange(count) * 2 * np.pi / count
        ring = [
            (centre[0] + size * np.cos(t), centre[1], centre[2] + size * np.sin(t)) for t in angle
        ]
        self.pipe(ring, radius, colour, closed=True)

    def spin(
        self,
        profile: Sequence[tuple[float, float]],
        colour: Colour | Sequence[Colour],
        sides: int,
        *,
        turn: Sequence[tuple[int, float]] = (),
        at: Point = (0.0, 0.0, 0.0),
    ) -> None:
        """A profile of (radius, height) swept about the upright; sharp where a point is doubled.

        `colour` may give one for each point. Its axis is first turned by `turn`, then moved.
        """
        shape = np.array(profile, float)
        step = np.diff(shape, axis=0)
        long = np.linalg.norm(step, axis=1, keepdims=True)
        face = np.stack([step[:, 1], -step[:, 0]], 1) / np.maximum(long, 1e-9) * (long > 1e-7)
        slope = np.vstack([face[:1], face]) + np.vstack([face, face[-1:]])
        slope /= np.linalg.norm(slope, axis=1, keepdims=True) + 1e-9
        n, m = len(shape), sides
        angle = np.linspace(0.0, 2 * np.pi, m + 1)
        ring = np.stack([np.cos(angle), np.sin(angle)], 1)
        points = np.concatenate(
            [ring[None] * shape[:, :1, None], np.tile(shape[:, None, 1:], (1, m + 1, 1))], 2
        )
        normals = np.concatenate(
            [ring[None] * slope[:, :1, None], np.tile(slope[:, None, 1:], (1, m + 1, 1))], 2
        )
        run = np.concatenate([[0.0], np.cumsum(long)])
        uv = np.stack([np.tile(angle * shape[:, 0].max(), n), np.repeat(run, m + 1)], 1)
        tris = lattice(m, n - 1).reshape(n - 1, -1, 3)[long[:, 0] > 1e-7].reshape(-1, 3)
        many = isinstance(colour[0], tuple | list)
        tint = np.repeat([rgba(c) for c in colour], m + 1, 0) if many else colour  # type: ignore[arg-type]
        with self.at(move=at, turn=turn):
            self.add(points.reshape(-1, 3), normals.reshape(-1, 3), tris, tint, uv)  # type: ignore[arg-type]

    def castor(self, place: Point, radius: float, steer: float, frame: Colour) -> None:
        """A swivel castor under `place` (its stem's top), turned by `steer` (radians)."""
        wide, trail = radius * 0.5, radius * 0.45
        with self.at(move=(place[0], place[1], 0.0), turn=((2, steer),)):
            if self.detail == 2:
                with self.of("rubber"):
                    self.box((-trail, 0, radius), (radius * 1.8, wide, radius * 2), RUBBER, (4, 5))
                return
            self.roller((-trail, 0.0, radius), radius, wide)
            with self.of("steel", 0.35):
                if self.detail == 1:
                    stem = place[2] - radius * 1.6
                    middle = (-trail * 0.4, 0.0, place[2] - stem / 2)
                    self.box(middle, (radius * 0.9, wide * 0.9, stem), frame, (4,))
                    return
                self.pipe(((0, 0, radius * 1.7), (0, 0, place[2])), radius * 0.2, frame)
                top = (-trail * 0.45, 0.0, radius * 2.12)
                self.box(top, (radius * 1.3, wide * 1.5, radius * 0.16), frame)
                for side in (-1, 1):
                    middle = (-trail * 0.75, side * wide * 0.68, radius * 1.5)
                    self.box(middle, (radius * 0.62, 0.004, radius * 1.3), frame)
                with self.at(move=(radius * 0.55, 0, radius * 1.9), turn=((1, -0.5),)):
                    self.box((0, 0, 0), (radius * 0.7, wide * 1.1, 0.006), frame)

    def roller(self, centre: Point, radius: float, wide: float) -> None:
        """A small rubber wheel with its hub, rolling along."""
        sides, half = self.pick(10, 6, 4), wide / 2
        lay = ((0, np.pi / 2),)
        hub = radius * 0.58
        tyre = [(hub, -half), (radius * 0.9, -half), (radius, -half * 0.45)]
        tyre += [(r, -h) for r, h in reversed(tyre)]
        if self.detail > 0:
            tyre = [(0, -half), (radius, -half), (radius, -half), (radius, half), (radius, half)]
            tyre += [(0, half)]
        with self.of("rubber"):
            self.spin(tyre, RUBBER, sides, turn=lay, at=centre)
        if self.detail == 0:
            disc = [(hub * 0.2, half), (hub * 0.4, half * 0.5), (hub, half * 0.6)]
            with self.of("plastic"):
                for face in (np.pi / 2, -np.pi / 2):
                    low = [(r, h) for r, h in reversed(disc)]
                    self.spin(low, (0.33, 0.33, 0.31, 0.2), sides, turn=((0, face),), at=centre)

    def cloth(
        self,
        grid: Array,
        colour: Colour | Callable[[Array, Array], Array],
        *,
        every: Sequence[int] = (1, 3, 8),
        lining: Callable[[Array], NDArray[np.bool_]] | None = None,
    ) -> None:
        """A draped sheet of points (rows, columns, 3), every so-many of them in each level.

        `colour` is given the points (n, 3) and their place on the flat sheet (n, 2) in metres.
        `lining` says with (n,) bools where its other side can be seen: there it has one.
        """
        u, v = np.gradient(grid, axis=1), np.gradient(grid, axis=0)
        normal = np.cross(u, v)
        normal /= np.linalg.norm(normal, axis=2, keepdims=True) + 1e-12
        pace = [
            np.concatenate(
                [[0.0], np.cumsum(np.linalg.norm(np.diff(grid, axis=a), axis=2).mean(1 - a))]
            )
            for a in (1, 0)
        ]
        step = every[self.detail]
        keep = [np.unique(np.r_[0:size:step, size - 1]) for size in grid.shape[:2]]
        pick = np.ix_(*keep)
        points, normals = grid[pick].reshape(-1, 3), normal[pick].reshape(-1, 3)
        points = points + normals * COARSER[self.detail]
        flat = np.stack([g.ravel() for g in np.meshgrid(pace[0][keep[1]], pace[1][keep[0]])], 1)
        tris = lattice(len(keep[1]) - 1, len(keep[0]) - 1)
        tint = colour(points, flat) if callable(colour) else colour
        self.add(points, normals, tris, tint, flat)
        if lining is None or self.detail > 0:
            return
        seen = lining(points)[tris].any(1)
        if seen.any():
            self.add(points - normals * CLOTH, -normals, tris[seen], tint, flat)
