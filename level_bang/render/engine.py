"""Starts and steps the one Ursina app: the same window, and nothing else of it, on 7.0 and 8.x."""

import contextlib
import io
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from direct.showbase.DirectObject import DirectObject
from direct.task import Task
from panda3d.core import (
    ConfigVariableBool,
    DisplayRegion,
    Filename,
    GraphicsOutput,
    GraphicsStateGuardian,
    GraphicsWindow,
    WindowProperties,
    load_prc_file_data,
)

from level_bang import assets

GL_NEEDED: Final = (3, 2)  # instancing, GLSL 150, and the most that every Mac offers in its core
SETTINGS: Final = """
window-title {title}
win-size {width} {height}
gl-version 3 2
textures-power-2 none
model-cache-dir
sync-video {vsync}
framebuffer-srgb 0
gl-coordinate-system default
paste-emit-keystrokes 0
notify-level-display error
notify-level-egldisplay error
notify-level-x11display error
notify-level-device error
"""


class RenderError(Exception):
    """The picture cannot be shown; the message is one sentence that says what to do."""


class Engine:
    """The window (or the buffer in its stead) and the frame loop. One for each process."""

    def __init__(
        self,
        size: tuple[int, int] = (1280, 720),
        *,
        offscreen: bool = False,
        vsync: bool = True,
        finish: bool = False,
        title: str = "Level !",
    ) -> None:
        """Open it; raise RenderError where there is no display or no driver with shaders.

        `finish` waits for every frame to be drawn: without it, times of single frames mean nothing.
        """
        self.offscreen = offscreen
        self.closed = False  # the player asked for the window to go; whoever runs the loop obeys
        self.focused = True
        self.minimised = False
        self._windowed = size
        _configure(size, offscreen, vsync, title)
        self.base = _start_ursina(size, offscreen, title)
        self.win: GraphicsOutput = self.base.win
        _check_driver(self.base.win)
        _strip(self.base)
        self._corner = corner(self.win) if finish else None
        self._news = DirectObject()
        self._watch()

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in pixels, now."""
        return self.win.get_x_size(), self.win.get_y_size()

    @property
    def fullscreen(self) -> bool:
        """Whether the window fills the screen."""
        return isinstance(self.win, GraphicsWindow) and bool(self.win.get_properties().fullscreen)

    @property
    def renderer(self) -> str:
        """The driver's name for what draws."""
        return str(self._gsg.get_driver_renderer())

    @property
    def driver_version(self) -> str:
        """The driver's own version text."""
        return str(self._gsg.get_driver_version())

    @property
    def _gsg(self) -> GraphicsStateGuardian:
        gsg = self.win.get_gsg()
        assert gsg is not None
        return gsg

    def step(self) -> None:
        """One turn of the engine: input, tasks, draw.

        Not by the task manager's own `step`: that takes Ctrl-C away from whoever runs the program.
        """
        self.base.task_mgr.mgr.poll()
        if self._corner is not None:
            self._corner.get_screenshot()

    def each_frame(self, update: Callable[[], None], sort: int) -> None:
        """Call `update` in every turn; input is read before a sort of 0, 50 draws."""

        def task(_: object) -> int:
            update()
            return Task.cont

        self.base.task_mgr.add(task, "level-bang", sort=sort)

    def save_picture(self, path: Path) -> bool:
        """Write what was drawn last as a picture, whole or not at all; False if that failed."""
        part = path.with_suffix(f".part{path.suffix}")  # Panda takes the format from the ending
        written = bool(self.win.save_screenshot(Filename.from_os_specific(str(part))))
        try:
            if written:
                part.replace(path)
            part.unlink(missing_ok=True)
        except OSError:
            return False
        return written

    def set_fullscreen(self, on: bool) -> None:
        """Ask for the whole screen, or for the window as it was."""
        if not isinstance(self.win, GraphicsWindow) or on == self.fullscreen:
            return
        wanted = WindowProperties()
        wanted.fullscreen = on
        if on:
            self._windowed = self.size
            pipe = self.win.get_pipe()
            wanted.set_size(pipe.get_display_width(), pipe.get_display_height())
        else:
            wanted.set_size(*self._windowed)
        self.win.request_properties(wanted)

    def resize(self, width: int, height: int) -> None:
        """Ask for that many pixels."""
        if isinstance(self.win, GraphicsWindow):
            wanted = WindowProperties()
            wanted.set_size(width, height)
            self.win.request_properties(wanted)
        else:
            self.base.win.set_size(width, height)

    def close(self) -> None:
        """Give everything back; the process may go on, without another engine."""
        self._news.ignore_all()
        with contextlib.suppress(SystemExit):
            self.base.destroy()

    def _watch(self) -> None:
        if not isinstance(self.win, GraphicsWindow):
            return
        self.win.close_request_event = "level-bang-close"
        self._news.accept("level-bang-close", self._asked_to_close)
        self._news.accept("window-event", self._window_changed)

    def _asked_to_close(self) -> None:
        self.closed = True

    def _window_changed(self, win: GraphicsWindow | None) -> None:
        if win is None or win != self.win:
            return
        now = win.get_properties()
        self.closed = self.closed or not now.open
        self.focused = bool(now.foreground)
        self.minimised = bool(now.minimized)


