"""Every asset of models/ by group, and the files each is kept in."""

from collections.abc import Callable, Iterator
from io import BytesIO
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from models.recipes import creatures, flicker, hall, light, player
from models.recipes.creatures import motion, sculpt
from models.recipes.fittings import doors, furniture, lamps, rooms
from models.recipes.kit import Models
from models.recipes.props import beds, carts, items, seats, ward
from models.recipes.textures import files as textures

Arrays: TypeAlias = dict[str, NDArray[np.generic]]

MODELS: Final[dict[str, dict[str, Models]]] = {
    "hall": hall.ASSETS,
    "doors": doors.ASSETS,
    "lamps": lamps.ASSETS,
    "furniture": furniture.ASSETS,
    "rooms": rooms.ASSETS,
    "beds": beds.ASSETS,
    "chairs": seats.ASSETS,
    "carts": carts.ASSETS,
    "ward": ward.ASSETS,
    "items": items.ASSETS,
}


def _light() -> Arrays:
    return {name: rows.astype(np.float16) for name, rows in light.responses().items()}


def _flicker() -> Arrays:
    return dict(flicker.tables())


CREATURES: Final = creatures.SCULPTED
"""Each is several levels of detail and two pictures that they share."""
TABLES: Final[dict[str, Callable[[], Arrays]]] = {
    "light": _light,
    "flicker": _flicker,
    "motion": motion.tables,
    "clump_motion": motion.clump_tables,
}
PLAYER: Final = player.ASSETS
"""One mesh, its pictures and its motion."""
SHAPED: Final = {group: list(assets) for group, assets in MODELS.items()}
GROUPS: Final[dict[str, list[str]]] = {
    **SHAPED,
    "creatures": list(CREATURES),
    "player": list(PLAYER),
    "tables": list(TABLES),
    **{group: list(assets) for group, assets in textures.ASSETS.items()},
}
"""The assets of each group, in order."""

_models: Final = {name: made for group in MODELS.values() for name, made in group.items()}
_pictures: Final = {n: made for group in textures.ASSETS.values() for n, made in group.items()}


def models(asset: str) -> Models:
    """Of one asset; raises KeyError if it is none that has a shape."""
    return _models[asset]


def files(asset: str) -> Iterator[tuple[str, bytes]]:
    """What one asset is kept in: (path in models/, content), one after the other."""
    if asset in CREATURES or asset in PLAYER:
        made = PLAYER[asset]() if asset in PLAYER else sculpt.files(CREATURES[asset]())
        for name, content in made:
            held = (
                archive(content)
                if isinstance(content, dict)
                else textures.file(name, content[::-1])
            )
            yield name, held
    if asset in TABLES:
        yield f"{asset}.npz", archive(TABLES[asset]())
    elif asset in _pictures:
        for name, pixels in _pictures[asset]().items():
            yield f"textures/{name}", textures.file(name, pixels)
    else:
        for name, recipe in _models.get(asset, {}).items():
            yield f"{name}.npz", archive(recipe().arrays())


def archive(arrays: Arrays) -> bytes:
    """Packed as NumPy's own file of arrays."""
    held = BytesIO()
    np.savez_compressed(held, **arrays)  # type: ignore[arg-type]
    return held.getvalue()


def chosen(names: list[str], groups: dict[str, list[str]]) -> list[str]:
    """The assets of groups and assets, each once; all if none is named. Raises KeyError."""
    known = {asset: [asset] for assets in groups.values() for asset in assets} | groups
    return list(dict.fromkeys(asset for name in names or groups for asset in known[name]))
