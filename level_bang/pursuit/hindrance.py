"""What lies in their way: it waits where it was left until the front reaches it."""

from math import sqrt

from level_bang.pursuit.params import TICKS, HindranceParams
from level_bang.pursuit.state import HINDRANCES, Chase, Hindrance, Signal


def leave(chase: Chase, kind: Hindrance, at: float, params: HindranceParams) -> None:
    """Leave a hindrance at `at` metres along the hall."""
    if chase.waiting_count == HINDRANCES:
        _forget(chase, 0)
    slot = chase.waiting_count
    chase.waiting[slot] = kind
    chase.waiting_at[slot] = int(at * 1000.0)
    chase.waiting_until[slot] = chase.tick + int(params.life * TICKS)
    chase.waiting_count += 1


def _forget(chase: Chase, slot: int) -> None:
    for row in (chase.waiting, chase.waiting_at, chase.waiting_until):
        row[slot:-1] = row[slot + 1 :]
        row[-1] = 0
    chase.waiting_count -= 1


def _slow(chase: Chase, factor: float, seconds: float) -> bool:
    """Slow the front, unless something stronger already does."""
    front = chase.front
    if chase.tick < front.slow_until and factor >= front.slow:
        return False
    front.slow = factor
    front.slow_until = chase.tick + int(seconds * TICKS)
    return True


def _strike(chase: Chase, kind: int, done: float, params: HindranceParams) -> Signal | None:
    left = 1.0 - params.faded * done
    if kind == Hindrance.CLOUD:
        struck = _slow(chase, params.cloud, params.cloud_seconds * sqrt(left))
    elif kind == Hindrance.FLARE:
        struck = _slow(chase, params.flare, params.flare_seconds * sqrt(left))
        if struck:
            chase.front.shy_until = chase.tick + int(params.flare_seconds * TICKS)
    elif kind == Hindrance.LITTER:
        struck = _slow(chase, params.litter, params.litter_seconds)
    else:
        chase.front.door_until = chase.tick + int(params.door_seconds * left * TICKS)
        return Signal.DOOR_REACHED
    return Signal.HINDERED if struck else None


def advance(chase: Chase, done: float, params: HindranceParams) -> list[Signal]:
    """Let what the front has reached take hold; `done` is the fraction of the run behind."""
    news: list[Signal] = []
    if chase.tick == chase.front.door_until:
        news.append(Signal.DOOR_GIVES)
    if not chase.waiting_count:
        return news
    slot = 0
    while slot < chase.waiting_count:
        kind = int(chase.waiting[slot])
        near = params.flare_near if kind == Hindrance.FLARE else 0.0
        reached = chase.front.place + near >= chase.waiting_at[slot] / 1000.0
        signal = _strike(chase, kind, done, params) if reached else None
        if signal is not None:
            news.append(signal)
        if signal is not None or chase.tick >= chase.waiting_until[slot]:
            _forget(chase, slot)
        else:
            slot += 1
    return news


def blocked(chase: Chase) -> bool:
    """Whether a fire door holds them now."""
    return chase.tick < chase.front.door_until


def factor(chase: Chase) -> float:
    """What their speed is multiplied by now."""
    front, now = chase.front, chase.tick
    if now < front.door_until:
        return 0.0
    return front.slow if now < front.slow_until else 1.0


def hampered(chase: Chase) -> bool:
    """Whether anything keeps them from lunging."""
    front = chase.front
    return chase.tick < max(front.slow_until, front.shy_until, front.door_until)
