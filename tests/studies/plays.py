"""Clips of real play to be judged: where each begins, and when it begins anew."""

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import count
from typing import Final

from level_bang.app.pictures import Shot, frames
from level_bang.app.place import Spot, world_at
from level_bang.pursuit.state import Kind
from level_bang.sim.hallway import hallway
from level_bang.sim.kinds import Ward
from level_bang.view.frame import Frame
from level_bang.view.look import LookParams
from tests.studies.judges import FPS

SEED: Final = 7
LENGTH: Final = 10_000.0  # m
CHASED: Final = 12.0  # m to the horde: the runner sprints, jogs, looks back
UNSEEN: Final = 900.0  # m to it
STANDS: Final = 10.0  # s
DEATH: Final = 4.3  # s, as long as the game shows one
DIES_AT: Final = 700.0  # m
GRABBED_FROM: Final = 3.0  # m to the horde when one stands still: held, and then caught
GRABBED: Final = 12.0  # s: two of that
ROOM: Final = 6.2  # s: what is left of it two seconds in, and the picture that stays
BEND: Final = 8.0  # s, to the bend and well past it
END: Final = 60.0  # m before the end
HORDE_AT: Final = 2500.0  # m; looked back at, from so near:
HORDE_NEAR: Final = 6.0  # m


@dataclass(frozen=True, slots=True)
class Clip:
    """What is drawn, and where in the hall it has left the place that it is about."""

    name: str
    shot: Shot
    until: float | None = None  # m; there, and at the end of a death, it begins anew


def _place(seed: int, ward: Ward) -> tuple[float, float] | None:
    """(first, last) metre of the ward's first stretch in a level."""
    hall = hallway(seed, LENGTH)
    ends = [*(stretch.start for stretch in hall.wards[1:]), LENGTH - 2.0]
    for stretch, end in zip(hall.wards, ends, strict=True):
        if stretch.ward is ward:
            return stretch.start, end
    return None


def _ward(ward: Ward, whole: Shot) -> list[Clip]:
    """Run through, and stood in, where only the lamps change; in the first level that has it."""
    seed = SEED
    while (place := _place(seed, ward)) is None:
        seed += 1
    first, last = place
    name = ward.name.lower()
    run = replace(whole, spot=replace(whole.spot, seed=seed, at=first))
    there = replace(whole.spot, seed=seed, at=(first + last) / 2.0, gap=UNSEEN)
    stand = replace(whole, spot=there, runner="idle", frames=min(whole.frames, int(STANDS * FPS)))
    return [Clip(name, run, last), Clip(f"{name}_standing", stand)]


def _led_by(kind: Kind) -> int:
    """The first level whose horde has one of that kind in front."""
    return next(
        seed for seed in count(SEED) if world_at(Spot(seed, LENGTH)).chase.horde.kind[0] == kind
    )


def clips(look: LookParams, seconds: float, quality: str, size: tuple[int, int]) -> list[Clip]:
    """Every ward for so many seconds, then what is soon over."""
    plain = Spot(SEED, LENGTH, gap=CHASED)

    def shot(spot: Spot, longest: float = math.inf, runner: str = "perfect") -> Shot:
        drawn = max(int(min(seconds, longest) * FPS), 1)
        return Shot(spot, look, frames=drawn, fps=FPS, runner=runner, quality=quality, size=size)

    made = [clip for ward in Ward for clip in _ward(ward, shot(plain))]
    dying = shot(replace(plain, at=DIES_AT, time=0.0), DEATH)
    for kind in Kind:
        name = kind.name.lower()
        made.append(Clip(f"death_{name}", replace(dying, death=name)))
        there = replace(plain, seed=_led_by(kind), at=DIES_AT, gap=GRABBED_FROM)
        made.append(Clip(f"grabbed_{name}", shot(there, GRABBED, runner="idle"), LENGTH))
    for bend in range(1, len(hallway(SEED, LENGTH).bends) + 1):
        made.append(Clip(f"bend_{bend}", shot(replace(plain, place=f"bend:{bend}"), BEND)))
    for room in ("empty_room", "carpenter"):
        made.append(Clip(room, shot(replace(plain, place=room), ROOM)))
    behind = replace(plain, at=HORDE_AT, gap=HORDE_NEAR)
    made.append(Clip("horde", replace(shot(behind), yaw=180.0)))
    made.append(Clip("end", shot(replace(plain, at=LENGTH - END))))
    return made


def played(clip: Clip) -> Iterator[tuple[int, Frame]]:
    """(part, frame): a part is play without a cut; the next begins at another time of the lamps."""
    part, shot = 0, clip.shot
    drawn = frames(shot)
    for number in range(shot.frames):
        frame = next(drawn)
        yield part, frame
        if clip.until is not None and (frame.eye.along >= clip.until or frame.air.fade >= 1.0):
            later = replace(shot.spot, time=shot.spot.time + number / FPS)
            part, drawn = part + 1, frames(replace(shot, spot=later))
