"""What cannot be done is one plain sentence on stderr and an exit code; never a traceback."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from level_bang.app.cli import run
from level_bang.tape import read, verify
from level_bang.tape.blocks import Block
from tests.app.commands import NO_DISPLAY, environment, is_one_sentence, level_bang, started
from tests.tape.making import packed, taken, unpacked

TYPED = [
    "play --entry door",
    "play --runner nobody",
    "play --length 5km",
    "play --length 10",
    "play --seed -1",
    "play --seed 4294967296",
    "play --seed abc",
    "play --seed 1.5",
    "play --seconds 0",
    "play --seconds -3",
    "play --seconds nan",
    "play --seconds inf",
    "play --look gloomy",
    "play --quality ultra",
    "play --size 0x0",
    "play --unknown",
    "simulate --seed -1",
    "simulate --seed abc",
    "simulate --seed 99999999999999999999",
    "simulate --runner nobody",
    "simulate --runner steady,",
    "simulate --runner STEADY",
    "simulate --entry door",
    "simulate --length 2km",
    "simulate --seeds 5:3",
    "simulate --seeds 5:5",
    "simulate --seeds 5",
    "simulate --seeds :",
    "simulate --seeds -1:5",
    "simulate --seeds 0:4294967297",
    "simulate --seeds 0:4294967296",
    "simulate --seeds ²:5",
    "simulate --seeds 0:" + "9" * 5000,
    "simulate --mistakes -1",
    "simulate --mistakes nan",
    "simulate --mistakes many",
    "simulate stray",
    "shot",
    "shot x.png --seed -1",
    "shot x.png --size 0x0",
    "shot x.png --size -1x5",
    "shot x.png --size 99999x1",
    "shot x.png --size abc",
    "shot x.png --size ²x720",
    "shot x.png --size 1280",
    "shot x.png --size " + "9" * 5000 + "x9",
    "shot x.png --at 10001",
    "shot x.png --at -60",
    "shot x.png --at nan",
    "shot x.png --at 1500 --length 1km",
    "shot x.png --gap -1",
    "shot x.png --gap nan",
    "shot x.png --time -1",
    "shot x.png --time 1e9",
    "shot x.png --yaw nan",
    "shot x.png --yaw inf",
    "shot x.png --horde -1",
    "shot x.png --horde 100000",
    "shot x.png --place attic",
    "shot x.png --place bend:0",
    "shot x.png --place bend:9",
    "shot x.png --place bend:²",
    "shot x.png --place bend:" + "9" * 5000,
    "shot x.png --kind ghost",
    "shot x.png --distance 0",
    "shot x.png --death clown",
    "shot x.png --look gloomy",
    "shot x.png --quality ultra",
    "shot x.png --param fog",
    "shot x.png --param fog_density=thick",
    "shot x.png --param fog_density=999",
    "shot x.png --param fog_density=nan",
    "shot x.png --param nothing=1",
    "shot x.png --frames 0",
    "shot x.png --frames 1000000",
    "shot x.png --fps 0",
    "shot x.png --fps nan",
    "shot x.png --runner nobody",
    "shot no/such/folder/x.png",
    "shot x.xyz",
    "shot x",
    "bench --seconds 0",
    "bench --seconds nan",
    "bench --size 0x0",
    "bench --quality ultra",
    "bench --at 10001",
    "bench --gap -1",
    "bench --yaw nan",
    "bench --horde -1",
    "verify",
    "doctor stray",
    "dance",
    "--nothing",
]


@pytest.mark.parametrize("typed", TYPED, ids=[typed[:40] for typed in TYPED])
def test_what_cannot_be_is_one_sentence(
    typed: str, capfd: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(typed.split()) == 2
    said = capfd.readouterr()
    assert said.out == ""
    assert is_one_sentence(said.err), said.err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("place", ["", "/", ".", "no/such/folder/run.tape", "a.txt/run.tape"])
def test_a_tape_that_cannot_stand_there_is_one_sentence(
    place: str, capfd: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text("mine")
    assert run(["simulate", "--runner", "idle", "--length", "1km", "--tape", place]) == 2
    said = capfd.readouterr()
    assert said.out == ""
    assert is_one_sentence(said.err), said.err
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


def test_a_folder_of_tapes_that_cannot_be_made_is_one_sentence(
    capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("mine")
    asked = ["simulate", "--seeds", "0:3", "--runner", "idle", "--tape", str(tmp_path / "file")]
    assert run(asked) == 2
    assert is_one_sentence(capfd.readouterr().err)


def with_head(data: bytes, **changes: object) -> bytes:
    own = unpacked(data)
    about = json.loads(own[0].payload) | changes
    return packed([Block(b"HEAD", 0, json.dumps(about).encode()), *own[1:]])


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return taken(tmp_path_factory.mktemp("tape") / "good.tape", 200)


def test_unreadable_tapes_are_exit_2_and_one_sentence_each(
    good: bytes, capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    written = {
        "empty": b"",
        "short": good[:6],
        "head": good[:40],
        "text": b"hello, I am no tape\n" * 40,
        "magic": bytes([good[0] ^ 1]) + good[1:],
        "future": with_head(good, format=9, reader=9),
        "other": with_head(good, sim=2_000, game="9.9"),
    }
    bad = []
    for name, data in written.items():
        bad.append(tmp_path / f"{name}.tape")
        bad[-1].write_bytes(data)
    bad += [tmp_path, tmp_path / "missing.tape", tmp_path / "zeros.tape", tmp_path / "pipe.tape"]
    with bad[-2].open("wb") as file:
        file.truncate(2 << 30)
    os.mkfifo(bad[-1])
    bad.append(Path("/dev/zero"))
    bad.append(tmp_path / ("x" * 300))
    for path in bad:
        assert run(["verify", str(path)]) == 2, path
        said = capfd.readouterr()
        assert said.out == ""
        assert is_one_sentence(said.err), said.err
        assert str(path) in said.err
    assert run(["verify", *map(str, bad), "--json"]) == 2
    rows = [json.loads(line) for line in capfd.readouterr().out.splitlines()]
    assert [row["tape"] for row in rows] == [str(path) for path in bad]
    assert all(row["holds"] is None and row["why"] for row in rows)


def test_readable_tapes_that_do_not_hold_are_exit_1_and_unreadable_ones_win(
    good: bytes, capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    whole, cut, flipped = (tmp_path / f"{name}.tape" for name in ("whole", "cut", "flipped"))
    whole.write_bytes(good)
    cut.write_bytes(good[:-30])
    flipped.write_bytes(good[:-150] + bytes([good[-150] ^ 8]) + good[-149:])
    assert run(["verify", str(whole)]) == 0
    for path in (cut, flipped):
        assert run(["verify", str(path)]) == 1
        assert "does not hold" in capfd.readouterr().out
    assert run(["verify", str(cut), str(whole)]) == 1
    assert run(["verify", str(cut), str(tmp_path / "missing"), str(whole)]) == 2


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read it")
def test_a_tape_without_permission_is_one_sentence(
    good: bytes, capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "mine.tape"
    path.write_bytes(good)
    path.chmod(0)
    assert run(["verify", str(path)]) == 2
    assert is_one_sentence(capfd.readouterr().err)


def test_a_file_name_that_is_no_text_is_no_traceback(good: bytes, tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/odd-\xff.tape"
    Path(os.fsdecode(path)).write_bytes(good)
    done = level_bang("verify", os.fsdecode(path), LC_ALL="C.UTF-8")
    assert (done.returncode, done.stderr) == (0, "")
    assert "odd-" in done.stdout


def test_no_display_is_one_sentence() -> None:
    done = level_bang("play", "--seconds", "1", DISPLAY=NO_DISPLAY, WAYLAND_DISPLAY=None)
    assert (done.returncode, done.stdout) == (2, "")
    assert is_one_sentence(done.stderr), done.stderr


@pytest.mark.skipif(Path("/tmp/.X11-unix/X0").exists(), reason="a server answers without a name")
def test_no_display_at_all_is_one_sentence() -> None:
    done = level_bang("play", "--seconds", "1", DISPLAY=None, WAYLAND_DISPLAY=None)
    assert (done.returncode, done.stdout) == (2, "")
    assert is_one_sentence(done.stderr), done.stderr


def test_doctor_tells_what_is_missing_and_what_to_do(tmp_path: Path) -> None:
    """Without a display, a sound device or a home that can be written: every line says so."""
    home = tmp_path / "home"
    home.write_text("a file where the folder should be")
    done = level_bang(
        "doctor",
        DISPLAY=NO_DISPLAY,
        WAYLAND_DISPLAY=None,
        HOME=str(home),
        XDG_DATA_HOME=None,
        ALSOFT_DRIVERS="null",
    )
    assert (done.returncode, done.stderr) == (1, "")
    lines = done.stdout.splitlines()
    assert all(line.startswith(("ok  ", "NO  ")) for line in lines)
    missing = [line for line in lines if line.startswith("NO ")]
    assert any(line.startswith("NO  window: ") for line in missing)
    assert any("no tapes can be kept in" in line and "make room" in line for line in missing)
    assert any("Level Bang" in line for line in lines)
    assert any(line.startswith("ok  files in ") for line in lines)


def test_a_disk_that_fills_up_during_simulate_is_one_sentence(tmp_path: Path) -> None:
    tape = tmp_path / "run.tape"
    asked = ["simulate", "--length", "1km", "--tape", str(tape)]
    code = (
        "import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (5000, 5000));"
        "from level_bang.app.cli import main; main()"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *asked],
        capture_output=True,
        text=True,
        env=environment(PYTHONDONTWRITEBYTECODE="1"),
        check=False,
    )
    assert done.returncode == 2
    assert is_one_sentence(done.stderr), done.stderr
    assert "incomplete" in done.stderr
    left = read(tmp_path / "run.tape.part")
    assert left.trouble is None
    assert left.ticks > 600


def interrupted(process: "subprocess.Popen[str]", whole_group: bool) -> tuple[int, str, float]:
    """Ctrl-C, as a terminal sends it to every process of the group, or `kill -INT` to one."""
    began = time.monotonic()
    if whole_group:
        os.killpg(process.pid, signal.SIGINT)
    else:
        process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=30)
    return process.returncode, said, time.monotonic() - began


def wait_for_tape(folder: Path, size: int) -> None:
    until = time.monotonic() + 60
    while time.monotonic() < until:
        if any(path.stat().st_size >= size for path in folder.glob("*.part")):
            return
        time.sleep(0.02)
    raise AssertionError("no tape grew")


@pytest.mark.skipif(os.name != "posix", reason="signals are of POSIX")
@pytest.mark.parametrize("whole_group", [True, False])
@pytest.mark.parametrize("many", [True, False])
def test_ctrl_c_during_simulate_is_one_sentence_and_closed_tapes(
    tmp_path: Path, whole_group: bool, many: bool
) -> None:
    asked = ["--seeds", "0:40", "--tape", str(tmp_path)] if many else []
    asked = asked or ["--tape", str(tmp_path / "run.tape")]
    process = started("simulate", "--runner", "perfect", *asked)
    wait_for_tape(tmp_path, 20_000)
    code, said, took = interrupted(process, whole_group)
    assert (code, said) == (2, "Stopped.\n")
    assert took < 5.0  # the runs that were left would have taken minutes
    tapes = list(tmp_path.glob("*.tape*"))
    assert tapes
    for path in tapes:
        found = read(path)
        assert found.trouble is None
        assert found.ticks > 0
    if not many:
        assert [path.name for path in tapes] == ["run.tape"]
        assert verify(read(tapes[0])).holds


@pytest.mark.skipif(os.name != "posix", reason="signals are of POSIX")
def test_ctrl_c_is_not_answered_by_processes_that_wait(tmp_path: Path) -> None:
    """One run is over at once and its process waits, the other goes on: only the first speaks."""
    asked = ["--seeds", "7:8", "--runner", "idle,perfect", "--tape", str(tmp_path)]
    process = started("simulate", *asked)
    wait_for_tape(tmp_path, 60_000)
    assert (tmp_path / "idle-7.tape").exists()
    assert interrupted(process, whole_group=True)[:2] == (2, "Stopped.\n")


@pytest.mark.skipif(os.name != "posix", reason="signals are of POSIX")
def test_ctrl_c_during_bench_is_one_sentence() -> None:
    process = started("bench", "--seconds", "60", "--size", "320x180", "--json")
    time.sleep(5.0)
    assert process.poll() is None, process.communicate()
    code, said, took = interrupted(process, whole_group=True)
    assert (code, said) == (2, "Stopped.\n")
    assert took < 5.0


@pytest.mark.skipif(os.name != "posix", reason="signals are of POSIX")
def test_ctrl_c_during_a_row_of_pictures_is_one_sentence(tmp_path: Path) -> None:
    asked = ["--frames", "5000", "--size", "320x180", "--quality", "low"]
    process = started("shot", str(tmp_path / "a.png"), *asked)
    until = time.monotonic() + 60
    while len(list(tmp_path.iterdir())) < 3:
        assert time.monotonic() < until, "no picture was drawn"
        time.sleep(0.05)
    code, said, took = interrupted(process, whole_group=True)
    assert (code, said) == (2, "Stopped.\n")
    assert took < 5.0
    assert all(path.stat().st_size > 0 for path in tmp_path.iterdir())
