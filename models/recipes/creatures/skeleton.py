"""The bones of each creature, as it is modelled: joints by name, parent and place.

(along, side, height) in metres, feet on the floor, facing +along, side to its right. At rest no
joint is turned, so a pose is a turn about each joint and a move of the root.
"""

from dataclasses import dataclass
from typing import Final, TypeAlias

import numpy as np

from models.recipes.kit import Array, Point

Table: TypeAlias = dict[str, tuple[str | None, Point]]


@dataclass(frozen=True, slots=True)
class Skeleton:
    """Joints, parents before children."""

    names: tuple[str, ...]
    parents: tuple[int, ...]  # -1 for the root
    heads: Array  # (joints, 3) m, where each turns

    def number(self, name: str) -> int:
        """Of a joint; raises ValueError for an unknown one."""
        return self.names.index(name)

    def head(self, name: str) -> Array:
        """(3,) m, where a joint turns."""
        return np.asarray(self.heads[self.number(name)])


def _skeleton(table: Table) -> Skeleton:
    names = tuple(table)
    parents = tuple(-1 if up is None else names.index(up) for up, _ in table.values())
    return Skeleton(names, parents, np.array([head for _, head in table.values()], float))


def _both(table: Table) -> Table:
    """`_r` joints (side > 0) once more as `_l`, mirrored."""
    made = dict(table)
    for name, (parent, (along, side, height)) in table.items():
        if name.endswith("_r"):
            up = parent[:-1] + "l" if parent is not None and parent.endswith("_r") else parent
            made[name[:-1] + "l"] = up, (along, -side, height)
    return made


HOUND: Final = _skeleton(
    _both(
        {
            "pelvis": (None, (-0.46, 0.0, 0.88)),
            "loin": ("pelvis", (-0.22, 0.0, 0.90)),
            "chest": ("loin", (0.10, 0.0, 0.92)),
            "neck": ("chest", (0.44, 0.0, 0.98)),
            "nape": ("neck", (0.58, 0.0, 1.06)),
            "head": ("nape", (0.70, 0.0, 1.13)),
            "jaw": ("head", (0.74, 0.0, 1.07)),
            "tail": ("pelvis", (-0.58, 0.0, 0.88)),
            "shoulder_r": ("chest", (0.30, 0.10, 1.02)),
            "arm_r": ("shoulder_r", (0.42, 0.16, 0.82)),
            "forearm_r": ("arm_r", (0.28, 0.18, 0.50)),
            "hand_r": ("forearm_r", (0.40, 0.17, 0.12)),
            "claws_r": ("hand_r", (0.46, 0.17, 0.04)),
            "thigh_r": ("pelvis", (-0.48, 0.13, 0.84)),
            "shin_r": ("thigh_r", (-0.30, 0.17, 0.52)),
            "hock_r": ("shin_r", (-0.62, 0.16, 0.30)),
            "foot_r": ("hock_r", (-0.52, 0.16, 0.06)),
        }
    )
)


def _biped(stature: float, legs: float, reach: float, width: float) -> Skeleton:
    """An upright one: m tall, share of it that is legs, x a person's arms, x their shoulders."""
    hip, s = stature * legs, stature / 1.75
    trunk = stature - hip

    def up(share: float) -> float:
        return hip + trunk * share

    shoulder = (0.0, 0.19 * s * width, up(0.62))
    out, down = 0.82, -0.57  # an arm at rest hangs 35 degrees below the horizontal

    def arm(length: float) -> Point:
        side = shoulder[1] + out * length * s * reach
        return 0.02 * s, side, shoulder[2] + down * length * s * reach

    return _skeleton(
        _both(
            {
                "pelvis": (None, (0.0, 0.0, up(0.04))),
                "loin": ("pelvis", (0.0, 0.0, up(0.16))),
                "chest": ("loin", (0.0, 0.0, up(0.36))),
                "neck": ("chest", (0.0, 0.0, up(0.66))),
                "head": ("neck", (0.02 * s, 0.0, up(0.76))),
                "jaw": ("head", (0.04 * s, 0.0, up(0.80))),
                "collar_r": ("chest", (0.0, 0.04 * s, up(0.61))),
                "arm_r": ("collar_r", shoulder),
                "forearm_r": ("arm_r", arm(0.28)),
                "hand_r": ("forearm_r", arm(0.53)),
                "fingers_r": ("hand_r", arm(0.62)),
                "tips_r": ("fingers_r", arm(0.67)),
                "thumb_r": ("hand_r", (0.05 * s, *arm(0.56)[1:])),
                "thigh_r": ("pelvis", (0.0, 0.10 * s * width, hip)),
                "shin_r": ("thigh_r", (0.01, 0.10 * s * width, hip * 0.53)),
                "foot_r": ("shin_r", (-0.01, 0.10 * s * width, hip * 0.085)),
                "toes_r": ("foot_r", (0.13 * s, 0.11 * s * width, 0.025 * s)),
            }
        )
    )


