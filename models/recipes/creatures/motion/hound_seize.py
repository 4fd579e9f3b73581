"""How a Hound takes hold of who runs before it: reared up, paws over both shoulders, jaw at an ear.

Paws are in metres from the runner's eye, (along, side, height), looking along; right is +side.
"""

from typing import Final

import numpy as np

from models.recipes.creatures.motion.channels import Channels, Sheet, added, keyed, mixed
from models.recipes.creatures.motion.curves import ease, loop, noise, path, pulse, wave
from models.recipes.creatures.motion.hound import PAWS, neutral
from models.recipes.creatures.motion.hound_gait import gallop
from models.recipes.creatures.motion.hound_moves import SIGN
from models.recipes.creatures.motion.steps import Hold, hops
from models.recipes.kit import Array

EYE: Final = (0.85, 0.0, 1.60)  # m, in a clip's frame
TIMES: Final = (0.0, 0.3, 0.65, 1.0)
BODY: Final[Sheet] = {
    "x": (0.16, 0.26, 0.385, 0.385), "y": (0.20, 0.225, 0.25, 0.25),
    "z": (-0.02, 0.04, 0.09, 0.07), "nod": (-34.0, -40.0, -46.0, -44.0),
    "arch": (10.0, 0.0, -6.0, -4.0), "tilt": (0.0, 2.0, 4.0, 4.0),
    "neck": (34.0, 40.0, 42.0, 44.0), "swing": (24.0, 28.0, 31.0, 31.0),
    "hnod": (4.0, -2.0, -8.0, -2.0), "hyaw": (0.0, -8.0, -27.0, -30.0),
    "htilt": (0.0, 6.0, 12.0, 14.0), "jaw": (30.0, 62.0, 62.0, 30.0),
}  # fmt: skip
RIGHT: Final[Sheet] = {
    "fx": (-0.20, 0.02, 0.20, 0.18), "fy": (0.30, 0.30, 0.17, 0.15),
    "fz": (-0.14, -0.10, -0.11, -0.13), "roll": (-20.0, -30.0, -10.0, 14.0),
    "spread": (0.0, 4.0, -16.0, -22.0),
}  # fmt: skip
LEFT: Final[Sheet] = {
    "fx": (-0.24, -0.06, 0.20, 0.18), "fy": (-0.30, -0.35, -0.22, -0.19),
    "fz": (-0.12, -0.04, -0.05, -0.09), "roll": (-20.0, -34.0, -14.0, 12.0),
    "spread": (0.0, 4.0, -14.0, -22.0),
}  # fmt: skip


def _gripping(t: Array) -> Channels:
    """Hind paws planted, body and forepaws at times 0 to 1 of the seizing."""
    c, flat = neutral(len(t)), 0 * t
    for side, sheet in (("r", RIGHT), ("l", LEFT)):
        paw = keyed(t, TIMES, {f"{name}_f{side}": row for name, row in sheet.items()})
        c |= added(paw, {f"f{axis}_f{side}": EYE[k] + flat for k, axis in enumerate("xyz")})
        c[f"held_f{side}"] = flat
        c[f"fx_h{side}"] = -0.02 - 0.16 * (side == "l") + flat
        c[f"fy_h{side}"], c[f"spread_h{side}"] = SIGN[side] * 0.19 + flat, 12.0 + flat
    return c | keyed(t, TIMES, BODY)


def seize(t: Array) -> Channels:
    """Forepaws come past the runner's head, spread, and hook in; the jaw gapes beside it."""
    return _gripping(t)


def hold(phase: Array) -> Channels:
    """It hauls once a round, hangs its weight on, and snaps twice at the ear."""
    c, haul = _gripping(np.ones_like(phase)), 0.5 - 0.5 * wave(phase)
    shake = [noise(phase, 210 + k, 5) - noise(0.0, 210 + k, 5) for k in range(6)]
    c["jaw"] = loop(phase, ((0.0, 30.0), (0.16, 62.0), (0.30, 6.0), (0.52, 56.0), (0.66, 8.0),
                            (0.82, 34.0)))  # fmt: skip
    gape = (c["jaw"] - 30.0) / 30.0
    more: Channels = {
        "x": -0.012 * haul, "z": -0.012 * haul, "bow": 4.0 * shake[0], "tilt": 3.0 * shake[1],
        "neck": 2.0 * shake[2], "hnod": -5.0 * gape, "hyaw": 3.0 * shake[4] + 2.0 * gape,
        "htilt": 8.0 * shake[5], "wag": 14.0 * shake[0],
    }  # fmt: skip
    for k, side in enumerate(SIGN):
        more[f"fx_f{side}"] = -0.040 * haul + 0.012 * shake[k]
        more[f"fz_f{side}"] = 0.006 * haul + 0.010 * shake[2 + k]
        more[f"fy_f{side}"] = SIGN[side] * 0.010 * haul + 0.012 * shake[3 + k]
        more[f"roll_f{side}"] = 8.0 * haul
    return added(c, more)


def _dropping(t: Array, start: Channels, end: Channels) -> Channels:
    """Forepaws up and apart and down again, hind paws back one after the other."""
    made: Channels = {}
    for paw in PAWS:
        (x, y, z), to = (
            [float(c[f"{f}_{paw}"][0]) for f in ("fx", "fy", "fz")] for c in (start, end)
        )
        s = SIGN[paw[1]]
        if paw[0] == "f":
            place = path(t, (
                (0.0, x, y, z), (0.36, x - 0.14, y + 0.36 * s, z + 0.24),
                (0.68, to[0] + 0.10, to[1] + 0.20 * s, 0.55), (1.0, to[0], to[1], to[2]),
            ))  # fmt: skip
            made[f"held_{paw}"] = 0.0 * t
        else:
            off = 0.20 - 0.08 * s
            way = hops(t, (
                Hold(-1.0, off, x, y, z), Hold(off + 0.26, off + 0.40, x - 0.20, y, z),
                Hold(1.0, 2.0, to[0], to[1], to[2]),
            ), 0.0)  # fmt: skip
            place = way.place
            made[f"held_{paw}"] = np.where(way.held & (t < 0.98), 1.0, 0.0)
        made |= {f"{name}_{paw}": place[:, k] for k, name in enumerate(("fx", "fy", "fz"))}
    return made


def shaken(t: Array) -> Channels:
    """Paws torn off, thrown up and apart; it twists back, drops to all fours and runs."""
    start, end = hold(np.zeros_like(t)), gallop(np.zeros_like(t))
    c, torn = mixed(start, end, ease(t, 0.24, 0.96)), pulse(t, 0.0, 0.30, 0.44, 1.0)
    c |= _dropping(t, start, end)
    c["jaw"] = c["jaw"] + 34.0 * torn
    return added(c, {
        "x": -0.26 * torn, "nod": -10.0 * torn, "bow": 12.0 * torn, "tilt": 12.0 * torn,
        "hyaw": 54.0 * torn, "hnod": -18.0 * torn, "htilt": -30.0 * torn, "wag": 24.0 * torn,
        "roll_fr": -30.0 * torn, "roll_fl": -40.0 * torn,
    })  # fmt: skip
