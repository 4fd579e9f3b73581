"""A Frame as the array of vec4 that every shader reads: positions relative to a near origin.

Engine-free. The rows' names are GLSL's too (`glsl_names`), so this table is the only one.
"""

import math
from typing import Final, TypeAlias

import numpy as np

from level_bang.sim.kinds import HALL_BACK
from level_bang.view import ribbon
from level_bang.view.frame import Fixtures, Floats, Frame, Room, Stretch

CHUNK: Final = 60.0  # m; every spacing of the hall divides it, so an index shifts by a whole number
SIGHT: Final = 90.0  # m; the fog is closed here
STRETCHES: Final = 4  # in sight at once; a ward is longer than SIGHT
NEAR, FAR = 0.08, 220.0  # m
BEFORE: Final = 96.0  # m of fixtures kept before the origin
SPAN: Final = 264.0  # m of fixtures kept in all
ROWS_LONG: Final = ribbon.ROWS * ribbon.STEP  # m
SPACINGS: Final = {"PANELS": 6.0, "SIGNS": 10.0, "BEACONS": 12.0, "LEFT": 3.0, "RIGHT": 3.0}


def _slots(name: str) -> tuple[int, int]:
    """How many of a kind before the origin, and how many in all (a multiple of 4)."""
    before = int(BEFORE // SPACINGS[name])
    return before, -(-int(SPAN // SPACINGS[name] + 1) // 4) * 4


Row: TypeAlias = tuple[float, ...]  # of four
ROW_NAMES: Final = (
    "EYE",  # along, side, height, time
    "RIGHT_OF",  # direction, 1 / tan of half the width
    "UP_OF",  # direction, 1 / tan of half the height
    "AHEAD_OF",  # direction, how dark both sides are
    "FOG",  # rgb, 1/m
    "AMBIENT",  # rgb, bloom
    "BEND",  # at, turn, passed, present
    "GRADE",  # exposure, vignette, grain, fade
    "PLACE",  # dread, room, end of the hall, number of the origin's chunk
    "DOING",  # fire door along, how far down, exit open, start of the hall
    "SMOKE",  # cloud along, thickness, flare along, strength
    "STRANGE",  # how far the end draws away, walls lean, walls breathe, colours part
    "BLUR",  # how far rows are smeared, their most light; how old breath is, how thick
    "HORDE",  # its first and last metre, share of the light it takes, -
    "ARMS",  # frame, other frame, how much of that, bits of what is held
    "WRIST",  # rad the head is turned off the body, m on the odometer, arms there, -
    "BULGE",  # a door's along, its wall, m it is pressed out
    "LIT",  # the ribbon's first row, rows per m as share of it, half a row, haze
)
STRETCH_ROWS: Final = 3  # (start, ward, wet, damage) (wall tint, -) (trim tint, ceiling)


def _layout() -> dict[str, int]:
    rows = {name: place for place, name in enumerate(ROW_NAMES)}
    rows["STRETCH"] = at = len(rows)
    at += STRETCH_ROWS * STRETCHES
    for name in SPACINGS:
        rows[name] = at
        at += _slots(name)[1] // 4
    rows["SIZE"] = at
    return rows


ROWS: Final = _layout()


def glsl_names() -> list[str]:
    """Lines that name the rows for the shaders."""
    lines = [f"#define {name} scene[{ROWS[name]}]" for name in ROW_NAMES]
    lines += [f"#define {name}_ROW {ROWS[name]}" for name in ("STRETCH", *SPACINGS, "SIZE")]
    lines += [f"#define {name}_BEFORE {_slots(name)[0]}" for name in SPACINGS]
    lines += [f"#define {name}_COUNT {_slots(name)[1]}" for name in SPACINGS]
    lines += [f"#define NEAR_PLANE {NEAR}", f"#define FAR_PLANE {FAR}", f"#define SIGHT {SIGHT}"]
    lines.append(f"#define FROM_START (PLACE.w * {CHUNK})")
    return [*lines, f"#define STRETCHES {STRETCHES}"]


def empty() -> Floats:
    """(SIZE, 4) rows of nothing."""
    return np.zeros((ROWS["SIZE"], 4), np.float32)


def origin_of(frame: Frame) -> float:
    """The metre that the renderer counts from; rooms count from their own door."""
    return 0.0 if frame.room else math.floor(frame.eye.along / CHUNK) * CHUNK


def fill(rows: Floats, frame: Frame, aspect: float) -> float:
    """Write the frame into `rows`; the origin it is relative to."""
    origin = origin_of(frame)
    # One assignment: NumPy takes as long for a row of four as for all of them.
    first = [
        *_eye(frame, origin, aspect),
        *_air(frame, origin),
        *_strange(frame, origin),
        *_stretches(frame, origin),
    ]
    rows[: len(first)] = first
    for name, lamps in (
        ("PANELS", frame.panels),
        ("SIGNS", frame.signs),
        ("BEACONS", frame.beacons),
    ):
        _levels(rows, name, lamps, origin)
    _levels(rows, "LEFT", Fixtures(frame.doors.first, frame.doors.left), origin)  # type: ignore[arg-type]
    _levels(rows, "RIGHT", Fixtures(frame.doors.first, frame.doors.right), origin)  # type: ignore[arg-type]
    return origin


def _eye(frame: Frame, origin: float, aspect: float) -> list[Row]:
    eye = frame.eye
    cy, sy = math.cos(eye.yaw), math.sin(eye.yaw)
    cp, sp = math.cos(eye.pitch), math.sin(eye.pitch)
    cr, sr = math.cos(eye.roll), math.sin(eye.roll)
    right, up = (-sy, cy, 0.0), (-sp * cy, -sp * sy, cp)
    tall = 16.0 / 9.0 / math.tan(math.radians(eye.fov) / 2)
    level = (cr * r - sr * u for r, u in zip(right, up, strict=True))
    upright = (sr * r + cr * u for r, u in zip(right, up, strict=True))
    return [
        (eye.along - origin, eye.side, eye.height, frame.time % 3600.0),  # float32: 0.1 ms
        (*level, tall / aspect),
        (*upright, tall),
        (cp * cy, cp * sy, sp, frame.air.tunnel),
    ]


def _air(frame: Frame, origin: float) -> list[Row]:
    air, bend = frame.air, frame.bend
    door, cloud, flare = frame.fire_door, frame.cloud, frame.flare
    return [
        (*air.fog, air.fog_density),
        (*air.ambient, air.bloom),
        (bend.at - origin, bend.turn, bend.passed, 1.0) if bend else (1e6, 1.0, 0.0, 0.0),
        (air.exposure, air.vignette, air.grain, air.fade),
        (air.dread, frame.room, frame.length - origin, origin / CHUNK),
        (
            door[0] - origin if door else 1e6,
            door[1] if door else 0.0,
            frame.exit_open,
            -HALL_BACK - origin,
        ),
        (
            cloud[0] - origin if cloud else 1e6,
            cloud[1] if cloud else 0.0,
            flare[0] - origin if flare else 1e6,
            flare[1] if flare else 0.0,
        ),
    ]


def _strange(frame: Frame, origin: float) -> list[Row]:
    air, bulge, arms = frame.air, frame.bulge, frame.arms
    return [
        (air.stretch, air.lean, air.breathe, air.fringe),
        (air.blur, air.smear, *frame.breath),
        (frame.mass[0] - origin, frame.mass[1] - origin, frame.mass[2], 0.0),
        (arms.frame, arms.other, arms.blend, arms.held) if arms else (0.0, 0.0, 0.0, 0.0),
        (arms.turn, arms.odometer, 1.0, 0.0) if arms else (0.0, 0.0, 0.0, 0.0),
        (bulge[0] - origin, bulge[1], bulge[2], 0.0) if bulge else (1e6, 0.0, 0.0, 0.0),
        (frame.light_start - origin, 1.0 / ROWS_LONG, 0.5 / ribbon.ROWS, air.haze),
    ]


def shown_stretches(frame: Frame) -> list[Stretch]:
    """Those that the rows have, in order."""
    return [s for s in frame.stretches if s.start < frame.eye.along + SIGHT][-STRETCHES:]


def _stretches(frame: Frame, origin: float) -> list[Row]:
    shown = shown_stretches(frame)
    if not shown:
        bare: list[Row] = [(-1e6, 1.0, 0.0, 0.2), (1.0, 1.0, 1.0, 0.0), (0.5, 0.5, 0.5, 0.0)]
        return bare * STRETCHES
    shown += [shown[-1]] * (STRETCHES - len(shown))
    found: list[Row] = []
    for place, s in enumerate(shown):
        start = -1e6 if place == 0 else s.start - origin
        found += [(start, s.ward, s.wet, s.damage), (*s.tint, 0.0), (*s.trim, s.ceiling)]
    return found


def _levels(rows: Floats, name: str, lamps: Fixtures, origin: float) -> None:
    before, count = _slots(name)
    at = ROWS[name]
    flat = rows[at : at + count // 4].reshape(-1)
    flat[:] = 0.0
    first = lamps.first - (round(origin / SPACINGS[name]) - before)
    low, high = max(first, 0), min(first + len(lamps.level), count)
    if low < high:
        flat[low:high] = lamps.level[low - first : high - first]


def in_room(frame: Frame) -> bool:
    """Whether the hall is out of sight altogether."""
    return frame.room is not Room.HALL
