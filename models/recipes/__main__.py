"""Rebuild models/ or parts of it, or photograph its models: `python -m models.recipes --help`."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from models.recipes import catalogue

MODELS: Final = Path(__file__).resolve().parents[1]
SHEETS: Final = Path("build/sheets")
EPILOG: Final = "A name is that of a group or an asset; --list tells all. Without any: everything."


def _arguments(words: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser("models.recipes", description=__doc__, epilog=EPILOG)
    parser.add_argument("names", nargs="*", metavar="NAME", help="what to rebuild or show")
    parser.add_argument("--list", action="store_true", help="list groups and their assets")
    parser.add_argument("--sheet", action="store_true", help="a contact sheet of each model")
    parser.add_argument("--out", type=Path, help=f"folder; models/, and {SHEETS}/ for sheets")
    return parser.parse_args(words)


def _rebuild(chosen: list[str], folder: Path) -> None:
    (folder / "textures").mkdir(parents=True, exist_ok=True)
    for asset in chosen:
        for name, content in catalogue.files(asset):
            (folder / name).write_bytes(content)
            sys.stdout.write(f"{name}\n")


def _photograph(chosen: list[str], folder: Path) -> None:
    from models.recipes.sheets import sheet  # needs a graphics driver
    from models.recipes.studio import Studio

    folder.mkdir(parents=True, exist_ok=True)
    studio = Studio()
    for asset in chosen:
        sheet(studio, asset, catalogue.models(asset)).save(folder / f"{asset}.png")
        sys.stdout.write(f"{folder / asset}.png\n")


def main(words: Sequence[str] | None = None) -> int:
    """Do what the command line asks for; 2 if it cannot be done, with a sentence that says why."""
    given = _arguments(words)
    if given.list:
        for group, assets in catalogue.GROUPS.items():
            sys.stdout.write(f"{group}: {', '.join(assets)}\n")
        return 0
    groups = catalogue.SHAPED if given.sheet else catalogue.GROUPS
    try:
        chosen = catalogue.chosen(given.names, groups)
    except KeyError as error:
        kind = "model" if given.sheet else "asset"
        sys.stderr.write(f"There is no {kind} or group {error}; --list tells what there is.\n")
        return 2
    try:
        if given.sheet:
            _photograph(chosen, given.out or SHEETS)
        else:
            _rebuild(chosen, given.out or MODELS)
    except (OSError, RuntimeError) as error:
        sys.stderr.write(f"It could not be done: {error}.\n")
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
