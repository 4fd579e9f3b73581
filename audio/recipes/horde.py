"""The horde on its feet: a rumble from afar, and from near bare slaps, claws and wet breath."""

import numpy as np

from audio.recipes.tools import (
    RATE,
    band,
    curve,
    decay,
    even,
    formants,
    hall,
    low_pass,
    noise,
    rolls,
    samples,
    scatter,
    spread,
    within,
)
from level_bang.sound.measure import Wave

SECONDS = 10.0
FAR_RUNNERS = 260
NEAR_RUNNERS = 15
HOUNDS = 4
BREATHERS = 9


def strides(cadence: float, seed: int) -> Wave:
    """Places (s) of one runner's steps: a whole number in the loop, none quite on time."""
    count = round(cadence * SECONDS)
    places: Wave = (np.arange(count) + rolls(1, seed)[0]) * (SECONDS / count)
    return places + spread(-0.018, 0.018, count, seed + 1)


def crowd(runners: int, cadence: tuple[float, float], seed: int) -> tuple[Wave, Wave]:
    """(places, gains) of many runners; who is further back is heard less."""
    paces = spread(*cadence, runners, seed)
    steps = [strides(pace, seed + 7 * k + 1) for k, pace in enumerate(paces)]
    back = 1.0 / (1.0 + 5.0 * rolls(runners, seed + 5) ** 0.7)
    gains = [
        g * spread(0.6, 1.0, len(s), seed + 7 * k + 3)
        for k, (s, g) in enumerate(zip(steps, back, strict=True))
    ]
    return np.concatenate(steps), np.concatenate(gains)


def thud(hertz: float, seed: int) -> Wave:
    """A weight landing: the floor gives at `hertz`, the sole is a dull slap."""
    count = samples(0.16)
    t = np.arange(count) / RATE
    body = np.sin(2.0 * np.pi * hertz * t * (1.0 + 0.5 * np.exp(-t * 60.0)))
    sole = low_pass(noise(count, seed), 480.0) * decay(count, 0.07, 0.002)
    return 0.6 * even(body * decay(count, 0.13, 0.003)) + 0.8 * even(sole)


def slap(hertz: float, seed: int) -> Wave:
    """A bare sole on vinyl: a wet crack over a small thump."""
    count = samples(0.12)
    crack = formants(noise(count, seed), ((hertz, 1.4, 1.0), (2.6 * hertz, 2.0, 0.35)))
    return even(crack * decay(count, 0.05, 0.0006)) + 0.12 * thud(105.0, seed + 1)[:count]


def claw(seed: int) -> Wave:
    """Four nails that do not land together."""
    count = samples(0.06)
    out = np.zeros(count)
    for k, at in enumerate(spread(0.0, 0.022, 4, seed)):
        tick = formants(noise(count, seed + k + 1), ((2300.0 + 420.0 * k, 7.0, 1.0),))
        out += np.roll(tick * decay(count, 0.016, 0.0004), samples(at))
    return out


def breath(seed: int) -> Wave:
    """One wet breath: a throat, and the bubbling in it."""
    count = samples(0.42)
    bubbling = 0.55 + 0.45 * np.sign(
        np.sin(
            2.0
            * np.pi
            * np.cumsum(26.0 + 14.0 * low_pass(noise(count, seed + 1), 9.0) * 30.0)
            / RATE
        )
    )
    air = noise(count, seed) * low_pass(bubbling, 160.0)
    throat = formants(air, ((480.0, 4.0, 1.0), (1150.0, 5.0, 0.8), (2300.0, 5.0, 0.3)))
    swell = curve(count, [(0.0, 0.0), (0.16, 1.0), (0.26, 0.7), (0.42, 0.0)])
    return throat * swell**1.5


def surge(count: int, seed: int, depth: float) -> Wave:
    """(count,) slow swelling around 1 that wraps."""
    turn = 2.0 * np.pi * np.arange(count) / count
    phase = 2.0 * np.pi * rolls(4, seed)
    waves = [np.sin(k * turn + phase[k - 2]) for k in (2, 3, 5)]
    return 1.0 + depth * np.asarray(sum(waves)) / 2.0


def far() -> Wave:
    """Hundreds of feet behind a long hall: no single one can be told."""
    count = samples(SECONDS)
    mass = np.zeros(count)
    for k, hertz in enumerate((58.0, 84.0, 128.0)):
        at, gain = crowd(FAR_RUNNERS // 3, (2.4, 3.5), 100 + 1000 * k)
        mass += scatter(count, at, gain, thud(hertz, 31 + k))
    at, gain = crowd(60, (2.6, 3.4), 5100)
    mass = even(mass) + 0.5 * even(low_pass(scatter(count, at, gain, slap(700.0, 41)), 1100.0))
    mass += 0.7 * even(band(mass, 170.0, 520.0))
    mass *= surge(count, 51, 0.35)
    moan = formants(noise(count, 61), ((210.0, 14.0, 1.0), (330.0, 18.0, 0.7), (520.0, 16.0, 0.5)))
    mass += 0.22 * even(moan) * surge(count, 62, 0.9)
    return band(within(mass, hall(3.0, 71, 700.0), 0.72), 55.0, 1000.0, 1)


def near() -> Wave:
    """The front of them at one's back; each foot, claw and breath can be told."""
    count = samples(SECONDS)
    feet = np.zeros(count)
    for k in range(5):
        at, gain = crowd(NEAR_RUNNERS // 5, (2.7, 3.6), 9000 + 500 * k)
        feet += scatter(count, at, gain**2.2, slap(620.0 + 130.0 * k, 81 + 3 * k))
    claws = np.zeros(count)
    for k in range(HOUNDS):
        gallop = strides(2.3 + 0.11 * k, 300 + 11 * k)
        at = np.concatenate([gallop + pause for pause in (0.0, 0.055, 0.14, 0.19)])
        gain = spread(0.35, 1.0, len(at), 400 + 11 * k) / (1.0 + 0.35 * k)
        claws += scatter(count, at, gain, claw(500 + 9 * k))
    breaths = np.zeros(count)
    for k in range(BREATHERS):
        at = strides(1.25 + 0.13 * k, 600 + 13 * k)
        gain = spread(0.3, 1.0, len(at), 700 + 13 * k) / (1.0 + 0.3 * k)
        breaths += scatter(count, at, gain, breath(800 + 17 * k))
    close = even(feet) + 0.4 * even(claws) + 0.3 * even(breaths)
    return band(within(close, hall(0.9, 91, 3200.0), 0.14), 60.0, 6500.0, 1)
