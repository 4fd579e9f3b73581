"""The clay of two hands: bones, tendons and veins under skin, each finger on its own."""

from typing import Final

import numpy as np

from models.recipes.creatures.sculpt import Clay
from models.recipes.kit import Array
from models.recipes.player.skeleton import FINGERS, KNUCKLES, THUMB, finger, spots

RADII: Final = (
    (0.0106, 0.0091, 0.0080, 0.0066), (0.0108, 0.0094, 0.0082, 0.0068),
    (0.0102, 0.0088, 0.0077, 0.0064), (0.0091, 0.0077, 0.0067, 0.0056),
)  # fmt: skip
"""m, half as thick as each finger is at its joints and its tip."""
TENDON: Final = 0.0128  # m above the hand's middle


def hands(clay: Clay) -> None:
    """Both; fingers are groups of their own, so that they stay apart."""
    with clay.mirrored():
        with clay.group(blend=0.010), clay.of(blend=0.009):
            _wrist(clay)
            with clay.of("hand_r"):
                _palm(clay)
                _back(clay)
        _thumb(clay)
        for number in range(4):
            _finger(clay, number)


def _wrist(clay: Clay) -> None:
    with clay.of("twist_r"):
        clay.tube(
            spots((-0.085, 0.009, 0.0), (-0.03, 0.0115, 0.0), (-0.004, 0.012, 0.001)),
            (0.0180, 0.0176, 0.0172),
        )
        clay.tube(
            spots((-0.085, -0.009, 0.0), (-0.03, -0.0110, 0.0), (-0.004, -0.011, 0.0)),
            (0.0175, 0.0168, 0.0162),
        )
        with clay.of(blend=0.005, tag="bone"):
            clay.ball(spots((-0.016, -0.0185, 0.0085))[0], 0.0092)
        with clay.of(blend=0.003, fine=True, tag="tendon"):
            clay.tube(spots((-0.07, 0.003, -0.017), (0.0, 0.003, -0.0165)), 0.0028)
            clay.tube(spots((-0.07, 0.010, -0.016), (0.0, 0.011, -0.0150)), 0.0024)


def _palm(clay: Clay) -> None:
    clay.tube(spots((-0.002, 0.010, 0.0), (0.028, 0.013, 0.0)), (0.0168, 0.0165))
    clay.tube(spots((-0.002, -0.009, 0.0), (0.028, -0.011, -0.001)), (0.0160, 0.0160))
    clay.ball(spots((0.056, -0.001, -0.006))[0], (0.042, 0.036, 0.0120))
    clay.tube(
        spots((0.008, 0.017, -0.010), (0.030, 0.028, -0.016), (0.056, 0.041, -0.017)),
        (0.0120, 0.0165, 0.0125),
        7,
    )
    clay.tube(
        spots((0.006, -0.016, -0.008), (0.036, -0.027, -0.011), (0.064, -0.029, -0.010)),
        (0.0120, 0.0142, 0.0112),
        7,
    )
    clay.tube(
        spots((0.090, 0.027, -0.0045), (0.093, 0.008, -0.0038), (0.078, -0.028, -0.0055)),
        (0.0104, 0.0104, 0.0094),
    )
    clay.tube(spots((0.040, 0.026, -0.004), (0.063, 0.042, -0.010)), (0.010, 0.0075))
    for root in KNUCKLES:
        mid = (0.045, root[1] * 0.80, root[2] * 0.8 + 0.0015)
        clay.tube(
            spots((0.010, root[1] * 0.55, 0.002), mid, tuple(root)), (0.0118, 0.0108, 0.0106), 7
        )
    with clay.of(carve=True, blend=0.012):
        clay.ball(spots((0.062, 0.004, -0.0300))[0], (0.030, 0.020, 0.0125))


def _back(clay: Clay) -> None:
    """Tendons like the ribs of a fan, and knuckles."""
    for root in KNUCKLES:
        with clay.of(blend=0.0045, tag="bone"):
            clay.ball(
                spots((root[0] + 0.001, root[1], root[2] + 0.0042))[0], (0.0098, 0.0084, 0.0086)
            )
        with clay.of(blend=0.005, tag="tendon", fine=True):
            rise = root[2] * 0.9 + TENDON - 0.0035
            clay.tube(
                spots(
                    (0.004, root[1] * 0.30, TENDON + 0.0015),
                    (0.045, root[1] * 0.74, rise + 0.0022),
                    (root[0] - 0.004, root[1], root[2] + 0.0085),
                ),
                (0.0018, 0.0026, 0.0030), 7,
            )  # fmt: skip


def _thumb(clay: Clay) -> None:
    with clay.group(blend=0.011), clay.of(blend=0.006):
        with clay.of("thumb_1_r"):
            clay.tube(spots(*THUMB[:2]), (0.0135, 0.0112))
        with clay.of("thumb_2_r"):
            clay.tube(spots(*THUMB[1:]), (0.0108, 0.0094, 0.0074))
            clay.ball(spots(THUMB[3] + 0.001 * THUMB_UP)[0], (0.0105, 0.0090, 0.0066), (2, -16.0))
            with clay.of(tag="bone", blend=0.004):
                clay.ball(spots(THUMB[2] + 0.0012 * THUMB_UP)[0], 0.0100)
        with clay.of("thumb_1_r", tag="bone", blend=0.004):
            clay.ball(spots(THUMB[1] + 0.0020 * THUMB_UP)[0], 0.0112)


def _finger(clay: Clay, number: int) -> None:
    line, r, name = finger(number), RADII[number], FINGERS[number]
    down = np.array((0.0, 0.0, -1.0))
    with clay.group(blend=0.0052), clay.of(blend=0.005):
        with clay.of(f"{name}_1_r"):
            clay.tube(spots(*line[:2]), (r[0] * 0.98, r[1] * 0.98))
            clay.ball(
                spots(line[:2].mean(0) + down * r[1] * 0.28)[0], (0.0150, r[1] * 0.92, r[1] * 0.85)
            )
        with clay.of(f"{name}_2_r"):
            clay.tube(spots(*line[1:]), (r[1] * 0.97, r[2] * 0.98, r[3]))
            clay.ball(
                spots(line[1:3].mean(0) + down * r[2] * 0.24)[0], (0.0098, r[2] * 0.98, r[2] * 0.85)
            )
            clay.ball(
                spots(line[2:].mean(0) * 0.5 + line[3] * 0.5 + down * r[3] * 0.20)[0],
                (0.0100, r[3] * 1.12, r[3] * 0.95),
                (1, 30.0),
            )
            with clay.of(tag="bone", blend=0.004):
                clay.ball(
                    spots(line[1] - down * 0.0012)[0], (r[1] * 1.02, r[1] * 1.005, r[1] * 0.97)
                )
                clay.ball(spots(line[2] - down * 0.0006)[0], (r[2], r[2] * 0.99, r[2] * 0.98))


def _thumb_up() -> Array:
    """(3,) of the hand: where the thumb's nail looks."""
    way, lean = THUMB[3] - THUMB[1], np.array((-0.35, 0.62, 0.70))
    lean -= way * (lean @ way) / (way @ way)
    return np.asarray(lean / np.linalg.norm(lean))


THUMB_UP: Final = _thumb_up()
