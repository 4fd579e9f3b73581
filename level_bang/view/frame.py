"""The renderer's only input: one picture's worth of plain numbers, in hall coordinates.

Hall coordinates are (along, side, height) in metres: along the middle of the leg that the eye is
in, to the right of that middle, above the floor. What lies beyond a bend keeps its own leg's
coordinates; only the renderer folds it round the corner.
"""

from dataclasses import dataclass, field
from enum import IntEnum
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Floats: TypeAlias = NDArray[np.float32]

THING_FIELDS = ("kind", "variant", "along", "side", "heading", "lift", "tilt", "state")
CREATURE_FIELDS = (
    "kind", "along", "side", "heading",
    "variant", "scale", "lift", "lean",  # a quarter off a whole variant: `crowd._round`
    "frame", "other", "blend", "seed",  # rows of the motion; how much of `other` is in it
)  # fmt: skip


class Room(IntEnum):
    """Where the eye is."""

    HALL = 0
    EMPTY = 1
    CARPENTER = 2


class DoorState(IntEnum):
    """What the door of an index looks like."""

    SHUT = 0
    LEFT_OUT = 1
    OPEN = 2


@dataclass(slots=True)
class Eye:
    """Where the picture is taken from; angles in radians."""

    along: float = 0.0
    side: float = 0.0
    height: float = 1.65
    yaw: float = 0.0  # 0 looks along the leg, positive turns right (clockwise from above)
    pitch: float = 0.0  # positive looks up
    roll: float = 0.0
    fov: float = 80.0  # degrees, horizontal at 16:9


@dataclass(slots=True)
class ArmsView:
    """One's own arms: rows of their motion, what they hold, what the wrist's odometer says."""

    frame: int
    other: int
    blend: float  # how much of `other` is in it
    held: int  # bits of the variants of their mesh
    odometer: float  # m
    turn: float = 0.0  # rad by which the head is turned away from the body


@dataclass(slots=True)
class BendView:
    """The bend that can be seen; at most one, as bends lie far apart."""

    at: float  # m along, where the legs' middles meet
    turn: int  # +1 right, -1 left
    passed: bool  # the eye is in the leg after it; what has along < at is then round the corner


@dataclass(slots=True)
class Fixtures:
    """Live levels of one kind of lamp: number `first + i` burns at `level[i]`."""

    first: int
    level: Floats  # (n,) 0 dark, 1 full


@dataclass(slots=True)
class Doors:
    """`left[i]` stands at 3 (first + i) m, `right[i]` half a spacing further; DoorState values."""

    first: int
    left: NDArray[np.uint8]  # (n,)
    right: NDArray[np.uint8]  # (n,)


@dataclass(slots=True)
class Stretch:
    """How the ward about a place looks; a pair of ward doors stands where one ends."""

    ward: int  # number of its pictures (sim.kinds.Ward)
    start: float  # m along; the next stretch begins where this one ends
    wet: float  # 0 dry, 1 under water
    damage: float  # 0 whole, 1 ruined
    tint: tuple[float, float, float] = (1.0, 1.0, 1.0)  # of walls and floor; a ward recurs changed
    trim: tuple[float, float, float] = (1.0, 1.0, 1.0)  # of rails and doors, linear RGB
    ceiling: int = 0  # which of the ceilings' pictures


@dataclass(slots=True)
class Air:
    """What fills the picture evenly."""

    fog_density: float = 0.03  # 1/m
    fog: tuple[float, float, float] = (0.03, 0.004, 0.003)  # linear RGB that distance ends in
    haze: float = 0.0  # share of the light that the air throws back
    ambient: tuple[float, float, float] = (0.02, 0.012, 0.012)
    exposure: float = 1.0
    vignette: float = 0.35
    tunnel: float = 0.0  # how dark both sides are
    grain: float = 0.04
    dread: float = 0.0  # 0 calm, 1 it has you
    stretch: float = 0.0  # share by which the far end is drawn away
    lean: float = 0.0  # m to the side per m of height, far off
    breathe: float = 0.0  # share by which the walls swell, far off
    bloom: float = 0.0  # share of the light that bleeds from what is bright
    fringe: float = 0.0  # share by which colours part towards the rim
    blur: float = 0.0  # how far its rows run together as the head is thrown round
    smear: float = 0.0  # the most light these give, as `light`
    fade: float = 0.0  # 0 picture, 1 black


def _no_rows(width: int) -> Floats:
    return np.zeros((0, width), np.float32)


def _no_lamps() -> Fixtures:
    return Fixtures(0, np.zeros(0, np.float32))


@dataclass(frozen=True, slots=True, eq=False)
class Burning:
    """Lamps at some moment, and the light that they give from the frame's first row on."""

    panels: Fixtures
    signs: Fixtures
    light: Floats


@dataclass(slots=True)
class Frame:
    """One picture."""

    eye: Eye
    time: float  # s since the run began; drives what only sways
    length: float  # m; the dead end with the real exit stands here
    room: Room = Room.HALL
    bend: BendView | None = None
    air: Air = field(default_factory=Air)
    panels: Fixtures = field(default_factory=_no_lamps)
    signs: Fixtures = field(default_factory=_no_lamps)
    beacons: Fixtures = field(default_factory=_no_lamps)
    steady: Burning | None = None  # the same lamps at their means
    light: Floats = field(default_factory=lambda: np.zeros((0, 0, 4), np.float32))  # view.ribbon
    light_start: float = 0.0  # m along of its first row
    doors: Doors = field(
        default_factory=lambda: Doors(0, np.zeros(0, np.uint8), np.zeros(0, np.uint8))
    )
    stretches: list[Stretch] = field(default_factory=list)  # those in sight, in order
    things: Floats = field(default_factory=lambda: _no_rows(len(THING_FIELDS)))
    items: Floats = field(default_factory=lambda: _no_rows(len(THING_FIELDS)))
    furnishings: Floats = field(default_factory=lambda: _no_rows(len(THING_FIELDS)))
    marks: Floats = field(default_factory=lambda: _no_rows(8))  # view.marks.MARK_FIELDS
    creatures: Floats = field(default_factory=lambda: _no_rows(len(CREATURE_FIELDS)))
    exit_open: float = 0.0  # how far the exit door nearest the eye stands open, 0..1
    mass: tuple[float, float, float] = (0.0, 0.0, 0.0)  # first and last m of the horde; light taken
    arms: ArmsView | None = None
    bulge: tuple[float, float, float] | None = None  # along, -1 left or 1 right, m out of a door
    breath: tuple[float, float] = (0.0, 0.0)  # 0 leaves the mouth .. 1 is gone; how thick
    fire_door: tuple[float, float] | None = None  # (along, 0 up .. 1 down)
    cloud: tuple[float, float] | None = None  # extinguisher cloud: (along, 0..1 thickness)
    flare: tuple[float, float] | None = None  # burning flare: (along, 0..1 strength)
