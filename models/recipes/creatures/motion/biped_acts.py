"""What upright creatures do once: over a bed, a lunge, a stumble, a fall, a turn away, a grab."""

import numpy as np

from models.recipes.creatures.motion.biped_kind import Kind, standing
from models.recipes.creatures.motion.channels import Channels, added, mixed
from models.recipes.creatures.motion.curves import ease, path, pulse
from models.recipes.creatures.motion.steps import Hold, hops
from models.recipes.kit import Array


def lunge(kind: Kind, t: Array) -> Channels:
    """0.4 s: it sinks, arms drawn wide, jaw open; 0.6 s: everything thrown ahead. Two cycles."""
    times = (0.0, 0.16, 0.36, 0.52, 0.80, 1.0)
    c = kind.run(2.0 * t)
    arms: Channels = {}
    for side, lag in (("r", 0.0), ("l", 0.03)):
        arms |= kind.sheet(np.clip(t - lag, 0.0, 1.0), times, {
            f"fore_{side}": (50.0, -8.0, -58.0, 96.0, 124.0, 100.0),
            f"out_{side}": (20.0, 56.0, 74.0, 34.0, 20.0, 6.0),
            f"bend_{side}": (40.0, 60.0, 72.0, 30.0, 8.0, 20.0),
            f"pronate_{side}": (20.0, 40.0, 60.0, 80.0, 85.0, 70.0),
            f"wrist_{side}": (0.0, -20.0, -40.0, -40.0, -25.0, 30.0),
            f"curl_{side}": (10.0, -10.0, -20.0, -18.0, -8.0, 62.0),
            f"shrug_{side}": (0.0, 10.0, 20.0, 16.0, 24.0, 14.0),
        })  # fmt: skip
    c |= mixed({k: c[k] for k in arms}, arms, ease(t, 0.0, 0.24))
    c = added(c, kind.sheet(t, times, {
        "z": (0.0, -0.11, -0.20, -0.02, -0.10, -0.02),
        "nod": (0.0, 8.0, 12.0, 24.0, 38.0, 10.0),
        "snod": (0.0, 18.0, 30.0, -6.0, -6.0, 0.0),
        "x": (0.0, -0.03, -0.08, 0.06, 0.10, 0.02),
    }))  # fmt: skip
    for side in ("r", "l"):
        c[f"fz_{side}"] = c[f"fz_{side}"] * (1.0 - 0.5 * pulse(t, 0.06, 0.20, 0.40, 0.52))
    c |= kind.sheet(t, times, {"hnod": (6.0, -4.0, -9.0, -14.0, -12.0, 6.0)})
    c["syaw"] = c["syaw"] * (1.0 - 0.8 * ease(t, 0.36, 0.56) * (1.0 - ease(t, 0.86, 1.0)))
    c["jaw"] = kind.jaw * path(t, ((0.0, 0.5), (0.3, 1.0), (0.5, 1.2), (0.86, 1.15), (1.0, 0.3)))
    return c


def grab(kind: Kind, t: Array) -> Channels:
    """Arms come round wide and shut on what is 0.6 m ahead. One cycle of the run below."""
    c, times = kind.run(t), (0.0, 0.3, 0.55, 0.8, 1.0)
    arms: Channels = {}
    for side in ("r", "l"):
        arms |= kind.sheet(t, times, {
            f"fore_{side}": (20.0, 66.0, 92.0, 84.0, 76.0),
            f"out_{side}": (24.0, 62.0, 26.0, -6.0, -10.0),
            f"bend_{side}": (40.0, 26.0, 10.0, 48.0, 74.0),
            f"pronate_{side}": (20.0, 30.0, 40.0, 55.0, 60.0),
            f"wrist_{side}": (0.0, -35.0, -20.0, 46.0, 58.0),
            f"curl_{side}": (10.0, -18.0, -10.0, 60.0, 78.0),
            f"shrug_{side}": (0.0, 12.0, 20.0, 12.0, 8.0),
        })  # fmt: skip
    c |= mixed({k: c[k] for k in arms}, arms, ease(t, 0.0, 0.42))
    c = added(c, kind.sheet(t, times, {
        "nod": (0.0, 2.0, 12.0, 14.0, 12.0), "snod": (0.0, -8.0, 6.0, 16.0, 14.0),
        "syaw": (0.0, 0.0, 0.0, 0.0, 0.0), "z": (0.0, -0.03, -0.05, -0.09, -0.09),
    }))  # fmt: skip
    c["syaw"] = c["syaw"] * (1.0 - 0.8 * ease(t, 0.1, 0.4))
    c["hnod"] = c["hnod"] * (1.0 - ease(t, 0.1, 0.5)) - 10.0 * ease(t, 0.1, 0.5)
    c["jaw"] = kind.jaw * path(t, ((0.0, 0.5), (0.45, 1.15), (0.75, 1.0), (1.0, 0.25)))
    return c


CLIMB_HIGH = 0.6  # m, a mattress


