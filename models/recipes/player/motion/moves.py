"""What a runner does with the hall: slides, vaults, hauls, tries doors."""

from dataclasses import replace

import numpy as np

from models.recipes.creatures.motion.curves import pulse
from models.recipes.player.motion.arm import Track
from models.recipes.player.motion.cycles import trunk
from models.recipes.player.motion.hand import Hand, rows
from models.recipes.player.motion.once import ASIDE, done, times
from models.recipes.player.motion.poses import LOW


def slide() -> Track:
    """Down on one hip: the right hand back to the floor, the left thrown forward."""
    t = times(0.9)
    floor = Hand(
        (-0.02, 0.40, -0.42),
        (0.50, 0.75, -0.30),
        (0.1, 0.2, -1.0),
        (-1.0, 0.3, 0.6),
        0.02,
        0.7,
        -0.5,
    )
    thrown = Hand(
        (0.400, 0.135, -0.090), (0.55, 0.15, 0.80), (0.80, -0.25, -0.55), ASIDE, 0.06, 0.85, -0.6
    )
    right = ((0.0, LOW), (0.26, floor), (0.76, floor.moved(0.05, 0.0, 0.0)), (1.0, LOW))
    left = (
        (0.0, LOW),
        (0.24, thrown),
        (0.50, thrown.moved(0.015, 0.03, 0.015)),
        (0.74, thrown.moved(-0.01, 0.05, -0.03)),
        (1.0, LOW),
    )
    lean = pulse(t, 0.0, 0.25, 0.7, 1.0)
    return done(t, right, left, 0.004, nod=-9.0 * lean, tilt=6.0 * lean)


def vault() -> Track:
    """The right hand plants ahead and pushes what is vaulted down and back."""
    t = times(0.35)
    plant = Hand(
        (0.445, 0.080, -0.135),
        (0.93, -0.25, 0.12),
        (0.20, 0.0, -1.0),
        (-0.2, 1.0, -0.1),
        0.02,
        0.7,
        -0.4,
    )
    push = replace(plant.moved(-0.12, 0.02, -0.100), fingers=(0.80, -0.30, 0.45))
    right = (
        (0.0, LOW),
        (0.32, plant),
        (0.42, plant.moved(-0.02, 0.0, -0.012)),
        (0.72, push),
        (1.0, LOW),
    )
    out = Hand((0.33, 0.27, -0.15), (0.75, 0.45, 0.35), (0.2, -0.6, -0.8), ASIDE, 0.25, 0.5, -0.2)
    left = ((0.0, LOW), (0.45, out), (1.0, LOW))
    rise = pulse(t, 0.1, 0.5, 0.6, 1.0)
    return done(t, right, left, 0.0, tilt=-7.0 * rise, yaw=-10.0 * rise)


def shove() -> Track:
    """Something beside one on the right is grabbed and hauled behind."""
    t = times(0.4)
    reach = Hand(
        (0.400, 0.270, -0.135),
        (0.75, 0.55, -0.05),
        (0.1, -0.55, -0.85),
        (-0.5, 0.5, -1.0),
        0.0,
        0.6,
        -0.5,
    )
    seized = replace(reach.moved(-0.01, 0.02, -0.02), fist=0.75, spread=0.0, thumb=0.4)
    hauled = replace(
        seized, at=(-0.02, 0.43, -0.34), fingers=(0.35, 0.85, -0.25), elbow=(-1.0, 0.5, 0.1)
    )
    right = ((0.0, LOW), (0.30, reach), (0.44, seized), (0.78, hauled), (1.0, LOW))
    return done(t, right, ((0.0, LOW), (1.0, LOW)), 0.0, yaw=16.0 * pulse(t, 0.2, 0.7, 0.75, 1.0))


def door() -> Track:
    """The right hand to a handle at the right; it is locked, it rattles."""
    t = times(0.6)
    reach = Hand(
        (0.420, 0.215, -0.125),
        (0.80, 0.45, 0.10),
        (0.25, -0.25, -0.95),
        (-0.2, 0.8, -0.9),
        0.10,
        0.4,
        -0.4,
    )
    taken = replace(reach.moved(0.02, 0.03, -0.01), fist=0.72, spread=0.0, thumb=0.5)
    turned = replace(taken.moved(0.0, 0.0, -0.030), palm=(0.25, -0.65, -0.75))
    right = (
        (0.0, LOW),
        (0.27, reach),
        (0.38, taken),
        (0.50, turned),
        (0.58, taken.moved(-0.03, -0.02, 0.0)),
        (0.66, turned),
        (0.74, taken.moved(-0.03, -0.02, 0.004)),
        (1.0, LOW),
    )
    return done(t, right, ((0.0, LOW), (1.0, LOW)), 0.002, yaw=5.0 * pulse(t, 0.2, 0.4, 0.6, 0.9))


def none() -> Track:
    """Far below, out of sight."""
    t = np.zeros(1)
    still = rows(t, ((0.0, LOW.moved(0.0, 0.0, -3.0)),), closes=False)
    return Track(still, still, trunk(t, up=t - 3.0))
