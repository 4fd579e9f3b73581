"""The level is a pure function of its seed, and the archive's facts hold in it (GAME.md 1-5)."""

import subprocess
import sys
from itertools import pairwise
from statistics import mean

import pytest

from level_bang.sim import obstacles
from level_bang.sim.course import SQUARE
from level_bang.sim.hallway import DOOR_CLEAR, LENGTHS, Hallway, hallway
from level_bang.sim.kinds import (
    BEND_SPACING,
    DOOR_SPACING,
    SIGN_SPACING,
    Item,
    Thing,
    Ward,
)
from level_bang.sim.obstacles import SEGMENT, Obstacle
from level_bang.sim.wards import LAST

FULL = 10_000.0
SEEDS = range(200)
lengths = pytest.mark.parametrize("length", LENGTHS.values(), ids=LENGTHS)


def segments(hall: Hallway) -> range:
    return range(-6, int(hall.length // SEGMENT) + 2)


def groups(hall: Hallway) -> list[tuple[Obstacle, ...]]:
    return [group for group in map(hall.obstacles, segments(hall)) if group]


def described(hall: Hallway) -> tuple[object, ...]:
    return (hall.bends, hall.wards, hall.open_pair, hall.finds(), tuple(groups(hall)))


def test_asking_for_segment_900_first_changes_nothing() -> None:
    code = """
from level_bang.sim.hallway import hallway
for order in (range(833, -1, -1), range(834)):
    hall = hallway(7, 10_000.0)
    hall.obstacles(900), hall.finds() if order.step < 0 else None
    print(hash(repr([hall.obstacles(i) for i in sorted(order, reverse=order.step < 0)][::order.step]
        + [hall.finds(), hall.bends, hall.wards])))
    hallway.cache_clear()
"""
    ran = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    backwards, forwards = ran.stdout.split()
    assert backwards == forwards


def test_a_level_is_the_same_when_it_is_built_again() -> None:
    for seed in range(5):
        first = described(hallway(seed, FULL))
        hallway.cache_clear()
        assert described(hallway(seed, FULL)) == first


def test_two_seeds_are_two_levels() -> None:
    assert len({repr(described(hallway(seed, FULL))) for seed in range(20)}) == 20


@lengths
def test_bends(length: float) -> None:
    scale = length / FULL
    counts = set()
    for seed in SEEDS:
        hall = hallway(seed, length)
        counts.add(len(hall.bends))
        places = [0.0, *(bend.at for bend in hall.bends), length]
        legs = [b - a for a, b in pairwise(places)]
        assert all(1_800.0 * scale <= leg <= 3_500.0 * scale for leg in legs)
        assert all(bend.at % BEND_SPACING == 0.0 for bend in hall.bends)
        assert all(bend.turn in (-1, 1) for bend in hall.bends)
    assert counts <= {3, 4}


def test_bends_turn_both_ways() -> None:
    turns = [bend.turn for seed in SEEDS for bend in hallway(seed, FULL).bends]
    assert 0.4 < turns.count(1) / len(turns) < 0.6


def test_one_fake_exit_in_twenty_five_is_the_carpenters() -> None:
    fakes = [b.carpenter for seed in range(1_500) for b in hallway(seed, 3_000.0).bends]
    assert fakes.count(True) / len(fakes) == pytest.approx(1 / 25, abs=0.009)  # 3.3 deviations


@lengths
def test_one_run_in_twelve_has_one_open_pair_of_doors(length: float) -> None:
    halls = [hallway(seed, length) for seed in range(1_500)]
    pairs = [(hall, hall.open_pair) for hall in halls if hall.open_pair is not None]
    assert len(pairs) / len(halls) == pytest.approx(1 / 12, abs=0.024)
    for hall, pair in pairs:
        for door in (pair * DOOR_SPACING, pair * DOOR_SPACING + DOOR_SPACING / 2):
            assert 0.05 * length < door < 0.95 * length
            assert hall.has_door(door)


def test_doors_every_three_metres_left_out_beside_bends() -> None:
    assert (DOOR_SPACING, SIGN_SPACING, DOOR_CLEAR) == (3.0, 10.0, 2.5)
    for seed in range(20):
        hall = hallway(seed, FULL)
        for index in range(1, int((FULL - 1.0) / DOOR_SPACING)):
            for door in (index * DOOR_SPACING, (index + 0.5) * DOOR_SPACING):
                beside = any(abs(door - bend.at) < 2.5 for bend in hall.bends)
                assert hall.has_door(door) is (door < FULL - 1.0 and not beside)
        assert not hall.has_door(0.0)
        assert not hall.has_door(FULL + 3.0)


@lengths
def test_no_door_or_sign_stands_in_a_bends_square(length: float) -> None:
    for seed in range(50):
        hall = hallway(seed, length)
        for bend in hall.bends:
            assert not hall.has_door(bend.at)
            assert hall.near_bend(bend.at + SQUARE, DOOR_CLEAR)
            assert not hall.near_bend(bend.at + 2.6, DOOR_CLEAR)


@lengths
def test_wards(length: float) -> None:
    scale = length / FULL
    seen = set()
    for seed in SEEDS:
        found = hallway(seed, length).wards
        starts = [stretch.start for stretch in found]
        assert (found[0].start, found[0].ward) == (0.0, Ward.RECEPTION)
        runs = [b - a for a, b in pairwise(starts)]
        ordinary = runs[:-3]  # the last of them gives way to the last kilometre
        assert all(300.0 * scale - 1e-6 <= run <= 480.0 * scale + 1e-6 for run in ordinary)
        assert 300.0 * scale - 1e-6 <= runs[-3] <= 780.0 * scale
        assert all(a.ward != b.ward for a, b in pairwise(found))
        assert [(s.start, s.ward) for s in found[-3:]] == [(x * length, w) for x, w in LAST]
        assert found[-3].start == pytest.approx(length - 1_000.0 * scale)
        seen |= {stretch.ward for stretch in found}
    assert seen == set(Ward)


@lengths
def test_no_obstacle_near_a_bend_the_start_or_the_exit(length: float) -> None:
    for seed in range(60):
        hall = hallway(seed, length)
        for group in groups(hall):
            first, last = obstacles.ends(group)
            assert first >= 24.0
            assert last <= length - obstacles.CLEAR_END
            assert all(first - 12.0 >= bend.at or last + 12.0 <= bend.at for bend in hall.bends)


def test_a_group_every_twenty_metres_at_the_start_and_every_twelve_at_the_end() -> None:
    start = end = 0
    for seed in range(100):
        hall = hallway(seed, FULL)
        start += sum(bool(hall.obstacles(i)) for i in range(3, 53))
        end += sum(bool(hall.obstacles(i)) for i in range(780, 830))
    assert 100 * 600.0 / start == pytest.approx(20.0, abs=1.2)
    assert 100 * 600.0 / end == pytest.approx(12.0, abs=0.8)


def test_every_kind_of_obstacle_is_met_and_stays_in_the_hall() -> None:
    seen = set()
    for seed in range(10):
        for group in groups(hallway(seed, FULL)):
            for o in group:
                seen.add(o.thing)
                assert abs(o.side) + o.half_side <= 1.6 + 0.06  # a wheel may touch the wall's rail
    assert seen == set(Thing)


def test_a_clump_fills_half_the_hall_from_one_wall() -> None:
    clumps = [
        o for s in range(10) for g in groups(hallway(s, FULL)) for o in g if o.thing is Thing.CLUMP
    ]
    assert len(clumps) > 50
    for clump in clumps:
        assert 2.0 * clump.half_side == pytest.approx(1.6)
        assert abs(clump.side) + clump.half_side == pytest.approx(1.6)
    assert {clump.side > 0.0 for clump in clumps} == {True, False}


def test_numbers_are_unique_and_in_order() -> None:
    for seed in range(10):
        numbers = [o.number for group in groups(hallway(seed, FULL)) for o in group]
        assert numbers == sorted(set(numbers))


def test_items_about_every_250_metres() -> None:
    for seed in range(60):
        hall = hallway(seed, FULL)
        finds = hall.finds()
        assert [find.number for find in finds] == list(range(len(finds)))
        assert len(finds) <= 64  # each is a bit of `World.taken`
        places = [find.along for find in finds]
        assert places == sorted(places)
        assert mean(b - a for a, b in pairwise(places)) == pytest.approx(250.0, abs=12.0)
    kinds = [find.item for seed in SEEDS for find in hallway(seed, FULL).finds()]
    assert set(kinds) == set(Item) - {Item.NONE}
    carried = [item for item in kinds if item is not Item.FIRE_DOOR]
    assert len(carried) / len(kinds) == pytest.approx(0.9, abs=0.02)


@lengths
def test_no_item_lies_in_an_obstacle_or_a_bend(length: float) -> None:
    for seed in range(60):
        hall = hallway(seed, length)
        for find in hall.finds():
            assert 0.0 < find.along < length
            assert not hall.near_bend(find.along, 2.0)
            on_wall = find.item is Item.FIRE_DOOR
            assert abs(find.side) == 1.55 if on_wall else abs(find.side) <= 1.1
            for segment in range(int(find.along // SEGMENT) - 1, int(find.along // SEGMENT) + 2):
                for o in hall.obstacles(segment):
                    apart = abs(o.along - find.along) - o.half_along
                    assert apart > 0.0 or o.hangs or abs(find.side - o.side) > o.half_side
            assert find in hall.finds_near(find.along - 1.9)
            assert find in hall.finds_near(find.along + 1.9)


@pytest.mark.parametrize("length", [1_000.0, 3_000.0])
def test_short_levels_exist_for_every_seed(length: float) -> None:
    for seed in range(1_000, 2_500):
        hall = hallway(seed, length)
        assert len(hall.bends) in (3, 4)
        assert len(hall.wards) >= 20
    assert len(hallway(2**64 - 1, length).bends) in (3, 4)
