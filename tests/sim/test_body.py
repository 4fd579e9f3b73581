"""The body: every figure of its moves (GAME.md 3)."""

from math import hypot

import pytest
from hall_scenes import CALM, CLEAR, FULL, JOG, alone, command, hold, placed, run
from hypothesis import given
from hypothesis import strategies as st

from level_bang import sim
from level_bang.sim import Button, Command, What, World
from level_bang.sim.collide import RADIUS
from level_bang.sim.kinds import Entry, Item, Thing

SECOND = 60
GRID = 2.0 / (1 << 20)  # m; places are kept on a grid


def metres(world: World, asked: Command, ticks: int) -> float:
    """How far a body gets while a command is held."""
    start = world.body.along, world.body.side
    run(world, asked, ticks)
    return hypot(world.body.along - start[0], world.body.side - start[1])


def speed(world: World, asked: Command) -> float:
    """Metres a second in the next tick."""
    return metres(world, asked, 1) * SECOND


def test_jog() -> None:
    world = placed(CLEAR)
    run(world, command(world), SECOND)
    assert metres(world, command(world), 10 * SECOND) == pytest.approx(54.0, abs=1e-4)


def test_sprint_lasts_six_seconds_then_the_body_is_winded_for_two() -> None:
    world = placed(CLEAR, speed=7.4)
    sprint = command(world, buttons=Button.SPRINT)
    winded = [
        t
        for t, news in enumerate(hold(world, sprint, 8 * SECOND), 1)
        for _ in news
        if news[0].what is What.WINDED
    ]
    assert winded == [pytest.approx(6 * SECOND, abs=1)]
    world = placed(CLEAR, speed=7.4)
    assert metres(world, sprint, 6 * SECOND - 2) == pytest.approx(7.4 * 5.967, abs=0.05)
    run(world, sprint, 30)
    assert world.body.stamina == 0.0
    assert speed(world, sprint) == pytest.approx(4.6, abs=1e-3)
    run(world, command(world), 2 * SECOND - 31)
    assert speed(world, command(world)) > 4.6


def test_breath_is_back_after_nine_seconds_of_jogging() -> None:
    world = placed(CLEAR, speed=JOG)
    world.body.stamina = 0.0
    run(world, command(world), 9 * SECOND - 3)
    assert 0.99 < world.body.stamina < 1.0
    run(world, command(world), 4)
    assert world.body.stamina == 1.0


def test_jogging_costs_no_breath() -> None:
    world = placed(CLEAR)
    run(world, command(world), 10 * SECOND)
    assert world.body.stamina == 1.0


@pytest.mark.parametrize(("strafe", "degrees"), [(127, 0.0), (-127, 0.0), (127, 30.0)])
def test_strafe(strafe: int, degrees: float) -> None:
    world = placed(CLEAR, side=-1.3 if strafe > 0 else 1.3)
    aside = command(world, 0, strafe, degrees)
    run(world, aside, 38)
    assert speed(world, aside) == pytest.approx(3.5, abs=1e-3)


def test_back_pedal() -> None:
    world = placed(0.0)
    back = command(world, -127)
    run(world, back, SECOND)
    assert speed(world, back) == pytest.approx(2.5, abs=1e-3)
    assert world.body.pace == pytest.approx(-2.5, abs=1e-3)


@given(
    st.lists(
        st.tuples(
            st.integers(-127, 127),
            st.integers(-127, 127),
            st.integers(0, 65_535),
            st.integers(0, 15),
        ),
        min_size=1,
        max_size=12,
    )
)
def test_no_way_of_moving_is_faster_than_its_move(
    asked: list[tuple[int, int, int, int]],
) -> None:
    world = placed(-20.0)
    for forward, strafe, yaw, buttons in asked:
        for _ in range(20):
            before = world.body.speed
            moved = speed(world, Command(forward, strafe, yaw, buttons))
            allowed = 7.4 if world.body.sprinting else JOG if forward > 0 else 3.5
            assert moved <= max(before, allowed) + 60 * GRID
            assert world.body.speed <= max(before, allowed) + 1e-9


