"""Our hall beside the same hall built as tutorials build it; a command that measures both.

`python -m tests.studies.tutorial_way [--seconds 8] [--at 5000] [--size 1280x720] [--scale 0.6]
[--rounds 2] [--shot FILE]`, on Linux

Ours is `level_bang.app.bench`: a run with a horde of 150, its rules, its tape, all of its picture.
The tutorial's is Ursina with panda3d-simplepbr (`pip install panda3d-simplepbr pillow`): an Entity
for each bay of wall, floor and ceiling, each rail, door, lamp, thing, furnishing, mark, creature,
from our own meshes at their finest and our own pictures; an `update` where something moves; point
lights on the nearest lamps; fog. The camera runs on at 7 m/s, bays are destroyed behind it and made
ahead. Each way runs in a process of its own, and all of them twice in turn, so that a slow spell of
the machine meets every one; the ratios are those of the quietest rounds. It knows no bends: choose
160 m without one.

simplepbr works in a 3.2 core profile and on Ursina's scene, given three things: no default shader
on Entities, the camera's overlay off, and a picture on whatever shall glow (without one there is no
emission). Its default `enable_shadows=True` does not: with Mesa 22.3.6 (llvmpipe, LLVM 15) the
process dies inside LLVM while that shader is compiled, with plain ShowBase and not one light, too.
Shadows are off here for all (`--shadows` leaves them on), which is cheaper than the default.

Unfair to the tutorial's way: a software driver pays for each pixel and vertex on the CPU, where a
graphics card would not; coarser models are ours to have made; ours at low has fewer texels.
`frugal` is what a careful reader could still turn down without leaving the way: coarsest models,
no skinning, no dual transparency, cheaper filtering. It is a bound, not a picture to show.
Unfair to ours: the other has no rules, no tape, no missing tiles, no haze, reflections, prints or
contact shadows, no limbs that move; eight lights (simplepbr's default `max_lights`) where ours has
all; its content is rolled beforehand, it has no colliders, and offscreen Ursina skips its mouse.
"""

import argparse
import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from level_bang.app.bench import Bench
from level_bang.app.bench import measure as measure_ours
from level_bang.app.place import Spot
from level_bang.view.look import LookParams

HORDE: Final = 150
Figures = dict[str, Any]
COLUMNS: Final = (
    ("way", 24), ("pixels", 13), ("frame p50", 22), ("p99", 9), ("Python p50", 18), ("p99", 9),
    ("Entities", 9), ("draws", 7), ("triangles", 10), ("MB", 7), ("x ours", 7),
)  # fmt: skip


def _ours(asked: argparse.Namespace, quality: str) -> Figures:
    bench = Bench(asked.spot, LookParams(), asked.seconds, quality=quality, size=asked.size)
    found = measure_ours(bench)
    return found | {"entities": 0, "pixels": [round(e * found["scale"]) for e in asked.size]}


def _tutorial(asked: argparse.Namespace, scale: float, **changes: Any) -> Figures:  # noqa: ANN401
    from tests.studies.tutorial_app import Way, measure

    pixels = round(asked.size[0] * scale), round(asked.size[1] * scale)
    way = Way(asked.spot, pixels, asked.seconds, shadows=asked.shadows)
    return measure(replace(way, **changes)) | {"pixels": list(pixels)}


WAYS: Final[dict[str, tuple[str, Callable[[argparse.Namespace], Figures]]]] = {
    # name: what it is held against, how it is measured
    "ours, low": ("ours, low", lambda a: _ours(a, "low")),
    "tutorial": ("ours, low", lambda a: _tutorial(a, a.scale, samples=0)),
    "tutorial, frugal": ("ours, low", lambda a: _tutorial(a, a.scale, samples=0, frugal=True)),
    "ours, high": ("ours, high", lambda a: _ours(a, "high")),
    "tutorial, as it comes": ("ours, high", lambda a: _tutorial(a, 1.0, shot=a.shot)),
}


def size_of(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    return int(width), int(height)


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Our hall beside the tutorials' way to build it.")
    parser.add_argument("--seconds", type=float, default=8.0, help="of every single run")
    parser.add_argument("--rounds", type=int, default=2, help="of all ways, one after the other")
    parser.add_argument("--at", type=float, default=5000.0, help="metres along the hall")
    parser.add_argument(
        "--size", type=size_of, default=(1280, 720), help="of the window, in pixels"
    )
    parser.add_argument("--scale", type=float, default=0.6, help="of that, as ours at low has it")
    parser.add_argument("--shot", type=Path, help="a picture of the tutorial's hall goes here")
    parser.add_argument("--shadows", action="store_true", help="leave simplepbr's shadows on")
    parser.add_argument("--only", choices=WAYS, help="measure one way, once, as a line of JSON")
    asked = parser.parse_args()
    asked.spot = Spot(at=asked.at, horde=HORDE)
    return asked


def apart(study: str, name: str) -> Figures:
    """Measure one way of a study in a process of its own."""
    command = [sys.executable, "-m", study, *sys.argv[1:], "--only", name]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{name!r} ended with {done.returncode}: no figures.")
    figures: Figures = json.loads(done.stdout.splitlines()[-1])
    return figures


def _both(rounds: list[Figures], key: str, share: str) -> str:
    return " ".join(f"{figures[key][share]:.1f}" for figures in rounds)


def _quietest(rounds: list[Figures]) -> float:
    return min(float(figures["frame_ms"]["p50"]) for figures in rounds)


def _row(name: str, runs: dict[str, list[Figures]]) -> tuple[str, ...]:
    rounds = runs[name]
    last = rounds[-1]
    return (
        name,
        "x".join(map(str, last["pixels"])),
        _both(rounds, "frame_ms", "p50"),
        f"{min(figures['frame_ms']['p99'] for figures in rounds):.1f}",
        _both(rounds, "python_ms", "p50"),
        f"{min(figures['python_ms']['p99'] for figures in rounds):.1f}",
        str(last["entities"]),
        str(last["draw_calls"]),
        str(last["triangles"]),
        f"{last['rss_mb']:.0f}",
        f"{_quietest(rounds) / _quietest(runs[WAYS[name][0]]):.1f}",
    )


def line(cells: tuple[str, ...], columns: tuple[tuple[str, int], ...]) -> str:
    """A line of a table of such columns, (title, width) each."""
    widths = [width for _, width in columns]
    return cells[0].ljust(widths[0]) + "".join(
        cell.rjust(width) for cell, width in zip(cells[1:], widths[1:], strict=True)
    )


def main() -> None:
    """Measure, and print a table in milliseconds: medians of each round, p99 of the quieter."""
    asked = _asked()
    if asked.only:
        sys.stdout.write(json.dumps(WAYS[asked.only][1](asked)) + "\n")
        return
    runs: dict[str, list[Figures]] = {name: [] for name in WAYS}
    for _ in range(asked.rounds):
        for name, rounds in runs.items():
            rounds.append(apart("tests.studies.tutorial_way", name))
    rows = [tuple(title for title, _ in COLUMNS), *(_row(name, runs) for name in runs)]
    table = [line(row, COLUMNS) for row in rows]
    driver = runs["tutorial"][0]
    sys.stdout.write("\n".join([*table, f"{driver['renderer']}, {driver['driver']}"]) + "\n")


if __name__ == "__main__":
    main()
