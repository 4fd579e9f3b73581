"""What the hall is made of, as layers: surfaces, fittings, things, creatures, shades, glows."""

from dataclasses import dataclass, field
from typing import Final

import numpy as np
from panda3d.core import (
    ColorBlendAttrib,
    CullFaceAttrib,
    NodePath,
    PTA_LVecBase4f,
    Shader,
    Texture,
    TransparencyAttrib,
)

from level_bang.pursuit.state import Kind
from level_bang.render import meshes, skins, textures
from level_bang.render.layers import Layer, Rows, uniform_rows
from level_bang.render.shaders import Defines, Programs
from level_bang.sim.kinds import Item, Thing
from level_bang.view.frame import CREATURE_FIELDS, Floats
from level_bang.view.furnish import Furnishing
from level_bang.view.motion import arms_motion, clump_motion, motion

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
FITTING_MESHES: Final = {
    1: "bay_trim", 2: "sign", 4: "beacon", 5: "fire_door", 6: "exit", 7: "exit", 10: "pipe_run_1",
}  # fmt: skip
PANEL, ROOM_FITTING, PORTAL = 3, 8, 9  # the other fittings
LAMPS: Final = (2, 4)  # fittings with a plainer model, too
PIECES: Final = {1: "corner", 2: "end", 3: "end"}
FLOOR_MESHES: Final = ("hall_floor_far", "hall_floor", "hall_floor_far")
WALL_MESHES: Final = ("bay_wall_far", "bay_wall", "bay_wall_far")
CEILING_MESHES: Final = ("hall_ceiling_far", "hall_ceiling", "hall_ceiling_far")
CORNER_SURFACES: Final = {1: "walls", 2: "floor", 3: "ceiling"}
DOORWAYS: Final = (0, 6, 7)  # fittings one can look through
DOOR_FACES: Final = (2.0, 9.0, 10.0, 11.0)  # parts of a door: the night behind it, print, windows
PRINTED: Final = (0, 2, 6, 7, 9)  # fittings with print on them
SIGNS: Final = (2, 6, 7)  # fittings with the face of an exit sign
SHADES: Final = (  # half length and half width of each Thing's shade, m
    (1.25, 0.65), (1.25, 0.65), (1.25, 0.6), (1.3, 0.7), (0.7, 0.48), (0.42, 0.42), (0.4, 0.4),
    (0.68, 0.46), (0.45, 0.65), (0.3, 1.2), (1.4, 0.48), (1.2, 0.5),
)  # fmt: skip
CREATURE_SHADES: Final = ((0.85, 0.35), (0.4, 0.4), (0.38, 0.38), (0.95, 1.1))
OWN_SHADE: Final = ((0.3, 1.7),)  # half a body's width, its height
PORTAL_MESHES: Final = ("ward_doors_1", "ward_doors", "ward_doors_1")
DOOR_DETAILS: Final = (2, 1, 0, 1, 2)  # from far behind to far ahead
DETAILS: Final = 3  # levels of detail of things
CREATURE_DETAILS: Final = 4
FURNITURE_DETAILS: Final = 2
SMALL: Final = (  # too small for a second level of detail
    Furnishing.SPRINKLER, Furnishing.SMOKE_DETECTOR, Furnishing.VENT_GRILLE, Furnishing.CALL_POINT,
)  # fmt: skip
ONE_DETAIL: Final = [*SMALL, *(f for f in Furnishing if f >= Furnishing.PAPERS)]
MOST_THINGS, MOST_ITEMS, MOST_CREATURES, MOST_FURNITURE, MOST_MARKS = 512, 64, 640, 512, 256
PUFFS: Final = 26  # of an extinguisher's cloud
BREATHS: Final = 5  # puffs of one
PUFFED: Final = (4, 6)  # glows that hide what is behind them


@dataclass(frozen=True, slots=True)
class Finish:
    """What a quality tier spends on surfaces."""

    hall_edge: int  # texels along the edge of a surface's picture
    material_edge: int
    skin_edge: int  # of a creature's
    anisotropy: int


@dataclass(frozen=True, slots=True)
class Stood:
    """What the rows of all that stands still were made from."""

    rows: tuple[Floats, ...]
    place: tuple[float, ...]  # origin, eye and window, in steps

    def same(self, other: "Stood") -> bool:
        """Whether they would come out the same."""
        alike = all(one is two for one, two in zip(self.rows, other.rows, strict=True))
        return alike and self.place == other.place


