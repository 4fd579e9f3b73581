"""The room behind a fake exit, and the carpenter's: door at along 0, 6 m deep, side -3..3."""

from models.recipes.kit import Mesh

WALL = (0.34, 0.34, 0.31)
FLOOR = (0.16, 0.165, 0.16, 0.25)
WOOD = (0.33, 0.19, 0.08, 0.1)
DEEP, HALF, HIGH = 6.0, 3.0, 2.7


def shell(mesh: Mesh, wall: tuple[float, float, float], floor: tuple[float, ...]) -> None:
    """Four walls, a floor, a ceiling and the shut door one came through."""
    mesh.grid((0, -HALF, 0), (DEEP, 0, 0), (0, 2 * HALF, 0), (10, 10), floor)  # type: ignore[arg-type]
    mesh.grid((0, HALF, HIGH), (DEEP, 0, 0), (0, -2 * HALF, 0), (8, 8), (0.3, 0.3, 0.28))
    mesh.grid((0, HALF, 0), (DEEP, 0, 0), (0, 0, HIGH), (10, 5), wall)
    mesh.grid((DEEP, -HALF, 0), (-DEEP, 0, 0), (0, 0, HIGH), (10, 5), wall)
    mesh.grid((DEEP, HALF, 0), (0, -2 * HALF, 0), (0, 0, HIGH), (10, 5), wall)
    mesh.grid((0, -HALF, 0), (0, 2 * HALF, 0), (0, 0, HIGH), (10, 5), wall)
    for s in (-HALF + 0.01, HALF - 0.01):
        mesh.box((DEEP / 2, s, 0.06), (DEEP, 0.03, 0.12), (0.07, 0.07, 0.07))
    mesh.box((DEEP - 0.01, 0, 0.06), (0.03, 2 * HALF, 0.12), (0.07, 0.07, 0.07))
    for s in (-0.455, 0.455):
        mesh.box((0.03, s, 1.05), (0.05, 0.9, 2.1), (0.40, 0.41, 0.39, 0.3))
        mesh.rod((0.12, s - 0.36, 1.03), (0.12, s + 0.36, 1.03), 0.028, (0.4, 0.4, 0.4, 0.6), 6)
    for s in (-0.98, 0.98):
        mesh.box((0.04, s, 1.1), (0.1, 0.14, 2.2), (0.1, 0.1, 0.1))
    mesh.box((0.04, 0, 2.16), (0.1, 2.1, 0.12), (0.1, 0.1, 0.1))


def empty() -> Mesh:
    """Nothing: one bare tube, a stain, and marks where somebody counted."""
    mesh = Mesh()
    shell(mesh, WALL, FLOOR)
    mesh.box((3.0, 0, 2.66), (1.3, 0.12, 0.05), (0.9, 0.95, 0.85, 2.2))
    for k in range(11):
        high = 0.16 + 0.03 * (k * 7 % 3)
        mesh.box((DEEP - 0.004, -1.6 + 0.09 * k, 1.3), (0.008, 0.014, high), (0.03, 0.01, 0.01))
    mesh.box((DEEP - 0.06, 1.4, 0.03), (0.16, 0.1, 0.05), (0.03, 0.03, 0.03))
    mesh.box((5.2, 1.1, 0.02), (0.3, 0.22, 0.03), (0.30, 0.26, 0.18))
    return mesh


def carpenter() -> Mesh:
    """A bench, boards, tools, a warm lamp, and a door of fresh wood in the far wall."""
    mesh = Mesh()
    shell(mesh, (0.30, 0.22, 0.14), (0.22, 0.14, 0.07, 0.1))
    mesh.box((3.4, -1.9, 0.86), (2.4, 0.8, 0.09), WOOD)
    for a in (2.4, 4.4):
        for s in (-2.2, -1.6):
            mesh.box((a, s, 0.42), (0.12, 0.12, 0.84), WOOD)
    mesh.box((2.5, -1.55, 0.95), (0.3, 0.18, 0.14), (0.25, 0.25, 0.27, 0.5))
    for k in range(6):
        mesh.box(
            (2.6 + 0.3 * k, -2.95, 1.6), (0.05, 0.04, 0.4 + 0.05 * (k % 3)), (0.2, 0.2, 0.2, 0.5)
        )
    for k in range(5):
        with mesh.at(move=(4.6 + 0.14 * k, 2.75, 1.05), turn=((0, 0.12),)):
            mesh.box((0, 0, 0), (0.12, 0.04, 2.2), (0.36 + 0.02 * (k % 2), 0.22, 0.1))
    mesh.box((5.98, 0.4, 1.05), (0.05, 0.95, 2.1), (0.45, 0.28, 0.12, 0.2))
    mesh.ball((5.92, 0.75, 1.02), (0.04, 0.04, 0.04), (0.5, 0.4, 0.15, 0.7), 4, 6)
    mesh.rod((3.4, -1.4, 2.7), (3.4, -1.4, 2.1), 0.01, (0.02, 0.02, 0.02), 3)
    mesh.ball((3.4, -1.4, 2.02), (0.07, 0.07, 0.09), (1.0, 0.75, 0.4, 2.5), 5, 7)
    for k in range(9):
        mesh.box(
            (3.0 + k * 0.13, -1.2 + 0.17 * (k * 5 % 4), 0.02), (0.1, 0.04, 0.02), (0.5, 0.34, 0.16)
        )
    return mesh


def meshes() -> dict[str, Mesh]:
    """By name."""
    return {"room_empty": empty(), "room_carpenter": carpenter()}
