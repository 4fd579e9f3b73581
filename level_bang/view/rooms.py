"""Behind the fake exit: the empty room, and who comes in; the carpenter's room."""

import math
from typing import Final

import numpy as np

from level_bang.pursuit.state import Kind
from level_bang.scalar import mix, smooth
from level_bang.sim.kinds import IN_ROOM, Outcome, Phase
from level_bang.sim.world import World
from level_bang.view.frame import CREATURE_FIELDS, Eye, Floats, Frame, Room
from level_bang.view.motion import clip, motion
from level_bang.view.sight import Sight

ENTER: Final = 5.0  # s in it until the first of them does
GUESTS: Final = 24
PACE: Final = 2.6  # m/s
NEAREST: Final = 0.95  # m from the eye
BACKS_TO, BACKS = 3.1, 2.2  # m from the door, and s, in which one backs away from it
TURNS_AFTER, TURNS = 0.5, 0.9  # s after that, and s, in which one looks round
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
    frame.bend = None
    frame.exit_open = max(0.0, 1.0 - seconds / 0.8)
    if frame.room is Room.EMPTY and seconds >= OPENED:
        frame.exit_open = min(1.0, (seconds - OPENED) / 0.25)
        since = seconds - OPENED
        dark = 0.50 * smooth(since / 0.5) + 0.16 * smooth((since - 0.8) / 0.8)
        frame.air.fade = max(frame.air.fade, dark)
        share = smooth((since - TURNS_AFTER) / TURNS)  # what breathes there makes one look round
        frame.eye.yaw += math.remainder(math.pi - frame.eye.yaw, math.tau) * share
        frame.eye.along = max(
            frame.eye.along, mix(frame.eye.along, BACKS_TO, smooth(since / BACKS))
        )

    empty = frame.room is Room.EMPTY
    frame.creatures = _guests(seconds, frame.eye) if empty else frame.creatures[:0]
    frame.arms = None if empty and seconds > OPENED else frame.arms


def _guests(seconds: float, eye: Eye) -> Floats:
    """Those who come in by the door of the empty room, to whoever stands in it."""
    came = seconds - ENTER
    number = np.arange(GUESTS, dtype=np.int64)
    kind = np.where(number % 3 == 0, Kind.HOUND, 1 + number % 2).astype(np.intp)
    walked = came * PACE - 0.9 - number * 0.32
    stops = eye.along - NEAREST - (number % 6) * 0.45 + 0.25 * np.abs(np.sin(number * 2.4))
    rows = np.zeros((GUESTS, len(CREATURE_FIELDS)), np.float32)
    rows[:, 0] = kind
    rows[:, 1] = np.minimum(walked, stops)
    rows[:, 2] = eye.side + np.sin(number * 2.4) * np.clip(rows[:, 1] + 0.3, 0.25, 1.5)
    rows[:, 4] = number // 3 % 3
    rows[:, 5] = 0.93 + 0.14 * (number * 0.5698402 % 1.0)
    clips = np.where(walked < stops, clip("walk"), clip("maul"))
    rows[:, 8:10] = motion().row(kind, clips, (came * 0.9 + number * 0.618034) % 1.0)[:, None]
    rows[:, 11] = number * 0.381966 % 1.0
    return rows[walked > -1.2]
