"""What a run can announce, each in a scene of its own; and what items, doors and hands do."""

from collections.abc import Callable

import pytest
from hall_scenes import (
    CALM,
    FULL,
    JOG,
    alone,
    command,
    hunted,
    lying,
    placed,
    run,
    seed_where,
)

from level_bang import sim
from level_bang.pursuit import Hindrance, gap
from level_bang.pursuit.hindrance import factor
from level_bang.sim import Button, Command, What, World
from level_bang.sim.collide import RADIUS, REACH
from level_bang.sim.course import SQUARE
from level_bang.sim.hallway import hallway
from level_bang.sim.kinds import DOOR_SPACING, Entry, Item, Outcome, Phase, Thing
from level_bang.sim.params import DEFAULT

DOOR = 3.0  # m along; a left-hand door of every level


def press(world: World, button: int, forward: int = 127) -> list[What]:
    """What a key brings in the tick it goes down."""
    run(world, command(world, forward), 1, DEFAULT)
    return run(world, command(world, forward, buttons=button), 1, DEFAULT)


def opening() -> list[What]:
    """The first seconds: running, heard, sighted, and how few they become."""
    return run(sim.begin(1, Entry.FALLING, FULL, DEFAULT), Command(forward=127), 400, DEFAULT)


def breath() -> list[What]:
    world = placed(-55.0, speed=7.4)
    return run(world, command(world, buttons=Button.SPRINT | Button.LOOK_BACK), 400)


def over_things() -> list[What]:
    seed, bed = alone(Thing.BED_ACROSS)
    world = placed(bed.along - 3.0, bed.side, seed, speed=JOG)
    news = run(world, command(world, buttons=Button.SLIDE | Button.VAULT), 90)
    world = placed(bed.along - 3.0, bed.side, seed, speed=JOG)
    return news + run(world, command(world), 40)


def clump() -> list[What]:
    seed, o = alone(Thing.CLUMP)
    side = o.side - o.half_side - 0.4 if o.side > 0.0 else o.side + o.half_side + 0.4
    world = placed(o.along - 3.0, side, seed, speed=JOG)
    return run(world, command(world), 60)


def rattle() -> list[What]:
    return press(placed(DOOR, -REACH, speed=JOG), Button.TRY)


def pocket(item: Item) -> Callable[[], list[What]]:
    def use() -> list[What]:
        world = hunted(30.0, 12.0)
        world.body.left = item
        return press(world, Button.USE_1) + run(world, command(world), 180, DEFAULT)

    return use


def pick_up() -> list[What]:
    seed, find = lying(Item.FLARE)
    world = placed(find.along - 2.0, find.side * 0.5, seed, speed=JOG)
    return run(world, command(world), 60)


def fire_door() -> list[What]:
    seed, find = lying(Item.FIRE_DOOR)
    world = hunted(find.along, 10.0, seed)
    return press(world, Button.TRY) + run(world, command(world), 11 * 60, DEFAULT)


def shove() -> list[What]:
    seed, o = alone(Thing.TROLLEY)
    lane = o.side - 0.7 if o.side > 0.0 else o.side + 0.7
    world = hunted(o.along, 10.0, seed, lane)
    return press(world, Button.SHOVE) + run(world, command(world), 120, DEFAULT)


def seized() -> list[What]:
    """A lunge that misses, a grab, a struggle, and a second grab that is the catch."""
    world = hunted(30.0, 6.0)
    world.chase.lunge.ready = 0
    news = run(world, command(world), 70, DEFAULT)
    world.chase.front.place = world.body.distance - 0.5
    news += run(world, command(world), 1, DEFAULT)
    for tick in range(8):
        news += run(world, command(world, buttons=Button.STRUGGLE * (tick % 2)), 1, DEFAULT)
    return news + run(world, command(world, 0), 900, DEFAULT)


def shielded() -> list[What]:
    world = hunted(30.0, 0.9)
    world.body.shielded = True
    return run(world, command(world), 1, DEFAULT)


