"""The Clump's controls: where each hand is wanted, where faces look, how lumps heave."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

import numpy as np

from models.recipes.creatures.clump.places import ARMS, HEADS, Arm
from models.recipes.creatures.motion.chains import Swelling, follow, point, reached
from models.recipes.creatures.motion.turns import about
from models.recipes.creatures.skeleton import CLUMP
from models.recipes.kit import Array

LUMPS: Final = ("lump_1", "lump_2", "lump_3")
FLOOR: Final = 0.20  # m, as low as a wrist goes; its fingers hang


@dataclass(slots=True)
class Hand:
    """What one is told, each (frames,) or (frames, 3)."""

    place: Array  # m, of the wrist
    ahead: Array  # the way it points
    turned: Array  # share of that way it goes, 0..1
    curl: Array  # degrees that its fingers close by, against rest


@dataclass(slots=True)
class Look:
    """What one head is told."""

    ahead: Array  # (frames, 3) the way it faces
    tilt: Array  # (frames,) degrees
    close: Array  # (frames,) degrees that its jaw shuts by, below 0 opens further


@dataclass(slots=True)
class Sheet:
    """All controls of a clip."""

    frames: int
    hands: Mapping[str, Hand]
    looks: Mapping[str, Look]
    swell: Mapping[str, Array]  # of lumps, x as large
    lean: Mapping[str, Array] = field(default_factory=dict)  # (frames, 3) degrees about the axes


def wrist(arm: Arm) -> Array:
    """(3,) m at rest."""
    return np.asarray(arm.line[-1])


def posed(sheet: Sheet) -> Swelling:
    """What the controls make."""
    pose = Swelling(CLUMP, sheet.frames)
    for name in LUMPS:
        pose.swell[:, CLUMP.number(name)] = sheet.swell[name]
        if name in sheet.lean:
            for axis, degrees in zip(np.eye(3), sheet.lean[name].T, strict=True):
                pose.turn(name, about(axis, degrees))
    pose.turn("arm_s", about((0.2, 0.1, 1.0), 14.0 * (sheet.swell["lump_1"] - 1.0) / 0.03))
    for number, look in sheet.looks.items():
        _head(pose, number, look)
    for arm in ARMS:
        _arm(pose, arm, sheet.hands[arm.letter])
    return pose


def _head(pose: Swelling, number: str, look: Look) -> None:
    axes = HEADS[number].axes
    point(pose, f"head_{number}", axes[:, 0], look.ahead, 1.0)
    pose.turn(f"head_{number}", about(axes[:, 0], look.tilt))
    pose.turn(f"jaw_{number}", about(np.cross(axes[:, 0], axes[:, 2]), look.close))


def _arm(pose: Swelling, arm: Arm, told: Hand) -> None:
    joints = arm.joints[: len(arm.line)]
    places = np.stack([pose.place(name) for name in joints], 1)
    goal = told.place.copy()
    goal[:, 2] = np.maximum(goal[:, 2], FLOOR)
    follow(pose, joints, reached(places, goal))
    axes = arm.hand.axes
    point(pose, joints[-1], axes[:, 0], told.ahead, told.turned)
    hinge = np.cross(axes[:, 0], axes[:, 2])
    digits = arm.joints[len(joints) :]
    for name in digits:
        pose.turn(name, about(hinge, told.curl / (1.0 if len(digits) == 1 else 1.25)))
