"""Rebuild models/: all of it, or named groups and textures (`python -m models.recipes beds`)."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import numpy as np

from models.recipes import clump, creatures, flicker, hall, light
from models.recipes.fittings import doors, furniture, lamps, rooms
from models.recipes.props import beds, carts, items, seats, ward
from models.recipes.textures import files

FOLDER: Final = Path(__file__).resolve().parents[1]
TEXTURES: Final = FOLDER / "textures"
MESHES: Final = {
    module.__name__.rpartition(".")[2]: module
    for module in (
        hall, doors, lamps, furniture, rooms, beds, seats, carts, ward, items, creatures, clump,
    )
}  # fmt: skip


def _meshes(group: str) -> Iterator[str]:
    made = MESHES[group].meshes()
    for name, mesh in made.items() if isinstance(made, dict) else made:
        mesh.save(FOLDER / f"{name}.npz")
        yield name


def _light() -> Iterator[str]:
    tables = {name: rows.astype(np.float16) for name, rows in light.responses().items()}
    np.savez_compressed(FOLDER / "light.npz", **tables)  # type: ignore[arg-type]
    yield "light"


def _flicker() -> Iterator[str]:
    np.savez_compressed(FOLDER / "flicker.npz", **flicker.tables())
    yield "flicker"


def groups() -> dict[str, Callable[[], Iterator[str]]]:
    """What can be asked for: each writes its files and tells their names as they are done."""
    found: dict[str, Callable[[], Iterator[str]]] = {
        name: lambda name=name: _meshes(name)  # type: ignore[misc]
        for name in MESHES
    }
    found |= {"light": _light, "flicker": _flicker}
    for kind in files.KINDS:
        found[f"{kind}s"] = lambda kind=kind: files.surfaces(kind, TEXTURES)  # type: ignore[misc]
        for name in files.names(kind):
            found[f"{kind}_{name}"] = lambda kind=kind, name=name: files.surfaces(  # type: ignore[misc]
                kind, TEXTURES, name
            )
    found |= {
        "materials": lambda: files.materials(TEXTURES),
        "prints": lambda: files.prints(TEXTURES),
    }
    return found


def main(wanted: list[str]) -> int:
    """Run the wanted recipes, or all; 2 if one of them is not known."""
    known = groups()
    unknown = [name for name in wanted if name not in known]
    if unknown:
        sys.stderr.write(f"There is no recipe {unknown[0]!r}; there are {', '.join(known)}.\n")
        return 2
    whole = [name for name in known if "_" not in name]
    for group in wanted or whole:
        for name in known[group]():
            sys.stdout.write(f"{name}\n")
    return 0


sys.exit(main(sys.argv[1:]))
