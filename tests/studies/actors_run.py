"""What our creatures run, as an animation of joints that stock Actors play.

Of ours a frame is the matrices that move resting vertices; of an .egg each joint's turn and move
against its parent.
"""

from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from panda3d.core import LMatrix4d
from panda3d.egg import EggData, EggTable, EggXfmSAnim

from level_bang.view.motion import NAMES, clip, motion
from models.recipes.creatures.skeleton import SKELETONS

RUN: Final = "run_a"
AXES: Final = [1, 0, 2]  # of ours, in Panda's order
Numbers = NDArray[Any]


def run_of(kind: str) -> EggData:
    """The bundle of one kind."""
    skeleton = SKELETONS[kind]
    skins, fps = _skins(kind)
    placed = np.zeros((*skins.shape[:2], 4, 4))
    placed[..., :3, :3] = _turns(skins[..., :3][..., AXES, :][..., AXES])
    heads = (skins[..., :3] @ skeleton.heads[None, :, :, None])[..., 0] + skins[..., 3]
    placed[..., :3, 3] = heads[..., AXES]
    placed[..., 3, 3] = 1.0
    data, outer, bundle, bones = EggData(), EggTable(), EggTable(kind), EggTable("<skeleton>")
    bundle.set_table_type(EggTable.TT_bundle)
    data.add_child(outer)
    outer.add_child(bundle)
    bundle.add_child(bones)
    tables = list[EggTable]()
    for joint, parent in enumerate(skeleton.parents):
        local = placed[:, joint]
        if parent >= 0:
            local = np.linalg.inv(placed[:, parent]) @ local
        tables.append(_table(skeleton.names[joint], local, fps))
        (bones if parent < 0 else tables[parent]).add_child(tables[-1])
    return data


def _skins(kind: str) -> tuple[Numbers, float]:
    """(frames, joints, 3, 4) of the clip, and frames a second, whole as .egg tells them apart."""
    moves, number, which = motion(), NAMES.index(kind), clip(RUN)
    before = sum(len(held) for held in moves.matrices[:number])
    first, count = int(moves.first[number, which]) - before, int(moves.count[number, which])
    held = moves.matrices[number][first : first + count].astype(float)
    return held, round(count / moves.seconds[number, which])


def _turns(near: Numbers) -> Numbers:
    """The turns nearest to matrices that were kept in half precision."""
    left, _, right = np.linalg.svd(near)
    return np.asarray(left @ right)


def _table(name: str, matrices: Numbers, fps: float) -> EggTable:
    """A joint's (frames, 4, 4), which move columns; Panda's move rows."""
    table, frames = EggTable(name), EggXfmSAnim("xform")
    frames.set_fps(fps)
    table.add_child(frames)
    for matrix in matrices:
        if not frames.add_data(LMatrix4d(*matrix.T.ravel().tolist())):
            raise ValueError(f"{name} is moved in a way that an .egg cannot tell")
    return table
