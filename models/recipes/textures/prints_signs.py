"""Pictograms by signed distance: each takes a `Pen` and returns how far inside its ink one is.

The box is 1 x 1, (0, 0) its lower left corner. Shapes follow ISO 7010 and ISO 361 in spirit.
"""

from collections.abc import Callable
from itertools import pairwise
from typing import Final

import numpy as np

from models.recipes.fields import Field
from models.recipes.textures.prints_glyphs import inside

GAP: Final = 0.022  # between two shapes that touch in the drawing
Draw = Callable[["Pen"], Field]


class Pen:
    """A unit box of `size` px with `margin` px left free, and the shapes one can draw on it."""

    def __init__(self, size: int, margin: int) -> None:
        """Inside the margin, `x` and `y` run from 0 to 1."""
        line = (np.arange(size) + 0.5 - margin) / (size - 2 * margin)
        self.per = size - 2 * margin
        self.x, self.y = np.meshgrid(line, line)

    def ink(self, draw: Draw) -> Field:
        """Coverage 0..1 of a drawing."""
        return np.clip(draw(self) * self.per + 0.5, 0.0, 1.0)

    def disc(self, x: float, y: float, r: float) -> Field:
        """A round dot."""
        return r - np.hypot(self.x - x, self.y - y)

    def ring(self, x: float, y: float, r: float, half: float) -> Field:
        """A circle of radius `r`, its line 2 `half` wide."""
        return half - np.abs(np.hypot(self.x - x, self.y - y) - r)

    def box(self, x0: float, y0: float, x1: float, y1: float, round_: float = 0.0) -> Field:
        """A rectangle with rounded corners."""
        dx = np.abs(self.x - (x0 + x1) / 2) - (x1 - x0) / 2 + round_
        dy = np.abs(self.y - (y0 + y1) / 2) - (y1 - y0) / 2 + round_
        out = np.hypot(np.maximum(dx, 0), np.maximum(dy, 0)) + np.minimum(np.maximum(dx, dy), 0)
        return round_ - out

    def limb(self, points: list[tuple[float, float]], start: float, end: float) -> Field:
        """A round-ended chain whose half width goes from `start` to `end`."""
        best = np.full(self.x.shape, -1e3)
        many = len(points) - 1
        for k, ((ax, ay), (bx, by)) in enumerate(pairwise(points)):
            dx, dy = bx - ax, by - ay
            t = ((self.x - ax) * dx + (self.y - ay) * dy) / (dx * dx + dy * dy + 1e-12)
            t = np.clip(t, 0.0, 1.0)
            half = start + (end - start) * (k + t) / many
            best = np.maximum(best, half - np.hypot(self.x - ax - t * dx, self.y - ay - t * dy))
        return best

    def line(self, points: list[tuple[float, float]], half: float) -> Field:
        """A flat-ended chain."""
        return inside(self.x, self.y, points, half)

    def polygon(self, points: list[tuple[float, float]]) -> Field:
        """A convex shape, corners counter-clockwise."""
        best = np.full(self.x.shape, 1e3)
        for (ax, ay), (bx, by) in zip(points, points[1:] + points[:1], strict=True):
            long = np.hypot(bx - ax, by - ay)
            best = np.minimum(best, ((self.y - ay) * (bx - ax) - (self.x - ax) * (by - ay)) / long)
        return best


def any_of(*shapes: Field) -> Field:
    """Their union."""
    return np.asarray(np.maximum.reduce(shapes))


def without(shape: Field, cut: Field, gap: float = 0.0) -> Field:
    """A shape less another, `gap` kept free around it."""
    return np.minimum(shape, -cut - gap)


def runner(pen: Pen) -> Field:
    """A figure running through a door to the right (ISO 7010, E001 and E002 in spirit)."""
    figure = any_of(
        pen.disc(0.515, 0.845, 0.092),
        pen.limb([(0.43, 0.675), (0.33, 0.44)], 0.082, 0.072),
        pen.limb([(0.46, 0.69), (0.60, 0.52), (0.735, 0.615)], 0.050, 0.038),
        pen.limb([(0.40, 0.71), (0.205, 0.665), (0.135, 0.50)], 0.050, 0.038),
        pen.limb([(0.35, 0.43), (0.535, 0.345), (0.495, 0.09), (0.585, 0.075)], 0.064, 0.042),
        pen.limb([(0.32, 0.43), (0.25, 0.235), (0.07, 0.195), (0.05, 0.235)], 0.064, 0.040),
    )
    door = pen.box(0.56, 0.0, 1.0, 1.0)
    return any_of(figure, without(door, figure, 0.034))


def _arrow(pen: Pen, way: float) -> Field:
    """A signage arrow (ISO 7001): long shaft, open head with parallel cut ends."""
    at = [(0.5 + way * a, b) for a, b in ((-0.44, 0.5), (0.36, 0.5))]
    tip = [(0.5 + way * a, b) for a, b in ((0.06, 0.86), (0.42, 0.5), (0.06, 0.14))]
    return any_of(pen.line(at, 0.068), pen.line(tip, 0.068))


def extinguisher(pen: Pen) -> Field:
    """A bottle with lever and hose, a flame beside it (ISO 7010, F001)."""
    bottle = any_of(pen.box(0.20, 0.03, 0.50, 0.66, 0.07), pen.box(0.29, 0.6, 0.41, 0.78, 0.02))
    lever = any_of(
        pen.line([(0.30, 0.80), (0.60, 0.93)], 0.028), pen.line([(0.30, 0.78), (0.58, 0.76)], 0.026)
    )
    bend = [(0.31, 0.76), (0.14, 0.74), (0.07, 0.60), (0.08, 0.30), (0.05, 0.14)]
    hose = pen.limb(bend, 0.026, 0.042)
    label = pen.box(0.25, 0.28, 0.45, 0.45, 0.01)
    x, y = pen.x - 0.78, pen.y
    flame = 0.17 * np.sqrt(np.clip((y - 0.03) / 0.2, 0, 1)) * np.clip((0.64 - y) / 0.45, 0, 1)
    fire = np.minimum(flame - np.abs(x - 0.05 * np.sin(y * 9.0)), np.minimum(y - 0.03, 0.64 - y))
    core = pen.disc(0.79, 0.14, 0.062)
    return any_of(without(bottle, label), lever, hose, without(fire, core))


