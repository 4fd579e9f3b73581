"""How a Hound loses its footing: a stumble, a fall, what lies there."""

import numpy as np

from models.recipes.creatures.motion.channels import Channels, added, keyed, mixed
from models.recipes.creatures.motion.curves import ease, noise, pulse, wave
from models.recipes.creatures.motion.hound import PAWS, neutral
from models.recipes.creatures.motion.hound_gait import gallop
from models.recipes.kit import Array


def stumble(t: Array) -> Channels:
    """A foreleg gives way: chest and jaw to the floor, hindquarters over it, up. One cycle."""
    times = (0.0, 0.26, 0.44, 0.60, 0.78, 1.0)
    c = added(gallop(t), keyed(t, times, {
        "nod": (0.0, 6.0, 19.0, 15.0, 2.0, 0.0), "z": (0.0, -0.03, -0.13, -0.15, -0.06, 0.0),
        "tilt": (0.0, 4.0, 14.0, 12.0, 3.0, 0.0), "yaw": (0.0, 2.0, 12.0, 10.0, 2.0, 0.0),
        "neck": (0.0, 10.0, 22.0, -26.0, -20.0, 0.0), "hnod": (0.0, 6.0, 28.0, -18.0, -6.0, 0.0),
    }))  # fmt: skip
    down = pulse(t, 0.26, 0.42, 0.62, 0.84)
    c["jaw"] = c["jaw"] * (1.0 - down) + 8.0 * down
    for paw in ("fr", "fl"):
        c[f"fz_{paw}"] = c[f"fz_{paw}"] * (1.0 - 0.4 * pulse(t, 0.2, 0.42, 0.66, 0.84))
    return c


def _down(count: int) -> Channels:
    """On its right side, legs to the left."""
    c, flat = neutral(count), np.zeros(count)
    c["tilt"], c["z"], c["y"] = 84.0 + flat, -0.71 + flat, 0.25 + flat
    c["arch"], c["bow"], c["neck"] = 10.0 + flat, -6.0 + flat, 10.0 + flat
    way = {"fr": (0.52, -0.40, 0.00), "fl": (0.22, -0.34, 0.20), "hr": (-0.62, -0.46, 0.02),
           "hl": (-0.30, -0.38, 0.16)}  # fmt: skip
    for paw, place in way.items():
        for name, value in zip(("fx", "fy", "fz"), place, strict=True):
            c[f"{name}_{paw}"] = value + flat
        c[f"roll_{paw}"], c[f"lay_{paw}"], c[f"held_{paw}"] = 40.0 + flat, 84.0 + flat, flat
    c["htilt"], c["hnod"], c["jaw"] = 10.0 + flat, 14.0 + flat, 34.0 + flat
    c["loose"], c["wag"] = 1.0 + flat, 10.0 + flat
    return c


def fall(t: Array) -> Channels:
    """Forelegs fold, it goes over its right shoulder and slides on its side."""
    c, end = gallop(0.9 * t), _down(len(t))
    made = mixed(c, end, ease(t, 0.24, 0.80))
    made["z"] = mixed(c, end, ease(t, 0.20, 0.72))["z"] + 0.03 * pulse(t, 0.56, 0.66, 0.66, 0.8)
    made["nod"] = made["nod"] + 12.0 * pulse(t, 0.14, 0.34, 0.40, 0.66)
    made["x"] = made["x"] + 0.55 * pulse(t, 0.0, 0.46, 0.46, 1.0)
    made["hnod"] = made["hnod"] + 30.0 * pulse(t, 0.2, 0.4, 0.45, 0.7)
    for paw in PAWS:
        made[f"held_{paw}"] = c[f"held_{paw}"] * (t < 0.22)
        made[f"fz_{paw}"] = made[f"fz_{paw}"] + 0.34 * pulse(t, 0.34, 0.56, 0.6, 0.95)
    return made


def lie(phase: Array) -> Channels:
    """Down, kicking under those who run over it."""
    c = _down(len(phase))
    hit = np.maximum(0.0, wave(phase, 0.1)) ** 6 + 0.8 * np.maximum(0.0, wave(phase, 0.6)) ** 8
    shake = [noise(phase, 190 + k, 6) for k in range(5)]
    c["bow"], c["arch"] = c["bow"] - 14.0 * hit, c["arch"] + 16.0 * hit
    c["hnod"], c["jaw"] = c["hnod"] - 30.0 * hit, c["jaw"] + 24.0 * hit
    for k, paw in enumerate(PAWS):
        c[f"fx_{paw}"] = c[f"fx_{paw}"] + 0.05 * shake[k] + 0.07 * hit * (-1.0) ** k
        c[f"fz_{paw}"] = c[f"fz_{paw}"] + 0.09 * hit * (paw[1] == "l")
    c["wag"] = c["wag"] + 14.0 * shake[4]
    return c
