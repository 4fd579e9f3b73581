"""What is flat: sheets of cells, boxes sharp or bevelled."""

from collections.abc import Iterator, Sequence
from itertools import product
from typing import Final, TypeAlias

import numpy as np

from models.recipes.kit.builder import Array, Builder, Colour, Point, lattice

FACES: Final = ((0, 1), (0, -1), (1, 1), (1, -1), (2, 1), (2, -1))  # of a box: (axis, sign)

Places: TypeAlias = dict[tuple[int, ...], int]
"""Of a bevelled box's vertices, by corner (0 or 1 along each axis) and the axis of their face."""
Triangle: TypeAlias = tuple[int, int, int]


class Boxes(Builder):
    """Sheets and boxes."""

    def grid(
        self, origin: Point, u: Point, v: Point, cells: tuple[int, int], colour: Colour
    ) -> None:
        """A flat sheet from `origin` along u and v; its normal is u x v."""
        o, du, dv = (np.array(x, float) for x in (origin, u, v))
        s, t = np.meshgrid(np.linspace(0, 1, cells[0] + 1), np.linspace(0, 1, cells[1] + 1))
        points = o + s.reshape(-1, 1) * du + t.reshape(-1, 1) * dv
        normal = np.cross(du, dv)
        normals = np.tile(normal / np.linalg.norm(normal), (len(points), 1))
        self.add(points, normals, lattice(*cells), colour)

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
        points: list[Array] = []
        normals: list[Array] = []
        place: Places = {}
        for corner in np.ndindex(2, 2, 2):
            sign = np.array(corner) * 2 - 1
            for axis in range(3):
                inset = np.full(3, bevel)
                inset[axis] = 0.0
                place[(*corner, axis)] = len(points)
                points.append(c + sign * (half - inset))
                normals.append(np.eye(3)[axis] * sign[axis])
        gone = {(FACES[face][0], (FACES[face][1] + 1) // 2) for face in skip}
        tris = [*_faces(place, gone), *_edges(place, gone), *_corners(place, gone)]
        self.add(np.array(points), np.array(normals), np.array(tris), colour)


def _faces(place: Places, gone: set[tuple[int, int]]) -> Iterator[Triangle]:
    for axis, end in product(range(3), (0, 1)):
        if (axis, end) in gone:
            continue
        i, j = (k for k in range(3) if k != axis)
        ring = []
        for a, b in ((0, 0), (1, 0), (1, 1), (0, 1)):
            corner = [0, 0, 0]
            corner[axis], corner[i], corner[j] = end, a, b
            ring.append(place[(*corner, axis)])
        yield ring[0], ring[1], ring[2]
        yield ring[0], ring[2], ring[3]


def _edges(place: Places, gone: set[tuple[int, int]]) -> Iterator[Triangle]:
    for axis, a, b in product(range(3), (0, 1), (0, 1)):
        i, j = (k for k in range(3) if k != axis)
        if (i, a) in gone or (j, b) in gone:
            continue
        low, top = [0, 0, 0], [0, 0, 0]
        low[i] = top[i] = a
        low[j] = top[j] = b
        top[axis] = 1
        p, q, r, s = (place[(*end, k)] for k in (i, j) for end in (low, top))
        yield p, q, s
        yield p, s, r


def _corners(place: Places, gone: set[tuple[int, int]]) -> Iterator[Triangle]:
    for corner in product((0, 1), (0, 1), (0, 1)):
        if not any((k, corner[k]) in gone for k in range(3)):
            yield place[(*corner, 0)], place[(*corner, 1)], place[(*corner, 2)]
