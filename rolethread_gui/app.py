"""Where the window is put together: application, preferences, desk, window. Nothing else makes these."""

from __future__ import annotations

import sys
import tempfile
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QObject, Slot

from rolethread_gui.resource_files import resource
from rolethread_gui.ui.application import choose_theme, let_go, make_application, make_offscreen_application
from rolethread_gui.ui.main_window import MainWindow
from rolethread_gui.workbench.preferences import (
    BACKUP_EVERY,
    BACKUP_FOLDER,
    BACKUPS_KEPT,
    LAST_PROJECT,
    PROJECT_FOLDER,
    THEME,
    TOKENIZER,
    TOKENS_LIKE,
    Preferences,
)
from rolethread_gui.workbench.samples import SAMPLES, sample

_SWITCH_S = 0.0002
"""How long a thread may keep Python's lock while another waits for it. Painting a window asks for it some hundred
times; at Python's own 5 ms the writer's thread could hold a repaint up for a third of a second."""


class Workbench(QObject):
    """The running program: everything that lives as long as the window does."""

    def __init__(
        self, preferences: Preferences, *, folder: Path | None = None, theme_choice: str = ""
    ) -> None:
        """Make the frame of the window; `furnish` does the rest.

        Args:
            preferences: what is remembered.
            folder: where projects of datasets are kept; None for what the preferences say.
            theme_choice: instead of the preferences' theme, for pictures.
        """
        super().__init__()
        choose_theme(theme_choice or preferences.get(THEME))
        chosen = preferences.get(PROJECT_FOLDER)
        self.preferences = preferences
        self._folder = folder or (Path(chosen) if chosen else None)
        self._sample_folder = (folder or data_folder()) / "samples"
        self._first: Path | None = None
        self._safely = False
        self.window = MainWindow(preferences, self._folder)

    def start(self, path: Path | None, *, safely: bool = False) -> None:
        """Show the window at once, then put the pages in and open a file, or what was open last.

        Args:
            path: a dataset or project; None for what was open last.
            safely: open nothing by itself.
        """
        self._first = path or self._first
        self._safely = safely
        self.window.first_painted.connect(self._go_on)
        self.window.show()

    @Slot(str)
    def open_asked(self, path: str) -> None:
        """Open a file that the system asks for: at once, or first of all when the window is not that far yet."""
        if hasattr(self, "desk"):
            self.window.open_path(Path(path))
        else:
            self._first = Path(path)

    @Slot()
    def _go_on(self) -> None:
        from rolethread_gui.workbench.last_words import LastWords

        self.furnish()
        self.crashes.install()
        self.last_words = LastWords()
        for text in self.last_words.found():
            self.crashes.report_stop(text)
        self.last_words.listen()
        self.open(self._first, safely=self._safely)

    def furnish(self) -> None:
        """Make what works behind the window. Takes some tenths of a second, most of it imports."""
        from rolethread_gui.workbench.collecting import Collector

        # First of all: looking through what the imports below make takes longer than the rest of it.
        self._collector = Collector(self)
        self._collector.start()
        from rolethread_gui.ui.widgets.focus_mark import FocusMark
        from rolethread_gui.workbench.crash import CrashReporter
        from rolethread_gui.workbench.desk import Desk
        from rolethread_gui.workbench.safe_start import SafeStart

        sys.setswitchinterval(_SWITCH_S)
        self._focus_mark = FocusMark(self)
        self.desk = Desk(self, folder=self._folder)
        self.safe_start = SafeStart(self.preferences, self)
        self.desk.project_opened.connect(self.safe_start.opened)
        self.preferences.changed.connect(self._preference_changed)
        for row in (BACKUP_EVERY, TOKENIZER):
            self._preference_changed(row.name)
        self.crashes = CrashReporter(parent=self)
        self.desk.crashed.connect(self.crashes.report)
        self.crashes.met.connect(self.desk.tell)
        self.window.furnish(self.desk)
        self.window.export_page.keep_away_from(self._sample_folder)
        self.crashes.reported.connect(self.window.announcer.say_crashed)
        self.crashes.stopped.connect(self.window.announcer.say_stopped)
        self.window.sample_requested.connect(self.open_sample)

    @Slot(str)
    def _preference_changed(self, name: str) -> None:
        if name in {BACKUP_EVERY.name, BACKUPS_KEPT.name, BACKUP_FOLDER.name}:
            from rolethread_gui.engine.backups import Rule

            minutes = self.preferences.get(BACKUP_EVERY)
            every = timedelta(minutes=minutes) if minutes else None
            folder = self.preferences.get(BACKUP_FOLDER)
            place = Path(folder) if folder else None
            self.desk.backup_rule = Rule(every, self.preferences.get(BACKUPS_KEPT), place)
        elif name in {TOKENIZER.name, TOKENS_LIKE.name}:
            from rolethread_gui.engine.tokens import TokenPlan

            like = self.preferences.get(TOKENS_LIKE)
            self.desk.tokens.use(TokenPlan(self.preferences.get(TOKENIZER), encoding=like))

    def open(self, path: Path | None, *, safely: bool = False) -> None:
        """Open a dataset or project; without one, what was open last, or the sample at the very first start."""
        from rolethread_gui.workbench.places import is_free

        last = self.preferences.get(LAST_PROJECT)
        if path is not None:
            self.window.open_path(path)
        elif last and (safely or self.safe_start.suspect == last):
            self.window.opening.offer_last(Path(last), brought_down=self.safe_start.suspect == last)
        elif last and is_free(Path(last)):
            self.safe_start.opening(Path(last))
            self.window.open_path(Path(last))
        elif safely:
            return
        elif not self.preferences.recent_projects():
            self.window.tour.offer_once()
            self.open_sample(SAMPLES[0].id)

    @Slot(str)
    def open_sample(self, name: str) -> None:
        """Open a sample, in a project of the program's own so that Documents stays clean."""
        chosen = sample(name)
        project = self._sample_folder / f"{chosen.project}.rolethread"
        self.window.wait_for_project()
        if project.exists():
            self.desk.open_path(project)
        else:
            project.parent.mkdir(parents=True, exist_ok=True)
            self.desk.open_path(resource("samples", f"{chosen.id}.jsonl"), into=project)

    def end(self) -> None:
        """Close the window and let go of everything."""
        self.window.close()
        if hasattr(self, "crashes"):
            self.safe_start.settled()
            self.crashes.remove()
            self._collector.stop()
        if hasattr(self, "last_words"):
            self.last_words.end()
        self.window.deleteLater()
        let_go()