FACELING: Final = _biped(1.74, 0.52, 1.0, 1.0)
SKIN_STEALER: Final = _biped(2.24, 0.54, 1.22, 0.95)
SKELETONS: Final = {"hound": HOUND, "skin_stealer": SKIN_STEALER, "faceling": FACELING}

_LUMPS: Final[Table] = {
    "root": (None, (0.0, 0.70, 0.50)),
    "lump_1": ("root", (-0.10, 0.40, 0.40)),
    "lump_2": ("root", (0.14, 0.40, 0.95)),
    "lump_3": ("root", (-0.02, 0.42, 1.45)),
    "head_1": ("lump_3", (-0.08, -0.35, 1.65)),
    "jaw_1": ("head_1", (-0.134, -0.438, 1.672)),
    "head_2": ("lump_2", (0.20, -0.40, 1.19)),
    "jaw_2": ("head_2", (0.267, -0.485, 1.183)),
    "head_3": ("lump_1", (-0.20, -0.53, 0.72)),
    "jaw_3": ("head_3", (-0.253, -0.615, 0.729)),
}
_PARTS: Final = ("arm", "fore", "hand", "fingers", "tips")
_MANY: Final = ("arm", "fore", "bend", "twist", "crook", "hand", "fingers")
_REACHING: Final[dict[str, tuple[str, tuple[Point, ...]]]] = {
    "a": ("lump_3", (
        (-0.30, -0.22, 1.46), (-0.64, -0.44, 1.70), (-0.76, -0.80, 1.44), (-0.775, -0.875, 1.365),
        (-0.765, -0.935, 1.325),
    )),
    "b": ("lump_3", (
        (0.25, -0.18, 1.53), (0.56, -0.30, 1.82), (0.80, -0.58, 1.62), (0.850, -0.660, 1.575),
        (0.875, -0.715, 1.545),
    )),
    "c": ("lump_2", (
        (0.02, -0.50, 1.32), (0.09, -0.74, 1.42), (-0.06, -0.90, 1.30), (0.07, -0.96, 1.13),
        (-0.06, -1.00, 0.99), (0.05, -1.03, 0.86), (0.065, -1.045, 0.77),
    )),
    "d": ("lump_2", (
        (-0.37, -0.32, 1.06), (-0.70, -0.46, 0.93), (-0.82, -0.77, 1.09), (-0.845, -0.845, 1.150),
    )),
    "e": ("lump_2", (
        (0.38, -0.34, 0.99), (0.70, -0.52, 1.13), (0.82, -0.87, 1.00), (0.830, -0.950, 0.945),
    )),
    "f": ("lump_1", (
        (-0.40, -0.36, 0.46), (-0.66, -0.60, 0.62), (-0.70, -0.92, 0.46), (-0.685, -1.000, 0.40),
    )),
    "g": ("lump_1", (
        (0.36, -0.42, 0.48), (0.64, -0.54, 0.38), (0.74, -0.86, 0.24), (0.745, -0.935, 0.185),
    )),
    "k": ("head_2", (
        (0.262, -0.545, 1.128), (0.36, -0.70, 1.05), (0.42, -0.84, 1.13), (0.435, -0.885, 1.158),
    )),
    "s": ("lump_1", ((-0.02, -0.56, 0.92),)),
}  # fmt: skip


def _reaching() -> Table:
    made: Table = {}
    for letter, (parent, places) in _REACHING.items():
        up = parent
        for part, place in zip(_MANY if len(places) > 5 else _PARTS, places, strict=False):
            made[f"{part}_{letter}"] = up, place
            up = f"{part}_{letter}"
    return made


CLUMP: Final = _skeleton(_LUMPS | _reaching())
"""Leans on a wall at side 0.8: lumps, heads half sunk in them, arms by letter (k a child's)."""
