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
