"""Where our crowd is in every tick of a run past it, looking back: what the Actors are put to."""

import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from level_bang.app.bench import LAP, Bench, lap
from level_bang.app.run import TICK
from level_bang.pursuit.state import Kind
from level_bang.view.crowd import Crowd
from level_bang.view.frame import Eye
from level_bang.view.sight import Gaze

SETTLES: Final = 20  # ticks until the head is turned and all are there
Place = tuple[float, float, float]  # m to the right, forward, up; forward is along the hall


@dataclass(frozen=True, slots=True)
class Looks:
    """Who one of them is."""

    kind: str
    variant: int
    scale: float


@dataclass(frozen=True, slots=True)
class Played:
    """A lap of it: who they are; by tick, from where they are seen, and where each of them is."""

    looks: list[Looks]
    eyes: list[Eye]
    places: list[list[Place]]


def played(bench: Bench) -> Played:
    """Run a lap without drawing; `bench` looks back."""
    eyes, places = list[Eye](), list[list[Place]]()
    with tempfile.TemporaryDirectory() as folder:
        run = lap(bench, Path(folder) / "lap.tape", Crowd())
        for tick in range(10_000):
            run.advance(TICK)
            frame = run.frame(bench.look, Gaze())
            world = run.session.world
            if world.outcome or world.body.distance > bench.spot.at + LAP:
                break
            if tick >= SETTLES:
                eyes.append(frame.eye)
                rows = frame.creatures[: bench.spot.horde].tolist()
                places.append([(row[2], row[1], row[6]) for row in rows])
        run.session.close()
    looks = [Looks(Kind(int(row[0])).name.lower(), int(row[4]), row[5]) for row in rows]
    return Played(looks, eyes, places)
