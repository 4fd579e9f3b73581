"""`shot`: pictures of one place and moment, drawn offscreen."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np

from level_bang import runners
from level_bang.app.errors import UserError
from level_bang.app.interrupt import heeded
from level_bang.app.place import Spot, params, world_at
from level_bang.app.window import hushed, open_stage
from level_bang.pursuit.state import Kind
from level_bang.scalar import clamp
from level_bang.sim import World, hall_of, step
from level_bang.sim.kinds import Outcome, Phase
from level_bang.view.arms import Arms
from level_bang.view.compose import compose
from level_bang.view.crowd import Crowd
from level_bang.view.frame import Frame
from level_bang.view.governor import Governor
from level_bang.view.left import Left
from level_bang.view.look import LookParams
from level_bang.view.moment import Moment, moment
from level_bang.view.motion import clip, clump_motion, motion
from level_bang.view.omens import Omens
from level_bang.view.sight import Gaze, Sight, gaze_of
from level_bang.view.things import Scene, scene

CLUMP: Final = "clump"
KINDS: Final = [kind.name.lower() for kind in Kind] + [CLUMP]
_UNIT: Final = math.tau / 65_536


@dataclass(frozen=True, slots=True)
class Shot:
    """What to draw."""

    spot: Spot
    look: LookParams
    yaw: float | None = None  # degrees from the way ahead; None follows the runner
    kind: str | None = None
    distance: float = 5.0  # m to the one of that kind
    death: str | None = None
    frames: int = 1
    fps: float = 60.0
    runner: str = "steady"
    quality: str = "low"
    size: tuple[int, int] = (1280, 720)


def _kind(word: str) -> int:
    if word not in KINDS:
        raise UserError(f"There is no kind {word!r}; choose one of {', '.join(KINDS)}.")
    return KINDS.index(word)


def _one_of(frame: Frame, kind: str, distance: float, seconds: float) -> None:
    """Only one creature, ahead, running this way."""
    eye = frame.eye
    at = eye.along + distance * math.cos(eye.yaw), eye.side + distance * math.sin(eye.yaw)
    number = _kind(kind)
    frame.things = frame.things[:0]
    if kind == CLUMP:
        writhes = clump_motion().first[0, 0] + int(seconds * 10.0) % clump_motion().count[0, 0]
        row = [number, *at, 0.0, 0, 1.0, 0.0, 0.0, writhes, writhes, 0.0, 0.3]
        frame.creatures = np.array([row], np.float32)
        return
    runs, phase = np.array([clip("run_a")]), np.array([seconds / 0.45 % 1.0])
    shown = int(motion().row(np.array([number]), runs, phase)[0])
    row = [number, *at, eye.yaw + math.pi, 0, 1.0, 0.0, 0.0, shown, shown, 0.0, 0.3]
    frame.creatures = np.array([row], np.float32)


def _die(world: World, kind: str) -> None:
    world.phase, world.outcome = Phase.OVER, Outcome.CAUGHT
    world.chase.horde.kind[:1] = min(_kind(kind), Kind.FACELING)
    world.chase.front.place = world.body.distance - 1.0


def _gaze(shot: Shot, world: World, prev: Moment, curr: Moment, alpha: float) -> Gaze:
    if shot.yaw is None:
        return gaze_of(prev, curr, alpha)
    ahead = hall_of(world).headings[world.body.leg] * _UNIT
    return Gaze(ahead + math.radians(shot.yaw))


def frames(shot: Shot) -> Iterator[Frame]:
    """The frames of a shot; more than one while the runner runs on."""
    world, rules = world_at(shot.spot), params(shot.spot)
    who = runners.player(shot.runner, shot.spot.seed)
    over = 0.0
    if shot.death is not None:
        over = min(shot.spot.time, 10.0)
        _die(world, shot.death)
    hall = hall_of(world)
    held: Scene | None = None
    governor, crowd = Governor(), Crowd(watched=shot.yaw is not None)
    omens, arms, left = Omens(), Arms(), Left()
    prev = curr = moment(world)
    due = float(world.tick)
    for _ in range(shot.frames):
        while world.tick + 1 <= due and not world.outcome:
            news = step(world, runners.command(who, world, rules), rules)
            prev, curr = curr, moment(world)
            held = scene(world, hall, rules.body, held)
            crowd.follow(curr, hall, held.standing)
            omens.follow(curr, hall)
            arms.follow(world, news)
            left.follow(world, news)
        held = scene(world, hall, rules.body, held)
        alpha = clamp(due - world.tick, 0.0, 1.0)
        gaze = _gaze(shot, world, prev, curr, alpha)
        sight = Sight(
            *(prev, curr, world, hall, held, shot.look, gaze, over),
            *(crowd, omens, arms, left, governor.depth),
        )
        frame = compose(sight, alpha)
        governor.watch(frame)
        if shot.kind is not None:
            _one_of(frame, shot.kind, shot.distance, due / 60.0)
        yield frame
        due += 60.0 / shot.fps
        over += 1.0 / shot.fps if world.outcome else 0.0


def _names(out: Path, count: int) -> list[Path]:
    if count == 1:
        return [out]
    return [out.with_name(f"{out.stem}-{i:04d}{out.suffix}") for i in range(1, count + 1)]


def shot(wanted: Shot, out: Path) -> None:
    """Draw and write; raises UserError if that cannot be done."""
    if out.suffix.lower() not in (".png", ".jpg", ".jpeg"):
        raise UserError(f"{out.name!r} is no picture's name; let it end in .png.")
    if not out.parent.is_dir():
        raise UserError(f"The folder {out.parent} does not exist; make it first.")
    drawn = frames(wanted)
    first = next(drawn)
    engine, stage = open_stage(wanted.size, wanted.quality, offscreen=True)
    try:
        with heeded() as stopped:
            for path in _names(out, wanted.frames):
                stage.show(first)
                engine.step()
                engine.step()
                with hushed():
                    written = engine.save_picture(path)
                if not written:
                    raise UserError(f"{path} could not be written; choose another place.")
                if stopped:
                    break
                first = next(drawn, first)
    finally:
        engine.close()
