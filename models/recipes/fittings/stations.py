"""What hospital walls carry for the staff: gel, sockets, telephone; all face +along."""

from collections.abc import Callable
from typing import Final

import numpy as np

from models.recipes.fittings.hardware import ZINC
from models.recipes.fittings.joinery import FACING_AHEAD, board, disc, outward, screws
from models.recipes.fittings.lettering import pictogram
from models.recipes.fittings.weather import handled, soiled
from models.recipes.kit import Colour, Mesh
from models.recipes.paints import BLACK, PAPER, STAINLESS, WHITE

CORD: Final = (0.16, 0.14, 0.10, 0.3)
YELLOWED: Final = (0.42, 0.36, 0.25, 0.3)
TRUNK: Final = (-0.66, 1.36, 0.66, 1.54)  # m; what fits between a frame and a number plate
GASES: Final[tuple[tuple[float, Colour], ...]] = (
    (-0.58, (0.55, 0.54, 0.50, 0.4)),
    (-0.47, (0.50, 0.36, 0.03, 0.4)),
    (-0.36, (0.06, 0.06, 0.06, 0.4)),
)


def gel_dispenser(detail: int) -> Mesh:
    """A box for hand gel at 1.2 m: lever, window, drip tray; and the sign that tells one to."""
    mesh = Mesh()
    bevel = 0.014 if detail == 0 else 0.0
    with mesh.at(turn=FACING_AHEAD):
        with mesh.of("plastic"), soiled(mesh, handled):
            mesh.box((0, 0.05, 1.22), (0.115, 0.10, 0.25), WHITE, [3], bevel=bevel)
            mesh.box((0, 0.065, 1.06), (0.12, 0.13, 0.014), WHITE, [3], bevel=bevel / 3)
            if detail == 0:
                mesh.box((0, 0.005, 1.13), (0.10, 0.01, 0.16), YELLOWED, [3], bevel=0.003)
                mesh.box(
                    (0, 0.108, 1.12), (0.085, 0.014, 0.05), (0.16, 0.18, 0.22, 0.4), bevel=0.006
                )
                mesh.rod((0, 0.085, 1.10), (0, 0.085, 1.075), 0.008, YELLOWED, 6)
        if detail == 0:
            with mesh.of("glass"):
                mesh.box(
                    (0, 0.1005, 1.255),
                    (0.035, 0.003, 0.11),
                    (0.10, 0.11, 0.115, 0.9),
                    [3],
                    bevel=0.0012,
                )
            with mesh.of("plain"):  # what ran down and dried
                for x, z, h in ((0.012, 0.93, 0.2), (-0.02, 0.97, 0.13)):
                    board(
                        mesh,
                        (x - 0.004, x + 0.003),
                        (z - h / 2, z + h / 2),
                        0.0045,
                        (0.30, 0.27, 0.2, 0.6),
                    )
        pictogram(mesh, "hand_gel", (0, 0.005, 1.45), 0.13, (0.18, 0.22, 0.27, 0.3))
    return mesh


def sockets(detail: int) -> Mesh:
    """Bed-head trunking 1.3 m long: sockets, gas outlets, the call unit on its flex."""
    mesh = Mesh()
    x0, z0, x1, z1 = TRUNK
    with mesh.at(turn=FACING_AHEAD):
        with mesh.of("enamel", 0.02), soiled(mesh, handled, wear=0.15):
            middle = (z0 + z1) / 2
            size = (x1 - x0, 0.055, z1 - z0)
            mesh.box((0, 0.0275, middle), size, WHITE, [3], bevel=0.008 if detail == 0 else 0.0)
            if detail == 0:
                for z in (z0 + 0.03, z1 - 0.03):
                    mesh.box(
                        (0, 0.057, z), (x1 - x0 - 0.03, 0.006, 0.012), STAINLESS, [3], bevel=0.002
                    )
        for x in (-0.16, 0.06, 0.28, 0.50):
            _socket(mesh, x, middle, 0.056, detail)
        for x, tint in GASES:
            _outlet(mesh, x, middle, tint, detail)
        _call_unit(mesh, detail)
    return mesh


def _socket(mesh: Mesh, x: float, z: float, y: float, detail: int) -> None:
    with mesh.of("plastic"), soiled(mesh, handled):
        if detail:
            board(mesh, (x - 0.075, x + 0.075), (z - 0.042, z + 0.042), y + 0.006, YELLOWED)
            return
        mesh.box((x, y + 0.004, z), (0.15, 0.008, 0.085), YELLOWED, [3], bevel=0.003)
        for s in (-0.037, 0.037):
            for dx, dz in ((-0.011, -0.008), (0.011, -0.008), (0.0, 0.014)):
                board(
                    mesh,
                    (x + s + dx - 0.0035, x + s + dx + 0.0035),
                    (z + dz - 0.004, z + dz + 0.004),
                    y + 0.0125,
                    BLACK,
                )


