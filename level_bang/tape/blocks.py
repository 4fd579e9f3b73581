"""The file's grain: a magic, then blocks that each carry their type, tick, sizes and checksum."""

import struct
import zlib
from collections.abc import Iterator
from typing import BinaryIO, Final, NamedTuple

MAGIC: Final = b"\x89LBT\r\n\x1a\n"  # the PNG trick: text-mode copies and line-ending changes show
HEADER: Final = struct.Struct("<4sIII")  # type, tick, packed length, raw length
CHECK: Final = struct.Struct("<I")
MAX_PACKED: Final = 1 << 20  # bytes; refused before anything is allocated
MAX_RAW: Final = 4 << 20
MAX_TOTAL: Final = 256 << 20  # unpacked bytes of a whole tape; two hours of running are 20 MB


class TapeError(Exception):
    """A tape cannot be read; the message is a whole sentence."""


class Block(NamedTuple):
    """One block as it was before it was packed."""

    kind: bytes
    tick: int
    payload: bytes


def encode(kind: bytes, tick: int, payload: bytes) -> bytes:
    """A block as it stands in the file."""
    packed = zlib.compress(payload, 6)
    body = HEADER.pack(kind, tick, len(packed), len(payload)) + packed
    return body + CHECK.pack(zlib.crc32(body))


def _inflate(packed: bytes, raw: int, where: str) -> bytes:
    stream = zlib.decompressobj()
    try:
        payload = stream.decompress(packed, raw + 1)
    except zlib.error as error:
        raise TapeError(f"{where} does not unpack") from error
    if len(payload) != raw or not stream.eof or stream.unused_data:
        raise TapeError(f"{where} does not have the size it states")
    return payload


def blocks(file: BinaryIO) -> Iterator[Block]:
    """The whole blocks of a file, in order.

    Ends quietly where the file is cut short; raises TapeError at a wrong magic, a block that is
    too large, or one whose checksum does not hold.
    """
    if file.read(len(MAGIC)) != MAGIC:
        raise TapeError("it is not a Level Bang tape")
    total = 0
    while True:
        at = file.tell()
        head = file.read(HEADER.size)
        if len(head) < HEADER.size:
            return
        kind, tick, packed_size, raw_size = HEADER.unpack(head)
        if packed_size > MAX_PACKED or raw_size > MAX_RAW:
            raise TapeError(f"the block at byte {at} claims an impossible size")
        total += raw_size
        if total > MAX_TOTAL:
            raise TapeError("it unpacks to far more than any run")
        packed = file.read(packed_size)
        check = file.read(CHECK.size)
        if len(packed) < packed_size or len(check) < CHECK.size:
            return
        if CHECK.unpack(check)[0] != zlib.crc32(head + packed):
            raise TapeError(f"the block at byte {at} is damaged")
        yield Block(kind, tick, _inflate(packed, raw_size, f"the block at byte {at}"))
