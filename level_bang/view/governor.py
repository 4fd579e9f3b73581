"""The governor: eases the flicker of lamps before the picture can flash too much (TRUST.md 1).

It needs no picture read back from the driver. The hall is a box and its light is known, so thirty
times a second it works out, tile by tile, about what the screen shows, and gives that to the flash
meter. As the count of flashes nears the limit, lamps are drawn towards their own mean level; when
the danger is over they are slowly let go. Nothing of it reaches the rules or a tape.
"""

import math
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from level_bang.view import ribbon
from level_bang.view.flash import Meter, Reading
from level_bang.view.flashcount import COLS, ROWS
from level_bang.view.frame import Burning, Fixtures, Floats, Frame

RATE: Final = 20.0  # predictions a second
FREE: Final = 1.0  # flashes in a second that pass untouched
HELD: Final = 2.0  # flashes at which lamps stand still; three is the limit
EASING: Final = 0.10  # s to draw lamps to their mean
LETTING: Final = 5.0  # s to let them go again
COARSE: Final = 4  # tiles of the meter, each way, that one ray stands for
SEEN: Final = 1.0  # s over which what was seen fades
GAMMA: Final = 2.2  # of the display, nearly
BACK: Final = 5.0  # s; a jump in time longer than this is another scene
ANGLE: Final = 0.02  # rad, as finely as it is told where the eye looks: a tile of the meter
PLACE: Final = 0.05  # m, the same of where it is
_SIGN: Final = (0.46, 0.17, 2.34)  # m: half width, half height, middle of an exit sign
_PANEL: Final = (0.6, 0.3)  # m: half length, half width of a ceiling panel
_REFLECTS: Final = np.array([0.40, 0.30, 0.26], np.float32)  # of its light, as a wall does
_GUARD: Final = np.array([1.0, 0.405, 0.385], np.float32)  # of reds (shaders/light.glsl)
_LIT_SIGN: Final = np.array([0.62, 0.25, 0.2], np.float32)  # mean of a sign's face as shown, linear
_LIT_PANEL: Final = np.array([1.6, 1.8, 1.9], np.float32)

_WIDE, _TALL = COLS // COARSE, ROWS // COARSE
_across, _up = np.meshgrid(
    ((np.arange(_WIDE) + 0.5) / _WIDE * 2.0 - 1.0).astype(np.float32),
    (1.0 - (np.arange(_TALL) + 0.5) / _TALL * 2.0).astype(np.float32),
)


@dataclass(frozen=True, slots=True)
class _Aim:
    """Where the rays through the tiles end, from an eye that looks so; (tiles,) each."""

    ray: Floats  # (3, tiles) directions: along, side, height
    away: Floats  # m along from the eye
    strip: NDArray[np.intp]  # of the ribbon
    overhead: NDArray[np.bool_]  # ends at the ceiling where panels are
    clear: Floats  # (tiles, 1) share of its light that comes through the air


@lru_cache(maxsize=4)
def _aimed(eye: tuple[float, ...], fog: float) -> _Aim:
    """`eye`: side, height, yaw, pitch, roll, fov; `fog`: its density, 1/m."""
    beside, height, *turned = eye
    ray = _rays(*turned)
    side = (1.6 - np.sign(ray[1]) * beside) / np.maximum(np.abs(ray[1]), 1e-3)
    up = ray[2] > 0.0
    tall = np.where(up, 2.7 - height, height) / np.maximum(np.abs(ray[2]), 1e-3)
    t = np.minimum(side, tall)
    across = beside + ray[1] * t
    n = ribbon.PER_STRIP_WALL
    wall = np.clip((height + ray[2] * t) / 2.7, 0.0, 0.999) * n
    flat = np.clip(across / 3.2 + 0.5, 0.0, 0.999) * n
    strip = np.where(
        side < tall,
        np.where(ray[1] < 0.0, wall, 3 * n - 1 - wall),
        np.where(up, n + flat, 4 * n - 1 - flat),
    )
    overhead = up & (side >= tall) & (np.abs(across) < _PANEL[1])
    clear = np.exp(np.float32(-fog) * np.minimum(t, 90.0))[:, None].astype(np.float32)
    return _Aim(ray, ray[0] * t, strip.astype(np.intp), overhead, clear)


