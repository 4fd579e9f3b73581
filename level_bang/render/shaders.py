"""Shader programs from the files in shaders/: includes, defines, one program for each pair."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Final

from panda3d.core import Shader

from level_bang import assets
from level_bang.render.engine import RenderError
from level_bang.render.pack import glsl_names

VERSION: Final = "#version 150"
INCLUDE: Final = "#include "


@cache
def _lines(name: str) -> tuple[str, ...]:
    file = assets.path("shaders", name)
    try:
        return tuple(file.read_text("utf-8").splitlines())
    except OSError as error:
        raise RenderError(f"The shader {file} is missing: install the game again.") from error


def source(name: str, defines: Mapping[str, str | int]) -> str:
    """The text the driver gets: version, defines, names of the scene's rows, the file."""
    head = [VERSION, *(f"#define {key} {value}" for key, value in sorted(defines.items()))]
    return "\n".join([*head, *glsl_names(), *_included(name)]) + "\n"


def _included(name: str) -> list[str]:
    text: list[str] = []
    for line in _lines(name):
        if line.startswith(INCLUDE):
            text += _included(line.removeprefix(INCLUDE).strip('" '))
        else:
            text.append(line)
    return text


def program(vertex: str, fragment: str, defines: Mapping[str, str | int]) -> Shader:
    """The program of two files of shaders/ (`hall.vert`, `solid.frag`)."""
    made = Shader.make(Shader.SL_GLSL, source(vertex, defines), source(fragment, defines))
    made.set_filename(Shader.ST_vertex, Path(vertex).name)
    made.set_filename(Shader.ST_fragment, Path(fragment).name)
    return made
