"""The ways of `actors_way`: our engine with all but its crowd taken out, and the Actors' app."""

import argparse
import math
from collections.abc import Callable
from typing import Any, Final
from unittest import mock

from level_bang.app.bench import Bench
from level_bang.app.bench import measure as measure_ours
from level_bang.app.place import Spot
from level_bang.render import crowds
from level_bang.render.stage import Stage
from level_bang.view.look import LookParams

Asked = argparse.Namespace
Figures = dict[str, Any]
BEYOND: Final = {2: (0.0, 0.0, math.inf), 3: (0.0, 0.0, 0.0)}  # m, of `crowds.PLAIN_CREATURES`


def _bench(asked: Asked, count: int) -> Bench:
    spot = Spot(at=asked.at, gap=asked.gap, horde=count)
    return Bench(spot, LookParams(), asked.seconds, 180.0, "low", asked.size)


def _ours(asked: Asked, count: int) -> Figures:
    stages: list[Stage] = []

    def bare(stage: Stage) -> None:
        stages.append(stage)
        for layer in (*stage.scenery.layers(), *stage.scenery.glows):
            if layer not in stage.scenery.creatures:
                layer.node.detach_node()

    found = measure_ours(_bench(asked, count), bare)
    (stage,) = stages
    if asked.shots:
        stage.engine.save_picture(asked.shots / f"{asked.only.replace(', ', '_')}.png")
    layers = [layer for layer in stage.scenery.creatures if layer.count]
    drawn = {
        "skinning_ms": 0.0,
        "drawn": sum(layer.count for layer in layers),
        "draw_calls": len(layers),
        "triangles": sum(layer.count * layer.triangles for layer in layers),
    }
    return found | drawn


def _alike(asked: Asked, level: int) -> Figures:
    """All of them, however far, at one level of detail."""
    everyone = mock.patch.object(crowds, "PLAIN_DEPTH", math.inf)
    with everyone, mock.patch.object(crowds, "PLAIN_CREATURES", BEYOND[level]):
        return _ours(asked, asked.creatures)


def _actors(asked: Asked, count: int, level: int) -> Figures:
    from tests.studies.actors_app import measure
    from tests.studies.actors_places import played
    from tests.studies.actors_scene import Way

    width, height = (round(edge * asked.scale) for edge in asked.size)
    lap = played(_bench(asked, asked.creatures))
    shot = asked.shots and asked.shots / f"{asked.only.replace(', ', '_')}.png"
    return measure(Way(lap, (width, height), asked.seconds, count, level, shot))


WAYS: Final[dict[str, Callable[[Asked], Figures]]] = {
    "ours, none": lambda asked: _ours(asked, 0),
    "ours, as played": lambda asked: _ours(asked, asked.creatures),
    "ours, level 2": lambda asked: _alike(asked, 2),
    "ours, level 3": lambda asked: _alike(asked, 3),
    "Actors, none": lambda asked: _actors(asked, 0, 2),
    "Actors, level 2": lambda asked: _actors(asked, asked.creatures, 2),
    "Actors, level 3": lambda asked: _actors(asked, asked.creatures, 3),
}
