"""What people lost on the floor: gloves, a shoe, bottles, a bag, a pan."""

from collections.abc import Callable
from typing import Final

import numpy as np

from models.recipes.fields import rolls, smooth
from models.recipes.fittings.weather import BLOOD, blotch, soiled, trodden
from models.recipes.kit import Array, Colour, Mesh, Point
from models.recipes.paints import OLD_PAPER, STAINLESS

NITRILE: Final = (0.13, 0.19, 0.40, 0.35)
AMBER: Final = (0.22, 0.10, 0.03, 0.8)


def _glove(mesh: Mesh, at: Point, turn: float, tint: Colour, curl: tuple[float, ...]) -> None:
    """A limp glove on its back, its cuff at -x; `curl` (m) is how far each tip has drawn back."""
    hand = (
        (-0.128, 0.047, 0.0100), (-0.122, 0.050, 0.0105), (-0.085, 0.041, 0.0080),
        (-0.052, 0.034, 0.0085), (-0.015, 0.043, 0.0110), (0.028, 0.047, 0.0095),
        (0.052, 0.043, 0.0060),
    )  # fmt: skip
    fingers = (
        (0.034, 0.16, 0.068),
        (0.012, 0.04, 0.080),
        (-0.011, -0.07, 0.074),
        (-0.032, -0.24, 0.056),
    )
    with mesh.at(move=at, turn=((2, turn),)):
        spine: list[Point] = [(x, 0.004 * np.sin(30 * x), 0.001 + thick) for x, _, thick in hand]
        mesh.loft(spine, [(wide, thick) for _, wide, thick in hand], tint, 9)
        for (y, lean, long), back in zip(fingers, curl, strict=False):
            _finger(mesh, (0.040, y), lean, long, back, tint)
        _finger(mesh, (-0.022, 0.034), 0.95, 0.072, curl[-1], tint)


def _finger(  # noqa: PLR0913
    mesh: Mesh, root: tuple[float, float], lean: float, long: float, back: float, tint: Colour
) -> None:
    """One finger `long` metres long, empty: it goes slack past its joint, its tip `back` again."""
    way = np.array((np.cos(lean), np.sin(lean)))
    aside = np.array((-way[1], way[0]))
    bow = 0.10 * long * np.sin(40 * root[1])
    reach = (0.0, 0.42, 0.80 - 4.0 * back, 1.0 - 12.0 * back)
    rise = (0.009, 0.010, 0.007 + 0.4 * back, 0.0055 + 0.8 * back)
    spine: list[Point] = []
    for k, (share, high) in enumerate(zip(reach, rise, strict=True)):
        x, y = np.array(root) + way * long * share + aside * bow * (k == 1)
        spine.append((float(x), float(y), high))
    mesh.loft(spine, ((0.0125, 0.008), (0.012, 0.0085), (0.0115, 0.006), (0.006, 0.0035)), tint, 6)


def _fingered(points: Array) -> Array:
    """(n,) what the gloves' fingers were in, and the prints it left higher up."""
    return np.asarray(np.clip(blotch(points, 0.05, 116) * 2.4 - 0.75, 0.0, 0.95))


def gloves() -> Mesh:
    """A pair, torn off in passing; their fingers were in something dark."""
    mesh = Mesh()
    with mesh.of("plastic"), soiled(mesh, _fingered, BLOOD):
        _glove(mesh, (-0.05, -0.08, 0.0), 0.5, NITRILE, (0.0, 0.004, 0.0, 0.012, 0.0))
        _glove(mesh, (0.10, 0.09, 0.0), -1.4, NITRILE, (0.030, 0.022, 0.0, 0.0, 0.016))
    return mesh


def iv_bag() -> Mesh:
    """Burst: the bag, its port, a metre of tube in loops."""
    mesh = Mesh()

    def slack(points: Array) -> Array:
        flat = points.copy()
        flat[:, 2] *= 0.55 + 0.6 * blotch(points, 0.07, 117)
        return flat

    with mesh.of("plastic"):
        mesh.cushion(
            (0, 0, 0.014), (0.21, 0.12, 0.03), (0.46, 0.45, 0.40, 0.7), 7, square=4.0, shape=slack
        )
        mesh.box((0.104, 0, 0.010), (0.022, 0.09, 0.003), (0.46, 0.45, 0.40, 0.6))
        t = np.linspace(0, 1, 26)
        spine = np.stack(
            [
                -0.10 - 0.16 * t + 0.10 * np.sin(9 * t),
                0.02 + 0.16 * np.sin(5.5 * t),
                np.full_like(t, 0.006),
            ],
            1,
        )
        mesh.loft([tuple(p) for p in spine], [0.0035] * 26, (0.42, 0.42, 0.38, 0.6), 4)
        mesh.rod((-0.10, 0, 0.010), (-0.13, 0.02, 0.008), 0.008, (0.20, 0.22, 0.30, 0.4), 6)
    with mesh.of("paper"):
        mesh.box((0.015, 0.004, 0.0245), (0.10, 0.068, 0.003), OLD_PAPER, [5])
    return mesh


