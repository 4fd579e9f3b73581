"""Doors: one every 3 m of each wall, their numbers in order over ten kilometres, and readable."""

import math
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from panda3d.core import Camera, NodePath, OrthographicLens
from reading import digits, drawn_on, face_at, fits, lead
from render_frames import LARGE, SIZE, STILL, drawn, luma, shine

from level_bang import assets
from level_bang.app.pictures import Shot, frames
from level_bang.app.place import Spot
from level_bang.chance import roll
from level_bang.render import meshes
from level_bang.render.engine import Engine
from level_bang.render.layers import Layer
from level_bang.render.shaders import Programs
from level_bang.render.stage import Stage
from level_bang.sim.hallway import hallway
from level_bang.view.frame import Frame

BAYS = 3334  # doors of a wall; the last two numbers are a bend's or the end's, but counted
CHUNKS = range(-2, 3)  # the origin's chunk, from the door's: in sight of it are these and no others
BAYS_A_CHUNK = 20
PLATE = (-0.916, 0.043, 1.51, 1.59)  # m: first digit from the door's middle, step, low, high
PLATE_OFF = 1.5875  # m from the hall's middle

VERTEX = "in vec4 p3d_Vertex; void main() { gl_Position = vec4(p3d_Vertex.xy, 0.0, 1.0); }"
FRAGMENT = """
out vec4 result;
#undef PLACE
{digit_at}
void main() {{
    int pixel = int(gl_FragCoord.y) * {wide} + int(gl_FragCoord.x);
    vec4 part = vec4(9.0, float(pixel % 4), 0.0, 0.0);
    bool left = pixel / 4 % 2 == 0;
    int bay = pixel / 8 % {bays};
    int chunk = int(floor(float(bay) / {a_chunk}.0)) + pixel / (8 * {bays}) + {first};
    vec4 PLACE = vec4(0.0, 0.0, 0.0, float(chunk));
    int i = bay - chunk * {a_chunk};
    {number}
    {digit}
    result = vec4(digit_at(digit, vec2(0.0)).x * 512.0 / 51.0 / 255.0, 0.0, 0.0, 1.0);
}}
"""


def line_of(text: str, start: str) -> str:
    """The one line of a shader that begins so."""
    found = re.findall(rf"^ *({re.escape(start)}.*)$", text, re.MULTILINE)
    assert len(found) == 1, f"fitting.vert has {len(found)} lines that begin with {start!r}"
    return str(found[0])


