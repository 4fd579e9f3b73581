"""The device without a device, with a missing file, and with a wave file for a loudspeaker."""

import logging
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

ROOT = Path(__file__).parents[2]
AUDIO = ROOT / "audio"
FORMAT = """[general]
drivers={drivers}
channels=stereo
sample-type=int16
frequency=44100
[wave]
file={file}
"""

SILENT = """
import logging
logging.basicConfig(level=logging.INFO, format="%(message)s")
from pathlib import Path
from level_bang.sound.device import Device
from level_bang.sound.score import Heard, cue, score
device = Device(Path("audio"))
assert device.silent
for _ in range(3):
    device.play(score(Heard(9.0, 5.4, 0.5, False, 1.0, 7)))
    device.shot(cue("grab"))
    device.shot(cue("no such event"))
    device.pause(True)
    device.pause(False)
device.volume = 3.0
assert device.volume == 1.0
device.close()
device.close()
"""

LOUD = """
import sys, time
from pathlib import Path
from level_bang.sound.device import Device
from level_bang.sound.score import Heard, Voice, cue, score
device = Device(Path(sys.argv[1]), volume=0.8)
assert not device.silent
def hold(seconds):
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        device.play(score(Heard(6.0, 5.4, 0.5, False, 1.0, 7)) + [Voice("not_there", 1.0)])
        time.sleep(0.016)
hold(0.6)
device.shot(cue("grab")); device.shot(cue("grab")); device.shot(cue("grab"))
hold(0.2)
device.pause(True)
hold(0.5)
device.pause(False)
hold(0.5)
assert device.missing == {"not_there"}, device.missing
device.close()
device.play([]); device.shot(cue("grab")); device.pause(True)
"""


def run(script: str, drivers: str, folder: Path, *args: str) -> subprocess.CompletedProcess[str]:
    """A fresh interpreter, as the sound library reads its settings once."""
    settings = folder / "alsoft.conf"
    settings.write_text(FORMAT.format(drivers=drivers, file=folder / "out.wav"))
    env = os.environ | {"ALSOFT_CONF": str(settings), "PYTHONPATH": str(ROOT)}
    return subprocess.run(
        [sys.executable, "-c", script, *args],
        cwd=ROOT,
        env=env,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_no_device_is_one_quiet_line_and_nothing_breaks(tmp_path: Path) -> None:
    done = run(SILENT, "oss", tmp_path)
    assert done.returncode == 0, done.stderr
    assert done.stderr.splitlines() == ["no sound device: playing without sound, with captions"]


def test_sound_really_comes_out_pauses_and_goes_on(tmp_path: Path) -> None:
    done = run(LOUD, "wave", tmp_path, str(AUDIO))
    assert done.returncode == 0, done.stderr
    assert done.stderr.count("not_there.ogg") == 1
    written = (tmp_path / "out.wav").read_bytes()
    data = np.frombuffer(written[written.index(b"data") + 8 :], np.int16).astype(np.int32)
    size = 44_100 // 20 * 2  # a twentieth of a second, two channels
    level = np.abs(data[: len(data) // size * size].reshape(-1, size)).max(axis=1)
    assert level.max() > 3000
    silent = level < 30
    heard = np.flatnonzero(~silent)
    assert silent[heard[0] : heard[-1]].sum() >= 5  # the pause, in twentieths of a second


def test_a_missing_folder_is_a_warning_for_each_sound_asked_for(tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    script = LOUD.replace('device.missing == {"not_there"}', '"alarm" in device.missing')
    done = run(script, "wave", tmp_path, str(empty))
    assert done.returncode == 0, done.stderr
    assert done.stderr.count("missing or damaged: alarm.ogg") == 1
    assert "Traceback" not in done.stderr


def test_only_the_device_loads_the_engine() -> None:
    script = (
        "import sys, level_bang.sound.score, level_bang.sound.captions, level_bang.sound.measure\n"
        "assert not {'panda3d', 'ursina'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", script], cwd=ROOT, check=True)


@pytest.mark.parametrize("volume", [-1.0, 0.3, 7.0])
def test_the_master_volume_is_kept_in_bounds(
    volume: float, caplog: pytest.LogCaptureFixture
) -> None:
    from level_bang.sound.device import Device

    with caplog.at_level(logging.INFO):
        device = Device(AUDIO, volume)
    assert device.volume == min(max(volume, 0.0), 1.0)
    device.close()
