"""Real places of real levels, drawn: what stands ahead is seen, nothing repeats, nothing pops."""

import math
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from render_frames import SIZE, luma, project

from level_bang.app.pictures import Shot, frames
from level_bang.app.place import Spot
from level_bang.chance import roll
from level_bang.render.engine import Engine
from level_bang.render.stage import Stage
from level_bang.sim.hallway import Hallway, hallway
from level_bang.sim.kinds import Thing
from level_bang.sim.obstacles import SEGMENT, Obstacle
from level_bang.view.frame import Frame
from level_bang.view.look import LookParams

STILL = replace(LookParams(), bob=0.0, grain=0.0, dread=0.0)
AHEAD = 20.0  # m
PLACES = 200


def frame_at(seed: int, at: float, time: float = 60.0) -> Frame:
    return next(frames(Shot(Spot(seed, at=at, gap=60.0, time=time, horde=0), STILL)))


def drawn(stage: Stage, engine: Engine, frame: Frame) -> np.ndarray:
    stage.show(frame)
    engine.step()
    return luma(stage.picture())


def next_obstacle(hall: Hallway, at: float) -> Obstacle | None:
    for segment in range(int(at // SEGMENT), int(at // SEGMENT) + 4):
        for obstacle in hall.obstacles(segment):
            if obstacle.along > at:
                return obstacle
    return None


def without(frame: Frame, obstacle: Obstacle) -> Frame:
    at = np.float32(obstacle.along)
    things = frame.things[np.abs(frame.things[:, 2] - at) > 0.01]
    alive = frame.creatures[np.abs(frame.creatures[:, 1] - at) > 0.01]
    return replace(frame, things=things, creatures=alive)


@pytest.fixture(scope="module")
def obstacles_ahead() -> list[tuple[int, float, Obstacle]]:
    """(seed, place, what stands 20 m ahead) at 200 places of twenty levels, in every ward."""
    found: list[tuple[int, float, Obstacle]] = []
    for number in range(8 * PLACES):
        seed = 100 + number % 20
        hall = hallway(seed, 10_000.0)
        obstacle = next_obstacle(hall, 200.0 + 9_600.0 * roll(7, 1, number))
        if obstacle is None or hall.near_bend(obstacle.along - AHEAD / 2, AHEAD):
            continue
        if next_obstacle(hall, obstacle.along - AHEAD - 3.0) is not obstacle:
            continue  # something nearer may hide it, and is the one to be seen
        found.append((seed, obstacle.along - AHEAD, obstacle))
    return found[:PLACES]


def test_the_next_obstacle_stands_out_20_m_ahead(
    engine: Engine, stage: Stage, obstacles_ahead: list[tuple[int, float, Obstacle]]
) -> None:
    """By a just noticeable difference at least, over as many pixels as an eye needs."""
    assert len(obstacles_ahead) == PLACES
    unseen = []
    for number, (seed, at, obstacle) in enumerate(obstacles_ahead):
        frame = frame_at(seed, at, 20.0 + number * 0.37)
        with_it = drawn(stage, engine, frame)
        change = np.abs(with_it - drawn(stage, engine, without(frame, obstacle)))
        x, y = project(frame, obstacle.along, obstacle.side, obstacle.top)
        bottom = project(frame, obstacle.along, obstacle.side, obstacle.bottom)[1]
        half = max(round(obstacle.half_side / AHEAD * SIZE[0] / 1.8), 3)
        box = change[max(y - 3, 0) : bottom + 4, x - half : x + half + 1]
        if (box > 5.0).mean() < 0.12:
            unseen.append((seed, round(at), Thing(obstacle.thing).name, round(box.mean(), 1)))
    assert len(unseen) == 0, unseen


def test_no_two_stretches_in_a_row_look_alike(engine: Engine, stage: Stage) -> None:
    """Whole periods of door, sign and lamp spacing apart, so only what is rolled can differ."""
    least = []
    for first in (480.0, 2_400.0, 5_460.0, 8_220.0):
        pictures = [drawn(stage, engine, frame_at(7, first + 30.0 * k)) for k in range(5)]
        for one, other in pairwise(pictures):
            least.append((np.abs(one - other) > 8.0).mean())
    assert min(least) > 0.10


@pytest.mark.parametrize("at", [333.0, 2_500.0, 4_321.0, 7_777.0])
def test_nothing_near_appears_while_running(at: float) -> None:
    """Every thing, furnishing and mark within 60 m was there before, further off."""
    known: set[tuple[float, ...]] = set()
    shot = Shot(Spot(at=at, gap=60.0, horde=0), STILL, frames=120, fps=60.0, runner="perfect")
    for number, frame in enumerate(frames(shot)):
        eye = frame.eye.along
        rows = [frame.things[:, :4], frame.furnishings[:, :4], frame.marks[:, :4]]
        for which, some in enumerate(rows):
            for kind, variant, along, side in some.tolist():
                if which == 0 and kind == Thing.GURNEY:
                    continue  # it rolls
                away = abs(along - eye)
                key = (which, kind, variant, round(along, 2), round(side, 2))
                assert number == 0 or key in known or away > 60.0, key
                known.add(key)


@pytest.mark.parametrize("at", [1_200.0, 5_000.0, 7_000.0])
def test_what_low_leaves_out_far_off_is_hardly_missed(
    engine: Engine, large: Stage, at: float
) -> None:
    frame = next(frames(Shot(Spot(7, at=at, gap=60.0, time=60.0, horde=0), STILL)))
    tier, counts, pictures = large.quality, [], []
    for specks in (tier.specks, math.inf):
        large.quality, large.scenery.stood = replace(tier, specks=specks), None
        pictures.append(drawn(large, engine, frame))
        counts.append(sum(layer.count for layer in large.scenery.furnishings))
    large.quality, large.scenery.stood = tier, None
    assert counts[0] < counts[1]
    assert (np.abs(pictures[0] - pictures[1]) > 6.0).sum() < 40


@pytest.mark.parametrize("at", [341.99, 4_999.99, 8_000.99])
def test_no_seam_of_the_light_flashes(engine: Engine, stage: Stage, at: float) -> None:
    """The ribbon's window moves on by a metre at once; the picture must not notice."""
    before, after = (drawn(stage, engine, frame_at(7, at + step)) for step in (0.0, 0.02))
    further = drawn(stage, engine, frame_at(7, at + 0.04))
    jump, glide = np.abs(after - before).mean(), np.abs(further - after).mean()
    assert jump < 2.0 * glide + 0.2


@pytest.mark.parametrize("at", [1_203.0, 6_004.0])
def test_plainer_models_take_over_unnoticed(engine: Engine, stage: Stage, at: float) -> None:
    """Walking on by a centimetre never changes much at once, whatever changes its detail."""
    changes = []
    last = None
    for step in range(60):
        now = drawn(stage, engine, frame_at(7, at + 0.05 * step))
        if last is not None:
            changes.append(np.abs(now - last).mean())
        last = now
    assert max(changes) < 2.5 * np.median(changes) + 0.3
