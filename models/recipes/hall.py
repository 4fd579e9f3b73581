"""The hall itself: the 3 m module, the corner, the two ends. Colour.w is the surface's number.

Surface numbers (shaders/hall.frag): 1 wall, 2 floor, 3 ceiling, 4 skirting, 5 bumper rail.
"""

from typing import Final

from models.recipes.kit import Mesh, Point

WIDE: Final = 1.6  # m, half the hall
HIGH: Final = 2.7
MODULE: Final = 3.0
CORNER: Final = 3.0  # m on each side of a bend's middle that the corner piece covers
WALL, FLOOR, CEILING, SKIRTING, RAIL = (
    (0.5, 0.5, 0.5, 1.0),
    (0.5, 0.5, 0.5, 2.0),
    (0.5, 0.5, 0.5, 3.0),
    (0.5, 0.5, 0.5, 4.0),
    (0.5, 0.5, 0.5, 5.0),
)


def floor(mesh: Mesh, start: float, length: float) -> None:
    """The floor of a straight piece."""
    cells = max(1, round(length / 0.6))
    mesh.grid((start, -WIDE, 0), (length, 0, 0), (0, 2 * WIDE, 0), (cells, 6), FLOOR)


def ceiling(mesh: Mesh, start: float, length: float) -> None:
    """Its ceiling."""
    cells = max(1, round(length / 0.6))
    mesh.grid((start, WIDE, HIGH), (length, 0, 0), (0, -2 * WIDE, 0), (cells, 6), CEILING)


def wall(mesh: Mesh, origin: Point, run: Point, out: Point) -> None:
    """A wall from `origin` along `run`, with skirting and rail standing out by `out` (unit)."""
    length = abs(run[0]) + abs(run[1])
    cells = max(1, round(length / 0.6))
    a, s, _ = origin
    mesh.grid((a, s, 0), run, (0, 0, HIGH), (cells, 5), WALL)
    if _flipped(run, out):
        mesh.normal[-1] *= -1
        mesh.triangles[-1] = mesh.triangles[-1][:, ::-1]
    for low, high, thick, surface in ((0.0, 0.12, 0.018, SKIRTING), (0.84, 0.99, 0.03, RAIL)):
        centre = (
            a + run[0] / 2 + out[0] * thick / 2,
            s + run[1] / 2 + out[1] * thick / 2,
            (low + high) / 2,
        )
        size = (
            abs(run[0]) + abs(out[0]) * thick,
            abs(run[1]) + abs(out[1]) * thick,
            high - low,
        )
        hidden = [0, 1] if run[0] else [2, 3]
        back = {(1, 0): 1, (-1, 0): 0, (0, 1): 3, (0, -1): 2}[int(out[0]), int(out[1])]
        mesh.box(centre, size, surface, [*hidden, back, *([5] if low == 0 else [])])


def _flipped(run: Point, out: Point) -> bool:
    """Whether run x up looks away from `out`."""
    return run[1] * out[0] - run[0] * out[1] < 0


def module() -> tuple[Mesh, Mesh, Mesh]:
    """Three metres of hall from along 0: walls, floor, ceiling, as each has its own shader."""
    walls, ground, top = Mesh(), Mesh(), Mesh()
    wall(walls, (0, -WIDE, 0), (MODULE, 0, 0), (0, 1, 0))
    wall(walls, (0, WIDE, 0), (MODULE, 0, 0), (0, -1, 0))
    floor(ground, 0, MODULE)
    ceiling(top, 0, MODULE)
    return walls, ground, top


def corner() -> tuple[Mesh, Mesh, Mesh]:
    """A bend to the right about its middle, in the coordinates of the leg before it."""
    walls, ground, top = Mesh(), Mesh(), Mesh()
    floor(ground, -CORNER, CORNER + WIDE)
    ceiling(top, -CORNER, CORNER + WIDE)
    ground.grid((-WIDE, WIDE, 0), (2 * WIDE, 0, 0), (0, CORNER - WIDE, 0), (6, 2), FLOOR)
    top.grid((-WIDE, CORNER, HIGH), (2 * WIDE, 0, 0), (0, WIDE - CORNER, 0), (6, 2), CEILING)
    wall(walls, (-CORNER, -WIDE, 0), (CORNER + WIDE, 0, 0), (0, 1, 0))
    wall(walls, (-CORNER, WIDE, 0), (CORNER - WIDE, 0, 0), (0, -1, 0))
    wall(walls, (WIDE, -WIDE, 0), (0, CORNER + WIDE, 0), (-1, 0, 0))
    wall(walls, (-WIDE, WIDE, 0), (0, CORNER - WIDE, 0), (1, 0, 0))
    return walls, ground, top


def end() -> Mesh:
    """The wall a hall ends with, seen from smaller along."""
    mesh = Mesh()
    wall(mesh, (0, -WIDE, 0), (0, 2 * WIDE, 0), (-1, 0, 0))
    return mesh


def meshes() -> dict[str, Mesh]:
    """By name."""
    made = {"end_walls": end()}
    for piece, parts in (("hall", module()), ("corner", corner())):
        for part, mesh in zip(("walls", "floor", "ceiling"), parts, strict=True):
            made[f"{piece}_{part}"] = mesh
    return made
