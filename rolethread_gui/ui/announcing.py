"""What the desk says, put into words at the right place: status bar, quiet message, or standing notice."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from rolethread_gui.ui.widgets.notice_bar import NoticeBar
from rolethread_gui.ui.widgets.status import StatusBar
from rolethread_gui.wording import figure

if TYPE_CHECKING:
    from rolethread_gui.engine.import_reports import ImportReport
    from rolethread_gui.workbench.desk import Desk


class Announcer(QObject):
    """Listens to the desk.

    Signals:
        places_requested: the person wants to see what could not be read.
        report_requested: text of a crash report that the person wants to see.
        rescue_requested: path of a damaged project about which something is to be done.
    """

    places_requested = Signal()
    report_requested = Signal(str)
    rescue_requested = Signal(object)

    def __init__(self, desk: Desk, status: StatusBar, notices: NoticeBar, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._status = status
        self._notices = notices
        self._report = ""
        self._damaged = Path()
        self._again = False
        status.cancelled.connect(desk.cancel)
        status.message_asked.connect(self._act)
        desk.project_opened.connect(self._opened)
        desk.project_closed.connect(self._closed)
        desk.progress.connect(self._progress)
        desk.progress_ended.connect(status.end_progress)
        desk.problem.connect(self._problem)
        desk.damaged.connect(self._tell_damaged)
        desk.import_finished.connect(self._imported)
        desk.told.connect(self._told)

    @Slot(str, str)
    def say(self, text: str, action: str) -> None:
        """Show a quiet message, perhaps with a button: "Redo" does again, anything else undoes."""
        self._again = action == self.tr("Redo")
        self._status.say(text, action)

    @Slot(str)
    def _told(self, sentence: str) -> None:
        self.say(sentence, self.tr("Undo") if self._desk.undo_text() else "")

    @Slot()
    def _act(self) -> None:
        if self._again:
            self._desk.redo()
        else:
            self._desk.undo()

    @Slot()
    def _opened(self) -> None:
        self._notices.clear()
        if self._desk.read_only:
            self._notices.post(
                "read_only",
                self.tr(
                    "“{0}” is open in another window. Here you can look, but not change anything."
                ).format(self._desk.name),
            )

    @Slot()
    def _closed(self) -> None:
        self._status.set_counts("")
        self._status.clear_message()
        for what in self._status.running():
            self._status.end_progress(what)
        self._notices.clear()

    @Slot(str, int, int)
    def _progress(self, what: str, done: int, total: int) -> None:
        titles = {
            "import": self.tr("Reading"),
            "checks": self.tr("Checking"),
            "export": self.tr("Exporting"),
            "preflight": self.tr("Looking ahead"),
            "mend": self.tr("Mending"),
            "search": self.tr("Searching"),
        }
        self._status.show_progress(what, titles.get(what, what), done, total)

    @Slot(str, str)
    def _problem(self, sentence: str, hint: str) -> None:
        if "read_only" in self._notices.names():
            self._status.say(sentence)  # the standing notice says why
        else:
            self._notices.post("problem", f"{sentence} {hint}".strip(), kind="problem")

    @Slot(object)
    def _tell_damaged(self, path: Path) -> None:
        self._damaged = path
        self._notices.drop("problem")  # it says the same
        notice = self._notices.post(
            "damaged",
            self.tr(
                "The project file “{0}” is damaged. It stays as it is; what can be read of it can be put into a new project, "
                "or you can go back to a backup."
            ).format(path.name),
            self.tr("See what can be done"),
            kind="problem",
        )
        notice.asked.connect(self._ask_rescue)

    @Slot()
    def _ask_rescue(self) -> None:
        self.rescue_requested.emit(self._damaged)

    @Slot(str, str)
    def say_crashed(self, path: str, report: str) -> None:
        """Tell of a bug; `path` is where its report was kept, empty for nowhere."""
        del path
        self._tell_of(
            report, self.tr("Something in the program went wrong. Your work is kept; you can go on.")
        )

    @Slot(str, str)
    def say_stopped(self, path: str, report: str) -> None:
        """Tell that the program stopped the last time; `path` as for `say_crashed`."""
        del path
        self._tell_of(report, self.tr("The program stopped by itself the last time. Your work is kept."))

    def _tell_of(self, report: str, sentence: str) -> None:
        self._report = report
        notice = self._notices.post("crash", sentence, self.tr("Show the report"), kind="problem")
        notice.asked.connect(self._ask_report)

    @Slot()
    def _ask_report(self) -> None:
        self.report_requested.emit(self._report)

    @Slot(object)
    def _imported(self, report: ImportReport) -> None:
        self._status.say(report.sentence)
        if report.problems:
            notice = self._notices.post(
                "places",
                self.tr(
                    "{0} places in “{1}” could not be read or were mended. Everything else is here."
                ).format(figure(report.problems), report.name)
                if report.problems > 1
                else self.tr(
                    "One place in “{0}” could not be read or was mended. Everything else is here."
                ).format(report.name),
                self.tr("Show"),
            )
            notice.asked.connect(self.places_requested)
