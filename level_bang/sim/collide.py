"""Walls and obstacles: the body slides along what it touches and is led past what it runs into."""

from dataclasses import dataclass

from level_bang.pursuit.params import DT
from level_bang.scalar import clamp
from level_bang.sim.kinds import HALL_WIDTH
from level_bang.sim.obstacles import Obstacle
from level_bang.sim.params import BodyParams

RADIUS = 0.3  # m, of the shoulders
REACH = HALL_WIDTH / 2 - RADIUS  # m the body's middle can stand from the hall's
BACKWARDS = 0.35  # of the way into a wall; beyond it one wants back, not on
SKIN = 1e-5  # m; coarser than the grid places are kept on, so a body at a face is not inside


@dataclass(slots=True)
class Way:
    """Where a tick's movement ends, and what it ran into head-on."""

    along: float
    side: float
    met: Obstacle | None = None
    shut_in: bool = False  # no free side to be led to


def inside(obstacle: Obstacle, along: float, side: float) -> bool:
    """Whether a body at (along, side) would stand in an obstacle."""
    return (
        abs(along - obstacle.along) < obstacle.half_along + RADIUS - SKIN
        and abs(side - obstacle.side) < obstacle.half_side + RADIUS - SKIN
    )


def _at_face(start: float, centre: float, half: float) -> float:
    return centre - half if start <= centre else centre + half


def _width(met: Obstacle, standing: tuple[Obstacle, ...]) -> tuple[float, float]:
    """Where what is run into begins and ends sideways, with all that leaves no gap beside it."""
    low, high = met.side - met.half_side - RADIUS, met.side + met.half_side + RADIUS
    for _ in standing:
        for other in standing:
            apart = abs(other.along - met.along) - other.half_along - met.half_along
            left = other.side - other.half_side - RADIUS
            right = other.side + other.half_side + RADIUS
            if apart < 2.0 * RADIUS and left < high and right > low:
                low, high = min(low, left), max(high, right)
    return low, high


def _free_side(side: float, met: Obstacle, standing: tuple[Obstacle, ...]) -> float | None:
    """The nearer place beside what is run into, or None if it fills the hall."""
    low, high = _width(met, standing)
    free = [edge for edge in (low, high) if -REACH <= edge <= REACH]
    return min(free, key=lambda edge: abs(edge - side), default=None)


def along_walls(
    side: float, way: tuple[float, float], speed: float, pressing: bool, params: BodyParams
) -> tuple[float, float]:
    """(along, side) way with the walls in it; `pressing` into one leads along it."""
    along_way, side_way = way
    wanted = side + side_way
    held = clamp(wanted, -REACH, REACH)
    if held != wanted and pressing and side_way:
        stopped = min(abs((wanted - held) / side_way), 1.0)  # the share that the wall takes
        least = params.led * speed * DT * stopped
        if abs(along_way) < least:
            # Facing a wall one goes on, unless turned back for good: out of a bend nobody faces
            # its new leg quite straight.
            along_way = -least if -along_way > BACKWARDS * abs(side_way) else least
    return along_way, held - side


def move(
    place: tuple[float, float],
    way: tuple[float, float],
    led: float,
    standing: tuple[Obstacle, ...],
) -> Way:
    """Move from `place` by `way` among what stands; `led` metres at least past what is met."""
    along, side = place
    end = Way(along + way[0], side + way[1])
    for o in standing:
        if inside(o, along, end.side) and not inside(o, along, side):
            end.side = _at_face(side, o.side, o.half_side + RADIUS)
    for o in standing:
        if inside(o, end.along, end.side):
            end.along = _at_face(along, o.along, o.half_along + RADIUS)
            end.met = o
    if end.met is None:
        return end
    if not _touching(standing, along + way[0], side):
        return Way(along + way[0], side)  # only a corner was grazed: slide along the face
    _lead(end, place, led, standing)
    return end


def _touching(standing: tuple[Obstacle, ...], along: float, side: float) -> bool:
    return any(inside(o, along, side) for o in standing)


def _lead(end: Way, place: tuple[float, float], led: float, standing: tuple[Obstacle, ...]) -> None:
    assert end.met is not None
    free = _free_side(end.side, end.met, standing)
    if free is None:
        end.shut_in = True
        return
    least = max(led, abs(end.side - place[1]))
    towards = free - place[1]
    side = place[1] + clamp(towards, -least, least)
    if _touching(standing, end.along, side):
        end.shut_in = True  # a pocket between things and wall: over it, or it would pin
    else:
        end.side = side
