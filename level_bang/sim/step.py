"""The tick: `step` moves a run by one sixtieth of a second and reads like a table of contents."""

from typing import Final

from level_bang.pursuit.grip import holds
from level_bang.sim import contact, doors, moves, pockets, pursued, rooms, standing
from level_bang.sim.command import Button, Command
from level_bang.sim.events import Event, What
from level_bang.sim.hallway import Hallway
from level_bang.sim.kinds import IN_HALL, IN_ROOM
from level_bang.sim.params import SimParams
from level_bang.sim.world import World, hall_of

STRIDE: Final = 1.3  # m between two footfalls
LOOK_ABOUT: Final = 4  # ticks, half a metre: what lies around is looked for as often


def step(world: World, command: Command, params: SimParams) -> list[Event]:
    """Advance the run by one tick, in place; return what happened."""
    if world.outcome:
        return []
    world.tick += 1
    hall = hall_of(world)
    pressed = command.buttons & ~world.body.buttons
    world.body.yaw = command.yaw
    if world.phase in IN_ROOM:
        news = rooms.advance(world, hall, command, params)
    else:
        news = _run(world, hall, command, pressed, params)
    world.body.buttons = command.buttons
    return news


def _run(
    world: World, hall: Hallway, command: Command, pressed: int, params: SimParams
) -> list[Event]:
    """A tick in the hall: the body, its hands, the horde."""
    body = world.body
    news = moves.look(body, command.buttons, params.body)
    if holds(world.chase) or world.tick < max(body.held_until, body.up_at):
        body.speed = body.pace = 0.0
        body.sprinting = False
    else:
        news += _move(world, hall, command, pressed, params)
    news += pockets.use(world, pressed, params)
    if world.phase in IN_HALL:
        news += pursued.advance(world, news, pressed, params)
    return news


def _move(
    world: World, hall: Hallway, command: Command, pressed: int, params: SimParams
) -> list[Event]:
    body, law = world.body, params.body
    if pressed & Button.VAULT:
        body.vault_pressed = world.tick
    if world.tick % LOOK_ABOUT == 0:
        standing.set_rolling(world, hall, law)
    wants_sprint = bool(command.buttons & Button.SPRINT) and command.forward > 0
    news = moves.breathe(world, wants_sprint, params)
    news += moves.start_slide(body, pressed, world.tick, law)
    way = moves.stride(world, command, hall.headings[body.leg], law)
    news += contact.advance(world, hall, command, way, law)
    news += _footfall(world)
    if world.tick % LOOK_ABOUT == 0:
        news += pockets.pick_up(world, hall, params)
    if pressed:
        news += doors.hands(world, hall, pressed, params)
    if body.distance > world.length - 1.0 and not world.outcome:
        news += doors.escape(world, law, tries=False)
    return news


def _footfall(world: World) -> list[Event]:
    body = world.body
    if world.tick < body.slide_until:
        return []
    body.stride += body.speed / 60.0
    if body.stride < STRIDE:
        return []
    body.stride -= STRIDE
    return [Event(What.FOOTFALL)]