@pytest.fixture
def numbering(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Shaders of a picture whose pixels are the digits that fitting.vert's own lines work out."""
    text = assets.path("shaders", "fitting.vert").read_text("utf-8")
    shutil.copytree(assets.path("shaders"), tmp_path / "shaders")
    monkeypatch.setattr(assets, "path", lambda *parts: tmp_path.joinpath(*parts))
    tens, digit = line_of(text, "float tens ="), line_of(text, "float digit =")
    fragment = FRAGMENT.format(
        digit_at=line_of(text, "vec2 digit_at("),
        number=line_of(text, "float number = (float(i)"),
        digit=tens + digit,
        wide=SIZE[0],
        bays=BAYS,
        a_chunk=BAYS_A_CHUNK,
        first=CHUNKS[0],
    )
    (tmp_path / "shaders" / "numbers.vert").write_text(VERTEX)
    (tmp_path / "shaders" / "numbers.frag").write_text(fragment)


@pytest.fixture
def all_digits(engine: Engine, stage: Stage, numbering: None) -> NDArray[np.int64]:
    """(chunks, BAYS, 2 walls, 4) of every door, thousands first."""
    root = NodePath("numbers")
    shader = Programs(engine.win).make("numbers.vert", "numbers.frag", {})
    layer = Layer(root, meshes.sheet(1), shader, 0)
    layer.node.set_two_sided(True)
    layer.node.set_depth_test(False)
    layer.draw(0, 1)
    region = engine.win.make_display_region()
    region.sort = 1000
    region.camera = root.attach_new_node(Camera("numbers", OrthographicLens()))
    for _ in range(2):
        engine.step()
    pixels = stage.picture()[::-1, :, 0].ravel()[: len(CHUNKS) * BAYS * 8]
    engine.win.remove_display_region(region)
    root.remove_node()
    return pixels.reshape(len(CHUNKS), BAYS, 2, 4).astype(np.int64)


def test_the_numbers_run_in_order_over_ten_kilometres(all_digits: NDArray[np.int64]) -> None:
    """Left and right in turn from 0 on, the same from wherever they are seen."""
    assert all_digits.max() <= 9
    numbers = all_digits @ np.array([1000, 100, 10, 1])
    wanted = np.arange(2 * BAYS).reshape(BAYS, 2)
    assert (numbers == wanted).all()


def looking_at(seed: int, number: int) -> Frame:
    """From the hall's middle at the plate of a door; nothing stands or hangs before it."""
    right = number % 2
    at, wall = door_at(number), 1 if right else -1
    frame = next(frames(Shot(Spot(seed, at=at, gap=60.0, horde=0), STILL)))
    frame.eye.along, frame.eye.side = at - wall * (PLATE[0] + 2 * PLATE[1]), 0.0
    frame.eye.yaw = wall * math.pi / 2
    frame.things, frame.furnishings = frame.things[:0], frame.furnishings[:0]
    shine(frame)
    return frame


def door_at(number: int) -> float:
    return 3.0 * (number // 2) + 1.5 * (number % 2)


def read(stage: Stage, seed: int, number: int) -> str:
    """The four digits of the plate that hangs where that door's would; "?" for no clear one."""
    frame = looking_at(seed, number)
    ink_is_dark = -luma(drawn(stage, frame))
    wall, said = 1 if number % 2 else -1, ""
    first, step, low, high = PLATE
    for place in range(4):
        left, right = (door_at(number) - wall * (first + step * (place + k)) for k in (0, 1))
        face = face_at(frame, LARGE, (left, wall * PLATE_OFF, low), (right, wall * PLATE_OFF, high))
        found = fits(
            ink_is_dark, face, {name: drawn_on(face, ink) for name, ink in digits().items()}
        )
        best = max(found, key=lambda name: found[name])
        said += best if found[best] > 0.6 and lead(found, best) > 0.08 else "?"
    return said


def doors_along(count: int) -> Iterator[tuple[int, int]]:
    """(seed, number) of doors that stand, in twenty levels and all along their ten kilometres."""
    for k in range(count):
        seed, number = 100 + k % 20, int((k + roll(12, 1, k)) / count * 6_660)
        while not hallway(seed, 10_000.0).has_door(door_at(number)):
            number += 1
        yield seed, number


def test_the_plates_are_read_all_along(large: Stage) -> None:
    wrong = [
        (seed, number, said)
        for seed, number in doors_along(24)
        if (said := read(large, seed, number)) != f"{number:04d}"
    ]
    assert wrong == []


@pytest.mark.parametrize("first", [0, 1_996, 6_650])
def test_a_door_stands_every_3_m_of_either_wall(large: Stage, first: int) -> None:
    """Ten in a row: each plate where its door must be, and counting on by one."""
    hall = hallway(104, 10_000.0)
    numbers = [n for n in range(first, first + 10) if hall.has_door(door_at(n))]
    assert len(numbers) >= 8
    assert [read(large, 104, n) for n in numbers] == [f"{n:04d}" for n in numbers]


def test_no_plate_hangs_where_no_door_is(large: Stage) -> None:
    bend = hallway(104, 10_000.0).bends[0].at
    left_out = 2 * round(bend / 3.0)
    assert not hallway(104, 10_000.0).has_door(door_at(left_out))
    assert read(large, 104, left_out) != f"{left_out:04d}"
