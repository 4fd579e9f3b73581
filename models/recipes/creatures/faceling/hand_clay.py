"""The clay of a right hand: a palm with its webs, and each digit for itself; swollen, blunt."""

from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import numpy as np

from models.recipes.creatures.faceling import form
from models.recipes.creatures.faceling.form import DOWN, ELBOW, PALM, WRIST
from models.recipes.creatures.sculpt import Clay
from models.recipes.kit import Array

LEAN: Final = (0, -35.0)
"""The turn that lays a ball's axes ahead, down the arm and out of the hand's back."""


def place(down: float, ahead: float, palm: float = 0.0) -> Array:
    """(3,) m of a right hand's place, from the wrist."""
    return np.asarray(WRIST + DOWN * down + np.array([ahead, 0, 0]) + PALM * palm)


def spots(*places: tuple[float, float, float]) -> Array:
    """(n, 3) m of several."""
    return np.array([place(*one) for one in places])


def measured(points: Array) -> tuple[Array, Array, Array]:
    """(n,) m of either hand's points: down from the wrist, ahead, palmward."""
    way = points * (1, 0, 1) + np.abs(points * (0, 1, 0)) - WRIST
    return way @ DOWN, way[:, 0], way @ PALM


@dataclass(frozen=True, slots=True)
class Digit:
    """Joints (4, 3) m from the wrist: (down, ahead, palmward) of knuckle, two joints, tip."""

    joints: Array
    thick: float  # m, half of it
    bones: tuple[str, str]  # that move it up to the second joint, and from there
    back: Array  # (3,) the way its nail faces

    @property
    def line(self) -> Array:
        """(4, 3) m from within the palm to the middle of the tip."""
        first, end = self.joints[0], self.joints[-1]
        way, last = self.joints[1] - first, end - self.joints[-2]
        root = first - way * (0.012 / np.linalg.norm(way)) + (0.0, 0.0, 0.003)
        tip = end - last * (self.end / np.linalg.norm(last))
        return spots(*map(tuple, (root, *self.joints[1:-1], tip)))

    @property
    def end(self) -> float:
        """M, half as thick as it is at the tip."""
        return 0.80 * self.thick


def _finger(base: tuple[float, float], tip: tuple[float, float], thick: float) -> Digit:
    """A little bent, and spread."""
    down, ahead = base
    out, left = tip[1] - ahead, tip[0] - down - 0.052
    joints = (
        (down, ahead, 0.0), (down + 0.052, ahead + 0.52 * out, 0.003),
        (down + 0.052 + 0.53 * left, ahead + 0.77 * out, 0.009), (tip[0], tip[1], 0.019),
    )  # fmt: skip
    return Digit(np.array(joints), thick, ("fingers_r", "tips_r"), -PALM)


FINGERS: Final = (
    _finger((0.086, 0.030), (0.177, 0.047), 0.0098),
    _finger((0.090, 0.010), (0.188, 0.015), 0.0101),
    _finger((0.086, -0.011), (0.179, -0.018), 0.0096),
    _finger((0.078, -0.030), (0.157, -0.049), 0.0086),
)
THUMB: Final = Digit(
    np.array([(0.030, 0.028, 0.010), (0.062, 0.051, 0.014), (0.095, 0.066, 0.015),
              (0.124, 0.076, 0.018)]),
    0.0112, ("thumb_r", "thumb_r"), np.array([0.62, 0, 0]) - 0.78 * PALM,
)  # fmt: skip


def palm(clay: Clay, thick: float = 0.0) -> None:
    """Without digits; `thick` m of glove."""
    with clay.group(0.012), clay.of("hand_r", blend=0.012):
        clay.tube(spots((-0.012, 0, 0), (0.014, 0.004, 0)), (0.0236 + thick, 0.0205 + thick))
        for root in (digit.joints[0] for digit in FINGERS):
            line = spots((0.004, 0.6 * root[1], 0.0), (0.5 * root[0], 0.8 * root[1], 0.0),
                         (root[0] - 0.002, root[1], 0.0015))  # fmt: skip
            clay.tube(line, np.array([0.0150, 0.0132, 0.0118]) + thick, 7)
        _mounds(clay, thick)
        _webs(clay, thick)
        with clay.of(carve=True, blend=0.012):
            clay.ball(place(0.060, 0.002, 0.0325 + thick), (0.019, 0.030, 0.014), LEAN)
        with clay.of(blend=0.005, fine=True):
            _back(clay, thick)


