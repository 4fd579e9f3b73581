"""The two small textures: the exit sign's print and the grime of walls and floors."""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from level_bang.chance import roll

Picture = NDArray[np.uint8]
STROKES = {  # each letter in a box 0..1 wide, 0..1 high
    "E": (((0, 0), (0, 1)), ((0, 1), (0.9, 1)), ((0, 0.5), (0.75, 0.5)), ((0, 0), (0.9, 0))),
    "X": (((0, 0), (1, 1)), ((0, 1), (1, 0))),
    "I": (((0.5, 0), (0.5, 1)),),
    "T": (((0, 1), (1, 1)), ((0.5, 0), (0.5, 1))),
}
RUNNER = (  # a running figure in a box 0..1
    ((0.55, 0.68), (0.42, 0.36)),
    ((0.42, 0.36), (0.66, 0.22)),
    ((0.66, 0.22), (0.6, 0.0)),
    ((0.42, 0.36), (0.3, 0.14)),
    ((0.3, 0.14), (0.04, 0.12)),
    ((0.54, 0.64), (0.78, 0.5)),
    ((0.78, 0.5), (0.94, 0.62)),
    ((0.54, 0.64), (0.3, 0.6)),
    ((0.3, 0.6), (0.22, 0.42)),
)


def _stroke(x: NDArray, y: NDArray, a: tuple, b: tuple, half: float) -> NDArray:
    """How far inside a rounded bar from a to b each place lies, in pixels."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    t = np.clip(((x - a[0]) * dx + (y - a[1]) * dy) / (dx * dx + dy * dy), 0, 1)
    return half - np.hypot(x - a[0] - t * dx, y - a[1] - t * dy)


def exit_sign(width: int = 256, height: int = 96) -> Picture:
    """(height, width) how much of each texel is letter; row 0 is the bottom."""
    y, x = np.mgrid[0:height, 0:width] + 0.5
    ink = np.full((height, width), -99.0)
    left, wide, high, low = 18.0, 34.0, 54.0, 21.0
    for letter in "EXIT":
        w = wide * (0.45 if letter == "I" else 1.0)
        for a, b in STROKES[letter]:
            ends = [(left + px * w, low + py * high) for px, py in (a, b)]
            ink = np.maximum(ink, _stroke(x, y, *ends, 6.0))
        left += w + 17
    for a, b in RUNNER:
        ends = [(188 + px * 50, 14 + py * 62) for px, py in (a, b)]
        ink = np.maximum(ink, _stroke(x, y, *ends, 4.2))
    ink = np.maximum(ink, 7.5 - np.hypot(x - 221, y - 70))
    return (np.clip(ink + 0.5, 0, 1) * 255).astype(np.uint8)


def grime(size: int = 256) -> Picture:
    """(size, size, 3) that repeats: stains, specks, streaks that run down."""
    white = np.array([roll(7, 1, k) for k in range(size * size)]).reshape(size, size) - 0.5
    u = np.fft.fftfreq(size)[:, None] * size
    v = np.fft.fftfreq(size)[None, :] * size
    spectra = (
        1 / (1 + (np.hypot(u, v) / 5) ** 2.2),
        1 / (1 + (np.hypot(u, v) / 60) ** 2.0),
        1 / (1 + (np.hypot(u * 7, v) / 22) ** 2.2),
    )
    planes = []
    for spectrum in spectra:
        plane = np.fft.ifft2(np.fft.fft2(white) * spectrum).real
        rank = plane.ravel().argsort().argsort().reshape(plane.shape)
        planes.append(rank / rank.max() * 255)
    return np.stack(planes, -1).astype(np.uint8)


def save(file: Path, picture: Picture) -> None:
    """Write it, compactly."""
    np.savez_compressed(file, picture=picture)


def pictures() -> dict[str, Picture]:
    """By name."""
    return {"exit_sign": exit_sign(), "grime": grime()}
