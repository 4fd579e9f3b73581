"""The Skin-Stealer's arms: longer than they should be, and what they take hold with."""

from typing import Final

from models.recipes.creatures.sculpt import Clay
from models.recipes.creatures.skin_stealer.muscles import (
    ELBOW,
    KNUCKLE,
    TIPS,
    WRIST,
    Bundle,
    arm,
    arms,
    muscle,
)
from models.recipes.kit import Array

FINGERS: Final = (
    (-0.037, -0.073, 0.150),
    (-0.0125, -0.027, 0.185),
    (0.0125, 0.020, 0.195),
    (0.036, 0.064, 0.165),
)
"""Little to index finger: metres before the middle of the hand at the knuckle, at the tip; length
beyond the knuckles."""
THIN: Final = -0.003  # m; less than nothing, so that no cell is inside


def finger(number: int) -> Array:
    """(4, 3) knuckle, two joints and tip, curled a little."""
    root, tip, long = FINGERS[number]
    first = TIPS - KNUCKLE
    rest = long - first
    low = -0.006 if number in (0, 3) else 0.0
    return arms(
        (KNUCKLE + low, root, -0.002),
        (TIPS + low, root + 0.42 * (tip - root), 0.004),
        (TIPS + low + 0.52 * rest, root + 0.75 * (tip - root), 0.020),
        (TIPS + low + 0.93 * rest, tip, 0.050),
    )


def thumb() -> Array:
    """(3, 3) its joint, its knuckle, its tip."""
    return arms(
        (WRIST + 0.036, 0.040, 0.008), (WRIST + 0.098, 0.078, 0.026), (WRIST + 0.148, 0.090, 0.052)
    )


def limbs(clay: Clay) -> None:
    """Both arms, up to the fingers."""
    with clay.mirrored():
        with clay.group(blend=0.022), clay.of(blend=0.012):
            _upper(clay)
            _elbow(clay)
            _fore(clay)
            _palm(clay)
        for number in range(4):
            _finger(clay, number)
        _thumb(clay)


def _upper(clay: Clay) -> None:
    with clay.of("arm_r"):
        clay.tube(arms((0.0, 0, 0), (ELBOW, 0, 0)), (0.026, 0.020))
        for k, (fore, palm) in enumerate(
            ((0.030, 0.004), (0.026, -0.018), (0.004, -0.030), (-0.020, -0.026), (-0.032, -0.004))
        ):
            muscle(
                clay,
                arms(
                    (-0.022, fore * 0.8, palm * 0.7),
                    (0.065, fore * 1.22, palm * 1.22),
                    (0.155, fore * 0.75, palm * 0.9 - 0.004),
                    (0.205, fore * 0.2, palm * 0.3 - 0.014),
                ),
                Bundle(0.0145, strands=1 + (k % 2), spread=(0.004, 0, 0)),
            )
        muscle(
            clay,
            arms(
                (0.03, 0.020, 0.006),
                (0.22, 0.034, 0.004),
                (0.33, 0.027, 0.002),
                (0.425, 0.014, 0.006),
            ),
            Bundle(0.0135, arm(0, 0, 0.0125) - arm(0), 3, 0.35, 11),
        )
        muscle(
            clay,
            arms(
                (0.03, -0.022, 0.006),
                (0.20, -0.033, 0.0),
                (0.31, -0.025, 0.0),
                (ELBOW - 0.01, -0.018, 0.0),
            ),
            Bundle(0.0125, arm(0, 0, 0.017) - arm(0), 4, 0.4, 11),
        )
        muscle(
            clay,
            arms((0.20, 0.004, -0.018), (0.32, 0.008, -0.023), (0.425, 0.008, -0.014)),
            Bundle(0.011, strands=2, spread=(0.009, 0, 0)),
        )
        muscle(
            clay,
            arms((0.18, 0.004, 0.016), (0.30, 0.006, 0.022), (0.425, 0.004, 0.014)),
            Bundle(0.009, strands=2, spread=(0.009, 0, 0)),
        )


def _elbow(clay: Clay) -> None:
    with clay.of("forearm_r", tag="bone", blend=0.010):
        clay.ball(arm(ELBOW + 0.004, -0.022, 0.0), (0.014, 0.017, 0.017))
        clay.ball(arm(ELBOW + 0.012, 0.006, -0.020), 0.014)
    with clay.of("arm_r", tag="bone", blend=0.010):
        clay.ball(arm(ELBOW - 0.012, 0.0, 0.023), 0.0145)
        clay.ball(arm(ELBOW - 0.014, 0.0, -0.021), 0.0135)


