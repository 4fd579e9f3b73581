"""Creatures' clips, measured from what the game reads: feet hold the floor, limbs stay limbs."""

from functools import cache

import numpy as np
import pytest
from numpy.typing import NDArray

from level_bang import assets
from models.recipes.creatures import motion
from models.recipes.creatures.motion.bake import KINDS
from models.recipes.creatures.motion.clips import NAMES, ONCE
from models.recipes.creatures.skeleton import SKELETONS

SLIDE = 0.02  # m a step
BELOW = -0.03  # m, of any joint
TOUCH = 0.005  # m above its place at rest, at most, while a foot stands
DOWN = ("fall", "lie")  # sliding is what they are about
SPEEDS = {"hound": 7.0, "skin_stealer": 6.5, "faceling": 6.0}  # m/s
FEET = {"hound": ("claws", "foot"), "skin_stealer": ("toes",), "faceling": ("toes",)}
EYES = {
    "hound": (0.85, 0.0, 1.60),
    "skin_stealer": (0.62, 0.0, 1.60),
    "faceling": (0.62, 0.0, 1.60),
}
HELD = ("seize", "hold", "shaken")  # the runner, whose eye that is, looking along
CLEAR = 0.12  # m before and round that eye
BEHIND = {"hound": 0.15, "skin_stealer": 0.40, "faceling": 0.40}  # m to a head that is looked at
ACROSS, DOWNWARDS = np.tan(np.radians((40.0, 25.0)))  # of half the picture
HANDS = ("hand", "fingers", "tips", "thumb", "claws")
EACH = [(kind, name) for kind in SKELETONS for name in NAMES]


@cache
def kept() -> dict[str, NDArray[np.generic]]:
    with np.load(assets.path("models", "motion.npz")) as file:
        return {name: file[name] for name in file.files}


def skin(kind: str, name: str) -> NDArray[np.float64]:
    """(frames, joints, 3, 4)"""
    clip = list(kept()["clips"]).index(name)
    first, count = int(kept()[f"{kind}_first"][clip]), int(kept()[f"{kind}_count"][clip])
    return np.asarray(kept()[kind][first : first + count], float)


def joints(kind: str, name: str) -> NDArray[np.float64]:
    """(frames, joints, 3) m"""
    m = skin(kind, name)
    turned = (m[..., :3] @ SKELETONS[kind].heads[..., None])[..., 0]
    return np.asarray(turned + m[..., 3])


def round_again(kind: str, name: str) -> NDArray[np.float64]:
    """A cycle twice, so that a hold over its seam counts as one."""
    places = joints(kind, name)
    return places if name in ONCE else np.concatenate([places, places, places[:1]])


def ground(kind: str, name: str) -> float:
    """m from one frame to the next"""
    clip = list(kept()["clips"]).index(name)
    frames = int(kept()[f"{kind}_count"][clip]) - (name in ONCE)
    return float(kept()[f"{kind}_metres"][clip]) / frames


def sums(on: NDArray[np.bool_], steps: NDArray[np.float64]) -> list[float]:
    """Of each unbroken row of steps that are on."""
    edges = np.flatnonzero(np.diff(np.concatenate([[False], on, [False]])))
    return [float(steps[a:b].sum()) for a, b in edges.reshape(-1, 2)]


def holds(kind: str, name: str) -> list[list[float]]:
    """What each foot slid, m, over each of its holds."""
    bones, places = SKELETONS[kind], round_again(kind, name)
    made = []
    for j, joint in enumerate(bones.names):
        if joint[:-2] not in FEET[kind]:
            continue
        low = places[:, j, 2] < bones.heads[j, 2] + TOUCH
        along, side = np.diff(places[:, j, :2], axis=0).T
        steps = np.hypot(along + ground(kind, name), side)
        made.append(sums(low[1:] & low[:-1], steps))
    return made


def test_the_file_is_as_its_recipe_makes_it() -> None:
    made = motion.tables()
    assert set(made) == set(kept())
    for name, rows in made.items():
        assert kept()[name].dtype == rows.dtype, name
        if rows.dtype.kind == "f":
            np.testing.assert_allclose(
                rows.astype(float), kept()[name].astype(float), rtol=2.0**-10, atol=1e-3
            )
        else:
            np.testing.assert_array_equal(rows, kept()[name])