@dataclass
class Scenery:
    """Every layer, by what it shows."""

    pieces: list[tuple[int, Layer]] = field(default_factory=list)  # with its place in PIECES
    walls: list[Layer] = field(default_factory=list)  # far behind, near, far ahead
    floors: list[Layer] = field(default_factory=list)  # the same
    ceilings: list[Layer] = field(default_factory=list)  # the same
    panels: list[Layer] = field(default_factory=list)  # the same
    portals: list[Layer] = field(default_factory=list)  # the same
    doors: list[Layer] = field(default_factory=list)  # by DOOR_DETAILS
    door_faces: list[Layer] = field(default_factory=list)  # where doors are without them
    fittings: dict[int, Layer] = field(default_factory=dict)
    things: list[Layer] = field(default_factory=list)  # Thing * DETAILS + detail
    items: dict[int, Layer] = field(default_factory=dict)
    creatures: list[Layer] = field(default_factory=list)  # kind * CREATURE_DETAILS + detail
    eyes: list[Layer] = field(default_factory=list)  # of creatures far off
    arms: list[Layer] = field(default_factory=list)
    rooms: list[Layer] = field(default_factory=list)
    glows: list[Layer] = field(default_factory=list)
    shades: list[Layer] = field(default_factory=list)
    marks: list[Layer] = field(default_factory=list)
    stood: Stood | None = None
    mark_rows: Rows = field(default_factory=lambda: Rows("marks", MOST_MARKS))
    furnishings: list[Layer] = field(
        default_factory=list
    )  # Furnishing * FURNITURE_DETAILS + detail
    furniture_rows: Rows = field(default_factory=lambda: Rows("furniture", MOST_FURNITURE))
    thing_rows: Rows = field(default_factory=lambda: Rows("things", MOST_THINGS))
    item_rows: Rows = field(default_factory=lambda: Rows("items", MOST_ITEMS))
    creature_rows: Rows = field(
        default_factory=lambda: Rows("creatures", MOST_CREATURES, len(CREATURE_FIELDS))
    )

    def layers(self) -> list[Layer]:
        """All of them."""
        rowed = [*self.things, *self.furnishings, *self.items.values(), *self.creatures]
        rowed += [*self.eyes, *self.arms]
        return [*self.of_the_hall(), *rowed, *self.rooms, *self.shades, *self.marks]

    def of_the_hall(self) -> list[Layer]:
        """What is not there in a room."""
        pieces = [layer for _, layer in self.pieces]
        runs = [*self.walls, *self.floors, *self.ceilings, *self.panels, *self.portals, *self.doors]
        runs += self.door_faces
        return [
            *pieces,
            *runs,
            *self.fittings.values(),
            *self.glows[:5],
            *self.glows[6:],
            self.shades[2],
        ]


@dataclass(frozen=True, slots=True)
class Ground:
    """What every layer is built on."""

    root: NodePath
    scene: PTA_LVecBase4f
    ribbon: Texture
    finish: Finish
    programs: Programs
    defines: Defines

    def program(self, vertex: str, fragment: str, **own: str | int) -> Shader:
        """A program with the tier's defines and its own."""
        return self.programs.make(vertex, fragment, {**self.defines, **own})


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
    _surfaces(ground, made)
    _bays(ground, made)
    _fittings(ground, made)
    _movables(ground, made)
    _creatures(ground, made)
    _arms(ground, made)
    _shades(ground, made)
    _marks(ground, made)
    _glows(ground, made)
    return made


def _surfaces(ground: Ground, made: Scenery) -> None:
    for piece, name in PIECES.items():
        parts = CORNER_SURFACES if piece == 1 else {1: "walls"}
        for surface, part in parts.items():
            shader = ground.program("hall.vert", "hall.frag", PIECE=piece, SURFACE=surface)
            layer = Layer(ground.root, meshes.node(f"{name}_{part}"), shader, 40)
            layer.node.set_two_sided(True)  # some of these are mirrored
            made.pieces.append((piece, layer))


def _bays(ground: Ground, made: Scenery) -> None:
    """Walls, floor and ceiling, finer where they are near."""
    runs = (
        (1, WALL_MESHES, made.walls),
        (2, FLOOR_MESHES, made.floors),
        (3, CEILING_MESHES, made.ceilings),
    )
    for surface, names, layers in runs:
        shader = ground.program("hall.vert", "hall.frag", PIECE=0, SURFACE=surface)
        layers += [Layer(ground.root, meshes.node(name), shader, 40) for name in names]


