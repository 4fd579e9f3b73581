"""The hall's surfaces and all that is fixed to it, as layers."""

from typing import Final

from panda3d.core import Shader

from level_bang.render import meshes
from level_bang.render.layers import Layer
from level_bang.render.scenery import Ground, Scenery
from level_bang.render.shaders import Defines

FITTING_MESHES: Final = {
    1: "bay_trim", 2: "sign", 4: "beacon", 5: "fire_door", 6: "exit", 7: "exit", 10: "pipe_run_1",
}  # fmt: skip
DOOR, PANEL, ROOM_FITTING, PORTAL = 0, 3, 8, 9  # the other fittings
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
PORTAL_MESHES: Final = ("ward_doors_1", "ward_doors", "ward_doors_1")
DOOR_DETAILS: Final = (2, 1, 0, 1, 2)  # from far behind to far ahead


def surfaces(ground: Ground, made: Scenery) -> None:
    """Walls, floor and ceiling of what the hall has once: bends and both ends."""
    for piece, name in PIECES.items():
        parts = CORNER_SURFACES if piece == 1 else {1: "walls"}
        for surface, part in parts.items():
            shader = ground.program("hall.vert", "hall.frag", PIECE=piece, SURFACE=surface)
            layer = Layer(ground.root, meshes.node(f"{name}_{part}"), shader, 40)
            layer.node.set_two_sided(True)  # some of these are mirrored
            made.pieces.append((piece, layer))


def bays(ground: Ground, made: Scenery) -> None:
    """Walls, floor and ceiling, finer where they are near."""
    runs = (
        (1, WALL_MESHES, made.walls),
        (2, FLOOR_MESHES, made.floors),
        (3, CEILING_MESHES, made.ceilings),
    )
    for surface, names, layers in runs:
        shader = ground.program("hall.vert", "hall.frag", PIECE=0, SURFACE=surface)
        layers += [Layer(ground.root, meshes.node(name), shader, 40) for name in names]


def fittings(ground: Ground, made: Scenery) -> None:
    """Doors, trim, lamps, exits, what runs above the ceiling, and the rooms."""
    plain = "PLAIN" in ground.defines
    for kind, name in FITTING_MESHES.items():
        name = f"{name}_1" if plain and kind in LAMPS else name
        made.fittings[kind] = Layer(ground.root, meshes.node(name), _program(ground, kind), 30)
    _doors(ground, made)
    runs = (
        (made.panels, PANEL, ["panel_2", "panel_1" if plain else "panel", "panel_2"]),
        (made.portals, PORTAL, PORTAL_MESHES),
    )
    for layers, kind, names in runs:
        program = _program(ground, kind)
        layers += [Layer(ground.root, meshes.node(name), program, 30) for name in names]
    room = _program(ground, ROOM_FITTING)
    for name in ("room_empty", "room_carpenter"):
        made.rooms.append(Layer(ground.root, meshes.node(name), room, 40))


def _doors(ground: Ground, made: Scenery) -> None:
    """On low the print and the windows, a few pixels of a door, are a layer of their own."""
    names = [f"door_{detail}" for detail in DOOR_DETAILS]
    whole = _program(ground, DOOR)
    if "PLAIN" not in ground.defines:
        made.doors += [Layer(ground.root, meshes.node(name), whole, 30) for name in names]
        return
    bare = ground.program("fitting.vert", "solid.frag", FITTING=DOOR)
    leaves = [meshes.halves(name, DOOR_FACES)[0] for name in names]
    made.doors += [Layer(ground.root, leaf, bare, 30) for leaf in leaves]
    made.door_faces.append(Layer(ground.root, meshes.halves("door_1", DOOR_FACES)[1], whole, 31))


def _program(ground: Ground, kind: int) -> Shader:
    own: Defines = {"FITTING": kind}
    own |= {"DOORWAY": 1} if kind in DOORWAYS else {}
    own |= {"PRINTED": 1} if kind in PRINTED else {}
    own |= {"SIGN": 1} if kind in SIGNS else {}
    return ground.program("fitting.vert", "solid.frag", **own)