def call_point(pen: Pen) -> Field:
    """A hand that presses a button in its frame (ISO 7010, F005)."""
    frame = without(pen.box(0.0, 0.30, 0.60, 0.98, 0.05), pen.box(0.07, 0.37, 0.53, 0.91, 0.02))
    button = pen.disc(0.30, 0.64, 0.135)
    hand = any_of(
        pen.limb([(0.36, 0.60), (0.58, 0.43)], 0.045, 0.052),
        pen.limb([(0.60, 0.40), (0.80, 0.22)], 0.150, 0.155),
        pen.limb([(0.55, 0.29), (0.47, 0.33)], 0.048, 0.042),
        pen.limb([(0.60, 0.21), (0.52, 0.24)], 0.048, 0.042),
        pen.limb([(0.68, 0.44), (0.60, 0.57)], 0.050, 0.040),
        pen.limb([(0.80, 0.20), (1.05, -0.05)], 0.115, 0.12),
    )
    hand = np.minimum(hand, pen.box(0.0, 0.0, 1.0, 1.0))
    return any_of(without(any_of(frame, without(button, button - 0.05)), hand, GAP * 1.4), hand)


def hand_gel(pen: Pen) -> Field:
    """A pump bottle over an open hand, three drops between them."""
    bottle = any_of(pen.box(0.10, 0.44, 0.42, 0.80, 0.05), pen.box(0.20, 0.78, 0.32, 0.88))
    pump = any_of(
        pen.line([(0.16, 0.94), (0.62, 0.94)], 0.038), pen.line([(0.60, 0.97), (0.60, 0.84)], 0.034)
    )
    cross = any_of(pen.box(0.225, 0.53, 0.295, 0.73), pen.box(0.16, 0.595, 0.36, 0.665))
    drops = any_of(
        *(
            pen.limb([(x, y + 0.07), (x, y)], 0.006, 0.036)
            for x, y in ((0.60, 0.66), (0.70, 0.50), (0.54, 0.46))
        )
    )
    palm = any_of(
        pen.limb([(0.28, 0.17), (0.62, 0.20)], 0.10, 0.085),
        pen.limb([(0.60, 0.235), (0.96, 0.33)], 0.045, 0.036),
        pen.limb([(0.62, 0.16), (0.95, 0.20)], 0.045, 0.034),
        pen.limb([(0.30, 0.22), (0.44, 0.35)], 0.055, 0.042),
        pen.limb([(0.30, 0.15), (-0.05, 0.10)], 0.10, 0.09),
    )
    return any_of(without(bottle, cross), pump, drops, np.minimum(palm, pen.box(0, 0, 1, 1)))


def no_entry(pen: Pen) -> Field:
    """The disc with a bar left free."""
    return without(pen.disc(0.5, 0.5, 0.5), pen.box(0.14, 0.41, 0.86, 0.59))


def radiation(pen: Pen) -> Field:
    """The trefoil (ISO 361): hub R, blades from 1.5 R to 5 R, 60 degrees each."""
    x, y, hub = pen.x - 0.5, pen.y - 0.5, 0.098
    far, turn = np.hypot(x, y), np.arctan2(y, x) - np.pi / 2 + np.pi
    off = np.abs((turn + np.pi / 3) % (2 * np.pi / 3) - np.pi / 3)
    side = np.where(off < np.pi / 2, far * np.sin(np.pi / 6 - off), -far)
    blade = np.minimum(side, np.minimum(far - 1.5 * hub, 5.0 * hub - far))
    return any_of(blade, hub - far)


def biohazard(pen: Pen) -> Field:
    """Three open horns round a ring (Baldwin and Runkle 1966, proportions A to H of their plan)."""
    unit = 1.0 / 27.0
    middle = (0.5, 0.46)
    turns = [np.radians(90.0 + 120.0 * k) for k in range(3)]

    def at(turn: float, far: float) -> tuple[float, float]:
        return middle[0] + far * unit * np.cos(turn), middle[1] + far * unit * np.sin(turn)

    horns = [
        without(pen.disc(*at(t, 7.4), 7.5 * unit), pen.disc(*at(t, 8.9), 5.9 * unit)) for t in turns
    ]
    body = any_of(*horns)
    for t in turns:
        body = without(body, pen.line([at(t, 10.4), at(t, 17.0)], 2.0 * unit))
    body = without(body, pen.disc(*middle, 1.5 * unit))
    ring = pen.ring(*middle, 5.6 * unit, 0.9 * unit)
    inner = any_of(*(pen.disc(*at(t, 8.9), 5.9 * unit - GAP * 0.8) for t in turns))
    return any_of(body, np.minimum(ring, inner))


PICTOGRAMS: Final[dict[str, Draw]] = {
    "runner": runner,
    "arrow_left": lambda pen: _arrow(pen, -1.0),
    "arrow_right": lambda pen: _arrow(pen, 1.0),
    "extinguisher": extinguisher,
    "call_point": call_point,
    "hand_gel": hand_gel,
    "no_entry": no_entry,
    "radiation": radiation,
    "biohazard": biohazard,
}
