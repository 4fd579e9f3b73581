"""What stands near the body now: the level, less what was thrown, with what rolls moved."""

from dataclasses import replace
from functools import lru_cache

from level_bang.sim.hallway import Hallway
from level_bang.sim.kinds import Thing
from level_bang.sim.obstacles import SEGMENT, Obstacle
from level_bang.sim.params import BodyParams
from level_bang.sim.world import World, knows

NEAR = 1.25  # m; what is further away touches no body, and no hand that shoves reaches it


def rolled(world: World, obstacle: Obstacle, params: BodyParams) -> Obstacle:
    """A gurney where it is by now; anything else as it stands."""
    if obstacle.thing is not Thing.GURNEY or obstacle.number != world.rolling:
        return obstacle
    seconds = (world.tick - world.rolling_since) / 60.0
    way = min(seconds * params.gurney_speed, params.gurney_roll)
    return replace(obstacle, along=obstacle.along - way)


def _as_it_is(
    world: World, placed: tuple[Obstacle, ...], params: BodyParams
) -> tuple[Obstacle, ...]:
    return tuple(
        rolled(world, o, params)
        for o in placed
        if not knows(world.shoved, world.shoved_count, o.number)
    )


def in_segment(
    world: World, hall: Hallway, segment: int, params: BodyParams
) -> tuple[Obstacle, ...]:
    """What stands in a segment now."""
    placed = hall.obstacles(segment)
    if not placed or (not world.shoved_count and placed[0].thing is not Thing.GURNEY):
        return placed
    return _as_it_is(world, placed, params)


@lru_cache(maxsize=4096)
def _around(hall: Hallway, segment: int) -> tuple[tuple[int, float, float], ...]:
    """(segment, from, to) of what a body in `segment` could touch, and between which metres."""
    fills = ((number, *hall.filled(number)) for number in (segment - 1, segment, segment + 1))
    return tuple((n, first - NEAR, last + NEAR) for n, first, last in fills if first <= last)


def near(world: World, hall: Hallway, params: BodyParams) -> tuple[Obstacle, ...]:
    """What the body could touch in this tick."""
    along = world.body.along
    found: tuple[Obstacle, ...] = ()
    for segment, first, last in _around(hall, int(along // SEGMENT)):
        if first < along < last:
            found += in_segment(world, hall, segment, params)
    return found


def set_rolling(world: World, hall: Hallway, params: BodyParams) -> None:
    """Let go of the gurney that the runner has come near to."""
    segment = int((world.body.along + params.gurney_from) // SEGMENT)
    for obstacle in hall.obstacles(segment):
        if obstacle.thing is Thing.GURNEY and obstacle.number != world.rolling:
            world.rolling = obstacle.number
            world.rolling_since = world.tick