def _fore(clay: Clay) -> None:
    side = arm(0, 0, 0.010) - arm(0)
    with clay.of("forearm_r"):
        with clay.of(tag="bone", blend=0.006):
            clay.tube(
                arms((ELBOW, 0.0, 0), (0.62, 0.014, 0.0), (WRIST - 0.01, 0.013, 0)),
                (0.020, 0.013, 0.0125),
                8,
            )
            clay.tube(
                arms((ELBOW, -0.012, 0), (0.62, -0.016, 0), (WRIST - 0.008, -0.015, -0.003)),
                (0.018, 0.0105, 0.0115),
                8,
            )
        muscle(
            clay,
            arms(
                (0.45, 0.002, 0.020),
                (0.535, 0.006, 0.028),
                (0.66, 0.004, 0.019),
                (WRIST - 0.02, 0.004, 0.012),
            ),
            Bundle(0.0105, (0.017, 0, 0), 4, 0.28, 12),
        )
        muscle(
            clay,
            arms(
                (0.45, 0.0, -0.018),
                (0.54, 0.002, -0.026),
                (0.66, 0.0, -0.018),
                (WRIST - 0.02, 0.0, -0.011),
            ),
            Bundle(0.0100, (0.017, 0, 0), 4, 0.26, 12),
        )
        muscle(
            clay,
            arms(
                (0.445, 0.020, -0.006),
                (0.545, 0.034, -0.004),
                (0.66, 0.025, 0.0),
                (WRIST - 0.01, 0.018, 0.0),
            ),
            Bundle(0.0115, side, 2, 0.3, 11),
        )
        muscle(
            clay,
            arms((0.46, -0.020, 0.004), (0.55, -0.028, 0.005), (0.68, -0.020, 0.002)),
            Bundle(0.009, side, 2, 0.4),
        )
        with clay.of(tag="tendon", blend=0.003, fine=True):
            for fore in (-0.010, 0.0, 0.010):
                clay.tube(arms((0.70, fore, -0.016), (WRIST, fore, -0.017)), 0.0036)
                clay.tube(arms((0.72, fore + 0.003, 0.014), (WRIST, fore + 0.003, 0.017)), 0.0036)
        clay.ball(arm(WRIST - 0.018, -0.019, -0.010), 0.0095)


def _palm(clay: Clay) -> None:
    with clay.of("hand_r", blend=0.007):
        clay.tube(
            arms((WRIST - 0.004, 0, 0), (WRIST + 0.03, 0.0, 0)),
            (0.019, 0.020),
            flat=((0.0, *(arm(0, 0, 1) - arm(0))[1:]), 1.25),
        )
        flat = (tuple((arm(0, 0, 1.0) - arm(0)).tolist()), 2.4)
        clay.tube(
            arms((WRIST + 0.02, 0, 0), (KNUCKLE - 0.002, 0, -0.001)), (0.026, 0.042), flat=flat
        )
        for number, (root, _, _) in enumerate(FINGERS):
            end = KNUCKLE - 0.004 - (0.006 if number in (0, 3) else 0.0)
            clay.tube(
                arms(
                    (WRIST + 0.006, root * 0.42, 0),
                    (WRIST + 0.07, root * 0.72, 0.002),
                    (end, root, -0.002),
                ),
                (0.0105, 0.0098, 0.0108),
                7,
            )
            with clay.of(tag="tendon", blend=0.003, fine=True):
                clay.tube(
                    arms(
                        (WRIST, root * 0.3, -0.014),
                        (WRIST + 0.07, root * 0.72, -0.0115),
                        (end, root, -0.0125),
                    ),
                    0.0034,
                    7,
                )
            with clay.of(tag="bone", blend=0.004):
                clay.ball(arm(end, root, -0.003), 0.0122)
        muscle(
            clay,
            arms(
                (WRIST + 0.004, 0.014, 0.012),
                (WRIST + 0.035, 0.030, 0.018),
                (WRIST + 0.07, 0.052, 0.018),
            ),
            Bundle(0.0115, strands=2, spread=(0.005, 0, 0.006)),
        )
        muscle(
            clay,
            arms(
                (WRIST + 0.006, -0.014, 0.010),
                (WRIST + 0.05, -0.026, 0.014),
                (KNUCKLE - 0.02, -0.034, 0.008),
            ),
            Bundle(0.0105, strands=2, spread=(0.006, 0, 0)),
        )
        with clay.of(carve=True, blend=0.010):
            clay.ball(arm(WRIST + 0.085, 0.0, 0.020), (0.022, 0.030, 0.012), (0, -34.8))


def _finger(clay: Clay, number: int) -> None:
    """No clay at all, which would be lost between the cells: only a line that weighs."""
    line = finger(number)
    with clay.group(), clay.of(blend=0.0):
        with clay.of("fingers_r"):
            clay.tube(line[:2], THIN)
        with clay.of("tips_r"):
            clay.tube(line[1:], THIN)


def _thumb(clay: Clay) -> None:
    line = thumb()
    with clay.group(blend=0.010), clay.of("hand_r", blend=0.006):
        clay.tube([tuple(arm(WRIST + 0.008, 0.016, 0.004)), tuple(line[0])], (0.0125, 0.012))
    with clay.group(), clay.of("thumb_r", blend=0.0):
        clay.tube(line, THIN)
