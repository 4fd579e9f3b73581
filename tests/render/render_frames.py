"""Frames to show, and how to look at the pictures they give."""

import math
from collections.abc import Callable
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from level_bang.render.stage import Stage
from level_bang.view import ribbon
from level_bang.view.clumps import KIND
from level_bang.view.eye import looks_ahead
from level_bang.view.frame import CREATURE_FIELDS, Doors, Eye, Fixtures, Floats, Frame, Stretch
from level_bang.view.look import LookParams
from level_bang.view.motion import clip, clump_motion, motion

SIZE = (640, 360)
LARGE = (1280, 720)  # where it matters what can be read
STILL = replace(LookParams(), bob=0.0, grain=0.0, dread=0.0)
Picture = NDArray[np.uint8]
Shoot = Callable[..., Picture]


def lamps(spacing: float, along: float, level: float) -> Fixtures:
    first = math.floor((along - 95) / spacing)
    return Fixtures(first, np.full(int(190 / spacing) + 2, level, np.float32))


def hall(along: float = 300.0, yaw: float = 0.0) -> Frame:
    """A hall in order: every second light burns, the beacons stand at half."""
    frame = Frame(
        eye=Eye(along=along, yaw=yaw),
        time=3.0,
        length=10_000.0,
        panels=lamps(6.0, along, 0.8),
        signs=lamps(10.0, along, 1.0),
        beacons=lamps(12.0, along, 0.5),
        doors=Doors(int(along // 3) - 32, np.zeros(66, np.uint8), np.zeros(66, np.uint8)),
        stretches=[Stretch(1, -1e6, wet=0.0, damage=0.1)],
    )
    even = (np.arange(len(frame.panels.level)) + frame.panels.first) % 2 == 0
    frame.panels.level[:] = np.where(even, 0.8, 0.0)
    frame.air.grain = 0.0
    return frame


def shine(frame: Frame) -> None:
    """Work out the light of its lamps as they burn now."""
    frame.light_start = ribbon.start_of(frame.eye.along, looks_ahead(frame.eye, frame.bend))
    frame.light = ribbon.ribbon(frame.panels, frame.signs, frame.beacons, frame.light_start)


def drawn(stage: Stage, frame: Frame) -> Picture:
    """The frame as it stands: its light is not worked out anew."""
    for _ in range(2):
        stage.show(frame)
        stage.engine.step()
    return stage.picture()


def rows(*values: tuple[float, ...]) -> Floats:
    return np.array(values, np.float32).reshape(-1, 8)


def horde(along: float, count: int = 300) -> Floats:
    made = np.zeros((count, len(CREATURE_FIELDS)), np.float32)
    k = np.arange(count)
    made[:, 0] = k % 3
    made[:, 1] = along - 4.0 - k * 0.15
    made[:, 2] = (k * 0.618 % 1.0 - 0.5) * 2.6
    made[:, 4] = k // 3 % 3
    made[:, 5] = 1.0
    made[:, 8] = made[:, 9] = motion().row(k % 3, k * 0 + clip("run_a"), k * 0.7 % 1.0)
    made[:, 11] = k * 0.37 % 1.0
    return made


def clump(along: float) -> Floats:
    made = np.zeros((1, len(CREATURE_FIELDS)), np.float32)
    made[0, [0, 1, 2, 5]] = KIND, along, 0.8, 1.0
    made[0, 8:10] = clump_motion().first[0, 0]
    return made


def luma(picture: Picture) -> NDArray[np.float64]:
    return picture.astype(float) @ np.array([0.2126, 0.7152, 0.0722])


def project(frame: Frame, along: float, side: float, height: float) -> tuple[int, int]:
    """Pixel (x, y) of a place, for a level eye that looks along or back."""
    eye = frame.eye
    back = math.cos(eye.yaw) < 0
    deep = (along - eye.along) * (-1 if back else 1)
    tall = 16 / 9 / math.tan(math.radians(eye.fov) / 2)
    x = (side - eye.side) * (-1 if back else 1) / deep * tall * SIZE[1] / SIZE[0]
    y = (height - eye.height) / deep * tall
    return round((x + 1) / 2 * SIZE[0]), round((1 - y) / 2 * SIZE[1])
