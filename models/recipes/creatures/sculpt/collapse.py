"""Edges collapsed one by one, the least missed first (Garland and Heckbert 1997).

Slower than the library's simplifier, which goes before it, but nothing pinches: an edge is kept if
its collapse would close a tube, double a face or turn one over. So fingers outlast it.
"""

import heapq
from collections.abc import Sequence
from typing import Final, TypeAlias

import numpy as np

from models.recipes.creatures.sculpt.trimesh import Triangles
from models.recipes.kit import Array

Three: TypeAlias = tuple[float, float, float]
Quadric: TypeAlias = tuple[float, ...]
"""Upper triangle of a symmetric 4 x 4 matrix, row by row: squared distances to planes, summed."""

EVEN: Final = 2e-3  # of an edge's squared length that counts as an error: slivers go first
UPRIGHT: Final = 0.15  # cosine that a face may turn by and no more
FLAT: Final = 1e-10  # determinant below which a quadric has no one best point


def collapsed(points: Array, faces: Triangles, count: int) -> tuple[Array, Triangles]:
    """Points (n, 3) and at most `count` triangles (m, 3), or as few as may be.

    Where the count asks for fewer than the tubes and holes of the shape allow, they do pinch.
    """
    work = _Work(points, faces)
    for work.strict in (True, False):
        if work.alive > count:
            work.gather()
        while work.alive > count and work.heap:
            _, u, v, stamp, place = heapq.heappop(work.heap)
            if stamp == work.stamps[u] + work.stamps[v] and work.may(u, v, place):
                work.collapse(u, v, place)
    kept = np.array(sorted({f for ring in work.rings for f in ring}), int)
    return np.array(work.points), np.array(work.faces, np.int64)[kept]


def _planes(points: Array, faces: Triangles) -> list[Quadric]:
    """Of each point: the planes of its faces, by their area."""
    a, b, c = (points[faces[:, k]] for k in range(3))
    normal = np.cross(b - a, c - a)
    area = np.maximum(np.linalg.norm(normal, axis=1), 1e-15)
    plane = np.column_stack([normal / area[:, None], -(normal * a).sum(1) / area])
    rows, columns = np.triu_indices(4)
    each = plane[:, rows] * plane[:, columns] * (area / 2)[:, None]
    sums = [np.bincount(faces.ravel(), np.repeat(each[:, k], 3), len(points)) for k in range(10)]
    return [tuple(row) for row in np.stack(sums, 1).tolist()]


class _Work:
    """The mesh while it shrinks."""

    def __init__(self, points: Array, faces: Triangles) -> None:
        self.points: list[Three] = [(x, y, z) for x, y, z in points.tolist()]
        self.faces: list[list[int]] = faces.tolist()
        self.quadrics = _planes(points, faces)
        self.rings: list[set[int]] = [set() for _ in self.points]
        for number, face in enumerate(self.faces):
            for corner in face:
                self.rings[corner].add(number)
        self.alive = len(self.faces)
        self.stamps = [0] * len(self.points)
        self.heap: list[tuple[float, int, int, int, Three]] = []
        self.strict = True

    def gather(self) -> None:
        """Every edge onto the heap."""
        self.heap = []
        for u in range(len(self.points)):
            for v in sorted(self.around(u)):
                if u < v:
                    self.offer(u, v)

    def around(self, u: int) -> set[int]:
        """The neighbours of a point."""
        return {corner for number in self.rings[u] for corner in self.faces[number]} - {u}

    def offer(self, u: int, v: int) -> None:
        """Put an edge on the heap with its best place and what that misses."""
        q = tuple(a + b for a, b in zip(self.quadrics[u], self.quadrics[v], strict=True))
        (ax, ay, az), (bx, by, bz) = self.points[u], self.points[v]
        length = (ax - bx) ** 2 + (ay - by) ** 2 + (az - bz) ** 2
        middle = (ax + bx) / 2, (ay + by) / 2, (az + bz) / 2
        best = _best(q)
        if best is None or sum((p - m) ** 2 for p, m in zip(best, middle, strict=True)) > length:
            best = min((middle, self.points[u], self.points[v]), key=lambda p: _missed(q, p))
        cost = _missed(q, best) + EVEN * length * length
        heapq.heappush(self.heap, (cost, u, v, self.stamps[u] + self.stamps[v], best))

    def may(self, u: int, v: int, place: Three) -> bool:
        """Whether the edge is still there, and gone would leave a surface, no face turned over."""
        shared = self.rings[u] & self.rings[v]
        if not shared:
            return False
        if self.strict and (len(shared) != 2 or len(self.around(u) & self.around(v)) != 2):
            return False
        for corner, other in ((u, v), (v, u)):
            for number in self.rings[corner] - self.rings[other]:
                if self._turns(self.faces[number], corner, place):
                    return False
        return True

    def _turns(self, face: Sequence[int], corner: int, place: Three) -> bool:
        before = [self.points[k] for k in face]
        after = [place if k == corner else self.points[k] for k in face]
        a, b = _normal(before), _normal(after)
        dot = a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
        square = (a[0] ** 2 + a[1] ** 2 + a[2] ** 2) * (b[0] ** 2 + b[1] ** 2 + b[2] ** 2)
        return bool(dot < UPRIGHT * square**0.5)

    def collapse(self, u: int, v: int, place: Three) -> None:
        """Both points become u, there."""
        for number in self.rings[u] & self.rings[v]:
            for corner in self.faces[number]:
                self.rings[corner].discard(number)
            self.alive -= 1
        for number in self.rings[v]:
            self.faces[number] = [u if k == v else k for k in self.faces[number]]
        self.rings[u] |= self.rings[v]
        self.rings[v] = set()
        pair = zip(self.quadrics[u], self.quadrics[v], strict=True)
        self.points[u], self.quadrics[u] = place, tuple(a + b for a, b in pair)
        self.stamps[u] += 1_000_003  # no sum of stamps can come up again
        for other in sorted(self.around(u)):
            self.offer(u, other)


def _normal(corners: Sequence[Three]) -> Three:
    (ax, ay, az), (bx, by, bz), (cx, cy, cz) = corners
    ux, uy, uz, vx, vy, vz = bx - ax, by - ay, bz - az, cx - ax, cy - ay, cz - az
    return uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx


def _missed(q: Quadric, p: Three) -> float:
    x, y, z = p
    xx, xy, xz, xw, yy, yz, yw, zz, zw, ww = q
    across = x * (xx * x + 2 * (xy * y + xz * z + xw))
    return across + y * (yy * y + 2 * (yz * z + yw)) + z * (zz * z + 2 * zw) + ww


def _best(q: Quadric) -> Three | None:
    """Where a quadric is least, by Cramer's rule; None where a line or a plane is."""
    xx, xy, xz, xw, yy, yz, yw, zz, zw, _ = q
    a, b, c = yy * zz - yz * yz, xz * yz - xy * zz, xy * yz - xz * yy
    whole = xx * a + xy * b + xz * c
    if abs(whole) < FLAT * (xx + yy + zz) ** 3 + 1e-300:
        return None
    d, e, f = xx * zz - xz * xz, xy * xz - xx * yz, xx * yy - xy * xy
    x = -(a * xw + b * yw + c * zw) / whole
    return x, -(b * xw + d * yw + e * zw) / whole, -(c * xw + e * yw + f * zw) / whole
