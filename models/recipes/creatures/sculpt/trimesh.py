"""Points and the triangles between them."""

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from models.recipes.kit import Array

Triangles: TypeAlias = NDArray[np.int64]


@dataclass
class Trimesh:
    """Points and the triangles between them, wound to point out."""

    points: Array  # (n, 3) m
    triangles: Triangles  # (m, 3)

    def normals(self) -> Array:
        """(n, 3) of the faces around, by their area."""
        a, b, c = (self.points[self.triangles[:, k]] for k in range(3))
        face = np.cross(b - a, c - a)
        sums = [
            np.bincount(self.triangles.ravel(), np.repeat(face[:, k], 3), len(self.points))
            for k in range(3)
        ]
        way = np.stack(sums, 1)
        return np.asarray(way / np.maximum(np.linalg.norm(way, axis=1, keepdims=True), 1e-12))

    def kept(self, faces: NDArray[np.bool_]) -> "Trimesh":
        """Only some triangles (m,), and the points they use."""
        used, place = np.unique(self.triangles[faces], return_inverse=True)
        return Trimesh(self.points[used], place.reshape(-1, 3).astype(np.int64))

    def finer(self) -> "Trimesh":
        """Each triangle as four."""
        t = self.triangles
        edges = np.sort(np.vstack([t[:, [0, 1]], t[:, [1, 2]], t[:, [2, 0]]]), axis=1)
        lines, place = np.unique(edges, axis=0, return_inverse=True)
        ab, bc, ca = (place.reshape(-1) + len(self.points)).reshape(3, -1)
        a, b, c = t.T
        faces = np.vstack(
            [np.stack(f, 1) for f in ((a, ab, ca), (ab, b, bc), (ca, bc, c), (ab, bc, ca))]
        )
        return Trimesh(np.vstack([self.points, self.points[lines].mean(1)]), faces)

    def smoothed(self, passes: int) -> "Trimesh":
        """Rounder but as large (Taubin 1995); its rim stays where it is."""
        made = self
        for _ in range(passes):
            for step in (0.60, -0.62):
                made = Trimesh(made.eased(step), self.triangles)
        scale = np.sqrt(self.area() / max(made.area(), 1e-12))
        return Trimesh(made.points * scale, self.triangles)

    def eased(self, share: float) -> Array:
        """(n, 3) that much of the way to the middle of their neighbours; those of the rim stay."""
        n, t = len(self.points), self.triangles
        lines = np.vstack([t[:, [0, 1]], t[:, [1, 2]], t[:, [2, 0]]])
        both = np.vstack([lines, lines[:, ::-1]]).T
        graph = sparse.coo_matrix((np.ones(both.shape[1]), both), (n, n)).tocsr()
        graph.data[:] = 1.0
        middle = (graph @ self.points) / np.maximum(np.asarray(graph.sum(1)).reshape(-1, 1), 1.0)
        moved = self.points + ~self.rim()[:, None] * share * (middle - self.points)
        return np.asarray(moved)

    def area(self) -> float:
        """Of all triangles, m2."""
        a, b, c = (self.points[self.triangles[:, k]] for k in range(3))
        return float(np.linalg.norm(np.cross(b - a, c - a), axis=1).sum() / 2)

    def rim(self) -> NDArray[np.bool_]:
        """(n,) whether a point lies on an open edge."""
        t = self.triangles
        edges = np.sort(np.vstack([t[:, [0, 1]], t[:, [1, 2]], t[:, [2, 0]]]), axis=1)
        lines, many = np.unique(edges, axis=0, return_counts=True)
        out = np.zeros(len(self.points), bool)
        out[lines[many == 1].ravel()] = True
        return out
