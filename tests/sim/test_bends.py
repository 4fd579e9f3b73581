"""Bends: crossed exactly, with an odometer one can trust."""

import pytest
from hall_scenes import CALM, FULL, JOG, command, placed
from hypothesis import given, settings
from hypothesis import strategies as st

from level_bang import sim
from level_bang.sim import Button
from level_bang.sim.course import EASE, Bend, cross, distance, fold, unfold
from level_bang.sim.hallway import hallway

GRID = 1 << 20
STEEPEST = 1.85  # metres of odometer for a metre's way, at most: where it leans into the turn

on_grid = st.integers(-4 * GRID, 4 * GRID).map(lambda n: n / GRID)
bends = st.builds(
    Bend,
    at=st.integers(1, 333).map(lambda n: 30.0 * n),
    turn=st.sampled_from([-1, 1]),
    carpenter=st.just(False),
)


@given(bends, on_grid, on_grid)
def test_folding_and_unfolding_are_exact_inverses(bend: Bend, short: float, side: float) -> None:
    along = bend.at + short
    assert unfold(bend, *fold(bend, along, side)) == (along, side)
    assert fold(bend, *unfold(bend, along, side)) == (along, side)


@given(bends, on_grid, on_grid)
def test_every_place_belongs_to_one_leg(bend: Bend, short: float, side: float) -> None:
    place = cross((bend,), 0, bend.at + short, side)
    assert cross((bend,), *place) == place
    if place[0] == 1:
        assert place[1:] == fold(bend, bend.at + short, side)


@given(bends, st.integers(-int(1.3 * GRID), int(1.3 * GRID)).map(lambda n: n / GRID))
def test_both_legs_read_the_same_on_the_diagonal(bend: Bend, side: float) -> None:
    along = bend.at - bend.turn * side
    after = fold(bend, along, side)
    assert distance((bend,), 0, along, side) == distance((bend,), 1, *after)


def test_the_odometer_reads_the_bends_place_in_its_middle() -> None:
    for bend in hallway(4, FULL).bends:
        assert distance((bend,), 0, bend.at, 0.0) == bend.at


@settings(max_examples=80)
@given(
    seed=st.integers(0, 100),
    leg=st.integers(0, 2),
    start=st.tuples(st.floats(0.0, 4.5), st.floats(-1.3, 1.3)),
    degrees=st.lists(st.floats(-180.0, 180.0), min_size=1, max_size=12),
    buttons=st.sampled_from([0, Button.SPRINT]),
)
def test_the_odometer_never_jumps(
    seed: int, leg: int, start: tuple[float, float], degrees: list[float], buttons: int
) -> None:
    bend = hallway(seed, FULL).bends[leg]
    before, side = start
    world = placed(bend.at - 6.0 - before, side, seed, speed=JOG)
    while world.body.along < bend.at - before and world.body.leg == leg:
        sim.step(world, command(world), CALM)
    for angle in degrees:
        asked = command(world, degrees=angle, buttons=buttons)
        for _ in range(25):
            was = world.body.distance
            fast = max(world.body.speed, 0.2)
            sim.step(world, asked, CALM)
            step = max(world.body.speed, fast) / 60.0
            assert abs(world.body.distance - was) <= STEEPEST * step + 1e-5


def test_how_much_the_odometer_leans_on_a_plain_run() -> None:
    """Whoever rounds a bend on a line that a player takes gains or loses little by it."""
    for turn_late in (0.0, 0.8):
        for side in (-1.2, 0.0, 1.2):
            bend = hallway(1, FULL).bends[0]
            world = placed(bend.at - 10.0, side, 1, speed=JOG)
            ran = 0
            while world.body.distance < bend.at + 10.0:
                past = world.body.leg == 0 and world.body.along > bend.at - 1.2 + turn_late
                sim.step(world, command(world, degrees=90.0 * bend.turn if past else 0.0), CALM)
                ran += 1
            assert 20.0 / JOG * 60 * 0.75 < ran < 20.0 / JOG * 60 * 1.75


@pytest.mark.parametrize("side", [-1.3, -0.6, 0.0, 0.6, 1.3])
def test_who_only_holds_forward_gets_round(side: float) -> None:
    for seed in range(6):
        for leg, bend in enumerate(hallway(seed, FULL).bends):
            world = placed(bend.at - 5.0, side, seed, speed=JOG)
            asked = command(world)  # and the body never turns
            for _ in range(6 * 60):
                sim.step(world, asked, CALM)
            assert world.body.leg == leg + 1
            assert world.body.distance > bend.at + 5.0


@pytest.mark.parametrize("side", [-0.9, 0.0, 0.9])
def test_a_bend_can_be_passed_and_passed_again(side: float) -> None:
    bend = hallway(2, FULL).bends[0]
    world = placed(bend.at - 3.0, side, 2)
    for degrees, leg in ((0.0, 1), (180.0, 0), (0.0, 1)):
        ticks = 0
        while world.body.leg != leg or abs(world.body.along - bend.at) < EASE:
            sim.step(world, command(world, degrees=degrees), CALM)
            ticks += 1
            assert ticks < 4 * 60
