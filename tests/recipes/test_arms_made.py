"""One's own arms, from the files the game reads: hands like hands, motion that closes and hides."""

from functools import cache
from io import BytesIO
from itertools import pairwise

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from level_bang import assets
from models.recipes import catalogue
from models.recipes.player import arms, motion
from models.recipes.player.motion.bake import CLIPS
from models.recipes.player.skeleton import ARMS, FINGERS, KNUCKLES, SHOULDER, WRIST, finger
from models.recipes.textures import files as textures

Floats = NDArray[np.float64]
WIDE = np.tan(np.radians(40.0))  # of the view: half its width and height, a metre ahead
HIGH = WIDE * 9.0 / 16.0
APART = 0.002  # m
WEB = 0.030  # m beyond its knuckle that a finger is free
MOST = 4200  # triangles
ONCE = [name for name in motion.NAMES if name not in (*motion.CYCLES, "none")]
DIGITS = range(101, 106)


@cache
def kept(name: str) -> dict[str, NDArray[np.generic]]:
    with np.load(assets.path("models", f"{name}.npz")) as file:
        return {column: file[column] for column in file.files}


def skin(name: str) -> Floats:
    """(frames, joints, 3, 4)"""
    table = kept("arms_motion")
    clip = list(table["clips"]).index(name)
    first, count = int(table["arms_first"][clip]), int(table["arms_count"][clip])
    return np.asarray(table["arms"][first : first + count], float)


def moved(matrices: Floats, variant: int = 1) -> Floats:
    """(n, 3) the vertices of a variant in a frame (joints, 3, 4)."""
    mesh = kept("arms")
    of = (np.asarray(mesh["variants"], int) & (1 | variant)) > 0
    share = np.asarray(mesh["weight"], float)[of, None, None] / 255.0
    bones = np.asarray(mesh["bones"], int)[of]
    m = matrices[bones[:, 0]] * share + matrices[bones[:, 1]] * (1.0 - share)
    points = np.asarray(mesh["position"], float)[of]
    return np.asarray((m[..., :3] @ points[..., None])[..., 0] + m[..., 3])


def seen(points: Floats) -> Floats:
    """(k, 2) those before the eye, as shares of the picture's half width and height."""
    ahead = points[points[:, 0] > 0.05]
    return np.asarray(ahead[:, 1:] / ahead[:, :1] / (WIDE, HIGH))


def joints(name: str) -> Floats:
    """(frames, joints, 3) m"""
    m = skin(name)
    return np.asarray((m[..., :3] @ ARMS.heads[..., None])[..., 0] + m[..., 3])


def of_finger(name: str, side: str) -> Floats:
    """(n, 3) m, what a finger moves alone at rest, beyond the web."""
    mesh = kept("arms")
    owned = [ARMS.number(f"{name}_{k}_{side}") for k in (1, 2)]
    mine = np.isin(np.asarray(mesh["bones"])[:, 0], owned) & (np.asarray(mesh["variants"]) == 1)
    points = np.asarray(mesh["position"], float)[mine]
    root = SHOULDER[0] + WRIST + KNUCKLES[FINGERS.index(name), 0]
    return np.asarray(points[points[:, 0] > root + WEB])


def test_the_file_is_a_mesh_the_renderer_can_read() -> None:
    mesh = kept("arms")
    n = len(mesh["position"])
    assert all(len(rows) == n for name, rows in mesh.items() if name != "triangles")
    assert len(mesh["triangles"]) <= MOST
    assert int(np.max(mesh["triangles"])) < n
    assert int(np.max(mesh["bones"])) < len(ARMS.names)
    length = np.linalg.norm(np.asarray(mesh["normal"], float), axis=1)
    np.testing.assert_allclose(length, 1.0, atol=0.01)
    for bit in (1, 2, 4, 8, 16):
        of = (np.asarray(mesh["variants"], int)[np.asarray(mesh["triangles"], int)] & bit) > 0
        assert of.all(1).sum() > 60
        assert bit == 1 or of.all(1).sum() <= 250


@pytest.mark.parametrize("side", ["r", "l"])
def test_a_hand_is_as_long_as_a_persons(side: str) -> None:
    tip = max(float(of_finger(name, side)[:, 0].max()) for name in FINGERS)
    assert 0.17 < tip - float(ARMS.head(f"hand_{side}")[0]) < 0.20


@pytest.mark.parametrize("side", ["r", "l"])
def test_fingers_are_apart(side: str) -> None:
    hand = [of_finger(name, side) for name in FINGERS]
    for one, other in pairwise(hand):
        assert len(one) > 20
        gap = np.linalg.norm(one[:, None] - other[None], axis=-1)
        assert gap.min() > APART


def test_a_finger_reaches_from_its_knuckle_to_its_tip() -> None:
    for number, name in enumerate(FINGERS):
        line = finger(number)
        rest = ARMS.head(f"{name}_2_r") - ARMS.head(f"{name}_1_r")
        assert np.linalg.norm(rest) == pytest.approx(np.linalg.norm(line[1] - line[0]))


def test_digits_stand_side_by_side_on_the_watch() -> None:
    mesh = kept("arms")
    glow, uv = np.asarray(mesh["glow"], int), np.asarray(mesh["uv"], int)
    middles = []
    for digit in DIGITS:
        corners = np.flatnonzero(glow == digit)
        assert sorted(map(tuple, uv[corners].tolist())) == [
            (0, 0),
            (0, 65535),
            (65535, 0),
            (65535, 65535),
        ]
        middles.append(np.asarray(mesh["position"], float)[corners].mean(0))
    steps = np.diff(middles, axis=0)
    np.testing.assert_allclose(steps, np.tile(steps[0], (4, 1)), atol=1e-5)


