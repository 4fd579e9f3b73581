"""A simulated player's hands: what it picks up, what it uses when, how it struggles, which door."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from level_bang.chance import roll
from level_bang.pursuit.params import DT, TICKS
from level_bang.sim.command import Button
from level_bang.sim.course import SQUARE
from level_bang.sim.hallway import Find
from level_bang.sim.kinds import Item

if TYPE_CHECKING:
    from level_bang.runners.observe import Observation
    from level_bang.runners.player import Player

PRESSED: Final = 9.0  # m of gap below which items are used
PULL_WITHIN: Final = 15.0  # m of gap for which a fire door is pulled
REST: Final = 6.0  # s between two things thrown at them
PRESSES: Final = 4  # that break a grip
EXIT_REACH: Final = 1.9  # m to a push bar
DECISION: Final = 4  # ticks
STREAM_PICK: Final = 211
STREAM_USE: Final = 212


@dataclass(slots=True)
class Hands:
    """What the hands are at."""

    thrown_at: int = -TICKS * 60
    held_since: int = -1
    presses: int = 0
    near_end: bool = False
    tried: bool = False

    def wanted(self, player: Player, seen: Observation) -> Find | None:
        """The item it runs for, if any: not every one is noticed, and pockets are two."""
        full = seen.left != Item.NONE and seen.right != Item.NONE
        for find in seen.finds:
            noticed = roll(player.seed, STREAM_PICK, find.number) < player.skill.picks_up
            if noticed and not full and find.item is not Item.FIRE_DOOR:
                return find if find.along > seen.along - 0.3 else None
        return None

    def act(self, player: Player, seen: Observation) -> int:
        """The buttons the hands press now."""
        self.near_end = seen.exit_in is not None or self.near_end
        if seen.held:
            return self._struggle(player, seen)
        self.held_since = -1
        return self._use(player, seen) | self._pull(player, seen) | self._open(player, seen)

    def _struggle(self, player: Player, seen: Observation) -> int:
        if self.held_since < 0:
            self.held_since, self.presses = seen.tick, 0
        passed = (seen.tick - self.held_since) * DT
        due = passed >= player.skill.struggle * (self.presses + 1) / PRESSES
        if not due or player.command.buttons & Button.STRUGGLE:
            return 0
        self.presses += 1
        return Button.STRUGGLE

    def _helps(self, item: int, seen: Observation) -> bool:
        if item == Item.ENERGY_BAR:
            return seen.stamina < 0.2
        if item == Item.ALMOND_WATER:
            return not seen.shielded
        free = seen.tick - self.thrown_at > REST * TICKS
        return item in (Item.EXTINGUISHER, Item.FLARE) and free

    def _use(self, player: Player, seen: Observation) -> int:
        if (seen.left == Item.NONE and seen.right == Item.NONE) or player.felt > PRESSED:
            return 0
        chance = player.skill.uses * DECISION * DT
        if roll(player.seed, STREAM_USE, seen.tick) >= chance:
            return 0
        for item, button in ((seen.left, Button.USE_1), (seen.right, Button.USE_2)):
            if self._helps(item, seen):
                if item in (Item.EXTINGUISHER, Item.FLARE):
                    self.thrown_at = seen.tick
                return button
        return 0

    def _pull(self, player: Player, seen: Observation) -> int:
        for find in seen.finds:
            near = abs(find.along - seen.along) < 1.0 and find.item is Item.FIRE_DOOR
            noticed = roll(player.seed, STREAM_PICK, find.number) < player.skill.picks_up
            if near and noticed and player.felt < PULL_WITHIN:
                return 0 if player.command.buttons & Button.TRY else Button.TRY
        return 0

    def _open(self, player: Player, seen: Observation) -> int:
        """The real exit is known by its dead end; the reckless try every exit door they meet."""
        here = seen.exit_in is not None and seen.exit_in < EXIT_REACH
        if player.skill.opens_exits and seen.bend is not None:
            here = here or seen.bend.at + SQUARE - seen.along < EXIT_REACH
        return Button.TRY if here and not player.command.buttons & Button.TRY else 0
