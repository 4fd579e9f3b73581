"""A folding wheelchair, faces along: `wheelchair` builds it into a piece."""

from collections.abc import Callable, Iterator
from typing import Final

import numpy as np

from models.recipes.kit import Array, Point
from models.recipes.paints import BLACK, CHROME
from models.recipes.props.bedding import tinted
from models.recipes.props.joinery import RUBBER, Piece
from models.recipes.props.patina import clouds, over

Surface = Callable[[Array, Array], Array]
FRAME: Final = (0.30, 0.31, 0.31, 0.5)
VINYL: Final = (0.045, 0.06, 0.085, 0.3)
AXLE: Final = (-0.13, 0.305)  # m, (along, height)
TRACK: Final = 0.265  # m, half the distance of the wheels
FRAME_SIDE: Final = 0.222
SEAT: Final = 0.49


def wheelchair(piece: Piece) -> None:
    """0: as somebody left it. 1: a footrest gone, the seat soaked. 2: the back torn."""
    for side in (-1, 1):
        _wheel(piece, side)
        _side(piece, side)
        with piece.only(*((0, 1, 2) if side < 0 else (0, 2))):
            _footrest(piece, side)
        steer = 0.5 if side > 0 else -1.9
        piece.castor((0.25, side * 0.225, 0.30), 0.082, steer, (0.2, 0.2, 0.2, 0.4))
    with piece.of("enamel", 0.18):
        y = FRAME_SIDE
        piece.pipe(((-0.02, -y, 0.23), (-0.02, y, SEAT - 0.01)), 0.010, FRAME)
        piece.pipe(((0.02, y, 0.23), (0.02, -y, SEAT - 0.01)), 0.010, FRAME)
        if piece.detail < 2:
            piece.pipe(((AXLE[0], -TRACK, AXLE[1]), (AXLE[0], TRACK, AXLE[1])), 0.011, FRAME)
    _upholstery(piece)


