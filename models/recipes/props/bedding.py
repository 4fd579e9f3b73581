"""What lies on a bed: mattress, pillow, and sheets as they fell when their sleeper was gone."""

from collections.abc import Callable
from functools import cache
from typing import Final

import numpy as np

from models.recipes.kit import Array, Colour, Point, lattice
from models.recipes.props import drape
from models.recipes.props.joinery import Piece
from models.recipes.props.patina import clouds, over, stains

DECK: Final = 0.475  # m, where the mattress lies
THICK: Final = 0.125  # m
LONG: Final = 1.86  # m
WIDE: Final = 0.80
HINGE: Final = 0.20  # m along, where the head end begins to rise
SLOPE: Final = 0.25  # m of height for a metre
VINYL: Final = (0.22, 0.31, 0.33, 0.2)
LINEN: Final = (0.45, 0.435, 0.38)
PILLOW: Final = (0.48, 0.455, 0.39)
BLANKET: Final = (0.17, 0.29, 0.31)
STRAP: Final = (0.13, 0.075, 0.04, 0.15)
Bend = Callable[[Array], Array]


def rise(along: Array) -> Array:
    """(n,) metres the deck stands higher at that place, rounded at the hinge."""
    past = np.asarray(along, float) - HINGE
    return SLOPE * (past + np.sqrt(past**2 + 0.003)) / 2.0


def raised(points: Array) -> Array:
    """(n, 3) bent as the deck is."""
    points = points.copy()
    points[:, 2] += rise(points[:, 0])
    return points


def slab(piece: Piece, size: Point, bend: Bend, colour: Colour, cells: tuple[int, int]) -> None:
    """A soft block round the origin, `bend` afterwards; `cells` around it and along."""
    half = np.array(size) / 2
    edge = min(0.03, half[2])
    out = np.linspace(-1.0, 1.0, cells[1] - 3) * (half[0] - edge)
    along = np.r_[-half[0], -half[0], -half[0] + edge * 0.3, out]
    along = np.r_[along[:3], out, -along[2::-1]]
    scale = np.r_[0.02, 0.8, 0.95, np.ones(len(out)), 0.95, 0.8, 0.02]
    at = np.linspace(0.0, 1.0, len(along))

    def skin(s: Array, t: Array) -> Array:
        angle = s * 2 * np.pi
        unit = np.stack([np.cos(angle), np.sin(angle)], 1)
        unit /= (np.abs(unit) ** 7).sum(1, keepdims=True) ** (1 / 7)
        size_ = np.interp(t, at, scale)
        inset = half[2] * (1.0 - size_)
        y = unit[:, 0] * np.where(size_ < 0.1, half[1] * size_, half[1] - inset)
        return bend(np.stack([np.interp(t, at, along), y, unit[:, 1] * half[2] * size_], 1))

    piece.sheet(skin, (cells[0], len(along) - 1), colour, (2 * (size[1] + size[2]), size[0]))


def tinted(piece: Piece, paint: Callable[[Array, Array], Array]) -> None:
    """Repaint the part added last: `paint` is given its colours (n, 4) and its points (n, 3)."""
    rows, points = piece.colour[-1], piece.position[-1]
    piece.colour[-1] = paint(np.array(rows), points)


def on_deck(points: Array) -> Array:
    """(n, 3) a mattress about the origin, laid on the deck, worn hollow in the middle."""
    points = points.copy()
    hollow = np.exp(-(((points[:, 0] + 0.1) / 0.5) ** 2) - (points[:, 1] / 0.25) ** 2)
    top = points[:, 2] > 0
    points[:, 2] += 0.006 * clouds(points, 0.25, 4) - 0.02 * hollow * top
    points[:, 2] += DECK + THICK / 2
    return raised(points)


def mattress(piece: Piece, bend: Bend = on_deck, *, made: bool = False) -> None:
    """Vinyl with the stains of years, one of them no sweat; `made` has a fitted sheet round it."""
    cells = ((20, 13), (8, 6))[piece.detail > 0]
    with piece.of("linen" if made else "vinyl"):
        if piece.detail == 2:
            _plain(piece, bend, LINEN if made else VINYL)
            return
        slab(piece, (LONG, WIDE, THICK), bend, LINEN if made else VINYL, cells)

    def paint(rows: Array, points: Array) -> Array:
        rows = soiled(points) if made else rows
        brown = stains(points, (0, 0, 0), (-0.1, 0.05, 0.6), 0.4, 21, (1.0, 1.0, 1.0))[:, :1]
        rows[:, :3] += 0.45 * brown * (np.array((0.20, 0.13, 0.06)) - rows[:, :3])
        return over(rows, points, (0.33, -0.12, 0.63), 0.17, 33)

    tinted(piece, paint)


