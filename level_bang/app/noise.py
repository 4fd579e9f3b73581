"""What is heard: the run's events and its moment for the score, and captions for them."""

from typing import Final

from level_bang import assets
from level_bang.pursuit import gap
from level_bang.sim import Event, World
from level_bang.sim.kinds import IN_ROOM
from level_bang.sound.captions import CAPTIONS
from level_bang.sound.device import Device
from level_bang.sound.score import Heard, cue, score

CAPTION_TICKS: Final = 120  # ticks that a caption stays
HEARD_FROM: Final = 3.0  # s into the run


class Noise:
    """The ears' side of a run."""

    def __init__(self) -> None:
        """Open the sound device; without one only captions are left."""
        self._device = Device(assets.path("audio"))
        self._counts: dict[str, int] = {}
        self._caption = ""
        self._until = 0
        self._now = 0
        self._seed = 0

    @property
    def caption(self) -> str:
        """What is to be read of what is heard now."""
        return self._caption if self._now < self._until else ""

    def begin(self, seed: int) -> None:
        """A new run: the alarm is a little different for every seed."""
        self._seed = seed
        self._caption, self._until, self._now = "", 0, 0
        self._counts.clear()

    def hear(self, world: World, events: list[Event]) -> None:
        """Sound what happened and how it is now."""
        self._now = world.tick
        for event in events:
            self._hear_event(event.what.name.lower())
        self._device.play(score(self._heard(world)))

    def _hear_event(self, name: str) -> None:
        count = self._counts.get(name, 0)
        self._counts[name] = count + 1
        self._device.shot(cue(name, count))
        if name in CAPTIONS:
            self._caption, self._until = CAPTIONS[name], self._now + CAPTION_TICKS

    def _heard(self, world: World) -> Heard:
        body = world.body
        audible = world.tick >= HEARD_FROM * 60
        return Heard(
            gap_m=max(gap(world.chase, body.distance), 0.0) if audible else float("inf"),
            speed_mps=body.speed,
            stamina=body.stamina,
            winded=world.tick < body.winded_until,
            alarm=1.0,
            seed=self._seed,
            looking_back=body.head > 0,
            room=world.phase in IN_ROOM,
            paused=False,
        )

    def pause(self, on: bool) -> None:
        """Hold everything, or let it go on."""
        self._device.pause(on)

    def silence(self) -> None:
        """Nothing runs: what sounds fades away; to be called every frame."""
        self._device.play([])

    def close(self) -> None:
        """Give the device back."""
        self._device.close()
