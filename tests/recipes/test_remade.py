"""What lies in models/ is what its recipes make: nothing edited by hand, nothing forgotten."""

import os
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from level_bang import assets
from level_bang.render import textures as drawn
from level_bang.sim.kinds import Ward
from models.recipes import catalogue
from models.recipes.textures import ceilings, files, floors, materials, prints, walls

CLOSE = 1e-4  # m, and as a share of what is kept in halves
PIXEL = 0.5  # of 255, on average: another JPEG library may round otherwise
HALF = 2.0**-10  # between two halves, as a share
QUICK = (
    "wall_last_clean", "wall_last_bright", "floor_last_bright", "ceiling_clean", "wood", "linen",
    "grime", "prints", "exit_sign",
)  # fmt: skip
SHAPED = [asset for group in catalogue.MODELS.values() for asset in group]
SCULPTED = [*catalogue.CREATURES, *catalogue.PLAYER]
PAINTED = [asset for group in files.ASSETS.values() for asset in group]


def same(made: catalogue.Arrays, file: Path) -> None:
    with np.load(file) as kept:
        assert set(kept.files) == set(made)
        for name, rows in made.items():
            assert kept[name].dtype == rows.dtype, name
            if rows.dtype.kind == "U":
                assert (kept[name] == rows).all(), name
                continue
            share = HALF if rows.dtype == np.float16 else CLOSE
            np.testing.assert_allclose(
                rows.astype(float), kept[name].astype(float), rtol=share, atol=CLOSE, err_msg=name
            )


@pytest.mark.parametrize("asset", SHAPED)
def test_a_model_is_as_its_recipe_makes_it(asset: str) -> None:
    for name, recipe in catalogue.models(asset).items():
        same(recipe().arrays(), assets.path("models", f"{name}.npz"))


@pytest.mark.parametrize("table", list(catalogue.TABLES))
def test_a_table_is_as_its_recipe_makes_it(table: str) -> None:
    if table == "flicker" and find_spec("noise") is None and not os.environ.get("CI"):
        pytest.skip("noise is not installed: it must be compiled")
    same(catalogue.TABLES[table](), assets.path("models", f"{table}.npz"))


@pytest.mark.parametrize(
    "asset",
    [pytest.param(name, marks=() if name in QUICK else pytest.mark.study) for name in PAINTED],
)
def test_a_texture_is_as_its_recipe_makes_it(asset: str) -> None:
    group = next(group for group in files.ASSETS.values() if asset in group)
    for name, pixels in group[asset]().items():
        with Image.open(assets.path("models", "textures", name)) as picture:
            kept = np.asarray(picture).astype(float)
        with Image.open(BytesIO(files.file(name, pixels))) as picture:
            made = np.asarray(picture).astype(float)
        assert made.shape == kept.shape, name
        assert np.abs(made - kept).mean() < PIXEL, name


@pytest.mark.study
@pytest.mark.parametrize("asset", SCULPTED)
def test_what_is_sculpted_is_as_its_recipe_makes_it(asset: str) -> None:
    for name, content in catalogue.files(asset):
        kept = assets.path("models", name).read_bytes()
        if name.endswith(".npz"):
            with np.load(BytesIO(content)) as made:
                same({key: made[key] for key in made.files}, assets.path("models", name))
        else:
            pictures = [np.asarray(Image.open(BytesIO(data)), float) for data in (kept, content)]
            assert np.abs(pictures[0] - pictures[1]).mean() < PIXEL, name


def test_every_file_has_a_recipe_and_every_recipe_its_file() -> None:
    made = {f"{name}.npz" for asset in SHAPED for name in catalogue.models(asset)}
    made |= {f"{table}.npz" for table in catalogue.TABLES}
    made |= {f"creature_{kind}_{level}.npz" for kind in catalogue.CREATURES for level in range(4)}
    made |= {"arms.npz", "arms_motion.npz"}
    assert {p.name for p in assets.path("models").glob("*.npz")} == made
    held = {p.stem.removesuffix("_relief") for p in assets.path("models", "textures").iterdir()}
    assert held == set(PAINTED) | {f"creature_{kind}" for kind in catalogue.CREATURES} | {"arms"}


def test_recipes_count_layers_as_the_game_does() -> None:
    assert tuple(walls.ORDER) == tuple(floors.ORDER) == drawn.WARDS
    assert tuple(ceilings.ORDER) == drawn.CEILINGS
    assert tuple(materials.ORDER) == drawn.MATERIALS
    assert len(prints.NAMES) == len(Ward)
