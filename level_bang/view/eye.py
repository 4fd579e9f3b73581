"""Where the picture is taken from: the runner's head between two ticks."""

import math
from typing import Final

from level_bang.scalar import mix, smooth
from level_bang.sim.course import fold, unfold
from level_bang.sim.hallway import Hallway
from level_bang.sim.kinds import IN_ROOM, Entry
from level_bang.view.frame import BendView, Eye
from level_bang.view.moment import Moment
from level_bang.view.sight import RADIANS, Sight

AT_BEND: Final = 8.0  # m from a bend at which one sees far round it
STEP: Final = 2.6  # m of two footfalls, one swing of the head
BOB_HEIGHT: Final = 0.035  # m at a sprint
BOB_ROLL: Final = 0.008  # rad
LYING: Final = 0.45  # s under the table before one turns to crawl
LYING_PITCH: Final = 1.05  # rad


def _place(prev: Moment, curr: Moment, alpha: float, hall: Hallway) -> tuple[float, float]:
    along, side = prev.along, prev.side
    if prev.phase != curr.phase and curr.phase in IN_ROOM:
        return curr.along, curr.side
    if prev.leg < curr.leg:
        along, side = fold(hall.bends[prev.leg], along, side)
    elif prev.leg > curr.leg:
        along, side = unfold(hall.bends[curr.leg], along, side)
    return mix(along, curr.along, alpha), mix(side, curr.side, alpha)


def eye_of(sight: Sight, alpha: float) -> Eye:
    """With the swing of the run, the glance back, the turn from under the table."""
    prev, curr, hall, look = sight.prev, sight.curr, sight.hall, sight.look
    along, side = _place(prev, curr, alpha, hall)
    distance = mix(prev.distance, curr.distance, alpha)
    pace = sight.pace(alpha) * look.bob
    swing = math.tau * distance / STEP
    turned = sight.turned(alpha)
    lying = _lying(sight, mix(prev.tick, curr.tick, alpha))
    return Eye(
        along=along,
        side=side,
        height=mix(prev.height, curr.height, alpha) + BOB_HEIGHT * pace * math.sin(2.0 * swing),
        yaw=sight.gaze.yaw - hall.headings[curr.leg] * RADIANS + math.pi * turned,
        pitch=sight.gaze.pitch * (1.0 - turned) * (1.0 - lying) + LYING_PITCH * lying,
        roll=BOB_ROLL * pace * math.sin(swing),
        fov=look.fov,
    )


def _lying(sight: Sight, tick: float) -> float:
    """1 while one lies under the table and looks up at its wood, 0 once one has crawled out."""
    if sight.world.entry != Entry.TABLE:
        return 0.0
    return 1.0 - smooth((tick / 60.0 - LYING) / 0.7)


def looks_ahead(eye: Eye, bend: BendView | None) -> bool:
    """Whether most of what is seen has more metres than the eye, round a corner, too."""
    ahead = math.cos(eye.yaw)
    if bend is not None and abs(bend.at - eye.along) < AT_BEND:
        # The other leg lies where the bend turns to: before it that is on, after it that is back.
        ahead += math.sin(eye.yaw) * bend.turn * (-1.0 if bend.passed else 1.0)
    return ahead >= 0.0
