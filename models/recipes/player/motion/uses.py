"""What is done with an item in the right hand."""

from dataclasses import replace

import numpy as np

from models.recipes.creatures.motion.curves import noise, pulse
from models.recipes.player.motion.arm import Track
from models.recipes.player.motion.hand import Hand, grip
from models.recipes.player.motion.once import HELD, done, times
from models.recipes.player.motion.poses import LOW


def drink() -> Track:
    """Almond Water: up from below, tipped as far as it goes, flung away."""
    t = times(1.6)
    rise = grip(
        (0.300, 0.105, -0.165), (-0.10, -0.10, 1.0), (0.60, -0.80, 0.10), (-0.1, 0.9, -0.8), 0.50
    )
    lips = grip(
        (0.205, 0.110, -0.115), (-0.72, -0.06, 0.30), (0.10, -0.95, 0.35), (0.0, 1.0, -0.5), 0.50
    )
    tipped = grip(
        (0.215, 0.105, -0.050), (-0.82, -0.06, -0.42), (-0.20, -0.92, 0.35), (0.0, 1.0, -0.2), 0.50
    )
    cocked = grip(
        (0.235, 0.190, -0.120), (-0.20, -0.30, 0.90), (0.60, -0.65, 0.30), (-0.2, 1.0, -0.5), 0.50
    )
    flung = Hand(
        (0.300, 0.440, -0.170),
        (0.55, 0.75, 0.20),
        (0.2, -0.3, -0.9),
        (-0.4, 0.6, -1.0),
        -0.06,
        0.6,
        -0.6,
    )
    hold = replace(HELD, fist=0.50)
    right = (
        (0.0, hold), (0.17, rise), (0.29, lips), (0.38, tipped),
        (0.47, tipped.moved(-0.006, 0.0, 0.010)), (0.55, tipped.moved(0.004, 0.0, 0.004)),
        (0.63, tipped.moved(-0.006, 0.002, 0.014)),
        (0.75, cocked), (0.85, flung), (1.0, LOW),
    )  # fmt: skip
    return done(t, right, ((0.0, LOW), (1.0, LOW)), 0.003, nod=-5.0 * pulse(t, 0.2, 0.4, 0.6, 0.8))


def eat() -> Track:
    """An energy bar: shoved in, bitten off with a jerk, let go of."""
    t = times(1.0)
    rise = grip(
        (0.300, 0.130, -0.130), (-0.45, -0.25, 0.85), (0.45, -0.85, 0.25), (-0.1, 0.9, -0.8), 0.86
    )
    bite = grip(
        (0.245, 0.135, -0.078), (-0.88, -0.15, -0.10), (0.15, -0.95, 0.30), (0.0, 1.0, -0.6), 0.86
    )
    tear = grip(
        (0.315, 0.165, -0.105), (-0.70, -0.25, 0.35), (0.35, -0.90, 0.20), (0.0, 1.0, -0.7), 0.86
    )
    right = (
        (0.0, HELD), (0.20, rise), (0.34, bite), (0.44, bite.moved(-0.006, 0.0, 0.006)),
        (0.53, tear),
        (0.66, bite.moved(0.0, 0.004, -0.004)), (0.76, bite.moved(-0.005, 0.0, 0.002)), (1.0, HELD),
    )  # fmt: skip
    return done(t, right, ((0.0, LOW), (1.0, LOW)), 0.004)


def throw_flare() -> Track:
    """Struck on the left fist's striker, up, and back over the shoulder."""
    t = times(0.8)
    meet = grip(
        (0.340, 0.085, -0.150), (0.10, -0.80, 0.45), (0.60, -0.60, 0.55), (-0.1, 1.0, -0.5), 0.80
    )
    struck = grip(
        (0.345, 0.200, -0.080), (0.25, -0.30, 0.95), (0.80, -0.35, 0.30), (-0.1, 1.0, -0.5), 0.80
    )
    over = grip(
        (0.080, 0.300, 0.060), (-0.55, -0.15, 0.75), (0.35, -0.30, 0.85), (0.2, 1.0, -0.5), 0.80
    )
    gone = Hand(
        (-0.060, 0.330, 0.030),
        (-0.45, 0.10, 0.90),
        (0.3, -0.8, 0.2),
        (0.4, 1.0, -0.4),
        0.05,
        0.5,
        -0.4,
    )
    right = (
        (0.0, HELD),
        (0.24, meet),
        (0.31, meet.moved(-0.006, -0.012, -0.008)),
        (0.42, struck),
        (0.60, over),
        (0.70, gone),
        (1.0, LOW),
    )
    cap = Hand(
        (0.330, 0.060, -0.190),
        (0.60, -0.70, 0.40),
        (-0.75, -0.55, 0.2),
        (-0.1, 1.0, -0.6),
        0.95,
        0.0,
        0.9,
    )
    left = (
        (0.0, LOW),
        (0.24, cap),
        (0.31, cap),
        (0.44, cap.moved(-0.03, 0.07, -0.05)),
        (0.75, LOW),
        (1.0, LOW),
    )
    return done(t, right, left, 0.003, yaw=14.0 * pulse(t, 0.35, 0.65, 0.7, 1.0))


def spray() -> Track:
    """The horn held back past the hip, the other hand across to steady it; it kicks."""
    t = times(1.5)
    hip = grip(
        (0.300, 0.205, -0.165), (-0.80, 0.40, -0.12), (-0.10, -0.30, 0.85), (-0.3, 0.9, -0.8), 0.78
    )
    kick = (
        0.0050
        * np.stack([noise(t, 700 + k, 18) for k in range(3)], 1)
        * pulse(t, 0.2, 0.3, 0.8, 0.9)[:, None]
    )
    over = Hand(
        (0.385, -0.125, -0.165),
        (0.35, -0.85, 0.15),
        (-0.1, -0.35, -0.9),
        (0.1, 0.6, -1.0),
        0.62,
        0.1,
        0.3,
    )
    right = (
        (0.0, HELD),
        (0.18, hip),
        (0.48, hip.moved(-0.02, 0.02, 0.008)),
        (0.80, hip.moved(0.0, -0.02, -0.004)),
        (1.0, HELD),
    )
    left = (
        (0.0, LOW),
        (0.24, over),
        (0.48, over.moved(-0.02, -0.02, 0.008)),
        (0.78, over.moved(0.0, 0.02, -0.004)),
        (1.0, LOW),
    )
    made = done(t, right, left, 0.0, yaw=16.0 * pulse(t, 0.05, 0.3, 0.75, 1.0))
    made.right[:, :3] += kick
    made.left[:, :3] += kick * (1.0, -1.0, 1.0) * 0.8
    return made
