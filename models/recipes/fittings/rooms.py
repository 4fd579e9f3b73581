"""The rooms behind fake exits, 6 m deep, their door at along 0; and the table of 521-A."""

from typing import Final

from models.recipes.fittings import cell, table, workshop
from models.recipes.fittings.joinery import mended
from models.recipes.kit import Models
from models.recipes.shade import baking

ASSETS: Final[dict[str, Models]] = {
    name: {name: baking(lambda build=build: mended(build()), on_floor=name == "table")}
    for name, build in (
        ("room_empty", cell.room),
        ("room_carpenter", workshop.room),
        ("table", table.table),
    )
}
