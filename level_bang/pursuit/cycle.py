"""The director: what gap the horde wants now, and how hot it is for this runner."""

from typing import Final

from level_bang.chance import roll
from level_bang.pursuit.params import DT, TICKS, CycleParams
from level_bang.pursuit.state import Cycle, Mood
from level_bang.scalar import mix

STREAM_RELAX: Final = 111
# Python 3.11 takes a tenth of a microsecond to look up a member, and each tick asks for five.
_BUILD, _PEAK, _FADE, _RELAX = Mood


def wanted_gap(cycle: Cycle, frenzied: bool, params: CycleParams) -> float:
    """The gap (m) that the horde tries to hold."""
    if frenzied:
        return params.frenzy - params.frenzy_heat * cycle.heat
    if cycle.mood == _PEAK:
        return params.peak - params.peak_heat * cycle.heat
    if cycle.mood == _BUILD:
        return params.build
    return params.fade if cycle.mood == _FADE else params.relax


def turn(cycle: Cycle, mood: Mood, seed: int, tick: int, params: CycleParams) -> None:
    """Enter `mood`; how long a rest lasts is rolled on entering it."""
    cycle.mood = mood
    cycle.since = tick
    cycle.held = 0
    cycle.turns += 1
    rest = mix(params.relax_least, params.relax_most, roll(seed, STREAM_RELAX, cycle.turns))
    cycle.relax_ticks = int(rest * TICKS)


def _is_over(cycle: Cycle, gap: float, tick: int, params: CycleParams) -> bool:
    mood = cycle.mood
    if mood == _BUILD:
        return gap <= params.build * params.build_done
    if mood == _PEAK:
        near = params.peak - params.peak_heat * cycle.heat
        cycle.held += gap <= near * params.peak_near
        return cycle.held >= (params.hold + params.hold_heat * cycle.heat) * TICKS
    if mood == _FADE:
        return gap >= params.fade * params.fade_done
    return tick - cycle.since >= cycle.relax_ticks


def advance(cycle: Cycle, seed: int, tick: int, gap: float, params: CycleParams) -> None:
    """One tick of wanting."""
    if _is_over(cycle, gap, tick, params):
        turn(cycle, Mood((cycle.mood + 1) % 4), seed, tick, params)


def learn(cycle: Cycle, mistake: bool, params: CycleParams) -> None:
    """Clean running heats the horde, a mistake cools it."""
    if mistake:
        cycle.heat *= params.heat_mistake
    else:
        cycle.heat = min(cycle.heat + params.heat_rise * DT, 1.0)
