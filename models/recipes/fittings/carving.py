"""What a knife left under a table: the "!", deep and fresh, and older scratches round it.

Origin on the board, which is seen from below: depths go up, a burr comes down. The mark's top lies
to -along.
"""

from typing import Final

import numpy as np

from models.recipes.fields import rolls, smooth
from models.recipes.fittings.weather import blotch, soiled
from models.recipes.kit import Array, Colour, Mesh

FIELD: Final = (0.36, 0.14)  # m, along and to the side: what is finely cut
STROKE: Final = (-0.150, 0.050)  # m along: the stroke's top and foot
DOT: Final = (0.110, 0.025)  # m: its middle along, its radius
WIDEST, NARROWEST = 0.030, 0.011  # m, half of the stroke at its top and foot
DEPTH: Final = 0.016  # m
LIP: Final = 0.007  # m of torn fibres beside a cut
BITE: Final = 0.014  # m along that one push of the knife takes
CLOSED: Final = 0.003  # m; half of a cut that is none
CELLS: Final = 0.011  # m that the cells of half a cut keep: places on a material are halves
RUNS: Final = (126, 24)  # cells along and across
FRESH: Final = np.array((0.92, 0.70, 0.42))
TORN: Final = np.array((0.98, 0.84, 0.60))
HEART: Final = np.array((0.10, 0.055, 0.030))  # where two cuts meet
SCRATCH: Final[Colour] = (0.52, 0.38, 0.23)
ACROSS: Final = np.array((0.0, 0.30, 0.50, 0.62, 1.0))  # shares of the cells from the middle out


def _bitten(along: Array) -> Array:
    """(n,) 0 where a push of the knife begins, 1 where it ends."""
    bite = along / BITE + 0.3 * np.sin(along * 90.0)
    return np.asarray(bite - np.floor(bite))


def _half(along: Array, seed: int) -> Array:
    """(n,) metres from the middle line to a cut's edge, ragged; nearly none beside the mark."""
    t = np.clip((along - STROKE[0]) / (STROKE[1] - STROKE[0]), 0.0, 1.0)
    ends = np.minimum(along - STROKE[0], STROKE[1] - along)
    stroke = (WIDEST + (NARROWEST - WIDEST) * t) * np.sqrt(np.clip(ends / 0.010, 0.0, 1.0))
    dot = np.sqrt(np.clip(DOT[1] ** 2 - (along - DOT[0]) ** 2, 0.0, None))
    whole = np.maximum(stroke, dot)
    flat = np.stack([along, 0 * along, 0 * along], 1)
    ragged = 0.90 + 0.12 * blotch(flat, 0.016, seed) + 0.10 * _bitten(along + 0.3 * seed)
    return np.asarray(whole * ragged)


def _laid(s: Array, t: Array) -> tuple[Array, Array, Array]:
    """(n,) each: along, to the side, and 0 at a cut's middle, 1 at its edge, 2 past its lip.

    The cells follow the cut, so that its edges are sharp with few of them.
    """
    along = (s - 0.5) * FIELD[0]
    out = 1.0 - 2.0 * t
    half = np.maximum(np.where(out > 0.0, _half(along, 151), _half(along, 152)), CELLS)
    lip = np.minimum(LIP, 0.35 * half)
    rings = np.stack([0 * half, 0.5 * half, half, half + lip, np.full_like(half, FIELD[1] / 2)], 1)
    share = np.abs(out)
    k = np.clip(np.searchsorted(ACROSS, share, "right") - 1, 0, len(ACROSS) - 2)
    within = (share - ACROSS[k]) / (ACROSS[k + 1] - ACROSS[k])
    rows = np.arange(len(s))
    side = rings[rows, k] * (1.0 - within) + rings[rows, k + 1] * within
    return along, np.sign(out) * side, np.asarray((k + within) / 2.0)


def _depth(along: Array, ring: Array, half: Array) -> Array:
    """(n,) metres into the wood: a V in bites, and outside it a burr that the knife threw up."""
    open_ = smooth(CLOSED, 0.009, half)
    bites = 0.75 + 0.25 * _bitten(along)
    cut = DEPTH * np.clip(1.0 - ring, 0.0, 1.0) ** 0.8 * bites * smooth(0.0, WIDEST, half) ** 0.4
    burr = 0.0016 * np.exp(-(((ring - 1.15) / 0.22) ** 2))
    return np.asarray((cut - burr) * open_)


