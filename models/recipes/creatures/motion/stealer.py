"""Skin-Stealer at speed: over-long strides, arms that trail and then reach; a scuttle; a walk."""

import numpy as np

from models.recipes.creatures.motion.biped import SIDES
from models.recipes.creatures.motion.channels import Channels
from models.recipes.creatures.motion.curves import loop, noise, wave
from models.recipes.creatures.motion.gait import SPRINT, SPRINT_ROLL, Gait, even, sized, trunk
from models.recipes.creatures.motion.steps import Step, walk
from models.recipes.kit import Array

LEG = 1.1
_RUN = even(Step(0.0, 9 / 32, 0.02, 0.09, sized(SPRINT, LEG), SPRINT_ROLL), 0.09)
RUN = Gait(
    3.4, 3.4 / 6.5, *_RUN, crouch=0.13, bounce=0.05, lean=19.0, curve=13.0, hips=15.0,
    drop=7.0, shoulders=30.0, seed=11,
)  # fmt: skip
_LOW = ((0.2, -0.05, 0.10), (0.5, 0.05, 0.22), (0.8, 0.12, 0.14))
_LOW_ROLL = ((0.0, 0.0), (0.3, 30.0), (0.45, 60.0), (0.7, 30.0), (0.9, 2.0))
_SCUTTLE = even(Step(0.0, 12 / 32, 0.12, 0.17, _LOW, _LOW_ROLL), 0.17)
SCUTTLE = Gait(
    2.3, 2.3 / 6.5, *_SCUTTLE, crouch=0.50, bounce=0.02, sway=0.05, lean=58.0, curve=22.0,
    hips=14.0, drop=9.0, shoulders=18.0, toe_out=16.0, seed=12,
)  # fmt: skip
_SLOW = ((0.25, -0.04, 0.08), (0.6, 0.05, 0.10), (0.9, 0.05, 0.05))
_SLOW_ROLL = (
    (0.0, -14.0), (0.1, 0.0), (0.38, 8.0), (0.60, 40.0), (0.75, 25.0), (0.90, -8.0),
)  # fmt: skip
_WALK = even(Step(0.0, 19 / 32, 0.03, 0.08, _SLOW, _SLOW_ROLL), 0.08)
WALK = Gait(
    1.5, 1.0, *_WALK, crouch=0.12, bounce=-0.02, sway=0.05, lean=8.0, curve=18.0, hips=8.0,
    drop=4.0, shoulders=10.0, toe_out=8.0, seed=13,
)  # fmt: skip


def run_a(phase: Array) -> Channels:
    """Arms hang far back, then one after the other they come over and claw at what is ahead."""
    c = trunk(RUN, phase)
    for side, lag in (("r", 0.0), ("l", 0.5)):
        p = phase - lag - 0.02 * (side == "l")
        c[f"fore_{side}"] = loop(p, ((0.02, -62.0), (0.18, -50.0), (0.36, 34.0), (0.52, 98.0),
                                     (0.64, 84.0), (0.82, -20.0)))  # fmt: skip
        c[f"out_{side}"] = loop(p, ((0.02, 28.0), (0.30, 52.0), (0.52, 34.0), (0.80, 26.0)))
        c[f"ky_{side}"] = np.full(len(phase), 0.16)
        c[f"bend_{side}"] = loop(p, ((0.02, 18.0), (0.22, 48.0), (0.38, 96.0), (0.53, 22.0),
                                     (0.70, 40.0), (0.88, 14.0)))  # fmt: skip
        c[f"pronate_{side}"] = loop(p, ((0.0, 20.0), (0.5, 85.0)))
        c[f"wrist_{side}"] = loop(p, ((0.10, 25.0), (0.44, -45.0), (0.62, 38.0), (0.8, 10.0)))
        c[f"curl_{side}"] = loop(p, ((0.10, 20.0), (0.44, -18.0), (0.62, 62.0), (0.85, 24.0)))
        c[f"shrug_{side}"] = loop(p, ((0.0, -4.0), (0.5, 20.0)))
    c["hnod"] = 6.0 + 4.0 * wave(phase, 0.1, 2)
    c["htilt"] = 9.0 * wave(phase, 0.3) + 4.0 * noise(phase, 5)
    c["hyaw"] = 5.0 * noise(phase, 6)
    c["jaw"] = 30.0 + 9.0 * wave(phase, 0.06, 2) + 6.0 * noise(phase, 7)
    return c


