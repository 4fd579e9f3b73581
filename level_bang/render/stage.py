"""Shows a Frame: fills the scene's rows and the ribbon of light, tells each layer its window."""

import logging
import math
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray
from panda3d.core import NodePath, SamplerState, Texture

from level_bang.render import pack, scenery
from level_bang.render.engine import Engine, RenderError
from level_bang.render.layers import Layer, uniform_rows
from level_bang.render.pacing import Pacing
from level_bang.render.pipeline import Pipeline, Sight, Target
from level_bang.render.scenery import Finish
from level_bang.render.shaders import Defines, Programs
from level_bang.scalar import clamp
from level_bang.sim.kinds import HALL_BACK
from level_bang.view import ribbon
from level_bang.view.frame import Floats, Frame, Room

log = logging.getLogger(__name__)

Window: TypeAlias = tuple[float, float]  # m along relative to the origin, from and to


@dataclass(frozen=True, slots=True)
class Quality:
    """What a tier spends."""

    target: Target
    finish: Finish
    near: float  # share of the distances at which plainer models do
    plain: bool  # light where vertices are, not where pixels are; nothing but the floor mirrors


QUALITIES: Final = {
    "low": Quality(
        Target(scale=0.6, deep=False, samples=0), Finish(512, 256, 1), near=0.3, plain=True
    ),
    "medium": Quality(
        Target(scale=0.85, deep=True, samples=0), Finish(1024, 512, 4), near=1.0, plain=False
    ),
    "high": Quality(
        Target(scale=1.0, deep=True, samples=4), Finish(1024, 512, 8), near=1.0, plain=False
    ),
}
DETAIL_AT: Final = (6.5, 16.0)  # m; beyond the first a creature's second level of detail, and so on
THING_DETAIL_AT: Final = (9.0, 40.0)  # m, of things
FURNITURE_DETAIL_AT: Final = 9.0  # m
DOOR_DETAIL_AT: Final = (9.0, 45.0)  # m, of doors
MARGIN: Final = math.radians(9.0)  # of view beside the lens: roll, pitch and widths at the eye
AT_BEND: Final = 8.0  # m from a bend at which one sees far round it
PAST_BEND: Final = 10.0  # m beyond a bend that are kept from further away
SPACINGS: Final = {2: 10.0, 3: 6.0, 4: 12.0}  # m, of signs, panels, beacons
BARS_SEEN: Final = 21.0  # m; a bar of the ceiling is thinner than a pixel beyond
PLENUM_SEEN: Final = 24.0  # m from which nobody makes out what runs above the ceiling
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
        self._ribbon = _ribbon_texture()
        self._root = NodePath("hall")
        engine.step()  # the driver compiles nothing before its first frame
        self._pacing = Pacing()
        self._programs = Programs(engine.win)
        self._pipeline = self._open()
        finish, defines = self.quality.finish, _defines(self.quality)
        self.scenery = scenery.build(
            scenery.Ground(self._root, self._held, self._ribbon, finish, self._programs, defines)
        )

    def _open(self) -> Pipeline:
        """The pipeline of this quality, or of low where the driver cannot do it."""

        def opened() -> Pipeline:
            sight = Sight(self._root, self._held, self._programs, _defines(self.quality))
            return Pipeline(self.engine, self.quality.target, sight)

        if not self.quality.target.deep:
            return opened()
        try:
            return opened()
        except RenderError as error:
            log.warning("%s The picture is drawn at low quality instead.", error)
            self.quality = QUALITIES["low"]
            return opened()

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
        origin = pack.fill(self._rows, frame, width / height)
        self._shine(frame)
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

    def _shine(self, frame: Frame) -> None:
        """Hand the light of all lamps to the shaders."""
        if frame.light.size:
            target: memoryview = memoryview(self._ribbon.modify_ram_image())  # type: ignore[arg-type]
            np.frombuffer(target, np.float32)[:] = frame.light.reshape(-1)

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
        first, count = shown[0]
        made.pieces[0][1].draw(first, 2 * count)  # both walls
        made.fittings[1].draw(first, 2 * count)
        at = frame.eye.along - origin
        for run, layer in zip(_runs(at, (lo, hi), (BARS_SEEN,)), made.ceilings, strict=True):
            layer.draw(*run)
        for kind, spacing in SPACINGS.items():
            made.fittings[kind].draw(*_indices(lo, hi, spacing))
        _doors(made, at, (lo, hi), self.quality.near)
        made.fittings[5].draw(0, frame.fire_door is not None)
        made.fittings[6].draw(0, bend_seen)
        made.fittings[7].draw(0, lo < end < hi + 1)
        made.fittings[9].draw(0, pack.STRETCHES - 1 if _ward_ends(frame, origin, lo, hi) else 0)
        seen = PLENUM_SEEN * self.quality.near
        near = max(lo, at - seen), min(hi, at + seen)
        made.fittings[10].draw(*_indices(*near, 3.0))
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
        rows = _near(frame.things, 2, origin, window)
        away = np.abs(rows[:, 2] - np.float32(frame.eye.along - origin))
        detail = np.searchsorted(THING_DETAIL_AT, away / np.float32(self.quality.near))
        key = rows[:, 0].astype(np.int64) * scenery.DETAILS + detail
        order = np.argsort(key, kind="stable")
        count = made.thing_rows.write(rows[order])
        _in_runs(made.things, key[order][:count])
        made.shades[0].draw(0, count)
        self._furniture(frame, origin, window)
        rows = _near(frame.marks, 2, origin, window)
        made.marks[0].draw(0, made.mark_rows.write(rows))
        rows = _near(frame.items, 2, origin, window)
        rows = rows[np.argsort(rows[:, 0], kind="stable")]
        count = made.item_rows.write(rows)
        _by_kind(rows, made.items, count)
        made.glows[5].draw(0, count)

    def _furniture(self, frame: Frame, origin: float, window: Window) -> None:
        made = self.scenery
        rows = _near(frame.furnishings, 2, origin, window)
        away = np.abs(rows[:, 2] - np.float32(frame.eye.along - origin))
        far = away > FURNITURE_DETAIL_AT * self.quality.near
        far |= np.isin(rows[:, 0], scenery.ONE_DETAIL)
        key = rows[:, 0].astype(np.int64) * scenery.FURNITURE_DETAILS + far
        order = np.argsort(key, kind="stable")
        count = made.furniture_rows.write(rows[order])
        _in_runs(made.furnishings, key[order][:count])

    def _creatures(self, frame: Frame, origin: float, window: Window) -> None:
        made = self.scenery
        rows = _near(frame.creatures, 1, origin, window)
        away = np.abs(rows[:, 1] - np.float32(frame.eye.along - origin))
        key = rows[:, 0].astype(np.int64) * scenery.DETAILS + np.searchsorted(DETAIL_AT, away)
        order = np.lexsort((away, key))
        count = made.creature_rows.write(rows[order])
        _in_runs(made.creatures, key[order][:count])
        made.shades[1].draw(0, count)


