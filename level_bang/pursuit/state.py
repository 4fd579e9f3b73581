"""Everything the pursuit remembers, as one plain value; moments are ticks, places are metres."""

from dataclasses import dataclass, field
from enum import IntEnum
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from level_bang.pursuit.params import TICKS

NEVER: Final = -1_000_000  # a tick that lies before every run
PACE_EVERY: Final = 10  # ticks between two samples of the runner's speed
PACE_SAMPLES: Final = 20 * TICKS // PACE_EVERY
HINDRANCES: Final = 8  # that can wait in the hall at once; the oldest gives way

Millimetres: TypeAlias = NDArray[np.int32]  # (n,)
Small: TypeAlias = NDArray[np.int16]  # (n,)
Bytes: TypeAlias = NDArray[np.uint8]  # (n,)


class Mood(IntEnum):
    """Where in its cycle the horde is."""

    BUILD = 0
    PEAK = 1
    FADE = 2
    RELAX = 3


class Kind(IntEnum):
    """Who comes."""

    HOUND = 0
    SKIN_STEALER = 1
    FACELING = 2


class Gait(IntEnum):
    """What a member of the horde is doing."""

    RUN = 0
    STUMBLE = 1
    FALL = 2
    ASIDE = 3
    GONE = 4


class Hindrance(IntEnum):
    """What can stand between them and the runner."""

    NONE = 0
    CLOUD = 1
    FLARE = 2
    LITTER = 3
    DOOR = 4


class Signal(IntEnum):
    """The pursuit's news."""

    HEARD = 0
    SIGHTED = 1
    TELEGRAPH = 2
    MISSED = 3
    GRABBED = 4
    SHIELDED = 5
    BROKE_FREE = 6
    CAUGHT = 7
    HINDERED = 8
    DOOR_REACHED = 9
    DOOR_GIVES = 10
    DROPPED_OUT = 11


@dataclass(slots=True)
class Front:
    """The nearest pursuer."""

    place: float = -60.0
    speed: float = 0.0  # m/s, before anything slows it
    pace_sum: int = 0  # mm/s, of the samples below
    pace_taken: int = 0
    slow_until: int = NEVER
    slow: float = 1.0  # x speed until then
    shy_until: int = NEVER  # nobody lunges until then
    door_until: int = NEVER  # a fire door stops them until then
    watched_since: int = NEVER


@dataclass(slots=True)
class Cycle:
    """What the horde wants."""

    mood: int = Mood.BUILD
    since: int = 0
    held: int = 0  # ticks of this peak spent near its target
    turns: int = 0  # how often the mood changed; numbers the rolls
    relax_ticks: int = 0
    heat: float = 0.0


@dataclass(slots=True)
class Lunge:
    """The leap under way, if `since` is not NEVER."""

    since: int = NEVER
    speed: float = 0.0  # m/s of the tip while it dashes
    ahead: float = 0.0  # m the tip is before the front
    ready: int = 0  # tick from which the next may start
    started: int = 0  # how many; numbers the rolls


@dataclass(slots=True)
class Grip:
    """Hands on the runner, if `since` is not NEVER."""

    since: int = NEVER
    presses: int = 0
    window_until: int = NEVER  # a grab before this tick is the catch
    grabs: int = 0


@dataclass(slots=True)
class Horde:
    """The many. Integers, so that a tape holds them exactly; places count back from the front."""

    back: Millimetres  # behind the front
    want: Millimetres  # where in the formation each would like to be
    lane: Small  # mm to the right of the middle
    kind: Bytes
    gait: Bytes
    live: int  # members below this index still run
    gone: int  # members from this index on are out of sight for good
    last_place: int = 0  # mm, of the front when the members last moved


@dataclass(slots=True)
class Chase:
    """The whole pursuit of one runner; `seed` makes it theirs."""

    seed: int
    length: float  # m of the whole run
    front: Front
    cycle: Cycle
    lunge: Lunge
    grip: Grip
    horde: Horde
    tick: int = 0
    pace: Small = field(default_factory=lambda: np.zeros(PACE_SAMPLES, np.int16))  # mm/s
    waiting: Bytes = field(default_factory=lambda: np.zeros(HINDRANCES, np.uint8))  # Hindrance
    waiting_at: Millimetres = field(default_factory=lambda: np.zeros(HINDRANCES, np.int32))
    waiting_until: Millimetres = field(default_factory=lambda: np.zeros(HINDRANCES, np.int32))
    waiting_count: int = 0


@dataclass(slots=True)
class Prey:
    """What the pursuit is told of the runner, each tick."""

    distance: float  # m along the hall
    speed: float  # m/s along the hall
    winded: bool = False
    mistake: bool = False  # stumbled or became winded in this tick
    looking_back: bool = False
    shielded: bool = False
    struggles: bool = False  # a key went down in this tick
