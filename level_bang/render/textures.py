"""Pictures from models/textures/ as the engine's textures: arrays of layers, and single ones."""

import logging
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Final

import numpy as np
from numpy.typing import NDArray
from panda3d.core import SamplerState, Texture
from PIL import Image

from level_bang import assets
from level_bang.sim.kinds import Ward

log = logging.getLogger(__name__)

Pixels = NDArray[
    np.uint8
]  # (rows, columns, channels); blue, green, red first, the bottom row first
WARDS: Final = tuple(ward.name.lower() for ward in Ward)
CEILINGS: Final = ("fibre", "metal", "burnt", "clean")
HALL: Final = (
    *(f"wall_{ward}" for ward in WARDS),
    *(f"floor_{ward}" for ward in WARDS),
    *(f"ceiling_{name}" for name in CEILINGS),
)
MATERIALS: Final = (
    "plain", "enamel", "steel", "plastic", "rubber", "vinyl", "linen", "blanket",
    "wood", "raw_wood", "paper", "glass", "rust", "concrete", "fabric", "skin",
)  # fmt: skip
STAND_IN: Final = 118  # grey of what cannot be read


def read(name: str, edge: int = 0) -> Pixels | None:
    """The file's pixels as the engine keeps them; None, and a warning, if it cannot be read.

    It may come smaller than it is, down to `edge` texels: a JPEG is then decoded in a fraction of
    the time. Not by Panda's own reader: that ends the process at a damaged JPEG.
    """
    files = [assets.path("models", "textures", f"{name}.{ending}") for ending in ("jpg", "png")]
    try:
        with Image.open(next((f for f in files if f.exists()), files[0])) as picture:
            if edge:
                picture.draft(None, (edge, edge))
            pixels = np.asarray(_smaller(picture, picture.width // edge if edge else 1))
    except (OSError, SyntaxError, ValueError) as error:
        log.warning("The texture %s cannot be read (%s); grey stands in for it.", name, error)
        return None
    upright = pixels.reshape(*pixels.shape[:2], -1)[::-1]
    order = {1: [0], 2: [0, 1], 3: [2, 1, 0], 4: [2, 1, 0, 3]}[upright.shape[2]]
    return np.ascontiguousarray(upright[:, :, order])


def _smaller(picture: Image.Image, less: int) -> Image.Image:
    """Band by band: Pillow takes a fourth one for how opaque the others are, and it is not."""
    if less <= 1:
        return picture
    return Image.merge(picture.mode, [band.reduce(less) for band in picture.split()])


def _layer(name: str, edge: int) -> Pixels:
    """(edge, edge, 4) of a file; grey if it is missing or of another shape."""
    layer = np.full((edge, edge, 4), STAND_IN, np.uint8)
    layer[:, :, 3] = 0
    found = read(name, edge)
    if found is None:
        return layer
    if found.shape[0] != found.shape[1] or found.shape[0] != edge or found.shape[2] < 3:
        log.warning("The texture %s has another shape than it should; grey stands in.", name)
        return layer
    layer[:, :, : found.shape[2]] = found
    return layer


def layers(names: Sequence[str], edge: int, *, anisotropy: int = 1) -> Texture:
    """An array texture, one file a layer, each (edge, edge) with its mipmaps."""
    with ThreadPoolExecutor() as pool:
        pixels = np.stack(list(pool.map(lambda name: _layer(name, edge), names)))
    made = Texture(names[0])
    made.setup_2d_texture_array(edge, edge, len(names), Texture.T_unsigned_byte, Texture.F_rgba)
    made.set_ram_image(pixels.tobytes())
    _filtered(made, anisotropy)
    return made


def reliefs(names: Sequence[str], edge: int) -> Texture:
    """The reliefs that lie beside those layers."""
    return layers([f"{name}_relief" for name in names], edge)


def single(name: str, *, anisotropy: int = 1) -> Texture:
    """One picture of any size and number of channels, repeating, with mipmaps."""
    found = read(name)
    pixels = np.full((4, 4, 4), STAND_IN, np.uint8) if found is None else found
    made = Texture(name)
    kinds = {1: Texture.F_red, 2: Texture.F_rg, 3: Texture.F_rgb, 4: Texture.F_rgba}
    made.setup_2d_texture(
        pixels.shape[1], pixels.shape[0], Texture.T_unsigned_byte, kinds[pixels.shape[2]]
    )
    made.set_ram_image(np.ascontiguousarray(pixels).tobytes())
    _filtered(made, anisotropy)
    return made


def _filtered(made: Texture, anisotropy: int) -> None:
    nearest = anisotropy == 1  # between two mipmaps: half the price, and hardly seen
    made.minfilter = (
        SamplerState.FT_linear_mipmap_nearest if nearest else SamplerState.FT_linear_mipmap_linear
    )
    made.magfilter = SamplerState.FT_linear
    made.wrap_u = made.wrap_v = SamplerState.WM_repeat
    made.anisotropic_degree = anisotropy
    made.keep_ram_image = False
