"""A row of bars: how a run went, from its start to its end."""

from collections.abc import Sequence
from typing import Final

import numpy as np
from panda3d.core import NodePath

from level_bang.render import meshes
from level_bang.render.layers import Layer, uniform_rows
from level_bang.render.shaders import Programs

BARS: Final = 96
LEAST: Final = 0.008  # of the height; what is nothing is still a line to stand on


class Curve:
    """The bars; placed and filled like a line of text."""

    def __init__(self, parent: NodePath, programs: Programs) -> None:
        """Hidden until it is put somewhere."""
        self._held, self._rows = uniform_rows(BARS)
        shader = programs.make("curve.vert", "curve.frag", {"BARS": BARS})
        self._layer = Layer(parent, meshes.quad(), shader, 3)
        self._layer.node.set_shader_input("bars", self._held)

    def put(
        self, bars: Sequence[tuple[float, float]], x: float, y: float, wide: float, high: float
    ) -> None:
        """Show (height, redness) pairs, each 0..1, from (x, y) up and to the right.

        Nothing is shown for no bars, or where there is no room; of more than BARS the last few
        are left out.
        """
        count = min(len(bars), BARS) if wide > 0.0 else 0
        self._layer.draw(0, count)
        if not count:
            return
        self._rows[:count, :2] = np.clip(bars[:count], (LEAST, 0.0), 1.0)
        self._rows[:count, 2] = 1.0 / count
        self._layer.node.set_pos(x, y, 0)
        self._layer.node.set_scale(wide, high, 1)
