"""How an upright creature's controls move its joints.

Lengths are metres from where a joint rests, or places for feet and hands; angles degrees. `fore`
swings an arm forward from hanging, `out` away from the body; `hold` is how much a hand keeps to its
place (hx, hy, hz) instead, its elbow
towards (ex, ey, ez) or bent about (nx, ny, nz). Heads face the world, whatever the trunk does,
unless `loose`: then they are turned against the neck. `crane` draws the neck back, `protract` a
shoulder forward; `ripple` bends the fore fingers before the little ones.
"""

from itertools import pairwise
from typing import Final

import numpy as np

from models.recipes.creatures.motion.channels import Channels, filled
from models.recipes.creatures.motion.curves import ease
from models.recipes.creatures.motion.rig import Limb, Pose
from models.recipes.creatures.motion.steps import settle
from models.recipes.creatures.motion.turns import (
    Turns,
    about,
    aim,
    exp,
    nod,
    part,
    tilt,
    unit,
    yaw,
)  # fmt: skip
from models.recipes.creatures.skeleton import Skeleton
from models.recipes.kit import Array

SIDES: Final = {"r": 1.0, "l": -1.0}
TRUNK: Final = ("x", "y", "z", "nod", "tilt", "yaw", "snod", "stilt", "syaw")
HEAD: Final = ("hnod", "htilt", "hyaw", "jaw", "loose", "crane")
ARM: Final = (
    "shrug", "fore", "out", "twist", "bend", "pronate", "wrist", "curl",
    "hx", "hy", "hz", "hold", "ex", "ey", "ez", "nx", "ny", "nz", "px", "py", "pz",
    "dx", "dy", "dz", "flat", "protract", "ripple",
)  # fmt: skip
FOOT: Final = ("fx", "fy", "fz", "roll", "out_toe", "held", "kx", "ky")
NAMES: Final = (*TRUNK, *HEAD, *(f"{name}_{side}" for name in (*ARM, *FOOT) for side in SIDES))
HANG: Final = 55.0  # degrees from an arm at rest to a hanging one
POLE: Final = {"leg": (1.0, 0.0, 0.0), "arm": (-1.0, 0.0, 0.0)}


def neutral(count: int) -> Channels:
    """Standing, arms hanging, elbows and knees ready to bend the right way."""
    made = filled(NAMES, count)
    for side, s in SIDES.items():
        made[f"ex_{side}"] = made[f"ex_{side}"] - 1.0
        made[f"ey_{side}"] = made[f"ey_{side}"] + 0.5 * s
        made[f"kx_{side}"] = made[f"kx_{side}"] + 1.0
    return made


def _trunk(pose: Pose, c: Channels) -> None:
    pose.root += np.stack([c["x"], c["y"], c["z"]], 1)
    pose.turn("pelvis", yaw(c["yaw"]) @ nod(c["nod"]) @ tilt(c["tilt"]))
    bent = {"loin": 0.45, "chest": 0.55}
    for name, share in bent.items():
        by = yaw(c["syaw"] * share) @ nod(c["snod"] * share) @ tilt(c["stilt"] * share)
        pose.turn(name, by)


def _head(pose: Pose, c: Channels) -> None:
    to = yaw(c["hyaw"]) @ nod(c["hnod"]) @ tilt(c["htilt"])
    pose.face("neck", to, 0.5 * (1.0 - c["loose"]))
    if c["crane"].any():
        pose.turn("neck", nod(-c["crane"]))
    pose.face("head", to, 1.0 - c["loose"])
    pose.turn("head", part(to, c["loose"]))
    pose.turn("jaw", nod(c["jaw"]))


def _arm(pose: Pose, c: Channels, side: str) -> None:
    s = SIDES[side]
    at = {name: c[f"{name}_{side}"] for name in ARM}
    hang = about((-s, 0.0, 0.0), HANG)
    bone = unit(pose.skeleton.head(f"hand_{side}") - pose.skeleton.head(f"forearm_{side}"))
    pose.turn(f"collar_{side}", tilt(-at["shrug"] * s))
    if at["protract"].any():
        pose.turn(f"collar_{side}", yaw(-at["protract"] * s))
    raised = nod(-at["fore"]) @ tilt(-at["out"] * s) @ yaw(at["twist"] * s)
    pose.turn(f"arm_{side}", raised @ hang)
    rolled = exp(bone * s * np.radians(at["pronate"])[:, None])
    pose.turn(f"forearm_{side}", hang.T @ nod(-at["bend"]) @ hang @ rolled)
    if at["hold"].any():
        _hold(pose, at, side)
    pose.turn(f"hand_{side}", tilt(at["wrist"] * s))
    if at["ripple"].any():
        pose.turn(f"fingers_{side}", exp(bone * s * np.radians(at["ripple"])[:, None]))
    for name, share in (("fingers", 1.0), ("tips", 1.2), ("thumb", 0.6)):
        pose.turn(f"{name}_{side}", tilt(at["curl"] * share * s))
    if at["flat"].any():
        _palm(pose, at, side)


