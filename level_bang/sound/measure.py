"""How loud, how peaky, how seamless: figures for one channel of samples, in NumPy alone."""

from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

Wave: TypeAlias = NDArray[np.float64]  # (n,) one channel, full scale is 1

BLOCK: Final = 0.4  # s; the loudness window of ITU-R BS.1770-4
ABSOLUTE_GATE: Final = -70.0  # LUFS
RELATIVE_GATE: Final = -10.0  # LU below the mean of what passed the absolute gate
FLOOR: Final = 1e-12  # power; keeps a logarithm of silence finite


def decibels(power: float) -> float:
    """Decibels of a power (a mean square), never below -120."""
    return float(10.0 * np.log10(max(power, FLOOR)))


def peak(wave: Wave) -> float:
    """Highest sample, dBFS."""
    return decibels(float(np.max(np.abs(wave))) ** 2)


def k_weighted(wave: Wave, rate: int) -> Wave:
    """The wave as BS.1770 hears it: a head's shelf of +4 dB above 1.7 kHz, no deep bass."""
    f = np.fft.rfftfreq(len(wave), 1.0 / rate)
    head = 1j * f / 1681.97
    gain = 10.0 ** (3.99984 / 20.0)
    shelf = (gain * head**2 + gain**0.4996668 * head / 0.7071752 + 1.0) / (
        head**2 + head / 0.7071752 + 1.0
    )
    deep = 1j * f / 38.13547
    floor = deep**2 / (deep**2 + deep / 0.5003270 + 1.0)
    return np.fft.irfft(np.fft.rfft(wave) * shelf * floor, len(wave))


def loudness(wave: Wave, rate: int) -> float:
    """Integrated loudness, LUFS; a sound shorter than one block counts as one block."""
    heard = k_weighted(wave, rate) ** 2
    size = int(BLOCK * rate)
    if len(heard) < size:
        return decibels(float(heard.sum()) / size) - 0.691
    starts = range(0, len(heard) - size + 1, size // 4)
    powers = np.array([heard[at : at + size].mean() for at in starts])
    levels = 10.0 * np.log10(np.maximum(powers, FLOOR)) - 0.691
    loud = powers[levels > ABSOLUTE_GATE]
    if len(loud) == 0:
        return ABSOLUTE_GATE
    gate = decibels(float(loud.mean())) - 0.691 + RELATIVE_GATE
    return decibels(float(powers[levels > max(gate, ABSOLUTE_GATE)].mean())) - 0.691


def seam_jump(wave: Wave) -> float:
    """Step from the last sample to the first, as a share of the largest step inside the wave."""
    inside = float(np.max(np.abs(np.diff(wave))))
    return abs(float(wave[0] - wave[-1])) / max(inside, FLOOR)


def seam_click(wave: Wave, rate: int) -> float:
    """What the seam adds above 3 kHz, dB against the mean power of the whole wave.

    A click is broad and shows high up. Measured in the 6 ms about the seam, over what an average
    6 ms has there; under -45 dB it drowns in the sound around it.
    """
    spectrum = np.fft.rfft(np.roll(wave, len(wave) // 2))
    spectrum[np.fft.rfftfreq(len(wave), 1.0 / rate) < 3000.0] = 0.0
    high = np.fft.irfft(spectrum, len(wave)) ** 2
    half = int(0.003 * rate)
    middle = len(wave) // 2
    added = float(high[middle - half : middle + half].mean() - high.mean())
    return decibels(added) - decibels(float(np.mean(wave**2)))


def share_above(wave: Wave, rate: int, hertz: float) -> float:
    """Part of the power, 0..1, that lies above a frequency."""
    power = np.abs(np.fft.rfft(wave)) ** 2
    f = np.fft.rfftfreq(len(wave), 1.0 / rate)
    return float(power[f >= hertz].sum() / max(float(power.sum()), FLOOR))


def crest(wave: Wave) -> float:
    """Peak over mean power, dB: a rumble has about 12, single footfalls have more."""
    return peak(wave) - decibels(float(np.mean(wave**2)))
