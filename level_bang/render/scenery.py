"""What the hall is made of, as layers, and what they are built on."""

from dataclasses import dataclass, field
from typing import Final

from panda3d.core import (
    NodePath,
    PTA_LVecBase4f,
    Shader,
    Texture,
)

from level_bang.render.layers import Layer, Rows
from level_bang.render.shaders import Defines, Programs
from level_bang.view.frame import CREATURE_FIELDS, Floats
from level_bang.view.furnish import Furnishing

SMALL: Final = (  # too small for a second level of detail
    Furnishing.SPRINKLER, Furnishing.SMOKE_DETECTOR, Furnishing.VENT_GRILLE, Furnishing.CALL_POINT,
)  # fmt: skip
ONE_DETAIL: Final = [*SMALL, *(f for f in Furnishing if f >= Furnishing.PAPERS)]
DETAILS: Final = 3  # levels of detail of things
CREATURE_DETAILS: Final = 4
FURNITURE_DETAILS: Final = 2
MOST_THINGS, MOST_ITEMS, MOST_CREATURES, MOST_FURNITURE, MOST_MARKS = 512, 64, 640, 512, 256
PUFFS: Final = 26  # of an extinguisher's cloud
BREATHS: Final = 5  # puffs of one


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
