"""What a Hound does once: over a bed, a leap, a stumble, a fall, a turn away, a grab."""

from typing import Final

import numpy as np

from models.recipes.creatures.motion.channels import Channels, added, keyed, mixed
from models.recipes.creatures.motion.curves import ease, path, pulse
from models.recipes.creatures.motion.hound import PAWS
from models.recipes.creatures.motion.hound_gait import gallop
from models.recipes.creatures.motion.hound_moves import SIGN, stand
from models.recipes.kit import Array

DECK: Final = 0.6  # m, a mattress


def climb(t: Array) -> Channels:
    """Two cycles of gallop: the forepaws of one and the hind ones of the next tread the deck."""
    c, times = gallop(2.0 * t), (0.0, 0.10, 0.24, 0.38, 0.52, 0.66, 0.80, 1.0)
    c = added(c, keyed(t, times, {
        "z": (0.0, -0.06, 0.30, 0.62, 0.66, 0.52, 0.14, 0.0),
        "nod": (0.0, -10.0, -34.0, -8.0, 6.0, 32.0, 16.0, 0.0),
        "arch": (0.0, 0.0, -6.0, 22.0, 20.0, -8.0, 0.0, 0.0),
        "hnod": (0.0, -8.0, -16.0, 4.0, 12.0, 14.0, 0.0, 0.0),
    }))  # fmt: skip
    for paw in PAWS:
        fore = paw[0] == "f"
        up = pulse(t, 0.02, 0.20, 0.42, 0.66) if fore else pulse(t, 0.20, 0.47, 0.64, 0.90)
        c[f"fz_{paw}"] = c[f"fz_{paw}"] + DECK * up
    return c


def _leaping(t: Array) -> Channels:
    """Stretched in the air: what paws do while they hold nothing."""
    made: Channels = {}
    for paw in PAWS:
        lag = {"fr": 0.0, "fl": 0.04, "hr": 0.02, "hl": 0.05}[paw]
        u = np.clip(t - lag, 0.0, 1.0)
        if paw[0] == "f":
            way = ((0.40, 0.50, 0.20), (0.56, 0.86, 0.62), (0.78, 1.00, 0.72), (0.94, 0.74, 0.46))
            roll = ((0.40, 80.0), (0.58, 30.0), (0.78, -24.0), (0.94, 40.0))
        else:
            way = (
                (0.40, -0.50, 0.0),
                (0.58, -0.98, 0.22),
                (0.74, -1.10, 0.42),
                (0.96, -0.40, 0.22),
            )
            roll = ((0.40, 40.0), (0.60, 92.0), (0.78, 100.0), (0.96, 10.0))
        made[f"fx_{paw}"], made[f"fz_{paw}"] = path(u, way).T
        made[f"roll_{paw}"] = path(u, roll)
        wide = 0.24 if paw[0] == "f" else 0.16
        made[f"fy_{paw}"] = SIGN[paw[1]] * wide + 0 * t
    return made


def lunge(t: Array) -> Channels:
    """0.4 s: it sinks and gapes between two strides; 0.6 s: one leap, paws first. Two cycles."""
    c, times = gallop(2.0 * t), (0.0, 0.16, 0.36, 0.54, 0.76, 0.92, 1.0)
    c = added(c, keyed(t, times, {
        "z": (0.0, -0.08, -0.13, 0.16, 0.26, 0.08, 0.0),
        "nod": (0.0, 8.0, 6.0, -20.0, -6.0, 8.0, 0.0),
        "arch": (0.0, 6.0, 22.0, -22.0, -14.0, 0.0, 0.0),
        "x": (0.0, -0.04, -0.12, 0.06, 0.10, 0.02, 0.0),
        "hnod": (0.0, -6.0, -12.0, -12.0, -14.0, 4.0, 0.0),
        "neck": (0.0, -16.0, -30.0, 6.0, 4.0, 0.0, 0.0),
    }))  # fmt: skip
    for paw in PAWS:
        c[f"fz_{paw}"] = c[f"fz_{paw}"] * (1.0 - 0.5 * pulse(t, 0.08, 0.24, 0.42, 0.56))
    air, way = pulse(t, 0.40, 0.52, 0.88, 1.0), _leaping(t)
    c |= mixed({k: c[k] for k in way}, way, air)
    for paw in PAWS:
        c[f"held_{paw}"] = c[f"held_{paw}"] * (air < 0.02)
    c["jaw"] = path(t, ((0.0, 28.0), (0.3, 66.0), (0.5, 74.0), (0.84, 76.0), (0.96, 14.0)))
    return c


