"""Pictures over time to draw flashing clips with.

Light is linear, 1.0 is a white screen; a picture is 36 x 64 unless it must show what is finer. A
`Draw` gives the picture at a time in seconds, a `Wave` a share of light.
"""

import math
from collections.abc import Callable
from typing import Final

import numpy as np
from numpy.typing import NDArray

from level_bang.chance import roll

Picture = NDArray[np.uint8]  # (h, w, 3) sRGB
Light = NDArray[np.float64]  # (h, w) or (h, w, 3) linear
Draw = Callable[[float], Picture]
Wave = Callable[[float], float]  # 0..1 over time
Colour = tuple[float, float, float]

ROWS: Final = 36
COLS: Final = 64
BLACK: Final = (0.0, 0.0, 0.0)
WHITE: Final = (1.0, 1.0, 1.0)
RED: Final = (1.0, 0.0, 0.0)
GREEN: Final = (0.0, 0.2126 / 0.7152, 0.0)  # as bright as RED
BLUE: Final = (0.0, 0.0, 0.9)
CYAN: Final = (0.0, 0.0906, 0.0)  # as bright as BLUE
WALL: Final = (0.10, 0.09, 0.08)
ALARM: Final = (0.5, 0.02, 0.02)
UNSATURATED: Final = (0.263, 0.0395, 0.0395)  # green and blue 0.4 of red in sRGB


def encoded(light: Light) -> Picture:
    """Linear light as sRGB bytes; grey if there is no last axis of three."""
    if light.ndim == 2:
        light = np.repeat(light[:, :, None], 3, axis=2)
    light = light.clip(0.0, 1.0)
    bent = 1.055 * light ** (1 / 2.4) - 0.055
    return np.rint(255.0 * np.where(light <= 0.0031308, light * 12.92, bent)).astype(np.uint8)


def grey(level: float) -> Colour:
    return (level, level, level)


def square(hz: float, lit: float = 0.5) -> Wave:
    return lambda t: float((t * hz + 1e-9) % 1.0 < lit)


def sine(hz: float) -> Wave:
    return lambda t: 0.5 - 0.5 * math.cos(math.tau * hz * t)


def steps(hz: float, count: int) -> Wave:
    """Up in `count` equal steps, then down at once."""
    return lambda t: math.floor((t * hz + 1e-9) % 1.0 * (count + 1)) / count


def triangle(hz: float) -> Wave:
    return lambda t: abs(2.0 * ((t * hz) % 1.0) - 1.0)


def flicker(hz: float, seed: int) -> Wave:
    """On or off by chance, `hz` times a second."""
    return lambda t: float(roll(seed, 1, math.floor(t * hz + 1e-9)) < 0.5)


def between(wave: Wave, start: float, stop: float) -> Wave:
    """Silent outside of a time."""
    return lambda t: wave(t) if start <= t < stop else 0.0


def pulses(*starts: float, length: float = 0.05) -> Wave:
    return lambda t: float(any(start <= t + 1e-9 < start + length for start in starts))


def box(share: float, row: float = 0.5, col: float = 0.5) -> Light:
    """A mask of the screen's shape holding `share` of it; 0, 0 is the corner, 1, 1 the opposite."""
    tall, wide = (round(side * math.sqrt(share)) for side in (ROWS, COLS))
    top, left = round((ROWS - tall) * row), round((COLS - wide) * col)
    mask = np.zeros((ROWS, COLS))
    mask[top : top + tall, left : left + wide] = 1.0
    return mask


