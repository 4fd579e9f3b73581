"""From rows of hand poses to turned joints: the arm reaches, the forearm rolls, fingers close."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from models.recipes.creatures.motion.rig import Limb, Pose
from models.recipes.creatures.motion.turns import ALONG, Turns, about, aim, exp, nod, tilt, yaw
from models.recipes.kit import Array
from models.recipes.player.hands import THUMB_UP
from models.recipes.player.skeleton import ARMS, FINGERS, SPLAY, THUMB

SIDES: Final = {"r": 1.0, "l": -1.0}
FLEXED: Final = ((84.0, 112.0), (84.0, 111.0), (83.0, 109.0), (80.0, 105.0))
"""Degrees that a finger's two joints bend in a fist, beyond their rest."""
APART: Final = (9.0, 2.0, -6.0, -13.0)  # degrees towards the thumb, spread
ROLLED: Final = 0.4  # of the forearm's roll that its upper half takes


@dataclass(frozen=True, slots=True)
class Track:
    """A clip before it is posed; hands as rows of `Hand`, the trunk's (frames, 6): metres ahead,
    right, up of where it is at rest, degrees it is yawed, nodded, tilted."""

    right: Array  # (frames, 15)
    left: Array
    trunk: Array


def posed(track: Track) -> Pose:
    """What the joints make of it."""
    pose = Pose(ARMS, len(track.trunk))
    pose.root = pose.root + track.trunk[:, :3]
    turned = track.trunk[:, 3:].T
    pose.turn("root", yaw(turned[0]) @ nod(turned[1]) @ tilt(turned[2]))
    for side, hand in (("r", track.right), ("l", track.left)):
        _arm(pose, side, hand)
    return pose


def _arm(pose: Pose, side: str, hand: Array) -> None:
    flip = np.array((1.0, SIDES[side], 1.0))
    at, fingers, palm, elbow = (hand[:, k : k + 3] * flip for k in (0, 3, 6, 9))
    limb = Limb(f"upper_{side}", f"fore_{side}", f"hand_{side}", (0.0, 0.0, -1.0))
    pose.reach(limb, at, np.cross(elbow, at - pose.place(limb.upper)))
    _roll(pose, side, aim((np.array(ALONG), np.array((0.0, 0.0, -1.0))), (fingers, palm)))
    fist, spread, thumb = hand[:, 12:].T
    _close(pose, side, fist, spread)
    _thumb(pose, side, thumb)


def _roll(pose: Pose, side: str, to: Turns) -> None:
    """Bring the hand to a facing: about the bone the forearm rolls, the wrist bends the rest."""
    fore = pose.facing(f"fore_{side}")
    bend = np.swapaxes(fore, -1, -2) @ to
    angle = np.unwrap(
        np.arctan2(bend[:, 2, 1] - bend[:, 1, 2], 1e-9 + bend[:, 1, 1] + bend[:, 2, 2])
    )
    angle = np.degrees(angle - 2 * np.pi * np.round(np.median(angle) / (2 * np.pi)))
    pose.turn(f"fore_{side}", about(ALONG, ROLLED * angle))
    pose.turn(f"twist_{side}", about(ALONG, (1.0 - ROLLED) * angle))
    pose.turn(f"hand_{side}", about(ALONG, -angle) @ bend)


def _close(pose: Pose, side: str, fist: Array, spread: Array) -> None:
    for name, (first, second), splay, apart in zip(FINGERS, FLEXED, SPLAY, APART, strict=True):
        out = apart * spread - 0.8 * splay * np.clip(fist, 0.0, 1.0)
        pose.turn(f"{name}_1_{side}", yaw(-SIDES[side] * out) @ nod(first * fist))
        pose.turn(f"{name}_2_{side}", nod(second * fist))


def _thumb(pose: Pose, side: str, closed: Array) -> None:
    sign = SIDES[side]
    fold, out = np.clip(closed, 0.0, 1.0), np.clip(-closed, 0.0, 1.0)
    by = yaw(sign * (30.0 * fold - 14.0 * out)) @ about(ALONG, sign * (24.0 * fold - 6.0 * out))
    pose.turn(f"thumb_1_{side}", by)
    flip = np.array((1.0, -sign, 1.0))
    axis = np.cross((THUMB[3] - THUMB[1]) * flip, -THUMB_UP * flip)
    axis /= np.linalg.norm(axis)
    pose.turn(f"thumb_2_{side}", exp(axis * np.radians(62.0 * fold - 16.0 * out)[:, None]))
