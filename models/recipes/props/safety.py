"""What a wall held for a fire: the extinguisher and the pull box of a fire door, into a piece."""

from typing import Final

import numpy as np

from models.recipes.kit import Array, Colour, Point
from models.recipes.paints import BLACK, DEEP_RED
from models.recipes.props.joinery import Piece

RED: Final = (0.72, 0.02, 0.012, 1.12)
WHITE: Final = (0.78, 0.76, 0.68, 1.08)
BRASS: Final = (0.55, 0.38, 0.12, 0.8)
STEEL: Final = (0.42, 0.43, 0.44, 0.7)
PULL_HEIGHT: Final = 1.3  # m, its middle


def extinguisher(piece: Piece) -> None:
    """Red, standing: valve, gauge, pin, hose with its horn, a label."""
    r = 0.083
    body = [
        (0, 0.0),
        (0.074, 0.0),
        (0.074, 0.0),
        (0.078, 0.008),
        (0.078, 0.02),
        (r, 0.026),
        (r, 0.385),
    ]
    body += [(0.080, 0.412), (0.068, 0.436), (0.048, 0.453), (0.026, 0.462), (0.022, 0.468)]
    tints: list[Colour] = [BLACK if h < 0.022 else RED for _, h in body]
    with piece.of("enamel", 0.03):
        piece.spin(body, tints, 26)
    with piece.of("steel"):
        neck = [
            (0.022, 0.465),
            (0.024, 0.468),
            (0.024, 0.482),
            (0.017, 0.486),
            (0.017, 0.512),
            (0, 0.512),
        ]
        piece.spin(neck, BRASS, 14)
    with piece.of("steel", 0.1):
        piece.box((0.0, 0, 0.498), (0.046, 0.032, 0.030), STEEL, bevel=0.004)
        lever: list[Point] = [(0.02, 0, 0.514), (-0.05, 0, 0.532), (-0.115, 0, 0.515)]
        grip: list[Point] = [(-0.01, 0, 0.500), (-0.05, 0, 0.498), (-0.105, 0, 0.478)]
        for bar, tint in ((lever, BLACK), (grip, BLACK)):
            piece.loft(bar, ((0.005, 0.014), (0.005, 0.015), (0.005, 0.012)), tint, 8)
        piece.hoop((-0.012, 0.030, 0.522), 0.013, 0.0018, (0.62, 0.55, 0.10, 1.15), 12)
        piece.pipe(((-0.012, -0.026, 0.511), (-0.012, 0.028, 0.511)), 0.0022, STEEL)
    _gauge(piece, (0.026, 0, 0.498))
    with piece.of("rubber"):
        hose: list[Point] = [
            (0.0, -0.016, 0.498), (0.0, -0.05, 0.502), (0.02, -0.108, 0.45), (0.03, -0.104, 0.34),
            (0.03, -0.094, 0.22),
        ]  # fmt: skip
        piece.pipe(hose, 0.0095, BLACK, fillet=0.05)
        horn = [
            (0.011, 0.0),
            (0.013, 0.01),
            (0.014, 0.05),
            (0.022, 0.11),
            (0.019, 0.112),
            (0.0, 0.10),
        ]
        piece.spin(horn, BLACK, 12, turn=((0, np.pi), (1, 0.0)), at=(0.03, -0.0935, 0.235))
    with piece.of("steel"):
        piece.spin(
            [(r + 0.0012, 0.245), (r + 0.0035, 0.247), (r + 0.0035, 0.263), (r + 0.0012, 0.265)],
            STEEL,
            26,
        )
    _label(piece, r)


def _gauge(piece: Piece, at: Point) -> None:
    """A dial: green, red, a needle that fell to empty."""
    with piece.of("plain"):
        rim = [(0, 0), (0.019, 0.0), (0.021, 0.004), (0.019, 0.010), (0.016, 0.010)]
        piece.spin(rim, BRASS, 14, turn=((1, -np.pi / 2),), at=at)
        with piece.at(move=(at[0] + 0.0085, at[1], at[2])):
            for first, last, tint in (
                (-0.4, 1.1, (0.75, 0.03, 0.02, 1.15)), (1.1, 2.2, (0.06, 0.5, 0.08, 1.15)),
                (2.2, 3.6, (0.75, 0.03, 0.02, 1.15)), (3.6, 5.88, (0.8, 0.8, 0.75, 1.1)),
            ):  # fmt: skip
                angle = np.linspace(first, last, 6)
                ring = np.stack([np.zeros(6), -0.016 * np.cos(angle), 0.016 * np.sin(angle)], 1)
                points = np.vstack([np.zeros(3), ring])
                tris = np.array([(0, k + 1, k + 2) for k in range(5)])
                piece.add(points, np.tile((1.0, 0, 0), (7, 1)), tris, tint)
            with piece.at(move=(0.004, 0, 0), turn=((0, 0.9),)):
                piece.box((0, 0, 0.005), (0.001, 0.002, 0.016), BLACK, (1,))


