"""The mass itself: what it was made of, melted together against a wall and on a floor."""

from functools import partial
from typing import Final

import numpy as np

from models.recipes.creatures.clump import afar, flesh
from models.recipes.creatures.clump.places import ARMS, HEADS, Frame, Placed, finger
from models.recipes.creatures.clump.sealing import Bulk, Mass
from models.recipes.creatures.clump.torso import back, breast, cage
from models.recipes.creatures.sculpt import Body, Clay, clouds
from models.recipes.creatures.sculpt.noise import Floats
from models.recipes.creatures.skeleton import CLUMP
from models.recipes.kit import Array, Point

THIN: Final = -0.003  # m; less than nothing, so that no cell is inside
BACKS: Final = (
    (Frame.facing((-0.43, 0.02, 1.13), (-0.88, -0.46, 0.10), (0.20, -0.14, 0.95), 1.06), "lump_2"),
    (Frame.facing((0.05, 0.10, 1.72), (0.24, 0.10, 0.96), (-0.22, -0.94, 0.14), 1.02), "lump_3"),
    (Frame.facing((0.46, 0.00, 0.74), (0.92, -0.38, 0.10), (-0.10, 0.34, -0.92), 1.05), "lump_1"),
)
OPEN: Final = Frame.facing((0.08, -0.53, 0.84), (0.10, -0.98, 0.16), (0.24, 0.10, 0.96), 1.0)
BULK: Final[tuple[tuple[str, Point, Point], ...]] = (
    ("root", (0.0, 0.42, 0.08), (0.50, 0.42, 0.22)),
    ("root", (0.0, 0.82, 0.70), (0.34, 0.16, 0.80)),
    ("lump_2", (0.0, 0.46, 0.95), (0.35, 0.36, 0.60)),
    ("lump_1", (-0.17, 0.02, 0.38), (0.25, 0.48, 0.34)),
    ("lump_1", (0.13, -0.14, 0.36), (0.26, 0.42, 0.32)),
    ("lump_2", (0.10, 0.02, 0.94), (0.23, 0.42, 0.36)),
    ("lump_2", (-0.08, -0.02, 1.00), (0.23, 0.38, 0.32)),
    ("lump_3", (-0.02, 0.02, 1.34), (0.22, 0.38, 0.28)),
    ("lump_3", (-0.09, -0.26, 1.54), (0.15, 0.18, 0.17)),
    ("lump_3", (0.0, 0.52, 1.36), (0.22, 0.26, 0.24)),
)
"""(joint, centre, radii) m."""


BURIED: Final[tuple[tuple[str, tuple[Point, Point, Point], tuple[float, float, float]], ...]] = (
    (
        "lump_1",
        ((0.28, 0.14, 0.34), (0.51, -0.30, 0.62), (0.46, -0.52, 0.10)),
        (0.10, 0.056, 0.032),
    ),
    (
        "lump_1",
        ((-0.22, 0.30, 0.34), (-0.53, -0.14, 0.13), (-0.42, 0.44, 0.06)),
        (0.10, 0.06, 0.036),
    ),
    (
        "lump_1",
        ((0.34, -0.30, 0.24), (0.02, -0.68, 0.46), (-0.30, -0.56, 0.12)),
        (0.09, 0.060, 0.034),
    ),
    (
        "lump_3",
        ((0.24, 0.20, 1.62), (0.36, -0.20, 1.40), (0.14, -0.42, 1.38)),
        (0.058, 0.042, 0.028),
    ),
    (
        "lump_2",
        ((-0.30, 0.46, 1.46), (-0.42, 0.06, 1.46), (-0.30, -0.28, 1.30)),
        (0.06, 0.044, 0.028),
    ),
    (
        "lump_1",
        ((-0.38, 0.40, 0.66), (-0.50, -0.06, 0.58), (-0.38, -0.44, 0.78)),
        (0.06, 0.042, 0.028),
    ),
    ("lump_2", ((0.32, 0.46, 0.50), (0.42, 0.30, 1.02), (0.30, 0.02, 1.22)), (0.09, 0.056, 0.034)),
)
"""(joint, (top, bend, end), radii) m, of limbs that do not move."""
DROWNED: Final = (
    ("lump_3", Frame.facing((0.20, 0.16, 1.48), (0.95, -0.26, 0.12), (-0.1, 0.45, 0.9), 1.15)),
    ("lump_2", Frame.facing((-0.30, 0.36, 0.86), (-0.95, -0.26, 0.1), (0.1, -0.6, 0.8), 1.15)),
)


