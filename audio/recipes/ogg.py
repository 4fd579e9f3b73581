"""Writes one wave as Ogg Vorbis, the same bytes every time."""

import struct
from pathlib import Path
from typing import Final

import numpy as np
import soundfile

from audio.recipes.tools import RATE
from level_bang.sound.measure import Wave

SERIAL: Final = 0x4C42  # the encoder draws one by the clock; a fixed one keeps rebuilds identical


def _crc_table() -> list[int]:
    table = []
    for byte in range(256):
        r = byte << 24
        for _ in range(8):
            r = (r << 1) ^ 0x04C1_1DB7 if r & 0x8000_0000 else r << 1
        table.append(r & 0xFFFF_FFFF)
    return table


_CRC: Final = _crc_table()


def _crc(page: bytes) -> int:
    r = 0
    for byte in page:
        r = ((r << 8) & 0xFFFF_FFFF) ^ _CRC[(r >> 24) ^ byte]
    return r


def with_fixed_serial(data: bytes) -> bytes:
    """Every Ogg page with our serial number and its checksum made good (RFC 3533, 6)."""
    out, at = bytearray(), 0
    while at < len(data):
        segments = data[at + 26]
        size = 27 + segments + sum(data[at + 27 : at + 27 + segments])
        page = bytearray(data[at : at + size])
        page[14:18] = struct.pack("<I", SERIAL)
        page[22:26] = bytes(4)
        page[22:26] = struct.pack("<I", _crc(bytes(page)))
        out += page
        at += size
    return bytes(out)


def write(path: Path, wave: Wave, compression: float = 0.5) -> None:
    """Write mono Vorbis; `compression` 0 is the largest file, 1 the smallest."""
    soundfile.write(
        path,
        wave.astype(np.float32),
        RATE,
        format="OGG",
        subtype="VORBIS",
        compression_level=compression,
    )
    path.write_bytes(with_fixed_serial(path.read_bytes()))
