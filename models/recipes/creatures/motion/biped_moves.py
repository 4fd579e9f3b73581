"""What upright creatures do over and over: round a bend, past a bed, at a door, before a flare."""

from dataclasses import replace

import numpy as np

from models.recipes.creatures.motion.biped import SIDES
from models.recipes.creatures.motion.biped_kind import Kind, standing
from models.recipes.creatures.motion.channels import Channels, added
from models.recipes.creatures.motion.curves import loop, noise, wave
from models.recipes.creatures.motion.gait import trunk
from models.recipes.creatures.motion.steps import Step, walk
from models.recipes.kit import Array


def corner(kind: Kind, phase: Array) -> Channels:
    """Leaning into a bend to the right, its hand along the inner wall."""
    z, flat = kind.size, 0 * phase
    c = added(kind.run(phase), {
        "tilt": 17.0 + flat, "stilt": -6.0 + flat, "syaw": 14.0 + flat, "y": 0.12 * z + flat,
        "fy_r": -0.10 * z + flat, "fy_l": -0.12 * z + flat, "out_l": 32.0 + flat,
        "hyaw": 24.0 + flat, "htilt": 12.0 + flat, "out_toe_r": 8.0 + flat,
        "out_toe_l": -8.0 + flat,
    })  # fmt: skip
    wall = walk(phase, Step(10 / 32, 9 / 32, 0.06 * z, 0.0, (), ((0.0, 0.0),)), kind.gait.stride)
    c["hx_r"] = wall.place[:, 0]
    c["hy_r"], c["hz_r"] = 0.60 * z + flat, 1.22 * z + 0.05 * z * wave(phase, 0.4)
    c["hold_r"] = loop(phase, ((0.12, 0.0), (0.30, 1.0), (0.60, 1.0), (0.78, 0.0)))
    c["fore_r"], c["bend_r"] = 25.0 + 45.0 * wave(phase, 0.36), 24.0 + 14.0 * wave(phase, 0.85)
    c["out_r"], c["pronate_r"], c["wrist_r"] = 56.0 + flat, 40.0 + flat, -20.0 - 35.0 * c["hold_r"]
    c["ex_r"], c["ey_r"], c["ez_r"] = flat, flat, flat
    c["ny_r"], c["nz_r"] = -0.7 + flat, -0.7 + flat
    c["curl_r"] = c["curl_r"] * (1.0 - c["hold_r"]) + 8.0 * c["hold_r"]
    return c


def squeeze(kind: Kind, phase: Array) -> Channels:
    """Sideways at a run, left side first, flat between bed and wall."""
    z, flat, gait = kind.size, 0 * phase, kind.gait
    right = replace(gait.right, duty=12 / 32, side=0.05, centre=-0.10 * z)
    left = replace(gait.left, duty=12 / 32, side=-0.05, centre=0.14 * z)
    c = trunk(
        replace(gait, stride=1.9 * z, right=right, left=left, lean=2.0, hips=8.0, curve=10.0,
                shoulders=-4.0, crouch=0.11 * z), phase,
    )  # fmt: skip
    for side, s in SIDES.items():
        c[f"out_toe_{side}"] = 52.0 * s + flat
        c[f"fore_{side}"] = 12.0 + 6.0 * noise(phase, kind.seed + 11 + int(s))
    c = added(c, {"yaw": 58.0 + flat, "syaw": 16.0 + 8.0 * wave(phase, 0.1), "tilt": -9.0 + flat})
    c["out_l"], c["bend_l"] = 62.0 + 14.0 * wave(phase, 0.15), 22.0 + 16.0 * wave(phase, 0.6)
    c["out_r"], c["bend_r"] = 22.0 + 10.0 * wave(phase, 0.4), 62.0 + 14.0 * wave(phase, 0.2)
    c["wrist_l"], c["curl_l"], c["curl_r"] = -24.0 + flat, 2.0 + flat, 34.0 + flat
    c["shrug_l"], c["shrug_r"] = 14.0 + flat, 12.0 + flat
    c["hyaw"], c["htilt"], c["hnod"] = 8.0 + flat, -14.0 + 5.0 * wave(phase, 0.3), 4.0 + flat
    c["jaw"] = kind.jaw * (0.45 + 0.2 * wave(phase, 0.2, 2))
    return c


