"""Shows a Frame: fills the scene's rows, tells each layer its window, draws it to the screen."""

import math
from dataclasses import dataclass
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray
from panda3d.core import (
    Camera,
    FrameBufferProperties,
    GraphicsBuffer,
    GraphicsOutput,
    GraphicsPipe,
    NodePath,
    OrthographicLens,
    SamplerState,
    Texture,
    WindowProperties,
)

from level_bang.render import meshes, pack, scenery
from level_bang.render.engine import Engine, RenderError
from level_bang.render.layers import Layer, uniform_rows
from level_bang.render.shaders import program
from level_bang.scalar import clamp
from level_bang.sim.kinds import HALL_BACK
from level_bang.view.frame import Floats, Frame, Room

Window: TypeAlias = tuple[float, float]  # m along relative to the origin, from and to


@dataclass(frozen=True, slots=True)
class Quality:
    """What a tier spends."""

    scale: float  # of the window's edge that is really drawn
    per_vertex: bool  # light where vertices are, not where pixels are
    deep: bool  # float target, tone mapped in the last pass
    samples: int  # per pixel


QUALITIES: Final = {
    "low": Quality(scale=0.6, per_vertex=True, deep=False, samples=0),
    "medium": Quality(scale=0.85, per_vertex=False, deep=True, samples=0),
    "high": Quality(scale=1.0, per_vertex=False, deep=True, samples=4),
}
DETAIL_AT: Final = (6.5, 16.0)  # m; beyond the first the second level of detail, and so on
MARGIN: Final = math.radians(9.0)  # of view beside the lens: roll, pitch and widths at the eye
AT_BEND: Final = 8.0  # m from a bend at which one sees far round it
PAST_BEND: Final = 10.0  # m beyond a bend that are kept from further away
SPACINGS: Final = (10.0, 6.0, 12.0)  # m, of signs, panels, beacons
DOORS_PLAIN: Final = 21.0  # m from which doors are drawn plainly; a multiple of their spacing
GLOW_SPACINGS: Final = (10.0, 12.0, 6.0)


