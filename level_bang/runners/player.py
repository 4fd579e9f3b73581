"""A simulated player: from what it observes to a command, with its delays and its mistakes."""

from dataclasses import dataclass, field
from math import sqrt
from typing import Final

from level_bang.chance import roll
from level_bang.pursuit.params import DT, TICKS
from level_bang.runners import lanes
from level_bang.runners.items import Hands
from level_bang.runners.observe import Observation
from level_bang.runners.skill import Skill
from level_bang.scalar import clamp, mix
from level_bang.sim.command import MOST, Button, Command
from level_bang.sim.course import SQUARE
from level_bang.sim.heading import QUARTER, TURN
from level_bang.sim.kinds import Thing
from level_bang.sim.obstacles import Obstacle

EVERY: Final = 4  # ticks between two decisions
JOG: Final = 5.4  # m/s, at which the mistake rates were stated
CALM: Final = 0.74  # x, so that over a whole run a skill's share of stumbles comes out as stated
COMMIT: Final = 8.0  # m before an obstacle where the way past it is settled
UNHEARD: Final = 20.0  # m they are taken to be away when nothing is heard
TURN_RATE: Final = 2_200  # yaw's units a decision, 180 degrees a second
CLIPS_LEAST: Final = 0.15  # m too far over when it misjudges a lane
CLIPS_MOST: Final = 0.55  # m
SHAKEN: Final = 10.0  # s after a grab in which more goes wrong
STREAM_ERR: Final = 201
STREAM_WAY: Final = 202
STREAM_LOOK: Final = 203


@dataclass(slots=True)
class Plan:
    """How the next group of obstacles will be passed."""

    group: int = -1
    errs: bool = False
    vaults: bool = False
    slides: bool = False
    target: float = 0.0  # m to the side


