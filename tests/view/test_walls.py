"""What is fixed to a wall keeps clear of doors, number plates, beacons and of each other."""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from level_bang import assets
from level_bang.sim.hallway import Hallway, hallway
from level_bang.sim.kinds import DOOR_SPACING, Item
from level_bang.sim.obstacles import SEGMENT
from level_bang.sim.params import BodyParams
from level_bang.view import furnish, walls
from level_bang.view.furnish import Furnishing, furnishings
from level_bang.view.lights import BEACON_SPACING
from level_bang.view.marks import LEFT, PAPERS, RIGHT, marks

SIDES = (-1.0, 1.0)
LEVEL = 10_000.0  # m
DIGIT = 9.0  # the part of a door's mesh that shows its number
EDGE = 1e-3  # m; meshes are kept in halves
LITTER = Furnishing.VENT_GRILLE  # from here on, nothing hangs on walls


class Box(NamedTuple):
    """On a wall: metres along the hall and up, and what it is."""

    low: float
    high: float
    foot: float
    top: float
    what: str


def extent(name: str, *, across: bool = False) -> tuple[float, float, float, float]:
    """(low, high, foot, top) of a mesh along its wall; `across` if it was built facing along."""
    with np.load(assets.path("models", f"{name}.npz")) as file:
        points = file["position"]
    low, high = points.min(0), points.max(0)
    wide = 1 if across else 0
    return float(low[wide]), float(high[wide]), float(low[2]), float(high[2])


def plate_extent() -> tuple[float, float, float, float]:
    """Of a number plate and the card below it: all of a door's mesh beside its frame."""
    with np.load(assets.path("models", "door_0.npz")) as file:
        points, part = file["position"], file["part"]
    assert (part[points[:, 0] < -walls.FRAME - 0.01, 0] > 0).any(), "no digits beside the frame"
    beside = points[points[:, 0] < -walls.FRAME - 0.01]
    low, high = beside.min(0), beside.max(0)
    return float(low[0]), float(high[0]), float(low[2]), float(high[2])


def fixed_at(at: float, side: float, box: tuple[float, float, float, float], what: str) -> Box:
    """Something built in the left wall's frame, turned round for the right one."""
    low, high, foot, top = box
    if side > 0.0:
        low, high = -high, -low
    return Box(at + low, at + high, foot, top, what)


