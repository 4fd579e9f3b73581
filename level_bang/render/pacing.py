"""How much of its full size the picture is drawn at, so that the frame rate holds."""

from typing import Final

LEAST: Final = 0.5  # of the full edge
LATE: Final = 1.12  # x the wanted frame time: too slow
GOOD: Final = 1.03  # x the wanted frame time: held
DOWN, UP = 0.90, 1.06  # steps
SETTLE: Final = 20  # frames after a step that are not judged: the driver's queue empties first
PATIENCE: Final = 90  # frames the rate must have held before more is tried
MOST_PATIENCE: Final = 1800
SMOOTH: Final = 0.12  # share of the newest frame in the mean


class Pacing:
    """Takes the time of each frame; `share` is what to draw the next one at.

    Behind a vertical sync a frame never takes less than the display's period, so that there is room
    for more can only be found out by trying. What did not hold is tried again ever later.
    """

    def __init__(self, wanted: float = 1.0 / 60.0) -> None:
        """`wanted` seconds a frame."""
        self.wanted = wanted
        self.share = 1.0
        self._mean = wanted
        self._frames = 0  # since the last step
        self._patience = PATIENCE
        self._tried = False  # the last step was upwards

    def take(self, elapsed: float) -> float:
        """The share, after a frame that took `elapsed` seconds."""
        self._frames += 1
        if self._frames <= SETTLE:
            self._mean = self.wanted
            return self.share
        self._mean += (min(elapsed, 0.25) - self._mean) * SMOOTH
        if self._mean > LATE * self.wanted and self.share > LEAST:
            if self._tried:
                self._patience = min(2 * self._patience, MOST_PATIENCE)
            self._step(DOWN, tried=False)
        elif self._mean < GOOD * self.wanted and self._frames > self._patience and self.share < 1.0:
            self._step(UP, tried=True)
        return self.share

    def _step(self, factor: float, tried: bool) -> None:
        self.share = min(max(self.share * factor, LEAST), 1.0)
        self._frames, self._tried = 0, tried
