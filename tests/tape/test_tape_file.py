"""The file: how it grows, what stands in it, where it may break off, what is refused unread."""

import io
import json
import zlib
from dataclasses import replace
from pathlib import Path
from typing import Final

import pytest

from level_bang import runners
from level_bang.sim.kinds import Entry
from level_bang.sim.packing import differences, unpack
from level_bang.sim.params import DEFAULT
from level_bang.tape import Header, Recorder, Session, TapeError, blocks, read, verify
from level_bang.tape.blocks import CHECK, HEADER, MAGIC, MAX_PACKED, MAX_RAW, encode
from level_bang.tape.header import decode
from level_bang.tape.header import encode as encode_header
from tests.tape.making import loaded, packed, pieces, recorded, unpacked, with_payload

HEADS: Final = len(MAGIC)


def test_a_tape_grows_as_part_and_gets_its_name_when_done(tmp_path: Path) -> None:
    path = tmp_path / "run.tape"
    part = tmp_path / "run.tape.part"
    header = Header(7, Entry.UNEXPECTED, 1_000.0)
    session = Session(header, Recorder(path, header))
    who = runners.player("steady", 7)
    sizes = []
    for _ in range(600):
        session.tick(runners.command(who, session.world, DEFAULT))
        sizes.append(part.stat().st_size)
        assert not path.exists()
    grown = [tick for tick in range(1, 600) if sizes[tick] > sizes[tick - 1]]
    assert grown == list(range(59, 600, 60))  # once a second, without waiting to be closed
    session.close()
    session.close()
    assert [p.name for p in tmp_path.iterdir()] == ["run.tape"]
    assert verify(read(path)).holds


def test_an_older_tape_of_that_name_stays_until_the_new_one_is_done(tmp_path: Path) -> None:
    path = tmp_path / "run.tape"
    before = recorded(path, 120).digest
    header = Header(8, Entry.UNEXPECTED, 1_000.0)
    session = Session(header, Recorder(path, header))
    session.tick(runners.command(runners.player("steady", 8), session.world, DEFAULT))
    assert read(path).seconds[-1].digest == before
    session.close()
    assert read(path).header.seed == 8


def test_blocks_stand_as_designed(tape_bytes: bytes) -> None:
    assert tape_bytes[:8] == b"\x89LBT\r\n\x1a\n"
    kinds = []
    for piece in pieces(tape_bytes):
        kind, _tick, packed_size, raw_size = HEADER.unpack_from(piece)
        body, check = piece[: -CHECK.size], piece[-CHECK.size :]
        assert CHECK.unpack(check)[0] == zlib.crc32(body)
        payload = zlib.decompress(body[HEADER.size :])
        assert (len(body) - HEADER.size, len(payload)) == (packed_size, raw_size)
        kinds.append(kind)
    ten = [b"INPT"] * 10
    assert kinds == [b"HEAD", *ten, b"EVNT", b"KEYF", b"INPT", b"INPT", b"EVNT", b"DONE"]


def test_the_last_block_says_where_the_key_frames_stand(tape_bytes: bytes) -> None:
    done = json.loads(unpacked(tape_bytes)[-1].payload)
    assert set(done) == {"outcome", "ticks", "digest", "keys"}
    assert [tape_bytes[at : at + 4] for at in done["keys"]] == [b"KEYF"]


def test_a_tape_holds_the_run_and_names_no_place(tmp_path: Path) -> None:
    path = tmp_path / "run.tape"
    session = recorded(path)
    tape = read(path)
    assert tape.header == session.header
    assert tape.ticks == session.world.tick == 690
    assert tape.seconds[-1].digest == session.digest
    assert tape.done is not None
    assert (tape.done.outcome, tape.done.digest) == ("quit", session.digest)
    assert {what for _, what, _ in tape.events} == {int(what) for what in session.chronicle.counts}
    assert len(tape.events) == session.chronicle.counts.total()
    assert str(tmp_path).encode() not in b"".join(b.payload for b in unpacked(path.read_bytes()))


