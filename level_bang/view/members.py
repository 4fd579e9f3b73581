"""Who they are and where the simulation has them: what of the horde never depends on a picture."""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from level_bang.chance import bits
from level_bang.pursuit.state import Kind
from level_bang.view.boxes import Doubles
from level_bang.view.moment import Moment

VARIANTS: Final = np.array([3, 3, 3])  # of the grown ones, by kind
MANY: Final = 1000  # persons that a seed's members are a row of
STREAM_PERSON: Final = 381
CHILD: Final = 3  # the fourth variant of a Faceling
CHILDREN: Final = 0.12  # of all Facelings
SMALL: Final = 0.68  # x a grown one's size


@dataclass(frozen=True, slots=True)
class Persons:
    """(n,) each; the same ones in every run of a seed."""

    number: Doubles
    kind: NDArray[np.intp]
    variant: Doubles
    scale: Doubles
    seed: Doubles  # 0 to 1, of their colours and their eyes


def persons(now: Moment, seed: int) -> Persons:
    """The members of that tick."""
    number = np.arange(now.gone, dtype=np.float64) + bits(seed, STREAM_PERSON, 0) % MANY
    kind = now.kind[: now.gone].astype(np.intp)
    child = (kind == Kind.FACELING) & (number * 0.2360679 % 1.0 < CHILDREN)
    grown = (number * 7.0 + 3.0) // 2.0 % VARIANTS[kind]
    size = 0.93 + 0.14 * (number * 0.5698402 % 1.0)
    return Persons(
        number,
        kind,
        np.where(child, float(CHILD), grown),
        np.where(child, SMALL, size),
        number * 0.381966 % 1.0,
    )


def places(now: Moment) -> Doubles:
    """(n,) m along the hall where each has its place."""
    found: Doubles = now.front - now.back[: now.gone] / 1000.0
    if now.gone:
        found[0] += now.ahead
    return found
