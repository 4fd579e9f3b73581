"""The horde: pure numbers. How far, how fast, how many; it knows distances, not hallways."""

from level_bang.pursuit.hindrance import leave
from level_bang.pursuit.law import advance, begin, gap
from level_bang.pursuit.params import PursuitParams
from level_bang.pursuit.state import Chase, Hindrance, Prey, Signal

__all__ = [
    "Chase",
    "Hindrance",
    "Prey",
    "PursuitParams",
    "Signal",
    "advance",
    "begin",
    "gap",
    "leave",
]
