"""What people sat on: a waiting-room chair, seats on a beam."""

from collections.abc import Callable
from typing import Final

import numpy as np

from models.recipes.fields import smooth
from models.recipes.kit import Array, Colour, Models, Point
from models.recipes.paints import BLACK, CHROME
from models.recipes.props import wheelchair
from models.recipes.props.bedding import slab, tinted
from models.recipes.props.joinery import Piece
from models.recipes.props.patina import clouds, levels, over

TUBE: Final = (0.36, 0.37, 0.37, 0.55)
ORANGE: Final = (0.34, 0.115, 0.035, 0.35)
SHELL: Final = (0.040, 0.042, 0.046, 0.4)  # the pressed back behind the pad
PIPING: Final = (0.62, 0.50, 0.34, 0.35)
FOAM: Final = (0.42, 0.33, 0.15)
BLUE: Final = (0.12, 0.20, 0.28, 0.35)
PAN: Final = 0.455  # m, height of the chair's seat
PITCH: Final = 0.60  # m from seat to seat in a row
ROW_PAN: Final = 0.43


def chair(piece: Piece) -> None:
    """Bent tube and vinyl pads; faces along. 1: the seat slashed. 2: soaked by who sat in it."""
    with piece.of("steel", 0.05):
        for side in (-1, 1):
            _leg_frame(piece, side * 0.215)
        for along, high in ((0.13, 0.425), (-0.17, 0.415), (-0.235, 0.76)):
            piece.pipe(((along, -0.215, high), (along, 0.215, high)), 0.0105, CHROME, caps=False)
    for along, side in ((0.215, 1), (0.215, -1), (-0.235, 1), (-0.235, -1)):
        if piece.detail == 0:
            with piece.of("rubber"):
                foot = (along, side * 0.2275, 0.012)
                piece.pipe(((foot[0], foot[1], 0.0), (foot[0], foot[1], 0.03)), 0.015, BLACK)
    with piece.of("wood"):
        piece.box((0.005, 0, PAN - 0.033), (0.40, 0.41, 0.018), BLACK)
    _pads(piece)


def _leg_frame(piece: Piece, side: float) -> None:
    """One bar: front leg, seat rail, back; and the hind leg welded to it."""
    out = side * 1.06
    bar: list[Point] = [
        (0.215, out, 0.01), (0.195, side, PAN - 0.035), (-0.17, side, PAN - 0.045),
        (-0.245, side, 0.845),
    ]  # fmt: skip
    piece.pipe(bar, 0.0135, CHROME, fillet=0.06)
    piece.pipe(((-0.235, out, 0.01), (-0.14, side, PAN - 0.05)), 0.0135, CHROME)
    if piece.detail == 0:
        piece.pipe(
            ((0.205, side * 1.03, 0.22), (-0.19, side * 1.03, 0.21)), 0.009, CHROME, caps=False
        )


def _pads(piece: Piece) -> None:
    """Seat and back, each a soft block with a piped edge."""

    def seat(points: Array) -> Array:
        points = points.copy()
        x, y = points[:, 0], points[:, 1]
        hollow = np.exp(-((x / 0.13) ** 2) - (y / 0.15) ** 2)
        points[:, 2] += (0.004 * clouds(points, 0.09, 2) - 0.013 * hollow) * (points[:, 2] > 0)
        points[:, 2] -= 0.02 * np.maximum(x - 0.12, 0) / 0.1
        return np.add(points, (0.01, 0, PAN))

    def back(points: Array) -> Array:
        x, y, z = points[:, 0], points[:, 1], points[:, 2]
        along = z + 0.012 * np.cos(y * 7) - 0.20 * x + 0.003 * clouds(points, 0.1, 5)
        return np.stack([along - 0.215, -y, x + 0.70], 1)

    def worn(rows: Array, points: Array) -> Array:
        away = np.hypot(points[:, 0] - 0.02, points[:, 1]) + 0.04 * clouds(points, 0.1, 6)
        rub = np.clip(1.2 - away / 0.17, 0, 1)[:, None]
        rows[:, :3] *= 1.0 - 0.35 * rub
        return rows

    cells = ((20, 9), (12, 5), (8, 4))[piece.detail]
    for shown, soaked in (((0, 1), False), ((2,), True)):
        with piece.only(*shown), piece.of("vinyl"):
            slab(piece, (0.42, 0.44, 0.052), seat, ORANGE, cells)
            tinted(piece, worn)
            if soaked:
                tinted(piece, lambda rows, p: over(rows, p, (0.0, 0.03, 0.48), 0.19, 81))
    with piece.of("vinyl"):
        slab(piece, (0.30, 0.42, 0.04), back, ORANGE, cells)
        tinted(piece, _backed)
    if piece.detail == 0:
        with piece.only(1):
            _slash(piece)
        with piece.of("vinyl"):
            edge: list[Point] = [
                (a * 0.207 + 0.01, s * 0.218, PAN - 0.012 - 0.02 * max(a, 0))
                for a, s in ((-1, -1), (1, -1), (1, 1), (-1, 1))
            ]
            piece.pipe(edge, 0.0055, PIPING, fillet=0.03, closed=True)


