"""Caught: what the last seconds look like, by who it was. All of them are on one then.

Nothing of it is decided by the rules: the run is over. A death darkens from its middle on and does
not cut (TRUST.md 1); with gore off it is black at once.
"""

import math
from dataclasses import dataclass
from typing import Final

import numpy as np

from level_bang.pursuit.state import Kind
from level_bang.scalar import mix, smooth
from level_bang.view.frame import Eye, Floats
from level_bang.view.motion import clip, clip_of, motion
from level_bang.view.sight import Sight

LASTS: Final = 3.8  # s from the catch to black
DARKENS: Final = 1.7  # s from which it gets dark
DIMMED, DIMS = 0.35, 0.45  # before that: what thrashes so near must not flash; s until then
CUT: Final = 0.25  # s to black with gore off
CLOSES: Final = 3.4  # m/s at which the others come up
ROOM: Final = 0.34  # m each of them takes behind the one before
SPARED: Final = 0.75  # m behind the killer that the next one stops
SEIZES: Final = 0.5  # s that a grab takes


@dataclass(frozen=True, slots=True)
class Death:
    """What one kind does with the head it has caught."""

    turns: float  # s until one faces it
    height: float  # m above the floor that the eye ends at
    takes: float  # s until it is there
    pitch: float  # rad
    roll: float
    reach: float  # m from the eye that it ends at
    shakes: float  # rad
    beats: float  # Hz of that


DEATHS: Final = {
    Kind.HOUND: Death(0.35, 0.34, 0.55, 0.42, 0.35, 1.12, 0.035, 2.4),
    Kind.SKIN_STEALER: Death(0.4, 1.64, 0.8, 0.0, -0.16, 0.98, 0.018, 1.3),
    Kind.FACELING: Death(0.4, 1.10, 1.1, 0.12, 0.14, 0.95, 0.012, 0.9),
}


def killer(sight: Sight) -> Kind:
    """Who caught the runner: the first of them."""
    horde = sight.world.chase.horde
    return Kind(int(horde.kind[0])) if len(horde.kind) else Kind.FACELING


def darkness(sight: Sight) -> float:
    """0 to 1: black at the end."""
    if sight.look.gore < 0.5:
        return smooth(sight.seconds_over / CUT)
    dim = DIMMED * smooth(sight.seconds_over / DIMS)
    return max(dim, smooth((sight.seconds_over - DARKENS) / (LASTS - DARKENS)))


def wrenched(sight: Sight) -> float:
    """0 to 1: how fast the head is thrown round to them."""
    turned = smooth(sight.seconds_over / DEATHS[killer(sight)].turns)
    return 1.0 - (2.0 * turned - 1.0) ** 6


def fall(eye: Eye, kind: Kind, seconds: float) -> None:
    """The head is wrenched round to them, and then goes where they want it."""
    death = DEATHS[kind]
    share = smooth(seconds / death.turns)
    down = smooth(seconds / death.takes)
    beat = math.sin(math.tau * death.beats * seconds) * down * death.shakes
    eye.yaw += math.remainder(math.pi - eye.yaw, math.tau) * share + beat
    eye.height = mix(eye.height, death.height, down)
    eye.pitch = mix(eye.pitch, death.pitch, down) + 0.6 * beat
    eye.roll += death.roll * down - 0.8 * beat


def closed_in(rows: Floats, eye: Eye, kind: Kind, seconds: float) -> Floats:
    """(n, 12) CREATURE_FIELDS: the killer at the eye, the others coming up behind it."""
    if not len(rows):
        return rows
    death, made = DEATHS[kind], rows.copy()
    order = np.argsort(-made[:, 1])
    stops = eye.along - death.reach - SPARED - ROOM * np.arange(len(made))
    wanted = np.minimum(made[order, 1] + CLOSES * seconds, stops)
    comes = wanted < stops - 1e-3
    made[order, 1] = np.maximum(wanted, made[order, 1] - 2.0 * seconds)
    kinds = made[order, 0].astype(np.intp)
    moves = np.where(comes, clip("walk"), clip("maul"))
    passes = np.where(
        comes,
        CLOSES * seconds / np.maximum(motion().metres[kinds, clip("walk")], 0.1),
        seconds / motion().seconds[kinds, clip("maul")],
    )
    shown = motion().row(kinds, moves, (passes + made[order, 11] * 7.0) % 1.0)
    made[order, 8] = made[order, 9] = shown
    made[order, 10] = 0.0
    made[0] = _killer(eye, kind, death, seconds, made[0])
    return made


def _killer(eye: Eye, kind: Kind, death: Death, seconds: float, row: Floats) -> Floats:
    share = smooth(seconds / SEIZES)
    mauls = clip_of(kind, "maul")
    if seconds < SEIZES:
        shown = clip_of(kind, "grab").row(seconds / SEIZES)
    else:
        shown = mauls.row((seconds - SEIZES) / mauls.seconds % 1.0)
    made = row.copy()
    made[0] = kind
    made[1] = mix(min(float(row[1]), eye.along - 1.6), eye.along - death.reach, share)
    made[2] = mix(float(row[2]), eye.side + 0.04, share)
    made[3], made[5] = 0.0, 1.0
    made[4] = min(float(row[4]), 2.0)  # never the child
    made[6:8] = 0.0
    made[8] = made[9] = shown
    made[10] = 0.0
    return made
