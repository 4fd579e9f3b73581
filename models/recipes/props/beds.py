"""Hospital beds, now in the way: `meshes` yields (name, mesh) of all; head towards +along."""

from functools import cache
from typing import Final

import numpy as np

from models.recipes.kit import Array, Models, Point
from models.recipes.props import bedding, drape
from models.recipes.props.bedding import rise
from models.recipes.props.bedframe import RAIL_SIDE, TOPS, frame, rail
from models.recipes.props.joinery import Piece
from models.recipes.props.patina import clouds, levels, over


def bed(piece: Piece) -> None:
    """Along the hall. 0: left in haste. 1: somebody was dragged out of it. 2: bare, with straps."""
    frame(piece, *TOPS)
    with piece.only(0, 1):
        bedding.mattress(piece, made=True)
    with piece.only(2):
        bedding.mattress(piece)
    for side, top, variants in (
        (-1, 0.865, (0, 2)), (1, 0.865, (0, 1)), (1, 0.60, (2,)), (-1, 0.60, (1,)),
    ):  # fmt: skip
        with piece.only(*variants):
            rail(piece, side * RAIL_SIDE, top)
    with piece.only(0):
        bedding.pillow(piece, (0.70, 0.03, 0.80), 0.30, 0.12, False)
        with piece.of("blanket"):
            bedding.spread(piece, bedding.blanket_thrown_back(), bedding.blue)
    with piece.only(1):
        bedding.pillow(piece, (0.64, -0.10, 0.785), 0.24, 0.5, True)
        with piece.of("linen"):
            bedding.spread(piece, bedding.sheet_dragged(), bedding.bloodied)
    with piece.only(2):
        bedding.straps(piece, (-0.28, 0.12, 0.55))
        with piece.of("linen"):
            bedding.spread(piece, bedding.sheet_kicked(), bedding.soiled)


SLID: Final = -0.10  # m along


def _lean(x: Array, up: Array) -> tuple[Array, Array]:
    """(n,) how far the leaning mattress' middle stands to the side, and its tilt (radians)."""
    tilt = 0.24 + 0.09 * x + 0.03 * np.sin(3.0 * x)
    bulge = 0.055 * np.sin(np.pi * np.clip(up / bedding.WIDE, 0, 1))
    return -0.355 + up * np.sin(tilt) - bulge, tilt


def _slumped(points: Array) -> Array:
    """(n, 3) a mattress that slid off an overturned deck and leans there on its edge."""
    x, y, z = points.T
    up = y + bedding.WIDE / 2
    side, tilt = _lean(x, up)
    side = side - z * np.cos(tilt) + 0.012 * clouds(points, 0.4, 8, 2)
    high = 0.03 + up * np.cos(tilt) - z * np.sin(tilt)
    return np.stack([x + SLID, side, np.maximum(high, 0.004)], 1)


def _leaning(points: Array) -> Array:
    """(n,) metres to that mattress, for cloth."""
    x, side, high = points[:, 0] - SLID, points[:, 1], points[:, 2]
    middle, tilt = _lean(x, high)
    out = np.stack(
        [
            np.abs(x) - bedding.LONG / 2,
            np.abs(side - middle) * np.cos(tilt) - bedding.THICK / 2 - 0.012,
            high - bedding.WIDE * 0.97,
        ],
        1,
    )
    return np.asarray(np.linalg.norm(np.maximum(out, 0), axis=1) + np.minimum(out.max(1), 0))


@cache
def _sheet_on_side() -> tuple[Array, drape.Solid]:
    """A sheet caught on the upper rail of an overturned bed, down to the floor."""
    solid = drape.either(
        drape.within(0.435),
        drape.block((-0.04, -0.28, 0.885), (0.92, 0.30, 0.03), 0.014),
        drape.limb((-1, 0.02, 0.85), (1, 0.02, 0.85), 0.02, 0.02),
        drape.block((0, -0.02, 0.45), (1.86, 0.07, 0.78), 0.03),
        _leaning,
    )
    sheet = drape.flat((-0.75, -1.05, 1.02), (1.45, 0.1, 0), (0.08, 1.2, 0), 0.058)
    return drape.drape(sheet, solid, ticks=150, gather=(0.68, 0.95), cling=0.8, seed=4), solid


