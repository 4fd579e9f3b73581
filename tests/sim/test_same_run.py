"""Same input, same run: rewinding changes nothing, and a packed run is the run."""

import copy

import numpy as np
import pytest
from hall_scenes import FULL
from hypothesis import given
from hypothesis import strategies as st

from level_bang import runners, sim
from level_bang.sim import Command, World
from level_bang.sim.heading import TURN, ahead
from level_bang.sim.kinds import Entry
from level_bang.sim.packing import Digest, differences, pack, unpack
from level_bang.sim.params import DEFAULT

SECOND = 60


def played(seed: int, name: str, entry: Entry = Entry.UNEXPECTED, length: float = FULL) -> World:
    """A real run, up to its end or 40 s."""
    world = sim.begin(seed, entry, length, DEFAULT)
    who = runners.player(name, seed)
    while not world.outcome and world.tick < 40 * SECOND:
        sim.step(world, runners.command(who, world, DEFAULT), DEFAULT)
    return world


@pytest.fixture(scope="module")
def worlds() -> list[World]:
    names = ("clumsy", "steady", "reckless", "idle")
    found = [played(seed, name) for seed, name in enumerate(names)]
    return [*found, *(played(9, "steady", entry, 1_000.0) for entry in Entry)]


commands = st.lists(
    st.builds(
        Command,
        forward=st.integers(-127, 127),
        strafe=st.integers(-127, 127),
        yaw=st.integers(0, TURN - 1),
        buttons=st.integers(0, 511),
    ),
    min_size=1,
    max_size=8,
)


def wild(world: World, asked: list[Command]) -> bytes:
    """The digest after each command was held for a quarter of a second."""
    digest = Digest(b"test")
    for command in asked:
        for _ in range(15):
            sim.step(world, command, DEFAULT)
            digest.fold(world, command)
    return digest.value()


@given(which=st.integers(0, 8), asked=commands)
def test_rewind_and_run_again_changes_nothing(
    worlds: list[World], which: int, asked: list[Command]
) -> None:
    one, other = copy.deepcopy(worlds[which]), copy.deepcopy(worlds[which])
    packed = unpack(pack(worlds[which]))
    assert wild(one, asked) == wild(other, asked) == wild(packed, asked)
    assert pack(one) == pack(other) == pack(packed)


@pytest.mark.parametrize("name", ["clumsy", "athletic"])
def test_the_same_runner_runs_the_same_run(name: str) -> None:
    assert pack(played(3, name)) == pack(played(3, name))
    assert pack(played(3, name)) != pack(played(4, name))


def test_packing_there_and_back(worlds: list[World]) -> None:
    for world in worlds:
        back = unpack(pack(world))
        assert pack(back) == pack(world)
        assert differences(back, world) == []
        assert type(back.body.sprinting) is bool


def test_a_packed_run_is_small(worlds: list[World]) -> None:
    world = sim.begin(1, Entry.TABLE, FULL, DEFAULT)
    many = world.chase.horde
    each = sum(a.itemsize for a in (many.back, many.want, many.lane, many.kind, many.gait))
    assert each <= 12
    assert all(len(pack(world)) < 4_700 for world in worlds)


@given(st.integers(0, 3_999), st.integers(1, 255))
def test_a_flipped_byte_is_noticed(at: int, flip: int) -> None:
    world = sim.begin(1, Entry.TABLE, FULL, DEFAULT)
    data = bytearray(pack(world))
    data[at] ^= flip
    try:
        back = unpack(bytes(data))
    except ValueError:
        return
    assert pack(back) != pack(world) or np.isnan(back.body.speed) or differences(back, world)


def test_damage_is_refused() -> None:
    data = pack(sim.begin(1, Entry.TABLE, FULL, DEFAULT))
    for damaged in (b"", data[:100], data[:-1], data + b"\0", data[:-500] + b"\xff" * 500):
        with pytest.raises(ValueError, match="packed run"):
            unpack(damaged)


@pytest.mark.parametrize(
    "field", ["tick", "body.speed", "body.left", "chase.front.place", "chase.cycle.heat", "taken"]
)
def test_the_digest_sees_every_number(field: str) -> None:
    world = sim.begin(1, Entry.TABLE, FULL, DEFAULT)
    values = []
    for change in (0, 1):
        owner: object = world
        *path, leaf = field.split(".")
        for name in path:
            owner = getattr(owner, name)
        setattr(owner, leaf, getattr(owner, leaf) + change)
        digest = Digest(b"test")
        digest.fold(world, Command())
        values.append(digest.value())
    assert values[0] != values[1]


def test_a_digest_remembers_what_went_before() -> None:
    world = sim.begin(1, Entry.TABLE, FULL, DEFAULT)
    one, other = Digest(b"a"), Digest(b"a")
    one.fold(world, Command())
    world.body.speed = 1.0
    other.fold(world, Command())
    world.body.speed = 0.0
    one.fold(world, Command())
    other.fold(world, Command())
    assert one.value() != other.value()


def test_headings_lie_on_their_grid() -> None:
    total = 0
    for yaw in range(TURN):
        cosine, sine = ahead(yaw)
        assert (cosine * (1 << 20)).is_integer()
        assert (sine * (1 << 20)).is_integer()
        total = (total * 31 + int(sine * (1 << 20))) % (1 << 61)
    assert ahead(0) == (1.0, 0.0)
    assert ahead(TURN // 4) == (0.0, 1.0)
    assert ahead(3 * TURN // 4) == (0.0, -1.0)
    assert total == 1_532_661_017_295_716_352  # the whole table, on every machine