class Stage:
    """The picture. The only place, with the shaders, that knows where hall coordinates lie."""

    def __init__(self, engine: Engine, quality: str = "low") -> None:
        """Build everything that will ever be shown."""
        if quality not in QUALITIES:
            raise RenderError(f"There is no quality {quality!r}: use {', '.join(QUALITIES)}.")
        self.engine = engine
        self.quality = QUALITIES[quality]
        self._held, self._rows = uniform_rows(pack.ROWS["SIZE"])
        self._root = NodePath("hall")
        defines: scenery.Defines = {}
        if self.quality.per_vertex:
            defines["LIGHT_PER_VERTEX"] = 1
        if not self.quality.deep:
            defines["TONE_HERE"] = 1
        self.scenery = scenery.build(self._root, self._held, defines)
        self._pixels_held, self._pixels = uniform_rows(1)
        self._size = (0, 0)
        self._texture = _picture_texture()
        self._buffer = self._open_buffer()
        self._final_layer(defines)
        self._fit()

    def show(self, frame: Frame) -> None:
        """What the next `engine.step` draws."""
        self._fit()
        width, height = self._size
        origin = pack.fill(self._rows, frame, width / height)
        if frame.room is Room.HALL:
            self._hall(frame, origin)
        else:
            self._room(frame)
        window = self._window(frame, origin) if frame.room is Room.HALL else (-10.0, 20.0)
        self._things(frame, origin, window)
        self._creatures(frame, origin, window)

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
        return 1 + sum(layer.count > 0 for layer in self.scenery.layers())

    def triangles(self) -> int:
        """Triangles of the scene in the last frame shown."""
        return 2 + sum(layer.count * layer.triangles for layer in self.scenery.layers())

    @property
    def scale(self) -> float:
        """The share of the window's edge that is really drawn."""
        return self.quality.scale

    def close(self) -> None:
        """Give the buffer back."""
        self.engine.win.remove_display_region(self._region)
        self.engine.base.graphics_engine.remove_window(self._buffer)
        self._root.remove_node()
        self._screen.remove_node()

    def _hall(self, frame: Frame, origin: float) -> None:
        lo, hi = self._window(frame, origin)
        made = self.scenery
        bend_seen = frame.bend is not None and lo - 4 < frame.bend.at - origin < hi + 4
        end, start = frame.length - origin, -HALL_BACK - origin
        shown = (
            _indices(lo, hi, 3.0),
            (0, bend_seen),
            (0, lo < end < hi + 1),
            (0, lo - 1 < start < hi),
        )
        for piece, layer in made.pieces:
            layer.draw(*shown[piece])
        for layer, spacing in zip(made.fittings[2:], SPACINGS, strict=False):
            layer.draw(*_indices(lo, hi, spacing))
        _doors(made, frame.eye.along - origin, (lo, hi))
        made.fittings[5].draw(0, frame.fire_door is not None)
        made.fittings[6].draw(0, bend_seen)
        made.fittings[7].draw(0, lo < end < hi + 1)
        for layer, spacing in zip(made.glows, GLOW_SPACINGS, strict=False):
            layer.draw(*_indices(lo, hi, spacing))
        made.glows[3].draw(0, frame.flare is not None)
        made.glows[4].draw(0, scenery.PUFFS if frame.cloud is not None else 0)
        for layer in made.rooms:
            layer.draw(0, 0)

    def _room(self, frame: Frame) -> None:
        for layer in self.scenery.of_the_hall():
            layer.draw(0, 0)
        for room, layer in zip((Room.EMPTY, Room.CARPENTER), self.scenery.rooms, strict=True):
            layer.draw(0, frame.room is room)

    def _window(self, frame: Frame, origin: float) -> Window:
        """The metres that can be in the picture."""
        at = frame.eye.along - origin
        half = math.atan(1.0 / float(self._rows[pack.ROWS["RIGHT_OF"], 3])) + MARGIN
        yaw = abs(math.remainder(frame.eye.yaw, math.tau))
        lo, hi = at - _reach(math.pi - yaw, half), at + _reach(yaw, half)
        if frame.bend is None:
            return lo, hi
        bend = frame.bend.at - origin
        if abs(bend - at) < AT_BEND:
            return at - pack.SIGHT, at + pack.SIGHT
        if frame.bend.passed:
            return max(lo, bend - PAST_BEND), hi
        return lo, min(hi, bend + PAST_BEND)

    def _things(self, frame: Frame, origin: float, window: Window) -> None:
        made = self.scenery
        rows = _seen(frame.things, 2, origin, window)
        _by_kind(rows, made.things, made.thing_rows.write(rows))
        made.shades[0].draw(0, min(len(rows), made.thing_rows.most))
        rows = _seen(frame.items, 2, origin, window)
        count = made.item_rows.write(rows)
        _by_kind(rows, made.items, count)
        made.glows[5].draw(0, count)

    def _creatures(self, frame: Frame, origin: float, window: Window) -> None:
        made = self.scenery
        rows = _near(frame.creatures, 1, origin, window)
        away = np.abs(rows[:, 1] - np.float32(frame.eye.along - origin))
        key = rows[:, 0].astype(np.int64) * scenery.DETAILS + np.searchsorted(DETAIL_AT, away)
        order = np.lexsort((away, key))
        count = made.creature_rows.write(rows[order])
        counts = np.bincount(key[order][:count], minlength=len(made.creatures))
        first = 0
        for layer, many in zip(made.creatures, counts.tolist(), strict=False):
            layer.draw(first, many)
            first += many
        made.shades[1].draw(0, count)

    def _fit(self) -> None:
        if self.engine.size == self._size:
            return
        self._size = width, height = self.engine.size
        self._pixels[0] = width, height, 0, 0
        self._buffer.set_size(*self._inner())

    def _inner(self) -> tuple[int, int]:
        width, height = self.engine.size
        return max(1, round(width * self.scale)), max(1, round(height * self.scale))

    def _open_buffer(self) -> GraphicsBuffer:
        wanted = FrameBufferProperties()
        wanted.set_rgba_bits(*((16,) * 4 if self.quality.deep else (8,) * 4))
        wanted.float_color = self.quality.deep
        wanted.depth_bits = 24
        wanted.multisamples = self.quality.samples
        base, win = self.engine.base, self.engine.win
        made = base.graphics_engine.make_output(
            base.pipe,
            "hall",
            -10,
            wanted,
            WindowProperties(size=self._inner()),
            GraphicsPipe.BF_refuse_window | GraphicsPipe.BF_resizeable,
            win.get_gsg(),
            win,
        )
        if not isinstance(made, GraphicsBuffer):
            raise RenderError("The graphics driver gives no drawing buffer: try `--quality low`.")
        made.add_render_texture(self._texture, GraphicsOutput.RTM_bind_or_copy)
        made.set_clear_color((0, 0, 0, 1))
        region = made.make_display_region()
        region.camera = self._root.attach_new_node(_camera())
        return made

    def _final_layer(self, defines: scenery.Defines) -> None:
        self._screen = NodePath("screen")
        layer = Layer(
            self._screen, meshes.sheet(16), program("screen.vert", "final.frag", defines), 0
        )
        layer.node.set_shader_input("scene", self._held)
        layer.node.set_shader_input("picture", self._texture)
        layer.node.set_shader_input("pixels", self._pixels_held)
        layer.node.set_depth_test(False)
        layer.node.set_depth_write(False)
        layer.node.set_two_sided(True)
        layer.draw(0, 1)
        self._region = self.engine.win.make_display_region()
        self._region.sort = self.engine.win.get_num_display_regions() - 100  # the newest on top
        self._region.camera = self._screen.attach_new_node(_camera())


