"""Our creatures as stock Actors load them: .egg files of characters, and of their run.

Ours are (along, right, up), a left-handed space; Panda's (right, forward, up) is not: triangles
are wound the other way.
"""

from pathlib import Path
from typing import Final

import numpy as np
from panda3d.core import CS_zup_right, Filename, LPoint2d, LPoint3d, LVecBase4f, LVector3d
from panda3d.egg import EggData, EggGroup, EggPolygon, EggTexture, EggVertex, EggVertexPool

from level_bang import assets
from level_bang.view.motion import NAMES
from models.recipes.creatures.skeleton import SKELETONS
from tests.studies.actors_run import AXES, Numbers, run_of

VARIANTS: Final = 4  # of each kind; what a mesh has of the others is left out


def made_in(folder: Path, level: int) -> None:
    """Write `{kind}_{variant}.egg`, at a level of detail, and `{kind}_run.egg` of all kinds."""
    for kind in NAMES:
        for variant in range(VARIANTS):
            _written(_character(kind, variant, level), folder / f"{kind}_{variant}.egg")
        _written(run_of(kind), folder / f"{kind}_run.egg")


def _written(data: EggData, file: Path) -> None:
    data.set_coordinate_system(CS_zup_right)
    if not data.write_egg(Filename.from_os_specific(str(file))):
        raise OSError(f"{file} cannot be written")


def _skin(kind: str) -> EggTexture:
    picture = assets.path("models", "textures", f"creature_{kind}.png")
    made = EggTexture("skin", Filename.from_os_specific(str(picture)))
    made.set_format(EggTexture.F_rgb)  # its alpha is how wet it is
    made.set_minfilter(EggTexture.FT_linear_mipmap_nearest)  # as ours at low
    made.set_magfilter(EggTexture.FT_linear)
    return made


def _character(kind: str, variant: int, level: int) -> EggData:
    with np.load(assets.path("models", f"creature_{kind}_{level}.npz")) as file:
        mesh: dict[str, Numbers] = {name: np.asarray(file[name], float) for name in file.files}
    data, body, pool, texture = EggData(), EggGroup(kind), EggVertexPool(kind), _skin(kind)
    body.set_dart_type(EggGroup.DT_default)
    data.add_child(texture)
    data.add_child(body)
    body.add_child(pool)
    joints = _joints(kind, body)
    corners = mesh["triangles"].astype(int).reshape(-1, 3)
    there = (mesh["variants"].astype(int) >> variant & 1) > 0
    kept = np.flatnonzero(there).tolist()
    made = {number: _vertex(mesh, number, joints, pool) for number in kept}
    for triangle in corners[there[corners].all(1)][:, ::-1].tolist():
        polygon = EggPolygon()
        polygon.add_texture(texture)
        body.add_child(polygon)
        for number in triangle:
            polygon.add_vertex(made[number])
    return data


def _joints(kind: str, body: EggGroup) -> list[EggGroup]:
    """Parents before children; none is turned at rest."""
    skeleton, joints = SKELETONS[kind], list[EggGroup]()
    for name, parent, head in zip(skeleton.names, skeleton.parents, skeleton.heads, strict=True):
        joint = EggGroup(name)
        joint.set_group_type(EggGroup.GT_joint)
        from_parent = head - (0.0 if parent < 0 else skeleton.heads[parent])
        joint.add_translate3d(LVector3d(*from_parent[AXES].tolist()))
        (body if parent < 0 else joints[parent]).add_child(joint)
        joints.append(joint)
    return joints


def _vertex(
    mesh: dict[str, Numbers], number: int, joints: list[EggGroup], pool: EggVertexPool
) -> EggVertex:
    vertex = EggVertex()
    vertex.set_pos(LPoint3d(*mesh["position"][number][AXES].tolist()))
    vertex.set_normal(LVector3d(*mesh["normal"][number][AXES].tolist()))
    vertex.set_uv(LPoint2d(*(mesh["uv"][number] / 65_535.0).tolist()))
    shade = float(mesh["sky"][number]) / 255.0
    vertex.set_color(LVecBase4f(shade, shade, shade, 1.0))
    pool.add_vertex(vertex)
    one, other = mesh["bones"][number].astype(int).tolist()
    share = float(mesh["weight"][number]) / 255.0
    joints[one].ref_vertex(vertex, share)
    if share < 1.0:
        joints[other].ref_vertex(vertex, 1.0 - share)
    return vertex
