"""Who waits, so that nobody ends a step inside another."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from level_bang.sim.course import Bend
from level_bang.view import corner
from level_bang.view.boxes import RADIUS
from level_bang.view.flow import HALF_LENGTH
from level_bang.view.halt import SLACK, TOUCHED, stopped

CELLS = [(1.4 * row, 0.6 * col) for row in range(8) for col in (-2, -1, 0, 1, 2)]
moves = st.tuples(st.floats(-0.2, 0.8), st.floats(-0.3, 0.3))


def nobody(n: int) -> np.ndarray:
    return np.zeros(n, np.bool_)


def deepest(places: np.ndarray, half: np.ndarray) -> float:
    along = np.abs(places[0][:, None] - places[0]) - half[:, None] - half
    deep = 2.0 * RADIUS - np.hypot(np.maximum(along, 0.0), places[1][:, None] - places[1])
    return float(deep[~np.eye(len(half), dtype=bool)].max(initial=-1.0))


@given(
    st.lists(st.sampled_from(CELLS), min_size=2, max_size=20, unique=True),
    st.data(),
    st.booleans(),
)
def test_no_step_ends_with_one_inside_another(
    cells: list[tuple[float, float]], data: st.DataObject, beside: bool
) -> None:
    n = len(cells)
    before = np.array(cells).T
    way = np.array(data.draw(st.lists(moves, min_size=n, max_size=n))).T
    half = HALF_LENGTH[np.array(data.draw(st.lists(st.integers(0, 2), min_size=n, max_size=n)))]
    share = stopped(before, before + way, half, None, lambda: np.full(n, beside))
    assert ((share >= 0.0) & (share <= 1.0)).all()
    assert deepest(before + way * share, half) <= TOUCHED + 2.0 * SLACK
    if deepest(before + way, half) <= TOUCHED:
        assert (share == 1.0).all(), "nobody waits for nothing"
    if beside:
        assert set(share.tolist()) <= {0.0, 1.0}, "nobody cuts a corner"


def test_whoever_runs_into_one_who_stands_waits_and_no_one_else() -> None:
    before = np.array([[1.0, 0.3, 0.3], [0.0, 0.0, 1.2]])
    after = before + np.array([[0.0, 0.7, 0.7], [0.0, 0.0, 0.0]])
    share = stopped(before, after, np.zeros(3), None, lambda: nobody(3))
    assert share[0] == share[2] == 1.0
    assert share[1] < 1.0


@pytest.mark.parametrize("turn", [-1, 1])
def test_round_a_bend_lanes_are_as_long_as_they_are_in_the_room(turn: int) -> None:
    """The inner lane is shorter: who is apart by the hall's measure can touch there."""
    bend = Bend(100.0, turn, carpenter=False)
    before = np.array([[98.0, 97.4], [1.2 * turn, 1.2 * turn]])
    after = before + np.array([[0.0, 0.12], [0.0, 0.0]])
    assert (stopped(before, after, np.zeros(2), None, lambda: nobody(2)) == 1.0).all()
    share = stopped(before, after, np.zeros(2), bend, lambda: nobody(2))
    assert share[1] < 1.0


@pytest.mark.parametrize("turn", [-1, 1])
def test_they_turn_steadily_through_a_right_angle(turn: int) -> None:
    past = np.linspace(-3.0, 3.0, 121)
    turned, told = corner.turned(past, Bend(0.0, turn, carpenter=False)).T
    facing = turned + np.where(past > 0.0, turn * math.pi / 2, 0.0)
    assert facing[0] == 0.0
    assert facing[-1] == pytest.approx(turn * math.pi / 2)
    assert (np.diff(facing) * turn >= 0.0).all()
    assert np.abs(np.diff(facing)).max() < 0.1
    assert (np.sign(told) == np.where(past > 0.0, 1.0, -1.0)).all()
