"""The app around the picture."""

import subprocess
import sys

from render_frames import Shoot, hall

from level_bang.render import pack, shaders
from level_bang.render.engine import Engine, corner


def test_the_driver_is_named(engine: Engine) -> None:
    assert engine.renderer
    assert engine.driver_version
    assert not engine.closed


def test_the_last_pixel_is_read_when_all_is_drawn(engine: Engine, shoot: Shoot) -> None:
    picture = shoot(hall())
    read = corner(engine.win).get_screenshot()
    assert (read.get_x_size(), read.get_y_size()) == (1, 1)
    assert list(memoryview(read.get_ram_image()))[2::-1] == picture[-1, 0].tolist()  # type: ignore[arg-type]


def test_nothing_is_printed_on_stdout_and_no_display_is_one_sentence() -> None:
    code = (
        "from level_bang.render.engine import Engine, RenderError\n"
        "try:\n    Engine((320, 200))\nexcept RenderError as e:\n"
        "    import sys; sys.stderr.write('SENTENCE ' + str(e)); sys.exit(2)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        env={"PYTHONPATH": ".", "PATH": "/usr/bin:/bin", "HOME": "/tmp"},
        timeout=60,
        check=False,
    )
    assert done.stdout == ""
    if done.returncode:
        assert done.returncode == 2
        said = done.stderr.split("SENTENCE ")[1]
        assert said.count(".") <= 2
        assert "\n" not in said


def test_includes_are_resolved_and_rows_named() -> None:
    text = shaders.source("hall.frag", {"TONE_HERE": 1})
    assert text.startswith("#version 150")
    assert "#include" not in text
    assert "#define TONE_HERE 1" in text
    assert shaders.pieces("hall.frag") == ["hall.frag", "scene.glsl", "light.glsl", "reflect.glsl"]
    assert f"#define SIZE_ROW {pack.ROWS['SIZE']}" in text