def test_running_and_strafing_add_but_never_exceed_the_move() -> None:
    for buttons, most in ((0, JOG), (Button.SPRINT, 7.4)):
        world = placed(CLEAR, side=-1.3)
        both = command(world, 127, 127, buttons=buttons)
        run(world, both, 25)
        side = world.body.side
        assert speed(world, both) == pytest.approx(world.body.speed, abs=1e-3)
        assert world.body.speed <= most
        assert world.body.side > side


def test_a_slide_keeps_its_speed_then_costs() -> None:
    for buttons, pace in ((0, JOG), (Button.SPRINT, 7.4)):
        world = placed(CLEAR, speed=pace)
        run(world, command(world, buttons=buttons), 60)
        world.body.stamina = 1.0
        assert run(world, command(world, buttons=buttons | Button.SLIDE), 1) == [What.SLIDE]
        slide = command(world, buttons=Button.SLIDE)
        assert metres(world, slide, 53) == pytest.approx(pace * 53 / 60, abs=1e-3)
        assert pace == world.body.speed
        run(world, slide, 12)
        assert speed(world, command(world)) == pytest.approx(JOG * 0.85, abs=1e-3)
        run(world, command(world), 18)
        assert JOG * 0.85 < world.body.speed <= JOG


def test_a_slide_cannot_be_steered_faster() -> None:
    for strafe in (-127, 0, 127):
        world = placed(CLEAR, speed=JOG)
        run(world, command(world, buttons=Button.SLIDE), 1)
        assert speed(world, command(world, 127, strafe)) == pytest.approx(JOG, abs=1e-3)


def test_no_slide_without_speed_and_none_right_after_another() -> None:
    world = placed(CLEAR, speed=3.9)
    assert not run(world, command(world, 0, buttons=Button.SLIDE), 1)
    world = placed(CLEAR, speed=JOG)
    for tick in range(100):
        news = run(world, command(world, buttons=Button.SLIDE if tick % 2 == 0 else 0), 1)
        assert (What.SLIDE in news) is (tick in (0, 78))


@pytest.mark.parametrize("slides", [True, False])
def test_one_slides_under_a_panel_or_runs_ones_head_into_it(slides: bool) -> None:
    seed, panel = alone(Thing.PANEL)
    world = placed(panel.along - 2.5, panel.side, seed, speed=JOG)
    buttons = Button.SLIDE if slides else 0
    news = run(world, command(world, buttons=buttons), 50)
    assert (What.STUMBLE in news) is not slides
    assert world.body.along > panel.along + 0.5  # what hangs never blocks


@pytest.mark.parametrize(
    ("pressed", "held", "vaults"),
    [(0, 1, True), (12, 1, True), (20, 1, False), (40, 40, True), (99, 0, False)],
)
def test_vault_when_pressed_within_a_quarter_second(pressed: int, held: int, vaults: bool) -> None:
    """`pressed` ticks before the chair is reached the key goes down, for `held` ticks."""
    seed, chair = alone(Thing.TROLLEY)
    face = chair.along - chair.half_along - RADIUS
    world = placed(face - 45.5 * JOG / 60, chair.side, seed, speed=JOG)
    news = []
    for tick in range(75):
        down = 45 - pressed <= tick < 45 - pressed + held
        news += run(world, command(world, buttons=Button.VAULT if down else 0), 1)
    assert (What.VAULT in news, What.STUMBLE in news) == (vaults, not vaults)
    if vaults:
        assert world.body.along > chair.along


def test_a_vault_costs_some_speed_for_a_third_of_a_second() -> None:
    seed, bed = alone(Thing.BED_ACROSS)
    world = placed(bed.along - bed.half_along - RADIUS - 1.0, bed.side, seed, speed=JOG)
    vault = command(world, buttons=Button.VAULT)
    speeds = []
    while world.body.along < bed.along + 4.0:
        news = run(world, vault, 1)
        if speeds or What.VAULT in news:
            speeds.append(world.body.speed)
    slowed = [s for s in speeds if s < JOG - 1e-6]
    assert min(speeds) == pytest.approx(JOG * 0.7, abs=1e-3)
    assert 21 <= len(slowed) <= 60
    assert speeds[-1] == JOG