@pytest.mark.parametrize("kind", list(SKELETONS))
def test_clips_follow_one_another_and_run_at_the_speed_of_their_kind(kind: str) -> None:
    first, count = kept()[f"{kind}_first"], kept()[f"{kind}_count"]
    assert list(kept()["clips"]) == list(NAMES)
    assert list(first) == [0, *np.cumsum(count)[:-1]]
    assert kept()[kind].shape == (int(np.sum(count)), len(SKELETONS[kind].names), 3, 4)
    for clip, name in enumerate(NAMES):
        seconds = float(kept()[f"{kind}_seconds"][clip])
        assert (14 if name == "seize" else 24) <= count[clip] <= 48, name
        if name in ("run_a", "run_b", "corner"):
            speed = float(kept()[f"{kind}_metres"][clip]) / seconds
            assert speed == pytest.approx(SPEEDS[kind], rel=0.01), name


@pytest.mark.parametrize(("kind", "name"), [pair for pair in EACH if pair[1] not in DOWN])
def test_a_foot_on_the_floor_stays_where_it_is(kind: str, name: str) -> None:
    slid = holds(kind, name)
    assert max((max(foot, default=0.0) for foot in slid), default=0.0) < SLIDE
    if name in ("run_a", "walk", "corner", "stand"):
        assert all(slid), "a foot that never stands"


@pytest.mark.parametrize(("kind", "name"), EACH)
def test_nothing_sinks_into_the_floor(kind: str, name: str) -> None:
    assert joints(kind, name)[..., 2].min() > BELOW


@pytest.mark.parametrize(("kind", "name"), EACH)
def test_a_cycle_closes_and_nothing_snaps(kind: str, name: str) -> None:
    places = round_again(kind, name)
    pace = np.linalg.norm(np.diff(places, axis=0), axis=-1)
    jolt = np.linalg.norm(np.diff(places, 2, axis=0), axis=-1)
    assert jolt.max() < 0.40, "m from frame to frame, each frame"
    if name not in ONCE:
        seam = len(joints(kind, name)) - 1
        others = np.delete(pace[: seam + 1], seam, 0)
        assert (pace[seam] <= others.max(0) * 1.25 + 0.004).all()


@pytest.mark.parametrize(("kind", "name"), EACH)
def test_bones_keep_their_length(kind: str, name: str) -> None:
    bones, places = SKELETONS[kind], joints(kind, name)
    for j, up in enumerate(bones.parents):
        if up >= 0:
            length = np.linalg.norm(places[:, j] - places[:, up], axis=-1)
            rest = np.linalg.norm(bones.heads[j] - bones.heads[up])
            np.testing.assert_allclose(length, rest, atol=4e-3, err_msg=bones.names[j])
    turned = skin(kind, name)[..., :3]
    np.testing.assert_allclose(turned @ np.swapaxes(turned, -1, -2) - np.eye(3), 0.0, atol=4e-3)


@pytest.mark.parametrize(("kind", "name"), EACH)
def test_knees_bend_forward(kind: str, name: str) -> None:
    bones, places = SKELETONS[kind], joints(kind, name)
    across = skin(kind, name)[:, 0, :, 1]
    end = "hock" if kind == "hound" else "foot"
    for side in "rl":
        hip, knee, ankle = (
            places[:, bones.number(f"{joint}_{side}")] for joint in ("thigh", "shin", end)
        )
        upper, lower = knee - hip, ankle - knee
        size = np.linalg.norm(upper, axis=-1) * np.linalg.norm(lower, axis=-1)
        assert ((np.cross(upper, lower) * across).sum(-1) / size).min() > -0.05


@pytest.mark.parametrize("kind", list(SKELETONS))
def test_halves_are_fine_enough_for_feet(kind: str) -> None:
    bones = SKELETONS[kind]
    feet = [j for j, joint in enumerate(bones.names) if joint[:-2] in FEET[kind]]
    for name, make in KINDS[kind].items():
        exact = make().pose.world()[1][:, feet]
        assert np.abs(joints(kind, name)[:, feet] - exact).max() < 2e-3, name


