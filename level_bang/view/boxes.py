"""What the crowd must pass, as arrays: who goes over it, who round it, and on which side."""

from collections.abc import Sequence
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from level_bang.sim.obstacles import Obstacle

Doubles: TypeAlias = NDArray[np.float64]
Flags: TypeAlias = NDArray[np.bool_]

RADIUS: Final = 0.24  # m, of a body
WALL: Final = 1.6  # m from the hall's middle
SEES: Final = 4.5  # m before an obstacle at which one gives way
BESIDE: Final = 0.6  # m along between two that are passed at once
AIR: Final = 0.02  # m one stays clear by
CLIMBED: Final = 1.0  # m; what is higher nobody goes over
CLIMBERS: Final = np.array([97.0, 85.0, 75.0])  # of a hundred, by kind, that go over what they can
LEAP: Final = 0.8  # m before and behind an obstacle that going over it takes


class Boxes:
    """(m,) upright boxes, as far as they matter to whoever runs along the hall."""

    def __init__(self, standing: Sequence[Obstacle]) -> None:
        """Of what stands; what hangs is no hindrance to them."""
        held = [o for o in standing if not o.hangs]
        columns = [(o.number, o.along, o.side, o.half_along, o.half_side, o.top) for o in held]
        rows = np.array(columns, np.float64).reshape(-1, 6).T
        self.number, self.along, self.side, self.half_along, self.half_side, self.top = rows
        self.low = self.side - self.half_side - RADIUS
        self.high = self.side + self.half_side + RADIUS
        self._join()
        self._left, self._right = self.low >= RADIUS - WALL, self.high <= WALL - RADIUS

    def _join(self) -> None:
        """Those that leave no room between them are passed as one."""
        apart = np.abs(self.along[:, None] - self.along)
        beside = apart < self.half_along[:, None] + self.half_along + BESIDE
        for _ in range(2):
            joined = beside & (self.low[:, None] < self.high) & (self.high[:, None] > self.low)
            self.low = np.where(joined, self.low, np.inf).min(1, initial=np.inf)
            self.high = np.where(joined, self.high, -np.inf).max(1, initial=-np.inf)

    def left_of(self, side: Doubles, box: NDArray[np.intp]) -> Flags:
        """(n,) whether each passes its box on the left: the nearer side, if that is free."""
        nearer = side - self.low[box] < self.high[box] - side
        left, right = self._left[box], self._right[box]
        return np.where(left == right, nearer, left)

    def climbed(self, kind: NDArray[np.intp], number: Doubles) -> Flags:
        """(n, m) who goes over which and not round it: always the same ones."""
        drawn = (number[:, None] * 61.0 + self.number * 37.0) % 100.0
        return np.asarray((drawn < CLIMBERS[kind][:, None]) & (self.top <= CLIMBED))

    def near(self, along: Doubles, side: Doubles, half: Doubles, margin: float) -> Flags:
        """(n, m) who touches which, or almost."""
        away = np.abs(along[:, None] - self.along) - self.half_along - half[:, None]
        found = away < RADIUS + margin
        found &= (side[:, None] > self.low - margin) & (side[:, None] < self.high + margin)
        return np.asarray(found)

    def steered(self, along: Doubles, side: Doubles, half: Doubles, over: Flags) -> Doubles:
        """(n,) the side at which each must run to pass what is ahead of it."""
        if not len(self.along):
            return side
        ahead = (self.along - self.half_along) - (along + half)[:, None]
        hit = (ahead < SEES) & (ahead > -2.0 * (self.half_along + half[:, None])) & ~over
        hit &= (side[:, None] > self.low - AIR) & (side[:, None] < self.high + AIR)
        first = np.where(hit, ahead, np.inf).argmin(1)
        left = self.left_of(side, first)
        to = np.where(left, self.low[first] - AIR, self.high[first] + AIR)
        return np.where(hit.any(1), to, side)

    def lifted(
        self, along: Doubles, side: Doubles, half: Doubles, over: Flags
    ) -> tuple[Doubles, Doubles]:
        """(n,) m that those must rise who go over them, and (n,) m past the middle of theirs.

        Up and down as a leap is: a cosine.
        """
        if not len(self.along):
            return np.zeros(len(along)), np.zeros(len(along))
        beside = np.abs(side[:, None] - self.side) < self.half_side + RADIUS
        apart = np.abs(along[:, None] - self.along) - self.half_along - half[:, None]
        away = np.minimum(np.maximum(apart - RADIUS, 0.0) / LEAP, 1.0)
        high = (0.5 + 0.5 * np.cos(np.pi * away)) * self.top
        high = np.where(over & beside, high, 0.0)
        which = high.argmax(1)
        return high.max(1), along - self.along[which]
