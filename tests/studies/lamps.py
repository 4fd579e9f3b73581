"""What the lamps alone do to a picture: the same play drawn twice, its motion taken out.

Whoever runs past doors sees tiles turn bright and dark with no lamp doing anything. So a frame is
drawn as it is, and once more with every lamp held at its mean. What differs is laid over what was
seen of late, so that it keeps about the light and colour that it has.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from level_bang.sim.hallway import hallway
from level_bang.view import lights, ribbon
from level_bang.view.frame import Frame
from level_bang.view.look import LookParams
from tests.studies.judges import FPS, Picture

LATE: Final = 1.0 * FPS  # pictures over which what was seen fades


def _tables() -> tuple[NDArray[np.float32], NDArray[np.uint8]]:
    """Linear light of an sRGB byte, and back again from 0..4095 (IEC 61966-2-1)."""
    byte = np.arange(256) / 255.0
    there = np.where(byte <= 0.04045, byte / 12.92, ((byte + 0.055) / 1.055) ** 2.4)
    light = np.arange(4096) / 4095.0
    back = np.where(light <= 0.0031308, light * 12.92, 1.055 * light ** (1 / 2.4) - 0.055)
    return there.astype(np.float32), np.rint(back * 255.0).astype(np.uint8)


_LINEAR, _SHOWN = _tables()


def held(frame: Frame, look: LookParams, seed: int) -> Frame:
    """The same frame with every lamp at its mean."""
    first = int(frame.panels.first * lights.PANEL_SPACING)
    span = int(len(frame.panels.level) * lights.PANEL_SPACING)
    lamps = lights.Lamps(hallway(seed, frame.length), first, span, frame.time, look, 0.0)
    panels, signs, beacons = lights.all_of(lamps)
    light = ribbon.ribbon(panels, signs, beacons, frame.light_start)
    return replace(frame, panels=panels, signs=signs, beacons=beacons, light=light)


class Lamps:
    """Draws frames in order; a picture is what it would be if nothing but lamps ever changed."""

    def __init__(self, draw: Callable[[Frame], Picture], look: LookParams, seed: int) -> None:
        self._draw, self._look, self._seed = draw, look, seed
        self._seen: NDArray[np.float32] | None = None

    def __call__(self, frame: Frame) -> Picture:
        live = _LINEAR[self._draw(frame)]
        mean = _LINEAR[self._draw(held(frame, self._look, self._seed))]
        if self._seen is None:
            self._seen = mean.copy()
        self._seen += (mean - self._seen) * np.float32(1.0 / LATE)
        light = np.clip(self._seen + live - mean, 0.0, 1.0)
        shown: Picture = _SHOWN[(light * 4095.0 + 0.5).astype(np.int16)]
        return shown
