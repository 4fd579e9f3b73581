"""The children's ward: a cream wall with a painted parade of animals, crayon, and small hands."""

from dataclasses import dataclass

import numpy as np

from models.recipes.fields import Field, Surface, rolls, smooth
from models.recipes.textures.walls_animals import (
    DUCK,
    ELEPHANT,
    GIRAFFE,
    RABBIT,
    Animal,
    Limb,
)
from models.recipes.textures.walls_kit import (
    TEXEL,
    WALL,
    Coats,
    Tint,
    blur,
    cover,
    grain,
    oval,
    polygon,
    window,
)
from models.recipes.textures.walls_wear import (
    chipped,
    cracked,
    lived_in,
    mottled,
    orange_peel,
    run_down,
    soaked,
)

_OUTLINE: Tint = (0.052, 0.04, 0.036)
_CREAM: Tint = (0.555, 0.485, 0.36)


@dataclass(frozen=True)
class Page:
    """A piece of the wall to paint a figure on, in metres about a place."""

    wall: Coats
    at: tuple[Field, Field]  # m from the place, pushed about as by an unsteady hand
    strokes: Field  # -1..1; where the brush was full
    press: Field  # about 1; how thick the outline is

    def piece(self, x: float, y: float, reach: float) -> "Page":
        """The part about another place."""
        cut = window(x, y, reach)
        at = self.at[0][cut] - x, self.at[1][cut] - y
        return Page(self.wall.part(cut), at, self.strokes[cut], self.press[cut])

    def poster(self, inside: Field, tint: Tint, line: float = 0.007) -> None:
        """Flat poster colour from a broad brush, with a painted outline `line` metres wide."""
        share = cover(inside, 0.008) * (0.90 + 0.10 * smooth(-0.2, 0.5, self.strokes))
        colour = np.array(tint) * (1 + 0.22 * self.strokes)[..., None]
        self.wall.lay(colour, share, 0.38, 0.0002)
        if line:
            edge = cover(line * self.press - np.abs(inside), 0.006)
            self.wall.lay(_OUTLINE, 0.88 * edge, 0.35)

    def ink(self, inside: Field, strength: float = 1.0) -> None:
        """The outline's colour, filled."""
        self.wall.lay(_OUTLINE, strength * cover(inside, 0.006), 0.4)


def page(wall: Coats, seed: int) -> Page:
    """The whole wall as one page."""
    strokes = WALL.clouds((0.28, 0.012), seed, 3, 0.6, WALL.warped(0.6, 0.07, seed + 1))
    press = 0.75 + 0.5 * WALL.clouds(0.12, seed + 2, 3)
    return Page(wall, WALL.warped(0.25, 0.022, seed + 3), strokes, press)


def limb(at: tuple[Field, Field], part: Limb) -> Field:
    """Metres inside a rounded stroke."""
    ax, ay, bx, by, half = part
    dx, dy = bx - ax, by - ay
    t = np.clip(((at[0] - ax) * dx + (at[1] - ay) * dy) / (dx * dx + dy * dy), 0, 1)
    return half - np.hypot(at[0] - ax - t * dx, at[1] - ay - t * dy)


def animal(whole: Page, kind: Animal, x: float, y: float, size: float) -> None:
    """One of the parade, `size` times its own metres; its eye looks out of the wall."""
    piece = whole.piece(x, y, 0.75 * size)
    at = piece.at[0] / size, piece.at[1] / size
    parts = [oval(at, o[:2], o[2:4], o[4]) for o in kind.ovals]
    parts += [limb(at, part) for part in kind.limbs]
    body = np.maximum.reduce(parts) * size
    piece.poster(body, kind.tint)
    dark = kind.tint[0] * 0.52, kind.tint[1] * 0.45, kind.tint[2] * 0.45
    for mark in kind.marks:
        piece.poster(np.minimum(oval(at, mark[:2], mark[2:4], mark[4]) * size, body), dark, 0.0)
    off = np.hypot(at[0] - kind.eye[0], at[1] - kind.eye[1]) * size
    piece.wall.lay((0.66, 0.63, 0.54), cover(0.017 - off, 0.006), 0.4)
    piece.ink(0.0075 - off)


