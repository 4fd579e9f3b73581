"""The lunge: a telegraph that can be learned, a dash that spares the clean and finds the weak."""

from itertools import pairwise

import pytest
from chased import JOG, LAW, SPRINT, STUMBLING, WINDED, near

from level_bang.pursuit import Hindrance, Signal, leave, lunge
from level_bang.pursuit.params import TICKS

TELEGRAPH = 24  # ticks, 0.4 s
DASH = 36  # ticks, 0.6 s
far = pytest.mark.parametrize("distance", [100.0, 5_000.0, 9_700.0])


@far
@pytest.mark.parametrize("gap", [2.5, 4.0, 5.5, 6.9])
def test_it_lands_short_of_a_clean_jogger(distance: float, gap: float) -> None:
    runner = near(1, gap, distance, ready=0)
    runner.chase.front.speed = 5.0
    assert runner.tick(JOG) == [Signal.TELEGRAPH]
    least = 99.0
    lands = 0.8
    for after, news in enumerate(runner.run(JOG, TELEGRAPH + DASH), 1):
        runner.chase.lunge.ready = 100_000
        least = min(least, runner.margin)
        if after == TELEGRAPH:  # at 10.5 m/s it does not carry further than this
            lands = max(lands, runner.margin - (10.5 - JOG) * DASH / TICKS)
        assert not (runner.chase.lunge.ahead and after < TELEGRAPH)
        assert (Signal.MISSED in news) is (after == TELEGRAPH + DASH)
    assert least == pytest.approx(lands, abs=0.15)


@far
@pytest.mark.parametrize("gap", [3.0, 4.5])
def test_it_finds_the_winded(distance: float, gap: float) -> None:
    runner = near(1, gap, distance, ready=0)
    runner.speed = WINDED
    signals = runner.all(WINDED, TELEGRAPH + DASH, winded=True)
    assert signals == [Signal.TELEGRAPH, Signal.GRABBED] or Signal.GRABBED in signals


@far
def test_it_misses_the_winded_who_are_far_enough(distance: float) -> None:
    runner = near(1, 6.9, distance, ready=0)
    runner.speed = WINDED
    assert Signal.MISSED in runner.all(WINDED, TELEGRAPH + DASH + 1, winded=True)


@pytest.mark.parametrize(("speed", "weak"), [(4.04, True), (4.06, False)])
def test_the_weak_are_those_below_three_quarters_of_a_jog(speed: float, weak: bool) -> None:
    runner = near(1, 4.0, ready=0)
    runner.speed = speed
    runner.all(speed, TELEGRAPH + 2)
    assert (runner.chase.lunge.speed == 10.5) is weak


def test_a_sprint_outruns_it() -> None:
    for gap in (2.0, 3.0, 5.0, 6.9):
        runner = near(1, gap, ready=0)
        runner.speed = SPRINT
        assert Signal.GRABBED not in runner.all(SPRINT, TELEGRAPH + DASH + 1)


@pytest.mark.parametrize(("gap", "starts"), [(6.95, True), (7.1, False)])
def test_nobody_lunges_from_further_than_7_m(gap: float, starts: bool) -> None:
    runner = near(1, gap, ready=0)
    assert (Signal.TELEGRAPH in runner.tick(JOG)) is starts


def test_a_mistake_is_answered_at_once() -> None:
    runner = near(1, 6.0)
    assert Signal.TELEGRAPH not in runner.tick(JOG)
    assert Signal.TELEGRAPH in runner.tick(STUMBLING, mistake=True)


@pytest.mark.parametrize(("distance", "wait"), [(0.0, 2.8), (10_000.0, 1.8)])
def test_how_often(distance: float, wait: float) -> None:
    """Between wait x 0.7 + 1 s and wait x 1.3 + 1 s lie between two of them, evenly rolled."""
    runner = near(7, 5.0, distance, ready=0)
    began = []
    while len(began) < 60:
        if Signal.TELEGRAPH in runner.tick(JOG):
            began.append(runner.chase.tick)
        runner.distance = distance
        runner.chase.front.place = distance - 5.0
    waits = [(b - a) / TICKS for a, b in pairwise(began)]
    assert 0.7 * wait + 1.0 - 0.02 <= min(waits) < 0.8 * wait + 1.0
    assert 1.2 * wait + 1.0 < max(waits) <= 1.3 * wait + 1.0 + 0.02


def test_reach_grows_with_the_run() -> None:
    assert lunge.reach(0.0, LAW.lunge) == pytest.approx(0.9)
    assert lunge.reach(1.0, LAW.lunge) == pytest.approx(1.1)


@pytest.mark.parametrize("kind", [Hindrance.CLOUD, Hindrance.FLARE, Hindrance.DOOR])
def test_nobody_lunges_while_hampered(kind: Hindrance) -> None:
    runner = near(1, 5.0, ready=0)
    leave(runner.chase, kind, runner.chase.front.place, LAW.hindrance)
    assert Signal.TELEGRAPH not in runner.all(JOG, 60)
