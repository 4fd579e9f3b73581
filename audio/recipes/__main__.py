"""Makes every sound again: `python -m audio.recipes [NAME...]` writes audio/NAME.ogg."""

import logging
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from audio.recipes import alarm, body, doors, horde, items
from audio.recipes.ogg import write
from audio.recipes.tools import faded, from_quiet, settled
from level_bang.sound.measure import Wave

HERE: Final = Path(__file__).resolve().parents[1]

LOOPS: Final[dict[str, tuple[Callable[[], Wave], float]]] = {  # recipe, loudness in LUFS
    "alarm": (alarm.alarm, -18.0),
    "horde_far": (horde.far, -18.0),
    "horde_near": (horde.near, -18.0),
    "breath": (body.panting, -22.0),
}
SHOTS: Final[dict[str, tuple[Callable[[], Wave], float]]] = {
    **{f"step_{k}": (partial(body.step, k), -24.0) for k in (1, 2, 3, 4)},
    "hound_telegraph": (body.telegraph, -14.0),
    "stumble": (body.stumble, -18.0),
    "grab": (body.grab, -15.0),
    "slide": (body.slide, -22.0),
    "door_rattle": (doors.rattle, -19.0),
    "door_shut": (doors.shut, -18.0),
    "fire_door": (doors.fire_door, -16.0),
    "fire_door_gives": (doors.fire_door_gives, -15.0),
    "pickup": (items.pickup, -24.0),
    "glass_hiss": (items.extinguisher, -19.0),
    "flare": (items.flare, -19.0),
}


def build(names: list[str]) -> None:
    """Write the named sounds, or all of them."""
    for name, (recipe, level) in (LOOPS | SHOTS).items():
        if names and name not in names:
            continue
        wave = from_quiet(recipe()) if name in LOOPS else faded(recipe())
        path = HERE / f"{name}.ogg"
        write(path, settled(wave, level))
        logging.info("%s %.1f kB", path.name, path.stat().st_size / 1000.0)


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    build(sys.argv[1:])
