"""Real play before three judges of flashing light: `python -m tests.studies.flash_gates`.

Every ward (run through and stood in), a death of each kind, each bend, the rooms and the end are
drawn offscreen, thirty pictures a second, and judged (tests/studies/judges.py). Running past doors
and panels counts as flashing too: --lamps takes the motion out (tests/studies/lamps.py). One row a
clip; exit code 1 if a judge fails or warns of one (with --worst: if one fails), 2 if it cannot be
done. That no judge objects proves no clip safe.
"""

import argparse
import json
import sys
from collections import deque
from collections.abc import Callable
from dataclasses import asdict, dataclass
from fnmatch import fnmatch
from itertools import groupby
from pathlib import Path
from typing import Final

import numpy as np
from PIL import Image

from level_bang.app.choices import size as size_of
from level_bang.app.errors import UserError
from level_bang.app.window import open_stage
from level_bang.tune import LookError, look, with_param
from level_bang.view.flash import Meter, Reading, Verdict
from level_bang.view.frame import Frame
from level_bang.view.governor import Governor, predicted
from level_bang.view.look import LookParams
from tests.studies.judges import FFMPEG_LIMIT, FPS, Ffmpeg, Iris, Ours, Picture
from tests.studies.lamps import Lamps
from tests.studies.plays import Clip, clips, played
from tests.studies.worst import WORST

STRIP: Final = 6  # pictures that show the second before the worst moment
HEAD: Final = (
    f"{'clip':27} {'gen.':>5} {'red':>5} {'close':>6}  {'ours':8} {'iris':8} {'ffmpeg':>7} "
    f"{'depth':>6}  foreseen"
)
Draw = Callable[[Frame], Picture]


@dataclass(slots=True)
class Row:
    """What the judges said of a clip; flashes are the most in any second."""

    name: str
    general: float = 0.0
    red: float = 0.0
    strained: float = 0.0  # s of five that came close to the limit
    ours: Verdict = Verdict.OK
    iris: Verdict | None = None  # None: not installed
    ffmpeg: float | None = None
    depth: float = 1.0  # the least that the governor left
    foreseen_general: float = 0.0  # by the governor's prediction
    foreseen_red: float = 0.0

    @property
    def verdict(self) -> Verdict:
        """Of the hardest judge."""
        fails = self.ffmpeg is not None and self.ffmpeg >= FFMPEG_LIMIT
        return max(self.ours, self.iris or Verdict.OK, Verdict.FAIL if fails else Verdict.OK)

    def text(self) -> str:
        iris = "-" if self.iris is None else self.iris.name
        ffmpeg = "-" if self.ffmpeg is None else f"{self.ffmpeg:.2f}"
        return (
            f"{self.name:27} {self.general:5.1f} {self.red:5.1f} {self.strained:6.1f}  "
            f"{self.ours.name:8} {iris:8} {ffmpeg:>7} {self.depth:6.2f}  "
            f"{self.foreseen_general:.1f} / {self.foreseen_red:.1f}"
        )


class Part:
    """A piece of play without a cut, before all judges at once."""

    def __init__(self, size: tuple[int, int]) -> None:
        width, height = size
        self._ours = Ours()
        self._iris = Iris(height, width) if Iris.installed() else None
        self._ffmpeg = Ffmpeg(height, width) if Ffmpeg.installed() else None
        self._governor = Governor()  # sees what the game's own sees, and so does the same
        self._meter = Meter(FPS)
        self._last: deque[Picture] = deque(maxlen=FPS)
        self.second: list[Picture] = []  # the worst one

    @property
    def worst(self) -> Reading | None:
        return self._ours.worst

    def look(self, frame: Frame, picture: Picture, row: Row) -> None:
        self._last.append(picture)
        if self._ours.look(picture):
            self.second = list(self._last)
        if self._iris:
            self._iris.look(picture)
        if self._ffmpeg:
            self._ffmpeg.look(picture)
        self._governor.watch(frame)
        row.depth = min(row.depth, self._governor.depth)
        foreseen = self._meter.look(predicted(frame))
        row.foreseen_general = max(row.foreseen_general, foreseen.general)
        row.foreseen_red = max(row.foreseen_red, foreseen.red)

    def end(self, row: Row) -> None:
        ours = self._ours
        row.general = max(row.general, ours.general)
        row.red = max(row.red, ours.red)
        row.strained = max(row.strained, ours.strained)
        row.ours = max(row.ours, ours.verdict)
        if self._iris:
            row.iris = max(row.iris or Verdict.OK, self._iris.verdict())
        if self._ffmpeg:
            row.ffmpeg = max(row.ffmpeg or 0.0, self._ffmpeg.badness())


