"""Stock Panda3D with one Actor for each creature, as tutorials use them."""

import math
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from panda3d.core import (
    AmbientLight,
    DirectionalLight,
    Filename,
    Fog,
    load_prc_file_data,
)

from tests.studies import actors_models
from tests.studies.actors_places import Played
from tests.studies.offscreen import SETTINGS

OURS: Final = "gl-version 3 2\n"  # a core profile has none of the lights that Panda comes with
EDGE: Final = 512  # texels of a skin, as ours at low
AHEAD: Final = (0.08, 220.0)  # m, of the lens


@dataclass(frozen=True, slots=True)
class Way:
    """What is measured."""

    played: Played
    size: tuple[int, int]  # pixels that are drawn
    seconds: float
    count: int  # how many Actors, of those played
    level: int  # of detail
    shot: Path | None = None  # where a picture of the end goes


def start(way: Way) -> Any:  # noqa: ANN401
    """A ShowBase that draws into a buffer of that size."""
    settings = SETTINGS.replace(OURS, "") + f"max-texture-dimension {EDGE}\n"
    load_prc_file_data("actors", settings.format(width=way.size[0], height=way.size[1]))
    from direct.showbase.ShowBase import ShowBase

    base = ShowBase(windowType="offscreen")
    base.set_background_color(0.0, 0.0, 0.0, 1.0)
    base.camLens.set_near_far(*AHEAD)
    return base


def lit(base: Any) -> None:  # noqa: ANN401
    """Two lights and fog."""
    ambient, lamp, fog = AmbientLight("ambient"), DirectionalLight("lamp"), Fog("fog")
    ambient.set_color((0.6, 0.5, 0.5, 1.0))
    lamp.set_color((1.6, 1.2, 1.1, 1.0))
    fog.set_color(0.03, 0.004, 0.003)
    fog.set_exp_density(0.03)
    for light in (ambient, lamp):
        path = base.render.attach_new_node(light)
        path.set_hpr(0.0, -40.0, 0.0)  # down, and into their faces
        base.render.set_light(path)
    base.render.set_fog(fog)


def actors_of(base: Any, way: Way, folder: Path) -> list[Any]:  # noqa: ANN401
    """One for each, from files, each in its run."""
    from direct.actor.Actor import Actor

    actors_models.made_in(folder, way.level)
    made = []
    for looks in way.played.looks[: way.count]:
        who = f"{looks.kind}_{looks.variant}.egg"
        actor = Actor(_named(folder / who), {"run": _named(folder / f"{looks.kind}_run.egg")})
        actor.reparent_to(base.render)
        actor.set_scale(looks.scale)
        actor.loop("run")
        made.append(actor)
    return made


def _named(file: Path) -> str:
    """As Panda names it."""
    return Filename.from_os_specific(str(file)).get_fullpath()


def mover(base: Any, way: Way, actors: list[Any]) -> Callable[[], None]:  # noqa: ANN401
    """Puts the camera and each Actor where they are by now; of a lap the first part is the same."""
    began = time.perf_counter()
    played = way.played

    def move() -> None:
        tick = int((time.perf_counter() - began) * 60.0) % len(played.eyes)
        eye = played.eyes[tick]
        base.camera.set_pos(eye.side, eye.along, eye.height)
        base.camera.set_hpr(-math.degrees(eye.yaw), math.degrees(eye.pitch), math.degrees(eye.roll))
        base.camLens.set_fov(eye.fov)
        for actor, (right, forward, up) in zip(actors, played.places[tick], strict=False):
            actor.setPos(right, forward, up)

    return move
