"""What a tape says about its run before the first tick: all that the commands do not."""

import hashlib
import json
from dataclasses import asdict, dataclass, fields, is_dataclass
from functools import cache
from typing import Any, Final

from level_bang import __version__
from level_bang.sim import SIM_VERSION
from level_bang.sim.hallway import LENGTHS
from level_bang.sim.kinds import Entry
from level_bang.sim.obstacles import SHAPES, TEMPLATES
from level_bang.sim.packing import DIGEST_SIZE, MAX_MEMBERS
from level_bang.sim.params import DEFAULT, SimParams
from level_bang.tape.blocks import TapeError

FORMAT: Final = 1
HUMAN: Final = "human"
LARGEST: Final = 10_000  # no param comes near it; beyond it lie runs that never end


@dataclass(frozen=True, slots=True)
class Header:
    """The terms of a run."""

    seed: int
    entry: Entry
    length: float
    params: SimParams = DEFAULT
    player: str = HUMAN
    resumed: bool = False  # taken up again from an earlier tape
    darker: bool = False  # the dark variant; only a look, but it is told with the run

    @property
    def ranked(self) -> bool:
        """Whether the run may stand beside others: whole, unassisted, in one go, by a human."""
        whole = self.length == LENGTHS["10km"] and not self.resumed
        return whole and self.params == DEFAULT and self.player == HUMAN


@cache
def content_hash() -> str:
    """A fingerprint of the tables that the level is built from."""
    shapes = sorted((int(thing), *shape) for thing, shape in SHAPES.items())
    text = repr((TEMPLATES, shapes))
    return hashlib.blake2b(text.encode(), digest_size=DIGEST_SIZE).hexdigest()


def terms(header: Header) -> dict[str, Any]:
    """What decides the run."""
    return {
        "sim": SIM_VERSION,
        "content": content_hash(),
        "seed": header.seed,
        "entry": header.entry.name.lower(),
        "length": header.length,
        "params": asdict(header.params),
    }


def first_digest(header: Header) -> bytes:
    """Where the chain of digests starts: at the terms, so that they cannot be swapped unnoticed."""
    text = json.dumps(terms(header), sort_keys=True)
    return hashlib.blake2b(text.encode(), digest_size=DIGEST_SIZE).digest()


def encode(header: Header) -> bytes:
    """The HEAD block's JSON."""
    about = {
        "format": FORMAT,
        "reader": FORMAT,
        "game": __version__,
        "player": header.player,
        "resumed": header.resumed,
        "darker": header.darker,
    }
    return json.dumps(about | terms(header), sort_keys=True).encode()


def _rebuilt(like: Any, data: object, where: str) -> Any:  # noqa: ANN401
    """`data` as a frozen params value of the same class as `like`."""
    if not isinstance(data, dict):
        raise TapeError(f"its header has no readable {where}")
    names = {f.name for f in fields(like)}
    if set(data) != names:
        raise TapeError(f"its header names other {where} than this version knows")
    values: dict[str, object] = {}
    for name in names:
        known, value = getattr(like, name), data[name]
        if is_dataclass(known):
            values[name] = _rebuilt(known, value, f"{where}.{name}")
        elif isinstance(value, bool) != isinstance(known, bool):
            raise TapeError(f"its header gives {where}.{name} the wrong type")
        elif isinstance(value, int | float) and -LARGEST <= value <= LARGEST:
            values[name] = type(known)(value)
        else:
            raise TapeError(f"its header gives {where}.{name} no usable number")
    return type(like)(**values)


def _params(data: object) -> SimParams:
    params: SimParams = _rebuilt(DEFAULT, data, "params")
    count = params.pursuit.count
    if min(count.last, count.first) < 0 or count.last + count.first > MAX_MEMBERS:
        raise TapeError("its header asks for an impossible horde")
    return params


def _checked_version(about: dict[str, Any]) -> None:
    reader = about.get("reader")
    if not isinstance(reader, int):
        raise TapeError("its header is damaged")
    if reader > FORMAT:
        raise TapeError(f"it needs a newer Level Bang (tape format {reader}, this reads {FORMAT})")
    if about.get("sim") != SIM_VERSION:
        game, sim = about.get("game"), about.get("sim")
        raise TapeError(
            f"it was recorded by Level Bang {game} (rules {sim}, these are {SIM_VERSION}); "
            "play it with that version"
        )
    if about.get("content") != content_hash():
        raise TapeError("it was recorded in a level built from other tables; use that version")


def decode(payload: bytes) -> Header:
    """The header of a HEAD block; raises TapeError if this version cannot play it."""
    try:
        about = json.loads(payload)
    except (ValueError, RecursionError) as error:
        raise TapeError("its header is not JSON") from error
    if not isinstance(about, dict):
        raise TapeError("its header is damaged")
    _checked_version(about)
    seed, length, entry = about.get("seed"), about.get("length"), about.get("entry")
    names = {e.name.lower(): e for e in Entry}
    if type(seed) is not int or not 0 <= seed < 1 << 64 or not isinstance(entry, str):
        raise TapeError("its header has no usable seed or entry")
    if entry not in names:
        raise TapeError("its header has no usable seed or entry")
    if not isinstance(length, int | float) or length not in LENGTHS.values():
        raise TapeError("its header has no usable length")
    return Header(
        seed=seed,
        entry=names[entry],
        length=float(length),
        params=_params(about.get("params")),
        player=str(about.get("player", HUMAN)),
        resumed=bool(about.get("resumed")),
        darker=bool(about.get("darker")),
    )
