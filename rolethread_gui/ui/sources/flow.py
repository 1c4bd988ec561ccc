"""What happens on screen when files are opened, added, mended or joined: the questions, and what is said after."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from rolethread_gui.dataset.filters import FromSource
from rolethread_gui.formats.choices import NOTHING, ColumnsQuestion, Question
from rolethread_gui.wording import figure

if TYPE_CHECKING:
    from rolethread_gui.dataset.conversation import Conversation
    from rolethread_gui.engine.import_reports import ImportReport, SourceSummary
    from rolethread_gui.engine.merging import MergeReport
    from rolethread_gui.engine.replacing import ReplaceReport
    from rolethread_gui.workbench.desk import Desk
    from rolethread_gui.workbench.source_work import SourceWork


class SourceFlow(QObject):
    """Shows the dialogs about sources. Their modules are imported when they are asked for.

    Signals:
        said: a quiet message and the title of its button.
        filter_requested: a clause to filter by.
    """

    said = Signal(str, str)
    filter_requested = Signal(object)

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._later: list[Path] = []
        self._merge: MergeReport | None = None
        self._question = ""
        desk.project_opened.connect(self._opened)
        desk.import_finished.connect(self._imported)
        desk.project_closed.connect(self._closed)

    @property
    def _work(self) -> SourceWork | None:
        return self._desk.source_work

    @Slot()
    def _opened(self) -> None:
        work = self._work
        if work is not None:
            work.asked.connect(self._ask)
            work.replaced.connect(self._replaced)
            work.removed.connect(self._removed)
            work.joinable.connect(self._joinable)

    @Slot()
    def _closed(self) -> None:
        for name in ("question_dialog", "columns_dialog", "merge_dialog"):
            for dialog in self._window.findChildren(QDialog, name):
                dialog.close()

    # opening and adding

    def add_later(self, paths: list[Path]) -> None:
        """Add these when the project that is being opened has what it begins with."""
        self._later = paths

    @Slot(object)
    def _imported(self, report: ImportReport) -> None:
        del report
        paths, self._later = self._later, []
        if paths and self._work is not None:
            self._work.add(*paths)

    def add(self, paths: list[Path]) -> None:
        """Add these to the open project, one after another, whole."""
        if self._work is not None:
            self._work.add(*paths)

    @Slot()
    def choose_to_add(self) -> None:
        """Ask for a dataset and say what it would bring."""
        chosen, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Add to this project"), "", self.tr("All files (*)")
        )
        if chosen:
            self.join(Path(chosen))

    def join(self, path: Path) -> None:
        """Read a dataset, and say what it would bring before anything is taken."""
        if self._work is not None:
            self._work.join(path)

    # questions

    @Slot(object)
    def _ask(self, question: Question) -> None:
        from rolethread_gui.ui.sources.columns_dialog import ColumnsDialog
        from rolethread_gui.ui.sources.question_dialog import QuestionDialog

        self._question = question.id
        dialog: ColumnsDialog | QuestionDialog
        if isinstance(question, ColumnsQuestion):
            columns = dialog = ColumnsDialog(question, self._window)
            columns.wanted.connect(self._preview)
        else:
            dialog = QuestionDialog(question, self._window)
        dialog.answered.connect(self._answer)
        dialog.rejected.connect(self._give_up)
        dialog.open()

    @Slot(str)
    def _answer(self, value: str) -> None:
        if self._work is not None:
            self._work.answer(self._question, value)

    @Slot()
    def _give_up(self) -> None:
        self._later = []
        if self._work is not None:
            self._work.give_up()

    @Slot(str)
    def _preview(self, assignment: str) -> None:
        work = self._work
        if work is not None and work.path is not None:
            choices = work.choices.with_answer("columns", assignment)
            work.preview(work.path, choices, self._previewed)

    def _previewed(self, shown: Conversation | str) -> None:
        from rolethread_gui.ui.sources.columns_dialog import ColumnsDialog

        for dialog in self._window.findChildren(ColumnsDialog):
            if isinstance(shown, str):
                dialog.show_trouble(shown)
            else:
                dialog.show_preview(shown)

    # the page of sources

    @Slot()
    def show_sources(self) -> None:
        """Show the sources and the import report."""
        from rolethread_gui.ui.sources.sources_dialog import SourcesDialog

        if not self._desk.is_open:
            return
        for other in self._window.findChildren(SourcesDialog):
            other.raise_()
            other.activateWindow()
            return
        dialog = SourcesDialog(self._desk, self._window)
        dialog.add_requested.connect(self.choose_to_add)
        dialog.show_requested.connect(self._show_conversations)
        dialog.own_file_requested.connect(self._save_own_file)
        dialog.answers_requested.connect(self._ask_again)
        dialog.show()

    @Slot(object)
    def _show_conversations(self, source: SourceSummary) -> None:
        self.filter_requested.emit(FromSource(source.ids, source.name))

    @Slot(object)
    def _save_own_file(self, source: SourceSummary) -> None:
        known = Path(source.path)
        suggested = known.with_name(f"{known.stem} (edited){known.suffix}")
        chosen, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Save {0} as its own file").format(source.name), str(suggested)
        )
        if not chosen:
            return
        path = Path(chosen)
        if path == known:
            self.said.emit(self.tr("The file that was opened is never written to. Choose another name."), "")
            return
        self._desk.outside.own_file(source.id, path, self._own_file_saved)

    def _own_file_saved(self, manifest: object) -> None:
        if manifest is not None:
            self.said.emit(self.tr("Saved as its own file."), "")

    @Slot(object)
    def _ask_again(self, source: SourceSummary) -> None:
        """Let the questions come again: the answers that were given are forgotten for this reading."""
        if self._work is not None:
            self._work.read_again(source, NOTHING)

    # what is said after

    @Slot(object)
    def _replaced(self, report: ReplaceReport) -> None:
        self.said.emit(report.sentence, self.tr("Undo"))

    @Slot(str, int)
    def _removed(self, name: str, count: int) -> None:
        many = self.tr("{0} and its {1} conversations are out of the project.").format(name, figure(count))
        self.said.emit(many, self.tr("Undo"))

    # joining

    @Slot(object)
    def _joinable(self, report: MergeReport) -> None:
        from rolethread_gui.ui.sources.merge_dialog import MergeDialog

        self._merge = report
        dialog = MergeDialog(report, self._desk, self._window)
        dialog.decided.connect(self._decided)
        dialog.open()

    @Slot(object)
    def _decided(self, keys: list[int]) -> None:
        report, self._merge = self._merge, None
        if report is None or self._work is None:
            return
        if report.project:
            self._work.take_project(Path(report.project), keys)
        else:
            self._work.take(report.source, keys, report.name)
