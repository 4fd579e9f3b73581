"""The "!" under the table, measured in its mesh: fresh, deep, and as long as a hand."""

import numpy as np
import pytest

from level_bang import assets
from models.recipes.fittings.carving import DEPTH, DOT, FIELD, NARROWEST, STROKE
from models.recipes.fittings.table import UNDER


def field() -> tuple[np.ndarray, np.ndarray]:
    """(n, 3) points on the underside's carved field and (n,) how pale each is."""
    with np.load(assets.path("models", "table.npz")) as file:
        points, colour = file["position"].astype(float), file["colour"].astype(float)
    inside = (np.abs(points[:, :2]) <= np.array(FIELD) / 2 + 1e-4).all(1)
    near = inside & (np.abs(points[:, 2] - UNDER) < DEPTH + 0.002)
    return points[near], colour[near, :3].mean(1)


def cut(points: np.ndarray, low: float, high: float) -> np.ndarray:
    """(n,) what lies deeper than 3 mm between two places along."""
    along = (points[:, 0] > low) & (points[:, 0] < high)
    return along & (points[:, 2] > UNDER + 0.003)


def test_stroke_and_dot_are_cut_deep_and_apart() -> None:
    points, _ = field()
    stroke, dot = cut(points, *STROKE), cut(points, DOT[0] - DOT[1], DOT[0] + DOT[1])
    assert np.ptp(points[stroke, 0]) > 0.17
    assert np.ptp(points[dot, 0]) > 0.035
    assert points[stroke, 2].max() - UNDER == pytest.approx(DEPTH, abs=0.004)
    between = (points[:, 0] > STROKE[1] + 0.005) & (points[:, 0] < DOT[0] - DOT[1] - 0.005)
    assert between.any()
    assert points[between, 2].max() - UNDER < 0.001
    wide = np.abs(points[stroke & (points[:, 0] < STROKE[0] + 0.05), 1]).max()
    assert wide > 1.5 * NARROWEST


def test_fresh_wood_is_far_paler_than_the_board_and_its_slopes_differ() -> None:
    points, pale = field()
    inside = cut(points, *STROKE)
    board = (np.abs(points[:, 1]) > 0.055) & (np.abs(points[:, 2] - UNDER) < 0.0015)
    lit, shaded = (
        float(np.median(pale[inside & (side * points[:, 1] > 0.008)])) for side in (1.0, -1.0)
    )
    assert lit > 4.0 * np.median(pale[board])
    assert lit > 1.6 * shaded > 2.4 * np.median(pale[board])
