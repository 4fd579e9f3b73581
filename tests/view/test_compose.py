"""The picture's numbers: bent like the odometer, blended between ticks, never written back."""

import math
from dataclasses import fields

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from level_bang import runners
from level_bang.pursuit.state import Gait
from level_bang.sim import Command, World, begin, hall_of, step
from level_bang.sim.course import Bend, distance
from level_bang.sim.hallway import hallway
from level_bang.sim.kinds import DOOR_SPACING, Entry, Item, Phase, Thing
from level_bang.sim.packing import pack
from level_bang.sim.params import DEFAULT
from level_bang.view import lights
from level_bang.view.boxes import RADIUS, WALL
from level_bang.view.compose import compose
from level_bang.view.corner import bent
from level_bang.view.crowd import Crowd
from level_bang.view.frame import DoorState, Frame
from level_bang.view.look import LookParams
from level_bang.view.moment import moment
from level_bang.view.sight import Gaze, Sight, gaze_of
from level_bang.view.things import scene

LOOK = LookParams()


def ran(seconds: float, runner: str = "perfect", length: float = 1_000.0) -> World:
    """A world after some time of running."""
    world = begin(7, Entry.UNEXPECTED, length, DEFAULT)
    who = runners.player(runner, 7)
    for _ in range(int(seconds * 60)):
        step(world, runners.command(who, world, DEFAULT), DEFAULT)
    return world


def picture(world: World, alpha: float = 1.0, gaze: Gaze | None = None) -> Frame:
    before = moment(world)
    hall = hall_of(world)
    held = scene(world, hall, DEFAULT.body, None)
    sight = Sight(before, before, world, hall, held, LOOK, gaze or gaze_of(before, before, alpha))
    sight.crowd = Crowd(watched=True)
    return compose(sight, alpha)


@given(
    turn=st.sampled_from([1, -1]),
    side=st.floats(-1.3, 1.3),
    away=st.floats(-8.0, 8.0),
)
def test_creatures_bend_as_the_odometer_does(turn: int, side: float, away: float) -> None:
    bend = Bend(300.0, turn, carpenter=False)
    place = 300.0 + away
    along = float(bent(np.array([place]), np.array([side]), bend)[0])
    leg = 0 if place < bend.at else 1
    assert distance((bend,), leg, along, side) == pytest.approx(place, abs=1e-6)


def test_a_frame_between_two_ticks_lies_between_them() -> None:
    world = ran(20.0)
    before = moment(world)
    step(world, Command(127, 40, 0, 0), DEFAULT)
    after = moment(world)
    hall = hall_of(world)
    held = scene(world, hall, DEFAULT.body, None)
    sight = Sight(before, after, world, hall, held, LOOK, Gaze())
    eyes = [compose(sight, alpha).eye for alpha in (0.0, 0.25, 1.0)]
    assert eyes[0].along == before.along
    assert eyes[2].along == after.along
    assert eyes[1].along == pytest.approx(0.75 * before.along + 0.25 * after.along)


def test_composing_changes_nothing() -> None:
    world = ran(20.0)
    before = pack(world)
    picture(world)
    assert pack(world) == before


def test_the_picture_goes_on_smoothly_through_a_bend() -> None:
    world = begin(7, Entry.UNEXPECTED, 1_000.0, DEFAULT)
    who = runners.player("perfect", 7)
    bend = hall_of(world).bends[0]
    prev = curr = moment(world)
    held = None
    seen = 0
    while world.body.distance < bend.at + 6.0:
        step(world, runners.command(who, world, DEFAULT), DEFAULT)
        prev, curr = curr, moment(world)
        if prev.leg != curr.leg:
            hall = hall_of(world)
            held = scene(world, hall, DEFAULT.body, held)
            gaze = gaze_of(prev, curr, 0.5)
            eye = compose(Sight(prev, curr, world, hall, held, LOOK, gaze), 0.5).eye
            assert math.hypot(eye.along - curr.along, eye.side - curr.side) < 0.08
            seen += 1
    assert seen == 1


def test_the_horde_is_in_the_hall_and_behind() -> None:
    world = ran(40.0)
    now = moment(world)
    rows = picture(world).creatures
    assert len(rows) == now.gone > 20
    assert np.abs(rows[:, 2]).max() <= WALL - RADIUS + 1e-4
    assert rows[:, 1].max() <= world.body.along
    running = rows[now.gait[: len(rows)] == Gait.RUN]
    assert len(set(running[:, 8])) > 20, "not all on the same foot"


def test_nobody_is_seen_before_they_come_into_sight() -> None:
    assert len(picture(ran(5.5)).creatures) == 0
    assert len(picture(ran(6.5)).creatures) > 0


