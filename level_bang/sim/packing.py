"""A `World` as bytes and back: every field in declared order, little-endian; and its digest."""

import hashlib
import struct
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from operator import attrgetter
from typing import Any, Final

import numpy as np

from level_bang.sim.kinds import Entry
from level_bang.sim.params import DEFAULT
from level_bang.sim.world import World, begin

DIGEST_SIZE: Final = 8  # bytes
FOLD_ARRAYS: Final = 4  # ticks; the horde's members move as often, so nothing is missed
MAX_MEMBERS: Final = 4096  # more of them in a packed World is damage


def _leaves(value: Any, path: str) -> Iterator[tuple[str, Any]]:  # noqa: ANN401
    for f in fields(value):
        child = getattr(value, f.name)
        where = f"{path}.{f.name}" if path else f.name
        if is_dataclass(child):
            yield from _leaves(child, where)
        else:
            yield where, child


_LEAVES: Final = list(_leaves(begin(0, Entry.UNEXPECTED, 10_000.0, DEFAULT), ""))
SCALARS: Final = tuple(name for name, v in _LEAVES if not isinstance(v, np.ndarray))
ARRAYS: Final = tuple(name for name, v in _LEAVES if isinstance(v, np.ndarray))
_TYPES: Final = {name: type(v) for name, v in _LEAVES}
_DTYPES: Final = {name: v.dtype for name, v in _LEAVES if isinstance(v, np.ndarray)}
_WIDE: Final = {"seed", "taken", "chase.seed"}  # unsigned 64 bits; other integers are signed 32


def _code(name: str) -> str:
    kind = _TYPES[name]
    if issubclass(kind, float):
        return "d"
    return "Q" if name in _WIDE else "i"


_RECORD: Final = struct.Struct("<" + "".join(_code(name) for name in SCALARS))
_GET_SCALARS: Final = attrgetter(*SCALARS)
_GET_ARRAYS: Final = attrgetter(*ARRAYS)
_LENGTH: Final = struct.Struct("<I")


def scalars(world: World) -> bytes:
    """All fields that are single numbers."""
    return _RECORD.pack(*_GET_SCALARS(world))


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
    world = begin(0, Entry.UNEXPECTED, 10_000.0, DEFAULT)
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


def fold(digest: bytes, world: World) -> bytes:
    """The digest of a run up to this tick, from the one up to the last."""
    state = hashlib.blake2b(digest, digest_size=DIGEST_SIZE)
    state.update(scalars(world))
    if world.tick % FOLD_ARRAYS == 0 or world.outcome:
        for array in _GET_ARRAYS(world):
            state.update(array)
    return state.digest()


def differences(one: World, other: World) -> list[str]:
    """Names of the fields in which two runs differ."""
    found = [
        name
        for name, a, b in zip(SCALARS, _GET_SCALARS(one), _GET_SCALARS(other), strict=True)
        if a != b
    ]
    pairs = zip(ARRAYS, _GET_ARRAYS(one), _GET_ARRAYS(other), strict=True)
    return found + [name for name, a, b in pairs if not np.array_equal(a, b)]
