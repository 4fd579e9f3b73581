"""Worlds to try the body in: placed anywhere, with or without a horde, moved by plain commands."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from level_bang import sim
from level_bang.pursuit import PursuitParams
from level_bang.sim import Command, Event, SimParams, What, World, hall_of
from level_bang.sim.hallway import Find, Hallway, hallway
from level_bang.sim.heading import TURN
from level_bang.sim.kinds import Entry, Item, Phase, Thing
from level_bang.sim.obstacles import Obstacle
from level_bang.sim.params import DEFAULT

FULL: Final = 10_000.0
CALM: Final = SimParams(pursuit=PursuitParams(heard=1e4, sighted=1e4))  # nobody ever comes
CLEAR: Final = -55.0  # m; from here to 24 m nothing stands, whatever the seed
JOG: Final = DEFAULT.body.jog


def yaw_of(degrees: float) -> int:
    """Degrees to the right, in the yaw's units."""
    return round(degrees / 360.0 * TURN) % TURN


def placed(
    along: float, side: float = 0.0, seed: int = 1, length: float = FULL, speed: float = 0.0
) -> World:
    """A run whose body stands at (along, side)."""
    world = sim.begin(seed, Entry.FALLING, length, CALM)
    body = world.body
    body.leg = hall_of(world).leg_of(along)
    body.along, body.side, body.distance, body.speed = along, side, along, speed
    return world


def hunted(along: float, gap: float, seed: int = 1, side: float = 0.0) -> World:
    """A run in which the horde's front is `gap` metres behind, at a jogger's speed."""
    world = placed(along, side, seed, speed=JOG)
    world.tick = world.chase.tick = 1_000
    world.phase = Phase.CHASE
    world.chase.front.place = along - gap
    world.chase.front.speed = JOG
    world.chase.lunge.ready = 100_000
    return world


def command(
    world: World, forward: int = 127, strafe: int = 0, degrees: float = 0.0, buttons: int = 0
) -> Command:
    """A command whose yaw is `degrees` off the way the body's leg runs."""
    ahead = hall_of(world).headings[world.body.leg]
    return Command(forward, strafe, (ahead + yaw_of(degrees)) % TURN, buttons)


def hold(
    world: World, asked: Command, ticks: int, params: SimParams = CALM
) -> Iterator[list[Event]]:
    """Give the same command again and again; yields each tick's news."""
    for _ in range(ticks):
        yield sim.step(world, asked, params)


def run(world: World, asked: Command, ticks: int, params: SimParams = CALM) -> list[What]:
    """What happened while a command was held."""
    return [event.what for news in hold(world, asked, ticks, params) for event in news]


@lru_cache(maxsize=64)
def alone(thing: Thing, skip: int = 0) -> tuple[int, Obstacle]:
    """(seed, obstacle): one of that kind that is its whole group."""
    for seed in range(40):
        for segment in range(3, 800):
            group = hallway(seed, FULL).obstacles(segment)
            if len(group) == 1 and group[0].thing is thing:
                if not skip:
                    return seed, group[0]
                skip -= 1
    raise LookupError(thing)


@lru_cache(maxsize=64)
def lying(item: Item) -> tuple[int, Find]:
    """(seed, find): one of that kind, on a stretch of hall without obstacles."""
    for seed in range(50):
        hall = hallway(seed, FULL)
        for find in hall.finds():
            segment = int(find.along // 12.0)
            if find.item is item and not any(map(hall.obstacles, range(segment - 1, segment + 2))):
                return seed, find
    raise LookupError(item)


def seed_where(condition: str, most: int = 400) -> Hallway:
    """The first level that has `condition`: a name in `CONDITIONS`."""
    return next(h for h in (hallway(s, FULL) for s in range(most)) if CONDITIONS[condition](h))


CONDITIONS: Final = {
    "open pair": lambda hall: hall.open_pair is not None,
    "carpenter": lambda hall: hall.bends[0].carpenter,
    "empty room": lambda hall: not hall.bends[0].carpenter,
}
