"""Finding a way: which lanes past what is seen are free, and how to steer to one."""

from typing import Final

from level_bang.scalar import clamp
from level_bang.sim.collide import RADIUS, REACH
from level_bang.sim.heading import TURN
from level_bang.sim.kinds import Thing
from level_bang.sim.obstacles import Obstacle

MARGIN: Final = 0.06  # m kept from what is passed
CLUMP_MARGIN: Final = 0.66  # m kept from a Clump's edge: its arms reach 0.6
STEEPEST: Final = 8_500  # yaw's units to either side of the hall, 47 degrees
_PER_RADIAN: Final = TURN / 6.283185307179586


def blocked(obstacle: Obstacle) -> tuple[float, float]:
    """The lanes (m, of a body's middle) that an obstacle takes."""
    keep = CLUMP_MARGIN if obstacle.thing is Thing.CLUMP else RADIUS + MARGIN
    half = obstacle.half_side + keep
    return obstacle.side - half, obstacle.side + half


def free_lanes(obstacles: tuple[Obstacle, ...]) -> list[tuple[float, float]]:
    """What is left of the hall beside a group, from left to right."""
    lanes = []
    low = -REACH
    for start, end in sorted(blocked(o) for o in obstacles):
        if start > low:
            lanes.append((low, min(start, REACH)))
        low = max(low, end)
    if low < REACH:
        lanes.append((low, REACH))
    return [(a, b) for a, b in lanes if b > a]


def nearest_lane(lanes: list[tuple[float, float]], side: float) -> float | None:
    """The free place that is nearest to `side`."""
    places = [clamp(side, low, high) for low, high in lanes]
    return min(places, key=lambda place: abs(place - side), default=None)


def steer(sideways: float, ahead: float) -> int:
    """The yaw, off the hall's way, that leads `sideways` metres over within `ahead` metres.

    The arc tangent is x / (1 + 0.28 x^2), good to 0.3 degrees for the slopes that are run here.
    """
    slope = sideways / max(ahead, 0.3)
    slope = clamp(slope, -1.1, 1.1)
    yaw = int(slope / (1.0 + 0.28 * slope * slope) * _PER_RADIAN)
    return clamp(yaw, -STEEPEST, STEEPEST)
