"""Hands drawn over clay: round, closed, shaded as one, and pictured as finely as they were cut."""

import numpy as np
import pytest

from models.recipes.creatures.faceling.loft import Loft
from models.recipes.creatures.sculpt import Clay, Coat, Fixed, Shell, Site
from models.recipes.creatures.skeleton import FACELING
from models.recipes.kit import Array

THICK = 0.010  # m
LONG = 0.06  # m
SIDES = 7


@pytest.fixture(scope="module")
def finger() -> Loft:
    clay = Clay(FACELING)
    line = np.array([(0.0, 0.0, 0.0), (0.0, 0.03, 0.0), (0.0, LONG, 0.0)])
    with clay.group(), clay.of("tips_r"):
        clay.tube(line, THICK)
    return Loft(clay, line, np.array([0.0, 0.0, 1.0]), THICK)


@pytest.fixture(scope="module")
def shell(finger: Loft) -> Shell:
    return finger.shell(SIDES, (0.0, 0.03, LONG, LONG + 0.008), Fixed("skin"), finger.volume)


def test_a_shell_lies_on_its_clay_and_faces_out(shell: Shell) -> None:
    points = shell.mesh.points
    axis = np.stack([0 * points[:, 1], np.clip(points[:, 1], 0.0, LONG), 0 * points[:, 1]], 1)
    np.testing.assert_allclose(np.linalg.norm(points - axis, axis=1), THICK, atol=4e-4)
    assert points[:, 1].max() == pytest.approx(LONG + THICK, abs=4e-4)
    assert shell.normals is not None
    assert ((points - axis) / THICK * shell.normals).sum(1).min() > 0.85


def test_its_seam_and_its_tip_are_shaded_as_one(shell: Shell) -> None:
    assert shell.normals is not None
    rows = shell.normals.reshape(-1, SIDES + 1, 3)
    np.testing.assert_allclose(rows[:, 0], rows[:, -1], atol=1e-9)
    np.testing.assert_allclose(rows[-1], np.tile(rows[-1, :1], (SIDES + 1, 1)), atol=1e-9)


def test_what_stands_beside_it_takes_its_light(finger: Loft) -> None:
    clay = Clay(FACELING)
    with clay.group(), clay.of("tips_r"):
        clay.tube(finger.line + np.array([0.023, 0.0, 0.0]), THICK)
        clay.tube(finger.line, THICK)
    alone = finger.shell(4, (0.0, LONG), Fixed("skin"), finger.volume).sky
    both = Loft(clay, finger.line, finger.back, THICK).volume
    beside = finger.shell(4, (0.0, LONG), Fixed("skin"), both).sky
    assert alone is not None
    assert beside is not None
    assert alone[3] > 0.95 > 0.5 > beside[3]
    assert beside[1] > 0.95


def test_its_picture_shows_the_painters_marks_as_shares_of_its_width(finger: Loft) -> None:
    def paint(site: Site, u: Array, s: Array) -> Coat:
        return Coat(np.tile((0.5, 0.4, 0.3), (len(u), 1)), 0.0 * u, 0.001 * (s > 0.03))

    swatch = finger.swatch(10.0, 24, (0.0, LONG), paint)
    v = np.array([0.2, 0.3, 0.7, 0.8])
    height = np.asarray(swatch.weave(np.full(4, 0.5), v).height)
    rise = 0.001 / (2 * np.pi * THICK / 0.94)
    assert height[2:].mean() - height[:2].mean() == pytest.approx(rise, rel=0.1)