def _label(piece: Piece, r: float) -> None:
    """The front half of the cylinder: white, a red band, three pictograms and lines of print."""
    wrap = r + 0.0015

    def patch(low: float, high: float, half: float, out: float, tint: Colour) -> None:
        def shape(s: Array, t: Array) -> Array:
            angle = (2 * s - 1) * half
            return np.stack(
                [
                    (wrap + out) * np.cos(angle),
                    (wrap + out) * np.sin(angle),
                    low + (high - low) * t,
                ],
                1,
            )

        piece.sheet(shape, (max(2, round(half * 9)), 1), tint, (half * 2 * r, high - low))

    with piece.of("paper"):
        patch(0.075, 0.235, 1.05, 0.0, WHITE)
        patch(0.285, 0.372, 1.05, 0.0, WHITE)
    with piece.of("plain"):
        patch(0.205, 0.229, 1.0, 0.004, RED)
        for k in range(5):
            patch(0.088 + 0.009 * k, 0.0915 + 0.009 * k, 0.85 - 0.06 * (k * 2 % 3), 0.004, BLACK)
        for k in range(3):
            with piece.at(turn=((2, (k - 1) * 0.62),)):
                patch(0.143, 0.192, 0.24, 0.004, DEEP_RED)
                patch(0.155, 0.170, 0.07, 0.008, WHITE)
                patch(0.170, 0.184, 0.13, 0.008, WHITE)
        patch(0.300, 0.357, 0.95, 0.004, RED)
        for k in range(7):
            with piece.at(turn=((2, (k - 3) * 0.25),)):
                patch(0.313, 0.344, 0.075, 0.008, WHITE)


def pull(piece: Piece) -> None:
    """The fire door's pull box: cast red case, white T-handle, a glass rod; faces along."""
    z = PULL_HEIGHT
    with piece.of("enamel", 0.03):
        piece.box((0.012, 0, z), (0.024, 0.27, 0.35), DEEP_RED, (1,), bevel=0.006)
        piece.box((0.040, 0, z), (0.068, 0.232, 0.312), (*RED[:3], 1.2), (1,), bevel=0.014)
        piece.box((0.074, 0, z - 0.045), (0.010, 0.180, 0.170), DEEP_RED, (1,), bevel=0.004)
    with piece.of("plain"):
        piece.box((0.0765, 0, z + 0.098), (0.006, 0.186, 0.072), WHITE, (1,), bevel=0.002)
        for k, wide in enumerate((0.026, 0.024, 0.026, 0.024)):
            letter = (0.0812, -0.063 + 0.042 * k, z + 0.104)
            _letter(piece, letter, k, wide)
        for k in range(2):
            piece.box(
                (0.0808, 0, z + 0.078 - 0.008 * k), (0.003, 0.13 - 0.03 * k, 0.0035), RED, (1,)
            )
    with piece.of("plastic"):
        bar = (*WHITE[:3], 1.25)
        piece.box((0.100, 0, z - 0.012), (0.034, 0.164, 0.040), bar, (1,), bevel=0.010)
        piece.box((0.094, 0, z - 0.062), (0.024, 0.044, 0.075), bar, (1,), bevel=0.008)
        piece.box((0.096, 0, z - 0.105), (0.028, 0.070, 0.026), bar, (1,), bevel=0.008)
    with piece.of("plain"):
        point = np.array(
            [(0.1185, -0.018, z - 0.006), (0.1185, 0.018, z - 0.006), (0.1185, 0.0, z - 0.026)]
        )
        piece.add(point, np.tile((1.0, 0, 0), (3, 1)), np.array([[0, 1, 2]]), RED)
        piece.box((0.1075, 0, z - 0.07), (0.003, 0.010, 0.045), RED, (1,))
    with piece.of("glass"):
        piece.pipe(
            ((0.088, -0.088, z + 0.026), (0.088, 0.088, z + 0.026)), 0.0055, (0.6, 0.75, 0.75, 1.1)
        )
    with piece.of("steel", 0.1):
        for side in (-0.1235, 0.1235):
            for high in (-0.160, 0.160):
                screw = [(0, 0.005), (0.007, 0.005), (0.008, 0.003), (0.008, 0)]
                piece.spin(
                    screw[::-1], STEEL, 8, turn=((1, -np.pi / 2),), at=(0.0235, side, z + high)
                )
        piece.pipe(((0.012, 0, z + 0.17), (0.012, 0, z + 0.30)), 0.0125, STEEL)
        piece.box((0.012, 0, z + 0.183), (0.036, 0.040, 0.022), STEEL, bevel=0.005)


STROKES: Final = (  # F, I, R, E as (side, height, wide, high) in units of the letter
    ((-0.4, 0, 0.22, 1.0), (0.05, 0.39, 0.7, 0.22), (0.0, 0.03, 0.6, 0.2)),
    ((0, 0, 0.26, 1.0),),
    ((-0.4, 0, 0.22, 1.0), (0.0, 0.39, 0.7, 0.22), (0.36, 0.22, 0.22, 0.5), (0.0, 0.0, 0.7, 0.2),
     (0.3, -0.3, 0.22, 0.42)),
    ((-0.4, 0, 0.22, 1.0), (0.05, 0.39, 0.7, 0.22), (0.0, 0.0, 0.6, 0.2), (0.05, -0.39, 0.7, 0.22)),
)  # fmt: skip


def _letter(piece: Piece, at: Point, which: int, wide: float) -> None:
    """One of the four letters of what the box is for, as the reader who faces it sees them."""
    for side, high, w, h in STROKES[which]:
        place = (at[0], at[1] + side * wide, at[2] + high * 0.03)
        piece.box(place, (0.003, w * wide, h * 0.03), RED, (1,))
