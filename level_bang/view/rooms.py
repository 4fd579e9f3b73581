"""Behind the fake exit: the empty room, and who comes in; the carpenter's room."""

from typing import Final

import numpy as np

from level_bang.pursuit.state import Kind
from level_bang.sim.kinds import IN_ROOM, Outcome, Phase
from level_bang.sim.world import World
from level_bang.view.frame import Floats, Frame, Room
from level_bang.view.sight import Sight, smooth

OPENED: Final = 4.6  # s in the empty room until its door opens again, and its lamp goes out


def is_indoors(sight: Sight) -> bool:
    """Whether the eye is in one of them, or was when the run ended."""
    ends = (Outcome.FAKE_EXIT, Outcome.LEVEL_MAKER)
    return sight.curr.phase in IN_ROOM or sight.world.outcome in ends


def in_room(frame: Frame, world: World, seconds: float) -> None:
    """Behind the fake exit: four walls, then the door, then all of them."""
    frame.room = Room.EMPTY if world.phase == Phase.EMPTY_ROOM else Room.CARPENTER
    if world.outcome in (Outcome.FAKE_EXIT, Outcome.LEVEL_MAKER):
        frame.room = Room.EMPTY if world.outcome == Outcome.FAKE_EXIT else Room.CARPENTER
    frame.creatures = _guests(seconds) if frame.room is Room.EMPTY else frame.creatures[:0]
    frame.bend = None
    frame.exit_open = max(0.0, 1.0 - seconds / 0.8)
    if frame.room is Room.EMPTY and seconds >= OPENED:
        frame.exit_open = min(1.0, (seconds - OPENED) / 0.25)
        since = seconds - OPENED
        dark = 0.7 * smooth(since / 0.5) + 0.14 * smooth((since - 0.8) / 0.8)
        frame.air.fade = max(frame.air.fade, dark)


def _guests(seconds: float) -> Floats:
    """Those who come in by the door of the empty room."""
    came = seconds - 5.0
    if came < 0.0:
        return np.zeros((0, 8), np.float32)
    number = np.arange(24)
    rows = np.zeros((24, 8), np.float32)
    rows[:, 0] = np.where(number % 3 == 0, Kind.HOUND, 1 + number % 2)
    rows[:, 1] = np.minimum(came * 3.2 - number * 0.32, 2.6 + (number % 5) * 0.5)
    rows[:, 2] = np.sin(number * 2.4) * np.clip(rows[:, 1], 0.2, 1.9)
    rows[:, 4] = came * 9.0 + number
    rows[:, 6] = number * 0.381966 % 1.0
    return rows[rows[:, 1] > -1.0]
