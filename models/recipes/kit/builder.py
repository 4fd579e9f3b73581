"""A mesh that grows: its columns, the frame and the material of what is added now, its arrays.

A vertex has a position, a normal, a place on its material (`uv`, metres), a colour (linear RGB that
tints the material, and a code: 0 matt, below 1 how much it shines, from 1 on how strongly it
glows), a `grain` (material, open sky 0..1, wear 0..1, bits of the variants it is there in) and, for
what moves by itself, `limb` and `part` (see shaders/creature.vert).
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import ArrayLike, NDArray

from level_bang.render.textures import MATERIALS

Array: TypeAlias = NDArray[np.float64]
Colour: TypeAlias = tuple[float, float, float] | tuple[float, float, float, float]
Point: TypeAlias = tuple[float, float, float]
Four: TypeAlias = tuple[float, float, float, float]

NONE: Final[Four] = (0.0, 0.0, 0.0, 0.0)
EVERY_VARIANT: Final = 7  # bits of variants 0, 1 and 2


def rgba(colour: Colour) -> Four:
    """A colour with its code; matt unless it says otherwise."""
    return (*colour, 0.0) if len(colour) == 3 else colour


def lattice(wide: int, high: int) -> NDArray[np.int64]:
    """(m, 3) triangles of (high + 1) rows of (wide + 1) vertices."""
    k = (np.arange(high)[:, None] * (wide + 1) + np.arange(wide)).reshape(-1, 1)
    return np.asarray(k + np.array([0, 1, wide + 2, 0, wide + 2, wide + 1])).reshape(-1, 3)


def _turned(matrix: Array, axis: int, angle: float) -> Array:
    """`matrix` after a turn about one axis (radians)."""
    i, j = [k for k in range(3) if k != axis]
    turn = np.eye(4)
    turn[i, i] = turn[j, j] = np.cos(angle)
    turn[i, j], turn[j, i] = -np.sin(angle), np.sin(angle)
    return np.asarray(matrix @ turn)


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


class Builder:
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
        self.matrix: Array = np.eye(4)
        self.limb_now = self.part_now = NONE
        self.grain_now: Four = (0.0, 1.0, 0.0, EVERY_VARIANT)

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
            step = _turned(step, axis, angle)
        self.matrix = kept @ step
        yield
        self.matrix = kept

    def add(
        self,
        points: Array,
        normals: Array,
        triangles: ArrayLike,
        colour: Colour | Array,
        uv: Array | None = None,
    ) -> None:
        """Vertices (n, 3), normals (n, 3), triangles (m, 3); wound so that normals look out.

        `uv` (n, 2) metres; without it, each vertex is projected along its normal's longest axis.
        """
        points, normals = np.asarray(points, float), np.asarray(normals, float)
        tris = np.array(triangles, np.int64).reshape(-1, 3)
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
