"""What the picture keeps of a tick: two of these and a fraction make a frame."""

import math
from dataclasses import dataclass

from level_bang.pursuit.grip import holds
from level_bang.pursuit.state import NEVER, Bytes, Millimetres, Small
from level_bang.sim.kinds import Outcome, Phase
from level_bang.sim.world import World


@dataclass(slots=True)
class Moment:
    """A tick, as far as it is seen; places as in `Body`."""

    tick: int
    leg: int
    along: float
    side: float
    distance: float
    speed: float
    yaw: int
    head: int
    stamina: float
    height: float  # m of the eye
    held: bool
    held_until: int  # tick; by a Clump
    phase: int
    outcome: int
    front: float  # m along the hall
    pace: float  # m/s of the front
    ahead: float  # m that the lunging one is before the front
    lunging: bool
    back: Millimetres
    lane: Small
    kind: Bytes
    gait: Bytes
    gone: int
    stopped: bool  # a fire door holds them
    door: float  # m along of it, while it does or will; infinite else
    shying: bool  # from a flare


EYE = 1.65  # m
SLIDING_EYE = 0.75
PRONE_EYE = 0.35
VAULTING_EYE = 1.95


def _height(world: World) -> float:
    body, now = world.body, world.tick
    if now < body.up_at:
        return PRONE_EYE + (EYE - PRONE_EYE) * max(0.0, 1.0 - (body.up_at - now) / 45.0)
    if now < body.slide_until:
        return SLIDING_EYE
    return VAULTING_EYE if now < body.vault_until or body.passing >= 0 else EYE


def _door(world: World) -> float:
    """Of a fire door that has not given yet."""
    gives = world.chase.front.door_until
    given = world.fire_door_since < gives <= world.tick
    return math.inf if world.fire_door < 0.0 or given else world.fire_door


def moment(world: World) -> Moment:
    """Copy from a world what a picture of it needs."""
    body, chase = world.body, world.chase
    horde = chase.horde
    seen = horde.gone if world.phase != Phase.DREAD else 0
    return Moment(
        tick=world.tick,
        leg=body.leg,
        along=body.along,
        side=body.side,
        distance=body.distance,
        speed=body.speed,
        yaw=body.yaw,
        head=body.head,
        stamina=body.stamina,
        height=_height(world),
        held=holds(chase) or world.tick < body.held_until or world.outcome == Outcome.CAUGHT,
        held_until=body.held_until,
        phase=world.phase,
        outcome=world.outcome,
        front=chase.front.place,
        pace=chase.front.speed,
        ahead=chase.lunge.ahead,
        lunging=chase.lunge.since != NEVER,
        back=horde.back[:seen].copy(),
        lane=horde.lane[:seen],
        kind=horde.kind[:seen],
        gait=horde.gait[:seen],
        gone=seen,
        stopped=world.tick < chase.front.door_until,
        door=_door(world),
        shying=world.tick < chase.front.shy_until,
    )
