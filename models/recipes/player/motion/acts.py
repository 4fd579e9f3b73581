"""What one does for oneself: reads the watch, wards off the end."""

from dataclasses import replace

from models.recipes.creatures.motion.curves import path, pulse
from models.recipes.player.motion.arm import Track
from models.recipes.player.motion.hand import Hand
from models.recipes.player.motion.once import done, times
from models.recipes.player.motion.poses import LOW


def wrist() -> Track:
    """The left wrist is raised and turned until its watch looks one in the eye; it shakes."""
    t = times(1.4)
    read = Hand(
        (0.355, -0.038, -0.072),
        (0.22, -0.95, 0.14),
        (0.93, 0.16, -0.36),
        (-0.35, 1.0, -0.35),
        0.55,
        0.0,
        0.4,
    )
    coming = replace(read.moved(-0.04, 0.10, -0.11), palm=(0.55, 0.10, -0.85))
    left = (
        (0.0, LOW),
        (0.17, coming),
        (0.32, read),
        (0.72, read.moved(0.0, 0.004, 0.004)),
        (0.84, coming),
        (1.0, LOW),
    )
    turn = pulse(t, 0.05, 0.3, 0.72, 1.0)
    return done(
        t,
        ((0.0, LOW), (1.0, LOW)),
        left,
        0.0016,
        yaw=14.0 * turn,
        ahead=0.02 * turn,
        up=0.01 * turn,
    )


def fend() -> Track:
    """Both palms up before the face, fingers spread; then they are torn away, down."""
    t = times(1.2)
    up = Hand(
        (0.335, 0.125, -0.115),
        (0.20, 0.12, 0.97),
        (0.95, -0.10, -0.20),
        (0.0, 1.0, -0.6),
        -0.06,
        1.0,
        -0.8,
    )
    pressed = replace(
        up.moved(-0.105, -0.005, 0.015),
        fingers=(-0.25, 0.15, 0.95),
        palm=(0.90, -0.15, 0.30),
        fist=0.14,
    )
    torn = Hand(
        (0.240, 0.320, -0.320),
        (0.50, -0.50, 0.60),
        (0.75, 0.10, -0.55),
        (-0.5, 1.0, 0.2),
        0.10,
        0.9,
        -0.6,
    )
    right = (
        (0.0, LOW),
        (0.20, up),
        (0.34, up.moved(0.012, 0.0, 0.012)),
        (0.52, pressed),
        (0.60, pressed.moved(-0.01, 0.01, -0.012)),
        (0.76, torn),
        (1.0, LOW),
    )
    left = (
        (0.0, LOW),
        (0.17, up.moved(0.02, 0.02, 0.03)),
        (0.34, up.moved(0.02, 0.015, 0.045)),
        (0.55, pressed.moved(0.02, 0.015, 0.03)),
        (0.66, pressed.moved(0.0, 0.02, 0.01)),
        (0.82, torn.moved(0.0, 0.03, 0.0)),
        (1.0, LOW),
    )
    back = path(t, ((0.0, 0.0), (0.34, 0.0), (0.54, -1.0), (0.72, 0.3), (1.0, 0.0)))
    return done(
        t,
        right,
        left,
        0.007,
        ahead=0.030 * back,
        nod=3.0 * back,
        tilt=-8.0 * pulse(t, 0.5, 0.75, 0.8, 1.0),
    )
