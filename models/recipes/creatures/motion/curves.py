"""Curves over a clip: smooth ones through keys that never overshoot them, loops, noise that closes.

Phase and time run from 0 to 1 over a clip. A key is (time, value) or (time, x, y, ...).
"""

from typing import Final, TypeAlias

import numpy as np
from numpy.typing import ArrayLike

from models.recipes.fields import rolls
from models.recipes.kit import Array

Keys: TypeAlias = tuple[tuple[float, ...], ...]
TAU: Final = 2.0 * np.pi


def _slopes(x: Array, y: Array) -> Array:
    """Steffen's: monotone between keys, level at their peaks; x (k,), y (k, n)."""
    h = np.diff(x)[:, None]
    s = np.diff(y, axis=0) / h
    p = (s[:-1] * h[1:] + s[1:] * h[:-1]) / (h[:-1] + h[1:])
    least = np.minimum(np.minimum(abs(s[:-1]), abs(s[1:])), 0.5 * abs(p))
    inner = (np.sign(s[:-1]) + np.sign(s[1:])) * least
    level = np.zeros((1, y.shape[1]))
    return np.concatenate([level, inner, level])


def hermite(t: ArrayLike, x: Array, y: Array, slopes: Array) -> Array:
    """Cubics through y (k, n) at x (k,) with slopes (k, n), at t (frames,): (frames, n)."""
    at = np.clip(np.asarray(t, float), x[0], x[-1])
    k = np.clip(np.searchsorted(x, at, "right") - 1, 0, len(x) - 2)
    h = (x[k + 1] - x[k])[:, None]
    u = (at - x[k])[:, None] / h
    w = u * u * (3.0 - 2.0 * u)
    bend = h * u * (1.0 - u) * ((1.0 - u) * slopes[k] - u * slopes[k + 1])
    return np.asarray(y[k] * (1.0 - w) + y[k + 1] * w + bend)


def _columns(keys: Keys) -> tuple[Array, Array]:
    table = np.array(keys, float)
    return table[:, 0], table[:, 1:]


def path(t: ArrayLike, keys: Keys) -> Array:
    """Once through keys, level at both ends; (frames,) or (frames, n)."""
    x, y = _columns(keys)
    made = hermite(t, x, y, _slopes(x, y))
    return made[:, 0] if made.shape[1] == 1 else made


def loop(phase: ArrayLike, keys: Keys) -> Array:
    """Round and round through keys with times in [0, 1); (frames,) or (frames, n)."""
    x, y = _columns(keys)
    x = np.concatenate([x - 1.0, x, x + 1.0])
    y = np.concatenate([y, y, y])
    made = hermite(np.mod(phase, 1.0), x, y, _slopes(x, y))
    return made[:, 0] if made.shape[1] == 1 else made


def wave(phase: ArrayLike, at: float = 0.0, times: int = 1) -> Array:
    """A cosine that peaks at phase `at`, `times` a clip."""
    return np.asarray(np.cos(TAU * times * (np.asarray(phase, float) - at)))


def ease(t: ArrayLike, start: float, end: float) -> Array:
    """0 before `start`, 1 from `end` on, smooth between."""
    u = np.clip((np.asarray(t, float) - start) / (end - start), 0.0, 1.0)
    return np.asarray(u * u * u * (u * (6.0 * u - 15.0) + 10.0))


def pulse(t: ArrayLike, start: float, full: float, fade: float, end: float) -> Array:
    """Up from `start` to `full`, down from `fade` to `end`."""
    return ease(t, start, full) * (1.0 - ease(t, fade, end))


def noise(phase: ArrayLike, seed: int, harmonics: int = 4) -> Array:
    """About -1 to 1, closing after one round; slow swings are the largest."""
    chance = rolls(seed, 2 * harmonics)
    number = np.arange(1, harmonics + 1)
    size = (0.5 + chance[:harmonics]) / number
    turn = np.asarray(phase, float)[..., None] * number + chance[harmonics:]
    return np.asarray((np.cos(TAU * turn) * size).sum(-1) / size.sum())
