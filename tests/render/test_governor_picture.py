"""What the governor foresees is about what is drawn, in places that look very different."""

from typing import Final

import numpy as np
import pytest
from numpy.typing import NDArray
from render_frames import Picture, Shoot

from level_bang.app.pictures import Shot, frames
from level_bang.app.place import Spot
from level_bang.view.flashcount import GENERAL, Tiles
from level_bang.view.governor import predicted
from level_bang.view.look import LookParams

ALIKE: Final = 0.3  # correlation over the tiles; doors, furniture and pictures are not foreseen
FACTOR: Final = 2.0  # of the mean; too bright is the safe side, and dark wards are


def luminance(picture: Picture) -> NDArray[np.float32]:
    tiles = Tiles()
    tiles.take(picture)
    return tiles.light[GENERAL].ravel()


@pytest.mark.parametrize("at", [1400.0, 2800.0, 9750.0])
def test_tiles_are_about_as_bright_as_foreseen(shoot: Shoot, at: float) -> None:
    frame = next(frames(Shot(Spot(at=at), LookParams())))
    drawn, foreseen = luminance(shoot(frame)), luminance(predicted(frame))
    assert np.corrcoef(drawn, foreseen)[0, 1] > ALIKE
    assert 1.0 / FACTOR < foreseen.mean() / drawn.mean() < FACTOR
