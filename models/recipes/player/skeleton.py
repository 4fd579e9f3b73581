"""The joints of one's own two arms, in eye space: (ahead, right, up) metres, the eye at the origin.

At rest both arms reach straight ahead, palms down, so bones run along +ahead and a palm faces -up.
"""

from typing import Final

import numpy as np

from models.recipes.creatures.skeleton import Skeleton
from models.recipes.kit import Array, Point

SHOULDER: Final[Point] = (-0.05, 0.19, -0.28)
ELBOW: Final = 0.285  # m from the shoulder
TWIST: Final = 0.42  # m from the shoulder, where the forearm rolls
WRIST: Final = 0.545  # m from the shoulder
FINGERS: Final = ("index", "middle", "ring", "little")
KNUCKLES: Final = np.array(
    [(0.089, 0.0285, 0.002), (0.092, 0.0080, 0.0035), (0.0865, -0.0120, 0.002),
     (0.078, -0.0300, -0.002)]
)  # fmt: skip
"""(4, 3) of the hand, see `spot`."""
BONES: Final = np.array(
    [(0.042, 0.0255, 0.0215), (0.046, 0.0290, 0.0220), (0.043, 0.0275, 0.0215),
     (0.0335, 0.0205, 0.0190)]
)  # fmt: skip
"""(4, 3) m from a knuckle to the joints beyond and the tip's middle."""
SPLAY: Final = (6.0, 1.0, -4.5, -11.0)  # degrees towards the thumb, at rest
DROOP: Final = ((7.0, 20.0, 36.0), (6.0, 20.0, 37.0), (8.0, 23.0, 40.0), (10.0, 24.0, 40.0))
"""Degrees below the hand that each bone points at rest."""
THUMB: Final = np.array(
    [(0.016, 0.020, -0.006), (0.057, 0.049, -0.017), (0.086, 0.063, -0.022), (0.108, 0.069, -0.024)]
)  # fmt: skip
"""(4, 3) its two joints, its knuckle, its tip's middle."""


def spot(x: float, y: float, z: float) -> Point:
    """A place of the right hand: m from the wrist to the fingers, to the thumb, to its back."""
    return SHOULDER[0] + WRIST + x, SHOULDER[1] - y, SHOULDER[2] + z


def spots(*places: tuple[float, float, float]) -> Array:
    """(n, 3) several of them."""
    return np.array([spot(*place) for place in places])


def finger(number: int) -> Array:
    """(4, 3) of the hand: knuckle, two joints, the middle of the tip."""
    splay, line = np.radians(SPLAY[number]), [KNUCKLES[number]]
    for length, droop in zip(BONES[number], np.radians(DROOP[number]), strict=True):
        flat = np.cos(droop)
        way = np.array([flat * np.cos(splay), flat * np.sin(splay), -np.sin(droop)])
        line.append(line[-1] + length * way)
    return np.array(line)


def _joints() -> dict[str, tuple[str, Point]]:
    """Of the right arm."""
    ahead, side, up = SHOULDER
    made = {
        "upper": ("root", SHOULDER),
        "fore": ("upper", (ahead + ELBOW, side, up)),
        "twist": ("fore", (ahead + TWIST, side, up)),
        "hand": ("twist", (ahead + WRIST, side, up)),
        "thumb_1": ("hand", spot(*THUMB[0].tolist())),
        "thumb_2": ("thumb_1", spot(*THUMB[1].tolist())),
    }
    for number, name in enumerate(FINGERS):
        line = finger(number)
        made[f"{name}_1"] = "hand", spot(*line[0].tolist())
        made[f"{name}_2"] = f"{name}_1", spot(*line[1].tolist())
    return made


def _skeleton() -> Skeleton:
    names, ups, heads = ["root"], [""], [(SHOULDER[0], 0.0, SHOULDER[2])]
    for side, sign in (("r", 1.0), ("l", -1.0)):
        for name, (up, head) in _joints().items():
            names.append(f"{name}_{side}")
            ups.append(up if up == "root" else f"{up}_{side}")
            heads.append((head[0], sign * head[1], head[2]))
    parents = tuple(names.index(up) if up else -1 for up in ups)
    return Skeleton(tuple(names), parents, np.array(heads, float))


ARMS: Final = _skeleton()
