"""Where the player's own files lie; a home that is read-only costs the tape, not the game."""

import tempfile
from pathlib import Path
from typing import Final

import platformdirs

NAME: Final = "level-bang"


def tapes() -> Path:
    """The folder of tapes; it may not exist yet."""
    return Path(platformdirs.user_data_dir(NAME, appauthor=False)) / "tapes"


def pictures() -> Path:
    """The folder of pictures taken in the game; it may not exist yet."""
    return Path(platformdirs.user_pictures_dir()) / "Level Bang"


def writable(folder: Path) -> str | None:
    """None if files can be made in `folder`, else why not."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(b"\0" * 4096)
            file.flush()
    except OSError as error:
        return error.strerror or str(error)
    return None
