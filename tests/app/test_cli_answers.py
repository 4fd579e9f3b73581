"""What the command line answers when asked well: the exact keys, and nothing beside them."""

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from level_bang.app import simulate
from level_bang.app.cli import run
from level_bang.tape import read, verify
from tests.app.commands import environment, level_bang, started

COMMANDS = ("play", "simulate", "verify", "shot", "bench", "doctor")


def typed(words: str) -> list[str]:
    return words.split()


RUN_KEYS = typed(
    "seed runner length_m outcome distance_m time_s ticks digest wall_s speed_x "
    "gap_median_m grabs peaks"
)


def rows(words: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in words.splitlines()]


@pytest.mark.parametrize("command", [(), *((name,) for name in COMMANDS)])
def test_every_command_has_help(
    command: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([*command, "--help"]) == 0
    said = capsys.readouterr()
    assert "Usage" in said.out
    assert said.err == ""


def test_simulate_prints_one_object_with_exactly_the_designed_keys(tmp_path: Path) -> None:
    tape = tmp_path / "run.tape"
    done = level_bang(
        *typed("simulate --seed 3 --runner idle --length 1km --entry night --json --tape"),
        str(tape),
    )
    assert (done.returncode, done.stderr) == (0, "")
    (row,) = rows(done.stdout)
    assert list(row) == RUN_KEYS
    assert (row["seed"], row["runner"], row["length_m"]) == (3, "idle", 1000.0)
    assert row["outcome"] == "caught"
    assert row["ticks"] == round(float(str(row["time_s"])) * 60)
    found = read(tape)
    assert verify(found).digest == row["digest"]
    assert found.header.player == "idle"


def test_simulate_without_json_says_it_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(typed("simulate --runner idle --length 1km")) == 0
    said = capsys.readouterr()
    assert said.out.startswith("idle, seed 7: caught at 0 m after ")
    assert said.err == ""


def test_many_runs_come_in_order_and_are_the_same_as_alone(tmp_path: Path) -> None:
    """The slow ones are first, so whoever printed runs as they end would mix them up."""
    asked = typed("simulate --seeds 5:9 --runner steady,idle --length 1km --json")
    folder = tmp_path / "deep" / "tapes"
    done = level_bang(*asked, "--tape", str(folder))
    assert (done.returncode, done.stderr) == (0, "")
    found = rows(done.stdout)
    order = [(seed, name) for seed in range(5, 9) for name in ("steady", "idle")]
    assert [(row["seed"], row["runner"]) for row in found] == order
    assert all(list(row) == RUN_KEYS for row in found)
    alone = rows(level_bang(*typed("simulate --seed 6 --runner idle --length 1km --json")).stdout)
    timed = {"wall_s", "speed_x"}
    assert {k: v for k, v in alone[0].items() if k not in timed} == {
        k: v for k, v in found[3].items() if k not in timed
    }
    assert sorted(path.name for path in folder.iterdir()) == sorted(
        f"{name}-{seed}.tape" for seed, name in order
    )


def test_many_runs_use_every_core(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(simulate, "cores", lambda: 3)
    jobs = [simulate.Job(seed, "idle", simulate.Entry.UNEXPECTED, 1_000.0) for seed in range(9)]
    pids = set()
    ran = simulate.run_all(jobs)
    results = []
    for result in ran:
        results.append(result.seed)
        pids |= {child.pid for child in simulate.multiprocessing.active_children()}
    assert results == list(range(9))
    assert len(pids) == 3
    monkeypatch.undo()
    assert simulate.cores() == len(os.sched_getaffinity(0))


def test_the_table_of_many_runs_names_every_runner_and_the_bands() -> None:
    done = level_bang(*typed("simulate --seeds 0:2 --runner idle,clumsy --length 1km"))
    assert (done.returncode, done.stderr) == (0, "")
    assert "idle" in done.stdout
    assert "clumsy" in done.stdout
    assert done.stdout.splitlines()[-1].startswith(("Every band holds", "Outside: "))


@pytest.mark.skipif(os.name != "posix", reason="pseudo-terminals are of POSIX")
def test_progress_is_shown_on_a_terminal_only() -> None:
    asked = typed("simulate --seeds 0:4 --runner idle --length 1km --json")
    quiet = level_bang(*asked, FORCE_COLOR="1")
    assert quiet.stderr == ""
    assert len(rows(quiet.stdout)) == 4
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "level_bang", *asked],
        stdout=subprocess.PIPE,
        stderr=theirs,
        text=True,
        env=environment(TERM="xterm"),
    )
    os.close(theirs)
    shown = b""
    while b"\x1b[?25h" not in shown:  # the cursor is shown again: the bar has gone
        shown += os.read(ours, 4096)
    answer, _ = process.communicate(timeout=60)
    os.close(ours)
    assert (process.returncode, len(rows(answer))) == (0, 4)
    assert b"running" in shown


def test_a_reader_that_leaves_early_gets_its_lines_and_no_complaint() -> None:
    process = started(*typed("simulate --seeds 0:60 --runner idle --length 1km --json"))
    assert process.stdout is not None
    assert process.stderr is not None
    first = process.stdout.readline()
    assert json.loads(first)["seed"] == 0
    process.stdout.close()
    assert process.wait(30) == 2
    assert process.stderr.read() == ""
    process.stderr.close()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_an_answer_that_cannot_be_written_is_said() -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "level_bang", "simulate", "--runner", "idle"],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            env=environment(),
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr == (
        "It could not be done (No space left on device); make room, or choose another place.\n"
    )
