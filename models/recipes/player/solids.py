"""Turned and bent solids as shells, for what is worn on a wrist and held in a hand."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from models.recipes.creatures.sculpt import Fixed, Shell, sheet
from models.recipes.kit import Array

ROUND: Final = 2.0  # power of a circle; larger is squarer


@dataclass(frozen=True, slots=True)
class Axis:
    """What a solid is turned about: a place, a way, and where its seam (u = 0) lies."""

    start: Array  # (3,) m
    way: Array  # (3,) unit
    seam: Array  # (3,) unit, square to it

    def ring(self, turns: Array, power: float = ROUND) -> Array:
        """(n, 3) at turns in radians; unit steps out, squarer for a larger power."""
        x, y = np.cos(turns), np.sin(turns)
        size = (np.abs(x) ** power + np.abs(y) ** power) ** (-1.0 / power)
        other = np.cross(self.way, self.seam)
        return np.asarray((x * size)[:, None] * self.seam + (y * size)[:, None] * other)


def turned(
    axis: Axis,
    profile: Sequence[tuple[float, float]],
    fixed: Fixed,
    sides: int,
    shape: tuple[float, float, float] = (1.0, 1.0, ROUND),
) -> Shell:
    """A profile of (m along, m out) turned about an axis; v runs along the profile's length.

    `shape`: scale along the seam, scale across it, power of its section.
    """
    line = np.array(profile, float)
    ring = axis.ring(np.linspace(0, 2 * np.pi, sides + 1), shape[2])
    other = np.cross(axis.way, axis.seam)
    ring = ((ring @ axis.seam) * shape[0])[:, None] * axis.seam + ((ring @ other) * shape[1])[
        :, None
    ] * other
    rows = axis.start + line[:, None, :1] * axis.way + line[:, None, 1:] * ring
    far = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(line, axis=0), axis=1))])
    uv = np.stack(np.meshgrid(np.linspace(0, 1, sides + 1), far / far[-1]), -1)
    return sheet(rows, uv, fixed)


def box(middle: Array, axes: Array, half: Sequence[float], fixed: Fixed) -> Shell:
    """A cuboid; `axes` (3, 3) holds its own ways as rows."""
    line = ((-half[2], 1e-4), (-half[2], 1.0), (half[2], 1.0), (half[2], 1e-4))
    axis = Axis(middle, axes[2], (axes[0] + axes[1]) / np.sqrt(2.0))
    made = turned(axis, line, fixed, 4)
    off = (made.mesh.points - middle) @ axes.T
    scale = np.array((np.sqrt(2.0) * half[0], np.sqrt(2.0) * half[1], 1.0))
    made.mesh.points[:] = middle + (off * scale) @ axes
    return made


def hose(line: Array, radius: float, fixed: Fixed, sides: int = 6) -> Shell:
    """An open tube along points (n, 3)."""
    way = np.gradient(line, axis=0)
    way /= np.linalg.norm(way, axis=1, keepdims=True)
    side = np.cross(way, (0.0, 0.0, 1.0))
    side /= np.maximum(np.linalg.norm(side, axis=1, keepdims=True), 1e-9)
    turn = np.linspace(0, 2 * np.pi, sides + 1)
    ring = (
        np.cos(turn)[:, None] * side[:, None] + np.sin(turn)[:, None] * np.cross(way, side)[:, None]
    )
    uv = np.stack(np.meshgrid(np.linspace(0, 1, sides + 1), np.linspace(0, 1, len(line))), -1)
    return sheet(line[:, None] + radius * ring, uv, fixed)
