"""What stands in the way shows its best side to who comes."""

import math

import numpy as np

from level_bang import assets
from level_bang.sim.kinds import Entry, Thing
from level_bang.sim.params import SimParams
from level_bang.sim.world import begin, hall_of
from level_bang.view.things import scene

LEVEL = 10_000.0  # m


def headings(thing: Thing) -> list[float]:
    """Of all of one kind in a few levels, in radians."""
    found = []
    params = SimParams()
    for seed in range(4):
        world = begin(seed, Entry.UNEXPECTED, LEVEL, params)
        for at in np.arange(100.0, LEVEL, 200.0):
            world.body.distance = float(at)
            rows = scene(world, hall_of(world), params.body, None).things
            found += [float(row[4]) for row in rows if row[0] == thing]
    return found


def test_a_locker_turns_its_doors_to_who_comes() -> None:
    """In its mesh what differs by variant, the door ajar, reaches further along than all else."""
    with np.load(assets.path("models", "locker_0.npz")) as file:
        points, bits = file["position"], file["grain"][:, 3].astype(int)
    ajar = points[bits != 7, 0].max()
    assert ajar > points[bits == 7, 0].max()
    turned = headings(Thing.LOCKER)
    assert len(turned) > 50
    assert all(ajar * math.cos(heading) < -0.2 for heading in turned)


def test_trolleys_stand_either_way() -> None:
    ways = [math.cos(heading) > 0.0 for heading in headings(Thing.TROLLEY)]
    assert len(ways) > 50
    assert 0.3 < sum(ways) / len(ways) < 0.7