def _tint(along: Array, side: Array, ring: Array, wood: Array) -> Array:
    """(n, 3) pale in the cut, palest where fibres tore, one slope lighter, dark in its heart."""
    flat = np.stack([along, side, 0 * along], 1)
    open_ = smooth(CLOSED, 0.007, np.minimum(_half(along, 151), _half(along, 152)))
    slope = np.where(side > 0.0, 1.0, 0.42)
    fibre = (0.72 + 0.34 * blotch(flat * (1, 7, 1), 0.012, 154)) * (0.75 + 0.25 * _bitten(along))
    fresh = FRESH * (slope * fibre)[:, None]
    torn = smooth(0.80, 1.0, ring) * smooth(1.5, 1.1, ring) * blotch(flat, 0.006, 153)
    inside = (smooth(1.35, 1.05, ring) * open_)[:, None]
    tone = wood + (fresh + (TORN - fresh) * torn[:, None] - wood) * inside
    heart = (smooth(0.34, 0.0, ring) * open_ * (0.3 + 0.7 * blotch(flat, 0.03, 157)))[:, None]
    return np.asarray(tone + (HEART - tone) * heart)


def _mark(mesh: Mesh, wood: Colour) -> None:
    def shape(s: Array, t: Array) -> Array:
        along, side, ring = _laid(s, t)
        half = np.minimum(_half(along, 151), _half(along, 152))
        lean = 0.004 * np.sin(9.0 * along) * smooth(2.0, 1.2, ring)
        return np.stack([along, side + lean, _depth(along, ring, half)], 1)

    def tint(s: Array, t: Array) -> Array:
        along, side, ring = _laid(s, t)
        return np.hstack([_tint(along, side, ring, np.array(wood[:3])), np.zeros((len(s), 1))])

    with mesh.of("raw_wood"), soiled(mesh, lambda p: 0.25 * blotch(p, 0.11, 155) ** 2):
        mesh.sheet(shape, RUNS, tint, FIELD)
        mesh.uv[-1] = mesh.position[-1][:, :2] * (1.0, 0.35) + 0.055


def _scratch(mesh: Mesh, a: tuple[float, float], b: tuple[float, float], pale: float) -> None:
    """One pull of a knife's point: a pale sliver that narrows, and its shadowed side."""
    start, end = np.array((*a, -0.0012)), np.array((*b, -0.0012))
    way = (end - start) / np.hypot(*(end - start)[:2])
    over = np.array((-way[1], way[0], 0.0))
    for wide, tone, low in ((0.0030, pale, 0.0), (-0.0016, 0.08, -0.0002)):
        lift = np.array((0.0, 0.0, low))
        edge = [start + over * wide * 0.6, start + (end - start) * 0.3 + over * wide, end]
        points = np.array([start, *edge]) + lift
        tint = (SCRATCH[0] * tone, SCRATCH[1] * tone, SCRATCH[2] * tone)
        mesh.add(points, np.tile((0.0, 0.0, -1.0), (4, 1)), [[0, 1, 2], [0, 2, 3]], tint)


TALLIES: Final = ((-0.12, 0.150, 5), (-0.01, 0.165, 5), (0.09, 0.155, 3), (0.06, -0.150, 4))
LETTERS: Final = {  # strokes from (along, side) to (along, side), of a letter 1 high
    "L": ((-1.0, 0.5, 0.0, 0.5), (0.0, 0.5, 0.0, -0.1)),
    "M": ((0.0, 0.5, -1.0, 0.4), (-1.0, 0.4, -0.3, 0.1), (-0.3, 0.1, -1.0, -0.2),
          (-1.0, -0.2, 0.0, -0.3)),
    "K": ((-1.0, 0.4, 0.0, 0.45), (-0.45, 0.4, -1.0, -0.15), (-0.5, 0.3, 0.05, -0.2)),
    "R": ((0.0, 0.45, -1.0, 0.4), (-1.0, 0.4, -0.75, -0.1), (-0.75, -0.1, -0.5, 0.4),
          (-0.5, 0.4, 0.05, -0.15)),
}  # fmt: skip
INITIALS: Final = (
    ("K", -0.02, -0.120),
    ("R", -0.02, -0.165),
    ("L", 0.17, 0.120),
    ("M", 0.17, 0.07),
)
TALL: Final = 0.040  # m, a letter


def _scratches(mesh: Mesh) -> None:
    """Days counted in fives, and who counted."""
    luck = rolls(160, 200) - 0.5
    k = 0
    for along, side, count in TALLIES:
        for n in range(count):
            crossed = n == 4
            a = (along + 0.004 * luck[k], side - (0.010 if not crossed else -0.006) * n)
            b = (a[0] + 0.045 + 0.012 * luck[k + 1], a[1] + 0.006 * luck[k + 2])
            if crossed:
                a, b = (along + 0.038, side + 0.008), (along + 0.012, side - 0.042)
            _scratch(mesh, a, b, 0.9 + 0.4 * luck[k + 3])
            k += 4
    for name, along, side in INITIALS:
        for a0, s0, a1, s1 in LETTERS[name]:
            a, b = (along + TALL * a0, side - TALL * s0), (along + TALL * a1, side - TALL * s1)
            _scratch(mesh, a, b, 0.8 + 0.3 * luck[k])
            k += 1


def carved(mesh: Mesh, wood: Colour) -> None:
    """The field of the board that bears the mark; scratches lie on the boards round it, too."""
    _mark(mesh, wood)
    with mesh.of("raw_wood"):
        _scratches(mesh)
