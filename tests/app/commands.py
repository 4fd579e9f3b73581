"""Runs the command line as a process of its own, the way a script would."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]
NO_DISPLAY: Final = ":987"  # where no X server answers


def environment(**changes: str | None) -> dict[str, str]:
    """Ours, with some variables set or (None) left out."""
    merged = {**os.environ, "PYTHONPATH": str(ROOT), **changes}
    return {name: value for name, value in merged.items() if value is not None}


def level_bang(*arguments: str, **changes: str | None) -> subprocess.CompletedProcess[str]:
    """What the command says, and its exit code."""
    return subprocess.run(
        [sys.executable, "-m", "level_bang", *arguments],
        capture_output=True,
        text=True,
        env=environment(**changes),
        timeout=120,
        check=False,
    )


def started(*arguments: str, **changes: str | None) -> subprocess.Popen[str]:
    """The command under way, in a process group of its own, as a terminal would start it."""
    return subprocess.Popen(
        [sys.executable, "-m", "level_bang", *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment(**changes),
        start_new_session=True,
    )


def is_one_sentence(words: str) -> bool:
    """Whether it is a single plain line that a person can act on."""
    lines = words.splitlines()
    plain = len(lines) == 1 and "Traceback" not in words and "Error:" not in words
    return plain and len(words) > 8 and words.rstrip().endswith((".", "there is."))
