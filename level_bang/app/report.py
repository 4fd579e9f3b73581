"""The honest report after a run, as lines of text."""

from typing import Final

from level_bang.app.story import AFTER, FOUND
from level_bang.pursuit.state import Mood
from level_bang.render.curve import BARS
from level_bang.scalar import clamp
from level_bang.sim import What
from level_bang.sim.chronicle import Chronicle
from level_bang.sim.kinds import Outcome, Phase
from level_bang.tape import Session

USED: Final = {
    What.USE_ENERGY_BAR: "energy bar",
    What.USE_ALMOND_WATER: "Almond Water",
    What.USE_EXTINGUISHER: "extinguisher",
    What.USE_FLARE: "flare",
    What.FIRE_DOOR: "fire door",
}
TITLES: Final = {
    Outcome.ESCAPED: "Escaped",
    Outcome.CAUGHT: "Caught",
    Outcome.FAKE_EXIT: "Deceived",
    Outcome.LEVEL_7191: "Level 7191",
    Outcome.LEVEL_MAKER: "Level Maker",
    Outcome.QUIT: "Left",
}
FAR: Final = 40.0  # m of gap that make a bar of no height
LEGEND: Final = "How near they were, from the start to the end; red where they hunted you."


def curve(story: Chronicle) -> list[tuple[float, float]]:
    """(nearness, share of it hunted) in each of equal parts of the chase, both 0..1."""
    seconds = len(story.gaps)
    parts = min(BARS, seconds)
    found = []
    for part in range(parts):
        cut = slice(seconds * part // parts, seconds * (part + 1) // parts)
        near = 1.0 - min(story.gaps[cut]) / FAR
        hunted = sum(mood == Mood.PEAK for mood in story.moods[cut]) / len(story.moods[cut])
        found.append((clamp(near, 0.0, 1.0), hunted))
    return found


def clock(seconds: float) -> str:
    """Minutes and seconds."""
    return f"{int(seconds) // 60}:{int(seconds) % 60:02d}"


def times(count: int) -> str:
    """How often, as one says it."""
    return {0: "never", 1: "once", 2: "twice"}.get(count, f"{count} times")


def title(session: Session) -> str:
    """One word for how it ended."""
    return TITLES[Outcome(session.world.outcome) or Outcome.QUIT]


def _why(session: Session) -> str:
    words = AFTER[Outcome(session.world.outcome) or Outcome.QUIT]
    if session.world.outcome == Outcome.FAKE_EXIT:
        return f"{words} {FOUND}"
    return words


def aside(session: Session) -> list[str]:
    """What the last things used brought, and how to come here again."""
    told = []
    for use in session.chronicle.uses[-4:]:
        name, at = USED[use.what], clock(use.tick / 60.0)
        if use.gap_after is None:
            told.append(f"{at}  {name}: not ten seconds were left")
            continue
        gained = use.gap_after - use.gap_before
        told.append(f"{at}  {name}: gap {use.gap_before:.0f} m, then {gained:+.0f} m")
    return [*told, f"Seed {session.header.seed}"]


def _chase(session: Session) -> list[str]:
    story = session.chronicle
    counts = story.counts
    lines = []
    median = story.median_gap()
    if median is not None and story.gaps:
        closest = min(story.gaps)
        lines.append(f"Gap: {median:.0f} m in the middle, {max(closest, 0.0):.0f} m at the least")
    hunted = sum(mood == Mood.PEAK for mood in story.moods)
    grabs = session.world.chase.grip.grabs
    lines.append(
        f"They came close: {times(story.peaks)}. Hunted you hard: {clock(hunted)}. "
        f"Lunged: {times(counts[What.TELEGRAPH])}. Had hands on you: {times(grabs)}."
    )
    stumbles, winded = counts[What.STUMBLE], counts[What.WINDED]
    lines.append(f"You stumbled: {times(stumbles)}. Out of breath: {times(winded)}.")
    return lines


def lines(session: Session) -> list[str]:
    """What happened, plainly."""
    world, header = session.world, session.header
    ranked = "" if header.ranked else "   (not ranked)"
    lived = f"{world.body.distance:,.0f} of {header.length:,.0f} m in {clock(world.tick / 60.0)}"
    told = [_why(session), "", lived + ranked]
    if world.phase != Phase.DREAD:
        told += _chase(session)
    return told
