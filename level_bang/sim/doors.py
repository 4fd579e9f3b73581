"""Hands on things: trying doors, going through the few that open, fire-door pulls, shoving beds."""

from typing import Final

from level_bang import pursuit
from level_bang.pursuit import Hindrance
from level_bang.sim import standing
from level_bang.sim.collide import RADIUS, REACH
from level_bang.sim.command import Button
from level_bang.sim.course import SQUARE, Bend, unfold
from level_bang.sim.events import Event, What
from level_bang.sim.hallway import Hallway
from level_bang.sim.kinds import DOOR_SPACING, Item, Outcome, Phase, Thing
from level_bang.sim.moves import ticks
from level_bang.sim.obstacles import Obstacle
from level_bang.sim.params import BodyParams, SimParams
from level_bang.sim.pockets import is_taken
from level_bang.sim.world import World, remember

SHOVABLE: Final = frozenset(
    {
        Thing.BED_ALONG,
        Thing.BED_ACROSS,
        Thing.WHEELCHAIR,
        Thing.CHAIR,
        Thing.TROLLEY,
        Thing.GURNEY,
    }
)
FIRE_DOOR_BEHIND: Final = 0.5  # m behind the body that a fire door comes down
DOOR_HALF: Final = 0.7  # m from a door's middle that its handle is in reach
EXIT_HALF: Final = 1.0  # m half the width of an exit's double door
TOUCH: Final = 0.02  # m from the exit at which the body pushes its bar


def _end(world: World, outcome: Outcome, what: What) -> list[Event]:
    world.phase, world.phase_since = Phase.OVER, world.tick
    world.outcome = outcome
    return [Event(what)]


def escape(world: World, params: BodyParams, tries: bool) -> list[Event]:
    """Through the real exit: tried, or simply run into."""
    body = world.body
    left = world.length - body.along
    if abs(body.side) > EXIT_HALF or left > (params.exit_reach if tries else RADIUS + TOUCH):
        return []
    body.along = body.distance = world.length
    return _end(world, Outcome.ESCAPED, What.ESCAPED)


def _fake_exit(world: World, hall: Hallway, params: BodyParams) -> Bend | None:
    """The bend whose exit door is in reach; the door stands in the wall ahead of the leg before."""
    body = world.body
    for index in (body.leg, body.leg - 1):
        if not 0 <= index < len(hall.bends):
            continue
        bend = hall.bends[index]
        along, side = body.along, body.side
        if index < body.leg:
            along, side = unfold(bend, along, side)
        if bend.at + SQUARE - along <= params.exit_reach and abs(side) <= EXIT_HALF:
            return bend
    return None


def _enter(world: World, hall: Hallway, bend: Bend) -> list[Event]:
    body = world.body
    world.phase = Phase.CARPENTER if bend.carpenter else Phase.EMPTY_ROOM
    world.phase_since = world.tick
    body.leg = hall.bends.index(bend)
    body.along, body.side, body.speed = 2.0 * RADIUS, 0.0, 0.0
    return [Event(What.FAKE_EXIT)]


def _open_pair(world: World, hall: Hallway) -> bool:
    if hall.open_pair is None:
        return False
    body = world.body
    left = hall.open_pair * DOOR_SPACING
    place = left if body.side < 0.0 else left + DOOR_SPACING / 2
    return abs(body.along - place) <= DOOR_HALF and abs(body.side) > 0.3


def _pull(world: World, hall: Hallway, params: SimParams) -> list[Event]:
    body = world.body
    for find in hall.finds_near(body.along):
        reached = abs(find.along - body.along) <= params.body.reach
        if find.item is not Item.FIRE_DOOR or is_taken(world, find) or not reached:
            continue
        world.taken |= 1 << find.number
        world.fire_door = body.distance - FIRE_DOOR_BEHIND
        world.fire_door_since = world.tick
        law = params.pursuit.hindrance
        pursuit.leave(world.chase, Hindrance.DOOR, world.fire_door, law)
        return [Event(What.FIRE_DOOR)]
    return []


def _busy(world: World, seconds: float, factor: float) -> None:
    world.body.busy_until = world.tick + ticks(seconds)
    world.body.busy = factor


def _rattle(world: World, hall: Hallway, params: BodyParams) -> list[Event]:
    body = world.body
    shift = 0.0 if body.side < 0.0 else DOOR_SPACING / 2
    door = round((body.along - shift) / DOOR_SPACING) * DOOR_SPACING + shift
    if abs(body.side) < REACH - 0.6 or abs(body.along - door) > DOOR_HALF:
        return []
    if not hall.has_door(door):
        return []
    _busy(world, params.try_for, params.tried)
    return [Event(What.DOOR_RATTLE)]


def try_door(world: World, hall: Hallway, params: SimParams) -> list[Event]:
    """The hand goes to whatever is nearest: an exit, a pull, an open door, a locked one."""
    if news := escape(world, params.body, tries=True):
        return news
    bend = _fake_exit(world, hall, params.body)
    if bend is not None:
        return _enter(world, hall, bend)
    if news := _pull(world, hall, params):
        return news
    if _open_pair(world, hall):
        return _end(world, Outcome.LEVEL_7191, What.LEVEL_7191)
    return _rattle(world, hall, params.body)


def _in_hand(world: World, obstacle: Obstacle, params: BodyParams) -> bool:
    body = world.body
    along = abs(body.along - obstacle.along) - obstacle.half_along
    side = abs(body.side - obstacle.side) - obstacle.half_side
    return obstacle.thing in SHOVABLE and along <= params.shove_reach and side <= params.pick_up


def shove(world: World, hall: Hallway, params: SimParams) -> list[Event]:
    """Throw what one passes behind oneself; it slows those who reach it."""
    for obstacle in standing.near(world, hall, params.body):
        if not _in_hand(world, obstacle, params.body):
            continue
        world.shoved_count = remember(world.shoved, world.shoved_count, obstacle.number)
        law = params.pursuit.hindrance
        behind = min(obstacle.along, world.body.distance) - FIRE_DOOR_BEHIND
        pursuit.leave(world.chase, Hindrance.LITTER, behind, law)
        _busy(world, params.body.shove_for, params.body.shoved)
        return [Event(What.SHOVE, obstacle.number)]
    return []


def hands(world: World, hall: Hallway, pressed: int, params: SimParams) -> list[Event]:
    """What the hands do in this tick."""
    news: list[Event] = []
    if pressed & Button.TRY:
        news += try_door(world, hall, params)
    if pressed & Button.SHOVE and world.phase == Phase.CHASE:
        news += shove(world, hall, params)
    return news
