"""`World`: one run as one plain value. What is not in here does not exist for the rules."""

from dataclasses import dataclass, field, replace
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from level_bang import pursuit
from level_bang.pursuit import Chase, PursuitParams
from level_bang.pursuit.state import NEVER
from level_bang.sim.hallway import Hallway, hallway
from level_bang.sim.kinds import Entry, Item, Outcome, Phase
from level_bang.sim.params import SimParams

REMEMBERED: Final = 16  # obstacles that were hit or thrown; older ones lie far behind
Numbers: TypeAlias = NDArray[np.int32]  # (REMEMBERED,)

START_ITEM: Final = {
    Entry.UNEXPECTED: Item.ALMOND_WATER,
    Entry.TABLE: Item.ENERGY_BAR,
    Entry.NIGHT: Item.FLARE,
}


@dataclass(slots=True)
class Body:
    """The runner's body. Moments are ticks; (along, side) are those of its leg, or of the room."""

    leg: int = 0
    along: float = 0.0  # m
    side: float = 0.0  # m, right of the middle
    distance: float = 0.0  # m, the odometer
    pace: float = 0.0  # m/s, of the odometer in the last tick
    speed: float = 0.0  # m/s, where the legs go
    yaw: int = 0
    stamina: float = 1.0  # 0..1
    sprinting: bool = False
    head: int = 0  # ticks it has turned round by; it sees behind when it is all the way round
    shielded: bool = False  # Almond Water: the next grab fails
    left: int = Item.NONE  # pocket
    right: int = Item.NONE
    buttons: int = 0  # as held in the last tick
    stride: float = 0.0  # m since the last footfall
    passing: int = -1  # obstacle that is being vaulted or clambered over
    winded_until: int = NEVER
    stumble_until: int = NEVER
    slide_until: int = NEVER
    vault_until: int = NEVER
    vault_pressed: int = NEVER
    busy_until: int = NEVER  # trying a door, shoving
    busy: float = 1.0  # x speed until then
    held_until: int = NEVER  # by a Clump
    energy_until: int = NEVER
    up_at: int = 0  # lying down before


def _none() -> Numbers:
    return np.full(REMEMBERED, -1, np.int32)


@dataclass(slots=True)
class World:
    """The run."""

    seed: int
    length: float  # m
    entry: int
    body: Body
    chase: Chase
    tick: int = 0
    phase: int = Phase.DREAD
    outcome: int = Outcome.NONE
    phase_since: int = 0
    taken: int = 0  # bit n: find n is gone
    fire_door: float = -1.0  # m, where one fell; negative if none did
    fire_door_since: int = NEVER
    rolling: int = -1  # the gurney that rolls
    rolling_since: int = NEVER
    hit_count: int = 0
    shoved_count: int = 0
    hit: Numbers = field(default_factory=_none)  # obstacles stumbled on, a ring
    shoved: Numbers = field(default_factory=_none)  # obstacles thrown back, a ring


def unseen(entry: int, params: SimParams) -> PursuitParams:
    """The pursuit's numbers until the horde is seen: the thought (354) is given a start."""
    law = params.pursuit
    if entry == Entry.THOUGHT:
        return replace(law, start_gap=law.start_gap + params.entry.known_gap)
    return law


def begin(seed: int, entry: Entry, length: float, params: SimParams) -> World:
    """The first moment of a run."""
    body = Body(left=START_ITEM.get(entry, Item.NONE))
    if entry is Entry.TABLE:
        body.up_at = int(params.entry.prone_for * 60)
    return World(seed, length, entry, body, pursuit.begin(seed, length, unseen(entry, params)))


def hall_of(world: World) -> Hallway:
    """The level this run is in."""
    return hallway(world.seed, world.length)


def remember(ring: Numbers, count: int, number: int) -> int:
    """Note an obstacle in a ring that holds `count` so far; return the new count."""
    ring[count % REMEMBERED] = number
    return count + 1


def knows(ring: Numbers, count: int, number: int) -> bool:
    """Whether an obstacle is in the ring."""
    return count > 0 and bool((ring == number).any())
