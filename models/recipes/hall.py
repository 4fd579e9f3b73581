"""The hall itself: the bay about a door, three metres of floor and ceiling, the corner, the ends.

Walls, floor and ceiling are bare surfaces: the shader paints them (shaders/hall.frag). The trim
(skirting, bumper rail) is solid. A bay is made about a door in the left wall, as doors are: the
wall is side 0, the hall towards +side. `part.x` tells the shader what a vertex is:
1 fills the door's opening, shown where a door is left out; 2 the edge where a corner's outer wall
meets the bays before and after; 3 a ceiling tile about limb.xy, which may be missing (part.y 1:
then it is drawn black); 4 a corner's inner walls; 5 what one sees where a tile is missing.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

import numpy as np

from level_bang.sim.kinds import DOOR_SPACING, HALL_HEIGHT, HALL_WIDTH
from models.recipes.kit import Colour, Mesh, Models, Point
from models.recipes.shade import bake

WIDE: Final = HALL_WIDTH / 2
HIGH: Final = HALL_HEIGHT
BAY: Final = DOOR_SPACING
CORNER: Final = 3.0  # m on each side of a bend's middle that the corner piece covers
OPENING: Final = (0.56, 2.14)  # m, half the width and the height of a door's hole
TILE: Final = 0.6  # m
BAR: Final = 0.024  # m, width of the ceiling's metal bars
GREY: Final = (0.5, 0.5, 0.5)
RAIL_GREY: Final = (0.42, 0.41, 0.40, 0.4)
RUBBER: Final = (0.085, 0.08, 0.078, 0.3)
RAIL: Final = (
    (0.0, 0.845),
    (0.030, 0.850),
    (0.042, 0.870),
    (0.042, 0.960),
    (0.030, 0.980),
    (0.0, 0.985),
)
COVE: Final = ((0.07, 0.0), (0.028, 0.012), (0.014, 0.04), (0.014, 0.115), (0.0, 0.12))
ALONG_CUTS: Final = (0.56, 0.68, 0.8, 1.1, 1.5)  # m from a door's middle
FAR_CUTS: Final = (0.56, 1.5)  # from afar
SLAB: Final = 3.25  # m, what the ceiling hangs from
UP_CUTS: Final = (0.0, 0.12, 0.4, 0.84, 0.99, 1.2, 1.7, 2.14, 2.26, 2.45, 2.7)


def bay_wall(cuts: Sequence[float]) -> Mesh:
    """The wall from half way between two doors to half way to the next, with the door's hole.

    It is as fine up and down whatever the `cuts` (m from the door's middle): no gap to the next.
    """
    mesh = Mesh()
    along = sorted({s * a for a in cuts for s in (-1, 1)})
    points = np.array([(a, 0.0, h) for h in UP_CUTS for a in along])
    normals = np.tile((0.0, 1.0, 0.0), (len(points), 1))
    wall: list[tuple[int, int, int]] = []
    hole: list[tuple[int, int, int]] = []
    for j, top in enumerate(UP_CUTS[1:]):
        for i, (a0, a1) in enumerate(pairwise(along)):
            k = j * len(along) + i
            inside = abs(a0 + a1) / 2 < OPENING[0] and top <= OPENING[1]
            up = k + len(along)
            (hole if inside else wall).extend(((k, k + 1, up + 1), (k, up + 1, up)))
    mesh.add(points, normals, np.array(wall), GREY)
    mesh.part_now = (1.0, 0.0, 0.0, 0.0)
    mesh.add(points, normals, np.array(hole), GREY)
    mesh.part_now = (0.0, 0.0, 0.0, 0.0)
    return mesh


def _profile(
    mesh: Mesh, shape: Sequence[tuple[float, float]], ends: tuple[float, float], paint: Colour
) -> None:
    """A moulding along the left wall: `shape` is (out of the wall, height), from below upwards."""
    start, end = ends
    for (s0, h0), (s1, h1) in pairwise(shape):
        points = np.array([(start, s0, h0), (end, s0, h0), (end, s1, h1), (start, s1, h1)])
        out = np.array([0.0, h1 - h0, s0 - s1])
        normals = np.tile(out / np.linalg.norm(out), (4, 1))
        mesh.add(points, normals, np.array([[0, 1, 2], [0, 2, 3]]), paint)


def _rail_end(mesh: Mesh, at: float, way: float) -> None:
    """The rail's end cap."""
    points = np.array([(at, s, h) for s, h in RAIL])
    tris = np.array([[0, k, k + 1] for k in range(1, len(RAIL) - 1)])
    mesh.add(points, np.tile((way, 0.0, 0.0), (len(points), 1)), tris, RAIL_GREY)


def bay_trim() -> Mesh:
    """Bumper rail and skirting of the same bay, broken by the door's frame."""
    mesh = Mesh()
    for ends in ((-1.5, -0.70), (0.70, 1.5)):
        low, high = ends
        with mesh.of("plastic"):
            _profile(mesh, RAIL, ends, RAIL_GREY)
            _rail_end(mesh, low if low > 0 else high, -1.0 if low > 0 else 1.0)
        with mesh.of("rubber"):
            _profile(mesh, COVE, ends, RUBBER)
    return mesh


def floor(mesh: Mesh, start: float, length: float, step: float = 0.375) -> None:
    """The floor of a straight piece; finer at the walls, where its shade lies."""
    cells = max(1, round(length / step))
    for low, high, n in ((-WIDE, -1.25, 2), (-1.25, 1.25, 4), (1.25, WIDE, 2)):
        mesh.grid((start, low, 0), (length, 0, 0), (0, high - low, 0), (cells, n), GREY)


def _tile(mesh: Mesh, centre: tuple[float, float], half: tuple[float, float], far: bool) -> None:
    """One tile of the ceiling, between its bars."""
    mesh.part_now = (3.0, float(far), 0.0, 0.0)
    mesh.limb_now = (*centre, 0.0, 0.0)
    (a, s), (da, ds) = centre, half
    mesh.grid((a - da, s + ds, HIGH), (2 * da, 0, 0), (0, -2 * ds, 0), (1, 1), GREY)
    mesh.part_now = mesh.limb_now = (0.0, 0.0, 0.0, 0.0)


def _void(mesh: Mesh) -> None:
    """The dark above the tiles: slab, walls and a beam at either end, so that no ray gets out."""
    mesh.part_now = (5.0, 0.0, 0.0, 0.0)
    up = SLAB - HIGH
    mesh.grid((0, WIDE, SLAB), (BAY, 0, 0), (0, -2 * WIDE, 0), (1, 1), GREY)
    mesh.grid((BAY, -WIDE, HIGH), (-BAY, 0, 0), (0, 0, up), (1, 1), GREY)
    mesh.grid((0, WIDE, HIGH), (BAY, 0, 0), (0, 0, up), (1, 1), GREY)
    mesh.grid((0, -WIDE, HIGH), (0, 2 * WIDE, 0), (0, 0, up), (1, 1), GREY)
    mesh.grid((BAY, WIDE, HIGH), (0, -2 * WIDE, 0), (0, 0, up), (1, 1), GREY)
    mesh.part_now = (0.0, 0.0, 0.0, 0.0)


def _bars(mesh: Mesh, start: float, length: float) -> None:
    """The metal grid, a hand's breadth deep: where a tile is gone one sees its flanks."""
    metal, low = (0.55, 0.55, 0.54), HIGH - 0.006
    for k in range(6):
        s = (k - 2.5) * TILE
        for i in range(round(length / TILE)):  # in pieces: they are lit at their ends
            a = start + (i + 0.5) * TILE
            mesh.box((a, s, low + 0.02), (TILE, BAR, 0.04), metal, [0, 1, 4])
    for k in range(round(length / TILE) + 1):
        a = start + k * TILE
        if k < round(length / TILE):
            mesh.box((a, 0, low + 0.021), (BAR, 2 * WIDE, 0.04), metal, [2, 3, 4])


def ceiling(bars: bool) -> Mesh:
    """Three metres of suspended ceiling: five by five tiles and a cut strip along each wall.

    Without its metal bars the tiles touch: so it looks from far away, where a bar is no pixel wide.
    """
    mesh = Mesh()
    half = TILE / 2 - BAR / 2 * bars
    for i in range(5):
        a = (i + 0.5) * TILE
        for j in range(5):
            _tile(mesh, (a, (j - 2) * TILE), (half, half), not bars)
        for side in (-1, 1):
            _tile(mesh, (a, side * (2.5 * TILE + 0.05)), (half, 0.05), not bars)
    if bars:
        _bars(mesh, 0.0, BAY)
        _void(mesh)
    return mesh


def _flat(mesh: Mesh, start: float, length: float) -> None:
    mesh.grid(
        (start, WIDE, HIGH), (length, 0, 0), (0, -2 * WIDE, 0), (round(length / 0.6), 6), GREY
    )


def _wall(  # noqa: PLR0913
    mesh: Mesh, origin: Point, run: Point, out: Point, edges: tuple[bool, bool], inner: bool = False
) -> None:
    """A plain wall from `origin` along `run`; `edges` tells which of its ends meet a bay."""
    length = abs(run[0]) + abs(run[1])
    cells = max(1, round(length / 0.6))
    mesh.grid(origin, run, (0, 0, HIGH), (cells, 6), GREY)
    points, normals = mesh.position[-1], mesh.normal[-1]
    normals[:] = out
    tris = mesh.triangles[-1] - (mesh.count - len(points))
    a, b, c = (points[tris[:, k]] for k in range(3))
    if (np.cross(b - a, c - a)[0] * np.array(out)).sum() < 0:
        mesh.triangles[-1] = mesh.triangles[-1][:, ::-1]
    away = np.abs(points - np.array(origin))[:, :2].sum(1)
    marked = (edges[0] & (away < 1e-6)) | (edges[1] & (away > length - 1e-6))
    mesh.part[-1][marked, 0] = 2.0
    mesh.part[-1][:, 0] += 4.0 * inner


def corner() -> tuple[Mesh, Mesh, Mesh]:
    """A bend to the right about its middle, in the coordinates of the leg before it."""
    walls, ground, top = Mesh(), Mesh(), Mesh()
    floor(ground, -CORNER, CORNER + WIDE)
    _flat(top, -CORNER, CORNER + WIDE)
    ground.grid((-WIDE, WIDE, 0), (2 * WIDE, 0, 0), (0, CORNER - WIDE, 0), (6, 2), GREY)
    top.grid((-WIDE, CORNER, HIGH), (2 * WIDE, 0, 0), (0, WIDE - CORNER, 0), (6, 2), GREY)
    _wall(walls, (-CORNER, -WIDE, 0), (CORNER + WIDE, 0, 0), (0, 1, 0), (True, False))
    _wall(walls, (-CORNER, WIDE, 0), (CORNER - WIDE, 0, 0), (0, -1, 0), (False, False), True)
    _wall(walls, (WIDE, -WIDE, 0), (0, CORNER + WIDE, 0), (-1, 0, 0), (False, True))
    _wall(walls, (-WIDE, WIDE, 0), (0, CORNER - WIDE, 0), (1, 0, 0), (False, False), True)
    return walls, ground, top


def end() -> Mesh:
    """The wall a hall ends with, seen from smaller along."""
    mesh = Mesh()
    _wall(mesh, (0, -WIDE, 0), (0, 2 * WIDE, 0), (-1, 0, 0), (False, False))
    return mesh


def _among(mesh: Mesh, *others: Mesh) -> Mesh:
    """Baked among what stands about it."""
    whole = Mesh()
    for one in (mesh, *others):
        whole.position += one.position
        whole.normal += one.normal
        whole.triangles += [t + whole.count for t in one.triangles]
        whole.grain += one.grain
        whole.count += one.count
    bake(whole, on_floor=False)
    return mesh


def _floor_and_ceiling() -> Mesh:
    """Of the left wall's hall, to cast shade on it."""
    made = Mesh()
    made.grid((-2, 0, 0), (4, 0, 0), (0, 2 * WIDE, 0), (1, 1), GREY)
    made.grid((-2, 2 * WIDE, HIGH), (4, 0, 0), (0, -2 * WIDE, 0), (1, 1), GREY)
    return made


def _bay_floor(step: float) -> Mesh:
    ground, walls = Mesh(), Mesh()
    floor(ground, 0, BAY, step)
    for side in (-WIDE, WIDE):
        walls.grid((-1, side, 0), (BAY + 2, 0, 0), (0, 0, HIGH), (1, 1), GREY)
    return _among(ground, walls)


ASSETS: Final[dict[str, Models]] = {
    name: {name: recipe}
    for name, recipe in {
        "bay_wall": lambda: _among(bay_wall(ALONG_CUTS), bay_trim(), _floor_and_ceiling()),
        "bay_wall_far": lambda: _among(bay_wall(FAR_CUTS), bay_trim(), _floor_and_ceiling()),
        "bay_trim": lambda: _among(bay_trim(), _floor_and_ceiling()),
        "hall_floor": lambda: _bay_floor(0.375),
        "hall_floor_far": lambda: _bay_floor(1.5),
        "hall_ceiling": lambda: ceiling(bars=True),
        "hall_ceiling_far": lambda: ceiling(bars=False),
        "end_walls": end,
        "corner_walls": lambda: corner()[0],
        "corner_floor": lambda: corner()[1],
        "corner_ceiling": lambda: corner()[2],
    }.items()
}