def _hold(pose: Pose, at: Channels, side: str) -> None:
    limb = Limb(f"arm_{side}", f"forearm_{side}", f"hand_{side}", POLE["arm"])
    to = np.stack([at["hx"], at["hy"], at["hz"]], 1)
    elbow = np.stack([at["ex"], at["ey"], at["ez"]], 1)
    own = np.stack([at["nx"], at["ny"], at["nz"]], 1)
    pose.reach(limb, to, np.cross(elbow, to - pose.place(limb.upper)) + own, at["hold"])


def _palm(pose: Pose, at: Channels, side: str) -> None:
    """Lay a palm on something: fingers towards (dx, dy, dz), palm towards (px, py, pz)."""
    s, rest = SIDES[side], pose.skeleton
    fingers = rest.head(f"fingers_{side}") - rest.head(f"hand_{side}")
    palm = about((-s, 0.0, 0.0), HANG).T @ np.array((0.0, -s, 0.0))
    to = (np.stack([at[f"d{k}"] for k in "xyz"], 1), np.stack([at[f"p{k}"] for k in "xyz"], 1))
    pose.face(f"hand_{side}", aim((fingers, palm), to), at["flat"])


def _ankle(skeleton: Skeleton, c: Channels, side: str) -> tuple[Array, Turns]:
    """Where an ankle is, and how its foot is turned, over a ball or a heel on the floor."""
    ankle, ball = skeleton.head(f"foot_{side}"), skeleton.head(f"toes_{side}")
    heel = np.array((ankle[0] - 0.35 * (ball - ankle)[0], ankle[1], 0.0))
    turned = yaw(c[f"out_toe_{side}"] * SIDES[side])
    foot = turned @ nod(c[f"roll_{side}"])
    floor = np.stack([c[f"fx_{side}"], c[f"fy_{side}"], c[f"fz_{side}"] + ball[2]], 1)
    tipped = floor + turned @ (heel - ball) + foot @ (ankle - heel)
    raised = floor + foot @ (ankle - ball)
    return np.where(c[f"roll_{side}"][:, None] > 0.0, raised, tipped), foot


def _leg(pose: Pose, c: Channels, side: str, ankle: Array, foot: Turns) -> None:
    s = SIDES[side]
    limb = Limb(f"thigh_{side}", f"shin_{side}", f"foot_{side}", POLE["leg"])
    hinge = np.stack([-c[f"ky_{side}"] * s, c[f"kx_{side}"], 0 * c["x"]], 1)
    pose.reach(limb, ankle, (pose.facing("pelvis") @ hinge[..., None])[..., 0])
    pose.face(f"foot_{side}", foot)
    roll, height = c[f"roll_{side}"], c[f"fz_{side}"]
    bend = np.clip(roll, 0.0, 65.0) * (1.0 - ease(height, 0.0, 0.15))
    pose.turn(f"toes_{side}", nod(-bend))


def posed(skeleton: Skeleton, c: Channels) -> Pose:
    """What the controls make; feet on the floor come first, the pelvis sinks to let them."""
    pose = Pose(skeleton, len(c["x"]))
    _trunk(pose, c)
    ankles = {side: _ankle(skeleton, c, side) for side in SIDES}
    joints = [skeleton.head(f"{name}_r") for name in ("thigh", "shin", "foot")]
    length = float(sum(np.linalg.norm(b - a) for a, b in pairwise(joints)))
    held = {f"thigh_{k}": (ankles[k][0], c[f"held_{k}"] > 0.5) for k in SIDES}
    settle(pose, dict.fromkeys(held, length), held)
    _head(pose, c)
    for side in SIDES:
        _arm(pose, c, side)
        _leg(pose, c, side, *ankles[side])
    return pose
