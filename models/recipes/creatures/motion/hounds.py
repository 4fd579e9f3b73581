"""All clips of the Hound."""

from collections.abc import Callable
from typing import Final

from models.recipes.creatures.motion import hound_acts as acts
from models.recipes.creatures.motion import hound_falls as falls
from models.recipes.creatures.motion import hound_gait as gait
from models.recipes.creatures.motion import hound_moves as moves
from models.recipes.creatures.motion import hound_seize as seizes
from models.recipes.creatures.motion.channels import Channels
from models.recipes.creatures.motion.clips import ONCE, Clip, Clips, times
from models.recipes.creatures.motion.hound import posed
from models.recipes.creatures.motion.steps import frames
from models.recipes.kit import Array

DONE: Final[dict[str, tuple[Callable[[Array], Channels], float, float, int]]] = {
    # name: (what makes it, ground in m, seconds, frames)
    "run_a": (gait.gallop, *gait.GALLOP, 32),
    "run_b": (gait.lope, *gait.LOPE, 32),
    "walk": (gait.stalk, *gait.WALK, 32),
    "squeeze": (moves.squeeze, 2.4, 0.42, 32),
    "climb": (acts.climb, 6.0, 0.95, 48),
    "corner": (moves.corner, *gait.GALLOP, 32),
    "lunge": (acts.lunge, 6.0, 1.0, 48),
    "stumble": (falls.stumble, 3.0, 0.75, 40),
    "fall": (falls.fall, 2.7, 1.0, 40),
    "lie": (falls.lie, 0.0, 1.2, 32),
    "aside": (acts.aside, 3.0, 0.5, 32),
    "batter": (moves.batter, 0.0, 0.7, 32),
    "shy": (moves.shy, 0.0, 1.2, 32),
    "stand": (moves.stand, 0.0, 3.2, 32),
    "turn_head": (acts.turn_head, 0.0, 1.6, 40),
    "grab": (acts.grab, 3.0, 0.5, 24),
    "maul": (moves.maul, 0.0, 0.9, 32),
    "seize": (seizes.seize, 0.0, 0.30, 14),
    "hold": (seizes.hold, 0.0, 0.8, 28),
    "shaken": (seizes.shaken, 0.0, 0.7, 24),
}


def _does(name: str) -> Clip:
    make, ground, seconds, count = DONE[name]
    t = times(count) if name in ONCE else frames(count)
    return Clip(posed(make(t)), ground, seconds)


CLIPS: Final[Clips] = {name: lambda name=name: _does(name) for name in DONE}  # type: ignore[misc]
