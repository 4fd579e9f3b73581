"""The crowd that is seen: nobody runs through anything, whatever the simulation's rows say."""

from collections import Counter
from collections.abc import Iterator

import numpy as np
import pytest

from level_bang import runners
from level_bang.app.place import Spot, params, world_at
from level_bang.pursuit.state import Gait
from level_bang.sim import World, hall_of, step
from level_bang.sim.course import Bend
from level_bang.sim.obstacles import Obstacle
from level_bang.view import corner
from level_bang.view.acts import GROUND
from level_bang.view.boxes import Boxes
from level_bang.view.crowd import Crowd
from level_bang.view.flow import HALF_LENGTH
from level_bang.view.frame import CREATURE_FIELDS, Floats
from level_bang.view.moment import Moment, moment
from level_bang.view.motion import CLIPS, clip, motion
from level_bang.view.things import scene

BODY = 0.22  # m, radius of a body about its line
SEEN = 20.0  # m behind the first of them
INSIDE = 0.10  # m that may overlap
FRAMES = 3  # for longer than so many
ALONG, SIDE, LIFT, FRAME, VARIANT = (
    CREATURE_FIELDS.index(n) for n in ("along", "side", "lift", "frame", "variant")
)


def run(
    seed: int, at: float, gap: float, seconds: float, every: int = 1
) -> Iterator[tuple[World, Moment, Floats, tuple[Obstacle, ...]]]:
    """A steady runner and the crowd behind; a picture every so many ticks."""
    spot = Spot(seed=seed, at=at, gap=gap, horde=300, time=60.0)
    world, rules = world_at(spot), params(spot)
    hall, who, crowd, held = (
        hall_of(world),
        runners.player("steady", seed),
        Crowd(watched=True),
        None,
    )
    for _ in range(int(seconds * 60)):
        if world.outcome:
            return
        step(world, runners.command(who, world, rules), rules)
        now, held = moment(world), scene(world, hall, rules.body, held)
        crowd.follow(now, hall, held.standing)
        if world.tick % every == 0:
            yield world, now, crowd.rows(world.tick, now.front, now, hall), held.standing


def bodies(rows: Floats, gait: np.ndarray) -> tuple[np.ndarray, Floats]:
    """Who runs and can be made out: their numbers and rows."""
    seen = np.flatnonzero((rows[:, ALONG] > rows[:, ALONG].max() - SEEN) & (gait == Gait.RUN))
    return seen, rows[seen].astype(float)


def in_the_room(rows: Floats, bend: Bend | None) -> tuple[Floats, Floats]:
    """(n, 2) metres in a plane, and the way each one's line lies there; none in a bend's square."""
    way = np.tile((1.0, 0.0), (len(rows), 1))
    if bend is None:
        return rows[:, [ALONG, SIDE]], way
    leg = rows[:, VARIANT] - np.rint(rows[:, VARIANT])
    past = np.where(np.abs(leg) > 0.1, leg > 0.0, rows[:, ALONG] > bend.at)
    beyond = rows[:, ALONG] - bend.at
    x = np.where(past, bend.at - bend.turn * rows[:, SIDE], rows[:, ALONG])
    way[past] = 0.0, 1.0
    way[np.abs(beyond) < 1.6] = 0.0
    return np.stack((x, np.where(past, bend.turn * beyond, rows[:, SIDE])), 1), way


def overlaps(seen: np.ndarray, rows: Floats, bend: Bend | None) -> set[tuple[int, int]]:
    """Pairs of numbers whose bodies are in each other by more than INSIDE."""
    middle, way = in_the_room(rows, bend)
    half = HALF_LENGTH[rows[:, 0].astype(int)][:, None, None]
    discs = middle[:, None] + way[:, None] * half * np.linspace(-1.0, 1.0, 7)[:, None]
    apart = np.linalg.norm(discs[:, None, :, None] - discs[:, None], axis=-1).min((2, 3))
    deep = 2.0 * BODY - apart
    deep[np.abs(rows[:, None, LIFT] - rows[:, LIFT]) > 0.5] = 0.0
    return {
        (int(seen[i]), int(seen[j]))
        for i, j in zip(*np.nonzero(deep > INSIDE), strict=True)
        if i < j
    }