def _wheel(piece: Piece, side: int) -> None:
    """Tyre, rim, hand rim and spokes, leaning a little."""
    hub = (AXLE[0], side * TRACK, AXLE[1])
    count = piece.pick(24, 14, 9)
    with piece.of("rubber"):
        piece.hoop(hub, 0.287, 0.0165 if piece.detail < 2 else 0.022, RUBBER, count)
    if piece.detail < 2:
        with piece.of("steel", 0.15):
            if piece.detail == 0:
                piece.hoop(hub, 0.266, 0.0085, CHROME, count)
            grip = (hub[0], side * (TRACK + 0.036), hub[2])
            piece.hoop(grip, 0.245, 0.009, CHROME, count)
    with piece.of("steel", 0.1):
        spokes = piece.pick(16, 8, 4)
        for k in range(spokes):
            t = (k + 0.3) * 2 * np.pi / spokes
            lean = 0.22 * (-1) ** k
            start: Point = (
                hub[0] + 0.03 * np.cos(t + lean),
                hub[1] + 0.02 * (-1) ** (k // 2),
                hub[2] + 0.03 * np.sin(t + lean),
            )  # fmt: skip
            end: Point = (hub[0] + 0.268 * np.cos(t), hub[1], hub[2] + 0.268 * np.sin(t))
            piece.pipe((start, end), 0.0022, CHROME, caps=False)
            if piece.detail == 0 and k % 4 == 0:
                out: Point = (
                    hub[0] + 0.245 * np.cos(t),
                    side * (TRACK + 0.036),
                    hub[2] + 0.245 * np.sin(t),
                )
                piece.pipe((end, out), 0.004, CHROME, caps=False)
        if piece.detail < 2:
            hub_shape = [(0, -0.035), (0.02, -0.033), (0.034, -0.02), (0.024, -0.01), (0.024, 0.01),
                         (0.034, 0.02), (0.02, 0.033), (0, 0.035)]  # fmt: skip
            shape = hub_shape if piece.detail == 0 else [(0, -0.03), (0.03, 0), (0, 0.03)]
            piece.spin(shape, CHROME, piece.pick(10, 6), turn=((0, np.pi / 2),), at=hub)


def _side(piece: Piece, side: int) -> None:
    """The side frame: back post with its handle, seat rail, arm rest, the castor's post."""
    y = side * FRAME_SIDE
    with piece.of("enamel", 0.18):
        post: list[Point] = [
            (-0.21, y, 0.20), (-0.22, y, 0.55), (-0.30, y, 0.885), (-0.42, y, 0.915)
        ]  # fmt: skip
        piece.pipe(post, 0.0115, FRAME, fillet=0.05)
        rail: list[Point] = [(-0.22, y, SEAT), (0.26, y, SEAT), (0.36, y, 0.30), (0.37, y, 0.20)]
        piece.pipe(rail, 0.0115, FRAME, fillet=0.06)
        piece.pipe(((-0.21, y, 0.22), (0.25, y, 0.22)), 0.0105, FRAME)
        piece.pipe(((0.25, y, 0.18), (0.25, y, SEAT)), 0.0125, FRAME)
        arm: list[Point] = [(-0.25, y, 0.70), (0.16, y, 0.70), (0.17, y, SEAT)]
        if piece.detail < 2:
            piece.pipe(arm, 0.010, FRAME, fillet=0.04)
    with piece.of("vinyl"):
        piece.box((-0.03, y, 0.722), (0.34, 0.052, 0.032), BLACK, bevel=0.012)
    with piece.of("rubber"):
        piece.pipe(((-0.36, y, 0.90), (-0.47, y, 0.927)), 0.0165, BLACK)
    with piece.of("plastic", 0.0):
        panel = (-0.04, side * (FRAME_SIDE + 0.014), 0.595)
        piece.box(panel, (0.36, 0.005, 0.185), (0.06, 0.075, 0.09, 0.3), bevel=0.002)
    if piece.detail == 0:
        with piece.of("steel", 0.15):
            lever: list[Point] = [
                (0.14, y * 1.06, 0.47),
                (0.16, y * 1.12, 0.56),
                (0.20, y * 1.14, 0.60),
            ]
            piece.pipe(lever, 0.006, CHROME, fillet=0.02)


def _footrest(piece: Piece, side: int) -> None:
    """A hanger bent outwards and its plate, tipped up on one side."""
    y = side * 0.20
    with piece.of("enamel", 0.22):
        hang: list[Point] = [(0.345, y, 0.40), (0.395, y * 0.93, 0.27), (0.405, y * 0.9, 0.10)]
        piece.pipe(hang, 0.0095, FRAME, fillet=0.04)
    turn = ((0, 0.0),) if side < 0 else ((0, -0.5),)
    with piece.at(move=(0.41, y * 0.93, 0.105), turn=turn), piece.of("plastic", 0.0):
        piece.box((0.0, -side * 0.082, 0.0), (0.15, 0.155, 0.014), BLACK, bevel=0.004)
        if piece.detail == 0:
            for k in range(4):
                rib = (-0.045 + 0.03 * k, -side * 0.082, 0.009)
                piece.box(rib, (0.008, 0.13, 0.005), (0.06, 0.06, 0.06, 0.2), (5,))


def _upholstery(piece: Piece) -> None:
    """Vinyl slings, hollow where a body was."""
    cells = ((10, 9), (5, 4), (3, 2))[piece.detail]
    wide = FRAME_SIDE

    def seat(s: Array, t: Array) -> Array:
        q = 2 * s - 1
        sag = -0.055 * (1 - q * q) * np.sin(np.pi * np.clip(t * 0.9 + 0.05, 0, 1)) ** 0.5
        flat = np.stack([s, t], 1)
        sag = sag + 0.006 * clouds(flat, 0.25, 3, 2) * (1 - q * q)
        return np.stack([-0.20 + 0.47 * t, -q * wide, SEAT + 0.014 + sag], 1)

    def back(s: Array, t: Array) -> Array:
        q = 2 * s - 1
        flat = np.stack([s, t], 1)
        sag = (0.05 - 0.012 * clouds(flat, 0.3, 6, 2)) * (1 - q * q)
        lean = -0.222 - 0.235 * np.maximum(t * 0.36 - 0.02, 0)
        return np.stack([lean - sag, q * wide, 0.53 + 0.355 * t], 1)

    def torn(s: Array, t: Array) -> Array:
        return back(s, t * (0.55 + 0.3 * s + 0.06 * np.sin(s * 17)))

    def worn(rows: Array, points: Array) -> Array:
        pale = 1.0 + 0.5 * np.clip(clouds(points, 0.12, 4), -0.5, 1.0)[:, None]
        rows[:, :3] *= pale
        return rows

    for soaked, shown in ((False, (0, 2)), (True, (1,))):
        with piece.only(*shown), piece.of("vinyl"):
            for _ in _sling(piece, seat, cells):
                tinted(piece, worn)
                if soaked:
                    tinted(piece, lambda rows, p: over(rows, p, (0.0, 0.02, SEAT - 0.03), 0.18, 91))
    with piece.only(0, 1), piece.of("vinyl"):
        for _ in _sling(piece, back, cells):
            tinted(piece, worn)
    with piece.only(2), piece.of("vinyl"):
        for _ in _sling(piece, torn, cells):
            tinted(piece, worn)


def _sling(piece: Piece, shape: Surface, cells: tuple[int, int]) -> Iterator[None]:
    """Both sides of a hanging sheet; stops after each so that it can be painted."""
    piece.sheet(shape, cells, VINYL, (0.45, 0.45))
    yield

    def under(s: Array, t: Array) -> Array:
        points = shape(1 - s, t)
        u, v = shape(1 - s + 1e-3, t) - points, shape(1 - s, t + 1e-3) - points
        normal = np.cross(u, v)
        thick = 0.009 * normal / (np.linalg.norm(normal, axis=1, keepdims=True) + 1e-12)
        return np.asarray(points - thick)

    piece.sheet(under, cells, VINYL, (0.45, 0.45))
    yield
