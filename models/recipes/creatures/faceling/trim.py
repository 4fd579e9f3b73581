"""What a ward left on them: wrist bands, a badge without a face, tape and a line in the hand."""

from typing import Final

import numpy as np

from models.recipes.creatures.faceling import form
from models.recipes.creatures.faceling.form import DOWN, PALM
from models.recipes.creatures.faceling.hand_clay import place
from models.recipes.creatures.faceling.limbs import BLOOD
from models.recipes.creatures.sculpt import (
    Coat,
    Fixed,
    Shell,
    Swatch,
    clouds,
    curve,
    lock,
    over,
    sheet,
    smooth,
    strap,
)
from models.recipes.kit import Array

PATIENT: Final = 0b0001
NURSE: Final = 0b0010
CHILD: Final = 0b1000


def _grid(u: Array, v: Array, aspect: float) -> Array:
    return np.stack([u, v * aspect, np.zeros(len(u))], 1)


def _band(u: Array, v: Array) -> Coat:
    text = (np.abs(u - 0.5) < 0.22) & (np.sin(v * 160) * np.sin(v * 57 + 1) > 0.2)
    grime = clouds(_grid(u, v, 3.0), 0.25, 501, 3)
    colour = over(np.tile((0.50, 0.50, 0.47), (len(u), 1)), (0.05, 0.05, 0.06), text)
    return Coat(over(colour, (0.14, 0.08, 0.05), 0.6 * smooth(0.0, 1.4, grime)), 0.6 + 0 * u, 0 * u)


def _toy(u: Array, v: Array) -> Coat:
    """Beads and a plastic clock."""
    bead = np.abs((v * 14) % 1 - 0.5)
    hue = np.array([(0.50, 0.08, 0.09), (0.50, 0.38, 0.06), (0.08, 0.28, 0.42)])
    colour = hue[(v * 14).astype(int) % 3] * (1.15 - 1.2 * bead)[:, None]
    grime = clouds(_grid(u, v, 3.0), 0.3, 507, 3)
    return Coat(
        over(colour, (0.08, 0.05, 0.04), 0.5 * smooth(0, 1.3, grime)),
        0.7 + 0 * u,
        0.1 * (0.5 - bead),
    )


def _badge(u: Array, v: Array) -> Coat:
    """A photograph: hair, shoulders, and an oval as blank as its owner."""
    n = len(u)
    colour = np.tile((0.52, 0.52, 0.48), (n, 1))
    photo = (np.abs(u - 0.5) < 0.30) & (v > 0.12) & (v < 0.62)
    colour = over(colour, (0.22, 0.27, 0.32), photo)
    colour = over(
        colour, (0.05, 0.035, 0.03), photo * (np.hypot((u - 0.5) / 0.17, (v - 0.33) / 0.15) < 1)
    )
    colour = over(
        colour, (0.10, 0.20, 0.22), photo * (np.hypot((u - 0.5) / 0.28, (v - 0.66) / 0.16) < 1)
    )
    colour = over(colour, (0.58, 0.48, 0.42), np.hypot((u - 0.5) / 0.115, (v - 0.37) / 0.13) < 1)
    text = (np.abs(v - 0.74) < 0.03) | ((np.abs(v - 0.86) < 0.018) & (np.abs(u - 0.45) < 0.3))
    colour = over(
        colour, (0.05, 0.05, 0.06), text & (np.abs(u - 0.5) < 0.36) & (np.sin(u * 130) > -0.6)
    )
    grime = clouds(_grid(u, v, 1.4), 0.3, 511, 4)
    return Coat(over(colour, BLOOD, 0.9 * smooth(0.75, 1.1, grime)), 0.7 + 0 * u, 0 * u)


