"""Where the files that are not code lie: in the wheel beside the package, else in the checkout."""

from functools import cache
from pathlib import Path


@cache
def root() -> Path:
    """The folder that holds models, audio and shaders."""
    package = Path(__file__).resolve().parent
    installed = package / "data"
    return installed if installed.is_dir() else package.parent


def path(*parts: str) -> Path:
    """The file of that name, whether or not it is there: `path("shaders", "hall.frag")`."""
    return root().joinpath(*parts)
