"""What lies in their way: how much, how long, how it fades with distance (GAME.md 5)."""

from math import sqrt

import pytest
from chased import FULL, JOG, LAW, Chased, near

from level_bang.pursuit import Hindrance, Signal, leave
from level_bang.pursuit.hindrance import blocked, factor
from level_bang.pursuit.params import TICKS
from level_bang.pursuit.state import HINDRANCES

BEGINNING = 60.0  # m run; nothing has faded yet


def struck(kind: Hindrance, distance: float = BEGINNING) -> Chased:
    """A run in which the front has just reached something."""
    runner = near(1, 20.0, distance)
    leave(runner.chase, kind, runner.chase.front.place, LAW.hindrance)
    runner.tick(JOG)
    return runner


def lasts(runner: Chased) -> int:
    """Ticks for which their speed is changed."""
    ticks = 1
    while factor(runner.chase) != 1.0:
        runner.tick(JOG)
        ticks += 1
    return ticks - 1


@pytest.mark.parametrize(
    ("kind", "share", "seconds", "fades"),
    [
        (Hindrance.CLOUD, 0.55, 6.0, sqrt(0.6)),
        (Hindrance.FLARE, 0.75, 5.0, sqrt(0.6)),
        (Hindrance.LITTER, 0.75, 1.5, 1.0),
        (Hindrance.DOOR, 0.0, 8.0, 0.6),
    ],
)
def test_how_much_and_how_long(kind: Hindrance, share: float, seconds: float, fades: float) -> None:
    runner = struck(kind)
    assert factor(runner.chase) == share
    place, speed = runner.chase.front.place, runner.chase.front.speed
    runner.tick(JOG)
    moved = (runner.chase.front.place - place) * TICKS
    assert moved == pytest.approx(runner.chase.front.speed * share)
    assert abs(runner.chase.front.speed - speed) < 0.011  # the law itself takes no notice
    assert lasts(struck(kind)) == pytest.approx(seconds * TICKS, abs=3)
    assert lasts(struck(kind, FULL - 1.0)) == pytest.approx(seconds * fades * TICKS, abs=3)


def test_what_is_told_of_it() -> None:
    assert Signal.HINDERED in struck(Hindrance.CLOUD).signals
    assert Signal.HINDERED in struck(Hindrance.FLARE).signals
    assert Signal.HINDERED in struck(Hindrance.LITTER).signals


def test_a_fire_door_holds_is_battered_and_gives() -> None:
    runner = struck(Hindrance.DOOR)
    assert runner.signals == [Signal.DOOR_REACHED]
    place = runner.chase.front.place
    gives = [t for t, news in enumerate(runner.run(JOG, 600), 1) if Signal.DOOR_GIVES in news]
    assert gives == [pytest.approx(8 * TICKS, abs=3)]
    runner = struck(Hindrance.DOOR)
    for _ in runner.run(JOG, gives[0] - 1):
        assert blocked(runner.chase)
        assert runner.chase.front.place == place


def test_they_shy_from_a_flare_before_they_reach_it() -> None:
    for ahead, shies in ((5.9, True), (6.3, False)):
        runner = near(1, 20.0)
        leave(runner.chase, Hindrance.FLARE, runner.chase.front.place + ahead, LAW.hindrance)
        assert (Signal.HINDERED in runner.tick(JOG)) is shies


def test_it_waits_where_it_was_left() -> None:
    runner = near(1, 20.0)
    at = runner.chase.front.place + 15.0
    leave(runner.chase, Hindrance.LITTER, at, LAW.hindrance)
    while Signal.HINDERED not in runner.tick(JOG):
        assert runner.chase.front.place < at + 0.13
    assert runner.chase.front.place == pytest.approx(at, abs=0.13)
    assert runner.chase.waiting_count == 0


def test_it_is_gone_after_20_s() -> None:
    runner = near(1, 40.0)
    leave(runner.chase, Hindrance.CLOUD, runner.distance + 500.0, LAW.hindrance)
    runner.all(JOG, 20 * TICKS - 1)
    assert runner.chase.waiting_count == 1
    runner.tick(JOG)
    assert runner.chase.waiting_count == 0


def test_the_stronger_wins_and_the_weaker_waits() -> None:
    runner = struck(Hindrance.CLOUD)
    leave(runner.chase, Hindrance.LITTER, runner.chase.front.place, LAW.hindrance)
    runner.tick(JOG)
    assert factor(runner.chase) == 0.55
    runner = struck(Hindrance.LITTER)
    leave(runner.chase, Hindrance.CLOUD, runner.chase.front.place, LAW.hindrance)
    runner.tick(JOG)
    assert factor(runner.chase) == 0.55


def test_the_oldest_gives_way() -> None:
    runner = near(1, 20.0)
    for i in range(HINDRANCES + 3):
        leave(runner.chase, Hindrance.LITTER, 6_000.0 + i, LAW.hindrance)
    assert runner.chase.waiting_count == HINDRANCES
    assert runner.chase.waiting_at.tolist() == [6_003_000 + 1_000 * i for i in range(HINDRANCES)]
