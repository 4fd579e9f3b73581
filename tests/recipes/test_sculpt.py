"""The sculptor's kit: nothing folds, nothing pinches, and a point follows the joint it sits on."""

import numpy as np
import pytest

from models.recipes.creatures.sculpt import Clay, Fixed, Lens, Trimesh, limbs, lock, noise
from models.recipes.creatures.sculpt.collapse import collapsed
from models.recipes.creatures.sculpt.meshing import simplified, surface
from models.recipes.creatures.sculpt.volume import fill
from models.recipes.creatures.sculpt.weights import weigh
from models.recipes.creatures.skeleton import HOUND
from models.recipes.fields import rolls
from models.recipes.kit import Array

CELL = 0.008  # m


@pytest.fixture(scope="module")
def leg() -> Clay:
    clay = Clay(HOUND)
    with clay.mirrored(), clay.group(), clay.of(blend=0.01):
        with clay.of("thigh_r"):
            clay.tube([HOUND.head("thigh_r"), HOUND.head("shin_r")], 0.04)
        with clay.of("shin_r"):
            clay.tube([HOUND.head("shin_r"), HOUND.head("hock_r")], 0.03)
    return clay


def volume_of(mesh: Trimesh) -> float:
    a, b, c = (mesh.points[mesh.triangles[:, k]] for k in range(3))
    return float((a * np.cross(b, c)).sum() / 6)


def open_edges(faces: Array) -> int:
    lines = np.sort(np.vstack([faces[:, [0, 1]], faces[:, [1, 2]], faces[:, [2, 0]]]), axis=1)
    return int((np.unique(lines, axis=0, return_counts=True)[1] != 2).sum())


def test_a_surface_lies_on_its_clay_and_faces_out(leg: Clay) -> None:
    mesh = surface(fill(leg, CELL))
    long = np.linalg.norm(HOUND.head("shin_r") - HOUND.head("thigh_r"))
    assert volume_of(mesh) > 2 * np.pi * 0.04**2 * long
    assert np.abs(fill(leg, CELL).sample(mesh.points)).max() < 1e-3
    np.testing.assert_allclose(mesh.points[:, 1].max(), -mesh.points[:, 1].min(), atol=2e-3)


def test_groups_stay_apart_and_strokes_melt() -> None:
    gaps = []
    for apart in (True, False):
        clay = Clay(HOUND)
        with clay.group(), clay.of("pelvis", blend=0.04):
            clay.ball((0, -0.023, 0), 0.02)
            if not apart:
                clay.ball((0, 0.023, 0), 0.02)
        if apart:
            with clay.group(), clay.of("pelvis", blend=0.04):
                clay.ball((0, 0.023, 0), 0.02)
        gaps.append(float(fill(clay, 0.002).sample(np.zeros((1, 3)))[0]))
    assert gaps[0] > 0.0 > gaps[1]


@pytest.mark.parametrize("count", [400, 100, 60])
def test_fewer_triangles_still_close(leg: Clay, count: int) -> None:
    mesh = surface(fill(leg, CELL))
    points, faces = collapsed(mesh.points, mesh.triangles, count)
    assert len(faces) <= count
    assert open_edges(faces) == 0
    assert volume_of(Trimesh(points, faces)) == pytest.approx(volume_of(mesh), rel=0.25)


def test_a_lens_gives_triangles_and_is_undone(leg: Clay) -> None:
    lens = Lens((-0.48, 0.13, 0.84), 0.1, 2.0)
    points = rolls(1, 150).reshape(50, 3) - 0.5
    np.testing.assert_allclose(lens.shrunk(lens.grown(points)), points, atol=1e-9)
    mesh = surface(fill(leg, CELL))
    near = [
        (simplified(mesh, 200, lenses).points[:, 1:] @ (0, 1) > 0.75).mean()
        for lenses in ((), (lens,))
    ]
    assert near[1] > near[0]


def test_a_joint_moves_what_is_near_it_and_shares_its_seam(leg: Clay) -> None:
    knee = HOUND.head("shin_r")
    thigh, shin = (knee + 0.5 * (HOUND.head(n) - knee) for n in ("thigh_r", "hock_r"))
    held = weigh(leg, np.array([thigh, shin, knee]), {"shin": 0.01})
    assert [HOUND.names[k] for k in held.bones[:2, 0]] == ["thigh_r", "shin_r"]
    assert held.first[:2].min() > 250
    assert {HOUND.names[k] for k in held.bones[2]} == {"thigh_r", "shin_r"}
    assert held.first[2] < 220


def test_shells_face_out_and_mirror() -> None:
    spike = lock([(0, 0, 0), (0, 0.1, -0.1), (0, 0.1, -0.3)], 0.02, Fixed("hair"), 5)
    for shell in (spike, spike.mirrored()):
        middle = shell.mesh.points.mean(0)
        assert volume_of(Trimesh(shell.mesh.points - middle, shell.mesh.triangles)) > 0
    assert len(limbs(([(0, 0, 0), (0, 0, 1)], (0.1, 0.0), 3)).triangles) == 3


def test_noise_is_the_same_everywhere_and_of_even_strength() -> None:
    at = np.stack(np.meshgrid(*[np.arange(20) * 0.013] * 3), -1).reshape(-1, 3)
    made = noise(at, 0.01, 3)
    assert abs(made.mean()) < 0.1
    assert made.std() == pytest.approx(1.0, abs=0.1)
    np.testing.assert_allclose(made[:3], noise(at[:3], 0.01, 3))
