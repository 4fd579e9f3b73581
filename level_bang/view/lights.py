"""How each lamp burns now: the alarm's pulse, signs with characters, panels by ward."""

import math
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from level_bang import assets
from level_bang.chance import roll
from level_bang.sim.hallway import Hallway
from level_bang.sim.kinds import SIGN_SPACING
from level_bang.view.frame import Fixtures
from level_bang.view.look import LookParams

PANEL_SPACING: Final = 6.0  # m
BEACON_SPACING: Final = 12.0  # m
RATE: Final = 30.0  # samples of a flicker table a second
FLICKERS: Final = ("steady", "tired", "dying")
PANEL_LEVEL: Final = (0.35, 0.9)  # of those that burn, least and most
SIGN_CLEAR: Final = 2.5  # m from a bend within which signs are left out
BEYOND: Final = 420.0  # m before the start and past the end that can be asked for
STREAM_SIGN: Final = 301
STREAM_PANEL: Final = 302
Doubles: TypeAlias = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Lamps:
    """Which stretch of lamps is asked for, when, and how they are set to burn."""

    hall: Hallway
    first: int  # m along; every spacing divides it
    span: int  # m
    seconds: float
    look: LookParams
    ease: float = 1.0  # 0 holds every lamp at its mean, 1 leaves it alone

    def numbers(self, spacing: float) -> tuple[int, int]:
        """(first, count) of the lamps that stand every `spacing` metres."""
        return int(self.first // spacing), int(self.span // spacing)


@cache
def tables() -> NDArray[np.float32]:
    """(3, samples) light levels of steady, tired and dying lamps."""
    data = assets.arrays("flicker")
    return np.stack([data[name] for name in FLICKERS])


@cache
def _samples() -> int:
    return int(tables().shape[1])


@cache
def _flat_tables() -> Doubles:
    """The tables in a row, each followed by its first sample again."""
    return np.hstack([tables(), tables()[:, :1]]).astype(np.float64).ravel()


@lru_cache(maxsize=4)
def _rolls(seed: int, stream: int, first: int, count: int) -> tuple[Doubles, Doubles]:
    """Two rolls for each of the lamps `first` .. `first + count`."""
    rolls = np.array([roll(seed, stream, i) for i in range(2 * first, 2 * (first + count))])
    pairs = rolls.reshape(count, 2)
    return pairs[:, 0], pairs[:, 1]


@dataclass(frozen=True, slots=True)
class _Bank:
    """Lamps of a kind: what of them does not change from frame to frame."""

    first: int  # number of the first lamp
    row: NDArray[np.intp]  # where the table of each begins, in the flattened ones
    start: Doubles  # samples into it at second 0
    gain: Doubles  # its level is floor + gain x the table's
    floor: Doubles
    mean: Doubles  # of its table

    def columns(self, first: int, count: int) -> tuple[NDArray[np.generic], ...]:
        """Of so many lamps from a number on."""
        cut = slice(first - self.first, first - self.first + count)
        return self.row[cut], self.start[cut], self.gain[cut], self.floor[cut], self.mean[cut]

    def burning(self, seconds: float, ease: float) -> Doubles:
        """(n,) levels of all."""
        flat = _flat_tables()
        at = (self.start + seconds * RATE) % _samples()
        here = at.astype(np.intp)
        share = at - here
        here += self.row
        level = flat[here]
        level += (flat[here + 1] - level) * share
        if ease < 1.0:
            level = self.mean + (level - self.mean) * ease
        level *= self.gain
        level += self.floor
        return level


def _numbers(hall: Hallway, spacing: float) -> tuple[int, Doubles]:
    """(first number, metres along) of every lamp that can be asked for."""
    first, last = int(-BEYOND // spacing), int((hall.length + BEYOND) // spacing)
    return first, np.arange(first, last, dtype=np.float64) * spacing


def _bank(
    first: int, kind: NDArray[np.intp], phase: Doubles, gain: Doubles, floor: Doubles
) -> _Bank:
    row = kind * (_samples() + 1)
    mean = tables().mean(1).astype(np.float64)[kind]
    return _Bank(first, row, phase * _samples(), gain, floor, mean)


@lru_cache(maxsize=2)
def _sign_bank(hall: Hallway, look: LookParams) -> _Bank:
    first, along = _numbers(hall, SIGN_SPACING)
    character, phase = _rolls(hall.seed, STREAM_SIGN, first, len(along))
    kind = (character > 0.55).astype(np.intp) + (character > 1.0 - look.sign_dying)
    hangs = (along > 0.0) & (along < hall.length - 1.0)
    for bend in hall.bends:
        hangs &= np.abs(along - bend.at) >= SIGN_CLEAR
    return _bank(first, kind, phase, np.where(hangs, look.sign_power, 0.0), np.zeros(len(along)))


@lru_cache(maxsize=2)
def _panel_bank(hall: Hallway, look: LookParams) -> _Bank:
    first, along = _numbers(hall, PANEL_SPACING)
    burns, phase = _rolls(hall.seed, STREAM_PANEL, first, len(along))
    span = PANEL_LEVEL[1] - PANEL_LEVEL[0]
    gain = (PANEL_LEVEL[0] + span * (phase * 7.0 % 1.0)) * (burns < look.panel_share)
    end = np.clip((along - 0.9 * hall.length) / (0.1 * hall.length), 0.0, 1.0)
    lit = look.panel_power * (along < hall.length)  # none beyond the dead end
    kind = (phase > 0.8).astype(np.intp)
    return _bank(first, kind, phase, gain * (1.0 - end) * lit, 1.0 * end * lit)


@lru_cache(maxsize=4)
def _in_view(
    hall: Hallway, look: LookParams, panels: tuple[int, int], signs: tuple[int, int]
) -> _Bank:
    """Those panels and signs, one after the other: NumPy takes as long for both as for one."""
    parts = zip(
        _panel_bank(hall, look).columns(*panels),
        _sign_bank(hall, look).columns(*signs),
        strict=True,
    )
    return _Bank(0, *(np.concatenate(pair) for pair in parts))


def panels_and_signs(lamps: Lamps) -> tuple[Fixtures, Fixtures]:
    """Panels: many dead; of those that burn a few are tired. Near the end all burn.

    Exit signs: most steady, some tired, a few dying; each for itself.
    """
    panels, signs = lamps.numbers(PANEL_SPACING), lamps.numbers(SIGN_SPACING)
    bank = _in_view(lamps.hall, lamps.look, panels, signs)
    level = bank.burning(lamps.seconds, lamps.ease).astype(np.float32)
    return Fixtures(panels[0], level[: panels[1]]), Fixtures(signs[0], level[panels[1] :])


def beacons(lamps: Lamps) -> Fixtures:
    """The alarm: one slow pulse that travels, so that no two near beacons are in antiphase."""
    look = lamps.look
    first, count = lamps.numbers(BEACON_SPACING)
    along = np.arange(first, first + count) * BEACON_SPACING
    phase = math.tau * (look.alarm_rate * lamps.seconds - along / look.alarm_wave)
    pulse = 0.5 + 0.5 * lamps.ease * np.sin(phase)
    level = look.alarm_power * (1.0 - look.alarm_depth * (1.0 - pulse))
    return Fixtures(first, level.astype(np.float32))


def all_of(lamps: Lamps) -> tuple[Fixtures, Fixtures, Fixtures]:
    """Panels, signs and beacons."""
    return *panels_and_signs(lamps), beacons(lamps)
