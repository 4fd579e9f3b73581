"""Where the hall turns: its legs and bends, and how two legs' coordinates meet at one."""

from dataclasses import dataclass
from typing import Final

from level_bang.chance import roll
from level_bang.scalar import mix
from level_bang.sim.kinds import BEND_SPACING

FULL_LENGTH: Final = 10_000.0  # m; shorter practice runs are this level made small
LEG_LEAST: Final = 1_800.0  # m, of a full run
LEG_MOST: Final = 3_500.0  # m
CARPENTER_CHANCE: Final = 1.0 / 25.0
SQUARE: Final = 1.6  # m from a bend's centre to the hall's walls
EASE: Final = 4.0  # m before a bend from which distance leans into the turn
FOUR_CHANCE: Final = 0.3  # of four bends instead of three
STREAM_BENDS: Final = 1
STREAM_TURN: Final = 2
STREAM_CARPENTER: Final = 3
STREAM_COUNT: Final = 4


@dataclass(frozen=True, slots=True)
class Bend:
    """A 90 degree turn with an exit door, a fake one, in the wall straight ahead."""

    at: float  # m along the middle of the hall
    turn: int  # +1 right, -1 left
    carpenter: bool  # the fake exit leads to the carpenter's room


def _legs(seed: int, attempt: int, count: int) -> list[float]:
    """Lengths (m, of a full run) of all legs but the last, on the grid bends lie on."""
    return [
        mix(LEG_LEAST, LEG_MOST, roll(seed, STREAM_BENDS, attempt * 8 + leg))
        for leg in range(count)
    ]


def bends(seed: int, length: float) -> tuple[Bend, ...]:
    """The run's three or four bends, 1.8 to 3.5 km apart on a full run, in order."""
    scale = length / FULL_LENGTH
    count = 4 if roll(seed, STREAM_COUNT, 0) < FOUR_CHANCE else 3
    for attempt in range(100_000):
        places: list[float] = []
        place = 0.0
        for leg in _legs(seed, attempt, count):
            place += round(leg * scale / BEND_SPACING) * BEND_SPACING
            places.append(place)
        gaps = [b - a for a, b in zip([0.0, *places], [*places, length], strict=True)]
        if all(LEG_LEAST * scale <= gap <= LEG_MOST * scale for gap in gaps):
            return tuple(_bend(seed, i, at) for i, at in enumerate(places))
    raise ValueError(f"no bends fit a hall of {length} m")


def _bend(seed: int, index: int, at: float) -> Bend:
    turn = 1 if roll(seed, STREAM_TURN, index) < 0.5 else -1
    return Bend(at, turn, roll(seed, STREAM_CARPENTER, index) < CARPENTER_CHANCE)


def fold(bend: Bend, along: float, side: float) -> tuple[float, float]:
    """A place of the leg before `bend` in coordinates of the leg after it: a swap and a sign."""
    return bend.at + bend.turn * side, bend.turn * (bend.at - along)


def unfold(bend: Bend, along: float, side: float) -> tuple[float, float]:
    """The inverse of `fold`."""
    return bend.at - bend.turn * side, bend.turn * (along - bend.at)


def cross(
    bends_: tuple[Bend, ...], leg: int, along: float, side: float
) -> tuple[int, float, float]:
    """(leg, along, side) in the leg a place belongs to; legs change on the square's diagonal."""
    if leg < len(bends_):
        bend = bends_[leg]
        if along - bend.at + bend.turn * side >= 0.0:
            return leg + 1, *fold(bend, along, side)
    if leg > 0:
        bend = bends_[leg - 1]
        if along - bend.at < bend.turn * side:
            return leg - 1, *unfold(bend, along, side)
    return leg, along, side


def distance(bends_: tuple[Bend, ...], leg: int, along: float, side: float) -> float:
    """Metres run, by the odometer; it leans into a bend so that both legs agree on the diagonal."""
    if leg < len(bends_):
        bend = bends_[leg]
        short = bend.at - along
        if short < EASE:
            lean = min((EASE - short) / (EASE - SQUARE), 1.0)
            return along + bend.turn * side * lean
    if leg > 0:
        bend = bends_[leg - 1]
        past = along - bend.at
        if past < EASE:
            lean = min((EASE - past) / (EASE - SQUARE), 1.0)
            return along - bend.turn * side * lean
    return along
