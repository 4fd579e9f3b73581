"""A person plays in the real window: keys, mouse, pause, being caught, the report, again, quit."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from level_bang.sim import Button, What
from level_bang.sim.hallway import hallway
from level_bang.tape import Tape, read, verify
from tests.app.display import Player, wait_for, x_server

SIZE = (640, 360)


def vault_seed() -> int:
    """A level whose first obstacle lies across the way, low enough to be vaulted, alone."""
    for seed in range(1, 500):
        groups = [g for g in (hallway(seed, 10_000.0).obstacles(i) for i in range(2, 9)) if g]
        first = groups[0]
        o = first[0]
        if len(first) == 1 and o.vaultable and abs(o.side) + 0.2 < o.half_side and o.along < 60.0:
            return seed
    raise AssertionError("no such level")


class Game:
    """The program in a display and a home of its own."""

    def __init__(self, display: str, home: Path, *arguments: str) -> None:
        self.home = home
        self.player = Player(display)
        environment = {
            **os.environ,
            "DISPLAY": display,
            "HOME": str(home),
            "XDG_DATA_HOME": str(home / "data"),
            "XDG_PICTURES_DIR": str(home / "pictures"),
        }
        self.process = subprocess.Popen(
            [sys.executable, "-m", "level_bang", *arguments],
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        self.window = wait_for(self._windows)[0]

    def _windows(self) -> list[str]:
        if self.process.poll() is not None:
            raise AssertionError(f"it ended before it opened: {self.ended()}")
        return self.player.windows()

    @property
    def tapes(self) -> list[Path]:
        return sorted((self.home / "data" / "level-bang" / "tapes").glob("*.tape"))

    def picture(self) -> NDArray[np.uint8]:
        """What the player sees, by the game's own F12."""
        folder = self.home / "pictures" / "Level Bang"
        taken = "level-bang-????.png"
        before = set(folder.glob(taken))
        self.player.press("F12")
        path = wait_for(lambda: [str(p) for p in set(folder.glob(taken)) - before])[0]
        return np.asarray(Image.open(path).convert("RGB"))

    def ended(self) -> tuple[int, str]:
        """Exit code and what it said, once it has ended."""
        _, said = self.process.communicate(timeout=30)
        return self.process.returncode, said

    def stop(self) -> None:
        if self.process.poll() is None:
            self.process.kill()
            self.process.communicate()


@pytest.fixture
def display() -> Iterator[str]:
    with x_server() as name:
        yield name


