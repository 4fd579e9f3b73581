"""The pictures each texture's recipe makes; colours as JPEG, what must stay crisp as PNG."""

from collections.abc import Callable
from functools import partial
from io import BytesIO
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from models.recipes.fields import Canvas, Surface, encoded, relief
from models.recipes.textures import ceilings, decals, floors, grime, materials, prints, walls
from models.recipes.textures.ceilings_kit import CEILING
from models.recipes.textures.floors_kit import FLOOR
from models.recipes.textures.materials_kit import Material
from models.recipes.textures.walls_kit import WALL

QUALITY: Final = 88  # of a JPEG
Pixels: TypeAlias = NDArray[np.uint8]
Pictures: TypeAlias = dict[str, Pixels]
"""By file name: (rows, columns[, channels]), the bottom row first."""


def _bytes(share: NDArray[np.float64]) -> Pixels:
    return np.asarray(np.clip(share, 0.0, 1.0) * 255.0 + 0.5, np.uint8)


def _relief(made: Surface | Material, canvas: Canvas) -> Pixels:
    """(rows, columns, 3): slopes along u and v about the middle grey, gloss."""
    slopes = relief(canvas, made.height) * 0.5 + 0.5
    return np.dstack([_bytes(slopes[..., 0]), _bytes(slopes[..., 1]), _bytes(made.gloss)])


def _surface(name: str, canvas: Canvas, recipe: Callable[[], Surface]) -> Pictures:
    made = recipe()
    return {f"{name}.jpg": encoded(made.colour), f"{name}_relief.jpg": _relief(made, canvas)}


def _material(name: str, recipe: Callable[[], Material]) -> Pictures:
    """Colour with where it wears in the fourth channel."""
    made = recipe()
    colour = np.dstack([encoded(made.colour), _bytes(made.wear)])
    return {f"{name}.png": colour, f"{name}_relief.jpg": _relief(made, materials.CANVAS)}


def _flat(name: str, recipe: Callable[[], Pixels]) -> Pictures:
    return {f"{name}.png": recipe()}


def file(name: str, pixels: Pixels) -> bytes:
    """What the file of that name holds; files have the top row first."""
    held = BytesIO()
    picture = Image.fromarray(pixels[::-1])
    if name.endswith(".jpg"):
        picture.save(held, "JPEG", quality=QUALITY, subsampling=0)
    else:
        picture.save(held, "PNG", optimize=True)
    return held.getvalue()


ASSETS: Final[dict[str, dict[str, Callable[[], Pictures]]]] = {
    **{
        f"{kind}s": {
            f"{kind}_{name}": partial(_surface, f"{kind}_{name}", canvas, recipe)
            for name, recipe in recipes.items()
        }
        for kind, canvas, recipes in (
            ("wall", WALL, walls.ORDER),
            ("floor", FLOOR, floors.ORDER),
            ("ceiling", CEILING, ceilings.ORDER),
        )
    },
    "materials": {
        name: partial(_material, name, recipe) for name, recipe in materials.ORDER.items()
    },
    "prints": {
        name: partial(_flat, name, recipe)
        for name, recipe in (
            ("decals", decals.decals),
            ("grime", grime.grime),
            ("prints", prints.prints),
            ("exit_sign", prints.exit_sign),
        )
    },
}
"""By group, then by asset."""
