"""A run on disk: recorded as it is played, read back, run again, verified to the bit."""

from level_bang.tape.blocks import TapeError
from level_bang.tape.header import HUMAN, Header
from level_bang.tape.reader import Tape, load, read
from level_bang.tape.recorder import Recorder
from level_bang.tape.session import Session
from level_bang.tape.verify import Verdict, verify

__all__ = [
    "HUMAN",
    "Header",
    "Recorder",
    "Session",
    "Tape",
    "TapeError",
    "Verdict",
    "load",
    "read",
    "verify",
]