@dataclass(slots=True)
class Player:
    """One simulated player in one run."""

    skill: Skill
    seed: int
    mistakes: float = 1.0  # x the skill's rate of stumbles
    plan: Plan = field(default_factory=Plan)
    hands: Hands = field(init=False)
    felt: float = UNHEARD  # m; the gap, as far as known
    sprinting: bool = False
    yaw: int | None = None  # where it looks; None until the first tick
    look_until: int = -1
    look_next: int = 600
    looks: int = 0
    grabbed_at: int = -TICKS * 60
    command: Command | None = None  # the one given until the next decision

    def __post_init__(self) -> None:
        """Give it its hands."""
        self.hands = Hands(self.skill, self.seed)

    def decide(self, seen: Observation) -> Command:
        """What the hands and legs do for the next `EVERY` ticks."""
        self._feel(seen)
        if not self.skill.jogs or not seen.running:
            return Command(yaw=(seen.heading if self.yaw is None else self.yaw) % TURN)
        buttons = self._look(seen) | self._sprint(seen)
        held = self.command.buttons if self.command else 0
        buttons |= self.hands.act(seen, self.felt, held)
        if seen.held:
            self.grabbed_at = seen.tick
        group = next_group(seen)
        if group:
            self._settle(seen, group)
            buttons |= self._over(seen, group[0])
        self.yaw = self._face(seen, self._heading(seen, group))
        return Command(forward=MOST, yaw=self.yaw % TURN, buttons=buttons)

    def _feel(self, seen: Observation) -> None:
        gap = UNHEARD if seen.gap is None else seen.gap
        share = min(EVERY * DT / self.skill.reaction, 1.0)
        self.felt += (gap - self.felt) * share

    def _look(self, seen: Observation) -> int:
        if seen.tick >= self.look_next:
            self.looks += 1
            rest = mix(0.6, 1.4, roll(self.seed, STREAM_LOOK, self.looks))
            self.look_until = seen.tick + int(self.skill.look_for * TICKS)
            self.look_next = seen.tick + int(self.skill.look_every * rest * TICKS)
        return Button.LOOK_BACK if seen.tick < self.look_until else 0

    def _sprint(self, seen: Observation) -> int:
        skill = self.skill
        last = self.hands.near_end
        if self.sprinting:
            goes_on = self.felt < skill.sprint_until or last
            self.sprinting = seen.stamina > skill.spent and goes_on and not seen.winded
        else:
            wants = self.felt < skill.sprint_below or last
            self.sprinting = wants and seen.stamina >= skill.fresh and not seen.winded
        return Button.SPRINT if self.sprinting else 0

    def _err_chance(self, seen: Observation) -> float:
        """A stumble's chance at this group: faster, closer, more tired, more of them."""
        speed = seen.speed / JOG
        dread = clamp((20.0 - self.felt) / 20.0, 0.0, 1.0)
        chance = (
            CALM * self.skill.stumbles * self.mistakes * speed * sqrt(speed) * (1.0 + 0.8 * dread)
        )
        if seen.winded:
            chance *= 1.6
        if seen.tick - self.grabbed_at < SHAKEN * TICKS:
            chance *= 1.25
        if seen.tick < self.look_until:
            chance += self.skill.look_stumbles
        return min(chance, 0.9)

    def _settle(self, seen: Observation, group: tuple[Obstacle, ...]) -> None:
        """Choose the way past a group, once, when it comes near."""
        number = group[0].number // 4
        ahead = group[0].along - group[0].half_along - seen.along
        if self.plan.errs and seen.stumbling and self.plan.group == number:
            place = lanes.nearest_lane(lanes.free_lanes(group), seen.side)
            self.plan = Plan(number, target=seen.side if place is None else place)
        if self.plan.group == number or ahead > COMMIT - self.skill.reaction * seen.speed:
            return
        errs = roll(self.seed, STREAM_ERR, number) < self._err_chance(seen)
        plan = Plan(number, errs)
        way = roll(self.seed, STREAM_WAY, number)
        worst = min(group, key=lambda o: abs(o.side - seen.side))
        place = lanes.nearest_lane(lanes.free_lanes(group), seen.side)
        plan.target = worst.side if place is None else place
        if errs and place is not None:
            plan.target = self._too_close(group, place, way)
        in_way = abs(worst.side - seen.side) < worst.half_side
        if not errs and in_way and (place is None or way < 0.3):
            plan.vaults = len(group) == 1 and worst.vaultable and worst.thing is not Thing.CLUMP
            plan.slides = len(group) == 1 and worst.hangs
            plan.target = seen.side if plan.vaults or plan.slides else plan.target
        self.plan = plan

    def _too_close(self, group: tuple[Obstacle, ...], place: float, way: float) -> float:
        """Misjudging a lane: a shoulder too far to the side of what stands there."""
        nearest = min(group, key=lambda o: abs(o.side - place) - o.half_side)
        inwards = 1.0 if nearest.side > place else -1.0
        return place + inwards * mix(CLIPS_LEAST, CLIPS_MOST, way)

    def _over(self, seen: Observation, first: Obstacle) -> int:
        ahead = first.along - first.half_along - seen.along
        if self.plan.vaults and ahead < 2.0:
            return Button.VAULT
        soon = 0.35 * seen.speed
        if self.plan.slides and ahead < soon and not seen.sliding:
            return Button.SLIDE
        return 0

    def _heading(self, seen: Observation, group: tuple[Obstacle, ...]) -> int:
        """The yaw to run at: round the bend, past the group, to the item, or straight on."""
        if seen.bend is not None and seen.bend.at - seen.along < SQUARE - 0.2:
            return self._round(seen)
        find = self.hands.wanted(seen)
        ahead = group[0].along - group[0].half_along - seen.along if group else 99.0
        if find is not None and find.along - seen.along < ahead:
            way = lanes.steer(find.side - seen.side, find.along - seen.along)
        elif group and self.plan.group == group[0].number // 4:
            lead = clamp(ahead - 0.8, 0.8, 4.0)
            way = lanes.steer(self.plan.target - seen.side, lead)
        else:
            way = lanes.steer(-0.25 * seen.side, 4.0)
        return seen.heading + way

    def _round(self, seen: Observation) -> int:
        assert seen.bend is not None
        if self.skill.opens_exits:
            return seen.heading + lanes.steer(-seen.side, 1.0)
        share = (SQUARE - (seen.bend.at - seen.along)) / SQUARE
        return seen.heading + int(seen.bend.turn * QUARTER * clamp(share, 0.0, 1.0))

    def _face(self, seen: Observation, wanted: int) -> int:
        now = seen.heading if self.yaw is None else self.yaw
        apart = (wanted - now + TURN // 2) % TURN - TURN // 2
        return now + clamp(apart, -TURN_RATE, TURN_RATE)


def next_group(seen: Observation) -> tuple[Obstacle, ...]:
    """The obstacles of the nearest segment that is not yet passed."""
    ahead = [o for o in seen.obstacles if o.along + o.half_along + 0.3 > seen.along]
    group, nearest = -1, 1e9
    for o in ahead:
        if o.along - o.half_along < nearest:
            group, nearest = o.number // 4, o.along - o.half_along
    return tuple([o for o in ahead if o.number // 4 == group])
