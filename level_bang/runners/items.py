"""A simulated player's hands: what it picks up, what it uses when, how it struggles, which door."""

from dataclasses import dataclass
from typing import Final

from level_bang.chance import roll
from level_bang.pursuit.params import DT, TICKS
from level_bang.runners.observe import Observation
from level_bang.runners.skill import Skill
from level_bang.sim.command import Button
from level_bang.sim.course import SQUARE
from level_bang.sim.hallway import Find
from level_bang.sim.kinds import Item

PRESSED: Final = 9.0  # m of gap below which items are used
PULL_WITHIN: Final = 15.0  # m of gap for which a fire door is pulled
REST: Final = 6.0  # s between two things thrown at them
PRESSES: Final = 4  # that break a grip
EXIT_REACH: Final = 2.3  # m to a push bar; at a sprint two decisions lie half a metre apart
DECISION: Final = 4  # ticks
STREAM_PICK: Final = 211
STREAM_USE: Final = 212


@dataclass(slots=True)
class Hands:
    """What the hands are at."""

    skill: Skill
    seed: int
    felt: float = 0.0  # m; the gap, as far as known
    pressed: int = 0  # the buttons of the last decision
    thrown_at: int = -TICKS * 60
    held_since: int = -1
    presses: int = 0
    near_end: bool = False

    def wanted(self, seen: Observation) -> Find | None:
        """The item it runs for, if any: not every one is noticed, and pockets are two."""
        full = seen.left != Item.NONE and seen.right != Item.NONE
        for find in seen.finds:
            noticed = roll(self.seed, STREAM_PICK, find.number) < self.skill.picks_up
            if noticed and not full and find.item is not Item.FIRE_DOOR:
                return find if find.along > seen.along - 0.3 else None
        return None

    def act(self, seen: Observation, felt: float, pressed: int) -> int:
        """The buttons the hands press now; `pressed` is what was pressed last."""
        self.felt, self.pressed = felt, pressed
        self.near_end = seen.exit_in is not None or self.near_end
        if seen.held:
            return self._struggle(seen)
        self.held_since = -1
        return self._use(seen) | self._pull(seen) | self._open(seen)

    def _struggle(self, seen: Observation) -> int:
        if self.held_since < 0:
            self.held_since, self.presses = seen.tick, 0
        passed = (seen.tick - self.held_since) * DT
        due = passed >= self.skill.struggle * (self.presses + 1) / PRESSES
        if not due or self.pressed & Button.STRUGGLE:
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

    def _use(self, seen: Observation) -> int:
        if (seen.left == Item.NONE and seen.right == Item.NONE) or self.felt > PRESSED:
            return 0
        chance = self.skill.uses * DECISION * DT
        if roll(self.seed, STREAM_USE, seen.tick) >= chance:
            return 0
        for item, button in ((seen.left, Button.USE_1), (seen.right, Button.USE_2)):
            if self._helps(item, seen):
                if item in (Item.EXTINGUISHER, Item.FLARE):
                    self.thrown_at = seen.tick
                return button
        return 0

    def _pull(self, seen: Observation) -> int:
        for find in seen.finds:
            near = abs(find.along - seen.along) < 1.0 and find.item is Item.FIRE_DOOR
            noticed = roll(self.seed, STREAM_PICK, find.number) < self.skill.picks_up
            if near and noticed and self.felt < PULL_WITHIN:
                return 0 if self.pressed & Button.TRY else Button.TRY
        return 0

    def _open(self, seen: Observation) -> int:
        """The real exit is known by its dead end; the reckless try every exit door they meet."""
        here = seen.exit_in is not None and seen.exit_in < EXIT_REACH
        if self.skill.opens_exits and seen.bend is not None:
            here = here or seen.bend.at + SQUARE - seen.along < EXIT_REACH
        return Button.TRY if here and not self.pressed & Button.TRY else 0
