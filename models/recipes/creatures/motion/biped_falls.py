"""How upright creatures lose their footing: a stumble, a fall, what lies there."""

import numpy as np

from models.recipes.creatures.motion.biped import neutral
from models.recipes.creatures.motion.biped_kind import Kind
from models.recipes.creatures.motion.channels import Channels, added, mixed
from models.recipes.creatures.motion.curves import ease, noise, path, pulse, wave
from models.recipes.kit import Array


def stumble(kind: Kind, t: Array) -> Channels:
    """A toe catches, the right knee goes down, hands slap the floor, up again. One slow cycle."""
    c, down = kind.run(t), pulse(t, 0.22, 0.52, 0.60, 0.90)
    c["fz_r"] = c["fz_r"] * (1.0 - 0.82 * down)
    times = (0.0, 0.20, 0.36, 0.52, 0.66, 0.84, 1.0)
    c = added(c, kind.sheet(t, times, {
        "z": (0.0, 0.0, -0.16, -0.36, -0.34, -0.10, 0.0),
        "x": (0.0, 0.06, 0.14, 0.06, -0.02, -0.02, 0.0),
        "nod": (0.0, 4.0, 24.0, 34.0, 30.0, 8.0, 0.0),
        "snod": (0.0, -10.0, 10.0, 34.0, 26.0, 6.0, 0.0),
        "stilt": (0.0, -6.0, 8.0, 10.0, 4.0, 0.0, 0.0),
        "hnod": (0.0, -16.0, -4.0, 22.0, -6.0, 0.0, 0.0),
    }))  # fmt: skip
    ground = kind.gait.stride
    for side, s, at in (("r", 1.0, 0.94), ("l", -1.0, 1.02)):
        c[f"hx_{side}"] = kind.size * (0.30 + at) - ground * (t - 0.14)
        c[f"hx_{side}"] = np.minimum(c[f"hx_{side}"], kind.size * 0.86)
        c[f"hy_{side}"] = s * kind.size * 0.24 + 0 * t
        c[f"hz_{side}"] = kind.size * path(
            t, ((0.20, 0.75), (0.42, 0.11), (0.60, 0.11), (0.84, 0.85))
        )
        c[f"hold_{side}"] = c[f"flat_{side}"] = pulse(t, 0.12, 0.32, 0.64, 0.88)
        c[f"pz_{side}"], c[f"dx_{side}"] = -1.0 + 0 * t, 1.0 + 0 * t
        c[f"curl_{side}"] = mixed({"c": c[f"curl_{side}"]}, {"c": -6.0 + 0 * t}, down)["c"]
    c["jaw"] = c["jaw"] + 0.4 * kind.jaw * down
    return c


def _down(kind: Kind, count: int) -> Channels:
    """Flat on its face, sprawled."""
    c, flat = neutral(count), np.zeros(count)
    hip = float(kind.bones.heads[0, 2])
    c |= kind.sheet(flat, (0.0, 1.0), {
        "fx_r": (-0.92, 0.0), "fx_l": (-0.66, 0.0), "fy_r": (0.20, 0.0), "fy_l": (-0.40, 0.0),
        "fz_r": (0.03, 0.0), "fz_l": (0.03, 0.0), "roll_r": (112.0, 0.0), "roll_l": (104.0, 0.0),
        "nod": (80.0, 0.0), "snod": (8.0, 0.0), "tilt": (7.0, 0.0), "stilt": (8.0, 0.0),
        "fore_r": (172.0, 0.0), "out_r": (30.0, 0.0), "bend_r": (30.0, 0.0),
        "fore_l": (-4.0, 0.0), "out_l": (46.0, 0.0), "bend_l": (70.0, 0.0),
        "twist_r": (-70.0, 0.0), "twist_l": (96.0, 0.0),
        "curl_r": (34.0, 0.0), "curl_l": (44.0, 0.0), "loose": (1.0, 0.0), "hyaw": (52.0, 0.0),
        "hnod": (-10.0, 0.0), "ky_l": (1.4, 0.0), "kx_l": (0.4, 0.0),
    })  # fmt: skip
    c["z"] = 0.145 * kind.size - hip + flat
    c["jaw"] = 0.7 * kind.jaw + flat
    return c


def fall(kind: Kind, t: Array) -> Channels:
    """The legs stay behind; arms out, chest down, a slide to rest."""
    c, end, gone = kind.run(0.9 * t), _down(kind, len(t)), ease(t, 0.10, 0.62)
    made = mixed(c, end, gone)
    made["z"] = mixed(c, end, ease(t, 0.12, 0.55))["z"] + 0.03 * kind.size * pulse(
        t, 0.5, 0.6, 0.6, 0.72
    )
    made["nod"] = mixed(c, end, ease(t, 0.04, 0.5))["nod"]
    made["x"] = made["x"] + 0.55 * kind.size * pulse(t, 0.0, 0.45, 0.45, 1.0)
    for side in ("r", "l"):
        made[f"fz_{side}"] = made[f"fz_{side}"] + 0.30 * kind.size * pulse(t, 0.28, 0.5, 0.5, 0.76)
        made[f"fore_{side}"] = made[f"fore_{side}"] + 70.0 * pulse(t, 0.08, 0.36, 0.4, 0.7)
        made[f"held_{side}"] = c[f"held_{side}"] * (t < 0.2)
    made["loose"] = ease(t, 0.4, 0.8)
    made["hnod"] = made["hnod"] - 24.0 * pulse(t, 0.1, 0.4, 0.45, 0.62)
    return made


def lie(kind: Kind, phase: Array) -> Channels:
    """Down, jerking under those who run over it."""
    c = _down(kind, len(phase))
    hit = np.maximum(0.0, wave(phase, 0.1)) ** 6 + 0.8 * np.maximum(0.0, wave(phase, 0.62)) ** 8
    shake = [noise(phase, kind.seed + 50 + k, 6) for k in range(4)]
    c["snod"] = c["snod"] - 16.0 * hit
    c["z"] = c["z"] + kind.size * 0.02 * hit
    c["hnod"] = c["hnod"] - 26.0 * hit
    c["fore_r"] = c["fore_r"] + 10.0 * shake[0] + 14.0 * hit
    c["bend_l"] = c["bend_l"] + 16.0 * shake[1] + 12.0 * hit
    c["fz_r"] = c["fz_r"] + kind.size * (0.10 * hit + 0.02 * (1.0 + shake[2]))
    c["curl_r"], c["curl_l"] = c["curl_r"] + 30.0 * hit, c["curl_l"] + 24.0 * shake[3]
    return c
