"""Whole short runs, drawn from their first tick to the last picture of their ending."""

import pytest
from render_frames import luma

from level_bang.app.run import Run, runner_source
from level_bang.render.engine import Engine
from level_bang.render.stage import Stage
from level_bang.sim.kinds import Entry, Outcome
from level_bang.tape import Header, Session
from level_bang.view.look import LookParams
from level_bang.view.sight import Gaze

FRAME = 0.1  # s; longer ones are clamped


@pytest.mark.parametrize(
    ("runner", "entry", "outcome"),
    [
        ("idle", Entry.TABLE, Outcome.CAUGHT),
        ("reckless", Entry.FALLING, Outcome.FAKE_EXIT),
        ("perfect", Entry.NIGHT, Outcome.ESCAPED),
    ],
)
def test_a_run_is_drawn_to_its_end(
    engine: Engine, stage: Stage, runner: str, entry: Entry, outcome: Outcome
) -> None:
    session = Session(Header(7, entry, 1_000.0, player=runner))
    run = Run(session, runner_source(session, runner), driven=True)
    ticks = 0
    while not run.finished:
        run.advance(FRAME)
        ticks += 1
        far = ticks % 10 and not session.over and session.world.body.distance > 30.0
        if far:
            continue  # the hall itself is looked at elsewhere
        stage.show(run.frame(LookParams(), Gaze()))
        engine.step()
        if not session.over:
            assert luma(stage.picture()).mean() > 4.0
    assert session.world.outcome == outcome
