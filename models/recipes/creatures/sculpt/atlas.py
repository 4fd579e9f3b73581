"""One picture for all meshes of a creature: charts (xatlas), and which texel shows what."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import xatlas
from numpy.typing import NDArray
from scipy import ndimage

from models.recipes.creatures.sculpt.trimesh import Trimesh
from models.recipes.kit import Array

SIZE: Final = 1024  # texels of an edge
PADDING: Final = 2  # texels between charts
SMOOTHING: Final = 12  # passes before seams are sought
SPAN: Final = (60.0, 1200.0)  # texels a metre, few to many
HALVINGS: Final = 9  # of that span


@dataclass
class Chart:
    """A mesh cut along its seams."""

    mesh: Trimesh
    uv: Array  # (n, 2) 0..1, v down from the picture's top row
    origin: NDArray[np.int64]  # (n,) the point of the uncut mesh each one was


@dataclass
class Texels:
    """Those that one chart covers."""

    rows: NDArray[np.int64]  # (t,)
    columns: NDArray[np.int64]  # (t,)
    face: NDArray[np.int64]  # (t,) triangle
    share: Array  # (t, 3) of its corners

    def of(self, chart: Chart, values: Array) -> Array:
        """(t, ...) values (n, ...) of the points, between them."""
        corners = values[chart.mesh.triangles[self.face]]
        return np.asarray(np.einsum("tk,tk...->t...", self.share, corners))


def charts(meshes: Sequence[Trimesh], sized: Sequence[Trimesh]) -> list[Chart]:
    """Cuts and lays out all; `sized` are the same meshes as large as their picture should be.

    As many texels a metre as fit. Muscle would be cut into slivers, so the seams are sought on a
    smoothed copy.
    """
    soft = [mesh.smoothed(SMOOTHING) for mesh in sized]
    few, many = SPAN
    laid = _laid_out(soft, few)
    for _ in range(HALVINGS):
        middle = (few + many) / 2
        tried = _laid_out(soft, middle)
        if tried.atlas_count > 1:
            many = middle
        else:
            few, laid = middle, tried
    if laid.atlas_count > 1:
        raise ValueError("the charts do not fit one picture")
    made = []
    for number, mesh in enumerate(meshes):
        origin, faces, uv = laid.get_mesh(number)
        seen = np.ptp(uv[faces.astype(np.int64)], axis=1).any(
            1
        )  # all corners at 0 where it gave up
        cut = Trimesh(mesh.points[origin.astype(np.int64)], faces.astype(np.int64)[seen])
        made.append(Chart(cut, uv.astype(float), origin.astype(np.int64)))
    return made


def _laid_out(meshes: Sequence[Trimesh], density: float) -> xatlas.Atlas:
    atlas, cut, pack = xatlas.Atlas(), xatlas.ChartOptions(), xatlas.PackOptions()
    for mesh in meshes:
        atlas.add_mesh(mesh.points.astype(np.float32), mesh.triangles.astype(np.uint32))
    cut.max_cost, cut.normal_deviation_weight, cut.normal_seam_weight = 6.0, 0.8, 0.5
    cut.max_iterations = 2
    pack.resolution, pack.texels_per_unit = SIZE, density
    pack.padding, pack.bilinear = PADDING, False
    atlas.generate(cut, pack)
    return atlas


def texels(chart: Chart) -> Texels:
    """Every texel whose middle a triangle covers, those of slivers and rims too."""
    corners = chart.uv[chart.mesh.triangles] * SIZE - 0.5
    found = [_within(k, corner) for k, corner in enumerate(corners)]
    rows, columns, face, share = (np.concatenate(x) for x in zip(*found, strict=True))
    return Texels(rows, columns, face, share)


def _within(
    number: int, corner: Array
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64], Array]:
    """(rows, columns, face, shares) of one triangle (3, 2), half a texel beyond its edges too."""
    low = np.clip(np.floor(corner.min(0) - 0.5).astype(int), 0, SIZE - 1)
    high = np.clip(np.ceil(corner.max(0) + 0.5).astype(int), 0, SIZE - 1)
    x, y = np.meshgrid(np.arange(low[0], high[0] + 1), np.arange(low[1], high[1] + 1))
    a, b, c = corner
    double = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
    if abs(double) < 1e-9:
        none = np.zeros(0, np.int64)
        return none, none, none, np.zeros((0, 3))
    v = ((x - a[0]) * (c[1] - a[1]) - (y - a[1]) * (c[0] - a[0])) / double
    w = ((b[0] - a[0]) * (y - a[1]) - (b[1] - a[1]) * (x - a[0])) / double
    longest = np.linalg.norm(corner - np.roll(corner, 1, 0), axis=1).max()
    slack = -0.6 * longest / abs(double)
    held = np.minimum(np.minimum(v, w), 1.0 - v - w) > slack
    share = np.clip(np.stack([1.0 - v - w, v, w], -1)[held], 0.0, 1.0)
    share /= share.sum(1, keepdims=True)
    many = np.full(int(held.sum()), number, np.int64)
    return y[held].astype(np.int64), x[held].astype(np.int64), many, share


def spread(picture: Array, covered: NDArray[np.bool_]) -> Array:
    """The picture (rows, columns, ...) with what is uncovered taken from the nearest texel."""
    index = ndimage.distance_transform_edt(~covered, return_distances=False, return_indices=True)
    return np.asarray(picture[tuple(index)])