def data_folder() -> Path:
    """Where the program keeps what is its own."""
    import platformdirs

    return Path(platformdirs.user_data_dir("RoleThread Workbench", appauthor=False))


def run_gui(path: Path | None, *, safely: bool = False) -> int:
    """Open the window and work until it is closed.

    Args:
        path: a dataset or project; None for what was open last, or a sample.
        safely: open nothing by itself.
    """
    app = make_application(sys.argv[:1])
    workbench = Workbench(Preferences())
    app.file_asked.connect(workbench.open_asked)
    workbench.start(path, safely=safely)
    status = app.exec()
    workbench.end()
    return status


def write_guide(folder: Path) -> list[Path]:
    """Write the guide as Markdown files, the window's keys and preferences among them.

    Raises:
        OSError: the folder cannot be written.
    """
    from rolethread_gui.engine import guide
    from rolethread_gui.ui.dialogs.keys_sheet import all_keys
    from rolethread_gui.workbench.preferences import described

    return guide.write(folder, all_keys(), described())


def preview(  # noqa: PLR0917 - the command line passes them in this order
    file: Path, png: Path, page: str, colours: str, size: tuple[int, int], scale: float
) -> int:
    """Draw the window into a picture, without a screen, after the checks have finished.

    Args:
        file: a dataset (its project goes to a temporary folder) or a project.
        png: the picture to write.
        page: "edit", "balance" or "versions".
        colours: "light" or "dark".
        size: width and height of the window, in pixels before scaling.
        scale: 1 to 4.
    """
    from rolethread_gui.ui.preview import draw, without_size_hints

    app = make_offscreen_application(sys.argv[:1], scale)  # lives as long as its windows
    with without_size_hints(), tempfile.TemporaryDirectory(prefix="rolethread-") as folder:
        workbench = Workbench(
            Preferences(Path(folder) / "preferences.ini"), folder=Path(folder), theme_choice=colours
        )
        workbench.furnish()
        status = draw(workbench.desk, workbench.window, file, png, page=page, size=size)
        workbench.end()
    app.quit()
    return status


def self_test() -> int:
    """Try the whole path on the sample, offscreen, in a temporary folder. Prints one line a step."""
    from rolethread_gui.ui.preview import without_size_hints
    from rolethread_gui.ui.self_test import SelfTest

    app = make_offscreen_application(sys.argv[:1])  # lives as long as its windows
    with without_size_hints(), tempfile.TemporaryDirectory(prefix="rolethread-") as folder:
        home = Path(folder)
        workbench = Workbench(Preferences(home / "preferences.ini"), folder=home, theme_choice="light")
        workbench.furnish()
        test = SelfTest(workbench.desk, workbench.window, home)
        status = test.run(resource("samples", f"{SAMPLES[0].id}.jsonl"))
        workbench.end()
    app.quit()
    return status
