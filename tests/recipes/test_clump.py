"""The Clump's shape and clips, measured from what the game reads."""

from functools import cache

import numpy as np
import pytest
from numpy.typing import NDArray

from level_bang import assets
from models.recipes.creatures import motion
from models.recipes.creatures.clump.places import ARMS, WALL
from models.recipes.creatures.motion.chains import reached
from models.recipes.creatures.motion.clump_acts import HELD, NEAR
from models.recipes.creatures.motion.clumps import ACTS
from models.recipes.creatures.sculpt.assembly import LIMITS
from models.recipes.creatures.skeleton import CLUMP

SECONDS = {"idle": 4.0, "reach": 1.5, "reach_far": 1.5, "grab": 0.35, "hold": 0.8}
THROUGH = 0.03  # m
FOOTPRINT = (0.60, 0.80)  # m, half along and side
REST, REACH = 0.35, 0.65  # m beyond it
HANDS = [CLUMP.number(f"fingers_{arm.letter}") for arm in ARMS]
LIMBS = [CLUMP.number(name) for arm in ARMS for name in arm.joints[1:]]


@cache
def kept(name: str) -> dict[str, NDArray[np.generic]]:
    with np.load(assets.path("models", f"{name}.npz")) as file:
        return {key: file[key] for key in file.files}


def skin(clip: str) -> NDArray[np.float64]:
    """(frames, joints, 3, 4)"""
    table = kept("clump_motion")
    number = list(table["clips"]).index(clip)
    first, count = int(table["clump_first"][number]), int(table["clump_count"][number])
    return np.asarray(table["clump"][first : first + count], float)


def joints(clip: str) -> NDArray[np.float64]:
    """(frames, joints, 3) m"""
    m = skin(clip)
    return np.asarray((m[..., :3] @ CLUMP.heads[..., None])[..., 0] + m[..., 3])


def skinned(clip: str, level: int) -> NDArray[np.float64]:
    """(frames, n, 3) m, of every vertex"""
    mesh, m = kept(f"creature_clump_{level}"), skin(clip)
    share = np.asarray(mesh["weight"], float)[:, None, None] / 255.0
    bones = mesh["bones"].astype(int)
    both = m[:, bones[:, 0]] * share + m[:, bones[:, 1]] * (1.0 - share)
    place = np.asarray(mesh["position"], float)
    return np.asarray((both[..., :3] @ place[..., None])[..., 0] + both[..., 3])


def test_the_table_is_as_its_recipe_makes_it() -> None:
    made, table = motion.clump_tables(), kept("clump_motion")
    assert set(made) == set(table)
    for name, rows in made.items():
        assert table[name].dtype == rows.dtype, name
        if rows.dtype.kind == "f":
            np.testing.assert_allclose(rows.astype(float), table[name].astype(float), atol=2e-3)
        else:
            np.testing.assert_array_equal(rows, table[name])


def test_clips_follow_one_another() -> None:
    table = kept("clump_motion")
    assert dict(zip(table["clips"].tolist(), table["clump_seconds"], strict=True)) == pytest.approx(
        SECONDS
    )
    count = np.asarray(table["clump_count"], int)
    assert list(table["clump_first"]) == [0, *np.cumsum(count)[:-1]]
    assert ((count >= 24) & (count <= 40)).all()
    assert table["clump"].shape == (int(np.sum(count)), len(CLUMP.names), 3, 4)
    assert len(CLUMP.names) <= 48


@pytest.mark.parametrize("clip", SECONDS)
def test_a_loop_closes_and_nothing_snaps(clip: str) -> None:
    places = joints(clip)
    pace = np.linalg.norm(np.diff(places, axis=0), axis=-1)
    assert pace.max() < (0.25 if ACTS[clip].once else 0.06)
    if not ACTS[clip].once:
        seam = np.linalg.norm(places[0] - places[-1], axis=-1)
        assert (seam <= pace.max(0) * 1.25 + 0.004).all()


@pytest.mark.parametrize("clip", SECONDS)
def test_bones_of_arms_keep_their_length(clip: str) -> None:
    places = joints(clip)
    for j in LIMBS:
        up = CLUMP.parents[j]
        length = np.linalg.norm(places[:, j] - places[:, up], axis=-1)
        rest = np.linalg.norm(CLUMP.heads[j] - CLUMP.heads[up])
        np.testing.assert_allclose(length, rest, atol=5e-3, err_msg=CLUMP.names[j])


@pytest.mark.parametrize("level", range(4))
@pytest.mark.parametrize("clip", SECONDS)
def test_nothing_goes_through_the_floor_or_the_wall(clip: str, level: int) -> None:
    places = skinned(clip, level)
    assert places[..., 2].min() > -THROUGH
    assert places[..., 1].max() < WALL + THROUGH
    beyond = REST if clip == "idle" else REACH
    out = np.abs(places[..., :2]) - FOOTPRINT
    assert out.max() < beyond


def test_it_strains_to_who_comes_and_holds_who_is_caught() -> None:
    rest = joints("idle")[:, HANDS].mean(0)
    for clip, place in (("reach", NEAR), ("reach_far", NEAR * (-1.0, 1.0, 1.0))):
        far = np.linalg.norm(joints(clip)[:, HANDS].mean(0) - place, axis=-1)
        assert (far < np.linalg.norm(rest - place, axis=-1)).sum() >= 6, clip
        assert (far < 0.45).sum() >= 3, clip
    for clip in ("grab", "hold"):
        far = np.linalg.norm((joints(clip)[-1, HANDS] - HELD)[:, :2], axis=-1)
        assert (far < 0.30).sum() >= 3, clip


def test_what_follows_a_grab_begins_where_it_ends() -> None:
    apart = np.linalg.norm(joints("grab")[-1] - joints("hold")[0], axis=-1)
    assert apart.max() < 0.12


def test_a_chain_comes_as_near_as_it_can() -> None:
    start = np.array([[(0.0, 0, 0), (0.3, 0.1, 0), (0.6, 0, 0)]])
    for goal, near in (((0.2, 0.0, 0.3), 1e-2), ((0.0, 2.0, 0.0), 2.0)):
        made = reached(start, np.array([goal]))
        lengths = np.linalg.norm(np.diff(made, axis=1), axis=-1)
        np.testing.assert_allclose(lengths, np.linalg.norm(np.diff(start, axis=1), axis=-1))
        assert np.linalg.norm(made[0, -1] - goal) < near
    assert made[0, -1, 1] > 0.6


@pytest.mark.parametrize("level", range(4))
def test_a_level_keeps_its_limit_and_has_every_variant(level: int) -> None:
    mesh = kept(f"creature_clump_{level}")
    assert 0.5 * LIMITS[level] < len(mesh["triangles"]) <= LIMITS[level]
    assert np.bitwise_and.reduce(mesh["variants"][mesh["tinted"] == 0]) <= 15
    for variant in range(3):
        held = (mesh["variants"][mesh["triangles"][:, 0]] >> variant & 1) == 1
        assert held.sum() > 0.8 * len(mesh["triangles"])
    assert set(np.unique(mesh["bones"])) <= set(range(len(CLUMP.names)))
