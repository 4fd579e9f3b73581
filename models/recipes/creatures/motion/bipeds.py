"""All clips of Skin-Stealer and Faceling."""

from collections.abc import Callable
from typing import Final, TypeAlias

from models.recipes.creatures.motion import biped_acts as acts
from models.recipes.creatures.motion import biped_falls as falls
from models.recipes.creatures.motion import biped_moves as moves
from models.recipes.creatures.motion import biped_seize as seizes
from models.recipes.creatures.motion import faceling, stealer
from models.recipes.creatures.motion.biped import posed
from models.recipes.creatures.motion.biped_kind import FACELING as FACELING_KIND
from models.recipes.creatures.motion.biped_kind import STEALER, Kind
from models.recipes.creatures.motion.channels import Channels
from models.recipes.creatures.motion.clips import ONCE, Clip, Clips, times
from models.recipes.creatures.motion.gait import Gait
from models.recipes.creatures.motion.steps import frames
from models.recipes.kit import Array

Make: TypeAlias = Callable[[Kind, Array], Channels]
DONE: Final[dict[str, tuple[Make, float, float, int]]] = {
    # name: (what makes it, ground in strides, seconds, frames)
    "squeeze": (moves.squeeze, -1.9, 0.55, 32),
    "climb": (acts.climb, 1.0, 1.1, 44),
    "corner": (moves.corner, 1.0, 0.0, 32),
    "lunge": (acts.lunge, 2.0, 1.0, 48),
    "stumble": (falls.stumble, 1.0, 0.9, 40),
    "fall": (falls.fall, 0.9, 1.1, 40),
    "lie": (falls.lie, 0.0, 1.3, 32),
    "aside": (acts.aside, 1.0, 0.6, 32),
    "batter": (moves.batter, 0.0, 0.75, 32),
    "shy": (moves.shy, 0.0, 1.4, 32),
    "stand": (moves.stand, 0.0, 3.6, 32),
    "turn_head": (acts.turn_head, 0.0, 1.8, 40),
    "grab": (acts.grab, 1.0, 0.5, 24),
    "maul": (moves.maul, 0.0, 0.8, 32),
    "seize": (seizes.seize, 0.0, 0.30, 14),
    "hold": (seizes.hold, 0.0, 0.8, 28),
    "shaken": (seizes.shaken, 0.0, 0.7, 24),
}


def _run(kind: Kind, make: Callable[[Array], Channels], gait: Gait) -> Clip:
    return Clip(posed(kind.bones, make(frames())), gait.stride, gait.seconds)


def _does(kind: Kind, name: str) -> Clip:
    make, strides, seconds, count = DONE[name]
    t = times(count) if name in ONCE else frames(count)
    ground = strides * kind.gait.stride if strides >= 0.0 else -strides * kind.size
    return Clip(posed(kind.bones, make(kind, t)), ground, seconds or kind.gait.seconds)


def _clips(kind: Kind, runs: Clips) -> Clips:
    return runs | {name: lambda name=name: _does(kind, name) for name in DONE}


SKIN_STEALER: Final = _clips(STEALER, {
    "run_a": lambda: _run(STEALER, stealer.run_a, stealer.RUN),
    "run_b": lambda: _run(STEALER, stealer.run_b, stealer.SCUTTLE),
    "walk": lambda: _run(STEALER, stealer.pace, stealer.WALK),
})  # fmt: skip
FACELING: Final = _clips(FACELING_KIND, {
    "run_a": lambda: _run(FACELING_KIND, faceling.run_a, faceling.RUN),
    "run_b": lambda: _run(FACELING_KIND, faceling.run_b, faceling.LURCH),
    "walk": lambda: _run(FACELING_KIND, faceling.pace, faceling.WALK),
})  # fmt: skip