def batter(kind: Kind, phase: Array) -> Channels:
    """Both arms against a shut door 0.6 m ahead, not together; the forehead, too."""
    z, flat, c = kind.size, 0 * phase, standing(kind, phase, 0.48)
    for side, s, at in (("r", 1.0, 0.0), ("l", -1.0, 0.42)):
        p = phase - at
        blow = ((0.0, 0.60), (0.16, 0.59), (0.36, 0.46), (0.62, 0.22), (0.78, 0.26), (0.94, 0.58))
        high = ((0.0, 1.36), (0.16, 1.24), (0.36, 1.36), (0.62, 1.76), (0.78, 1.82), (0.94, 1.46))
        c[f"hx_{side}"], c[f"hz_{side}"] = z * loop(p, blow), z * loop(p, high)
        c[f"hy_{side}"] = s * z * (0.20 + 0.13 * wave(p, 0.60))
        c[f"hold_{side}"], c[f"flat_{side}"] = np.ones((2, len(phase)))
        hit = loop(p, ((0.0, 1.0), (0.12, 0.8), (0.6, 0.0), (0.85, 0.15)))
        c[f"px_{side}"], c[f"pz_{side}"] = 0.3 + hit, 0.2 - hit
        c[f"dx_{side}"], c[f"dz_{side}"] = 0.5 - hit * 0.3, 1.0 + 0 * hit
        c[f"ey_{side}"], c[f"ez_{side}"] = 0.8 * s + 0 * hit, -0.5 + 0 * hit
        c[f"curl_{side}"] = 58.0 - 46.0 * hit
        c[f"shrug_{side}"] = 18.0 - 16.0 * hit
    c["x"] = z * loop(phase, ((0.02, 0.13), (0.22, 0.0), (0.44, 0.15), (0.74, -0.03)))
    c["z"], c["snod"] = c["z"] - 0.05 * z, 0.2 * kind.hunch + flat
    c["nod"] = loop(phase, ((0.02, 14.0), (0.22, 3.0), (0.44, 16.0), (0.74, -2.0)))
    c["syaw"] = -20.0 * wave(phase, 0.02) + 4.0 * noise(phase, kind.seed + 3)
    c["stilt"] = 7.0 * wave(phase, 0.15)
    c["hnod"] = loop(phase, ((0.05, 8.0), (0.28, -16.0), (0.47, 24.0), (0.7, -12.0)))
    c["hyaw"], c["htilt"] = 9.0 * wave(phase, 0.3), 14.0 * noise(phase, kind.seed + 4)
    c["jaw"] = kind.jaw * (0.7 + 0.3 * wave(phase, 0.25, 2))
    return c


def shy(kind: Kind, phase: Array) -> Channels:
    """Bent back from a light ahead: a forearm over the face, the other hand out against it."""
    z, flat, shake = kind.size, 0 * phase, [noise(phase, kind.seed + 20 + k, 7) for k in range(6)]
    c = standing(kind, phase, -0.46)
    c["x"] = z * (-0.20 + 0.03 * wave(phase, 0.2))
    c["z"] = z * (-0.16 + 0.02 * wave(phase, 0.4))
    c["yaw"], c["nod"] = -22.0 + 5.0 * wave(phase, 0.1), -11.0 + 2.0 * shake[0]
    c["snod"], c["syaw"] = 4.0 + 2.0 * shake[1], -20.0 + 6.0 * wave(phase, 0.15)
    c["hx_r"], c["hy_r"] = z * (0.20 + 0.015 * shake[2]) + c["x"], z * (-0.20 + 0.02 * shake[3])
    c["hz_r"] = z * (1.58 + 0.02 * wave(phase, 0.4) + 0.01 * shake[4])
    c["hold_r"] = 1.0 + flat
    c["ex_r"], c["ey_r"], c["ez_r"] = 0.7 + flat, 1.0 + flat, 0.25 + flat
    c["fore_l"], c["out_l"] = 70.0 + 6.0 * shake[5], 30.0 + 8.0 * wave(phase, 0.6)
    c["bend_l"], c["pronate_l"] = 34.0 + 10.0 * wave(phase, 0.35), 70.0 + flat
    c["wrist_l"], c["curl_l"] = -58.0 + 6.0 * shake[0], -8.0 + 8.0 * shake[1]
    c["hyaw"], c["hnod"], c["htilt"] = -52.0 + 5.0 * shake[2], 16.0 + flat, -16.0 + 3.0 * shake[3]
    c["jaw"] = kind.jaw * (0.75 + 0.2 * shake[4])
    return c