def _fittings(ground: Ground, made: Scenery) -> None:
    def shader(kind: int, *, bare: bool = False) -> Shader:
        own: Defines = {"FITTING": kind}
        if bare:
            return ground.program("fitting.vert", "solid.frag", **own)
        own |= {"DOORWAY": 1} if kind in DOORWAYS else {}
        own |= {"PRINTED": 1} if kind in PRINTED else {}
        own |= {"SIGN": 1} if kind in SIGNS else {}
        return ground.program("fitting.vert", "solid.frag", **own)

    plain = "PLAIN" in ground.defines
    for kind, name in FITTING_MESHES.items():
        name = f"{name}_1" if plain and kind in LAMPS else name
        made.fittings[kind] = Layer(ground.root, meshes.node(name), shader(kind), 30)
    doors = [f"door_{detail}" for detail in DOOR_DETAILS]
    if plain:  # print and windows are a few pixels of a door: the rest is drawn without either
        bare = shader(0, bare=True)
        made.doors += [
            Layer(ground.root, meshes.halves(name, DOOR_FACES)[0], bare, 30) for name in doors
        ]
        faces = meshes.halves("door_1", DOOR_FACES)[1]
        made.door_faces.append(Layer(ground.root, faces, shader(0), 31))
    runs = (
        (made.doors, 0, [] if plain else doors),
        (made.panels, PANEL, ["panel_2", "panel_1" if plain else "panel", "panel_2"]),
        (made.portals, PORTAL, PORTAL_MESHES),
    )
    for layers, kind, names in runs:
        program = shader(kind)
        layers += [Layer(ground.root, meshes.node(name), program, 30) for name in names]
    room = shader(ROOM_FITTING)
    for name in ("room_empty", "room_carpenter"):
        made.rooms.append(Layer(ground.root, meshes.node(name), room, 40))


def _movables(ground: Ground, made: Scenery) -> None:
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


def _creatures(ground: Ground, made: Scenery) -> None:
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
    _added(layer.node)
    made.eyes.append(layer)


def _added(node: NodePath) -> None:
    """Light that is added to what is behind it."""
    node.set_depth_write(False)
    node.set_two_sided(True)
    node.set_attrib(
        ColorBlendAttrib.make(
            ColorBlendAttrib.M_add, ColorBlendAttrib.O_one, ColorBlendAttrib.O_one
        )
    )


def _arms(ground: Ground, made: Scenery) -> None:
    shader = ground.program("arms.vert", "creature.frag", ARMS_HERE=1)
    layer = Layer(ground.root, skins.node("arms", boxed=False), shader, 5)
    edge = ground.finish.skin_edge
    layer.node.set_shader_input("poses", skins.poses(arms_motion()))
    layer.node.set_shader_input("skins", textures.layers(["arms"], edge))
    if "PLAIN" not in ground.defines:
        layer.node.set_shader_input("reliefs_of_skins", textures.reliefs(["arms"], edge))
    made.arms.append(layer)


def _shades(ground: Ground, made: Scenery) -> None:
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
        layer.node.set_transparency(TransparencyAttrib.M_alpha)
        layer.node.set_depth_write(False)
        layer.node.set_depth_offset(1)
        layer.node.set_two_sided(True)
        made.shades.append(layer)


def _marks(ground: Ground, made: Scenery) -> None:
    layer = Layer(ground.root, meshes.quad(), ground.program("decal.vert", "decal.frag"), 45)
    layer.node.set_shader_input("decals", textures.single("decals"))
    layer.node.set_shader_input("rows", made.mark_rows.texture)
    layer.node.set_transparency(TransparencyAttrib.M_alpha)
    layer.node.set_depth_write(False)
    layer.node.set_depth_offset(1)
    layer.node.set_two_sided(True)
    made.marks.append(layer)


def _glows(ground: Ground, made: Scenery) -> None:
    for kind in range(7):
        own: Defines = {"GLOW": kind}
        own |= {"PUFF": 1} if kind in PUFFED else {}
        shader = ground.program("glow.vert", "glow.frag", **own)
        layer = Layer(ground.root, meshes.quad(), shader, 60)
        if kind in PUFFED:
            layer.node.set_depth_write(False)
            layer.node.set_two_sided(True)
            layer.node.set_transparency(TransparencyAttrib.M_alpha)
        else:
            _added(layer.node)
        layer.node.set_shader_input("rows", made.item_rows.texture)
        made.glows.append(layer)
