"""The numbers that steer a run; they stand in its tape's header and are fixed once it begins."""

from dataclasses import dataclass, field

from level_bang.pursuit.params import PursuitParams
from level_bang.sim.hallway import GURNEY_ROLL


@dataclass(frozen=True, slots=True)
class BodyParams:
    """The body's moves (GAME.md 3)."""

    jog: float = 5.4  # m/s, for ever; the whole pursuit is tuned to it
    sprint: float = 7.4  # m/s
    winded: float = 4.6  # m/s; below the horde's least speed, so being winded costs
    strafe: float = 3.5  # m/s
    back: float = 2.5  # m/s
    quicken: float = 6.0  # m/s each second
    brake: float = 20.0  # m/s each second
    drain: float = 6.0  # s of sprint in a full breath
    refill: float = 9.0  # s of jogging to a full breath
    winded_for: float = 2.0  # s
    stumble_for: float = 0.6  # s
    stumble: float = 0.45  # x speed
    stumble_from: float = 2.0  # m/s; slower contact is no stumble
    led: float = 0.45  # x speed at least, along the face of what is run into
    slide_for: float = 0.9  # s
    slide_from: float = 4.0  # m/s
    slid_for: float = 0.4  # s of slower running after it
    slid: float = 0.85  # x speed
    vault_for: float = 0.35  # s at least
    vault: float = 0.7  # x speed
    vault_early: float = 0.25  # s a press stays good
    vault_from: float = 3.0  # m/s
    look: float = 0.15  # s to turn the head, each way
    try_for: float = 0.5  # s that trying a door costs
    tried: float = 0.3  # x speed
    shove_for: float = 0.25  # s
    shoved: float = 0.8  # x speed
    shove_reach: float = 1.2  # m along, from the thing's ends
    reach: float = 1.4  # m to a pull
    exit_reach: float = 2.4  # m to an exit's push bar; at a bend it is caught in passing
    pick_up: float = 0.9  # m
    clump_reach: float = 0.6  # m from a Clump's edge
    clump_for: float = 0.8  # s
    energy_for: float = 15.0  # s of half drain after an energy bar
    easy: float = 0.5  # x drain, after an energy bar and in the last stretch
    broke_free: float = 4.6  # m/s at once after a break
    gurney_speed: float = 0.5  # m/s towards the runner
    gurney_from: float = 25.0  # m away it begins to roll
    gurney_roll: float = GURNEY_ROLL  # m at most


@dataclass(frozen=True, slots=True)
class EntryParams:
    """What the five ways in change (GAME.md 7)."""

    prone_for: float = 1.5  # s under the table
    known_gap: float = 15.0  # m the horde is further off when it knows your name
    tired: float = 0.7  # x refill after the night
    tired_until: float = 0.1  # fraction of the run


@dataclass(frozen=True, slots=True)
class RoomParams:
    """What happens behind a fake exit, in seconds after stepping in."""

    depth: float = 6.0  # m
    half_width: float = 3.0  # m
    door_shuts: float = 0.8
    they_come: float = 5.0
    ends: float = 7.0
    carpenter_ends: float = 4.0


@dataclass(frozen=True, slots=True)
class SimParams:
    """All of it."""

    body: BodyParams = BodyParams()
    entry: EntryParams = EntryParams()
    room: RoomParams = RoomParams()
    pursuit: PursuitParams = field(default_factory=PursuitParams)


DEFAULT = SimParams()