def fake_exit(condition: str) -> Callable[[], list[What]]:
    def enter() -> list[What]:
        hall = seed_where(condition)
        bend = hall.bends[0]
        world = placed(bend.at + SQUARE - 1.9, 0.0, hall.seed, speed=JOG)
        return press(world, Button.TRY) + run(world, command(world), 500)

    return enter


def open_pair(right: bool) -> Callable[[], list[What]]:
    def enter() -> list[What]:
        hall = seed_where("open pair")
        assert hall.open_pair is not None
        door = hall.open_pair * DOOR_SPACING + right * DOOR_SPACING / 2
        return press(placed(door, 1.0 if right else -1.0, hall.seed), Button.TRY, 0)

    return enter


def escape() -> list[What]:
    world = placed(FULL - 3.0, speed=JOG)
    return run(world, command(world), 60)


SCENES: dict[str, tuple[Callable[[], list[What]], set[What]]] = {
    "opening": (opening, {What.FOOTFALL, What.HEARD, What.SIGHTED, What.DROPPED_OUT}),
    "breath": (breath, {What.WINDED, What.LOOK_BACK}),
    "over things": (over_things, {What.SLIDE, What.VAULT, What.STUMBLE}),
    "clump": (clump, {What.CLUMP}),
    "rattle": (rattle, {What.DOOR_RATTLE}),
    "energy bar": (pocket(Item.ENERGY_BAR), {What.USE_ENERGY_BAR}),
    "almond water": (pocket(Item.ALMOND_WATER), {What.USE_ALMOND_WATER}),
    "extinguisher": (pocket(Item.EXTINGUISHER), {What.USE_EXTINGUISHER, What.HINDERED}),
    "flare": (pocket(Item.FLARE), {What.USE_FLARE, What.HINDERED}),
    "pick up": (pick_up, {What.PICKUP}),
    "fire door": (
        fire_door,
        {What.FIRE_DOOR, What.FIRE_DOOR_REACHED, What.FIRE_DOOR_GIVES},
    ),
    "shove": (shove, {What.SHOVE, What.HINDERED}),
    "seized": (
        seized,
        {What.TELEGRAPH, What.MISSED, What.GRAB, What.BREAK_FREE, What.CAUGHT},
    ),
    "shielded": (shielded, {What.SHIELDED}),
    "empty room": (
        fake_exit("empty room"),
        {What.FAKE_EXIT, What.DOOR_SHUT, What.THEY_COME, What.CAUGHT},
    ),
    "carpenter": (
        fake_exit("carpenter"),
        {What.FAKE_EXIT, What.DOOR_SHUT, What.LEVEL_MAKER},
    ),
    "left of the pair": (open_pair(False), {What.LEVEL_7191}),
    "right of the pair": (open_pair(True), {What.LEVEL_7191}),
    "escape": (escape, {What.ESCAPED}),
}


@pytest.mark.parametrize("name", SCENES)
def test_it_is_announced(name: str) -> None:
    play, told = SCENES[name]
    assert told <= set(play())


def test_everything_is_announced_somewhere() -> None:
    assert set().union(*(told for _, told in SCENES.values())) == set(What)


def test_an_energy_bar() -> None:
    world = hunted(30.0, 12.0)
    world.body.right = Item.ENERGY_BAR
    world.body.stamina, world.body.winded_until = 0.0, world.tick + 100
    press(world, Button.USE_2)
    assert world.body.stamina == 1.0
    assert world.body.right == Item.NONE
    world.tick += 1
    assert world.tick >= world.body.winded_until
    assert world.body.energy_until - world.tick == pytest.approx(15 * 60, abs=2)


def test_almond_water_clears_being_winded_and_breaks_the_next_grab() -> None:
    world = hunted(30.0, 12.0)
    world.body.left = Item.ALMOND_WATER
    world.body.winded_until = world.tick + 100
    press(world, Button.USE_1)
    assert world.tick >= world.body.winded_until
    assert world.body.shielded
    world.chase.front.place = world.body.distance - 0.5
    assert run(world, command(world), 1, DEFAULT) == [What.SHIELDED]
    assert not world.body.shielded
    assert gap(world.chase, world.body.distance) == pytest.approx(3.0)
    world.chase.front.place = world.body.distance - 0.5
    assert What.GRAB in run(world, command(world), 1, DEFAULT)


