"""Writes textures: colours as JPEG, what must stay crisp as PNG; the bottom row comes last."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from models.recipes.fields import Canvas, Surface, encoded, relief
from models.recipes.textures import ceilings, decals, floors, grime, walls
from models.recipes.textures import materials as material_recipes
from models.recipes.textures import prints as print_recipes
from models.recipes.textures.ceilings_kit import CEILING
from models.recipes.textures.floors_kit import FLOOR
from models.recipes.textures.materials_kit import CANVAS as MATERIAL
from models.recipes.textures.walls_kit import WALL

QUALITY: Final = 88  # of a JPEG


def _bytes(share: NDArray[np.float64]) -> NDArray[np.uint8]:
    return np.asarray(np.clip(share, 0.0, 1.0) * 255.0 + 0.5, np.uint8)


def jpeg(pixels: NDArray[np.uint8], file: Path) -> None:
    """(rows, columns, 3) to a file."""
    Image.fromarray(pixels[::-1]).save(file.with_suffix(".jpg"), quality=QUALITY, subsampling=0)


def png(pixels: NDArray[np.uint8], file: Path) -> None:
    """(rows, columns) or (rows, columns, 3 or 4) to a file."""
    Image.fromarray(pixels[::-1]).save(file.with_suffix(".png"), optimize=True)


def surface(made: Surface, canvas: Canvas, file: Path) -> None:
    """Its colour, and beside it its relief: slopes along u and v about the middle grey, gloss."""
    jpeg(encoded(made.colour), file)
    slopes = relief(canvas, made.height) * 0.5 + 0.5
    packed = np.dstack([_bytes(slopes[..., 0]), _bytes(slopes[..., 1]), _bytes(made.gloss)])
    jpeg(packed, file.with_name(f"{file.name}_relief"))


KINDS: Final = {
    "wall": (WALL, walls.ORDER),
    "floor": (FLOOR, floors.ORDER),
    "ceiling": (CEILING, ceilings.ORDER),
}


def names(kind: str) -> list[str]:
    """Of the surfaces of a kind, in order."""
    return list(KINDS[kind][1])


def surfaces(kind: str, folder: Path, only: str | None = None) -> Iterator[str]:
    """Write one kind of the hall's surfaces, or one of them; tells each once it is written."""
    canvas, recipes = KINDS[kind]
    for name, recipe in recipes.items():
        if only in (None, name):
            surface(recipe(), canvas, folder / f"{kind}_{name}")
            yield f"{kind}_{name}"


def materials(folder: Path) -> Iterator[str]:
    """What furniture is made of: colour with where it wears in the fourth channel, and relief."""
    for name, made in material_recipes.materials():
        png(np.dstack([encoded(made.colour), _bytes(made.wear)]), folder / name)
        slopes = relief(MATERIAL, made.height) * 0.5 + 0.5
        packed = np.dstack([_bytes(slopes[..., 0]), _bytes(slopes[..., 1]), _bytes(made.gloss)])
        jpeg(packed, folder / f"{name}_relief")
        yield name


def prints(folder: Path) -> Iterator[str]:
    """Decals, grime, and what is printed; the places of prints go beside them."""
    png(decals.decals(), folder / "decals")
    png(grime.grime(), folder / "grime")
    png(print_recipes.prints(), folder / "prints")
    png(print_recipes.exit_sign(), folder / "exit_sign")
    yield from ("decals", "grime", "prints", "exit_sign")
