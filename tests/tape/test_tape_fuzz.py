"""A hundred thousand damaged tapes: none crashes the reader, none is believed that is not true."""

from collections.abc import Callable
from itertools import accumulate
from typing import Final

import pytest

from level_bang.chance import bits
from level_bang.sim.packing import pack
from level_bang.tape import Tape, TapeError, verify
from level_bang.tape.header import first_digest
from tests.tape.making import loaded, packed, pieces, taken, unpacked, with_payload

SEED: Final = 20_260
KEYED: Final = 12_000  # of a tape with a key frame in it
SHORT: Final = 86_000  # of one of two seconds, which is read faster
FORGED: Final = 2_000  # with sizes and checksums made right, so that they get far


class Dice:
    """Whole numbers by chance, the same in every run of the test."""

    def __init__(self, stream: int) -> None:
        self._stream, self._index = stream, 0

    def below(self, most: int) -> int:
        self._index += 1
        return bits(SEED, self._stream, self._index) % most

    def bytes(self, count: int) -> bytes:
        return bytes(self.below(256) for _ in range(count))


def flipped(data: bytes, _other: bytes, dice: Dice) -> bytes:
    changed = bytearray(data)
    for _ in range(1 + dice.below(4)):
        changed[dice.below(len(changed))] ^= 1 << dice.below(8)
    return bytes(changed)


def cut(data: bytes, _other: bytes, dice: Dice) -> bytes:
    return data[: dice.below(len(data))]


def overwritten(data: bytes, _other: bytes, dice: Dice) -> bytes:
    at, count = dice.below(len(data)), 1 + dice.below(12)
    return data[:at] + dice.bytes(count) + data[at + count :]


def shifted(data: bytes, _other: bytes, dice: Dice) -> bytes:
    """Some bytes lost, or some come in."""
    at, count = dice.below(len(data)), 1 + dice.below(20)
    if dice.below(2):
        return data[:at] + data[at + count :]
    return data[:at] + dice.bytes(count) + data[at:]


def spliced(data: bytes, other: bytes, dice: Dice) -> bytes:
    return data[: dice.below(len(data))] + other[dice.below(len(other)) :]


def reordered(data: bytes, other: bytes, dice: Dice) -> bytes:
    """Whole blocks lost, doubled, moved, or taken from another tape."""
    own, foreign = pieces(data), pieces(other)
    for _ in range(1 + dice.below(3)):
        at = dice.below(len(own))
        what = dice.below(4)
        if what == 0:
            own.insert(dice.below(len(own)), own[at])
        elif what == 1:
            own.insert(dice.below(len(own)), own.pop(at))
        elif what == 2:
            own[at] = foreign[dice.below(len(foreign))]
        elif len(own) > 1:
            del own[at]
    return data[:8] + b"".join(own)


def noise(data: bytes, _other: bytes, dice: Dice) -> bytes:
    return data[: 8 * dice.below(2)] + dice.bytes(dice.below(80))


WAYS: Final = (flipped, flipped, cut, overwritten, shifted, spliced, reordered, noise)


def forged(data: bytes, other: bytes, dice: Dice) -> bytes:
    """Something inside a block changed, and everything around it made right again."""
    own = unpacked(data)
    for _ in range(1 + dice.below(2)):
        at = dice.below(len(own))
        block = own[at]
        if dice.below(8) == 0:
            own[at] = block._replace(tick=block.tick ^ 1 << dice.below(12))
        elif dice.below(8) == 0:
            foreign = unpacked(other)
            own[at] = foreign[dice.below(len(foreign))]
        elif block.payload:
            own[at] = with_payload(block, dice.below(len(block.payload)), 1 << dice.below(8))
    return packed(own)


def content(tape: Tape) -> tuple[object, ...]:
    """All that verification looks at."""
    seconds = tuple((s.tick, tuple(s.commands), s.digest) for s in tape.seconds)
    keys = tuple((tick, pack(world)) for tick, world in tape.keys.items())
    done = tape.done and (tape.done.outcome, tape.done.ticks, tape.done.digest)
    events = tuple(tape.events), tape.events_until
    return first_digest(tape.header), seconds, keys, events, done, tape.trouble


def run_of(tape: Tape) -> tuple[object, ...]:
    """What decides the run: its terms and every command."""
    return first_digest(tape.header), [c for s in tape.seconds for c in s.commands]


class Judge:
    """Says of every tape whether it is believed, each different one only once."""

    def __init__(self, *originals: bytes) -> None:
        self.true_runs = [run_of(loaded(original)) for original in originals]
        self.judged: dict[tuple[object, ...], bool] = {}
        self.refused = self.broken = self.believed = self.doubted = 0

    def look_at(self, data: bytes) -> None:
        try:
            tape = loaded(data)
        except TapeError:
            self.refused += 1
            return
        if tape.done is None:
            self.broken += 1
            return
        what = content(tape)
        if what not in self.judged:
            self.judged[what] = verify(tape).holds
        if not self.judged[what]:
            self.doubted += 1
            return
        self.believed += 1
        assert run_of(tape) in self.true_runs, "another run was believed"


def judge(
    original: bytes, other: bytes, count: int, ways: tuple[Callable[..., bytes], ...]
) -> Judge:
    found = Judge(original, other)
    assert verify(loaded(original)).holds
    for number in range(count):
        dice = Dice(number)
        found.look_at(ways[number % len(ways)](original, other, dice))
    return found


@pytest.fixture(scope="module")
def other_bytes(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return taken(tmp_path_factory.mktemp("tape") / "other.tape", 690, "perfect", 8)


@pytest.fixture(scope="module")
def short_bytes(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return taken(tmp_path_factory.mktemp("tape") / "short.tape", 130)


@pytest.fixture(scope="module")
def short_other(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return taken(tmp_path_factory.mktemp("tape") / "foreign.tape", 130, "perfect", 8)


def test_damaged_tapes_never_crash_and_are_never_believed(
    tape_bytes: bytes, other_bytes: bytes
) -> None:
    found = judge(tape_bytes, other_bytes, KEYED, WAYS)
    assert min(found.refused, found.broken, found.doubted) > KEYED // 200  # all were tried
    assert found.believed < KEYED // 10


def test_short_damaged_tapes_never_crash_and_are_never_believed(
    short_bytes: bytes, short_other: bytes
) -> None:
    found = judge(short_bytes, short_other, SHORT, WAYS)
    assert min(found.refused, found.broken, found.doubted) > SHORT // 200
    assert found.believed < SHORT // 10


def test_forged_tapes_never_crash_and_are_never_believed(
    short_bytes: bytes, short_other: bytes
) -> None:
    found = judge(short_bytes, short_other, FORGED, (forged,))
    assert found.doubted > FORGED // 20


def test_a_forged_key_frame_is_never_believed(tape_bytes: bytes) -> None:
    """Every byte of it, one bit each: all of the world is compared, no part is skipped."""
    own = unpacked(tape_bytes)
    at = next(i for i, block in enumerate(own) if block.kind == b"KEYF")
    before = verify(loaded(tape_bytes))
    assert before.holds
    offsets = list(accumulate([1 + n % 7 for n in range(len(own[at].payload) // 40)], initial=0))
    believed = []
    for where in offsets:
        changed = own.copy()
        changed[at] = with_payload(own[at], where, 1 << where % 8)
        if verify(loaded(packed(changed))).holds:
            believed.append(where)
    assert believed == []
