"""The picture shrinks until the frame rate holds, and grows back when there is room."""

from hypothesis import given
from hypothesis import strategies as st

from level_bang.render.pacing import LEAST, Pacing

SYNC = 1.0 / 60.0


def played(pacing: Pacing, cost: float, frames: int) -> list[float]:
    """Shares while a full-size frame takes `cost` seconds, behind a vertical sync of 60 Hz."""
    shares = []
    for _ in range(frames):
        work = cost * (0.2 + 0.8 * pacing.share**2)
        shares.append(pacing.take(SYNC * max(1.0, -(-work // SYNC))))
    return shares


def test_a_fast_machine_draws_all_of_it() -> None:
    assert set(played(Pacing(), 0.008, 2000)) == {1.0}


@given(st.floats(0.017, 0.035))
def test_a_slow_one_settles_where_the_rate_holds(cost: float) -> None:
    pacing = Pacing()
    shares = played(pacing, cost, 6000)
    late = [cost * (0.2 + 0.8 * s * s) > SYNC for s in shares[3000:]]
    assert sum(late) < 0.12 * len(late)
    assert min(shares) >= LEAST


def test_it_never_falls_below_its_least() -> None:
    assert played(Pacing(), 1.0, 4000)[-1] == LEAST


def test_it_grows_back() -> None:
    pacing = Pacing()
    played(pacing, 0.03, 1500)
    assert pacing.share < 0.9
    assert played(pacing, 0.006, 6000)[-1] == 1.0


def test_one_hitch_changes_nothing() -> None:
    pacing = Pacing()
    for frame in range(600):
        pacing.take(SYNC * (2.0 if frame == 300 else 1.0))
    assert pacing.share == 1.0