def grab(t: Array) -> Channels:
    """Both forepaws come off the floor and hook what is ahead; the jaw shuts on it. One cycle."""
    c, times = gallop(t), (0.0, 0.30, 0.55, 0.78, 1.0)
    c = added(c, keyed(t, times, {
        "nod": (0.0, -12.0, -30.0, -26.0, -18.0), "z": (0.0, 0.0, 0.12, 0.12, 0.06),
        "neck": (0.0, -10.0, 18.0, 16.0, 6.0), "x": (0.0, 0.0, 0.06, 0.04, 0.0),
    }))  # fmt: skip
    on = ease(t, 0.12, 0.40)
    for paw in ("hr", "hl"):
        c[f"fz_{paw}"] = c[f"fz_{paw}"] * (1.0 - 0.55 * on)
    for side, s in SIGN.items():
        way = keyed(t, times, {
            f"fx_f{side}": (0.6, 0.80, 1.02, 0.86, 0.72),
            f"fz_f{side}": (0.3, 0.86, 1.02, 0.86, 0.74),
            f"fy_f{side}": (0.1 * s, 0.36 * s, 0.26 * s, 0.08 * s, 0.05 * s),
            f"roll_f{side}": (60.0, -20.0, -30.0, 60.0, 84.0),
        })  # fmt: skip
        c |= mixed({k: c[k] for k in way}, way, on)
        c[f"held_f{side}"] = c[f"held_f{side}"] * (on < 0.02)
    c["jaw"] = path(t, ((0.0, 26.0), (0.5, 74.0), (0.66, 70.0), (0.82, 8.0), (1.0, 16.0)))
    c["hnod"] = path(t, ((0.0, 8.0), (0.45, -20.0), (0.8, 16.0), (1.0, 12.0)))
    c["htilt"] = 22.0 * ease(t, 0.6, 0.9)
    return c


def aside(t: Array) -> Channels:
    """Head first to a door at its right: it brakes and banks."""
    return added(gallop(t), keyed(t, (0.0, 0.3, 0.6, 1.0), {
        "hyaw": (0.0, 34.0, 40.0, 22.0), "swing": (0.0, 26.0, 28.0, 14.0),
        "bow": (0.0, 10.0, 22.0, 14.0), "yaw": (0.0, 0.0, 8.0, 12.0),
        "z": (0.0, -0.05, -0.09, -0.04),
        "tilt": (0.0, 8.0, 19.0, 14.0), "y": (0.0, 0.03, 0.08, 0.06),
        "wag": (0.0, -10.0, -26.0, -20.0),
    }))  # fmt: skip


def turn_head(t: Array) -> Channels:
    """Still; the head comes round to its right flank and hangs open."""
    c = stand(np.zeros_like(t))
    far = path(t, ((0.08, 0.0), (0.14, -0.05), (0.46, 0.58), (0.54, 0.56), (0.86, 1.0)))
    c["swing"], c["hyaw"] = 58.0 * far, 128.0 * far
    c["bow"], c["neck"] = 9.0 * far, 34.0 - 16.0 * far
    c["htilt"] = path(t, ((0.0, 0.0), (0.6, -8.0), (0.95, 26.0)))
    c["jaw"] = path(t, ((0.0, 17.0), (0.6, 8.0), (1.0, 52.0)))
    return c
