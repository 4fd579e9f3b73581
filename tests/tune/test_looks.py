"""Looks: what ships can be used, what is wrong is said with what is allowed."""

import pytest

from level_bang import tune
from level_bang.tune import looks
from level_bang.view.look import LookParams


def test_every_look_that_ships_can_be_used() -> None:
    assert tune.names() == ["alarm", "calm", "darker"]
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


@pytest.mark.parametrize("text", ["fog_density = 9", "haze = 1", "fog_density = [", "grain = true"])
def test_a_broken_look_file_is_refused(
    text: str, tmp_path: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    from pathlib import Path

    folder = Path(str(tmp_path))
    (folder / "own.toml").write_text(text)
    monkeypatch.setattr(looks, "FOLDER", folder)
    with pytest.raises(tune.LookError, match=r"own\.toml"):
        tune.look("own")


def test_an_unknown_look_is_told_which_there_are() -> None:
    with pytest.raises(tune.LookError, match="alarm, calm, darker"):
        tune.look("bright")
