"""The runner's own body: footfalls, panting, a fall, hands that take hold, a snarl."""

import numpy as np

from audio.recipes.horde import slap
from audio.recipes.tools import (
    RATE,
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
    rolls,
    samples,
    spread,
    within,
)
from level_bang.sound.measure import Wave

BREATHS = 6  # in the panting loop
BREATH_SECONDS = 0.95


def step(take: int) -> Wave:
    """One shod foot on vinyl: heel, ball, and a small squeak on one take in four."""
    count = samples(0.3)
    out = np.zeros(count)
    weight = 62.0 + 5.0 * take
    t = np.arange(samples(0.14)) / RATE
    heel = np.sin(2.0 * np.pi * weight * t * (1.0 + np.exp(-t * 70.0))) * decay(len(t), 0.14, 0.002)
    sole = formants(noise(len(t), 20 + take), ((310.0 + 25.0 * take, 1.0, 1.0), (1400.0, 1.2, 0.5)))
    place(out, even(heel), 0.0, 0.4)
    place(out, even(sole * decay(len(t), 0.055, 0.0006)), 0.001)
    place(out, even(sole[::-1] * decay(len(t), 0.04)), 0.062 + 0.006 * take, 0.45)
    if take == 3:
        rub = np.sin(2.0 * np.pi * np.cumsum(curve(len(t), [(0.0, 1150.0), (0.1, 1480.0)])) / RATE)
        place(out, rub * decay(len(t), 0.09, 0.015), 0.07, 0.07)
    return within(out, hall(0.25, 30 + take), 0.18)


def draught(seconds: float, seed: int, open_mouth: float) -> Wave:
    """Air through a mouth; `open_mouth` 0 is an intake through the teeth, 1 a sigh."""
    count = samples(seconds)
    low = 520.0 + 260.0 * open_mouth
    throat = formants(
        noise(count, seed),
        ((low, 2.5, 0.4 + open_mouth), (1500.0, 3.0, 0.8), (2900.0 - 500.0 * open_mouth, 2.5, 0.5)),
    )
    swell = curve(count, [(0.0, 0.0), (0.3 * seconds, 1.0), (0.55 * seconds, 0.8), (seconds, 0.0)])
    return throat * swell**1.4


def panting() -> Wave:
    """In through the teeth, out with a rasp; no two alike. The ends lie in a pause."""
    count = samples(BREATHS * BREATH_SECONDS)
    out = np.zeros(count)
    for k in range(BREATHS):
        late = spread(-0.03, 0.03, 1, 40 + k)[0] + 0.05
        depth = spread(0.75, 1.0, 1, 50 + k)[0]
        place(out, draught(0.34, 60 + k, 0.1), k * BREATH_SECONDS + late, 0.6 * depth)
        sigh = draught(0.44, 70 + k, 0.9)
        t = np.arange(len(sigh)) / RATE
        rasp = 1.0 + 0.35 * np.sin(2.0 * np.pi * (88.0 + 6.0 * k) * t)
        place(out, sigh * rasp, k * BREATH_SECONDS + late + 0.38, depth)
    return band(out, 150.0, 6000.0, 1)


def growl(seconds: float, start: float, end: float, seed: int) -> Wave:
    """A throat that rattles from one pitch (Hz) to another; every pulse is a little off."""
    count = samples(seconds)
    wobble = 1.0 + 0.16 * np.interp(
        np.arange(count),
        np.arange(0, count + 300, 300),
        noise(count // 300 + 2, seed)[: (count + 299) // 300 + 1],
    )
    pitch = curve(count, [(0.0, start), (seconds, end)]) * wobble
    turns = np.cumsum(pitch) / RATE
    pulse = (turns % 1.0) ** 3.0 - 0.25
    rattle = 0.6 + 0.4 * np.sin(2.0 * np.pi * np.cumsum(pitch * 0.31) / RATE)
    source = pulse * rattle + 0.5 * noise(count, seed + 1) * (turns % 1.0) ** 2
    throat = formants(
        source, ((420.0, 3.0, 1.0), (1050.0, 4.5, 1.2), (1900.0, 5.0, 0.8), (3100.0, 4.0, 0.3))
    )
    return np.tanh(3.0 * even(throat))


def telegraph() -> Wave:
    """0.4 s from the first warning to the leap: a snarl that climbs, then teeth."""
    out = np.zeros(samples(0.4))
    rise = growl(0.4, 74.0, 168.0, 81)
    swell = curve(len(rise), [(0.0, 0.0), (0.012, 0.75), (0.1, 0.5), (0.33, 1.0), (0.4, 0.0)])
    place(out, rise * swell, 0.0)
    teeth = formants(noise(samples(0.05), 83), ((1900.0, 4.0, 1.0), (2700.0, 5.0, 0.6)))
    place(out, teeth * decay(len(teeth), 0.03, 0.0005), 0.335, 1.8)
    return out


def clatter(count: int, blows: int, seconds: float, seed: int) -> Wave:
    """Tubes of steel knocked about, ever less."""
    out = np.zeros(count)
    when = np.sort(spread(0.0, seconds, blows, seed) ** 1.3)
    for k, at in enumerate(when):
        base = 420.0 + 900.0 * rolls(1, seed + k + 1)[0]
        tube = modes(
            samples(0.3), [(base, 0.24, 1.0), (2.76 * base, 0.14, 0.5), (5.4 * base, 0.06, 0.2)]
        )
        place(out, tube, at, 0.8 - 0.6 * at / seconds)
    return out


def stumble() -> Wave:
    """A hip into steel, a scrape, a gasp."""
    out = np.zeros(samples(0.95))
    place(out, slap(330.0, 91), 0.0, 1.0)
    place(out, clatter(len(out), 6, 0.3, 92), 0.015, 0.3)
    scrape = band(noise(samples(0.28), 93), 500.0, 2400.0)
    place(out, scrape * curve(len(scrape), [(0.0, 0.0), (0.05, 1.0), (0.28, 0.0)]), 0.1, 0.5)
    place(out, draught(0.32, 94, 0.0), 0.24, 1.5)
    return within(out, hall(0.5, 95), 0.2)


def grab() -> Wave:
    """A blow in the back, cloth tearing, a throat at the ear."""
    out = np.zeros(samples(1.1))
    place(out, slap(280.0, 101), 0.0, 1.3)
    place(out, modes(samples(0.4), [(52.0, 0.3, 1.0), (83.0, 0.25, 0.6)]), 0.0, 0.55)
    count = samples(0.3)
    threads = noise(count, 102) * (rolls(count, 103) > 0.93)
    tear = band(threads, 700.0, 4200.0) * curve(count, [(0.0, 0.2), (0.22, 1.0), (0.3, 0.0)])
    place(out, even(tear), 0.08, 0.6)
    snarl = growl(0.75, 118.0, 61.0, 104)
    place(
        out, snarl * curve(len(snarl), [(0.0, 0.0), (0.08, 1.0), (0.5, 0.7), (0.75, 0.0)]), 0.1, 0.8
    )
    return within(out, hall(0.4, 105), 0.12)


def slide() -> Wave:
    """Cloth and a hip along vinyl, slowing."""
    count = samples(0.85)
    rub = formants(noise(count, 111), ((380.0, 1.0, 1.0), (1700.0, 1.4, 0.4)))
    grain = 1.0 + 0.5 * low_pass(noise(count, 112), 45.0) * 12.0
    swell = curve(count, [(0.0, 0.0), (0.05, 1.0), (0.4, 0.6), (0.85, 0.0)])
    out = rub * grain * swell
    place(out, slap(300.0, 113), 0.0, 0.8)
    return out