def face(matrices: Floats) -> tuple[Floats, Floats, Floats]:
    """Of the watch in a frame: (20, 3) the digits' corners, the way out, a reader's right."""
    mesh = kept("arms")
    points = moved(matrices)
    own = np.asarray(mesh["glow"], int)[(np.asarray(mesh["variants"], int) & 1) > 0]
    rows = np.concatenate([np.flatnonzero(own == digit) for digit in DIGITS])
    turn = matrices[ARMS.number("twist_l"), :, :3]
    return points[rows], turn[:, 2], turn[:, 0]


def test_the_watch_can_be_read_in_the_middle_of_its_clip() -> None:
    clip = skin("wrist")
    for frame in (len(clip) * 2 // 5, len(clip) // 2, len(clip) * 3 // 5):
        corners, out, right = face(clip[frame])
        middle = corners.mean(0)
        assert 0.27 < np.linalg.norm(middle) < 0.38
        angle = np.degrees(np.arccos(out @ -middle / np.linalg.norm(middle) / np.linalg.norm(out)))
        assert angle < 25.0
        assert (np.abs(seen(corners)) < 0.9).all()
        level = np.degrees(np.arctan2(right[2], right[1]))
        assert abs(level) < 25.0, "the digits stand askew"


def test_nothing_covers_the_way_ahead_of_a_jogger() -> None:
    shown = []
    for matrices in skin("jog"):
        points = seen(moved(matrices))
        assert not ((np.abs(points) < (0.25, 0.4)).all(1)).any()
        shown.append((np.abs(points) < 1.0).all(1).any())
    assert 0.1 < np.mean(shown) < 0.8, "now and then, in the lower corners"


@pytest.mark.parametrize("name", ONCE)
def test_what_is_done_once_begins_and_ends_out_of_sight(name: str) -> None:
    clip = skin(name)
    for frame in (0, -1):
        assert not (np.abs(seen(moved(clip[frame]))) < 1.0).all(1).any()
    assert any((np.abs(seen(moved(m))) < 0.98).all(1).any() for m in clip)


def test_none_is_never_seen() -> None:
    assert not (np.abs(seen(moved(skin("none")[0], 30))) < 1.5).all(1).any()


@pytest.mark.parametrize("name", motion.CYCLES)
def test_a_cycle_closes(name: str) -> None:
    places = joints(name)
    pace = np.linalg.norm(np.diff(np.concatenate([places, places[:1]]), axis=0), axis=-1)
    assert (pace[-1] <= pace[:-1].max(0) * 1.25 + 0.002).all()


@pytest.mark.parametrize("name", motion.NAMES)
def test_bones_keep_their_length_and_wrists_their_reach(name: str) -> None:
    places = joints(name)
    for j, up in enumerate(ARMS.parents):
        if up >= 0:
            length = np.linalg.norm(places[:, j] - places[:, up], axis=-1)
            rest = np.linalg.norm(ARMS.heads[j] - ARMS.heads[up])
            np.testing.assert_allclose(length, rest, atol=4e-3, err_msg=ARMS.names[j])
    m = skin(name)
    for side in "rl":
        fore, hand = (m[:, ARMS.number(f"{joint}_{side}"), :, 0] for joint in ("twist", "hand"))
        bend = np.degrees(np.arccos(np.clip((fore * hand).sum(-1), -1.0, 1.0)))
        assert bend.max() < 80.0, "degrees at the wrist"


def test_the_motion_is_as_its_recipe_makes_it() -> None:
    made = motion.tables()
    assert set(made) == set(kept("arms_motion"))
    assert len(made["clips"]) == len(CLIPS)
    for name, rows in made.items():
        held = kept("arms_motion")[name]
        assert held.dtype == rows.dtype, name
        if rows.dtype.kind == "f":
            np.testing.assert_allclose(
                rows.astype(float), held.astype(float), rtol=2.0**-10, atol=1e-3
            )
        else:
            np.testing.assert_array_equal(rows, held)


def test_arms_are_made_by_the_command() -> None:
    assert "arms" in catalogue.GROUPS["player"]


@pytest.mark.study
def test_mesh_and_pictures_are_as_their_recipe_makes_them() -> None:
    """By another build of the decimator triangles may differ, the shape may not."""
    made = dict(arms.files())
    mesh = made["arms.npz"]
    assert isinstance(mesh, dict)
    assert len(mesh["triangles"]) == len(kept("arms")["triangles"])
    for name in ("position", "normal", "bones", "weight", "variants", "glow"):
        np.testing.assert_allclose(
            np.asarray(mesh[name], float), np.asarray(kept("arms")[name], float), atol=1e-3
        )
    for name in ("arms.png", "arms_relief.jpg"):
        with Image.open(assets.path("models", "textures", name)) as picture:
            held = np.asarray(picture).astype(float)
        pixels = np.asarray(made[f"textures/{name}"], np.uint8)
        with Image.open(BytesIO(textures.file(name, pixels[::-1]))) as picture:
            assert np.abs(np.asarray(picture).astype(float) - held).mean() < 0.5, name
