"""A clip that is done once: from hands out of sight to hands out of sight again."""

from dataclasses import replace
from typing import Final

import numpy as np

from models.recipes.creatures.motion.curves import noise, pulse
from models.recipes.kit import Array
from models.recipes.player.motion.arm import Track
from models.recipes.player.motion.cycles import trunk
from models.recipes.player.motion.hand import Keys, rows
from models.recipes.player.motion.poses import LOW

RATE: Final = 30.0  # frames a second
ASIDE: Final = (0.1, 1.0, -0.6)  # an elbow that points away from the body
HELD: Final = replace(LOW, fist=0.80)


def times(seconds: float) -> Array:
    """0 to 1, both included."""
    return np.linspace(0.0, 1.0, round(RATE * seconds) + 1)


def done(t: Array, right: Keys, left: Keys, shake: float = 0.0, **body: Array) -> Track:
    """Both from `LOW` to `LOW`; they shake by metres while they are up."""
    up = pulse(t, 0.1, 0.3, 0.75, 0.95)
    hands = [rows(t, keys, closes=False) for keys in (right, left)]
    for number, hand in enumerate(hands):
        wild = np.stack([noise(t, 401 + 17 * number + k, 14) for k in range(3)], 1)
        hand[:, :3] += shake * up[:, None] * wild
    return Track(hands[0], hands[1], trunk(t, **body))
