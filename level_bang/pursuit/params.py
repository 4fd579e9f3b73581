"""The numbers of the pursuit, tuned against each other: change one, run the bands again."""

from dataclasses import dataclass
from typing import Final

TICKS: Final = 60  # ticks a second; the law is stated in seconds and stepped in these
DT: Final = 1.0 / TICKS  # s


@dataclass(frozen=True, slots=True)
class CountParams:
    """How many they are: `last + floor(first * u * u)`, u the fraction of the run still ahead."""

    last: int = 8
    first: int = 292


@dataclass(frozen=True, slots=True)
class CycleParams:
    """How close they want to be, and for how long."""

    build: float = 22.0  # m
    build_done: float = 1.1  # x build: from here on it is a peak
    peak: float = 6.0  # m, for a cold horde
    peak_heat: float = 2.6  # m nearer at full heat
    peak_near: float = 1.25  # x target: within it the peak's seconds count
    hold: float = 5.0  # s of peak, for a cold horde
    hold_heat: float = 19.0  # s longer at full heat
    fade: float = 18.0  # m
    fade_done: float = 0.9  # x fade: from here on they relax
    relax: float = 26.0  # m
    relax_least: float = 12.0  # s
    relax_most: float = 24.0  # s
    frenzy: float = 5.0  # m, while another grab would be the catch
    frenzy_heat: float = 2.0  # m nearer at full heat
    heat_rise: float = 1.0 / 120.0  # a second of clean running; this is how they adapt
    heat_mistake: float = 0.5  # x at a mistake
    heat_grab: float = 0.8  # x at a grab


@dataclass(frozen=True, slots=True)
class SpeedParams:
    """How fast the front runs, from the runner's own pace."""

    jog: float = 5.4  # m/s; pace counts as at most this when they are nearer than they want
    pace_seconds: int = 20  # s the runner's speed is averaged over
    pace_first: float = 5.0  # m/s assumed at least while there is little to average
    gain: float = 0.5  # per relative error of the gap
    slowest: float = 0.88  # x pace
    fastest: float = 1.10  # x pace; above 1.12 a clean jog no longer opens the gap
    far: float = 31.0  # m; beyond it they may run `far_fastest`
    far_fastest: float = 1.20  # x pace
    frenzy_slowest: float = 0.94  # x pace
    frenzy_fastest: float = 1.20  # x pace
    change: float = 0.6  # m/s each second
    least: float = 4.75  # m/s; above 4.6, or dawdling would be safe
    most: float = 7.10  # m/s; below a sprint, or nothing would be left to do
    last: float = 6.66  # m/s at most in the last stretch
    last_stretch: float = 0.98  # fraction of the run from which that holds
    watch_grace: float = 1.5  # s of one look in which nothing speeds up; for ever would freeze them
    watch_rest: float = 4.0  # s after it until a look holds them again, or blinking would, too


@dataclass(frozen=True, slots=True)
class LungeParams:
    """The leap that can be learned: a telegraph, then a dash."""

    gap: float = 7.0  # m; from farther than this nobody lunges
    telegraph: float = 0.4  # s
    dash: float = 0.6  # s
    wait_first: float = 2.8  # s between lunges at the start
    wait_last: float = 1.8  # s at the end
    wait_low: float = 0.7  # x, rolled for each
    wait_high: float = 1.3  # x
    wait_more: float = 1.0  # s
    short: float = 0.8  # m it lands short of a clean jogger
    speed: float = 10.5  # m/s at most, and against the weak
    weak: float = 0.75  # x jog: slower than this is weak
    reach: float = 0.9  # m
    reach_far: float = 0.2  # m more at the end of the run


@dataclass(frozen=True, slots=True)
class GripParams:
    """Being held, breaking free, and when the next one is the last."""

    struggle: float = 1.5  # s to break free in
    presses: int = 4  # key presses that break a grip; any key
    gap: float = 3.0  # m after a break
    lunge_wait: float = 1.5  # s without a timed lunge after a break
    shield_wait: float = 2.0  # s without a lunge after a shield was spent
    window: float = 18.0  # s in which another grab is the catch
    window_far: float = 5.0  # s more at the end of the run


@dataclass(frozen=True, slots=True)
class HindranceParams:
    """What slows or blocks them; `faded` makes all of it weaker with distance."""

    faded: float = 0.4  # fraction lost at the end of the run
    life: float = 20.0  # s that a hindrance waits for them
    cloud: float = 0.55  # x speed
    cloud_seconds: float = 6.0  # s
    flare: float = 0.75  # x speed
    flare_seconds: float = 5.0  # s; Hounds shy as long, so nobody lunges
    flare_near: float = 6.0  # m before it they already shy
    litter: float = 0.75  # x speed, at a bed or chair thrown in their way
    litter_seconds: float = 1.5  # s
    door_seconds: float = 8.0  # s a fire door holds from when they reach it


@dataclass(frozen=True, slots=True)
class PursuitParams:
    """All of it; `sighted` is when the front comes into view, `start_gap` how far behind."""

    heard: float = 3.0  # s
    sighted: float = 6.0  # s
    start_gap: float = 60.0  # m
    start_speed: float = 5.0  # m/s
    chase_speed: float = 1.0  # x, an assist: 0.5 .. 1
    count: CountParams = CountParams()
    cycle: CycleParams = CycleParams()
    speed: SpeedParams = SpeedParams()
    lunge: LungeParams = LungeParams()
    grip: GripParams = GripParams()
    hindrance: HindranceParams = HindranceParams()
