"""What stands in the way: at most one group a segment, by (seed, segment), always passable."""

from dataclasses import dataclass
from typing import Final, NamedTuple

from level_bang.chance import bits, roll
from level_bang.scalar import clamp, mix
from level_bang.sim.kinds import Thing

SEGMENT: Final = 12.0  # m; the hall's obstacles are rolled by this
CLEAR_OF_BEND: Final = 12.0  # m
CLEAR_START: Final = 24.0  # m without obstacles at the start of a run
CLEAR_END: Final = 14.0  # m before the exit
CHANCE_START: Final = 0.6  # of a group in a segment: one every 20 m
CHANCE_END: Final = 1.0  # one every 12 m
JITTER: Final = 2.5  # m; segments stay 5 m apart, room to change lanes in
VAULT_HEIGHT: Final = 1.0  # m; what is higher cannot be vaulted
STREAM_GROUP: Final = 21
STREAM_TEMPLATE: Final = 22
STREAM_PLACE: Final = 23
STREAM_FLIP: Final = 24


@dataclass(frozen=True, slots=True)
class Obstacle:
    """An upright box in hall coordinates."""

    number: int  # unique in the run
    thing: Thing
    along: float  # m, of its centre
    side: float  # m
    half_along: float
    half_side: float
    bottom: float  # m above the floor
    top: float

    @property
    def hangs(self) -> bool:
        """Whether one slides under it."""
        return self.bottom > 0.0

    @property
    def vaultable(self) -> bool:
        """Whether one vaults over it."""
        return self.top <= VAULT_HEIGHT


class Shape(NamedTuple):
    """Half sizes (m) across and along, and where a thing begins and ends above the floor."""

    half_along: float
    half_side: float
    bottom: float
    top: float


SHAPES: Final = {
    Thing.BED_ALONG: Shape(1.02, 0.46, 0.0, 0.88),
    Thing.BED_ACROSS: Shape(0.46, 1.02, 0.0, 0.88),
    Thing.BED_OVERTURNED: Shape(1.02, 0.38, 0.0, 0.92),
    Thing.BED_STACK: Shape(1.05, 0.48, 0.0, 1.75),
    Thing.WHEELCHAIR: Shape(0.48, 0.31, 0.0, 0.95),
    Thing.CHAIR: Shape(0.25, 0.25, 0.0, 0.86),
    Thing.IV_STAND: Shape(0.25, 0.25, 0.0, 1.90),
    Thing.TROLLEY: Shape(0.48, 0.28, 0.0, 0.92),
    Thing.LOCKER: Shape(0.25, 0.45, 0.0, 1.85),
    Thing.PANEL: Shape(0.30, 1.20, 0.95, 2.70),
    Thing.SEATS: Shape(1.20, 0.30, 0.0, 0.85),
    Thing.GURNEY: Shape(1.00, 0.35, 0.0, 0.90),
    Thing.CLUMP: Shape(0.60, 0.80, 0.0, 2.00),
}


class Part(NamedTuple):
    """A thing of a group: metres after the group's start, and sideways before it is mirrored."""

    thing: Thing
    after: float
    side: float
    play: float = 0.0  # m it may stand further out


class Template(NamedTuple):
    """A group; its weights say how common it is at the start and at the end of a run."""

    weight_start: float
    weight_end: float
    parts: tuple[Part, ...]


# Every group leaves one lane open that a body's middle can follow for its whole length.
TEMPLATES: Final = (
    Template(10, 7, (Part(Thing.BED_ALONG, 0.0, 0.35, 0.75),)),
    Template(8, 9, (Part(Thing.BED_ACROSS, 0.0, 0.57),)),
    Template(7, 8, (Part(Thing.BED_OVERTURNED, 0.0, 0.30, 0.80),)),
    Template(4, 7, (Part(Thing.BED_STACK, 0.0, 0.50, 0.55),)),
    Template(8, 6, (Part(Thing.WHEELCHAIR, 0.0, 0.20, 0.90),)),
    Template(8, 3, (Part(Thing.CHAIR, 0.0, 0.10, 0.90), Part(Thing.CHAIR, 0.8, 1.25))),
    Template(6, 3, (Part(Thing.IV_STAND, 0.0, 0.00, 0.80),)),
    Template(7, 6, (Part(Thing.TROLLEY, 0.0, 0.15, 0.90),)),
    Template(4, 5, (Part(Thing.LOCKER, 0.0, 0.90, 0.20), Part(Thing.CHAIR, 0.0, -1.30))),
    Template(6, 9, (Part(Thing.PANEL, 0.0, 0.40),)),
    Template(7, 4, (Part(Thing.SEATS, 0.0, 1.25), Part(Thing.CHAIR, 0.4, 0.30))),
    Template(5, 7, (Part(Thing.GURNEY, 0.0, 0.25, 0.80),)),
    Template(2, 10, (Part(Thing.CLUMP, 0.0, 0.80),)),
    Template(4, 7, (Part(Thing.BED_ALONG, 0.0, 0.95), Part(Thing.TROLLEY, 0.6, -1.05))),
    Template(3, 6, (Part(Thing.BED_ACROSS, 0.0, 0.57), Part(Thing.IV_STAND, 1.9, 0.90))),
    Template(3, 6, (Part(Thing.WHEELCHAIR, 0.0, 0.95), Part(Thing.IV_STAND, 0.2, -1.20))),
    Template(2, 6, (Part(Thing.BED_STACK, 0.0, 1.00), Part(Thing.SEATS, 0.0, -1.25))),
    Template(2, 5, (Part(Thing.LOCKER, 0.0, 1.10), Part(Thing.LOCKER, 0.9, 0.60))),
)


def _chosen(seed: int, segment: int, done: float) -> Template:
    weights = [mix(t.weight_start, t.weight_end, done) for t in TEMPLATES]
    total = 0.0
    for weight in weights:
        total += weight
    left = roll(seed, STREAM_TEMPLATE, segment) * total
    for template, weight in zip(TEMPLATES, weights, strict=True):
        left -= weight
        if left < 0.0:
            return template
    return TEMPLATES[-1]


def _placed(seed: int, segment: int, template: Template) -> tuple[Obstacle, ...]:
    flip = 1.0 if bits(seed, STREAM_FLIP, segment) & 1 else -1.0
    start = segment * SEGMENT + 0.5 + JITTER * roll(seed, STREAM_PLACE, segment * 2)
    play = roll(seed, STREAM_PLACE, segment * 2 + 1)
    placed = []
    for i, part in enumerate(template.parts):
        shape = SHAPES[part.thing]
        side = flip * (part.side + part.play * play)
        along = start + part.after + shape.half_along
        placed.append(Obstacle(segment * 4 + i, part.thing, along, side, *shape))
    return tuple(placed)


def group(seed: int, segment: int, length: float) -> tuple[Obstacle, ...]:
    """The obstacles of a segment, were there no bend near; the same for ever."""
    done = clamp(segment * SEGMENT / length, 0.0, 1.0)
    if roll(seed, STREAM_GROUP, segment) >= mix(CHANCE_START, CHANCE_END, done):
        return ()
    return _placed(seed, segment, _chosen(seed, segment, done))


def ends(obstacles: tuple[Obstacle, ...]) -> tuple[float, float]:
    """(first, last) metre that a group fills."""
    first = min(o.along - o.half_along for o in obstacles)
    return first, max(o.along + o.half_along for o in obstacles)
