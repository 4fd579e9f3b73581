"""The body among obstacles: stumbles, vaults, ducking, a Clump's hold, crossing bends."""

from level_bang.pursuit.params import DT
from level_bang.scalar import clamp
from level_bang.sim import standing
from level_bang.sim.collide import RADIUS, REACH, SKIN, Way, along_walls, inside, move
from level_bang.sim.command import Button, Command
from level_bang.sim.course import cross, distance
from level_bang.sim.events import Event, What
from level_bang.sim.hallway import Hallway
from level_bang.sim.kinds import HALL_BACK, Thing
from level_bang.sim.moves import ticks
from level_bang.sim.obstacles import Obstacle
from level_bang.sim.params import BodyParams
from level_bang.sim.world import Body, World, knows, remember

_GRID = 1 << 20  # places are kept on a grid of about a micrometre: crossing a bend is then exact


def on_grid(metres: float) -> float:
    """The nearest place on the grid."""
    return round(metres * _GRID) / _GRID


def _stumble(world: World, obstacle: Obstacle, params: BodyParams) -> list[Event]:
    body = world.body
    world.hit_count = remember(world.hit, world.hit_count, obstacle.number)
    body.stumble_until = world.tick + ticks(params.stumble_for)
    body.slide_until = min(body.slide_until, world.tick)
    body.speed *= params.stumble
    return [Event(What.STUMBLE, obstacle.thing)]


def _is_new(world: World, obstacle: Obstacle) -> bool:
    return not knows(world.hit, world.hit_count, obstacle.number)


def _seized(world: World, obstacle: Obstacle, params: BodyParams) -> list[Event]:
    """A Clump takes hold of a body that passes within its reach, once."""
    body = world.body
    beside = abs(body.side - obstacle.side) < obstacle.half_side + params.clump_reach - SKIN
    abreast = abs(body.along - obstacle.along) < obstacle.half_along + RADIUS + SKIN
    if not (beside and abreast and _is_new(world, obstacle)):
        return []
    world.hit_count = remember(world.hit, world.hit_count, obstacle.number)
    body.held_until = world.tick + ticks(params.clump_for)
    body.speed = 0.0
    return [Event(What.CLUMP, obstacle.number)]


def _vaults(body: Body, obstacle: Obstacle, now: int, params: BodyParams) -> bool:
    armed = body.buttons & Button.VAULT or now - body.vault_pressed <= ticks(params.vault_early)
    able = body.speed >= params.vault_from and now >= body.stumble_until
    return bool(armed) and able and obstacle.vaultable


def _met(world: World, way: Way, start: tuple[float, float], params: BodyParams) -> list[Event]:
    """Head-on: over it if the body is vaulting, else a stumble the first time."""
    body, met = world.body, way.met
    if met is None:
        return []
    if _vaults(body, met, world.tick, params):
        body.passing = met.number
        body.vault_until = world.tick + ticks(params.vault_for)
        way.along = start[0]
        return [Event(What.VAULT, met.thing)]
    if way.shut_in:
        body.passing = met.number
        body.vault_until = world.tick + ticks(params.vault_for)
    hard = body.speed >= params.stumble_from and met.thing is not Thing.CLUMP
    return _stumble(world, met, params) if hard and _is_new(world, met) else []


def _duck(world: World, obstacle: Obstacle, params: BodyParams) -> list[Event]:
    """What hangs never blocks: one slides under it or runs one's head into it."""
    body = world.body
    if world.tick < body.slide_until or not inside(obstacle, body.along, body.side):
        return []
    if body.speed < params.stumble_from or not _is_new(world, obstacle):
        return []
    return _stumble(world, obstacle, params)


def _solid(world: World, near: tuple[Obstacle, ...]) -> tuple[Obstacle, ...]:
    """What blocks: not what hangs, nor what is being passed over; and that ends once passed."""
    body = world.body
    if body.passing >= 0 and not any(
        o.number == body.passing and inside(o, body.along, body.side) for o in near
    ):
        fresh = world.tick <= body.vault_until
        body.passing = body.passing if fresh else -1
    return tuple(o for o in near if not o.hangs and o.number != body.passing)


def _settle(body: Body, hall: Hallway, along: float, side: float) -> None:
    """Put the body where it ends up: inside the hall, in the leg it belongs to."""
    along = on_grid(clamp(along, RADIUS - HALL_BACK, hall.length - RADIUS))
    side = on_grid(clamp(side, -REACH, REACH))
    before = body.distance
    low, high = hall.plain[body.leg]
    if low <= along <= high:
        body.along, body.side, body.distance = along, side, along
    else:
        body.leg, body.along, side = cross(hall.bends, body.leg, along, side)
        body.side = clamp(side, -REACH, REACH)  # the new leg's wall counts at once
        body.distance = distance(hall.bends, body.leg, body.along, body.side)
    body.pace = (body.distance - before) / DT


def advance(
    world: World, hall: Hallway, command: Command, way: tuple[float, float], params: BodyParams
) -> list[Event]:
    """Move the body by `way` as far as the hall lets it."""
    body = world.body
    start = (body.along, body.side)
    way = along_walls(body.side, way, body.speed, command.forward > 0, params)
    near = standing.near(world, hall, params)
    if not near:
        body.passing = -1
        _settle(body, hall, start[0] + way[0], start[1] + way[1])
        return []
    # A stumble has taken its share of the speed already.
    led = (1.0 if world.tick < body.stumble_until else params.led) * body.speed * DT
    end = move(start, way, led, _solid(world, near))
    news = _met(world, end, start, params)
    _settle(body, hall, end.along, end.side)
    for obstacle in near:
        if obstacle.thing is Thing.CLUMP:
            news += _seized(world, obstacle, params)
        elif obstacle.hangs:
            news += _duck(world, obstacle, params)
    return news