def bodies() -> list[Body]:
    """The mass as sculpted, and what stands for it from afar."""
    near = Mass(mass(), flesh.hide, rough, (1470, 0, 0, 0), tinted=0, cell=0.0055, density=0.72)
    paint = partial(afar.painted, near)
    bulk = Bulk(
        near.clay, paint, rough, (0, 282, 136, 1), tinted=0, cell=0.010, far=afar.heap, density=0.72
    )
    return [near, bulk]


def mass() -> Clay:
    """All that is neither an arm's nor a head's own."""
    clay = Clay(CLUMP)
    with clay.group(), clay.of(blend=0.08):
        for joint, centre, radii in BULK:
            with clay.of(joint):
                clay.ball(centre, radii)
        for frame, joint in BACKS:
            back(clay, frame, joint)
        breast(clay, OPEN, "lump_1")
        _drowned(clay)
        _legs(clay)
        _shoulders(clay)
        _collars(clay)
        _cords(clay)
    _apron(clay)
    cage(clay, OPEN, "lump_1")
    _lines(clay)
    return clay


def _legs(clay: Clay) -> None:
    """Limbs that were folded in; a foot."""
    for joint, (top, bend, end), radii in BURIED:
        with clay.of(joint, blend=0.022, tag="leg"):
            clay.tube([top, bend], radii[:2])
            clay.tube([bend, end], (radii[1] * 0.96, radii[2]))
            clay.ball(bend, radii[1] * 1.13)
    put = Placed(clay, Frame.facing((0.46, -0.54, 0.085), (0.35, -0.9, -0.25), (0, 0, 1)))
    with clay.of("root", blend=0.012, tag="leg"):
        put.tube(
            [(-0.05, 0, -0.02), (0.06, 0, -0.01), (0.14, 0.005, -0.025)], (0.035, 0.034, 0.028)
        )
        for k in range(5):
            y = 0.030 - 0.015 * k
            wide = 0.0125 if k == 0 else 0.009
            put.tube([(0.13, y, -0.03), (0.185 - 0.011 * k, y * 1.25, -0.035)], wide)


def _drowned(clay: Clay) -> None:
    """Faces that do not come through."""
    for joint, frame in DROWNED:
        put = Placed(clay, frame)
        with clay.of(joint, blend=0.035, tag="fold"):
            put.ball((-0.02, 0, 0.03), (0.100, 0.082, 0.100))
            put.ball((0.02, 0, -0.08), (0.070, 0.060, 0.090))
            with clay.of(blend=0.02):
                for side in (1, -1):
                    put.tube([(0.086, side * 0.010, 0.046), (0.066, side * 0.058, 0.040)], 0.014)
                    put.tube([(0.078, side * 0.030, -0.016), (0.040, side * 0.066, -0.006)], 0.015)
                put.tube([(0.084, 0, 0.034), (0.104, 0, -0.014)], (0.010, 0.014))
                put.ball((0.072, 0, -0.162), (0.024, 0.030, 0.020))
        with clay.of(joint, carve=True, blend=0.022, tag="fold"):
            put.ball((0.100, 0, -0.092), (0.044, 0.030, 0.052))
            for side in (1, -1):
                put.ball((0.096, side * 0.036, 0.014), (0.026, 0.024, 0.019))


def _shoulders(clay: Clay) -> None:
    """Where arms come out: a knot of muscle that goes with the arm."""
    for arm in ARMS[:-1]:
        top, next_ = arm.line[:2]
        way = next_ - top
        with clay.of(arm.joints[0], blend=0.05, tag="deltoid"):
            clay.ball(top + 0.02 * way, 0.082 * (0.55 + 0.45 * arm.thick))
        with clay.of(blend=0.035, tag="tendon"):
            for k in range(6):
                turn = k * np.pi / 3.0
                u = np.cross(way, (0.3, 0.2, 1.0))
                u /= np.linalg.norm(u)
                out = np.cos(turn) * u + np.sin(turn) * np.cross(way / np.linalg.norm(way), u)
                line = [
                    top - 0.55 * way + 0.13 * out, top - 0.12 * way + 0.085 * out,
                    top + 0.26 * way + 0.042 * arm.thick * out,
                ]  # fmt: skip
                with clay.of(arm.joints[0]):
                    clay.tube(np.array(line), (0.010, 0.018, 0.008), 7)
    with clay.of("arm_s", blend=0.04, tag="deltoid"):
        clay.ball(CLUMP.head("arm_s"), 0.085)


