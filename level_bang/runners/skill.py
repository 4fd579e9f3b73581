"""What tells one simulated runner from another. They are fixed: the pursuit is tuned to them."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Skill:
    """A runner's habits; rates and times were chosen before the pursuit was tuned."""

    reaction: float  # s from seeing to doing
    stumbles: float  # share of the obstacles met, calm and jogging
    look_every: float  # s between two looks back
    look_for: float  # s
    look_stumbles: float  # more stumbles while looking back
    sprint_below: float  # m of gap at which to sprint
    sprint_until: float  # m of gap at which to stop
    fresh: float  # breath needed to start a sprint
    spent: float  # breath at which to stop one; too little and one is winded
    picks_up: float  # share of the items seen
    uses: float  # chance a second of using an item when pressed
    struggle: float  # s to break a grip
    jogs: bool = True
    opens_exits: bool = False


SKILLS: Final = {
    "clumsy": Skill(0.45, 0.085, 14.0, 0.8, 0.45, 9.0, 14.0, 0.25, 0.00, 0.50, 0.15, 1.4),
    "steady": Skill(0.35, 0.046, 20.0, 0.6, 0.30, 10.0, 15.0, 0.30, 0.03, 0.70, 0.35, 1.3),
    "athletic": Skill(0.27, 0.035, 28.0, 0.5, 0.18, 11.0, 16.0, 0.30, 0.06, 0.85, 0.60, 1.0),
    "perfect": Skill(0.20, 0.000, 40.0, 0.4, 0.00, 12.0, 18.0, 0.30, 0.08, 0.95, 1.20, 0.7),
    "idle": Skill(0.30, 0.0, 1e9, 0.0, 0.0, 0.0, 0.0, 2.0, 0.0, 0.0, 0.0, 1.5, jogs=False),
    "reckless": Skill(
        0.20, 0.0, 40.0, 0.4, 0.0, 12.0, 18.0, 0.30, 0.08, 0.95, 1.20, 0.7, opens_exits=True
    ),
}
