"""What is no clay: locks of hair, teeth, claws, eyes, cloth; meshes with a swatch for a skin.

`uv` runs 0..1 over the swatch: u around or across, v from the root or the first end (0) on.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import ArrayLike, NDArray

from models.recipes.creatures.sculpt.trimesh import Trimesh
from models.recipes.kit import Array, lattice

Triangles = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Fixed:
    """How all of a shell is kept and shown."""

    swatch: str
    joint: str = ""  # moves with it; weighed like the clay where `roots` are, if empty
    variants: int = 15  # bits
    glow: int = 0
    tinted: int = 0


@dataclass(frozen=True, slots=True)
class Shell:
    """Triangles with their own picture."""

    mesh: Trimesh
    uv: Array  # (n, 2) 0..1 of the swatch
    fixed: Fixed
    roots: Array  # (n, 3) m, where each point takes its weights
    normals: Array | None = None  # (n, 3), where those of the mesh would show its seams
    sky: Array | None = None  # (n,) 0..1 open, where the first body's grid is too coarse to tell

    def mirrored(self, joint: str = "") -> "Shell":
        """On the other side (of that joint)."""
        flip = np.array([1.0, -1.0, 1.0])
        mesh = Trimesh(self.mesh.points * flip, self.mesh.triangles[:, ::-1])
        fixed = replace(self.fixed, joint=joint or self.fixed.joint)
        normals = None if self.normals is None else self.normals * flip
        return Shell(mesh, self.uv, fixed, self.roots * flip, normals, self.sky)


def _across(way: Array, hint: ArrayLike) -> tuple[Array, Array]:
    """Two unit vectors (n, 3) square to each other and to `way`; the second leans to `hint`."""
    side = np.cross(way, np.asarray(hint, float))
    side /= np.maximum(np.linalg.norm(side, axis=1, keepdims=True), 1e-9)
    return side, np.cross(side, way)


def _way(points: Array) -> Array:
    way = np.gradient(points, axis=0)
    return np.asarray(way / np.maximum(np.linalg.norm(way, axis=1, keepdims=True), 1e-9))


def lock(
    points: ArrayLike,
    radii: ArrayLike,
    fixed: Fixed,
    sides: int = 3,
    flat: tuple[ArrayLike, float] = ((0.3, 0.2, 1.0), 1.0),
) -> Shell:
    """A tapered tube along points (n, 3) that ends in a tip: hair, a tooth, a claw, a sinew.

    `flat` is (which way it is thin, by what share); radii (n,) or the first one's, to nothing.
    """
    p = np.asarray(points, float)
    t = np.linspace(0.0, 1.0, len(p))
    r = np.asarray(radii, float) if np.ndim(radii) else float(np.asarray(radii)) * (1.0 - t) ** 0.8
    side, up = _across(_way(p), flat[0])
    turn = np.arange(sides + 1) * (2 * np.pi / sides)
    ring = np.cos(turn)[:, None, None] * side + np.sin(turn)[:, None, None] * up * flat[1]
    rows = (p[None] + ring * r[:, None])[:, :-1].transpose(1, 0, 2)  # (n - 1, sides + 1, 3)
    around = np.linspace(0.0, 1.0, sides + 1)
    uv = np.stack(np.meshgrid(around, t[:-1]), -1).reshape(-1, 2)
    n = len(p) - 1
    base = (n - 1) * (sides + 1) + np.arange(sides)
    tip = np.stack([base, np.full(sides, n * (sides + 1)), base + 1], 1)
    faces = np.vstack([lattice(sides, n - 1)[:, ::-1], tip]) if n > 1 else tip
    mesh = Trimesh(np.vstack([rows.reshape(-1, 3), p[-1:]]), faces)
    return Shell(mesh, np.vstack([uv, (0.5, 1.0)]), fixed, np.tile(p[:1], (len(mesh.points), 1)))


def strap(points: ArrayLike, widths: ArrayLike, outward: ArrayLike, fixed: Fixed) -> Shell:
    """A flat band along points (n, 3), `widths` m wide, its face to `outward` (n, 3); two-sided."""
    p = np.asarray(points, float)
    side, _ = _across(_way(p), np.asarray(outward, float))
    half = np.broadcast_to(np.asarray(widths, float) / 2, (len(p),))[:, None]
    rows = np.stack([p - side * half, p + side * half], 1).reshape(-1, 3)
    v = np.linspace(0.0, 1.0, len(p))
    uv = np.stack([np.tile((0.0, 1.0), len(p)), np.repeat(v, 2)], 1)
    return sheet(rows.reshape(len(p), 2, 3), uv.reshape(len(p), 2, 2), fixed, both=True)


def sheet(rows: Array, uv: Array, fixed: Fixed, *, both: bool = False) -> Shell:
    """A lattice of points (rows, columns, 3) with uv (rows, columns, 2); `both` faces, or one.

    It faces cross(along a row, to the next row).
    """
    high, wide = rows.shape[0] - 1, rows.shape[1] - 1
    points, places, faces = rows.reshape(-1, 3), uv.reshape(-1, 2), lattice(wide, high)
    if both:
        faces = np.vstack([faces, faces[:, ::-1] + len(points)])
        points, places = np.vstack([points, points]), np.vstack([places, places])
    return Shell(Trimesh(points, faces), places, fixed, points)


def eyeball(
    centre: ArrayLike, radius: float, forward: ArrayLike, fixed: Fixed, sides: int = 8
) -> Shell:
    """The front of an eye; the swatch's v is 0 at the pupil, 1 at the rim."""
    way = np.asarray(forward, float)[None] / np.linalg.norm(np.asarray(forward, float))
    side, up = _across(way, (0.0, 0.0, 1.0))
    turn, tilt = np.linspace(0, 2 * np.pi, sides + 1), np.radians((0.0, 25.0, 55.0, 95.0))
    ring = np.cos(turn)[:, None] * side + np.sin(turn)[:, None] * up
    rows = np.stack([np.cos(a) * way + np.sin(a) * ring for a in tilt])
    uv = np.stack(np.meshgrid(np.linspace(0, 1, sides + 1), tilt / tilt[-1]), -1)
    made = sheet(np.asarray(centre, float) + rows * radius, uv, fixed)
    return replace(made, mesh=outward(made.mesh, np.asarray(centre, float)))


