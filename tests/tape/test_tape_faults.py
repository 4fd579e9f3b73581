"""What becomes of a tape when the process is killed under it, or the disk is full."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from level_bang import runners
from level_bang.app.simulate import play
from level_bang.chance import bits
from level_bang.sim.kinds import Entry
from level_bang.tape import Header, Recorder, Session, read, shelf, verify
from level_bang.tape.columns import SECOND

SCRIPT: Final = Path(__file__).parent / "record_on.py"
TRIALS: Final = 20
posix_only = pytest.mark.skipif(os.name != "posix", reason="kill -9 and limits are of POSIX")


def killed_at(tape: Path, tick: int) -> int:
    """Kill a recording process once it has said that tick; return the last tick it said."""
    process = subprocess.Popen([sys.executable, str(SCRIPT), str(tape)], stdout=subprocess.PIPE)
    assert process.stdout is not None
    with process.stdout as said:
        for line in said:
            if int(line) >= tick:
                break
        process.kill()
        rest = said.read().split()
    assert process.wait(20) != 0
    return int(rest[-1]) if rest else tick


@posix_only
def test_kill_9_costs_at_most_a_second_and_leaves_a_tape_that_plays(tmp_path: Path) -> None:
    for trial in range(TRIALS):
        moment = 61 + bits(9, 9, trial) % 1_400
        tape = tmp_path / f"run-{trial:05d}-seed-7.tape"
        played = killed_at(tape, moment)
        assert not tape.exists()
        assert shelf.recover(tmp_path) == [tape]
        found = read(tape)
        assert found.trouble is None
        assert found.done is None
        assert found.ticks <= played
        assert played - found.ticks <= SECOND
        assert "what is there holds" in verify(found).why


def test_a_killed_process_was_recording_all_the_time(tmp_path: Path) -> None:
    """The control of the test above: left alone, the same process ends with a whole tape."""
    tape = tmp_path / "run.tape"
    subprocess.run([sys.executable, str(SCRIPT), str(tape)], check=True, stdout=subprocess.DEVNULL)
    assert read(tape).ticks == 3_000


@posix_only
@pytest.mark.parametrize("room", [0, 500, 1_500, 4_000, 9_000])
def test_on_a_full_disk_the_game_goes_on_and_the_tape_is_good_up_to_there(
    tmp_path: Path, room: int
) -> None:
    tape = tmp_path / "run-00001-seed-7.tape"
    done = subprocess.run(
        [sys.executable, str(SCRIPT), str(tape), str(room)],
        check=True,
        capture_output=True,
        text=True,
    )
    tick, digest, trouble = done.stdout.strip().split(" ", 2)
    assert done.stderr == ""
    assert (int(tick), digest) == (3_000, straight(3_000))
    assert trouble.startswith("recording stopped: ")
    assert not tape.exists()  # what is not whole does not get a whole one's name by itself
    part = tmp_path / f"{tape.name}.part"
    assert part.stat().st_size <= room
    if room >= 1_500:
        found = read(part)
        assert found.trouble is None
        assert found.ticks > 0
        assert "what is there holds" in verify(found).why


def straight(ticks: int) -> str:
    session = Session(Header(7, Entry.UNEXPECTED, 10_000.0, player="steady"))
    play(session, runners.player("steady", 7), ticks)
    return session.digest.hex()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_disk_that_is_full_from_the_start_is_said_at_once(tmp_path: Path) -> None:
    (tmp_path / "run.tape.part").symlink_to("/dev/full")
    header = Header(7, Entry.UNEXPECTED, 1_000.0)
    recorder = Recorder(tmp_path / "run.tape", header)
    assert recorder.trouble == "recording stopped: No space left on device"
    session = Session(header, recorder)
    play(session, runners.player("steady", 7), 120)
    session.close()
    assert session.world.tick == 120
    assert not (tmp_path / "run.tape").exists()


def test_a_tape_whose_place_is_taken_stays_where_it_grew(tmp_path: Path) -> None:
    path = tmp_path / "run.tape"
    header = Header(7, Entry.UNEXPECTED, 1_000.0)
    recorder = Recorder(path, header)
    session = Session(header, recorder)
    play(session, runners.player("steady", 7), 120)
    (path / "in the way").mkdir(parents=True)
    session.close()
    assert recorder.trouble is not None
    assert recorder.trouble.startswith("the tape stays at run.tape.part")
    assert verify(read(tmp_path / "run.tape.part")).holds


@pytest.mark.parametrize("name", ["", "/", "here"])
def test_a_tape_needs_a_name_that_is_free(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "here").mkdir()
    with pytest.raises(OSError):  # noqa: PT011 - any of them; who calls it says why
        Recorder(Path(name), Header(7, Entry.UNEXPECTED, 1_000.0))
    assert [path.name for path in tmp_path.iterdir()] == ["here"]


def test_a_run_that_breaks_off_within_a_tick_leaves_what_was_whole(tmp_path: Path) -> None:
    """Whatever goes wrong in the middle of a tick, its half must not stand at the tape's end."""
    path = tmp_path / "run.tape"
    header = Header(7, Entry.UNEXPECTED, 1_000.0)
    recorder = Recorder(path, header)
    session = Session(header, recorder)
    play(session, runners.player("steady", 7), 150)
    session.world.tick += 1  # as it is when Ctrl-C comes while the rules are at work
    session.close()
    assert "within tick 151" in (recorder.trouble or "")
    found = read(tmp_path / "run.tape.part")
    assert (found.ticks, found.trouble) == (120, None)
    assert "what is there holds" in verify(found).why
