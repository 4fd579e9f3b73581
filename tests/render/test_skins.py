"""Creatures' meshes and motion: to scale, cheap from afar, held together when they move."""

import logging
from itertools import product
from pathlib import Path

import numpy as np
import pytest

from level_bang import assets
from level_bang.render import skins
from level_bang.render.scenery import CREATURE_DETAILS
from level_bang.view.motion import CLIPS, NAMES, clip, clump_motion, motion

SIZES = {"hound": (1.6, 2.1, 0.95, 1.45), "skin_stealer": (0.3, 1.2, 2.0, 2.4),
         "faceling": (0.25, 0.7, 1.6, 1.9), "clump": (1.2, 2.1, 1.7, 2.1)}  # fmt: skip
# metres: least and most along, least and most height
TRIANGLES = (6_000, 1_600, 420, 110)  # at most, by level of detail
FINER = {"faceling": 7_200}  # of the first: hands are seen from a hand's breadth
VARIANTS = {"hound": 3, "skin_stealer": 3, "faceling": 4}
EVERY = list(product((*NAMES, "clump"), range(CREATURE_DETAILS)))


def held(kind: str, detail: int) -> dict[str, np.ndarray]:
    with np.load(assets.path("models", f"creature_{kind}_{detail}.npz")) as file:
        return {name: file[name] for name in file.files}


def moved(arrays: dict[str, np.ndarray], kind: int, frame: int) -> np.ndarray:
    """(n, 3) m: where a frame takes the vertices, as shaders/creature.vert does."""
    matrices = motion().matrices[kind][frame]
    rest = np.hstack([arrays["position"], np.ones((len(arrays["position"]), 1), np.float32)])
    share = arrays["weight"][:, None] / 255.0
    one, other = (np.einsum("nij,nj->ni", matrices[arrays["bones"][:, k]], rest) for k in range(2))
    return np.asarray(one * share + other * (1.0 - share))


@pytest.mark.parametrize(("kind", "detail"), EVERY)
def test_it_loads_and_is_as_cheap_as_its_level(
    kind: str, detail: int, caplog: pytest.LogCaptureFixture
) -> None:
    node = skins.node(f"creature_{kind}_{detail}")
    assert not caplog.records
    many = node.get_geom(0).get_primitive(0).get_num_primitives()
    most = TRIANGLES[detail] if detail else FINER.get(kind, TRIANGLES[0])
    assert 0.3 * most < many <= most


@pytest.mark.parametrize(("kind", "detail"), EVERY)
def test_it_is_to_scale_faces_out_and_hangs_on_joints_that_exist(kind: str, detail: int) -> None:
    arrays = held(kind, detail)
    low, high = arrays["position"].min(0), arrays["position"].max(0)
    shortest, longest, lowest, highest = SIZES[kind]
    assert shortest < high[0] - low[0] < longest
    assert lowest < high[2] < highest
    assert -0.04 < low[2] < 0.08
    matrices = [*motion().matrices, *clump_motion().matrices]
    assert arrays["bones"].max() < matrices[[*NAMES, "clump"].index(kind)].shape[1]
    points, normals = arrays["position"].astype(float), arrays["normal"].astype(float)
    a, b, c = np.moveaxis(arrays["triangles"].reshape(-1, 3).astype(int), 1, 0)
    face = np.cross(points[b] - points[a], points[c] - points[a])
    assert ((face * (normals[a] + normals[b] + normals[c])).sum(1) > -1e-9).mean() > 0.85


@pytest.mark.parametrize("kind", NAMES)
def test_its_variants_differ(kind: str) -> None:
    bits = held(kind, 0)["variants"].astype(int)
    shown = [int((bits >> variant & 1).sum()) for variant in range(VARIANTS[kind])]
    assert min(shown) > 0.5 * len(bits) / VARIANTS[kind]
    assert len({tuple(bits >> variant & 1) for variant in range(VARIANTS[kind])}) == VARIANTS[kind]


@pytest.mark.parametrize("kind", NAMES)
def test_it_stays_whole_and_above_the_floor_in_every_frame(kind: str) -> None:
    number, arrays, made = NAMES.index(kind), held(kind, 2), motion()
    before = sum(len(matrices) for matrices in made.matrices[:number])
    edges = arrays["triangles"].reshape(-1, 3)[:, :2].astype(int)
    rest = np.linalg.norm(np.subtract(*np.moveaxis(arrays["position"][edges], 1, 0)), axis=1)
    for name in CLIPS:
        place = clip(name)
        first, count = made.first[number, place] - before, made.count[number, place]
        for frame in range(first, first + count, 4):
            points = moved(arrays, number, int(frame))
            long = np.linalg.norm(np.subtract(*np.moveaxis(points[edges], 1, 0)), axis=1)
            assert (long < 4.0 * rest + 0.15).all(), (name, frame - first)
            assert points[:, 2].min() > -0.2, (name, frame - first)


def test_arms_that_cannot_be_read_hide_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(assets, "path", lambda _, name: tmp_path / name)
    node = skins.node("arms", boxed=False)
    assert "nothing stands in" in caplog.text
    data = node.get_geom(0).get_vertex_data().get_array(0).get_handle().get_data()
    bones = np.frombuffer(data, np.float32).reshape(-1, sum(skins.COLUMNS.values()))[:, 8:12]
    assert not bones[:, 3].any(), "of no variant, so the shader draws none of it"


def test_damaged_motion_becomes_creatures_that_glide_and_a_warning(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "motion.npz").write_bytes(b"nothing moves")
    monkeypatch.setattr(assets, "path", lambda _, name: tmp_path / name)
    with caplog.at_level(logging.WARNING):
        still = motion.__wrapped__()
    assert len(caplog.records) == 1
    assert still.row(np.array([2]), np.array([3]), np.array([0.7])).tolist() == [2]
    assert skins.poses(still).get_y_size() == len(NAMES)