def _backed(rows: Array, points: Array) -> Array:
    """Vinyl in front, stitched across and paler where shoulders rubbed it; a shell behind."""
    x, y, z = points.T
    behind = smooth(-0.002, -0.009, x + 0.215 + 0.20 * (z - 0.70))[:, None]
    seams = 1.0 - 0.45 * np.exp(-((np.abs(z - 0.70) - 0.055) ** 2) / 0.0002)
    rubbed = 1.0 + 0.5 * np.exp(-((z - 0.80) ** 2) / 0.0012 - (y / 0.15) ** 2)
    front = rows[:, :3] * (seams * rubbed * (1.0 + 0.2 * clouds(points, 0.08, 11)))[:, None]
    scuffed = np.array(SHELL[:3]) * (1.0 + 1.2 * np.maximum(clouds(points, 0.05, 12), 0.0))[:, None]
    rows[:, :3] = front + (scuffed - front) * behind
    return rows


def _slash(piece: Piece) -> None:
    """The vinyl cut open, yellow foam standing out of it."""

    def foam(points: Array) -> Array:
        points = points.copy()
        points[:, 2] *= 1.0 + 0.8 * clouds(points, 0.03, 9, 2)
        points[:, 1] += 0.02 * np.sin(points[:, 0] * 20)
        return points

    with piece.of("concrete"), piece.at(move=(0.03, 0.03, PAN + 0.021), turn=((2, 0.5),)):
        piece.cushion((0, 0, 0), (0.24, 0.036, 0.034), FOAM, 9, square=2.0, shape=foam)


def _profile(share: Array) -> tuple[Array, Array]:
    """(side, height) along a moulded seat, from its front lip (0) to the top of its back (1)."""
    stops = np.linspace(0, 1, 9)
    side = np.interp(share, stops, (0.285, 0.27, 0.20, 0.08, -0.06, -0.15, -0.19, -0.225, -0.26))
    high = np.interp(share, stops, (0.405, 0.432, 0.437, 0.425, 0.418, 0.455, 0.56, 0.70, 0.845))
    return side, high


