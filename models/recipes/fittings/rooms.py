"""The rooms behind fake exits, 6 m deep, their door at along 0; and the table of 521-A."""

from collections.abc import Iterator

from models.recipes import shade
from models.recipes.fittings import cell, table, workshop
from models.recipes.fittings.joinery import mended
from models.recipes.kit import Mesh


def meshes() -> Iterator[tuple[str, Mesh]]:
    """(name, baked mesh): `room_empty`, `room_carpenter`, `table`."""
    yield "room_empty", shade.bake(mended(cell.room()), on_floor=False)
    yield "room_carpenter", shade.bake(mended(workshop.room()), on_floor=False)
    yield "table", shade.bake(mended(table.table()), on_floor=True)
