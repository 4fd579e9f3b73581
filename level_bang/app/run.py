"""A run being shown: ticks at their fixed pace, frames whenever asked, whoever steers."""

from collections.abc import Callable
from typing import Final

from level_bang import runners
from level_bang.sim import Command, Event, hall_of
from level_bang.sim.kinds import Outcome
from level_bang.tape import Session
from level_bang.view.arms import Arms
from level_bang.view.compose import compose
from level_bang.view.crowd import Crowd
from level_bang.view.frame import Frame
from level_bang.view.governor import Governor
from level_bang.view.left import Left
from level_bang.view.look import LookParams
from level_bang.view.moment import moment
from level_bang.view.omens import Omens
from level_bang.view.sight import Gaze, Sight, gaze_of
from level_bang.view.things import Scene, scene

TICK: Final = 1.0 / 60.0  # s
LONGEST: Final = 0.1  # s of frame time; what is beyond is dropped, not caught up in a burst
ENDING: Final = {
    Outcome.CAUGHT: 4.3,
    Outcome.FAKE_EXIT: 1.2,
    Outcome.ESCAPED: 2.0,
    Outcome.LEVEL_7191: 2.0,
    Outcome.LEVEL_MAKER: 2.0,
}  # s the picture goes on after the last tick


class Run:
    """One run on screen."""

    def __init__(
        self,
        session: Session,
        source: Callable[[], Command],
        driven: bool,
        crowd: Crowd | None = None,
    ) -> None:
        """`source` gives the next tick's command; `driven` by a simulated runner or a tape.

        `crowd` is a new one unless it is given.
        """
        self.session = session
        self.driven = driven
        self._source = source
        self._left = 0.0
        self._over = 0.0
        self._prev = self._curr = moment(session.world)
        self._scene: Scene | None = None
        self._governor = Governor()
        self._crowd = Crowd() if crowd is None else crowd
        self._omens, self._arms, self._behind = Omens(), Arms(), Left()

    @property
    def finished(self) -> bool:
        """Whether the run and its last picture are over."""
        outcome = Outcome(self.session.world.outcome)
        return self.session.over and self._over >= ENDING.get(outcome, 0.0)

    @property
    def seconds(self) -> float:
        """Since it began."""
        return self.session.world.tick * TICK

    def advance(self, elapsed: float, until: int | None = None) -> list[Event]:
        """Take the ticks that `elapsed` seconds are due, none past tick `until`."""
        elapsed = min(elapsed, LONGEST)
        if self.session.over:
            self._over += elapsed
            return []
        news: list[Event] = []
        self._left += elapsed
        while self._left >= TICK and not self.session.over:
            self._left -= TICK
            if until is None or self.session.world.tick < until:
                news += self._tick()
        return news

    def _tick(self) -> list[Event]:
        events = self.session.tick(self._source())
        self._prev, self._curr = self._curr, moment(self.session.world)
        hall = hall_of(self.session.world)
        self._crowd.follow(self._curr, hall, self._place().standing)
        self._omens.follow(self._curr, hall)
        self._arms.follow(self.session.world, events)
        self._behind.follow(self.session.world, events)
        return events

    def _place(self) -> Scene:
        """What stands and lies about the body."""
        world, body = self.session.world, self.session.header.params.body
        self._scene = scene(world, hall_of(world), body, self._scene)
        return self._scene

    def glance(self) -> None:
        """Look at the odometer on one's wrist."""
        self._arms.glance(self.session.world)

    def frame(self, look: LookParams, gaze: Gaze) -> Frame:
        """The picture now."""
        world = self.session.world
        hall = hall_of(world)
        alpha = 1.0 if self.session.over else min(self._left / TICK, 1.0)
        if self.driven:
            gaze = gaze_of(self._prev, self._curr, alpha)
        ease = self._governor.depth
        sight = Sight(
            self._prev, self._curr, world, hall, self._place(), look, gaze,
            self._over, self._crowd, self._omens, self._arms, self._behind, ease,
        )  # fmt: skip
        frame = compose(sight, alpha)
        self._governor.watch(frame)
        return frame


def runner_source(session: Session, name: str) -> Callable[[], Command]:
    """Commands of a simulated runner in this session's world."""
    who = runners.player(name, session.header.seed)
    return lambda: runners.command(who, session.world, session.header.params)
