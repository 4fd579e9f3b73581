"""A `World` as bytes and back: every field in declared order, little-endian; and its digest."""

import hashlib
import struct
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from operator import attrgetter
from typing import Any, Final

import numpy as np

from level_bang.pursuit.params import CountParams
from level_bang.sim.command import Command
from level_bang.sim.kinds import Entry
from level_bang.sim.params import DEFAULT
from level_bang.sim.world import World, begin

DIGEST_SIZE: Final = 8  # bytes
FOLD_ARRAYS: Final = 12  # ticks; what the horde does in between is still in its arrays then
MAX_MEMBERS: Final = 4096  # more of them in a packed World is damage


def _owners(value: Any, path: str) -> Iterator[tuple[str, Any]]:  # noqa: ANN401
    """Every dataclass inside `value`, itself first."""
    yield path, value
    for f in fields(value):
        child = getattr(value, f.name)
        if is_dataclass(child):
            yield from _owners(child, f"{path}.{f.name}".lstrip("."))


def _leaves(owner: Any) -> list[str]:  # noqa: ANN401
    names = [f.name for f in fields(owner)]
    return [n for n in names if not is_dataclass(getattr(owner, n))]


def _is_array(owner: Any, name: str) -> bool:  # noqa: ANN401
    return isinstance(getattr(owner, name), np.ndarray)


_OWNERS: Final = list(_owners(begin(0, Entry.UNEXPECTED, 10_000.0, DEFAULT), ""))
_LEAVES: Final = [
    (f"{path}.{name}".lstrip("."), owner, name)
    for path, owner in _OWNERS
    for name in _leaves(owner)
]
SCALARS: Final = tuple(full for full, owner, name in _LEAVES if not _is_array(owner, name))
ARRAYS: Final = tuple(full for full, owner, name in _LEAVES if _is_array(owner, name))
_TYPES: Final = {full: type(getattr(owner, name)) for full, owner, name in _LEAVES}
_DTYPES: Final = {
    full: getattr(owner, name).dtype for full, owner, name in _LEAVES if full in ARRAYS
}
_WIDE: Final = {"seed", "taken", "chase.seed"}  # unsigned 64 bits; other integers are signed 32


def _code(name: str) -> str:
    if issubclass(_TYPES[name], float):
        return "d"
    return "Q" if name in _WIDE else "i"


def _written_out(returned: str) -> Callable[..., Any]:
    """A function of (world, forward, strafe) that names every scalar of the world in `returned`.

    Attrgetters would take four times as long.
    """
    owners = {path: f"o{i}" for i, (path, _) in enumerate(_OWNERS)}
    lines = [
        f"  {name} = world.{path}" if path else f"  {name} = world" for path, name in owners.items()
    ]
    read = [f"{owners[full.rpartition('.')[0]]}.{full.rpartition('.')[2]}" for full in SCALARS]
    head = "def function(world, forward=0, strafe=0):"
    made: dict[str, Any] = {"pack": _TICK.pack}
    exec("\n".join([head, *lines, f"  return {returned.format(', '.join(read))}"]), made)
    function: Callable[..., Any] = made["function"]
    return function


_CODES: Final = "".join(_code(name) for name in SCALARS)
_RECORD: Final = struct.Struct("<" + _CODES)
_TICK: Final = struct.Struct("<bb" + _CODES)
_values: Final[Callable[[World], tuple[Any, ...]]] = _written_out("({})")
_tick: Final[Callable[[World, int, int], bytes]] = _written_out("pack(forward, strafe, {})")
_GET_ARRAYS: Final = attrgetter(*ARRAYS)
_NOBODY: Final = replace(DEFAULT, pursuit=replace(DEFAULT.pursuit, count=CountParams(0, 0)))
_LENGTH: Final = struct.Struct("<I")


def scalars(world: World) -> bytes:
    """All fields that are single numbers."""
    return _RECORD.pack(*_values(world))


def pack(world: World) -> bytes:
    """The whole run as bytes."""
    parts = [scalars(world)]
    for array in _GET_ARRAYS(world):
        parts += [_LENGTH.pack(len(array)), array.astype(array.dtype.newbyteorder("<")).tobytes()]
    return b"".join(parts)


def _put(world: World, name: str, value: object) -> None:
    owner, _, leaf = name.rpartition(".")
    setattr(attrgetter(owner)(world) if owner else world, leaf, value)


def unpack(data: bytes) -> World:
    """The run that `pack` wrote; raises ValueError if the bytes cannot be one."""
    world = begin(0, Entry.UNEXPECTED, 10_000.0, _NOBODY)
    if len(data) < _RECORD.size:
        raise ValueError("a packed run is cut short")
    for name, value in zip(SCALARS, _RECORD.unpack_from(data), strict=True):
        _put(world, name, _TYPES[name](value))
    at = _RECORD.size
    for name in ARRAYS:
        if at + _LENGTH.size > len(data):
            raise ValueError("a packed run is cut short")
        (count,) = _LENGTH.unpack_from(data, at)
        at += _LENGTH.size
        size = count * _DTYPES[name].itemsize
        if count > MAX_MEMBERS or at + size > len(data):
            raise ValueError("a packed run is damaged")
        _put(world, name, np.frombuffer(data, _DTYPES[name], count, at).copy())
        at += size
    if at != len(data):
        raise ValueError("a packed run is too long")
    return world


class Digest:
    """The digest of a run: every tick is folded in, and each value of it is chained to the last."""

    def __init__(self, first: bytes) -> None:
        """`first` is what the chain starts at."""
        self._hash = hashlib.blake2b(first, digest_size=DIGEST_SIZE)

    def fold(self, world: World, command: Command) -> None:
        """Take in the world as it is after a tick, and what of its command the world forgets.

        Legs that cannot quicken further make the same of a full and of a nearly full push.
        """
        self._hash.update(_tick(world, command.forward, command.strafe))
        if world.tick % FOLD_ARRAYS == 0 or world.outcome:
            for array in _GET_ARRAYS(world):
                self._hash.update(array)

    def value(self) -> bytes:
        """The digest up to this tick."""
        return self._hash.digest()


def differences(one: World, other: World) -> list[str]:
    """Names of the fields in which two runs differ."""
    pairs = zip(SCALARS, _values(one), _values(other), strict=True)
    found = [n for n, a, b in pairs if struct.pack(_code(n), a) != struct.pack(_code(n), b)]
    arrays = zip(ARRAYS, _GET_ARRAYS(one), _GET_ARRAYS(other), strict=True)
    return found + [name for name, a, b in arrays if not np.array_equal(a, b)]
