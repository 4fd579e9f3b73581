"""The app around the picture."""

import subprocess
import sys

from level_bang.render import pack, shaders
from level_bang.render.engine import Engine


def test_the_driver_is_named(engine: Engine) -> None:
    assert engine.renderer
    assert engine.driver_version
    assert not engine.closed


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