def hills(whole: Page) -> None:
    """Three rounded hills, the farther the paler, that meet themselves after six metres."""
    turn = WALL.x * 2 * np.pi / WALL.wide
    lines = (
        (1.36 + 0.15 * np.sin(2 * turn + 0.4) + 0.05 * np.sin(5 * turn), (0.36, 0.40, 0.235)),
        (1.10 + 0.12 * np.sin(3 * turn + 2.2) + 0.05 * np.sin(4 * turn + 1), (0.235, 0.29, 0.13)),
        (0.62 + 0.10 * np.sin(2 * turn + 4.0) + 0.04 * np.sin(7 * turn), (0.135, 0.175, 0.075)),
    )
    for crest, tint in lines:
        inside = crest - whole.at[1]
        whole.poster(inside, tint, 0.0)
        dry = smooth(0.75, 1.0, whole.press)
        whole.wall.lay(_OUTLINE, 0.5 * dry * cover(0.006 - np.abs(inside), 0.006))


def tree(whole: Page, x: float, foot: float, size: float) -> None:
    """A round crown on a trunk with a few apples."""
    piece = whole.piece(x, foot + 0.3 * size, 0.65 * size)
    at = piece.at[0] / size, piece.at[1] / size + 0.3
    piece.poster(limb(at, (0, 0, 0.01, 0.35, 0.05)) * size, (0.15, 0.085, 0.05))
    parts = ((0, 0.55, 0.24, 0.22), (-0.15, 0.45, 0.16, 0.14), (0.16, 0.47, 0.16, 0.14))
    crown = [oval(at, (a, b), (c, d)) for a, b, c, d in parts]
    piece.poster(np.maximum.reduce(crown) * size, (0.15, 0.205, 0.085))
    for a, b in ((-0.12, 0.5), (0.06, 0.62), (0.15, 0.45), (-0.01, 0.44)):
        piece.poster(oval(at, (a, b), (0.036, 0.036)) * size, (0.45, 0.075, 0.05), 0.004)


def balloons(whole: Page, x: float, y: float) -> None:
    """Three on one string that nobody holds."""
    piece = whole.piece(x, y, 0.6)
    knot = (0.02, -0.36)
    tints: tuple[Tint, ...] = ((0.50, 0.08, 0.055), (0.10, 0.14, 0.27), (0.60, 0.42, 0.07))
    for (a, b), tint in zip(((-0.11, 0.0), (0.12, 0.03), (0.0, 0.13)), tints, strict=True):
        piece.ink(limb(piece.at, (a, b - 0.1, *knot, 0.0035)), 0.8)
        piece.poster(oval(piece.at, (a, b), (0.085, 0.105)), tint)
        shine = oval(piece.at, (a - 0.03, b + 0.04), (0.014, 0.03), -0.4)
        piece.wall.lay((0.66, 0.60, 0.48), 0.6 * cover(shine, 0.006))
    piece.ink(limb(piece.at, (*knot, 0.05, -0.55, 0.0035)), 0.8)


def sun(whole: Page, x: float, y: float) -> None:
    """Rays, a round face, and a smile."""
    piece = whole.piece(x, y, 0.4)
    at = piece.at
    for way in np.arange(12) * np.pi / 6 + 0.1:
        c, s = float(np.cos(way)), float(np.sin(way))
        left, right = (
            (0.19 * c - 0.03 * s, 0.19 * s + 0.03 * c),
            (0.19 * c + 0.03 * s, 0.19 * s - 0.03 * c),
        )
        piece.poster(polygon([left, (0.29 * c, 0.29 * s), right], at), (0.58, 0.36, 0.06), 0.004)
    piece.poster(oval(at, (0, 0), (0.165, 0.165)), (0.63, 0.44, 0.08))
    for a in (-0.06, 0.06):
        piece.ink(oval(at, (a, 0.04), (0.017, 0.024)))
    far = np.hypot(at[0], at[1] - 0.01)
    piece.ink(np.minimum(0.008 - np.abs(far - 0.1), -0.035 - at[1]))


