"""The game in its window: title, run, pause, ending, report, and what keys do in each."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from enum import Enum
from itertools import count
from pathlib import Path
from typing import Final

from level_bang.app import folders, report, story
from level_bang.app.hands import Hands
from level_bang.app.noise import Noise
from level_bang.app.run import Run, runner_source
from level_bang.render.controls import Controls
from level_bang.render.engine import Engine
from level_bang.render.screen import Page, Screen
from level_bang.render.stage import Stage
from level_bang.sim.kinds import ENTRY_NAMES, Entry
from level_bang.tape import HUMAN, Header, Recorder, Session, TapeError, read, shelf
from level_bang.tape.resume import resume
from level_bang.view.look import LookParams

SOMEBODY: Final = "athletic"  # who runs behind the title
MESSAGE: Final = 4.0  # s that a message of the game stays
UPDATE_SORT: Final = 45  # between Panda's input (-50) and its drawing (50)
HELP: Final = (
    "W A S D run    Shift sprint    Space vault    Ctrl or C slide    Q look back    F shove\n"
    "E try a door, struggle    1 2 use    Tab odometer    Esc pause"
)
_log = logging.getLogger(__name__)


class State(Enum):
    """What the window shows."""

    TITLE = 0
    RUNNING = 1
    PAUSED = 2
    REPORT = 3
    DONE = 4


@dataclass(slots=True)
class Options:
    """How the game was asked to start."""

    look: LookParams
    header: Header | None = None  # straight into this run, else the title
    runner: str | None = None
    seconds: float | None = None  # s of the run after which the game ends
    clock: Callable[[], float] = field(kw_only=True)
    fresh_seed: Callable[[], int] = field(kw_only=True)


class Game:
    """Everything between the player and a run."""

    def __init__(self, engine: Engine, stage: Stage, options: Options) -> None:
        """Show the title, or begin the run that was asked for."""
        self.engine, self.stage, self.options = engine, stage, options
        self.screen = Screen(engine)
        self.controls = Controls(engine)
        self.noise = Noise()
        self.state = State.TITLE
        self.run: Run | None = None
        self._backdrop: Run | None = None
        self.trouble = ""
        self._chosen = 0
        self._choices: list[tuple[str, Callable[[], None]]] = []
        self._odometer = False
        self._page = Page()
        self._page_shown: Page | None = None
        self._said, self._said_until = "", 0.0
        self._last = options.clock()
        self._tape: Path | None = None
        self._kept = False
        self._hands = Hands(self.controls)
        self._recover()
        if options.header is not None:
            self._begin(options.header)
        else:
            self._title()
        engine.each_frame(self.update, UPDATE_SORT)

    @property
    def done(self) -> bool:
        """Whether the window should go."""
        return self.state is State.DONE

    def update(self) -> None:
        """One frame, before it is drawn."""
        now = self.options.clock()
        elapsed, self._last = now - self._last, now
        self.stage.pace(elapsed)
        any_key = self.controls.any_press
        pressed = self.controls.take_presses()
        if self.engine.closed:
            self._quit()
            return
        self._always(pressed)
        if self.state is State.RUNNING:
            self._running(elapsed, pressed, any_key)
        elif self.state is not State.DONE:
            self._wait(elapsed)
            self._menu(pressed)
        self._write()
        self._draw()

    def close(self) -> None:
        """End the run that is under way, so that its tape is whole."""
        if self.run is not None:
            self.run.session.close()
            self.run = None
        self.noise.close()
        self.controls.close()

    def _recover(self) -> None:
        try:
            found = shelf.recover(folders.tapes())
            shelf.prune(folders.tapes())
        except OSError as error:
            _log.warning("old tapes could not be looked after: %s", error.strerror)
            return
        if found:
            self.trouble = f"A run that broke off was recovered: {found[-1].name}"

    def _wait(self, elapsed: float) -> None:
        """Behind the title somebody else runs, unheard."""
        if self.state is not State.PAUSED:
            self.noise.silence()
        if self.state is State.TITLE:
            if self._backdrop is None or self._backdrop.finished:
                self._backdrop = self._somebody()
            self._backdrop.advance(elapsed)

    def _somebody(self) -> Run:
        header = Header(self.options.fresh_seed(), Entry.UNEXPECTED, 10_000.0, player=SOMEBODY)
        session = Session(header)
        return Run(session, runner_source(session, SOMEBODY), driven=True)

    def _always(self, pressed: set[str]) -> None:
        if "fullscreen" in pressed:
            self.engine.set_fullscreen(not self.engine.fullscreen)
        if "screenshot" in pressed:
            self._photograph()
        if "reload" in pressed:
            troubles = self.stage.reload_shaders()
            self._say(troubles[0] if troubles else "The shaders were read again.")
        if "odometer" in pressed:
            self._odometer = not self._odometer
            if self._odometer and self.run is not None:
                self.run.glance()

    def _say(self, words: str) -> None:
        """A message of the game itself: it stays long enough to be read, whatever is heard.

        Counted from now, not from the frame's start: reading shaders again takes a while.
        """
        self._said, self._said_until = words, self.options.clock() + MESSAGE

    def _photograph(self) -> None:
        folder = folders.pictures()
        why = folders.writable(folder)
        if why is None:
            names = (folder / f"level-bang-{number:04d}.png" for number in count(1))
            if not self.engine.save_picture(next(name for name in names if not name.exists())):
                why = f"{folder} took no file"
        if why is not None:
            self._say(f"No picture was taken: {why}")

    # --- a run

    def _begin(self, header: Header) -> None:
        self._close_run()
        recorder = self._recorder(header)
        self._start(Session(header, recorder))

    def _recorder(self, header: Header) -> Recorder | None:
        try:
            self._tape = shelf.next_path(folders.tapes(), header.seed)
            return Recorder(self._tape, header)
        except OSError as error:
            self._tape = None
            self.trouble = f"This run is not recorded: {error.strerror or error}."
            return None

    def _start(self, session: Session) -> None:
        self._hands = Hands(self.controls)
        name = session.header.player
        driven = name != HUMAN
        source = runner_source(session, name) if driven else self._hands.command
        self.run = Run(session, source, driven)
        self._kept = False
        self.noise.begin(session.header.seed)
        self._resume()

    def _resume(self) -> None:
        self.state = State.RUNNING
        self.controls.take_presses()
        self.controls.release()
        self.controls.capture(self.run is not None and not self.run.driven)
        self.noise.pause(False)

    def _running(self, elapsed: float, pressed: set[str], any_key: bool) -> None:
        run = self.run
        assert run is not None
        if "pause" in pressed or not self.engine.focused or self.engine.minimised:
            self._pause()
            return
        self._hands.look()
        self._hands.press(pressed, any_key)
        limit = self.options.seconds
        until = None if limit is None else round(limit * 60)
        events = run.advance(elapsed, until)
        self.noise.hear(run.session.world, events)
        if run.finished:
            self._report()
        elif until is not None and run.session.world.tick >= until:
            self._quit()

    def _told(self, run: Run) -> str:
        """What is to be read while one runs: what is heard, else what is told of the level."""
        recorder = run.session.recorder
        if self.noise.caption:
            return self.noise.caption
        if recorder is not None and recorder.trouble is not None:
            return f"Not recorded any more: {recorder.trouble}"
        entry = Entry(run.session.world.entry)
        return story.line(entry, run.seconds) if run.session.header.ranked else ""

    def _close_run(self) -> None:
        if self.run is not None:
            self.run.session.close()
            self.run = None

    # --- pages

    def _show(self, page: Page, choices: list[tuple[str, Callable[[], None]]]) -> None:
        self._choices, self._chosen = choices, 0
        self.controls.capture(False)
        self._page = page

    def _menu(self, pressed: set[str]) -> None:
        step = ("back" in pressed) - ("forward" in pressed)
        if step:
            self._chosen = (self._chosen + step) % len(self._choices)
        if "pause" in pressed:
            if self.state is State.PAUSED:
                self._resume()
            elif self.state is State.REPORT:
                self._title()
        elif "confirm" in pressed:
            self._choices[self._chosen][1]()

    def _title(self) -> None:
        self._close_run()
        self.state = State.TITLE
        self.noise.pause(False)
        choices: list[tuple[str, Callable[[], None]]] = [
            ("Run", lambda: self._fresh(10_000.0)),
            ("Practice, 3 km", lambda: self._fresh(3_000.0)),
            ("Practice, 1 km", lambda: self._fresh(1_000.0)),
            ("Quit", self._quit),
        ]
        last = self._unfinished()
        if last is not None:
            choices.insert(1, ("Take up the last run", lambda: self._take_up(last)))
        note = self.trouble or HELP
        self.trouble = ""
        self._show(Page("Level !", ("Run for your life.",), note=note), choices)

    def _unfinished(self) -> Path | None:
        """The last run's tape, if it was left early."""
        try:
            path = shelf.last(folders.tapes())
            tape = None if path is None else read(path)
        except (OSError, TapeError):
            return None
        left = tape is not None and (tape.done is None or tape.done.outcome == "quit")
        return path if tape is not None and left and tape.ticks > 0 else None

    def _fresh(self, length: float) -> None:
        seed = self.options.fresh_seed()
        entry = list(ENTRY_NAMES.values())[seed % len(ENTRY_NAMES)]
        self._begin(Header(seed, entry, length))

    def _take_up(self, path: Path) -> None:
        self._close_run()
        try:
            session = resume(read(path), self._recorder)
        except TapeError as error:
            self.trouble = str(error)
            self._title()
            return
        self._start(session)
        self._hands.face(session.world.body.yaw)

    def _pause(self) -> None:
        self.state = State.PAUSED
        self.noise.pause(True)
        assert self.run is not None
        where = f"{self.run.session.world.body.distance:,.0f} m"
        leave: tuple[str, Callable[[], None]] = ("Leave this run", self._title)
        self._show(
            Page("Paused", (where, "They wait, too."), note=HELP),
            [("Go on", self._resume), leave, ("Quit", self._quit)],
        )

    def _report(self) -> None:
        assert self.run is not None
        session = self.run.session
        session.close()
        if self.options.seconds is not None or self.options.runner is not None:
            self._quit()
            return
        self.state = State.REPORT
        self._report_page(session)

    def _report_page(self, session: Session) -> None:
        header = session.header
        again = Header(header.seed, header.entry, header.length, header.params)
        choices: list[tuple[str, Callable[[], None]]] = [
            ("Run again", lambda: self._fresh(header.length)),
            ("This level once more", lambda: self._begin(again)),
            ("Title", self._title),
            ("Quit", self._quit),
        ]
        note = f"Tape: {self._tape.name}" if self._tape else self.trouble
        if self._tape is not None and not self._kept:
            choices.insert(2, ("Keep this tape", lambda: self._keep(session)))
        words = report.title(session), report.lines(session)
        curve = report.curve(session.chronicle)
        beside = report.aside(session)
        legend = report.LEGEND if curve else ""
        self._show(Page(*words, note=note, curve=curve, legend=legend, aside=beside), choices)

    def _keep(self, session: Session) -> None:
        assert self._tape is not None
        try:
            self._tape = shelf.keep(
                self._tape, f"kept-{report.title(session)}-{session.header.seed}"
            )
            self._kept = True
        except OSError as error:
            self.trouble = f"The tape could not be kept: {error.strerror or error}"
            self._tape = None
        self._report_page(session)

    def _quit(self) -> None:
        self._close_run()
        self.state = State.DONE

    # --- what is seen

    def _write(self) -> None:
        """This frame's words; a message of the game stands where a note or caption would."""
        said = self._said if self._last < self._said_until else ""
        if self.state is State.RUNNING and self.run is not None:
            distance = self.run.session.world.body.distance
            self._turn_to(None)
            self.screen.caption(said or self._told(self.run))
            self.screen.hud(f"{distance:,.0f} m" if self._odometer else "")
        elif self.state is not State.DONE:
            names = [name for name, _ in self._choices]
            note = said or self._page.note
            self._turn_to(replace(self._page, choices=names, chosen=self._chosen, note=note))
            self.screen.caption("")
            self.screen.hud("")

    def _turn_to(self, page: Page | None) -> None:
        """Lay a page out only where it is another one: that costs a fifth of a millisecond."""
        if page != self._page_shown:
            self._page_shown = page
            self.screen.page(page)

    def _draw(self) -> None:
        shown = self.run or (self._backdrop if self.state is State.TITLE else None)
        if shown is not None and self.state is not State.DONE:
            self.stage.show(shown.frame(self.options.look, self._hands.gaze))
        self.screen.fit()