def judged(clip: Clip, draw: Draw, words: argparse.Namespace) -> Row:
    """Draw the clip and hear the judges; of its worst second, --out gets a strip of pictures."""
    row, out = Row(clip.name), words.out
    for number, piece in groupby(played(clip), key=lambda pair: pair[0]):
        part = Part(clip.shot.size)
        drawn = Lamps(draw, clip.shot.look, clip.shot.spot.seed) if words.lamps else draw
        for _, frame in piece:
            part.look(frame, drawn(frame), row)
        part.end(row)
        if out is not None and part.worst is not None and part.worst.flashes > 0.0:
            name = f"{clip.name}.png" if not number else f"{clip.name}_{number}.png"
            Image.fromarray(strip(part.second, part.worst)).save(out / name)
    return row


def strip(second: list[Picture], worst: Reading) -> Picture:
    """Pictures of a second one above the other, the last with the tiles that flash in green."""
    chosen = [second[i].copy() for i in np.linspace(0, len(second) - 1, STRIP).astype(int)]
    height, width = chosen[-1].shape[:2]
    rows = np.arange(height) * len(worst.tiles) // height
    cols = np.arange(width) * worst.tiles.shape[1] // width
    chosen[-1][:, :, 1][worst.tiles[np.ix_(rows, cols)]] = 255
    return np.vstack(chosen)


def _wanted(words: argparse.Namespace) -> list[Clip]:
    size = size_of(words.size)
    chosen = look(words.look)
    looks: dict[str, LookParams] = {"": chosen}
    if words.worst:
        looks = {f"{name}:": harmful for name, harmful in WORST.items()}
    made: list[Clip] = []
    for prefix, base in looks.items():
        for setting in words.param:
            base = with_param(base, setting)
        made += [
            Clip(prefix + clip.name, clip.shot, clip.until)
            for clip in clips(base, words.seconds, words.quality, size)
        ]
    known = [clip.name for clip in made]
    made = [clip for clip in made if any(fnmatch(clip.name, only) for only in words.only or ["*"])]
    if not made:
        raise UserError(f"There is no such clip; there are {', '.join(known)}.")
    return made


def _words() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.studies.flash_gates")
    parser.add_argument("--seconds", type=float, default=60.0, help="of each ward")
    parser.add_argument("--size", default="320x180")
    parser.add_argument("--quality", default="low")
    parser.add_argument("--only", action="append", metavar="NAME", help="clips like bend_1, death*")
    parser.add_argument("--look", default="alarm", metavar="NAME")
    parser.add_argument("--lamps", action="store_true", help="judge what lamps do, without motion")
    parser.add_argument("--worst", action="store_true", help="the worst looks sliders can reach")
    parser.add_argument("--param", action="append", default=[], metavar="A=B")
    parser.add_argument("--out", type=Path, metavar="FOLDER", help="strips of each worst second")
    return parser.parse_args()


def run(words: argparse.Namespace) -> bool:
    """Whether every clip may be shown."""
    wanted = _wanted(words)
    if words.out is not None:
        words.out.mkdir(parents=True, exist_ok=True)
    engine, stage = open_stage(wanted[0].shot.size, words.quality, offscreen=True)

    def draw(frame: Frame) -> Picture:
        stage.show(frame)
        engine.step()
        return stage.picture()

    rows: list[Row] = []
    try:
        sys.stdout.write(HEAD + "\n")
        for clip in wanted:
            rows.append(judged(clip, draw, words))
            sys.stdout.write(rows[-1].text() + "\n")
            sys.stdout.flush()
    finally:
        engine.close()
    if words.out is not None:
        table = json.dumps([asdict(row) for row in rows], indent=1)
        (words.out / "flash_gates.json").write_text(table + "\n", "utf-8")
    limit = Verdict.WARNING if words.worst else Verdict.OK
    return all(row.verdict <= limit for row in rows)


def main() -> int:
    try:
        return 0 if run(_words()) else 1
    except (UserError, LookError) as error:
        sys.stderr.write(f"{error}\n")
        return 2


if __name__ == "__main__":
    sys.exit(main())
