"""The law of the pursuit, one tick of it: where the runner is, so how far and fast they come."""

from level_bang.pursuit import cycle, grip, hindrance, horde, lunge, speed
from level_bang.pursuit.params import DT, TICKS, PursuitParams
from level_bang.pursuit.state import Chase, Cycle, Front, Grip, Lunge, Prey, Signal
from level_bang.scalar import clamp


def begin(seed: int, length: float, params: PursuitParams, members: int | None = None) -> Chase:
    """A pursuit that has not been heard yet, of a run of `length` metres."""
    total = horde.count(0.0, params.count) if members is None else members
    place = -params.start_gap - params.sighted * params.start_speed
    many = horde.gather(seed, total)
    many.last_place = int(place * 1000.0)
    return Chase(
        seed=seed,
        length=length,
        front=Front(place=place, speed=params.start_speed * params.chase_speed),
        cycle=Cycle(),
        lunge=Lunge(),
        grip=Grip(),
        horde=many,
    )


def gap(chase: Chase, distance: float) -> float:
    """Metres along the hall from the runner to the nearest pursuer."""
    return distance - chase.front.place


def _approach(chase: Chase, prey: Prey, params: PursuitParams) -> list[Signal]:
    """Before they are seen they are only footsteps, closing to `start_gap`."""
    left = params.sighted - chase.tick * DT
    chase.front.place = prey.distance - params.start_gap - max(left, 0.0) * params.start_speed
    if chase.tick == int(params.heard * TICKS):
        return [Signal.HEARD]
    return [Signal.SIGHTED] if chase.tick == int(params.sighted * TICKS) else []


def _run(chase: Chase, prey: Prey, done: float, params: PursuitParams) -> list[Signal]:
    """Want, adapt, move, lunge, grab: in that order."""
    here = gap(chase, prey.distance)
    news = hindrance.advance(chase, done, params.hindrance)
    cycle.advance(chase.cycle, chase.seed, chase.tick, here, params.cycle)
    cycle.learn(chase.cycle, prey.mistake, params.cycle)
    speed.adapt(chase, prey, here, params)
    if not grip.holds(chase):
        chase.front.place += chase.front.speed * hindrance.factor(chase) * DT
        news += lunge.advance(chase, prey, gap(chase, prey.distance), done, params)
    news += grip.advance(chase, prey, done, params)
    return news


def advance(chase: Chase, prey: Prey, params: PursuitParams) -> list[Signal]:
    """Move the pursuit by one tick, in place; return its news."""
    chase.tick += 1
    done = clamp(prey.distance / chase.length, 0.0, 1.0)
    speed.observe_pace(chase, prey.speed)
    if chase.tick <= params.sighted * TICKS:
        news = _approach(chase, prey, params)
    else:
        news = _run(chase, prey, done, params)
    if chase.tick % horde.EVERY == 0:
        still = min(horde.count(done, params.count), chase.horde.live)
        dropped = horde.advance(chase.horde, chase.seed, chase.tick, chase.front.place, still)
        news += [Signal.DROPPED_OUT] * (dropped > 0)
    return news
