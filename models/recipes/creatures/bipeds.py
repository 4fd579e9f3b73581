"""Those who come on two legs: the Skin-Stealer and the Faceling; they run along +along."""

import numpy as np

from models.recipes.creatures.limbs import SIDES, limb, still
from models.recipes.kit import Colour, Mesh, Point

FLESH = (0.30, 0.045, 0.035, 0.55)
RAW = (0.22, 0.02, 0.018, 0.7)
BONE = (0.62, 0.55, 0.42, 0.5)
SHIRT = (0.40, 0.42, 0.40)
TROUSERS = (0.07, 0.085, 0.11)
PALE = (0.55, 0.48, 0.42, 0.3)
BLACK = (0.004, 0.002, 0.002)
EYE = (1.0, 0.86, 0.62, 1.9)


def biped(mesh: Mesh, lod: int, build: dict[str, float], skins: dict[str, Colour]) -> None:
    """A runner on two legs, without a head; `build` in metres."""
    sides, hip, top = SIDES[lod], build["hip"], build["shoulder"]
    thin, wide = build["thin"], build["wide"]
    mid = (hip + top) / 2
    lean = build["lean"]
    rings = [
        (-0.02, 0, hip - 0.06),
        (0.0, 0, hip + 0.08),
        (lean * 0.5, 0, mid),
        (lean, 0, top - 0.08),
        (lean, 0, top + 0.06),
    ]
    girth: list[tuple[float, float]] = [
        (thin * 1.1, wide * 0.62), (thin, wide * 0.66), (thin * 0.85, wide * 0.6),
        (thin * 1.3, wide), (thin * 0.6, wide * 0.5),
    ]  # fmt: skip
    if lod == 0:  # a hem, or hips, that the legs come out of
        girth[:2] = [(thin * 1.22, wide * 0.95), (thin * 1.05, wide * 0.80)]
    keep = range(5) if lod < 2 else (0, 2, 4)
    mesh.loft(
        [rings[k] for k in keep],
        [girth[k][::-1] for k in keep],
        skins["body"],
        sides + (2, 1, 0)[lod],
        caps=lod == 0,
    )
    if lod == 0:  # hips and the slope from shoulder to neck
        mesh.ball((-0.01, 0, hip - 0.02), (thin * 0.98, wide * 0.6, 0.10), skins["leg"], 4, 6)
        slope: tuple[Point, ...] = ((lean, 0, top - 0.01), (lean * 1.1, 0, top + 0.13))
        mesh.loft(slope, ((wide * 0.98, thin * 0.8), (0.05, 0.05)), skins["body"], 8, caps=False)
    for s, beat in ((-1, 0.0), (1, np.pi)):
        y = wide * 0.5 * s
        limb(mesh, ((0, y, hip), (0.05, y, hip * 0.52), (-0.02, y, 0.09), (0.2, y * 1.1, 0.03)),
             (thin * 0.85, thin * 0.55, thin * 0.4, 0.045), (1, beat, build["stride"]),
             (skins["leg"], lod))  # fmt: skip
        reach, elbow = build["arm"], top - build["arm"] * 0.46
        z = wide * (0.94 if lod == 0 else 1.05) * s
        wrist = (lean + 0.12, z * 1.15, top - reach * 0.85)
        tip = (lean + 0.22, z * 1.1, top - reach)
        limb(mesh, ((lean, z, top), (lean - 0.02, z * 1.25, elbow), wrist, tip),
             (thin * 0.55, thin * 0.42, thin * 0.3, build["claw"]),
             (2, beat + np.pi, build["swing"]), (skins["arm"], lod))  # fmt: skip
        if lod == 0:
            mesh.limb_now = (lean, top, lean - 0.02, elbow)
            mesh.part_now = (2.0, beat + np.pi, 0.0, build["swing"])
            _hand(mesh, wrist, tip, s, skins["hand"])
            still(mesh)


def _hand(mesh: Mesh, wrist: Point, tip: Point, side: int, colour: Colour) -> None:
    """Four fingers spread from the limb's end, and a thumb; all ride on the lower bone."""
    end, way = np.array(tip), np.array(tip) - np.array(wrist)
    way /= np.linalg.norm(way)
    for k, (spread, long) in enumerate(((-0.5, 0.10), (-0.15, 0.13), (0.2, 0.125), (0.55, 0.10))):
        root = end - way * 0.02 + np.array((0.010, 0.022, 0.0)) * (k - 1.5)
        point = root + (way + np.array((0.12, 0.35 * spread, 0.0))) * long
        both: list[Point] = [(float(p[0]), float(p[1]), float(p[2])) for p in (root, point)]
        mesh.loft(both, (0.012, 0.004), colour, 3, blend=(1, 1), caps=False)
    thumb = end + (way * 0.25 + np.array((0.75, -0.3 * side, 0.0))) * 0.07
    root = end - way * 0.05
    both = [(float(p[0]), float(p[1]), float(p[2])) for p in (root, thumb)]
    mesh.loft(both, (0.015, 0.006), colour, 3, blend=(1, 1), caps=False)


