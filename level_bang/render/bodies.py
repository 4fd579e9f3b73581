"""Creatures, their eyes, and one's own arms, as layers."""

import numpy as np
from panda3d.core import Texture

from level_bang.pursuit.state import Kind
from level_bang.render import meshes, skins, textures
from level_bang.render.films import added
from level_bang.render.layers import Layer, uniform_rows
from level_bang.render.scenery import CREATURE_DETAILS, Ground, Scenery
from level_bang.view.motion import arms_motion, clump_motion, motion


def creatures(ground: Ground, made: Scenery) -> None:
    """By kind and level of detail; on low the farthest are posed and lit more plainly."""
    shader = ground.program("creature.vert", "creature.frag")
    plain = "PLAIN" in ground.defines
    far_off = {"FAR_OFF": 1} if plain else {}
    farthest = ground.program("creature.vert", "creature.frag", **far_off)
    names = [*(f"creature_{kind.name.lower()}" for kind in Kind), "creature_clump"]
    finish = ground.finish
    inputs = {
        "rows": made.creature_rows.texture,
        "poses": skins.poses(motion(), clump_motion()),
        "skins": textures.layers(names, finish.skin_edge, anisotropy=finish.anisotropy),
    }
    if not plain:
        inputs["reliefs_of_skins"] = textures.reliefs(names, finish.skin_edge)
    for name in names:
        for detail in range(CREATURE_DETAILS):
            program = farthest if detail == CREATURE_DETAILS - 1 else shader
            layer = Layer(ground.root, skins.node(f"{name}_{detail}"), program, 10 + detail)
            for given, value in inputs.items():
                layer.node.set_shader_input(given, value)
            made.creatures.append(layer)
    _eyes(ground, made, names, inputs["poses"])


def _eyes(ground: Ground, made: Scenery, names: list[str], poses: Texture) -> None:
    layer = Layer(ground.root, meshes.quad(), ground.program("eyes.vert", "eyes.frag"), 58)
    held, view = uniform_rows(2 * len(names))
    view[:] = np.vstack([skins.eyes(f"{name}_0") for name in names])
    layer.node.set_shader_input("eyes", held)
    layer.node.set_shader_input("rows", made.creature_rows.texture)
    layer.node.set_shader_input("poses", poses)
    added(layer.node)
    made.eyes.append(layer)


def arms(ground: Ground, made: Scenery) -> None:
    """One's own, in front of everything."""
    shader = ground.program("arms.vert", "creature.frag", ARMS_HERE=1)
    layer = Layer(ground.root, skins.node("arms", boxed=False), shader, 5)
    edge = ground.finish.skin_edge
    layer.node.set_shader_input("poses", skins.poses(arms_motion()))
    layer.node.set_shader_input("skins", textures.layers(["arms"], edge))
    if "PLAIN" not in ground.defines:
        layer.node.set_shader_input("reliefs_of_skins", textures.reliefs(["arms"], edge))
    made.arms.append(layer)
