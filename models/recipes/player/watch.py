"""The pedometer on the left wrist: a chunky case, a strap, five places for the shader's digits."""

from typing import Final

import numpy as np

from models.recipes.creatures.sculpt import Fixed, Shell, sheet
from models.recipes.kit import Array
from models.recipes.player.skeleton import ARMS, spot
from models.recipes.player.solids import Axis, box, turned

LEFT: Final = np.array((1.0, -1.0, 1.0))
MIDDLE: Final = np.array(spot(-0.030, 0.001, 0.0195)) * LEFT
"""Of the case's bottom."""
RIGHT: Final = np.array((1.0, 0.0, 0.0))
UP: Final = np.array((0.0, -1.0, 0.0))
OUT: Final = np.array((0.0, 0.0, 1.0))
"""The face as its wearer reads it: to the right, up, towards the eye."""
HIGH: Final = 0.0128  # m from the wrist to the glass
CELL: Final = (0.0068, 0.0140)  # m, a digit's
PLACES: Final = 5
FIRST: Final = 101  # the glow of the leftmost place's vertices; the shader knows a digit by it
JOINT: Final = "twist_l"


def watch() -> list[Shell]:
    """Case, bezel, glass, strap, buttons."""
    case, strap, glass = (Fixed(name, JOINT, 1) for name in ("case", "strap", "glass"))
    body = [
        (-0.003, 0.018),
        (0.002, 0.0228),
        (0.0085, 0.0234),
        (0.0120, 0.0212),
        (HIGH, 0.0203),
        (HIGH - 0.0012, 0.0190),
    ]
    around = Axis(MIDDLE, OUT, RIGHT)
    made = [turned(around, body, case, 16, (1.06, 0.86, 5.0))]
    made.append(_plate((0.0203, 0.0163), HIGH - 0.0012, glass))
    for along in (-0.010, 0.010):
        at = MIDDLE + RIGHT * along + UP * 0.0212 + OUT * 0.0070
        made.append(box(at, np.stack([RIGHT, OUT, UP]), (0.0032, 0.0020, 0.0022), case))
    return [*made, _strap(strap)]


def _plate(half: tuple[float, float], high: float, fixed: Fixed) -> Shell:
    corners = np.array([[(-1.0, -1.0), (1.0, -1.0)], [(-1.0, 1.0), (1.0, 1.0)]])
    rows = (
        MIDDLE + OUT * high + corners[..., :1] * half[0] * RIGHT + corners[..., 1:] * half[1] * UP
    )
    made = sheet(rows, corners * (0.5, -0.5) + 0.5, fixed)
    return made if made.mesh.normals()[0] @ OUT > 0 else _flipped(made)


def _flipped(shell: Shell) -> Shell:
    shell.mesh.triangles[:] = shell.mesh.triangles[:, ::-1]
    return shell


def _strap(fixed: Fixed) -> Shell:
    """Round the wrist from one side of the case to the other, thick enough to see its edge."""
    turn = np.linspace(np.radians(52.0), np.radians(-232.0), 15)
    section = ((-0.0112, 0.0002), (-0.0105, 0.0026), (0.0105, 0.0026), (0.0112, 0.0002))
    middle = np.array(spot(-0.030, 0.0, 0.0)) * LEFT
    rows = []
    for along, thick in section:
        oval = np.stack([(0.0345 + thick) * np.cos(turn), (0.0212 + thick) * np.sin(turn)], 1)
        rows.append(middle + along * RIGHT + oval[:, :1] * -UP + oval[:, 1:] * OUT)
    v = np.linspace(0.0, 1.0, len(turn))
    uv = np.stack(np.meshgrid(v, (0.0, 0.06, 0.94, 1.0)), -1)[..., ::-1]
    made = sheet(np.stack(rows), uv, fixed)
    outer = len(turn) + len(turn) // 2
    out = made.mesh.normals()[outer] @ (made.mesh.points[outer] - middle)
    return made if out > 0 else _flipped(made)


def digits() -> dict[str, Array]:
    """Columns of the quads that the shader prints on: uv runs over a digit's cell, v down."""
    corner = np.array([(0, 0), (1, 0), (1, 1), (0, 1)], float)  # u right, v down
    wide, high = CELL
    rows, glow = [], []
    for place in range(PLACES):
        u = (corner[:, :1] + place - PLACES / 2) * wide
        v = (0.5 - corner[:, 1:]) * high
        rows.append(MIDDLE + OUT * (HIGH - 0.0009) + u * RIGHT + v * UP)
        glow.append(np.full(4, FIRST + place))
    n = 4 * PLACES
    first = np.repeat(np.arange(PLACES) * 4, 2)[:, None]
    faces = first + np.tile(np.array([(0, 2, 1), (0, 3, 2)]), (PLACES, 1))
    points = np.concatenate(rows)
    a, b, c = points[faces[0]]
    faces = faces if np.cross(b - a, c - a) @ OUT > 0 else faces[:, ::-1]
    joint = ARMS.number(JOINT)
    return {
        "position": points, "normal": np.tile(OUT, (n, 1)),
        "uv": np.tile(corner, (PLACES, 1)) * 65535,
        "bones": np.full((n, 2), joint), "weight": np.full(n, 255), "sky": np.full(n, 255),
        "glow": np.concatenate(glow), "tinted": np.zeros(n), "variants": np.ones(n),
        "triangles": faces,
    }  # fmt: skip
