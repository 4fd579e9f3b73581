"""The members behind the front: who they are, where they run, how they drop out; at 15 Hz."""

from typing import Final

import numpy as np

from level_bang.chance import bits, roll
from level_bang.pursuit.params import CountParams
from level_bang.pursuit.state import Gait, Horde, Kind, Millimetres
from level_bang.scalar import clamp

EVERY: Final = 4  # ticks between two moves of the members
RESHUFFLE: Final = 128  # moves, 8.5 s, after which a member has chosen a new lane
ROW: Final = 4  # members abreast
ROW_DEPTH: Final = 900  # mm
LANE_REACH: Final = 1250  # mm to either side
CATCH_UP: Final = 80  # mm a move, 1.2 m/s: faster looks like sliding
OUT_OF_SIGHT: Final = 90_000  # mm behind the front
STREAM_KIND: Final = 101
STREAM_LANE: Final = 102
STREAM_DROP: Final = 103


def count(done: float, params: CountParams) -> int:
    """How many still run when `done` of the run (0..1) lies behind."""
    left = clamp(1.0 - done, 0.0, 1.0)
    return params.last + int(params.first * left * left)


def _kind(seed: int, member: int) -> Kind:
    """Hounds lead, Facelings are the mass."""
    share = roll(seed, STREAM_KIND, member)
    hounds = 0.7 if member < 8 else 0.22
    if share < hounds:
        return Kind.HOUND
    return Kind.SKIN_STEALER if share < hounds + 0.22 else Kind.FACELING


def gather(seed: int, total: int) -> Horde:
    """The horde as it comes into sight: `total` members, in rows."""
    member = np.arange(total)
    spread = np.array([bits(seed, STREAM_LANE, i) & 0xFFFF for i in range(total)], np.int64)
    want = (member * ROW_DEPTH // ROW + (spread & 0xFF)).astype(np.int32)
    lane = (spread % (2 * LANE_REACH + 1) - LANE_REACH).astype(np.int16)
    if total:
        want[0] = 0
    return Horde(
        back=want.copy(),
        want=want,
        lane=lane,
        kind=np.array([_kind(seed, i) for i in range(total)], np.uint8),
        gait=np.zeros(total, np.uint8),
        live=total,
        gone=total,
    )


def _drop_out(horde: Horde, seed: int, still: int) -> None:
    """The hindmost stumble, fall or turn aside into a door; they are left behind, never erased."""
    ways = (Gait.STUMBLE, Gait.FALL, Gait.ASIDE)
    for member in range(still, horde.live):
        horde.gait[member] = ways[bits(seed, STREAM_DROP, member) % 3]
    horde.live = min(horde.live, still)


def _reshuffle(horde: Horde, seed: int, move: int) -> None:
    """Every member in turn drifts to another lane and another place in the mass."""
    for member in range(move % RESHUFFLE, horde.live, RESHUFFLE):
        fresh = bits(seed, STREAM_LANE, (move << 10) + member)
        horde.lane[member] = fresh % (2 * LANE_REACH + 1) - LANE_REACH
        if member:
            horde.want[member] = member * ROW_DEPTH // ROW + (fresh >> 32) % 1400


def _close_up(back: Millimetres, want: Millimetres) -> None:
    drift = want - back
    np.minimum(drift, CATCH_UP, out=drift)
    np.maximum(drift, -CATCH_UP, out=drift)
    back += drift


def advance(horde: Horde, seed: int, tick: int, place: float, still: int) -> int:
    """Move the members; return how many dropped out. `place` is the front, `still` who may run."""
    dropped = max(horde.live - still, 0)
    if dropped:
        _drop_out(horde, seed, still)
    _reshuffle(horde, seed, tick // EVERY)
    live = horde.live
    _close_up(horde.back[:live], horde.want[:live])
    here = int(place * 1000.0)
    if horde.gone > live:
        left_behind = horde.back[live : horde.gone]
        left_behind += here - horde.last_place
        while horde.gone > live and horde.back[horde.gone - 1] > OUT_OF_SIGHT:
            horde.gone -= 1
            horde.gait[horde.gone] = Gait.GONE
    horde.last_place = here
    return dropped
