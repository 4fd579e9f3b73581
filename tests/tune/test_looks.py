"""Looks: what ships can be used, what is wrong is said with what is allowed."""

from pathlib import Path

import pytest

from level_bang import tune
from level_bang.tune import looks
from level_bang.view.look import LookParams


def test_every_look_that_ships_can_be_used() -> None:
    assert tune.names() == ["alarm", "calm", "darker", "photo"]
    assert tune.look("alarm") == LookParams()
    assert tune.look("darker").panel_share < LookParams().panel_share
    assert tune.look("calm").alarm_depth == 0.0


def test_one_field_is_set_by_a_text() -> None:
    assert tune.with_param(LookParams(), "fog_density=.08").fog_density == 0.08


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("fog_density", "write it like"),
        ("fog_density=thick", "write it like"),
        ("fog_density=nan", "from 0 to 0.4"),
        ("fog_density=9", "from 0 to 0.4"),
        ("fog=1", "fog_density"),
    ],
)
def test_a_wrong_setting_is_told_what_is_allowed(text: str, told: str) -> None:
    with pytest.raises(tune.LookError, match=told):
        tune.with_param(LookParams(), text)


@pytest.mark.parametrize(
    "text",
    [
        "\nfog_density = 9",
        "\nsmoke = 1",
        "grain = 0\n= [",
        "\ngrain = true",
        "\n[fog_density]\nx = 1",
    ],
)
def test_a_broken_look_file_is_refused(
    text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path
    (folder / "own.toml").write_text(text)
    monkeypatch.setattr(looks, "FOLDER", folder)
    with pytest.raises(tune.LookError, match=r"own\.toml, line 2: "):
        tune.look("own")


def test_an_unknown_look_is_told_which_there_are() -> None:
    with pytest.raises(tune.LookError, match="alarm, calm, darker, photo"):
        tune.look("bright")


def test_a_look_may_be_any_file(tmp_path: Path) -> None:
    own = tmp_path / "mine.toml"
    own.write_text("# mine\nexposure = 2\n")
    assert tune.look(str(own)).exposure == 2.0
    own.write_bytes(b"\xff\xfe")
    for path in (own, tmp_path / "none.toml"):
        with pytest.raises(tune.LookError, match=path.name):
            tune.look(str(path))
