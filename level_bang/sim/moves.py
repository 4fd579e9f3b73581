"""What the legs want: from a command to a speed and a direction, with breath and stumbles."""

from math import sqrt

from level_bang.pursuit.params import DT, TICKS
from level_bang.sim.command import MOST, Button, Command
from level_bang.sim.events import Event, What
from level_bang.sim.heading import ahead
from level_bang.sim.kinds import Entry
from level_bang.sim.params import BodyParams, SimParams
from level_bang.sim.world import Body, World


def ticks(seconds: float) -> int:
    """Whole ticks in a time."""
    return int(seconds * TICKS)


def look(body: Body, buttons: int, params: BodyParams) -> list[Event]:
    """Turn the head, or turn it back; the legs go on."""
    if not buttons & Button.LOOK_BACK:
        body.head -= body.head > 0
        return []
    round_ = ticks(params.look)
    if body.head == round_:
        return []
    body.head += 1
    return [Event(What.LOOK_BACK)] if body.head == round_ else []


def looks_back(body: Body, params: BodyParams) -> bool:
    """Whether the eyes are on what is behind."""
    return body.head >= ticks(params.look)


def breathe(world: World, wants_sprint: bool, params: SimParams) -> list[Event]:
    """Spend or regain breath; at its end the body is winded."""
    body, now, law = world.body, world.tick, params.body
    can = now >= body.winded_until and now >= body.stumble_until and now >= body.slide_until
    body.sprinting = wants_sprint and can and body.stamina > 0.0
    if body.sprinting:
        last = body.distance / world.length >= params.pursuit.speed.last_stretch
        ease = law.easy if now < body.energy_until else 1.0
        body.stamina -= DT / law.drain * (ease * law.easy if last else ease)
        if body.stamina <= 0.0:
            body.stamina = 0.0
            body.sprinting = False
            body.winded_until = now + ticks(law.winded_for)
            return [Event(What.WINDED)]
    elif now >= body.winded_until:
        done = body.distance / world.length
        tired = done < params.entry.tired_until and world.entry == Entry.NIGHT
        gain = DT / law.refill * (params.entry.tired if tired else 1.0)
        body.stamina = min(body.stamina + gain, 1.0)
    return []


def start_slide(body: Body, pressed: int, now: int, params: BodyParams) -> list[Event]:
    """Go down, if there is speed to slide on."""
    if not pressed & Button.SLIDE or body.speed < params.slide_from:
        return []
    if now < max(body.slide_until + ticks(params.slid_for), body.stumble_until):
        return []
    body.slide_until = now + ticks(params.slide_for)
    return [Event(What.SLIDE)]


def _hampered(body: Body, now: int, params: BodyParams) -> float:
    """What the wanted speed is multiplied by."""
    if now < body.stumble_until:
        return params.stumble
    factor = params.vault if now < body.vault_until or body.passing >= 0 else 1.0
    if now < body.busy_until:
        factor *= body.busy
    if body.slide_until <= now < body.slide_until + ticks(params.slid_for):
        factor *= params.slid
    return factor


def _wanted(body: Body, command: Command, now: int, params: BodyParams) -> tuple[float, float]:
    """(ahead, sideways) velocity in m/s that the command asks for, before anything hampers it."""
    top = params.jog
    if body.sprinting:
        top = params.sprint
    elif now < body.winded_until:
        top = params.winded
    going, strafe = command.forward / MOST, command.strafe / MOST * params.strafe
    forward = going * (top if going > 0.0 else params.back)
    cap = top if going > 0.0 else params.strafe
    size = sqrt(forward * forward + strafe * strafe)
    if size > cap:
        return forward * cap / size, strafe * cap / size
    return forward, strafe


def stride(world: World, command: Command, heading: int, params: BodyParams) -> tuple[float, float]:
    """Change the speed towards what is wanted; return this tick's (along, side) way in metres."""
    body, now = world.body, world.tick
    forward, strafe = _wanted(body, command, now, params)
    size = sqrt(forward * forward + strafe * strafe)
    target = size * _hampered(body, now, params)
    if now < body.slide_until:
        forward, strafe = 1.0, strafe / (2.0 * params.jog)
        size = sqrt(1.0 + strafe * strafe)
    elif target > body.speed:
        body.speed = min(body.speed + params.quicken * DT, target)
    else:
        brake = body.speed if now < body.stumble_until else params.brake * DT
        body.speed = max(body.speed - brake, target)
    if size == 0.0:
        forward, strafe, size = 1.0, 0.0, 1.0
    step = body.speed * DT / size
    along, side = ahead(command.yaw - heading)
    return (along * forward - side * strafe) * step, (side * forward + along * strafe) * step