@given(seconds=st.floats(0.0, 1800.0), first=st.integers(0, 100))
def test_the_alarm_never_pulses_in_antiphase_nearby(seconds: float, first: int) -> None:
    lamps = lights.Lamps(hallway(7, 10_000.0), first * 60, 60, seconds, LOOK)
    level = lights.beacons(lamps).level
    assert level.min() >= 1.0 - LOOK.alarm_depth - 1e-6
    assert level.max() <= 1.0
    steps = np.abs(np.diff(level))
    assert steps.max() <= LOOK.alarm_depth * math.pi * 12.0 / LOOK.alarm_wave


def test_no_lamp_changes_by_half_more_than_three_times_a_second() -> None:
    """The flash limit of WCAG 2.3.1, for a single fixture."""
    hall = hallway(7, 10_000.0)
    times = np.arange(0.0, 40.0, 1 / 30)
    shown = [lights.panels_and_signs(lights.Lamps(hall, 600, 600, t, LOOK)) for t in times]
    for fixtures in zip(*shown, strict=True):
        level = np.array([one.level for one in fixtures])
        for lamp in level.T:
            assert _swings(lamp, 0.5) <= 3 * 2 * 40.0


def _swings(level: np.ndarray, depth: float) -> int:
    """Changes of at least `depth` between two turning points."""
    count, low, high, rising = 0, level[0], level[0], None
    for value in level:
        low, high = min(low, value), max(high, value)
        if value - low >= depth and rising is not True:
            count, rising, high = count + 1, True, value
        if high - value >= depth and rising is not False:
            count, rising, low = count + 1, False, value
        if rising is True:
            low = value if value > high else low
    return count


def test_signs_stand_every_ten_metres_but_not_in_bends() -> None:
    hall = hallway(7, 10_000.0)
    bend = hall.bends[0].at
    _, lamps = lights.panels_and_signs(lights.Lamps(hall, int(bend) - 120, 240, 5.0, LOOK))
    places = (lamps.first + np.arange(len(lamps.level))) * 10.0
    dark = places[lamps.level == 0.0]
    assert dark.tolist() == [bend]


def test_doors_stand_where_the_level_has_them() -> None:
    hall = hallway(7, 10_000.0)
    world = begin(7, Entry.UNEXPECTED, 10_000.0, DEFAULT)
    world.body.distance = world.body.along = hall.bends[0].at - 5.0
    doors = scene(world, hall, DEFAULT.body, None).doors
    for states, shift in ((doors.left, 0.0), (doors.right, DOOR_SPACING / 2)):
        for i, state in enumerate(states):
            stands = hall.has_door((doors.first + i) * DOOR_SPACING + shift)
            assert (state != DoorState.LEFT_OUT) == stands


def test_a_scene_is_kept_until_something_of_it_changes() -> None:
    world = ran(12.0)
    hall = hall_of(world)
    world.rolling = -1
    first = scene(world, hall, DEFAULT.body, None)
    assert scene(world, hall, DEFAULT.body, first) is first
    world.taken |= 1
    assert scene(world, hall, DEFAULT.body, first) is not first


def test_what_is_shown_is_what_stands_there() -> None:
    world = ran(1.0, length=10_000.0)
    hall = hall_of(world)
    shown = scene(world, hall, DEFAULT.body, None)
    for find in hall.finds():
        if find.along < 90.0:
            assert find.item in shown.items[:, 0]
    standing = [o for segment in range(8) for o in hall.obstacles(segment)]
    for o in standing:
        near = np.abs(shown.things[:, 2] - o.along) < 1e-3
        assert near.any()
    assert not (shown.things[:, 0] == Thing.BED_ACROSS).any(), "it is a bed, turned"
    assert (shown.items[:, 0] != Item.NONE).all()


def test_looking_back_turns_the_head_and_keeps_the_way() -> None:
    world = ran(10.0)
    ahead = picture(world).eye
    for _ in range(9):
        step(world, Command(127, 0, world.body.yaw, 8), DEFAULT)
    behind = picture(world).eye
    assert behind.yaw - ahead.yaw == pytest.approx(math.pi, abs=0.6)
    assert behind.along > ahead.along


def test_the_empty_room_is_its_own_place() -> None:
    world = ran(1.0)
    world.phase, world.phase_since = Phase.EMPTY_ROOM, world.tick
    frame = picture(world)
    assert frame.room == 1
    assert frame.bend is None
    assert len(frame.creatures) == 0
    world.tick += 6 * 60
    assert len(picture(world).creatures) > 5


def test_every_look_field_has_a_range_that_holds_its_default() -> None:
    for f in fields(LookParams):
        assert f.metadata["min"] <= f.default <= f.metadata["max"]
        assert f.metadata["what"]
