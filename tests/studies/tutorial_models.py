"""Our models and pictures as Ursina's own: Meshes and Textures that Entities ask for by name."""

from collections.abc import Callable
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from panda3d.core import SamplerState
from panda3d.core import Texture as PandaTexture
from PIL import Image
from ursina import Mesh, Texture
from ursina.mesh_importer import imported_meshes
from ursina.texture_importer import imported_textures

from level_bang import assets
from level_bang.render.textures import MATERIALS

Numbers = NDArray[Any]
Arrays = dict[str, NDArray[Any]]
LIT: Final = 0.999  # fourth colour from which a vertex glows by itself
FACE: Final = 6.0  # the part of a sign that carries its letters
PLATE: Final = (0.5, 0.02)  # a place of the sign's picture without letters
GAIN: Final = 1.33  # materials' pictures are middling grey where a colour shall stay as it is
SIGN_PLATE, SIGN_LETTERS = (0.19, 0.007, 0.004), (1.0, 0.84, 0.75)  # linear RGB

KEPT: Final[dict[str, Callable[[Arrays], NDArray[np.bool_]]]] = {  # vertices, by part of a name
    "all": lambda a: np.ones(len(a["position"]), bool),
    "shut": lambda a: np.isin(a["part"][:, 0], (0.0, 1.0, 10.0, 11.0)),  # a door, no night behind
    "bare": lambda a: a["part"][:, 0] < 0.5,  # without what fills a doorway, without print
    "unlit": lambda a: a["colour"][:, 3] < LIT,
    "lit": lambda a: a["colour"][:, 3] >= LIT,
    "variant0": lambda a: a["grain"][:, 3].astype(int) & 1 > 0,
    "variant1": lambda a: a["grain"][:, 3].astype(int) & 2 > 0,
    "variant2": lambda a: a["grain"][:, 3].astype(int) & 4 > 0,
}
MAPPED: Final[dict[str, Callable[[Arrays], Numbers]]] = {  # texture coordinates, by part of a name
    "own": lambda a: a["uv"],
    "wall": lambda a: a["position"][:, [0, 2]] / (6.0, 2.7),
    "wall_back": lambda a: a["position"][:, [0, 2]] / (-6.0, 2.7),
    "floor": lambda a: a["position"][:, :2] / (6.4, 3.2) + (0.0, 0.5),
    "ceiling": lambda a: a["position"][:, :2] / 4.8,
    "letters": lambda a: np.where(a["part"][:, :1] == FACE, a["limb"][:, :2], PLATE),
}


def _read(file: str) -> Arrays:
    with np.load(assets.path("models", f"{file}.npz")) as found:
        arrays: Arrays = {name: np.asarray(found[name], np.float32) for name in found.files}
    arrays["triangles"] = arrays["triangles"].astype(np.int64).reshape(-1, 3)
    if "bones" in arrays:
        arrays |= _hide(arrays)
    return arrays


def _hide(creature: Arrays) -> Arrays:
    """What else a mesh has, for one of creatures: plain skin."""
    many = len(creature["position"])
    grain = np.full((many, 4), (MATERIALS.index("skin"), 1.0, 0.0, 0.0), np.float32)
    grain[:, 1], grain[:, 3] = creature["sky"] / 255.0, creature["variants"]
    none = np.zeros((many, 4), np.float32)
    colour = np.full((many, 4), (0.3, 0.2, 0.18, 0.0), np.float32)
    return {"grain": grain, "colour": colour, "limb": none, "part": none,
            "uv": creature["uv"] / 65_535.0}  # fmt: skip


def material_of(model: str) -> str:
    """The material that most of a model's area is of: a tutorial's model has one texture."""
    file, part, _ = model.split("/")
    arrays = _read(file)
    triangles = arrays["triangles"][KEPT[part](arrays)[arrays["triangles"]].all(1)]
    a, b, c = (arrays["position"][triangles[:, corner]] for corner in range(3))
    area = np.linalg.norm(np.cross(b - a, c - a), axis=1)
    numbers = arrays["grain"][triangles[:, 0], 0].astype(int)
    return MATERIALS[int(np.bincount(numbers, weights=area).argmax())]


def _mesh(model: str) -> Mesh:
    file, part, mapping = model.split("/")
    arrays = _read(file)
    kept = KEPT[part](arrays)
    triangles = arrays["triangles"][kept[arrays["triangles"]].all(1)]
    used, index = np.unique(triangles[:, ::-1], return_inverse=True)  # Ursina winds the other way
    surface = mapping not in ("own", "letters")
    shade = arrays["grain"][:, 1:2] * (1.0 if surface else arrays["colour"][:, :3] * GAIN)
    colours = np.broadcast_to(np.hstack([shade, shade, shade])[:, :3], (len(kept), 3))
    colours = np.hstack([colours, np.ones((len(kept), 1), np.float32)])
    turned = [1, 2, 0]  # ours are along, right, up; Ursina's right, up, forward
    return Mesh(
        vertices=arrays["position"][used][:, turned].tolist(),
        triangles=index.ravel().tolist(),
        colors=colours[used].tolist(),
        uvs=MAPPED[mapping](arrays)[used].tolist(),
        normals=arrays["normal"][used][:, turned].tolist(),
    )


def _square(corners: list[tuple[float, float, float]], normal: tuple[float, ...]) -> Mesh:
    return Mesh(
        vertices=corners,
        triangles=[0, 1, 2, 0, 2, 3],
        colors=[(1.0, 1.0, 1.0, 1.0)] * 4,
        uvs=[(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0)],
        normals=[normal] * 4,
    )


def load_mesh(model: str) -> None:
    """Make it known to `Entity(model=...)`: a file of models/ in part, or one of two squares."""
    if model in imported_meshes:
        return
    h = 0.5
    if model == "flat":
        made = _square([(-h, 0, -h), (-h, 0, h), (h, 0, h), (h, 0, -h)], (0, 1, 0))
    elif model == "upright":
        made = _square([(0, -h, -h), (0, -h, h), (0, h, h), (0, h, -h)], (1, 0, 0))
    else:
        made = _mesh(model)
    imported_meshes[model] = made


def _as_shown(linear: Numbers) -> NDArray[np.uint8]:
    return (np.clip(linear, 0.0, 1.0) ** (1.0 / 2.2) * 255.0).astype(np.uint8)


def _pixels(name: str) -> Image.Image:
    folder = assets.path("models", "textures")
    file = next(f for e in ("jpg", "png") if (f := folder / f"{name}.{e}").exists())
    image = Image.open(file)
    if name == "exit_sign":
        letters = np.asarray(image.convert("L"), np.float32)[:, :, None] / 255.0
        plate = np.array(SIGN_PLATE, np.float32)
        return Image.fromarray(_as_shown(plate + (np.array(SIGN_LETTERS) - plate) * letters))
    return image if name == "decals" else image.convert("RGB")  # a material's alpha is its wear


def load_picture(name: str, cheap: bool) -> None:
    """Make it known to `Entity(texture=...)`, with mipmaps; `cheap` does not blend two of those."""
    if name in imported_textures:
        return
    made = Texture(_pixels(name), filtering="mipmap")
    panda: PandaTexture = made._texture
    panda.set_format(PandaTexture.F_srgb_alpha)
    panda.magfilter = SamplerState.FT_linear
    if cheap:
        panda.minfilter = SamplerState.FT_linear_mipmap_nearest
    imported_textures[name] = made
