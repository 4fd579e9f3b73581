"""Grabs: hands on the runner, the struggle, the window in which the next grab is the catch."""

from level_bang.pursuit import cycle, lunge
from level_bang.pursuit.params import TICKS, PursuitParams
from level_bang.pursuit.speed import in_last_stretch
from level_bang.pursuit.state import NEVER, Chase, Mood, Prey, Signal


def _touches(chase: Chase, prey: Prey, done: float, params: PursuitParams) -> bool:
    gap = prey.distance - chase.front.place - chase.lunge.ahead
    if gap > lunge.reach(done, params.lunge):
        return False
    law = params.speed
    return prey.speed <= law.last or not in_last_stretch(chase, prey.distance, law)


def _grab(chase: Chase, prey: Prey, params: PursuitParams) -> Signal:
    if prey.shielded:
        chase.front.place = min(chase.front.place, prey.distance - params.grip.gap)
        lunge.cancel(chase, params.grip.shield_wait)
        return Signal.SHIELDED
    chase.grip.grabs += 1
    if chase.tick < chase.grip.window_until:
        return Signal.CAUGHT
    chase.grip.since = chase.tick
    chase.grip.presses = 0
    chase.cycle.heat *= params.cycle.heat_grab
    lunge.cancel(chase, params.grip.lunge_wait)
    return Signal.GRABBED


def _break_free(chase: Chase, prey: Prey, done: float, params: PursuitParams) -> None:
    law = params.grip
    chase.grip.since = NEVER
    chase.grip.window_until = chase.tick + int((law.window + law.window_far * done) * TICKS)
    chase.front.place = prey.distance - law.gap
    lunge.cancel(chase, law.lunge_wait)
    cycle.turn(chase.cycle, Mood.FADE, chase.seed, chase.tick, params.cycle)


def holds(chase: Chase) -> bool:
    """Whether the runner is held now."""
    return chase.grip.since != NEVER


def advance(chase: Chase, prey: Prey, done: float, params: PursuitParams) -> list[Signal]:
    """One tick of reaching out or holding on."""
    if not holds(chase):
        return [_grab(chase, prey, params)] if _touches(chase, prey, done, params) else []
    chase.grip.presses += prey.struggles
    if chase.grip.presses >= params.grip.presses:
        _break_free(chase, prey, done, params)
        return [Signal.BROKE_FREE]
    if chase.tick - chase.grip.since >= int(params.grip.struggle * TICKS):
        return [Signal.CAUGHT]
    return []
