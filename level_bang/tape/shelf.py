"""Where tapes stand: the last ten by themselves, named ones for ever, broken-off ones recovered."""

import re
from pathlib import Path
from typing import Final

from level_bang.tape.recorder import PART

KEPT: Final = 10
ENDING: Final = ".tape"
_OWN: Final = re.compile(r"run-(\d{5})-seed-\d+\.tape")


def _numbered(folder: Path) -> list[tuple[int, Path]]:
    found = []
    for path in folder.glob("run-*"):
        match = _OWN.fullmatch(path.name.removesuffix(PART))
        if match:
            found.append((int(match.group(1)), path))
    return sorted(found)


def recover(folder: Path) -> list[Path]:
    """Give tapes of runs that broke off their name back; a reader plays them as far as they go."""
    recovered = []
    for path in sorted(folder.glob(f"*{ENDING}{PART}")):
        whole = path.with_name(path.name.removesuffix(PART))
        if not whole.exists():
            path.replace(whole)
            recovered.append(whole)
    return recovered


def prune(folder: Path) -> None:
    """Drop all but the last ten of the tapes that nobody named."""
    whole = [path for _, path in _numbered(folder) if path.suffix == ENDING]
    for path in whole[:-KEPT]:
        path.unlink(missing_ok=True)


def next_path(folder: Path, seed: int) -> Path:
    """A name for the next run's tape; makes the folder. Raises OSError if that is impossible."""
    folder.mkdir(parents=True, exist_ok=True)
    taken = _numbered(folder)
    number = taken[-1][0] + 1 if taken else 1
    return folder / f"run-{number:05d}-seed-{seed}{ENDING}"


def last(folder: Path) -> Path | None:
    """The tape of the most recent run, named or not."""
    own = [path for _, path in _numbered(folder) if path.suffix == ENDING]
    return own[-1] if own else None


def keep(path: Path, name: str) -> Path:
    """Name a tape, so that it stays for ever; return where it stands now."""
    safe = re.sub(r"[^\w-]+", "-", name).strip("-") or "kept"
    target = path.with_name(f"{safe}{ENDING}")
    number = 2
    while target.exists():
        target = path.with_name(f"{safe}-{number}{ENDING}")
        number += 1
    path.replace(target)
    return target
