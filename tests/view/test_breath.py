"""Breath: in step with the feet, thicker in the cold and when one is spent."""

from dataclasses import replace

import pytest

from level_bang.app.place import Spot, world_at
from level_bang.sim.kinds import Ward
from level_bang.view.breath import METRES, OUT, SECONDS, breath
from level_bang.view.frame import Stretch
from level_bang.view.moment import Moment, moment


def running(speed: float = 7.0, stamina: float = 0.0) -> Moment:
    return replace(moment(world_at(Spot(at=500.0))), speed=speed, stamina=stamina)


def ward(which: Ward) -> Stretch:
    return Stretch(int(which), 0.0, 0.0, 0.0)


def test_a_runner_breathes_by_steps_and_who_stands_by_time() -> None:
    here = ward(Ward.MORGUE)
    out = OUT / 2.0
    assert breath(running(), 9.0, (4.0 + out) * METRES, here)[0] == pytest.approx(0.5)
    assert breath(running(), 9.0, (4.0 + OUT + 0.1) * METRES, here) == (0.0, 0.0)
    ticks = (4.0 + out) * SECONDS * 60.0
    assert breath(running(0.0), ticks, 9.0, here)[0] == pytest.approx(0.5)


def test_it_is_thick_where_it_is_cold_and_when_one_is_spent() -> None:
    def thick(which: Ward, stamina: float) -> float:
        return breath(running(stamina=stamina), 0.0, 0.3 * METRES, ward(which))[1]

    assert thick(Ward.MORGUE, 0.0) == 1.0
    assert thick(Ward.MORGUE, 1.0) < 0.5
    assert thick(Ward.GENERAL, 0.0) < 0.3
    assert breath(running(), 0.0, 0.3 * METRES, None) == (0.0, 0.0)
