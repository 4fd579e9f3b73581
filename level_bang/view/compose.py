"""Two ticks and a fraction become a `Frame`. Pure: nothing of it is ever written back."""

import math
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import numpy as np

from level_bang.pursuit import Hindrance
from level_bang.pursuit.state import Kind
from level_bang.scalar import clamp, mix
from level_bang.sim.course import Bend, fold, unfold
from level_bang.sim.hallway import Hallway
from level_bang.sim.heading import TURN
from level_bang.sim.kinds import IN_ROOM, Entry, Outcome, Phase
from level_bang.sim.world import World
from level_bang.view import horde, lights, ribbon, stretches
from level_bang.view.frame import Air, BendView, Burning, Eye, Floats, Frame, Room
from level_bang.view.look import LookParams
from level_bang.view.moment import Moment
from level_bang.view.things import Scene

HEAD_TICKS: Final = 9  # of `Body.head` when it looks back
BEND_SEEN: Final = 150.0  # m
LAMPS_BEHIND: Final = 96.0  # m
LAMPS_AHEAD: Final = 108.0  # m
LAMP_GRID: Final = 60  # m; every lamp spacing divides it
SPRINT: Final = 7.4  # m/s
STEP: Final = 2.6  # m of two footfalls, one swing of the head
BOB_HEIGHT: Final = 0.035  # m at a sprint
BOB_ROLL: Final = 0.008  # rad
LYING: Final = 0.45  # s under the table before one turns to crawl
LYING_PITCH: Final = 1.05  # rad
BRIGHT: Final = 0.105  # luminance of the light ahead that a sprint does not darken
TUNNEL: Final = 0.6  # of the look: from here on it darkens what is bright in full
REFLECTED: Final = 0.16  # of the light at the eye, on the whole, by walls, doors, floor
DEATH: Final = 2.6  # s from the catch to black
OPENED: Final = 4.6  # s in the empty room until its door opens again, and its lamp goes out
DOOR_FALLS: Final = 0.35  # s
CLOUD_LASTS: Final = 10.0  # s
_RADIANS: Final = math.tau / TURN


@dataclass(frozen=True, slots=True)
class Gaze:
    """Where the player looks, straight from the mouse; radians, yaw absolute as in a Command."""

    yaw: float = 0.0
    pitch: float = 0.0


