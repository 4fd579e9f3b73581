"""Every mesh loads, is to scale, and a damaged one does not stop the game."""

import logging
from pathlib import Path

import numpy as np
import pytest

from level_bang import assets
from level_bang.render import meshes

NAMES = sorted(
    file.stem for file in assets.path("models").glob("*.npz") if "position" in np.load(file).files
)
SIZES = {  # along, side, height in metres
    "bed": (2.05, 0.92, 0.88),
    "bed_overturned": (2.05, 0.85, 0.92),
    "bed_stack": (2.1, 1.0, 1.75),
    "wheelchair": (0.95, 0.62, 0.95),
    "chair": (0.5, 0.5, 0.86),
    "iv_stand": (0.5, 0.5, 1.9),
    "trolley": (0.95, 0.55, 0.98),
    "locker": (0.5, 0.9, 1.85),
    "seats": (2.4, 0.6, 0.85),
    "gurney": (2.0, 0.7, 0.9),
    "clump": (1.2, 1.6, 2.0),
    "hound_0": (1.75, 0.5, 1.33),
    "skin_stealer_0": (0.5, 0.6, 2.1),
    "faceling_0": (0.5, 0.65, 1.75),
}
TRIANGLES = (800, 160, 70)  # at most, by level of detail


def box_of(name: str) -> tuple[np.ndarray, np.ndarray]:
    with np.load(assets.path("models", f"{name}.npz")) as file:
        return file["position"].min(0), file["position"].max(0)


@pytest.mark.parametrize("name", NAMES)
def test_it_loads_with_unit_normals(name: str, caplog: pytest.LogCaptureFixture) -> None:
    node = meshes.node(name)
    assert not caplog.records
    assert node.get_geom(0).get_primitive(0).get_num_primitives() > 5
    with np.load(assets.path("models", f"{name}.npz")) as file:
        length = np.linalg.norm(file["normal"].astype(float), axis=1)
        assert np.allclose(length, 1.0, atol=0.02)
        assert np.isfinite(file["position"]).all()


@pytest.mark.parametrize("name", sorted(SIZES))
def test_it_is_to_scale_and_stands_on_the_floor(name: str) -> None:
    low, high = box_of(name)
    assert np.abs(high - low - SIZES[name]).max() < 0.16
    assert -0.05 < low[2] < 0.06
    assert abs((low + high)[1]) / 2 < 0.12


def test_the_hanging_panel_leaves_room_to_slide() -> None:
    low, high = box_of("ceiling_panel")
    assert low[2] == pytest.approx(0.95, abs=0.03)
    assert high[2] == pytest.approx(2.7, abs=0.02)
    assert high[1] - low[1] == pytest.approx(2.4, abs=0.12)


@pytest.mark.parametrize("kind", ["hound", "skin_stealer", "faceling"])
def test_far_creatures_are_cheap(kind: str) -> None:
    for detail, most in enumerate(TRIANGLES):
        node = meshes.node(f"{kind}_{detail}")
        assert node.get_geom(0).get_primitive(0).get_num_primitives() <= most


def test_a_missing_or_damaged_mesh_becomes_a_box_and_a_warning(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "broken.npz").write_bytes(b"not a mesh")
    monkeypatch.setattr(assets, "path", lambda _, name: tmp_path / name)
    with caplog.at_level(logging.WARNING):
        for name in ("missing", "broken"):
            assert meshes.node(name).get_geom(0).get_primitive(0).get_num_primitives() == 12
        assert meshes.texture("broken").get_x_size() == 4
    assert len(caplog.records) == 3
