"""Keys to actions, on the real engine's messenger."""

from collections.abc import Iterator

import pytest
from direct.showbase.MessengerGlobal import messenger

from level_bang.render.controls import DOWN, KEYS, RAW_DOWN, RAW_UP, UP, Controls
from level_bang.render.engine import Engine


@pytest.fixture
def controls(engine: Engine) -> Iterator[Controls]:
    made = Controls(engine)
    yield made
    made.close()


@pytest.mark.parametrize("action", sorted(KEYS))
def test_every_key_of_an_action_is_held_and_pressed(controls: Controls, action: str) -> None:
    for key in KEYS[action]:
        raw = key.startswith("raw-")
        messenger.send(RAW_DOWN if raw else DOWN, [key.removeprefix("raw-")])
        assert controls.held(action)
        assert action in controls.take_presses()
        messenger.send(RAW_UP if raw else UP, [key.removeprefix("raw-")])
        assert not controls.held(action)


def test_a_short_press_is_latched_and_told_once(controls: Controls) -> None:
    messenger.send(DOWN, ["space"])
    messenger.send(UP, ["space"])
    assert not controls.held("vault")
    assert controls.any_press
    assert "vault" in controls.take_presses()
    assert not controls.take_presses()
    assert not controls.any_press


def test_a_repeated_key_is_one_press(controls: Controls) -> None:
    messenger.send(DOWN, ["tab"])
    controls.take_presses()
    messenger.send(DOWN, ["tab"])
    assert not controls.take_presses()


def test_an_unbound_key_is_any_press(controls: Controls) -> None:
    messenger.send(DOWN, ["f7"])
    assert controls.any_press
    assert not controls.take_presses()


def test_releasing_all_forgets_what_is_held(controls: Controls) -> None:
    messenger.send(RAW_DOWN, ["w"])
    controls.release()
    assert not controls.held("forward")


def test_other_keys_can_be_bound(controls: Controls) -> None:
    controls.bind({"forward": ("raw-i",)})
    messenger.send(RAW_DOWN, ["w"])
    assert not controls.held("forward")
    messenger.send(RAW_DOWN, ["i"])
    assert controls.held("forward")


def test_without_a_window_the_mouse_never_turns(controls: Controls) -> None:
    controls.capture(True)
    assert controls.take_turn() == (0.0, 0.0)
