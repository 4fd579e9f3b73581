"""A person's measures, and the strokes that skin and clothes share: `loose` m over the flesh."""

from collections.abc import Sequence
from typing import Final

import numpy as np

from models.recipes.creatures.sculpt import Clay
from models.recipes.creatures.skeleton import FACELING
from models.recipes.kit import Array, Point

SHOULDER: Final = FACELING.head("arm_r")
ELBOW: Final = FACELING.head("forearm_r")
WRIST: Final = FACELING.head("hand_r")
HIP: Final = FACELING.head("thigh_r")
KNEE: Final = FACELING.head("shin_r")
ANKLE: Final = FACELING.head("foot_r")
DOWN: Final = (WRIST - ELBOW) / np.linalg.norm(WRIST - ELBOW)  # along an arm
PALM: Final = np.array([0.0, DOWN[2], -DOWN[1]])  # the way it faces
FRONT: Final = (1.0, 0.0, 0.0)
NONE: Final = (0, 0, 0, 0)  # triangles: the whole creature shares them out


def between(a: Array, b: Array, *shares: float) -> Array:
    """(n, 3) places on the way from a to b."""
    return np.array([a + (b - a) * t for t in shares])


def arm_place(points: Array) -> tuple[Array, Array, Array]:
    """(n,) m of points (n, 3): down the nearer arm from its shoulder, ahead of it, above it."""
    p = points * np.array([1.0, 1.0, 1.0])
    p[:, 1] = np.abs(p[:, 1])
    way = p - SHOULDER
    return way @ DOWN, way[:, 0] - 0.02, -(way @ PALM)


def torso(clay: Clay, loose: float, belly: float = 0.0) -> None:
    """Shoulders to hips."""
    deep = (FRONT, 1.38)
    with clay.of("chest"):
        ribs = [(-0.005, 0, 1.20), (0.0, 0, 1.31), (-0.008, 0, 1.40)]
        clay.tube(ribs, np.array([0.130, 0.143, 0.116]) + loose, 0, deep)
        with clay.mirrored():
            clay.tube(
                [(-0.018, 0.03, 1.462), (-0.012, 0.12, 1.436)], (0.042 + loose, 0.046 + loose)
            )
    with clay.of("loin"):
        waist = [(-0.004, 0, 1.19), (belly, 0, 1.06)]
        clay.tube(waist, np.array([0.126, 0.124]) + loose, 0, deep)
    with clay.of("pelvis"):
        hips = [(0.0, 0, 1.04), (-0.008, 0, 0.93)]
        clay.tube(hips, np.array([0.130, 0.143]) + loose, 0, (FRONT, 1.30))
        with clay.mirrored():
            clay.ball((-0.052, 0.066, 0.905), 0.083 + 0.7 * loose)
    with clay.mirrored(), clay.of("collar_r"):
        clay.tube(
            np.array([(-0.012, 0.06, 1.415), SHOULDER * 0.97]), (0.052 + loose, 0.050 + loose)
        )


def sleeve(clay: Clay, loose: Sequence[float], reach: float) -> None:
    """A right arm's to `reach`: 1 the elbow, 2 the wrist; m of ease at shoulder, elbow, cuff."""
    upper, lower = min(reach, 1.0), reach - 1.0
    with clay.of("arm_r"):
        wide = np.array([0.050, 0.047, 0.040]) + np.interp([0, 0.5, 1], [0, 1], loose[:2])
        clay.tube(between(SHOULDER, ELBOW, 0.0, 0.5 * upper, upper), wide)
    if lower > 0.0:
        with clay.of("forearm_r"):
            wide = np.array([0.043, 0.041, 0.029]) + np.interp([0, 0.35, 1], [0, 1], loose[1:])
            clay.tube(between(ELBOW, WRIST, 0.0, 0.35 * lower, lower), wide)


def trouser(clay: Clay, loose: Sequence[float], low: float) -> None:
    """A right leg's down to height `low`; m of ease at hip, knee, hem."""
    with clay.of("thigh_r"):
        wide = np.array([0.082, 0.073, 0.056]) + np.interp([0, 0.4, 1], [0, 1], loose[:2])
        line = np.array([(-0.005, 0.094, 0.87), (0.004, 0.107, 0.72), KNEE])
        clay.tube(line, wide)
    with clay.of("shin_r"):
        end = between(KNEE, ANKLE, (KNEE[2] - low) / (KNEE[2] - ANKLE[2]))[0]
        calf = between(KNEE, end, 0.35)[0] - np.array([0.014, 0, 0])
        wide = np.array([0.057, 0.054, 0.040]) + np.interp([0, 0.35, 1], [0, 1], loose[1:])
        clay.tube(np.array([KNEE, calf, end]), wide)


def shoe(clay: Clay, heel: float = 0.022) -> None:
    """A right one; its sole `heel` m thick."""
    with clay.of("foot_r", blend=0.016, tag="shoe"):
        clay.tube([(-0.030, 0.099, 0.060), (0.04, 0.102, 0.058), (0.115, 0.107, 0.046)],
                  (0.036, 0.038, 0.034))  # fmt: skip
        clay.tube(
            np.array([(-0.02, 0.099, 0.06), ANKLE + np.array((0.0, 0.0, 0.03))]), (0.036, 0.038)
        )
    with clay.of("toes_r", blend=0.016, tag="shoe"):
        clay.tube([(0.12, 0.108, 0.044), (0.165, 0.104, 0.036)], (0.036, 0.028))
    with clay.of(blend=0.003, tag="sole"):
        for joint, line in (
            ("foot_r", [(-0.040, 0.099, heel / 2), (0.12, 0.108, heel / 2)]),
            ("toes_r", [(0.12, 0.108, heel / 2), (0.168, 0.104, heel / 2 + 0.003)]),
        ):
            with clay.of(joint):
                clay.tube(line, (0.041, 0.043), 0, ((0, 0, 1), 0.086 / heel))


def loop(place: Point | Array, way: Point | Array, size: Sequence[float], count: int = 21) -> Array:
    """(count, 3) a ring square to `way`, `size` m wide ahead and to the side."""
    turn = np.linspace(0.0, 2.0 * np.pi, count)
    v = np.cross(np.asarray(way, float) / np.linalg.norm(way), FRONT)
    u = np.cross(v, way) / np.linalg.norm(way)
    ring = np.cos(turn)[:, None] * u * size[0] + np.sin(turn)[:, None] * v * size[1]
    return np.asarray(np.asarray(place, float) + ring)
