"""One's own breath: a mist before the mouth, in step with the feet, thick where it is cold.

Who runs breathes out once in six steps (locomotor coupling: Bramble and Carrier 1983), who stands
when it is time.
"""

from typing import Final

from level_bang.scalar import clamp, mix
from level_bang.sim.kinds import Ward
from level_bang.view.frame import Stretch
from level_bang.view.moment import Moment

METRES: Final = 7.8  # of six steps
SECONDS: Final = 2.8  # of a breath at rest
OUT: Final = 0.55  # share of a breath in which its mist is seen
RUNS: Final = 2.0  # m/s
CALM: Final = 0.35  # of the mist of one who is spent
COLD: Final = {Ward.MORGUE: 1.0, Ward.ISOLATION: 0.7, Ward.FLOODED: 0.8, Ward.SURGERY: 0.5}
ELSEWHERE: Final = 0.15


def breath(now: Moment, tick: float, distance: float, here: Stretch | None) -> tuple[float, float]:
    """(0 leaves the mouth .. 1 is gone, 0 none .. 1 thick) of the mist."""
    gone = distance / METRES if now.speed > RUNS else tick / 60.0 / SECONDS
    age = gone % 1.0 / OUT
    if age >= 1.0 or here is None:
        return 0.0, 0.0
    cold = COLD.get(Ward(here.ward), ELSEWHERE)
    return age, cold * mix(1.0, CALM, clamp(now.stamina, 0.0, 1.0))