def crayon(wall: Coats, count: int, seed: int) -> None:
    """Loops and zigzags as high as a child reaches, in wax."""
    tints = ((0.40, 0.06, 0.05), (0.09, 0.11, 0.24), (0.055, 0.05, 0.05), (0.24, 0.13, 0.04))
    t = np.linspace(0, 1, 9000)
    skips = smooth(-1.1, 0.4, grain(seed + 1))
    for k, (a, b, c, d, e, f) in enumerate(rolls(seed, count * 6).reshape(count, 6)):
        turns = (3 + 5 * c) * 2 * np.pi * t + 1.5 * np.sin(7 * t + 9 * e)
        wide, high = 0.03 + 0.09 * d, 0.02 + 0.07 * e
        px = (
            a * WALL.wide
            + (0.08 + 0.3 * f) * t
            + wide * np.sin(turns) * (0.6 + 0.4 * np.sin(9 * t))
        )
        py = 0.30 + 0.42 * b + high * np.cos(turns * (1.0 if c > 0.4 else 0.5) + d) * (1 - 0.4 * t)
        out = np.zeros((WALL.rows, WALL.columns))
        out[(py / TEXEL[1]).astype(int), (px / TEXEL[0]).astype(int) % WALL.columns] = 1.0
        wall.lay(tints[k % 4], 0.9 * np.clip(blur(out, (0.004, 0.002)) * 2.6, 0, 1) * skips, 0.45)


def small_hands(wall: Coats, count: int, seed: int) -> None:
    """Prints of small hands, in dirt and in poster paint."""
    tints: tuple[Tint, ...] = ((0.10, 0.07, 0.05), (0.34, 0.07, 0.05), (0.10, 0.075, 0.05))
    smear = smooth(-0.7, 0.2, WALL.clouds(0.03, seed + 1, 3))
    for k, (a, b, c, d) in enumerate(rolls(seed, count * 4).reshape(count, 4)):
        x, y = 0.78 + 1.44 * a + 3.0 * (k % 2), (0.58 if k % 3 == 0 else 1.08) + 0.24 * b
        cut = window(x, y, 0.15)
        u, v, turn = WALL.x[cut] - x, WALL.y[cut] - y, (c - 0.5) * 0.9
        at = u * np.cos(turn) + v * np.sin(turn), v * np.cos(turn) - u * np.sin(turn)
        parts = [oval(at, (0, 0), (0.034, 0.036)), limb(at, (0.025, -0.005, 0.058, 0.02, 0.0095))]
        for reach, lean in ((0.072, 0.55), (0.082, 0.18), (0.080, -0.16), (0.066, -0.5)):
            s = float(np.sin(lean))
            parts.append(limb(at, (0.04 * s, 0.02, reach * s, reach * float(np.cos(lean)), 0.0085)))
        print_ = cover(np.maximum.reduce(parts), 0.007) * smear[cut]
        wall.part(cut).lay(tints[k % 3], (0.35 + 0.4 * d) * print_, 0.35)


def children() -> Surface:
    """A parade that runs one way under a running sun; everything faded, brushed by hand."""
    wall = Coats.of(_CREAM, 0.32)
    mottled(wall, 1500, 0.9)
    orange_peel(wall, 1510)
    whole = page(wall, 1520)
    sun(whole, 2.0, 1.76)
    hills(whole)
    tree(whole, 0.98, 1.22, 0.82)
    tree(whole, 3.82, 1.30, 0.55)
    tree(whole, 5.68, 1.16, 0.7)
    balloons(whole, 1.47, 1.60)
    animal(whole, ELEPHANT, 4.28, 1.36, 0.80)
    animal(whole, GIRAFFE, 4.95, 1.32, 0.86)
    animal(whole, RABBIT, 1.50, 1.14, 0.85)
    for k, x in enumerate((0.95, 1.33, 1.66, 1.95)):
        animal(whole, DUCK, x, 0.52 + 0.03 * (k % 2), 0.85 - 0.09 * k)
    for k, x in enumerate((3.95, 4.55, 5.05)):
        animal(whole, RABBIT, x, 0.48 + 0.05 * (k % 2), 0.8 - 0.1 * (k % 2))
    fade = smooth(-0.3, 0.6, WALL.clouds((0.9, 0.6), 1820, 5))
    wall.lay(_CREAM, 0.12 + 0.22 * fade, 0.3)
    wall.shade(0.02 * grain(1826))
    crayon(wall, 11, 1830)
    small_hands(wall, 15, 1850)
    cracked(wall, 5, 1870)
    soaked(wall, 1880, 0.75)
    chipped(wall, 0.010, 1890, 0.12, 0.3 * smooth(1.0, 0.3, WALL.y))
    run_down(wall, 80, 1900, 0.5)
    lived_in(wall, 1910, 0.8, 180)
    return wall.surface()
