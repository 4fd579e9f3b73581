"""Quality tiers: what each spends on the picture, and what its shaders are told."""

import math
from dataclasses import dataclass
from typing import Final

from level_bang.render.pipeline import Target
from level_bang.render.scenery import Finish
from level_bang.render.shaders import Defines


@dataclass(frozen=True, slots=True)
class Quality:
    """What a tier spends."""

    target: Target
    finish: Finish
    near: float  # share of the distances at which plainer models do
    doors: float  # m from which a side door may be plainer
    specks: float  # m beyond which litter and the like are less than a pixel high, and left out
    plain: bool  # light where vertices are, not where pixels are; nothing but the floor mirrors

    @property
    def defines(self) -> Defines:
        """Of all its shaders."""
        found: Defines = {}
        if self.plain:
            found["PLAIN"] = 1
        if not self.target.deep:
            found["TONE_HERE"] = 1
        return found


QUALITIES: Final = {
    "low": Quality(
        Target(scale=0.6, deep=False, samples=0),
        Finish(512, 256, 512, 1),
        near=0.3,
        doors=0.0,
        specks=60.0,
        plain=True,
    ),
    "medium": Quality(
        Target(scale=0.85, deep=True, samples=0),
        Finish(1024, 512, 1024, 4),
        near=1.0,
        doors=9.0,
        specks=math.inf,
        plain=False,
    ),
    "high": Quality(
        Target(scale=1.0, deep=True, samples=4),
        Finish(1024, 512, 1024, 8),
        near=1.0,
        doors=9.0,
        specks=math.inf,
        plain=False,
    ),
}