def _reach(off: float, half: float) -> float:
    """Metres seen down a hall whose axis lies `off` radians beside the middle of the view."""
    if off <= half:
        return pack.SIGHT
    return min(pack.SIGHT, 4.0 + 3.2 / math.tan(min(off - half, math.pi / 2)))


def _indices(lo: float, hi: float, spacing: float) -> tuple[int, int]:
    """First index and count of what stands every `spacing` metres within (and one before)."""
    first = math.floor(lo / spacing) - 1
    return first, math.ceil(hi / spacing) - first + 1


def _runs(at: float, window: Window, reaches: tuple[float, ...]) -> list[tuple[int, int]]:
    """(first, count) of the bays of a window, from far behind to far ahead, cut at the reaches."""
    first, count = _indices(*window, 3.0)
    around = [*(-reach for reach in reversed(reaches)), *reaches]
    cuts = [int(clamp(math.floor((at + r) / 3.0), first, first + count)) for r in around]
    ends = [first, *cuts, first + count]
    return [(low, high - low) for low, high in pairwise(ends)]


def _doors(made: scenery.Scenery, at: float, window: Window, share: float) -> None:
    """Whole ones near the eye, plainer ones behind and ahead of those, the plainest beyond."""
    runs = _runs(at, window, tuple(reach * share for reach in DOOR_DETAIL_AT))
    for (start, bays), layer in zip(runs, made.doors, strict=True):
        layer.draw(start, 2 * bays)


def _ward_ends(frame: Frame, origin: float, lo: float, hi: float) -> bool:
    return any(lo - 2.0 < s.start - origin < hi for s in frame.stretches[1:])


def _near(rows: Floats, along: int, origin: float, window: Window) -> Floats:
    """A copy of the rows within the window, their along relative to the origin."""
    if not len(rows):
        return rows
    at = rows[:, along] - np.float32(origin)
    keep = (at > window[0] - 2.0) & (at < window[1] + 2.0)
    near = rows[keep]
    near[:, along] = at[keep]
    return near


def _in_runs(layers: list[Layer], keys: NDArray[np.int64]) -> None:
    """Rows sorted by key: each layer draws its run."""
    first = 0
    for layer, many in zip(layers, np.bincount(keys, minlength=len(layers)).tolist(), strict=False):
        layer.draw(first, many)
        first += many


def _by_kind(rows: Floats, layers: dict[int, Layer], count: int) -> None:
    """Rows sorted by kind: each layer draws its run."""
    many = np.bincount(rows[:count, 0].astype(np.int64), minlength=max(layers) + 1).tolist()
    first = 0
    for kind, number in enumerate(many):
        if kind in layers:
            layers[kind].draw(first, number)
        first += number


def _defines(quality: Quality) -> Defines:
    found: Defines = {}
    if quality.plain:
        found["PLAIN"] = 1
    if not quality.target.deep:
        found["TONE_HERE"] = 1
    return found


def _ribbon_texture() -> Texture:
    made = Texture("ribbon")
    made.setup_2d_texture(ribbon.COLUMNS, ribbon.ROWS, Texture.T_float, Texture.F_rgba32)
    made.minfilter = made.magfilter = SamplerState.FT_linear
    made.wrap_u = made.wrap_v = SamplerState.WM_clamp
    made.modify_ram_image()
    return made