def test_it_plays_up_to_its_last_whole_block_wherever_it_is_cut(tape_bytes: bytes) -> None:
    ends, seconds, at = [], [], HEADS
    for piece in pieces(tape_bytes):
        at += len(piece)
        ends.append(at)
        seconds.append(piece[:4] == b"INPT")
    whole = loaded(tape_bytes)
    near = {end + step for end in ends for step in (-1, 0, 1)}
    for cut in sorted(
        {*range(0, len(tape_bytes), 9), *near} - {len(tape_bytes), len(tape_bytes) + 1}
    ):
        there = sum(end <= cut for end in ends)
        if there == 0:
            with pytest.raises(TapeError):
                loaded(tape_bytes[:cut])
            continue
        tape = loaded(tape_bytes[:cut])
        assert tape.trouble is None
        assert tape.done is None
        assert tape.seconds == whole.seconds[: sum(seconds[:there])]


def test_after_damage_nothing_is_played_and_it_is_said(tape_bytes: bytes) -> None:
    at = HEADS + sum(len(piece) for piece in pieces(tape_bytes)[:5])
    damaged = bytearray(tape_bytes)
    damaged[at + HEADER.size + 3] ^= 4
    tape = loaded(bytes(damaged))
    assert len(tape.seconds) == 4
    assert tape.trouble == f"the block at byte {at} is damaged, after second 4"
    assert not verify(tape).holds


def test_unknown_blocks_are_skipped(tape_bytes: bytes) -> None:
    own = [p for piece in pieces(tape_bytes)[:-1] for p in (piece, encode(b"WHAT", 99, b"new"))]
    tape = loaded(MAGIC + b"".join([*own, pieces(tape_bytes)[-1]]))
    assert tape.seconds == loaded(tape_bytes).seconds
    assert verify(tape).holds


def test_a_second_that_is_lost_or_doubled_is_damage(tape_bytes: bytes) -> None:
    own = pieces(tape_bytes)
    for changed in ([*own[:4], *own[5:]], [*own[:4], own[3], *own[4:]], [*own[:3], own[4], own[3]]):
        tape = loaded(MAGIC + b"".join(changed))
        assert tape.trouble is not None
        assert tape.trouble.startswith("a second of input is missing, after second ")


class Watched(io.BytesIO):
    """Remembers the most that was asked of it at once."""

    most = 0

    def read(self, size: int | None = -1, /) -> bytes:
        self.most = max(self.most, 1 << 40 if size is None or size < 0 else size)
        return super().read(size)


@pytest.mark.parametrize(("small", "large"), [(MAX_PACKED + 1, 9), (9, MAX_RAW + 1)])
def test_impossible_sizes_are_refused_before_anything_is_read(
    tape_bytes: bytes, small: int, large: int
) -> None:
    head = pieces(tape_bytes)[0]
    file = Watched(MAGIC + head + HEADER.pack(b"INPT", 60, small, large) + bytes(99))
    found = blocks.blocks(file)
    next(found)
    with pytest.raises(TapeError, match="impossible size"):
        next(found)
    assert file.most <= len(head)


def test_a_block_that_unpacks_to_more_than_it_states_is_refused(tape_bytes: bytes) -> None:
    bomb = zlib.compress(bytes(MAX_RAW * 8))
    body = HEADER.pack(b"INPT", 60, len(bomb), 100) + bomb
    tape = loaded(MAGIC + pieces(tape_bytes)[0] + body + CHECK.pack(zlib.crc32(body)))
    assert "does not have the size it states" in (tape.trouble or "")


def test_many_large_blocks_are_refused(tape_bytes: bytes) -> None:
    """A small file must not keep a reader busy for minutes."""
    large = encode(b"WHAT", 0, bytes(MAX_RAW))
    tape = loaded(MAGIC + pieces(tape_bytes)[0] + large * 100)
    assert "far more than any run" in (tape.trouble or "")


@pytest.mark.parametrize("byte", range(8))
def test_another_magic_is_no_tape(tape_bytes: bytes, byte: int) -> None:
    damaged = bytearray(tape_bytes)
    damaged[byte] ^= 32
    with pytest.raises(TapeError, match="not a Level Bang tape"):
        loaded(bytes(damaged))


def test_text_mode_damage_shows_at_once(tape_bytes: bytes) -> None:
    for damaged in (tape_bytes.replace(b"\r\n", b"\n"), tape_bytes.replace(b"\n", b"\r\n")):
        with pytest.raises(TapeError, match="not a Level Bang tape"):
            loaded(damaged)


