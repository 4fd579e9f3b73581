"""From the hall to the window: the picture is drawn smaller or larger, blooms, and gets its tone.

Low draws eight bits a channel and tones in the surfaces' own shaders; one pass to the window
follows. The other tiers draw light itself (sixteen bit floats), let what is bright bleed through a
pyramid of ever smaller pictures, and tone, smooth edges and grain in the last pass.
"""

from dataclasses import dataclass
from typing import Final

from panda3d.core import (
    Camera,
    DisplayRegion,
    FrameBufferProperties,
    GraphicsBuffer,
    GraphicsOutput,
    GraphicsPipe,
    NodePath,
    OrthographicLens,
    PTA_LVecBase4f,
    SamplerState,
    Texture,
    WindowProperties,
)

from level_bang.render import meshes
from level_bang.render.engine import Engine, RenderError
from level_bang.render.layers import Layer, uniform_rows
from level_bang.render.shaders import Defines, Programs

BLOOMS: Final = 5  # pictures of the pyramid, each half as wide as the one before
VIGNETTE_CELLS: Final = 16


@dataclass(frozen=True, slots=True)
class Target:
    """What the hall is drawn into."""

    scale: float  # of the window's edge
    deep: bool  # floats, toned in the last pass
    samples: int  # per pixel


@dataclass(frozen=True, slots=True)
class Sight:
    """The scene that is drawn, and what its shaders share with the passes after it."""

    root: NodePath
    rows: PTA_LVecBase4f
    programs: Programs
    defines: Defines


class Pipeline:
    """The buffers between the hall's scene and the window."""

    def __init__(self, engine: Engine, target: Target, hall: Sight) -> None:
        """Raises RenderError where the driver gives no such buffer."""
        self.engine, self.target, self._hall = engine, target, hall
        self.layers: list[Layer] = []
        self._pixels_held, self._pixels = uniform_rows(2)
        self.share = 1.0  # of the buffers' edges that is drawn to
        self._size = (0, 0)
        self.picture = _texture("picture")
        self._buffers = [self._open("hall", self.picture, -20, target.samples)]
        self._regions = [self._buffers[0].make_display_region()]
        self._regions[0].camera = hall.root.attach_new_node(_camera())
        self._screens: list[NodePath] = []
        self._blooms = [self._bloom(k) for k in range(BLOOMS)] if target.deep else []
        self._region = self._last_pass()
        self.fit()

    @property
    def draws(self) -> int:
        """Passes after the hall's own draws."""
        return 1 + len(self._blooms)

    def fit(self) -> None:
        """Follow the window's size."""
        if self.engine.size == self._size:
            return
        self._size = width, height = self.engine.size
        inner = [max(1, round(edge * self.target.scale)) for edge in (width, height)]
        self._pixels[0] = width, height, 1.0 / inner[0], 1.0 / inner[1]
        self._pixels[1, 0] = self.share
        for k, buffer in enumerate(self._buffers):
            buffer.set_size(max(1, inner[0] >> k), max(1, inner[1] >> k))

    def draw_at(self, share: float) -> None:
        """Draw to that share of the buffers' edges, from the next frame on; costs nothing."""
        if share != self.share:
            self.share = share
            self._pixels[1, 0] = share
            for region in self._regions:
                region.set_dimensions(0, share, 0, share)

    def close(self) -> None:
        """Give the buffers back."""
        self.engine.win.remove_display_region(self._region)
        for buffer in self._buffers:
            self.engine.base.graphics_engine.remove_window(buffer)
        for screen in self._screens:
            screen.remove_node()

    def _open(self, name: str, texture: Texture, sort: int, samples: int) -> GraphicsBuffer:
        wanted = FrameBufferProperties()
        wanted.set_rgba_bits(*((16,) * 4 if self.target.deep else (8,) * 4))
        wanted.float_color = self.target.deep
        wanted.depth_bits = 24 if name == "hall" else 0
        wanted.multisamples = samples
        base, win = self.engine.base, self.engine.win
        made = base.graphics_engine.make_output(
            base.pipe,
            name,
            sort,
            wanted,
            WindowProperties(size=(64, 64)),
            GraphicsPipe.BF_refuse_window | GraphicsPipe.BF_resizeable,
            win.get_gsg(),
            win,
        )
        if not isinstance(made, GraphicsBuffer):
            raise RenderError("The graphics driver gives no drawing buffer: try `--quality low`.")
        if self.target.deep and not made.get_fb_properties().float_color:
            base.graphics_engine.remove_window(made)
            raise RenderError("The graphics driver has no drawing buffers of floats.")
        made.add_render_texture(texture, GraphicsOutput.RTM_bind_or_copy)
        made.set_clear_color((0, 0, 0, 1))
        return made

    def _sheet(self, fragment: str, defines: Defines, inputs: dict[str, object]) -> NodePath:
        """A scene of one rectangle over everything, with its camera."""
        screen = NodePath(fragment)
        cells = VIGNETTE_CELLS if fragment == "final.frag" else 1
        shader = self._hall.programs.make("screen.vert", fragment, defines)
        layer = Layer(screen, meshes.sheet(cells), shader, 0)
        self.layers.append(layer)
        for name, value in {
            "scene": self._hall.rows,
            "pixels": self._pixels_held,
            **inputs,
        }.items():
            layer.node.set_shader_input(name, value)
        layer.node.set_depth_test(False)
        layer.node.set_depth_write(False)
        layer.node.set_two_sided(True)
        layer.draw(0, 1)
        self._screens.append(screen)
        return screen.attach_new_node(_camera())

    def _bloom(self, level: int) -> Texture:
        """The picture of that level, made from the one before."""
        made = _texture(f"bloom {level}")
        before = self._screens[-1].get_python_tag("made") if level else self.picture
        camera = self._sheet(
            "bloom.frag", {**self._hall.defines, "LEVEL": level}, {"picture": before}
        )
        buffer = self._open(f"bloom {level}", made, -19 + level, 0)
        region = buffer.make_display_region()
        region.camera = camera
        self._regions.append(region)
        self._buffers.append(buffer)
        self._screens[-1].set_python_tag("made", made)
        return made

    def _last_pass(self) -> DisplayRegion:
        inputs: dict[str, object] = {"picture": self.picture}
        inputs |= {f"bloom_{k}": made for k, made in enumerate(self._blooms)}
        camera = self._sheet("final.frag", self._hall.defines, inputs)
        region = self.engine.win.make_display_region()
        region.sort = self.engine.win.get_num_display_regions() - 100  # the newest on top
        region.camera = camera
        return region


def _camera() -> Camera:
    """The shaders know the real one; Panda only wants some lens to begin with."""
    lens = OrthographicLens()
    lens.set_film_size(2, 2)
    lens.set_near_far(-1000, 1000)
    return Camera("camera", lens)


def _texture(name: str) -> Texture:
    made = Texture(name)
    made.minfilter = made.magfilter = SamplerState.FT_linear
    made.wrap_u = made.wrap_v = SamplerState.WM_clamp
    return made
