"""The director: its moods in their order and lengths, its heat, and how it begins."""

import pytest
from chased import FULL, JOG, LAW, SPRINT, begin, near, sighted

from level_bang.pursuit import Signal, cycle
from level_bang.pursuit.params import DT, TICKS
from level_bang.pursuit.state import Cycle, Mood

COLD, WARM, HOT = 0.0, 0.5, 1.0


@pytest.mark.parametrize(
    ("mood", "heat", "frenzied", "wanted"),
    [
        (Mood.BUILD, COLD, False, 22.0),
        (Mood.BUILD, HOT, False, 22.0),
        (Mood.PEAK, COLD, False, 6.0),
        (Mood.PEAK, WARM, False, 4.7),
        (Mood.PEAK, HOT, False, 3.4),
        (Mood.FADE, HOT, False, 18.0),
        (Mood.RELAX, HOT, False, 26.0),
        (Mood.RELAX, COLD, True, 5.0),
        (Mood.FADE, HOT, True, 3.0),
    ],
)
def test_the_gap_they_want(mood: Mood, heat: float, frenzied: bool, wanted: float) -> None:
    now = Cycle(mood=mood, heat=heat)
    assert cycle.wanted_gap(now, frenzied, LAW.cycle) == pytest.approx(wanted)


def _lasts(now: Cycle, gap: float, most: int = 60 * TICKS) -> int:
    """Ticks until the mood changes, at that gap."""
    mood = now.mood
    for tick in range(1, most):
        cycle.advance(now, 1, tick, gap, LAW.cycle)
        if now.mood != mood:
            return tick
    return most


@pytest.mark.parametrize(("heat", "seconds"), [(COLD, 5.0), (WARM, 14.5), (HOT, 24.0)])
def test_a_peak_holds_for_as_long_as_they_are_hot(heat: float, seconds: float) -> None:
    near_by = (6.0 - 2.6 * heat) * 1.25
    assert _lasts(Cycle(mood=Mood.PEAK, heat=heat), near_by) == int(seconds * TICKS)
    assert _lasts(Cycle(mood=Mood.PEAK, heat=heat), near_by + 0.01) == 60 * TICKS


def test_moods_follow_each_other() -> None:
    now = Cycle()
    assert _lasts(now, 24.3) == 60 * TICKS
    seen = [Mood(now.mood)]
    for gap in (24.1, 5.0, 17.0, 26.0):
        _lasts(now, gap)
        seen.append(Mood(now.mood))
    assert seen == [Mood.BUILD, Mood.PEAK, Mood.FADE, Mood.RELAX, Mood.BUILD]
    assert _lasts(Cycle(mood=Mood.FADE), 16.1) == 60 * TICKS
    assert _lasts(Cycle(mood=Mood.FADE), 16.3) == 1


def test_a_rest_lasts_12_to_24_s() -> None:
    rests = []
    for seed in range(300):
        now = Cycle()
        cycle.turn(now, Mood.RELAX, seed, 0, LAW.cycle)
        rests.append(now.relax_ticks)
    assert 12 * TICKS <= min(rests) < 12.3 * TICKS
    assert 23.7 * TICKS < max(rests) <= 24 * TICKS


def test_heat_grows_with_clean_running_and_halves_at_a_mistake() -> None:
    now = Cycle()
    for _ in range(60 * TICKS):
        cycle.learn(now, False, LAW.cycle)
    assert now.heat == pytest.approx(0.5)
    cycle.learn(now, True, LAW.cycle)
    assert now.heat == pytest.approx(0.25)
    for _ in range(200 * TICKS):
        cycle.learn(now, False, LAW.cycle)
    assert now.heat == 1.0


def test_heat_falls_at_a_grab_and_a_break_begins_the_fade() -> None:
    runner = near(1, 0.5)
    runner.chase.cycle.heat = 0.5
    assert runner.tick(JOG) == [Signal.GRABBED]
    assert runner.chase.cycle.heat == pytest.approx((0.5 + DT / 120.0) * 0.8)
    assert Signal.BROKE_FREE in runner.all(JOG, 80)
    assert runner.chase.cycle.mood == Mood.FADE


@pytest.mark.parametrize("speed", [0.0, JOG, SPRINT])
def test_the_start(speed: float) -> None:
    """Footsteps at 3 s; at 6 s the front comes into sight 60 m behind."""
    runner = begin(3, FULL, members=None)
    told = {s: t + 1 for t, news in enumerate(runner.run(speed, 7 * TICKS)) for s in news}
    assert told[Signal.HEARD] == 3 * TICKS
    assert told[Signal.SIGHTED] == 6 * TICKS
    runner = sighted(3)
    assert runner.gap == pytest.approx(60.0)


def test_a_clean_run_goes_round_the_cycle() -> None:
    runner = sighted(8)
    moods = set()
    while runner.distance < 3_000.0:
        runner.tick(JOG)
        moods.add(Mood(runner.chase.cycle.mood))
    assert moods == set(Mood)
    assert runner.chase.cycle.turns > 8
