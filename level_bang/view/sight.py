"""What a picture is made from: two ticks of a run, and how the body moves between them."""

import math
from dataclasses import dataclass, field
from typing import Final

from level_bang.scalar import mix, smooth
from level_bang.sim.hallway import Hallway
from level_bang.sim.heading import TURN
from level_bang.sim.world import World
from level_bang.view.arms import Arms
from level_bang.view.crowd import Crowd
from level_bang.view.left import Left
from level_bang.view.look import LookParams
from level_bang.view.moment import Moment
from level_bang.view.omens import Omens
from level_bang.view.things import Scene

HEAD_TICKS: Final = 9  # of `Body.head` when it looks back
SPRINT: Final = 7.4  # m/s
RADIANS: Final = math.tau / TURN


@dataclass(frozen=True, slots=True)
class Gaze:
    """Where the player looks, straight from the mouse; radians, yaw absolute as in a Command."""

    yaw: float = 0.0
    pitch: float = 0.0


def gaze_of(prev: Moment, curr: Moment, alpha: float) -> Gaze:
    """Where the body itself faces, for tapes and simulated runners."""
    turned = (curr.yaw - prev.yaw + TURN // 2) % TURN - TURN // 2
    return Gaze((prev.yaw + turned * alpha) * RADIANS)


@dataclass(slots=True)
class Sight:
    """All that a picture is made from."""

    prev: Moment
    curr: Moment
    world: World  # the one `curr` was taken from
    hall: Hallway
    scene: Scene
    look: LookParams
    gaze: Gaze
    seconds_over: float = 0.0  # since the run ended
    crowd: Crowd = field(default_factory=Crowd)
    omens: Omens = field(default_factory=Omens)
    arms: Arms = field(default_factory=Arms)
    left: Left = field(default_factory=Left)
    ease: float = 1.0  # what the governor leaves of the lamps' flicker

    def turned(self, alpha: float) -> float:
        """0 looks ahead, 1 looks back."""
        return smooth(mix(self.prev.head, self.curr.head, alpha) / HEAD_TICKS)

    def pace(self, alpha: float) -> float:
        """1 at a sprint, 0 at rest."""
        return min(mix(self.prev.speed, self.curr.speed, alpha) / SPRINT, 1.0)

    def sprint(self, alpha: float) -> float:
        """1 at a sprint, 0 at 0.4 of its speed and below: doors go by too slowly there to flash."""
        return smooth((self.pace(alpha) - 0.4) / 0.6)
