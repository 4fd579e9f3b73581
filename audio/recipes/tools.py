"""Synthesis on a ring of samples: noise, filters, grains and halls that all wrap round.

Every filter is a causal analogue response laid over the spectrum, so what runs past the end comes
back at the start: a loop built from these has no seam. A one-shot is given room to ring out.
"""

from collections.abc import Sequence
from typing import Final

import numpy as np

from level_bang.sound.measure import Wave, loudness

RATE: Final = 44_100  # Hz
CEILING: Final = 0.794  # highest sample before encoding, -2 dBFS: Vorbis overshoots a little


def samples(seconds: float) -> int:
    """Samples in so many seconds."""
    return round(seconds * RATE)


def rolls(count: int, seed: int) -> Wave:
    """(count,) numbers in [0, 1) by SplitMix64, the same on every machine."""
    z = np.arange(1, count + 1, dtype=np.uint64) * np.uint64(0x9E37_79B9_7F4A_7C15)
    z += np.uint64(seed * 0x2545_F491_4F6C_DD1D & 0xFFFF_FFFF_FFFF_FFFF)
    for shift, factor in ((30, 0xBF58_476D_1CE4_E5B9), (27, 0x94D0_49BB_1331_11EB)):
        z = (z ^ (z >> np.uint64(shift))) * np.uint64(factor)
    z ^= z >> np.uint64(31)
    return (z >> np.uint64(11)).astype(np.float64) / float(1 << 53)


def spread(low: float, high: float, count: int, seed: int) -> Wave:
    """(count,) rolls between two bounds."""
    return low + (high - low) * rolls(count, seed)


def noise(count: int, seed: int) -> Wave:
    """(count,) white noise in [-1, 1)."""
    return 2.0 * rolls(count, seed) - 1.0


def _through(wave: Wave, response: np.ndarray) -> Wave:
    return np.fft.irfft(np.fft.rfft(wave) * response, len(wave))


def _hertz(wave: Wave) -> Wave:
    return np.asarray(np.fft.rfftfreq(len(wave), 1.0 / RATE), np.float64)


def low_pass(wave: Wave, hertz: float, poles: int = 2) -> Wave:
    """6 dB an octave for each pole."""
    return _through(wave, (1.0 + 1j * _hertz(wave) / hertz) ** -float(poles))


def high_pass(wave: Wave, hertz: float, poles: int = 2) -> Wave:
    """6 dB an octave for each pole."""
    f = 1j * _hertz(wave) / hertz
    return _through(wave, (f / (1.0 + f)) ** poles)


def band(wave: Wave, low: float, high: float, poles: int = 2) -> Wave:
    """What lies between two frequencies, Hz."""
    return low_pass(high_pass(wave, low, poles), high, poles)


def formants(wave: Wave, peaks: Sequence[tuple[float, float, float]]) -> Wave:
    """Sum of resonances (Hz, sharpness Q, gain): a throat, a horn, a door's panel."""
    f = _hertz(wave)
    response = np.zeros(len(f), np.complex128)
    for hertz, sharpness, gain in peaks:
        x = 1j * f / hertz
        response += gain * (x / sharpness) / (1.0 + x / sharpness + x**2)
    return _through(wave, response)


def curve(count: int, points: Sequence[tuple[float, float]]) -> Wave:
    """(count,) straight lines through (seconds, value) points."""
    at, value = zip(*points, strict=True)
    return np.asarray(np.interp(np.arange(count) / RATE, at, value), np.float64)


def decay(count: int, seconds: float, attack: float = 0.001) -> Wave:
    """(count,) quick rise, then 60 dB down after `seconds`."""
    t = np.arange(count) / RATE
    return np.minimum(t / attack, 1.0) * 10.0 ** (-3.0 * t / seconds)


def modes(count: int, peaks: Sequence[tuple[float, float, float]]) -> Wave:
    """Struck solid: (Hz, seconds to -60 dB, gain) partials that start together."""
    t = np.arange(count) / RATE
    out = np.zeros(count)
    for hertz, seconds, gain in peaks:
        out += gain * np.sin(2.0 * np.pi * hertz * t) * 10.0 ** (-3.0 * t / seconds)
    return out


def scatter(count: int, at: Wave, gain: Wave, grain: Wave) -> Wave:
    """A grain at each place (seconds, wrapping) with its gain, on a ring of `count` samples."""
    train = np.zeros(count)
    np.add.at(train, np.round(at * RATE).astype(np.int64) % count, gain)
    padded = np.zeros(count)
    padded[: len(grain)] = grain
    return _through(train, np.fft.rfft(padded))


def place(wave: Wave, grain: Wave, seconds: float, gain: float = 1.0) -> None:
    """Add a grain into a one-shot, cut at its end."""
    start = samples(seconds)
    stop = min(start + len(grain), len(wave))
    wave[start:stop] += gain * grain[: stop - start]


def hall(seconds: float, seed: int, bright: float = 2500.0) -> Wave:
    """Impulse response of a long bare hallway: flutter between the walls, then a dark tail."""
    count = samples(seconds)
    tail = low_pass(noise(count, seed), bright) * decay(count, seconds * 1.2, 0.02)
    tail += 2.0 * low_pass(noise(count, seed + 1), 500.0) * decay(count, seconds * 1.5, 0.05)
    tail /= np.sqrt(np.sum(tail**2))
    for k in range(1, 12):  # the walls stand 3.2 m apart: 9.3 ms there and back to the other
        tail[samples(0.0093 * k)] += 0.22 * 0.75**k * (-1.0) ** k
    tail[-samples(0.05) :] *= np.linspace(1.0, 0.0, samples(0.05))
    return tail


def within(wave: Wave, room: Wave, wet: float) -> Wave:
    """The wave in a hall, wrapping; `wet` 0 is dry, 1 is only the hall."""
    padded = np.zeros(len(wave))
    padded[: min(len(room), len(wave))] = room[: len(wave)]
    return (1.0 - wet) * wave + wet * _through(wave, np.fft.rfft(padded))


def even(wave: Wave) -> Wave:
    """The wave with its highest sample at 1, so that gains in a recipe compare."""
    return wave / float(np.abs(wave).max())


def from_quiet(wave: Wave) -> Wave:
    """A loop turned so that it begins where it is quietest: there Vorbis errs least at the cut."""
    power = low_pass(wave**2, 20.0)
    return np.roll(wave, -int(np.argmin(power)))


def faded(wave: Wave, seconds: float = 0.02) -> Wave:
    """A one-shot that begins and ends at nothing."""
    out = wave.copy()
    out[:32] *= np.linspace(0.0, 1.0, 32)
    out[-samples(seconds) :] *= np.linspace(1.0, 0.0, samples(seconds))
    return out


def settled(wave: Wave, target: float) -> Wave:
    """The wave at a loudness (LUFS) under the ceiling; what sticks out is rounded, not cut."""
    out: Wave = wave - wave.mean()
    for _ in range(6):
        out = out * 10.0 ** ((target - loudness(out, RATE)) / 20.0)
        out = CEILING * np.tanh(out / CEILING)
    return out
