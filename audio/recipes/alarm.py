"""The alarm: two detuned sirens that rise and fall, one near and one far down the hall."""

import numpy as np

from audio.recipes.tools import RATE, band, formants, hall, low_pass, samples, within
from level_bang.sound.measure import Wave

SECONDS = 12.0  # 6 swings of the near siren against 5 of the far one: they meet only here
NEAR_SWINGS = 6  # 0.5 Hz
FAR_SWINGS = 5
LOW, HIGH = 233.0, 440.0  # Hz; the ends of the swing. Under 500 Hz an hour of it does not hurt
HORN = ((330.0, 0.5, 0.8), (840.0, 1.6, 1.3), (1450.0, 2.5, 0.9))


def siren(count: int, swings: int, pitch: float, lag: float) -> Wave:
    """One rotor: `pitch` scales the swing, `lag` (0..1 of a swing) shifts it."""
    turn = swings * np.arange(count) / count + lag
    lift = 0.5 - 0.5 * np.cos(2.0 * np.pi * (turn + 0.07 * np.sin(2.0 * np.pi * turn)))
    hertz = pitch * LOW * (HIGH / LOW) ** lift
    turns = np.cumsum(hertz) / RATE
    turns *= round(turns[-1]) / turns[-1]  # whole turns in the loop: no seam
    tone = sum(np.sin(2.0 * np.pi * k * turns) / k**0.9 for k in range(1, 9))
    return np.asarray(tone * (0.25 + 0.75 * lift))


def rotor_pair(count: int, swings: int, lag: float) -> Wave:
    """Two tones a minor third apart, each doubled a little flat, so that they beat."""
    return (
        siren(count, swings, 1.0, lag)
        + 0.8 * siren(count, swings, 0.9935, lag + 0.02)
        + 0.95 * siren(count, swings, 1.1892, lag + 0.03)
        + 0.5 * siren(count, swings, 1.1985, lag + 0.05)
        + 0.35 * siren(count, swings, 0.5, lag)
    )


def alarm() -> Wave:
    """Mostly hall: a sound with a direction would tell where to look."""
    count = samples(SECONDS)
    near = formants(rotor_pair(count, NEAR_SWINGS, 0.0), HORN)
    far = low_pass(formants(rotor_pair(count, FAR_SWINGS, 0.37), HORN), 650.0)
    near = within(np.tanh(1.6 * near / np.abs(near).max()), hall(2.6, 11, 2600.0), 0.45)
    far = within(far / np.abs(far).max(), hall(4.5, 13, 900.0), 0.95)
    return band(near + 0.45 * far, 110.0, 3200.0, 2)
