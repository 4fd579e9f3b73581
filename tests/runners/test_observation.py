"""A runner sees what a body could see, and nothing else."""

from dataclasses import fields, is_dataclass

import pytest

from level_bang import pursuit, runners, sim
from level_bang.runners.observe import HEARING, SIGHT, Observation, observe
from level_bang.sim import World, hall_of
from level_bang.sim.course import SQUARE, Bend
from level_bang.sim.hallway import Find, hallway
from level_bang.sim.kinds import Entry, Phase
from level_bang.sim.obstacles import Obstacle
from level_bang.sim.packing import pack
from level_bang.sim.params import DEFAULT

FULL = 10_000.0
SEEN = (bool, int, float, str, Obstacle, Find, Bend, type(None))


def at(along: float, seed: int = 1, gap: float = 30.0, side: float = 0.0) -> World:
    """A hunted run at a place."""
    world = sim.begin(seed, Entry.FALLING, FULL, DEFAULT)
    world.phase = Phase.CHASE
    body = world.body
    body.leg = hall_of(world).leg_of(along)
    body.along, body.side, body.distance = along, side, along
    world.chase.front.place = along - gap
    return world


def test_a_runner_is_given_an_observation_and_no_world() -> None:
    given: list[object] = []

    class Spy(runners.Player):
        """A runner that keeps what it is shown."""

        def decide(self, seen: Observation) -> sim.Command:
            given.append(seen)
            return super().decide(seen)

    world = sim.begin(2, Entry.UNEXPECTED, FULL, DEFAULT)
    who = Spy(runners.SKILLS["steady"], 7)
    for _ in range(1_800):
        sim.step(world, runners.command(who, world, DEFAULT), DEFAULT)
    assert len(given) == 450
    assert all(type(seen) is Observation for seen in given)


def test_an_observation_holds_only_what_is_plain_or_cannot_be_changed() -> None:
    for along in range(30, 9_990, 83):
        seen = observe(at(float(along)), DEFAULT)
        for field in fields(Observation):
            value = getattr(seen, field.name)
            for part in value if isinstance(value, tuple) else (value,):
                assert isinstance(part, SEEN), field.name
                assert not is_dataclass(part) or part.__dataclass_params__.frozen
    names = {field.name for field in fields(Observation)}
    assert not names & {"world", "seed", "chase", "horde", "params", "distance", "hall"}


def test_nothing_beyond_25_m_is_seen() -> None:
    seen_far = 0.0
    for along in range(30, 9_990, 7):
        world = at(float(along))
        seen = observe(world, DEFAULT)
        for thing in seen.obstacles:
            assert thing.along - thing.half_along - along < SIGHT
            seen_far = max(seen_far, thing.along - along)
        for find in seen.finds:
            assert find.along - along < SIGHT
        assert seen.bend is None or seen.bend.at - along < SIGHT
        assert (seen.exit_in is not None) is (FULL - along < SIGHT)
    assert SIGHT == 25.0
    assert seen_far > 20.0


def test_nothing_beyond_an_unturned_bend_is_seen() -> None:
    hidden = 0
    for seed in range(30):
        hall = hallway(seed, FULL)
        for bend in hall.bends:
            for short in (3.0, 8.0, 14.0):
                seen = observe(at(bend.at - short, seed), DEFAULT)
                assert seen.bend == bend
                ends = bend.at + SQUARE
                assert all(o.along - o.half_along < ends for o in seen.obstacles)
                assert all(find.along < ends for find in seen.finds)
                reach = bend.at - short + SIGHT
                hidden += sum(ends < find.along < reach for find in hall.finds())
                after = range(int(bend.at // 12), int(reach // 12) + 1)
                hidden += sum(bool(hall.obstacles(segment)) for segment in after)
    assert hidden > 10  # there was something to be seen


def test_what_stands_behind_something_tall_is_hidden() -> None:
    hidden = 0
    for seed in range(30):
        hall = hallway(seed, FULL)
        for segment in range(500, 800):
            tall = [o for o in hall.obstacles(segment) if o.top > 1.65 and not o.hangs]
            beyond = hall.obstacles(segment + 1)
            if len(tall) == 1 and len(beyond) == 1 and abs(beyond[0].side - tall[0].side) < 0.2:
                world = at(tall[0].along - 1.2, seed, side=tall[0].side)
                seen = observe(world, DEFAULT)
                assert tall[0] in seen.obstacles
                hidden += beyond[0] not in seen.obstacles
    assert hidden > 10


@pytest.mark.parametrize(
    ("gap", "head", "known"),
    [(14.9, 0, True), (15.1, 0, False), (40.0, 9, True), (40.0, 8, False), (3.0, 9, True)],
)
def test_the_gap_is_heard_or_seen(gap: float, head: int, known: bool) -> None:
    world = at(500.0, gap=gap)
    world.body.head = head
    assert HEARING == 15.0
    seen = observe(world, DEFAULT)
    assert seen.gap == (pytest.approx(gap) if known else None)
    world.phase = Phase.DREAD
    assert observe(world, DEFAULT).gap is None


def test_looking_changes_nothing() -> None:
    for along in (100.0, 2_500.0, 9_980.0):
        world = at(along)
        before = pack(world)
        observe(world, DEFAULT)
        assert pack(world) == before
        assert pursuit.gap(world.chase, world.body.distance) == pytest.approx(30.0)


@pytest.mark.parametrize("name", runners.NAMES)
def test_whoever_begins_past_a_bend_faces_the_way_on_from_the_first_tick(name: str) -> None:
    hall = hall_of(at(0.0))
    assert hall.bends
    for bend, heading in zip(hall.bends, hall.headings[1:], strict=False):
        world = at(bend.at + 40.0)
        world.tick = 4_001  # no tick at which it would decide anyway
        first = runners.command(runners.player(name, seed=1), world, DEFAULT)
        apart = (first.yaw - heading + 32_768) % 65_536 - 32_768
        assert abs(apart) < 8_500, bend
