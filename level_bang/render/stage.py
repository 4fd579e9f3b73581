"""Shows a Frame: hands its numbers to the shaders and tells each layer its window."""

import logging

import numpy as np
from numpy.typing import NDArray
from panda3d.core import NodePath

from level_bang.render import bays, building, crowds, reach, scenery
from level_bang.render.engine import Engine, RenderError
from level_bang.render.inputs import Inputs
from level_bang.render.pacing import Pacing
from level_bang.render.pipeline import Pipeline, Sight
from level_bang.render.quality import QUALITIES
from level_bang.render.shaders import Programs
from level_bang.view.frame import Frame

log = logging.getLogger(__name__)


class Stage:
    """The picture. The only place, with the shaders, that knows where hall coordinates lie."""

    def __init__(self, engine: Engine, quality: str = "low") -> None:
        """Build everything that will ever be shown."""
        if quality not in QUALITIES:
            raise RenderError(f"There is no quality {quality!r}: use {', '.join(QUALITIES)}.")
        self.engine = engine
        self.quality = QUALITIES[quality]
        self._inputs = Inputs()
        self._root = NodePath("hall")
        engine.step()  # the driver compiles nothing before its first frame
        self._pacing = Pacing()
        self._programs = Programs(engine.win)
        self._pipeline = self._open()
        self.scenery = building.build(self._ground())

    def _open(self) -> Pipeline:
        """The pipeline of this quality, or of low where the driver cannot do it."""

        def opened() -> Pipeline:
            sight = Sight(self._root, self._inputs.scene, self._programs, self.quality.defines)
            return Pipeline(self.engine, self.quality.target, sight)

        if not self.quality.target.deep:
            return opened()
        try:
            return opened()
        except RenderError as error:
            log.warning("%s The picture is drawn at low quality instead.", error)
            self.quality = QUALITIES["low"]
            return opened()

    def _ground(self) -> scenery.Ground:
        inputs, quality = self._inputs, self.quality
        return scenery.Ground(
            *(self._root, inputs.scene, inputs.ribbon),
            *(quality.finish, self._programs, quality.defines),
        )

    def pace(self, elapsed: float) -> None:
        """Draw smaller where frames take too long, and larger where there is room; never on low."""
        if self.quality.target.deep:
            self._pipeline.draw_at(self._pacing.take(elapsed))

    def reload_shaders(self) -> list[str]:
        """Take changed files of shaders/; what does not compile stays as it was, and is told."""
        changed, troubles = self._programs.reload()
        for layer in (*self.scenery.layers(), *self._pipeline.layers):
            old = layer.node.get_shader()
            if old in changed:
                layer.node.set_shader(changed[old])
        return troubles

    def show(self, frame: Frame) -> None:
        """What the next `engine.step` draws."""
        self._pipeline.fit()
        width, height = self.engine.size
        origin = self._inputs.write(frame, width / height)
        seen = reach.window(frame, origin, self._inputs.half_width)
        bays.show(self.scenery, frame, origin, seen, self.quality)
        crowds.show(self.scenery, frame, origin, seen, self.quality)

    def picture(self) -> NDArray[np.uint8]:
        """(height, width, 3) of what was drawn last, the top row first."""
        shot = self.engine.win.get_screenshot()
        if shot is None:
            raise RenderError("The picture could not be read back from the graphics driver.")
        width, height = shot.get_x_size(), shot.get_y_size()
        raw = np.frombuffer(memoryview(shot.get_ram_image()), np.uint8)  # type: ignore[arg-type]
        planes = raw.reshape(height, width, -1)[::-1, :, 2::-1]
        return np.ascontiguousarray(planes)

    def draw_calls(self) -> int:
        """Draws of the scene in the last frame shown, the last pass included."""
        return self._pipeline.draws + sum(layer.count > 0 for layer in self.scenery.layers())

    def triangles(self) -> int:
        """Triangles of the scene in the last frame shown."""
        return 2 + sum(layer.count * layer.triangles for layer in self.scenery.layers())

    @property
    def scale(self) -> float:
        """The share of the window's edge that is really drawn."""
        return self.quality.target.scale * self._pipeline.share

    def close(self) -> None:
        """Give the buffers back."""
        self._pipeline.close()
        self._root.remove_node()