def _rays(yaw: float, pitch: float, roll: float, fov: float) -> Floats:
    """(3, tiles) directions through the middles of the tiles, (along, side, height)."""
    wide = math.tan(math.radians(fov) / 2.0)
    tall = wide * 9.0 / 16.0
    cr, sr = math.cos(roll), math.sin(roll)
    cy, sy, cp, sp = math.cos(yaw), math.sin(yaw), math.cos(pitch), math.sin(pitch)
    x = (_across * wide).ravel()
    y = (_up * tall).ravel()
    right, up = cr * x + sr * y, cr * y - sr * x
    return np.stack(
        [
            cp * cy - sy * right - sp * cy * up,
            cp * sy + cy * right - sp * sy * up,
            sp + cp * up,
        ]
    )


def _aim(frame: Frame) -> _Aim:
    """As the frame's eye looks, nearly: a run's sway is far below a tile."""
    eye, air = frame.eye, frame.air
    angles = (round(angle / ANGLE) * ANGLE for angle in (eye.yaw, eye.pitch, eye.roll))
    place = (round(m / PLACE) * PLACE for m in (eye.side, eye.height))
    return _aimed((*place, *angles, eye.fov), air.fog_density)


def _levels(lamps: Fixtures, number: NDArray[np.intp]) -> Floats:
    if not len(lamps.level):
        return np.zeros(number.shape, np.float32)
    place = number - lamps.first
    held = np.minimum(np.maximum(place, 0), len(lamps.level) - 1)
    return np.where(place == held, lamps.level[held], np.float32(0.0))


def _level_of(lamps: Fixtures, number: int) -> float:
    place = number - lamps.first
    return float(lamps.level[place]) if 0 <= place < len(lamps.level) else 0.0


class _Screen:
    """Where the rays through the tiles end: worked out once, lit as often as wanted."""

    def __init__(self, frame: Frame) -> None:
        self._frame, self._eye, aim = frame, frame.eye, _aim(frame)
        self._aim, self._strip, self._clear = aim, aim.strip, aim.clear
        along = frame.eye.along + aim.away
        row = ((along - frame.light_start) * (1.0 / ribbon.STEP)).astype(np.intp)
        self._row = np.minimum(np.maximum(row, 0, out=row), ribbon.ROWS - 1, out=row)
        along *= 1.0 / 6.0
        lamp = np.rint(along)
        self._panel = np.abs(along - lamp) < _PANEL[0] / 6.0
        self._panel &= aim.overhead
        self._number = lamp[self._panel].astype(np.intp)
        self._signs = self._find_signs()

    def shown(self, *lamps: Burning) -> Floats:
        """(len(lamps), tiles, 3) of the display, 0..1, for lamps that burn so and give that light.

        All at once: what NumPy takes here is the number of its calls, not of their numbers.
        """
        air = self._frame.air
        falling = np.stack([one.light[self._row, self._strip, 2::-1] for one in lamps])
        hangs = np.stack([one.light[self._row, ribbon.STRIPS, 2::-1] for one in lamps])
        picture = (falling + np.array(air.ambient, np.float32)) * _REFLECTS
        for one, seen in zip(lamps, picture, strict=True):
            seen[self._panel] = _LIT_PANEL * _levels(one.panels, self._number)[:, None]
        picture *= self._clear
        picture += (np.array(air.fog, np.float32) + hangs * air.haze) * (1.0 - self._clear)
        for one, seen in zip(lamps, picture, strict=True):
            for number, on in self._signs:
                seen[on] = _LIT_SIGN * _level_of(one.signs, number)
        c = np.maximum(picture * np.float32(air.exposure * 1.06) - np.float32(0.003), 0.0)
        toned = c * (6.2 * c + 0.5) / (c * (6.2 * c + 1.7) + 0.06) * (1.0 - air.fade)
        shown: Floats = np.minimum(toned, 1.0)
        np.maximum(shown, shown[..., :1] * _GUARD, out=shown)
        return shown

    def _find_signs(self) -> list[tuple[int, NDArray[np.bool_]]]:
        """(number, rays that end on its face) of the nearest signs, the farthest first."""
        eye, ray = self._eye, self._aim.ray
        ahead = 1 if math.cos(eye.yaw) >= 0.0 else -1
        nearest = math.floor(eye.along / 10.0) + (1 if ahead > 0 else 0)
        numbers = [nearest + 2 * ahead, nearest + ahead, nearest]
        away = np.array([[number * 10.0 - eye.along] for number in numbers])
        t = away / np.where(np.abs(ray[0]) > 1e-3, ray[0], np.float32(1e-3))
        on = np.abs(eye.side + ray[1] * t) < _SIGN[0]
        on &= np.abs(eye.height - _SIGN[2] + ray[2] * t) < _SIGN[1]
        on &= t > 0.0
        return list(zip(numbers, on, strict=True))


