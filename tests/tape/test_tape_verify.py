"""The checker itself: one flipped bit anywhere that matters, and it says no, and says where."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from level_bang.app.cli import run
from level_bang.sim.command import MOST, Command
from level_bang.sim.packing import DIGEST_SIZE, SCALARS, differences, pack, unpack
from level_bang.tape import Tape, columns, verify
from level_bang.tape.blocks import Block
from tests.tape.making import loaded, packed, taken, unpacked


def with_command(data: bytes, tick: int, **changes: int) -> bytes:
    """The tape with one command changed, everything else as it was."""
    own = unpacked(data)
    second, at = divmod(tick - 1, columns.SECOND)
    place = [i for i, block in enumerate(own) if block.kind == b"INPT"][second]
    payload = own[place].payload
    commands = columns.read(payload[DIGEST_SIZE:])
    assert any(getattr(commands[at], name) != value for name, value in changes.items())
    commands[at] = replace(commands[at], **changes)
    fresh = payload[:DIGEST_SIZE] + columns.write(commands)
    own[place] = own[place]._replace(payload=fresh)
    return packed(own)


def with_key(data: bytes, change: str, value: object) -> bytes:
    """The tape with one field of its key frame changed."""
    own = unpacked(data)
    place = next(i for i, block in enumerate(own) if block.kind == b"KEYF")
    world = unpack(own[place].payload)
    owner: object = world
    *path, last = change.split(".")
    for name in path:
        owner = getattr(owner, name)
    setattr(owner, last, value)
    own[place] = own[place]._replace(payload=pack(world))
    return packed(own)


def with_done(data: bytes, **changes: object) -> bytes:
    own = unpacked(data)
    assert own[-1].kind == b"DONE"
    fresh = json.loads(own[-1].payload) | changes
    return packed([*own[:-1], own[-1]._replace(payload=json.dumps(fresh).encode())])


def test_an_untouched_tape_holds(tape_bytes: bytes) -> None:
    verdict = verify(loaded(tape_bytes))
    assert (verdict.holds, verdict.ticks, verdict.why) == (True, 690, "")
    assert verdict.digest == json.loads(unpacked(tape_bytes)[-1].payload)["digest"]


@pytest.mark.parametrize("tick", [1, 2, 59, 60, 61, 301, 600])
@pytest.mark.parametrize(
    "change", [{"forward": MOST - 1}, {"strafe": 1}, {"yaw": 4321}, {"buttons": 512}]
)
def test_a_flipped_command_is_noticed_in_its_second_and_its_fields_are_named(
    tape_bytes: bytes, tick: int, change: dict[str, int]
) -> None:
    verdict = verify(loaded(with_command(tape_bytes, tick, **change)))
    assert not verdict.holds
    second = (tick - 1) // 60
    assert (verdict.second, verdict.tick) == (second, 60 * second + 60)


def test_the_fields_that_differ_are_named_at_the_next_key_frame(tape_bytes: bytes) -> None:
    verdict = verify(loaded(with_command(tape_bytes, 250, yaw=9000)))
    assert not verdict.holds
    assert verdict.second == 4
    assert {"body.along", "body.distance", "body.side"} <= set(verdict.fields)
    assert set(verdict.fields) <= {*SCALARS, *(n for n in verdict.fields if n.startswith("chase"))}


def test_a_difference_after_the_last_key_frame_is_noticed(tape_bytes: bytes) -> None:
    verdict = verify(loaded(with_command(tape_bytes, 690, forward=0)))
    assert (verdict.holds, verdict.second, verdict.tick) == (False, 11, 690)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("body.stamina", 0.25),
        ("body.sprinting", True),
        ("chase.front.place", -12.0),
        ("chase.cycle.turns", 77),
        ("taken", 1 << 63),
        ("fire_door", -0.0),
    ],
)
def test_a_changed_field_of_a_key_frame_is_named(
    tape_bytes: bytes, field: str, value: object
) -> None:
    verdict = verify(loaded(with_key(tape_bytes, field, value)))
    assert not verdict.holds
    assert (verdict.second, verdict.tick, verdict.fields) == (9, 600, [field])


def test_one_member_of_the_horde_a_millimetre_off_is_named(tape_bytes: bytes) -> None:
    own = unpacked(tape_bytes)
    place = next(i for i, block in enumerate(own) if block.kind == b"KEYF")
    world = unpack(own[place].payload)
    world.chase.horde.back[100] += 1
    own[place] = own[place]._replace(payload=pack(world))
    verdict = verify(loaded(packed(own)))
    assert (verdict.holds, verdict.fields) == (False, ["chase.horde.back"])


def test_minus_nought_is_a_difference_that_has_a_name(tape_bytes: bytes) -> None:
    one = loaded(tape_bytes).keys[600]
    other = loaded(tape_bytes).keys[600]
    one.body.stride, other.body.stride = 0.0, -0.0
    assert pack(one) != pack(other)
    assert differences(one, other) == ["body.stride"]


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"ticks": 689}, "ends at tick 689"),
        ({"outcome": "escaped"}, "ends as escaped"),
        ({"digest": "00" * 8}, "last digest"),
    ],
)
def test_another_end_is_noticed(tape_bytes: bytes, changes: dict[str, object], words: str) -> None:
    verdict = verify(loaded(with_done(tape_bytes, **changes)))
    assert not verdict.holds
    assert words in verdict.why


def dropped(data: bytes, at: int) -> Tape:
    own: list[Block] = unpacked(data)
    del own[at]
    return loaded(packed(own))


def test_a_lost_second_event_or_end_is_noticed(tape_bytes: bytes) -> None:
    for at, block in enumerate(unpacked(tape_bytes)):
        if block.kind in (b"INPT", b"EVNT", b"DONE"):
            assert not verify(dropped(tape_bytes, at)).holds, block.kind


def test_another_event_is_noticed(tape_bytes: bytes) -> None:
    own = unpacked(tape_bytes)
    place = next(i for i, block in enumerate(own) if block.kind == b"EVNT")
    rows = json.loads(own[place].payload)
    rows[0][1] ^= 1
    own[place] = own[place]._replace(payload=json.dumps(rows).encode())
    assert "events" in verify(loaded(packed(own))).why


def test_other_terms_are_noticed(tape_bytes: bytes) -> None:
    """A digest begins at the terms: another seed, way in or rule cannot be slipped under a run."""
    own = unpacked(tape_bytes)
    about = json.loads(own[0].payload)
    for name, value in (("seed", 8), ("entry", "night"), ("length", 3000.0)):
        fresh = json.dumps(about | {name: value}).encode()
        verdict = verify(loaded(packed([own[0]._replace(payload=fresh), *own[1:]])))
        assert (verdict.holds, verdict.second) == (False, 0)


def test_input_after_the_end_of_a_run_is_noticed(tmp_path: Path) -> None:
    own = unpacked(taken(tmp_path / "run.tape", runner="idle", ticks=9_999))
    last = max(i for i, block in enumerate(own) if block.kind == b"INPT")
    payload = own[last].payload
    commands = [*columns.read(payload[DIGEST_SIZE:]), Command()]
    fresh = payload[:DIGEST_SIZE] + columns.write(commands)
    own[last] = Block(b"INPT", own[last].tick + 1, fresh)
    verdict = verify(loaded(packed(own)))
    assert not verdict.holds
    assert "after the run is over" in verdict.why


def test_the_command_line_says_no_and_where(
    tape_bytes: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    good, bad, wrong = (tmp_path / f"{name}.tape" for name in ("good", "bad", "wrong"))
    good.write_bytes(tape_bytes)
    bad.write_bytes(with_command(tape_bytes, 250, yaw=9000))
    wrong.write_bytes(with_key(tape_bytes, "body.stamina", 0.25))
    assert run(["verify", str(good)]) == 0
    capsys.readouterr()
    assert run(["verify", str(good), str(bad), str(wrong), "--json"]) == 1
    said = capsys.readouterr()
    rows = [json.loads(line) for line in said.out.splitlines()]
    assert said.err == ""
    assert [row["holds"] for row in rows] == [True, False, False]
    assert [row["second"] for row in rows] == [None, 4, 9]
    assert rows[2]["fields"] == ["body.stamina"]
    assert set(rows[0]) == {
        "tape", "holds", "why", "second", "tick", "fields", "ticks", "digest"
    }  # fmt: skip
    assert run(["verify", str(bad)]) == 1
    words = capsys.readouterr().out
    assert "second 4" in words
    assert "body.along" in words
