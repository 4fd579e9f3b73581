"""Looks: TOML files that change fields of `LookParams`, and `name=value` for one of them."""

from dataclasses import fields, replace
from pathlib import Path
from typing import Final

import tomlkit
from tomlkit.exceptions import TOMLKitError

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
    """The look of that name."""
    path = FOLDER / f"{name}.toml"
    if name not in names():
        raise LookError(f"There is no look named {name!r}; choose one of {', '.join(names())}.")
    try:
        table = tomlkit.parse(path.read_text("utf-8")).unwrap()
    except (OSError, TOMLKitError) as error:
        raise LookError(f"{path.name}: {error}.") from error
    found = LookParams()
    for field, value in table.items():
        found = _changed(found, field, value, path.name)
    return found


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