def _outlet(mesh: Mesh, x: float, z: float, tint: Colour, detail: int) -> None:
    """A medical gas point: coloured ring, dark bayonet."""
    with mesh.of("plastic"):
        if detail:
            board(mesh, (x - 0.035, x + 0.035), (z - 0.035, z + 0.035), 0.061, tint)
            return
        disc(
            mesh,
            x,
            z,
            0.055,
            ((0.042, 0.0), (0.040, 0.012), (0.026, 0.014), (0.024, 0.008)),
            tint,
            12,
        )
        disc(
            mesh,
            x,
            z,
            0.055,
            ((0.026, 0.008), (0.012, 0.009), (0.011, 0.02), (0.0, 0.02)),
            BLACK,
            8,
        )


def _call_unit(mesh: Mesh, detail: int) -> None:
    """The patient's button, hanging by its flex to the floor's dust."""
    with mesh.of("rubber"):
        t = np.linspace(0, 1, 9 if detail == 0 else 3)
        spine = np.stack([0.60 + 0.03 * np.sin(5 * t), 0.05 - 0.02 * t, 1.37 - 0.62 * t], 1)
        radius = 0.004 if detail == 0 else 0.007
        mesh.loft([tuple(p) for p in spine], [radius] * len(t), WHITE, 5 if detail == 0 else 3)
    with mesh.of("plastic"), mesh.at(move=tuple(spine[-1]), turn=((1, 0.15),)):
        mesh.box(
            (0, 0, -0.045), (0.032, 0.022, 0.09), YELLOWED, bevel=0.008 if detail == 0 else 0.0
        )
        if detail == 0:
            mesh.box(
                (0, 0.0125, -0.03), (0.014, 0.004, 0.014), (0.36, 0.03, 0.02, 0.4), bevel=0.001
            )


def phone(detail: int) -> Mesh:
    """A wall telephone at 1.42 m; its receiver dangles at knee height and turns no more."""
    mesh = Mesh()
    z, bevel = 1.42, 0.012 if detail == 0 else 0.0
    with mesh.at(turn=FACING_AHEAD):
        with mesh.of("plastic"), soiled(mesh, handled):
            mesh.box((0, 0.03, z), (0.19, 0.06, 0.23), YELLOWED, [3], bevel=bevel)
            for s in (-0.055, 0.055):
                mesh.box((s, 0.072, z + 0.075), (0.035, 0.03, 0.05), YELLOWED, [3], bevel=bevel / 2)
            if detail == 0:
                _keys(mesh, z)
                mesh.box((0, 0.062, z - 0.095), (0.13, 0.005, 0.018), PAPER, [3], bevel=0.001)
        _cord(mesh, z, detail)
        with mesh.at(move=(0.05, 0.065, 0.60), turn=((1, 0.12), (2, 0.5))):
            _receiver(mesh, detail)
    return mesh


def _keys(mesh: Mesh, z: float) -> None:
    for row in range(4):
        for column in range(3):
            at = ((column - 1) * 0.026, 0.063, z + 0.028 - row * 0.026)
            mesh.box(at, (0.018, 0.008, 0.016), WHITE, [3, 5])


def _cord(mesh: Mesh, z: float, detail: int) -> None:
    """The coiled cord, stretched by the receiver's weight: a helix that opens downwards."""
    if detail:
        mesh.rod((-0.06, 0.03, z - 0.11), (0.05, 0.06, 0.82), 0.006, CORD, 3)
        return
    turns, per = 12, 5
    t = np.linspace(0, 1, turns * per + 1)
    angle = 2 * np.pi * turns * t**0.85
    wide = 0.010 * (1 - 0.35 * t)
    x = -0.06 + 0.11 * t**1.6 + wide * np.cos(angle)
    y = 0.035 + 0.03 * t + wide * np.sin(angle)
    high = z - 0.11 - (z - 0.11 - 0.80) * t - 0.03 * np.sin(np.pi * t)
    with mesh.of("rubber"):
        spine = [tuple(p) for p in np.stack([x, y, high], 1)]
        mesh.loft(spine, [0.0032] * len(t), CORD, 3)


def _receiver(mesh: Mesh, detail: int) -> None:
    """Hanging by its mouthpiece: the ear end is down."""
    bevel = 0.012 if detail == 0 else 0.0
    with mesh.of("plastic"), soiled(mesh, handled):
        mesh.box((0, 0.0, 0.10), (0.034, 0.030, 0.20), YELLOWED, bevel=bevel)
        for high in (0.015, 0.185):
            with outward(mesh, 0, high, -0.02):
                cup = ((0.0, -0.012), (0.024, -0.012), (0.030, 0.0), (0.029, 0.022), (0.0, 0.018))
                mesh.lathe(cup if detail == 0 else cup[1:4], YELLOWED, 10 if detail == 0 else 5)
    if detail == 0:
        screws(mesh, ((0.0, 0.10),), 0.0155, ZINC)


PIECES: Final[dict[str, Callable[[int], Mesh]]] = {
    "gel_dispenser": gel_dispenser,
    "sockets": sockets,
    "phone": phone,
}
