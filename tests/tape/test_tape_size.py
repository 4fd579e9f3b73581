"""A tape stays small: its inputs and digests, and all of it, per minute of play."""

import pytest

from level_bang.tape.blocks import HEADER
from tests.golden import Kept, load
from tests.tape.making import pieces

INPUTS = 10_000  # bytes a minute, all but the key frames
WHOLE = 40_000  # bytes a minute
LONG = [kept for kept in load() if kept.ticks > 2 * 3_600]


@pytest.mark.parametrize("kept", LONG, ids=[kept.name for kept in LONG])
def test_a_minute_of_play_takes_little_room(kept: Kept) -> None:
    data = kept.path.read_bytes()
    minutes = kept.ticks / 3_600
    head, *rest = pieces(data)
    keys = [piece for piece in rest if piece[:4] == b"KEYF"]
    assert len(keys) == kept.ticks // 600
    inputs = sum(len(piece) for piece in rest) - sum(len(piece) for piece in keys)
    assert len(head) < 2_000
    assert inputs / minutes <= INPUTS
    assert len(data) / minutes <= WHOLE
    assert all(HEADER.unpack_from(piece)[3] < 8_000 for piece in keys)
