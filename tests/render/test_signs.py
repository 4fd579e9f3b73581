"""Exit signs at real places of real levels, in a picture of 1280 x 720: read, seen, noticed."""

from collections.abc import Iterator
from itertools import islice

import numpy as np
import pytest
from reading import Face, Grey, drawn_on, face_at, fits, glowing, lead, likeness, word_on, words
from render_frames import LARGE, STILL, drawn, luma, shine

from level_bang.app.pictures import Shot, frames
from level_bang.app.place import Spot
from level_bang.chance import roll
from level_bang.render.stage import Stage
from level_bang.sim.hallway import Hallway, hallway
from level_bang.sim.kinds import SIGN_SPACING
from level_bang.view.frame import Frame

HALF_WIDE, LOW, HIGH = 0.4, 2.19, 2.49  # m, of a sign's face
FACE_OFF = 0.064  # m from the sign's middle to its faces
EYE = 1.65  # m
CLEAR_OF_BEND = 3.0  # m


class Sign:
    """A sign of a level, and who looks at it from how far."""

    def __init__(self, seed: int, number: int, away: float, back: bool) -> None:
        self.seed, self.number, self.away, self.back = seed, number, away, back
        self.along = number * SIGN_SPACING
        self.eye = self.along + (away if back else -away)

    def __repr__(self) -> str:
        return f"{'back' if self.back else 'on'} to {self.along:g} m of level {self.seed}"

    def is_in_sight(self) -> bool:
        """No bend, no ward's doors, and nothing that stands or hangs in the way."""
        hall = hallway(self.seed, 10_000.0)
        middle, reach = (self.along + self.eye) / 2, self.away / 2 + CLEAR_OF_BEND
        lintels = any(abs(ward.start - middle) < reach for ward in hall.wards)
        return not (hall.near_bend(middle, reach) or lintels or self._hidden(hall))

    def _hidden(self, hall: Hallway) -> bool:
        low, high = sorted((self.along, self.eye))
        for segment in range(int(low // 12) - 1, int(high // 12) + 2):
            for o in hall.obstacles(segment):
                ahead = abs(o.along - self.eye) / self.away
                if low - 2.0 < o.along < high + 2.0 and o.top > EYE + (LOW - EYE) * ahead - 0.2:
                    return True
        return False

    def frame(self, dark_from: int | None = None, dark_to: int | None = None) -> Frame:
        """What is seen of it; signs of numbers from `dark_from` to `dark_to` do not burn."""
        spot = Spot(self.seed, at=self.eye, gap=60.0, time=60.0, horde=0)
        frame = next(frames(Shot(spot, STILL, yaw=180.0 if self.back else 0.0)))
        if dark_from is not None and dark_to is not None:
            low, high = sorted((dark_from - frame.signs.first, dark_to - frame.signs.first))
            frame.signs.level[max(low, 0) : high + 1] = 0.0
        shine(frame)
        return frame

    def face(self, frame: Frame) -> Face:
        along = self.along + (FACE_OFF if self.back else -FACE_OFF)
        return face_at(frame, LARGE, (along, -HALF_WIDE, LOW), (along, HALF_WIDE, HIGH))


def signs(away: float) -> Iterator[Sign]:
    """In twenty levels, all along the ten kilometres, ahead and back in turn."""
    for number in range(1000):
        place = int(20 + 960 * roll(11, 1, number))
        sign = Sign(100 + number % 20, place, away, number % 2 == 1)
        if sign.is_in_sight():
            yield sign


def test_the_word_is_read_at_10_m(large: Stage) -> None:
    misread = [sign for sign in islice(signs(10.0), 30) if not _is_read(large, sign)]
    assert misread == []


def test_the_word_is_read_at_10_m_on_medium(large_medium: Stage) -> None:
    misread = [sign for sign in islice(signs(10.0), 5) if not _is_read(large_medium, sign)]
    assert misread == []


def _is_read(stage: Stage, sign: Sign) -> bool:
    """EXIT fits better than every other word, by a good share of what can be had at this size."""
    frame = sign.frame()
    word = word_on(sign.face(frame))
    inks = {name: glowing(drawn_on(word, ink)) for name, ink in words().items()}
    picture = luma(drawn(stage, frame))
    found = fits(picture, word, inks)
    ideal = {name: likeness(inks["EXIT"], ink) for name, ink in inks.items()}
    plain = found["EXIT"] > 0.8 and lead(found, "EXIT") > 0.25 * lead(ideal, "EXIT")
    shown, ink = picture[word.around(0)], inks["EXIT"]
    return plain and shown[ink > 0.9].mean() > 1.3 * shown[ink < 0.1].mean()


def test_its_shape_is_seen_at_20_m(large: Stage) -> None:
    """What is lit is the plate's box. Below it the next sign begins, so only there nothing ends."""
    shapeless = [sign for sign in islice(signs(20.0), 30) if not _has_shape(large, sign)]
    assert shapeless == []


def _has_shape(stage: Stage, sign: Sign) -> bool:
    frame = sign.frame()
    face = sign.face(frame)
    rows, columns = face.around(0)
    window = slice(rows.start - 8, rows.stop), slice(columns.start - 12, columns.stop + 12)
    picture = luma(drawn(stage, frame))[window]
    plate = np.zeros(picture.shape, bool)
    plate[8:, 12:-12] = True
    far = ~plate  # less the sign's own dark frame
    far[4:, 7:-7] = False
    inside, around = np.median(picture[plate]), np.median(picture[far])
    lit = picture > (inside + around) / 2
    return bool(inside > 1.5 * around and (lit & plate).sum() > 0.7 * (lit | plate).sum())


def test_its_light_is_noticed_at_40_m(large: Stage) -> None:
    unseen = []
    for sign in islice(signs(40.0), 16):
        change = _change(large, sign, sign.number)
        if (change > 20.0).sum() < 16:
            unseen.append(sign)
    assert unseen == []


@pytest.mark.parametrize("away", [60.0, 70.0])
def test_the_row_of_them_is_noticed_beyond(large: Stage, away: float) -> None:
    """Each hides most of the one behind it: what shows so far off is all that are left."""
    unseen = []
    for sign in islice(signs(away), 10):
        change = _change(large, sign, sign.number + (-100 if sign.back else 100))
        if (change > 20.0).sum() < 10:
            unseen.append((sign, round(change.max())))
    assert unseen == []


def _change(stage: Stage, sign: Sign, last: int) -> Grey:
    """How much brighter the sign's place is by it and those as far as number `last`."""
    frame = sign.frame()
    box = sign.face(frame).around(2)
    lit, dark = (luma(drawn(stage, f))[box] for f in (frame, sign.frame(sign.number, last)))
    return np.asarray(lit - dark)
