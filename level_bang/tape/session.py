"""A run under way: the world, its digest, its report, and the tape that takes all of it down."""

from level_bang import sim
from level_bang.sim import Command, Event, World
from level_bang.sim.chronicle import Chronicle
from level_bang.sim.packing import Digest
from level_bang.tape.header import Header, first_digest
from level_bang.tape.recorder import Recorder


class Session:
    """One gate for live play, replay and simulated runs: a command goes in, events come out."""

    def __init__(self, header: Header, recorder: Recorder | None = None) -> None:
        """Begin the run; `recorder`, if any, must be fresh."""
        self.header = header
        self.world: World = sim.begin(header.seed, header.entry, header.length, header.params)
        self._digest = Digest(first_digest(header))
        self.chronicle = Chronicle()
        self.recorder = recorder

    @property
    def over(self) -> bool:
        """Whether the run has ended."""
        return bool(self.world.outcome)

    @property
    def digest(self) -> bytes:
        """Of everything up to now."""
        return self._digest.value()

    def tick(self, command: Command) -> list[Event]:
        """Advance by one tick and record it."""
        events = sim.step(self.world, command, self.header.params)
        self._digest.fold(self.world, command)
        self.chronicle.note(self.world, events)
        if self.recorder is not None:
            self.recorder.append(command, self.world, events, self._digest)
        return events

    def close(self) -> None:
        """Finish the tape; a run that has not ended is left as it is, to be taken up again."""
        if self.recorder is not None:
            self.recorder.close(self.world, self.digest)
