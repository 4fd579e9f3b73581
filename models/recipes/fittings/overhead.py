"""What a ceiling carries, hides and loses; origin on the floor below, the ceiling is at 2.7 m."""

from collections.abc import Callable
from typing import Final

import numpy as np

from level_bang.sim.kinds import HALL_HEIGHT as CEILING
from models.recipes.fields import smooth
from models.recipes.fittings.hardware import NIGHT
from models.recipes.fittings.joinery import bevelled, moulding
from models.recipes.fittings.weather import blotch, greasy, soiled
from models.recipes.kit import Array, Colour, Mesh, lattice
from models.recipes.paints import BLACK, PALE_GREY, STAINLESS

TILE: Final = 0.6  # m
HUNG: Final = 0.45  # m that a fallen tile's free edge is below the ceiling
BOARD: Final = (0.40, 0.385, 0.34)
CORE: Final = (0.27, 0.235, 0.17)
BRASS: Final = (0.36, 0.25, 0.09, 0.6)
FROM_BELOW: Final = ((0, -np.pi / 2),)  # a moulding's frame, turned so that "out" is down


def vent_grille() -> Mesh:
    """A four-way diffuser, .6 m square: nested rings of sheet, black between them with dust."""
    mesh = Mesh()
    half = TILE / 2 - 0.005
    mesh.box((0, 0, CEILING - 0.003), (2 * half - 0.02, 2 * half - 0.02, 0.004), NIGHT, [4])
    in_ceiling = mesh.at(move=(0, 0, CEILING), turn=FROM_BELOW)
    with mesh.of("enamel", 0.03), soiled(mesh, greasy, wear=0.1), in_ceiling:
        flange = ((0.0, 0.0), (0.0, 0.012), (-0.035, 0.012), (-0.05, 0.004))
        moulding(
            mesh,
            bevelled(flange, 0),
            _square(half),
            PALE_GREY,
            closed=True,
        )
        for k in range(2):
            r = half - 0.065 - 0.11 * k
            cone = bevelled(((0.0, 0.004), (0.012, 0.030), (-0.026, 0.012), (-0.03, 0.004)), 0.0)
            moulding(mesh, cone, _square(r), PALE_GREY, closed=True)
    return mesh


def _square(half: float) -> list[tuple[float, float]]:
    return [(-half, -half), (-half, half), (half, half), (half, -half)]


def sprinkler() -> Mesh:
    """A pendant head with its escutcheon."""
    mesh = Mesh()
    sides = 7
    with mesh.at(move=(0, 0, CEILING)), mesh.of("steel", 0.06):
        mesh.lathe(
            ((0.0, -0.012), (0.02, -0.012), (0.042, -0.002), (0.042, 0.0)), STAINLESS, sides + 4
        )
        mesh.lathe(((0.006, -0.062), (0.008, -0.04), (0.014, -0.03), (0.014, -0.01)), BRASS, sides)
        mesh.lathe(((0.0, -0.066), (0.022, -0.066), (0.022, -0.063), (0.0, -0.062)), BRASS, sides)
    return mesh


def smoke_detector() -> Mesh:
    """A yellowed dome whose small red light still watches."""
    mesh = Mesh()
    sides = 10
    aged: Colour = (0.42, 0.37, 0.27, 0.3)
    with mesh.at(move=(0, 0, CEILING)), mesh.of("plastic"), soiled(mesh, greasy):
        dome = (
            (0.0, -0.052),
            (0.040, -0.042),
            (0.056, -0.022),
            (0.052, 0.0),
        )
        mesh.lathe(dome, aged, sides)
    mesh.ball((0.02, 0.008, CEILING - 0.051), (0.004, 0.004, 0.003), (1.0, 0.06, 0.03, 1.3), 3, 5)
    return mesh


def cable_loop(detail: int) -> Mesh:
    """Torn flexes out of a dark gap: two loops, two ends with their bare cores."""
    mesh = Mesh()
    sides, steps = (5, 11) if detail == 0 else (3, 6)
    mesh.box((0, 0, CEILING - 0.004), (0.20, 0.14, 0.003), NIGHT, [4])
    t = np.linspace(0, 1, steps)
    with mesh.of("rubber"):
        for k, (wide, low, tint) in enumerate(
            ((0.30, 0.42, BLACK), (0.20, 0.30, (0.22, 0.21, 0.19, 0.3)))
        ):
            x = (t - 0.5) * wide * np.sin(np.pi * (0.15 + 0.7 * t)) + 0.02 * k
            y = 0.03 * np.sin(3 * t + k) - 0.02
            high = CEILING - low * np.sin(np.pi * t) ** 0.8
            with mesh.at(turn=((2, 0.5 + 1.1 * k),)):
                _flex(mesh, np.stack([x, y, high], 1), 0.0065, tint, sides)
        for k, (long, lean) in enumerate(((0.50, 0.12), (0.34, -0.16))):
            y = lean * t**2 + 0.02 * np.sin(4 * t)
            spine = np.stack([0.04 - 0.08 * k + 0.05 * t**2, y, CEILING - long * t], 1)
            _flex(mesh, spine, 0.0055, (0.26, 0.25, 0.22, 0.3) if k else BLACK, sides)
            if detail == 0:
                _cores(mesh, spine[-1])
    return mesh


