"""Directions: 65 536 headings to the turn; 0 runs along the leg, 16 384 to its right."""

import math
from typing import Final

TURN: Final = 65_536
QUARTER: Final = TURN // 4
_GRID: Final = 1 << 20  # steps to 1; coarse enough that C libraries' last bits cannot differ on it


def _table() -> list[float]:
    quarter = [round(math.sin(i * (math.tau / TURN)) * _GRID) / _GRID for i in range(QUARTER)]
    half = [*quarter, 1.0, *reversed(quarter[1:])]
    return [*half, *(-value for value in half)]


_SINES: Final = _table()


def ahead(yaw: int) -> tuple[float, float]:
    """(along, side) of one metre towards `yaw`: its cosine and sine, on the grid."""
    return _SINES[(yaw + QUARTER) % TURN], _SINES[yaw % TURN]
