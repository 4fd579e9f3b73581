"""What a Clump does: it writhes, notices, strains, snatches and holds."""

from typing import Final

import numpy as np

from models.recipes.creatures.clump.places import ARMS, HEADS, Arm, unit
from models.recipes.creatures.motion.channels import Channels
from models.recipes.creatures.motion.clump import LUMPS, Hand, Look, Sheet, wrist
from models.recipes.creatures.motion.curves import ease, noise, path, pulse, wave
from models.recipes.kit import Array

HELD: Final = np.array((0.0, -1.35, 1.25))  # m, the middle of somebody caught
NEAR: Final = np.array((-0.6, -1.2, 1.2))
NEARER: Final = np.array((0.97, 0.94, 1.0))  # x as far out as at rest, so that all stay near
FURTHEST: Final = -1.30  # m, side, of a wrist
GRIPS: Final = {
    "a": (-0.15, -1.19, 1.46), "b": (0.16, -1.17, 1.50), "c": (0.02, -1.15, 1.20),
    "d": (-0.24, -1.12, 1.16), "e": (0.25, -1.16, 1.12), "f": (-0.24, -1.10, 0.74),
    "g": (0.22, -1.08, 0.66), "k": (0.14, -1.02, 1.24),
}  # fmt: skip
"""m, of wrists that hold somebody."""


def _swell(t: Array, seed: int, depth: float, times: int = 1) -> dict[str, Array]:
    """Breath that goes through lumps one after the other, and never quite evenly."""
    return {
        name: 1.0 + depth * (0.8 * wave(t, 0.23 * k, times) + 0.4 * noise(t, seed + k, 3))
        for k, name in enumerate(LUMPS)
    }


def _lean(t: Array, seed: int, to: Array, depth: float) -> dict[str, Array]:
    """Degrees: heaving about what is leaned to (3,)."""
    made = {}
    for k, name in enumerate(LUMPS):
        shake = np.stack([noise(t, seed + 7 * k + axis, 3) for axis in range(3)], 1)
        made[name] = to * (0.14 + 0.43 * k) + depth * shake
    return made


def _three(t: Array, seed: int, harmonics: int = 3) -> Array:
    """(frames, 3) noise that closes."""
    return np.stack([noise(t, seed + 41 * axis, harmonics) for axis in range(3)], 1)


def _looks(t: Array, seed: int, to: Array | None, gape: Channels) -> dict[str, Look]:
    """Faces that roll about, or towards a place (3,) as far as necks let them."""
    made = {}
    for k, (number, frame) in enumerate(HEADS.items()):
        rest = frame.axes[:, 0]
        if to is not None:
            rest = unit(rest + (0.55, 0.65, 0.55)[k] * unit(to - frame.origin))
        ahead = rest + (0.13 if to is None else 0.05) * _three(t, seed + 5 * k)
        tilt = (8.0 if to is None else 5.0) * noise(t, seed + 3 * k + 1, 3)
        made[number] = Look(ahead, tilt, gape[number])
    return made


def idle(t: Array) -> Sheet:
    """4 s: breath, writhing, fingers that search; one jaw works, another only twitches."""
    hands = {}
    for k, arm in enumerate(ARMS):
        size = (0.045 if arm.letter in "ck" else 0.062) * (0.6 + 0.4 * (k % 3))
        place = NEARER * wrist(arm) + size * _three(t, 700 + 11 * k) * (0.7, 0.8, 1.0)
        ahead = arm.hand.axes[:, 0] + 0.40 * _three(t, 760 + 9 * k)
        clench = 34.0 * pulse(np.mod(t + 0.37 * k, 1.0), 0.10, 0.18, 0.22, 0.45)
        curl = 4.0 + 16.0 * noise(t, 800 + k, 5) + clench * (k % 2)
        hands[arm.letter] = Hand(place, ahead, 0.9 + 0 * t, curl)
    gape = {
        "1": 12.0 + 13.0 * noise(t, 830, 6),
        "2": 2.0 + 4.0 * noise(t, 831, 4),
        "3": 7.0 + 9.0 * wave(t, 0.1, 3) * (0.5 + 0.5 * wave(t, 0.3)),
    }
    return Sheet(
        len(t), hands, _looks(t, 840, None, gape), _swell(t, 850, 0.024, 2),
        _lean(t, 860, np.zeros(3), 1.2),
    )  # fmt: skip


def _strained(arm: Arm, to: Array, k: int) -> tuple[Array, Array]:
    """(place, way) of a wrist that wants to be near a place and cannot come quite there."""
    turn = 2.4 * k
    ring = to + 0.15 * np.array((np.cos(turn), 0.4 * np.sin(2.0 * turn), 1.3 * np.sin(turn)))
    top = arm.line[0]
    long = float(np.linalg.norm(np.diff(arm.line, axis=0), axis=1).sum())
    across = np.clip((top[0] * -np.sign(to[0]) + 0.1) / 0.5, 0.0, 1.0)  # it lies on the other side
    front = np.array((0.15 * to[0], -1.06, top[2] + 0.35 * (to[2] - top[2])))
    aim = ring + (front - ring) * across
    way = unit(ring - top)
    near = aim - 0.13 * unit(ring - aim + 1e-6) * across - 0.15 * way * (1.0 - across)
    reach = near - top
    near = top + reach * min(1.0, 0.955 * long / float(np.linalg.norm(reach)))
    near[1] = max(near[1], FURTHEST + 0.13)
    return near, unit(ring - near)


