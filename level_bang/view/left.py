"""What the runner left in the hall: a flare goes on burning, a cloud hangs there and thins out."""

from typing import Final

from level_bang.pursuit.state import NEVER
from level_bang.scalar import clamp, smooth
from level_bang.sim.events import Event, What
from level_bang.sim.pockets import CLOUD_BEHIND, FLARE_BEHIND
from level_bang.sim.world import World

CATCHES: Final = 0.25  # s until a flare burns
BURNS: Final = 14.0  # s that it does, the last three less and less
SPREADS: Final = 0.6  # s until a cloud fills the hall
HANGS: Final = 16.0  # s until it is gone, and it thins from half of that on


class Left:
    """Of one run: the last flare and the last cloud."""

    def __init__(self) -> None:
        """Nothing yet."""
        self._flare = self._cloud = (0.0, NEVER)

    def follow(self, world: World, news: list[Event]) -> None:
        """Take a tick and its news into account."""
        if world.tick < max(self._flare[1], self._cloud[1]):
            self._flare = self._cloud = (0.0, NEVER)
        for event in news:
            if event.what is What.USE_FLARE:
                self._flare = world.body.distance - FLARE_BEHIND, world.tick
            elif event.what is What.USE_EXTINGUISHER:
                self._cloud = world.body.distance - CLOUD_BEHIND, world.tick

    def flare(self, tick: float) -> tuple[float, float] | None:
        """(m along, 0..1 strength) while it burns."""
        place, since = self._flare
        seconds = (tick - since) / 60.0
        if not 0.0 <= seconds < BURNS:
            return None
        return place, min(seconds / CATCHES, 1.0) * clamp((BURNS - seconds) / 3.0, 0.0, 1.0)

    def cloud(self, tick: float) -> tuple[float, float] | None:
        """(m along, 0..1 thickness) while it hangs there."""
        place, since = self._cloud
        seconds = (tick - since) / 60.0
        if not 0.0 <= seconds < HANGS:
            return None
        return place, smooth(seconds / SPREADS) * (1.0 - smooth(2.0 * seconds / HANGS - 1.0))
