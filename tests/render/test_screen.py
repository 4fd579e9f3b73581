"""Words over the picture."""

from collections.abc import Iterator

import numpy as np
import pytest
from panda3d.core import NodePath
from render_frames import Shoot, hall, luma

from level_bang.render.engine import Engine
from level_bang.render.screen import WHITE, Line, Page, Screen
from level_bang.render.stage import Stage


@pytest.fixture(scope="module")
def screen(engine: Engine, stage: Stage) -> Iterator[Screen]:
    made = Screen(engine)
    yield made
    made.page(None)
    made.caption("")
    made.hud("")
    made.close()


def test_a_page_darkens_the_hall_and_is_readable(screen: Screen, shoot: Shoot) -> None:
    bare = luma(shoot(hall()))
    screen.page(Page("Level !", ["Ten kilometres."], ["Run", "Leave"], 0, "note"))
    page = luma(shoot(hall()))
    assert page.mean() < 0.7 * bare.mean()
    assert page.max() > 180
    screen.page(None)
    assert np.abs(luma(shoot(hall())) - bare).mean() < 0.5


def test_the_chosen_row_is_brighter(screen: Screen, shoot: Shoot) -> None:
    pictures = []
    for chosen in (0, 1):
        screen.page(Page("", [], ["Run", "Run"], chosen))
        pictures.append(luma(shoot(hall())))
    screen.page(None)
    assert (np.abs(pictures[0] - pictures[1]) > 30).sum() > 20


def test_caption_and_odometer_come_and_go(screen: Screen, shoot: Shoot) -> None:
    bare = luma(shoot(hall()))
    screen.caption("[ footsteps, behind ]")
    screen.hud("4 213 m")
    shown = np.abs(luma(shoot(hall())) - bare) > 10
    assert shown[-80:].sum() > 100
    assert shown[:200].sum() == 0
    screen.caption("")
    screen.hud("")
    assert np.abs(luma(shoot(hall())) - bare).mean() < 0.5


def test_a_long_page_stays_inside_the_window(screen: Screen, shoot: Shoot) -> None:
    bare = luma(shoot(hall()))
    screen.page(
        Page("A very long title indeed, longer than any", ["word " * 60], ["a"] * 10, 3, "n"),
        dim=0.0,
    )
    change = np.abs(luma(shoot(hall())) - bare) > 25
    screen.page(None)
    assert change.sum() > 200
    assert change[:, -8:].sum() == 0
    assert change[-4:].sum() == 0


def test_what_can_be_chosen_stays_above_the_note(screen: Screen, shoot: Shoot) -> None:
    bare = luma(shoot(hall()))
    body = [f"line {k} of a long report" for k in range(14)]
    screen.page(Page("Escaped", body, ["Again"] * 5, 4, "Tape: a name"), dim=0.0)
    written = np.abs(luma(shoot(hall())) - bare) > 20
    screen.page(None)
    rows = np.flatnonzero(written[:, :400].any(axis=1))
    breaks = rows[1:][np.diff(rows) > 8]
    assert breaks[-1] > 0.9 * len(written), "only the note stands at the very bottom"
    assert rows[rows < breaks[-1]][-1] < 0.9 * len(written)


def test_the_curve_shows_how_near_they_were_and_when_they_hunted(
    screen: Screen, shoot: Shoot
) -> None:
    page = Page("Caught", ["They had you."], ["Quit"], curve=[(0.2, 0.0)] * 8 + [(0.9, 1.0)] * 8)
    screen.page(page, dim=1.0)
    picture = shoot(hall()).astype(int)
    screen.page(None)
    bars = picture[60:170, 370:]
    red = (bars[..., 0] > 120) & (bars[..., 1] < 80)
    grey = (bars.min(axis=2) > 60) & (np.ptp(bars, axis=2) < 40)
    assert np.flatnonzero(red.any(axis=0))[0] > np.flatnonzero(grey.any(axis=0))[-1]
    assert red.sum(axis=0).max() > 3 * grey.sum(axis=0).max() > 0


def test_no_text_has_no_size() -> None:
    line = Line(NodePath("words"), None, 0.1, WHITE)
    line.put("", 0.0, 0.0)
    assert (line.width, line.height) == (0.0, 0.0)
    line.put("Run", 0.0, 0.0)
    assert 0.1 < line.width < 0.4
    assert line.height > 0.05
