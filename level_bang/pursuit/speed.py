"""How fast the front runs: the runner's own pace, bent by how wrong the gap is."""

from level_bang.pursuit.cycle import wanted_gap
from level_bang.pursuit.params import DT, PursuitParams, SpeedParams
from level_bang.pursuit.state import PACE_EVERY, PACE_SAMPLES, Chase, Prey
from level_bang.scalar import clamp


def observe_pace(chase: Chase, speed: float) -> None:
    """Keep the last 20 s of the runner's speed, as whole mm/s so that the sum is exact."""
    if chase.tick % PACE_EVERY:
        return
    front = chase.front
    slot = front.pace_taken % PACE_SAMPLES
    sample = int(clamp(speed, 0.0, 30.0) * 1000.0)
    front.pace_sum += sample - int(chase.pace[slot])
    chase.pace[slot] = sample
    front.pace_taken += 1


def pace(chase: Chase, params: SpeedParams) -> float:
    """The runner's speed (m/s) as the horde knows it."""
    taken = min(chase.front.pace_taken, PACE_SAMPLES)
    known = chase.front.pace_sum / (1000.0 * taken) if taken else 0.0
    return max(known, params.pace_first) if taken < PACE_SAMPLES // 2 else known


def in_last_stretch(chase: Chase, distance: float, params: SpeedParams) -> bool:
    """Whether the end is in reach, where the horde holds back."""
    return distance >= chase.length * params.last_stretch


def stared_down(chase: Chase, params: SpeedParams) -> bool:
    """Whether being looked at holds them now; one look does so for `watch_grace` only."""
    front = chase.front
    passed = (chase.tick - front.watched_since) * DT
    if passed >= params.watch_grace + params.watch_rest:
        front.watched_since = chase.tick
        return True
    return passed < params.watch_grace


def _target(chase: Chase, prey: Prey, gap: float, params: PursuitParams) -> float:
    law = params.speed
    frenzied = chase.tick < chase.grip.window_until
    wanted = wanted_gap(chase.cycle, frenzied, params.cycle)
    slowest = law.frenzy_slowest if frenzied else law.slowest
    fastest = law.frenzy_fastest if frenzied else law.fastest
    if not frenzied and gap > law.far:
        fastest = law.far_fastest
    if prey.looking_back:
        fastest = min(fastest, law.fastest)
    factor = clamp(1.0 + law.gain * (gap - wanted) / wanted, slowest, fastest)
    known = pace(chase, law)
    if gap < wanted:
        known = min(known, law.jog)
    speed = clamp(known * factor, law.least, law.most)
    if in_last_stretch(chase, prey.distance, law):
        speed = min(speed, law.last)
    return speed * params.chase_speed


def adapt(chase: Chase, prey: Prey, gap: float, params: PursuitParams) -> None:
    """Bend the front's speed towards what it wants, at most `change` a second."""
    law = params.speed
    most = law.change * DT
    change = clamp(_target(chase, prey, gap, params) - chase.front.speed, -most, most)
    if prey.looking_back and stared_down(chase, law):
        change = min(change, 0.0)
    chase.front.speed += change
