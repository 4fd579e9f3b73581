"""`doctor`: what was found of graphics, sound and folders, and what to do about what is missing."""

import platform
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from typing import Final

from level_bang import __version__, assets
from level_bang.app import folders
from level_bang.app.errors import UserError
from level_bang.app.window import hushed, open_stage

PACKAGES: Final = ("ursina", "panda3d", "numpy")
FILES: Final = (("models", "bay_wall.npz"), ("audio", "alarm.ogg"), ("shaders", "hall.vert"))


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at."""

    good: bool
    words: str


def _packages() -> list[Finding]:
    found = []
    for name in PACKAGES:
        try:
            found.append(Finding(True, f"{name} {version(name)}"))
        except PackageNotFoundError:
            found.append(Finding(False, f"{name} is missing: install the game again with pip"))
    return found


def _files() -> list[Finding]:
    missing = [assets.path(*parts) for parts in FILES if not assets.path(*parts).is_file()]
    if missing:
        return [Finding(False, f"{missing[0]} is missing: install the game again with pip")]
    return [Finding(True, f"files in {assets.root()}")]


def _folder() -> Finding:
    why = folders.writable(folders.tapes())
    if why is None:
        return Finding(True, f"tapes go to {folders.tapes()}")
    words = f"no tapes can be kept in {folders.tapes()} ({why}): make room, or make it writable"
    return Finding(False, words)


def _graphics() -> list[Finding]:
    trouble = []
    for offscreen, what in ((False, "window"), (True, "offscreen")):
        try:
            engine, _ = open_stage((320, 180), "low", offscreen=offscreen)
        except UserError as error:
            trouble.append(Finding(False, f"{what}: {error}"))
            continue
        words = f"{what}: {engine.renderer}, OpenGL {engine.driver_version}"
        engine.close()
        return [*trouble, Finding(True, words)]
    return trouble


def _sound() -> Finding:
    try:
        from level_bang.sound.device import Device
    except ImportError as error:
        return Finding(False, f"sound: not usable ({error}): install the game again with pip")
    with hushed():
        device = Device(assets.path("audio"))
    silent = device.silent
    device.close()
    if silent:
        return Finding(False, "no sound device was found: the game plays with captions only")
    return Finding(True, "sound: found")


def findings() -> list[Finding]:
    """All of it, in the order it is printed."""
    here = f"Level Bang {__version__}, Python {platform.python_version()}, {platform.system()}"
    found = [Finding(True, here), *_packages(), *_files()]
    return [*found, *_graphics(), _sound(), _folder()]
