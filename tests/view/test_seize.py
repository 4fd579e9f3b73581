"""The first grab: hands before the eye, one who holds on behind it, and who is wrenched off."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest

from level_bang import runners
from level_bang.app.place import Spot, params, world_at
from level_bang.pursuit.grip import holds
from level_bang.pursuit.state import Kind
from level_bang.sim import Command, World, hall_of, step
from level_bang.view.arms import Arms
from level_bang.view.compose import compose
from level_bang.view.crowd import Crowd
from level_bang.view.frame import Frame
from level_bang.view.look import LookParams
from level_bang.view.moment import moment
from level_bang.view.motion import clip, motion
from level_bang.view.seize import EYE, SEIZES, SHAKES_OFF, STAGGERS
from level_bang.view.sight import Sight, gaze_of
from level_bang.view.things import scene

AWAY = 40  # ticks that the runner lets them hold on


def grabbed(kind: Kind, look: LookParams | None = None) -> Iterator[tuple[World, int, Frame]]:
    """From the tick hands are on the runner: the world, ticks since, the picture."""
    spot = Spot(seed=7, at=2_500.0, gap=2.2, horde=60, time=60.0)
    world, rules = world_at(spot), params(spot)
    world.chase.horde.kind[:1] = kind
    hall, who, crowd, arms = (
        hall_of(world),
        runners.player("steady", 7),
        Crowd(watched=True),
        Arms(),
    )
    curr, held, since = moment(world), None, -1
    for _ in range(400):
        command = runners.command(who, world, rules)
        if since < AWAY:
            command = replace(Command(), yaw=command.yaw)
        news = step(world, command, rules)
        prev, curr, held = curr, moment(world), scene(world, hall, rules.body, held)
        crowd.follow(curr, hall, held.standing)
        arms.follow(world, news)
        since += since >= 0 or holds(world.chase)
        if world.outcome or since > AWAY + 80:
            return
        if since >= 0:
            seen = look or LookParams()
            sight = Sight(prev, curr, world, hall, held, seen, gaze_of(prev, curr, 1.0), arms=arms)
            sight.crowd = crowd
            yield world, since, compose(sight, 1.0)


def does(frame: Frame, kind: Kind) -> str:
    row = frame.creatures[0, 8]
    return next(
        name
        for name in ("seize", "hold", "shaken", "run_a", "run_b")
        if 0 <= row - motion().first[kind, clip(name)] < motion().count[kind, clip(name)]
    )


@pytest.mark.parametrize("kind", list(Kind))
def test_hands_come_hold_on_and_are_shaken_off(kind: Kind) -> None:
    seen, places = [], []
    for world, since, frame in grabbed(kind):
        row = frame.creatures[0]
        if holds(world.chase):
            what = does(frame, kind)
            assert what == ("seize" if since / 60.0 < SEIZES else "hold")
            assert frame.eye.along - row[1] == pytest.approx(EYE[kind], abs=0.07)
            assert int(row[0]) == kind
            assert row[4] < 3.0, "a child has other arms"
            assert (frame.creatures[1:, 1] < frame.eye.along - 1.2).all()
            seen.append(what)
        elif len(places) < SHAKES_OFF * 60 - 2:
            assert does(frame, kind) == "shaken"
            places.append(float(row[1]))
    assert {"seize", "hold"} == set(seen)
    assert len(places) > 30, "the runner breaks free"
    assert places[0] - min(places) > 0.3 * STAGGERS, "it staggers before it comes after"
    assert np.abs(np.diff(places)).max() < 0.5, "nothing jumps"


def test_the_head_is_tugged_at_as_far_as_one_wants_it() -> None:
    rolls = {}
    for bob in (0.0, 1.0):
        look = replace(LookParams(), bob=bob)
        rolls[bob] = [abs(f.eye.roll) for w, _, f in grabbed(Kind.HOUND, look) if holds(w.chase)]
    assert max(rolls[0.0]) < 1e-6
    assert 0.02 < max(rolls[1.0]) < 0.1
