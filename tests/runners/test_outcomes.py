"""How the simulated players end, and that they stumble as often as they were made to."""

import pytest

from level_bang import runners, sim
from level_bang.runners import SKILLS
from level_bang.sim import What, World
from level_bang.sim.hallway import hallway
from level_bang.sim.kinds import Entry, Outcome
from level_bang.sim.params import DEFAULT

FULL = 10_000.0


def play(name: str, seed: int, length: float, most: int = 200_000) -> tuple[World, list[What]]:
    """A run to its end, and what happened but for footfalls."""
    world = sim.begin(seed, Entry.UNEXPECTED, length, DEFAULT)
    who = runners.player(name, seed)
    news: list[What] = []
    while not world.outcome and world.tick < most:
        events = sim.step(world, runners.command(who, world, DEFAULT), DEFAULT)
        news += [event.what for event in events if event.what is not What.FOOTFALL]
    return world, news


@pytest.mark.parametrize(
    ("length", "seed"), [(1_000.0, 1), (1_000.0, 2), (1_000.0, 3), (3_000.0, 4)]
)
def test_the_perfect_runner_escapes_without_a_stumble(length: float, seed: int) -> None:
    world, news = play("perfect", seed, length)
    assert world.outcome == Outcome.ESCAPED
    assert world.body.distance == length
    assert not {What.STUMBLE, What.CLUMP, What.CAUGHT} & set(news)
    assert {What.VAULT, What.SLIDE} & set(news)


@pytest.mark.parametrize("seed", range(4))
def test_the_idle_are_dead_within_30_s(seed: int) -> None:
    world, _ = play("idle", seed, FULL)
    assert world.outcome == Outcome.CAUGHT
    assert world.tick < 30 * 60
    assert world.body.distance == 0.0


def test_the_reckless_end_at_the_first_exit_they_see() -> None:
    for carpenter, outcome in ((False, Outcome.FAKE_EXIT), (True, Outcome.LEVEL_MAKER)):
        halls = (hallway(seed, 1_000.0) for seed in range(400))
        hall = next(h for h in halls if h.bends[0].carpenter is carpenter)
        world, news = play("reckless", hall.seed, 1_000.0)
        assert world.outcome == outcome
        assert What.FAKE_EXIT in news
        assert world.body.leg == 0


def groups_passed(world: World) -> int:
    """How many groups of obstacles a run has come by."""
    hall = hallway(world.seed, world.length)
    return sum(bool(hall.obstacles(i)) for i in range(int(world.body.distance // 12.0)))


@pytest.mark.parametrize(
    ("name", "share", "seeds"),
    [("clumsy", 0.085, 8), ("steady", 0.046, 5), ("athletic", 0.035, 5)],
)
def test_they_stumble_as_often_as_stated(name: str, share: float, seeds: int) -> None:
    assert SKILLS[name].stumbles == share
    met = stumbles = 0
    for seed in range(50, 50 + seeds):
        world, news = play(name, seed, 3_000.0)
        met += groups_passed(world)
        stumbles += news.count(What.STUMBLE)
    assert met > 400
    assert stumbles / met == pytest.approx(share, rel=0.35)


def test_a_runner_is_a_pure_function_of_its_seed() -> None:
    assert play("clumsy", 5, 1_000.0)[1] == play("clumsy", 5, 1_000.0)[1]


def test_an_unknown_runner_is_refused() -> None:
    with pytest.raises(KeyError):
        runners.player("nobody", 1)
    assert set(runners.NAMES) == {"clumsy", "steady", "athletic", "perfect", "idle", "reckless"}
