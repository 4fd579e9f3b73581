"""Keys, buttons and mouse as held actions, latched presses and pixels turned. Knows no Commands."""

import sys
from collections.abc import Mapping
from typing import Any, Final, Literal

from direct.showbase.DirectObject import DirectObject
from panda3d.core import GraphicsWindow, ModifierButtons, WindowProperties

from level_bang.render.engine import Engine

DOWN, UP = "level-bang-down", "level-bang-up"  # events by the key's name
RAW_DOWN, RAW_UP = "level-bang-raw-down", "level-bang-raw-up"  # by where the key lies
KEYS: Final[dict[str, tuple[str, ...]]] = {  # a `raw-` key is meant by its place on a US keyboard
    "forward": ("raw-w", "arrow_up"),
    "back": ("raw-s", "arrow_down"),
    "left": ("raw-a", "arrow_left"),
    "right": ("raw-d", "arrow_right"),
    "sprint": ("lshift", "rshift"),
    "vault": ("space",),
    "slide": ("lcontrol", "rcontrol", "raw-c"),
    "look_back": ("raw-q", "mouse2"),
    "shove": ("raw-f",),
    "try": ("raw-e",),
    "use1": ("raw-1",),
    "use2": ("raw-2",),
    "odometer": ("tab",),
    "photo": ("raw-p",),
    "pause": ("escape",),
    "reload": ("f5",),
    "fullscreen": ("f11",),
    "screenshot": ("f12",),
    "confirm": ("enter", "mouse1", "space"),
}


class Controls:
    """What the player's hands do, between two frames."""

    def __init__(self, engine: Engine, keys: Mapping[str, tuple[str, ...]] = KEYS) -> None:
        """Listen; the mouse is left alone until `capture`."""
        self._engine = engine
        self._by_key: dict[str, list[str]] = {}
        self.bind(keys)
        self._down: set[str] = set()
        self._presses: set[str] = set()
        self._any = False
        self._mouse = Mouse(engine)
        self._news = DirectObject()
        _throw_our_events(engine.base)
        for event, handler in (
            (DOWN, self._press),
            (UP, self._release),
            (RAW_DOWN, self._press_raw),
            (RAW_UP, self._release_raw),
        ):
            self._news.accept(event, handler)
        self._news.accept("window-event", self._window_changed)

    @property
    def any_press(self) -> bool:
        """Whether any key or button at all went down since the last `take_presses`."""
        return self._any

    def bind(self, keys: Mapping[str, tuple[str, ...]]) -> None:
        """Take these keys from now on: action -> Panda's names of keys."""
        self._by_key = {}
        for action, names in keys.items():
            for name in names:
                self._by_key.setdefault(name, []).append(action)

    def held(self, action: str) -> bool:
        """Whether a key of the action is down now."""
        return any(action in self._by_key.get(key, ()) for key in self._down)

    def take_presses(self) -> set[str]:
        """Actions pressed since the last call; each press is told once, however short it was."""
        taken, self._presses, self._any = self._presses, set(), False
        return taken

    def take_turn(self) -> tuple[float, float]:
        """Pixels the captured mouse moved since the last call: to the right, down."""
        return self._mouse.take()

    def capture(self, on: bool) -> None:
        """Take the mouse for looking, or give it back."""
        self._mouse.capture(on)

    def release(self) -> None:
        """Forget what is held, as when the window loses the keyboard."""
        self._down.clear()

    def close(self) -> None:
        """Listen no more."""
        self.capture(False)
        self._news.ignore_all()

    def _press(self, key: str) -> None:
        self._any = True
        if key in self._down:
            return
        self._down.add(key)
        self._presses.update(self._by_key.get(key, ()))

    def _release(self, key: str) -> None:
        self._down.discard(key)

    def _press_raw(self, key: str) -> None:
        self._press(f"raw-{key}")

    def _release_raw(self, key: str) -> None:
        self._release(f"raw-{key}")

    def _window_changed(self, win: GraphicsWindow | None) -> None:
        if win is not None and not win.get_properties().foreground:
            self.release()
            self._mouse.forget()


class Mouse:
    """Relative movement: from the driver where it can, else by putting the pointer back."""

    def __init__(self, engine: Engine) -> None:
        """Nothing is captured yet."""
        self._engine = engine
        self._captured = False
        self._last: tuple[float, float] | None = None

    def capture(self, on: bool) -> None:
        """Hide and hold the pointer, or let it go."""
        if on == self._captured:
            return
        self._captured = on
        self.forget()
        relative = sys.platform != "win32"  # Panda 1.10 has no relative mode there
        self._ask(on, WindowProperties.M_relative if relative else WindowProperties.M_confined)

    def forget(self) -> None:
        """The next movement starts from wherever the pointer is then."""
        self._last = None

    def take(self) -> tuple[float, float]:
        """Pixels since the last call."""
        win = self._engine.win
        if not self._captured or not isinstance(win, GraphicsWindow) or not self._engine.focused:
            return 0.0, 0.0
        relative = win.get_properties().mouse_mode == WindowProperties.M_relative
        pointer = win.get_pointer(0)
        now = pointer.x, pointer.y
        before, self._last = self._last, now
        if not relative:
            self._recentre(win)
        return (now[0] - before[0], now[1] - before[1]) if before else (0.0, 0.0)

    def _ask(self, hidden: bool, mode: Literal[0, 1, 2]) -> None:
        wanted = WindowProperties()
        wanted.cursor_hidden = hidden
        wanted.mouse_mode = mode if hidden else WindowProperties.M_absolute
        if isinstance(self._engine.win, GraphicsWindow):
            self._engine.win.request_properties(wanted)

    def _recentre(self, win: GraphicsWindow) -> None:
        """Only from far out, and in whole pixels: half ones would drift."""
        x, y = win.get_x_size() // 2, win.get_y_size() // 2
        if self._last and abs(self._last[0] - x) < x / 2 and abs(self._last[1] - y) < y / 2:
            return
        if win.move_pointer(0, x, y):
            win.get_pointer(
                0
            )  # asks the server, which sends the warp now: later it eats a movement
            self._last = float(x), float(y)


def _throw_our_events(base: Any) -> None:  # noqa: ANN401
    """Two events in place of one for each key; auto-repeat has its own, which nobody hears."""
    for thrower in base.buttonThrowers or ():
        node = thrower.node()
        node.set_modifier_buttons(ModifierButtons())
        node.set_button_down_event(DOWN)
        node.set_button_up_event(UP)
        node.set_raw_button_down_event(RAW_DOWN)
        node.set_raw_button_up_event(RAW_UP)
        node.set_button_repeat_event("")
        node.set_keystroke_event("")
