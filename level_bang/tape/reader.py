"""Reading a tape: everything is checked here, so that whoever plays it can trust it."""

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, Final

from level_bang.sim import Command, World
from level_bang.sim.kinds import OUTCOME_NAMES
from level_bang.sim.packing import DIGEST_SIZE, pack, unpack
from level_bang.tape import columns
from level_bang.tape.blocks import MAX_PACKED, Block, TapeError, blocks
from level_bang.tape.header import Header
from level_bang.tape.header import decode as decode_header

MAX_SECONDS: Final = 6 * 3600  # s; no run is longer
MAX_FILE: Final = 256 * MAX_PACKED
_EVENT: Final = [int, int, int]


@dataclass(slots=True)
class Second:
    """Up to sixty commands and the digest after the last."""

    tick: int  # of the last command
    commands: list[Command]
    digest: bytes


@dataclass(slots=True)
class Done:
    """How the run ended, as the tape says."""

    outcome: str
    ticks: int
    digest: bytes


@dataclass(slots=True)
class Tape:
    """A run as it was read. `done` is None if the tape was cut short."""

    header: Header
    seconds: list[Second] = field(default_factory=list)
    keys: dict[int, World] = field(default_factory=dict)  # by tick
    events: list[tuple[int, int, int]] = field(default_factory=list)  # tick, what, value
    events_until: int = 0  # tick up to which they are complete
    marks: list[tuple[int, str]] = field(default_factory=list)
    done: Done | None = None
    trouble: str | None = None  # where and how the file is damaged, if it is

    @property
    def ticks(self) -> int:
        """How long it plays."""
        return self.seconds[-1].tick if self.seconds else 0


def _second(tape: Tape, block: Block) -> None:
    commands = columns.read(block.payload[DIGEST_SIZE:])
    if block.tick != tape.ticks + len(commands):
        raise TapeError("a second of input is missing")
    if block.tick > MAX_SECONDS * columns.SECOND:
        raise TapeError("it is longer than any run")
    if tape.seconds and len(tape.seconds[-1].commands) < columns.SECOND:
        raise TapeError("input goes on after its last second")
    tape.seconds.append(Second(block.tick, commands, block.payload[:DIGEST_SIZE]))


def _key(tape: Tape, block: Block) -> None:
    try:
        world = unpack(block.payload)
    except (ValueError, OverflowError) as error:
        raise TapeError(f"a key frame is damaged ({error})") from error
    if pack(world) != block.payload:
        raise TapeError("a key frame is not as any run would leave it")
    if world.tick != block.tick or block.tick != tape.ticks:
        raise TapeError("a key frame stands in the wrong place")
    tape.keys[block.tick] = world


def _event(row: object) -> tuple[int, int, int]:
    if isinstance(row, list) and [type(number) for number in row] == _EVENT:
        return tuple(row)
    raise TapeError("its list of events is damaged")


def _json(block: Block) -> object:
    try:
        return json.loads(block.payload)
    except (ValueError, RecursionError) as error:
        raise TapeError("a block of it is not JSON") from error


def _events(tape: Tape, block: Block) -> None:
    rows = _json(block)
    if not isinstance(rows, list):
        raise TapeError("its list of events is damaged")
    tape.events += [_event(row) for row in rows]
    tape.events_until = block.tick


def _done(tape: Tape, block: Block) -> None:
    match _json(block):
        case {"outcome": str(outcome), "ticks": int(ticks), "digest": str(digest)}:
            pass
        case _:
            raise TapeError("its last block is damaged")
    if outcome not in OUTCOME_NAMES.values() or len(digest) != 2 * DIGEST_SIZE:
        raise TapeError("its last block is damaged")
    try:
        tape.done = Done(outcome, ticks, bytes.fromhex(digest))
    except ValueError as error:
        raise TapeError("its last block is damaged") from error


def _mark(tape: Tape, block: Block) -> None:
    tape.marks.append((block.tick, block.payload.decode(errors="replace")))


_READ: Final = {b"INPT": _second, b"KEYF": _key, b"EVNT": _events, b"DONE": _done, b"MARK": _mark}


def load(file: BinaryIO) -> Tape:
    """The tape in a file; raises TapeError if not even its header can be used.

    What comes after damage is left out and `trouble` says so; unknown blocks are skipped.
    """
    found = blocks(file)
    first = next(found, None)
    if first is None or first.kind != b"HEAD":
        raise TapeError("it holds no run")
    tape = Tape(decode_header(first.payload))
    try:
        for block in found:
            if tape.done is not None:
                raise TapeError("it goes on after its end")
            read = _READ.get(block.kind)
            if read is not None:
                read(tape, block)
    except TapeError as error:
        tape.trouble = f"{error}, after second {tape.ticks // columns.SECOND}"
    return tape


def read(path: Path) -> Tape:
    """The tape at `path`; raises TapeError with a whole sentence if it cannot be used."""
    try:
        if path.is_dir():
            raise TapeError("it is a directory")
        if path.exists() and not path.is_file():
            raise TapeError("it is no file")
        with path.open("rb") as file:
            size = file.seek(0, 2)
            file.seek(0)
            if size == 0:
                raise TapeError("it is empty")
            if size > MAX_FILE:
                raise TapeError("it is far larger than any tape")
            return load(file)
    except TapeError as error:
        raise TapeError(f"{path} cannot be played: {error}.") from None
    except OSError as error:
        raise TapeError(f"{path} cannot be read: {error.strerror or error}.") from None
