"""The grip of each upright kind on who runs before it, as the runner sees it: key poses.

Wrists are in metres from the runner's eye, (along, side, height), looking along; right is +side.
"""

from dataclasses import dataclass
from typing import Final, TypeAlias

from models.recipes.creatures.motion.channels import Channels, Sheet, keyed
from models.recipes.kit import Array

Place: TypeAlias = tuple[float, float, float]
EYE: Final = (0.62, 0.0, 1.60)  # m, in a clip's frame
FIELDS: Final = ("hx", "hy", "hz", "dx", "dy", "dz", "px", "py", "pz", "ex", "ey", "ez", "curl")


@dataclass(frozen=True, slots=True)
class Key:
    """One hand at one time; palm and fingers face, the elbow is drawn, these ways."""

    time: float  # of the seizing, 0 to 1
    wrist: Place
    fingers: Place
    palm: Place
    elbow: Place
    curl: float  # degrees

    def row(self) -> tuple[float, ...]:
        """As FIELDS name it, in the clip's frame."""
        place = tuple(e + w for e, w in zip(EYE, self.wrist, strict=True))
        return (*place, *self.fingers, *self.palm, *self.elbow, self.curl)


@dataclass(frozen=True, slots=True)
class Grasp:
    """How one kind takes hold."""

    times: tuple[float, ...]
    body: Sheet  # in real metres and degrees
    right: tuple[Key, ...]
    left: tuple[Key, ...]
    feet: tuple[float, float]  # m along, right and left
    haul: tuple[Place, Place]  # m that a haul moves a wrist, right and left
    calm: float  # share of shaking it does not do
    jaw: float  # degrees, wide open
    flex: float  # degrees that fingers work

    def hands(self, t: Array) -> Channels:
        """Both, at times 0 to 1 of the seizing."""
        made: Channels = {}
        for side, keys in (("r", self.right), ("l", self.left)):
            columns = zip(*(key.row() for key in keys), strict=True)
            sheet = {f"{n}_{side}": row for n, row in zip(FIELDS, columns, strict=True)}
            made |= keyed(t, tuple(key.time for key in keys), sheet)
        return made


STEALER: Final = Grasp(
    (0.0, 0.35, 0.7, 1.0),
    {
        "x": (-0.45, -0.45, -0.44, -0.44), "z": (-0.24, -0.27, -0.30, -0.30),
        "nod": (24.0, 26.0, 26.0, 25.0), "snod": (24.0, 26.0, 30.0, 28.0),
        "stilt": (0.0, 0.0, 4.0, 3.0), "syaw": (0.0, 4.0, 2.0, 0.0),
        "hnod": (-4.0, -4.0, 0.0, 2.0), "htilt": (0.0, 6.0, 14.0, 12.0),
        "shrug_r": (10.0, 14.0, 14.0, 12.0), "shrug_l": (12.0, 24.0, 26.0, 24.0),
        "protract_r": (10.0, 30.0, 45.0, 42.0), "protract_l": (10.0, 20.0, 30.0, 28.0),
    },
    (
        Key(0.0, (-0.14, 0.34, -0.02), (1.0, 0.1, 0.1), (0.1, -0.6, -0.8), (0.0, 1.0, 0.2), -16.0),
        Key(0.3, (0.06, 0.33, -0.04), (1.0, -0.2, 0.1), (0.0, -0.9, -0.5), (0.0, 1.0, 0.0), -20.0),
        Key(0.6, (0.20, 0.33, -0.11), (0.3, -0.9, 0.0), (-0.9, -0.3, 0.2), (0.0, 1.0, -0.3), -16.0),
        Key(1.0, (0.23, 0.28, -0.13), (0.15, -0.9, 0.05), (-0.9, -0.1, 0.2), (0.0, 1.0, -0.5), 8.0),
    ),
    (
        Key(0.0, (-0.16, -0.32, 0.16), (1.0, 0.1, 0.2), (0.0, 0.4, -0.9), (0.0, -1.0, 0.5), -16.0),
        Key(0.42, (0.00, -0.28, 0.32), (1.0, 0.2, 0.1), (-0.1, 0.3, -0.9), (0.0, -1.0, 0.8), -22.0),
        Key(0.8, (0.10, -0.21, 0.31), (0.8, 0.4, -0.5), (-0.7, 0.2, -0.6), (0.0, -1.0, 0.8), -12.0),
        Key(1.0, (0.10, -0.22, 0.30), (0.6, 0.35, -0.7), (-0.8, 0.1, -0.5), (0.0, -1.0, 0.8), 6.0),
    ),
    (-0.20, -0.45),
    ((0.026, 0.052, -0.004), (0.010, -0.006, -0.060)),
    0.0,
    48.0,
    3.0,
)  # fmt: skip
FACELING: Final = Grasp(
    (0.0, 0.5, 1.0),
    {
        "x": (-0.06, 0.005, 0.025), "z": (-0.03, -0.02, -0.02),
        "nod": (6.0, 7.0, 7.0), "snod": (6.0, 6.0, 5.0),
        "syaw": (0.0, 0.0, 0.0), "crane": (30.0, 42.0, 46.0),
        "hnod": (0.0, 0.0, 2.0), "htilt": (0.0, 4.0, 9.0),
        "shrug_r": (10.0, 20.0, 24.0), "shrug_l": (10.0, 18.0, 20.0),
        "protract_r": (20.0, 40.0, 46.0), "protract_l": (20.0, 40.0, 46.0),
        "ripple_r": (0.0, -10.0, 14.0), "ripple_l": (0.0, -10.0, 4.0),
    },
    (
        Key(0.0, (-0.12, 0.26, -0.10), (1.0, 0.0, 0.2), (0.0, -1.0, 0.0), (0.0, 0.6, -1.0), 4.0),
        Key(0.5, (0.09, 0.24, -0.07), (0.9, -0.2, 0.3), (-0.2, -1.0, 0.0), (0.0, 0.6, -1.0), -4.0),
        Key(1.0, (0.11, 0.20, -0.07), (0.6, -0.7, 0.3), (-0.7, -0.6, 0.0), (0.0, 0.6, -1.0), 14.0),
    ),
    (
        Key(0.0, (-0.12, -0.26, -0.12), (1.0, 0.0, 0.1), (0.0, 1.0, 0.0), (0.0, -0.6, -1.0), 4.0),
        Key(0.7, (0.09, -0.22, -0.11), (0.9, 0.2, 0.3), (-0.2, 1.0, 0.0), (0.0, -0.6, -1.0), -4.0),
        Key(1.0, (0.11, -0.17, -0.12), (0.6, 0.7, 0.3), (-0.7, 0.6, 0.1), (0.0, -0.6, -1.0), 8.0),
    ),
    (0.16, -0.10),
    ((-0.006, 0.014, -0.011), (-0.004, -0.014, -0.006)),
    0.6,
    16.0,
    7.0,
)  # fmt: skip