def outward(mesh: Trimesh, centre: Array) -> Trimesh:
    """Wound so that faces look away from a place, without those that closed to a line."""
    a, b, c = (mesh.points[mesh.triangles[:, k]] for k in range(3))
    face = np.cross(b - a, c - a)
    faces = mesh.triangles.copy()
    inward = (face * ((a + b + c) / 3 - centre)).sum(1) < 0
    faces[inward] = faces[inward][:, ::-1]
    return Trimesh(mesh.points, faces[np.linalg.norm(face, axis=1) > 1e-12])


def limbs(*tapered: tuple[ArrayLike, ArrayLike, int]) -> Trimesh:
    """Tubes (points (n, 3), radii (n,), sides), each to a tip: a whole creature from very far."""
    tubes = [lock(points, radii, Fixed(""), sides) for points, radii, sides in tapered]
    return many(tubes, Fixed("")).mesh


def many(shells: Sequence[Shell], fixed: Fixed) -> Shell:
    """Several as one."""
    first = np.cumsum([0] + [len(s.mesh.points) for s in shells[:-1]])
    faces = [s.mesh.triangles + n for s, n in zip(shells, first.tolist(), strict=True)]
    mesh = Trimesh(np.vstack([s.mesh.points for s in shells]), np.vstack(faces))
    uv, roots = np.vstack([s.uv for s in shells]), np.vstack([s.roots for s in shells])
    return Shell(mesh, uv, fixed, roots)