def _flex(mesh: Mesh, spine: Array, radius: float, colour: Colour, sides: int) -> None:
    thick = radius if sides > 3 else radius * 1.6
    mesh.loft([tuple(p) for p in spine], [thick] * len(spine), colour, sides)


def _cores(mesh: Mesh, end: Array) -> None:
    tints: tuple[Colour, ...] = ((0.20, 0.10, 0.05), (0.09, 0.12, 0.22), (0.30, 0.32, 0.06))
    for k, tint in enumerate(tints):
        turn = k * 2.1
        out = np.array([np.cos(turn), np.sin(turn), 0.0])
        spine = [
            tuple(end + out * 0.016 * s * s + np.array([0, 0, -0.05 * s])) for s in (0.0, 0.5, 1.0)
        ]
        mesh.loft(spine, [0.002] * 3, tint, 4)
        mesh.rod(spine[-1], tuple(end + out * 0.022 + np.array([0, 0, -0.062])), 0.0014, BRASS, 3)


def fallen_tile(detail: int) -> Mesh:
    """A tile that hangs by its -along edge, sodden and bent, with the dark gap it left."""
    mesh = Mesh()
    mesh.box((0, 0, CEILING - 0.004), (TILE - 0.01, TILE - 0.01, 0.003), NIGHT, [4])
    drop = float(np.arcsin(HUNG / TILE))
    cells = 8 if detail == 0 else 2

    def shape(face: float) -> Callable[[Array, Array], Array]:
        def bent(s: Array, t: Array) -> Array:
            lean = drop * (0.75 + 0.3 * s)
            torn = 1.0 - 0.16 * smooth(0.62, 1.0, t) - 0.02 * np.sin(17 * t) * s
            x, z = s * torn * np.cos(lean), -s * torn * np.sin(lean)
            sag = -0.025 * np.sin(np.pi * t) * s
            out = np.stack(
                [x + 0.014 * face * np.sin(lean), t - 0.5, z + sag + 0.014 * face * np.cos(lean)], 1
            )
            return out * TILE * (1, 0.985, 1) + (-TILE / 2, 0, CEILING - 0.012)

        return bent

    def stained(s: Array, t: Array) -> Array:
        points = np.stack([s, t, 0 * s], 1) * TILE
        wet = smooth(0.45, 0.62, blotch(points, 0.22, 105)) * 0.75
        edge = smooth(0.8, 1.0, s) * 0.5
        tone = (
            np.array(BOARD)
            + (np.array((0.16, 0.10, 0.05)) - np.array(BOARD)) * np.clip(wet + edge, 0, 1)[:, None]
        )
        return np.hstack([tone, np.zeros((len(s), 1))])

    with mesh.of("concrete"):
        mesh.sheet(
            lambda s, t: shape(-0.5)(s, 1 - t),
            (cells, cells),
            lambda s, t: stained(s, 1 - t),
            (TILE, TILE),
        )
        mesh.sheet(shape(0.5), (cells, cells), (*CORE, 0.0), (TILE, TILE))
        if detail == 0:
            _tile_edges(mesh, shape, cells)
    with (
        mesh.of("enamel", 0.15),
        mesh.at(move=(TILE / 2 - 0.01, 0.05, CEILING - 0.03), turn=((1, -0.25), (0, 0.3))),
    ):
        mesh.box((0, 0, 0), (0.024, 0.46, 0.004), PALE_GREY)
        mesh.box((0, 0, 0.016), (0.004, 0.46, 0.03), PALE_GREY)
    return mesh


def _tile_edges(
    mesh: Mesh, shape: Callable[[float], Callable[[Array, Array], Array]], cells: int
) -> None:
    """The broken rim between both faces."""
    t = np.linspace(0, 1, cells + 1)
    one = np.ones_like(t)
    for s, u, out in ((one, t, (1, 0, 0)), (t, 0 * t, (0, -1, 0)), (t, one, (0, 1, 0))):
        points = np.vstack([shape(-0.5)(s, u), shape(0.5)(s, u)])
        normals = np.tile(np.array(out, float), (len(points), 1))
        mesh.add(points, normals, lattice(cells, 1), CORE)


PIECES: Final[dict[str, Callable[[int], Mesh]]] = {
    "cable_loop": cable_loop,
    "fallen_tile": fallen_tile,
}
SMALL: Final[dict[str, Callable[[], Mesh]]] = {
    "vent_grille": vent_grille,
    "sprinkler": sprinkler,
    "smoke_detector": smoke_detector,
}
