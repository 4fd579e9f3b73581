"""Counts what flashes: the light of 36 x 64 tiles, and how often each turned in the last second."""

import bisect
import math
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

ROWS: Final = 36
COLS: Final = 64
WINDOW_ROWS: Final = ROWS // 3  # the ten degree field of WCAG 2.3.1: a third of the screen each way
WINDOW_COLS: Final = COLS // 3
AREA: Final = 0.25  # of a window; as much of it flashing at once is an area that counts
GENERAL: Final = 0  # first index of everything counted: relative luminance, 0..1
RED: Final = 1  # and of saturated red, (R - G - B) * 320 in linear light, 0..320
RED_SCALE: Final = 320.0
RED_TO_REST: Final = 4.0  # R / (R + G + B) >= 0.8 is the same as R >= 4 (G + B)
TOGETHER: Final = 1 / 12  # s; turns so close are one change. Stripes going by at under 3 Hz have
# less than a quarter of their tiles turn the same way in it, so mere motion does not fill a window

_LUMINANCE: Final = (0.2126, 0.7152, 0.0722)  # of linear R, G, B (WCAG 2.2, relative luminance)
_DEPTH: Final = np.array([0.10, 20.0], np.float32).reshape(2, 1, 1)  # a smaller change is none
_DARKER: Final = np.array([0.80, math.inf], np.float32).reshape(2, 1, 1)  # the lower end is below
_RED_SHARE: Final = 20.0 / RED_SCALE  # of a tile; full red on less of it cannot change it enough
_NEEDED: Final = math.ceil(AREA * WINDOW_ROWS * WINDOW_COLS)  # tiles
_LINKED: Final = 0.1  # of the tiles that turn; a lamp that moves has none of them
_LONG_AGO: Final = -(1 << 30)  # frame

Counts = NDArray[np.int16]  # (36, 64) transitions of each tile in the last second
Mask = NDArray[np.bool_]  # (36, 64)


class Window(NamedTuple):
    """A third of the screen each way: its first tile and the share of it that is meant."""

    row: int
    col: int
    share: float


NOWHERE: Final = Window(0, 0, 0.0)


def fullest(mask: Mask) -> Window:
    """The window with most of the tiles in `mask`; NOWHERE if no window can hold the area."""
    if np.count_nonzero(mask) < _NEEDED:
        return NOWHERE
    table = np.zeros((ROWS + 1, COLS + 1), np.int32)
    inner = table[1:, 1:]
    np.cumsum(mask, axis=0, out=inner)
    np.cumsum(inner, axis=1, out=inner)
    tall = table[WINDOW_ROWS:] - table[:-WINDOW_ROWS]
    held = tall[:, WINDOW_COLS:] - tall[:, :-WINDOW_COLS]
    place = int(held.argmax())
    row, col = divmod(place, held.shape[1])
    return Window(row, col, int(held[row, col]) / (WINDOW_ROWS * WINDOW_COLS))


def worst(counts: Counts) -> tuple[int, Window]:
    """The highest count that enough tiles of one window reach together, and that window."""
    at_least = np.bincount(counts.ravel())[::-1].cumsum()
    bound = len(at_least) - 1 - int(np.searchsorted(at_least, _NEEDED))
    window = fullest(counts >= bound) if bound > 0 else NOWHERE
    if bound > 0 and window.share < AREA:  # enough of them, but scattered
        levels = range(1, bound)
        bound = bisect.bisect_left(levels, True, key=lambda k: fullest(counts >= k).share < AREA)
        window = fullest(counts >= bound) if bound > 0 else NOWHERE
    return bound, window


def _linear() -> NDArray[np.float32]:
    """Linear light of the 256 sRGB values (IEC 61966-2-1)."""
    value = np.arange(256) / 255.0
    bent = ((value + 0.055) / 1.055) ** 2.4
    return np.where(value <= 0.04045, value / 12.92, bent).astype(np.float32)


_LINEAR: Final = _linear()


class Tiles:
    """The light of a picture, tile by tile; what is finer than a tile is averaged."""

    def __init__(self) -> None:
        """Scratch is made for the size of the first picture, and anew when the size changes."""
        self.light = np.empty((2, ROWS, COLS), np.float32)
        self.saturated = np.empty((ROWS, COLS), np.bool_)
        self._resize(ROWS, COLS)

    def _resize(self, height: int, width: int) -> None:
        self._linear = np.empty((3, height, width), np.float32)
        self._pixels = np.empty((3, height, width), np.float32)  # luminance, redness, saturated
        self._rest = np.empty((height, width), np.float32)
        self._rows = np.arange(ROWS) * height // ROWS
        self._cols = np.arange(COLS) * width // COLS
        tall = np.diff(self._rows, append=height)
        wide = np.diff(self._cols, append=width)
        self._size = np.outer(tall, wide).astype(np.float32)  # pixels of each tile

    def take(self, picture: NDArray[np.uint8]) -> None:
        """Fill `light` (luminance, redness) and `saturated` from an (h, w, 3) sRGB picture."""
        if picture.shape[:2] != self._rest.shape:
            self._resize(*picture.shape[:2])
        np.take(_LINEAR, picture.transpose(2, 0, 1), out=self._linear, mode="clip")
        self._measure()
        tiles: NDArray[np.float32] = self._pixels
        if self._rest.shape != (ROWS, COLS):
            tiles = np.add.reduceat(tiles, self._rows, axis=1)
            tiles = np.add.reduceat(tiles, self._cols, axis=2)
            tiles /= self._size
        self.light[...] = tiles[:2]
        np.greater_equal(tiles[2], _RED_SHARE, out=self.saturated)

    def _measure(self) -> None:
        """Redness is taken pixel by pixel: averaged first, grey beside it would hide a red."""
        red, green, blue = self._linear
        luminance, redness, saturated = self._pixels
        rest = self._rest
        np.add(green, blue, out=rest)
        np.subtract(red, rest, out=redness)
        np.maximum(redness, 0.0, out=redness)
        redness *= RED_SCALE
        rest *= RED_TO_REST
        np.greater_equal(red, rest, out=saturated)
        np.copyto(saturated, 0.0, where=red == 0.0)
        self._linear *= np.array(_LUMINANCE, np.float32).reshape(3, 1, 1)
        np.add(red, green, out=luminance)
        luminance += blue


