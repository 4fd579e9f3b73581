"""Directions: 65 536 headings to the turn; 0 runs along the leg, 16 384 to its right."""

import math
from typing import Final

TURN: Final = 65_536
QUARTER: Final = TURN // 4
_GRID: Final = 1 << 20  # steps to 1; coarse enough that C libraries' last bits cannot differ on it


def _table() -> tuple[float, ...]:
    return tuple(round(math.sin(i * (math.tau / TURN)) * _GRID) / _GRID for i in range(QUARTER + 1))


_SINES: Final = _table()


def sine(yaw: int) -> float:
    """Sine of a heading, on the grid."""
    quarter, rest = divmod(yaw % TURN, QUARTER)
    if quarter == 0:
        return _SINES[rest]
    if quarter == 1:
        return _SINES[QUARTER - rest]
    return -_SINES[rest] if quarter == 2 else -_SINES[QUARTER - rest]


def ahead(yaw: int) -> tuple[float, float]:
    """(along, side) of one metre towards `yaw`."""
    return sine(yaw + QUARTER), sine(yaw)
