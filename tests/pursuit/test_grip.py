"""Hands on the runner: the struggle, the window in which another grab is the catch, the shield."""

import pytest
from chased import JOG, LAW, Chased, near

from level_bang.pursuit import Prey, Signal, advance
from level_bang.pursuit.grip import holds
from level_bang.pursuit.params import TICKS


def seized(distance: float = 5_000.0) -> Chased:
    """A runner who has just been grabbed for the first time."""
    runner = near(1, 0.5, distance)
    assert runner.tick(JOG) == [Signal.GRABBED]
    return runner


def test_four_presses_break_a_grip() -> None:
    runner = seized()
    runner.presses = 10
    ticks = 0
    while Signal.BROKE_FREE not in runner.signals:
        assert holds(runner.chase)
        runner.tick(JOG)
        ticks += 1
    assert ticks == 40
    assert not holds(runner.chase)
    assert runner.gap == pytest.approx(3.0)
    assert runner.speed == 4.6


def test_who_does_not_struggle_is_caught_after_a_second_and_a_half() -> None:
    runner = seized()
    runner.presses = 0
    for ticks, news in enumerate(runner.run(JOG, 200), 1):
        assert (Signal.CAUGHT in news) is (ticks == 90)


def test_three_presses_are_not_enough() -> None:
    runner = seized()
    runner.presses = 25  # 25, 50, 75; the fourth would come too late
    assert Signal.CAUGHT in runner.all(JOG, 200)


@pytest.mark.parametrize(("distance", "window"), [(0.0, 18.0), (5_000.0, 20.5), (9_900.0, 22.95)])
def test_the_window(distance: float, window: float) -> None:
    runner = seized(distance)
    while Signal.BROKE_FREE not in runner.tick(JOG):
        pass
    broke = runner.chase.tick
    assert runner.chase.grip.window_until - broke == pytest.approx(window * TICKS, abs=12)


@pytest.mark.parametrize(("early", "signal"), [(1, Signal.CAUGHT), (0, Signal.GRABBED)])
def test_another_grab_inside_the_window_is_the_catch(early: int, signal: Signal) -> None:
    runner = near(1, 0.5)
    runner.chase.grip.window_until = runner.chase.tick + 1 + early
    assert runner.tick(JOG) == [signal]


def test_no_timed_lunge_for_a_second_and_a_half_after_a_break() -> None:
    runner = seized()
    while Signal.BROKE_FREE not in runner.tick(JOG):
        pass
    for ticks, news in enumerate(runner.run(JOG, 120), 1):
        if Signal.TELEGRAPH in news:
            assert ticks >= 90
            return
    raise AssertionError("they are 3 m behind and do not lunge")


def test_while_they_hold_they_do_not_run() -> None:
    runner = seized()
    place = runner.chase.front.place
    for _ in runner.run(JOG, 30):
        assert runner.chase.front.place == place


def test_a_shield_breaks_the_grab_at_once() -> None:
    runner = near(1, 0.5)
    chase = runner.chase
    chase.lunge.ready = 0
    news = advance(chase, Prey(runner.distance, JOG, shielded=True), LAW)
    assert Signal.SHIELDED in news
    assert Signal.GRABBED not in news
    assert not holds(chase)
    assert runner.gap == pytest.approx(3.0)
    assert chase.grip.grabs == 0
    for ticks, signals in enumerate(runner.run(JOG, 119), 1):
        assert Signal.TELEGRAPH not in signals, ticks


def test_a_shield_saves_even_inside_the_window() -> None:
    runner = near(1, 0.5)
    runner.chase.grip.window_until = 10**6
    news = advance(runner.chase, Prey(runner.distance, JOG, shielded=True), LAW)
    assert Signal.SHIELDED in news
    assert Signal.CAUGHT not in news


def test_the_reach_of_a_grab() -> None:
    for gap, grabbed in ((0.95, True), (1.05, False)):  # 0.9 + 0.2 x 0.5 is 1.0
        runner = near(1, gap)
        runner.chase.front.speed = JOG
        assert (Signal.GRABBED in runner.tick(JOG)) is grabbed
