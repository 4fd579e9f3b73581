"""What the hall is made of, as layers: surfaces, fittings, things, creatures, shades, glows."""

from dataclasses import dataclass, field
from typing import Final

import numpy as np
from panda3d.core import (
    ColorBlendAttrib,
    CullFaceAttrib,
    NodePath,
    PTA_LVecBase4f,
    TransparencyAttrib,
)

from level_bang.pursuit.state import Kind
from level_bang.render import meshes
from level_bang.render.layers import Layer, Rows, uniform_rows
from level_bang.render.shaders import program
from level_bang.sim.kinds import Item, Thing

Defines = dict[str, str | int]

THING_MESHES: Final = {
    Thing.BED_ALONG: "bed",
    Thing.BED_ACROSS: "bed",
    Thing.BED_OVERTURNED: "bed_overturned",
    Thing.BED_STACK: "bed_stack",
    Thing.WHEELCHAIR: "wheelchair",
    Thing.CHAIR: "chair",
    Thing.IV_STAND: "iv_stand",
    Thing.TROLLEY: "trolley",
    Thing.LOCKER: "locker",
    Thing.PANEL: "ceiling_panel",
    Thing.SEATS: "seats",
    Thing.GURNEY: "gurney",
    Thing.CLUMP: "clump",
}
ITEM_MESHES: Final = {
    Item.ENERGY_BAR: "energy_bar",
    Item.ALMOND_WATER: "almond_water",
    Item.EXTINGUISHER: "extinguisher",
    Item.FLARE: "flare",
    Item.FIRE_DOOR: "pull",
}
FITTING_MESHES: Final = ("door", "door", "sign", "panel", "beacon", "fire_door", "exit", "exit")
PIECES: Final = ("hall", "corner", "end", "end")
SURFACES: Final = {"walls": 1, "floor": 2, "ceiling": 3}
DOORWAYS: Final = (0, 1, 6, 7)  # fittings one can look through
PRINTED: Final = (2, 6, 7)  # fittings with a sign
SHADES: Final = (  # half length and half width of each Thing's shade, m
    (1.25, 0.65), (1.25, 0.65), (1.25, 0.6), (1.3, 0.7), (0.7, 0.48), (0.42, 0.42), (0.4, 0.4),
    (0.68, 0.46), (0.45, 0.65), (0.3, 1.2), (1.4, 0.48), (1.2, 0.5), (0.85, 1.05),
)  # fmt: skip
CREATURE_SHADES: Final = ((0.85, 0.35), (0.4, 0.4), (0.38, 0.38))
DETAILS: Final = 3  # levels of detail of a creature
MOST_THINGS, MOST_ITEMS, MOST_CREATURES = 512, 64, 640
PUFFS: Final = 26  # of an extinguisher's cloud


@dataclass
class Scenery:
    """Every layer, by what it shows."""

    pieces: list[tuple[int, Layer]] = field(default_factory=list)  # with its place in PIECES
    doors: list[list[Layer]] = field(default_factory=list)  # near, plain behind, plain ahead
    fittings: list[Layer] = field(default_factory=list)
    things: dict[int, Layer] = field(default_factory=dict)
    items: dict[int, Layer] = field(default_factory=dict)
    creatures: list[Layer] = field(default_factory=list)  # kind * DETAILS + detail
    rooms: list[Layer] = field(default_factory=list)
    glows: list[Layer] = field(default_factory=list)
    shades: list[Layer] = field(default_factory=list)
    thing_rows: Rows = field(default_factory=lambda: Rows("things", MOST_THINGS))
    item_rows: Rows = field(default_factory=lambda: Rows("items", MOST_ITEMS))
    creature_rows: Rows = field(default_factory=lambda: Rows("creatures", MOST_CREATURES))

    def layers(self) -> list[Layer]:
        """All of them."""
        rowed = [*self.things.values(), *self.items.values(), *self.creatures]
        return [*self.of_the_hall(), *rowed, *self.rooms, *self.shades]

    def of_the_hall(self) -> list[Layer]:
        """What is not there in a room."""
        doors = [layer for layers in self.doors for layer in layers]
        pieces = [layer for _, layer in self.pieces]
        return [*pieces, *doors, *self.fittings[2:], *self.glows[:5]]