def _collars(clay: Clay) -> None:
    """Folds that heads are pushing out of."""
    for number, frame in HEADS.items():
        put = Placed(clay, frame)
        turn = np.linspace(0.0, 2.0 * np.pi, 15)
        for k, (ahead, wide, thick) in enumerate(((0.005, 0.088, 0.020), (-0.045, 0.105, 0.034))):
            wave = 0.010 * np.sin(3.0 * turn + k)
            ring = np.stack(
                [ahead + wave, wide * np.sin(turn), 1.15 * wide * np.cos(turn) - 0.01], 1
            )
            with clay.of(f"head_{number}", blend=0.02, tag="fold"):
                put.tube(ring, thick)


def _cords(clay: Clay) -> None:
    """Sinews from lump to lump."""
    ropes: tuple[tuple[str, tuple[Point, ...], float], ...] = (
        ("lump_2", ((-0.36, -0.30, 1.42), (-0.34, -0.34, 1.22), (-0.40, -0.20, 1.06)), 0.022),
        ("lump_2", ((-0.20, -0.45, 1.42), (-0.16, -0.50, 1.12), (-0.22, -0.52, 0.86)), 0.026),
        ("lump_2", ((0.02, -0.38, 1.62), (0.10, -0.44, 1.46), (0.20, -0.40, 1.30)), 0.020),
        ("lump_2", ((0.30, -0.16, 1.52), (0.38, -0.24, 1.32), (0.36, -0.26, 1.02)), 0.024),
        ("lump_1", ((0.34, -0.38, 1.10), (0.34, -0.46, 0.82), (0.34, -0.42, 0.52)), 0.022),
        ("lump_1", ((-0.34, -0.36, 0.96), (-0.40, -0.42, 0.72), (-0.40, -0.36, 0.50)), 0.024),
        ("lump_1", ((-0.10, -0.64, 0.60), (-0.14, -0.66, 0.36), (-0.22, -0.66, 0.06)), 0.030),
        ("lump_1", ((0.14, -0.62, 0.62), (0.16, -0.66, 0.34), (0.24, -0.68, 0.06)), 0.030),
        ("lump_1", ((0.0, -0.62, 0.58), (0.02, -0.62, 0.30), (0.0, -0.70, 0.05)), 0.024),
    )
    for joint, line, wide in ropes:
        with clay.of(joint, blend=0.040, tag="cord"):
            clay.tube(line, (wide, 0.7 * wide, wide), 10)
            beside = np.array(line) + np.array((0.028, 0.0, 0.02))
            clay.tube(beside, (0.6 * wide, 0.4 * wide, 0.6 * wide), 10)


def _apron(clay: Clay) -> None:
    """Where it has run out over the floor and up the wall."""
    with clay.group(blend=0.10), clay.of("root", blend=0.05, tag="root"):
        clay.ball((0.0, 0.84, 0.84), (0.48, 0.080, 1.08))
        clay.ball((0.0, 0.05, -0.015), (0.56, 0.74, 0.075))
        for k in range(8):
            turn = np.radians(180.0 + 26.0 * k)
            place = np.array((0.44 * np.cos(turn), 0.10 + 0.62 * np.sin(turn), 0.0))
            clay.ball(place, (0.13 + 0.03 * np.sin(2.3 * k), 0.12, 0.06 + 0.02 * np.sin(3.1 * k)))


def _lines(clay: Clay) -> None:
    """No clay at all, but which joints are near: for what is drawn as shells."""
    for arm in ARMS:
        places = [*arm.line, CLUMP.head(f"fingers_{arm.letter}")]
        with clay.group(), clay.of(blend=0.0, tag="line"):
            for name, a, b in zip(arm.joints, places[:-1], places[1:], strict=False):
                with clay.of(name):
                    clay.tube([a, b], THIN)
            for k in range(5):
                _digit(clay, arm.joints, finger(arm, k), thumb=k == 4)
    for number, frame in HEADS.items():
        with clay.group(), clay.of(f"head_{number}", tag="line"):
            clay.tube(frame.at((-0.05, 0, 0.02), (0.08, 0, 0.02)), THIN)


def _digit(clay: Clay, joints: list[str], line: Array, *, thumb: bool) -> None:
    if thumb:
        with clay.of(next(name for name in joints if name.startswith("hand"))):
            clay.tube(line, THIN)
        return
    cut = 2 if joints[-1].startswith("tips") else 4
    with clay.of(next(name for name in joints if name.startswith("fingers"))):
        clay.tube(line[:cut], THIN)
    if cut == 2:
        with clay.of(joints[-1]):
            clay.tube(line[1:], THIN)


def rough(points: Array) -> Floats:
    """(n,) m that flesh is uneven by."""
    lumps = 0.0032 * clouds(points, 0.09, 3, 2)
    return np.asarray(lumps + 0.0008 * clouds(points, 0.022, 5, 2), np.float32)
