"""The command line: what scripts and players type. A failure is one sentence and an exit code."""

import contextlib
import json
import logging
import os
import sys
from io import TextIOWrapper
from pathlib import Path
from typing import Annotated, Any, Final, cast

import typer
from rich.console import Console
from rich.progress import Progress
from rich.table import Table
from typer.core import TyperGroup

from level_bang.app import bands, choices
from level_bang.app.errors import UserError
from level_bang.app.place import PLACES, Spot
from level_bang.app.simulate import Job, Result, run_all
from level_bang.assets import AssetError
from level_bang.tape import TapeError, Verdict, read, verify
from level_bang.tune import LookError, with_param
from level_bang.tune import look as look_named
from level_bang.view.look import LookParams

DONE: Final = 0
NO: Final = 1
IMPOSSIBLE: Final = 2


class _StoppedError(Exception):
    """Ctrl-C."""


class _UnheardError(Exception):
    """Whoever read our output has gone."""


class _Group(TyperGroup):
    """Takes Ctrl-C and a broken pipe before Typer does, which ends with other exit codes."""

    def invoke(self, ctx: Any) -> Any:  # noqa: ANN401 - one Typer brings its own Context, one click's
        """Run the command."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            raise _StoppedError from None
        except BrokenPipeError:
            raise _UnheardError from None


# Whichever click Typer brings, this is the class of its complaints about what was typed.
USAGE_ERROR: Final[type[Exception]] = cast("type[Exception]", typer.BadParameter.__mro__[1])
app = typer.Typer(
    cls=_Group, add_completion=False, pretty_exceptions_enable=False, no_args_is_help=False
)

Seed = Annotated[int | None, typer.Option(help="which level; by chance if left out")]
EntryName = Annotated[str | None, typer.Option(help="which way in; by chance if left out")]
Length = Annotated[str, typer.Option(help="10km, or 3km or 1km for practice")]
Json = Annotated[bool, typer.Option("--json", help="print JSON and nothing else")]
Quality = Annotated[str, typer.Option(help="low, medium or high")]
LookName = Annotated[str, typer.Option("--look", help="a look by name")]
Size = Annotated[str, typer.Option(help="pixels, like 1280x720")]
Darker = Annotated[bool, typer.Option("--darker", help="the darker version of the level")]


def say(words: str) -> None:
    """A sentence to the person, beside what scripts read."""
    sys.stderr.write(words.rstrip() + "\n")


def out(words: str) -> None:
    """A line of the answer."""
    sys.stdout.write(words + "\n")
    sys.stdout.flush()


@app.callback(invoke_without_command=True)
def title(context: typer.Context) -> None:
    """Level !: run for your life. Without a command, the title screen."""
    if context.invoked_subcommand is None:
        from level_bang.app.play import Wanted, play

        raise typer.Exit(play(Wanted()))


@app.command()
def play(
    seed: Seed = None,
    entry: EntryName = None,
    length: Length = "10km",
    darker: Darker = False,
    runner: Annotated[str | None, typer.Option(help="let a simulated player run")] = None,
    seconds: Annotated[float | None, typer.Option(help="stop after so much of the run")] = None,
    quality: Quality = "low",
    look: LookName = "alarm",
    size: Size = "1280x720",
) -> None:
    """Go straight into a run."""
    from level_bang.app.play import Wanted
    from level_bang.app.play import play as go

    if seconds is not None and not 0.0 < seconds <= 7200.0:
        raise UserError(f"A run of {seconds:g} s cannot be shown; choose 0 to 7200 seconds.")
    wanted = Wanted(
        straight=True,
        seed=None if seed is None else choices.seed(seed),
        entry=None if entry is None else choices.entry(entry),
        length=choices.length(length),
        runner=None if runner is None else choices.runner(runner),
        seconds=seconds,
        darker=darker,
        quality=quality,
        look=look,
        size=choices.size(size),
    )
    raise typer.Exit(go(wanted))


@app.command()
def simulate(
    seed: Annotated[int, typer.Option(help="which level")] = 7,
    runner: Annotated[str, typer.Option(help="a name, or several with commas")] = "steady",
    seeds: Annotated[str | None, typer.Option(help="many levels, as FIRST:END")] = None,
    entry: Annotated[str, typer.Option(help="which way in")] = "unexpected",
    length: Length = "10km",
    tape: Annotated[Path | None, typer.Option(help="record here; a folder for many runs")] = None,
    mistakes: Annotated[float, typer.Option(help="x the runners' rate of stumbles")] = 1.0,
    as_json: Json = False,
) -> None:
    """Let simulated players run, without a picture; many side by side."""
    if not 0.0 <= mistakes <= 10.0:
        raise UserError(f"Mistakes x {mistakes:g} is out of range; choose 0 to 10.")
    wanted = choices.seeds(seeds) if seeds is not None else range(choices.seed(seed), seed + 1)
    names = choices.runners(runner)
    pairs = [(s, name) for s in wanted for name in names]
    jobs = [
        Job(
            seed=s,
            runner=name,
            entry=choices.entry(entry),
            length=choices.length(length),
            mistakes=mistakes,
            tape=_tape_path(tape, len(pairs), f"{name}-{s}.tape"),
        )
        for s, name in pairs
    ]
    results = list(_shown(jobs, as_json))
    if not as_json and len(jobs) > 1:
        _print_bands(results, names, mistakes)


def _tape_path(tape: Path | None, runs: int, name: str) -> Path | None:
    if tape is None or runs == 1:
        return tape
    try:
        tape.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError(f"The folder {tape} cannot be made ({error.strerror}).") from error
    return tape / name


def _shown(jobs: list[Job], as_json: bool) -> list[Result]:
    console = Console(stderr=True)
    results = []
    both = sys.stdout.isatty()  # else what is redirected with the bar would be lost to a file
    shown = sys.stderr.isatty()
    with Progress(
        console=console, transient=True, disable=not shown, redirect_stdout=both
    ) as progress:
        task = progress.add_task("running", total=len(jobs))
        for result in run_all(jobs):
            results.append(result)
            progress.advance(task)
            if as_json:
                out(json.dumps(result.as_json()))
            elif len(jobs) == 1:
                out(_in_words(result))
    return results


def _in_words(result: Result) -> str:
    gap = "never near" if result.gap_median_m is None else f"gap {result.gap_median_m:.1f} m"
    return (
        f"{result.runner}, seed {result.seed}: {result.outcome} at {result.distance_m:,.0f} m "
        f"after {result.time_s:,.1f} s; {gap}, {result.peaks} peaks, {result.grabs} grabs; "
        f"digest {result.digest}; {result.speed_x:.0f} x real time"
    )


def _print_bands(results: list[Result], names: list[str], mistakes: float) -> None:
    rows = [bands.row(name, results) for name in names]
    table = Table(*bands.COLUMNS)
    for row in rows:
        table.add_row(*row.cells())
    Console().print(table)
    broken = bands.broken(rows, mistakes)
    out("Every band holds." if not broken else "Outside: " + "; ".join(broken) + ".")


@app.command("verify")
def verify_tapes(tapes: list[Path], as_json: Json = False) -> None:
    """Run tapes again: 0 every digest holds, 1 one does not, 2 a file cannot be read."""
    worst = DONE
    for path in tapes:
        try:
            verdict = verify(read(path))
        except TapeError as error:
            worst = IMPOSSIBLE
            _print_unread(path, str(error), as_json)
            continue
        if not verdict.holds:
            worst = max(worst, NO)
        out(json.dumps(_verdict_json(path, verdict)) if as_json else _verdict_words(path, verdict))
    raise typer.Exit(worst)


def _print_unread(path: Path, words: str, as_json: bool) -> None:
    if as_json:
        out(json.dumps({"tape": str(path), "holds": None, "why": words}))
    say(words)


def _verdict_json(path: Path, verdict: Verdict) -> dict[str, object]:
    return {
        "tape": str(path),
        "holds": verdict.holds,
        "why": verdict.why,
        "second": verdict.second,
        "tick": verdict.tick,
        "fields": verdict.fields,
        "ticks": verdict.ticks,
        "digest": verdict.digest,
    }


def _verdict_words(path: Path, verdict: Verdict) -> str:
    if verdict.holds:
        return f"{path}: holds, {verdict.ticks / 60.0:.1f} s, digest {verdict.digest}"
    fields = f"; fields that differ: {', '.join(verdict.fields)}" if verdict.fields else ""
    where = f"second {verdict.second}, noticed at tick {verdict.tick}"
    return f"{path}: does not hold: {verdict.why} ({where}){fields}"


@app.command()
def shot(
    out: Path,
    seed: Annotated[int, typer.Option(help="which level")] = 7,
    at: Annotated[float, typer.Option(help="metres along the hall")] = 20.0,
    length: Length = "10km",
    yaw: Annotated[float | None, typer.Option(help="degrees to the right; 180 looks back")] = None,
    gap: Annotated[float, typer.Option(help="metres to the horde")] = 60.0,
    time: Annotated[float, typer.Option(help="seconds into the run, or into a death")] = 60.0,
    place: Annotated[str | None, typer.Option(help=PLACES)] = None,
    horde: Annotated[int | None, typer.Option(help="how many they are")] = None,
    kind: Annotated[str | None, typer.Option(help="only one of this kind, ahead")] = None,
    distance: Annotated[float, typer.Option(help="metres to it")] = 5.0,
    death: Annotated[str | None, typer.Option(help="caught by this kind")] = None,
    darker: Darker = False,
    look: LookName = "alarm",
    quality: Quality = "high",
    size: Size = "1280x720",
    param: Annotated[list[str] | None, typer.Option(help="a look field, like grain=0")] = None,
    frames: Annotated[int, typer.Option(help="so many, while the runner runs on")] = 1,
    fps: Annotated[float, typer.Option(help="frames a second of the run")] = 60.0,
    runner: Annotated[str, typer.Option(help="who runs on")] = "steady",
) -> None:
    """Draw one place, or so many consecutive frames, into a picture file."""
    from level_bang.app.pictures import Shot
    from level_bang.app.pictures import shot as draw

    spot = Spot(
        choices.seed(seed),
        choices.length(length),
        choices.within(at, -59.0, 10_000.0, "--at"),
        choices.within(gap, 0.0, 1000.0, "--gap"),
        choices.within(time, 0.0, 7200.0, "--time"),
        horde,
        place,
    )
    wanted = Shot(
        spot,
        _look(look, darker, param or []),
        None if yaw is None else choices.within(yaw, -3600.0, 3600.0, "--yaw"),
        kind,
        choices.within(distance, 0.3, 90.0, "--distance"),
        death,
        int(choices.within(frames, 1, 100_000, "--frames")),
        choices.within(fps, 1.0, 1000.0, "--fps"),
        choices.runner(runner),
        quality,
        choices.size(size),
    )
    draw(wanted, out)


def _look(name: str, darker: bool, settings: list[str]) -> LookParams:
    found = look_named("darker" if darker else name)
    for setting in settings:
        found = with_param(found, setting)
    return found


@app.command()
def bench(
    seconds: Annotated[float, typer.Option(help="how long to measure")] = 20.0,
    size: Size = "1280x720",
    quality: Quality = "low",
    at: Annotated[float, typer.Option(help="metres along the hall")] = 5000.0,
    yaw: Annotated[float, typer.Option(help="degrees; 180 looks back at the horde")] = 0.0,
    gap: Annotated[float, typer.Option(help="metres to the horde")] = 12.0,
    horde: Annotated[int | None, typer.Option(help="how many they are")] = None,
    as_json: Json = False,
) -> None:
    """Measure frames, our Python, draw calls and memory, offscreen, with a runner running."""
    from level_bang.app.bench import Bench, measure

    spot = Spot(
        at=choices.within(at, 0.0, 10_000.0, "--at"),
        gap=choices.within(gap, 0.0, 1000.0, "--gap"),
        horde=horde,
    )
    turned = choices.within(yaw, -3600.0, 3600.0, "--yaw")
    wanted = Bench(spot, look_named("alarm"), seconds, turned, quality, choices.size(size))
    figures = measure(wanted)
    if as_json:
        out(json.dumps(figures))
        return
    for name, value in figures.items():
        out(f"{name:12} {value}")


@app.command()
def doctor() -> None:
    """Tell what graphics, sound and folders were found, and what to do about what is missing."""
    from level_bang.app.doctor import findings

    found = findings()
    for finding in found:
        out(f"{'ok ' if finding.good else 'NO '} {finding.words}")
    raise typer.Exit(DONE if all(finding.good for finding in found) else NO)


def _explained(error: Exception) -> str:
    tells = getattr(error, "format_message", error.__str__)
    words = " ".join(tells().split()).rstrip(".")
    return f"{words}; `level-bang --help` tells what there is."


def main() -> None:
    """The program: ends the process with the exit code of the design."""
    if sys.stdout is None or sys.stderr is None:  # started without a terminal
        nowhere = Path(os.devnull).open("w")  # noqa: SIM115 - for as long as we live
        sys.stdout, sys.stderr = sys.stdout or nowhere, sys.stderr or nowhere
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a file may have any name
    logging.basicConfig(format="%(message)s", level=logging.WARNING)
    sys.exit(run(sys.argv[1:]))


def _hush() -> None:
    """Let what is left to print go nowhere, so that Python does not try again at its end."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def run(arguments: list[str]) -> int:
    """Do what the arguments ask; returns the exit code."""
    try:
        code = app(arguments, prog_name="level-bang", standalone_mode=False)
    except typer.Exit as end:
        return int(end.exit_code)
    except USAGE_ERROR as error:
        say(_explained(error))
    except (UserError, TapeError, LookError, AssetError) as error:
        say(str(error))
    except (_StoppedError, KeyboardInterrupt, typer.Abort):
        say("Stopped.")
    except _UnheardError:
        _hush()
    except OSError as error:
        why = error.strerror or error
        say(f"It could not be done ({why}); make room, or choose another place.")
        _hush()
    else:
        return int(code or DONE)
    return IMPOSSIBLE
