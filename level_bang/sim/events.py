"""What a tick may announce; sound, captions, the report and tests listen, the rules never do."""

from enum import IntEnum
from typing import NamedTuple


class What(IntEnum):
    """The news. Values are stored in tapes: append only."""

    FOOTFALL = 0
    STUMBLE = 1
    WINDED = 2
    SLIDE = 3
    VAULT = 4
    LOOK_BACK = 5
    SHOVE = 6
    DOOR_RATTLE = 7
    DOOR_SHUT = 8
    PICKUP = 9
    USE_ENERGY_BAR = 10
    USE_ALMOND_WATER = 11
    USE_EXTINGUISHER = 12
    USE_FLARE = 13
    FIRE_DOOR = 14
    FIRE_DOOR_REACHED = 15
    FIRE_DOOR_GIVES = 16
    CLUMP = 17
    HEARD = 18
    SIGHTED = 19
    TELEGRAPH = 20
    MISSED = 21
    GRAB = 22
    SHIELDED = 23
    BREAK_FREE = 24
    CAUGHT = 25
    HINDERED = 26
    DROPPED_OUT = 27
    FAKE_EXIT = 28
    ESCAPED = 29
    LEVEL_7191 = 30
    LEVEL_MAKER = 31
    THEY_COME = 32


class Event(NamedTuple):
    """Something that happened in this tick; `value` is the item, thing or kind it is about."""

    what: What
    value: int = 0
