"""Our crowd beside as many stock Panda3D Actors; a command that measures both.

`python -m tests.studies.actors_way [--seconds 8] [--creatures 150] [--size 1280x720] [--scale 0.6]
[--at 5000] [--gap 8] [--rounds 3] [--shots FOLDER]`, on Linux

Both look back at the same crowd in the same places, at the same number of pixels, and draw nothing
but creatures. Ours is `level_bang.app.bench` at low, every other layer taken out of its picture: a
draw for each kind and level of detail, skinned where it is drawn. `as played` has the levels of
detail that low has (from 12 m off nearly all are at level 3) and leaves out who runs more than 25 m
behind the first; `level 2` and `level 3` draw every one of them, all at that level. The Actors' is
a `ShowBase` with one `Actor` for each creature, a `loop("run")`, a `setPos` each in every frame,
skinned by the CPU as it comes: our meshes and our clip written as .egg files, an ambient and a
directional light, fog, Panda's fixed pipeline in a compatibility profile.

What a crowd costs is a frame with it less a frame with nobody at the same view; `CPU` is what of
that a graphics card cannot take over: Python, and of the Actors the moving of joints and vertices
in C++, timed by hand. Each way runs in a process of its own, all of them in turn; the figures are
of the quietest rounds. A busy machine makes differences meaningless: see that rounds agree.

Unfair to the Actors: `as played` has fewer creatures and coarser ones than `level 2`, which a
tutorial's reader could have with Panda's LODNodes; ours draws the nearest first.
Unfair to ours: a software driver runs vertex shaders on the CPU, so that skinning there is no
cheaper than Panda's own, where a graphics card would take it over and leave the Actors theirs; its
vertices are lit by the hall's bounced light, haze, rim and dyes, the Actors' by two lights; it has
vertices of all variants, which an Actor's file leaves out (61 to 38 thousand triangles at level 2);
150 pursuers run by their rules with a tape, and bodies part, steer, climb, turn, lean and mix two
clips, each at its own pace and phase, where Actors are put to places worked out beforehand, never
turn, and run in step. Shadows on the floor are left out of both.
"""

import argparse
import json
import sys
from pathlib import Path
from typing import Final

from tests.studies.actors_ways import WAYS, Figures
from tests.studies.tutorial_way import apart, line, size_of

PLAYED: Final = "ours, as played"
NONE: Final = ", none"
COLUMNS: Final = (
    ("way", 16), ("frame p50", 18), ("p99", 7), ("mean", 7), ("Python", 8), ("by hand", 9),
    ("draws", 7), ("drawn", 7), ("triangles", 11), ("MB", 6),
    ("crowd p50", 11), ("mean", 7), ("CPU", 6), ("x played", 10), ("x same", 8),
)  # fmt: skip


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Our crowd beside as many stock Actors.")
    parser.add_argument("--seconds", type=float, default=8.0, help="of every single run")
    parser.add_argument("--creatures", type=int, default=150, help="how many they are")
    parser.add_argument(
        "--size", type=size_of, default=(1280, 720), help="of the window, in pixels"
    )
    parser.add_argument("--scale", type=float, default=0.6, help="of that, as ours at low has it")
    parser.add_argument("--at", type=float, default=5000.0, help="metres along the hall")
    parser.add_argument("--gap", type=float, default=8.0, help="metres to them, to begin with")
    parser.add_argument("--rounds", type=int, default=3, help="of all ways, one after the other")
    parser.add_argument("--shots", type=Path, help="the last picture of each way goes here")
    parser.add_argument("--only", choices=WAYS, help="measure one way, once, as a line of JSON")
    return parser.parse_args()


def _least(rounds: list[Figures], key: str, share: str) -> float:
    return min(float(figures[key][share]) for figures in rounds)


def _costs(name: str, runs: dict[str, list[Figures]]) -> tuple[float, float, float]:
    """(p50, mean) of what a crowd adds to a frame, and what of it is Python and skinning, ms."""
    rounds, none = runs[name], runs[name.partition(",")[0] + NONE]
    p50, mean, python = (
        _least(rounds, key, share) - _least(none, key, share)
        for key, share in (("frame_ms", "p50"), ("frame_ms", "mean"), ("python_ms", "mean"))
    )
    return p50, mean, python + min(figures["skinning_ms"] for figures in rounds)


def _row(name: str, runs: dict[str, list[Figures]]) -> tuple[str, ...]:
    rounds, last = runs[name], runs[name][-1]
    measured = (
        " ".join(f"{figures['frame_ms']['p50']:.1f}" for figures in rounds),
        *(f"{_least(rounds, 'frame_ms', share):.1f}" for share in ("p99", "mean")),
        f"{_least(rounds, 'python_ms', 'mean'):.2f}",
        f"{min(figures['skinning_ms'] for figures in rounds):.1f}",
        *(str(last[key]) for key in ("draw_calls", "drawn", "triangles")),
        f"{last['rss_mb']:.0f}",
    )
    if name.endswith(NONE):
        return name, *measured, *5 * ("",)
    p50, mean, cpu = _costs(name, runs)
    alike = name.replace("Actors", "ours")
    times = (f"{p50 / _costs(ours, runs)[0]:.2f}" for ours in (PLAYED, alike))
    return name, *measured, f"{p50:.1f}", f"{mean:.1f}", f"{cpu:.1f}", *times


def main() -> None:
    """Measure, and print a table in milliseconds."""
    asked = _asked()
    if asked.only:
        sys.stdout.write(json.dumps(WAYS[asked.only](asked)) + "\n")
        return
    if asked.shots:
        asked.shots.mkdir(parents=True, exist_ok=True)
    runs: dict[str, list[Figures]] = {name: [] for name in WAYS}
    for _ in range(asked.rounds):
        for name, rounds in runs.items():
            rounds.append(apart("tests.studies.actors_way", name))
    rows = [tuple(title for title, _ in COLUMNS), *(_row(name, runs) for name in runs)]
    driver, crowd = runs["Actors, none"][0], runs[PLAYED]
    told = [
        *(line(row, COLUMNS) for row in rows),
        f"Crowd.follow and Crowd.rows: {_least(crowd, 'crowd_ms', 'mean'):.2f} ms a frame (mean)",
        f"{driver['renderer']}, {driver['driver']}",
    ]
    sys.stdout.write("\n".join(told) + "\n")


if __name__ == "__main__":
    main()
