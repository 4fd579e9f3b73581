"""Where feet are: held to the floor that passes below, or swung to their next hold."""

from dataclasses import dataclass
from itertools import pairwise
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from models.recipes.creatures.motion.curves import Keys, hermite, loop
from models.recipes.creatures.motion.rig import Pose
from models.recipes.kit import Array

Mask: TypeAlias = NDArray[np.bool_]  # (frames,)
GRID: Final = 32  # frames a cycle; holds begin and end on frames, or blending would smear them


@dataclass(frozen=True, slots=True)
class Step:
    """One foot's round: it lands at phase `touch`, holds for `duty` of the cycle, swings on."""

    touch: float
    duty: float
    centre: float  # m, along: the middle of its hold
    side: float  # m
    swing: Keys  # (share of the swing, m along beyond a straight line back, m high)
    roll: Keys  # (share of the round, degrees): heel up, from landing on


@dataclass(frozen=True, slots=True)
class Path:
    """Of one foot over a clip."""

    place: Array  # (frames, 3) m, of what stays on the floor
    roll: Array  # (frames,) degrees, heel up
    held: Mask  # (frames,) whether it stands


def frames(count: int = GRID) -> Array:
    """Phases of a cycle, without its end."""
    return np.arange(count) / count


def _snapped(value: float) -> float:
    return round(value * GRID) / GRID


def walk(phase: Array, step: Step, stride: float) -> Path:
    """Of one foot, `stride` metres a cycle."""
    touch, duty = _snapped(step.touch), _snapped(step.duty)
    u = np.mod(phase - touch + 1e-9, 1.0)
    half = stride * duty / 2.0
    held = u <= duty + 1e-6
    back = half - stride * u
    share = np.clip((u - duty) / (1.0 - duty), 0.0, 1.0)
    keys = np.array(((0.0, -half, 0.0), *_lifted(step.swing, half), (1.0, half, 0.0)))
    rate = -stride * (1.0 - duty)  # m per swing: it leaves and meets the floor at its speed
    along, high = _flight(share, keys, rate).T
    place = np.stack([np.where(held, back, along), np.zeros_like(u), np.where(held, 0, high)], 1)
    place += (step.centre, step.side, 0.0)
    return Path(place, loop(u, step.roll), held)


def _lifted(swing: Keys, half: float) -> list[tuple[float, float, float]]:
    """Keys by how far they are from a line between the two holds."""
    return [(s, half * (2.0 * s - 1.0) + along, high) for s, along, high in swing]


def _flight(share: Array, keys: Array, rate: float) -> Array:
    x, y = keys[:, 0], keys[:, 1:]
    slopes = np.gradient(y, x, axis=0)
    slopes[0], slopes[-1] = (rate, 0.0), (rate, -0.3)
    return hermite(share, x, y, slopes)


def settle(pose: Pose, hips: dict[str, float], feet: dict[str, tuple[Array, Mask]]) -> None:
    """Lower the root until every standing leg reaches its ankle.

    `hips` gives each leg's full length by its upper joint, `feet` (place, whether it stands).
    """
    drop = np.zeros(pose.frames)
    for name, length in hips.items():
        at, (ankle, held) = pose.place(name), feet[name]
        level = ((at - ankle)[:, :2] ** 2).sum(-1)
        most = ankle[:, 2] + np.sqrt(np.maximum((length * 0.99) ** 2 - level, 0.01))
        drop = np.maximum(drop, np.where(held, at[:, 2] - most, 0.0))
    near = np.stack([np.roll(drop, k) for k in (-2, -1, 0, 1, 2)]).max(0)
    pose.root[:, 2] -= sum(np.roll(near, k) for k in (-2, -1, 0, 1, 2)) / 5.0


@dataclass(frozen=True, slots=True)
class Hold:
    """A foot's place in the hall from one time to another."""

    start: float
    end: float
    along: float  # m from where the clip begins
    side: float
    height: float
    clear: float = 0.1  # m above a smooth line that the swing from here rises


def hops(t: Array, holds: tuple[Hold, ...], ground: float) -> Path:
    """From hold to hold, seen from a root that covers `ground` m."""
    place, held = np.zeros((len(t), 3)), np.zeros(len(t), bool)
    for a, b in pairwise(holds):
        u = np.clip((t - a.end) / (b.start - a.end), 0.0, 1.0)
        now = (t >= a.start) & (t < b.start) | (t >= b.start) & (t <= b.end)
        s = u * u * (3.0 - 2.0 * u)
        arc = (
            a.height
            + (b.height - a.height) * s
            + a.clear * np.maximum(np.sin(np.pi * u), 0.0) ** 1.5
        )
        along = a.along + (b.along - a.along) * s - ground * t
        side = a.side + (b.side - a.side) * s
        place = np.where(now[:, None], np.stack([along, side, arc], 1), place)
        held |= now & ((u <= 0.0) | (u >= 1.0))
    rising = np.where(held, 0.0, 30.0)
    return Path(place, rising, held)
