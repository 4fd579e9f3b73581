"""Where the Clump's heads and hands are and how they face; what tells its arms apart."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import ArrayLike

from models.recipes.creatures.sculpt import Clay
from models.recipes.creatures.skeleton import CLUMP
from models.recipes.kit import Array, Point

WALL: Final = 0.80  # m, side


def unit(v: ArrayLike) -> Array:
    """Of length 1; (3,)."""
    way = np.asarray(v, float)
    return np.asarray(way / np.linalg.norm(way))


def _angles(axes: Array) -> tuple[tuple[int, float], ...]:
    """Turns about along, side, up (degrees), in this order, that make the axes."""
    r = axes if np.linalg.det(axes) > 0 else axes * (1.0, -1.0, 1.0)
    pitch = np.arcsin(np.clip(-r[2, 0], -1.0, 1.0))
    turns = (np.arctan2(r[2, 1], r[2, 2]), pitch, np.arctan2(r[1, 0], r[0, 0]))
    return tuple((axis, float(np.degrees(turn))) for axis, turn in enumerate(turns))


@dataclass(frozen=True, slots=True)
class Frame:
    """A place with axes of its own, in which a part is modelled."""

    origin: Array  # (3,) m
    axes: Array  # (3, 3) ahead, across, up as columns
    scale: float = 1.0

    @staticmethod
    def facing(origin: ArrayLike, ahead: ArrayLike, up: ArrayLike, scale: float = 1.0) -> "Frame":
        """Ahead as given, up as nearly as can be."""
        x = unit(ahead)
        z = unit(np.asarray(up, float) - (np.asarray(up, float) @ x) * x)
        return Frame(np.asarray(origin, float), np.stack([x, np.cross(z, x), z], 1), scale)

    def at(self, *places: Point | Array) -> Array:
        """(n, 3) m in the hall."""
        return np.asarray(self.origin + np.array(places, float) @ self.axes.T * self.scale)

    def within(self, points: Array) -> Array:
        """(n, 3) in its own measure, of points in the hall."""
        return np.asarray((points - self.origin) @ self.axes / self.scale)


class Placed:
    """Clay put on in a frame's measure."""

    def __init__(self, clay: Clay, frame: Frame) -> None:
        """On that clay."""
        self.clay, self.frame = clay, frame

    def ball(self, centre: Point | Array, radii: ArrayLike, *turns: tuple[int, float]) -> None:
        """As Clay's."""
        size = np.asarray(radii, float) * self.frame.scale
        self.clay.ball(self.frame.at(centre)[0], size, *turns, *_angles(self.frame.axes))

    def tube(
        self,
        points: Sequence[Point] | Array,
        radii: ArrayLike,
        finer: int = 0,
        flat: tuple[Point, float] | None = None,
    ) -> None:
        """As Clay's."""
        if flat is not None:
            turned = (self.frame.axes @ np.asarray(flat[0], float)).tolist()
            flat = (turned[0], turned[1], turned[2]), flat[1]
        size = np.asarray(radii, float) * self.frame.scale
        self.clay.tube(self.frame.at(*points), size, finer, flat)


HEADS: Final = {
    "1": Frame.facing((-0.14, -0.42, 1.70), (-0.52, -0.82, 0.22), (-0.34, 0.30, 0.90), 1.12),
    "2": Frame.facing((0.28, -0.47, 1.21), (0.60, -0.80, -0.04), (0.52, 0.30, 0.80), 1.10),
    "3": Frame.facing((-0.24, -0.62, 0.70), (-0.52, -0.84, 0.10), (0.42, -0.16, -0.90), 1.06),
}
"""Middle of each skull, life size x its scale."""
HINGE: Final = (0.005, 0.0, -0.030)
"""Of a jaw, within a head."""


@dataclass(frozen=True, slots=True)
class Arm:
    """What its joints do not say."""

    letter: str
    thick: float  # x a grown-up's
    wasted: float  # 0 well fed, 1 bones
    palm: Point  # the way it faces
    thumb: float  # side of the hand it is on, 1 or -1
    fingers: float = 1.0  # x as long
    tone: float = 0.0  # 0 grey .. 1 bruised

    @property
    def joints(self) -> list[str]:
        """From the shoulder on."""
        return [name for name in CLUMP.names if name.split("_")[1:] == [self.letter]]

    @property
    def line(self) -> Array:
        """(n, 3) m: shoulder to wrist."""
        names = [n for n in self.joints if not n.startswith(("fingers", "tips"))]
        return np.array([CLUMP.head(name) for name in names])

    @property
    def hand(self) -> Frame:
        """Its wrist: ahead to the knuckles, across to the thumb, up out of the palm; life size."""
        wrist, knuckle = CLUMP.head(f"hand_{self.letter}"), CLUMP.head(f"fingers_{self.letter}")
        made = Frame.facing(wrist, knuckle - wrist, self.palm)
        size = float(np.linalg.norm(knuckle - wrist)) / KNUCKLE
        return Frame(wrist, made.axes * (1.0, self.thumb, 1.0), size)


KNUCKLE: Final = 0.092  # m from a wrist
ARMS: Final = (
    Arm("a", 0.86, 0.85, (0.55, -0.55, -0.62), 1, 1.35, 0.25),
    Arm("b", 0.88, 0.80, (-0.45, -0.45, -0.80), -1, 1.40, 0.10),
    Arm("c", 0.72, 0.80, (0.20, -0.75, 0.10), 1, 1.25, 0.45),
    Arm("d", 1.18, 0.05, (0.55, -0.70, -0.30), -1, 1.0, 0.95),
    Arm("e", 0.90, 0.60, (-0.50, -0.10, -0.85), 1, 1.15, 0.20),
    Arm("f", 1.00, 0.35, (0.40, -0.50, -0.80), 1, 1.1, 0.55),
    Arm("g", 0.92, 0.50, (-0.25, -0.45, -0.80), -1, 1.15, 0.75),
    Arm("k", 0.66, 0.25, (-0.30, -0.50, -0.70), -1, 0.9, 0.05),
)  # fmt: skip
FINGERS: Final = (
    (-0.033, -0.066, 0.086), (-0.0115, -0.024, 0.108), (0.0115, 0.020, 0.114),
    (0.033, 0.062, 0.100),
)  # fmt: skip
"""Little to index finger: m towards the thumb at the knuckle, at the tip; length."""


def finger(arm: Arm, number: int) -> Array:
    """(4, 3) m: knuckle, two joints and tip, curled a little; the fifth is the thumb."""
    frame = arm.hand
    if number == 4:
        return frame.at(
            (0.018, 0.024, 0.008), (0.048, 0.050, 0.016), (0.080, 0.070, 0.024),
            (0.112, 0.076, 0.040),
        )  # fmt: skip
    root, tip, long = FINGERS[number]
    long, low = long * arm.fingers, -0.006 if number in (0, 3) else 0.0
    far = KNUCKLE + low
    return frame.at(
        (far, root, -0.002), (far + 0.43 * long, root + 0.43 * (tip - root), 0.004),
        (far + 0.74 * long, root + 0.76 * (tip - root), 0.020),
        (far + 0.94 * long, tip, 0.046),
    )  # fmt: skip
