"""One's own body as it is seen in first person: two arms, what they hold, and how they move."""

from collections.abc import Callable, Iterator
from typing import Final

from models.recipes.creatures.sculpt.assembly import Columns, Pixels
from models.recipes.player import arms, motion


def _arms() -> Iterator[tuple[str, Columns | Pixels]]:
    yield "arms_motion.npz", motion.tables()
    yield from arms.files()


ASSETS: Final[dict[str, Callable[[], Iterator[tuple[str, Columns | Pixels]]]]] = {"arms": _arms}
"""By name: (file in models/, content); pictures have their top row first."""
