"""Where the files that are not code lie: in the wheel beside the package, else in the checkout."""

import zlib
from functools import cache
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray


class AssetError(Exception):
    """A file that came with the game cannot be read; its text is one sentence for the player."""


@cache
def root() -> Path:
    """The folder that holds models, audio and shaders."""
    package = Path(__file__).resolve().parent
    installed = package / "data"
    return installed if installed.is_dir() else package.parent


def path(*parts: str) -> Path:
    """The file of that name, whether or not it is there: `path("shaders", "hall.frag")`."""
    return root().joinpath(*parts)


def arrays(name: str) -> dict[str, NDArray[Any]]:
    """All of models/`name`.npz; raises AssetError if it is missing or damaged, cut short too."""
    try:
        with np.load(path("models", f"{name}.npz")) as file:
            return dict(file)
    except (OSError, ValueError, EOFError, BadZipFile, zlib.error) as error:
        raise AssetError(
            f"The file models/{name}.npz cannot be read ({error}): install the game again."
        ) from error
