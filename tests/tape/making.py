"""Short tapes to be read, cut, changed and put together again."""

import io
from pathlib import Path

from level_bang import runners
from level_bang.app.simulate import play
from level_bang.sim.kinds import Entry
from level_bang.tape import Header, Recorder, Session, Tape, load
from level_bang.tape.blocks import CHECK, HEADER, MAGIC, Block, blocks, encode


def recorded(
    path: Path, ticks: int = 690, runner: str = "steady", seed: int = 7, length: float = 1_000.0
) -> Session:
    """A run of so many ticks at most, its tape closed at `path`."""
    header = Header(seed, Entry.UNEXPECTED, length, player=runner)
    session = Session(header, Recorder(path, header))
    play(session, runners.player(runner, seed), ticks)
    session.close()
    return session


def taken(path: Path, ticks: int = 690, runner: str = "steady", seed: int = 7) -> bytes:
    """The bytes of such a tape."""
    recorded(path, ticks, runner, seed)
    return path.read_bytes()


def loaded(data: bytes) -> Tape:
    return load(io.BytesIO(data))


def unpacked(data: bytes) -> list[Block]:
    """Its blocks, to be changed."""
    return list(blocks(io.BytesIO(data)))


def packed(found: list[Block]) -> bytes:
    """A tape of these blocks, sizes and checksums made right."""
    return MAGIC + b"".join(encode(*block) for block in found)


def pieces(data: bytes) -> list[bytes]:
    """The blocks as they stand in the file."""
    found, at = [], len(MAGIC)
    while at < len(data):
        size = HEADER.size + HEADER.unpack_from(data, at)[2] + CHECK.size
        found.append(data[at : at + size])
        at += size
    return found


def with_payload(block: Block, at: int, bits: int) -> Block:
    """The block with some bits of one byte flipped."""
    payload = bytearray(block.payload)
    payload[at] ^= bits
    return block._replace(payload=bytes(payload))
