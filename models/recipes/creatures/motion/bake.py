"""The table of all clips, as the game reads it: `models/motion.npz`.

For each kind: `{kind}` float16 (frames, joints, 3, 4), skin matrices, p' = m[:, :3] p + m[:, 3];
`{kind}_first` and `{kind}_count`, frames of each clip; `{kind}_metres`, ground one pass covers;
`{kind}_seconds`. `clips` names them, alike for all kinds.
"""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from models.recipes.creatures.motion import bipeds, hounds
from models.recipes.creatures.motion.clips import NAMES, Clips, mirrored
from models.recipes.creatures.skeleton import SKELETONS

KINDS: Final[dict[str, Clips]] = {
    "hound": hounds.CLIPS,
    "skin_stealer": bipeds.SKIN_STEALER,
    "faceling": bipeds.FACELING,
}
LEFT: Final = "_left"


def _kind(kind: str, clips: Clips) -> dict[str, NDArray[np.generic]]:
    made = {name: make() for name, make in clips.items()}
    skins, chosen = [], []
    for name in NAMES:
        clip = made[name.removesuffix(LEFT)]
        skin = clip.pose.skin()
        skins.append(mirrored(SKELETONS[kind], skin) if name.endswith(LEFT) else skin)
        chosen.append(clip)
    count = np.array([len(skin) for skin in skins], np.int32)
    return {
        kind: np.concatenate(skins).astype(np.float16),
        f"{kind}_first": np.cumsum(count, dtype=np.int32) - count,
        f"{kind}_count": count,
        f"{kind}_metres": np.array([clip.metres for clip in chosen], np.float32),
        f"{kind}_seconds": np.array([clip.seconds for clip in chosen], np.float32),
    }


def tables() -> dict[str, NDArray[np.generic]]:
    """All arrays of the file."""
    made: dict[str, NDArray[np.generic]] = {"clips": np.array(NAMES)}
    for kind, clips in KINDS.items():
        made |= _kind(kind, clips)
    return made
