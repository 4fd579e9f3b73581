"""What creeps from the Clump over wall and floor: cords of sinew, thinner and thinner."""

from typing import Final

import numpy as np

from models.recipes.creatures.clump.places import WALL
from models.recipes.creatures.sculpt import Fixed, Shell, curve, sheet
from models.recipes.fields import rolls
from models.recipes.kit import Array

SINEW: Final = Fixed("sinew", "root")
OFF: Final = 0.006  # m from what it lies on
GRAIN: Final = 4  # points along each
WALLED: Final = np.radians((-8, 14, 33, 50, 66, 80, 94, 108, 124, 140, 160, 186))
FLOORED: Final = np.radians((170, 198, 224, 250, 274, 298, 322, 346, 368))
"""The ways they take."""


def roots(level: int) -> list[Shell]:
    """All of them; only from near."""
    if level > 0:
        return []
    chance = rolls(4700, 200).reshape(-1, 5)
    wall = [_cord(turn, chance[k]) for k, turn in enumerate(WALLED)]
    floor = [_cord(turn, chance[20 + k]) for k, turn in enumerate(FLOORED)]
    return [_on_wall(row) for row in wall] + [_on_floor(row) for row in floor]


def _cord(turn: float, chance: Array) -> Array:
    """(n, 2, 3) both edges on a plane: places as (across, up) of a unit circle, and width m."""
    out = np.array((np.cos(turn), np.sin(turn)))
    side = np.array((-out[1], out[0]))
    a, b, c, d, _ = chance
    bends = [
        0.70 * out,
        0.86 * out + 0.10 * (a - 0.5) * side,
        (1.0 + 0.05 * d) * out + 0.12 * (b - 0.5) * side,
        (1.06 + 0.10 * d) * out + 0.15 * (c - 0.5) * side,
    ]
    line = curve(bends, GRAIN)
    way = np.gradient(line, axis=0)
    across = np.stack([-way[:, 1], way[:, 0]], 1) / np.linalg.norm(way, axis=1)[:, None]
    wide = np.linspace(0.085 + 0.05 * a, 0.012, len(line))[:, None]
    return np.stack([line - across * wide, line + across * wide], 1)


def _on_wall(rows: Array) -> Shell:
    x, z = rows[..., 0] * 0.50, 0.80 + rows[..., 1] * np.where(rows[..., 1] > 0, 1.04, 0.80)
    side = np.full_like(x, WALL - OFF) - 0.03 * np.linspace(1.0, 0.0, len(x))[:, None] ** 2
    return _laid(np.stack([x, side, np.clip(z, 0.01, 1.99)], -1), (0.0, -1.0, 0.0))


def _on_floor(rows: Array) -> Shell:
    x, y = rows[..., 0] * 0.56, 0.04 + rows[..., 1] * 0.74
    high = np.full_like(x, OFF) + 0.03 * np.linspace(1.0, 0.0, len(x))[:, None] ** 2
    return _laid(np.stack([x, np.minimum(y, WALL - OFF), high], -1), (0.0, 0.0, 1.0))


def _laid(rows: Array, up: tuple[float, float, float]) -> Shell:
    u, v = np.meshgrid((0.1, 0.9), np.linspace(0.02, 0.98, len(rows)))
    a, b, c = rows[0, 0], rows[0, 1], rows[1, 0]
    if np.cross(b - a, c - a) @ np.array(up) < 0:
        rows = rows[:, ::-1]
    return sheet(rows, np.stack([u, v], -1), SINEW)
