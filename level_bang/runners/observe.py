"""What a runner may know: its own body, what it sees within 25 m, and them by ear or by looking."""

from dataclasses import dataclass
from typing import Final

from level_bang.pursuit import gap
from level_bang.pursuit.grip import holds
from level_bang.sim import standing
from level_bang.sim.course import SQUARE, Bend
from level_bang.sim.hallway import Find, Hallway
from level_bang.sim.kinds import IN_HALL, Phase
from level_bang.sim.moves import looks_back
from level_bang.sim.obstacles import SEGMENT, Obstacle
from level_bang.sim.params import SimParams
from level_bang.sim.pockets import is_taken
from level_bang.sim.world import World, hall_of

SIGHT: Final = 25.0  # m ahead
HEARING: Final = 15.0  # m behind
EYE: Final = 1.65  # m; what is taller hides what lies behind it


@dataclass(slots=True)
class Observation:
    """A moment of a run from the inside; places are those of the leg the runner is in."""

    tick: int
    heading: int  # of the leg, in the yaw's units
    along: float
    side: float
    speed: float
    stamina: float
    winded: bool
    held: bool  # by the horde
    left: int  # pocket
    right: int
    shielded: bool
    sliding: bool
    stumbling: bool
    running: bool  # not in a room
    gap: float | None  # m to the nearest pursuer, if it can be known
    obstacles: tuple[Obstacle, ...]  # those in sight, nearest first
    finds: tuple[Find, ...]
    bend: Bend | None  # the next one, if in sight
    exit_in: float | None  # m to the real exit, if in sight


def _hides(tall: Obstacle, other: Obstacle, along: float, side: float) -> bool:
    """Whether `tall` covers `other` wholly, seen from (along, side)."""
    near = tall.along + tall.half_along - along
    far = other.along - other.half_along - along
    if tall.top <= EYE or tall.hangs or near <= 0.3 or far <= near:
        return False
    scale = far / near
    left = side + (tall.side - tall.half_side - side) * scale
    right = side + (tall.side + tall.half_side - side) * scale
    return left < other.side - other.half_side and other.side + other.half_side < right


def _in_sight(world: World, hall: Hallway, end: float, params: SimParams) -> tuple[Obstacle, ...]:
    body = world.body
    start, tall = body.along - 1.0, False
    found: list[Obstacle] = []
    for segment in range(int(body.along // SEGMENT) - 1, int(end // SEGMENT) + 1):
        first, last = hall.filled(segment)
        if last <= start or first >= end:
            continue
        for o in standing.in_segment(world, hall, segment, params.body):
            if start < o.along + o.half_along and o.along - o.half_along < end:
                found.append(o)
                tall = tall or o.top > EYE
    if tall:
        place = (body.along, body.side)
        return tuple(o for o in found if not any(_hides(t, o, *place) for t in found))
    return tuple(found)


def _next_bend(world: World, hall: Hallway) -> Bend | None:
    leg = world.body.leg
    if leg < len(hall.bends) and hall.bends[leg].at - world.body.along < SIGHT:
        return hall.bends[leg]
    return None


def _finds(world: World, hall: Hallway, end: float) -> tuple[Find, ...]:
    body = world.body
    near = hall.finds_near(body.along) + hall.finds_near(body.along + 8.0)
    return tuple(f for f in near if body.along - 1.0 < f.along < end and not is_taken(world, f))


def observe(world: World, params: SimParams) -> Observation:
    """What the runner of this world perceives now."""
    hall, body = hall_of(world), world.body
    bend = _next_bend(world, hall)
    end = min(body.along + SIGHT, bend.at + SQUARE) if bend else body.along + SIGHT
    behind = gap(world.chase, body.distance)
    known = world.phase == Phase.CHASE and (looks_back(body, params.body) or behind < HEARING)
    left = hall.length - body.along
    return Observation(
        tick=world.tick,
        heading=hall.headings[body.leg],
        along=body.along,
        side=body.side,
        speed=body.speed,
        stamina=body.stamina,
        winded=world.tick < body.winded_until,
        held=holds(world.chase),
        left=body.left,
        right=body.right,
        shielded=body.shielded,
        sliding=world.tick < body.slide_until,
        stumbling=world.tick < body.stumble_until,
        running=world.phase in IN_HALL,
        gap=behind if known else None,
        obstacles=_in_sight(world, hall, end, params),
        finds=_finds(world, hall, end),
        bend=bend,
        exit_in=left if left < SIGHT else None,
    )
