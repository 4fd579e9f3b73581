"""What can be picked up, or pulled: larger than life, glowing a little, so that a runner sees it.

`meshes` yields (name, mesh): one level each, origin on the floor; the pull box hangs on the wall.
"""

from collections.abc import Callable
from functools import partial
from typing import Final

import numpy as np

from models.recipes.kit import Array, Colour, Mesh, Models, Point
from models.recipes.paints import DEEP_RED
from models.recipes.props import safety
from models.recipes.props.bedding import tinted
from models.recipes.props.joinery import Piece
from models.recipes.props.patina import clouds
from models.recipes.shade import bake

FOIL: Final = (0.90, 0.42, 0.04, 1.15)
FOIL_RED: Final = (0.70, 0.045, 0.02, 1.12)
FOIL_BARE: Final = (0.55, 0.54, 0.50, 1.02)
CREAM: Final = (0.80, 0.70, 0.48, 1.1)
WATER: Final = (0.22, 0.42, 0.60, 1.10)
PLASTIC: Final = (0.40, 0.58, 0.70, 1.05)
BLUE: Final = (0.03, 0.10, 0.48, 1.2)
ALMOND: Final = (0.42, 0.20, 0.05, 1.05)
FLARE: Final = (0.90, 0.09, 0.02, 1.2)


def energy_bar(piece: Piece) -> None:
    """0.3 m of foil with crimped ends, one of them twisted; its paint makes three bands."""
    half = 0.15

    def wrapper(s: Array, t: Array) -> Array:
        angle, x = s * 2 * np.pi, (2 * t - 1) * half
        end = np.clip((np.abs(x) - 0.105) / 0.03, 0, 1)
        end = end * end * (3 - 2 * end)
        unit = np.stack([np.cos(angle), np.sin(angle)], 1)
        unit /= (np.abs(unit) ** 5).sum(1, keepdims=True) ** 0.2
        wide = 0.047 + 0.006 * end
        high = 0.030 * (1 - end) + 0.0022
        ridge = 0.0024 * np.sin(x * 900) * (end > 0.98)
        flat = np.stack([x, unit[:, 0] * 0.05, unit[:, 1] * 0.03], 1)
        crush = 0.0035 * clouds(flat, 0.035, 3) * (1 - end)
        y = unit[:, 0] * (wide + crush)
        z = unit[:, 1] * (high + crush) + ridge
        curl = 0.22 * np.maximum(np.abs(x) - 0.12, 0) * np.sign(x)
        return np.stack([x, y, z + curl * 1.3], 1)

    def bands(rows: Array, points: Array) -> Array:
        x = points[:, 0] + 0.35 * points[:, 1]
        rows[:] = FOIL
        rows[np.abs(x) < 0.056] = FOIL_RED
        rows[np.abs(np.abs(x) - 0.060) < 0.006] = CREAM
        rows[np.abs(points[:, 0]) > 0.132] = FOIL_BARE
        rows[:, :3] *= 1.0 + 0.16 * clouds(points, 0.03, 8)[:, None]
        return rows

    with piece.at(move=(0, 0, 0.033), turn=((2, 0.6),)):
        with piece.of("plain"):
            piece.sheet(wrapper, (20, 60), FOIL, (0.2, 0.3))
        points = np.vstack([wrapper(*g) for g in [_lattice(20, 60)]])
        tinted(piece, lambda rows, _: bands(rows, points))
        with piece.of("plain"):
            for k, long in enumerate((0.058, 0.042, 0.05)):
                stroke = (-0.004 + 0.004 * k, 0.016 - 0.016 * k, 0.0345)
                with piece.at(move=stroke, turn=((2, 0.25),)):
                    piece.box((0, 0, 0), (long, 0.007, 0.003), CREAM, (5,))


def _lattice(columns: int, rows: int) -> tuple[Array, Array]:
    """(n,) s and t of a sheet's points, in its order."""
    s, t = np.meshgrid(np.linspace(0, 1, columns + 1), np.linspace(0, 1, rows + 1))
    return s.ravel(), t.ravel()


def almond_water(piece: Piece) -> None:
    """A bottle 0.36 m tall: ribbed below, a label of plain bands, a blue cap, not quite full."""
    r = 0.052
    ribs: list[tuple[float, float]] = [(0, 0.006), (0.030, 0.0), (0.046, 0.003), (r, 0.014)]
    for k in range(4):
        h = 0.024 + 0.016 * k
        ribs += [(r - 0.0032, h + 0.003), (r, h + 0.009)]
    ribs += [(r, 0.092), (r - 0.0015, 0.094), (r - 0.0015, 0.192), (r, 0.194), (r, 0.215)]
    ribs += [(0.049, 0.238), (0.041, 0.262), (0.030, 0.284), (0.0215, 0.300), (0.0195, 0.312)]
    ribs += [(0.0195, 0.318), (0.0245, 0.320), (0.0245, 0.324), (0.0195, 0.326)]
    level = 0.262
    tints: list[Colour] = [WATER if h < level else PLASTIC for _, h in ribs]
    with piece.of("glass"):
        piece.spin(ribs, tints, 24)
    bands: list[tuple[float, Colour]] = [
        (0.096, BLUE), (0.108, BLUE), (0.108, CREAM), (0.168, CREAM), (0.168, ALMOND),
        (0.174, ALMOND), (0.174, BLUE), (0.190, BLUE),
    ]  # fmt: skip
    with piece.of("paper"):
        piece.spin([(r + 0.0012, h) for h, _ in bands], [c for _, c in bands], 24)
    with piece.of("plain"):
        for turn in (0.5, 0.5 + np.pi):
            with piece.at(turn=((2, turn),)):
                _almond(piece, (r + 0.0035, 0, 0.138))
    with piece.of("plastic"):
        cap = [
            (0.0225, 0.329),
            (0.0225, 0.329),
            (0.024, 0.331),
            (0.024, 0.356),
            (0.022, 0.36),
            (0, 0.36),
        ]
        piece.spin(cap, BLUE, 20)
        for k in range(20):
            t = k * 2 * np.pi / 20
            with piece.at(turn=((2, t),)):
                piece.box((0.0242, 0, 0.3435), (0.0022, 0.0034, 0.023), BLUE, (1,))
        piece.spin([(0.0235, 0.3225), (0.0235, 0.3275)], BLUE, 20)


