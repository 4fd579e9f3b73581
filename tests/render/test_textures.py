"""Every texture loads at its size; one that cannot be read is named, and grey stands in."""

import logging
from pathlib import Path

import numpy as np
import pytest

from level_bang import assets
from level_bang.render import textures

SINGLE = ("decals", "exit_sign", "grime", "prints")


@pytest.mark.parametrize("names", [textures.HALL, textures.MATERIALS], ids=["hall", "materials"])
def test_all_layers_of_an_array_are_there(
    names: tuple[str, ...], caplog: pytest.LogCaptureFixture
) -> None:
    made = textures.layers(names, 128)
    assert not caplog.records
    assert (made.get_x_size(), made.get_y_size(), made.get_z_size()) == (128, 128, len(names))


@pytest.mark.parametrize("name", SINGLE)
def test_single_pictures_are_there(name: str, caplog: pytest.LogCaptureFixture) -> None:
    assert textures.single(name).get_x_size() >= 512
    assert not caplog.records


SPOTLESS = ("last_bright", "last_clean", "clean")


@pytest.mark.parametrize("name", [n for n in textures.HALL if not n.endswith(SPOTLESS)])
def test_surfaces_have_contrast_and_no_pure_black(name: str) -> None:
    pixels = textures.read(name)
    assert pixels is not None
    assert pixels.shape == (1024, 1024, 3)
    light = pixels.astype(float).mean(2) / 255.0
    assert light.std() > 0.02
    assert np.percentile(light, 1) > 0.04


@pytest.mark.parametrize("kind", ["wall", "floor"])
def test_wards_can_be_told_apart_by_tone(kind: str) -> None:
    """Under red light hues are lost: what is left must differ, in tone or in pattern."""
    found = []
    for ward in textures.WARDS:
        pixels = textures.read(f"{kind}_{ward}")
        assert pixels is not None
        red = pixels[:, :, 2].astype(float) / 255.0
        across = red.reshape(32, 32, 32, 32).mean((1, 3))
        found.append(np.concatenate([across.mean(1), across.mean(0), [red.std() * 3]]))
    apart = [np.abs(a - b).max() for i, a in enumerate(found) for b in found[i + 1 :]]
    assert min(apart) > 0.03


@pytest.mark.parametrize("name", [*textures.MATERIALS, "arms", "creature_hound"])
def test_smaller_ones_are_the_mean_of_the_whole_band_by_band(name: str) -> None:
    """What a fourth band holds is no opacity: where it is 0 the colours are as good as any."""
    whole = textures.read(name)
    assert whole is not None
    assert whole.shape[2] == 4
    edge = len(whole) // 4
    small = textures.read(name, edge)
    mean = whole.reshape(edge, 4, edge, 4, 4).mean((1, 3))
    assert small is not None
    assert np.abs(small - mean).max() <= 1.0


def test_what_cannot_be_read_is_named_and_grey(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "broken.jpg").write_bytes(b"no picture")
    monkeypatch.setattr(assets, "path", lambda *parts: tmp_path / parts[-1])
    with caplog.at_level(logging.WARNING):
        assert textures.layers(("missing", "broken"), 16).get_z_size() == 2
        assert textures.single("broken").get_x_size() == 4
    assert [r.args[0] for r in caplog.records] == ["missing", "broken", "broken"]