def bed_overturned(piece: Piece) -> None:
    """On its side, wheels to +side, a rail bent. 0: bloody sheet. 1: bare. 2: blanket."""
    with piece.at(move=(0, 0.43, 0.452), turn=((0, np.pi / 2),)):
        frame(piece, 0.83, 0.76)
        with piece.only(0, 2):
            rail(piece, RAIL_SIDE, 0.855, bend=-0.13)
        with piece.only(1):
            rail(piece, RAIL_SIDE, 0.60)
        rail(piece, -RAIL_SIDE, 0.80)
    bedding.mattress(piece, _slumped)
    with piece.only(0), piece.of("linen"):
        bedding.spread(piece, _sheet_on_side(), _bloody_hem)
    with piece.only(2), piece.of("blanket"):
        bedding.spread(piece, _sheet_on_side(), bedding.blue)


def _bloody_hem(points: Array) -> Array:
    rows = over(bedding.soiled(points), points, (-0.2, -0.44, 0.45), 0.26, 61)
    return over(rows, points, (0.12, -0.45, 0.7), 0.12, 62)


FALLEN: Final = (0.10, -0.05, 0.74)  # (m) middle of the upper bed's mattress, on the lower one
ASKEW: Final = 0.10  # radians it lies across


def _fallen(points: Array) -> Array:
    """(n, 3) the upper bed's mattress, dropped askew upon the lower one."""
    x, y, z = points[:, 0] * 0.92, points[:, 1] * 0.9, points[:, 2]
    out = np.stack(
        [x * np.cos(ASKEW) - y * np.sin(ASKEW), x * np.sin(ASKEW) + y * np.cos(ASKEW), z], 1
    )
    out += FALLEN
    out[:, 2] += rise(out[:, 0] - 0.1) - 0.04 * x**2 + 0.012 * clouds(points, 0.4, 12, 2)
    return out


@cache
def _trailing() -> tuple[Array, drape.Solid]:
    """The sheet that came down with the upper bed: over the mattresses' edge to the floor."""
    upper = drape.block((0, 0, 0), (1.71, 0.74, bedding.THICK + 0.02), 0.04)

    def low(points: Array) -> Array:
        x, y, z = (points - FALLEN).T
        z = z - rise(points[:, 0] - 0.1)
        c, s = np.cos(ASKEW), np.sin(ASKEW)
        return upper(np.stack([c * x + s * y, c * y - s * x, z], 1))

    solid = drape.either(
        low, drape.within(0.52), drape.limb((-0.5, -0.437, 0.85), (0.42, -0.437, 0.85), 0.03, 0.03)
    )
    sheet = drape.flat((-0.62, -1.20, 0.98), (1.4, 0.2, 0), (0.05, 1.45, 0), 0.064)
    return drape.drape(sheet, solid, ticks=190, gather=(0.72, 0.95), seed=6), solid


def bed_stack(piece: Piece) -> None:
    """One bed upside down on another, slipped at one corner. 1: a rail gone. 2: a blanket."""
    frame(piece, *TOPS)
    bedding.mattress(piece)
    bedding.mattress(piece, _fallen)
    rail(piece, -RAIL_SIDE, 0.865)
    with piece.only(0, 1):
        rail(piece, RAIL_SIDE, 0.865, bend=0.05)
    with piece.at(move=(0.01, 0.012, 1.675), turn=((2, 0.025), (0, 0.045), (1, np.pi + 0.06))):
        frame(piece, *TOPS)
        rail(piece, RAIL_SIDE, 0.865)
        with piece.only(0, 2):
            rail(piece, -RAIL_SIDE, 0.865, bend=-0.08)
    for along, sag in ((-0.42, 0.34), (0.38, 0.20)):
        bedding.band(piece, _hanging(along, sag, piece.pick(12, 6, 4)), 0.045)
    with piece.only(0, 1), piece.of("linen"):
        bedding.spread(piece, _trailing(), bedding.soiled)
    with piece.only(2), piece.of("blanket"):
        bedding.spread(piece, _trailing(), bedding.blue)


def _hanging(along: float, sag: float, parts: int) -> list[Point]:
    """A strap of the upper bed, hanging from both its sides."""
    share = np.linspace(-1.0, 1.0, parts)
    return [(along, float(0.4 * t), float(1.24 - sag * (1 - t * t))) for t in share]


ASSETS: Final[dict[str, Models]] = {
    "bed": levels("bed", bed, 101),
    "bed_overturned": levels("bed_overturned", bed_overturned, 102),
    "bed_stack": levels("bed_stack", bed_stack, 103),
}
