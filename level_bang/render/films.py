"""What lies over the rest, as layers: shades and marks on it, glows and smoke before it."""

from typing import Final

import numpy as np
from panda3d.core import ColorBlendAttrib, NodePath, TransparencyAttrib

from level_bang.render import meshes, textures
from level_bang.render.layers import Layer, uniform_rows
from level_bang.render.scenery import Ground, Scenery
from level_bang.render.shaders import Defines

SHADES: Final = (  # half length and half width of each Thing's shade, m
    (1.25, 0.65), (1.25, 0.65), (1.25, 0.6), (1.3, 0.7), (0.7, 0.48), (0.42, 0.42), (0.4, 0.4),
    (0.68, 0.46), (0.45, 0.65), (0.3, 1.2), (1.4, 0.48), (1.2, 0.5),
)  # fmt: skip
CREATURE_SHADES: Final = ((0.85, 0.35), (0.4, 0.4), (0.38, 0.38), (0.95, 1.1))
OWN_SHADE: Final = ((0.3, 1.7),)  # half a body's width, its height
PUFFED: Final = (4, 6)  # glows that hide what is behind them


def added(node: NodePath) -> None:
    """Light that is added to what is behind it."""
    node.set_depth_write(False)
    node.set_two_sided(True)
    node.set_attrib(
        ColorBlendAttrib.make(
            ColorBlendAttrib.M_add, ColorBlendAttrib.O_one, ColorBlendAttrib.O_one
        )
    )


def _veiled(node: NodePath) -> None:
    """Something thin that hides a share of what is behind it."""
    node.set_depth_write(False)
    node.set_two_sided(True)
    node.set_transparency(TransparencyAttrib.M_alpha)


def shades(ground: Ground, made: Scenery) -> None:
    """Of things and creatures on the floor, and one's own."""
    for whose, (sizes, rows) in enumerate(
        (
            (SHADES, made.thing_rows),
            (CREATURE_SHADES, made.creature_rows),
            (OWN_SHADE, made.thing_rows),
        )
    ):
        shader = ground.program("blob.vert", "blob.frag", WHOSE=whose)
        layer = Layer(ground.root, meshes.quad(), shader, 50)
        held, view = uniform_rows(len(SHADES))
        view[: len(sizes), :2] = np.array(sizes)
        layer.node.set_shader_input("sizes", held)
        layer.node.set_shader_input("rows", rows.texture)
        _veiled(layer.node)
        layer.node.set_depth_offset(1)  # it lies on what it darkens
        made.shades.append(layer)


def marks(ground: Ground, made: Scenery) -> None:
    """Handprints, stains and writing."""
    layer = Layer(ground.root, meshes.quad(), ground.program("decal.vert", "decal.frag"), 45)
    layer.node.set_shader_input("decals", textures.single("decals"))
    layer.node.set_shader_input("rows", made.mark_rows.texture)
    _veiled(layer.node)
    layer.node.set_depth_offset(1)
    made.marks.append(layer)


def glows(ground: Ground, made: Scenery) -> None:
    """Of lamps and flares, and what hides: clouds, breath."""
    for kind in range(7):
        own: Defines = {"GLOW": kind}
        own |= {"PUFF": 1} if kind in PUFFED else {}
        shader = ground.program("glow.vert", "glow.frag", **own)
        layer = Layer(ground.root, meshes.quad(), shader, 60)
        if kind in PUFFED:
            _veiled(layer.node)
        else:
            added(layer.node)
        layer.node.set_shader_input("rows", made.item_rows.texture)
        made.glows.append(layer)
