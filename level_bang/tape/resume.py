"""Taking a run up again: its tape is run through, then the player goes on, on a tape of its own."""

from collections.abc import Callable
from dataclasses import replace

from level_bang.tape.header import Header
from level_bang.tape.reader import Tape
from level_bang.tape.recorder import Recorder
from level_bang.tape.session import Session


def resume(tape: Tape, recorder: Callable[[Header], Recorder | None]) -> Session:
    """The run of `tape` where it was left; the new tape holds all of it and is marked."""
    header = replace(tape.header, resumed=True)
    session = Session(header, recorder(header))
    for second in tape.seconds:
        for command in second.commands:
            session.tick(command)
    if session.recorder is not None:
        session.recorder.mark(session.world.tick, "taken up again")
    return session
