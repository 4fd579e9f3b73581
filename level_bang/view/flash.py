"""The flash meter: takes the pictures of a screen one by one, says how near they are to harm.

WCAG 2.3.1 (three flashes or below threshold) tile by tile, and the five second rule of broadcast
analysers. It is stricter than both where they are unclear. A verdict of OK is no promise to anyone.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

import numpy as np
from numpy.typing import NDArray

from level_bang.view.flashcount import (
    COLS,
    GENERAL,
    NOWHERE,
    RED,
    ROWS,
    Mask,
    Sweep,
    Tiles,
    Turns,
    Window,
    worst,
)

LIMIT: Final = 6  # transitions in a second, three flashes; one more fails
STRAIN: Final = 4  # transitions in a second; two flashes are safe, but not for seconds on end
STRAIN_SPAN: Final = 5.0  # s
STRAIN_LIMIT: Final = 4.0  # s of these with strain fail; half as many warn
SLOWEST: Final = 20.0  # frames a second; below, the flashes that matter fall between the pictures

_NO_TILES: Final = np.zeros((ROWS, COLS), np.bool_)
_NO_TILES.flags.writeable = False


class Verdict(IntEnum):
    """In order of severity, so that the worst of several is their maximum."""

    OK = 0
    WARNING = 1
    FAIL = 2


@dataclass(frozen=True, slots=True)
class Reading:
    """One second of a screen, ending with one picture.

    Flashes are pairs of opposing transitions, so that there are halves of them. `window` and
    `share` belong to the worse of the two kinds.
    """

    verdict: Verdict
    general: float  # flashes in the last second, over the area of some window
    red: float
    strained: float  # s of the last five with two flashes a second or more
    window: Window  # where; its share of tiles that flash so often
    tiles: Mask  # (36, 64) the offenders: none if there was no strain

    @property
    def flashes(self) -> float:
        """The worse of the two counts."""
        return max(self.general, self.red)

    def _rank(self) -> tuple[float, ...]:
        return (self.verdict, self.flashes, self.strained, self.window.share)


@dataclass(frozen=True, slots=True)
class Report:
    """A whole clip: the worst reading of each second, the last second may be short."""

    seconds: tuple[Reading, ...]

    @property
    def worst(self) -> Reading:
        """The first of the worst readings."""
        return max(self.seconds, key=Reading._rank)

    @property
    def verdict(self) -> Verdict:
        """OK only if every second of it is."""
        return self.worst.verdict


class _Strain:
    """How many of the last five seconds came close to the limit."""

    def __init__(self, fps: float) -> None:
        self._fps = fps
        self._past = np.zeros(math.ceil(STRAIN_SPAN * fps), np.bool_)
        self._held = 0

    def look(self, now: int, close: bool) -> float:
        slot = now % len(self._past)
        self._held += int(close) - int(self._past[slot])
        self._past[slot] = close
        return self._held / self._fps


class Meter:
    """Look at every picture that is shown, in order, at a steady rate."""

    def __init__(self, fps: float) -> None:
        """`fps` must be the rate of the pictures; told less than it is, the meter sees too little.

        Raises ValueError below 20 pictures a second.
        """
        if not SLOWEST <= fps < math.inf:
            raise ValueError(f"a flash meter needs {SLOWEST:.0f} pictures a second or more: {fps}")
        frames = math.ceil(fps)
        self._now = -1
        self._tiles = Tiles()
        self._turns = Turns(frames)
        self._sweeps = (Sweep(GENERAL, frames), Sweep(RED, frames))
        self._strain = _Strain(fps)

    def look(self, picture: NDArray[np.uint8]) -> Reading:
        """Take in the next picture, (h, w, 3) sRGB of at least 36 x 64; sizes may change.

        A picture reduced beforehand must be averaged in linear light. Raises ValueError if the
        picture is too small or no picture.
        """
        if picture.ndim != 3 or picture.shape[2] != 3 or picture.dtype != np.uint8:
            raise ValueError(f"not a picture of (h, w, 3) bytes: {picture.shape} {picture.dtype}")
        if picture.shape[0] < ROWS or picture.shape[1] < COLS:
            raise ValueError(f"a picture has at least {ROWS} x {COLS} pixels: {picture.shape}")
        self._now += 1
        self._tiles.take(picture)
        self._turns.look(self._now, self._tiles)
        general, red = self._count(GENERAL), self._count(RED)
        high, window = max(general, red, key=lambda found: (found[0], found[1].share))
        strained = self._strain.look(self._now, high >= STRAIN)
        offenders = self._offenders(general[0], red[0])
        return Reading(
            _verdict(high, strained), general[0] / 2, red[0] / 2, strained, window, offenders
        )

    def _count(self, kind: int) -> tuple[int, Window]:
        """Transitions in the last second, and where."""
        found, window = worst(self._turns.counts[kind])
        swept = self._sweeps[kind].count(self._now, self._turns)
        return (swept, self._sweeps[kind].window) if swept > found else (found, window)

    def _offenders(self, general: int, red: int) -> Mask:
        tiles: Mask = _NO_TILES
        for kind, found in ((GENERAL, general), (RED, red)):
            if found >= STRAIN:
                tiles = tiles | (self._turns.counts[kind] >= min(found, LIMIT + 1))
        return tiles


def _verdict(transitions: int, strained: float) -> Verdict:
    if transitions > LIMIT or strained >= STRAIN_LIMIT:
        return Verdict.FAIL
    if transitions == LIMIT or strained >= STRAIN_LIMIT / 2:
        return Verdict.WARNING
    return Verdict.OK


def measure(frames: Iterable[NDArray[np.uint8]], fps: float) -> Report:
    """Look at a whole clip; its pictures as `Meter.look` takes them."""
    meter = Meter(fps)
    seconds: list[Reading] = []
    for index, picture in enumerate(frames):
        reading = meter.look(picture)
        second = int(index / fps)
        if second == len(seconds):
            seconds.append(reading)
        seconds[second] = max(seconds[second], reading, key=Reading._rank)
    return Report(tuple(seconds) or (_nothing(),))


def _nothing() -> Reading:
    return Reading(Verdict.OK, 0.0, 0.0, 0.0, NOWHERE, _NO_TILES)
