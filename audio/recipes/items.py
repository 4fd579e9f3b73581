"""What is picked up and used: a rustle and a bottle, the extinguisher, the flare."""

import numpy as np

from audio.recipes.tools import (
    band,
    curve,
    decay,
    even,
    hall,
    modes,
    noise,
    place,
    rolls,
    samples,
    within,
)
from level_bang.sound.measure import Wave


def crackle(count: int, share: float, seed: int) -> Wave:
    """Sparse single sparks; `share` is how many of the samples are one."""
    return noise(count, seed) * (rolls(count, seed + 1) < share)


def pickup() -> Wave:
    """A hand closes on plastic: two small crackles and a hollow knock."""
    out = np.zeros(samples(0.4))
    for at, gain in ((0.0, 1.0), (0.09, 0.7)):
        count = samples(0.12)
        rustle = band(crackle(count, 0.03, 10 + round(100 * at)), 900.0, 3600.0)
        place(out, even(rustle) * decay(count, 0.16, 0.01), at, gain)
    place(out, modes(samples(0.2), [(540.0, 0.12, 1.0), (815.0, 0.08, 0.5)]), 0.03, 0.35)
    return out


def extinguisher() -> Wave:
    """The pin, then a roar of powder that loses its breath."""
    out = np.zeros(samples(2.2))
    place(out, modes(samples(0.1), [(1850.0, 0.06, 1.0), (2900.0, 0.04, 0.5)]), 0.0, 0.5)
    count = samples(2.1)
    jet = band(noise(count, 21), 260.0, 4200.0, 2)
    fade = curve(count, [(0.0, 0.0), (0.03, 1.0), (0.5, 0.8), (1.5, 0.35), (2.1, 0.0)])
    place(out, jet * fade, 0.07, 1.2)
    return within(out, hall(0.8, 22), 0.15)


def flare() -> Wave:
    """A cap struck, a flash of gas, then spitting fire."""
    out = np.zeros(samples(1.9))
    strike = band(noise(samples(0.12), 31), 1200.0, 5000.0)
    place(out, strike * decay(len(strike), 0.09, 0.02), 0.0, 0.9)
    count = samples(1.75)
    gush = band(noise(count, 32), 180.0, 3400.0, 2)
    spit = band(crackle(count, 0.0015, 33), 700.0, 5000.0)
    burn = curve(count, [(0.0, 0.0), (0.05, 1.0), (0.3, 0.5), (1.4, 0.4), (1.75, 0.0)])
    place(out, gush * burn, 0.1, 1.0)
    place(out, even(spit) * np.sqrt(burn), 0.1, 0.7)
    return within(out, hall(0.6, 34), 0.12)