@pytest.mark.parametrize(
    ("item", "kind", "behind", "slows"),
    [
        (Item.EXTINGUISHER, Hindrance.CLOUD, 1.0, 0.55),
        (Item.FLARE, Hindrance.FLARE, 3.0, 0.75),
    ],
)
def test_what_is_thrown_lies_behind_and_slows_them(
    item: Item, kind: Hindrance, behind: float, slows: float
) -> None:
    world = hunted(30.0, 12.0)
    world.body.left = item
    press(world, Button.USE_1)
    chase = world.chase
    assert chase.waiting[0] == kind
    assert chase.waiting_at[0] / 1_000 == pytest.approx(world.body.distance - behind, abs=0.2)
    while What.HINDERED not in run(world, command(world), 1, DEFAULT):
        assert factor(chase) == 1.0
    assert factor(chase) == slows


def test_a_fire_door_falls_behind_and_holds() -> None:
    seed, find = lying(Item.FIRE_DOOR)
    world = hunted(find.along, 6.0, seed)
    assert What.FIRE_DOOR in press(world, Button.TRY)
    assert world.fire_door == pytest.approx(world.body.distance - 0.5, abs=0.1)
    news = []
    while What.FIRE_DOOR_REACHED not in news:
        news = run(world, command(world), 1, DEFAULT)
    place = world.chase.front.place
    assert place == pytest.approx(world.fire_door, abs=0.25)
    run(world, command(world), 5 * 60, DEFAULT)
    assert world.chase.front.place == place
    assert What.FIRE_DOOR not in press(world, Button.TRY)


def test_a_pull_is_out_of_reach_from_afar_and_is_no_pocket_thing() -> None:
    seed, find = lying(Item.FIRE_DOOR)
    assert What.FIRE_DOOR not in press(hunted(find.along - 2.0, 6.0, seed), Button.TRY)
    world = placed(find.along - 1.0, find.side * 0.7, seed, speed=JOG)
    assert What.PICKUP not in run(world, command(world), 60)


def test_what_is_shoved_is_out_of_the_way_and_in_theirs() -> None:
    seed, o = alone(Thing.TROLLEY)
    world = hunted(o.along - o.half_along - RADIUS - 0.3, 10.0, seed, o.side)
    assert What.SHOVE in press(world, Button.SHOVE)
    assert world.chase.waiting[0] == Hindrance.LITTER
    assert world.chase.waiting_at[0] / 1_000 < world.body.distance
    assert What.STUMBLE not in run(world, command(world), 60, DEFAULT)
    assert world.body.along > o.along + o.half_along


@pytest.mark.parametrize("behind", [False, True])
@pytest.mark.parametrize(("away", "reached"), [(1.15, True), (1.25, False)])
def test_how_far_a_shove_reaches(away: float, reached: bool, behind: bool) -> None:
    seed, o = alone(Thing.TROLLEY)
    off = (o.half_along + away) * (1.0 if behind else -1.0)
    world = hunted(o.along + off - JOG / 60, 10.0, seed, o.side)
    assert (What.SHOVE in run(world, command(world, buttons=Button.SHOVE), 1, DEFAULT)) is reached


def test_a_locker_cannot_be_shoved() -> None:
    hall, locker = next(
        (hall, group[0])
        for hall in map(hallway, range(20), [FULL] * 20)
        for group in map(hall.obstacles, range(3, 600))
        if group and all(o.thing is Thing.LOCKER for o in group)
    )
    world = hunted(locker.along - 1.0, 10.0, hall.seed, -locker.side * 0.2)
    assert What.SHOVE not in press(world, Button.SHOVE)


def test_two_pockets_and_no_third() -> None:
    seed, find = lying(Item.ENERGY_BAR)
    for left, right, takes in (
        (Item.NONE, Item.NONE, True),
        (Item.FLARE, Item.NONE, True),
        (Item.FLARE, Item.FLARE, False),
    ):
        world = placed(find.along - 2.0, find.side, seed, speed=JOG)
        world.body.left, world.body.right = left, right
        assert (What.PICKUP in run(world, command(world), 50)) is takes
        assert (world.taken == 1 << find.number) is takes
        assert (Item.ENERGY_BAR in (world.body.left, world.body.right)) is takes


