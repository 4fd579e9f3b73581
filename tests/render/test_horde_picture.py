"""What is seen of them and of oneself: eyes far off, shade before them, hands, shadow, breath."""

import math

import numpy as np
import pytest
from render_frames import SIZE, Shoot, hall, luma, project

from level_bang.pursuit.state import Kind
from level_bang.render.crowds import PLAIN_CREATURES
from level_bang.render.engine import Engine
from level_bang.render.stage import Stage
from level_bang.view.frame import CREATURE_FIELDS, BendView, Frame
from level_bang.view.motion import clip, motion
from level_bang.view.seize import EYE


def one(kind: Kind, along: float, side: float = 0.0, which: str = "stand") -> np.ndarray:
    """Its row, standing in the hall, facing along it."""
    row = np.zeros((1, len(CREATURE_FIELDS)), np.float32)
    row[0, :3] = kind, along, side
    row[0, 5] = 1.0
    row[0, 8:10] = motion().first[kind, clip(which)]
    row[0, 11] = 0.9
    return row


def behind(along: float = 300.0) -> Frame:
    """Looking back, in the dark."""
    frame = hall(along, yaw=math.pi)
    for lamps in (frame.panels, frame.signs, frame.beacons):
        lamps.level[:] *= 0.15
    return frame


def test_eyes_are_seen_far_off_and_only_from_the_front(shoot: Shoot) -> None:
    frame = behind()
    frame.creatures = one(Kind.SKIN_STEALER, 284.0)
    frame.creatures[0, 11] = 0.05
    to_us = luma(shoot(frame))
    frame.creatures[0, 3] = math.pi
    away = luma(shoot(frame))
    x, y = project(frame, 284.0, 0.0, 2.1)
    at = np.s_[y - 14 : y + 14, x - 12 : x + 12]
    assert (to_us - away)[at].max() > 40.0
    frame.creatures = one(Kind.FACELING, 284.0)
    assert (to_us - luma(shoot(frame)))[at].max() > 40.0, "it has none"


def test_the_plainest_of_them_are_as_bright_as_those_before(shoot: Shoot) -> None:
    """On low: beyond the last bound they are lit and posed by fewer reads of textures."""
    bound = PLAIN_CREATURES[-1]
    for kind in Kind:
        frame = hall(yaw=math.pi)
        bare, seen = luma(shoot(frame)), []
        for away in (bound - 0.05, bound + 0.05):
            frame.creatures = one(kind, 300.0 - away)
            picture = luma(shoot(frame))
            body = np.abs(picture - bare) > 1.5
            seen.append((picture[body].mean(), body.sum()))
        (near, much), (far, little) = seen
        assert abs(far - near) < 0.12 * near, kind.name
        assert abs(little - much) < 0.15 * much, kind.name


def test_they_take_the_light_off_the_floor_before_them(shoot: Shoot) -> None:
    frame = hall(yaw=math.pi)
    bright = luma(shoot(frame))
    frame.mass = 292.0, 250.0, 0.6
    dark = luma(shoot(frame))
    x, y = project(frame, 293.0, 0.0, 0.0)
    near, high = np.s_[y - 4 : y + 4, x - 60 : x + 60], np.s_[2:20, x - 60 : x + 60]
    assert dark[near].mean() < 0.85 * bright[near].mean()
    assert dark[high].mean() > 0.95 * bright[high].mean(), "not off the ceiling"


@pytest.mark.parametrize("turn", [-1, 1])
def test_at_the_outer_wall_of_a_bend_their_row_tells_their_leg(shoot: Shoot, turn: int) -> None:
    """There who comes is already beyond the bend; past it, not yet: `along` would mislead."""
    for passed, told in ((False, -0.25), (True, 0.25)):
        frame = hall(305.0 if passed else 295.0, yaw=math.pi if passed else 0.0)
        frame.bend = BendView(300.0, turn, passed)
        bare = luma(shoot(frame))
        off = 0.7 if not passed else -0.7
        frame.creatures = one(Kind.FACELING, 300.0 + off, -turn * 0.9)
        frame.creatures[0, 4] += told
        changed = np.abs(luma(shoot(frame)) - bare) > 3.0
        x, _ = project(frame, 300.0 + off, -turn * 0.9, 1.0)
        columns = np.flatnonzero(changed.any(0))
        assert abs(np.median(columns) - x) < 30, (passed, np.median(columns), x)


def test_hands_come_into_the_picture_from_behind(shoot: Shoot) -> None:
    for kind in Kind:
        frame = hall()
        bare = luma(shoot(frame))
        frame.creatures = one(kind, 300.0 - EYE[kind], which="hold")
        frame.creatures[0, 6] = frame.eye.height - 1.60
        changed = np.abs(luma(shoot(frame)) - bare) > 6
        third = SIZE[0] // 3
        assert changed[:, :third].mean() > 0.02, kind.name
        assert changed[:, -third:].mean() > 0.02, kind.name
        middle = changed[SIZE[1] // 3 : -SIZE[1] // 3, third:-third]
        assert middle.mean() < 0.25, "one still sees where to"


def test_a_sign_behind_throws_ones_shadow_ahead(shoot: Shoot, stage: Stage) -> None:
    frame = hall(304.0)
    frame.panels.level[:] = 0.0
    frame.eye.pitch = -0.8
    picture = luma(shoot(frame))
    low = picture[SIZE[1] // 2 : -20]
    middle, beside = low[:, 300:340].mean(), 0.5 * (low[:, 190:230].mean() + low[:, 410:450].mean())
    assert middle < 0.8 * beside
    frame.signs.level[:] = 0.0
    low = luma(shoot(frame))[SIZE[1] // 2 : -20]
    beside = 0.5 * (low[:, 190:230].mean() + low[:, 410:450].mean())
    assert low[:, 300:340].mean() > 0.9 * beside, "no sign, no shadow"
    assert stage.draw_calls() <= 60


def test_breath_is_a_mist_before_the_mouth_and_no_more(engine: Engine, shoot: Shoot) -> None:
    medium = Stage(engine, "medium")
    frame = hall()
    bare = luma(shoot(frame, medium))
    frame.breath = 0.4, 1.0
    misted = luma(shoot(frame, medium)) - bare
    medium.close()
    assert np.abs(misted[SIZE[1] // 2 :]).max() > 1.5
    assert np.abs(misted[: SIZE[1] // 3]).max() < 1.0
    assert np.abs(misted).max() < 60.0
