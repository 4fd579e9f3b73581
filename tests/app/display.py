"""A real X server without a screen, and hands on its keyboard and mouse."""

import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from Xlib import X
from Xlib.display import Display
from Xlib.protocol.event import ClientMessage


def needed(program: str) -> str:
    """The program's path; in CI its absence is a failure, elsewhere the test is left out."""
    found = shutil.which(program)
    if found is None:
        if os.environ.get("CI"):
            pytest.fail(f"{program} is not installed")
        pytest.skip(f"{program} is not installed")
    return found


@contextmanager
def x_server(width: int = 1280, height: int = 720) -> Iterator[str]:
    """A display, like ":100", for as long as the block lasts."""
    read, write = os.pipe()
    server = subprocess.Popen(
        [
            *(needed("Xvfb"), "-displayfd", str(write)),
            "-noreset",  # else it starts anew as its last client leaves, throwing out a newcomer
            *("-screen", "0", f"{width}x{height}x24"),
        ],
        pass_fds=(write,),
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    try:
        with os.fdopen(read) as pipe:
            number = pipe.readline().strip()
        assert number, "Xvfb did not start"
        yield f":{number}"
    finally:
        server.terminate()
        server.wait(10)


class Player:
    """Presses keys and moves the mouse in one display."""

    def __init__(self, display: str) -> None:
        self._display = display
        self._tool = needed("xdotool")
        self._environment = {**os.environ, "DISPLAY": display}

    def do(self, *words: str) -> str:
        """One xdotool command; its output."""
        done = subprocess.run(
            [self._tool, *words],
            env=self._environment,
            capture_output=True,
            text=True,
            timeout=30,
            check=False,
        )
        return done.stdout.strip()

    def press(self, key: str) -> None:
        """Down and up again, long enough to be a human's."""
        self.do("keydown", key)
        time.sleep(0.08)
        self.do("keyup", key)
        time.sleep(0.25)

    def close(self, window: str) -> None:
        """Ask the window to close, as a window manager's button does."""
        server = Display(self._display)
        target = server.create_resource_object("window", int(window))
        protocols = server.intern_atom("WM_PROTOCOLS")
        wish = server.intern_atom("WM_DELETE_WINDOW")
        data = (32, [wish, X.CurrentTime, 0, 0, 0])
        target.send_event(ClientMessage(window=target, client_type=protocols, data=data))
        server.sync()  # or closing the connection may swallow it
        server.close()

    def windows(self) -> list[str]:
        """The game's windows, none before it has opened."""
        return self.do("search", "--name", "Level !").splitlines()


def wait_for(found: Callable[[], list[str]], seconds: float = 40.0) -> list[str]:
    """The first answer that is not empty."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        answer = found()
        if answer:
            return answer
        time.sleep(0.1)
    raise AssertionError("it did not come within the time")