class Turns:
    """Every tile's transitions: the largest number of opposing changes its light can be cut into.

    A tile's highest and lowest value since its last transition are kept, so small steps add up and
    a drift in one direction stays one change, however long it takes.
    """

    def __init__(self, frames: int) -> None:
        """`frames`: how many make a second."""
        shape = (2, ROWS, COLS)
        self.counts = np.zeros(shape, np.int16)
        self.heading = np.zeros(shape, np.int8)  # of the last transition: 1 brighter, -1 darker
        self.since = np.full(shape, _LONG_AGO, np.int32)  # frame of the last transition
        self.before = self.since.copy()  # and of the one before it
        self._high = np.full(shape, -math.inf, np.float32)
        self._low = np.full(shape, math.inf, np.float32)
        self._gap = np.empty(shape, np.float32)
        self._rose = np.empty(shape, np.bool_)
        self._fell = np.empty(shape, np.bool_)
        self.turned = np.zeros(shape, np.bool_)
        self._reddened = np.ones(shape, np.bool_)  # was saturated in this swing; general: always
        self._past = np.zeros((frames, *shape), np.bool_)

    def look(self, now: int, tiles: Tiles) -> None:
        """Take in frame `now`, counted from 0."""
        light = tiles.light
        self._reddened[RED] |= tiles.saturated
        self._find(light)
        past = self._past[now % len(self._past)]
        self.counts -= past
        past[...] = self.turned
        if not self.turned.any():
            return
        self.counts += self.turned
        np.copyto(self.heading, 1, where=self._rose)
        np.copyto(self.heading, -1, where=self._fell)
        np.copyto(self.before, self.since, where=self.turned)
        np.copyto(self.since, now, where=self.turned)
        np.copyto(self._high, light, where=self.turned)
        np.copyto(self._low, light, where=self.turned)
        np.copyto(self._reddened[RED], tiles.saturated, where=self.turned[RED])

    def _find(self, light: NDArray[np.float32]) -> None:
        np.maximum(self._high, light, out=self._high)
        np.minimum(self._low, light, out=self._low)
        np.subtract(light, self._low, out=self._gap)
        np.greater_equal(self._gap, _DEPTH, out=self._rose)
        self._rose &= self.heading < 1
        self._rose &= self._low < _DARKER
        np.subtract(self._high, light, out=self._gap)
        np.greater_equal(self._gap, _DEPTH, out=self._fell)
        self._fell &= self.heading > -1
        self._fell &= light < _DARKER
        self._fell &= ~self._rose
        np.logical_or(self._rose, self._fell, out=self.turned)
        self.turned &= self._reddened
        self._rose &= self.turned
        self._fell &= self.turned


class Sweep:
    """Changes that fill the area somewhere, wherever that is: a flash the camera pans across.

    No tile of it need flash more than once. What tells it from a lamp that merely moves: some
    of the tiles that turn now turned the other way in the change before this one. It misses
    a place that moves on by its own width from one change to the next.
    """

    def __init__(self, kind: int, frames: int) -> None:
        """`kind`: GENERAL or RED; `frames`: how many make a second."""
        self._kind = kind
        self._frames = frames
        self._together = max(int(frames * TOGETHER), 1)
        self._heading = 0
        self._last = _LONG_AGO
        self._times: list[int] = []
        self.window = NOWHERE

    def count(self, now: int, turns: Turns) -> int:
        """Transitions in the second that ends with frame `now`."""
        self._times = [time for time in self._times if now - time < self._frames]
        if not self._times:
            self._heading = 0  # what a long past change began is over
        if turns.turned[self._kind].any():
            self._look(now, turns)
        return len(self._times)

    def _look(self, now: int, turns: Turns) -> None:
        heading = turns.heading[self._kind]
        fresh = now - turns.since[self._kind] < self._together
        back = turns.before[self._kind] >= self._last - self._together // 4
        for way in (1, -1):
            going = fresh & (heading == way)
            window = NOWHERE if way == self._heading else fullest(going)
            if window.share >= AREA and (not self._heading or _linked(going, back, window)):
                self._heading, self._last, self.window = way, now, window
                self._times.append(now)
                return


def _linked(going: Mask, back: Mask, window: Window) -> bool:
    rows = slice(window.row, window.row + WINDOW_ROWS)
    cols = slice(window.col, window.col + WINDOW_COLS)
    here = going[rows, cols]
    both = here & back[rows, cols]
    return bool(np.count_nonzero(both) >= _LINKED * np.count_nonzero(here))