def climb(kind: Kind, t: Array) -> Channels:
    """Hands on the edge, a foot on top, over and down, running on. One cycle of ground."""
    z, ground, c = kind.size, kind.gait.stride, kind.run(t)
    half, deck = ground * kind.gait.right.duty / 2.0, CLIMB_HIGH
    near, side = kind.gait.right.centre + half, kind.gait.right.side
    right = hops(t, (
        Hold(-0.2, 0.26, near, side, 0.0, deck + 0.22 * z),
        Hold(0.64, 0.80, 0.76 * ground, side, 0.0, 0.24 * z),
        Hold(1.0, 1.3, ground + near, side, 0.0),
    ), ground)  # fmt: skip
    left = hops(t, (
        Hold(-0.4, -0.1, -0.3, -side, 0.0), Hold(0.32, 0.50, 0.46 * ground, -side, deck, 0.06),
        Hold(0.78, 0.88, 0.90 * ground, -side, 0.0, 0.28 * z),
        Hold(1.2, 1.5, ground + 2.0 * near, -side, 0.0),
    ), ground)  # fmt: skip
    for which, way in (("r", right), ("l", left)):
        share = ease(t, 0.04, 0.22) * (1.0 - ease(t, 0.87, 0.99))
        for k, name in enumerate(("fx", "fy", "fz")):
            c[f"{name}_{which}"] = c[f"{name}_{which}"] * (1 - share) + way.place[:, k] * share
        c[f"held_{which}"] = np.where(share > 0.5, way.held, c[f"held_{which}"])
        c[f"roll_{which}"] = c[f"roll_{which}"] * (1 - share) + way.roll * share
    times = (0.0, 0.14, 0.30, 0.45, 0.58, 0.70, 0.86, 1.0)
    c = added(c, kind.sheet(t, times, {
        "nod": (0.0, 6.0, 40.0, 34.0, 4.0, 6.0, 4.0, 0.0),
        "snod": (0.0, 4.0, 28.0, 26.0, 6.0, 14.0, 4.0, 0.0),
        "x": (0.0, 0.0, -0.06, 0.0, 0.02, -0.02, 0.0, 0.0),
        "z": (0.0, -0.05, 0.08, 0.26, 0.25, -0.06, -0.03, 0.0),
        "hnod": (0.0, 0.0, -8.0, -6.0, 10.0, 4.0, 0.0, 0.0),
    }))  # fmt: skip
    for which, s in (("r", 1.0), ("l", -1.0)):
        c[f"hx_{which}"] = 0.42 * ground + 0.06 * z * s - ground * t
        c[f"hy_{which}"], c[f"hz_{which}"] = s * 0.26 * z + 0 * t, deck + 0.05 * z + 0 * t
        c[f"hold_{which}"] = c[f"flat_{which}"] = pulse(t, 0.0, 0.27, 0.46, 0.68)
        c[f"pz_{which}"], c[f"dx_{which}"] = -1.0 + 0 * t, 1.0 + 0 * t
        c[f"ex_{which}"], c[f"ey_{which}"] = 0 * t, 0 * t
        c[f"ny_{which}"], c[f"nz_{which}"] = -0.7 + 0 * t, -0.7 * s + 0 * t
    return c


def aside(kind: Kind, t: Array) -> Channels:
    """The head sees a door to the right; chest, then hips follow; a hand goes out to the frame."""
    c, times = kind.run(t), (0.0, 0.25, 0.5, 0.75, 1.0)
    c = added(c, kind.sheet(t, times, {
        "hyaw": (0.0, 44.0, 66.0, 58.0, 40.0), "syaw": (0.0, 12.0, 30.0, 28.0, 16.0),
        "yaw": (0.0, 2.0, 14.0, 24.0, 22.0), "tilt": (0.0, 6.0, 15.0, 17.0, 12.0),
        "z": (0.0, -0.03, -0.08, -0.05, -0.02), "nod": (0.0, -8.0, -6.0, 2.0, 4.0),
        "y": (0.0, 0.04, 0.12, 0.12, 0.08), "htilt": (0.0, -6.0, 4.0, 8.0, 4.0),
    }))  # fmt: skip
    arm = kind.sheet(t, times, {
        "fore_r": (0.0, 30.0, 58.0, 52.0, 30.0), "out_r": (20.0, 50.0, 66.0, 60.0, 40.0),
        "bend_r": (40.0, 50.0, 14.0, 16.0, 50.0), "wrist_r": (0.0, -10.0, -40.0, -30.0, 10.0),
        "curl_r": (20.0, 0.0, -10.0, 40.0, 50.0), "pronate_r": (20.0, 40.0, 60.0, 60.0, 40.0),
    })  # fmt: skip
    return c | mixed({k: c[k] for k in arm}, arm, ease(t, 0.05, 0.35))


def turn_head(kind: Kind, t: Array) -> Channels:
    """Still; then the head comes round to the right, farther than it should, and tips over."""
    c = standing(kind, np.zeros_like(t), 0.08)
    far = 118.0 + 0.6 * kind.jaw
    c["hyaw"] = far * path(t, ((0.08, 0.0), (0.14, -0.05), (0.48, 0.62), (0.54, 0.60), (0.84, 1.0)))
    c["syaw"] = 14.0 * ease(t, 0.3, 0.9)
    c["htilt"] = path(t, ((0.0, 8.0), (0.5, 2.0), (0.72, -6.0), (0.95, 24.0)))
    c["jaw"] = kind.jaw * path(t, ((0.0, 0.2), (0.7, 0.2), (1.0, 0.9)))
    c["hnod"] = c["hnod"] + 6.0 * ease(t, 0.6, 1.0)
    return c
