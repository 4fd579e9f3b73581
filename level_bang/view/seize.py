"""The first grab: hands from behind over both shoulders, the struggle, and who is wrenched off."""

import math
from typing import Final

import numpy as np

from level_bang.pursuit.state import NEVER, Kind
from level_bang.scalar import clamp, mix
from level_bang.sim.events import Event, What
from level_bang.sim.heading import TURN
from level_bang.sim.world import World
from level_bang.view.frame import CREATURE_FIELDS, Eye, Floats
from level_bang.view.members import persons
from level_bang.view.moment import Moment
from level_bang.view.motion import clip_of

EYE: Final = {Kind.HOUND: 0.85, Kind.SKIN_STEALER: 0.62, Kind.FACELING: 0.62}
"""m from a creature's middle to the eye of whom it holds, in its clips."""
HEIGHT: Final = 1.60  # m of that eye
LOWEST: Final = -0.3  # m; below, it would be in the floor
ASKEW: Final = 0.7  # rad off the hall's way that it stands behind one's back
SPARED: Final = 1.5  # m behind the eye that the others stop
SEIZES, SHAKES_OFF = 0.3, 0.7  # s of the clips
STAGGERS: Final = 0.6  # m back, when shaken off
TUGS: Final = 1.25  # Hz, of one round of the hold
TUG_PITCH, TUG_ROLL, TUG_BACK = 0.035, 0.05, 0.05  # rad, rad, m
NOBODY: Final = np.zeros((0, len(CREATURE_FIELDS)), np.float32)


class Grip:
    """Hands on the runner, as they are seen."""

    def __init__(self) -> None:
        """None."""
        self._since = self._freed = NEVER
        self._place = 0.0  # m along where it was shaken off
        self._seed = 0

    def follow(self, world: World, news: list[Event]) -> None:
        """Take a tick and its news into account."""
        if world.tick < max(self._since, self._freed):
            self._since = self._freed = NEVER
        self._since, self._seed = world.chase.grip.since, world.seed
        if any(event.what is What.BREAK_FREE for event in news):
            self._freed, self._place = world.tick, world.body.along

    def shown(self, tick: float) -> tuple[str, float] | None:
        """What they do and for how many seconds now; None if nobody does."""
        if self._since >= 0:
            held = max(tick - self._since, 0.0) / 60.0
            return ("seize", held) if held < SEIZES else ("hold", held - SEIZES)
        freed = (tick - self._freed) / 60.0
        return ("shaken", freed) if 0.0 <= freed < SHAKES_OFF else None

    def tug(self, eye: Eye, tick: float, bob: float) -> None:
        """The head goes with what pulls at one; `bob` is how much of that is wanted."""
        doing = self.shown(tick)
        if doing is None:
            return
        what, seconds = doing
        if what == "shaken":
            share = bob * (1.0 - seconds / SHAKES_OFF) ** 2
            eye.pitch -= 2.0 * TUG_PITCH * share
            return
        share = bob * (clamp(seconds / SEIZES, 0.0, 1.0) if what == "seize" else 1.0)
        beat = math.sin(math.tau * TUGS * seconds) if what == "hold" else 0.0
        eye.pitch += TUG_PITCH * share * (0.6 + beat)
        eye.roll += TUG_ROLL * share * math.sin(math.pi * TUGS * seconds)
        eye.along -= TUG_BACK * share * (0.5 + 0.5 * beat)

    def rows(self, rows: Floats, eye: Eye, tick: float, now: Moment, way: int) -> Floats:
        """`rows` with who holds on in place of the first; `way` is the hall's heading."""
        doing = self.shown(tick)
        if doing is None or not now.gone:
            return rows
        others = rows[1:].copy()
        np.minimum(others[:, 1], eye.along - SPARED, out=others[:, 1])
        return np.vstack([[self._row(doing, rows, eye, now, way)], others]).astype(np.float32)

    def _row(
        self, does: tuple[str, float], rows: Floats, eye: Eye, now: Moment, way: int
    ) -> list[float]:
        what, seconds = does
        kind = Kind(int(now.kind[0]))
        who = persons(now, self._seed)
        turned = (now.yaw - way + TURN // 2) % TURN - TURN // 2
        faces = clamp(turned * math.tau / TURN, -ASKEW, ASKEW)
        along = eye.along - EYE[kind] * math.cos(faces)
        side = eye.side - EYE[kind] * math.sin(faces)
        if what == "shaken":
            stays = self._place - EYE[kind] - STAGGERS * min(seconds / 0.4, 1.0)
            along = min(along, stays)
            if len(rows):  # and is where the crowd has it in the end
                along = mix(along, float(rows[0, 1]), (seconds / SHAKES_OFF) ** 2)
        doing = clip_of(kind, what)
        phase = seconds / doing.seconds
        shown = doing.row(phase % 1.0 if what == "hold" else phase)
        lift = max(eye.height - HEIGHT, LOWEST) if what != "shaken" else 0.0
        variant = min(float(who.variant[0]), 2.0)  # never the child
        return [kind, along, side, faces, variant, 1.0, lift, 0.0, shown, shown, 0.0,
                float(who.seed[0])]  # fmt: skip
