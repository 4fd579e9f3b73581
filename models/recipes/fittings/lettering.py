"""Signs that a shader prints: the exit sign's face, pictograms from the prints' atlas."""

from typing import Final

from models.recipes.fittings.hardware import ring
from models.recipes.fittings.joinery import GLOW, PRINT, SIGN_FACE, bevelled, moulding, plate
from models.recipes.kit import Colour, Mesh, Point
from models.recipes.textures.prints import PLACES

EDGE_LIGHT: Final = (1.0, 0.05, 0.03, 1.0)
HOUSING: Final = (0.045, 0.043, 0.042, 0.35)
PRINT_RATIO: Final = 512 / 192  # of the sign's face, wide to high


def exit_face(mesh: Mesh, centre: Point, high: float, detail: int) -> None:
    """The lit face, `high` metres high, and round it the edge of its acrylic sheet, which glows."""
    x, y, z = centre
    wide = high * PRINT_RATIO
    plate(mesh, (x, y, z), (wide, high), (1.0, 1.0, 1.0, 1.0), (SIGN_FACE, 0.0))
    if detail > 1:
        return
    box = (x - wide / 2, z - high / 2, x + wide / 2, z + high / 2)
    kept, mesh.part_now = mesh.part_now, (GLOW, 0.0, 0.0, 0.0)
    with mesh.at(move=(0.0, y, 0.0)):
        edge = bevelled(((0.005, -0.006), (0.004, 0.004), (0.0, 0.004), (0.0, -0.001)), 0.0)
        moulding(mesh, edge, ring(box), EDGE_LIGHT, closed=True)
    mesh.part_now = kept


def pictogram(mesh: Mesh, name: str, centre: Point, high: float, colour: Colour) -> None:
    """A square plate with that print of the atlas on it."""
    box = PLACES[name]
    with mesh.of("plastic"):
        plate(mesh, centre, (high, high), colour, (PRINT, 0.0), box)