def _configure(size: tuple[int, int], offscreen: bool, vsync: bool, title: str) -> None:
    text = SETTINGS.format(
        title=title,
        width=size[0],
        height=size[1],
        vsync=int(vsync and not offscreen),
    )
    if offscreen:
        text += "load-display p3headlessgl\nwindow-type offscreen\naudio-library-name null\n"
    load_prc_file_data("level-bang", text)
    ConfigVariableBool("textures-auto-power-2").set_value(False)  # Ursina asks for the contrary


def _start_ursina(size: tuple[int, int], offscreen: bool, title: str) -> Any:  # noqa: ANN401
    """The app; all that Ursina says while it starts is thrown away."""
    with contextlib.redirect_stdout(io.StringIO()):
        application, window, ursina = _import_ursina()
        application.asset_folder = assets.path("models")
        application.load_settings = lambda *_: None  # it would execute a file beside the program
        try:
            base = ursina(
                title=title,
                size=size,
                borderless=False,
                fullscreen=False,
                vsync=False,
                editor_ui_enabled=False,
                window_type="offscreen" if offscreen else "onscreen",
                development_mode=False,
            )
        except Exception as error:
            raise RenderError(
                "No window could be opened: start the game on a screen with OpenGL 3.2,"
                " or use a command that needs no window, such as `level-bang simulate`."
            ) from error
        _silence_ursina()
        return _without_keys(base, window)


def _import_ursina() -> tuple[Any, Any, Any]:
    """Ursina searches the folder of argv[0] while it is imported: give it one of ours."""
    kept = sys.argv
    sys.argv = [str(assets.path("models", "none.py"))]
    try:
        from ursina import Ursina, application, window
    finally:
        sys.argv = kept
    return application, window, Ursina


def _silence_ursina() -> None:
    """Later on, too: stdout belongs to `--json`."""
    for name, module in list(sys.modules.items()):
        if name == "ursina" or name.startswith("ursina."):
            vars(module)["print"] = _nothing


def _nothing(*_: object, **__: object) -> None:
    """Stands in for print."""


def _without_keys(base: Any, window: Any) -> Any:  # noqa: ANN401
    from ursina import camera, destroy, mouse

    destroy(window.input_entity)  # F10 wipes shaders, F11 and F12 are ours
    camera.overlay.enabled = False  # opaque black in a core profile
    mouse.traverse_target = None
    mouse.enabled = False
    return base


def _check_driver(win: GraphicsOutput) -> None:
    gsg = win.get_gsg()
    if gsg is None:
        raise RenderError("The window has no graphics driver: install one with OpenGL 3.2.")
    version = gsg.get_driver_version_major(), gsg.get_driver_version_minor()
    if "Tiny" in type(gsg.get_pipe()).__name__ or version < GL_NEEDED:
        raise RenderError(
            f"The graphics driver ({gsg.get_driver_renderer() or 'software without shaders'})"
            " cannot run shaders: install one with OpenGL 3.2 or later (on Linux: Mesa)."
        )


def _strip(base: Any) -> None:  # noqa: ANN401
    """Take out what would run or draw beside us every frame."""
    base.ignore_all()  # the window's close would end the process, keys would reach Ursina
    for name in ("update", "wait_for_window"):
        base.task_mgr.remove(name)
    for region in list(base.win.get_display_regions()):
        region.set_active(False)
    base.win.set_clear_color_active(False)  # the picture covers all of it
    base.win.set_clear_depth_active(False)


def corner(win: GraphicsOutput) -> DisplayRegion:
    """One pixel of it: to take its screenshot is to wait until everything is drawn.

    `gl-finish` is no way to time a frame: Panda then waits after every single draw, and a software
    driver, which draws beside the thread that feeds it, never gets ahead.
    """
    made = win.make_display_region(0.0, 1.0 / win.get_x_size(), 0.0, 1.0 / win.get_y_size())
    made.set_active(False)
    return made
