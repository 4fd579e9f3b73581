"""Collisions never pin: the body slides along what it touches and is led past what it meets."""

from math import hypot

import pytest
from hall_scenes import CALM, CLEAR, FULL, JOG, alone, command, placed, run
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from level_bang import sim
from level_bang.sim import What, hall_of
from level_bang.sim.collide import RADIUS, REACH, inside
from level_bang.sim.command import Button
from level_bang.sim.hallway import hallway
from level_bang.sim.kinds import HALL_BACK, Thing
from level_bang.sim.obstacles import SEGMENT, ends

SPAN = 240  # ticks, 4 s
LEAST = 2.0  # m in any such span, however one runs; the worst of 1 600 tried was 2.64
PAUSE = 3  # ticks; longer without a move is a stop

seeds = st.integers(0, 500)
sides = st.floats(-REACH, REACH)


@settings(max_examples=120)
@given(
    seed=seeds,
    segment=st.integers(3, 820),
    before=st.floats(0.5, 8.0),
    side=sides,
    going=st.tuples(st.floats(-80.0, 80.0), st.sampled_from([0, Button.SPRINT])),
)
def test_whoever_holds_forward_gets_on(
    seed: int, segment: int, before: float, side: float, going: tuple[float, int]
) -> None:
    hall = hallway(seed, FULL)
    group = hall.obstacles(segment)
    assume(group)
    along = ends(group)[0] - before
    others = hall.obstacles(int(along // SEGMENT))
    assume(not any(inside(o, along, side) for o in (*group, *others)))
    world = placed(along, side, seed, speed=JOG)
    body = world.body
    asked = command(world, degrees=going[0], buttons=going[1])
    places = [along]
    still = 0
    leg = body.leg
    for _ in range(2 * SPAN):
        at, beside = body.along, body.side
        sim.step(world, asked, CALM)
        if body.leg != leg:
            break  # round a bend the same yaw is another one
        places.append(body.distance)
        held = world.tick <= body.held_until  # by a Clump, for 0.8 s
        moved = hypot(body.along - at, body.side - beside) > 1e-3
        still = 0 if moved or held else still + 1
        assert still <= PAUSE
    gains = [b - a for a, b in zip(places, places[SPAN:], strict=False)]
    assert min(gains, default=99.0) > LEAST


@settings(max_examples=60)
@given(
    seed=seeds,
    start=st.floats(30.0, 9_960.0),
    asked=st.lists(
        st.tuples(
            st.integers(-127, 127),
            st.integers(-127, 127),
            st.floats(-180.0, 180.0),
            st.integers(0, 15),
        ),
        min_size=1,
        max_size=10,
    ),
)
def test_nobody_leaves_the_hall_or_enters_what_blocks(
    seed: int, start: float, asked: list[tuple[int, int, float, int]]
) -> None:
    world = placed(start, 0.0, seed, speed=JOG)
    hall, body = hall_of(world), world.body
    assume(not any(inside(o, start, 0.0) for o in hall.obstacles(int(start // SEGMENT))))
    for forward, strafe, degrees, buttons in asked:
        for _ in range(30):
            sim.step(world, command(world, forward, strafe, degrees, buttons), CALM)
            assert abs(body.side) <= REACH + 1e-6  # places lie on a grid
            assert -HALL_BACK + RADIUS <= body.along <= FULL
            if body.passing >= 0:
                continue
            for segment in range(int(body.along // SEGMENT) - 1, int(body.along // SEGMENT) + 2):
                for o in hall.obstacles(segment):
                    rolls = o.thing is Thing.GURNEY
                    assert o.hangs or rolls or not inside(o, body.along, body.side)


def test_one_is_led_along_a_bed_that_stands_across() -> None:
    seed, bed = alone(Thing.BED_ACROSS)
    for off in (-0.8, -0.3, 0.0, 0.3, 0.8):
        side = min(max(bed.side + off, -REACH), REACH)
        face = bed.along - bed.half_along - RADIUS
        world = placed(face - 0.05, side, seed, speed=JOG)
        run(world, command(world), 37)  # the stumble
        before = world.body.side
        run(world, command(world), 1)
        led = abs(world.body.side - before) * 60
        beyond = abs(world.body.side - bed.side) >= bed.half_side + RADIUS - 1e-3
        assert led >= 0.45 * JOG * 0.45 or beyond or world.body.along > bed.along
        run(world, command(world), 90)
        assert world.body.along > bed.along


def test_the_nearer_side_is_taken() -> None:
    seed, bed = alone(Thing.BED_ALONG)
    face = bed.along - bed.half_along - RADIUS
    for off in (-0.2, 0.2):
        edges = [bed.side - bed.half_side - RADIUS, bed.side + bed.half_side + RADIUS]
        fits = [edge for edge in edges if -REACH <= edge <= REACH]
        nearer = min(fits, key=lambda edge: abs(edge - bed.side - off))
        world = placed(face - 0.05, bed.side + off, seed, speed=JOG)
        run(world, command(world), 60)
        assert world.body.side == pytest.approx(nearer, abs=0.02)


@pytest.mark.parametrize("degrees", [-80.0, -45.0, 45.0, 80.0])
def test_a_wall_leads_on(degrees: float) -> None:
    world = placed(CLEAR, 1.3 if degrees > 0.0 else -1.3, speed=JOG)
    along = world.body.along
    run(world, command(world, degrees=degrees), 60)
    assert world.body.along - along >= 0.45 * JOG - 1e-3


def test_a_pocket_between_things_and_wall_is_clambered_out_of() -> None:
    """Beside the first of two chairs, before the second: nowhere to be led to."""
    tried = 0
    for seed in range(60):
        hall = hallway(seed, FULL)
        for segment in range(3, 200):
            group = hall.obstacles(segment)
            if len(group) == 2 and all(o.thing is Thing.CHAIR for o in group):
                wall = REACH if group[1].side > 0.0 else -REACH
                world = placed(group[0].along - 2.0, wall, seed, speed=JOG)
                news = []
                while world.body.along < group[1].along + 0.6:
                    news += run(world, command(world), 1)
                    assert world.tick < 240
                assert news.count(What.STUMBLE) == 1
                tried += 1
    assert tried > 30


def test_a_clump_holds_once_for_eight_tenths_of_a_second() -> None:
    seed, clump = alone(Thing.CLUMP)
    edge = clump.side - clump.half_side if clump.side > 0.0 else clump.side + clump.half_side
    outwards = -1.0 if clump.side > 0.0 else 1.0
    for away, held in ((0.55, True), (0.62, False)):
        world = placed(clump.along - 3.0, edge + outwards * away, seed, speed=JOG)
        news = []
        still = 0
        while world.body.along < clump.along + 3.0:
            before = world.body.along
            news += run(world, command(world), 1)
            still += world.body.along == before
        assert news.count(What.CLUMP) == held
        assert still == pytest.approx(48 if held else 0, abs=1)
        assert What.GRAB not in news


def test_a_gurney_rolls_towards_the_runner() -> None:
    seed, gurney = alone(Thing.GURNEY)
    lane = -1.2 if gurney.side > 0.0 else 1.2
    world = placed(gurney.along - 24.0, lane, seed)
    run(world, command(world, 0), 9 * 60)
    assert world.rolling == gurney.number
    world.body.side = gurney.side
    news = []
    while What.STUMBLE not in news:
        news = run(world, command(world), 1)
    met = world.body.along + RADIUS
    assert met == pytest.approx(gurney.along - gurney.half_along - 4.0, abs=0.1)