@pytest.mark.parametrize(("off", "takes"), [(0.8, True), (0.95, False)])
def test_one_picks_up_what_lies_within_nine_tenths_of_a_metre(off: float, takes: bool) -> None:
    seed, find = lying(Item.ENERGY_BAR)
    side = find.side - off if find.side > 0.0 else find.side + off
    world = placed(find.along - 3.0, side, seed, speed=JOG)
    assert (What.PICKUP in run(world, command(world), 60)) is takes


def test_trying_a_locked_door_costs_time() -> None:
    world = placed(DOOR - 0.3, -REACH, speed=JOG)
    assert What.DOOR_RATTLE in press(world, Button.TRY)
    start = world.body.along
    run(world, command(world), 30)
    assert world.body.along - start < 0.5 * JOG * 0.6


def test_between_doors_there_is_no_handle() -> None:
    for along, side in ((DOOR + 1.0, -REACH), (DOOR, 0.0), (DOOR + 0.6, REACH)):
        assert What.DOOR_RATTLE not in press(placed(along, side), Button.TRY, 0)
    assert What.DOOR_RATTLE in press(placed(DOOR + 1.5, REACH), Button.TRY, 0)


def test_a_fake_exit_ends_in_the_empty_room() -> None:
    hall = seed_where("empty room")
    world = placed(hall.bends[0].at + SQUARE - 1.9, 0.0, hall.seed, speed=JOG)
    press(world, Button.TRY)
    assert world.phase == Phase.EMPTY_ROOM
    told = {}
    while not world.outcome:
        for what in run(world, command(world), 1):
            told[what] = world.tick - world.phase_since
    assert told == {What.DOOR_SHUT: 48, What.THEY_COME: 300, What.CAUGHT: 420}
    assert world.outcome == Outcome.FAKE_EXIT


def test_the_real_exit_opens_when_tried_or_run_into() -> None:
    for along, button in ((FULL - 1.9, Button.TRY), (FULL - 0.8, 0)):
        world = placed(along, speed=JOG)
        news = press(world, button) + run(world, command(world), 20)
        assert What.ESCAPED in news
        assert (world.outcome, world.body.distance) == (Outcome.ESCAPED, FULL)
    world = placed(FULL - 3.0, speed=JOG)
    assert What.ESCAPED not in press(world, Button.TRY, 0)


def test_after_the_end_nothing_happens() -> None:
    world = placed(FULL - 0.8, speed=JOG)
    run(world, command(world), 30)
    tick = world.tick
    assert not run(world, command(world), 30)
    assert world.tick == tick


def test_the_thought_has_a_start_of_fifteen_metres() -> None:
    for entry, behind in ((Entry.THOUGHT, 75.0), (Entry.FALLING, 60.0)):
        world = sim.begin(4, entry, FULL, DEFAULT)
        while world.phase == Phase.DREAD:
            run(world, command(world), 1, DEFAULT)
        assert world.tick == 6 * 60
        assert gap(world.chase, world.body.distance) == pytest.approx(behind, abs=0.1)


def test_held_by_the_horde_one_does_not_move() -> None:
    world = hunted(30.0, 0.5)
    assert What.GRAB in run(world, command(world), 1, DEFAULT)
    along = world.body.along
    run(world, command(world), 60, DEFAULT)
    assert world.body.along == along


def test_in_the_last_stretch_the_horde_is_told_of_the_runners_speed() -> None:
    for sprints, grabbed in ((True, False), (False, True)):
        world = hunted(FULL - 150.0, 1.0)
        world.body.speed = 7.4 if sprints else JOG
        asked = command(world, buttons=Button.SPRINT if sprints else 0)
        assert (What.GRAB in run(world, asked, 1, DEFAULT)) is grabbed


def test_nobody_comes_in_a_calm_world() -> None:
    world = placed(-50.0)
    news = run(world, command(world, 0), 600, CALM)
    assert not {What.HEARD, What.SIGHTED, What.GRAB} & set(news)
