"""Words over the picture."""

from collections.abc import Iterator

import numpy as np
import pytest
from render_frames import Shoot, hall, luma

from level_bang.render.engine import Engine
from level_bang.render.screen import Page, Screen
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
