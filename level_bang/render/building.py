"""Makes every layer of the scenery, once."""

from panda3d.core import CullFaceAttrib, PTA_LVecBase4f, Texture

from level_bang.render import textures
from level_bang.render.bodies import arms, creatures
from level_bang.render.films import glows, marks, shades
from level_bang.render.fixed import bays, fittings, surfaces
from level_bang.render.movables import movables
from level_bang.render.scenery import Ground, Scenery


def build(ground: Ground) -> Scenery:
    """Make every layer under the root; all shader inputs exist from here on."""
    made = Scenery()
    root, finish, defines = ground.root, ground.finish, ground.defines
    root.set_attrib(CullFaceAttrib.make(CullFaceAttrib.M_cull_counter_clockwise))
    anisotropy = finish.anisotropy
    inputs: dict[str, PTA_LVecBase4f | Texture] = {
        "scene": ground.scene,
        "ribbon": ground.ribbon,
        "surfaces": textures.layers(textures.HALL, finish.hall_edge, anisotropy=anisotropy),
        "materials": textures.layers(textures.MATERIALS, finish.material_edge),
        "grime": textures.single("grime"),
        "prints": textures.single("prints"),
        "exit_sign": textures.single("exit_sign", anisotropy=anisotropy),
        "rows": made.thing_rows.texture,
    }
    if "PLAIN" not in defines:
        inputs["reliefs"] = textures.reliefs(textures.HALL, finish.hall_edge // 2)
        inputs["reliefs_of_materials"] = textures.reliefs(textures.MATERIALS, finish.material_edge)
    for name, value in inputs.items():
        root.set_shader_input(name, value)
    surfaces(ground, made)
    bays(ground, made)
    fittings(ground, made)
    movables(ground, made)
    creatures(ground, made)
    arms(ground, made)
    shades(ground, made)
    marks(ground, made)
    glows(ground, made)
    return made
