"""Behind a fake exit: the empty room where it ends, or the carpenter's that leads elsewhere."""

from level_bang.pursuit.params import DT
from level_bang.scalar import clamp
from level_bang.sim import moves
from level_bang.sim.collide import RADIUS
from level_bang.sim.command import Command
from level_bang.sim.events import Event, What
from level_bang.sim.hallway import Hallway
from level_bang.sim.kinds import Outcome, Phase
from level_bang.sim.params import RoomParams, SimParams
from level_bang.sim.world import World


def _walk(world: World, hall: Hallway, command: Command, params: SimParams) -> None:
    """Rooms are measured from their door: along into the room, side to the right of the door."""
    body, room = world.body, params.room
    along, side = moves.stride(world, command, hall.headings[body.leg], params.body)
    wide = room.half_width - RADIUS
    body.along = clamp(body.along + along, RADIUS, room.depth - RADIUS)
    body.side = clamp(body.side + side, -wide, wide)
    body.pace = 0.0


def _script(world: World, params: RoomParams) -> list[tuple[float, What]]:
    if world.phase == Phase.CARPENTER:
        return [(params.door_shuts, What.DOOR_SHUT), (params.carpenter_ends, What.LEVEL_MAKER)]
    return [
        (params.door_shuts, What.DOOR_SHUT),
        (params.they_come, What.THEY_COME),
        (params.ends, What.CAUGHT),
    ]


def advance(world: World, hall: Hallway, command: Command, params: SimParams) -> list[Event]:
    """One tick behind the door."""
    _walk(world, hall, command, params)
    now = world.tick - world.phase_since
    news = [Event(w) for at, w in _script(world, params.room) if now == moves.ticks(at)]
    if any(event.what is What.LEVEL_MAKER for event in news):
        world.phase, world.outcome = Phase.OVER, Outcome.LEVEL_MAKER
    if any(event.what is What.CAUGHT for event in news):
        world.phase, world.outcome = Phase.OVER, Outcome.FAKE_EXIT
    return news


def seconds_inside(world: World) -> float:
    """How long ago the door was passed."""
    return (world.tick - world.phase_since) * DT
