"""The words of the level: what can stand, lie, come and happen. Values are stored in tapes."""

from enum import IntEnum
from typing import Final

HALL_WIDTH: Final = 3.2  # m
HALL_HEIGHT: Final = 2.7  # m
HALL_BACK: Final = 60.0  # m of hall behind the start
DOOR_SPACING: Final = 3.0  # m on each wall; right-hand doors stand half a spacing further
SIGN_SPACING: Final = 10.0  # m
BEND_SPACING: Final = 30.0  # m; bends lie on multiples of it


class Ward(IntEnum):
    """The character of a stretch of hall (GAME.md 2)."""

    RECEPTION = 0
    GENERAL = 1
    MATERNITY = 2
    SURGERY = 3
    RADIOLOGY = 4
    CHILDREN = 5
    ISOLATION = 6
    MORGUE = 7
    BURNT = 8
    FLOODED = 9
    LAST_DIM = 10
    LAST_CLEAN = 11
    LAST_BRIGHT = 12


class Thing(IntEnum):
    """What stands in the way."""

    BED_ALONG = 0
    BED_ACROSS = 1
    BED_OVERTURNED = 2
    BED_STACK = 3
    WHEELCHAIR = 4
    CHAIR = 5
    IV_STAND = 6
    TROLLEY = 7
    LOCKER = 8
    PANEL = 9
    SEATS = 10
    GURNEY = 11
    CLUMP = 12


class Item(IntEnum):
    """What can be picked up, and the pull that cannot."""

    NONE = 0
    ENERGY_BAR = 1
    ALMOND_WATER = 2
    EXTINGUISHER = 3
    FLARE = 4
    FIRE_DOOR = 5


class Entry(IntEnum):
    """The five ways in (GAME.md 7)."""

    UNEXPECTED = 0
    TABLE = 1
    THOUGHT = 2
    NIGHT = 3
    FALLING = 4


class Phase(IntEnum):
    """Where in a run we are."""

    DREAD = 0
    CHASE = 1
    EMPTY_ROOM = 2
    CARPENTER = 3
    OVER = 4


IN_HALL: Final = (Phase.DREAD, Phase.CHASE)
IN_ROOM: Final = (Phase.EMPTY_ROOM, Phase.CARPENTER)


class Outcome(IntEnum):
    """How a run ends."""

    NONE = 0
    ESCAPED = 1
    CAUGHT = 2
    FAKE_EXIT = 3
    LEVEL_7191 = 4
    LEVEL_MAKER = 5
    QUIT = 6


ENTRY_NAMES: Final = {entry.name.lower(): entry for entry in Entry}
OUTCOME_NAMES: Final = {outcome: outcome.name.lower() for outcome in Outcome}
