"""Old tapes: the last ten stay, named ones for ever, broken-off ones come back, runs go on."""

from dataclasses import replace
from pathlib import Path

import pytest

from level_bang import runners
from level_bang.app.simulate import play
from level_bang.sim.kinds import Entry
from level_bang.sim.packing import pack
from level_bang.tape import Header, Recorder, Session, TapeError, read, shelf, verify
from level_bang.tape.resume import resume
from tests.tape.making import loaded, packed, recorded, taken, unpacked
from tests.tape.test_tape_verify import with_command


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_the_last_ten_stay_and_named_ones_for_ever(tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "tapes"
    for number in range(1, 14):
        path = shelf.next_path(folder, 7)
        assert path.name == f"run-{number:05d}-seed-7.tape"
        path.write_bytes(b"tape")
    for number in (2, 3):
        shelf.keep(folder / f"run-{number:05d}-seed-7.tape", "My best: run/7")
    (folder / "run-notes.txt").write_text("mine")
    (folder / "run-00001-seed-7.tape.bak").write_text("mine")
    shelf.prune(folder)
    own = [f"run-{number:05d}-seed-7.tape" for number in range(4, 14)]
    kept = ["My-best-run-7-2.tape", "My-best-run-7.tape"]
    assert names(folder) == sorted([*own, *kept, "run-notes.txt", "run-00001-seed-7.tape.bak"])
    assert shelf.last(folder) == folder / own[-1]


def test_a_name_made_of_nothing_is_still_a_name(tmp_path: Path) -> None:
    path = shelf.next_path(tmp_path, 1)
    path.write_bytes(b"tape")
    kept = shelf.keep(path, "../..")
    assert kept == tmp_path / "kept.tape"


def test_a_tape_that_broke_off_is_recovered_and_plays(tmp_path: Path) -> None:
    path = shelf.next_path(tmp_path, 7)
    header = Header(7, Entry.UNEXPECTED, 1_000.0)
    session = Session(header, Recorder(path, header))
    play(session, runners.player("steady", 7), 330)  # and never closed
    assert shelf.recover(tmp_path) == [path]
    assert names(tmp_path) == [path.name]
    tape = read(path)
    assert (tape.ticks, tape.done, tape.trouble) == (300, None, None)
    verdict = verify(tape)
    assert not verdict.holds
    assert "cut short after 5 s; what is there holds" in verdict.why
    assert shelf.recover(tmp_path) == []


def test_recovery_overwrites_no_whole_tape(tmp_path: Path) -> None:
    whole, part = tmp_path / "run-00001-seed-1.tape", tmp_path / "run-00001-seed-1.tape.part"
    whole.write_bytes(b"whole")
    part.write_bytes(b"part")
    assert shelf.recover(tmp_path) == []
    assert whole.read_bytes() == b"whole"


def test_a_number_in_use_by_a_broken_tape_is_not_given_again(tmp_path: Path) -> None:
    (tmp_path / "run-00004-seed-1.tape.part").write_bytes(b"")
    assert shelf.next_path(tmp_path, 9).name == "run-00005-seed-9.tape"


def test_there_is_no_last_tape_in_an_empty_or_missing_folder(tmp_path: Path) -> None:
    assert shelf.last(tmp_path) is None
    assert shelf.last(tmp_path / "none") is None
    shelf.prune(tmp_path / "none")
    assert shelf.recover(tmp_path / "none") == []


def test_a_run_taken_up_again_is_the_same_run_on_a_whole_new_tape(tmp_path: Path) -> None:
    old, new = tmp_path / "old.tape", tmp_path / "new.tape"
    left = recorded(old, 690)
    before = old.read_bytes()
    session = resume(read(old), lambda header: Recorder(new, header))
    assert pack(session.world) == pack(left.world)
    assert session.digest == left.digest
    assert session.header == replace(left.header, resumed=True)
    play(session, runners.player("steady", 7), 1_300)
    session.close()
    tape = read(new)
    assert verify(tape).holds
    assert tape.ticks == session.world.tick == 1_300
    assert tape.header.resumed
    assert tape.marks == [(690, "taken up again")]
    assert old.read_bytes() == before
    straight = Session(left.header)
    for second in tape.seconds:
        for command in second.commands:
            straight.tick(command)
    assert pack(straight.world) == pack(session.world)


def test_only_a_whole_unaided_run_in_one_go_is_ranked() -> None:
    plain = Header(7, Entry.UNEXPECTED, 10_000.0)
    assert plain.ranked
    law = replace(plain.params.pursuit, chase_speed=0.9)
    for other in (
        replace(plain, resumed=True),
        replace(plain, length=3_000.0),
        replace(plain, player="perfect"),
        replace(plain, params=replace(plain.params, pursuit=law)),
    ):
        assert not other.ranked


def test_a_run_that_goes_otherwise_here_is_not_taken_up(tmp_path: Path) -> None:
    changed = loaded(with_command(taken(tmp_path / "old.tape"), 100, yaw=9000))
    with pytest.raises(TapeError, match="second 1"):
        resume(changed, lambda header: Recorder(tmp_path / "new.tape", header))
    assert names(tmp_path) == ["old.tape"]


def test_a_run_that_is_over_is_not_taken_up_beyond_its_end(tmp_path: Path) -> None:
    own = unpacked(taken(tmp_path / "old.tape", 9_999, "idle"))
    extra = next(block for block in own if block.kind == b"INPT")
    full = [block for block in own if block.kind in (b"HEAD", b"INPT")]
    tape = loaded(packed(full))
    session = resume(tape, lambda _header: None)
    assert session.over
    tape.seconds.append(replace(loaded(packed([own[0], extra])).seconds[0]))
    with pytest.raises(TapeError, match="over"):
        resume(tape, lambda _header: None)
