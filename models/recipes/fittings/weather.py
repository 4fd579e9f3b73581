"""What years did to a fixture: grime, stains, chipped paint, written into its vertices."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TypeAlias

import numpy as np

from models.recipes.fields import rolls, smooth
from models.recipes.kit import Array, Colour, Mesh

Field: TypeAlias = Callable[[Array], Array]  # (n, 3) points in the mesh's frame now -> (n,) 0..1
DIRT = np.array([0.10, 0.075, 0.055])
BLOOD = np.array([0.09, 0.008, 0.006])


def blotch(points: Array, cell: float, seed: int) -> Array:
    """(n,) smooth noise 0..1 with blobs about `cell` metres wide, the same on every machine.

    Eight plane waves in rolled directions; their sum is close to normal, so it is squashed.
    """
    r = rolls(seed, 40).reshape(8, 5)
    way = r[:, :3] * 2 - 1
    way /= np.linalg.norm(way, axis=1, keepdims=True) + 1e-9
    wave = points @ (way * (np.pi / cell * (0.6 + r[:, 3:4]))).T + r[:, 4] * 2 * np.pi
    return np.asarray(0.5 + 0.5 * np.tanh(np.sin(wave).sum(1) * 0.55))


def here(mesh: Mesh, block: int) -> Array:
    """(n, 3) points of one added block, in the frame the mesh has now."""
    back = np.linalg.inv(mesh.matrix)
    return np.asarray(mesh.position[block] @ back[:3, :3].T + back[:3, 3])


@contextmanager
def soiled(mesh: Mesh, amount: Field, tint: Array = DIRT, *, wear: float = 0.0) -> Iterator[None]:
    """What is added within it takes on `tint` by `amount`; and chips by `wear` times that.

    Glowing parts stay as they are.
    """
    first = len(mesh.position)
    yield
    for block in range(first, len(mesh.position)):
        share = np.clip(amount(here(mesh, block)), 0.0, 1.0)
        rows = np.array(mesh.colour[block], float)
        dull = rows[:, 3] < 0.999
        rows[dull, :3] += (tint - rows[dull, :3]) * share[dull, None]
        rows[dull, 3] *= 1.0 - 0.7 * share[dull]
        mesh.colour[block] = rows
        mesh.grain[block][:, 2] = np.clip(mesh.grain[block][:, 2] + wear * share, 0.0, 1.0)


def toned(colour: Sequence[float] | Array, by: float = 1.0, shine: float = 0.0) -> Colour:
    """A colour so many times as bright, with a shine of its own."""
    return float(colour[0] * by), float(colour[1] * by), float(colour[2] * by), shine


def around(points: Array, centre: tuple[float, float, float], reach: float) -> Array:
    """(n,) 1 at a place, 0 from `reach` metres on."""
    return smooth(reach, 0.0, np.linalg.norm(points - np.array(centre), axis=1))


def by_foot(points: Array, top: float = 0.5) -> Array:
    """(n,) what mops, shoes and castors leave near the floor, fading out at `top` metres."""
    return smooth(top, 0.0, points[:, 2]) * (0.35 + 0.65 * blotch(points, 0.12, 5))


def dusty(points: Array) -> Array:
    """(n,) dust in patches."""
    return np.asarray(0.35 * blotch(points, 0.09, 81) ** 2)


def handled(points: Array) -> Array:
    """(n,) what fingers leave on what is taken down and put back."""
    return np.asarray(0.5 * blotch(points, 0.05, 91) ** 2)


def greasy(points: Array) -> Array:
    """(n,) the film on all that hangs under or above a ceiling."""
    return 0.25 + 0.5 * blotch(points, 0.10, 101)


def trodden(points: Array) -> Array:
    """(n,) the marks of soles on what lies about."""
    return np.asarray(0.7 * blotch(points, 0.08, 111) ** 2)
