"""Doors: a locked handle, a shutting one, and the fire door that falls and gives."""

import numpy as np

from audio.recipes.body import clatter, growl
from audio.recipes.tools import (
    band,
    curve,
    decay,
    even,
    formants,
    hall,
    low_pass,
    modes,
    noise,
    place,
    samples,
    spread,
    within,
)
from level_bang.sound.measure import Wave

LEAF = (
    (92.0, 0.24, 0.5),
    (171.0, 0.2, 0.7),
    (283.0, 0.15, 0.7),
    (460.0, 0.1, 0.5),
    (790.0, 0.06, 0.3),
)
STEEL = (
    (58.0, 0.8, 0.5),
    (103.0, 0.7, 0.6),
    (187.0, 0.8, 0.7),
    (341.0, 0.8, 0.6),
    (612.0, 0.6, 0.5),
    (988.0, 0.45, 0.35),
    (1570.0, 0.3, 0.2),
)
LATCH = ((1240.0, 0.05, 1.0), (2150.0, 0.035, 0.6), (3380.0, 0.025, 0.3))


def blow(peaks: tuple[tuple[float, float, float], ...], seconds: float, seed: int) -> Wave:
    """Something struck: its modes and the smack of the striking."""
    count = samples(seconds)
    smack = even(low_pass(noise(count, seed), 1600.0) * decay(count, 0.05))
    return modes(count, peaks) / float(np.sqrt(len(peaks))) + 0.8 * smack


def rattle() -> Wave:
    """A handle pressed three times against its lock; the leaf shakes in the frame."""
    out = np.zeros(samples(0.85))
    for k, at in enumerate((0.0, 0.09, 0.2, 0.29, 0.43, 0.5)):
        place(out, blow(LATCH, 0.09, 20 + k), at, 0.7 if k % 2 else 1.0)
        place(out, blow(LEAF, 0.35, 30 + k), at + 0.006, 0.3 if k % 2 else 0.5)
    return within(out, hall(0.6, 40), 0.2)


def shut() -> Wave:
    """A heavy leaf, its latch, and a room that is suddenly small."""
    out = np.zeros(samples(1.5))
    place(out, blow(LEAF, 0.5, 51), 0.0, 1.2)
    place(out, modes(samples(0.9), [(46.0, 0.5, 1.0), (68.0, 0.4, 0.7)]), 0.0, 0.5)
    place(out, blow(LATCH, 0.1, 52), 0.05, 0.6)
    return within(out, hall(1.1, 53, 1200.0), 0.3)


def fire_door() -> Wave:
    """Counterweights run, the leaf falls, and the whole hall answers."""
    out = np.zeros(samples(2.4))
    count = samples(0.62)
    chain = np.zeros(count)
    links = np.sort(0.6 * spread(0.0, 1.0, 34, 61) ** 0.6)
    for k, at in enumerate(links):
        place(chain, blow(LATCH, 0.05, 62 + k), at, 0.3 + 0.5 * at)
    roll = band(noise(count, 63), 90.0, 700.0) * curve(count, [(0.0, 0.2), (0.6, 1.0), (0.62, 0.0)])
    place(out, chain, 0.0, 0.5)
    place(out, roll, 0.0, 0.5)
    place(out, blow(STEEL, 1.6, 64), 0.61, 1.7)
    place(out, blow(STEEL, 0.8, 65), 0.69, 0.5)
    return within(out, hall(1.6, 66, 1500.0), 0.3)


def fire_door_gives() -> Wave:
    """Three blows, steel that tears, and what was behind it."""
    out = np.zeros(samples(2.3))
    for k, at in enumerate((0.0, 0.34, 0.62)):
        place(out, blow(STEEL, 1.0, 71 + k), at, 0.8 + 0.2 * k)
    count = samples(0.7)
    screech = formants(
        noise(count, 75), ((540.0, 18.0, 1.0), (890.0, 22.0, 0.9), (1430.0, 20.0, 0.6))
    )
    bend = curve(count, [(0.0, 0.0), (0.12, 1.0), (0.5, 0.8), (0.7, 0.0)])
    place(out, even(screech) * bend, 0.66, 0.7)
    place(out, blow(STEEL, 1.1, 76), 1.12, 1.6)
    place(out, clatter(samples(1.0), 9, 0.6, 77), 1.14, 0.25)
    roar = growl(0.8, 92.0, 66.0, 78)
    place(out, roar * curve(len(roar), [(0.0, 0.0), (0.15, 1.0), (0.8, 0.0)]), 1.3, 0.5)
    return within(out, hall(1.4, 79, 1800.0), 0.28)
