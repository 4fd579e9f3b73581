"""What each of the crowd is doing: its clip, how far through it is, and what it blends from."""

from dataclasses import dataclass
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from level_bang.pursuit.state import Gait, Kind
from level_bang.view.boxes import Doubles, Flags
from level_bang.view.motion import CLIPS, Motion, clip

Numbers: TypeAlias = NDArray[np.int64]

SHOTS: Final = (
    "lunge", "stumble", "fall", "aside", "aside_left", "turn_head", "turn_head_left", "grab",
    "seize", "shaken",
)  # fmt: skip
GROUND: Final = (  # what covers ground as it is played, so that feet hold the floor
    "run_a", "run_b", "walk", "squeeze", "climb", "corner", "corner_left",
)  # fmt: skip
RUN_A, RUN_B, WALK, SQUEEZE, CLIMB, CORNER, CORNER_LEFT = (clip(name) for name in GROUND)
LUNGE, STUMBLE, FALL = (clip(name) for name in SHOTS[:3])
STAND, LIE, BATTER, SHY = (clip(name) for name in ("stand", "lie", "batter", "shy"))
PER_METRE, PER_SECOND, ONCE, FIRST, COUNT = range(5)  # of a creature's clip: see _table
LAST: Final = 0.999  # of a phase
RISES: Final = 0.6  # m, of the deck that a climb goes over
DECK: Final = np.array([0.417, 0.5, 0.5])  # of a climb's phase, when it is on top of it, by kind
STEPS_UP: Final = 0.03  # m that take a climb
FADES: Final = 0.18  # s from one clip to the next
WALKS, STANDS = 3.2, 0.5  # m/s below which they do
LIMPS: Final = 0.35  # share of a kind that has the second gait


@dataclass(slots=True)
class Doing:
    """What decides who does what; (n,) each."""

    speed: Doubles  # m/s along the hall
    gait: NDArray[np.uint8]
    rises: Doubles  # m that it must rise to go over something
    past: Doubles  # m past the middle of that
    pressed: Flags  # gives way to something it can hardly pass
    leans: Numbers | None  # -1 round a bend to the left, 1 to the right, 0 straight on
    batters: Flags | None
    shies: Flags | None
    lunges: bool  # the first of them