def _mounds(clay: Clay, thick: float) -> None:
    """Of the thumb, of the little finger, and below the fingers."""
    ball = spots((0.010, 0.014, 0.008), (0.034, 0.028, 0.013), (0.060, 0.043, 0.013))
    clay.tube(ball, np.array([0.0130, 0.0172, 0.0128]) + thick, 7)
    edge = spots((0.008, -0.015, 0.007), (0.036, -0.026, 0.010), (0.066, -0.030, 0.007))
    clay.tube(edge, np.array([0.0125, 0.0148, 0.0118]) + thick, 7)
    pads = spots((0.090, 0.029, 0.005), (0.095, 0.006, 0.0055), (0.084, -0.030, 0.005))
    clay.tube(pads, np.array([0.0112, 0.0115, 0.0102]) + thick)


def _webs(clay: Clay, thick: float) -> None:
    for one, other in pairwise(FINGERS):
        down, ahead, _ = (one.joints[0] + other.joints[0]) / 2
        clay.tube(
            spots((down, ahead, 0.0), (down + 0.017, ahead, 0.003)),
            (0.0085 + thick, 0.0060 + thick),
        )
    clay.tube(
        spots((0.036, 0.022, 0.004), (0.064, 0.040, 0.007), (0.076, 0.042, 0.006)),
        (0.0110 + thick, 0.0085 + thick, 0.0055 + thick),
    )


def _back(clay: Clay, thick: float) -> None:
    """Knuckles and the fan of tendons."""
    for digit in FINGERS:
        down, ahead, _ = digit.joints[0]
        clay.ball(place(down, ahead, -0.0050), 0.0098 + thick)
        with clay.of(blend=0.006):
            fan = spots((0.010, 0.35 * ahead, -0.0150), (0.045, 0.75 * ahead, -0.0122),
                        (down - 0.006, ahead, -0.0112))  # fmt: skip
            clay.tube(fan, np.array([0.0020, 0.0028, 0.0030]) + thick, 7)
    clay.ball(place(-0.010, -0.0195, -0.0105), 0.0095 + thick)


def digit(clay: Clay, one: Digit, thick: float = 0.0) -> None:
    """From within the palm: bones, pads, bulging joints."""
    wide, line = one.thick + thick, one.line
    out = one.back - (one.back @ (line[2] - line[1])) * (line[2] - line[1])
    out = out / np.linalg.norm(out)
    with clay.group(0.003), clay.of(blend=0.006):
        with clay.of(one.bones[0]):
            clay.tube(line[:2], (0.92 * wide, 0.98 * wide))
            clay.ball(line[:2].mean(0) - 0.30 * wide * out, (0.95 * wide, 0.017, 0.85 * wide), LEAN)
        with clay.of(one.bones[1]):
            clay.tube(line[1:], np.array([0.96 * wide, 0.88 * wide, one.end + thick]))
            clay.ball(line[1:3].mean(0) - 0.24 * wide * out, (0.92 * wide, 0.010, 0.8 * wide), LEAN)
            pad = line[2] + 0.62 * (line[3] - line[2]) - 0.20 * wide * out
            clay.ball(pad, (0.90 * wide, 0.0115, 0.76 * wide), LEAN)
            with clay.of(blend=0.004):
                clay.ball(line[1] + 0.14 * wide * out, 0.99 * wide)
                clay.ball(line[2] + 0.08 * wide * out, 0.90 * wide)


def hand(clay: Clay, thick: float = 0.0) -> None:
    """All of it."""
    palm(clay, thick)
    for one in (*FINGERS, THUMB):
        digit(clay, one, thick)


def forearm(clay: Clay, loose: float = 0.0) -> None:
    """From the elbow to the wrist; `loose` m over the flesh."""
    with clay.of("forearm_r"):
        muscle = form.between(ELBOW, WRIST, 0.0, 0.28, 0.70, 1.0)
        clay.tube(muscle, np.array([0.036, 0.040, 0.029, 0.0235]) + loose)
        clay.ball(ELBOW + np.array((-0.024, 0.0, 0.0)), 0.019)