def _tape(u: Array, v: Array) -> Coat:
    weave = np.sin(u * 150) * np.sin(v * 190)
    stain = np.hypot(u - 0.5, v - 0.55) + 0.10 * clouds(_grid(u, v, 1.0), 0.3, 521, 3)
    colour = np.tile((0.52, 0.46, 0.37), (len(u), 1)) * (0.92 + 0.08 * weave)[:, None]
    colour = over(colour, (0.16, 0.03, 0.018), 0.9 * smooth(0.33, 0.16, stain))
    edge = np.minimum(np.minimum(u, 1 - u), np.minimum(v, 1 - v))
    return Coat(
        over(colour, (0.12, 0.09, 0.07), 0.7 * smooth(0.10, 0.0, edge)), 0.15 + 0 * u, 0.01 * weave
    )


def _hose(u: Array, v: Array) -> Coat:
    drop = clouds(_grid(u, v, 0.5), 0.2, 531, 3)
    colour = over((0.40, 0.38, 0.32), BLOOD, smooth(0.1, 0.8, drop + 1.2 * (0.5 - v)))
    return Coat(colour, 0.9 + 0 * u, 0 * u)


SWATCHES: Final = {
    "badge": Swatch(66.0, _badge), "tape": Swatch(44.0, _tape), "band": Swatch(18.0, _band),
    "toy": Swatch(16.0, _toy), "hose": Swatch(8.0, _hose),
}  # fmt: skip


def shells(level: int) -> list[Shell]:
    """All that is no clay; nothing of it far away."""
    made = []
    if level < 2:
        made += [_ring("band", PATIENT, 0.0285, level), _card(level)]
    if level == 0:
        made += [_ring("toy", CHILD, 0.0305, level), *_infusion()]
    return made


def _ring(swatch: str, variants: int, radius: float, level: int) -> Shell:
    """About the left wrist, of the child over its cuff."""
    flip = np.array([1.0, -1.0, 1.0])
    at = form.between(form.ELBOW, form.WRIST, 0.955 if variants == PATIENT else 1.16)[0]
    size = (radius, radius) if variants == PATIENT else (0.047, 0.021)
    line = form.loop(at, DOWN, size, 9 if level == 0 else 6)
    return strap(line * flip, 0.018, (line - at) * flip, Fixed(swatch, "hand_l", variants))


def _card(level: int) -> Shell:
    """A badge on the chest, a little askew."""
    u, v = np.meshgrid([0.0, 1.0], [0.0, 1.0])
    corner, right, down = (
        np.array([0.134, -0.108, 1.318]),
        np.array([0.012, 0.056, 0.004]),
        np.array([0.010, 0.004, -0.082]),
    )
    rows = corner + u[..., None] * right + v[..., None] * down
    return sheet(
        rows[:, ::-1],
        np.stack([u, v], -1)[:, ::-1],
        Fixed("badge", "chest", NURSE),
        both=level == 0,
    )


def _infusion() -> list[Shell]:
    """Tape over the back of the right hand, a torn line that swings from it."""
    u, v = np.meshgrid(np.linspace(0, 1, 3), np.linspace(0, 1, 3))
    rows = np.array(
        [
            [
                place(0.030 + 0.042 * b, -0.026 + 0.052 * a, -0.0215 + 0.0035 * (2 * a - 1) ** 2)
                for a in u[0]
            ]
            for b in v[:, 0]
        ]
    )
    tape = sheet(rows, np.stack([u, v], -1), Fixed("tape", "hand_r", PATIENT))
    facing = (tape.mesh.normals() @ -PALM).mean()
    if facing < 0.0:
        tape = sheet(rows[:, ::-1], np.stack([u, v], -1)[:, ::-1], Fixed("tape", "hand_r", PATIENT))
    path = curve(
        [
            place(0.05, 0, -0.016),
            place(0.0, -0.004, -0.025),
            place(-0.06, -0.016, -0.032),
            place(-0.095, -0.042, -0.020),
            place(-0.075, -0.060, 0.02),
            place(-0.02, -0.064, 0.05),
        ],
        8,
    )
    line = lock(path, np.full(8, 0.0030), Fixed("hose", "hand_r", PATIENT), 3)
    return [tape, line]
