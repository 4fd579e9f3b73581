"""Rebuild everything in models/. The same files every time, to the byte."""

from pathlib import Path

import numpy as np

from models.recipes import creatures, fittings, flicker, hall, pictures, rooms, things

FOLDER = Path(__file__).resolve().parents[1]


def main() -> None:
    """Run every recipe."""
    for recipe in (hall, fittings, things, creatures, rooms):
        for name, mesh in recipe.meshes().items():
            mesh.save(FOLDER / f"{name}.npz")
    for name, arrays in pictures.pictures().items():
        pictures.save(FOLDER / f"{name}.npz", arrays)
    np.savez_compressed(FOLDER / "flicker.npz", **flicker.tables())


main()
