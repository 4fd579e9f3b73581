"""The fairness contract, line by line, over many seeds and moments (GAME.md 6)."""

import copy
from collections.abc import Iterator

import pytest
from chased import (
    FULL,
    JOG,
    LAW,
    SPRINT,
    STUMBLE_TICKS,
    STUMBLING,
    WINDED,
    WINDED_TICKS,
    Chased,
    begin,
    histories,
    near,
    sighted,
)

from level_bang.pursuit import Signal
from level_bang.pursuit.grip import holds
from level_bang.pursuit.params import DT, TICKS
from level_bang.pursuit.state import NEVER

MINUTE = 60 * TICKS
SHORT = (
    3_000.0  # m; the law knows only the fraction that lies behind, so most of it is tried on this
)


@pytest.fixture(scope="module")
def clean() -> list[Chased]:
    """Moments of runs without a mistake so far."""
    runs = [("jog", 1, SHORT), ("jog", 2, SHORT), ("burst", 3, SHORT), ("burst", 4, FULL)]
    return [m for style, seed, length in runs for m in histories(seed, style, 6 / length, length)]


@pytest.fixture(scope="module")
def battered() -> list[Chased]:
    """Moments of runs with many mistakes, breaks and frenzies in them."""
    return [m for seed in range(20, 30) for m in histories(seed, "clumsy", 1 / 600, SHORT)]


def free(moments: list[Chased]) -> Iterator[Chased]:
    """Copies of those in which the runner is not held."""
    for moment in moments:
        if not holds(moment.chase):
            yield copy.deepcopy(moment)


def test_a_clean_sprint_opens_the_gap(clean: list[Chased], battered: list[Chased]) -> None:
    tried = 0
    for runner in free(clean + battered):
        if runner.speed < 5.3:
            continue
        before = runner.gap
        signals = runner.all(SPRINT, 3 * TICKS)
        if Signal.GRABBED in signals or Signal.CAUGHT in signals:
            continue  # interrupted: see the next test for who may be
        assert runner.gap > before + 0.2
        tried += 1
    assert tried > 200


def test_no_sprinter_is_grabbed_unless_the_leap_was_under_way(
    clean: list[Chased], battered: list[Chased]
) -> None:
    for runner in free(clean + battered):
        if runner.speed >= 5.3 and runner.chase.lunge.since < 0:
            for news in runner.run(SPRINT, 5 * TICKS):
                assert Signal.GRABBED not in news


@pytest.mark.parametrize("presses", [0, 6, 17], ids=["gives up", "hammers", "struggles"])
def test_standing_still_is_death_within_30_s(
    clean: list[Chased], battered: list[Chased], presses: int
) -> None:
    for runner in [begin(1), *free(clean + battered)]:
        runner.presses = presses
        assert Signal.CAUGHT in runner.all(0.0, 30 * TICKS)


def test_dawdling_is_death_within_3_minutes(clean: list[Chased], battered: list[Chased]) -> None:
    for runner in [begin(1), *list(free(clean + battered))[::4]]:
        runner.chase.length = max(runner.chase.length, runner.distance + 800.0)  # not out before
        assert Signal.CAUGHT in runner.all(4.2, 3 * MINUTE)


@pytest.mark.parametrize(
    ("length", "seeds"), [(FULL, range(2)), (3_000.0, range(4)), (1_000.0, range(12))]
)
def test_jogging_for_ever_finishes(length: float, seeds: range) -> None:
    for seed in seeds:
        runner = begin(100 + seed, length)
        least = 99.0
        while runner.distance < length:
            assert Signal.GRABBED not in runner.tick(JOG)
            least = min(least, runner.margin)
        assert least > 0.45  # m: a miss, but one that is felt


@pytest.mark.parametrize("presses", [17, 21], ids=["in 1.2 s", "in 1.4 s"])
@pytest.mark.parametrize("mistake", ["stumble", "winded"])
def test_no_death_with_one_mistake_behind_it(
    clean: list[Chased], mistake: str, presses: int
) -> None:
    grabbed = 0
    for runner in free(clean):
        runner.presses = presses
        ticks, top = (STUMBLE_TICKS, STUMBLING) if mistake == "stumble" else (WINDED_TICKS, WINDED)
        winded = mistake == "winded"
        signals = list(runner.tick(top, mistake=True, winded=winded))
        signals += runner.all(top, ticks - 1, winded=winded)
        signals += runner.all(JOG, 12 * TICKS)
        if Signal.GRABBED in signals:
            grabbed += 1
            signals += runner.all(JOG, 30 * TICKS)  # beyond the longest window
        assert Signal.CAUGHT not in signals, (runner.chase.seed, runner.chase.tick)
    assert grabbed > 20  # mistakes do cost


