"""Every committed sound opens in the engine's own decoder and keeps its figures."""

from functools import cache
from pathlib import Path

import numpy as np
import pytest
from panda3d.core import Datagram, Filename, MovieAudio

from level_bang.sound import measure, score
from level_bang.sound.measure import Wave

AUDIO = Path(__file__).parents[2] / "audio"
RATE = 44_100

# name: (seconds, integrated loudness in LUFS)
LOOPS = {
    "alarm": (12.0, -18.0),
    "horde_far": (10.0, -18.0),
    "horde_near": (10.0, -18.0),
    "breath": (5.7, -22.0),
}
SHOTS = {
    "step_1": (0.3, -24.0),
    "step_2": (0.3, -24.0),
    "step_3": (0.3, -24.0),
    "step_4": (0.3, -24.0),
    "hound_telegraph": (0.4, -14.0),
    "stumble": (0.95, -18.0),
    "grab": (1.1, -15.0),
    "slide": (0.85, -22.0),
    "door_rattle": (0.85, -19.0),
    "door_shut": (1.5, -18.0),
    "fire_door": (2.4, -16.0),
    "fire_door_gives": (2.3, -15.0),
    "pickup": (0.4, -24.0),
    "glass_hiss": (2.2, -19.0),
    "flare": (1.9, -19.0),
}
SOUNDS = LOOPS | SHOTS


@cache
def wave(name: str) -> Wave:
    cursor = MovieAudio.get(Filename(str(AUDIO / f"{name}.ogg"))).open()
    assert (cursor.audio_rate(), cursor.audio_channels()) == (RATE, 1)
    data = Datagram()
    cursor.read_samples(round(cursor.length() * RATE), data)
    return np.frombuffer(data.get_message(), "<i2").astype(np.float64) / 32768.0


def test_the_table_is_the_folder_and_all_that_can_be_asked_for() -> None:
    assert {path.stem for path in AUDIO.glob("*.ogg")} == set(SOUNDS)
    assert score.names() == set(SOUNDS)


def test_all_sounds_together_are_small() -> None:
    assert sum(path.stat().st_size for path in AUDIO.glob("*.ogg")) < 2_000_000


@pytest.mark.parametrize("name", SOUNDS)
def test_length_peak_and_loudness(name: str) -> None:
    seconds, loudness = SOUNDS[name]
    assert len(wave(name)) == round(seconds * RATE)
    assert measure.peak(wave(name)) <= -1.0
    assert measure.loudness(wave(name), RATE) == pytest.approx(loudness, abs=1.0)


@pytest.mark.parametrize("name", LOOPS)
def test_a_loop_has_no_seam(name: str) -> None:
    assert measure.seam_jump(wave(name)) < 0.5
    assert measure.seam_click(wave(name), RATE) < -45.0


def test_the_seam_measures_notice_a_click() -> None:
    t = np.arange(RATE) / RATE
    whole = np.sin(2.0 * np.pi * 100.0 * t)
    assert measure.seam_click(whole, RATE) < -60.0
    cut = whole[: -RATE // 400]
    assert measure.seam_jump(cut) > 10.0
    assert measure.seam_click(cut, RATE) > -45.0


@pytest.mark.parametrize("name", SHOTS)
def test_a_shot_begins_and_ends_at_nothing(name: str) -> None:
    assert np.abs(wave(name)[[0, -1]]).max() < 0.03


def test_a_full_scale_sine_has_the_loudness_the_standard_gives_it() -> None:
    sine = np.sin(2.0 * np.pi * 997.0 * np.arange(4 * RATE) / RATE)
    assert measure.loudness(sine, RATE) == pytest.approx(-3.01, abs=0.05)


def test_half_an_hour_of_the_alarm_can_be_borne() -> None:
    alarm = wave("alarm")
    assert measure.share_above(alarm, RATE, 3000.0) < 0.01
    spectrum = np.abs(np.fft.rfft(alarm)) ** 2
    thirds = 100.0 * 2.0 ** (np.arange(16) / 3.0)
    f = np.fft.rfftfreq(len(alarm), 1.0 / RATE)
    share = [spectrum[(f >= low) & (f < low * 2 ** (1 / 3))].sum() for low in thirds]
    assert max(share) / spectrum.sum() < 0.5  # no single tone owns it
    assert measure.crest(alarm) < 14.0  # nothing in it startles


def test_near_is_feet_and_far_is_rumble() -> None:
    near, far = wave("horde_near"), wave("horde_far")
    assert measure.share_above(near, RATE, 1000.0) > 20 * measure.share_above(far, RATE, 1000.0)
    assert measure.crest(near) > measure.crest(far) + 2.5


@pytest.mark.parametrize("take", [1, 2, 3, 4])
def test_a_footfall_strikes_at_once_and_no_two_are_alike(take: int) -> None:
    step = wave(f"step_{take}")
    assert np.argmax(np.abs(step)) < 0.02 * RATE
    assert measure.crest(step) > 13.0
    other = wave(f"step_{take % 4 + 1}")
    assert abs(np.corrcoef(step, other)[0, 1]) < 0.9


def test_the_snarl_says_so_in_its_first_tenth_and_stands_out_of_the_horde() -> None:
    snarl = wave("hound_telegraph")
    early = snarl[: RATE // 10]
    assert np.mean(early**2) > 0.15 * np.mean(snarl**2)
    assert measure.loudness(snarl, RATE) > measure.loudness(wave("horde_near"), RATE) + 2.0
