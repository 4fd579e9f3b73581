"""A process that records a run and says so tick by tick: `python record_on.py TAPE [BYTES]`.

With BYTES no file may grow beyond them: the disk is full. It says what became of the recording.
"""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from level_bang import runners
from level_bang.sim.kinds import Entry
from level_bang.sim.params import DEFAULT
from level_bang.tape import Header, Recorder, Session

TICKS = 3_000


def main(path: Path, room: int | None) -> None:
    if room is not None:
        import resource

        resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))
    header = Header(7, Entry.UNEXPECTED, 10_000.0, player="steady")
    recorder = Recorder(path, header)
    session = Session(header, recorder)
    who = runners.player("steady", 7)
    while session.world.tick < TICKS:
        session.tick(runners.command(who, session.world, DEFAULT))
        if room is None:
            os.write(1, f"{session.world.tick}\n".encode())
    digest = session.digest.hex()
    session.close()
    sys.stdout.write(f"{session.world.tick} {digest} {recorder.trouble}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else None)
