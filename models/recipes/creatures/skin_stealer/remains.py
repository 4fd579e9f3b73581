"""What the Skin-Stealer wears of others: a skin, a face, a gown, a scalp."""

from dataclasses import replace
from typing import Final

import numpy as np

from models.recipes.creatures.sculpt import Fixed, Shell, Volume, curve, lock, many
from models.recipes.creatures.skin_stealer.cloth import (
    Lattice,
    across,
    around,
    clear,
    down,
    hung,
    ragged,
    torn,
)
from models.recipes.creatures.skin_stealer.muscles import WRIST, arm
from models.recipes.creatures.skin_stealer.teeth import moved
from models.recipes.fields import rolls
from models.recipes.kit import Array

DRAPED: Final = 0b1001
GOWNED: Final = 0b0010
BARE: Final = 0b0100
SKIN: Final = Fixed("skin", variants=DRAPED, tinted=255)
INNER: Final = Fixed("inner", variants=DRAPED)
GOWN: Final = Fixed("gown", variants=GOWNED, tinted=255)
GRAIN: Final = ((13, 11), (9, 6), (5, 4), (4, 2))  # columns and rows of a coat, by level of detail


def remains(volume: Volume, level: int, shift: Array) -> list[Shell]:
    """All of it; the scalp sits `shift` metres from where heads are."""
    made = [*_coat(volume, level), *_gown(volume, level), *_scalp(level, shift)]
    if level < 3:
        made += _sleeve(level)
    if level < 2:
        made += [*_empty_arm(level), *_face(volume, level), *_band(level)]
    return made


def _coat(volume: Volume, level: int) -> list[Shell]:
    """Over both shoulders and down the back, open in front."""
    columns, rows = GRAIN[level]
    turn = np.linspace(36.0, 306.0, columns)
    chance = rolls(810, 60)
    hem = 0.98 + 0.20 * np.abs((turn - 178.0) / 140.0) ** 1.5 + 0.10 * (chance[:columns] - 0.5)
    t = np.linspace(0.0, 1.0, rows)[:, None] ** 0.9
    height = 1.915 + (hem[None] - 1.915) * t
    loose = np.clip((1.78 - height) / 0.5, 0.0, 1.0)
    fold = 0.022 * np.sin(np.radians(turn * 7.3))[None] + 0.014 * np.sin(
        np.radians(turn * 3.1 + 40.0) + 4.0 * height
    )
    place = around(np.broadcast_to(turn, height.shape), height, fold * loose)
    place[:, :, 0] -= 0.05 * loose * (np.cos(np.radians(turn)) < 0)
    place[0, :, 2] -= 0.03 * chance[40 : 40 + columns]
    place = clear(volume, place, 0.010)
    u, v = across(columns), down(rows)
    uv = np.stack(np.broadcast_arrays(u[None], v[:, None]), -1)
    middle = (turn[1:] + turn[:-1]) / 2
    lengths = 0.55 + 0.62 * chance[20 : 20 + columns - 1]
    lengths = np.where(np.abs(middle - 180.0) < 50.0, lengths + 0.2, lengths)
    lengths = np.maximum(lengths, (0.0, 0.0, 0.8, 1.0)[level])
    kept = ragged(lengths, rows - 1)
    at = (height[1:, 1:] + height[:-1, :-1]) / 2
    for side in (90.0, 270.0) if level < 2 else ():  # where arms come through
        kept &= ~((np.abs(middle - side)[None] < 24.0) & (at < 1.875) & (at > 1.70))
    faces = (SKIN, INNER) if level < 2 else (SKIN,)
    points = place.reshape(-1, 3)
    axis = points * (0.0, 0.0, 1.0)
    return torn(Lattice(place, uv, axis, hung(points)), kept, faces)


def _sleeve(level: int) -> list[Shell]:
    """Of the right arm, to below the elbow, too wide."""
    columns, rows = ((8, 6), (6, 4), (4, 3))[level]
    turn = np.linspace(0.0, 2 * np.pi, columns)
    along = np.linspace(0.01, 0.60, rows)
    rag = 0.06 * (rolls(820, columns) - 0.5)
    rag[-1] = rag[0]
    place, axis = np.zeros((rows, columns, 3)), np.zeros((rows, columns, 3))
    for i, far in enumerate(along):
        t = i / (rows - 1)
        wide = np.interp(t, (0, 0.15, 0.5, 1.0), (0.054, 0.056, 0.050, 0.062)) * (
            1.0 + 0.10 * np.sin(5 * turn + 7 * t)
        )
        for j, angle in enumerate(turn):
            sag = 0.022 * t * max(np.sin(angle), 0.0)
            end = far + rag[j] * t
            place[i, j] = arm(
                end, np.cos(angle) * wide[j], np.sin(angle) * (wide[j] + sag) + 0.008 * t
            )
            axis[i, j] = arm(end)
    uv = np.stack(np.broadcast_arrays(across(columns)[None], down(rows)[:, None]), -1)
    kept = ragged(0.72 + 0.5 * rolls(821, columns - 1), rows - 1)
    faces = (SKIN, INNER) if level == 0 else (SKIN,)
    return torn(Lattice(place, uv, axis.reshape(-1, 3), axis.reshape(-1, 3)), kept, faces)


