"""The same run in the window, at 30, 60 and any number of frames a second: the same digest."""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from level_bang.tape import read
from tests import golden
from tests.app.display import x_server

SECONDS = 60


def _digest_in_window(fps: str, run: golden.Kept, home: Path) -> str:
    """The digest at second 60, from the tape that the window made.

    Each in a display of its own: a window that loses the keyboard to another one pauses.
    """
    with x_server(320, 200) as display:
        return _played(fps, run, display, home)


def _played(fps: str, run: golden.Kept, display: str, home: Path) -> str:
    home.mkdir()
    terms = (run.seed, run.entry, run.runner, run.job().length, SECONDS + 1)
    environment = {**os.environ, "DISPLAY": display, "XDG_DATA_HOME": str(home)}
    subprocess.run(
        [sys.executable, "-m", "tests.app.paced", fps, *map(str, terms)],
        env=environment,
        check=True,
        timeout=300,
        capture_output=True,
        cwd=Path(__file__).parents[2],
    )
    tape = read(next(home.glob("level-bang/tapes/*.tape")))
    return tape.seconds[SECONDS - 1].digest.hex()


@pytest.mark.parametrize("fps", ["30", "60", "0"])
def test_the_window_changes_no_run(fps: str, tmp_path: Path) -> None:
    runs = [run for run in golden.load() if run.digest_60s][:3]
    assert len(runs) == 3
    with ThreadPoolExecutor(2) as pool:
        jobs = [
            pool.submit(_digest_in_window, fps, run, tmp_path / str(i))
            for i, run in enumerate(runs)
        ]
        digests = [job.result() for job in jobs]
    assert digests == [run.digest_60s for run in runs]
