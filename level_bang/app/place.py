"""Standing somewhere in a level without having run there: for single pictures and the benchmark."""

from dataclasses import dataclass, replace
from typing import Final

from level_bang.app.errors import UserError
from level_bang.pursuit import horde as members
from level_bang.pursuit.params import CountParams
from level_bang.pursuit.state import PACE_SAMPLES, Mood
from level_bang.sim import World, begin, hall_of
from level_bang.sim.course import distance
from level_bang.sim.kinds import HALL_BACK, Entry, Phase
from level_bang.sim.params import DEFAULT, SimParams

MOST_MEMBERS: Final = 1000
BEFORE_BEND: Final = 9.0  # m
BEFORE_EXIT: Final = 10.0  # m
IN_ROOM: Final = 0.9  # m behind the door
FAR: Final = 60.0  # m; where they are if nobody says otherwise
PLACES: Final = "empty_room, carpenter, bend:1, exit or table"


@dataclass(frozen=True, slots=True)
class Spot:
    """Where to stand, and what is behind."""

    seed: int = 7
    length: float = 10_000.0
    at: float = 20.0  # m
    gap: float = FAR  # m
    time: float = 60.0  # s into the run
    horde: int | None = None  # how many; as the law says if None
    place: str | None = None


def params(spot: Spot) -> SimParams:
    """The rules, with the horde's count fixed if one was asked for."""
    if spot.horde is None:
        return DEFAULT
    law = replace(DEFAULT.pursuit, count=CountParams(spot.horde, 0))
    return replace(DEFAULT, pursuit=law)


def _stand(world: World, at: float) -> None:
    hall, body = hall_of(world), world.body
    body.leg, body.along, body.side = hall.leg_of(at), at, 0.0
    body.distance = distance(hall.bends, body.leg, at, 0.0)
    body.speed = body.pace = DEFAULT.body.jog
    body.yaw = hall.headings[body.leg] % 65_536


def _follow(world: World, gap: float, rules: SimParams) -> None:
    """Put the horde behind, as it runs in the middle of a chase."""
    chase = world.chase
    chase.tick = world.tick
    chase.front.place = world.body.distance - gap
    chase.front.speed = rules.body.jog
    chase.pace[:] = int(rules.body.jog * 1000)
    chase.front.pace_sum = int(rules.body.jog * 1000) * PACE_SAMPLES
    chase.front.pace_taken = PACE_SAMPLES
    chase.cycle.mood = Mood.PEAK
    done = world.body.distance / world.length
    chase.horde = members.gather(world.seed, members.count(done, rules.pursuit.count))
    chase.horde.last_place = int(chase.front.place * 1000.0)


def _enter_room(world: World, phase: Phase, rules: SimParams) -> None:
    hall, body = hall_of(world), world.body
    _stand(world, hall.bends[0].at - 1.0)
    world.phase, world.phase_since = phase, max(world.tick - int(2.0 * 60), 0)
    body.leg, body.along, body.speed = 0, IN_ROOM, 0.0
    body.yaw = hall.headings[0] % 65_536


def _bend_at(world: World, word: str) -> float:
    bends = hall_of(world).bends
    number = word.removeprefix("bend:")
    if number not in [str(i) for i in range(1, len(bends) + 1)]:
        raise UserError(f"There is no {word!r} in this level; it has bend:1 to bend:{len(bends)}.")
    return bends[int(number) - 1].at - BEFORE_BEND


def world_at(spot: Spot) -> World:
    """A run that stands at the spot."""
    if not 0 <= (spot.horde or 0) <= MOST_MEMBERS:
        raise UserError(f"A horde of {spot.horde} cannot be; choose 0 to {MOST_MEMBERS}.")
    if not -HALL_BACK + 1.0 <= spot.at <= spot.length - 0.3:
        raise UserError(f"{spot.at:g} m is outside the hall; choose 0 to {spot.length - 1:g} m.")
    rules = params(spot)
    entry = Entry.TABLE if spot.place == "table" else Entry.UNEXPECTED
    world = begin(spot.seed, entry, spot.length, rules)
    world.tick = int(spot.time * 60)
    world.phase = Phase.CHASE
    at = spot.at
    if spot.place == "exit":
        at = spot.length - BEFORE_EXIT
    elif spot.place is not None and spot.place.startswith("bend:"):
        at = _bend_at(world, spot.place)
    elif spot.place == "table":
        world.tick, world.phase, at = 12, Phase.DREAD, 0.0
    elif spot.place not in (None, "empty_room", "carpenter"):
        raise UserError(f"There is no place {spot.place!r}; choose {PLACES}.")
    _stand(world, at)
    _follow(world, spot.gap, rules)
    if spot.place == "empty_room":
        _enter_room(world, Phase.EMPTY_ROOM, rules)
    elif spot.place == "carpenter":
        _enter_room(world, Phase.CARPENTER, rules)
    return world
