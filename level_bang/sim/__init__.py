"""The game without a picture: `begin` a `World`, `step` it with a `Command`, read the events."""

from level_bang.sim.command import Button, Command
from level_bang.sim.events import Event, What
from level_bang.sim.params import SimParams
from level_bang.sim.step import step
from level_bang.sim.world import World, begin, hall_of

SIM_VERSION = 1  # raised whenever the same commands would give another run

__all__ = [
    "SIM_VERSION",
    "Button",
    "Command",
    "Event",
    "SimParams",
    "What",
    "World",
    "begin",
    "hall_of",
    "step",
]
