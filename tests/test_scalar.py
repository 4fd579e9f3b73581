"""Clamping and mixing."""

from hypothesis import given
from hypothesis import strategies as st

from level_bang.scalar import clamp, mix

finite = st.floats(-1e6, 1e6)


@given(finite, finite, finite)
def test_a_clamped_value_is_the_nearest_inside(value: float, one: float, other: float) -> None:
    low, high = min(one, other), max(one, other)
    assert clamp(value, low, high) == min(max(value, low), high)


def test_clamping_keeps_whole_numbers_whole() -> None:
    assert [type(clamp(value, 0, 9)) for value in (-1, 5, 11)] == [int, int, int]


def test_mixing_goes_from_end_to_end() -> None:
    assert [mix(2.0, 6.0, share) for share in (0.0, 0.25, 1.0)] == [2.0, 3.0, 6.0]
