"""The ribbon: light adds, every lamp for itself, wherever the window begins."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from level_bang.render.pack import SIGHT
from level_bang.view import ribbon
from level_bang.view.frame import Fixtures

LAMPS = {"panel": 6.0, "sign": 10.0, "beacon": 12.0}


def none() -> Fixtures:
    return Fixtures(0, np.zeros(0, np.float32))


def lit(kind: str, lamps: Fixtures, start: float) -> np.ndarray:
    given_ = [lamps if kind == name else none() for name in LAMPS]
    return ribbon.ribbon(given_[0], given_[1], given_[2], start)


def added_up(kind: str, lamps: Fixtures, start: float) -> np.ndarray:
    """The same, one lamp after the other."""
    total = np.zeros((ribbon.ROWS, ribbon.COLUMNS, 4))
    light = ribbon.baked()[kind]
    for place, level in enumerate(lamps.level):
        number = lamps.first + place
        one = ribbon.mirrored(light) if kind == "beacon" and number % 2 else light
        first = round((number * LAMPS[kind] - start) / ribbon.STEP) - len(one) // 2
        for row, values in enumerate(one, first):
            if 0 <= row < ribbon.ROWS:
                total[row, :, :3] += level * values[:, ::-1]
    return total


@settings(max_examples=25, deadline=None)
@given(
    st.sampled_from(sorted(LAMPS)),
    st.integers(-40, 40),
    st.integers(-200, 200),
    st.integers(0, 2**32 - 1),
)
def test_it_is_the_sum_over_all_lamps(kind: str, first: int, quarter: int, seed: int) -> None:
    levels = (np.arange(24) * (seed % 97 + 1) % 7 / 6.0).astype(np.float32)
    lamps = Fixtures(first, levels)
    start = quarter * ribbon.STEP
    assert np.allclose(lit(kind, lamps, start), added_up(kind, lamps, start), atol=1e-4)


def test_each_lamp_flickers_alone() -> None:
    levels = np.ones(20, np.float32)
    before = lit("sign", Fixtures(0, levels), 0.0)
    levels[5] = 0.0
    changed = np.abs(lit("sign", Fixtures(0, levels), 0.0) - before).max((1, 2))
    rows = np.flatnonzero(changed > 1e-6) * ribbon.STEP
    assert rows.min() >= 50.0 - 15.0
    assert rows.max() <= 50.0 + 15.0
    assert changed[200] > 0.01


@pytest.mark.parametrize("kind", sorted(LAMPS))
def test_what_a_lamp_gives_dies_away_on_both_sides(kind: str) -> None:
    light = ribbon.baked()[kind].sum((1, 2))
    middle = len(light) // 2
    assert light[middle - 4 : middle + 5].max() == light.max()
    assert light[0] < 0.002 * light.max()
    assert np.allclose(light[middle + 1 :], light[middle - 1 : 0 : -1], rtol=0.02, atol=1e-3)


def test_bounces_light_what_no_lamp_sees() -> None:
    """A panel shines down; the ceiling about it is lit by the floor and the walls alone."""
    light = ribbon.baked()["panel"]
    ceiling = light[len(light) // 2, ribbon.PER_STRIP_WALL : 2 * ribbon.PER_STRIP_WALL]
    floor = light[len(light) // 2, 3 * ribbon.PER_STRIP_WALL : 4 * ribbon.PER_STRIP_WALL]
    assert 0.08 < ceiling.mean() / floor.mean() < 0.5


def test_a_beacon_hangs_on_the_left_and_its_mirror_on_the_right() -> None:
    wall = ribbon.PER_STRIP_WALL
    light = ribbon.baked()["beacon"].sum((0, 2))
    assert light[:wall].max() > 3.0 * light[2 * wall : 3 * wall].max()
    other = ribbon.mirrored(ribbon.baked()["beacon"]).sum((0, 2))
    assert np.allclose(light[:wall], other[3 * wall - 1 : 2 * wall - 1 : -1])


@pytest.mark.parametrize("along", [500.0, 501.5, 503.99, 504.0, -3.2])
def test_all_of_sight_lies_in_it_where_the_eye_looks(along: float) -> None:
    long = ribbon.ROWS * ribbon.STEP
    ahead, back = ribbon.start_of(along, True), ribbon.start_of(along, False)
    assert ahead + long >= along + SIGHT
    assert ahead <= along - 10.0
    assert back <= along - SIGHT
    assert back + long >= along + 10.0
    assert ahead % ribbon.STEP == back % ribbon.STEP == 0.0
