"""What the runner left: it is to be seen for as long as it should be, and holds whom it holds."""

import math
from dataclasses import replace

import numpy as np
import pytest

from level_bang import pursuit, runners
from level_bang.app.place import Spot, params, world_at
from level_bang.pursuit.state import Hindrance
from level_bang.sim import Command, hall_of, step
from level_bang.sim.events import Event, What
from level_bang.view.compose import compose
from level_bang.view.crowd import Crowd
from level_bang.view.left import BURNS, HANGS, Left
from level_bang.view.look import LookParams
from level_bang.view.moment import moment
from level_bang.view.sight import Gaze, Sight
from level_bang.view.things import scene

AT = 2_500.0


def test_a_flare_burns_where_it_fell_and_goes_out() -> None:
    world, left = world_at(Spot(at=AT)), Left()
    left.follow(world, [Event(What.USE_FLARE)])
    seen = [left.flare(world.tick + 60.0 * s) for s in (0.1, 5.0, BURNS - 1.0, BURNS + 0.1)]
    assert seen[3] is None
    strength = [one[1] for one in seen if one is not None]
    assert strength[0] < strength[1] == 1.0
    assert 0.0 < strength[2] < 0.5
    assert all(AT - 4.0 < one[0] < AT - 2.0 for one in seen if one is not None)


def test_a_cloud_spreads_hangs_and_thins() -> None:
    world, left = world_at(Spot(at=AT)), Left()
    left.follow(world, [Event(What.USE_EXTINGUISHER)])
    times = np.arange(0.0, HANGS, 0.1)
    thick = np.array([left.cloud(world.tick + 60.0 * s)[1] for s in times])  # type: ignore[index]
    assert thick.max() == 1.0
    assert (np.diff(thick[times > HANGS / 2]) <= 0.0).all()
    assert np.abs(np.diff(thick)).max() < 0.3
    assert left.cloud(world.tick + 60.0 * HANGS + 1.0) is None


def test_time_that_goes_back_leaves_nothing_behind() -> None:
    world, left = world_at(Spot(at=AT)), Left()
    left.follow(world, [Event(What.USE_FLARE)])
    world.tick -= 100
    left.follow(world, [])
    assert left.flare(world.tick) is None


def test_nobody_comes_through_a_fire_door_while_it_holds() -> None:
    spot = Spot(at=AT, gap=6.0, horde=100, time=60.0)
    world, rules, crowd, held = world_at(spot), params(spot), Crowd(watched=True), None
    hall, who = hall_of(world), runners.player("perfect", spot.seed)
    world.fire_door, world.fire_door_since = world.body.distance - 2.0, world.tick
    pursuit.leave(world.chase, Hindrance.DOOR, world.fire_door, rules.pursuit.hindrance)
    shares, stopped = [], 0
    for _ in range(900):
        command = runners.command(who, world, rules)
        away = world.body.distance - world.fire_door > 12.0
        step(world, replace(Command(), yaw=command.yaw) if away else command, rules)
        now, held = moment(world), scene(world, hall, rules.body, held)
        crowd.follow(now, hall, held.standing)
        sight = Sight(now, now, world, hall, held, LookParams(), Gaze(math.pi), crowd=crowd)
        frame = compose(sight, 1.0)
        assert frame.fire_door is not None
        shares.append(frame.fire_door[1])
        stopped += now.stopped
        if now.stopped:
            assert frame.creatures[: now.gone, 1].max() < world.fire_door - 0.5
            assert shares[-1] > 0.95
        if stopped and not now.stopped and shares[-1] < 0.2:
            break
    assert stopped > 300
    assert shares[-1] == pytest.approx(0.12, abs=0.08), "torn up, it hangs there"
    assert np.abs(np.diff(shares)).max() < 0.1, "it does not vanish"
