"""What a Hound does over and over: round a bend, past a bed, at a door, before a flare, at prey."""

import numpy as np

from models.recipes.creatures.motion.channels import Channels, added
from models.recipes.creatures.motion.curves import loop, noise, wave
from models.recipes.creatures.motion.hound import PAWS, neutral
from models.recipes.creatures.motion.hound_gait import gallop
from models.recipes.kit import Array

SIGN = {"r": 1.0, "l": -1.0}


def corner(phase: Array) -> Channels:
    """Banked into a bend to the right, spine bent with it, outer paws wide."""
    flat = 0 * phase
    c = added(gallop(phase), {
        "tilt": 21.0 + flat, "bow": 18.0 + flat, "y": 0.10 + flat, "yaw": -7.0 + flat,
        "hyaw": 20.0 + flat, "htilt": 14.0 + flat, "swing": 12.0 + flat, "z": -0.04 + flat,
        "wag": -24.0 + flat,
    })  # fmt: skip
    for paw in PAWS:
        c[f"fy_{paw}"] = c[f"fy_{paw}"] * 1.3 - 0.10
        c[f"spread_{paw}"] = 10.0 * SIGN[paw[1]] + flat
    return c


def squeeze(phase: Array) -> Channels:
    """Rolled on edge and pulled thin, paws in one line, along the wall to its right."""
    flat = 0 * phase
    c = added(gallop(phase, 2.4), {
        "tilt": -26.0 + flat, "yaw": 9.0 + flat, "bow": -9.0 + 8.0 * wave(phase, 0.4),
        "z": -0.07 + flat, "neck": 12.0 + flat, "htilt": -20.0 + flat, "hyaw": -5.0 + flat,
    })  # fmt: skip
    for paw in PAWS:
        c[f"fy_{paw}"] = c[f"fy_{paw}"] * 0.35
        c[f"fz_{paw}"] = c[f"fz_{paw}"] * 0.8
    c["jaw"] = c["jaw"] * 0.6
    return c


def batter(phase: Array) -> Channels:
    """On its hind legs against a shut door 0.6 m ahead, forepaws raking down it in turns."""
    c, flat = neutral(len(phase)), 0 * phase
    c["nod"] = -62.0 + 5.0 * wave(phase, 0.05, 2)
    c["x"], c["z"] = 0.02 + 0.03 * wave(phase, 0.02, 2), 0.04 + 0.025 * wave(phase, 0.3, 2)
    c["arch"], c["bow"] = 14.0 + 7.0 * wave(phase, 0.1, 2), 12.0 * wave(phase, 0.1)
    c["tilt"] = 6.0 * wave(phase, 0.3)
    for side, at in (("r", 0.0), ("l", 0.44)):
        paw, p = f"f{side}", phase - at
        c[f"fx_{paw}"] = loop(
            p, ((0.0, 0.56), (0.30, 0.56), (0.46, 0.46), (0.70, 0.50), (0.92, 0.56))
        )
        c[f"fz_{paw}"] = loop(
            p, ((0.0, 1.64), (0.30, 1.00), (0.46, 0.94), (0.70, 1.26), (0.92, 1.68))
        )
        c[f"fy_{paw}"] = SIGN[side] * (0.17 + 0.05 * wave(p, 0.6))
        c[f"roll_{paw}"] = loop(p, ((0.0, -70.0), (0.28, -40.0), (0.55, 30.0), (0.9, -60.0)))
        c[f"held_{paw}"] = flat
        c[f"fx_h{side}"] = -0.50 + 0.16 * (side == "l") + flat
        c[f"fy_h{side}"], c[f"spread_h{side}"] = SIGN[side] * 0.20 + flat, 14.0 + flat
    c["neck"] = 22.0 + 12.0 * wave(phase, 0.2, 2)
    c["hnod"] = -22.0 + 16.0 * wave(phase, 0.22, 2)
    c["htilt"], c["hyaw"] = 24.0 * wave(phase, 0.35), 18.0 * wave(phase, 0.2)
    c["jaw"] = 30.0 - 24.0 * wave(phase, 0.22, 2)
    c["tail"] = -40.0 + 12.0 * wave(phase, 0.1, 2)
    return c


