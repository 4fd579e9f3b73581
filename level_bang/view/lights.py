"""How each lamp burns now: the alarm's pulse, signs with characters, panels by ward."""

import math
from dataclasses import dataclass
from functools import cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from level_bang import assets
from level_bang.chance import roll
from level_bang.sim.hallway import Hallway
from level_bang.sim.kinds import SIGN_SPACING
from level_bang.view.frame import Fixtures, Floats
from level_bang.view.look import LookParams

PANEL_SPACING: Final = 6.0  # m
BEACON_SPACING: Final = 12.0  # m
RATE: Final = 30.0  # samples of a flicker table a second
FLICKERS: Final = ("steady", "tired", "dying")
PANEL_LEVEL: Final = (0.35, 0.9)  # of those that burn, least and most
SIGN_CLEAR: Final = 2.5  # m from a bend within which signs are left out
STREAM_SIGN: Final = 301
STREAM_PANEL: Final = 302


@dataclass(frozen=True, slots=True)
class Lamps:
    """Which stretch of lamps is asked for, when, and how they are set to burn."""

    hall: Hallway
    first: int  # m along; every spacing divides it
    span: int  # m
    seconds: float
    look: LookParams

    def numbers(self, spacing: float) -> tuple[int, int]:
        """(first, count) of the lamps that stand every `spacing` metres."""
        return int(self.first // spacing), int(self.span // spacing)


@cache
def tables() -> NDArray[np.float32]:
    """(3, samples) light levels of steady, tired and dying lamps."""
    with np.load(assets.path("models", "flicker.npz")) as data:
        return np.stack([data[name] for name in FLICKERS])


@cache
def _characters(seed: int, stream: int, first: int, count: int) -> tuple[Floats, Floats]:
    rolls = np.array(
        [
            [roll(seed, stream, 2 * i), roll(seed, stream, 2 * i + 1)]
            for i in range(first, first + count)
        ],
        np.float32,
    ).reshape(count, 2)
    return rolls[:, 0], rolls[:, 1]


def _chunked(seed: int, stream: int, first: int, count: int) -> tuple[Floats, Floats]:
    """Rolls of lamps first..first+count, kept in chunks of 32 so that walking asks for few."""
    low = first // 32 * 32
    parts = [_characters(seed, stream, at, 32) for at in range(low, first + count, 32)]
    one = np.concatenate([p[0] for p in parts])[first - low : first - low + count]
    two = np.concatenate([p[1] for p in parts])[first - low : first - low + count]
    return one, two


def _burning(kind: NDArray[np.intp], phase: Floats, seconds: float) -> Floats:
    table = tables()
    samples = table.shape[1]
    at = (phase * samples + seconds * RATE) % samples
    low = at.astype(np.intp) % samples
    share = (at - np.floor(at)).astype(np.float32)
    here = table[kind, low]
    level: Floats = here + (table[kind, (low + 1) % samples] - here) * share
    return level


def signs(lamps: Lamps) -> Fixtures:
    """Exit signs: most steady, some tired, a few dying; each for itself."""
    hall, look, seconds = lamps.hall, lamps.look, lamps.seconds
    first, count = lamps.numbers(SIGN_SPACING)
    character, phase = _chunked(hall.seed, STREAM_SIGN, first, count)
    kind = (character > 0.55).astype(np.intp) + (character > 1.0 - look.sign_dying)
    level = _burning(kind, phase, seconds) * np.float32(look.sign_power)
    along = np.arange(first, first + count) * SIGN_SPACING
    level[(along <= 0.0) | (along >= hall.length - 1.0)] = 0.0
    for bend in hall.bends:
        level[np.abs(along - bend.at) < SIGN_CLEAR] = 0.0
    return Fixtures(first, level.astype(np.float32))


def panels(lamps: Lamps) -> Fixtures:
    """Ceiling panels: many dead; of those that burn a few are tired."""
    hall, look, seconds = lamps.hall, lamps.look, lamps.seconds
    first, count = lamps.numbers(PANEL_SPACING)
    burns, phase = _chunked(hall.seed, STREAM_PANEL, first, count)
    kind = (phase > 0.8).astype(np.intp)
    span = PANEL_LEVEL[1] - PANEL_LEVEL[0]
    level = _burning(kind, phase, seconds) * (PANEL_LEVEL[0] + span * (phase * 7.0 % 1.0))
    level = level * look.panel_power * (burns < look.panel_share)
    along = np.arange(first, first + count) * PANEL_SPACING
    end = np.clip((along - 0.9 * hall.length) / (0.1 * hall.length), 0.0, 1.0)
    level = level + end * (0.9 - level) * look.panel_power
    level[along >= hall.length] = 0.0
    return Fixtures(first, level.astype(np.float32))


def beacons(lamps: Lamps) -> Fixtures:
    """The alarm: one slow pulse that travels, so that no two near beacons are in antiphase."""
    look = lamps.look
    first, count = lamps.numbers(BEACON_SPACING)
    along = np.arange(first, first + count) * BEACON_SPACING
    phase = math.tau * (look.alarm_rate * lamps.seconds - along / look.alarm_wave)
    pulse = 0.5 + 0.5 * np.sin(phase)
    level = 1.0 - look.alarm_depth * (1.0 - pulse)
    return Fixtures(first, level.astype(np.float32))
