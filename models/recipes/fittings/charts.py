"""The rack of patients' charts on a ward's wall; it faces +along."""

from collections.abc import Callable
from typing import Final

import numpy as np

from models.recipes.fittings.hardware import ZINC
from models.recipes.fittings.joinery import FACING_AHEAD, board, plate, screws
from models.recipes.fittings.weather import handled, soiled
from models.recipes.kit import Mesh
from models.recipes.paints import INK, STAINLESS

RACKED: Final = (0.40, 0.42, 0.40, 0.35)
HARDBOARD: Final = (0.24, 0.135, 0.065, 0.25)
CARD: Final = (0.46, 0.35, 0.19, 0.1)
CLOTH: Final = (0.17, 0.055, 0.05, 0.15)
SHEET: Final = (0.60, 0.58, 0.50)


def chart_rack(detail: int) -> Mesh:
    """Four pockets of folded steel for patients' charts; one is empty, one chart pulled askew."""
    mesh = Mesh()
    with mesh.at(turn=FACING_AHEAD):
        with mesh.of("enamel", 0.07), soiled(mesh, handled, wear=0.2):
            bevel = 0.004 if detail == 0 else 0.0
            mesh.box((0, 0.005, 1.42), (0.30, 0.010, 0.98), RACKED, [3], bevel=bevel)
            for k in range(4):
                with mesh.at(move=(0.0, 0.0, 0.955 + 0.235 * k)):
                    _pocket(mesh, detail)
        for k, shown in enumerate((_clipboard, _folder, _binder)):
            askew, lean = ((0.02, -0.20), (0.19, -0.30), (-0.03, -0.17))[k]
            place = (0.012 * (k == 1), 0.030, 0.967 + 0.235 * k)
            with mesh.at(move=place, turn=((0, lean), (1, askew))):
                shown(mesh, detail)
        if detail == 0:
            screws(mesh, [(x, z) for x in (-0.13, 0.13) for z in (0.945, 1.895)], 0.010, ZINC)
    return mesh


def _pocket(mesh: Mesh, detail: int) -> None:
    """A trough that opens upwards: its sloped front with a name card, a floor, two cheeks."""
    wide, foot, lip, high = 0.140, 0.050, 0.088, 0.125
    for s in (-1, 1) if detail == 0 else ():
        for face in (-1, 1):
            x = s * (wide - 0.001 * (face != s))
            side = [(x, 0.010, 0.0), (x, foot, 0.0), (x, lip, high), (x, 0.010, high)]
            normals = np.tile((float(face), 0.0, 0.0), (4, 1))
            mesh.add(np.array(side), normals, ((0, 1, 2), (0, 2, 3)), RACKED)
    if detail == 0:
        mesh.box((0, 0.030, 0.002), (2 * wide, 0.04, 0.004), RACKED, [3])
    lean = -float(np.arctan2(lip - foot, high))
    with mesh.at(move=(0.0, foot, 0.0), turn=((0, lean),)):
        long = float(np.hypot(lip - foot, high))
        bevel = 0.0015 if detail == 0 else 0.0
        mesh.box((0, 0, long / 2), (2 * wide, 0.004, long), RACKED, bevel=bevel)
        if detail == 0:
            mesh.box((0, 0.003, long * 0.52), (0.105, 0.004, 0.042), STAINLESS, [3], bevel=0.001)
            with mesh.of("paper"):
                board(
                    mesh, (-0.046, 0.046), (long * 0.52 - 0.016, long * 0.52 + 0.016), 0.0058, SHEET
                )


def _clipboard(mesh: Mesh, detail: int) -> None:
    """Hardboard, a wad of forms, a sprung clip."""
    with mesh.of("wood"):
        mesh.box(
            (0, 0, 0.16), (0.232, 0.005, 0.32), HARDBOARD, bevel=0.0015 if detail == 0 else 0.0
        )
    with mesh.of("paper"):
        if detail:
            board(mesh, (-0.102, 0.106), (0.006, 0.29), 0.006, SHEET)
            return
        mesh.box((0.002, 0.005, 0.148), (0.208, 0.006, 0.285), SHEET, [3])
    with mesh.of("plain"):
        for k in range(5):
            plate(mesh, (-0.02, 0.0085, 0.245 - 0.017 * k), (0.12 - 0.02 * (k % 3), 0.004), INK)
    with mesh.of("steel", 0.05):
        mesh.box((0, 0.009, 0.296), (0.11, 0.016, 0.034), STAINLESS, [3], bevel=0.005)
        mesh.rod((-0.05, 0.016, 0.313), (0.05, 0.016, 0.313), 0.005, STAINLESS, 6)


def _folder(mesh: Mesh, detail: int) -> None:
    """Manila card with a tab; leaves slip out of its side."""
    bevel = 0.002 if detail == 0 else 0.0
    with mesh.of("paper"), soiled(mesh, handled):
        mesh.box((0, 0.004, 0.15), (0.245, 0.003, 0.30), CARD, bevel=bevel)
        if detail:
            return
        mesh.box((0, -0.008, 0.155), (0.245, 0.003, 0.31), CARD, bevel=bevel)
        mesh.box((0.055, -0.008, 0.318), (0.09, 0.003, 0.022), CARD)
        for shift, tilt in ((0.012, 0.03), (-0.006, -0.05), (0.022, 0.09)):
            with mesh.at(move=(shift, -0.002 - shift / 8, 0.158), turn=((1, tilt),)):
                mesh.box((0, 0, 0), (0.21, 0.0015, 0.297), SHEET)
        board(mesh, (-0.07, 0.03), (0.205, 0.25), 0.0065, SHEET)


def _binder(mesh: Mesh, detail: int) -> None:
    """A lever file, its spine with a label and a finger hole."""
    with mesh.of("fabric"), soiled(mesh, handled):
        mesh.box(
            (0, 0.004, 0.155), (0.236, 0.042, 0.31), CLOTH, bevel=0.004 if detail == 0 else 0.0
        )
    if detail == 0:
        with mesh.of("paper"):
            board(mesh, (-0.075, 0.075), (0.20, 0.27), 0.0262, SHEET)
            mesh.box((0.004, 0.004, 0.311), (0.215, 0.032, 0.002), SHEET)
        with mesh.of("plain"):
            for k in range(3):
                plate(mesh, (-0.012, 0.029, 0.252 - 0.018 * k), (0.10 - 0.03 * k, 0.006), INK)


PIECES: Final[dict[str, Callable[[int], Mesh]]] = {"chart_rack": chart_rack}