def _camera() -> Camera:
    """The shaders know the real one; Panda only wants some lens to begin with."""
    lens = OrthographicLens()
    lens.set_film_size(2, 2)
    lens.set_near_far(-1000, 1000)
    return Camera("camera", lens)


def _picture_texture() -> Texture:
    made = Texture("picture")
    made.minfilter = made.magfilter = SamplerState.FT_linear
    made.wrap_u = made.wrap_v = SamplerState.WM_clamp
    return made


def _reach(off: float, half: float) -> float:
    """Metres seen down a hall whose axis lies `off` radians beside the middle of the view."""
    if off <= half:
        return pack.SIGHT
    return min(pack.SIGHT, 4.0 + 3.2 / math.tan(min(off - half, math.pi / 2)))


def _indices(lo: float, hi: float, spacing: float) -> tuple[int, int]:
    """First index and count of what stands every `spacing` metres within (and one before)."""
    first = math.floor(lo / spacing) - 1
    return first, math.ceil(hi / spacing) - first + 1


def _doors(made: scenery.Scenery, at: float, window: Window) -> None:
    """Whole ones near the eye, plain ones behind and ahead of those."""
    first, count = _indices(*window, 3.0)
    low = clamp(math.floor((at - DOORS_PLAIN) / 3.0), first, first + count)
    high = clamp(math.ceil((at + DOORS_PLAIN) / 3.0), low, first + count)
    runs = (low, high - low), (first, low - first), (high, first + count - high)
    for run, layers in zip(runs, made.doors, strict=True):
        for layer in layers:
            layer.draw(*run)


def _near(rows: Floats, along: int, origin: float, window: Window) -> Floats:
    """A copy of the rows within the window, their along relative to the origin."""
    if not len(rows):
        return rows
    at = rows[:, along] - np.float32(origin)
    keep = (at > window[0] - 2.0) & (at < window[1] + 2.0)
    near = rows[keep]
    near[:, along] = at[keep]
    return near


def _seen(rows: Floats, along: int, origin: float, window: Window) -> Floats:
    near = _near(rows, along, origin, window)
    return near[np.argsort(near[:, 0], kind="stable")]


def _by_kind(rows: Floats, layers: dict[int, Layer], count: int) -> None:
    """Rows sorted by kind: each layer draws its run."""
    many = np.bincount(rows[:count, 0].astype(np.int64), minlength=max(layers) + 1).tolist()
    first = 0
    for kind, number in enumerate(many):
        if kind in layers:
            layers[kind].draw(first, number)
        first += number
