"""Between the body and the pursuit: what the horde is told, and what its news does to the body."""

from typing import Final

from level_bang import pursuit
from level_bang.pursuit import Prey, Signal
from level_bang.sim.events import Event, What
from level_bang.sim.kinds import Outcome, Phase
from level_bang.sim.moves import looks_back
from level_bang.sim.params import SimParams
from level_bang.sim.world import World, unseen

_DREAD: Final = Phase.DREAD  # looked up once: each tick asks
MISTAKES: Final = (What.STUMBLE, What.WINDED)
NEWS: Final = {
    Signal.HEARD: What.HEARD,
    Signal.SIGHTED: What.SIGHTED,
    Signal.TELEGRAPH: What.TELEGRAPH,
    Signal.MISSED: What.MISSED,
    Signal.GRABBED: What.GRAB,
    Signal.SHIELDED: What.SHIELDED,
    Signal.BROKE_FREE: What.BREAK_FREE,
    Signal.CAUGHT: What.CAUGHT,
    Signal.HINDERED: What.HINDERED,
    Signal.DOOR_REACHED: What.FIRE_DOOR_REACHED,
    Signal.DOOR_GIVES: What.FIRE_DOOR_GIVES,
    Signal.DROPPED_OUT: What.DROPPED_OUT,
}


def _prey(world: World, events: list[Event], pressed: int, params: SimParams) -> Prey:
    body = world.body
    mistake = bool(events) and any(event.what in MISTAKES for event in events)
    return Prey(
        body.distance,
        body.pace,
        world.tick < body.winded_until,
        mistake,
        looks_back(body, params.body),
        body.shielded,
        pressed != 0,
    )


def _suffer(world: World, signal: Signal, params: SimParams) -> None:
    body = world.body
    if signal is Signal.GRABBED:
        body.speed = 0.0
        body.slide_until = min(body.slide_until, world.tick)
    elif signal is Signal.SHIELDED:
        body.shielded = False
    elif signal is Signal.BROKE_FREE:
        body.speed = params.body.broke_free
        body.stumble_until = min(body.stumble_until, world.tick)
    elif signal is Signal.CAUGHT:
        world.phase, world.phase_since = Phase.OVER, world.tick
        world.outcome = Outcome.CAUGHT
    elif signal is Signal.SIGHTED:
        world.phase, world.phase_since = Phase.CHASE, world.tick


def advance(world: World, events: list[Event], pressed: int, params: SimParams) -> list[Event]:
    """One tick of being hunted; `events` is what the body did in it."""
    law = unseen(world.entry, params) if world.phase == _DREAD else params.pursuit
    signals = pursuit.advance(world.chase, _prey(world, events, pressed, params), law)
    if not signals:
        return []
    for signal in signals:
        _suffer(world, signal, params)
    return [Event(NEWS[signal]) for signal in signals]
