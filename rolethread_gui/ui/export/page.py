"""The Export page: it asks the desk what would happen, and lets it happen."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QCoreApplication, QEvent, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from rolethread_gui.dataset.columns import Bools
from rolethread_gui.dataset.filters import IsOneOf
from rolethread_gui.dataset.tags import tags_of
from rolethread_gui.ui.export.choosing import ExportChoosing
from rolethread_gui.ui.export.planning import (
    Goods,
    export_plan,
    groups_of,
    repairs_wanted,
)
from rolethread_gui.wording import figure
from rolethread_gui.workbench.export_choices import ExportChoices, remembered

if TYPE_CHECKING:
    from rolethread_gui.dataset.changes import ChangeSet
    from rolethread_gui.dataset.errors import UserProblem
    from rolethread_gui.engine.export_plan import ExportPlan, ExportSummary, Manifest
    from rolethread_gui.engine.import_reports import SourceSummary
    from rolethread_gui.engine.preflight_report import Preflight
    from rolethread_gui.formats.trainers.base import Trainer
    from rolethread_gui.workbench.desk import Desk
    from rolethread_gui.workbench.preferences import Preferences


_LAYERS = 3
"""Layouts in layouts: each tells the one around it only when it is laid out."""


class ExportPage(ExportChoosing):
    """Choices at the left, what follows from them at the right, the place and the button below.

    Signals:
        place_wanted: key of a conversation and of a turn (or None) to open there.
        finished: a sentence about what was written.
        said: a sentence for the status bar, and the title of its button or nothing.
    """

    place_wanted = Signal(int, object)
    finished = Signal(str)
    said = Signal(str, str)

    def __init__(
        self,
        desk: Desk,
        preferences: Preferences,
        shown: Callable[[], Bools],
        selected: Callable[[], list[int]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(desk, preferences, parent)
        self._shown = shown
        self._selected = selected
        self._running = False
        self._keys: tuple[int, ...] | None = None
        self._quiet.timeout.connect(self._look_ahead)
        self._connect()

    def _connect(self) -> None:
        self.scope.own_file_wanted.connect(self._own_file)
        self.save_table.clicked.connect(self._save_table)
        self.findings.shown_wanted.connect(self._show_wanted)
        self.findings.place_wanted.connect(self.place_wanted)
        self.findings.mend_wanted.connect(self._mend)
        self.run.clicked.connect(self._export)
        self.again.clicked.connect(self._ask_now)
        self._desk.dataset_changed.connect(self._ask_soon)
        self._desk.project_opened.connect(self._opened)
        self._desk.project_closed.connect(self._closed)
        self._desk.progress_ended.connect(self._ended)

    # coming and going

    @Slot()
    def _opened(self) -> None:
        """Take what was chosen for this project; it may be asked for before the page was ever seen."""
        path = self._desk.path
        self.choices = remembered(self._preferences, path) if path is not None else ExportChoices()
        self._path_is_ours = True
        self._preflight = None
        self.result.hide()
        self.choices_changed.emit(self.choices)
        if self.isVisible():
            self._enter()

    @Slot()
    def _closed(self) -> None:
        self._quiet.stop()
        self._running = False
        self._preflight = None
        self._sources = []
        self.choices = ExportChoices()

    def enter(self) -> None:
        """The page comes into view."""
        if self._desk.is_open:
            self._enter()
            for _ in range(_LAYERS):  # cards that are new find their heights now, and not before the eyes
                QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)

    def _enter(self) -> None:
        if not self.targets.filled:
            self._fill_targets()
        self.targets.choose(self.choices.target)
        self._show_target()
        self.split.show_choices(self.choices)
        self.counting.show_choices(self.choices)
        self._look_at_files()
        self._desk.sources(self._sources_arrived)
        self.refresh()
        self._ask_soon()

    @Slot(object)
    def _sources_arrived(self, sources: list[SourceSummary]) -> None:
        self._sources = sources
        self._problems = any(source.problems for source in sources)
        self.refresh()
        self.unreadable.setVisible(self._problems and bool(self.choices.dialect))

    # looking ahead

    def _goods(self) -> Goods:
        groups = groups_of(tags_of(self._desk.settings), self._sources)
        return Goods(self._desk.columns, self._shown(), self._selected(), groups)

    @Slot()
    def refresh(self) -> None:
        """Count again what goes; called when the filter, the selection or the dataset changes."""
        if not self.isVisible() or not self._desk.is_open:
            return
        goods = self._goods()
        counts = goods.counts()
        if self.choices.scope == "selected" and not counts.selected:
            self.choices = msgspec.structs.replace(self.choices, scope="all")
        if self.choices.scope == "group" and self.choices.group not in {one for one, _, _ in counts.groups}:
            self.choices = msgspec.structs.replace(self.choices, scope="all", group="")
        self.scope.show_counts(counts, self.choices.scope, self.choices.group)
        self.show_any(counts.all > 0, counts.left_out)
        known = self._preflight is not None or (bool(self.choices.dialect) and self.run.isEnabled())
        if goods.keys(self.choices) != self._keys or not known:
            self._ask_soon()

    @Slot()
    def _ask_now(self) -> None:
        self._quiet.stop()
        self._look_ahead()

    @Slot()
    def _look_ahead(self) -> None:
        if not self.isVisible() or not self._desk.is_open or not self.choices.target:
            return
        goods = self._goods()
        self.scope.show_counts(goods.counts(), self.choices.scope, self.choices.group)
        self._keys = goods.keys(self.choices)
        self.show_looking()
        self._desk.outside.preview(self._plan(), self._looked, self._not_looked)

    def _plan(self) -> ExportPlan:
        return export_plan(
            self.choices,
            self._keys,
            unreadable=self.unreadable.isChecked() and not self.unreadable.isHidden(),
        )

    @Slot(object)
    def _looked(self, summary: ExportSummary | None) -> None:
        if summary is None or not self._desk.is_open:
            return
        self._preflight = found = summary.preflight
        trainer = self.trainer()
        if found is None or trainer is None or found.trainer != trainer.id:
            self.show_plain(summary.sentence, summary.losses)
        else:
            self.show_preflight(found, self.choices.own_repairs, writable=not self._desk.read_only)
            self._show_files(trainer, found)
        self.show_runnable(summary.conversations, running=self._running)

    def _show_files(self, trainer: Trainer, found: Preflight) -> None:
        split = self.choices.percent > 0
        files = trainer.files(found.settings, validation=split)
        self.files.show_files([(one.name, one.title) for one in files], "manifest.json")
        names = {one.split: one.name for one in files if one.split}
        self.snippet.show_text(trainer.snippet(found.settings, found.facts, names) if found.fits else "")

    @Slot(object)
    def _not_looked(self, problem: UserProblem) -> None:
        self.show_stopped(f"{problem.sentence} {problem.hint}".strip())

    @Slot(str)
    def _ended(self, what: str) -> None:
        if what == "preflight" and self.looking and not self._quiet.isActive():
            self.show_stopped(self.tr("Not looked through to the end."))

    # acting on findings

    @Slot(object, str)
    def _show_wanted(self, keys: tuple[int, ...], title: str) -> None:
        self.filter_wanted.emit(IsOneOf(keys, title))

    @Slot(str, object)
    def _mend(self, repair: str, keys: tuple[int, ...]) -> None:
        found = self._preflight
        if found is not None:
            self._desk.outside.mend(repairs_wanted(found, keys, repair), self._mended)

    @Slot(object)
    def _mended(self, change: ChangeSet | None) -> None:
        if change is None:
            self.said.emit(self.tr("There was nothing left to mend."), "")
        else:
            self.said.emit(change.label, self.tr("Undo"))

    @Slot()
    def _save_table(self) -> None:
        found, project = self._preflight, self._desk.path
        if found is None or project is None:
            return
        chosen, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Save what was found as a table"),
            str(self._suggested().with_name(f"{project.stem}-{found.trainer}.csv")),
            self.tr("Tables (*.csv)"),
        )
        if chosen:
            self.write_table(Path(chosen))

    def write_table(self, path: Path) -> None:
        """Write what was found as a table."""
        from rolethread_gui.engine.preflight_table import write_table

        found = self._preflight
        if found is not None:
            said = self.tr("What was found is in “{0}”.").format(path.name)
            self._desk.ask(lambda _: write_table(found, path), lambda _: self.said.emit(said, ""))

    @Slot()
    def _own_file(self) -> None:
        number = int(self.choices.group.removeprefix("source:"))
        source = next((one for one in self._sources if one.id == number), None)
        if source is None:
            return
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Write the source to"), str(self._suggested().with_name(source.name))
        )
        if chosen:
            self.write_own_file(number, Path(chosen))

    def write_own_file(self, source: int, path: Path) -> None:
        """Write one source as its own file."""
        self._running = True
        self.run.setEnabled(False)
        self._desk.outside.own_file(source, path, self._exported)

    # doing it

    @Slot()
    def _export(self) -> None:
        text = self.path.text().strip()
        if not text:
            self._choose_place()
            return
        path = Path(text)
        if self._path_is_ours:  # a new computer may have no Documents yet
            with contextlib.suppress(OSError):  # then the export itself says what is wrong
                path.parent.mkdir(parents=True, exist_ok=True)
        self._running = True
        self.run.setEnabled(False)
        self.result.say(self.tr("Writing. You can go on working."))
        self._keys = self._goods().keys(self.choices)
        self._desk.outside.export(self._plan(), path, self._exported)

    @Slot(object)
    def _exported(self, manifest: Manifest | None) -> None:
        self._running = False
        self.run.setEnabled(True)
        if manifest is None:
            self.result.say(self.tr("Nothing was written."))
            return
        path = Path(manifest.path)
        one = self.tr("1 conversation is in “{0}”.")
        many = self.tr("{1} conversations are in “{0}”.")
        sentence = (one if manifest.conversations == 1 else many).format(
            path.name, figure(manifest.conversations)
        )
        said = sentence
        report = manifest.trainer
        if report is not None and report.validation:
            said += " " + self.tr("{0} of them are kept for validation.").format(
                figure(len(report.validation))
            )
        if report is not None and report.left_out:
            said += " " + self.tr("{0} stayed behind; the manifest names them.").format(
                figure(len(report.left_out))
            )
        self.result.say(f"{said}\n{path}", path)
        self.finished.emit(sentence)

    @Slot()
    def problem(self) -> None:
        """Something went wrong elsewhere; the button may be pressed again."""
        if self._running:
            self._running = False
            self.run.setEnabled(True)
            self.result.say(self.tr("Nothing was written."))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the columns stand under each other."""
        super().resizeEvent(event)
        self.fit(event.size().width())