@cache
def flesh(kind: str) -> dict[str, NDArray[np.generic]]:
    with np.load(assets.path("models", f"creature_{kind}_0.npz")) as file:
        return {name: file[name] for name in file.files}


def seen(kind: str, name: str) -> NDArray[np.float64]:
    """(frames, vertices, 3) m from the eye of who is held, every variant's parts"""
    mesh, m = flesh(kind), skin(kind, name)
    rest = np.concatenate([mesh["position"], np.ones((len(mesh["position"]), 1))], 1)
    share = np.asarray(mesh["weight"], float) / 255.0
    places = [
        np.einsum("fnij,nj->fni", m[:, mesh["bones"][:, k]], rest) * by[:, None]
        for k, by in enumerate((share, 1.0 - share))
    ]
    return np.asarray(sum(places) - np.array(EYES[kind]))


def belongs(kind: str, *parts: str) -> NDArray[np.bool_]:
    """(vertices,) whether mostly moved by joints of these names"""
    mesh = flesh(kind)
    most = np.where(np.asarray(mesh["weight"], int) > 127, mesh["bones"][:, 0], mesh["bones"][:, 1])
    names = SKELETONS[kind].names
    return np.isin(most, [names.index(part) for part in parts if part in names])


def pictured(places: NDArray[np.float64], share: float = 1.0) -> NDArray[np.bool_]:
    """(frames, vertices) whether in the picture, or in a share of it about its middle"""
    along, side, height = np.moveaxis(places, -1, 0)
    wide = np.abs(side) < share * ACROSS * along
    return np.asarray((along > CLEAR) & wide & (np.abs(height) < share * DOWNWARDS * along))


def shown(kind: str, name: str, side: str) -> NDArray[np.float64]:
    """(frames,) share of one hand that is in the picture"""
    hand = belongs(kind, *(f"{part}_{side}" for part in HANDS))
    return np.asarray(pictured(seen(kind, name)[:, hand]).mean(1))


@pytest.mark.parametrize("name", HELD)
@pytest.mark.parametrize("kind", list(EYES))
def test_nothing_comes_into_the_eye_of_who_is_held(kind: str, name: str) -> None:
    assert np.linalg.norm(seen(kind, name), axis=-1).min() >= CLEAR


@pytest.mark.parametrize("kind", list(EYES))
def test_hands_come_into_the_picture_stay_and_are_torn_out(kind: str) -> None:
    for side in "rl":
        assert shown(kind, "seize", side)[0] == 0.0
        assert shown(kind, "hold", side).min() > 0.10
        torn = shown(kind, "shaken", side)
        gone = np.linspace(0.0, 0.7, len(torn))
        assert torn[(gone >= 0.2) & (gone < 0.55)].max() == 0.0
    assert pictured(seen(kind, "hold"), 0.15).sum(1).max() == 0, "the way ahead is hidden"


@pytest.mark.parametrize("name", ["seize", "hold"])
@pytest.mark.parametrize("kind", list(EYES))
def test_who_looks_back_meets_a_face(kind: str, name: str) -> None:
    head = seen(kind, name)[:, belongs(kind, "head", "jaw")]
    assert np.linalg.norm(head, axis=-1).min() >= BEHIND[kind]
    if kind != "hound":  # its is beside the ear
        turned = head * (-1.0, -1.0, 1.0)
        assert pictured(turned).mean(1).min() > 0.8


@pytest.mark.parametrize("kind", list(EYES))
def test_a_grip_is_held_as_it_was_taken_and_shaken_off_into_a_run(kind: str) -> None:
    for before, after in (("seize", "hold"), ("hold", "shaken")):
        last = -1 if before in ONCE else 0
        np.testing.assert_allclose(joints(kind, before)[last], joints(kind, after)[0], atol=5e-3)
    np.testing.assert_allclose(joints(kind, "shaken")[-1], joints(kind, "run_a")[0], atol=0.05)
