"""What fills the picture evenly: fog, dread, and what running and a thrown head do to it."""

from typing import Final

import numpy as np

from level_bang.scalar import clamp, mix
from level_bang.sim.kinds import Outcome
from level_bang.view import ribbon
from level_bang.view.deaths import darkness, wrenched
from level_bang.view.frame import Air, Floats, Frame
from level_bang.view.sight import Sight

BRIGHT: Final = 0.11  # luminance of the light ahead x exposure that a sprint does not darken
GLARE: Final = 0.25  # and that no look gets past
DIMMED_BACK: Final = 0.5  # share of a sprint's darkening that a look back takes: the rest is change
AHEAD: Final = (8, 80)  # rows of the ribbon before the eye that can dazzle: 2 to 20 m
AROUND: Final = 50  # rows on either side whose light a blur is made of
REFLECTED: Final = 0.3  # of the light at the eye, on the whole, by walls, doors, floor
TUNNEL, BLUR = 0.65, 1.0  # of the look; with less of them, less light is allowed


def air_of(sight: Sight, alpha: float) -> Air:
    """All but what depends on the light: that is for `dazzled` once the light is known."""
    prev, curr, look = sight.prev, sight.curr, sight.look
    gap = mix(prev.distance - prev.front, curr.distance - curr.front, alpha)
    turned, caught = sight.turned(alpha), sight.world.outcome == Outcome.CAUGHT
    dread = clamp(1.0 - gap / look.dread_range, 0.0, 1.0) * look.dread
    return Air(
        fog_density=look.fog_density,
        fog=(look.fog_red, look.fog_green, look.fog_blue),
        ambient=(look.ambient, look.ambient * 0.72, look.ambient * 0.70),
        exposure=look.exposure,
        vignette=look.vignette + 0.2 * dread,
        tunnel=look.tunnel * _in_motion(sight, alpha) * (1.0 + 0.25 * turned),
        grain=look.grain,
        dread=dread,
        stretch=look.stretch * dread,
        lean=look.lean * (0.15 + 0.85 * dread) * look.dread,
        breathe=look.breathe * dread,
        haze=look.haze,
        fringe=look.fringe * (0.4 + 0.6 * dread),
        bloom=look.bloom,
        blur=look.blur * (wrenched(sight) if caught else 1.0 - (2.0 * turned - 1.0) ** 6),
        fade=darkness(sight) if caught else 0.0,
    )


def _in_motion(sight: Sight, alpha: float) -> float:
    """1 at a sprint and while one looks back: nobody does that for long, and then looks ahead."""
    return max(sight.sprint(alpha), sight.turned(alpha))


def dazzled(frame: Frame, sight: Sight, alpha: float) -> None:
    """Darken what is too bright, more so at a sprint, when doors go by and flash.

    Whatever the look: this is part of the governor's work, that only lamps cannot do.
    """
    row = round((frame.eye.along - frame.light_start) / ribbon.STEP)
    light = frame.light[:, ribbon.STRIPS]
    low, high = (
        AHEAD if row < len(light) // 2 else (-AHEAD[1], -AHEAD[0])
    )  # most lies where one looks
    blue, green, red, _ = _mean(light[row + low : row + high])
    level = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    shielded = min(sight.look.tunnel / TUNNEL, 1.0) * min(sight.look.blur / BLUR, 1.0)
    glare = max(level * frame.air.exposure, 1e-6)
    standing = min(glare, GLARE * shielded)
    moves = max(sight.sprint(alpha), DIMMED_BACK * sight.turned(alpha))
    frame.air.exposure *= mix(standing, min(standing, BRIGHT * shielded), moves) / glare
    if frame.air.blur > 0.0:
        blue, green, red, _ = _mean(light[max(row - AROUND, 0) : row + AROUND])
        frame.air.smear = REFLECTED * (0.2126 * red + 0.7152 * green + 0.0722 * blue)


def _mean(rows: Floats) -> list[float]:
    """Of each column; half the time of NumPy's own."""
    found: list[float] = (np.add.reduce(rows) * (1.0 / max(len(rows), 1))).tolist()
    return found
