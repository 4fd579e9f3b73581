"""Starts Ursina with panda3d-simplepbr as tutorials do, runs through the hall, measures frames."""

import gc
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from panda3d.core import ConfigVariableBool, Filename, load_prc_file_data

from level_bang.app.bench import LAP, WARM_UP
from level_bang.app.place import Spot, world_at
from level_bang.app.timing import memory, shares
from level_bang.app.window import hushed
from level_bang.pursuit.state import Kind
from level_bang.render.engine import corner
from level_bang.sim import hall_of
from level_bang.view.crowd import Crowd
from level_bang.view.look import LookParams
from level_bang.view.moment import EYE, moment
from tests.studies.offscreen import SETTINGS, drawn
from tests.studies.tutorial_pieces import Piece, pieces

AMBIENT: Final = (0.05, 0.02, 0.018, 1.0)
PAST: Final = 100.0  # m beyond a lap that are listed, for the sight ahead of its end


@dataclass(frozen=True, slots=True)
class Way:
    """What is measured."""

    spot: Spot
    size: tuple[int, int]  # pixels that are drawn
    seconds: float
    samples: int | None = None  # a pixel's, simplepbr's default if None
    shadows: bool = False  # simplepbr's default is True, which kills Mesa's LLVM compiler
    frugal: bool = False  # all that can be had without leaving one Entity for each thing
    shot: Path | None = None  # where a picture of the start goes


def _start(way: Way) -> Any:  # noqa: ANN401
    width, height = way.size
    load_prc_file_data("tutorial", SETTINGS.format(width=width, height=height))
    with hushed():
        from ursina import Entity, Ursina, camera, window

        base = Ursina(size=way.size, window_type="offscreen", development_mode=False, vsync=False)
        ConfigVariableBool("textures-auto-power-2").set_value(False)
    Entity.default_shader = None  # simplepbr's is inherited from the root
    camera.overlay.enabled = False  # opaque black in a core profile
    window.color = (0.0, 0.0, 0.0, 1.0)
    camera.position, camera.fov = (0.0, EYE, 0.0), LookParams().fov
    camera.clip_plane_near, camera.clip_plane_far = 0.08, 220.0
    return base


def _pipeline(way: Way) -> Any:  # noqa: ANN401
    """simplepbr on Ursina's own scene, with its defaults but fog and shadows."""
    import simplepbr

    wanted: dict[str, Any] = {"enable_fog": True, "enable_shadows": way.shadows}
    if way.samples is not None:
        wanted["msaa_samples"] = way.samples
    if way.frugal:
        wanted["use_hardware_skinning"] = False
    return simplepbr.init(**wanted)


def _horde(spot: Spot, detail: int) -> list[Piece]:
    world, crowd = world_at(spot), Crowd()
    now, hall = moment(world), hall_of(world)
    crowd.follow(now, hall, ())
    rows = crowd.rows(now.tick, now.front, now, hall)
    return [
        Piece(
            "creature",
            f"creature_{Kind(int(kind)).name.lower()}_{detail + 1}/variant0/own",
            "",
            (side, 0.0, along - spot.at),
            character=row[11],
        )
        for row in rows.tolist()
        for kind, along, side in [row[:3]]
    ]


def _build(way: Way) -> Any:  # noqa: ANN401
    """The corridor with its lights."""
    from ursina import scene
    from ursina.color import Color
    from ursina.lights import AmbientLight

    from tests.studies.tutorial_entities import Corridor, Thrift

    detail = 2 if way.frugal else 0
    bays = pieces(way.spot, LAP + PAST, detail)
    pipeline = _pipeline(way)
    look = LookParams()
    scene.fog_color = Color(look.fog_red, look.fog_green, look.fog_blue, 1.0)
    scene.fog_density = look.fog_density
    AmbientLight(color=Color(*AMBIENT))
    made = Corridor(bays, _horde(way.spot, detail), Thrift(way.frugal, way.frugal))
    made.light(pipeline.max_lights)
    return made


def measure(way: Way) -> dict[str, Any]:
    """The figures of one run of `way.seconds`, under the keys of `level_bang.app.bench.measure`."""
    base = _start(way)
    with hushed():
        corridor = _build(way)
    from ursina import camera, scene

    base.task_mgr.remove("igLoop")  # it draws; here that is called, and timed, by itself
    frames: list[float] = []
    python: list[float] = []
    last = corner(base.win)

    def turn() -> None:
        started = time.perf_counter()
        base.task_mgr.mgr.poll()
        moved = time.perf_counter()
        base.graphics_engine.render_frame()
        last.get_screenshot()  # as our own benchmark waits
        python.append(moved - started)
        frames.append(time.perf_counter() - started)

    for _ in range(WARM_UP):
        turn()
    corridor.restart()
    base.graphics_engine.render_frame()
    if way.shot is not None:
        base.win.save_screenshot(Filename.from_os_specific(str(way.shot)))
    draws, triangles = drawn(base, scene)
    turn()  # Ursina 8 forgets what was destroyed in the frame after
    entities, gsg = len(scene.entities), base.win.get_gsg()
    frames.clear()
    python.clear()
    gc.collect()
    gc.freeze()
    left = way.seconds
    while left > 0.0:
        turn()
        left -= frames[-1]
        if camera.z > LAP:
            corridor.restart()
    return {
        "renderer": gsg.get_driver_renderer(),
        "driver": gsg.get_driver_version(),
        "frames": len(frames),
        "frame_ms": shares(frames, (50, 99)),
        "python_ms": shares(python, (50, 99)),
        "entities": entities,
        "draw_calls": draws,
        "triangles": triangles,
        "rss_mb": round(memory(), 1),
    }
