"""From keys and mouse to Commands: a press is kept until a tick has taken it."""

import math
from typing import Final, Protocol

from level_bang.scalar import clamp
from level_bang.sim import Button, Command
from level_bang.sim.command import MOST
from level_bang.sim.heading import TURN
from level_bang.view.sight import Gaze

SENSITIVITY: Final = 0.0022  # rad a pixel
STEEPEST: Final = 1.25  # rad of pitch either way
BUTTONS: Final = {
    "sprint": Button.SPRINT,
    "vault": Button.VAULT,
    "slide": Button.SLIDE,
    "look_back": Button.LOOK_BACK,
    "shove": Button.SHOVE,
    "try": Button.TRY,
    "use1": Button.USE_1,
    "use2": Button.USE_2,
}


class Keys(Protocol):
    """What the hands need of the controls."""

    def held(self, action: str) -> bool:
        """Whether a key of the action is down."""
        ...

    def take_turn(self) -> tuple[float, float]:
        """Pixels the mouse moved, right and down."""
        ...


class Hands:
    """The player's intent, between frames and ticks."""

    def __init__(self, keys: Keys) -> None:
        """Nothing pressed, looking down the first leg."""
        self._keys = keys
        self._yaw = 0.0
        self._pitch = 0.0
        self._latched = 0

    @property
    def gaze(self) -> Gaze:
        """Where the player looks now."""
        return Gaze(self._yaw, self._pitch)

    def face(self, yaw: int) -> None:
        """Look where a run that is taken up again looked."""
        self._yaw = yaw * math.tau / TURN

    def press(self, pressed: set[str], any_key: bool) -> None:
        """Keep this frame's presses until a tick takes them."""
        for action, bit in BUTTONS.items():
            if action in pressed:
                self._latched |= bit
        if any_key:
            self._latched |= Button.STRUGGLE

    def look(self) -> None:
        """Turn with the mouse."""
        right, down = self._keys.take_turn()
        self._yaw += right * SENSITIVITY
        self._pitch = clamp(self._pitch - down * SENSITIVITY, -STEEPEST, STEEPEST)

    def _axis(self, more: str, less: str) -> int:
        return MOST * (self._keys.held(more) - self._keys.held(less))

    def command(self) -> Command:
        """One tick's worth; what was latched is then taken."""
        buttons, self._latched = self._latched, 0
        for action, bit in BUTTONS.items():
            if self._keys.held(action):
                buttons |= bit
        yaw = round(self._yaw * TURN / math.tau) % TURN
        return Command(self._axis("forward", "back"), self._axis("right", "left"), yaw, buttons)
