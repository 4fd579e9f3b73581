"""Chance without a stream: `roll(seed, stream, index)` is the same number everywhere, for ever."""

from typing import Final

_MASK: Final = 0xFFFF_FFFF_FFFF_FFFF
_GOLDEN: Final = 0x9E37_79B9_7F4A_7C15
_PER_UNIT: Final = 1.0 / (1 << 53)


def _mix(z: int) -> int:
    """SplitMix64's finaliser (Steele, Lea and Flood 2014, variant 13 of Stafford)."""
    z = ((z ^ (z >> 30)) * 0xBF58_476D_1CE4_E5B9) & _MASK
    z = ((z ^ (z >> 27)) * 0x94D0_49BB_1331_11EB) & _MASK
    return z ^ (z >> 31)


def bits(seed: int, stream: int, index: int) -> int:
    """64 well-mixed bits; a new stream or index disturbs no other."""
    return _mix(_mix(((seed * _GOLDEN) & _MASK) + stream + 1) + ((index + 1) * _GOLDEN & _MASK))


def roll(seed: int, stream: int, index: int) -> float:
    """A number in [0, 1), exact to the bit on every machine."""
    return (bits(seed, stream, index) >> 11) * _PER_UNIT
