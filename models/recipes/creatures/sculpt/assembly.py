"""From a creature's recipe to the arrays and pictures that its files hold."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from models.recipes.creatures.sculpt import atlas, bake
from models.recipes.creatures.sculpt.atlas import Chart
from models.recipes.creatures.sculpt.bake import Atlas, Paint
from models.recipes.creatures.sculpt.clay import Clay
from models.recipes.creatures.sculpt.creature import Body, Creature
from models.recipes.creatures.sculpt.meshing import grown, simplified, surface, unfolded
from models.recipes.creatures.sculpt.shells import Shell
from models.recipes.creatures.sculpt.trimesh import Trimesh
from models.recipes.creatures.sculpt.volume import Volume
from models.recipes.creatures.sculpt.weights import weigh
from models.recipes.kit import Array

Columns: TypeAlias = dict[str, NDArray[np.generic]]
Pixels: TypeAlias = NDArray[np.uint8]
LIMITS: Final = (6000, 1600, 420, 110)  # triangles of a file; a creature may say more of the first
DENSITY: Final = (1.0, 0.36, 0.20, 0.14)  # of a level's texels along a metre
NEAR: Final = 2  # levels cut from the fine clay; those beyond only need its outline
THIN: Final = 0.35  # cosine between the normals of two sides
KINDS: Final = {
    "position": np.float32, "normal": np.float16, "uv": np.uint16, "bones": np.uint8,
    "weight": np.uint8, "sky": np.uint8, "glow": np.uint8, "tinted": np.uint8,
    "variants": np.uint8, "triangles": np.uint16,
}  # fmt: skip


@dataclass
class Hide:
    """A mesh of clay, and what it is baked from."""

    body: Body
    level: int
    mesh: Trimesh
    volume: Volume
    look: tuple[Clay, Paint]
    variants: int

    def sized(self, made: Creature) -> Trimesh:
        """As large as its picture should be."""
        points = grown(self.mesh.points, made.lenses)
        return Trimesh(points * DENSITY[self.level] * self.body.density, self.mesh.triangles)

    def normals(self, chart: Chart) -> Array:
        """(n, 3) of a chart's points, between those of faces and of clay.

        What is thinner than its triangles, a torn ear, has both sides on the same points: there
        each side keeps that of its own faces.
        """
        both = self.mesh.normals() + self.volume.normals(self.mesh.points, 0.01)
        both /= np.maximum(np.linalg.norm(both, axis=1, keepdims=True), 1e-9)
        shared, own = both[chart.origin], chart.mesh.normals()
        thin = (shared * own).sum(1, keepdims=True) < THIN
        return np.asarray(np.where(thin, own, shared))


def _hides(body: Body, made: Creature) -> Iterator[Hide]:
    """Of every level; the finest with its wounds."""
    left = {True: surface(body.volume), False: surface(body.outline)}
    for level, count in enumerate(body.budgets):
        if not count:
            continue
        near = level < NEAR
        volume = body.volume if near else body.outline
        if body.far is not None and level == len(LIMITS) - 1:
            mesh = body.far()
        else:
            left[near] = simplified(left[near], count, made.lenses)
            mesh = unfolded(left[near], volume)
        hide = partial(Hide, body, level)
        look, rest = (body.clay, body.paint), np.ones(len(mesh.triangles), bool)
        for wound in body.wounds if level == 0 else ():
            held = wound.where(mesh.points[mesh.triangles].mean(1))
            rest &= ~held
            skin, torn = mesh.kept(held), body.filled(wound.clay)
            yield hide(skin, body.volume, look, body.variants & ~wound.variants)
            yield hide(_sunk(skin, torn), torn, (wound.clay, wound.paint), wound.variants)
        yield hide(mesh.kept(rest), body.volume, look, body.variants)


def _sunk(skin: Trimesh, torn: Volume) -> Trimesh:
    """A cut-out in finer triangles on another surface; its rim stays where it is."""
    mesh = skin.finer()
    moved = torn.snapped(mesh.points, 0.05, 12)
    return Trimesh(np.where(mesh.rim()[:, None], mesh.points, moved), mesh.triangles)


def _sheet(made: Creature) -> tuple[Trimesh, dict[str, Array]]:
    """A creature's sheet, and each swatch's box in it (left, bottom, right, top; 0..1)."""
    x, y = made.sheet
    points = np.array([(0, 0, 0), (x, 0, 0), (x, y, 0), (0, y, 0)], float)
    edges = np.cumsum([0.0] + [s.width for s in made.swatches.values()])
    edges /= edges[-1]
    boxes = {n: np.array([edges[k], 0.0, edges[k + 1], 1.0]) for k, n in enumerate(made.swatches)}
    return Trimesh(points, np.array([(0, 1, 2), (0, 2, 3)])), boxes


def build(made: Creature) -> tuple[list[Columns], dict[str, Pixels]]:
    """Columns of each level of detail, and pictures (rows, columns, channels), top row first."""
    hides = [hide for body in made.bodies for hide in _hides(body, made)]
    sheet, boxes = _sheet(made)
    meshes = [*(hide.mesh for hide in hides), sheet]
    charts = atlas.charts(meshes, [*(hide.sized(made) for hide in hides), sheet])
    picture = Atlas.blank()
    levels: list[list[Columns]] = [[] for _ in LIMITS]
    for hide, chart in zip(hides, charts, strict=False):
        normals = hide.normals(chart)
        bake.hide(picture, chart, normals, hide.volume, hide.look)
        levels[hide.level].append(_skinned(made, hide, chart, normals))
    weaves = [(boxes[name], swatch.weave) for name, swatch in made.swatches.items()]
    bake.swatches(picture, charts[-1], weaves)
    for level, parts in enumerate(levels):
        shells = made.shells(made.body.volume, level)
        parts += [_shelled(made, shell, boxes[shell.fixed.swatch], charts[-1]) for shell in shells]
    return [_joined(parts) for parts in levels], picture.files(f"creature_{made.name}")


def _skinned(made: Creature, hide: Hide, chart: Chart, normals: Array) -> Columns:
    points = chart.mesh.points
    held = weigh(hide.body.clay, points, made.spreads)
    n = len(points)
    return {
        "position": points, "normal": normals, "uv": chart.uv, "bones": held.bones,
        "weight": held.first, "sky": hide.volume.openness(points, normals) * 255.0,
        "glow": np.zeros(n), "tinted": np.full(n, hide.body.tinted),
        "variants": np.full(n, hide.variants), "triangles": chart.mesh.triangles,
    }  # fmt: skip


def _shelled(made: Creature, shell: Shell, box: Array, sheet: Chart) -> Columns:
    points, fixed = shell.mesh.points, shell.fixed
    n = len(points)
    normals = shell.mesh.normals() if shell.normals is None else shell.normals
    sky = made.body.volume.openness(points, normals) if shell.sky is None else shell.sky
    place = box[:2] + np.clip(shell.uv, 0.03, 0.97) * (box[2:] - box[:2])
    held = weigh(made.body.clay, shell.roots, made.spreads)
    if fixed.joint:
        held.bones[:], held.first[:] = made.body.clay.skeleton.number(fixed.joint), 255
    return {
        "position": points, "normal": normals, "uv": _laid(sheet, place), "bones": held.bones,
        "weight": held.first, "sky": sky * 255.0,
        "glow": np.full(n, fixed.glow), "tinted": np.full(n, fixed.tinted),
        "variants": np.full(n, fixed.variants), "triangles": shell.mesh.triangles,
    }  # fmt: skip


def _laid(sheet: Chart, place: Array) -> Array:
    """(n, 2) in the atlas, of places (n, 2) 0..1 on the sheet, however xatlas turned it."""
    at = sheet.mesh.points[:, :2] / sheet.mesh.points.max(0)[:2]
    known = np.column_stack([at, np.ones(len(at))])
    turn = np.linalg.lstsq(known, sheet.uv, rcond=None)[0]
    return np.asarray(np.column_stack([place, np.ones(len(place))]) @ turn)


def _joined(parts: Sequence[Mapping[str, NDArray[np.generic]]]) -> Columns:
    """All parts of a level as its file holds them."""
    first = np.cumsum([0] + [len(p["position"]) for p in parts[:-1]])
    made: Columns = {}
    for name, kind in KINDS.items():
        rows = np.concatenate([np.asarray(p[name], float) for p in parts])
        made[name] = np.asarray(np.rint(rows * 65535.0) if name == "uv" else rows, kind)
    shifted = [
        np.asarray(p["triangles"], int) + n for p, n in zip(parts, first.tolist(), strict=True)
    ]
    made["triangles"] = np.concatenate(shifted).astype(np.uint16)
    return made


def files(made: Creature) -> Iterator[tuple[str, Columns | Pixels]]:
    """(file in models/, content): the meshes finest first, then the pictures, top row first.

    Raises ValueError for a level of more triangles than its limit.
    """
    levels, pictures = build(made)
    for level, columns in enumerate(levels):
        many, most = len(columns["triangles"]), LIMITS[level] if level else made.finest
        if many > most:
            raise ValueError(f"{made.name} {level} has {many} of {most} triangles")
        yield f"creature_{made.name}_{level}.npz", columns
    for name, pixels in pictures.items():
        yield f"textures/{name}", pixels