def _plain(piece: Piece, bend: Bend, colour: Colour) -> None:
    """The mattress of afar: its outline, bent once."""
    x, y, z = LONG / 2, WIDE / 2, THICK / 2 - 0.006  # clear of coarse cloth
    for first, last in ((-x, HINGE), (HINGE, x)):
        corners = np.array(
            [(a, b, c) for a in (first, last) for b in (-y, 0.0, y) for c in (-z, z)]
        )
        points = bend(corners)
        middle = points.mean(0)
        for quad in (
            (1, 3, 9, 7), (3, 5, 11, 9), (0, 1, 7, 6), (5, 4, 10, 11), (0, 2, 3, 1), (2, 4, 5, 3),
            (6, 7, 9, 8), (8, 9, 11, 10), (0, 6, 8, 2), (2, 8, 10, 4),
        ):  # fmt: skip
            p = points[list(quad)]
            normal = np.cross(p[2] - p[0], p[3] - p[1])
            normal /= np.linalg.norm(normal) + 1e-9
            normal *= np.sign(normal @ (p.mean(0) - middle)) or 1.0
            piece.add(p, np.tile(normal, (4, 1)), np.array([[0, 1, 2], [0, 2, 3]]), colour)


def pillow(piece: Piece, centre: Point, tilt: float, turn: float, bloody: bool) -> None:
    """A limp hospital pillow, a head's hollow in it."""

    def limp(points: Array) -> Array:
        points = points.copy()
        r = (points[:, 0] / 0.1) ** 2 + (points[:, 1] / 0.13) ** 2
        top = np.clip(points[:, 2] / 0.03, 0.0, 1.0)
        points[:, 2] -= 0.022 * np.exp(-r) * top
        corner = np.abs(points[:, 0] * points[:, 1]) / (0.17 * 0.29)
        points[:, 2] *= 1.0 - 0.45 * corner
        points[:, :2] *= 1.0 + 0.06 * corner[:, None]
        ripple = 1.0 - np.abs(clouds(points * (1.0, 0.55, 1.0), 0.13, 7, 2)) * 2.2
        points[:, 2] += 0.014 * ripple * top
        return points

    with (
        piece.of("linen"),
        piece.at(move=centre, turn=((2, turn), (1, tilt))),
    ):
        if piece.detail == 2:
            piece.box((0, 0, -0.01), (0.34, 0.58, 0.08), PILLOW, (5,))
            return
        cells = piece.pick(10, 4)
        piece.cushion((0, 0, 0), (0.36, 0.60, 0.14), PILLOW, cells, square=2.6, shape=limp)

    def paint(rows: Array, points: Array) -> Array:
        away = np.linalg.norm(points - centre, axis=1) + 0.05 * clouds(points, 0.1, 5)
        yellow = np.clip(1.15 - away / 0.2, 0.0, 1.0)[:, None]
        rows[:, :3] *= 1.0 - yellow * (0.1, 0.2, 0.42)
        spot = (centre[0] - 0.04, centre[1] + 0.06, centre[2] + 0.07)
        return over(rows, points, spot, 0.13, 41) if bloody else rows

    tinted(piece, paint)


def _solid() -> drape.Solid:
    """The mattress of a bed and the limits of the way it stands in."""
    flat = drape.block((0, 0, DECK + THICK / 2), (LONG, WIDE, THICK), 0.035)

    def bent(points: Array) -> Array:
        low = points.copy()
        low[:, 2] -= rise(points[:, 0])
        return flat(low)

    return drape.either(bent, drape.within(0.49))


SOLID: Final = _solid()


@cache
def blanket_thrown_back() -> tuple[Array, drape.Solid]:
    """The blanket of somebody who left in haste: folded to the foot end, hanging at one side."""
    sheet = drape.flat((-1.16, -0.60, 0.76), (1.9, 0.16, 0), (-0.1, 1.32, 0.0), 0.06)
    return drape.drape(sheet, SOLID, gather=(0.60, 0.93), seed=5), SOLID


