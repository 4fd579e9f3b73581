"""Synthetic clips with a label: what a flash meter has to say of each; its false alarms last."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np

from level_bang.view.flash import Verdict
from tests.view.drawn import (
    ALARM,
    BLACK,
    BLUE,
    COLS,
    CYAN,
    GREEN,
    RED,
    ROWS,
    UNSATURATED,
    WALL,
    WHITE,
    Draw,
    Picture,
    bars,
    between,
    box,
    checks,
    drifting,
    flash,
    flicker,
    grain,
    grey,
    growing,
    hall,
    halves,
    lamps_in_turn,
    looking_round,
    one_bad_second,
    pan,
    pulses,
    sine,
    square,
    steps,
    triangle,
)

OK, WARNING, FAIL = Verdict


@dataclass(frozen=True, slots=True)
class Clip:
    """`said`: what the meter says, where it is known to be stricter than the label."""

    name: str
    verdict: Verdict
    draw: Draw
    seconds: float = 7.0
    fps: float = 30.0
    said: Verdict | None = None

    def frames(self) -> Iterator[Picture]:
        """One picture after the other."""
        for index in range(round(self.seconds * self.fps)):
            yield self.draw(index / self.fps)


def _white_and_red() -> list[Clip]:
    whole = flash(BLACK, WHITE, square(1.0))
    clips = [Clip("white 1 Hz", OK, whole)]
    clips += [Clip(f"white {n} Hz", FAIL, flash(BLACK, WHITE, square(n))) for n in range(2, 11)]
    for hz, verdict in ((1.0, OK), (1.5, OK), (1.9, FAIL), (2.5, FAIL), (3.5, FAIL), (5.0, FAIL)):
        clips.append(Clip(f"alarm sine {hz} Hz", verdict, flash(BLACK, ALARM, sine(hz))))
    return [
        *clips,
        Clip("alarm square 1.5 Hz", OK, flash(WALL, ALARM, square(1.5))),
        Clip("alarm square 4 Hz", FAIL, flash(WALL, ALARM, square(4.0))),
        Clip("dim red 64, 5 Hz", OK, flash(BLACK, (0.0513, 0.0, 0.0), square(5.0))),
        Clip("dim red 72, 5 Hz", FAIL, flash(BLACK, (0.0648, 0.0, 0.0), square(5.0))),
        Clip("unsaturated red 5 Hz", OK, flash(BLACK, UNSATURATED, square(5.0))),
        Clip("red and green as bright, 5 Hz", FAIL, flash(RED, GREEN, square(5.0))),
        Clip("red and green as bright, 1 Hz", OK, flash(RED, GREEN, square(1.0))),
        Clip("blue and green as bright, 5 Hz", OK, flash(BLUE, CYAN, square(5.0))),
        Clip("red on grey as bright, 5 Hz", FAIL, flash(grey(0.2126), RED, square(5.0))),
        Clip("dark red and orange, 5 Hz", FAIL, flash((0.03, 0, 0), (0.2, 0.05, 0), square(5.0))),
    ]


def _depth_and_time() -> list[Clip]:
    thrice, often = pulses(1.0, 1.3, 1.6), pulses(1.0, 1.2, 1.4, 1.6)
    step = lambda t: float(t >= 1.0)  # noqa: E731
    twice = pulses(1.0, 1.6, length=0.3)
    return [
        Clip("depth 0.095, 8 Hz", OK, flash(grey(0.2), grey(0.295), square(7.5))),
        Clip("depth 0.105, 8 Hz", FAIL, flash(grey(0.2), grey(0.305), square(7.5))),
        Clip("grey 85, 8 Hz", OK, flash(BLACK, grey(0.0908), square(7.5))),
        Clip("grey 90, 8 Hz", FAIL, flash(BLACK, grey(0.1022), square(7.5))),
        Clip("darker state 0.82", OK, flash(grey(0.82), WHITE, square(7.5))),
        Clip("darker state 0.78", FAIL, flash(grey(0.78), WHITE, square(7.5))),
        Clip("cut to white", OK, flash(WALL, WHITE, step)),
        Clip("cut to white twice", OK, flash(WALL, WHITE, twice)),
        Clip("three strobes", WARNING, flash(WALL, WHITE, thrice)),
        Clip("four strobes", FAIL, flash(WALL, WHITE, often)),
        Clip("three strobes in red", WARNING, flash(BLACK, ALARM, thrice)),
        Clip("slow fades", OK, flash(BLACK, WHITE, sine(0.33))),
        Clip("2 Hz for 1.5 s", OK, flash(WALL, WHITE, between(square(2.0), 1.0, 2.5))),
        Clip("2 Hz for 3 s", WARNING, flash(WALL, WHITE, between(square(2.0), 1.0, 4.0))),
        Clip("2.5 Hz for 5 s", FAIL, flash(WALL, WHITE, between(square(2.5), 1.0, 6.0))),
        Clip("3 Hz for 2 s", WARNING, flash(WALL, WHITE, between(square(3.0), 1.0, 3.0))),
        Clip("six steps up, down at once, 4 Hz", FAIL, flash(BLACK, grey(0.5), steps(4.0, 6))),
        Clip("six steps up, down at once, 1 Hz", OK, flash(BLACK, grey(0.5), steps(1.0, 6))),
        Clip("six steps of 0.015, 4 Hz", OK, flash(BLACK, grey(0.09), steps(4.0, 6))),
        Clip("triangle in steps of 0.03", FAIL, flash(BLACK, grey(0.2), triangle(4.0)), fps=60.0),
        Clip("growing flicker", FAIL, growing(5.0, 0.4)),
        Clip("growing flicker, shallow", OK, growing(5.0, 0.095)),
        Clip("flicker 0.06 on a drift", OK, drifting(7.5, 0.06)),
        Clip("flicker 0.2 on a drift", FAIL, drifting(7.5, 0.2)),
        Clip("one second of 5 Hz in 20", FAIL, one_bad_second(), seconds=20.0),
    ]


def _places() -> list[Clip]:
    spots = {"corner": (0.0, 0.0), "edge": (0.5, 1.0), "middle": (0.5, 0.5), "low": (1.0, 0.3)}
    clips = []
    for share, verdict in ((0.25, FAIL), (0.03, FAIL), (0.02, OK)):
        for place, (row, col) in spots.items():
            draw = flash(BLACK, WHITE, square(5.0), box(share, row, col))
            clips.append(Clip(f"{share:.0%} of the screen, {place}", verdict, draw))
    sign, board = box(0.02, 0.2, 0.6), box(0.2, 0.2, 0.6)
    fine = ((np.indices((ROWS, COLS)).sum(axis=0) % 3) == 0).astype(float)
    return [
        *clips,
        Clip("halves in antiphase, white 5 Hz", FAIL, halves(WHITE, square(5.0))),
        Clip("halves in antiphase, red 5 Hz", FAIL, halves(RED, square(5.0))),
        Clip("halves in antiphase, red sine 4 Hz", FAIL, halves(RED, sine(4.0))),
        Clip("halves in antiphase, white 1 Hz", OK, halves(WHITE, square(1.0))),
        Clip("small red sign 5 Hz", OK, flash(WALL, RED, square(5.0), sign)),
        Clip("small sign by chance, 15 Hz", OK, flash(WALL, GREEN, flicker(15.0, 5), sign)),
        Clip("large sign by chance, 15 Hz", FAIL, flash(WALL, GREEN, flicker(15.0, 5), board)),
        Clip("a third of the tiles, scattered", FAIL, flash(BLACK, WHITE, square(5.0), fine)),
        Clip("checks of four tiles, 5 Hz", FAIL, checks(4, 5.0)),
        Clip("checks of one tile, 5 Hz", FAIL, checks(1, 5.0)),
        Clip("checks too fine to matter, 5 Hz", OK, checks(1, 5.0, 288), seconds=3.0),
        Clip("grain", OK, grain(0.12, 0.06)),
        Clip("strong fine grain", OK, grain(0.15, 0.3, 288), seconds=3.0),
    ]


def _moving() -> list[Clip]:
    return [
        Clip("bars 1.2 Hz", OK, bars(1.2)),
        Clip("bars 1.2 Hz, wide apart", OK, bars(1.2, 60.0), fps=60.0),
        Clip("bars 2 Hz, wide apart", OK, bars(2.0, 60.0), fps=60.0, seconds=2.0),
        Clip("bars 5 Hz", FAIL, bars(5.0)),
        Clip("panels 0.7 Hz", OK, hall(0.7)),
        Clip("panels 1.2 Hz", OK, hall(1.2), fps=60.0),
        Clip("panels 5 Hz", FAIL, hall(5.0)),
        Clip("panels 1.2 Hz, head bobbing", OK, hall(1.2, 0.7), fps=60.0),
        Clip("slow pan over 5 Hz", FAIL, pan(0.2, square(5.0))),
        Clip("pan over 5 Hz", FAIL, pan(0.7, square(5.0))),
        Clip("fast pan over 6 Hz", FAIL, pan(1.0, square(6.0))),
        Clip("fast pan over a narrow 5 Hz", FAIL, pan(0.6, square(5.0), 0.8, 7)),
        Clip("pan over dim 5 Hz", FAIL, pan(0.7, square(5.0), 0.15)),
        Clip("pan over a still lamp", OK, pan(0.7, square(0.01, 1.0))),
        Clip("fast pan over a large still lamp", OK, pan(1.2, square(0.01, 1.0), 1.0, 24)),
        Clip("pan over 1 Hz", OK, pan(0.7, square(1.0))),
        Clip("pan over a small 5 Hz lamp", OK, pan(0.7, square(5.0), 1.0, 4)),
        Clip("looking round", OK, looking_round(0.6), fps=60.0),
    ]


def _rates() -> list[Clip]:
    clips = []
    for fps in (24.0, 29.97, 60.0, 120.0):
        quick, calm = flash(BLACK, WHITE, square(5.0)), flash(BLACK, ALARM, sine(1.4))
        clips.append(Clip(f"white 5 Hz at {fps:g} frames a second", FAIL, quick, fps=fps))
        clips.append(Clip(f"alarm 1.4 Hz at {fps:g} frames a second", OK, calm, fps=fps))
    blink = flash(WHITE, BLACK, square(5.0, 0.05))
    return [
        *clips,
        Clip("single black frames, 5 Hz", FAIL, blink, fps=60.0),
        Clip("every other frame", FAIL, flash(BLACK, WHITE, square(30.0)), fps=60.0),
    ]


def _false_alarms() -> list[Clip]:
    dips = pulses(3.05, 3.3, 3.6, length=0.1)
    rise = flash(grey(0.12), grey(0.225), lambda t: 0.0 if dips(t) else min(t / 3.0, 1.0))
    return [
        Clip("three dark dips after a slow rise", WARNING, rise, said=FAIL),
        Clip("lamps in three corners in turn", OK, lamps_in_turn(1.4, 3), said=WARNING),
        Clip("bars 2.9 Hz", WARNING, bars(2.9), fps=60.0, seconds=2.0, said=FAIL),
    ]


CLIPS: Final = [*_white_and_red(), *_depth_and_time(), *_places(), *_moving(), *_rates()]
FALSE_ALARMS: Final = _false_alarms()
