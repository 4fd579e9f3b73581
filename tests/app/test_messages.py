"""The game's own messages: there in the frame of the key press, kept while captions come, gone."""

import json
import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from level_bang.app.game import HELP, MESSAGE
from tests.app.commands import ROOT
from tests.app.display import wait_for, x_server
from tests.app.telling import FPS
from tests.app.test_window import Game, has_page

READ = "The shaders were read again."
LASTS = round(MESSAGE * FPS)  # frames


@dataclass(frozen=True)
class Told:
    """One frame of tests.app.telling."""

    state: str
    heard: str
    words: list[str]


def played(home: Path, runner: str, frames: int, *presses: str) -> list[Told]:
    """Every frame of that game, its pictures to go to `home`/pictures."""
    with x_server(320, 200) as display:
        environment = {
            **os.environ,
            "DISPLAY": display,
            "XDG_DATA_HOME": str(home / "data"),
            "XDG_PICTURES_DIR": str(home / "pictures"),
        }
        done = subprocess.run(
            [sys.executable, "-m", "tests.app.telling", runner, str(frames), *presses],
            env=environment,
            check=True,
            timeout=120,
            stdout=subprocess.PIPE,
            cwd=ROOT,
        )
    return [Told(**json.loads(line)) for line in done.stdout.splitlines()]


def test_a_message_outlasts_the_captions_that_come_meanwhile(tmp_path: Path) -> None:
    press = 40
    told = played(tmp_path, "athletic", 340, f"f5@{press}", f"f5@{press + 2 * LASTS}")
    during = told[press : press + LASTS]
    assert all(t.words == [READ] for t in during)
    assert any(t.heard for t in during), "no caption came that could have overwritten it"
    between = told[press + LASTS : press + 2 * LASTS]
    assert all(t.words == ([t.heard] if t.heard else []) for t in between)
    assert any(t.heard for t in between), "captions are read again"
    assert told[press + 2 * LASTS].words == [READ], "it can be said twice"
    assert told[-1].words != [READ]


def test_why_no_picture_was_taken_can_be_read(tmp_path: Path) -> None:
    (tmp_path / "pictures").write_text("a file where the folder should be")
    told = played(tmp_path, "athletic", 50 + LASTS, "f12@40")
    assert told[39].words == []
    assert all(len(t.words) == 1 for t in told[40 : 40 + LASTS])
    assert all(t.words[0].startswith("No picture was taken: ") for t in told[40 : 40 + LASTS])
    assert all(t.words == ([t.heard] if t.heard else []) for t in told[40 + LASTS :])


def test_on_a_page_it_stands_where_the_note_was(tmp_path: Path) -> None:
    told = played(tmp_path, "nobody", 20 + LASTS, "f5@10")
    assert told[9].state == told[10].state == "TITLE"
    before, during = told[9].words, told[10].words
    assert HELP in before
    assert [READ if words == HELP else words for words in before] == during
    assert all(t.words == during for t in told[10 : 10 + LASTS])
    assert told[10 + LASTS].words == before


def test_a_message_goes_along_into_the_pause_and_out_again(tmp_path: Path) -> None:
    told = played(tmp_path, "athletic", 120, "f5@20", "escape@20", "escape@60")
    assert [told[k].state for k in (19, 20, 59, 60)] == ["RUNNING", "PAUSED", "PAUSED", "RUNNING"]
    assert all(READ in t.words for t in told[20 : 20 + LASTS])
    assert all(len(t.words) > 3 for t in told[20:60]), "beside the page, not in its place"
    assert told[60].words == [READ], "no page is left over"
    assert READ not in told[20 + LASTS].words


def test_the_key_itself_in_a_window(tmp_path: Path) -> None:
    """Time stands still in the pause, so that nothing but the words can change."""
    with x_server() as display:
        game = Game(
            display, tmp_path, "play", "--seed", "7", "--runner", "steady", "--size", "640x360"
        )
        try:
            wait_for(lambda: [str(p) for p in tmp_path.glob("data/level-bang/tapes/*")])
            time.sleep(1.0)
            game.player.press("Escape")
            before = game.picture().astype(int)
            game.player.press("F5")
            during = game.picture().astype(int)
            time.sleep(MESSAGE)
            after = game.picture().astype(int)
        finally:
            game.stop()
    assert has_page(before.astype(np.uint8))
    changed = np.abs(during - before).max(axis=2) > 40
    assert changed.sum() > 200
    assert not changed[: len(changed) * 3 // 4].any(), "only the note at the foot has changed"
    assert (np.abs(after - before).max(axis=2) > 40).sum() < 20
