"""How a Hound's controls move its joints.

The trunk's middle is led by x, y, z, nod, tilt, yaw; `arch` bends the spine as a cat's (below zero
it is stretched), `bow` bends it to the right. Paws have places on the floor; shoulder blades follow
them, hocks fold by how far the hip is from its paw.
"""

from typing import Final

import numpy as np

from models.recipes.creatures.motion.channels import Channels, filled
from models.recipes.creatures.motion.curves import Keys, path
from models.recipes.creatures.motion.rig import Limb, Pose
from models.recipes.creatures.motion.steps import Mask, settle
from models.recipes.creatures.motion.turns import Turns, aim, nod, part, tilt, unit, yaw
from models.recipes.creatures.skeleton import HOUND
from models.recipes.kit import Array

SIDES: Final = {"r": 1.0, "l": -1.0}
PAWS: Final = ("fr", "fl", "hr", "hl")
TRUNK: Final = ("x", "y", "z", "nod", "tilt", "yaw", "arch", "bow", "tail", "wag")
HEAD: Final = ("neck", "swing", "hnod", "htilt", "hyaw", "jaw", "loose")
FOOT: Final = ("fx", "fy", "fz", "roll", "held", "spread", "lay")
NAMES: Final = (*TRUNK, *HEAD, *(f"{name}_{paw}" for name in FOOT for paw in PAWS))
BLADE: Final = 62.0  # degrees of shoulder blade for each metre a forepaw is off its rest
FOLD: Final[Keys] = ((0.30, 78.0), (0.50, 58.0), (0.78, 25.0), (0.92, 9.0), (1.02, 2.0))
"""(m from hip to paw, degrees between that line and the hock)."""
UNFOLD: Final = 0.5  # of the angle by which a leg is behind its hip: it pushes off straight
REACH: Final = {"f": 0.745, "h": 0.99}  # m, from shoulder and hip


def neutral(count: int) -> Channels:
    """Standing on four paws."""
    c = filled(NAMES, count)
    for paw in PAWS:
        name = f"claws_{paw[1]}" if paw[0] == "f" else f"foot_{paw[1]}"
        c[f"fx_{paw}"], c[f"fy_{paw}"] = (np.full(count, v) for v in HOUND.head(name)[:2])
        c[f"held_{paw}"] = np.ones(count)
    return c


def _trunk(pose: Pose, c: Channels) -> None:
    pose.turn(
        "pelvis", yaw(c["yaw"] + c["bow"] / 2) @ nod(c["nod"] - c["arch"] / 2) @ tilt(c["tilt"])
    )
    for name in ("loin", "chest"):
        pose.turn(name, yaw(-c["bow"] / 2) @ nod(c["arch"] / 2))
    middle = (pose.place("pelvis") + pose.place("chest")) / 2.0
    rest = (HOUND.head("pelvis") + HOUND.head("chest")) / 2.0
    pose.root += rest + np.stack([c["x"], c["y"], c["z"]], 1) - middle
    pose.turn("tail", yaw(c["wag"]) @ nod(c["tail"]))


def _head(pose: Pose, c: Channels) -> None:
    pose.turn("neck", yaw(c["swing"] / 2) @ nod(c["neck"] * 0.6))
    pose.turn("nape", yaw(c["swing"] / 2) @ nod(c["neck"] * 0.4))
    to = yaw(c["hyaw"]) @ nod(c["hnod"]) @ tilt(c["htilt"])
    pose.face("head", to, 1.0 - c["loose"])
    pose.turn("head", part(to, c["loose"]))
    pose.turn("jaw", nod(c["jaw"]))


def _paw(c: Channels, paw: str) -> Turns:
    spread = yaw(c[f"spread_{paw}"] * SIDES[paw[1]])
    return np.asarray(tilt(c[f"lay_{paw}"]) @ spread @ nod(c[f"roll_{paw}"]))


def _wrist(c: Channels, side: str) -> tuple[Array, Array]:
    """Where a forepaw's wrist is, over its claws, and how the paw is turned."""
    paw = f"f{side}"
    claws, hand = HOUND.head(f"claws_{side}"), HOUND.head(f"hand_{side}")
    turned = _paw(c, paw)
    floor = np.stack([c[f"fx_{paw}"], c[f"fy_{paw}"], c[f"fz_{paw}"] + claws[2]], 1)
    return floor + turned @ (hand - claws), turned


def _blade(pose: Pose, c: Channels, side: str) -> None:
    rest = HOUND.head(f"claws_{side}")[0]
    ahead = c[f"fx_f{side}"] - c["x"] - rest
    pose.turn(f"shoulder_{side}", nod(-np.clip(BLADE * ahead, -30.0, 30.0)))


def _fore(pose: Pose, c: Channels, side: str, wrist: Array, turned: Array) -> None:
    limb = Limb(f"arm_{side}", f"forearm_{side}", f"hand_{side}", (-1.0, 0.0, 0.0))
    out = 0.35 * SIDES[side] * (1.0 - c[f"lay_f{side}"] / 84.0)
    hinge = np.stack([-out, 0 * out - 1.0, 0 * out], 1)
    pose.reach(limb, wrist, (pose.facing("chest") @ hinge[..., None])[..., 0])
    pose.face(f"hand_{side}", turned)


def _hind(pose: Pose, c: Channels, side: str) -> None:
    paw, foot = f"h{side}", HOUND.head(f"foot_{side}")
    ground = np.stack([c[f"fx_{paw}"], c[f"fy_{paw}"], c[f"fz_{paw}"] + foot[2]], 1)
    line = pose.place(f"thigh_{side}") - ground
    far = np.linalg.norm(line, axis=-1)
    up, forward = unit(line), pose.facing("pelvis")[..., 0]
    back = -unit(forward - (forward * up).sum(-1, keepdims=True) * up)
    behind = np.degrees((forward * up).sum(-1))  # of the hip; small angles do
    fold = np.radians(np.maximum(path(far, FOLD) - UNFOLD * behind, 2.0))[:, None]
    bone = foot - HOUND.head(f"hock_{side}")
    hock = ground + float(np.linalg.norm(bone)) * (np.cos(fold) * up + np.sin(fold) * back)
    limb = Limb(f"thigh_{side}", f"shin_{side}", f"hock_{side}", (1.0, 0.0, 0.0))
    pose.reach(limb, hock, pose.facing("pelvis") @ np.array((-0.3 * SIDES[side], 1.0, 0.0)))
    hinge = np.array((0.0, 1.0, 0.0))
    shank = ground - pose.place(f"hock_{side}")
    pose.face(f"hock_{side}", aim((bone, hinge), (shank, pose.facing("pelvis")[..., 1])))
    pose.face(f"foot_{side}", _paw(c, paw))


def posed(c: Channels) -> Pose:
    """What the controls make; paws on the floor come first, the trunk sinks to let them."""
    pose = Pose(HOUND, len(c["x"]))
    _trunk(pose, c)
    held: dict[str, tuple[Array, Mask]] = {}
    for side in SIDES:
        _blade(pose, c, side)
        hind = np.stack([c[f"fx_h{side}"], c[f"fy_h{side}"], c[f"fz_h{side}"] + 0.06], 1)
        held[f"thigh_{side}"] = hind, c[f"held_h{side}"] > 0.5
        held[f"arm_{side}"] = _wrist(c, side)[0], c[f"held_f{side}"] > 0.5
    settle(pose, {name: REACH["h" if name[0] == "t" else "f"] for name in held}, held)
    _head(pose, c)
    for side in SIDES:
        _fore(pose, c, side, *_wrist(c, side))
        _hind(pose, c, side)
    return pose