def _empty_arm(level: int) -> list[Shell]:
    """The other arm's skin, flat and empty, with the hand still on it."""
    line = curve(
        [
            (0.050, -0.165, 1.885),
            (0.130, -0.165, 1.800),
            (0.152, -0.160, 1.60),
            (0.140, -0.170, 1.36),
            (0.165, -0.175, 1.16),
        ],
        9 if level == 0 else 5,
    )
    wide = np.interp(
        np.linspace(0, 1, len(line)), (0, 0.2, 0.5, 0.85, 1.0), (0.10, 0.085, 0.062, 0.040, 0.056)
    )
    side = np.array((0.25, 1.0, 0.0))
    bend = np.array((0.010, 0.0, 0.0))
    rows = np.stack(
        [line - side * wide[:, None] / 2, line + bend, line + side * wide[:, None] / 2], 1
    )
    uv = np.stack(
        np.broadcast_arrays(np.array((0.1, 0.5, 0.9))[None], down(len(line))[:, None] * 0.75), -1
    )
    fixed = replace(SKIN, joint="chest")
    made = torn(
        Lattice(rows, uv, np.array((1.0, 0, 0)), rows.reshape(-1, 3)),
        np.ones((len(line) - 1, 2), bool),
        (fixed,),
    )
    if level == 0:
        made.append(many([_empty_finger(line[-1], k) for k in range(5)], fixed))
    return made


def _empty_finger(wrist: Array, number: int) -> Shell:
    lean = (-0.030, -0.013, 0.004, 0.021, 0.040)[number]
    long = (0.085, 0.105, 0.112, 0.100, 0.062)[number]
    start = wrist + np.array((0.004, lean * 0.65, 0.012 if number < 4 else 0.03))
    tip = start + np.array((0.012 * (number % 2), lean * 0.9, -long))
    bent = curve([start, (start + tip) / 2 + (0.014, 0, 0), tip], 3)
    return lock(
        bent, (0.0105, 0.0095, 0.0), replace(SKIN, joint="chest"), 3, ((1.0, 0.2, 0.0), 0.35)
    )


def _face(volume: Volume, level: int) -> list[Shell]:
    """A face hung on the chest by what was its scalp."""
    n = 8 if level == 0 else 5
    x, y = np.meshgrid(np.linspace(-1, 1, n), np.linspace(-1, 1, n))
    round_ = np.sqrt(np.clip(1.0 - 0.42 * x**2 * y**2 * 2.0, 0.3, 1.0))
    side = 0.006 + 0.118 * x * round_ * (1.0 - 0.16 * y) + 0.012 * y
    height = 1.625 - 0.185 * y * round_ - 0.02 * x
    start = np.stack([np.full(n * n, 0.35), side.ravel(), height.ravel()], 1)
    place = volume.struck(start, np.tile((-1.0, 0.0, 0.0), (n * n, 1)), 0.36)
    rag = rolls(830, n * n) - 0.5
    hang = np.clip(y.ravel() + 0.2, 0, 1.2)
    ahead = (
        np.maximum(place[:, 0], 0.105) + 0.022 + 0.030 * hang - 0.02 * x.ravel() ** 2 + 0.006 * rag
    )
    place = np.stack([ahead, side.ravel(), height.ravel()], 1)
    uv = np.stack([(x + 1) / 2, (y + 1) / 2], -1)
    rows = place.reshape(n, n, 3)
    made = torn(
        Lattice(rows, uv, np.array((1.0, 0, 0)), place),
        np.ones((n - 1, n - 1), bool),
        (Fixed("face", "chest", DRAPED),),
    )
    return made + _ties(rows)


def _ties(rows: Array) -> list[Shell]:
    """Strips from its brow to the collar bones."""
    made = []
    for column, end in ((0, (0.066, -0.105, 1.892)), (-1, (0.066, 0.110, 1.892))):
        first = rows[0, column]
        line = curve(
            [end, (np.array(end) + first) / 2 + (0.02, 0, 0), first - np.array((0.0, 0.0, 0.01))], 4
        )
        pair = np.stack([line - np.array((0, 0.016, 0)), line + np.array((0, 0.016, 0))], 1)
        uv = np.stack(
            np.broadcast_arrays(np.array((0.2, 0.5))[None], np.linspace(0.1, 0.6, 4)[:, None]), -1
        )
        made += torn(
            Lattice(pair, uv, np.array((1.0, 0, 0)), pair.reshape(-1, 3)),
            np.ones((3, 1), bool),
            (replace(SKIN, joint="chest"),),
        )
    return made


