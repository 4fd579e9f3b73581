"""What the pictures must show, looked at as pixels."""

import math

import numpy as np
import pytest
from render_frames import SIZE, Shoot, clump, drawn, hall, horde, luma, project, rows, shine

from level_bang.render.engine import Engine, RenderError
from level_bang.render.movables import THING_MESHES
from level_bang.render.quality import QUALITIES
from level_bang.render.stage import Stage
from level_bang.sim.kinds import Item, Thing
from level_bang.view.frame import BendView, Room


def test_the_picture_has_the_size_of_the_window_and_stands_upright(shoot: Shoot) -> None:
    picture = shoot(hall())
    assert picture.shape == (SIZE[1], SIZE[0], 3)
    x, y = project(hall(), 310.0, 0.0, 2.34)
    assert luma(picture)[y - 8 : y + 8, x - 20 : x + 20].max() > 150
    below = luma(picture)[SIZE[1] - y - 8 : SIZE[1] - y + 8, x - 20 : x + 20]
    assert below.max() < 150


@pytest.mark.parametrize("yaw", [0.0, math.pi, 1.3])
def test_the_hall_is_neither_black_nor_flat_nor_only_red(shoot: Shoot, yaw: float) -> None:
    picture = shoot(hall(yaw=yaw))
    assert 12 < luma(picture).mean() < 170
    assert luma(picture).std() > 8
    assert picture[..., 1].astype(float).mean() > 0.25 * picture[..., 0].astype(float).mean()


@pytest.mark.parametrize("exposure", [0.6, 1.25, 4.0])
def test_no_red_is_a_saturated_one(shoot: Shoot, exposure: float) -> None:
    """WCAG 2.3.1: R / (R + G + B) stays below 0.8 in linear light, on a change's dark side, too."""
    frame = hall()
    frame.panels.level[:] = 0.0
    frame.air.exposure = exposure
    picture = shoot(frame)
    value = picture[picture[..., 0] > 24] / 255.0  # below, a step of a byte is too coarse to tell
    linear = np.where(value <= 0.04045, value / 12.92, ((value + 0.055) / 1.055) ** 2.4)
    share = linear[:, 0] / linear.sum(1)
    assert share.max() < 0.82
    assert (share < 0.8).mean() > 0.97


