"""The Clumps: they writhe where they stand, strain towards who comes, and hold whom they can reach.

All of it follows from the tick and from where the body is; nothing is remembered.
"""

import math
from functools import cache
from typing import Final

import numpy as np

from level_bang.chance import bits
from level_bang.pursuit.state import Kind
from level_bang.scalar import clamp
from level_bang.sim.kinds import Thing
from level_bang.sim.obstacles import Obstacle
from level_bang.sim.params import DEFAULT
from level_bang.view.frame import CREATURE_FIELDS, Floats
from level_bang.view.moment import Moment
from level_bang.view.motion import CLUMP_CLIPS, Clip, clump_motion

KIND: Final = len(Kind)  # of its rows: those who run come first
VARIANTS: Final = 3
NOTICES, STRAINS = 9.0, 4.5  # m from which it turns to who comes, and from which it is all arms
PASSES: Final = 0.7  # m along in which its arms follow from one end to the other
HOLDS: Final = 1.6  # m along to the one that can hold a body
HELD: Final = DEFAULT.body.clump_for  # s
LETS_GO: Final = 0.35  # s
STREAM: Final = 371
NONE: Final = np.zeros((0, len(CREATURE_FIELDS)), np.float32)
IDLE, REACH, REACH_FAR, GRAB, HOLD = range(len(CLUMP_CLIPS))


def clumps(standing: tuple[Obstacle, ...]) -> tuple[Obstacle, ...]:
    """Those among what stands."""
    return tuple(o for o in standing if o.thing is Thing.CLUMP)


def rows(held: tuple[Obstacle, ...], tick: float, now: Moment, seed: int) -> Floats:
    """(n, 12) CREATURE_FIELDS, all of `held`."""
    if not held:
        return NONE
    return np.array([_row(o, tick, now, seed) for o in held], np.float32)


def _row(o: Obstacle, tick: float, now: Moment, seed: int) -> list[float]:
    look = bits(seed, STREAM, o.number)
    turned = o.side < 0.0  # it is made for the right wall; the other end comes first on the left
    ahead = o.along - now.along
    shown, other, blend = _does(o, tick, now, -ahead if turned else ahead)
    heading = math.pi if turned else 0.0
    return [KIND, o.along, o.side, heading, look % VARIANTS, 1.0, 0.0, 0.0, shown, other, blend,
            (look >> 8 & 0xFF) / 255.0]  # fmt: skip


def _does(o: Obstacle, tick: float, now: Moment, ahead: float) -> tuple[int, int, float]:
    """Rows of the motion and how much of the second; `ahead` m to it, as it stands."""
    writhes = tick / 60.0 + o.number * 0.77
    loops = _frame(IDLE, writhes), _frame(REACH, writhes), _frame(REACH_FAR, writhes)
    near = clamp((NOTICES - abs(ahead)) / (NOTICES - STRAINS), 0.0, 1.0)
    if abs(o.along - now.along) < HOLDS:
        since = (tick - now.held_until) / 60.0 + HELD
        if 0.0 <= since < HELD:
            grab = _clips()[GRAB].seconds
            seized = _frame(GRAB, since, once=True)
            held = seized if since < grab else _frame(HOLD, since - grab)
            return held, loops[1], clamp(1.0 - since / 0.1, 0.0, 1.0)
        if 0.0 <= since - HELD < LETS_GO:
            return loops[1], _frame(HOLD, since), 1.0 - (since - HELD) / LETS_GO
    if abs(ahead) < PASSES:
        return loops[1], loops[2], 0.5 - 0.5 * ahead / PASSES
    strains = loops[1] if ahead > 0.0 else loops[2]
    return strains, loops[0], 1.0 - near


def _frame(clip: int, seconds: float, *, once: bool = False) -> int:
    made = _clips()[clip]
    phase = seconds / made.seconds
    return made.row(phase if once else phase % 1.0)


@cache
def _clips() -> tuple[Clip, ...]:
    return clump_motion().clips(0)