def build(root: NodePath, scene: PTA_LVecBase4f, defines: Defines) -> Scenery:
    """Make every layer under `root`; all shader inputs exist from here on."""
    made = Scenery()
    root.set_attrib(CullFaceAttrib.make(CullFaceAttrib.M_cull_counter_clockwise))
    root.set_shader_input("scene", scene)
    root.set_shader_input("grime", meshes.texture("grime"))
    root.set_shader_input("exit_sign", meshes.texture("exit_sign"))
    root.set_shader_input("rows", made.thing_rows.texture)
    _surfaces(root, made, defines)
    _fittings(root, made, defines)
    _movables(root, made, defines)
    _shades(root, made, defines)
    _glows(root, made, defines)
    return made


def _surfaces(root: NodePath, made: Scenery, defines: Defines) -> None:
    for piece, name in enumerate(PIECES):
        for part, surface in SURFACES.items() if piece < 2 else (("walls", 1),):
            own: Defines = {**defines, "PIECE": piece, "SURFACE": surface}
            mesh = meshes.node(f"{name}_{part}")
            layer = Layer(root, mesh, program("hall.vert", "hall.frag", own), 40)
            if piece > 0:  # some of these are mirrored
                layer.node.set_two_sided(True)
            made.pieces.append((piece, layer))


def _fittings(root: NodePath, made: Scenery, defines: Defines) -> None:
    shaders = []
    for kind in range(len(FITTING_MESHES) + 1):
        own: Defines = {**defines, "FITTING": kind}
        own |= {"DOORWAY": 1} if kind in DOORWAYS else {}
        own |= {"PRINTED": 1} if kind in PRINTED else {}
        shaders.append(program("fitting.vert", "solid.frag", own))
    for shader, name in zip(shaders, FITTING_MESHES, strict=False):
        made.fittings.append(Layer(root, meshes.node(name), shader, 30))
    for name in ("door", "door_far", "door_far"):
        made.doors.append([Layer(root, meshes.node(name), shaders[side], 30) for side in (0, 1)])
    for name in ("room_empty", "room_carpenter"):
        made.rooms.append(Layer(root, meshes.node(name), shaders[-1], 40))


def _movables(root: NodePath, made: Scenery, defines: Defines) -> None:
    shader = program("thing.vert", "solid.frag", defines)
    for thing, mesh in THING_MESHES.items():
        made.things[thing] = Layer(root, meshes.node(mesh), shader, 20)
        made.things[thing].node.set_shader_input("rows", made.thing_rows.texture)
    for item, mesh in ITEM_MESHES.items():
        made.items[item] = Layer(root, meshes.node(mesh), shader, 20)
        made.items[item].node.set_shader_input("rows", made.item_rows.texture)
    shader = program("creature.vert", "solid.frag", defines)
    for kind in Kind:
        for detail in range(DETAILS):
            name = f"{kind.name.lower()}_{detail}"
            layer = Layer(root, meshes.node(name), shader, 10 + detail)
            layer.node.set_shader_input("rows", made.creature_rows.texture)
            made.creatures.append(layer)


def _shades(root: NodePath, made: Scenery, defines: Defines) -> None:
    for whose, (sizes, rows) in enumerate(
        ((SHADES, made.thing_rows), (CREATURE_SHADES, made.creature_rows))
    ):
        shader = program("blob.vert", "blob.frag", {**defines, "WHOSE": whose})
        layer = Layer(root, meshes.quad(), shader, 50)
        held, view = uniform_rows(len(SHADES))
        view[: len(sizes), :2] = np.array(sizes)
        layer.node.set_shader_input("sizes", held)
        layer.node.set_shader_input("rows", rows.texture)
        layer.node.set_transparency(TransparencyAttrib.M_alpha)
        layer.node.set_depth_write(False)
        layer.node.set_depth_offset(1)
        layer.node.set_two_sided(True)
        made.shades.append(layer)


def _glows(root: NodePath, made: Scenery, defines: Defines) -> None:
    for kind in range(6):
        own: Defines = {**defines, "GLOW": kind}
        if kind == 4:
            own["PUFF"] = 1
        layer = Layer(root, meshes.quad(), program("glow.vert", "glow.frag", own), 60)
        layer.node.set_depth_write(False)
        layer.node.set_two_sided(True)
        if kind == 4:
            layer.node.set_transparency(TransparencyAttrib.M_alpha)
        else:
            layer.node.set_attrib(
                ColorBlendAttrib.make(
                    ColorBlendAttrib.M_add, ColorBlendAttrib.O_one, ColorBlendAttrib.O_one
                )
            )
        layer.node.set_shader_input("rows", made.item_rows.texture)
        made.glows.append(layer)
