"""Which ward a place lies in: 300 to 480 m each, the last kilometre in three stages."""

from dataclasses import dataclass
from typing import Final

from level_bang.chance import roll
from level_bang.scalar import mix
from level_bang.sim.course import FULL_LENGTH
from level_bang.sim.kinds import Ward

WARD_LEAST: Final = 300.0  # m of a full run
WARD_MOST: Final = 480.0  # m
LAST: Final = (
    (0.900, Ward.LAST_DIM),
    (0.935, Ward.LAST_CLEAN),
    (0.970, Ward.LAST_BRIGHT),
)  # fraction of the run where each stage begins
ORDINARY: Final = 10  # wards that recur
STREAM_WARD: Final = 11
STREAM_WARD_LENGTH: Final = 12


@dataclass(frozen=True, slots=True)
class WardStretch:
    """A ward and where it begins; it ends where the next one does."""

    start: float  # m
    ward: Ward


def wards(seed: int, length: float) -> tuple[WardStretch, ...]:
    """All wards of a run, in order; no two alike touch. It begins at reception."""
    scale = length / FULL_LENGTH
    found = [WardStretch(0.0, Ward.RECEPTION)]
    place = 0.0
    for index in range(1, 64):
        share = roll(seed, STREAM_WARD_LENGTH, index)
        place += mix(WARD_LEAST, WARD_MOST, share) * scale
        if place > LAST[0][0] * length - WARD_LEAST * scale:
            break
        step = 1 + int(roll(seed, STREAM_WARD, index) * (ORDINARY - 1))
        found.append(WardStretch(place, Ward((found[-1].ward + step) % ORDINARY)))
    return (*found, *(WardStretch(share * length, ward) for share, ward in LAST))