def blocked(seen: np.ndarray, rows: Floats, standing: tuple[Obstacle, ...]) -> set[tuple[int, int]]:
    """(member, obstacle) that are in each other, less who climbs there."""
    found = set()
    climbs = motion().first[:, clip("climb")]
    count = motion().count[:, clip("climb")]
    for o in standing:
        if o.hangs or not len(Boxes([o]).along):
            continue
        for number, row in zip(seen, rows, strict=True):
            kind = int(row[0])
            if 0 <= row[FRAME] - climbs[kind] < count[kind] or row[LIFT] > o.top - 0.4:
                continue
            deep = min(
                o.half_along + HALF_LENGTH[kind] + BODY - abs(row[ALONG] - o.along),
                o.half_side + BODY - abs(row[SIDE] - o.side),
            )
            if deep > INSIDE:
                found.add((int(number), -o.number))
    return found


@pytest.mark.parametrize(
    ("seed", "at", "gap"),
    [(20, 300.0, 6.0), (22, 2100.0, 9.0), (24, 3900.0, 12.0), (26, 5825.0, 12.0), (7, 6165.0, 7.0)],
)  # the last two run round a bend
def test_nobody_runs_through_anybody_or_anything(seed: int, at: float, gap: float) -> None:
    lasting: Counter[tuple[int, int]] = Counter()
    long: set[tuple[int, int]] = set()
    for world, now, rows, standing in run(seed, at, gap, 12.0):
        seen, near = bodies(rows, now.gait[: len(rows)])
        bend = corner.near(hall_of(world), now.front)
        found = overlaps(seen, near, bend) | blocked(seen, near, standing)
        lasting = Counter({pair: lasting[pair] + 1 for pair in found})
        long |= {pair for pair, frames in lasting.items() if frames > FRAMES}
        assert np.abs(near[:, SIDE]).max() <= 1.6 - BODY + 0.03
    assert not long


def test_none_of_them_jumps_where_the_hall_bends() -> None:
    """In the room, whatever leg a row is told in: a metre between two pictures would be seen."""
    before, met = None, 0
    for world, now, rows, _ in run(7, 6165.0, 7.0, 8.0):
        bend = corner.near(hall_of(world), now.front)
        places = in_the_room(rows, bend)[0]
        if before is not None and bend is not None:
            steps = np.linalg.norm(places[: len(before)] - before[: len(places)], axis=1)
            near = np.abs(rows[: len(steps), ALONG] - bend.at) < 3.0
            met += int(near.sum())
            assert steps[near].max(initial=0.0) < 0.45, world.tick
        before = places if bend is not None else None
    assert met > 500


def test_it_is_the_same_at_any_frame_rate() -> None:
    often = {w.tick: rows for w, _, rows, _ in run(7, 2500.0, 8.0, 3.0)}
    seldom = {w.tick: rows for w, _, rows, _ in run(7, 2500.0, 8.0, 3.0, every=3)}
    assert len(seldom) == 60
    for tick, rows in seldom.items():
        assert np.array_equal(rows, often[tick]), tick


def test_nobody_jumps_and_limbs_go_on_where_they_were() -> None:
    before = None
    kinds = motion()
    for world, _, rows, _ in run(21, 1200.0, 8.0, 6.0):
        if before is not None:
            steps = rows[1 : len(before), ALONG] - before[1 : len(rows), ALONG]
            assert np.abs(steps).max() < 0.45, world.tick
            aside = np.abs(rows[: len(before), SIDE] - before[: len(rows), SIDE])
            assert aside.max() < 0.14, world.tick
        before = rows
        kind = rows[:, 0].astype(int)
        last = kinds.first[kind].max(1) + kinds.count[kind].max()
        assert (rows[:, FRAME] <= last).all()
        assert ((rows[:, 10] >= 0.0) & (rows[:, 10] <= 1.0)).all()


def test_what_covers_ground_is_played_at_the_pace_it_covers_it() -> None:
    shown: dict[int, list[tuple[float, float]]] = {}
    for world, _, rows, _ in run(21, 1200.0, 12.0, 4.0):
        for number in range(0, len(rows), 23):
            shown.setdefault(number, []).append((rows[number, ALONG], rows[number, FRAME]))
        assert world.tick
    made, found = motion(), 0
    assert CLIPS[0] in GROUND
    for number, places in shown.items():
        way = np.array(places)
        at = int(
            np.argmin(
                np.where(made.first[:, :2] <= way[0, 1], way[0, 1] - made.first[:, :2], np.inf)
            )
        )
        kind, gait = divmod(at, 2)
        first, count = made.first[kind, gait], made.count[kind, gait]
        within = (way[:, 1] >= first) & (way[:, 1] < first + count)
        frames = np.diff(way[:, 1])
        same = within[1:] & within[:-1] & (frames >= 0) & (frames < 8)
        if same.sum() < 150:
            continue
        metres = made.metres[kind, gait] / count * frames[same].sum()
        assert metres == pytest.approx(np.diff(way[:, 0])[same].sum(), rel=0.1), number
        found += 1
    assert found >= 5