def test_nothing_speeds_up_while_watched(clean: list[Chased], battered: list[Chased]) -> None:
    for runner in free(clean + battered):
        runner.tick(runner.speed, looking_back=False)
        runner.chase.front.watched_since = NEVER  # the last look is long past
        before = runner.chase.front.speed
        for _ in runner.run(SPRINT, int(LAW.speed.watch_grace * TICKS), looking_back=True):
            assert runner.chase.front.speed <= before
            before = runner.chase.front.speed


def test_looking_back_for_ever_does_not_freeze_them() -> None:
    runner = sighted(5)
    runner.all(SPRINT, 20 * TICKS, looking_back=True)
    assert runner.chase.front.speed > 6.5  # they have taken the sprinter's pace
    assert Signal.CAUGHT in sighted(6).all(4.2, 3 * MINUTE, looking_back=True)


def test_a_look_limits_their_pace_even_after_its_grace() -> None:
    most = {}
    for looking in (False, True):
        runner = near(1, 60.0)
        speeds = [
            runner.chase.front.speed for _ in runner.run(JOG, 10 * TICKS, looking_back=looking)
        ]
        most[looking] = max(speeds)
    assert most[False] == pytest.approx(1.20 * JOG)
    assert most[True] == pytest.approx(1.10 * JOG)


def test_a_lead_is_eaten_never_erased() -> None:
    """The front moves at most 7.10 m/s, forwards only, but for what a grab puts right."""
    for seed, style in ((40, "jog"), (41, "burst"), *((s, "clumsy") for s in range(42, 48))):
        for runner in histories(seed, style, 1 / 60, SHORT):
            place, held = runner.chase.front.place, holds(runner.chase)
            for news in runner.run(JOG, 2):
                gain = runner.chase.front.place - place
                if not held and not holds(runner.chase) and Signal.BROKE_FREE not in news:
                    assert 0.0 <= gain <= 7.1 * DT + 1e-9
                place, held = runner.chase.front.place, holds(runner.chase)


def test_a_far_lead_lasts() -> None:
    """A lead of 60 m on a jogger takes them at least 25 s to eat, at no point in leaps."""
    runner = near(1, 60.0)
    ticks = 0
    while runner.gap > 30.0:
        before = runner.gap
        runner.tick(JOG)
        assert before - runner.gap <= (7.1 - JOG) * DT + 1e-9
        ticks += 1
    assert ticks > 25 * TICKS


def test_their_speed_stays_in_bounds_and_bends_slowly(battered: list[Chased]) -> None:
    for runner in free(battered):
        if runner.chase.tick < 15 * TICKS:
            continue
        before = runner.chase.front.speed
        assert 4.75 - 1e-9 <= before <= 7.10 + 1e-9
        for _ in runner.run(JOG, 30):
            after = runner.chase.front.speed
            assert abs(after - before) <= 0.6 * DT + 1e-9
            before = after


@pytest.mark.parametrize("length", [FULL, 1_000.0])
def test_in_the_last_stretch_they_hold_back(length: float) -> None:
    runner = near(3, 30.0, 0.97 * length)
    runner.chase.length = length
    while runner.distance < length:
        runner.tick(SPRINT)
        runner.chase.front.place = max(runner.chase.front.place, runner.distance - 30.0)
        if runner.distance > 0.98 * length + 8.0:  # m, to slow down in
            assert runner.chase.front.speed <= 6.66 + 1e-9


@pytest.mark.parametrize(("speed", "grabbed"), [(6.67, False), (6.65, True)])
def test_in_the_last_stretch_no_grab_connects_on_the_fast(speed: float, grabbed: bool) -> None:
    for distance, connects in ((9_801.0, grabbed), (9_700.0, True)):
        runner = near(1, 0.5, distance)
        runner.speed = speed
        assert (Signal.GRABBED in runner.tick(speed)) is connects