def gaze_of(prev: Moment, curr: Moment, alpha: float) -> Gaze:
    """Where the body itself faces, for tapes and simulated runners."""
    turned = (curr.yaw - prev.yaw + TURN // 2) % TURN - TURN // 2
    return Gaze((prev.yaw + turned * alpha) * _RADIANS)


def _place(prev: Moment, curr: Moment, alpha: float, hall: Hallway) -> tuple[float, float]:
    along, side = prev.along, prev.side
    if prev.phase != curr.phase and curr.phase in IN_ROOM:
        return curr.along, curr.side
    if prev.leg < curr.leg:
        along, side = fold(hall.bends[prev.leg], along, side)
    elif prev.leg > curr.leg:
        along, side = unfold(hall.bends[curr.leg], along, side)
    return mix(along, curr.along, alpha), mix(side, curr.side, alpha)


def _smooth(share: float) -> float:
    share = clamp(share, 0.0, 1.0)
    return share * share * (3.0 - 2.0 * share)


def _turned(prev: Moment, curr: Moment, alpha: float) -> float:
    """0 looks ahead, 1 looks back."""
    return _smooth(mix(prev.head, curr.head, alpha) / HEAD_TICKS)


def _pace(prev: Moment, curr: Moment, alpha: float) -> float:
    """1 at a sprint, 0 at rest."""
    return min(mix(prev.speed, curr.speed, alpha) / SPRINT, 1.0)


def _sprint(prev: Moment, curr: Moment, alpha: float) -> float:
    """1 at a sprint, 0 at 0.4 of its speed and below: doors go by too slowly there to flash."""
    return _smooth((_pace(prev, curr, alpha) - 0.4) / 0.6)


def _eye(sight: "Sight", alpha: float) -> Eye:
    prev, curr, hall, look = sight.prev, sight.curr, sight.hall, sight.look
    along, side = _place(prev, curr, alpha, hall)
    distance = mix(prev.distance, curr.distance, alpha)
    pace = _pace(prev, curr, alpha) * look.bob
    swing = math.tau * distance / STEP
    turned = _turned(prev, curr, alpha)
    lying = _lying(sight, mix(prev.tick, curr.tick, alpha))
    return Eye(
        along=along,
        side=side,
        height=mix(prev.height, curr.height, alpha) + BOB_HEIGHT * pace * math.sin(2.0 * swing),
        yaw=sight.gaze.yaw - hall.headings[curr.leg] * _RADIANS + math.pi * turned,
        pitch=sight.gaze.pitch * (1.0 - turned) * (1.0 - lying) + LYING_PITCH * lying,
        roll=BOB_ROLL * pace * math.sin(swing),
        fov=look.fov,
    )


def _lying(sight: "Sight", tick: float) -> float:
    """1 while one lies under the table and looks up at its wood, 0 once one has crawled out."""
    if sight.world.entry != Entry.TABLE:
        return 0.0
    return 1.0 - _smooth((tick / 60.0 - LYING) / 0.7)


def _bend(hall: Hallway, leg: int, along: float) -> BendView | None:
    """The nearest bend, if it can be seen from here."""
    near: list[tuple[float, Bend, bool]] = []
    if leg < len(hall.bends):
        near.append((hall.bends[leg].at - along, hall.bends[leg], False))
    if leg > 0:
        near.append((along - hall.bends[leg - 1].at, hall.bends[leg - 1], True))
    away, bend, passed = min(near, key=lambda n: n[0], default=(BEND_SEEN, None, False))
    if bend is None or away >= BEND_SEEN:
        return None
    return BendView(bend.at, bend.turn, passed)


def _air(sight: "Sight", alpha: float) -> Air:
    prev, curr, look = sight.prev, sight.curr, sight.look
    gap = mix(prev.distance - prev.front, curr.distance - curr.front, alpha)
    turned = _turned(prev, curr, alpha)
    dread = clamp(1.0 - gap / look.dread_range, 0.0, 1.0) * look.dread
    return Air(
        fog_density=look.fog_density,
        fog=(look.fog_red, look.fog_green, look.fog_blue),
        ambient=(look.ambient, look.ambient * 0.72, look.ambient * 0.70),
        exposure=look.exposure,
        vignette=look.vignette + 0.2 * dread,
        tunnel=look.tunnel * _sprint(prev, curr, alpha) * (1.0 + 0.5 * turned),
        grain=look.grain,
        dread=dread,
        stretch=look.stretch * dread,
        lean=look.lean * (0.15 + 0.85 * dread) * look.dread,
        breathe=look.breathe * dread,
        haze=look.haze,
        fringe=look.fringe * (0.4 + 0.6 * dread),
        bloom=look.bloom,
        blur=look.blur * 4.0 * turned * (1.0 - turned),
        fade=_smooth(sight.seconds_over / DEATH) if sight.world.outcome == Outcome.CAUGHT else 0.0,
    )


def _dazzle(frame: Frame) -> float:
    """What a sprint leaves of the exposure: where the hall ahead is bright, doors that go by flash."""
    row = round((frame.eye.along - frame.light_start) / ribbon.STEP)
    blue, green, red, _ = frame.light[row + 8 : row + 80, ribbon.STRIPS].mean(0).tolist()
    level = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    return min(1.0, BRIGHT / max(level, BRIGHT))


def _blurred(frame: Frame) -> tuple[float, float, float]:
    """About what the picture is on the whole: what the walls give back of the light at the eye."""
    row = round((frame.eye.along - frame.light_start) / ribbon.STEP)
    blue, green, red, _ = (REFLECTED * frame.light[row, ribbon.STRIPS]).tolist()
    return red, green, blue


def _fall(eye: Eye, seconds_over: float) -> None:
    """Caught: the head is wrenched round to them and goes down."""
    share = _smooth(seconds_over / 1.1)
    turn = math.remainder(math.pi - eye.yaw, math.tau)
    eye.yaw += turn * share
    eye.height = mix(eye.height, 0.45, _smooth(seconds_over / 1.4))
    eye.roll += 0.9 * share
    eye.pitch = mix(eye.pitch, 0.45, share)


def _fire_door(world: World) -> tuple[float, float] | None:
    """Down while it holds; broken open once they are through."""
    if world.fire_door < 0.0:
        return None
    since = (world.tick - world.fire_door_since) / 60.0
    through = world.chase.front.place > world.fire_door
    return None if through else (world.fire_door, min(since / DOOR_FALLS, 1.0))


def _in_room(frame: Frame, world: World, seconds: float) -> None:
    """Behind the fake exit: four walls, then the door, then all of them."""
    frame.room = Room.EMPTY if world.phase == Phase.EMPTY_ROOM else Room.CARPENTER
    if world.outcome in (Outcome.FAKE_EXIT, Outcome.LEVEL_MAKER):
        frame.room = Room.EMPTY if world.outcome == Outcome.FAKE_EXIT else Room.CARPENTER
    frame.creatures = _guests(seconds) if frame.room is Room.EMPTY else frame.creatures[:0]
    frame.bend = None
    frame.exit_open = max(0.0, 1.0 - seconds / 0.8)
    if frame.room is Room.EMPTY and seconds >= OPENED:
        frame.exit_open = min(1.0, (seconds - OPENED) / 0.25)
        since = seconds - OPENED
        dark = 0.7 * _smooth(since / 0.5) + 0.14 * _smooth((since - 0.8) / 0.8)
        frame.air.fade = max(frame.air.fade, dark)


def _guests(seconds: float) -> Floats:
    """Those who come in by the door of the empty room."""
    came = seconds - 5.0
    if came < 0.0:
        return np.zeros((0, 8), np.float32)
    number = np.arange(24)
    rows = np.zeros((24, 8), np.float32)
    rows[:, 0] = np.where(number % 3 == 0, Kind.HOUND, 1 + number % 2)
    rows[:, 1] = np.minimum(came * 3.2 - number * 0.32, 2.6 + (number % 5) * 0.5)
    rows[:, 2] = np.sin(number * 2.4) * np.clip(rows[:, 1], 0.2, 1.9)
    rows[:, 4] = came * 9.0 + number
    rows[:, 6] = number * 0.381966 % 1.0
    return rows[rows[:, 1] > -1.0]


@lru_cache(maxsize=2)
def _steady(hall: Hallway, first: int, span: int, look: LookParams, start: float) -> Burning:
    """It changes only where the ribbon moves on."""
    panels, signs, beacons = lights.all_of(lights.Lamps(hall, first, span, 0.0, look, 0.0))
    return Burning(panels, signs, ribbon.ribbon(panels, signs, beacons, start))


@dataclass(slots=True)
class Sight:
    """All that a picture is made from."""

    prev: Moment
    curr: Moment
    world: World  # the one `curr` was taken from
    hall: Hallway
    scene: Scene
    look: LookParams
    gaze: Gaze
    seconds_over: float = 0.0  # since the run ended
    ease: float = 1.0  # what the governor leaves of the lamps' flicker


def _is_indoors(sight: Sight) -> bool:
    ends = (Outcome.FAKE_EXIT, Outcome.LEVEL_MAKER)
    return sight.curr.phase in IN_ROOM or sight.world.outcome in ends


def _left_behind(frame: Frame, world: World) -> None:
    """The cloud and the flare that wait for them."""
    chase = world.chase
    for slot in range(chase.waiting_count):
        place, kind = float(chase.waiting_at[slot]) / 1000.0, chase.waiting[slot]
        left = float(chase.waiting_until[slot] - world.tick) / 60.0
        if kind == Hindrance.CLOUD:
            frame.cloud = place, min(left / CLOUD_LASTS, 1.0)
        elif kind == Hindrance.FLARE:
            frame.flare = place, min(left / 2.0, 1.0)


def compose(sight: Sight, alpha: float) -> Frame:
    """The picture between two ticks: alpha 0 is `prev`, 1 is `curr`."""
    prev, curr, world, hall, look = sight.prev, sight.curr, sight.world, sight.hall, sight.look
    eye = _eye(sight, alpha)
    seconds = mix(prev.tick, curr.tick, alpha) / 60.0 + sight.seconds_over
    first = int((eye.along - LAMPS_BEHIND) // LAMP_GRID) * LAMP_GRID
    span = int(LAMPS_BEHIND + LAMPS_AHEAD) + 2 * LAMP_GRID
    lamps = lights.Lamps(hall, first, span, seconds, look, sight.ease)
    panels, signs, beacons = lights.all_of(lamps)
    start = ribbon.start_of(eye.along, eye.yaw)
    frame = Frame(
        eye=eye,
        time=seconds,
        length=hall.length,
        bend=_bend(hall, curr.leg, eye.along),
        air=_air(sight, alpha),
        panels=panels,
        signs=signs,
        beacons=beacons,
        steady=_steady(hall, first, span, look, start),
        light=ribbon.ribbon(panels, signs, beacons, start),
        light_start=start,
        doors=sight.scene.doors,
        stretches=stretches.stretches(hall, eye.along),
        things=sight.scene.things,
        items=sight.scene.items,
        furnishings=sight.scene.furnishings,
        marks=sight.scene.marks,
        creatures=horde.creatures(curr, prev, alpha, hall),
        fire_door=_fire_door(world),
    )
    sprint = _sprint(prev, curr, alpha) * min(look.tunnel / TUNNEL, 1.0)
    frame.air.exposure *= mix(1.0, _dazzle(frame), sprint)
    if frame.air.blur > 0.0:
        frame.air.blurred = _blurred(frame)
    _left_behind(frame, world)
    if _is_indoors(sight):
        _in_room(frame, world, (world.tick - world.phase_since) / 60.0 + sight.seconds_over)
    if world.outcome == Outcome.CAUGHT:
        _fall(eye, sight.seconds_over)
    return frame
