"""What a stretch of our hall holds, listed as a tutorial would: one Piece for every single thing.

Engine-free. All of it is rolled before anything is measured, so that neither way pays for it here.
"""

import math
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from typing import Final, NamedTuple

from level_bang.app.place import Spot, params, world_at
from level_bang.chance import roll
from level_bang.render.movables import ITEM_MESHES, THING_MESHES
from level_bang.render.scenery import SMALL
from level_bang.render.textures import HALL, WARDS
from level_bang.sim import hall_of
from level_bang.sim.hallway import Hallway
from level_bang.sim.kinds import DOOR_SPACING, SIGN_SPACING, Item, Thing
from level_bang.view import lights
from level_bang.view.frame import Floats, Stretch
from level_bang.view.furnish import Furnishing
from level_bang.view.lights import BEACON_SPACING, PANEL_SPACING, Lamps
from level_bang.view.look import LookParams
from level_bang.view.stretches import all_of
from level_bang.view.things import AHEAD, Scene, scene

HALF: Final = 1.6  # m
STREAM_CHARACTER: Final = 9001  # of a lamp: which flicker table, and where in it
MARK_COLUMNS, MARK_LINES = 8, 4  # cells of the decals' picture
MARK_OFF: Final = 0.006  # m from the surface
LAMP_GRID: Final = 60  # m; every lamp spacing divides it
Triple = tuple[float, float, float]


class Piece(NamedTuple):
    """One thing. Its model is `file/part/mapping` as tutorial_models reads it."""

    what: str  # still, mark, sign, panel or beacon
    model: str
    texture: str  # "" for what the model is mostly made of
    place: Triple  # m to the right, up, and along from the start
    turn: float = 0.0  # degrees, clockwise from above
    lean: float = 0.0  # degrees, over to the right
    size: Triple = (1.0, 1.0, 1.0)
    offset: tuple[float, float] = (0.0, 0.0)  # of the texture
    tint: tuple[float, float, float, float] = (1.0, 1.0, 1.0, 1.0)
    level: float = 0.0  # of a lamp, at rest
    character: float = 0.0  # of a lamp


def pieces(spot: Spot, metres: float, detail: int) -> dict[float, list[Piece]]:
    """What stands from just behind the spot to `metres` past it, by where its bay begins.

    `detail` is the level of detail of every model: 0 the finest.
    """
    hall = hall_of(world_at(spot))
    low, high = spot.at - 9.0, min(spot.at + metres, spot.length)
    found: dict[int, list[Piece]] = defaultdict(list)
    for bay in range(math.floor(low / DOOR_SPACING), math.ceil(high / DOOR_SPACING)):
        found[bay] += _bay(hall, bay, detail)
    for piece in (*_lamps(hall, spot, high, detail), *_loose(spot, low, high, detail)):
        found[math.floor(piece.place[2] / DOOR_SPACING)].append(piece)
    for stretch in all_of(hall)[1:]:
        bay = math.floor(stretch.start / DOOR_SPACING)
        found[bay].append(Piece("still", "ward_doors/bare/own", "", (0, 0, stretch.start)))
    return {
        bay * DOOR_SPACING - spot.at: [_moved(piece, spot.at) for piece in found[bay]]
        for bay in sorted(found)
        if low <= bay * DOOR_SPACING < high
    }


def _moved(piece: Piece, start: float) -> Piece:
    right, up, along = piece.place
    return piece._replace(place=(right, up, along - start))


def _ward(hall: Hallway, along: float) -> Stretch:
    every = [s for s in all_of(hall) if s.start <= along]
    return every[-1] if every else all_of(hall)[0]


def _bay(hall: Hallway, bay: int, detail: int) -> Iterator[Piece]:
    """Floor, ceiling, and on both sides wall, rail and door."""
    at = bay * DOOR_SPACING
    stretch = _ward(hall, at)
    wall, tint = f"wall_{WARDS[stretch.ward]}", (*stretch.tint, 1.0)
    for side, place, mapping in (
        (-1.0, at, "wall"),
        (1.0, at + DOOR_SPACING / 2, "wall_back"),
    ):
        has_door = hall.has_door(place)
        where, turn = (side * HALF, 0.0, place), 90.0 + 90.0 * side
        part = "bare" if has_door else "all"
        shift = (bay * 0.5 % 1.0, 0.0)
        yield Piece(
            "still", f"bay_wall/{part}/{mapping}", wall, where, turn, offset=shift, tint=tint
        )
        yield Piece("still", "bay_trim/all/own", "", where, turn, tint=(*stretch.trim, 1.0))
        if has_door:
            shade = 0.86 + 0.26 * roll(hall.seed, STREAM_CHARACTER, 2 * bay + int(side > 0.0))
            door = f"door_{detail}/shut/own"
            yield Piece("still", door, "wood", where, turn, tint=(shade, shade, shade, 1.0))
    floor, ceiling = f"floor_{WARDS[stretch.ward]}", HALL[2 * len(WARDS) + stretch.ceiling]
    shift = (at / 6.4 % 1.0, 0.0)
    yield Piece("still", "hall_floor/all/floor", floor, (0, 0, at), offset=shift, tint=tint)
    shift = (at / 4.8 % 1.0, 0.0)
    yield Piece("still", "hall_ceiling/all/ceiling", ceiling, (0, 0, at), offset=shift)


