"""What every shader reads and every frame rewrites: the scene's rows and the ribbon of light."""

import math

import numpy as np
from panda3d.core import SamplerState, Texture

from level_bang.render import pack
from level_bang.render.layers import uniform_rows
from level_bang.view import ribbon
from level_bang.view.frame import Frame


class Inputs:
    """Memory that the shaders read, and how to write a Frame into it."""

    def __init__(self) -> None:
        """Nothing in the scene, no light."""
        self.scene, self._rows = uniform_rows(pack.ROWS["SIZE"])
        self.ribbon = _ribbon_texture()

    @property
    def half_width(self) -> float:
        """Radians from the middle of the view to its rim."""
        return math.atan(1.0 / float(self._rows[pack.ROWS["RIGHT_OF"], 3]))

    def write(self, frame: Frame, aspect: float) -> float:
        """Take the frame's numbers and light; the origin, m along, they are relative to."""
        origin = pack.fill(self._rows, frame, aspect)
        if frame.light.size:
            target: memoryview = memoryview(self.ribbon.modify_ram_image())  # type: ignore[arg-type]
            np.frombuffer(target, np.float32)[:] = frame.light.reshape(-1)
        return origin


def _ribbon_texture() -> Texture:
    made = Texture("ribbon")
    made.setup_2d_texture(ribbon.COLUMNS, ribbon.ROWS, Texture.T_float, Texture.F_rgba32)
    made.minfilter = made.magfilter = SamplerState.FT_linear
    made.wrap_u = made.wrap_v = SamplerState.WM_clamp
    made.modify_ram_image()
    return made
