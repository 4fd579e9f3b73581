"""Signs of them ahead: a door that bulges, something that crosses far off, one who only watches.

Rolled by (seed, block of the hall), harmless, more of them the further one comes. The rules know
nothing of them, and what is remembered here is only when each began.
"""

import math
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

import numpy as np

from level_bang.chance import roll
from level_bang.pursuit.state import Kind
from level_bang.scalar import clamp, mix
from level_bang.sim.hallway import Hallway
from level_bang.sim.kinds import DOOR_SPACING
from level_bang.view import walls
from level_bang.view.frame import CREATURE_FIELDS, Floats
from level_bang.view.moment import Moment
from level_bang.view.motion import clip_of

BLOCK: Final = 80.0  # m
CHANCE: Final = (0.12, 0.55)  # of one in a block, at the start and at the end
CLEAR: Final = 16.0  # m from a bend, either end, a pair of ward doors
FREE: Final = 1.4  # m from what stands in the hall, for one who stands at its side
STREAM_OMEN: Final = 351
WATCHES_AT: Final = 11.0  # m from which one who stands there turns the head
CROSSES_AT: Final = 44.0  # m ahead of the runner
PACE: Final = 5.2  # m/s, across
OUT: Final = 2.1  # m from the hall's middle, where a wall hides it
STANDS: Final = 1.27  # m from the middle, in a door's frame
BULGES_AT: Final = 4.5  # m
BEATS: Final = 1.5  # s that a door is beaten on
NOBODY: Final = np.zeros((0, len(CREATURE_FIELDS)), np.float32)
LEFT_BEHIND: Final = 400  # ticks after which what began is over


class Omen(IntEnum):
    """What can be seen."""

    WATCHER = 0
    CROSSER = 1
    BULGE = 2


@dataclass(frozen=True, slots=True)
class Sign:
    """One of them, and where."""

    omen: Omen
    along: float  # m, of a door
    left: bool  # the wall of that door


def sign_in(hall: Hallway, block: int) -> Sign | None:
    """What a block of the hall holds."""

    def rolled(what: int) -> float:
        return roll(hall.seed, STREAM_OMEN, block * 8 + what)

    if rolled(0) > mix(*CHANCE, clamp(block * BLOCK / hall.length, 0.0, 1.0)):
        return None
    omen = Omen(int(rolled(1) * len(Omen)))
    left = rolled(2) < 0.5
    door = math.floor((block + rolled(3)) * BLOCK / DOOR_SPACING)
    along = door * DOOR_SPACING + (0.0 if left else DOOR_SPACING / 2)
    sign = Sign(omen, along, left)
    return sign if _is_clear(hall, sign) else None


def _is_clear(hall: Hallway, sign: Sign) -> bool:
    if not 2.0 * CLEAR < sign.along < hall.length - 2.0 * CLEAR:
        return False
    if hall.near_bend(sign.along, CLEAR) or any(
        shut.meets(sign.along, 2.0) for shut in walls.portals(hall)
    ):
        return False
    if hall.open_pair is not None and abs(hall.open_pair * DOOR_SPACING - sign.along) < CLEAR:
        return False
    side = -STANDS if sign.left else STANDS
    segments = {int((sign.along + away) // 12) for away in (-3.0, 3.0)}
    return sign.omen is not Omen.WATCHER or not any(
        abs(o.along - sign.along) < o.half_along + FREE and abs(o.side - side) < o.half_side + 0.5
        for segment in segments
        for o in hall.obstacles(segment)
    )


class Omens:
    """Those of one run that have begun."""

    def __init__(self) -> None:
        """Nothing yet."""
        self._hall: Hallway | None = None
        self._signs: dict[int, Sign | None] = {}
        self._since: dict[int, int] = {}
        self._tick = -1

    def _sign(self, hall: Hallway, block: int) -> Sign | None:
        """As `sign_in`, kept by number: to look a level up takes longer than to roll."""
        if hall is not self._hall:
            self._hall, self._signs = hall, {}
        if block not in self._signs:
            self._signs[block] = sign_in(hall, block)
        return self._signs[block]

    def follow(self, now: Moment, hall: Hallway) -> None:
        """Take a tick into account."""
        if not 0 <= now.tick - self._tick <= LEFT_BEHIND:
            self._since.clear()
        self._tick = now.tick
        here = int(now.along // BLOCK)
        for block in (here, here + 1):
            sign = self._sign(hall, block)
            if sign is None or block in self._since:
                continue
            away = sign.along - now.along
            if 0.0 < away < (WATCHES_AT, CROSSES_AT, BULGES_AT)[sign.omen]:
                self._since[block] = now.tick

    def rows(self, tick: float, now: Moment, hall: Hallway) -> Floats:
        """(n, 12) CREATURE_FIELDS of those to be seen."""
        here = int(now.along // BLOCK)
        found = []
        for block in range(here - 1, here + 2):
            sign = self._sign(hall, block)
            if sign is None or sign.omen is Omen.BULGE or sign.along < now.front + 2.0:
                continue
            seconds = (tick - self._since[block]) / 60.0 if block in self._since else -1.0
            row = _watcher(sign, seconds) if sign.omen is Omen.WATCHER else _crosser(sign, seconds)
            if row is not None:
                found.append(row)
        return np.array(found, np.float32) if found else NOBODY

    def bulge(self, tick: float, now: Moment, hall: Hallway) -> tuple[float, float, float] | None:
        """(along, side of the wall -1 or 1, m out) of a door that is beaten on from behind."""
        here = int(now.along // BLOCK)
        for block in (here - 1, here, here + 1):
            sign = self._sign(hall, block)
            if sign is None or sign.omen is not Omen.BULGE or block not in self._since:
                continue
            seconds = (tick - self._since[block]) / 60.0
            if seconds < BEATS:
                beat = seconds * 3.0 / BEATS % 1.0  # three blows, each swift out and slow back
                out = 0.055 * min(beat / 0.12, 1.0) * (1.0 - beat) ** 1.5
                return sign.along, -1.0 if sign.left else 1.0, out
        return None


def _watcher(sign: Sign, seconds: float) -> list[float]:
    """A Faceling in a doorway; its head follows who comes."""
    kind, heading = Kind.FACELING, math.pi / 2 if sign.left else -math.pi / 2
    turns = clip_of(kind, "turn_head" if sign.left else "turn_head_left")
    shown = turns.row(seconds / (1.6 * turns.seconds))
    side = -STANDS if sign.left else STANDS
    variant = int(sign.along) % 3
    return [kind, sign.along, side, heading, variant, 1.0, 0.0, 0.0, shown, shown, 0.0, 0.37]


def _crosser(sign: Sign, seconds: float) -> list[float] | None:
    """From one wall to the other, and gone."""
    way = seconds * PACE
    if not 0.0 <= way < 2.0 * OUT:
        return None
    kind = Kind.HOUND if int(sign.along) % 3 else Kind.SKIN_STEALER
    runs = clip_of(kind, "run_a")
    shown = runs.row(way / runs.metres % 1.0)
    side, heading = (way - OUT, math.pi / 2) if sign.left else (OUT - way, -math.pi / 2)
    return [kind, sign.along, side, heading, 0, 1.0, 0.0, 0.0, shown, shown, 0.0, 0.61]
