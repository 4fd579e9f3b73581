"""Plays in the real window by a clock of its own and tells every frame's words as JSON lines:
`python -m tests.app.telling RUNNER FRAMES KEY@FRAME...`; the runner `nobody` stays on the title.
"""

import json
import sys
from collections.abc import Iterator

from panda3d.core import NodePath, TextNode

from level_bang.app.game import Game, Options
from level_bang.app.window import open_stage
from level_bang.render.controls import DOWN, UP
from level_bang.render.engine import Engine
from level_bang.sim.kinds import Entry
from level_bang.tape import Header
from level_bang.view.look import LookParams

FPS = 16  # a power of two: sums of frames are exact


def words(engine: Engine) -> Iterator[str]:
    """Every text that is drawn over the picture."""
    for region in engine.win.get_active_display_regions():
        if not region.camera.is_empty():
            yield from _texts(region.camera.get_top())


def _texts(root: NodePath) -> Iterator[str]:
    for path in root.find_all_matches("**/+TextNode"):
        node = path.node()
        if isinstance(node, TextNode) and node.get_text() and not path.is_hidden():
            yield node.get_text()


def main(runner: str, frames: str, *presses: str) -> None:
    now = 0.0
    header = None if runner == "nobody" else Header(7, Entry.UNEXPECTED, 10_000.0, player=runner)
    engine, stage = open_stage((160, 90), "low", offscreen=False, vsync=False)
    options = Options(LookParams(), header, clock=lambda: now, fresh_seed=lambda: 7)
    game = Game(engine, stage, options)
    keys = [press.split("@") for press in presses]
    for frame in range(int(frames)):
        now += 1 / FPS
        for key in (key for key, at in keys if int(at) == frame):
            engine.base.messenger.send(DOWN, [key])
            engine.base.messenger.send(UP, [key])
        engine.step()
        told = {"state": game.state.name, "heard": game.noise.caption, "words": [*words(engine)]}
        sys.stdout.write(f"{json.dumps(told)}\n")
    game.close()
    engine.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