def _live(frame: Frame) -> Burning:
    """Its lamps as they burn now."""
    return Burning(frame.panels, frame.signs, frame.light)


def _bytes(shown: Floats) -> NDArray[np.uint8]:
    small = np.asarray(shown * 255.0, np.uint8).reshape(_TALL, _WIDE, 3)
    return small.repeat(COARSE, 0).repeat(COARSE, 1)


def predicted(frame: Frame) -> NDArray[np.uint8]:
    """(ROWS, COLS, 3) sRGB of about what the frame shows of the hall and its lamps."""
    return _bytes(_Screen(frame).shown(_live(frame))[0])


class Governor:
    """Watches frame after frame; `depth` is what it leaves of the lamps' flicker, 0 to 1.

    Whoever runs past doors sees tiles turn bright and dark with no lamp doing anything, and easing
    lamps would not help. So the meter is shown what differs from the same view with every lamp at
    its mean, laid over what was seen of late.
    """

    def __init__(self) -> None:
        """Everything may flicker."""
        self.depth = 1.0
        self._meter = Meter(RATE)
        self._seen: Floats | None = None
        self._predicted: NDArray[np.uint8] | None = None
        self._next = -math.inf
        self._last = -math.inf

    def watch(self, frame: Frame) -> None:
        """Take a frame into account; `depth` holds for the next."""
        now = frame.time
        if not self._last <= now < self._last + BACK:
            self._meter, self._next = Meter(RATE), now
            self._seen = self._predicted = None
        self._last = now
        if self._predicted is not None:  # a frame later: together they would take too long
            self._ease(self._meter.look(self._predicted))
            self._predicted = None
        if now >= self._next:
            self._next = max(self._next + 1.0 / RATE, now - 1.0 / RATE)
            self._predicted = self._lamps_alone(frame)

    def _ease(self, reading: Reading) -> None:
        count = max(reading.general, reading.red)
        allowed = min(max((HELD - count) / (HELD - FREE), 0.0), 1.0)
        if allowed < self.depth:
            self.depth = max(allowed, self.depth - 1.0 / (EASING * RATE))
        else:
            self.depth = min(allowed, self.depth + 1.0 / (LETTING * RATE))

    def _lamps_alone(self, frame: Frame) -> NDArray[np.uint8]:
        """The picture, were lamps all that ever changed in it."""
        screen = _Screen(frame)
        if frame.steady is None:
            return _bytes(screen.shown(_live(frame))[0])
        live, mean = screen.shown(_live(frame), frame.steady) ** GAMMA
        if self._seen is None:
            self._seen = mean.copy()
        self._seen += (mean - self._seen) * np.float32(1.0 / (SEEN * RATE))
        return _bytes(np.clip(self._seen + live - mean, 0.0, 1.0) ** (1.0 / GAMMA))
