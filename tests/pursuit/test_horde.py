"""The members: how many, where, how they drop out, and that none appears or vanishes in view."""

import numpy as np
import pytest
from chased import FULL, JOG, LAW, STUMBLING, begin

from level_bang.chance import roll
from level_bang.pursuit import Chase, Signal, horde
from level_bang.pursuit.params import DT
from level_bang.pursuit.state import Gait, Kind

SEEN = 60_000  # mm behind the front; whoever is gone for good was further off than that


def test_the_count_law() -> None:
    assert [horde.count(done, LAW.count) for done in (0.0, 0.5, 1.0)] == [300, 81, 8]
    assert [horde.count(done, LAW.count) for done in (-0.1, 1.1)] == [300, 8]
    counts = [horde.count(i / 1_000, LAW.count) for i in range(1_001)]
    assert counts == sorted(counts, reverse=True)


def test_they_gather_by_kind() -> None:
    lead = np.zeros(3)
    mass = np.zeros(3)
    for seed in range(60):
        kind = horde.gather(seed, 300).kind
        lead += np.bincount(kind[:8], minlength=3)
        mass += np.bincount(kind[8:], minlength=3)
    assert lead[Kind.HOUND] / 480 == pytest.approx(0.7, abs=0.07)
    assert mass[Kind.FACELING] == mass.max()  # the mass
    assert (mass > 0).all()


def test_they_gather_behind_the_front_and_inside_the_hall() -> None:
    for seed in range(30):
        many = horde.gather(seed, 300)
        assert many.back[0] == 0
        assert (many.back >= 0).all()
        assert (abs(many.lane) <= 1_250).all()
        assert len({many.back.tobytes(), horde.gather(seed + 1, 300).back.tobytes()}) == 2


def _as_told(chase: Chase, was: horde.Horde, place: float, moved: float, tick: int) -> None:
    many = chase.horde
    running, seen = slice(0, many.live), slice(0, many.gone)
    assert (many.back[seen] >= 0).all(), "somebody stands before the front"
    assert (abs(many.back[running] - was.back[running]) <= horde.CATCH_UP).all()
    assert (many.gait[running] == Gait.RUN).all()
    out = many.gait[many.live : many.gone]
    assert ((out != Gait.RUN) & (out != Gait.GONE)).all()
    vanished = slice(many.gone, was.gone)
    assert (was.back[vanished] + int(moved * 1_000) + 1 > SEEN).all(), tick
    assert place - many.last_place / 1_000 < 0.7


@pytest.mark.parametrize("seed", range(4))
def test_nothing_appears_or_vanishes_in_view(seed: int) -> None:
    """A whole run with stumbles and breaks: no member before the front, none erased near."""
    runner = begin(60 + seed, 2_000.0, members=None)
    left = 0
    breaks = drops = 0
    place = runner.chase.front.place
    was = horde.gather(0, 0)
    while runner.distance < 2_000.0:
        tick = runner.chase.tick
        stumbles = not left and roll(seed, 911, tick) < 1.0 / 2_000
        left = 36 if stumbles else max(left - 1, 0)
        if tick % horde.EVERY == 0:
            many = runner.chase.horde
            was = horde.Horde(
                many.back.copy(), many.want, many.lane, many.kind, many.gait, many.live, many.gone
            )
        news = runner.tick(STUMBLING if left else JOG, mistake=stumbles)
        runner.chase.grip.window_until = -1  # nobody dies of this
        breaks += Signal.BROKE_FREE in news
        drops += Signal.DROPPED_OUT in news
        if runner.chase.tick % horde.EVERY == 0:
            front = runner.chase.front.place
            _as_told(runner.chase, was, front, front - place, tick)
            place = front
    assert breaks
    assert drops > 100
    assert runner.chase.horde.live == 8
    assert runner.chase.horde.gone < 40


def test_those_left_behind_stay_where_they_fell() -> None:
    runner = begin(5, 1_000.0, members=None)
    falls: dict[int, float] = {}
    while runner.distance < 900.0:
        runner.tick(JOG)
        chase = runner.chase
        if chase.tick % horde.EVERY:
            continue
        for member in range(chase.horde.live, chase.horde.gone):
            here = chase.horde.last_place / 1_000 - chase.horde.back[member] / 1_000
            assert here == pytest.approx(falls.setdefault(member, here), abs=0.002)
    assert len(falls) > 250


def test_the_tick_before_they_are_seen_moves_nobody_far() -> None:
    runner = begin(9, FULL, members=None)
    for _ in range(60):
        front = runner.chase.front.place
        runner.tick(0.0)
        assert abs(runner.chase.front.place - front) <= LAW.start_speed * DT + 1e-9
