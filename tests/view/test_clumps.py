"""Clumps: at their wall, writhing, straining towards who comes, holding whom they have."""

from dataclasses import replace

import numpy as np
import pytest

from level_bang.app.place import Spot, world_at
from level_bang.sim import hall_of
from level_bang.sim.hallway import hallway
from level_bang.sim.kinds import Thing
from level_bang.sim.obstacles import Obstacle
from level_bang.sim.params import DEFAULT
from level_bang.view import clumps
from level_bang.view.boxes import Boxes
from level_bang.view.frame import Floats
from level_bang.view.moment import Moment, moment
from level_bang.view.motion import CLUMP_CLIPS, clump_motion, motion
from level_bang.view.things import scene

SEED, TICK = 7, 6_000


def alive(left: bool) -> Obstacle:
    hall = hallway(SEED, 10_000.0)
    every = (o for segment in range(834) for o in hall.obstacles(segment))
    return next(o for o in every if o.thing is Thing.CLUMP and (o.side < 0.0) == left)


def seen(o: Obstacle, ahead: float, **changes: int) -> Moment:
    """By one who has it so many metres ahead."""
    return replace(moment(world_at(Spot(seed=SEED, at=o.along - ahead))), tick=TICK, **changes)


def row(o: Obstacle, now: Moment, tick: float = TICK) -> Floats:
    return np.asarray(clumps.rows((o,), tick, now, SEED)[0])


def clip_of(frame: float) -> str:
    made = clump_motion()
    return next(
        name
        for place, name in enumerate(CLUMP_CLIPS)
        if 0 <= frame - made.first[0, place] < made.count[0, place]
    )


def test_its_frames_follow_those_of_the_others() -> None:
    assert clump_motion().first[0, 0] == sum(len(held) for held in motion().matrices)


@pytest.mark.parametrize("left", [True, False])
def test_it_stands_at_its_wall_and_its_arms_point_into_the_hall(left: bool) -> None:
    o = alive(left)
    made = row(o, seen(o, 30.0))
    assert made[0] == clumps.KIND
    assert made[1:3] == pytest.approx([o.along, o.side])
    assert np.cos(made[3]) == pytest.approx(-1.0 if left else 1.0)
    assert made[4] in range(clumps.VARIANTS)


@pytest.mark.parametrize("left", [True, False])
def test_it_notices_who_comes_and_follows_them_past(left: bool) -> None:
    o = alive(left)
    before, after = ("reach_far", "reach") if left else ("reach", "reach_far")
    far, near, past = (row(o, seen(o, ahead)) for ahead in (30.0, 3.0, -3.0))
    assert clip_of(far[9]) == "idle"
    assert far[10] == 1.0
    assert (clip_of(near[8]), near[10]) == (before, 0.0)
    assert (clip_of(past[8]), past[10]) == (after, 0.0)
    halfway = row(o, seen(o, 0.0))
    assert {clip_of(halfway[8]), clip_of(halfway[9])} == {before, after}
    assert halfway[10] == pytest.approx(0.5)


def test_it_snatches_holds_and_lets_go() -> None:
    o = alive(left=False)
    ticks = round(DEFAULT.body.clump_for * 60)
    now = seen(o, 0.3, held_until=TICK + ticks)
    shown = [clip_of(row(o, now, TICK + after)[8]) for after in (1, 12, ticks - 2, ticks + 2)]
    assert shown == ["grab", "grab", "hold", "reach"]
    other = replace(o, along=o.along + 20.0)
    assert clip_of(row(other, now, TICK + 12)[8]) == "reach", "only the one that is there"


def test_it_is_drawn_once_and_the_crowd_runs_round_it() -> None:
    o = alive(left=False)
    world = world_at(Spot(seed=SEED, at=o.along - 5.0))
    held = scene(world, hall_of(world), DEFAULT.body, None)
    assert o in held.clumps
    assert not (held.things[:, 0] == Thing.CLUMP).any()
    assert o.number in Boxes(held.standing).number
