"""What is to be heard: takes how the chase stands and what happened, gives voices; no engine."""

from dataclasses import dataclass
from typing import Final

from level_bang.chance import roll
from level_bang.scalar import clamp, mix

STREAM_ALARM: Final = 0x50_01  # rolls of the sound's own; no rule reads them
STREAM_TAKE: Final = 0x50_02


@dataclass(frozen=True, slots=True)
class Levels:
    """The mix. Gains are 0..1 on files whose loudness the tests hold."""

    alarm: float = 0.55
    alarm_duck: float = 0.35  # share the alarm yields to a horde at one's back
    alarm_detune: float = 0.045  # either way; no two seeds' alarms agree
    far: float = 0.95
    far_half: float = 30.0  # m; the gap at which the rumble has halved
    far_end: float = 200.0  # m; nothing is heard beyond
    near: float = 1.0
    near_reach: float = 24.0  # m; from here on single feet can be told
    ahead_boost: float = 1.18  # both ears are turned to it while looking back
    breath_idle: float = 0.10
    breath_full: float = 0.75
    jog: float = 5.4  # m/s; the pace at which the horde's loops run at their own rate


LEVELS: Final = Levels()


@dataclass(frozen=True, slots=True)
class Voice:
    """One sound: a file's stem, how loud (0..1), how fast (1 as recorded), whether it goes on."""

    name: str
    gain: float
    rate: float = 1.0
    loop: bool = False


@dataclass(frozen=True, slots=True)
class Heard:
    """All that the continuous bed depends on."""

    gap_m: float  # m to the nearest pursuer; infinity when nobody comes
    speed_mps: float  # m/s of the runner
    stamina: float  # 0..1
    winded: bool
    alarm: float  # 0..1, strength of the alarm
    seed: int
    looking_back: bool = False
    room: bool = False  # behind a fake exit's door: no alarm, no horde, one's own breath
    paused: bool = False


def far_share(gap: float, levels: Levels = LEVELS) -> float:
    """Rumble, 0..1: falls smoothly with the gap (m), nothing beyond `far_end`."""
    if gap >= levels.far_end:
        return 0.0
    rest = 1.0 - max(gap, 0.0) / levels.far_end
    return rest / (1.0 + float((max(gap, 0.0) / levels.far_half) ** 1.2))


def near_share(gap: float, levels: Levels = LEVELS) -> float:
    """Single feet, 0..1: from nothing at `near_reach` to all at no gap."""
    return float(max(1.0 - max(gap, 0.0) / levels.near_reach, 0.0) ** 1.4)


def alarm_rate(seed: int, levels: Levels = LEVELS) -> float:
    """This copy's alarm: a pitch of its own, for ever the same."""
    return 1.0 + levels.alarm_detune * (2.0 * roll(seed, STREAM_ALARM, 0) - 1.0)


def breath(heard: Heard, levels: Levels = LEVELS) -> Voice:
    """Panting is the stamina meter: louder and quicker as it empties, ragged when winded."""
    spent = 1.0 - clamp(heard.stamina, 0.0, 1.0)
    effort = clamp(heard.speed_mps / levels.jog, 0.0, 1.4) / 1.4
    gain = levels.breath_idle * effort + (levels.breath_full - levels.breath_idle) * spent**1.3
    rate = 0.92 + 0.24 * spent
    if heard.winded:
        gain, rate = 1.0, 1.2
    return Voice("breath", 0.0 if heard.paused else min(gain, 1.0), rate, loop=True)


def score(heard: Heard, levels: Levels = LEVELS) -> list[Voice]:
    """The bed, always the same four voices; what is silent has gain 0."""
    outside = 0.0 if heard.room or heard.paused else 1.0
    near = near_share(heard.gap_m, levels)
    ears = outside * (1.0 if heard.looking_back else 1.0 / levels.ahead_boost)
    pace = mix(0.95, 1.06, clamp(heard.speed_mps / levels.jog - 0.5, 0.0, 1.0))
    yielding = 1.0 - levels.alarm_duck * near
    alarm = levels.alarm * clamp(heard.alarm, 0.0, 1.0) * yielding * outside
    return [
        Voice("alarm", alarm, alarm_rate(heard.seed, levels), loop=True),
        Voice("horde_far", levels.far * far_share(heard.gap_m, levels) * ears, pace, loop=True),
        Voice("horde_near", levels.near * near * ears, pace, loop=True),
        breath(heard, levels),
    ]


@dataclass(frozen=True, slots=True)
class Cue:
    """How an event sounds: one of `takes`, so loud, at `rate` give or take `spread`."""

    takes: tuple[str, ...]
    gain: float
    rate: float = 1.0
    spread: float = 0.0


STEPS: Final = ("step_1", "step_2", "step_3", "step_4")
CUES: Final[dict[str, Cue]] = {
    "footfall": Cue(STEPS, 0.5, 1.0, 0.06),
    "vault": Cue(STEPS, 0.9, 0.8, 0.04),
    "slide": Cue(("slide",), 0.8, 1.0, 0.05),
    "stumble": Cue(("stumble",), 0.9, 1.0, 0.06),
    "telegraph": Cue(("hound_telegraph",), 1.0),  # never varied: it has to be learned
    "grab": Cue(("grab",), 1.0),
    "break_free": Cue(("grab",), 0.6, 1.35),
    "caught": Cue(("grab",), 1.0, 0.78),
    "door_rattle": Cue(("door_rattle",), 0.8, 1.0, 0.05),
    "door_shut": Cue(("door_shut",), 1.0),
    "pickup": Cue(("pickup",), 0.7, 1.0, 0.05),
    "use_energy_bar": Cue(("pickup",), 0.7, 1.25),
    "use_almond_water": Cue(("pickup",), 0.7, 0.75),
    "use_extinguisher": Cue(("glass_hiss",), 0.9),
    "use_flare": Cue(("flare",), 0.9),
    "fire_door": Cue(("fire_door",), 1.0),
    "fire_door_reached": Cue(("door_shut",), 0.8, 0.9),
    "shove": Cue(("door_rattle",), 0.7, 0.8, 0.05),
    "clump": Cue(("grab",), 0.8, 0.66),
    "shielded": Cue(("grab",), 0.6, 1.35),
    "they_come": Cue(("fire_door_gives",), 1.0, 0.88),
    "fire_door_gives": Cue(("fire_door_gives",), 0.9),
}


def cue(name: str, count: int = 0) -> Voice | None:
    """The sound of an event, or None; `count` (how many such came before) picks take and pitch."""
    found = CUES.get(name)
    if found is None:
        return None
    # One of the others each time: the same foot twice running is heard as a machine.
    take = (count + (count // len(found.takes)) * 2) % len(found.takes)
    lean = found.spread * (2.0 * roll(0, STREAM_TAKE, count) - 1.0)
    return Voice(found.takes[take], found.gain, found.rate + lean)


def names() -> set[str]:
    """Every file that a score or a cue can ask for."""
    bed = {voice.name for voice in score(Heard(0.0, 0.0, 1.0, False, 1.0, 0))}
    return bed | {take for each in CUES.values() for take in each.takes}
