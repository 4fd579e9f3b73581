"""The kept runs: each holds, its runner does the same again, its key frames are the whole state.

On this Python, and on every other one named in LEVEL_BANG_PYTHONS (paths with NumPy, separated as
in PATH) or found by name, under different hash seeds.
"""

import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Final

import pytest

from level_bang.app.simulate import cores, run
from level_bang.sim import step
from level_bang.sim.packing import pack, unpack
from level_bang.tape import read
from level_bang.tape.columns import SECOND
from tests.golden import Kept, compared, early_digest, load
from tests.replay import differences

RUNS: Final = load()
NAMES: Final = [kept.name for kept in RUNS]
KNOWN: Final = ("python3.11", "python3.12", "python3.13", "python3.14")
each_run = pytest.mark.parametrize("kept", RUNS, ids=NAMES)


@each_run
def test_a_kept_tape_holds(kept: Kept) -> None:
    assert differences(kept) == []
    tape = read(kept.path)
    assert tape.done is not None
    assert (tape.done.ticks, tape.done.outcome) == (kept.ticks, kept.outcome)
    assert tape.header.player == kept.runner


@each_run
def test_its_runner_makes_the_same_run_again(kept: Kept) -> None:
    assert compared(kept, run(kept.job())) == []
    assert early_digest(kept) == kept.digest_60s


@each_run
def test_a_key_frame_is_the_whole_state(kept: Kept) -> None:
    """The run goes on from every key frame, read from bytes, as it went on itself."""
    tape = read(kept.path)
    seconds = {second.tick: second.commands for second in tape.seconds}
    live = None
    compared_frames = 0
    for tick, key in tape.keys.items():
        if live is not None:
            assert pack(live) == pack(key)
        live = unpack(pack(key))
        fresh = unpack(pack(key))
        for number in range(SECOND, 601, SECOND):
            for command in seconds.get(tick + number, []):
                step(live, command, tape.header.params)
                if number == SECOND:
                    step(fresh, command, tape.header.params)
            if number == SECOND:
                assert pack(live) == pack(fresh)
        compared_frames += 1
    assert compared_frames == kept.ticks // 600


def test_the_kept_runs_show_the_whole_game() -> None:
    assert {kept.entry for kept in RUNS} == {"unexpected", "table", "thought", "night", "falling"}
    ends = {"escaped", "caught", "fake_exit", "level_maker"}
    assert {kept.outcome for kept in RUNS} == ends
    assert any(kept.length == "10km" and kept.outcome == "escaped" for kept in RUNS)
    assert {kept.runner for kept in RUNS} >= {"clumsy", "steady", "athletic", "perfect", "reckless"}
    assert len({kept.digest for kept in RUNS}) == len(RUNS) >= 10
    assert sum(kept.path.stat().st_size for kept in RUNS) < 2_500_000
    assert sorted(kept.path for kept in RUNS) == sorted(RUNS[0].path.parent.glob("*.tape"))


def has_numpy(python: str) -> bool:
    asked = subprocess.run([python, "-c", "import numpy"], capture_output=True, check=False)
    return asked.returncode == 0


def interpreters() -> list[str]:
    """The other Pythons; one that was named and is not there fails the test in CI."""
    named = [path for path in os.environ.get("LEVEL_BANG_PYTHONS", "").split(os.pathsep) if path]
    usable = [python for python in named if shutil.which(python) and has_numpy(python)]
    if os.environ.get("CI") and usable != named:
        pytest.fail(f"missing, or without NumPy: {sorted(set(named) - set(usable))}")
    found = [shutil.which(name) for name in KNOWN] if not named else []
    return usable + [python for python in found if python is not None and has_numpy(python)]


def replayed(python: str, hash_seed: str, *options: str) -> tuple[int, str]:
    """What `tests/replay.py` says there."""
    script = Path(__file__).parent.parent / "replay.py"
    environment = {"PATH": os.defpath, "PYTHONHASHSEED": hash_seed, "PYTHONDONTWRITEBYTECODE": "1"}
    command = [python, str(script), *options]
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    return done.returncode, done.stdout + done.stderr


def test_every_python_and_hash_seed_agrees() -> None:
    pythons = interpreters()
    asked = [(sys.executable, "0", "--runners"), (sys.executable, "1", "--runners")]
    for python in pythons:
        asked += [(python, "random")]
        asked += [(python, seed, "--runners") for seed in ("0", "1")]
    with ThreadPoolExecutor(cores()) as side_by_side:
        said = list(side_by_side.map(lambda ask: replayed(*ask), asked))
    assert [(ask, words) for ask, (code, words) in zip(asked, said, strict=True) if code] == []
    assert all("tapes, Python 3." in words for _, words in said)
    if not pythons:
        pytest.skip("no other Python with NumPy was found; name some in LEVEL_BANG_PYTHONS")


def test_playing_a_tape_again_needs_numpy_and_nothing_else() -> None:
    """No engine, no command line: what plays here plays on any machine."""
    code = (
        "import sys; import tests.replay; "
        "print([m for m in ('ursina', 'panda3d', 'typer', 'rich', 'tomlkit') if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parent.parent.parent,
    )
    assert done.stdout.strip() == "[]"


def test_a_tampered_tape_is_told_apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The check of the kept tapes is itself able to say no."""
    kept = min(RUNS, key=lambda one: one.ticks)
    data = bytearray(kept.path.read_bytes())
    monkeypatch.setattr("tests.golden.FOLDER", tmp_path)
    kept.path.write_bytes(data)
    assert differences(kept) == []
    data[len(data) // 2] ^= 1
    kept.path.write_bytes(data)
    assert differences(kept) != []
    kept.path.unlink()
    assert "cannot be read" in differences(kept)[0]