def _shell(piece: Piece, along: float, colour: Colour, seed: int, soaked: bool) -> None:
    """One moulded seat, both its sides and the rolled rim."""
    cells = ((8, 14), (4, 8), (2, 4))[piece.detail]
    half = 0.262

    def skin(shift: float) -> Callable[[Array, Array], Array]:
        def shape(s: Array, t: Array) -> Array:
            eps = 0.06  # over a bend of the profile, or its normal would jump there
            y, z = _profile(t)
            (y1, z1), (y2, z2) = (_profile(np.clip(t + e, 0, 1)) for e in (-eps, eps))
            slope = np.stack([z2 - z1, -(y2 - y1)], 1)
            slope = -slope / (np.linalg.norm(slope, axis=1, keepdims=True) + 1e-12)
            q = 2 * s - 1
            lift = 0.03 * np.abs(q) ** 3 - 0.012 + shift
            wide = half * (1 - 0.10 * np.clip(np.abs(2 * t - 1) - 0.8, 0, 1) / 0.2)
            sign = 1.0 if shift >= 0 else -1.0
            return np.stack(
                [along + sign * q * wide, y + slope[:, 0] * lift, z + slope[:, 1] * lift], 1
            )

        return shape

    with piece.of("plastic", 0.0):
        for shift in (0.0, -0.007):
            piece.sheet(skin(shift), cells, colour, (0.52, 0.85))
            if soaked and shift == 0.0:
                tinted(piece, lambda rows, p: over(rows, p, (along, -0.02, 0.43), 0.2, seed))
        if piece.detail == 0:
            t = np.linspace(0, 1, 12)
            for edge in (0.0, 1.0):
                rim = skin(0.0)(np.full(12, edge), t)
                piece.pipe([tuple(p) for p in rim], 0.0055, colour, caps=True)
            s = np.linspace(0, 1, 7)
            for end in (0.0, 1.0):
                rim = skin(0.0)(s, np.full(7, end))
                piece.pipe([tuple(p) for p in rim], 0.0055, colour, caps=False)


def seats(piece: Piece) -> None:
    """Four seats on a beam, facing +side. 1: one torn off. 2: one soaked, another blackened."""
    with piece.of("enamel", 0.14):
        piece.box((0, 0.02, 0.355), (2.32, 0.075, 0.05), BLACK, bevel=0.006)
        for along in (-0.88, 0.88):
            piece.box((along, 0.02, 0.19), (0.07, 0.05, 0.30), BLACK, bevel=0.006)
            piece.box((along, 0.0, 0.035), (0.06, 0.56, 0.03), BLACK, bevel=0.008)
            for side in (-0.26, 0.26) if piece.detail == 0 else ():
                with piece.of("rubber"):
                    foot = [(0, 0.0), (0.028, 0.0), (0.03, 0.012), (0.012, 0.022)]
                    piece.spin(foot, BLACK, 9, at=(along, side, 0.0))
    for k in range(4):
        along = (k - 1.5) * PITCH
        with piece.only(*((0, 2) if k == 1 else (0, 1, 2))):
            tint = (0.05, 0.05, 0.052, 0.15)
            for shown, colour, soaked in (
                ((0, 1), BLUE, False), ((2,), tint if k == 3 else BLUE, k == 0),
            ) if k in (0, 3) else (((0, 1, 2), BLUE, False),):  # fmt: skip
                with piece.only(*shown):
                    _shell(piece, along, colour, 83 + k, soaked)
        if piece.detail < 2:
            _bracket(piece, along)
    for k in range(5):
        _arm(piece, (k - 2) * PITCH * 0.985)


def _bracket(piece: Piece, along: float) -> None:
    with piece.of("steel", 0.12):
        for side in (-0.16, 0.16):
            bar: list[Point] = [
                (along + side, 0.16, 0.41), (along + side, -0.10, 0.40),
                (along + side, -0.185, 0.52),
            ]  # fmt: skip
            piece.pipe(bar, 0.009, TUBE, fillet=0.05)


def _arm(piece: Piece, along: float) -> None:
    """An arm rest between two seats."""
    with piece.of("steel", 0.1):
        if piece.detail == 2:
            piece.pipe(((along, -0.12, 0.38), (along, -0.12, 0.64)), 0.0105, CHROME)
        bar: list[Point] = [
            (along, 0.02, 0.37), (along, -0.13, 0.44), (along, -0.15, 0.63), (along, 0.18, 0.64)
        ]  # fmt: skip
        if piece.detail < 2:
            piece.pipe(bar, 0.0105, CHROME, fillet=0.06)
    with piece.of("plastic", 0.0):
        piece.box((along, 0.04, 0.652), (0.045, 0.30, 0.026), BLACK, bevel=0.008)


ASSETS: Final[dict[str, Models]] = {
    "wheelchair": levels("wheelchair", wheelchair.wheelchair, 301),
    "chair": levels("chair", chair, 302),
    "seats": levels("seats", seats, 303),
}
