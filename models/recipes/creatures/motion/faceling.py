"""Faceling at speed: jerky and stiff with arms out of time, a lurch on a dragging leg, a walk."""

from dataclasses import replace

import numpy as np

from models.recipes.creatures.motion.channels import Channels
from models.recipes.creatures.motion.curves import loop, noise, wave
from models.recipes.creatures.motion.gait import SPRINT, SPRINT_ROLL, Gait, even, sized, trunk
from models.recipes.creatures.motion.steps import Step
from models.recipes.kit import Array

LEG = 0.83
_STIFF = (
    (0.14, -0.08, 0.13), (0.35, -0.13, 0.31), (0.56, 0.08, 0.28), (0.78, 0.22, 0.24),
    (0.92, 0.11, 0.08),
)  # fmt: skip
_RUN = even(Step(0.0, 9 / 32, 0.0, 0.085, sized(_STIFF, LEG), SPRINT_ROLL), 0.085)
RUN = Gait(
    2.5, 2.5 / 6.0, *_RUN, crouch=0.075, bounce=0.035, lean=13.0, curve=2.0, hips=12.0,
    drop=6.0, shoulders=9.0, toe_out=7.0, rough=1.6, seed=21,
)  # fmt: skip
_GOOD = Step(0.0, 12 / 32, 0.0, 0.06, sized(SPRINT, 0.72), SPRINT_ROLL)
_DRAGGED = Step(
    0.56, 9 / 32, -0.08, 0.16,
    ((0.12, -0.08, 0.024), (0.45, -0.10, 0.03), (0.7, 0.10, 0.10), (0.9, 0.10, 0.06)),
    ((0.0, 0.0), (0.26, 40.0), (0.4, 72.0), (0.6, 66.0), (0.8, 20.0), (0.92, 0.0)),
)  # fmt: skip
LURCH = Gait(
    2.2, 2.2 / 6.0, _DRAGGED, replace(_GOOD, side=-0.05), crouch=0.10, bounce=0.03, sway=0.04,
    lean=20.0, curve=16.0, hips=14.0, drop=4.0, shoulders=12.0, toe_out=10.0, rough=2.0, seed=22,
)  # fmt: skip
_SLOW = ((0.25, -0.03, 0.06), (0.6, 0.04, 0.07), (0.9, 0.03, 0.03))
_SLOW_ROLL = (
    (0.0, -10.0), (0.1, 0.0), (0.40, 6.0), (0.60, 34.0), (0.75, 20.0), (0.90, -6.0),
)  # fmt: skip
_WALK = even(Step(0.0, 19 / 32, 0.03, 0.08, _SLOW, _SLOW_ROLL), 0.08)
WALK = Gait(
    1.1, 0.9, *_WALK, crouch=0.06, bounce=-0.015, sway=0.035, lean=5.0, curve=6.0, hips=7.0,
    drop=4.0, shoulders=5.0, toe_out=9.0, rough=1.5, seed=23,
)  # fmt: skip


def _jerk(phase: Array, share: float = 0.75) -> Array:
    """Phase that halts and leaps four times a cycle."""
    return phase - share * np.sin(2.0 * np.pi * 4.0 * phase) / (2.0 * np.pi * 4.0)


def run_a(phase: Array) -> Channels:
    """Upright and stiff; one arm pumps late, the other is held out before it, hand open."""
    c, p = trunk(RUN, phase), _jerk(phase)
    late = trunk(RUN, p)
    c |= {name: late[name] for name in ("syaw", "stilt", "snod", "yaw")}
    c["fore_r"] = loop(p - 0.13, ((0.0, -38.0), (0.25, -5.0), (0.5, 58.0), (0.72, 20.0)))
    c["bend_r"] = loop(p - 0.16, ((0.0, 28.0), (0.3, 70.0), (0.5, 84.0), (0.8, 34.0)))
    c["out_r"] = 20.0 + 8.0 * noise(phase, 41)
    c["fore_l"] = 62.0 + 16.0 * wave(p, 0.83) + 9.0 * wave(p, 0.1, 3)
    c["bend_l"] = 38.0 + 22.0 * wave(p, 0.5) + 9.0 * noise(phase, 42)
    c["out_l"] = 12.0 + 7.0 * wave(p, 0.3)
    c["pronate_l"], c["pronate_r"] = np.full((2, len(phase)), ((75.0,), (20.0,)))
    c["wrist_l"], c["wrist_r"] = -24.0 + 14.0 * wave(p, 0.2, 2), 22.0 * noise(phase, 43)
    c["curl_l"], c["curl_r"] = 4.0 + 12.0 * noise(phase, 44), 48.0 + 16.0 * wave(p, 0.5)
    c["shrug_r"], c["shrug_l"] = 8.0 + 6.0 * noise(phase, 45), 10.0 + 0 * phase
    c["hnod"], c["htilt"] = 2.0 + 0 * phase, -7.0 + 0 * phase
    return c


def run_b(phase: Array) -> Channels:
    """A leg trails on its toes, the trunk hangs over it, one arm dangles and the other rakes."""
    c, p = trunk(LURCH, phase), _jerk(phase, 0.6)
    c["tilt"] = c["tilt"] + 8.0 + 6.0 * wave(phase, 0.70)
    c["stilt"] = c["stilt"] + 12.0 + 7.0 * wave(phase, 0.74)
    c["z"] = c["z"] - 0.035 * wave(phase, 0.68)
    c["out_toe_r"] = np.full(len(phase), 34.0)
    c["fore_r"] = 24.0 + 26.0 * wave(phase, 0.92)
    c["bend_r"] = 12.0 + 12.0 * wave(phase, 0.06)
    c["out_r"] = 10.0 + 8.0 * wave(phase, 0.6)
    c["curl_r"] = 30.0 + 8.0 * noise(phase, 51)
    c["fore_l"] = loop(p, ((0.1, 30.0), (0.4, 118.0), (0.6, 104.0), (0.8, 36.0)))
    c["bend_l"] = loop(p, ((0.1, 70.0), (0.42, 26.0), (0.62, 40.0), (0.8, 92.0)))
    c["out_l"] = 26.0 + 10.0 * wave(p, 0.2)
    c["pronate_l"] = np.full(len(phase), 80.0)
    c["wrist_l"] = loop(p, ((0.3, -38.0), (0.6, 40.0)))
    c["curl_l"] = loop(p, ((0.35, -6.0), (0.62, 55.0)))
    c["hnod"], c["htilt"] = 4.0 + 3.0 * wave(phase, 0.7), 26.0 + 0 * phase
    return c


def pace(phase: Array) -> Channels:
    """Slow: both forearms up before the blank face, steps that do not quite agree with them."""
    c, p = trunk(WALK, phase), _jerk(phase)
    for side, at in (("r", 0.62), ("l", 0.20)):
        c[f"fore_{side}"] = 72.0 + 8.0 * wave(p, at) - 18.0 * (side == "l")
        c[f"out_{side}"] = 8.0 + 5.0 * noise(phase, 61 + int(9 * at))
        c[f"twist_{side}"] = -34.0 + 7.0 * noise(phase, 63 + int(9 * at))
        c[f"bend_{side}"] = 104.0 + 8.0 * wave(p, at + 0.1) - 34.0 * (side == "l")
        c[f"wrist_{side}"], c[f"curl_{side}"] = -12.0 + 0 * p, 14.0 + 8.0 * noise(phase, 66)
    c["hnod"], c["htilt"] = 8.0 + 0 * p, -14.0 + 3.0 * wave(p, 0.3)
    return c