def _lamps(hall: Hallway, spot: Spot, high: float, detail: int) -> Iterator[Piece]:
    """Signs, panels and beacons, each with the level it burns at when the run begins."""
    first = math.floor((spot.at - 9.0) / LAMP_GRID) * LAMP_GRID
    span = math.ceil((high - first) / LAMP_GRID) * LAMP_GRID
    lamps = Lamps(hall, first, span, spot.time, LookParams())
    panels, signs, beacons = lights.all_of(lamps)
    plain = "_1" if detail else ""
    for what, spacing, burning in (
        ("sign", SIGN_SPACING, signs),
        ("panel", PANEL_SPACING, panels),
        ("beacon", BEACON_SPACING, beacons),
    ):
        for number, level in enumerate(burning.level.tolist(), burning.first):
            left = what == "beacon" and number % 2 == 0
            right = what == "beacon" and number % 2 == 1
            place = (HALF * right - HALF * left, 0.0, number * spacing)
            character = roll(hall.seed, STREAM_CHARACTER, 100_000 + number)
            model = f"{what}{plain}/unlit/own"
            turn = 180.0 * right
            yield Piece(what, model, "", place, turn, level=level, character=character)


def _scenes(spot: Spot, low: float, high: float) -> Iterator[tuple[float, float, Scene]]:
    """(from, to, what stands there), until all of the stretch is told."""
    while low < high:
        middle = low + AHEAD - 1.0
        world = world_at(replace(spot, at=min(middle, spot.length - 1.0)))
        end = low + 2.0 * AHEAD - 2.0
        yield low, min(end, high), scene(world, hall_of(world), params(spot).body, None)
        low = end


def _within(rows: Floats, low: float, high: float) -> list[list[float]]:
    """The rows of THING_FIELDS or MARK_FIELDS, whose third is the place along the hall."""
    found: list[list[float]] = rows[(rows[:, 2] >= low) & (rows[:, 2] < high)].tolist()
    return found


def _loose(spot: Spot, low: float, high: float, detail: int) -> Iterator[Piece]:
    """What stands in the way, lies to be found, furnishes, and was left on walls and floor."""
    for start, end, told in _scenes(spot, low, high):
        for row in _within(told.things, start, end):
            file = f"{THING_MESHES[Thing(int(row[0]))]}_{detail}"
            yield _standing(row, f"{file}/variant{int(row[1]) % 3}/own")
        for row in _within(told.items, start, end):
            yield _standing(row, f"{ITEM_MESHES[Item(int(row[0]))]}/all/own")
        for row in _within(told.furnishings, start, end):
            plain = min(detail, 1) if row[0] < Furnishing.PAPERS else 0
            plain = 1 if row[0] in SMALL else plain
            yield _standing(row, f"{Furnishing(int(row[0])).name.lower()}_{plain}/all/own")
        yield from map(_mark, _within(told.marks, start, end))


def _standing(row: list[float], model: str) -> Piece:
    _, _, along, side, heading, lift, tilt, _ = row
    place = (side, lift, along)
    return Piece("still", model, "", place, math.degrees(heading), -math.degrees(tilt))


def _mark(row: list[float]) -> Piece:
    """A stain or a sheet of paper: a square with a cell of the decals' picture."""
    cell, where, along, across, width, height, turn, strength = row
    line, column = divmod(int(cell), MARK_COLUMNS)
    offset = (column / MARK_COLUMNS, line / MARK_LINES)
    tint = (1.0, 1.0, 1.0, strength)
    if where > 1.5:
        place, size = (across, MARK_OFF, along), (height, 1.0, width)
        angle = math.degrees(turn)
        return Piece("mark", "flat", "decals", place, angle, 0.0, size, offset, tint)
    side = 1.0 if where > 0.5 else -1.0
    place, size = (side * (HALF - MARK_OFF), across, along), (1.0, height, width)
    return Piece("mark", "upright", "decals", place, 90.0 + 90.0 * side, 0.0, size, offset, tint)
