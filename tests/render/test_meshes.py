"""Every mesh loads, is to scale, and a damaged one does not stop the game."""

import logging
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from panda3d.core import GeomNode

from level_bang import assets
from level_bang.render import meshes, skins
from level_bang.render.fixed import DOOR_FACES
from level_bang.render.movables import THING_MESHES
from level_bang.render.textures import MATERIALS

NAMES = sorted(
    file.stem for file in assets.path("models").glob("*.npz") if "grain" in np.load(file).files
)
SIZES = {  # along, side, height in metres
    "bed_0": (2.05, 0.92, 0.88),
    "bed_overturned_0": (2.05, 0.85, 0.92),
    "bed_stack_0": (2.1, 1.0, 1.75),
    "wheelchair_0": (0.95, 0.62, 0.95),
    "chair_0": (0.5, 0.5, 0.86),
    "iv_stand_0": (0.5, 0.5, 1.9),
    "trolley_0": (0.95, 0.55, 0.98),
    "locker_0": (0.5, 0.9, 1.85),
    "seats_0": (2.4, 0.6, 0.85),
    "gurney_0": (2.0, 0.7, 0.9),
}


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


def column(name: str, which: str) -> np.ndarray:
    with np.load(assets.path("models", f"{name}.npz")) as file:
        return file[which].astype(float)


@pytest.mark.parametrize("name", sorted({*THING_MESHES.values()}))
def test_levels_of_detail_are_cheaper_and_of_one_size(name: str) -> None:
    boxes = [np.array(box_of(f"{name}_{detail}")) for detail in range(3)]
    many = [len(column(f"{name}_{detail}", "triangles")) for detail in range(3)]
    assert many[0] > 1.8 * many[1] > 3.0 * many[2]
    assert many[2] <= 850
    for box in boxes[1:]:
        assert np.abs(box - boxes[0]).max() < 0.06


@pytest.mark.parametrize("name", sorted({*THING_MESHES.values()}))
def test_its_variants_differ(name: str) -> None:
    bits = column(f"{name}_0", "grain")[:, 3].astype(int)
    whole = bits == 7
    assert 0 < whole.sum() < len(bits)
    for variant in range(3):
        assert (bits >> variant & 1).any()


@pytest.mark.parametrize("name", [n for n in NAMES if n.endswith("_0")])
def test_its_materials_exist_and_lie_spread_out(name: str) -> None:
    grain, uv = column(name, "grain"), column(name, "uv")
    assert set(np.unique(grain[:, 0])) <= set(range(len(MATERIALS)))
    assert (grain[:, 1:3] >= 0.0).all()
    assert (grain[:, 1:3] <= 1.0).all()
    corners = uv[column(name, "triangles").astype(int)]
    u, v = corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]
    across = u[:, 0] * v[:, 1] - u[:, 1] * v[:, 0]
    assert (np.abs(across) > 1e-9).mean() > 0.5  # elsewhere no tangent could be told


@pytest.mark.parametrize("name", NAMES)
def test_its_triangles_face_out(name: str) -> None:
    points, normals = column(name, "position"), column(name, "normal")
    a, b, c = np.moveaxis(column(name, "triangles").astype(int), 1, 0)
    face = np.cross(points[b] - points[a], points[c] - points[a])
    towards = (face * (normals[a] + normals[b] + normals[c])).sum(1)
    assert (towards > -1e-9).mean() > 0.97


def test_the_hanging_panel_leaves_room_to_slide() -> None:
    low, high = box_of("ceiling_panel_0")
    assert low[2] == pytest.approx(0.95, abs=0.03)
    assert high[2] == pytest.approx(2.7, abs=0.02)
    assert high[1] - low[1] == pytest.approx(2.4, abs=0.12)


def test_a_mesh_in_halves_is_the_mesh() -> None:
    def corners(node: GeomNode) -> list[tuple[float, ...]]:
        geom = node.get_geom(0)
        data, index = geom.get_vertex_data(), geom.get_primitive(0)
        rows = np.frombuffer(memoryview(data.get_array(0)), np.float32)  # type: ignore[arg-type]
        rows = rows.reshape(data.get_num_rows(), -1)
        used = [index.get_vertex(k) for k in range(index.get_num_vertices())]
        assert set(used) == set(range(len(rows))), "no vertex is left that nothing uses"
        return [tuple(row) for row in rows[used].tolist()]

    rest, faces = meshes.halves("door_1", DOOR_FACES)
    assert sorted(corners(rest) + corners(faces)) == sorted(corners(meshes.node("door_1")))
    assert {row[meshes.PART] for row in corners(faces)} == set(DOOR_FACES)


@pytest.mark.parametrize("node", [meshes.node, skins.node])
def test_a_missing_or_damaged_mesh_becomes_a_box_and_a_warning(
    node: Callable[[str], GeomNode],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    (tmp_path / "broken.npz").write_bytes(b"not a mesh")
    whole = assets.path("models", "bed_0.npz").read_bytes()
    (tmp_path / "cut.npz").write_bytes(whole[: len(whole) // 2])
    monkeypatch.setattr(assets, "path", lambda _, name: tmp_path / name)
    with caplog.at_level(logging.WARNING):
        for name in ("missing", "broken", "cut"):
            assert node(name).get_geom(0).get_primitive(0).get_num_primitives() == 12
    assert len(caplog.records) == 3
