"""The clay of a creature: strokes bound to joints, melted together within groups only."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Final

import numpy as np
from numpy.typing import ArrayLike

from models.recipes.creatures.sculpt.noise import Floats
from models.recipes.creatures.sculpt.shapes import Ball, Tube, tube, turned
from models.recipes.creatures.skeleton import Skeleton
from models.recipes.kit import Array, Point

FAR: Final = np.float32(0.25)  # m; further than this nobody asks


@dataclass(frozen=True, slots=True)
class Stroke:
    """One shape and how it is put on."""

    shape: Tube | Ball
    joint: int
    blend: float  # m over which it melts into its group
    tag: str  # asked for by a painter
    carve: bool
    fine: bool  # left out where only the outline counts


@dataclass(slots=True)
class Group:
    """Strokes that melt together; the whole then joins, or is carved from, what is there."""

    blend: float
    carve: bool
    strokes: list[Stroke] = field(default_factory=list)

    def mirrored(self, other: dict[int, int]) -> "Group":
        """On the other side, of the joints there."""
        return Group(self.blend, self.carve, [_mirrored(s, other) for s in self.strokes])


def _mirrored(stroke: Stroke, other: dict[int, int]) -> Stroke:
    return replace(stroke, shape=stroke.shape.mirrored(), joint=other[stroke.joint])


class Clay:
    """Grows stroke by stroke: see the example in models/recipes/creatures/sculpt/__init__.py."""

    def __init__(self, skeleton: Skeleton) -> None:
        """Nothing yet."""
        self.skeleton = skeleton
        self.groups: list[Group] = []
        self._open: Group | None = None
        self._now = Stroke(tube([(0, 0, 0)], 0.0), 0, 0.0, "", carve=False, fine=False)
        names = list(skeleton.names)
        swap = {"_r": "_l", "_l": "_r"}
        self._other = {
            k: names.index(name[:-2] + swap[name[-2:]]) if name[-2:] in swap else k
            for k, name in enumerate(names)
        }

    @contextmanager
    def group(self, blend: float = 0.0, *, carve: bool = False) -> Iterator[None]:
        """What is put on within it melts together, and joins the rest over `blend` metres."""
        self._open = Group(blend, carve)
        self.groups.append(self._open)
        yield
        self._open = None

    @contextmanager
    def of(
        self,
        joint: str | None = None,
        *,
        blend: float | None = None,
        tag: str | None = None,
        carve: bool | None = None,
        fine: bool | None = None,
    ) -> Iterator[None]:
        """Within it strokes are of that joint, blend, tag; carve, or only for near pictures."""
        kept = self._now
        given = {"blend": blend, "tag": tag, "carve": carve, "fine": fine}
        changes = {name: value for name, value in given.items() if value is not None}
        if joint is not None:
            changes["joint"] = self.skeleton.number(joint)
        self._now = replace(kept, **changes)  # type: ignore[arg-type]
        yield
        self._now = kept

    @contextmanager
    def mirrored(self) -> Iterator[None]:
        """What is made within it (side > 0, joints `_r`) is made on the other side, too."""
        if self._open is not None:
            kept, first = self._open.strokes, len(self._open.strokes)
            yield
            kept += [_mirrored(stroke, self._other) for stroke in kept[first:]]
        else:
            first = len(self.groups)
            yield
            self.groups += [group.mirrored(self._other) for group in self.groups[first:]]

    def tube(
        self,
        points: Sequence[Point] | Array,
        radii: ArrayLike,
        finer: int = 0,
        flat: tuple[Point, float] | None = None,
    ) -> None:
        """Along the points (n, 3), as thick as `radii` (n,) or one; `flat`: (axis, how thin)."""
        shape = tube(points, radii, finer)
        if flat is not None:
            axis = np.asarray(flat[0], float)
            shape = replace(shape, flat=(axis / np.linalg.norm(axis), flat[1]))
        self._put(shape)

    def ball(self, centre: Point | Array, radii: ArrayLike, *turns: tuple[int, float]) -> None:
        """An ellipsoid, turned about (axis, degrees) one after the other."""
        wide = np.broadcast_to(np.asarray(radii, float), (3,))
        self._put(Ball(np.asarray(centre, float), np.array(wide), turned(*turns)))

    def _put(self, shape: Tube | Ball) -> None:
        if self._open is None:
            raise ValueError("clay is put on within a group")
        self._open.strokes.append(replace(self._now, shape=shape))

    def strokes(self) -> Iterator[Stroke]:
        """All that add."""
        for group in self.groups:
            if not group.carve:
                yield from (stroke for stroke in group.strokes if not stroke.carve)

    def near(self, points: Floats | Array, tag: str) -> Floats:
        """(n,) m from points (n, 3) to the nearest stroke of that tag, carved ones too."""
        x, y, z = np.asarray(points, np.float32).T
        best = np.full(len(x), FAR)
        for stroke in (s for group in self.groups for s in group.strokes if s.tag == tag):
            low, high = stroke.shape.box()
            held = ((points > low - FAR) & (points < high + FAR)).all(1)
            found = stroke.shape.distance(x[held], y[held], z[held])
            best[held] = np.minimum(best[held], found)
        return best
