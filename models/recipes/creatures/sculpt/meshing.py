"""From a volume to triangles: marching cubes, fewer of them, more where one looks."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import fast_simplification
import numpy as np
from scipy import sparse
from skimage.measure import marching_cubes

from models.recipes.creatures.sculpt.collapse import collapsed
from models.recipes.creatures.sculpt.trimesh import Trimesh
from models.recipes.creatures.sculpt.volume import Volume
from models.recipes.kit import Array, Point

__all__ = ["Lens", "Trimesh", "grown", "simplified", "surface", "unfolded"]

ONTO: Final = 0.006  # m that a point may be moved to lie on a surface
UNFOLDINGS: Final = 2  # passes
BACKWARD: Final = -0.35  # cosine of a face with its points' way out
CRUMB: Final = 0.01  # of all points; smaller islands are dropped
QUICK: Final = 50_000  # triangles that are left to the careful simplifier
PLENTY: Final = 200_000  # triangles; above it every other cell is marched
NEWTON: Final = 12  # steps


@dataclass(frozen=True, slots=True)
class Lens:
    """A region that gets more triangles and texels: there everything counts as larger."""

    centre: Point  # m
    radius: float  # m; within it nearly all counts as that much larger, beyond it less and less
    gain: float  # x as large

    def grown(self, points: Array) -> Array:
        """(n, 3) as seen through it; what lies beyond only moves away, so nothing folds."""
        way = points - np.asarray(self.centre)
        far = np.maximum(np.linalg.norm(way, axis=1, keepdims=True), 1e-9)
        push = (self.gain - 1.0) * self.radius * np.tanh(far / self.radius)
        return np.asarray(points + way / far * push)

    def shrunk(self, seen: Array) -> Array:
        """The points (n, 3) that look like that (Newton's method along the radius)."""
        way = seen - np.asarray(self.centre)
        length = np.maximum(np.linalg.norm(way, axis=1, keepdims=True), 1e-9)
        far, push = length / self.gain, (self.gain - 1.0) * self.radius
        for _ in range(NEWTON):
            bend = np.tanh(far / self.radius)
            slope = 1.0 + (self.gain - 1.0) * (1.0 - bend * bend)
            far = far - (far + push * bend - length) / slope
        return np.asarray(seen - way / length * (length - far))


def grown(points: Array, lenses: Sequence[Lens]) -> Array:
    """(n, 3) as seen through all, one after the other."""
    for lens in lenses:
        points = lens.grown(points)
    return points


def _shrunk(points: Array, lenses: Sequence[Lens]) -> Array:
    for lens in reversed(lenses):
        points = lens.shrunk(points)
    return points


def surface(volume: Volume) -> Trimesh:
    """Of the whole volume, without its crumbs."""
    for step in (1, 2):
        points, faces, _, _ = marching_cubes(  # type: ignore[no-untyped-call]
            volume.values, 0.0, gradient_direction="descent", step_size=step
        )
        if len(faces) < PLENTY:
            break
    mesh = Trimesh(points.astype(float) * volume.cell + volume.low, faces.astype(np.int64))
    mesh = _without_crumbs(mesh)
    return Trimesh(volume.snapped(mesh.points, ONTO), mesh.triangles)


def _without_crumbs(mesh: Trimesh) -> Trimesh:
    n, t = len(mesh.points), mesh.triangles
    edges = np.vstack([t[:, :2], t[:, 1:]])
    graph = sparse.coo_matrix((np.ones(len(edges), np.int8), edges.T), (n, n))
    count, island = sparse.csgraph.connected_components(graph, directed=False)
    large = np.bincount(island, minlength=count) > CRUMB * n
    return mesh.kept(large[island[t[:, 0]]])


def simplified(mesh: Trimesh, count: int, lenses: Sequence[Lens] = ()) -> Trimesh:
    """At most `count` triangles, denser in lenses; more where fewer would pinch."""
    points, faces = grown(mesh.points, lenses), mesh.triangles
    if len(faces) > QUICK:
        quick = fast_simplification.simplify(
            points.astype(np.float32), faces.astype(np.int32), target_count=QUICK, agg=3
        )
        points, faces = quick[0].astype(float), quick[1].astype(np.int64)
    points, faces = collapsed(points, faces, count)
    _, place, many = np.unique(np.sort(faces, 1), axis=0, return_inverse=True, return_counts=True)
    single = many[place.reshape(-1)] == 1  # two on the same points are the sides of nothing
    return Trimesh(_shrunk(points, lenses), faces).kept(single)


def unfolded(mesh: Trimesh, volume: Volume) -> Trimesh:
    """Onto the volume's surface, with the points of faces that look inward drawn to their like."""
    made = Trimesh(volume.snapped(mesh.points, ONTO), mesh.triangles)
    for _ in range(UNFOLDINGS):
        corners = made.points[made.triangles]
        face = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
        out = volume.normals(made.points)[made.triangles].mean(1)
        away = (face * out).sum(1) / np.maximum(np.linalg.norm(face, axis=1), 1e-12)
        loose = np.unique(made.triangles[away < BACKWARD])
        moved = made.points.copy()
        moved[loose] = volume.snapped(made.eased(0.4)[loose], ONTO)
        made = Trimesh(moved, made.triangles)
    return made
