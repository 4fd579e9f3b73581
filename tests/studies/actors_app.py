"""Measures the frames of stock Actors, and what moving their joints and vertices takes of them."""

import gc
import tempfile
import time
from pathlib import Path
from typing import Any, Final

from panda3d.core import ClockObject, Filename, Thread

from level_bang.app.bench import WARM_UP
from level_bang.app.timing import mean, memory, shares
from level_bang.app.window import hushed
from level_bang.render.engine import corner
from tests.studies.actors_scene import Way, actors_of, lit, mover, start
from tests.studies.offscreen import drawn

HAND: Final = 60  # frames in which joints and vertices are moved by hand


def _by_hand(actors: list[Any]) -> float:
    """Median seconds in which the joints and the vertices of all are moved, in C++."""
    clock, thread, times = ClockObject.get_global_clock(), Thread.get_current_thread(), []
    clock.mode = ClockObject.M_non_real_time
    clock.dt = 1.0 / 60.0
    parts = [(actor.get_part_bundle("modelRoot"), _vertices(actor)) for actor in actors]
    for _ in range(HAND):
        clock.tick()
        started = time.perf_counter()
        for bundle, held in parts:
            bundle.force_update()
            for data in held:
                data.animate_vertices(True, thread)
        times.append(time.perf_counter() - started)
    return sorted(times)[len(times) // 2]


def _vertices(actor: Any) -> list[Any]:  # noqa: ANN401
    nodes = [path.node() for path in actor.find_all_matches("**/+GeomNode")]
    return [geom.get_vertex_data() for node in nodes for geom in node.get_geoms()]


def measure(way: Way) -> dict[str, Any]:
    """The figures of one run of `way.seconds`, under the keys of `level_bang.app.bench.measure`."""
    with hushed(), tempfile.TemporaryDirectory() as folder:
        base = start(way)
        lit(base)
        actors = actors_of(base, way, Path(folder))
    base.task_mgr.remove("igLoop")  # it draws; here that is called, and timed, by itself
    frames: list[float] = []
    python: list[float] = []
    last = corner(base.win)
    move = mover(base, way, actors)

    def turn() -> None:
        started = time.perf_counter()
        base.task_mgr.mgr.poll()
        move()
        moved = time.perf_counter()
        base.graphics_engine.render_frame()
        last.get_screenshot()  # as our own benchmark waits
        python.append(moved - started)
        frames.append(time.perf_counter() - started)

    for _ in range(WARM_UP):
        turn()
    frames.clear()
    python.clear()
    gc.collect()
    gc.freeze()
    until = time.perf_counter() + way.seconds
    while time.perf_counter() < until:
        turn()
    if way.shot is not None:
        base.win.save_screenshot(Filename.from_os_specific(str(way.shot)))
    draws, triangles = drawn(base, base.render)
    gsg = base.win.get_gsg()
    return {
        "renderer": gsg.get_driver_renderer(),
        "driver": gsg.get_driver_version(),
        "frame_ms": shares(frames, (50, 99)) | mean(frames),
        "python_ms": shares(python, (50, 99)) | mean(python),
        "skinning_ms": round(_by_hand(actors) * 1000.0, 3),
        "draw_calls": draws,
        "triangles": triangles,
        "drawn": len(actors),
        "rss_mb": round(memory(), 1),
    }
