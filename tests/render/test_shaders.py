"""Shaders: what is wrong in one is told by file and line, and the last good one stays."""

import logging
import re
import shutil
from pathlib import Path

import numpy as np
import pytest
from render_frames import Shoot, hall

from level_bang import assets
from level_bang.render import pipeline, shaders
from level_bang.render.engine import Engine, RenderError
from level_bang.render.stage import Stage


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of shaders/ that may be changed."""
    own = tmp_path / "shaders"
    shutil.copytree(assets.path("shaders"), own)
    whole = assets.path
    monkeypatch.setattr(
        assets, "path", lambda *p: own.joinpath(*p[1:]) if p[0] == "shaders" else whole(*p)
    )
    return own


def change(file: Path, old: str, new: str) -> int:
    """Replace `old`; the line of it, counted from 1."""
    text = file.read_text()
    assert old in text
    file.write_text(text.replace(old, new))
    return text[: text.index(old)].count("\n") + 1


@pytest.mark.parametrize(
    ("name", "old"),
    [
        ("hall.frag", "vec3 painted(vec3 picture) {"),
        ("light.glsl", "vec3 haze(float along) {"),
        ("scene.glsl", "vec3 strange(vec3 p) {"),
        ("hall.vert", "void main() {"),
    ],
)
def test_an_error_names_the_file_and_line_it_is_in(
    engine: Engine, folder: Path, name: str, old: str
) -> None:
    line = change(folder / name, old, f"{old} nonsense = 1;")
    with pytest.raises(RenderError) as error:
        shaders.Programs(engine.win).make(
            "hall.vert", "hall.frag", {"PIECE": 0, "SURFACE": 1, "PLAIN": 1, "TONE_HERE": 1}
        )
    assert re.match(
        rf"The shader {name}, line {line}, does not compile: .*nonsense", str(error.value)
    )


def test_a_missing_shader_is_named(engine: Engine, folder: Path) -> None:
    (folder / "light.glsl").unlink()
    with pytest.raises(RenderError, match=r"light\.glsl"):
        shaders.Programs(engine.win).make("hall.vert", "hall.frag", {"PIECE": 0, "SURFACE": 1})


def test_what_is_broken_stays_as_it_was_and_what_is_mended_is_taken(
    engine: Engine, shoot: Shoot, folder: Path
) -> None:
    own = Stage(engine, "low")
    before = shoot(hall(), own)
    change(
        folder / "final.frag",
        "result = vec4(c * left + smeared, 1.0);",
        "result = vec4(broken, 1.0);",
    )
    troubles = own.reload_shaders()
    assert len(troubles) == 1
    assert "final.frag" in troubles[0]
    assert np.array_equal(shoot(hall(), own), before)
    change(folder / "final.frag", "vec4(broken, 1.0);", "vec4(c.bgr * left, 1.0);")
    assert own.reload_shaders() == []
    assert np.array_equal(shoot(hall(), own)[..., ::-1], before)
    own.close()


def test_without_float_buffers_the_picture_falls_to_low_and_says_so(
    engine: Engine, shoot: Shoot, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    opened = pipeline.Pipeline._open

    def without_floats(self: pipeline.Pipeline, *about: object) -> object:
        if self.target.deep:
            raise RenderError("The graphics driver has no drawing buffers of floats.")
        return opened(self, *about)  # type: ignore[arg-type]

    monkeypatch.setattr(pipeline.Pipeline, "_open", without_floats)
    with caplog.at_level(logging.WARNING):
        own = Stage(engine, "high")
    assert [r.getMessage() for r in caplog.records] == [
        "The graphics driver has no drawing buffers of floats."
        " The picture is drawn at low quality instead."
    ]
    assert shoot(hall(), own).std() > 5
    own.close()