def shoe() -> Mesh:
    """One small strap shoe, upright, as if somebody had stepped out of it."""
    mesh = Mesh()
    red: Colour = (0.26, 0.030, 0.026, 0.45)
    long, wide = 0.165, 0.060

    def upper(points: Array) -> Array:
        x = points[:, 0] / long + 0.5
        top = 0.052 - 0.026 * smooth(0.35, 0.95, x) + 0.006 * smooth(0.25, 0.0, x)
        waist = 1.0 - 0.16 * np.exp(-(((x - 0.42) / 0.16) ** 2)) + 0.05 * smooth(0.5, 0.8, x)
        high = np.where(points[:, 2] > 0, points[:, 2] / 0.02 * top, points[:, 2] * 0.5)
        return np.stack([points[:, 0], points[:, 1] * waist, high], 1)

    with mesh.at(turn=((2, 0.7),)):
        with mesh.of("vinyl"), soiled(mesh, trodden):
            mesh.cushion((0, 0, 0.012), (long, wide, 0.04), red, 8, square=2.6, shape=upper)
            strap = [
                (0.008, 0.028 * np.cos(t), 0.034 + 0.034 * np.sin(t))
                for t in np.linspace(0, np.pi, 9)
            ]
            for lean in (-0.004, 0.004):
                mesh.loft([(x + lean, y, z) for x, y, z in strap], [0.0045] * 9, red, 5)
        with mesh.of("plain"):
            mesh.cushion(
                (-0.034, 0, 0.058), (0.084, 0.042, 0.022), (0.010, 0.008, 0.008), 4, square=2.4
            )
        with mesh.of("rubber"):
            mesh.cushion(
                (0, 0, 0.005),
                (long + 0.006, wide + 0.002, 0.011),
                (0.07, 0.06, 0.055),
                5,
                square=2.8,
            )
            mesh.box((-0.055, 0, 0.006), (0.045, 0.048, 0.012), (0.07, 0.06, 0.055), bevel=0.004)
        with mesh.of("steel"):
            mesh.box((0.008, 0.030, 0.044), (0.016, 0.004, 0.012), STAINLESS, bevel=0.0015)
    return mesh


def bottles() -> Mesh:
    """Medicine bottles: two that rolled, a plastic one, a lid, spilled tablets."""
    mesh = Mesh()
    glass_: tuple[tuple[float, float], ...] = (
        (0.0, 0.0),
        (0.024, 0.0),
        (0.026, 0.005),
        (0.026, 0.065),
        (0.012, 0.085),
        (0.012, 0.10),
        (0.0, 0.10),
    )
    for x, y, turn, tint in (
        (-0.10, 0.04, 0.7, AMBER),
        (0.09, -0.07, 2.6, AMBER),
        (0.03, 0.13, 4.4, (0.42, 0.40, 0.34, 0.4)),
    ):
        with (
            mesh.at(move=(x, y, 0.0265), turn=((2, turn), (1, np.pi / 2))),
            mesh.of("glass" if tint is AMBER else "plastic"),
        ):
            mesh.lathe(glass_, tint, 9)
            with mesh.of("paper"), soiled(mesh, trodden):
                mesh.lathe(((0.0264, 0.014), (0.0264, 0.05)), OLD_PAPER, 9)
    with mesh.of("plastic"), mesh.at(move=(0.17, 0.05, 0.0)):
        mesh.lathe(((0.014, 0.0), (0.014, 0.012), (0.0, 0.013)), (0.46, 0.45, 0.41, 0.4), 9)
    r = rolls(118, 27).reshape(9, 3)
    with mesh.of("plastic"):
        for a, b, c in r:
            mesh.ball(
                (0.02 + 0.22 * (a - 0.3), -0.02 + 0.2 * (b - 0.5), 0.004),
                (0.006, 0.005, 0.004),
                (0.5, 0.48 - 0.2 * c, 0.42 - 0.3 * c, 0.3),
                3,
                5,
            )
    return mesh


def bedpan() -> Mesh:
    """A steel pan with its grip; not empty, and long dry."""
    mesh = Mesh()
    bowl = (
        (0.13, 0.0),
        (0.15, 0.004),
        (0.172, 0.044),
        (0.160, 0.050),
        (0.105, 0.047),
        (0.098, 0.042),
        (0.094, 0.012),
    )
    with (
        mesh.of("steel", 0.02),
        soiled(mesh, lambda p: 0.5 * blotch(p, 0.08, 119)),
        mesh.at(turn=((2, 0.6),)),
    ):
        first = len(mesh.position)
        mesh.lathe(bowl, STAINLESS, 18)
        with mesh.of("rust"):
            mesh.lathe(((0.095, 0.012), (0.05, 0.009), (0.0, 0.010)), (0.12, 0.07, 0.045), 18)
        for block in range(first, len(mesh.position)):
            mesh.position[block] = mesh.position[block] * (1.0, 0.88, 1.0)
        mesh.box((0.20, 0, 0.043), (0.075, 0.05, 0.010), STAINLESS, bevel=0.004)
    return mesh


PIECES: Final[dict[str, Callable[[], Mesh]]] = {
    "gloves": gloves,
    "iv_bag": iv_bag,
    "shoe": shoe,
    "bottles": bottles,
    "bedpan": bedpan,
}