def _almond(piece: Piece, at: Point) -> None:
    """The label's picture: two almonds."""
    for side, lean in ((-0.011, 0.5), (0.010, -0.35)):
        with piece.at(
            move=(at[0] - 6 * side**2, at[1] + side, at[2]), turn=((0, lean), (2, side * 14))
        ):
            angle = np.linspace(0, 2 * np.pi, 13)[:-1]
            y, z = 0.011 * np.cos(angle), 0.020 * np.sin(angle) + 0.005 * np.sin(angle) ** 3
            points = np.vstack([np.zeros(3), np.stack([np.zeros(12), y, z], 1)])
            tris = np.array([(0, k + 1, (k + 1) % 12 + 1) for k in range(12)])
            piece.add(points, np.tile((1.0, 0, 0), (13, 1)), tris, ALMOND)


def flare(piece: Piece) -> None:
    """A road flare, lying: waxed red paper, a print, the striker's cap pulled half off."""
    lay = ((1, -np.pi / 2),)
    body = [(0, -0.165), (0.0215, -0.165), (0.0235, -0.160), (0.0235, -0.160), (0.0235, 0.095)]
    body += [(0.0235, 0.095), (0.020, 0.098), (0.020, 0.118), (0, 0.118)]
    with piece.at(move=(0, 0, 0.0265), turn=((2, -0.25),)):
        with piece.of("paper"):
            piece.spin(
                body,
                [(*FLARE[:3], 1.2) if h > -0.15 else (0.5, 0.04, 0.01, 1.2) for _, h in body],
                18,
                turn=lay,
            )
            for low, high, tint in (
                (-0.10, -0.092, CREAM),
                (-0.085, 0.0, CREAM),
                (0.01, 0.018, CREAM),
            ):
                piece.spin([(0.0242, low), (0.0242, high)], tint, 18, turn=lay)
        with piece.of("plain"):
            for k in range(3):
                for turn in (-0.5, 0.6, 2.2):
                    with piece.at(turn=((0, turn),)):
                        piece.box(
                            (-0.070 + 0.024 * k, 0, 0.0256), (0.016, 0.014, 0.003), DEEP_RED, (5,)
                        )
        with piece.of("plastic"):
            cap = [(0.0, 0.104), (0.0255, 0.104), (0.0265, 0.107), (0.0265, 0.150)]
            cap += [(0.0255, 0.1535), (0.019, 0.155), (0, 0.155)]
            piece.spin(cap, (0.95, 0.55, 0.07, 1.25), 18, turn=lay)
            for k in range(18):
                with piece.at(turn=((0, k * 2 * np.pi / 18),)):
                    piece.box(
                        (0.128, 0, 0.0268), (0.034, 0.004, 0.002), (0.75, 0.36, 0.04, 1.15), (5,)
                    )
    _glow_end(piece)


def _glow_end(piece: Piece) -> None:
    """The match under the cap, as bright as it gets unlit."""
    with piece.at(move=(0, 0, 0.0265), turn=((2, -0.25),)), piece.of("plain"):
        match = [(0.012, 0.155), (0.012, 0.166), (0.008, 0.172), (0, 0.172)]
        piece.spin(match, (1.0, 0.75, 0.3, 1.6), 12, turn=((1, -np.pi / 2),))


def formed(mesh: Mesh) -> Mesh:
    """A painter's light upon all that glows, for a glow alone has no shape."""
    lamp = np.array((0.45, -0.35, 0.82))
    for tint, normal, grain in zip(mesh.colour, mesh.normal, mesh.grain, strict=True):
        length = np.linalg.norm(normal, axis=1, keepdims=True) + 1e-9
        facing = (normal / length) @ lamp
        light = 0.22 + 0.78 * (0.5 + 0.5 * facing) ** 1.6
        shine = 0.5 * np.clip(facing, 0, 1) ** 14
        glows = tint[:, 3] >= 1.0
        light = np.where(glows, light * (0.45 + 0.55 * grain[:, 1]), 1.0)
        tint[:, :3] *= light[:, None]
        tint[:, :3] += (shine * glows * tint[:, :3].max(1))[:, None] * (1.0 - tint[:, :3])
    return mesh


def _made(build: Callable[[Piece], None]) -> Mesh:
    piece = Piece(0)
    build(piece)
    return formed(bake(piece, on_floor=build is not safety.pull))


RECIPES: Final[tuple[Callable[[Piece], None], ...]] = (
    energy_bar, almond_water, safety.extinguisher, flare, safety.pull,
)  # fmt: skip
ASSETS: Final[dict[str, Models]] = {
    build.__name__: {build.__name__: partial(_made, build)} for build in RECIPES
}
