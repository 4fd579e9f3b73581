"""Signs of them ahead: rare, more of them later, always the same, in nobody's way."""

from dataclasses import replace

import numpy as np
import pytest

from level_bang.app.place import Spot, world_at
from level_bang.sim import hall_of
from level_bang.sim.hallway import Hallway, hallway
from level_bang.view.frame import CREATURE_FIELDS
from level_bang.view.moment import Moment, moment
from level_bang.view.omens import BEATS, BLOCK, BULGES_AT, CROSSES_AT, Omen, Omens, Sign, sign_in

SIDE, FRAME = CREATURE_FIELDS.index("side"), CREATURE_FIELDS.index("frame")
SEEDS = range(1, 9)
FULL = 10_000.0


def signs(hall: Hallway) -> list[Sign]:
    every = (sign_in(hall, block) for block in range(int(hall.length / BLOCK)))
    return [sign for sign in every if sign is not None]


def first(omen: Omen) -> tuple[Hallway, Sign]:
    return next((hall, s) for hall in map(lambda n: hallway(n, FULL), SEEDS) for s in signs(hall)
                if s.omen is omen and not hall.near_bend(s.along, 80.0))  # fmt: skip


def seen(hall: Hallway, along: float, tick: int = 4_000) -> Moment:
    world = world_at(Spot(seed=hall.seed, at=along, gap=40.0))
    assert hall_of(world) is hall
    return replace(moment(world), tick=tick)


def test_they_are_rare_and_grow_more_frequent() -> None:
    early = [sum(s.along < FULL / 3 for s in signs(hallway(seed, FULL))) for seed in SEEDS]
    late = [sum(s.along > FULL * 2 / 3 for s in signs(hallway(seed, FULL))) for seed in SEEDS]
    assert 1.6 * sum(early) < sum(late)
    assert all(8 <= len(signs(hallway(seed, FULL))) <= 60 for seed in SEEDS)
    assert {s.omen for seed in SEEDS for s in signs(hallway(seed, FULL))} == set(Omen)


def test_a_watcher_stands_clear_and_turns_its_head_once_one_is_near() -> None:
    for seed in SEEDS:
        hall = hallway(seed, FULL)
        for sign in signs(hall):
            if sign.omen is Omen.WATCHER:
                for o in hall.obstacles(int(sign.along // 12)):
                    apart = abs(o.along - sign.along) - o.half_along
                    same = (o.side < 0.0) == sign.left and abs(o.side) + o.half_side > 0.9
                    assert apart > 0.4 or not same
    hall, sign = first(Omen.WATCHER)
    omens = Omens()
    far, near = seen(hall, sign.along - 30.0), seen(hall, sign.along - 6.0, 4_100)
    omens.follow(far, hall)
    still = omens.rows(4_000.0, far, hall)
    omens.follow(near, hall)
    turning = [omens.rows(tick, near, hall)[0, FRAME] for tick in (4_100.0, 4_130.0, 4_200.0)]
    assert len(still) == 1
    assert still[0, FRAME] == turning[0] < turning[1] < turning[2]
    assert abs(still[0, SIDE]) == pytest.approx(1.27)


def test_a_crosser_goes_from_wall_to_wall_and_is_gone() -> None:
    hall, sign = first(Omen.CROSSER)
    omens, now = Omens(), seen(hall, sign.along - CROSSES_AT + 1.0)
    omens.follow(now, hall)
    rows = [omens.rows(4_000.0 + tick, now, hall) for tick in range(0, 70, 2)]
    shown = np.array([row[0, SIDE] for row in rows if len(row)])
    assert len(shown) > 15
    assert np.ptp(shown) > 3.6
    assert len(set(np.sign(np.diff(shown)))) == 1
    assert not len(rows[-1])


def test_a_door_is_beaten_on_thrice_and_then_lies_still() -> None:
    hall, sign = first(Omen.BULGE)
    omens, now = Omens(), seen(hall, sign.along - BULGES_AT + 0.5)
    assert omens.bulge(4_000.0, now, hall) is None
    omens.follow(now, hall)
    times = np.arange(0.0, BEATS * 60.0, 1.0)
    held = [omens.bulge(4_000.0 + t, now, hall) for t in times]
    out = np.array([b[2] for b in held if b is not None])
    assert len(out) == len(times)
    assert 0.03 < out.max() < 0.07
    assert (out < 0.01).sum() >= 3
    assert omens.bulge(4_000.0 + BEATS * 60.0 + 1.0, now, hall) is None


def test_who_stands_still_does_not_stop_what_has_begun_and_none_begins_twice() -> None:
    hall, sign = first(Omen.CROSSER)
    omens, now = Omens(), seen(hall, sign.along - CROSSES_AT + 1.0)
    omens.follow(now, hall)
    later = replace(now, tick=now.tick + 120)
    omens.follow(later, hall)
    assert not len(omens.rows(float(later.tick), later, hall))