def run_b(phase: Array) -> Channels:
    """Folded low, knees wide, hands slapping the floor ahead of the feet."""
    c = trunk(SCUTTLE, phase)
    for side, s in SIDES.items():
        step = Step(0.36 if side == "r" else 0.86, 10 / 32, 0.72, 0.30 * s, _LOW, ((0.0, 0.0),))
        hand = walk(phase, step, SCUTTLE.stride)
        for axis, name in enumerate(("hx", "hy", "hz")):
            c[f"{name}_{side}"] = hand.place[:, axis] + (0.0, 0.0, 0.15)[axis]
        c[f"hold_{side}"] = np.ones(len(phase))
        c[f"ex_{side}"] = np.full(len(phase), -0.5)
        c[f"ey_{side}"] = np.full(len(phase), 0.9 * s)
        c[f"ez_{side}"] = np.full(len(phase), 0.8)
        _slap(c, side, phase - step.touch)
        c[f"kx_{side}"], c[f"ky_{side}"] = np.full((2, len(phase)), ((1.0,), (0.55,)))
    c["hnod"] = -4.0 + 5.0 * wave(phase, 0.2, 2)
    c["htilt"] = 20.0 * wave(phase, 0.1)
    c["jaw"] = 24.0 + 10.0 * wave(phase, 0.3, 2)
    return c


def _slap(c: Channels, side: str, p: Array) -> None:
    """The palm falls flat, then peels off."""
    s, lifted = SIDES[side], loop(p, ((0.0, 0.1), (0.08, 0.0), (0.26, 0.1), (0.45, 1.0)))
    c[f"flat_{side}"] = np.ones(len(p))
    c[f"dx_{side}"], c[f"dy_{side}"], c[f"dz_{side}"] = (
        1.0 - lifted,
        0.25 * s + 0 * p,
        -0.30 - 0.35 * lifted,
    )
    c[f"px_{side}"], c[f"pz_{side}"] = -0.3 - 0.7 * lifted, -1.0 + 0 * p
    c[f"curl_{side}"] = -14.0 + 50.0 * lifted


def pace(phase: Array) -> Channels:
    """Slow and stooped, a forearm before the face, the other hand feeling ahead through smoke."""
    c = trunk(WALK, phase)
    c["fore_r"] = 84.0 + 5.0 * wave(phase, 0.56)
    c["out_r"], c["twist_r"] = 4.0 + 5.0 * noise(phase, 31), -52.0 + 6.0 * noise(phase, 32)
    c["bend_r"], c["shrug_r"] = 112.0 + 5.0 * wave(phase, 0.6), 14.0 + 0 * phase
    c["fore_l"] = 66.0 + 13.0 * wave(phase, 0.06)
    c["out_l"] = 10.0 + 16.0 * wave(phase, 0.3)
    c["bend_l"] = 26.0 + 16.0 * wave(phase, 0.64)
    c["pronate_l"], c["wrist_l"] = 70.0 + 0 * phase, -30.0 + 14.0 * wave(phase, 0.4)
    c["curl_l"], c["curl_r"] = 2.0 + 12.0 * wave(phase, 0.2), 30.0 + 8.0 * wave(phase, 0.7)
    c["hnod"] = 10.0 + 4.0 * wave(phase, 0.1, 2)
    c["htilt"] = 12.0 * wave(phase, 0.2)
    c["jaw"] = 16.0 + 5.0 * wave(phase, 0.0)
    return c
