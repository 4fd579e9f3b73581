"""What hangs on walls and from ceilings and lies about; wall pieces face +along from the plane 0.

`NAME_0` is for nearby, `NAME_1` for beyond 9 m. What is small has only `NAME_1`, litter on the
floor only `NAME_0`; pipes are seen through gaps alone and have only `NAME_1`.
"""

from collections.abc import Callable
from typing import Final

from models.recipes.fittings import (
    belongings,
    cabinet,
    charts,
    litter,
    overhead,
    plenum,
    stations,
    wall,
)
from models.recipes.fittings.joinery import mended
from models.recipes.kit import Mesh, Models
from models.recipes.shade import baking


def _made(build: Callable[..., Mesh], *given: int, on_floor: bool = False) -> Callable[[], Mesh]:
    return baking(lambda: mended(build(*given)), on_floor=on_floor)


def _levels(name: str, build: Callable[[int], Mesh]) -> Models:
    return {f"{name}_{detail}": _made(build, detail) for detail in range(2)}


IN_LEVELS: Final = {
    **wall.PIECES,
    **cabinet.PIECES,
    **charts.PIECES,
    **stations.PIECES,
    **overhead.PIECES,
}
SMALL: Final = {**wall.SMALL, **overhead.SMALL, "pipe_run": plenum.pipe_run}
ON_FLOOR: Final = {**litter.PIECES, **belongings.PIECES}
ASSETS: Final[dict[str, Models]] = {
    **{name: _levels(name, build) for name, build in IN_LEVELS.items()},
    **{name: {f"{name}_1": _made(build)} for name, build in SMALL.items()},
    **{name: {f"{name}_0": _made(build, on_floor=True)} for name, build in ON_FLOOR.items()},
}
