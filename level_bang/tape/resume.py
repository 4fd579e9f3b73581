"""Taking a run up again: its tape is run through, then the player goes on, on a tape of its own."""

import struct
from collections.abc import Callable
from dataclasses import replace

from level_bang.tape.blocks import TapeError
from level_bang.tape.columns import SECOND
from level_bang.tape.header import Header
from level_bang.tape.reader import Tape
from level_bang.tape.recorder import Recorder
from level_bang.tape.session import Session


def _run_through(tape: Tape, session: Session) -> None:
    for second in tape.seconds:
        for command in second.commands:
            if session.over:
                raise TapeError("The run cannot be taken up: it is over.")
            session.tick(command)
        if session.digest != second.digest:
            number = (second.tick - 1) // SECOND
            raise TapeError(f"The run cannot be taken up: it goes otherwise in second {number}.")


def resume(tape: Tape, recorder: Callable[[Header], Recorder | None]) -> Session:
    """The run of `tape` where it was left; the new tape holds all of it and is marked.

    Raises TapeError if the run does not go as the tape says; the new tape is then thrown away.
    """
    header = replace(tape.header, resumed=True)
    try:
        session = Session(header)
    except (ArithmeticError, ValueError) as error:
        raise TapeError(f"The run cannot be taken up: its params are unusable ({error}).") from None
    session.recorder = recorder(header)
    try:
        _run_through(tape, session)
    except (TapeError, ArithmeticError, ValueError, struct.error) as error:
        if session.recorder is not None:
            session.recorder.discard()
        if isinstance(error, TapeError):
            raise
        raise TapeError(f"The run cannot be taken up: its params fail ({error}).") from error
    if session.recorder is not None:
        session.recorder.mark(session.world.tick, "taken up again")
    return session
