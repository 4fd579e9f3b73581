"""Meshes and small textures from models/: read once, handed to the engine as they lie on disk."""

import logging
from collections.abc import Mapping
from typing import Final

import numpy as np
from numpy.typing import NDArray
from panda3d.core import (
    Geom,
    GeomEnums,
    GeomNode,
    GeomTriangles,
    GeomVertexArrayFormat,
    GeomVertexData,
    GeomVertexFormat,
    InternalName,
    OmniBoundingVolume,
)

from level_bang import assets
from level_bang.view.frame import Floats

log = logging.getLogger(__name__)

Arrays = dict[str, NDArray[np.generic]]
COLUMNS: Final = {
    "position": 3, "normal": 3, "uv": 2, "colour": 4, "grain": 4, "limb": 4, "part": 4,
}  # fmt: skip
PART: Final = sum(list(COLUMNS.values())[:-1])  # column
STAND_IN: Final = 0.4  # m, half the edge of the box shown for a mesh that cannot be read


def node(name: str) -> GeomNode:
    """The mesh of that name; a plain box, and a warning, if it cannot be read."""
    return _node(name, *_found(name))


def halves(name: str, parts: tuple[float, ...]) -> tuple[GeomNode, GeomNode]:
    """The mesh of that name without its triangles of those `part`s, and these alone."""
    vertices, triangles = _found(name)
    corners = triangles.reshape(-1, 3)
    theirs = np.isin(vertices[corners[:, 0], PART], parts)
    return _part(name, vertices, corners[~theirs]), _part(name, vertices, corners[theirs])


def _part(name: str, vertices: Floats, corners: NDArray[np.uint16]) -> GeomNode:
    used, triangles = np.unique(corners, return_inverse=True)
    return _node(name, vertices[used], triangles.ravel().astype(np.uint16))


def _found(name: str) -> tuple[Floats, NDArray[np.uint16]]:
    try:
        return _read(name)
    except (assets.AssetError, ValueError, KeyError) as error:
        log.warning(
            "The model %s cannot be read (%s); a plain box stands in for it.",
            name,
            error.__cause__ or error,
        )
        return box()


def from_arrays(arrays: Mapping[str, NDArray[np.generic]]) -> GeomNode:
    """A mesh as a recipe made it; raises ValueError if its arrays do not fit together."""
    return _node("mesh", *_checked(arrays))


def quad() -> GeomNode:
    """The square from -1 to 1 in the first two coordinates."""
    vertices = np.zeros((4, sum(COLUMNS.values())), np.float32)
    vertices[:, :2] = (-1, -1), (1, -1), (1, 1), (-1, 1)
    return _node("quad", vertices, np.array([0, 1, 2, 0, 2, 3], np.uint16))


def sheet(cells: int) -> GeomNode:
    """The same square, cut into cells x cells."""
    line = np.linspace(-1.0, 1.0, cells + 1)
    vertices = np.zeros(((cells + 1) ** 2, sum(COLUMNS.values())), np.float32)
    vertices[:, 0], vertices[:, 1] = (axis.ravel() for axis in np.meshgrid(line, line))
    corner = (np.arange(cells)[:, None] * (cells + 1) + np.arange(cells)).reshape(-1, 1)
    square = np.array([0, 1, cells + 2, 0, cells + 2, cells + 1])
    return _node("sheet", vertices, (corner + square).ravel().astype(np.uint16))


def _read(name: str) -> tuple[Floats, NDArray[np.uint16]]:
    return _checked(assets.arrays(name))


def _checked(arrays: Mapping[str, NDArray[np.generic]]) -> tuple[Floats, NDArray[np.uint16]]:
    columns = [np.asarray(arrays[key], np.float32) for key in COLUMNS]
    triangles = np.asarray(arrays["triangles"], np.uint16).ravel()
    vertices = np.hstack(columns)
    if vertices.shape[1] != sum(COLUMNS.values()) or triangles.max() >= len(vertices):
        raise ValueError("its arrays do not fit together")
    return vertices, triangles


def box() -> tuple[Floats, NDArray[np.uint16]]:
    """What stands in for a mesh: (8, columns) vertices and the corners of its triangles."""
    corners = np.array([[x, y, z] for x in (-1, 1) for y in (-1, 1) for z in (0, 2)], np.float32)
    vertices = np.zeros((8, sum(COLUMNS.values())), np.float32)
    vertices[:, :3] = corners * STAND_IN
    vertices[:, 3:6] = corners - (0, 0, 1)
    vertices[:, 8:11] = 0.4
    vertices[:, 13] = 1.0
    vertices[:, 15] = 7.0
    sides = (0, 1, 3, 2), (4, 6, 7, 5), (0, 4, 5, 1), (2, 3, 7, 6), (0, 2, 6, 4), (1, 5, 7, 3)
    triangles = [(a, b, c, a, c, d) for a, b, c, d in sides]
    return vertices, np.array(triangles, np.uint16).ravel()


def form(columns: Mapping[str, int]) -> GeomVertexFormat:
    """Of floats, one array; the first two columns are positions and normals."""
    array = GeomVertexArrayFormat()
    vertex, normal = InternalName.get_vertex(), InternalName.get_normal()
    array.add_column(vertex, 3, GeomEnums.NT_float32, GeomEnums.C_point)
    array.add_column(normal, 3, GeomEnums.NT_float32, GeomEnums.C_normal)
    for key in list(columns)[2:]:
        name = InternalName.make(key)
        array.add_column(name, columns[key], GeomEnums.NT_float32, GeomEnums.C_other)
    made = GeomVertexFormat()
    made.add_array(array)
    return GeomVertexFormat.register_format(made)


def _node(name: str, vertices: Floats, triangles: NDArray[np.uint16]) -> GeomNode:
    return made(name, vertices, triangles, form(COLUMNS))


def made(
    name: str, vertices: Floats, triangles: NDArray[np.uint16], lie: GeomVertexFormat
) -> GeomNode:
    """A node of (n, columns) vertices that lie so, and corners of triangles."""
    data = GeomVertexData(name, lie, GeomEnums.UH_static)
    data.unclean_set_num_rows(len(vertices))
    data.modify_array_handle(0).copy_data_from(np.ascontiguousarray(vertices))
    shape = GeomTriangles(GeomEnums.UH_static)
    shape.set_index_type(GeomEnums.NT_uint16)
    index = shape.modify_vertices()
    index.unclean_set_num_rows(len(triangles))
    index.modify_handle().copy_data_from(np.ascontiguousarray(triangles))
    geom = Geom(data)
    geom.add_primitive(shape)
    node = GeomNode(name)
    node.add_geom(geom)
    node.set_bounds(OmniBoundingVolume())  # the shaders place it; Panda cannot know where
    node.final = True
    return node
