"""How upright creatures take hold of who runs before them, keep hold, and lose it."""

import numpy as np

from models.recipes.creatures.motion.biped import SIDES, neutral
from models.recipes.creatures.motion.biped_kind import Kind
from models.recipes.creatures.motion.channels import Channels, added, keyed, mixed
from models.recipes.creatures.motion.curves import ease, noise, path, pulse, wave
from models.recipes.creatures.motion.steps import Hold, hops
from models.recipes.kit import Array


def _gripping(kind: Kind, t: Array) -> Channels:
    """Feet planted, body and hands at times 0 to 1 of the seizing."""
    c, flat = neutral(len(t)), 0 * t
    for side, s in SIDES.items():
        c[f"fx_{side}"] = kind.grasp.feet[s < 0.0] + flat
        c[f"fy_{side}"], c[f"held_{side}"] = s * 0.15 * kind.size + flat, 1.0 + flat
        c[f"out_toe_{side}"] = 10.0 + flat
        c[f"hold_{side}"] = c[f"flat_{side}"] = 1.0 + flat
    return c | keyed(t, kind.grasp.times, kind.grasp.body) | kind.grasp.hands(t)


def seize(kind: Kind, t: Array) -> Channels:
    """Hands come past the runner's head from behind, spread, and dig in."""
    c = _gripping(kind, t)
    c["jaw"] = kind.grasp.jaw * path(t, ((0.0, 0.6), (0.55, 1.05), (1.0, 0.24)))
    return c


def hold(kind: Kind, phase: Array) -> Channels:
    """It hauls once a round and shakes; between hauls the grip shifts."""
    c, lively = _gripping(kind, np.ones_like(phase)), 1.0 - kind.grasp.calm
    haul, late = 0.5 - 0.5 * wave(phase), 0.5 - 0.5 * wave(phase - 0.12) - 0.136
    shake = [lively * _shake(phase, kind.seed + 60 + k) for k in range(10)]
    more: Channels = {
        "x": -0.012 * haul, "z": -0.012 * haul, "snod": -2.0 * haul, "syaw": 3.0 * shake[0],
        "hnod": 3.0 * shake[1], "htilt": 8.0 * shake[2], "hyaw": 5.0 * shake[3],
    }  # fmt: skip
    for side, way, k in zip(SIDES, kind.grasp.haul, (4, 7), strict=True):
        for axis, far, by in zip("xyz", way, shake[k : k + 3], strict=True):
            more[f"h{axis}_{side}"] = far * haul + 0.012 * by
        more[f"curl_{side}"] = kind.grasp.flex * late
        more[f"ripple_{side}"] = 1.6 * kind.grasp.flex * (wave(phase, 0.45) - wave(0.0, 0.45))
    c["jaw"] = kind.grasp.jaw * (0.62 - 0.38 * wave(phase, 0.0, 2))
    return added(c, more)


def _shake(phase: Array, seed: int) -> Array:
    """Noise that starts at zero, where the seizing ends."""
    return noise(phase, seed, 5) - noise(0.0, seed, 5)


def _backwards(kind: Kind, t: Array, start: Channels, end: Channels) -> Channels:
    """A step back with each foot, then into the run."""
    made: Channels = {}
    back = 0.24 * kind.size
    for side, off, down, up in (("r", 0.05, 0.32, 0.56), ("l", 0.34, 0.60, 0.72)):
        (x, y, z), to = (
            [float(c[f"{f}_{side}"][0]) for f in ("fx", "fy", "fz")] for c in (start, end)
        )
        way = hops(t, (
            Hold(-1.0, off, x, y, z), Hold(down, up, x - back, y, z, 0.12),
            Hold(1.0, 2.0, to[0], to[1], to[2]),
        ), 0.0)  # fmt: skip
        for k, name in enumerate(("fx", "fy", "fz")):
            made[f"{name}_{side}"] = way.place[:, k]
        made[f"held_{side}"] = np.where(way.held & (t < 0.98), 1.0, 0.0)
        roll, into = pulse(t, off, off + 0.1, down - 0.1, down) * 26.0, ease(t, up, 1.0)
        made[f"roll_{side}"] = roll + end[f"roll_{side}"] * into
    return made


def shaken(kind: Kind, t: Array) -> Channels:
    """Torn loose, hands fly up and apart; two steps back, and it runs."""
    start, end = hold(kind, np.zeros_like(t)), kind.run(np.zeros_like(t))
    c, torn = mixed(start, end, ease(t, 0.20, 1.0)), pulse(t, 0.08, 0.38, 0.48, 1.0)
    c |= _backwards(kind, t, start, end)
    up, apart, back = ease(t, 0.0, 0.44), ease(t, 0.0, 0.40), ease(t, 0.16, 0.5)
    for side, s in SIDES.items():
        c[f"hx_{side}"] = start[f"hx_{side}"] - 0.16 * back
        c[f"hy_{side}"] = start[f"hy_{side}"] + s * 0.40 * kind.size * apart
        c[f"hz_{side}"] = start[f"hz_{side}"] + 0.34 * kind.size * up
        c[f"hold_{side}"] = 1.0 - ease(t, 0.30, 0.78)
        c[f"flat_{side}"] = 1.0 - ease(t, 0.0, 0.30)
        c[f"out_{side}"] = c[f"out_{side}"] + 44.0 * pulse(t, 0.2, 0.5, 0.66, 1.0)
        c[f"curl_{side}"] = c[f"curl_{side}"] - 26.0 * torn
    c["jaw"] = c["jaw"] + 0.5 * kind.grasp.jaw * torn
    return added(c, {
        "x": -0.20 * kind.size * torn, "nod": -16.0 * torn, "snod": -22.0 * torn,
        "syaw": 18.0 * torn, "stilt": 8.0 * torn, "hnod": -14.0 * torn, "htilt": -14.0 * torn,
    })  # fmt: skip
