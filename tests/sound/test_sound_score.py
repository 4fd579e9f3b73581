"""What the bed promises: nearer is never quieter, a shut door is silence, each seed its alarm."""

from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from level_bang.sound.captions import CAPTIONS, bed_caption
from level_bang.sound.score import CUES, Heard, Voice, cue, score

HEARD = st.builds(
    Heard,
    gap_m=st.floats(0.0, 200.0) | st.just(float("inf")),
    speed_mps=st.floats(0.0, 8.0),
    stamina=st.floats(0.0, 1.0),
    winded=st.booleans(),
    alarm=st.floats(0.0, 1.0),
    seed=st.integers(0, 2**63),
    looking_back=st.booleans(),
    room=st.booleans(),
    paused=st.booleans(),
)


def bed(heard: Heard) -> dict[str, Voice]:
    return {voice.name: voice for voice in score(heard)}


def feet(heard: Heard) -> float:
    return bed(heard)["horde_far"].gain + bed(heard)["horde_near"].gain


@given(HEARD)
def test_gains_and_rates_stay_in_bounds_and_all_are_loops(heard: Heard) -> None:
    voices = score(heard)
    assert {voice.name for voice in voices} == {"alarm", "horde_far", "horde_near", "breath"}
    for voice in voices:
        assert voice.loop
        assert 0.0 <= voice.gain <= 1.0
        assert 0.8 <= voice.rate <= 1.25


@given(HEARD, st.floats(0.0, 60.0), st.floats(0.01, 60.0))
def test_footsteps_grow_as_the_gap_shrinks(heard: Heard, near: float, more: float) -> None:
    far = min(near + more, 60.0)
    close, distant = replace(heard, gap_m=near), replace(heard, gap_m=far)
    for name in ("horde_far", "horde_near"):
        assert bed(close)[name].gain >= bed(distant)[name].gain
    if far - near > 0.01 and not heard.room and not heard.paused:
        assert feet(close) > feet(distant)


@given(HEARD)
def test_a_shut_door_and_a_pause_are_silent(heard: Heard) -> None:
    room = bed(replace(heard, room=True))
    assert [room[name].gain for name in ("alarm", "horde_far", "horde_near")] == [0.0, 0.0, 0.0]
    assert all(voice.gain == 0.0 for voice in score(replace(heard, paused=True)))


@given(HEARD, st.floats(0.0, 1.0), st.floats(0.0, 1.0))
def test_breath_is_the_stamina_meter(heard: Heard, one: float, other: float) -> None:
    tired, fresh = sorted((one, other))
    assert bed(replace(heard, stamina=tired))["breath"].gain >= (
        bed(replace(heard, stamina=fresh))["breath"].gain
    )
    assert bed(replace(heard, winded=True))["breath"].gain >= bed(heard)["breath"].gain


@given(HEARD)
def test_looking_back_never_quietens_them(heard: Heard) -> None:
    assert feet(replace(heard, looking_back=True)) >= feet(replace(heard, looking_back=False))


def test_nobody_there_is_not_heard_and_the_front_in_sight_is() -> None:
    heard = Heard(float("inf"), 5.4, 1.0, False, 1.0, 7)
    assert feet(heard) == 0.0
    assert 0.05 < feet(replace(heard, gap_m=60.0)) < 0.3


def test_seeds_differ_in_their_alarm_and_keep_it() -> None:
    heard = Heard(20.0, 5.4, 1.0, False, 1.0, 0)
    rates = [bed(replace(heard, seed=seed))["alarm"].rate for seed in range(50)]
    assert len(set(rates)) == 50
    assert max(rates) - min(rates) > 0.06
    assert bed(replace(heard, seed=3, gap_m=60.0))["alarm"].rate == rates[3]


def test_steps_alternate_and_an_unknown_event_is_nothing() -> None:
    taken = [cue("footfall", count) for count in range(64)]
    assert all(a and b and a.name != b.name for a, b in pairwise(taken))
    assert len({voice.name for voice in taken if voice}) == 4
    assert cue("nothing_of_the_sort") is None


@given(st.sampled_from(sorted(CUES)), st.integers(0, 10_000))
def test_a_cue_is_a_shot_in_bounds(name: str, count: int) -> None:
    voice = cue(name, count)
    assert voice is not None
    assert not voice.loop
    assert 0.0 < voice.gain <= 1.0
    assert 0.6 <= voice.rate <= 1.4


def test_never_sound_alone() -> None:
    assert set(CUES) - {"footfall"} <= set(CAPTIONS)
    assert all(0 < len(text) <= 60 for text in CAPTIONS.values())
    assert bed_caption(3.0) != bed_caption(50.0) is not None
    assert bed_caption(float("inf")) is None
