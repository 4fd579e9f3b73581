"""The bands of GAME.md 6 over many runs: a table, and what of it does not hold."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from typing import Final

from level_bang.app.simulate import Result

FINISH: Final = {
    "clumsy": (15.0, 40.0),
    "steady": (35.0, 60.0),
    "athletic": (55.0, 85.0),
    "perfect": (95.0, 100.0),
}  # per cent that reach the end
LOOSE: Final = (8.0, 92.0)  # per cent, with other rates of mistakes, for all but perfect
GAP: Final = (8.0, 14.0)  # m, median engaged
PEAKS: Final = (12.0, 22.0)  # in a full run
LULL: Final = 120.0  # s, 95th percentile
EARLY: Final = (10.0, 30.0)  # per cent of deaths in the first fifth
LATE: Final = (10.0, 35.0)  # per cent of deaths in the last fifth
COLUMNS: Final = ("runner", "finish %", "gap m", "peaks", "lull p95 s", "first 1/5 %", "last 1/5 %")


@dataclass(frozen=True, slots=True)
class Row:
    """One runner's figures over all seeds; a figure nobody's run could give is None."""

    runner: str
    finish: float
    gap: float | None
    peaks: float | None
    lull: float
    early: float | None
    late: float | None

    def cells(self) -> list[str]:
        """As text, in the order of COLUMNS."""
        figures = (self.finish, self.gap, self.peaks, self.lull, self.early, self.late)
        return [self.runner, *("-" if f is None else f"{f:.1f}" for f in figures)]


def row(runner: str, results: Sequence[Result]) -> Row:
    """The figures of one runner."""
    own = [r for r in results if r.runner == runner]
    done = [r for r in own if r.outcome == "escaped"]
    deaths = [r.distance_m / r.length_m for r in own if r.outcome == "caught"]
    gaps = [r.gap_median_m for r in own if r.gap_median_m is not None]
    lulls = sorted(r.lull_s for r in own)
    return Row(
        runner=runner,
        finish=100.0 * len(done) / len(own),
        gap=median(gaps) if gaps else None,
        peaks=float(median(r.peaks for r in done)) if done else None,
        lull=lulls[int(0.95 * (len(lulls) - 1))],
        early=100.0 * sum(d < 0.2 for d in deaths) / len(deaths) if deaths else None,
        late=100.0 * sum(d > 0.8 for d in deaths) / len(deaths) if deaths else None,
    )


def _outside(name: str, value: float | None, band: tuple[float, float]) -> list[str]:
    if value is None or band[0] <= value <= band[1]:
        return []
    return [f"{name} {value:.1f} is outside {band[0]:g}-{band[1]:g}"]


def broken(rows: Sequence[Row], mistakes: float) -> list[str]:
    """Every band that does not hold, in words; with other mistakes only the loose ones count."""
    found: list[str] = []
    for r in rows:
        if r.runner not in FINISH:
            continue
        strict = mistakes == 1.0 or r.runner == "perfect"
        found += _outside(f"{r.runner}: finish", r.finish, FINISH[r.runner] if strict else LOOSE)
        if mistakes != 1.0:
            continue
        found += _outside(f"{r.runner}: gap", r.gap, GAP)
        found += _outside(f"{r.runner}: peaks", r.peaks, PEAKS)
        found += _outside(f"{r.runner}: lull", r.lull, (0.0, LULL))
        if r.runner != "perfect":
            found += _outside(f"{r.runner}: deaths in the first fifth", r.early, EARLY)
            found += _outside(f"{r.runner}: deaths in the last fifth", r.late, LATE)
    order = [r.finish for name in FINISH for r in rows if r.runner == name]
    if order != sorted(order):
        found.append("better runners do not finish more often")
    return found
