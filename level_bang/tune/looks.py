"""Looks: TOML files that change fields of `LookParams`, and `name=value` for one of them."""

import re
from dataclasses import fields, replace
from pathlib import Path
from typing import Final

import tomlkit
from tomlkit.exceptions import ParseError, TOMLKitError

from level_bang.view.look import LookParams

FOLDER: Final = Path(__file__).parent / "presets"
RANGES: Final = {f.name: (f.metadata["min"], f.metadata["max"]) for f in fields(LookParams)}


class LookError(Exception):
    """A look cannot be used; the message is one sentence."""


def names() -> list[str]:
    """The looks that come with the game."""
    return sorted(path.stem for path in FOLDER.glob("*.toml"))


def _changed(base: LookParams, name: str, value: object, where: str) -> LookParams:
    if name not in RANGES:
        raise LookError(f"{where}: there is no look field {name!r}; there are {', '.join(RANGES)}.")
    low, high = RANGES[name]
    number = isinstance(value, int | float) and not isinstance(value, bool)
    if not number or not low <= float(str(value)) <= high:
        raise LookError(
            f"{where}: {name} must be a number from {low:g} to {high:g}, not {value!r}."
        )
    return replace(base, **{name: float(str(value))})


def look(name: str) -> LookParams:
    """The look of that name, or of a file (a path that ends in .toml)."""
    path = Path(name) if name.endswith(".toml") else FOLDER / f"{name}.toml"
    if not name.endswith(".toml") and name not in names():
        raise LookError(
            f"There is no look named {name!r}; choose one of {', '.join(names())},"
            " or a file whose name ends in .toml."
        )
    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise LookError(f"The look {path} cannot be read: {error}.") from error
    return from_text(text, path.name)


def from_text(text: str, file: str) -> LookParams:
    """The look that a TOML text describes; errors name `file` and the line."""
    try:
        table = tomlkit.parse(text).unwrap()
    except ParseError as error:
        raise LookError(f"{file}, line {error.line}: this is not TOML ({error}).") from error
    except TOMLKitError as error:
        raise LookError(f"{file}: this is not TOML ({error}).") from error
    found = LookParams()
    for field, value in table.items():
        found = _changed(found, field, value, f"{file}, line {_line(text, field)}")
    return found


def _line(text: str, field: str) -> int:
    """Where a field is set, counted from 1."""
    key = re.compile(rf"""^\s*(\[+)?\s*["']?{re.escape(field)}["']?\s*[=.\]]""")
    return next((n for n, line in enumerate(text.splitlines(), 1) if key.match(line)), 1)


def with_param(base: LookParams, text: str) -> LookParams:
    """`base` with one field set by a text like fog_density=.08."""
    name, equals, value = text.partition("=")
    try:
        number = float(value)
    except ValueError:
        number = None
    if not equals or number is None:
        raise LookError(f"{text!r} is no look setting; write it like fog_density=.08.")
    return _changed(base, name.strip(), number, "--param")
