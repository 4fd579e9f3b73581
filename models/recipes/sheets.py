"""Contact sheets: an asset from all sides, in its variants and its levels of detail."""

from typing import Final

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from models.recipes.kit import Mesh, Models
from models.recipes.studio import SIZE, Studio, View
from models.recipes.textures.files import Pixels

BAR: Final = 1.8  # m, as high as somebody stands
BAND: Final = 0.3  # m of one colour
BESIDE: Final = 0.25  # m between it and what it measures
OVERHEAD: Final = 2.0  # m; what hangs higher is seen from below
RISE: Final = {"floor": 18.0, "overhead": -28.0}  # degrees
INK: Final = (225, 222, 210)
Labelled = tuple[str, Pixels]


def scale_bar(mesh: Mesh) -> Mesh:
    """A banded bar 1.8 m high, beside the mesh."""
    low, high = np.vstack(mesh.position).min(0), np.vstack(mesh.position).max(0)
    bar = Mesh()
    for k in range(round(BAR / BAND)):
        tint = (0.75, 0.75, 0.72) if k % 2 else (0.62, 0.03, 0.02)
        centre = (low[0] - BESIDE, high[1] + BESIDE, (k + 0.5) * BAND)
        bar.box(centre, (0.03, 0.03, BAND), tint)
    return bar


def _variants(mesh: Mesh) -> list[int]:
    """Which of it differ."""
    bits = {int(b) for rows in mesh.grain for b in np.unique(rows[:, 3])}
    return [0, 1, 2] if bits != {7} else [0]


def _triangles(mesh: Mesh) -> int:
    return sum(map(len, mesh.triangles))


def sheet(studio: Studio, asset: str, recipes: Models) -> Image.Image:
    """One picture: the views, then the variants, then the levels of detail."""
    levels = {name: recipe() for name, recipe in recipes.items()}
    near = next(iter(levels.values()))
    lowest = float(np.vstack(near.position)[:, 2].min())
    rise = RISE["overhead" if lowest > OVERHEAD else "floor"]
    bar, corner = scale_bar(near), View(40.0, rise)
    rows: list[list[Labelled]] = [
        [
            (f"{asset}: front, bar {BAR} m", studio.photograph(View(0.0, 4.0), near, bar)),
            ("side", studio.photograph(View(90.0, 4.0), near, bar)),
            ("three quarters", studio.photograph(corner, near)),
            ("close", studio.photograph(View(55.0, rise * 1.4, 0.42), near)),
        ]
    ]
    kinds = _variants(near)
    if len(kinds) > 1:
        rows.append(
            [(f"variant {v}", studio.photograph(corner, near, variant=v)) for v in kinds]
            + [("behind", studio.photograph(View(215.0, rise), near))]
        )
    if len(levels) > 1:
        rows.append(
            [
                (f"{name}: {_triangles(mesh)} triangles", studio.photograph(corner, mesh))
                for name, mesh in levels.items()
            ]
        )
    return _montage(rows)


def _montage(rows: list[list[Labelled]]) -> Image.Image:
    wide, high = SIZE
    out = Image.new("RGB", (wide * max(map(len, rows)), high * len(rows)))
    draw, font = ImageDraw.Draw(out), ImageFont.load_default(14)
    for j, row in enumerate(rows):
        for i, (label, pixels) in enumerate(row):
            out.paste(Image.fromarray(pixels), (i * wide, j * high))
            draw.text((i * wide + 8, j * high + 6), label, INK, font)
    return out