@pytest.mark.parametrize("thing", [Thing.IV_STAND, Thing.BED_STACK])
def test_what_is_higher_than_a_metre_cannot_be_vaulted(thing: Thing) -> None:
    seed, o = alone(thing)
    world = placed(o.along - o.half_along - RADIUS - 1.0, o.side, seed, speed=JOG)
    news = run(world, command(world, buttons=Button.VAULT), 40)
    assert What.VAULT not in news
    assert news.count(What.STUMBLE) == 1


def test_a_stumble_costs_more_than_half_the_speed_for_six_tenths_of_a_second() -> None:
    seed, bed = alone(Thing.BED_ACROSS)
    world = placed(bed.along - bed.half_along - RADIUS - 0.5, bed.side, seed, speed=JOG)
    speeds = []
    for news in hold(world, command(world), 60):
        if speeds or any(event.what is What.STUMBLE for event in news):
            speeds.append(world.body.speed)
    assert speeds[0] == pytest.approx(JOG * 0.45)
    assert speeds[:36] == pytest.approx([JOG * 0.45] * 36)
    assert speeds[36] > speeds[35]


def test_an_obstacle_is_stumbled_on_once() -> None:
    for thing in (Thing.BED_ACROSS, Thing.WHEELCHAIR, Thing.TROLLEY, Thing.PANEL):
        seed, o = alone(thing)
        world = placed(o.along - o.half_along - RADIUS - 0.5, o.side, seed, speed=JOG)
        news = run(world, command(world), 60)
        assert news.count(What.STUMBLE) == 1
        world.body.along = world.body.distance = o.along - o.half_along - RADIUS - 0.5
        world.body.side = o.side
        assert What.STUMBLE not in run(world, command(world), 60)


def test_walking_into_something_slowly_is_no_stumble() -> None:
    seed, bed = alone(Thing.BED_ACROSS)
    world = placed(bed.along - bed.half_along - RADIUS - 0.1, bed.side, seed)
    assert What.STUMBLE not in run(world, command(world, 40), 90)


def test_the_head_turns_in_0_15_s_each_way_and_the_legs_go_on() -> None:
    world = placed(CLEAR, speed=JOG)
    back, on = command(world, buttons=Button.LOOK_BACK), command(world)
    told = [
        t
        for t, news in enumerate(hold(world, back, 60), 1)
        for e in news
        if e.what is What.LOOK_BACK
    ]
    assert told == [9]
    assert world.body.speed == JOG
    run(world, on, 8)
    assert world.body.head == 1
    run(world, on, 1)
    assert world.body.head == 0


def test_the_last_stretch_and_an_energy_bar_halve_the_drain() -> None:
    left = {}
    for where, along in (("anywhere", CLEAR), ("last", FULL - 13.0)):
        for bar in (False, True):
            world = placed(along, speed=7.4)
            world.body.energy_until = 10_000 if bar else -1
            run(world, command(world, buttons=Button.SPRINT), 60)
            left[where, bar] = (1.0 - world.body.stamina) * 6.0
    assert left["anywhere", False] == pytest.approx(1.0)
    assert left["anywhere", True] == left["last", False] == pytest.approx(0.5)
    assert left["last", True] == pytest.approx(0.25)


@pytest.mark.parametrize(
    ("entry", "item"),
    [
        (Entry.UNEXPECTED, Item.ALMOND_WATER),
        (Entry.TABLE, Item.ENERGY_BAR),
        (Entry.THOUGHT, Item.NONE),
        (Entry.NIGHT, Item.FLARE),
        (Entry.FALLING, Item.NONE),
    ],
)
def test_the_five_ways_in(entry: Entry, item: Item) -> None:
    world = sim.begin(3, entry, FULL, CALM)
    assert (world.body.left, world.body.right) == (item, Item.NONE)
    run(world, command(world), 89)
    assert (world.body.along == 0.0) is (entry is Entry.TABLE)
    run(world, command(world), 2)
    assert world.body.along > 0.0


@pytest.mark.parametrize(("along", "share"), [(500.0, 0.7), (1_100.0, 1.0)])
def test_after_the_night_breath_comes_back_slowly_for_a_kilometre(
    along: float, share: float
) -> None:
    world = sim.begin(3, Entry.NIGHT, FULL, CALM)
    world.body.along = world.body.distance = along
    world.body.stamina = 0.0
    run(world, command(world, 0), 60)
    assert world.body.stamina == pytest.approx(share / 9.0)
