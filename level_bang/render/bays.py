"""What stands along the hall by index: which bays, lamps, doors and glows each layer draws."""

from typing import Final

from level_bang.render import pack
from level_bang.render.quality import Quality
from level_bang.render.reach import BAY, Window, run, runs
from level_bang.render.scenery import BREATHS, PUFFS, Scenery
from level_bang.sim.kinds import HALL_BACK
from level_bang.view.frame import Frame, Room

DOORS_PLAIN: Final = 27.0  # m; beyond, a side door is as plain as they come
SPACINGS: Final = {2: 10.0, 4: 12.0}  # m, of signs and beacons
PANELS: Final = 6.0  # m between two
LIGHT_SEEN: Final = 15.0  # m; walls and floor need fewer vertices to carry it beyond
RASTER_SEEN: Final = 13.0  # m; one cannot look into a panel from further off
PORTAL_SEEN: Final = 14.0  # m from which a pair of ward doors may be plainer
GLOW_SPACINGS: Final = (10.0, 12.0, 6.0)  # m, of the same lamps' glows: signs, beacons, panels
BARS_SEEN: Final = 21.0  # m; a bar of the ceiling is thinner than a pixel beyond
PLENUM_SEEN: Final = 24.0  # m from which nobody makes out what runs above the ceiling


def show(made: Scenery, frame: Frame, origin: float, seen: Window, quality: Quality) -> None:
    """Tell every layer that is not made of rows."""
    if frame.room is not Room.HALL:
        _room(made, frame)
        return
    at = frame.eye.along - origin
    _surfaces(made, frame, origin, seen)
    _portals(made, frame, origin, seen)
    for found, layer in zip(runs(at, seen, (BARS_SEEN,)), made.ceilings, strict=True):
        layer.draw(*found)
    light = runs(at, seen, (LIGHT_SEEN,))
    for (first, count), walls, floor in zip(light, made.walls, made.floors, strict=True):
        walls.draw(first, 2 * count)  # of both sides
        floor.draw(first, count)
    panels = runs(at, seen, (RASTER_SEEN,), PANELS)
    for found, layer in zip(panels, made.panels, strict=True):
        layer.draw(*found)
    _fittings(made, frame, origin, seen)
    _doors(made, at, seen, quality)
    reach = PLENUM_SEEN * quality.near
    overhead = max(seen[0], at - reach), min(seen[1], at + reach)
    made.fittings[10].draw(*run(overhead, BAY))
    _glows(made, frame, seen, quality)
    for layer in made.rooms:
        layer.draw(0, 0)


def _room(made: Scenery, frame: Frame) -> None:
    for layer in made.of_the_hall():
        layer.draw(0, 0)
    for room, layer in zip((Room.EMPTY, Room.CARPENTER), made.rooms, strict=True):
        layer.draw(0, frame.room is room)


def _surfaces(made: Scenery, frame: Frame, origin: float, seen: Window) -> None:
    lo, hi = seen
    start = -HALL_BACK - origin
    shown = {
        1: _bend_seen(frame, origin, seen),
        2: _end_seen(frame, origin, seen),
        3: lo - 1 < start < hi,
    }
    for piece, layer in made.pieces:
        layer.draw(0, shown[piece])


def _fittings(made: Scenery, frame: Frame, origin: float, seen: Window) -> None:
    first, count = run(seen, BAY)
    made.fittings[1].draw(first, 2 * count)
    for kind, spacing in SPACINGS.items():
        made.fittings[kind].draw(*run(seen, spacing))
    made.fittings[5].draw(0, frame.fire_door is not None)
    made.fittings[6].draw(0, _bend_seen(frame, origin, seen))
    made.fittings[7].draw(0, _end_seen(frame, origin, seen))


def _doors(made: Scenery, at: float, seen: Window, quality: Quality) -> None:
    """Whole ones near the eye, plainer ones behind and ahead of those, the plainest beyond."""
    found = runs(at, seen, (quality.doors, DOORS_PLAIN * quality.near))
    for (first, count), layer in zip(found, made.doors, strict=True):
        layer.draw(first, 2 * count)
    first, count = run(seen, BAY)
    for layer in made.door_faces:
        layer.draw(first, 2 * count)


def _glows(made: Scenery, frame: Frame, seen: Window, quality: Quality) -> None:
    for layer, spacing in zip(made.glows, GLOW_SPACINGS, strict=False):
        layer.draw(*run(seen, spacing))
    made.glows[3].draw(0, frame.flare is not None)
    made.glows[4].draw(0, PUFFS if frame.cloud is not None else 0)
    misty = frame.breath[1] > 0.0 and not quality.plain  # it fills many pixels, softly
    made.glows[6].draw(0, BREATHS if misty else 0)
    made.shades[2].draw(0, 1)


def _bend_seen(frame: Frame, origin: float, seen: Window) -> bool:
    return frame.bend is not None and seen[0] - 4 < frame.bend.at - origin < seen[1] + 4


def _end_seen(frame: Frame, origin: float, seen: Window) -> bool:
    return seen[0] < frame.length - origin < seen[1] + 1


def _portals(made: Scenery, frame: Frame, origin: float, seen: Window) -> None:
    """The ward doors before stretch 1, 2, ..; what is near is one of them at most."""
    at = frame.eye.along
    starts = [s.start for s in pack.shown_stretches(frame)[1:]]
    shown = [k for k, start in enumerate(starts) if seen[0] - 2.0 < start - origin < seen[1]]
    behind = [k for k in shown if starts[k] < at - PORTAL_SEEN]
    ahead = [k for k in shown if starts[k] > at + PORTAL_SEEN]
    near = [k for k in shown if k not in behind and k not in ahead]
    for found, layer in zip((behind, near, ahead), made.portals, strict=True):
        layer.draw(found[0] if found else 0, len(found))