def has_page(picture: NDArray[np.uint8]) -> bool:
    """Whether a page lies over the picture: the even red rule under its title."""
    height, width = picture.shape[:2]
    band = picture[height * 15 // 100 : height * 20 // 100, width // 8 : width * 2 // 5]
    red = (band[..., 0] > 110) & (band[..., 1] < 80)
    even = np.ptp(band.astype(int), axis=1).max(axis=1) < 40
    return bool((red.all(axis=1) & even).any())


def commands(tape: Tape) -> list[tuple[int, int, int]]:
    return [(c.forward, c.yaw, c.buttons) for s in tape.seconds for c in s.commands]


def happened(tape: Tape) -> set[What]:
    return {What(what) for _, what, _ in tape.events}


def test_a_run_from_start_to_report_and_again(display: str, tmp_path: Path) -> None:
    seed = vault_seed()
    game = Game(
        display, tmp_path, "play", "--seed", str(seed), "--entry", "unexpected",
        "--size", f"{SIZE[0]}x{SIZE[1]}",
    )  # fmt: skip
    try:
        _play_through(game)
    finally:
        game.stop()


def _play_through(game: Game) -> None:
    player = game.player
    player.do("keydown", "space", "keydown", "w")  # over the first thing in the way
    time.sleep(9.0)
    player.do("keyup", "space", "keydown", "Shift_L")
    time.sleep(1.0)
    running = game.picture()
    assert running.shape[:2] == (SIZE[1], SIZE[0])
    assert running.std() > 12.0, "the hall is there"
    for _ in range(8):
        player.do("mousemove_relative", "--", "12", "3")
        time.sleep(0.03)
    player.do("mousemove_relative", "--", "-96", "-24")
    player.press("c")
    time.sleep(1.2)
    ahead = game.picture()
    player.do("keydown", "q")
    time.sleep(0.8)
    behind = game.picture()
    player.do("keyup", "q", "keyup", "Shift_L")
    assert np.abs(ahead.astype(int) - behind.astype(int)).mean() > 4.0

    player.press("Escape")
    paused = game.picture()
    assert has_page(paused)
    assert not has_page(ahead)
    assert not has_page(behind)
    time.sleep(1.0)
    assert np.abs(paused.astype(int) - game.picture().astype(int)).mean() < 1.5, "time stands still"
    player.press("Escape")

    player.do("keyup", "w")  # standing still is the end
    wait_for(lambda: [str(p) for p in game.tapes if not p.name.endswith(".part")], 60.0)
    time.sleep(0.7)
    report = game.picture()
    assert has_page(report)
    player.press("Down")  # this level once more
    player.press("Return")
    time.sleep(2.0)
    player.press("Escape")
    player.press("Up")  # quit stands last
    player.press("Return")
    code, said = game.ended()
    assert (code, said) == (0, "")

    first, second = (read(path) for path in game.tapes)
    assert verify(first).holds
    assert verify(second).holds
    assert first.done is not None
    assert second.done is not None
    assert (first.done.outcome, second.done.outcome) == ("caught", "quit")
    assert first.header.seed == second.header.seed
    _check_first(first)


def _check_first(tape: Tape) -> None:
    played = commands(tape)
    assert any(forward == 127 and buttons & Button.SPRINT for forward, _, buttons in played)
    assert len({yaw for _, yaw, _ in played}) > 5, "the mouse turns"
    assert {What.VAULT, What.SLIDE, What.LOOK_BACK, What.SIGHTED, What.GRAB} <= happened(tape)


def test_closing_the_window_in_mid_run_keeps_the_tape(display: str, tmp_path: Path) -> None:
    game = Game(display, tmp_path, "play", "--seed", "7", "--length", "1km", "--size", "320x180")
    try:
        game.player.do("keydown", "w")
        time.sleep(3.0)
        game.player.do("windowsize", game.window, "400", "300")
        time.sleep(1.0)
        assert game.picture().shape[:2] == (300, 400)
        game.player.close(game.window)
        assert game.ended() == (0, "")
    finally:
        game.stop()
    tape = read(game.tapes[0])
    assert tape.done is not None
    assert tape.done.outcome == "quit"
    assert tape.ticks > 60
    assert verify(tape).holds


def test_the_title_starts_a_practice_run_and_takes_it_up_again(
    display: str, tmp_path: Path
) -> None:
    game = Game(display, tmp_path)
    player = game.player
    try:
        time.sleep(2.0)
        assert has_page(game.picture())
        player.press("Down")
        player.press("Down")
        player.press("Return")  # practice, 1 km
        player.do("keydown", "w")
        time.sleep(3.0)
        player.do("keyup", "w")
        player.press("Escape")
        player.press("Down")
        player.press("Return")  # leave this run
        time.sleep(0.5)
        player.press("Down")
        player.press("Return")  # take up the last run
        time.sleep(2.0)
        game.process.send_signal(signal.SIGINT)
        code, said = game.ended()
    finally:
        game.stop()
    assert code == 0
    assert "Traceback" not in said
    left, taken_up = (read(path) for path in game.tapes)
    assert left.header.length == taken_up.header.length == 1000.0
    assert taken_up.header.resumed
    assert not taken_up.header.ranked
    assert taken_up.ticks > left.ticks
    assert verify(taken_up).holds


def test_a_home_that_cannot_be_written_costs_the_tape_only(display: str, tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where the folder should be")
    game = Game(
        display, tmp_path, "play", "--runner", "steady", "--seconds", "2", "--size", "320x180"
    )
    try:
        assert game.ended() == (0, "")
    finally:
        game.stop()
