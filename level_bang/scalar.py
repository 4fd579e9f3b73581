"""Three words of arithmetic that every package speaks."""

from typing import TypeVar

Number = TypeVar("Number", int, float)


def clamp(value: Number, low: Number, high: Number) -> Number:
    """`value`, or the end of [low, high] that it lies beyond; needs low <= high.

    Nested `min` and `max` take three times as long, and the rules do this twenty times a tick.
    """
    if value < low:
        return low
    return high if value > high else value


def mix(low: float, high: float, share: float) -> float:
    """The point that lies `share` of the way from `low` to `high`."""
    return low + (high - low) * share


def smooth(share: float) -> float:
    """0 to 1 with a slope of 0 at either end (a cubic Hermite curve)."""
    share = clamp(share, 0.0, 1.0)
    return share * share * (3.0 - 2.0 * share)
