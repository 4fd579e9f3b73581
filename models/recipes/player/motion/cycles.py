"""What goes round: running, breathing, crawling, being torn at."""

from dataclasses import replace

import numpy as np

from models.recipes.creatures.motion.curves import loop, noise, wave
from models.recipes.kit import Array
from models.recipes.player.motion.arm import Track
from models.recipes.player.motion.hand import Hand, Keys, rows
from models.recipes.player.motion.poses import DRIVEN_BACK, FISTS_FORWARD, LOW, PUMPED

FRAMES = 32


def phases() -> Array:
    """Of a cycle's frames, its end left out."""
    return np.arange(FRAMES) / FRAMES


def trunk(t: Array, **channels: Array) -> Array:
    """(frames, 6) of the channels named: ahead, right, up, yaw, nod, tilt."""
    order = ("ahead", "right", "up", "yaw", "nod", "tilt")
    return np.stack([channels.get(name, np.zeros_like(t)) for name in order], 1)


def _both(t: Array, keys: Keys) -> tuple[Array, Array]:
    """The right hand's rows, and the left's half a cycle later."""
    return rows(t, keys, closes=True), rows(t + 0.5, keys, closes=True)


def jog() -> Track:
    """Fists swing low; only at the top of a swing do they enter the picture's corners."""
    t = phases()
    across = replace(LOW.moved(0.12, -0.005, 0.10), fingers=(0.95, -0.12, -0.2))
    right, left = _both(t, ((0.0, FISTS_FORWARD), (0.24, across), (0.5, LOW), (0.76, across)))
    bob = 0.010 * wave(t, 0.12, 2)
    right[:, 2] += bob + 0.004 * noise(t, 4)
    left[:, 2] += bob + 0.004 * noise(t, 9) - 0.006
    left[:, 1] += 0.008
    return Track(
        right, left, trunk(t, yaw=-5.0 * wave(t, 0.02), up=0.6 * bob, tilt=1.5 * wave(t, 0.25))
    )


def sprint() -> Track:
    """Fists pump into the picture, knuckles first, hard back past the hip."""
    t = phases()
    drawn = Hand(
        (0.17, 0.235, -0.33),
        (0.95, -0.10, -0.15),
        (-0.15, -1.0, 0.0),
        (-0.8, 0.6, -0.7),
        1.0,
        0.0,
        0.95,
    )
    keys = (
        (0.0, PUMPED),
        (0.22, drawn),
        (0.48, DRIVEN_BACK),
        (0.72, drawn.moved(0.02, 0.015, 0.0)),
    )
    right, left = _both(t, keys)
    for hand, seed in ((right, 3), (left, 14)):
        hand[:, :3] += 0.006 * np.stack([noise(t, seed + k, 5) for k in range(3)], 1)
        hand[:, 2] += 0.014 * wave(t, 0.06, 2)
    left[:, 1] += 0.010
    left[:, 12] -= 0.06
    return Track(
        right,
        left,
        trunk(t, yaw=-9.0 * wave(t, 0.02), up=0.012 * wave(t, 0.1, 2), tilt=2.5 * wave(t, 0.25)),
    )


def winded() -> Track:
    """Spent: hands hang before one, open and shaking, and heave with each breath."""
    t = phases()
    hang = Hand(
        (0.400, 0.175, -0.200),
        (0.90, -0.22, -0.30),
        (0.10, -0.35, -1.0),
        (-0.3, 0.9, -0.7),
        0.22,
        0.15,
        0.1,
    )
    keys = (
        (0.0, hang),
        (0.34, replace(hang.moved(-0.012, 0.008, 0.046), fist=0.34)),
        (0.5, hang.moved(-0.010, 0.006, 0.030)),
    )
    right, left = rows(t, keys, closes=True), rows(t - 0.03, keys, closes=True)
    for hand, seed in ((right, 31), (left, 52)):
        hand[:, :3] += 0.0030 * np.stack([noise(t, seed + k, 11) for k in range(3)], 1)
        hand[:, 12] += 0.06 * noise(t, seed + 5, 9)
    left[:, :3] += (-0.035, 0.012, -0.022)
    left[:, 12] += 0.14
    heave = loop(t, ((0.0, 0.0), (0.34, 1.0), (0.5, 0.7)))
    return Track(right, left, trunk(t, up=0.016 * heave, ahead=-0.010 * heave, nod=-3.0 * heave))


def struggle() -> Track:
    """Both hands tear at what holds one by the throat; it drags one backwards, in jerks."""
    t = phases()
    claw = Hand(
        (0.205, 0.070, -0.145),
        (-0.30, -0.75, 0.62),
        (-0.85, -0.2, -0.45),
        (0.1, 1.0, -0.45),
        0.55,
        0.25,
        0.25,
    )
    pull = Hand(
        (0.270, 0.115, -0.120),
        (-0.35, -0.62, 0.70),
        (-0.90, -0.25, -0.35),
        (0.1, 1.0, -0.35),
        0.92,
        0.0,
        0.7,
    )
    slip = Hand(
        (0.265, 0.150, -0.105),
        (-0.20, -0.50, 0.84),
        (-0.85, -0.40, -0.3),
        (0.1, 1.0, -0.3),
        0.42,
        0.4,
        -0.1,
    )
    right = rows(
        t,
        (
            (0.0, claw),
            (0.22, pull),
            (0.48, replace(pull.moved(0.02, 0.0, 0.02), fist=1.0)),
            (0.66, slip),
        ),
        closes=True,
    )
    left = rows(
        t,
        ((0.10, slip), (0.34, claw), (0.55, pull), (0.84, pull.moved(0.025, -0.01, 0.015))),
        closes=True,
    )
    for hand, seed in ((right, 71), (left, 92)):
        hand[:, :3] += 0.010 * np.stack([noise(t, seed + k, 6) for k in range(3)], 1)
    jerk = loop(t, ((0.0, 0.0), (0.16, -1.0), (0.45, -0.2), (0.62, -0.8), (0.85, 0.0)))
    return Track(
        right,
        left,
        trunk(
            t,
            ahead=0.030 * jerk,
            up=-0.012 * jerk,
            yaw=5.0 * noise(t, 8, 3),
            tilt=5.0 * noise(t, 5, 3),
        ),
    )


def crawl() -> Track:
    """On one's belly: hands forward on the floor in turn, each draws the body after it."""
    t = phases()
    flat = Hand(
        (0.470, 0.110, -0.190),
        (0.97, -0.22, -0.06),
        (0.02, 0.0, -1.0),
        (-0.1, 1.0, 0.15),
        0.04,
        0.55,
        -0.35,
    )
    back = replace(
        flat.moved(-0.215, 0.055, -0.004),
        fingers=(0.90, -0.42, -0.05),
        fist=0.30,
        elbow=(-0.2, 1.0, 0.35),
    )
    lifted = replace(
        flat.moved(-0.060, 0.045, 0.062), fingers=(0.95, -0.25, -0.26), fist=0.22, spread=0.3
    )
    keys = ((0.0, flat), (0.12, replace(flat, fist=0.16)), (0.62, back), (0.82, lifted))
    right, left = _both(t, keys)
    left[:, :3] += (0.012, 0.02, 0.0)
    return Track(right, left, trunk(t, yaw=-6.0 * wave(t, 0.9), tilt=3.0 * wave(t, 0.1)))
