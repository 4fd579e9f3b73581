"""How bodies move: which rows of models/motion.npz, or arms_motion.npz, each clip takes."""

import logging
from dataclasses import dataclass
from functools import cache
from typing import Final, NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from level_bang import assets
from level_bang.pursuit.state import Kind

log = logging.getLogger(__name__)

NAMES: Final = tuple(kind.name.lower() for kind in Kind)
CLIPS: Final = (
    "run_a", "run_b", "walk", "squeeze", "climb", "corner", "corner_left", "lunge", "stumble",
    "fall", "lie", "aside", "aside_left", "batter", "shy", "stand", "turn_head", "turn_head_left",
    "grab", "maul", "seize", "hold", "shaken",
)  # fmt: skip
ARM_CLIPS: Final = (
    "jog", "sprint", "winded", "slide", "vault", "drink", "eat", "throw_flare", "spray", "shove",
    "door", "wrist", "struggle", "fend", "crawl", "none",
)  # fmt: skip
CLUMP_CLIPS: Final = ("idle", "reach", "reach_far", "grab", "hold")
"""Before and behind it, as it stands at a wall to the right."""
Matrices: TypeAlias = NDArray[np.float32]  # (frames, joints, 3, 4)


class Clip(NamedTuple):
    """One clip of one kind."""

    first: int
    frames: int
    metres: float
    seconds: float

    def row(self, phase: float) -> int:
        """The frame shown, `phase` (0..1) of it gone; what is before or after stays at the ends."""
        return self.first + min(max(int(phase * self.frames), 0), self.frames - 1)


@dataclass(frozen=True, slots=True)
class Motion:
    """Clips by (kind, place in CLIPS); `matrices[kind]` move a resting vertex: m[:, :3] p + m[:, 3]

    `first` counts frames through all kinds, one after the other, as the renderer keeps them.
    """

    matrices: tuple[Matrices, ...]
    first: NDArray[np.int64]  # (kinds, clips)
    count: NDArray[np.int64]  # (kinds, clips) frames
    metres: NDArray[np.float64]  # (kinds, clips) of ground that a pass covers
    seconds: NDArray[np.float64]  # (kinds, clips) that a pass takes

    def clips(self, kind: int) -> tuple[Clip, ...]:
        """Of one kind, as plain numbers: NumPy takes longer for one than for a hundred."""
        columns = (self.first[kind], self.count[kind], self.metres[kind], self.seconds[kind])
        return tuple(Clip(*row) for row in zip(*(c.tolist() for c in columns), strict=True))

    def row(
        self, kind: NDArray[np.intp], clips: NDArray[np.int64], phase: NDArray[np.floating]
    ) -> NDArray[np.int64]:
        """(n,) frames shown, `phase` (0..1) of a clip gone."""
        first, count = self.first[kind, clips], self.count[kind, clips]
        return np.asarray(first + np.minimum((phase * count).astype(np.int64), count - 1))


@cache
def motion() -> Motion:
    """The creatures'; if it cannot be read, a warning, and creatures that glide."""
    return _of("motion", NAMES, CLIPS)


@cache
def _every() -> tuple[tuple[Clip, ...], ...]:
    return tuple(motion().clips(kind) for kind in Kind)


def clip_of(kind: Kind, name: str) -> Clip:
    """One of the creatures' clips; raises ValueError for an unknown one."""
    return _every()[kind][clip(name)]


@cache
def clump_motion() -> Motion:
    """The Clump's, counted on from the others'; if it cannot be read, one that stands still."""
    before = sum(len(held) for held in motion().matrices)
    return _of("clump_motion", ("clump",), CLUMP_CLIPS, before)


@cache
def arms_motion() -> Motion:
    """The runner's own arms'; if it cannot be read, a warning, and arms that hang."""
    return _of("arms_motion", ("arms",), ARM_CLIPS)


def _of(name: str, kinds: tuple[str, ...], clips: tuple[str, ...], before: int = 0) -> Motion:
    try:
        return _read(name, kinds, clips, before)
    except (assets.AssetError, ValueError, KeyError) as error:
        log.warning(
            "models/%s.npz cannot be read (%s); its limbs will not move.",
            name,
            error.__cause__ or error,
        )
        return _still(len(kinds), len(clips), before)


def clip(name: str) -> int:
    """The place of a clip in CLIPS; raises ValueError for an unknown one."""
    return CLIPS.index(name)


def _read(file_name: str, kinds: tuple[str, ...], clips: tuple[str, ...], before: int) -> Motion:
    tables: dict[str, list[NDArray[np.generic]]] = {"count": [], "metres": [], "seconds": []}
    matrices, first = [], []
    file = assets.arrays(file_name)
    names = [str(name) for name in file["clips"]]
    order = [names.index(name) for name in clips]
    for kind in kinds:
        held = np.asarray(file[kind], np.float32)
        if held.ndim != 4 or held.shape[2:] != (3, 4):
            raise ValueError(f"{kind} has no matrices of 3 x 4")
        matrices.append(held)
        first.append(file[f"{kind}_first"][order].astype(np.int64) + before)
        before += len(held)
        for name, rows in tables.items():
            rows.append(file[f"{kind}_{name}"][order])
    return Motion(
        tuple(matrices),
        np.array(first),
        np.array(tables["count"], np.int64),
        np.array(tables["metres"], np.float64),
        np.array(tables["seconds"], np.float64),
    )


def _still(kinds: int, clips: int, before: int) -> Motion:
    shape = kinds, clips
    rest = np.zeros((1, 48, 3, 4), np.float32)
    rest[..., :3] = np.eye(3)
    first = before + np.repeat(np.arange(kinds)[:, None], clips, 1)
    return Motion((rest,) * kinds, first, np.ones(shape, np.int64), np.ones(shape), np.ones(shape))
