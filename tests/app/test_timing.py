"""What the benchmark says the crowd costs is its own time, and measuring it changes nothing."""

import time

import numpy as np
import pytest

from level_bang.app.place import Spot, world_at
from level_bang.app.timing import TimedCrowd, mean, shares
from level_bang.sim import hall_of
from level_bang.sim.hallway import Hallway
from level_bang.view.crowd import Crowd
from level_bang.view.frame import Floats
from level_bang.view.moment import Moment, moment

SLOW = 0.02  # s


def _seen(crowd: Crowd, now: Moment, hall: Hallway) -> Floats:
    crowd.follow(now, hall, ())
    return crowd.rows(float(now.tick), now.front, now, hall)


def _looking_back() -> tuple[Moment, Hallway]:
    world = world_at(Spot(at=5000.0, gap=8.0, horde=40))
    world.body.head = 9
    return moment(world), hall_of(world)


def test_a_timed_crowd_is_where_any_crowd_is() -> None:
    now, hall = _looking_back()
    timed = _seen(TimedCrowd(), now, hall)
    assert len(timed) == 40
    assert np.array_equal(timed, _seen(Crowd(), now, hall))


@pytest.mark.parametrize("work", ["follow", "rows"])
def test_all_of_its_work_is_timed_once(work: str, monkeypatch: pytest.MonkeyPatch) -> None:
    now, hall = _looking_back()
    done = getattr(Crowd, work)

    def slow(*given: object) -> object:
        time.sleep(SLOW)
        return done(*given)

    monkeypatch.setattr(Crowd, work, slow)
    crowd = TimedCrowd()
    started = time.perf_counter()
    _seen(crowd, now, hall)
    passed = time.perf_counter() - started
    assert SLOW <= crowd.taken() <= passed
    assert crowd.taken() == 0.0


def test_shares_and_mean_are_milliseconds() -> None:
    times = [0.001, 0.002, 0.006]
    assert shares(times, (50, 100)) == {"p50": 2.0, "p100": 6.0}
    assert mean(times) == {"mean": 3.0}
