"""Writing a tape: append-only, `*.part` while it grows, renamed when done."""

import errno
import json
import logging
import os
from pathlib import Path
from typing import BinaryIO, Final

from level_bang.sim import Command, Event, World
from level_bang.sim.kinds import OUTCOME_NAMES, Outcome
from level_bang.sim.packing import Digest, pack
from level_bang.tape import columns
from level_bang.tape.blocks import MAGIC, encode
from level_bang.tape.header import Header
from level_bang.tape.header import encode as encode_header

KEY_EVERY: Final = 600  # ticks
PART: Final = ".part"
_log = logging.getLogger(__name__)


class Recorder:
    """The tape of a run that is being played."""

    def __init__(self, path: Path, header: Header) -> None:
        """Open `path` + `.part`; raises OSError if that cannot be written."""
        if not path.name or path.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
        self.path = path
        self.trouble: str | None = None  # why recording stopped, if it did
        self._part = path.with_name(path.name + PART)
        self._file: BinaryIO | None = self._part.open("wb")
        self._commands: list[Command] = []
        self._events: list[tuple[int, int, int]] = []
        self._keys: list[int] = []
        self._size = 0
        self._written = 0  # tick of the last command that is in the file
        self._write(MAGIC + encode(b"HEAD", 0, encode_header(header)))

    def _write(self, data: bytes) -> None:
        if self._file is None:
            return
        try:
            self._file.write(data)
            self._file.flush()
            self._size += len(data)
        except OSError as error:
            self.trouble = f"recording stopped: {error.strerror or error}"
            _log.info("%s", self.trouble)
            self._abandon()

    def _abandon(self) -> None:
        file, self._file = self._file, None
        if file is not None:
            try:
                file.close()
            except OSError:
                _log.debug("the tape could not be closed cleanly")

    def append(self, command: Command, world: World, events: list[Event], digest: Digest) -> None:
        """Take down one tick: its command, what happened in it, the digest after it."""
        self._commands.append(command)
        if events:
            self._events += [(world.tick, event.what, event.value) for event in events]
        if world.tick % columns.SECOND == 0 or world.outcome:
            self._second(world, digest.value())
        if world.tick % KEY_EVERY == 0:
            self._key(world)

    def _second(self, world: World, digest: bytes) -> None:
        if self._commands:
            self._write(encode(b"INPT", world.tick, digest + columns.write(self._commands)))
            self._commands = []
            self._written = world.tick

    def _flush_events(self, tick: int) -> None:
        if self._events:
            text = json.dumps(self._events, separators=(",", ":"))
            self._write(encode(b"EVNT", tick, text.encode()))
            self._events = []

    def _key(self, world: World) -> None:
        self._flush_events(world.tick)
        self._keys.append(self._size)
        self._write(encode(b"KEYF", world.tick, pack(world)))

    def discard(self) -> None:
        """Throw the tape away, as if it had never been begun."""
        self._abandon()
        try:
            self._part.unlink(missing_ok=True)
        except OSError as error:
            _log.info("%s stays: %s", self._part.name, error.strerror or error)

    def mark(self, tick: int, text: str) -> None:
        """Leave a bookmark."""
        self._write(encode(b"MARK", tick, text.encode()))

    def close(self, world: World, digest: bytes) -> None:
        """End the tape and give it its name; once."""
        if self._file is None:
            return
        if world.tick != self._written + len(self._commands):
            self.trouble = f"recording stopped: the run broke off within tick {world.tick}"
            _log.info("%s", self.trouble)
            self._abandon()  # what is in the file plays; a torn tick must not end it
            return
        self._second(world, digest)
        self._flush_events(world.tick)
        outcome = Outcome(world.outcome) or Outcome.QUIT
        done = {
            "outcome": OUTCOME_NAMES[outcome],
            "ticks": world.tick,
            "digest": digest.hex(),
            "keys": self._keys,
        }
        self._write(encode(b"DONE", world.tick, json.dumps(done).encode()))
        if self._file is None:
            return
        try:
            os.fsync(self._file.fileno())
        except OSError:
            _log.debug("the tape could not be forced to disk")
        self._abandon()
        try:
            self._part.replace(self.path)
        except OSError as error:
            self.trouble = f"the tape stays at {self._part.name}: {error.strerror or error}"
            _log.info("%s", self.trouble)