def test_a_sprint_darkens_both_sides_and_not_what_lies_ahead(shoot: Shoot) -> None:
    frame = hall(301.0)
    still = luma(shoot(frame))
    frame.air.tunnel = 0.6
    run = luma(shoot(frame))
    height, width = run.shape
    middle = np.s_[height // 3 : -height // 3, width * 9 // 20 : width * 11 // 20]
    assert run[middle].mean() > 0.97 * still[middle].mean()
    for side in (np.s_[:, : width // 10], np.s_[:, -width // 10 :]):
        assert run[side].mean() < 0.6 * still[side].mean()


@pytest.mark.parametrize("quality", sorted(QUALITIES))
def test_a_thrown_head_smears_rows_and_gives_no_light_of_its_own(
    engine: Engine, quality: str
) -> None:
    frame = hall(301.0, yaw=1.9)
    frame.air.vignette = frame.air.grain = 0.0
    frame.air.smear = 9.0
    shine(frame)
    stage = Stage(engine, quality)
    try:
        sharp = drawn(stage, frame)
        frame.air.blur = 1.0
        smeared = drawn(stage, frame)
        frame.air.smear = 0.02
        dimmed = drawn(stage, frame)
    finally:
        stage.close()
    assert sharp.astype(float).std(1).mean() > 8.0
    assert smeared.astype(float).std(1).max() < 2.5
    assert luma(smeared).mean() == pytest.approx(luma(sharp).mean(), rel=0.15)
    assert np.corrcoef(luma(smeared).mean(1), luma(sharp).mean(1))[0, 1] > 0.8
    assert luma(dimmed).max() < 0.6 * luma(smeared).max()


@pytest.mark.parametrize("along", [-55.0, 0.0, 25.0, 9_950.0, 9_998.5])
def test_either_end_is_there_whichever_way_one_looks(shoot: Shoot, along: float) -> None:
    for eighth in range(8):
        assert luma(shoot(hall(along, math.tau * eighth / 8))).mean() > 8


def test_the_exit_sign_is_lit_and_its_letters_stand_out(shoot: Shoot) -> None:
    picture = shoot(hall(306.0))
    left, top = project(hall(306.0), 310.0, -0.42, 2.48)
    right, bottom = project(hall(306.0), 310.0, 0.42, 2.2)
    face = picture[top:bottom, left:right].astype(float)
    assert face[..., 0].mean() > 90
    assert face[..., 1].max() > 150
    assert np.percentile(face[..., 1], 20) < 80
    around = luma(picture)[top:bottom, left - 60 : left - 30]
    assert luma(picture)[top:bottom, left:right].mean() > 1.5 * around.mean()


@pytest.mark.parametrize("away", [40.0, 60.0])
def test_signs_are_seen_from_far(shoot: Shoot, away: float) -> None:
    lit, dark = hall(300.0), hall(300.0)
    dark.signs.level[:] = 0.0
    x, y = project(lit, 300.0 + away, 0.0, 2.34)
    both = [luma(shoot(frame))[y - 2 : y + 3, x - 3 : x + 4] for frame in (lit, dark)]
    assert np.abs(both[0] - both[1]).max() > 40


@pytest.mark.parametrize("thing", list(Thing))
def test_an_obstacle_at_20_m_stands_out_from_the_floor_behind_it(
    shoot: Shoot, thing: Thing
) -> None:
    frame = hall(301.0)
    heading = math.pi / 2 if thing is Thing.BED_ACROSS else 0.0
    empty = luma(shoot(frame))
    if thing is Thing.CLUMP:
        frame.creatures = clump(321.0)
    else:
        frame.things = rows((thing, 0, 321.0, 0, heading, 0, 0, 0))
    change = np.abs(luma(shoot(frame)) - empty)
    assert (change > 6).sum() > 20, "it cannot be told from the floor"


def test_every_thing_and_item_is_drawn(shoot: Shoot, stage: Stage) -> None:
    bare = shoot(hall()).astype(int)
    for item in list(Item)[1:]:
        frame = hall()
        frame.items = rows((item, 0, 304.0, 0, 0, 0, 0, 0))
        assert (np.abs(shoot(frame) - bare) > 20).sum() > 15, item.name


@pytest.mark.parametrize("turn", [1, -1])
@pytest.mark.parametrize("gap", [15.0, 6.0, 3.0, 0.5])
@pytest.mark.parametrize("passed", [False, True])
def test_the_bend_has_no_hole(shoot: Shoot, turn: int, gap: float, passed: bool) -> None:
    """The hall is closed: with a strong even light no pixel keeps the clear colour."""
    frame = hall(3000.0 + (gap if passed else -gap), yaw=math.pi if passed else 0.0)
    frame.bend = BendView(3000.0, turn, passed)
    frame.air.ambient = (4.0, 4.0, 4.0)
    frame.air.vignette = 0.0
    frame.stretches[0].damage = 0.0
    for swing in (0.0, 0.7 * turn * (-1 if passed else 1), -0.7):
        frame.eye.yaw = (math.pi if passed else 0.0) + swing
        assert (shoot(frame).max(-1) < 4).mean() < 1e-4


def test_the_leg_beyond_a_bend_is_the_same_seen_from_either_side(shoot: Shoot) -> None:
    """Swapping legs at the middle of the bend changes nothing but the numbers."""
    before, after = hall(3000.0), hall(3000.0)
    before.bend, after.bend = BendView(3000.0, 1, False), BendView(3000.0, 1, True)
    before.eye.yaw, after.eye.yaw = math.pi / 2, 0.0
    for frame in (before, after):
        frame.things = rows((Thing.BED_ALONG, 0, 3008.0, 0.5, 0, 0, 0, 0))
        frame.panels.level[:] = 0.6
    pictures = [shoot(frame).astype(float) for frame in (before, after)]
    assert np.abs(pictures[0] - pictures[1]).mean() < 2.0


def test_the_fake_exit_looks_like_the_real_one(shoot: Shoot) -> None:
    real, fake = hall(9996.0), hall(2997.6)
    fake.bend = BendView(3000.0, 1, False)
    boxes = []
    for frame, wall in ((real, 10_000.0), (fake, 3001.6)):
        frame.panels.level[:] = 0.0
        frame.beacons.level[:] = 0.0
        frame.air.ambient = (0.4, 0.4, 0.4)
        left, top = project(frame, wall, -0.9, 2.1)
        right, bottom = project(frame, wall, 0.9, 0.2)
        boxes.append(luma(shoot(frame))[top:bottom, left:right])
    assert boxes[0].shape == boxes[1].shape
    assert np.corrcoef(boxes[0].ravel(), boxes[1].ravel())[0, 1] > 0.85


def test_nothing_trembles_after_ten_kilometres(shoot: Shoot) -> None:
    """A step of two millimetres changes the picture as little there as at the start."""
    changes = []
    for along in (120.37, 9840.37):
        pictures = []
        for step in (0.0, 0.002):
            frame = hall(along + step)
            frame.things = rows((Thing.WHEELCHAIR, 0, along + 5.0, 0.3, 0.4, 0, 0, 0))
            pictures.append(shoot(frame).astype(float))
        changes.append(np.abs(pictures[0] - pictures[1]).mean())
    assert 0.0 < changes[1] < 1.6 * changes[0]


def test_the_hall_stays_within_its_draw_calls(shoot: Shoot, stage: Stage) -> None:
    frame = hall(2990.0, yaw=math.pi)
    frame.bend = BendView(3000.0, 1, False)
    frame.things = rows(*((kind, 0, 2985.0 - kind, 0, 0, 0, 0, 0) for kind in THING_MESHES))
    frame.items = rows(*((kind, 0, 2980.0, 1.0, 0, 0, 0, 0) for kind in list(Item)[1:]))
    frame.creatures, frame.breath = np.vstack([horde(2990.0), clump(2985.0)]), (0.4, 1.0)
    frame.fire_door, frame.cloud, frame.flare = (2970.0, 0.5), (2980.0, 0.5), (2981.0, 0.5)
    shoot(frame)
    assert stage.draw_calls() <= 60
    assert stage.triangles() > 10_000


def test_the_horde_is_seen_and_moves(shoot: Shoot) -> None:
    frame = hall(yaw=math.pi)
    bare = luma(shoot(frame))
    frame.creatures = horde(300.0)
    first = luma(shoot(frame))
    assert (np.abs(first - bare) > 8).mean() > 0.03
    frame.creatures[:, 8] += 9.0  # a third of a stride later
    assert (np.abs(luma(shoot(frame)) - first) > 8).mean() > 0.002


@pytest.mark.parametrize("room", [Room.EMPTY, Room.CARPENTER])
def test_a_room_is_closed_and_readable(shoot: Shoot, room: Room) -> None:
    frame = hall(1.0)
    frame.room = room
    picture = shoot(frame)
    assert luma(picture).mean() > 12
    assert luma(picture).std() > 4
    assert (picture.max(-1) < 3).mean() < 0.05


def test_fade_ends_in_black(shoot: Shoot) -> None:
    frame = hall()
    frame.air.fade = 1.0
    assert shoot(frame).max() == 0


@pytest.mark.parametrize("quality", sorted(QUALITIES))
def test_every_quality_draws_every_shader(engine: Engine, shoot: Shoot, quality: str) -> None:
    other = Stage(engine, quality)
    frame = hall(2990.0)
    frame.bend = BendView(3000.0, -1, False)
    frame.things = rows(*((kind, 0, 2995.0, 0, 0, 0, 0, 0) for kind in THING_MESHES))
    frame.items = rows((Item.FLARE, 0, 2994.0, 0, 0, 0, 0, 0))
    frame.creatures, frame.breath = np.vstack([horde(3003.0, 60), clump(2995.0)]), (0.4, 1.0)
    frame.fire_door, frame.cloud, frame.flare = (2998.0, 0.3), (2996.0, 0.3), (2993.0, 0.5)
    frame.length = 3050.0
    for room in Room:
        frame.room = room
        frame.eye.along = 1.0 if room else 2990.0
        picture = shoot(frame, other)
        assert luma(picture).mean() > 8
    for layer in other.scenery.layers():
        assert not layer.node.get_shader().get_error_flag(), layer.node.name
    other.close()


def test_an_unknown_quality_is_refused(engine: Engine) -> None:
    with pytest.raises(RenderError, match="low"):
        Stage(engine, "splendid")