def _gown(volume: Volume, level: int) -> list[Shell]:
    """What is left of it: a front that hangs by one shoulder, two strips behind."""
    made = []
    for number, (first, last, low, share) in enumerate(
        ((-78.0, 62.0, 1.00, 0.62), (130.0, 236.0, 0.92, 0.36))
    ):
        columns, rows = ((11, 9), (7, 5), (3, 4), (3, 2))[level]
        columns -= 2 * number if level == 0 else 0
        turn = np.linspace(first, last, columns)
        chance = rolls(840 + number, 60)
        slope = (
            np.clip((turn + 30.0) / 90.0, 0.0, 1.0)
            if number == 0
            else 0.25 * np.abs(turn - 183.0) / 53.0
        )
        top = 1.885 - 0.30 * slope
        hem = low + 0.16 * (chance[:columns] - 0.5)
        t = np.linspace(0.0, 1.0, rows)[:, None]
        height = top[None] + (hem - top)[None] * t
        loose = np.clip((1.75 - height) / 0.4, 0.0, 1.0)
        fold = 0.018 * np.sin(np.radians(turn * 9.1))[None] + 0.012 * np.sin(
            np.radians(turn * 4.0) + 5.0 * height
        )
        place = clear(
            volume, around(np.broadcast_to(turn, height.shape), height, fold * loose), 0.016
        )
        place += (
            np.array((0.0, 0.0, 1.0))
            * 0.02
            * (chance[20 : 20 + columns, None] - 0.5)
            * t[..., None]
        )
        uv = np.stack(np.broadcast_arrays(across(columns)[None], down(rows)[:, None]), -1)
        lengths = share + 0.75 * chance[40 : 40 + columns - 1] ** 1.6
        faces = (GOWN, GOWN) if level < 2 and number == 0 else (GOWN,)
        points = place.reshape(-1, 3)
        made += torn(
            Lattice(place, uv, points * (0, 0, 1.0), hung(points)), ragged(lengths, rows - 1), faces
        )
    return made


def _band(level: int) -> list[Shell]:
    """Somebody's name, about the right wrist."""
    sides = 9 if level == 0 else 6
    turn = np.linspace(0.0, 2 * np.pi, sides)
    rows = np.array(
        [
            [arm(WRIST + far, np.cos(a) * 0.034, np.sin(a) * 0.027) for a in turn]
            for far in (-0.050, -0.028)
        ]
    )
    axis = np.array([[arm(WRIST + far)] * sides for far in (-0.050, -0.028)]).reshape(-1, 3)
    uv = np.stack(
        np.broadcast_arrays(np.linspace(0.02, 0.98, sides)[None], np.array((0.05, 0.95))[:, None]),
        -1,
    )
    return torn(
        Lattice(rows, uv, axis, axis),
        np.ones((1, sides - 1), bool),
        (Fixed("band", "forearm_r", GOWNED),),
    )


def _scalp(level: int, shift: Array) -> list[Shell]:
    """Half a scalp with its hair, slid off to the left and hanging."""
    if level == 3:
        return []
    hair = Fixed("hair", "head", BARE)
    count, steps = ((12, 4), (7, 3), (3, 2))[level]
    made = []
    for k, (a, b, c, d) in enumerate(rolls(850, count * 4).reshape(count, 4)):
        t = (k + 0.5) / count
        angle = np.radians(200.0 + 110.0 * t)
        root = np.array(
            (
                0.010 + 0.085 * np.cos(angle),
                0.082 * np.sin(angle) * (0.75 + 0.3 * a),
                2.165 + 0.055 * b,
            )
        )
        out = np.array((np.cos(angle) * 0.6, np.sin(angle), 0.0))
        long = 0.30 + 0.24 * c
        line = curve(
            [
                root - out * 0.01,
                root + out * 0.016 + (0, 0, -0.05),
                root + out * (0.012 + 0.016 * d) + (0.02 * (b - 0.5), 0, -0.5 * long),
                root + out * (0.03 * d) + (0.06 * (a - 0.5), 0, -long),
            ],
            steps,
        )
        made.append(
            lock(
                line, (0.012 + 0.006 * b) * (1.0, 1.35, 2.2)[level], hair, 3, ((*out[:2], 0.0), 0.5)
            )
        )
    shells = [moved(many(made, hair), shift)]
    if level == 0:
        shells += [moved(s, shift) for s in _flap()]
    return shells


def _flap() -> list[Shell]:
    n, m = 5, 6
    rows = np.zeros((m, n, 3))
    for i in range(m):
        for j in range(n):
            across, t = np.radians(205.0 + 100.0 * j / (n - 1)), i / (m - 1)
            lift = 0.004 + 0.020 * t**2
            up = np.radians(72.0 - 82.0 * t)
            radius = np.array((0.112, 0.076, 0.086)) + lift
            way = np.array((np.cos(up) * np.cos(across), np.cos(up) * np.sin(across), np.sin(up)))
            rows[i, j] = np.array((0.018, 0, 2.150)) + radius * way - (0, 0, 0.018 * t * (j % 2))
    uv = np.stack(
        np.broadcast_arrays(np.linspace(0.1, 0.9, n)[None], np.linspace(0.2, 0.98, m)[:, None]), -1
    )
    fixed = (Fixed("skin", "head", BARE, tinted=255),)
    centre = np.tile((0.018, 0.0, 2.150), (n * m, 1))
    return torn(
        Lattice(rows, uv, centre, rows.reshape(-1, 3)), np.ones((m - 1, n - 1), bool), fixed
    )
