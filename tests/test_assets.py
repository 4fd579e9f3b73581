"""Files that came with the game: what is missing, damaged or cut short is told in a sentence."""

from pathlib import Path

import numpy as np
import pytest

from level_bang import assets


@pytest.mark.parametrize("kept", [0.0, 0.01, 0.5, 0.99])
def test_what_is_cut_short_is_an_asset_error_of_one_sentence(
    kept: float, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = assets.path("models", "light.npz").read_bytes()
    (tmp_path / "light.npz").write_bytes(whole[: int(kept * len(whole))])
    monkeypatch.setattr(assets, "path", lambda _, name: tmp_path / name)
    for name in ("light", "missing"):
        with pytest.raises(assets.AssetError) as error:
            assets.arrays(name)
        assert f"models/{name}.npz cannot be read" in str(error.value)
        assert "\n" not in str(error.value)


def test_a_flipped_byte_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = bytearray(assets.path("models", "light.npz").read_bytes())
    whole[len(whole) // 2] ^= 0xFF
    (tmp_path / "light.npz").write_bytes(whole)
    monkeypatch.setattr(assets, "path", lambda _, name: tmp_path / name)
    with pytest.raises(assets.AssetError):
        assets.arrays("light")


def test_what_is_whole_is_read() -> None:
    assert all(np.isfinite(rows).all() for rows in assets.arrays("light").values())
