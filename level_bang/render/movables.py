"""Things, items and furniture, as layers."""

from typing import Final

from level_bang.render import meshes
from level_bang.render.layers import Layer
from level_bang.render.scenery import DETAILS, FURNITURE_DETAILS, SMALL, Ground, Scenery
from level_bang.sim.kinds import Item, Thing
from level_bang.view.furnish import Furnishing

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
}
ITEM_MESHES: Final = {
    Item.ENERGY_BAR: "energy_bar",
    Item.ALMOND_WATER: "almond_water",
    Item.EXTINGUISHER: "extinguisher",
    Item.FLARE: "flare",
    Item.FIRE_DOOR: "pull",
}


def movables(ground: Ground, made: Scenery) -> None:
    """What stands or lies in the hall, by kind and level of detail."""
    shader = ground.program("thing.vert", "solid.frag", STANDS=1)
    printed = ground.program("thing.vert", "solid.frag", PRINTED=1)
    for mesh in THING_MESHES.values():
        for detail in range(DETAILS):
            layer = Layer(ground.root, meshes.node(f"{mesh}_{detail}"), shader, 20 + detail)
            layer.node.set_shader_input("rows", made.thing_rows.texture)
            made.things.append(layer)
    for item, name in ITEM_MESHES.items():
        made.items[item] = Layer(ground.root, meshes.node(name), shader, 20)
        made.items[item].node.set_shader_input("rows", made.item_rows.texture)
    for furnishing in Furnishing:
        for detail in range(FURNITURE_DETAILS):
            plain = detail if furnishing < Furnishing.PAPERS else 0  # litter is plain as it is
            plain = 1 if furnishing in SMALL else plain
            name = furnishing.name.lower()
            model = meshes.node(name if furnishing is Furnishing.TABLE else f"{name}_{plain}")
            layer = Layer(ground.root, model, printed, 25)
            layer.node.set_shader_input("rows", made.furniture_rows.texture)
            made.furnishings.append(layer)
