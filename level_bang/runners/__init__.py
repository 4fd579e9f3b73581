"""Simulated players: an `Observation` in, a `Command` out. They never see the `World`."""

from level_bang.chance import bits
from level_bang.runners.observe import Observation, observe
from level_bang.runners.player import EVERY, Player
from level_bang.runners.skill import SKILLS, Skill
from level_bang.sim.command import Command
from level_bang.sim.params import SimParams
from level_bang.sim.world import World

STREAM_PLAYER = 200
NAMES = tuple(SKILLS)


def player(name: str, seed: int, mistakes: float = 1.0) -> Player:
    """The player of that name, in the run of that seed; raises KeyError for an unknown name."""
    return Player(SKILLS[name], bits(seed, STREAM_PLAYER, NAMES.index(name)), mistakes)


def command(who: Player, world: World, params: SimParams) -> Command:
    """What `who` does in the next tick; it looks and decides fifteen times a second."""
    if who.command is None or world.tick % EVERY == 0:
        who.command = who.decide(observe(world, params))
    return who.command


__all__ = ["NAMES", "SKILLS", "Observation", "Player", "Skill", "command", "observe", "player"]
