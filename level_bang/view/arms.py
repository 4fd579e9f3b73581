"""One's own arms: what they do, from the news of each tick and how the body runs."""

from dataclasses import dataclass
from functools import cache
from typing import Final

from level_bang.sim.events import Event, What
from level_bang.sim.kinds import Item, Outcome
from level_bang.sim.world import World
from level_bang.view.frame import ArmsView
from level_bang.view.moment import Moment
from level_bang.view.motion import ARM_CLIPS, Clip, arms_motion
from level_bang.view.seize import Grip

DOES: Final = {  # news that the hands have a part in: the clip, and what they hold meanwhile
    What.SLIDE: ("slide", Item.NONE),
    What.VAULT: ("vault", Item.NONE),
    What.SHOVE: ("shove", Item.NONE),
    What.DOOR_RATTLE: ("door", Item.NONE),
    What.USE_ALMOND_WATER: ("drink", Item.ALMOND_WATER),
    What.USE_ENERGY_BAR: ("eat", Item.ENERGY_BAR),
    What.USE_FLARE: ("throw_flare", Item.FLARE),
    What.USE_EXTINGUISHER: ("spray", Item.EXTINGUISHER),
}
HELD: Final = {  # bits of the variants of the mesh
    Item.NONE: 1,
    Item.ALMOND_WATER: 1 | 2,
    Item.ENERGY_BAR: 1 | 4,
    Item.FLARE: 1 | 8,
    Item.EXTINGUISHER: 1 | 16,
}
MILESTONE: Final = 1_000.0  # m after which one looks at the wrist
ONCE: Final = ("slide", "vault", "shove", "door", "drink", "eat", "throw_flare", "spray", "wrist")
LETS_GO: Final = {"drink": 0.85, "eat": 0.8, "throw_flare": 0.68}  # share of the clip
FADES: Final = 0.12  # s from one clip to the next
MOVES: Final = 1.0  # m/s


@dataclass(slots=True)
class _Doing:
    clip: str
    since: int  # tick


class Arms:
    """The arms of one run."""

    def __init__(self) -> None:
        """Hanging."""
        self.grip = Grip()
        self._reset()

    def _reset(self) -> None:
        self._now, self._old = _Doing("none", 0), _Doing("none", 0)
        self._held = Item.NONE
        self._milestone = -1

    def follow(self, world: World, news: list[Event]) -> None:
        """Take a tick and its news into account."""
        self.grip.follow(world, news)
        if world.tick < self._now.since:
            self._reset()
        for event in news:
            if event.what in DOES:
                clip, self._held = DOES[event.what]
                self._begin(clip, world.tick, again=True)
        passed = int(world.body.distance // MILESTONE)
        wanted = self._wanted(world)
        if 0 <= self._milestone < passed and wanted in ("jog", "sprint"):
            wanted, self._held = "wrist", Item.NONE
        self._milestone = passed
        self._begin(wanted, world.tick)

    def glance(self, world: World) -> None:
        """Look at the wrist, if the hands are free."""
        if self._wanted(world) in ("none", "jog", "sprint"):
            self._held = Item.NONE
            self._begin("wrist", world.tick)

    def _wanted(self, world: World) -> str:
        body, now, tick = world.body, self._now, world.tick
        if world.outcome == Outcome.CAUGHT:
            return "fend"
        if world.chase.grip.since > 0 or tick < body.held_until:
            return "struggle"
        if now.clip in ONCE and (tick - now.since) / 60.0 < _seconds(now.clip):
            return now.clip
        if tick < body.up_at:
            return "crawl"
        if tick < body.winded_until:
            return "winded"
        if body.speed < MOVES:
            return "none"
        return "sprint" if body.sprinting else "jog"

    def _begin(self, clip: str, tick: int, *, again: bool = False) -> None:
        if clip != self._now.clip or again:
            self._old, self._now = self._now, _Doing(clip, tick)

    def shown(self, tick: float, distance: float, now: Moment, over: float) -> ArmsView:
        """The arms at a tick and a fraction, `over` seconds after the run ended."""
        tick += 60.0 * over
        since = (tick - self._now.since) / 60.0
        fade = max(1.0 - since / FADES, 0.0)
        lets_go = LETS_GO.get(self._now.clip, 1.0) * _seconds(self._now.clip)
        held = HELD[self._held] if self._now.clip in ONCE and since < lets_go else HELD[Item.NONE]
        return ArmsView(
            frame=_row(self._now, tick, distance),
            other=_row(self._old, tick, distance),
            blend=fade,
            held=held,
            odometer=max(now.distance, 0.0),
        )


@cache
def _clips() -> dict[str, Clip]:
    return dict(zip(ARM_CLIPS, arms_motion().clips(0), strict=True))


def _seconds(clip: str) -> float:
    return _clips()[clip].seconds


def _row(doing: _Doing, tick: float, distance: float) -> int:
    """The frame of a clip: by ground covered where it covers ground, else by time."""
    made = _clips()[doing.clip]
    gone = (tick - doing.since) / 60.0 / made.seconds
    if made.metres > 0.0:
        gone = distance / made.metres
    phase = min(gone, 0.999) if doing.clip in ONCE or doing.clip == "fend" else gone % 1.0
    return made.first + int(max(phase, 0.0) * made.frames)
