"""Two ticks and a fraction become a `Frame`. Pure: nothing of it is ever written back."""

import math
from functools import lru_cache
from typing import Final

import numpy as np

from level_bang.scalar import clamp, mix, smooth
from level_bang.sim.course import Bend
from level_bang.sim.hallway import Hallway
from level_bang.sim.kinds import Outcome
from level_bang.sim.world import World
from level_bang.view import clumps, lights, ribbon, stretches
from level_bang.view.air import air_of, dazzled
from level_bang.view.breath import breath
from level_bang.view.deaths import closed_in, fall, killer
from level_bang.view.eye import eye_of, looks_ahead
from level_bang.view.frame import BendView, Burning, Frame
from level_bang.view.look import LookParams
from level_bang.view.moment import Moment
from level_bang.view.rooms import in_room, is_indoors
from level_bang.view.sight import Sight

BEND_SEEN: Final = 150.0  # m
LAMPS_BEHIND: Final = 96.0  # m
LAMPS_AHEAD: Final = 108.0  # m
LAMP_GRID: Final = 60  # m; every lamp spacing divides it
DOOR_FALLS: Final = 0.35  # s
DOOR_TORN: Final = 0.4  # s in which it gives
DOOR_HANGS: Final = 0.12  # of it that hangs there afterwards
DOOR_SHAKES, DOOR_BEATS = 0.02, 0.45  # share of its height, rad a tick
ARMS_GONE: Final = 1.3  # rad that the head is turned, from which they are out of the picture
DENSE: Final = 40  # of them that take all the light that bodies can
TAKEN: Final = 0.6  # share that is


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


def _fire_door(world: World, tick: float) -> tuple[float, float] | None:
    """Down while it holds, shaken by who beats on it; then torn up, and it hangs there."""
    if world.fire_door < 0.0:
        return None
    fallen = clamp((tick - world.fire_door_since) / 60.0 / DOOR_FALLS, 0.0, 1.0)
    gives = world.chase.front.door_until
    if tick < gives:
        beaten = abs(math.sin(tick * DOOR_BEATS) * math.sin(tick * DOOR_BEATS * 0.37))
        return world.fire_door, fallen - DOOR_SHAKES * beaten
    if gives < world.fire_door_since:
        return world.fire_door, fallen
    return world.fire_door, mix(1.0, DOOR_HANGS, smooth((tick - gives) / 60.0 / DOOR_TORN))


@lru_cache(maxsize=2)
def _steady(hall: Hallway, first: int, span: int, look: LookParams, start: float) -> Burning:
    """It changes only where the ribbon moves on."""
    panels, signs, beacons = lights.all_of(lights.Lamps(hall, first, span, 0.0, look, 0.0))
    return Burning(panels, signs, ribbon.ribbon(panels, signs, beacons, start))


def _mass(now: Moment) -> tuple[float, float, float]:
    """Where the horde begins and ends, m along, and the share of the light that it takes."""
    near = min(now.gone, DENSE)
    if not near:
        return 0.0, 0.0, 0.0
    last = now.front - float(now.back[now.gone - 1]) / 1000.0
    return now.front, min(last, now.front - 1.0), TAKEN * near / DENSE


def compose(sight: Sight, alpha: float) -> Frame:
    """The picture between two ticks: alpha 0 is `prev`, 1 is `curr`."""
    prev, curr, world, hall, look = sight.prev, sight.curr, sight.world, sight.hall, sight.look
    eye = eye_of(sight, alpha)
    tick = mix(prev.tick, curr.tick, alpha)
    sight.crowd.follow(curr, hall, sight.scene.standing)
    sight.omens.follow(curr, hall)
    seconds = tick / 60.0 + sight.seconds_over
    first = int((eye.along - LAMPS_BEHIND) // LAMP_GRID) * LAMP_GRID
    span = int(LAMPS_BEHIND + LAMPS_AHEAD) + 2 * LAMP_GRID
    lamps = lights.Lamps(hall, first, span, seconds, look, sight.ease)
    panels, signs, beacons = lights.all_of(lamps)
    bend = _bend(hall, curr.leg, eye.along)
    start = ribbon.start_of(eye.along, looks_ahead(eye, bend))
    frame = Frame(
        eye=eye,
        time=seconds,
        length=hall.length,
        bend=bend,
        air=air_of(sight, alpha),
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
        creatures=sight.crowd.rows(tick, mix(prev.front, curr.front, alpha), curr, hall),
        mass=_mass(curr),
        arms=sight.arms.shown(
            tick, mix(prev.distance, curr.distance, alpha), curr, sight.seconds_over
        ),
        bulge=sight.omens.bulge(tick, curr, hall),
        fire_door=_fire_door(world, tick),
    )
    grip, way = sight.arms.grip, hall.headings[curr.leg]
    if not world.outcome:
        grip.tug(eye, tick, look.bob)
        frame.creatures = grip.rows(frame.creatures, eye, tick, curr, way)
    elif world.outcome == Outcome.CAUGHT:
        who = killer(sight)
        fall(eye, who, sight.seconds_over)
        frame.creatures = closed_in(frame.creatures, eye, who, sight.seconds_over)
    if frame.arms is not None:
        frame.arms.turn = math.pi * sight.turned(alpha)
        if frame.arms.turn > ARMS_GONE:
            frame.arms = None
    others = [
        sight.omens.rows(tick, curr, hall),
        clumps.rows(sight.scene.clumps, tick, curr, hall.seed),
    ]
    if any(len(rows) for rows in others):
        frame.creatures = np.vstack([frame.creatures, *others])
    here = [s for s in frame.stretches if s.start <= eye.along]
    frame.breath = breath(curr, tick, curr.distance, here[-1] if here else None)
    dazzled(frame, sight, alpha)
    frame.flare, frame.cloud = sight.left.flare(tick), sight.left.cloud(tick)
    if is_indoors(sight):
        in_room(frame, world, (world.tick - world.phase_since) / 60.0 + sight.seconds_over)
    return frame
