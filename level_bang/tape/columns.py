"""A second of commands as columns: each column changes little, so it packs small."""

from typing import Final

import numpy as np

from level_bang.sim.command import MOST, Command
from level_bang.tape.blocks import TapeError

SECOND: Final = 60  # commands in a full block
ROW: Final = 6  # bytes a command takes before packing


def write(commands: list[Command]) -> bytes:
    """Columns of forward, strafe, and the changes of yaw and buttons, low bytes before high."""
    count = len(commands)
    forward = np.array([c.forward for c in commands], "<i1")
    strafe = np.array([c.strafe for c in commands], "<i1")
    yaw = np.array([c.yaw for c in commands], "<u2")
    buttons = np.array([c.buttons for c in commands], "<u2")
    yaw[1:] -= yaw[:-1].copy()
    buttons[1:] ^= buttons[:-1].copy()
    wide = [column.view(np.uint8).reshape(count, 2).T.tobytes() for column in (yaw, buttons)]
    return bytes([count]) + forward.tobytes() + strafe.tobytes() + b"".join(wide)


def read(data: bytes) -> list[Command]:
    """The commands that `write` packed; raises TapeError if the bytes cannot be any."""
    count = data[0] if data else 0
    if not 0 < count <= SECOND or len(data) != 1 + ROW * count:
        raise TapeError("a second of input has the wrong size")
    raw = np.frombuffer(data, np.uint8, offset=1)
    forward = raw[:count].view(np.int8)
    strafe = raw[count : 2 * count].view(np.int8)
    if forward.min() < -MOST or strafe.min() < -MOST:
        raise TapeError("a second of input holds an impossible move")
    wide = raw[2 * count :].reshape(2, 2, count).astype(np.uint16)
    yaw = np.add.accumulate(wide[0, 0] | wide[0, 1] << 8, dtype=np.uint16)
    buttons = np.bitwise_xor.accumulate(wide[1, 0] | wide[1, 1] << 8)
    rows = list(zip(forward.tolist(), strafe.tolist(), yaw.tolist(), buttons.tolist(), strict=True))
    made = {row: Command(*row) for row in set(rows)}  # far fewer than rows: hands are slow
    return [made[row] for row in rows]