def of_the_doors(hall: Hallway, first: float, last: float, side: float) -> Iterator[Box]:
    shift = DOOR_SPACING / 2 if side > 0.0 else 0.0
    low, _, foot, top = extent("door_0")
    frame = (-walls.FRAME, walls.FRAME, foot, top)
    assert low == pytest.approx(-walls.PLATE, abs=EDGE)
    for number in range(int(first // DOOR_SPACING), int(last // DOOR_SPACING) + 1):
        at = number * DOOR_SPACING + shift
        if first <= at < last and hall.has_door(at):
            yield fixed_at(at, side, frame, f"frame {number}")
            yield fixed_at(at, side, plate_extent(), f"plate {number}")


def beacons(first: float, last: float, side: float) -> Iterator[Box]:
    for number in range(int(first // BEACON_SPACING), int(last // BEACON_SPACING) + 1):
        at = number * BEACON_SPACING
        if first <= at < last and (number % 2 == 1) == (side > 0.0):
            yield fixed_at(at, side, extent("beacon"), f"beacon {number}")


def furniture(hall: Hallway, first: float, last: float, side: float) -> Iterator[Box]:
    for segment in range(int(first // SEGMENT), int(last // SEGMENT)):
        for row in furnishings(hall, segment):
            kind = Furnishing(int(row[0]))
            if kind >= LITTER or row[3] * side < 0.0:
                continue
            name = kind.name.lower()
            near = name if assets.path("models", f"{name}.npz").exists() else f"{name}_0"
            if not assets.path("models", f"{near}.npz").exists():
                near = f"{name}_1"
            lamp = kind is Furnishing.EMERGENCY_LAMP
            low, high, foot, top = extent(near, across=not lamp)
            yield Box(float(row[2]) + low, float(row[2]) + high, foot, top, name)


def papers(hall: Hallway, first: float, last: float, side: float) -> Iterator[Box]:
    cells = {mark.cell for mark in PAPERS}
    for segment in range(int(first // SEGMENT), int(last // SEGMENT)):
        for cell, where, along, across, wide, high, *_ in marks(hall, segment):
            if int(cell) in cells and where == (RIGHT if side > 0.0 else LEFT):
                yield Box(
                    along - wide / 2,
                    along + wide / 2,
                    across - high / 2,
                    across + high / 2,
                    "paper",
                )


def pulls(hall: Hallway, first: float, last: float, side: float) -> Iterator[Box]:
    low, high, foot, top = extent("pull", across=True)
    for find in hall.finds():
        at = walls.pulls(hall).get(find.number)
        if at is not None and first <= at < last and find.side * side > 0.0:
            yield Box(at + low, at + high, foot, top, "pull")


def on_the_wall(hall: Hallway, first: float, last: float, side: float) -> list[Box]:
    parts = (of_the_doors, furniture, papers, pulls)
    found = [box for part in parts for box in part(hall, first, last, side)]
    return sorted([*found, *beacons(first, last, side)])


def touching(boxes: list[Box]) -> list[tuple[Box, Box]]:
    """Pairs that meet, other than by what is one mesh."""
    met = []
    for k, one in enumerate(boxes):
        for other in boxes[k + 1 :]:
            if other.low > one.high + EDGE:
                break
            if one.foot < other.top and other.foot < one.top:
                met.append((one, other))
    return met


@settings(max_examples=12, deadline=None)
@given(seed=st.integers(0, 2**32 - 1), segment=st.integers(0, 790))
def test_nothing_on_a_wall_touches_anything(seed: int, segment: int) -> None:
    hall = hallway(seed, LEVEL)
    first = segment * SEGMENT
    for side in SIDES:
        assert touching(on_the_wall(hall, first, first + 480.0, side)) == []


def test_a_whole_level_is_furnished_and_clear() -> None:
    """So that the sweep above cannot pass by finding nothing."""
    hall = hallway(7, LEVEL)
    boxes = [on_the_wall(hall, 0.0, LEVEL - 16.0, side) for side in SIDES]
    assert [touching(row) for row in boxes] == [[], []]
    kinds = [box.what.split()[0] for row in boxes for box in row]
    least = {"notice_board": 300, "sockets": 300, "paper": 300, "pull": 3, "plate": 6000}
    assert {kind: kinds.count(kind) >= most for kind, most in least.items()} == dict.fromkeys(
        least, True
    )


def test_no_furniture_hangs_behind_ward_doors() -> None:
    hall = hallway(7, LEVEL)
    assert extent("ward_doors")[:2] == pytest.approx(walls.PORTAL, abs=0.01)
    shut = [Box(part.low, part.high, 0.0, 2.7, "ward doors") for part in walls.portals(hall)]
    assert len(shut) > 5
    for side in SIDES:
        hung = [*furniture(hall, 0.0, LEVEL - 16.0, side), *papers(hall, 0.0, LEVEL - 16.0, side)]
        assert touching(sorted([*hung, *shut])) == []


def test_what_meets_is_found() -> None:
    board, plate = Box(0.0, 1.3, 1.1, 1.9, "board"), Box(1.29, 1.5, 1.4, 1.6, "plate")
    clock = Box(0.5, 0.8, 1.95, 2.3, "clock")
    assert touching([board, clock, plate]) == [(board, plate)]


@pytest.mark.parametrize("kind", [k for k in Furnishing if k < LITTER])
def test_a_reach_is_its_mesh(kind: Furnishing) -> None:
    name = kind.name.lower()
    end = "_0" if assets.path("models", f"{name}_0.npz").exists() else "_1"
    low, high, *_ = extent(name + end, across=kind is not Furnishing.EMERGENCY_LAMP)
    assert furnish.REACH[kind] == pytest.approx(max(-low, high), abs=2 * EDGE)


def test_a_plate_is_not_hidden_by_its_frame_at_45_degrees() -> None:
    """What stands so far out of the wall hides as much of it beside it."""
    with np.load(assets.path("models", "door_0.npz")) as file:
        points, part = file["position"], file["part"]
    inside = np.abs(points[:, 0]) <= walls.FRAME + EDGE
    out = float(points[inside & (np.abs(points[:, 0]) > walls.FRAME - 0.05), 1].max())
    digits = points[np.abs(part[:, 0] - DIGIT) < 0.5]
    assert len(digits) == 16
    hidden = out - float(digits[:, 1].min())
    assert -float(digits[:, 0].max()) - walls.FRAME > hidden


def test_a_pull_is_shown_within_its_rules_reach() -> None:
    for seed in range(40):
        hall = hallway(seed, LEVEL)
        for find in hall.finds():
            if find.item is Item.FIRE_DOOR:
                assert abs(walls.pulls(hall)[find.number] - find.along) < BodyParams().reach
            else:
                assert find.number not in walls.pulls(hall)
