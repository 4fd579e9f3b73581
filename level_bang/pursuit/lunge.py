"""The lunge: when one starts, how it is aimed, how far its tip has come."""

from typing import Final

from level_bang.chance import roll
from level_bang.pursuit.hindrance import hampered
from level_bang.pursuit.params import DT, TICKS, LungeParams, PursuitParams
from level_bang.pursuit.state import NEVER, Chase, Prey, Signal
from level_bang.scalar import clamp, mix

STREAM_WAIT: Final = 121


def reach(done: float, params: LungeParams) -> float:
    """How far (m) hands and jaws reach when `done` of the run lies behind."""
    return params.reach + params.reach_far * done


def cancel(chase: Chase, wait: float) -> None:
    """Break off a lunge; no timed one for `wait` seconds."""
    chase.lunge.since = NEVER
    chase.lunge.ahead = 0.0
    chase.lunge.ready = chase.tick + int(wait * TICKS)


def _may_start(chase: Chase, prey: Prey, gap: float, params: LungeParams) -> bool:
    if chase.lunge.since != NEVER or gap >= params.gap or hampered(chase):
        return False
    return prey.mistake or chase.tick >= chase.lunge.ready


def _start(chase: Chase, done: float, params: LungeParams) -> None:
    lunge = chase.lunge
    share = roll(chase.seed, STREAM_WAIT, lunge.started)
    wait = mix(params.wait_first, params.wait_last, done)
    wait = wait * mix(params.wait_low, params.wait_high, share) + params.wait_more
    lunge.since = chase.tick
    lunge.ahead = 0.0
    lunge.ready = chase.tick + int(wait * TICKS)
    lunge.started += 1


def _aim(prey: Prey, gap: float, done: float, params: PursuitParams) -> float:
    """The dash's speed: short of a clean jogger, but home against the weak."""
    law = params.lunge
    if prey.winded or prey.speed < law.weak * params.speed.jog:
        return law.speed
    lands = gap + params.speed.jog * law.dash - reach(done, law) - law.short
    return clamp(lands / law.dash, 0.0, law.speed)


def advance(
    chase: Chase, prey: Prey, gap: float, done: float, params: PursuitParams
) -> list[Signal]:
    """One tick of lunging; the tip is `chase.lunge.ahead` metres before the front."""
    law = params.lunge
    news: list[Signal] = []
    if _may_start(chase, prey, gap, law):
        _start(chase, done, law)
        news.append(Signal.TELEGRAPH)
    lunge = chase.lunge
    if lunge.since == NEVER:
        return news
    passed = chase.tick - lunge.since - int(law.telegraph * TICKS)
    if passed == 0:
        lunge.speed = _aim(prey, gap, done, params)
    if passed >= int(law.dash * TICKS):
        lunge.since = NEVER
        lunge.ahead = 0.0
        news.append(Signal.MISSED)
    elif passed >= 0:
        lunge.ahead += max(lunge.speed - chase.front.speed, 0.0) * DT
    return news
