"""What hangs on walls and from ceilings and lies about; wall pieces face +along from the plane 0.

`NAME_0` is for nearby, `NAME_1` for beyond 9 m; litter on the floor has only `NAME_0`.
"""

from collections.abc import Iterator

from models.recipes import shade
from models.recipes.fittings import belongings, cabinet, litter, overhead, plenum, stations, wall
from models.recipes.fittings.joinery import mended
from models.recipes.kit import Mesh

ON_WALL = {**wall.PIECES, **cabinet.PIECES, **stations.PIECES}
ABOVE = {**overhead.PIECES, **plenum.PIECES}
ON_FLOOR = {**litter.PIECES, **belongings.PIECES}


def meshes() -> Iterator[tuple[str, Mesh]]:
    """(name, baked mesh) of every piece."""
    for pieces in (ON_WALL, ABOVE):
        for name, build in pieces.items():
            for detail in range(2):
                yield f"{name}_{detail}", shade.bake(mended(build(detail)), on_floor=False)
    for name, litter_of in ON_FLOOR.items():
        yield f"{name}_0", shade.bake(mended(litter_of()), on_floor=True)
