"""`python -m models.recipes`: what it lists, rebuilds, photographs and refuses."""

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from level_bang import assets
from models.recipes import __main__ as command
from models.recipes import catalogue


def test_the_list_names_every_group_and_its_assets(capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main(["--list"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert "carts: trolley, gurney" in lines
    assert len(lines) == len(catalogue.GROUPS)


@pytest.mark.parametrize("words", [["trolly"], ["--sheet", "wood"]])
def test_a_name_that_is_not_there_is_told_in_one_sentence(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert command.main(words) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.count("\n") == 1
    assert f"'{words[-1]}'" in told.err


def test_groups_and_assets_are_each_made_once() -> None:
    chosen = catalogue.chosen(["trolley", "carts", "trolley"], catalogue.GROUPS)
    assert chosen == ["trolley", "gurney"]
    everything = catalogue.chosen([], catalogue.GROUPS)
    assert len(everything) == len(set(everything)) > 100


def test_a_rebuilt_asset_is_written_as_it_is_kept(tmp_path: Path) -> None:
    assert command.main(["sign", "exit_sign", "--out", str(tmp_path)]) == 0
    for name in ("sign.npz", "sign_1.npz"):
        with np.load(tmp_path / name) as made, np.load(assets.path("models", name)) as kept:
            assert all((made[column] == kept[column]).all() for column in kept.files)
    with Image.open(tmp_path / "textures" / "exit_sign.png") as picture:
        assert picture.size == (512, 192)


def test_a_sheet_shows_all_sides_variants_and_levels(tmp_path: Path) -> None:
    """By itself: a process has one engine, and this one's may be another test's."""
    words = [sys.executable, "-m", "models.recipes", "--sheet", "chair", "--out", str(tmp_path)]
    done = subprocess.run(words, cwd=assets.path(), capture_output=True, text=True, check=False)
    if done.returncode == 2 and not os.environ.get("CI"):
        pytest.skip(f"no graphics here: {done.stderr}")
    assert done.returncode == 0, done.stderr
    with Image.open(tmp_path / "chair.png") as picture:
        assert picture.size == (4 * 400, 3 * 320)
        cells = np.asarray(picture).astype(float).reshape(3, 320, 4, 400, 3).std((1, 3, 4))
    assert (cells.ravel()[:11] > 8.0).all(), "an empty picture"
