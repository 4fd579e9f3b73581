"""There is always a way through: searched over the lanes, then run by a body (GAME.md 4)."""

import numpy as np
import pytest
from hall_scenes import CALM, FULL, JOG, placed
from numpy.typing import NDArray

from level_bang import sim
from level_bang.runners import lanes
from level_bang.sim import Command, What, hall_of
from level_bang.sim.collide import RADIUS, REACH
from level_bang.sim.hallway import Hallway, hallway
from level_bang.sim.heading import TURN
from level_bang.sim.kinds import Thing
from level_bang.sim.obstacles import SEGMENT, Obstacle, ends
from level_bang.sim.params import DEFAULT

SEEDS = 50
SEEN = 12.0  # m before a group from which it is seen
STEP = 0.1  # m along
CELL = 0.02  # m to the side
SPARE = 0.01  # m kept from everything
# Straight ahead and strafing, without turning the body: the least agile way to change lanes.
SLOPE = DEFAULT.body.strafe / JOG
SIDES = np.arange(-REACH, REACH + CELL / 2, CELL)
CELLS = int(SLOPE * STEP / CELL)  # to the side in one step

Free = NDArray[np.bool_]  # (steps, sides), or (sides,)


def reach_of(o: Obstacle) -> tuple[float, float, float, float]:
    """(first, last, left, right) that a body's middle must keep out of."""
    rolls = CALM.body.gurney_roll if o.thing is Thing.GURNEY else 0.0
    keep = (CALM.body.clump_reach if o.thing is Thing.CLUMP else RADIUS) + SPARE
    along = o.half_along + RADIUS + SPARE
    half = o.half_side + keep
    return o.along - along - rolls, o.along + along, o.side - half, o.side + half


def free_cells(hall: Hallway) -> Free:
    """Where a body may be: without vaulting, without sliding, out of every Clump's reach."""
    free = np.ones((int(FULL / STEP) + 1, len(SIDES)), np.bool_)
    for segment in range(int(FULL / SEGMENT) + 1):
        for o in hall.obstacles(segment):
            first, last, left, right = reach_of(o)
            rows = slice(int(first / STEP), int(last / STEP) + 2)
            free[rows, (left < SIDES) & (right > SIDES)] = False
    return free


def widened(here: Free) -> Free:
    """What can be reached from `here` by one step's sideways way."""
    wide = here.copy()
    for shift in range(1, CELLS + 1):
        wide[..., shift:] |= here[..., :-shift]
        wide[..., :-shift] |= here[..., shift:]
    return wide


@pytest.fixture(scope="module")
def halls() -> list[Hallway]:
    return [hallway(seed, FULL) for seed in range(SEEDS)]


@pytest.fixture(scope="module")
def open_ways(halls: list[Hallway]) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """(free, ways), both (seeds, steps, sides): from which places the end can be reached."""
    free = np.stack([free_cells(hall) for hall in halls])
    ways = free.copy()
    for step in range(free.shape[1] - 2, -1, -1):
        ways[:, step] &= widened(ways[:, step + 1])
    return free, ways


def test_the_way_to_the_end_is_open_from_anywhere_a_group_is_seen(
    halls: list[Hallway], open_ways: tuple[Free, Free]
) -> None:
    free, ways = open_ways
    tried = 0
    for hall, can_be, leads_on in zip(halls, free, ways, strict=True):
        passed = 0.0
        for segment in range(int(FULL / SEGMENT) + 1):
            group = hall.obstacles(segment)
            if not group:
                continue
            first = min(reach_of(o)[0] for o in group)
            assert first > passed  # groups never run into each other
            seen = int((first - SEEN) / STEP)
            after = int(passed / STEP) + 3  # just out of the group before
            for row in (seen, after) if seen > after else (after,):
                assert (leads_on[row] == can_be[row]).all(), (hall.seed, segment)
            passed = max(reach_of(o)[1] for o in group)
            tried += 1
    assert tried > 25_000


def test_the_search_notices_a_closed_hall() -> None:
    free = np.ones((200, len(SIDES)), np.bool_)
    free[100:110, SIDES < 0.2] = False
    free[112:120, SIDES > -0.2] = False  # 0.2 m further: too near to change over
    here = free[-1]
    for row in free[-2::-1]:
        here = row & widened(here)
    assert not here.any()


def lane_keeper(world: sim.World) -> Command:
    """Runs down the hall, steering to the nearest free lane of the group ahead."""
    hall, body = hall_of(world), world.body
    group: tuple[Obstacle, ...] = ()
    for segment in range(int(body.along // SEGMENT), int(body.along // SEGMENT) + 3):
        ahead = hall.obstacles(segment)
        if ahead and ends(ahead)[1] + RADIUS > body.along:
            group = ahead
            break
    target, lead = 0.0, 4.0
    if group and ends(group)[0] - body.along < SEEN:
        place = lanes.nearest_lane(lanes.free_lanes(group), body.side)
        assert place is not None
        target, lead = place, min(max(ends(group)[0] - body.along - 1.0, 0.8), 4.0)
    way = lanes.steer(target - body.side, lead)
    return Command(forward=127, yaw=(hall.headings[body.leg] + way) % TURN)


@pytest.mark.parametrize("side", [-1.3, 0.0, 1.3])
def test_a_body_that_steers_passes_every_group(side: float) -> None:
    """From 12 m before each group of a stretch, at a jog, without a stumble or a Clump's hold."""
    for seed in range(8):
        for start in (2_000 + 311 * seed, 9_200):
            hall = hallway(seed, FULL)
            along = start - 20.0
            while any(abs(along - bend.at) < 40.0 for bend in hall.bends):
                along += 30.0
            first = next(g for g in map(hall.obstacles, range(int(along // 12) + 2, 834)) if g)
            world = placed(ends(first)[0] - SEEN, side, seed, speed=JOG)
            if hall.obstacles(int(world.body.along // SEGMENT)):
                continue
            until = min([b.at for b in hall.bends if b.at > world.body.along], default=FULL) - 14.0
            until = min(until, world.body.along + 200.0)
            while world.body.along < until:
                news = {event.what for event in sim.step(world, lane_keeper(world), CALM)}
                assert not news & {What.STUMBLE, What.CLUMP}, (seed, world.body.along)