class Acts:
    """The clips of `count` creatures."""

    def __init__(self, kind: NDArray[np.intp], number: Doubles, motion: Motion) -> None:
        """All run, each at another place of its stride."""
        self._kind, self._deck, self._hounds = kind, DECK[kind], kind == Kind.HOUND
        self._table = _table(motion)
        limps = (number * 0.7548777) % 1.0 < LIMPS
        self._runs = np.where(limps, RUN_B, RUN_A)
        self.clip: Numbers = self._runs.copy()
        self.phase: Doubles = (number * 0.618034) % 1.0
        self.step: Doubles = np.zeros(len(kind))  # of the phase, in the last step
        self._old, self._old_phase = self.clip, self.phase.copy()
        self._play = self._was = self._table[:, kind, self.clip]
        self.other: Doubles = _row(self._old_phase, self._was)  # row of the motion blended from
        self.fade: Doubles = np.zeros(len(kind))  # 1: still all the old clip

    def advance(self, doing: Doing, seconds: float) -> None:
        """Go on, or change to what is wanted now."""
        self._change(self._wanted(doing))
        ground = np.maximum(doing.speed, 0.0) * seconds
        self.step = ground * self._play[PER_METRE] + seconds * self._play[PER_SECOND]
        self.phase = _wrapped(self.phase + self.step, self._play)
        self._climb(doing.past)
        if self.fade.any():
            ran = ground * self._was[PER_METRE] + seconds * self._was[PER_SECOND]
            self._old_phase = _wrapped(self._old_phase + ran, self._was)
            self.other = _row(self._old_phase, self._was)
            self.fade = np.maximum(self.fade - seconds / FADES, 0.0)

    def _climb(self, past: Doubles) -> None:
        """A climb is where it is over the thing, whatever the pace."""
        climbs = self.clip == CLIMB
        if climbs.any():
            place = self._deck + past * self._play[PER_METRE]
            place = np.minimum(np.maximum(place, 0.0), LAST)
            self.step = np.where(climbs, place - self.phase, self.step)
            self.phase = np.where(climbs, place, self.phase)

    def lifts(self, rises: Doubles) -> Doubles:
        """(n,) m that the whole body is lifted, beyond what a climb does by itself."""
        if not rises.any():
            return rises
        middle = np.abs(self.phase - self._deck)
        itself = RISES * np.minimum(np.maximum((0.25 - middle) / 0.15, 0.0), 1.0)
        return np.where(self.clip == CLIMB, np.maximum(rises - itself, 0.0), rises)

    def frames(self, late: float) -> Doubles:
        """(n,) rows of the motion shown `late` shares of a step ago."""
        return _row(_wrapped(self.phase - self.step * late, self._play), self._play)

    def _wanted(self, doing: Doing) -> Numbers:
        wanted = np.where(doing.speed < WALKS, WALK, self._runs)
        np.copyto(wanted, SQUEEZE, where=doing.pressed & ~self._hounds)
        if doing.leans is not None:
            np.copyto(wanted, CORNER, where=doing.leans > 0)
            np.copyto(wanted, CORNER_LEFT, where=doing.leans < 0)
        np.copyto(wanted, STAND, where=doing.speed < STANDS)
        np.copyto(wanted, CLIMB, where=doing.rises > STEPS_UP)
        if doing.shies is not None:
            np.copyto(wanted, SHY, where=doing.shies)
        if doing.batters is not None:
            np.copyto(wanted, BATTER, where=doing.batters)
        if doing.gait.any():
            wanted = np.where(doing.gait, self._left_behind(doing.gait), wanted)
        if doing.lunges:
            wanted[:1] = LUNGE
        return wanted

    def _left_behind(self, gait: NDArray[np.uint8]) -> Numbers:
        """Who stumbled stands there, who fell lies there, who turns aside beats on a door."""
        over = (self._play[ONCE] > 0.0) & (self.phase > 0.97)
        up = np.where(over | (self.clip == STAND), STAND, STUMBLE)
        down = np.where(over | (self.clip == LIE), LIE, FALL)
        return np.select([gait == Gait.STUMBLE, gait == Gait.FALL], [up, down], BATTER)

    def _change(self, wanted: Numbers) -> None:
        new = wanted != self.clip
        if not new.any():
            return
        before, self._play = self._play, self._table[:, self._kind, wanted]
        self._old = np.where(new, self.clip, self._old)
        self._was = self._table[:, self._kind, self._old]
        self._old_phase = np.where(new, self.phase, self._old_phase)
        strides = (self._play[PER_METRE] > 0.0) & (before[PER_METRE] > 0.0)
        self.phase = np.where(new & ~strides, 0.0, self.phase)
        self.fade = np.where(new, 1.0, self.fade)
        self.clip = wanted


def _table(motion: Motion) -> Doubles:
    """(5, kinds, clips): passes a metre, passes a second, played once, first frame, frames."""
    ground = np.isin(CLIPS, GROUND)
    metres, seconds = np.maximum(motion.metres, 0.1), np.maximum(motion.seconds, 0.01)
    once = np.broadcast_to(np.isin(CLIPS, SHOTS), metres.shape)
    return np.array(
        [
            np.where(ground, 1.0 / metres, 0.0),
            np.where(ground, 0.0, 1.0 / seconds),
            once,
            motion.first,
            motion.count,
        ]
    )


def _wrapped(phase: Doubles, play: Doubles) -> Doubles:
    """Cycles begin anew, what is played once stays at its end."""
    held = np.minimum(np.maximum(phase, 0.0), LAST)
    return np.where(play[ONCE] > 0.0, held, phase % 1.0)


def _row(phase: Doubles, play: Doubles) -> Doubles:
    found: Doubles = play[FIRST] + np.floor(np.minimum(phase, LAST) * play[COUNT])
    return found
