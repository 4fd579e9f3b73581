"""One's own arms do what the body does, and hold what it uses."""

from dataclasses import replace

import pytest

from level_bang.app.place import Spot, world_at
from level_bang.pursuit.state import NEVER
from level_bang.sim import World
from level_bang.sim.events import Event, What
from level_bang.sim.kinds import Item, Outcome
from level_bang.view.arms import DOES, HELD, Arms
from level_bang.view.frame import ArmsView
from level_bang.view.moment import moment
from level_bang.view.motion import ARM_CLIPS, arms_motion


def running(speed: float = 5.4, *, sprints: bool = False) -> World:
    world = world_at(Spot(at=5_100.0, gap=40.0))
    world.body.speed, world.body.sprinting = speed, sprints
    return world


def clip_of(view: ArmsView) -> str:
    made = arms_motion()
    return next(
        name for place, name in enumerate(ARM_CLIPS)
        if 0 <= view.frame - made.first[0, place] < made.count[0, place]
    )  # fmt: skip


def shown(arms: Arms, world: World, later: float = 0.0, over: float = 0.0) -> ArmsView:
    return arms.shown(world.tick + later, world.body.distance, moment(world), over)


@pytest.mark.parametrize(
    ("speed", "sprints", "clip"), [(0.0, False, "none"), (5.4, False, "jog"), (7.4, True, "sprint")]
)
def test_they_go_as_the_legs_do(speed: float, sprints: bool, clip: str) -> None:
    arms, world = Arms(), running(speed, sprints=sprints)
    arms.follow(world, [])
    view = shown(arms, world)
    assert clip_of(view) == clip
    assert view.held == 1
    assert view.odometer == world.body.distance


@pytest.mark.parametrize("what", list(DOES))
def test_what_the_hands_do_is_seen_with_what_they_hold_and_ends(what: What) -> None:
    clip, item = DOES[what]
    arms, world = Arms(), running()
    arms.follow(world, [])
    world.tick += 1
    arms.follow(world, [Event(what)])
    assert clip_of(shown(arms, world, 2.0)) == clip
    assert shown(arms, world, 2.0).held == HELD[item]
    assert shown(arms, world).blend == 1.0
    assert shown(arms, world, 20.0).blend == 0.0
    seconds = float(arms_motion().seconds[0, ARM_CLIPS.index(clip)])
    world.tick += int(seconds * 60) + 2
    arms.follow(world, [])
    assert clip_of(shown(arms, world)) == "jog"
    assert shown(arms, world).held == 1


@pytest.mark.parametrize("what", [What.USE_FLARE, What.USE_ALMOND_WATER, What.USE_ENERGY_BAR])
def test_what_is_thrown_or_used_up_leaves_the_hand(what: What) -> None:
    clip, item = DOES[what]
    arms, world = Arms(), running()
    arms.follow(world, [Event(what)])
    ticks = 60.0 * float(arms_motion().seconds[0, ARM_CLIPS.index(clip)])
    assert shown(arms, world, 0.5 * ticks).held == HELD[item]
    assert clip_of(shown(arms, world, 0.95 * ticks)) == clip
    assert shown(arms, world, 0.95 * ticks).held == HELD[Item.NONE]


def test_each_kilometre_one_looks_at_the_wrist_once() -> None:
    arms, world = Arms(), running()
    world.body.distance = 5_999.9
    arms.follow(world, [])
    world.tick, world.body.distance = world.tick + 1, 6_000.1
    arms.follow(world, [])
    assert clip_of(shown(arms, world, 5.0)) == "wrist"
    world.tick += 120
    arms.follow(world, [])
    assert clip_of(shown(arms, world, 5.0)) == "jog"


def test_a_glance_at_the_wrist_waits_for_free_hands() -> None:
    arms, world = Arms(), running()
    arms.follow(world, [Event(What.USE_FLARE)])
    arms.glance(world)
    assert clip_of(shown(arms, world, 2.0)) == "throw_flare"
    world.tick += 120
    arms.follow(world, [])
    arms.glance(world)
    assert clip_of(shown(arms, world, 2.0)) == "wrist"


def test_whoever_is_held_tears_at_it_and_whoever_is_caught_puts_up_the_hands() -> None:
    arms, world = Arms(), running()
    world.chase.grip.since = world.tick
    arms.follow(world, [])
    assert clip_of(shown(arms, world)) == "struggle"
    world.chase.grip.since = NEVER
    world.outcome = Outcome.CAUGHT
    world.tick += 1
    arms.follow(world, [])
    frames = [shown(arms, world, over=seconds).frame for seconds in (0.0, 0.5, 1.0, 3.0, 4.0)]
    assert clip_of(replace(shown(arms, world), frame=frames[2])) == "fend"
    assert frames[0] < frames[1] < frames[2] <= frames[3] == frames[4]
