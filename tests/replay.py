"""Plays the kept tapes again and prints what does not hold: `python tests/replay.py [--runners]`.

With `--runners` the runners of the shorter levels run again instead. Needs NumPy and nothing else,
so that any interpreter can be asked. Ends with 1 if anything differs.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from level_bang.app.simulate import run
from level_bang.tape import TapeError, read, verify
from tests.golden import Kept, compared, load


def differences(kept: Kept) -> list[str]:
    """What does not hold of a kept tape."""
    try:
        tape = read(kept.path)
    except TapeError as error:
        return [str(error)]
    verdict = verify(tape)
    found = [] if verdict.holds else [f"{verdict.why} in second {verdict.second}: {verdict.fields}"]
    if verdict.digest != kept.digest:
        found.append(f"the tape's digest is {verdict.digest}, not {kept.digest}")
    return found


def main(arguments: list[str]) -> int:
    runs = load()
    if "--runners" in arguments:
        runs = [kept for kept in runs if kept.length != "10km"]
        wrong = [(kept.name, words) for kept in runs for words in compared(kept, run(kept.job()))]
    else:
        wrong = [(kept.name, words) for kept in runs for words in differences(kept)]
    for name, words in wrong:
        sys.stdout.write(f"{name}: {words}\n")
    sys.stdout.write(f"{len(runs)} tapes, Python {sys.version.split()[0]}\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
