"""The kept runs: `python -m tests.golden` makes their tapes and digests anew, after rules changed.

Every tape in `tests/tapes/` is what one simulated runner did in one level; `golden.json` beside
them lists what each came to. Tests play them again on every Python and compare to the bit.
"""

import json
import sys
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

from level_bang import runners
from level_bang.app.simulate import Job, Result, play, run, run_all
from level_bang.sim.hallway import LENGTHS
from level_bang.sim.kinds import ENTRY_NAMES
from level_bang.tape import Header, Session

FOLDER: Final = Path(__file__).parent / "tapes"
INDEX: Final = FOLDER / "golden.json"
EARLY: Final = 60 * 60  # ticks; a digest is kept of this moment too


@dataclass(frozen=True, slots=True)
class Kept:
    """One kept run and what it came to."""

    seed: int
    runner: str
    entry: str
    length: str
    ticks: int = 0
    outcome: str = ""
    digest: str = ""
    digest_60s: str = ""  # empty if the run was over by then

    @property
    def name(self) -> str:
        return f"{self.length}-{self.runner}-{self.entry}-{self.seed}"

    @property
    def path(self) -> Path:
        return FOLDER / f"{self.name}.tape"

    def job(self, tape: Path | None = None) -> Job:
        return Job(self.seed, self.runner, ENTRY_NAMES[self.entry], LENGTHS[self.length], tape=tape)


# The first row is the whole level; the others are short, so that all of it plays in seconds.
# The runs of "reckless" try the first exit they meet; seeds are searched for what lies behind it.
WISHES: Final = (
    ("10km", "perfect", "unexpected", "escaped"),
    ("3km", "steady", "table", "caught"),
    ("3km", "reckless", "thought", "fake_exit"),
    ("3km", "reckless", "night", "level_maker"),
    ("1km", "athletic", "falling", "escaped"),
    ("1km", "clumsy", "night", "escaped"),
    ("1km", "reckless", "table", "fake_exit"),
    ("1km", "perfect", "thought", "escaped"),
    ("1km", "clumsy", "falling", "caught"),
    ("1km", "idle", "unexpected", "caught"),
)
SEARCHED: Final = 400  # seeds, for an outcome that is rare


def early_digest(kept: Kept) -> str:
    """The digest of the run at second 60, run anew."""
    job = kept.job()
    session = Session(Header(job.seed, job.entry, job.length, player=job.runner))
    play(session, runners.player(job.runner, job.seed), EARLY)
    return session.digest.hex() if session.world.tick == EARLY else ""


def compared(kept: Kept, result: Result) -> list[str]:
    """How a run made anew differs from the kept one."""
    now = {"ticks": result.ticks, "outcome": result.outcome, "digest": result.digest}
    return [f"{k} {getattr(kept, k)} -> {v}" for k, v in now.items() if getattr(kept, k) != v]


def load() -> list[Kept]:
    """The kept runs, as listed."""
    return [Kept(**row) for row in json.loads(INDEX.read_text("utf-8"))]


def _found(first_seed: int, wish: tuple[str, str, str, str]) -> Result:
    """The run of the first seed from there on that ends as wished."""
    length, runner, entry, outcome = wish
    wanted = [Kept(s, runner, entry, length).job() for s in range(first_seed, SEARCHED)]
    results = run_all(wanted)
    try:
        return next(result for result in results if result.outcome == outcome)
    finally:
        results.close()  # type: ignore[attr-defined]


def make() -> list[Kept]:
    """Run, record and list them all."""
    FOLDER.mkdir(exist_ok=True)
    kept = []
    for number, wish in enumerate(WISHES):
        found = _found(number, wish)
        length, runner, entry, _ = wish
        plain = Kept(found.seed, runner, entry, length)
        result = run(plain.job(plain.path))
        assert result.digest == found.digest, f"{plain.name} goes otherwise the second time"
        about = asdict(plain) | {
            "ticks": result.ticks,
            "outcome": result.outcome,
            "digest": result.digest,
            "digest_60s": early_digest(plain),
        }
        kept.append(Kept(**about))
        size = plain.path.stat().st_size
        sys.stderr.write(f"{plain.name}: {result.outcome}, {result.time_s:.0f} s, {size} bytes\n")
    return kept


def main() -> None:
    kept = make()
    for path in set(FOLDER.glob("*.tape*")) - {own.path for own in kept}:
        path.unlink()
    INDEX.write_text(json.dumps([asdict(own) for own in kept], indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
