"""How each kind of lamp lights an endless straight hall, all bounces included: solved, not sampled.

The hall is the same at every metre, so light that goes from strip i of its cross-section to strip j
depends only on how far apart along the hall they are. Radiosity (Goral and others 1984) then is a
convolution, and in Fourier space one small system of equations for each wave number:
(1 - K(k) R) E(k) = E0(k), with form factors K, reflectances R and direct light E0.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

WIDE, HIGH = 3.2, 2.7  # m
STRIPS: Final = 16  # of each of left wall, ceiling, right wall, floor, in this order round the hall
AIR: Final = 2  # columns; two, so that a filter between them mixes nothing else in
STEP: Final = 0.25  # m along
SPAN: Final = 384  # steps solved for; light has died away within half of it
SPLIT: Final = 4  # points a strip is split into each way where form factors are taken
WALL, CEILING, FLOOR = (0.46, 0.42, 0.38), (0.50, 0.48, 0.45), (0.20, 0.18, 0.17)  # reflectances
LOW: Final = [*range(12), *range(36, 64)]  # strips below 2 m: no lamp burns close to them
SOFT: Final = 0.06  # m2; a lamp is no point: keeps the strip beside it from burning out
REACH: Final = {"panel": 12.0, "sign": 15.0, "beacon": 18.0}  # m to either side that is kept
COLOURS: Final = {
    "panel": (0.80, 0.95, 1.0),
    "sign": (1.0, 0.16, 0.08),
    "beacon": (1.0, 0.045, 0.03),
}
POWERS: Final = {"panel": 12.0, "sign": 6.5, "beacon": 13.0}  # exitance x m2, in the game's units

Array = NDArray[np.float64]


@dataclass(frozen=True)
class Ring:
    """The strips of the cross-section: middles (n, 2) as (side, height), normals, widths."""

    middle: Array
    normal: Array
    width: Array


def ring(split: int = 1) -> Ring:
    """The cross-section, each strip cut into `split` ones."""
    n = STRIPS * split
    t = (np.arange(n) + 0.5) / n
    left = np.stack([np.full(n, -WIDE / 2), t * HIGH], 1)
    top = np.stack([(t - 0.5) * WIDE, np.full(n, HIGH)], 1)
    middle = np.vstack([left, top, left[::-1] * (-1, 1), top[::-1] * (1, 0)])
    normal = np.repeat([(1.0, 0.0), (0.0, -1.0), (-1.0, 0.0), (0.0, 1.0)], n, axis=0)
    return Ring(middle, normal, np.repeat([HIGH / n, WIDE / n, HIGH / n, WIDE / n], n))


def _exchange(at: Ring, source: Array, facing: Array, x: Array) -> Array:
    """(strips, sources, steps) cos cos / (pi r2) between strips and points on the cross-section."""
    to = source[None] - at.middle[:, None]
    flat = (to**2).sum(-1)[..., None]
    out = np.maximum((to * at.normal[:, None]).sum(-1), 0.0)[..., None]
    back = np.maximum(-(to * facing[None]).sum(-1), 0.0)[..., None]
    return np.asarray(out * back / (np.pi * (flat + x**2) ** 2))


def _steps() -> Array:
    return (np.arange(SPAN) + SPAN // 2) % SPAN * STEP - SPAN // 2 * STEP


def form_factors() -> Array:
    """(strips, strips, SPAN): the share of what strip j sends that lands on strip i, x away."""
    whole, fine = ring(), ring(SPLIT)
    x = (_steps()[:, None] + (np.arange(SPLIT) + 0.5) / SPLIT * STEP - STEP / 2).ravel()
    pieces = []
    for i in range(len(whole.middle)):
        one = Ring(whole.middle[i : i + 1], whole.normal[i : i + 1], whole.width[i : i + 1])
        k = _exchange(one, fine.middle, fine.normal, x)[0] * fine.width[:, None] * (STEP / SPLIT)
        pieces.append(k.reshape(len(whole.middle), SPLIT, SPAN, SPLIT).sum((1, 3)))
    factors = np.stack(pieces)
    return np.asarray(factors / factors.sum((1, 2), keepdims=True))  # a closed box loses nothing


def _from_points(points: Array, normals: Array | None, weight: float) -> Array:
    """(strips, SPAN) irradiance of lamps at points (n, 3) facing normals; all ways if None."""
    at = ring(SPLIT)
    x = _steps()
    total = np.zeros((len(at.middle), SPAN))
    for k, (px, side, height) in enumerate(points):
        to = np.array([side, height]) - at.middle
        flat, out = (to**2).sum(1)[:, None], np.maximum((to * at.normal).sum(1), 0.0)[:, None]
        r2 = flat + (x - px) ** 2 + SOFT
        light = out / r2**1.5 / np.pi
        if normals is not None:
            nx, ns, nh = normals[k]
            ahead = nx * (x - px) - (ns * to[:, 0] + nh * to[:, 1])[:, None]
            light = light * np.maximum(ahead, 0.0) / np.sqrt(r2)
        total += light
    total *= weight / len(points)
    return np.asarray(total.reshape(4 * STRIPS, SPLIT, SPAN).mean(1))


def _rectangle(a: Array, b: Array, across: tuple[int, int]) -> Array:
    s, t = ((np.arange(k) + 0.5) / k - 0.5 for k in across)
    return np.asarray((s[:, None, None] * a + t[None, :, None] * b).reshape(-1, 3))


def direct(kind: str) -> Array:
    """(strips, SPAN) light of a lamp at x = 0 before any bounce; a beacon hangs on the left."""
    power = POWERS[kind]
    if kind == "panel":
        flat = _rectangle(np.array([1.2, 0, 0]), np.array([0, 0.6, 0]), (12, 6))
        at = flat + np.array((0, 0, HIGH - 0.03))
        return _from_points(at, np.tile((0.0, 0.0, -1.0), (len(at), 1)), power)
    if kind == "sign":
        flat = _rectangle(np.array([0, 0.92, 0]), np.array([0, 0, 0.34]), (8, 4))
        face = flat + np.array((0, 0, 2.34))
        out = np.array((0.06, 0.0, 0.0))
        at = np.vstack([face + out, face - out])
        ways = np.repeat([(1.0, 0.0, 0.0), (-1.0, 0.0, 0.0)], len(face), axis=0)
        return _from_points(at, ways, power)
    dome = np.array([(0.0, -WIDE / 2 + 0.12, 2.39)])
    return _from_points(dome, None, power / 4)


def solve(emitted: Array, factors: Array, channel: int) -> Array:
    """(strips, SPAN) of light after every bounce, for one colour channel."""
    surfaces = (WALL, CEILING, WALL, FLOOR)
    reflect = np.repeat([s[channel] for s in surfaces], STRIPS)
    k = np.fft.rfft(factors, axis=2)
    e = np.fft.rfft(emitted, axis=1)
    system = np.eye(len(reflect))[:, :, None] - k * reflect[None, :, None]
    solved = np.linalg.solve(system.transpose(2, 0, 1), e.T[..., None])[..., 0].T
    return np.maximum(np.fft.irfft(solved, SPAN, axis=1), 0.0)


def responses() -> dict[str, NDArray[np.float32]]:
    """Of each kind (steps, strips + AIR, 3): what a lamp at full level gives, -REACH to +REACH.

    The last AIR columns hold the mean over the low strips: what fills the air in the middle.
    """
    factors = form_factors()
    found = {}
    for kind, reach in REACH.items():
        emitted = direct(kind)
        light = np.stack([solve(emitted * COLOURS[kind][c], factors, c) for c in range(3)], -1)
        steps = int(reach / STEP)
        kept = np.roll(light, steps, axis=1)[:, : 2 * steps]
        fade = np.clip(
            np.minimum(np.arange(2 * steps), 2 * steps - np.arange(2 * steps)) / 12, 0, 1
        )
        strips = (kept * fade[None, :, None]).transpose(1, 0, 2)
        air = np.repeat(strips[:, LOW].mean(1, keepdims=True), AIR, axis=1)
        found[kind] = np.concatenate([strips, air], axis=1).astype(np.float32)
    return found
