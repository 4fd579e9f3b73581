"""Words a user types, turned into values, or into one sentence that says which words there are."""

import re
from typing import Final

from level_bang.app.errors import UserError
from level_bang.runners import NAMES
from level_bang.sim.hallway import LENGTHS
from level_bang.sim.kinds import ENTRY_NAMES, Entry

MAX_SIZE: Final = 7680  # pixels
MIN_SIZE: Final = 64
MOST_SEEDS: Final = 100_000  # in one go
_RANGE: Final = re.compile(r"([0-9]{1,12}):([0-9]{1,12})")
_SIZE: Final = re.compile(r"([0-9]{1,9})x([0-9]{1,9})")


def _known(word: str, known: list[str], what: str) -> str:
    if word not in known:
        raise UserError(f"There is no {what} named {word!r}; choose one of {', '.join(known)}.")
    return word


def seed(number: int) -> int:
    """A run's seed."""
    if not 0 <= number < 1 << 32:
        raise UserError(
            f"Seed {number} is out of range; choose a whole number from 0 to {2**32 - 1}."
        )
    return number


def entry(word: str) -> Entry:
    """A way in."""
    return ENTRY_NAMES[_known(word, list(ENTRY_NAMES), "entry")]


def length(word: str) -> float:
    """A run's length in metres."""
    return LENGTHS[_known(word, list(LENGTHS), "length")]


def runner(word: str) -> str:
    """A simulated player's name."""
    return _known(word, list(NAMES), "runner")


def runners(words: str) -> list[str]:
    """Several, separated by commas."""
    return [runner(word.strip()) for word in words.split(",")]


def seeds(text: str) -> range:
    """A:B, meaning A, A + 1, ... B - 1."""
    found = _RANGE.fullmatch(text)
    if found is None or int(found[1]) >= int(found[2]):
        raise UserError(f"{text!r} is no range of seeds; write the first and the end, like 0:200.")
    wanted = range(seed(int(found[1])), seed(int(found[2]) - 1) + 1)
    if len(wanted) > MOST_SEEDS:
        raise UserError(f"{text} are {len(wanted)} seeds; take at most {MOST_SEEDS} at a time.")
    return wanted


def size(text: str) -> tuple[int, int]:
    """WIDTHxHEIGHT in pixels."""
    found = _SIZE.fullmatch(text)
    if found is None:
        raise UserError(f"{text!r} is no size; write it like 1280x720.")
    both = int(found[1]), int(found[2])
    if not all(MIN_SIZE <= side <= MAX_SIZE for side in both):
        raise UserError(
            f"A picture of {text} cannot be drawn; use {MIN_SIZE} to {MAX_SIZE} a side."
        )
    return both


def within(value: float, low: float, high: float, name: str) -> float:
    """A number inside its range."""
    if not low <= value <= high:
        raise UserError(f"{name} {value:g} is out of range; choose {low:g} to {high:g}.")
    return value
