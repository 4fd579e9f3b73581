"""Two pockets: what is picked up by running over it, and what each thing does when used."""

from level_bang import pursuit
from level_bang.pursuit import Hindrance
from level_bang.sim.command import Button
from level_bang.sim.events import Event, What
from level_bang.sim.hallway import Find, Hallway
from level_bang.sim.kinds import Item
from level_bang.sim.moves import ticks
from level_bang.sim.params import SimParams
from level_bang.sim.world import Body, World

CLOUD_BEHIND = 1.0  # m behind the body that the cloud is let out
FLARE_BEHIND = 3.0  # m behind the body that the flare lands
USED = {
    Item.ENERGY_BAR: What.USE_ENERGY_BAR,
    Item.ALMOND_WATER: What.USE_ALMOND_WATER,
    Item.EXTINGUISHER: What.USE_EXTINGUISHER,
    Item.FLARE: What.USE_FLARE,
}


def is_taken(world: World, find: Find) -> bool:
    """Whether a find is gone."""
    return bool(world.taken >> find.number & 1)


def _stow(body: Body, item: Item) -> bool:
    if body.left == Item.NONE:
        body.left = item
    elif body.right == Item.NONE:
        body.right = item
    else:
        return False
    return True


def pick_up(world: World, hall: Hallway, params: SimParams) -> list[Event]:
    """Take what lies within reach, if a pocket is free."""
    body, reach = world.body, params.body.pick_up
    for find in hall.finds_near(body.along):
        if find.item is Item.FIRE_DOOR or is_taken(world, find):
            continue
        away = (find.along - body.along, find.side - body.side)
        if away[0] * away[0] + away[1] * away[1] > reach * reach:
            continue
        if _stow(body, find.item):
            world.taken |= 1 << find.number
            return [Event(What.PICKUP, find.item)]
    return []


def _apply(world: World, item: Item, params: SimParams) -> None:
    body, now = world.body, world.tick
    law = params.pursuit.hindrance
    if item is Item.ENERGY_BAR:
        body.stamina = 1.0
        body.winded_until = min(body.winded_until, now)
        body.energy_until = now + ticks(params.body.energy_for)
    elif item is Item.ALMOND_WATER:
        body.winded_until = min(body.winded_until, now)
        body.shielded = True
    elif item is Item.EXTINGUISHER:
        pursuit.leave(world.chase, Hindrance.CLOUD, body.distance - CLOUD_BEHIND, law)
    elif item is Item.FLARE:
        pursuit.leave(world.chase, Hindrance.FLARE, body.distance - FLARE_BEHIND, law)


def use(world: World, pressed: int, params: SimParams) -> list[Event]:
    """Use what is in the pocket whose key went down."""
    body = world.body
    news = []
    if pressed & Button.USE_1 and body.left != Item.NONE:
        item, body.left = Item(body.left), Item.NONE
        _apply(world, item, params)
        news.append(Event(USED[item], item))
    if pressed & Button.USE_2 and body.right != Item.NONE:
        item, body.right = Item(body.right), Item.NONE
        _apply(world, item, params)
        news.append(Event(USED[item], item))
    return news
