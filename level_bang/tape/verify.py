"""Does a tape hold? Runs it again and compares every digest, key frame, event and the end."""

import struct
from dataclasses import dataclass, field

from level_bang.sim import World
from level_bang.sim.kinds import OUTCOME_NAMES, Outcome
from level_bang.sim.packing import differences, pack
from level_bang.tape.columns import SECOND
from level_bang.tape.reader import Done, Second, Tape
from level_bang.tape.session import Session


@dataclass(slots=True)
class Verdict:
    """The answer; `fields` are named at the first key frame after the difference."""

    holds: bool
    ticks: int
    why: str = ""
    second: int | None = None  # the first that differs, counted from 0
    tick: int | None = None  # at which it was noticed
    fields: list[str] = field(default_factory=list)
    digest: str = ""


def _key_differs(world: World, key: World | None) -> bool:
    return key is not None and pack(key) != pack(world)


def _end_differs(session: Session, done: Done) -> str | None:
    outcome = OUTCOME_NAMES[Outcome(session.world.outcome) or Outcome.QUIT]
    if done.ticks != session.world.tick:
        return f"it says it ends at tick {done.ticks}, but it ends at {session.world.tick}"
    if done.outcome != outcome:
        return f"it says it ends as {done.outcome}, but it ends as {outcome}"
    if done.digest != session.digest:
        return "its last digest is another"
    return None


class _Check:
    """A tape being run again."""

    def __init__(self, tape: Tape) -> None:
        self.tape = tape
        self.session = Session(tape.header)
        self.events: list[tuple[int, int, int]] = []
        self.verdict = Verdict(True, tape.ticks)

    def _fail(self, why: str, second: int) -> None:
        if self.verdict.holds:
            self.verdict.holds = False
            self.verdict.why = why
            self.verdict.second = second
            self.verdict.tick = self.session.world.tick

    def _play(self, second: Second) -> None:
        for command in second.commands:
            if self.session.over:
                self._fail("its input goes on after the run is over", second.tick // SECOND)
                return
            events = self.session.tick(command)
            tick = self.session.world.tick
            self.events += [(tick, event.what, event.value) for event in events]

    def _second(self, number: int, second: Second) -> bool:
        """Play one second; False once the answer is complete."""
        self._play(second)
        if second.digest != self.session.digest:
            self._fail("the run differs", number)
        key = self.tape.keys.get(second.tick)
        if key is not None and _key_differs(self.session.world, key):
            self._fail("a key frame differs from the run", number)
            self.verdict.fields = differences(key, self.session.world)
        return self.verdict.holds or key is None

    def run(self) -> Verdict:
        try:
            return self._run()
        except (ArithmeticError, ValueError, struct.error) as error:
            self._fail(f"its params cannot be run ({error})", self.session.world.tick // SECOND)
            return self.verdict

    def _run(self) -> Verdict:
        for number, second in enumerate(self.tape.seconds):
            if not self._second(number, second):
                return self.verdict
        last = self.tape.ticks // SECOND
        until = self.tape.ticks if self.tape.done is not None else self.tape.events_until
        known = [event for event in self.events if event[0] <= until]
        if self.tape.events != known:
            self._fail("its list of events differs from the run", last)
        if self.tape.done is not None:
            why = _end_differs(self.session, self.tape.done)
            if why is not None:
                self._fail(why, last)
        elif self.tape.trouble is not None:
            self._fail(self.tape.trouble, last)
        else:
            self._fail(f"it is cut short after {last} s; what is there holds", last)
        self.verdict.digest = self.session.digest.hex()
        return self.verdict


def verify(tape: Tape) -> Verdict:
    """Run `tape` again, wholly; the first difference is named."""
    try:
        check = _Check(tape)
    except (ArithmeticError, ValueError) as error:
        return Verdict(False, tape.ticks, f"its params cannot be run ({error})", 0, 0)
    return check.run()
