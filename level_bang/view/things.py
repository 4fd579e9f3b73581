"""What stands and lies in sight, as rows for the renderer; kept until something of it changes."""

import math
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from level_bang.chance import bits
from level_bang.sim import standing
from level_bang.sim.hallway import Hallway
from level_bang.sim.kinds import DOOR_SPACING, Entry, Item, Thing
from level_bang.sim.obstacles import SEGMENT, Obstacle
from level_bang.sim.params import BodyParams
from level_bang.sim.pockets import is_taken
from level_bang.sim.world import World, knows
from level_bang.view import walls
from level_bang.view.clumps import clumps
from level_bang.view.frame import THING_FIELDS, Doors, DoorState, Floats
from level_bang.view.furnish import TABLE_AT, furnishings, table
from level_bang.view.marks import marks

AHEAD: Final = 100.0  # m to either side of the body that are shown
VARIANTS: Final = 3
PULL_HEIGHT: Final = 1.3  # m
ROLLS: Final = 10 * 60  # ticks after which a gurney has come to rest
THROWN: Final = 1.1  # rad; how far over a thrown thing lies
STREAM_VARIANT: Final = 311
_QUARTER: Final = math.pi / 2


@dataclass(slots=True)
class Scene:
    """The rows of one place; `key` says for what they hold."""

    key: tuple[int, ...]
    things: Floats
    standing: tuple[Obstacle, ...]  # what those are, and the Clumps
    clumps: tuple[Obstacle, ...]
    items: Floats
    furnishings: Floats
    marks: Floats
    doors: Doors


def _thing(world: World, o: Obstacle) -> list[float]:
    look = bits(world.seed, STREAM_VARIANT, o.number)
    skew = ((look >> 8 & 0xFF) / 255.0 - 0.5) * 0.16
    heading = _QUARTER if o.thing is Thing.BED_ACROSS else 0.0
    kind = Thing.BED_ALONG if o.thing is Thing.BED_ACROSS else o.thing
    thrown = knows(world.shoved, world.shoved_count, o.number)
    tilt = THROWN if thrown else 0.0
    if thrown:
        heading += 0.6
    square = o.thing in (Thing.PANEL, Thing.SEATS, Thing.LOCKER)
    heading += 0.0 if square else skew
    heading += math.pi * (o.thing is Thing.LOCKER)  # its doors towards who comes
    heading += math.pi * (o.thing is Thing.TROLLEY and bool(look >> 16 & 1))
    return [kind, look % VARIANTS, o.along, o.side, heading, 0.0, tilt, 0.0]


def _things(world: World, placed: tuple[Obstacle, ...]) -> Floats:
    rows = [_thing(world, o) for o in placed if o.thing is not Thing.CLUMP]
    return np.array(rows, np.float32).reshape(-1, len(THING_FIELDS))


def _items(world: World, hall: Hallway, low: float, high: float) -> Floats:
    rows = [
        [
            f.item,
            f.number % VARIANTS,
            walls.pulls(hall).get(f.number, f.along),
            f.side,
            -math.copysign(_QUARTER, f.side) * pull,  # out of its wall
            PULL_HEIGHT * pull,
            0.0,
            0.0,
        ]
        for f in hall.finds()
        if low <= f.along <= high and (not is_taken(world, f) or f.item is Item.FIRE_DOOR)
        for pull in [float(f.item is Item.FIRE_DOOR)]
    ]
    return np.array(rows, np.float32).reshape(-1, len(THING_FIELDS))


def _door_states(hall: Hallway, first: int, count: int, shift: float) -> NDArray[np.uint8]:
    states = np.zeros(count, np.uint8)
    for i in range(count):
        if not hall.has_door((first + i) * DOOR_SPACING + shift):
            states[i] = DoorState.LEFT_OUT
        elif first + i == hall.open_pair:
            states[i] = DoorState.OPEN
    return states


def _doors(hall: Hallway, low: float, high: float) -> Doors:
    first = int(low // DOOR_SPACING)
    count = int(high // DOOR_SPACING) - first + 1
    left = _door_states(hall, first, count, 0.0)
    return Doors(first, left, _door_states(hall, first, count, DOOR_SPACING / 2))


def scene(world: World, hall: Hallway, params: BodyParams, held: Scene | None) -> Scene:
    """The rows around the body; `held` again if nothing of them has changed."""
    here = int(world.body.distance // SEGMENT)
    rolls = world.rolling >= 0 and world.tick - world.rolling_since < ROLLS
    now = world.tick if rolls else -1
    key = (world.seed, here, world.taken, world.shoved_count, world.rolling, now)
    if held is not None and held.key == key:
        return held
    reach = int(AHEAD // SEGMENT) + 1
    segments = range(here - reach, here + reach + 1)
    low, high = segments[0] * SEGMENT, (segments[-1] + 1) * SEGMENT
    every = (o for segment in segments for o in hall.obstacles(segment))
    placed = tuple(standing.rolled(world, o, params) for o in every)
    things, alive = _things(world, placed), clumps(placed)
    if held is not None and held.key[:3] == key[:3]:
        same = held.items, held.furnishings, held.marks, held.doors
        return Scene(key, things, placed, alive, *same)
    furniture = np.concatenate([furnishings(hall, segment) for segment in segments])
    if world.entry == Entry.TABLE and low < TABLE_AT[0] < high:
        furniture = np.vstack([furniture, np.array([table()], np.float32)])
    left = np.concatenate([marks(hall, segment) for segment in segments])
    items = _items(world, hall, low, high)
    return Scene(key, things, placed, alive, items, furniture, left, _doors(hall, low, high))