EVERYWHERE: Final = box(1.0)
LEFT: Final = np.repeat([[1.0, 0.0]], ROWS, axis=0).repeat(COLS // 2, axis=1)


def flash(dark: Colour, lit: Colour, wave: Wave, where: Light = EVERYWHERE) -> Draw:
    """From one colour to the other inside of `where`; the rest stays dark."""

    def draw(t: float) -> Picture:
        share = (where * wave(t))[:, :, None]
        return encoded(np.array(dark) * (1.0 - share) + np.array(lit) * share)

    return draw


def halves(lit: Colour, wave: Wave) -> Draw:
    """The screen's halves in antiphase: the mean of the whole never changes."""

    def draw(t: float) -> Picture:
        share = LEFT * wave(t) + (1.0 - LEFT) * (1.0 - wave(t))
        return encoded(share[:, :, None] * np.array(lit))

    return draw


def checks(size: int, hz: float, height: int = ROWS) -> Draw:
    """A checkerboard of squares of `size` pixels that inverts."""
    width = height * COLS // ROWS
    down, across = np.arange(height) // size, np.arange(width) // size
    board = (down[:, None] + across[None, :]) % 2
    return lambda t: encoded((board ^ int(square(hz)(t))).astype(float))


def lamps_in_turn(hz: float, lamps: int) -> Draw:
    """Lamps in the corners, each `hz` times a second for a moment, one after the other."""
    corners = ((0.0, 0.0), (0.0, 1.0), (1.0, 0.0), (1.0, 1.0))
    places = [box(0.04, *corner) for corner in corners[:lamps]]

    def draw(t: float) -> Picture:
        turn = (t * hz * lamps + 1e-9) % lamps
        return encoded(places[int(turn)] * float(turn % 1.0 < 0.5))

    return draw


def bars(hz: float, spacing: float = 24.0) -> Draw:
    """Bright bars, so many tiles apart, that move down; each place sees `hz` of them a second."""
    rows = np.arange(ROWS) / spacing
    return lambda t: encoded(np.repeat(((rows - t * hz) % 1.0 < 0.4)[:, None] * 0.6, COLS, axis=1))


def hall(hz: float, bob: float = 0.0) -> Draw:
    """What a runner sees: ceiling panels over a dim hall, `hz` of them a second.

    `bob`: how far the picture goes up and down with the steps, in tiles.
    """
    cols = np.arange(COLS) - (COLS - 1) / 2

    def draw(t: float) -> Picture:
        up = np.arange(ROWS) - 14.0 - bob * math.sin(math.tau * 5.4 * t)
        depth = 30.0 / np.maximum(-up, 0.5)
        lit = ((depth + 7.0 * t) % (7.0 / hz) < 2.8 / hz) & (up < -1.5)
        wide = np.abs(cols)[None, :] < np.maximum(-up, 0.0)[:, None] * 0.7
        return encoded(np.where(lit[:, None] & wide, 0.7, 0.05 + 0.2 / (depth[:, None] + 3.0)))

    return draw


def pan(speed: float, wave: Wave, level: float = 1.0, width: int = 14) -> Draw:
    """The camera turns, `speed` screens a second, past a flashing place 12 tiles high."""

    def draw(t: float) -> Picture:
        light = np.full((ROWS, COLS), 0.02)
        left = (t * speed * COLS) % (COLS * 1.3) - width
        light[12:24, max(round(left), 0) : max(round(left) + width, 0)] += level * wave(t)
        return encoded(light)

    return draw


def looking_round(hz: float) -> Draw:
    """A still scene with bright doorways; the head turns to and fro, `hz` times a second."""

    def draw(t: float) -> Picture:
        place = np.arange(COLS) + 20.0 * math.sin(math.tau * hz * t)
        return encoded(np.repeat(np.where(place % 50.0 < 9.0, 0.5, 0.03)[None, :], ROWS, axis=0))

    return draw


def grain(level: float, depth: float, height: int = ROWS) -> Draw:
    """Film grain: every pixel on its own, another one in every frame."""
    width = height * COLS // ROWS
    chance = [roll(3, 2, index) - 0.5 for index in range(8192)]

    def draw(t: float) -> Picture:
        start = int(roll(3, 4, round(t * 1000.0)) * 8192)
        noise = np.resize(np.roll(chance, start), (height, width))
        return encoded(level + depth * noise)

    return draw


def growing(hz: float, top: float) -> Draw:
    """A flicker that grows from nothing in four seconds."""
    return lambda t: flash(grey(0.1), grey(0.1 + top * min(t / 4.0, 1.0)), sine(hz))(t)


def drifting(hz: float, depth: float) -> Draw:
    """A flicker on light that rises and falls slowly."""
    slow = sine(0.2)
    return lambda t: flash(BLACK, WHITE, lambda s: 0.6 * slow(s) + depth * square(hz)(s))(t)


def one_bad_second() -> Draw:
    """Calm but for the twelfth second."""
    calm, bad = sine(0.9), between(square(5.0), 11.0, 12.0)
    return flash(BLACK, grey(0.8), lambda t: bad(t) if 11.0 <= t < 12.0 else 0.4 * calm(t))
