"""Judges of flashing light: each takes the pictures of a clip in order and ends with a verdict.

Ours is `level_bang.view.flash`. Two others, by other people, are heard where they are installed:
`iris-pse-detection` (PyPI), a port of Electronic Arts' IRIS, and the `photosensitivity` filter of
ffmpeg. Both average over the whole frame, so ours is the strictest of the three.
"""

import importlib.util
import re
import shutil
import subprocess
import tempfile
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from level_bang.view.flash import Meter, Reading, Verdict

FPS: Final = 30  # pictures a second
FFMPEG_LIMIT: Final = 1.0  # of its badness
FFMPEG_SETTLES: Final = 60  # pictures; before, it finds flashes even in a picture that stands still
Picture = NDArray[np.uint8]  # (height, width, 3) sRGB

_BADNESS: Final = re.compile(r"photosensitivity\.badness=([\d.]+)")


class Ours:
    """The flash meter; `worst` is the reading to look into if the verdict is bad."""

    def __init__(self) -> None:
        self._meter = Meter(FPS)
        self.general = self.red = self.strained = 0.0
        self.verdict = Verdict.OK
        self.worst: Reading | None = None

    def look(self, picture: Picture) -> bool:
        """Whether this picture ends the worst second so far."""
        reading = self._meter.look(picture)
        self.general = max(self.general, reading.general)
        self.red = max(self.red, reading.red)
        self.strained = max(self.strained, reading.strained)
        self.verdict = max(self.verdict, reading.verdict)
        worse = self.worst is None or _rank(reading) > _rank(self.worst)
        if worse:
            self.worst = reading
        return worse


def _rank(reading: Reading) -> tuple[int, float]:
    return reading.verdict, reading.flashes


class Iris:
    """IRIS with the limits it comes with: WCAG 2.3.1 and the five second rule."""

    def __init__(self, height: int, width: int) -> None:
        from iris_pse_detection.configuration import Configuration
        from iris_pse_detection.flash_detection import FlashDetection

        self._at = 0
        self._analyser: Any = FlashDetection(
            fps=FPS, frame_size=(height, width), config=Configuration()
        )

    @staticmethod
    def installed() -> bool:
        return importlib.util.find_spec("iris_pse_detection") is not None

    def look(self, picture: Picture) -> None:
        self._analyser.set_current_frame(np.ascontiguousarray(picture[:, :, ::-1]))
        self._analyser.analyse_frame(self._at)
        self._at += 1

    def verdict(self) -> Verdict:
        """It warns from two flashes in a second, where ours does from three."""
        if self._analyser.flash_fail or self._analyser.extended_failure:
            return Verdict.FAIL
        near = self._analyser.transition_tracker
        warns = near.lum_pass_with_warning or near.red_pass_with_warning
        return Verdict.WARNING if warns else Verdict.OK


class Ffmpeg:
    """The `photosensitivity` filter, reading the pictures from a pipe.

    Of the first picture it gets two seconds, so that it has settled before anything moves.
    """

    def __init__(self, height: int, width: int) -> None:
        self._said = tempfile.TemporaryFile()  # noqa: SIM115 - closed where it is read
        watch = f"fps={FPS},photosensitivity=bypass=1:f={FPS}"
        tell = "metadata=print:key=lavfi.photosensitivity.badness:file=-"
        raw = ["-f", "rawvideo", "-pix_fmt", "rgb24", "-s", f"{width}x{height}", "-r", f"{FPS}"]
        self._running = subprocess.Popen(
            ["ffmpeg", "-v", "error", *raw, "-i", "-", "-vf", f"{watch},{tell}", "-f", "null", "-"],
            stdin=subprocess.PIPE,
            stdout=self._said,
        )
        self._settled = False

    @staticmethod
    def installed() -> bool:
        return shutil.which("ffmpeg") is not None

    def look(self, picture: Picture) -> None:
        assert self._running.stdin is not None
        self._running.stdin.write(picture.tobytes() * (1 if self._settled else 1 + FFMPEG_SETTLES))
        self._settled = True

    def badness(self) -> float:
        """The worst; nothing more can be looked at.

        Raises CalledProcessError if it could not be run.
        """
        self._running.communicate()
        if self._running.returncode:
            raise subprocess.CalledProcessError(self._running.returncode, "ffmpeg")
        self._said.seek(0)
        said = _BADNESS.findall(self._said.read().decode())
        self._said.close()
        return max((float(word) for word in said[FFMPEG_SETTLES:]), default=0.0)
