"""Creatures' meshes, their skins and how they move, as the engine keeps them.

A mesh's vertices are moved by two joints each (shaders/creature.vert); its file is made by
models/recipes/creatures: columns as in `COLUMNS`, whole numbers from 0 to 255 for what is a share.
"""

import logging
from collections.abc import Mapping
from typing import Final

import numpy as np
from numpy.typing import NDArray
from panda3d.core import (
    GeomNode,
    SamplerState,
    Texture,
)

from level_bang import assets
from level_bang.render import meshes
from level_bang.view.frame import Floats
from level_bang.view.motion import Motion

log = logging.getLogger(__name__)

COLUMNS: Final = {"position": 3, "normal": 3, "uv": 2, "bones": 4, "look": 3}
ALL: Final = 15.0  # bits of every variant
SHINES: Final = 128  # of 255, from which a vertex is of an eye


def node(name: str, *, boxed: bool = True) -> GeomNode:
    """The mesh of that name; if it cannot be read, a warning, and a plain box, or nothing."""
    try:
        vertices, triangles = checked(assets.arrays(name))
    except (assets.AssetError, ValueError, KeyError) as error:
        log.warning(
            "The model %s cannot be read (%s); %s stands in for it.",
            name,
            error.__cause__ or error,
            "a plain box" if boxed else "nothing",
        )
        corners, triangles = meshes.box()
        vertices = np.zeros((len(corners), sum(COLUMNS.values())), np.float32)
        vertices[:, :6] = corners[:, :6]
        vertices[:, 10:13] = 1.0, ALL if boxed else 0.0, 1.0
    return meshes.made(name, vertices, triangles, meshes.form(COLUMNS))


def checked(arrays: Mapping[str, NDArray[np.generic]]) -> tuple[Floats, NDArray[np.uint16]]:
    """(n, 15) vertices and the corners of triangles; raises ValueError if they do not fit."""

    def share(name: str, most: float = 255.0) -> Floats:
        return np.asarray(arrays[name], np.float32) / np.float32(most)

    bones = np.asarray(arrays["bones"], np.float32)
    variants = np.asarray(arrays["variants"], np.float32)
    columns = [
        np.asarray(arrays["position"], np.float32),
        np.asarray(arrays["normal"], np.float32),
        share("uv", 65_535.0),
        np.column_stack([bones, share("weight"), variants]),
        np.column_stack([share("sky"), share("glow"), share("tinted")]),
    ]
    vertices = np.hstack(columns)
    triangles = np.asarray(arrays["triangles"], np.uint16).ravel()
    if vertices.shape[1] != sum(COLUMNS.values()) or triangles.max() >= len(vertices):
        raise ValueError("its arrays do not fit together")
    return vertices, triangles


def eyes(name: str) -> Floats:
    """(2, 4) of the left and the right eye of a mesh: m at rest, joint; -1 if it has none."""
    found = np.full((2, 4), -1.0, np.float32)
    try:
        file = assets.arrays(name)
        shine = file["glow"] > SHINES
        place, joint = file["position"][shine], file["bones"][shine, 0]
    except (assets.AssetError, KeyError, IndexError):
        return found  # `node` has told of it
    for row, side in zip(found, (place[:, 1] < 0.0, place[:, 1] > 0.0), strict=True):
        if side.any():
            row[:] = *place[side].mean(0), joint[side][0]
    return found


def poses(*motions: Motion) -> Texture:
    """Every frame of every kind as a row of texels, three for a joint."""
    matrices = [held for motion in motions for held in motion.matrices]
    width = 3 * max(held.shape[1] for held in matrices)
    rows = np.zeros((sum(len(held) for held in matrices), width, 4), np.float32)
    before = 0
    for held in matrices:
        flat = held.reshape(len(held), -1, 4)
        rows[before : before + len(held), : flat.shape[1]] = flat
        before += len(held)
    made = Texture("poses")
    made.setup_2d_texture(width, len(rows), Texture.T_float, Texture.F_rgba32)
    made.minfilter = made.magfilter = SamplerState.FT_nearest
    made.set_ram_image(np.ascontiguousarray(rows[..., [2, 1, 0, 3]]))
    return made