@cache
def sheet_dragged() -> tuple[Array, drape.Solid]:
    """The sheet that went over the edge with its sleeper, down to the floor."""
    sheet = drape.flat((-0.66, -1.05, 0.80), (1.5, 0.35, 0), (0.1, 1.45, 0), 0.062)
    return drape.drape(sheet, SOLID, ticks=190, gather=(0.74, 0.9), seed=9), SOLID


@cache
def sheet_kicked() -> tuple[Array, drape.Solid]:
    """A sheet kicked into a heap at the foot end."""
    sheet = drape.flat((-1.15, -0.66, 0.80), (1.5, 0, 0), (0.12, 1.25, 0), 0.06)
    return drape.drape(sheet, SOLID, gather=(0.45, 0.86), seed=2), SOLID


def spread(piece: Piece, laid: tuple[Array, drape.Solid], paint: Callable[[Array], Array]) -> None:
    """A draped cloth, lined where it hangs clear; `paint` colours its points."""
    grid, solid = laid
    piece.cloth(grid, lambda points, _: paint(points), lining=lambda p: solid(p) > 0.03)


def blue(points: Array) -> Array:
    """(n, 4) a blanket washed too often."""
    pale = 1.0 + 0.16 * clouds(points, 0.3, 3)[:, None]
    return np.asarray(np.c_[np.array(BLANKET) * pale, np.zeros(len(points))])


def soiled(points: Array) -> Array:
    """(n, 4) linen, yellowed in clouds."""
    yellow = np.clip(0.3 + 0.9 * clouds(points, 0.35, 6), 0.0, 1.0)[:, None]
    tint = np.array(LINEN) * (1.0 - yellow * (0.12, 0.2, 0.36))
    return np.asarray(np.c_[tint, np.zeros(len(points))])


def bloodied(points: Array) -> Array:
    """(n, 4) the same with what soaked into it, and a hand's smear on its way down."""
    rows = over(soiled(points), points, (0.34, -0.05, 0.62), 0.26, 51)
    return over(rows, points, (0.30, -0.46, 0.42), 0.15, 52)


def straps(piece: Piece, places: tuple[float, ...]) -> None:
    """Leather restraints across the mattress, their cuffs open."""
    for k, along in enumerate(places):
        lift = float(rise(np.array([along]))[0])
        top, half = DECK + THICK + lift, WIDE / 2 + 0.012
        spine = [
            (along, side * y, top + h)
            for side, y, h in (
                (-1, half, -0.17), (-1, half, -0.02), (-1, half - 0.03, 0.006), (-1, 0.2, 0.008),
                (1, 0.02, 0.004), (1, 0.2, 0.008), (1, half - 0.03, 0.006), (1, half, -0.02),
                (1, half, -0.17),
            )
        ]  # fmt: skip
        band(piece, spine if piece.detail == 0 else spine[::2], 0.045)
        if piece.detail < 2:
            with piece.of("steel", 0.3):
                buckle = (along, 0.1 - 0.2 * (k % 2), top + 0.012)
                piece.box(buckle, (0.056, 0.04, 0.008), (0.30, 0.29, 0.27, 0.5), bevel=0.002)


def band(piece: Piece, spine: list[Point], wide: float) -> None:
    """A leather strap `wide` metres (along) through the points, both its sides."""
    path = np.array(spine)
    ahead = np.gradient(path, axis=0)
    up = np.cross((1.0, 0.0, 0.0), ahead)
    up /= np.linalg.norm(up, axis=1, keepdims=True) + 1e-9
    run = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(path, axis=0), axis=1))])
    tris = lattice(1, len(path) - 1)
    with piece.of("vinyl"):
        for sign in (1.0, -1.0):
            shift = up * 0.002 * sign
            points = np.stack([path + shift - (wide / 2, 0, 0), path + shift + (wide / 2, 0, 0)], 1)
            uv = np.stack([np.tile((0.0, wide), len(path)), np.repeat(run, 2)], 1)
            piece.add(points.reshape(-1, 3), np.repeat(up * sign, 2, 0), tris, STRAP, uv)
