"""What running and a thrown head do to the picture: it darkens where it would flash, no further."""

from dataclasses import replace
from typing import Final

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from level_bang.app.place import Spot, world_at
from level_bang.sim import hall_of
from level_bang.sim.params import DEFAULT
from level_bang.tune.looks import RANGES
from level_bang.view.compose import compose
from level_bang.view.frame import Air
from level_bang.view.look import LookParams
from level_bang.view.moment import moment
from level_bang.view.sight import HEAD_TICKS, SPRINT, Gaze, Sight
from level_bang.view.things import scene

LOOK: Final = LookParams()
DARK, BRIGHT = 2092.0, 9900.0  # m: the morgue, the last of the last kilometre


def air(at: float, speed: float, head: float = 0.0, look: LookParams = LOOK) -> Air:
    world = world_at(Spot(at=at, gap=900.0))
    now, hall = moment(world), hall_of(world)
    now = replace(now, speed=speed, head=head)
    held = scene(world, hall, DEFAULT.body, None)
    return compose(Sight(now, now, world, hall, held, look, Gaze()), 1.0).air


@pytest.mark.parametrize("at", [DARK, BRIGHT])
def test_who_stands_sees_everything(at: float) -> None:
    still = air(at, 0.0)
    assert (still.tunnel, still.blur) == (0.0, 0.0)
    assert still.exposure == LOOK.exposure


def test_a_sprint_darkens_the_sides_and_what_is_bright() -> None:
    dark, bright = air(DARK, SPRINT), air(BRIGHT, SPRINT)
    assert dark.tunnel == bright.tunnel == pytest.approx(LOOK.tunnel)
    assert dark.exposure == LOOK.exposure
    assert 0.3 * LOOK.exposure < bright.exposure < 0.8 * LOOK.exposure


def test_no_look_can_make_what_goes_by_brighter() -> None:
    glaring = replace(LOOK, exposure=8.0)
    assert air(BRIGHT, SPRINT, 0.0, glaring).exposure == pytest.approx(air(BRIGHT, SPRINT).exposure)
    wide = replace(LOOK, tunnel=RANGES["tunnel"][0])
    assert air(BRIGHT, SPRINT, 0.0, wide).exposure < 0.8 * air(BRIGHT, SPRINT).exposure


@given(st.floats(0.0, SPRINT), st.floats(0.0, SPRINT))
def test_who_runs_faster_never_sees_more(one: float, other: float) -> None:
    slow, fast = air(BRIGHT, min(one, other)), air(BRIGHT, max(one, other))
    assert fast.tunnel >= slow.tunnel
    assert fast.exposure <= slow.exposure


def test_only_a_head_on_its_way_blurs() -> None:
    turning = [air(BRIGHT, SPRINT, head) for head in np.linspace(0.0, HEAD_TICKS, 5)]
    assert [a.blur for a in turning] == pytest.approx(
        [0.0, turning[1].blur, LOOK.blur, turning[1].blur, 0.0]
    )
    assert 0.1 < turning[1].blur < LOOK.blur
    assert all(0.0 < a.smear < 0.2 for a in turning[1:-1])
    assert air(DARK, SPRINT, HEAD_TICKS / 2).smear < turning[2].smear