def _ribs(mesh: Mesh, build: dict[str, float]) -> None:
    """Bare ribs close upon the chest, and thorns of bone down the back."""
    hip, top, thin, wide, lean = (build[k] for k in ("hip", "shoulder", "thin", "wide", "lean"))
    heights = (hip + 0.08, (hip + top) / 2, top - 0.08)
    for k in range(4):
        for s in (-1, 1):
            path: list[Point] = []
            for angle, drop in ((0.18, 0.055), (0.75, 0.02), (1.35, -0.01)):
                h = hip + 0.24 + 0.088 * k - drop
                deep = float(np.interp(h, heights, (thin, thin * 0.85, thin * 1.3)))
                broad = float(np.interp(h, heights, (wide * 0.66, wide * 0.6, wide)))
                middle = float(np.interp(h, heights, (0.0, lean * 0.5, lean)))
                path.append((middle + deep * np.cos(angle), s * broad * np.sin(angle), h))
            mesh.loft(path, (0.010, 0.014, 0.010), BONE, 3, caps=False)
    for k in range(4):
        h = hip + 0.08 + 0.14 * k
        deep = float(np.interp(h, heights, (thin, thin * 0.85, thin * 1.3)))
        a = float(np.interp(h, heights, (0.0, lean * 0.5, lean))) - deep + 0.01
        mesh.loft(((a, 0, h), (a - 0.05, 0, h + 0.02)), (0.026, 0.005), BONE, 3, caps=False)


def skin_stealer(lod: int) -> Mesh:
    """2.1 m, thin, without a skin of its own."""
    mesh = Mesh()
    sides = SIDES[lod]
    build = {"hip": 1.1, "shoulder": 1.68, "thin": 0.1, "wide": 0.19, "lean": 0.14, "stride": 0.75,
             "arm": 1.05, "claw": 0.024, "swing": 0.7}  # fmt: skip
    biped(mesh, lod, build, {"body": FLESH, "leg": RAW, "arm": FLESH, "hand": BONE})
    if lod == 0:
        _ribs(mesh, build)
    mesh.limb_now = (0.14, 1.7, 0.0, 0.0)
    mesh.part_now = (4.0, 0.0, 0.0, 0.18)
    mesh.loft(((0.14, 0, 1.7), (0.22, 0, 1.86)), (0.055, 0.05), RAW, max(3, sides - 1))
    if lod == 2:
        mesh.loft(
            ((0.22, 0, 1.82), (0.25, 0, 1.99), (0.25, 0, 2.1)),
            (0.06, 0.1, 0.02),
            FLESH,
            4,
            caps=False,
        )
        mesh.grid((0.36, -0.045, 1.82), (0, 0.09, 0), (0, 0, 0.16), (1, 1), BLACK)
    else:
        mesh.ball((0.24, 0, 1.97), (0.115, 0.085, 0.15), FLESH, 5 - lod, 7 - 2 * lod)
        if lod == 1:
            mesh.grid((0.36, -0.045, 1.82), (0, 0.09, 0), (0, 0, 0.16), (1, 1), BLACK)
        else:
            mesh.ball((0.335, 0, 1.885), (0.03, 0.045, 0.085), BLACK, 4, 5)
        for s in (-1, 1) if lod == 0 else ():
            mesh.ball((0.325, 0.042 * s, 2.01), (0.025, 0.026, 0.03), BLACK, 3, 4)
            mesh.ball((0.342, 0.04 * s, 2.008), (0.012, 0.011, 0.011), EYE, 3, 4)
        if lod == 0:
            for s in (-1, 0, 1):
                mesh.loft(
                    ((0.355, 0.025 * s, 1.955), (0.36, 0.025 * s, 1.92)), (0.01, 0.002), BONE, 3
                )
    still(mesh)
    return mesh


def faceling(lod: int) -> Mesh:
    """1.75 m, dressed like somebody, no face."""
    mesh = Mesh()
    sides = SIDES[lod]
    build = {"hip": 0.92, "shoulder": 1.42, "thin": 0.12, "wide": 0.2, "lean": 0.09, "stride": 0.7,
             "arm": 0.72, "claw": 0.03, "swing": 0.85}  # fmt: skip
    biped(mesh, lod, build, {"body": SHIRT, "leg": TROUSERS, "arm": SHIRT, "hand": PALE})
    mesh.limb_now = (0.09, 1.44, 0.0, 0.0)
    mesh.part_now = (4.0, 0.0, 0.0, 0.22)
    if lod < 2:
        mesh.loft(((0.09, 0, 1.44), (0.12, 0, 1.56)), (0.055, 0.05), PALE, max(3, sides - 1))
        mesh.ball((0.14, 0, 1.63), (0.105, 0.085, 0.13), PALE, 6 - 2 * lod, 8 - 3 * lod)
        if lod == 0:
            mesh.ball((0.12, 0, 1.675), (0.1, 0.09, 0.1), (0.04, 0.03, 0.025), 4, 7)
    else:
        mesh.loft(
            ((0.1, 0, 1.45), (0.14, 0, 1.62), (0.13, 0, 1.75)),
            (0.05, 0.1, 0.03),
            PALE,
            4,
            caps=False,
        )
    still(mesh)
    return mesh
