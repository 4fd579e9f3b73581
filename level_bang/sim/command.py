"""One tick of input, quantised before anybody uses it: what is recorded is what was played."""

from dataclasses import dataclass
from typing import Final

MOST: Final = 127  # a fully held direction


class Button:
    """What can be held, as bits. Plain integers: an IntFlag would cost a tenth of every tick.

    STRUGGLE stands for any key at all, while hands hold the body.
    """

    SPRINT: Final = 1
    VAULT: Final = 2
    SLIDE: Final = 4
    LOOK_BACK: Final = 8
    SHOVE: Final = 16
    TRY: Final = 32
    USE_1: Final = 64
    USE_2: Final = 128
    STRUGGLE: Final = 256


@dataclass(frozen=True, slots=True)
class Command:
    """What the player, a runner or a tape asks of the body for one tick."""

    forward: int = 0  # -127..127
    strafe: int = 0  # -127..127, right positive
    yaw: int = 0  # 0..65535, absolute: 0 is the way the first leg runs, a quarter right is 16384
    buttons: int = 0  # Button bits


IDLE = Command()
