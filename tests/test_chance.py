"""Chance: the same number for ever, evenly spread, and no stream disturbs another."""

from hypothesis import given
from hypothesis import strategies as st

from level_bang.chance import bits, roll

KNOWN = {
    (0, 0, 0): 0xBFEF8030DDC2D772,
    (1, 0, 0): 0xD790BBD1E395D22F,
    (7, 21, 900): 0xD952975DF5D3D3F0,
    (0xFFFF_FFFF_FFFF_FFFF, 211, 12_345): 0xC7B0374ECAD83D9C,
}  # if these change, every tape ever made is another run

words = st.integers(0, 2**64 - 1)
small = st.integers(0, 100_000)


def test_known_bits() -> None:
    assert {args: bits(*args) for args in KNOWN} == KNOWN


@given(words, small, small)
def test_a_roll_lies_in_the_unit_and_is_its_bits(seed: int, stream: int, index: int) -> None:
    share = roll(seed, stream, index)
    assert 0.0 <= share < 1.0
    assert share * 2**53 == bits(seed, stream, index) >> 11


@given(words, small)
def test_no_two_indices_of_a_stream_share_their_bits(seed: int, stream: int) -> None:
    assert len({bits(seed, stream, i) for i in range(2_000)}) == 2_000


def test_rolls_are_even() -> None:
    for stream in range(12):
        tenths = [0] * 10
        for index in range(20_000):
            tenths[int(roll(5, stream, index) * 10)] += 1
        assert all(1_800 < tenth < 2_200 for tenth in tenths)  # 4.7 standard deviations


def test_neighbouring_seeds_streams_and_indices_agree_in_half_their_bits() -> None:
    for other in ((1, 0, 0), (0, 1, 0), (0, 0, 1)):
        differ = 0
        for i in range(500):
            apart = bits(i, 3, i) ^ bits(i + other[0], 3 + other[1], i + other[2])
            differ += apart.bit_count()
        assert 31.0 < differ / 500 < 33.0
