"""The governor eases lamps that flash too much, and lets them go again when the danger is over.

One stands where only the lamps change: easing them is all that it can do.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

import pytest

from level_bang.app.place import Spot, world_at
from level_bang.sim import hall_of
from level_bang.sim.params import DEFAULT
from level_bang.view.compose import compose
from level_bang.view.flash import Meter, Verdict
from level_bang.view.frame import Frame
from level_bang.view.governor import RATE, Governor, predicted
from level_bang.view.look import LookParams
from level_bang.view.moment import moment
from level_bang.view.sight import Sight, gaze_of
from level_bang.view.things import scene
from tests.studies.worst import WORST

AT: Final = 1030.5  # m; a dying sign and a beacon are near
STROBE: Final = replace(WORST["red"], alarm_rate=5.0)  # out of reach of every slider
STILL: Final = replace(LookParams(), alarm_depth=0.0, sign_dying=0.0)


def standing(
    look: LookParams, seconds: float, governor: Governor | None = None, begin: float = 0.0
) -> Iterator[Frame]:
    """What someone who stands still sees, from `begin` on; without a governor nothing is eased."""
    world = world_at(Spot(at=AT, gap=900.0))
    now, hall = moment(world), hall_of(world)
    held = scene(world, hall, DEFAULT.body, None)
    gaze = gaze_of(now, now, 1.0)
    for number in range(int(seconds * RATE)):
        ease = governor.depth if governor else 1.0
        passed = begin + number / RATE
        frame = compose(Sight(now, now, world, hall, held, look, gaze, passed, ease=ease), 1.0)
        if governor:
            governor.watch(frame)
        yield frame


def watched(governor: Governor, look: LookParams, seconds: float, begin: float = 0.0) -> float:
    """The depth after that."""
    for _ in standing(look, seconds, governor, begin):
        pass
    return governor.depth


def seen(look: LookParams, seconds: float, governor: Governor | None = None) -> Verdict:
    meter = Meter(RATE)
    frames = standing(look, seconds, governor)
    return max(meter.look(predicted(frame)).verdict for frame in frames)


def test_what_would_fail_does_not_fail_governed() -> None:
    assert seen(STROBE, 20.0) is Verdict.FAIL
    assert seen(STROBE, 20.0, Governor()) is not Verdict.FAIL


@pytest.mark.parametrize("name", sorted(WORST))
def test_the_worst_that_sliders_reach_does_not_fail_governed(name: str) -> None:
    assert seen(WORST[name], 20.0, Governor()) is not Verdict.FAIL


def test_lamps_that_do_no_harm_are_left_alone() -> None:
    assert watched(Governor(), LookParams(), 5.0) == 1.0


def test_calm_gives_the_lamps_back() -> None:
    governor = Governor()
    eased = watched(governor, STROBE, 1.5)
    assert eased < 0.5
    soon = watched(governor, STILL, 2.5, begin=1.5)
    assert eased < soon < 1.0, "not at once"
    assert watched(governor, STILL, 6.0, begin=4.0) == 1.0


@pytest.mark.parametrize("jump", [-40.0, 40.0])
def test_a_jump_in_time_is_another_scene(jump: float) -> None:
    """What flashed before a tape was wound on says nothing about what is seen after."""
    stays, jumps = Governor(), Governor()
    assert watched(stays, STROBE, 0.5) == watched(jumps, STROBE, 0.5) < 0.5
    held = watched(stays, STILL, 0.4, begin=0.5)
    assert watched(jumps, STILL, 0.4, begin=0.5 + jump) > held, "its last second still counts"
