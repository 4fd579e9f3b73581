"""Shader programs from the files in shaders/: includes, defines, checked when they are made."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final, TypeAlias

from panda3d.core import GraphicsOutput, LineStream, Notify, Shader

from level_bang import assets
from level_bang.render.engine import RenderError
from level_bang.render.pack import glsl_names

VERSION: Final = "#version 150"
INCLUDE: Final = "#include "
PER_PIECE: Final = 10_000  # lines
ERROR: Final = re.compile(
    r"(?P<file>[\w.]*):(?P<line>\d+)\b.*?error:?\s*(?P<what>.*)", re.IGNORECASE
)
Defines: TypeAlias = dict[str, str | int]
Key: TypeAlias = tuple[str, str, tuple[tuple[str, str | int], ...]]


def _lines(name: str) -> list[str]:
    file = assets.path("shaders", name)
    try:
        return file.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise RenderError(f"The shader {file} cannot be read: install the game again.") from error


def source(name: str, defines: Mapping[str, str | int]) -> str:
    """The text the driver gets: version, defines, names of the scene's rows, the file.

    Line numbers tell where each piece came from, so that the driver's errors do: the n-th of
    `pieces` is numbered from PER_PIECE n on. (Panda forgets GLSL's own number of the string.)
    """
    head = [VERSION, *(f"#define {key} {value}" for key, value in sorted(defines.items()))]
    return "\n".join([*head, *glsl_names(), *_included(name, pieces(name))]) + "\n"


def pieces(name: str) -> list[str]:
    """The file and all it includes, each once, in the order they are numbered."""
    found = [name]
    for line in _lines(name):
        if line.startswith(INCLUDE):
            found += [p for p in pieces(_target(line)) if p not in found]
    return found


def _target(line: str) -> str:
    return line.removeprefix(INCLUDE).strip('" ')


def _included(name: str, numbers: list[str]) -> list[str]:
    first = PER_PIECE * numbers.index(name)
    text = [f"#line {first}"]  # in GLSL 150 the line after it is one more
    for number, line in enumerate(_lines(name), 1):
        if line.startswith(INCLUDE):
            text += _included(_target(line), numbers)
            text.append(f"#line {first + number}")
        else:
            text.append(line)
    return text


class Programs:
    """Every program that was made, so that changed files can be put in their place."""

    def __init__(self, win: GraphicsOutput) -> None:
        """For the driver behind that window."""
        self._win = win
        self._made: dict[Key, Shader] = {}

    def make(self, vertex: str, fragment: str, defines: Mapping[str, str | int]) -> Shader:
        """The program of two files of shaders/; RenderError names the line that is wrong."""
        key = vertex, fragment, tuple(sorted(defines.items()))
        if key not in self._made:
            self._made[key] = self._compiled(vertex, fragment, defines)
        return self._made[key]

    def reload(self) -> tuple[dict[Shader, Shader], list[str]]:
        """(old to new of what changed and compiles, one sentence for what does not)."""
        changed: dict[Shader, Shader] = {}
        troubles: list[str] = []
        for (vertex, fragment, defines), old in list(self._made.items()):
            try:
                new = self._compiled(vertex, fragment, dict(defines))
            except RenderError as error:
                if str(error) not in troubles:
                    troubles.append(str(error))
                continue
            self._made[vertex, fragment, defines] = changed[old] = new
        return changed, troubles

    def _compiled(self, vertex: str, fragment: str, defines: Mapping[str, str | int]) -> Shader:
        made = Shader.make(Shader.SL_GLSL, source(vertex, defines), source(fragment, defines))
        made.set_filename(Shader.ST_vertex, Path(vertex).name)
        made.set_filename(Shader.ST_fragment, Path(fragment).name)
        gsg = self._win.get_gsg()
        assert gsg is not None
        said = LineStream()
        kept = Notify.ptr().get_ostream_ptr()
        Notify.ptr().set_ostream_ptr(said, False)
        try:
            context = made.prepare_now(gsg.get_prepared_objects(), gsg)
        finally:
            Notify.ptr().set_ostream_ptr(kept, False)
        if context is None or made.get_error_flag():
            raise RenderError(_complaint(said, vertex, fragment))
        return made


def _complaint(said: LineStream, vertex: str, fragment: str) -> str:
    """The driver's first error, with the file and line it means."""
    while said.is_text_available():
        found = ERROR.search(said.get_line())
        if found is not None:
            piece, number = divmod(int(found["line"]), PER_PIECE)
            held = pieces(vertex if found["file"] == vertex else fragment)
            name = held[min(piece, len(held) - 1)]
            return f"The shader {name}, line {number}, does not compile: {found['what'].strip()}."
    return f"The shaders {vertex} and {fragment} do not compile together on this driver."