def _reach(t: Array, to: Array) -> Sheet:
    """1.5 s: every arm that can strains there; hands open and close on nothing."""
    hands = {}
    for k, arm in enumerate(ARMS):
        near, way = _strained(arm, to, k)
        beat = wave(t, 0.29 * k, 1 + k % 2)
        rest = wrist(arm)
        share = 0.90 + 0.10 * beat + 0.03 * noise(t, 900 + k, 7)
        place = rest + (near - rest) * share[:, None] + 0.018 * _three(t, 910 + 5 * k, 6)
        ahead = way + 0.16 * _three(t, 930 + 7 * k, 4)
        curl = 8.0 - 30.0 * beat + 6.0 * noise(t, 950 + k, 6)
        hands[arm.letter] = Hand(place, ahead, 0.85 + 0 * t, curl)
    gape = {n: -7.0 + 9.0 * noise(t, 960 + k, 5) for k, n in enumerate(HEADS)}
    lean = np.array((6.0, 0.0, 2.5 * np.sign(to[0])))
    return Sheet(
        len(t), hands, _looks(t, 970, to, gape), _swell(t, 980, 0.022, 2), _lean(t, 990, lean, 1.0)
    )


def reach(t: Array) -> Sheet:
    """To who comes from behind (-along)."""
    return _reach(t, NEAR)


def reach_far(t: Array) -> Sheet:
    """To who comes from ahead."""
    return _reach(t, NEAR * (-1.0, 1.0, 1.0))


def _gripped(arm: Arm) -> tuple[Array, Array]:
    """(place, way) of a wrist that holds somebody, or would."""
    grip = np.array(GRIPS[arm.letter])
    middle = HELD * (1.0, 1.0, 0.5) + grip * (0.0, 0.0, 0.5)
    return grip, unit(middle - grip)


def grab(t: Array) -> Sheet:
    """0.35 s: back a hand's breadth, out past it, shut."""
    hands = {}
    for k, arm in enumerate(ARMS):
        grip, way = _gripped(arm)
        rest, lag = wrist(arm), 0.05 * (k % 3)
        share = path(t, ((0.0, 0.12), (0.16 + lag, -0.12), (0.58 + lag, 1.05), (1.0, 1.0)))
        place = rest + (grip - rest) * share[:, None]
        place[:, 1] = np.maximum(place[:, 1], FURTHEST)
        turned = ease(t, 0.1, 0.55)
        ahead = arm.hand.axes[:, 0] * (1.0 - turned[:, None]) + way * turned[:, None]
        curl = path(t, ((0.0, 5.0), (0.3, -34.0), (0.62 + lag, -30.0), (0.86, 46.0), (1.0, 52.0)))
        hands[arm.letter] = Hand(place, ahead, 0.9 + 0 * t, curl)
    gape = {n: path(t, ((0.0, 5.0), (0.5, -14.0), (1.0, -10.0))) for n in HEADS}
    looks = _looks(0 * t, 1000, HELD, gape)
    out = path(t, ((0.0, 0.0), (0.2, -2.0), (0.6, 9.5), (1.0, 8.0)))
    lean = {n: np.outer(out, (0.14 + 0.43 * k, 0.0, 0.0)) for k, n in enumerate(LUMPS)}
    return Sheet(len(t), hands, looks, {n: 1.0 + 0.002 * out for n in LUMPS}, lean)


def hold(t: Array) -> Sheet:
    """0.8 s: it pulls, by turns and all at once; the jaws work."""
    pull = 0.5 + 0.5 * wave(t, 0.1)
    hands = {}
    for k, arm in enumerate(ARMS):
        grip, way = _gripped(arm)
        own = 0.03 * wave(t, 0.31 * k, 2)
        back = (0.06 * pull + own)[:, None] * np.array((0.0, 1.0, -0.25))
        place = grip + back + 0.012 * _three(t, 1100 + 5 * k, 5)
        place[:, 1] = np.maximum(place[:, 1], FURTHEST)
        curl = 52.0 + 7.0 * wave(t, 0.31 * k + 0.1, 2)
        hands[arm.letter] = Hand(place, way + 0.06 * _three(t, 1150 + k, 3), 0.9 + 0 * t, curl)
    gape = {n: 3.0 + 15.0 * wave(t, 0.2 * k, 2) for k, n in enumerate(HEADS)}
    lean = _lean(t, 1160, np.array((8.0, 0.0, 0.0)), 0.6)
    for name in LUMPS:
        lean[name][:, 0] -= 2.0 * pull
    return Sheet(len(t), hands, _looks(t, 1170, HELD, gape), _swell(t, 1180, 0.02), lean)