def head_with(**changes: object) -> bytes:
    about = json.loads(encode_header(Header(7, Entry.UNEXPECTED, 1_000.0)))
    for name, value in changes.items():
        *path, last = name.split("__")
        where = about
        for step in path:
            where = where[step]
        where[last] = value
    return json.dumps(about).encode()


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"reader": 2, "format": 2}, "needs a newer Level Bang"),
        ({"reader": "1"}, "damaged"),
        ({"sim": 999}, "recorded by Level Bang"),
        ({"content": "00"}, "other tables"),
        ({"seed": -1}, "seed"),
        ({"seed": True}, "seed"),
        ({"seed": 1 << 64}, "seed"),
        ({"seed": 1.5}, "seed"),
        ({"entry": []}, "entry"),
        ({"entry": "door"}, "entry"),
        ({"length": 5.0}, "length"),
        ({"length": float("nan")}, "length"),
        ({"length": [10_000.0]}, "length"),
        ({"params": 5}, "params"),
        ({"params": {}}, "other params"),
        ({"params__body": {}}, "other params.body"),
        ({"params__body__jog": "fast"}, "no usable number"),
        ({"params__body__jog": float("inf")}, "no usable number"),
        ({"params__body__jog": float("nan")}, "no usable number"),
        ({"params__body__jog": 1e7}, "no usable number"),
        ({"params__body__jog": True}, "wrong type"),
        ({"params__pursuit__count__first": 5_000}, "impossible horde"),
        ({"params__pursuit__count__last": -1}, "impossible horde"),
    ],
)
def test_a_header_this_version_cannot_play_is_refused(
    changes: dict[str, object], words: str
) -> None:
    assert decode(head_with()).seed == 7
    with pytest.raises(TapeError, match=words):
        decode(head_with(**changes))


@pytest.mark.parametrize("payload", [b"", b"\xff", b"[]", b"7", b"{}", b"[" * 100_000])
def test_a_header_that_is_none_is_refused(payload: bytes) -> None:
    with pytest.raises(TapeError):
        decode(payload)


def test_params_that_cannot_run_do_not_crash_verification(tape_bytes: bytes) -> None:
    own = unpacked(tape_bytes)
    for name in ("drain", "refill", "quicken", "stumble_for"):
        own[0] = own[0]._replace(payload=head_with(**{f"params__body__{name}": 0.0}))
        assert not verify(loaded(packed(own))).holds


def test_a_later_minor_format_still_plays() -> None:
    assert decode(head_with(format=2, reader=1, more={"new": 1})).seed == 7


def test_terms_survive_the_file(tmp_path: Path) -> None:
    law = replace(DEFAULT, pursuit=replace(DEFAULT.pursuit, chase_speed=0.5))
    terms = Header(2**64 - 1, Entry.NIGHT, 3_000.0, law, "human", resumed=True, darker=True)
    assert decode(encode_header(terms)) == terms


@pytest.mark.parametrize("kind", [b"INPT", b"KEYF", b"EVNT", b"DONE"])
@pytest.mark.parametrize("payload", [b"", b"\0", b"[1]", b"{}", b"null", b"[[1,2]]", b"\xff" * 999])
def test_nonsense_inside_a_block_is_damage(tape_bytes: bytes, kind: bytes, payload: bytes) -> None:
    own = unpacked(tape_bytes)
    at = max(i for i, block in enumerate(own) if block.kind == kind)
    own[at] = own[at]._replace(payload=payload)
    assert loaded(packed(own)).trouble


def test_a_key_frame_that_no_run_would_leave_is_damage(tape_bytes: bytes) -> None:
    """A truth value of 2 or a count of -1 reads as something else than it is; it must not pass."""
    own = unpacked(tape_bytes)
    at = next(i for i, block in enumerate(own) if block.kind == b"KEYF")
    whole = loaded(tape_bytes).keys[600]
    refused = 0
    for byte in range(600):
        changed = own.copy()
        changed[at] = with_payload(own[at], byte, 2)
        tape = loaded(packed(changed))
        if tape.trouble is None:
            assert differences(tape.keys[600], whole)
            continue
        refused += 1
    assert refused > 0


def test_key_frames_do_not_share_memory(tape_bytes: bytes) -> None:
    payload = next(block.payload for block in unpacked(tape_bytes) if block.kind == b"KEYF")
    one, other = unpack(payload), unpack(payload)
    one.chase.horde.back[0] += 1
    one.hit[0] = 5
    assert other.chase.horde.back[0] != one.chase.horde.back[0]
    assert other.hit[0] != 5