def shy(phase: Array) -> Channels:
    """Flat to the floor, head away, dancing sideways and back."""
    c, shake = neutral(len(phase)), [noise(phase, 90 + k, 7) for k in range(4)]
    there = ((0.0, -0.13), (0.36, -0.13), (0.56, 0.13), (0.86, 0.13))
    c["y"] = loop(phase - 0.03, there)
    c["z"] = -0.37 - 0.025 * wave(phase, 0.2, 2)
    c["x"], c["nod"], c["arch"] = -0.10 + 0 * phase, 4.0 + 2.0 * shake[0], 12.0 + 4.0 * shake[1]
    c["bow"], c["tilt"] = -14.0 + 9.0 * wave(phase, 0.5), 9.0 * wave(phase, 0.5)
    for paw, lag in (("fr", 0.0), ("hl", 0.03), ("fl", 0.09), ("hr", 0.12)):
        p = phase - lag
        c[f"fy_{paw}"] = c[f"fy_{paw}"] * 1.5 + loop(p, there)
        c[f"fz_{paw}"] = loop(
            p, ((0.36, 0.0), (0.46, 0.09), (0.56, 0.0), (0.86, 0.0), (0.93, 0.09))
        )
        c[f"fz_{paw}"] *= np.mod(p, 1.0) > 0.36
        c[f"roll_{paw}"] = 300.0 * c[f"fz_{paw}"]
        c[f"held_{paw}"] = (c[f"fz_{paw}"] < 1e-3).astype(float)
    c["neck"], c["swing"] = 26.0 + 3.0 * shake[2], -34.0 + 8.0 * wave(phase, 0.4)
    c["hnod"], c["hyaw"] = 14.0 + 3.0 * shake[3], -46.0 + 8.0 * wave(phase, 0.45)
    c["htilt"], c["jaw"] = 18.0 + 4.0 * shake[0], 30.0 + 8.0 * shake[1]
    c["tail"], c["wag"] = 38.0 + 0 * phase, 10.0 * shake[2]
    return c


def stand(phase: Array) -> Channels:
    """Head below its shoulders, panting; the weight goes round."""
    c, flat = neutral(len(phase)), 0 * phase
    c["z"], c["y"] = -0.10 + 0.008 * wave(phase, 0.1, 4), 0.025 * wave(phase, 0.3)
    c["arch"] = 12.0 + 1.5 * wave(phase, 0.1, 4)
    c["tilt"] = 2.0 * wave(phase, 0.3)
    c["neck"] = 34.0 + 5.0 * wave(phase, 0.55) + 1.5 * wave(phase, 0.15, 4)
    c["swing"] = 9.0 * noise(phase, 94)
    c["hnod"], c["htilt"] = 10.0 + 5.0 * wave(phase, 0.6), 8.0 * noise(phase, 95)
    c["hyaw"], c["jaw"] = 8.0 * noise(phase, 94), 17.0 + 5.0 * wave(phase, 0.1, 8)
    c["tail"], c["wag"] = 24.0 + flat, 8.0 * wave(phase, 0.2)
    return c


def maul(phase: Array) -> Channels:
    """Teeth in: it braces, hauls back and shakes what it holds, rump high."""
    c, flat = neutral(len(phase)), 0 * phase
    haul = loop(phase, ((0.0, 0.0), (0.16, 1.0), (0.42, 0.35), (0.58, 1.0), (0.86, -0.3)))
    c["x"], c["z"] = 0.06 - 0.13 * haul, -0.22 - 0.03 * haul
    c["nod"], c["arch"] = 13.0 - 3.0 * haul, 14.0 + 16.0 * haul
    c["bow"], c["tilt"] = 20.0 * wave(phase, 0.1, 2), 8.0 * wave(phase, 0.2, 2)
    for side, s in SIGN.items():
        c[f"fx_f{side}"] = c[f"fx_f{side}"] + 0.14 * s * -1.0 + 0.12
        c[f"fy_f{side}"], c[f"fy_h{side}"] = s * 0.27 + flat, s * 0.24 + flat
        c[f"fx_h{side}"] = c[f"fx_h{side}"] - 0.10 * s
        c[f"spread_f{side}"] = 12.0 + flat
    c["neck"], c["swing"] = 30.0 + 8.0 * haul, 30.0 * wave(phase, 0.13, 3)
    c["hnod"] = 26.0 - 16.0 * haul + 6.0 * wave(phase, 0.1, 3)
    c["hyaw"], c["htilt"] = 26.0 * wave(phase, 0.16, 3), 34.0 * wave(phase, 0.20, 3)
    c["jaw"] = loop(phase, ((0.0, 14.0), (0.6, 8.0), (0.74, 48.0), (0.86, 56.0), (0.95, 16.0)))
    c["tail"], c["wag"] = -24.0 + 8.0 * haul, 14.0 * wave(phase, 0.1, 2)
    return c
