"""A death: somebody is on one, the head goes to them, and it ends in black; gore off, at once."""

import math
from dataclasses import replace

import numpy as np
import pytest

from level_bang.app.pictures import Shot, frames
from level_bang.app.place import Spot
from level_bang.pursuit.state import Kind
from level_bang.view.deaths import DEATHS, LASTS
from level_bang.view.frame import Frame
from level_bang.view.look import LookParams
from level_bang.view.motion import clip, motion

FPS = 10.0


def death(kind: Kind, look: LookParams | None = None) -> list[Frame]:
    """Its frames, ten a second."""
    spot = Spot(seed=7, at=5056.0, gap=4.0, horde=60, time=0.0)
    shot = Shot(spot, look or LookParams(), death=kind.name.lower(), frames=45, fps=FPS)
    return list(frames(shot))


@pytest.mark.parametrize("kind", list(Kind))
def test_the_killer_is_before_the_eye_when_it_has_turned(kind: Kind) -> None:
    made = death(kind)
    seen = made[12]
    killer = seen.creatures[0]
    assert math.cos(seen.eye.yaw) < -0.98
    assert int(killer[0]) == kind
    assert seen.eye.along - killer[1] == pytest.approx(DEATHS[kind].reach, abs=0.02)
    assert abs(killer[2] - seen.eye.side) < 0.1
    assert seen.eye.height == pytest.approx(DEATHS[kind].height, abs=0.02)
    others = seen.eye.along - seen.creatures[1:, 1]
    assert others.min() > DEATHS[kind].reach + 0.5, "nobody stands before it"
    first = motion().first[kind, clip("maul")]
    assert 0 <= killer[8] - first < motion().count[kind, clip("maul")]


@pytest.mark.parametrize("kind", list(Kind))
def test_it_darkens_without_a_cut_and_ends_in_black(kind: Kind) -> None:
    fades = np.array([frame.air.fade for frame in death(kind)])
    assert (np.diff(fades) >= 0.0).all()
    assert np.diff(fades).max() < 0.25, "it does not cut"
    assert fades[int(1.5 * FPS)] < 0.6
    assert fades[int(LASTS * FPS) + 1] == 1.0


def test_the_throw_of_the_head_is_smeared() -> None:
    made = death(Kind.FACELING)
    blurs = [frame.air.blur for frame in made]
    assert max(blurs[1:5]) > 0.8
    assert max(blurs[10:]) < 1e-6


def test_with_gore_off_it_is_black_at_once() -> None:
    made = death(Kind.HOUND, replace(LookParams(), gore=0.0))
    assert made[3].air.fade == 1.0