def maul(kind: Kind, phase: Array) -> Channels:
    """Bent over what it has hold of: hands tear in turns, the head goes in with each pull."""
    z, flat, c = kind.size, 0 * phase, standing(kind, phase, 0.50)
    c["z"] = z * (-0.20 - 0.03 * wave(phase, 0.1, 2))
    c["x"] = z * (0.04 * wave(phase, 0.12, 2))
    c["nod"] = 26.0 + 6.0 * wave(phase, 0.12, 2)
    c["snod"] = 20.0 + 8.0 * wave(phase, 0.16, 2)
    c["syaw"] = 26.0 * wave(phase, 0.30) + 4.0 * noise(phase, kind.seed + 31)
    c["stilt"] = 9.0 * wave(phase, 0.42)
    for side, s, at in (("r", 1.0, 0.0), ("l", -1.0, 0.47)):
        p = phase - at
        way = loop(p, ((0.0, 0.68, 0.98), (0.18, 0.60, 0.78), (0.40, 0.36, 0.76),
                       (0.62, 0.52, 1.42), (0.82, 0.68, 1.30)))  # fmt: skip
        c[f"hx_{side}"], c[f"hz_{side}"] = z * way.T
        c[f"hy_{side}"] = s * z * (0.22 + 0.17 * wave(p, 0.55))
        c[f"hold_{side}"], c[f"ey_{side}"] = 1.0 + flat, s * 1.1 + flat
        c[f"wrist_{side}"] = loop(p, ((0.0, -20.0), (0.3, 50.0), (0.7, -50.0)))
        c[f"curl_{side}"] = loop(p, ((0.0, 0.0), (0.12, 60.0), (0.45, 70.0), (0.75, -14.0)))
    c["hnod"] = 30.0 + 20.0 * wave(phase, 0.14, 2)
    c["hyaw"] = 16.0 * wave(phase, 0.34) + 8.0 * wave(phase, 0.2, 3)
    c["htilt"] = 22.0 * wave(phase, 0.45)
    c["jaw"] = kind.jaw * (0.6 - 0.55 * wave(phase, 0.18, 2))
    return c


def stand(kind: Kind, phase: Array) -> Channels:
    """Breathing; weight goes from foot to foot, something in it twitches."""
    c = standing(kind, phase, 0.08)
    jolt = np.maximum(0.0, noise(phase, kind.seed + 41, 9)) ** 2 * 3.0
    c["y"] = kind.size * 0.03 * wave(phase, 0.3)
    c["tilt"] = -2.0 * wave(phase, 0.3)
    c["stilt"] = 3.0 * wave(phase, 0.32) + kind.twitch * jolt
    c["syaw"] = 4.0 * noise(phase, kind.seed + 42)
    c["htilt"] = 12.0 + 6.0 * wave(phase, 0.6) - 3.0 * kind.twitch * jolt
    c["hyaw"] = 8.0 * noise(phase, kind.seed + 43)
    c["shrug_r"] = 2.0 * kind.twitch * jolt
    c["jaw"] = kind.jaw * (0.25 + 0.06 * wave(phase, 0.0))
    return c
