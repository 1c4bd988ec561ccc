"""The Export panel: in which format, what goes, what would happen to it, and where."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from rolethread_gui.dataset.columns import Bools, keys_of
from rolethread_gui.ui import theme
from rolethread_gui.workbench.places import default_folder

if TYPE_CHECKING:
    from rolethread_gui.engine.exporting import ExportPlan, ExportSummary, Manifest
    from rolethread_gui.engine.importing import SourceSummary
    from rolethread_gui.workbench.desk import Desk

_LEAST_PX = 300
_MOST_PX = 352
_QUIET_MS = 150


class ExportPanel(QFrame):
    """A panel at the right that stays open while the person goes on working.

    Signals:
        closed: the panel was closed.
        finished: a sentence about what was written.
    """

    closed = Signal()
    finished = Signal(str)

    def __init__(
        self,
        desk: Desk,
        shown: Callable[[], Bools],
        selected: Callable[[], list[int]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("export_panel")
        self.setMinimumWidth(_LEAST_PX)
        self.setMaximumWidth(_MOST_PX)
        self._desk = desk
        self._shown = shown
        self._selected = selected
        self._running = False
        self._path_is_ours = True
        self._written = Path()
        self._not_here: Path | None = None
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(_QUIET_MS)
        self._quiet.timeout.connect(self._ask_preview)
        self._build()
        desk.dataset_changed.connect(self._changed)
        desk.project_closed.connect(self.dismiss)
        self.hide()

    # building

    def _build(self) -> None:
        unit = theme.UNIT_PX
        inner = QWidget()
        form = QVBoxLayout(inner)
        form.setContentsMargins(2 * unit, unit, 2 * unit, 2 * unit)
        form.setSpacing(unit)
        self._build_format(form)
        self._build_scope(form)
        self._build_summary(form)
        self._build_place(form)
        form.addStretch(1)
        title = QLabel(self.tr("Export"))
        title.setProperty("kind", "title")
        close = QToolButton()
        close.setProperty("kind", "flat")
        close.setIcon(theme.icon("x", "muted"))
        close.setIconSize(QSize(18, 18))
        close.setObjectName("export_close")
        close.setToolTip(self.tr("Close"))
        close.setAccessibleName(self.tr("Close the export panel"))
        close.clicked.connect(self.dismiss)
        head = QHBoxLayout()
        head.setContentsMargins(2 * unit, unit, unit, 0)
        head.addWidget(title, 1)
        head.addWidget(close)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inner)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(scroll, 1)
        edge = QFrame()
        edge.setProperty("kind", "upright")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(edge)
        layout.addLayout(column, 1)

    def _heading(self, text: str) -> QLabel:
        label = QLabel(text)
        label.setProperty("kind", "heading")
        return label

    def _build_format(self, form: QVBoxLayout) -> None:
        self._format = QComboBox()
        self._format.setObjectName("export_format")
        self._format_help = QLabel()
        self._format_help.setProperty("kind", "muted")
        self._format_help.setWordWrap(True)
        self._framing = QComboBox()
        self._framing.setObjectName("export_framing")
        self._framing.addItem(self.tr("One conversation a line (JSONL)"), "jsonl")
        self._framing.addItem(self.tr("One list of all (JSON)"), "array")
        self._gzip = QCheckBox(self.tr("Packed with gzip"))
        self._gzip.setObjectName("export_gzip")
        heading = self._heading(self.tr("&Format"))
        heading.setBuddy(self._format)
        form.addWidget(heading)
        form.addWidget(self._format)
        form.addWidget(self._format_help)
        form.addWidget(self._framing)
        form.addWidget(self._gzip)
        self._framing.setAccessibleName(self.tr("Kind of file"))
        self._format.currentIndexChanged.connect(self._format_changed)
        self._framing.currentIndexChanged.connect(self._changed)
        self._gzip.toggled.connect(self._changed)

    def _build_scope(self, form: QVBoxLayout) -> None:
        form.addSpacing(theme.UNIT_PX)
        form.addWidget(self._heading(self.tr("What goes")))
        self._scope = QButtonGroup(self)
        self._all = QRadioButton()
        self._all.setObjectName("export_scope")
        self._only_shown = QRadioButton()
        self._only_shown.setObjectName("export_scope_shown")
        self._only_selected = QRadioButton()
        self._only_selected.setObjectName("export_scope_selected")
        self._all.setChecked(True)
        for place, button in enumerate((self._all, self._only_shown, self._only_selected)):
            self._scope.addButton(button, place)
            form.addWidget(button)
        self._scope.idToggled.connect(self._changed)
        self._unreadable = QCheckBox(self.tr("Keep places that could not be read as they are"))
        self._unreadable.setObjectName("export_unreadable")
        self._unreadable.setChecked(True)
        self._unreadable.toggled.connect(self._changed)
        form.addWidget(self._unreadable)

    def _build_summary(self, form: QVBoxLayout) -> None:
        form.addSpacing(theme.UNIT_PX)
        form.addWidget(self._heading(self.tr("What would happen")))
        self._summary = QLabel()
        self._summary.setObjectName("export_summary")
        self._summary.setWordWrap(True)
        self._summary.setTextFormat(Qt.TextFormat.PlainText)
        form.addWidget(self._summary)

    def _build_place(self, form: QVBoxLayout) -> None:
        unit = theme.UNIT_PX
        form.addSpacing(unit)
        heading = self._heading(self.tr("&Where"))
        form.addWidget(heading)
        self._path = QLineEdit()
        self._path.setObjectName("export_path")
        self._path.setAccessibleName(self.tr("File to write"))
        heading.setBuddy(self._path)
        self._path.textEdited.connect(self._path_edited)
        choose = QPushButton(self.tr("Choose…"))
        choose.setObjectName("export_choose")
        choose.clicked.connect(self._choose)
        row = QHBoxLayout()
        row.setSpacing(unit)
        row.addWidget(self._path, 1)
        row.addWidget(choose)
        form.addLayout(row)
        self._run = QPushButton(self.tr("Export"))
        self._run.setObjectName("export_run")
        self._run.setProperty("kind", "primary")
        self._run.clicked.connect(self._export)
        form.addSpacing(unit)
        form.addWidget(self._run)
        self._result = QLabel()
        self._result.setObjectName("export_result")
        self._result.setWordWrap(True)
        self._result.setTextFormat(Qt.TextFormat.PlainText)
        self._result.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._result.hide()
        self._folder = QPushButton(self.tr("Open the folder"))
        self._folder.setProperty("kind", "link")
        self._folder.clicked.connect(self._open_folder)
        self._folder.hide()
        form.addWidget(self._result)
        form.addWidget(self._folder, 0, Qt.AlignmentFlag.AlignLeft)

    def sizeHint(self) -> QSize:
        """Preferred size in pixels."""
        return QSize(_MOST_PX, 600)

    def keep_away_from(self, folder: Path) -> None:
        """A folder of the program's own, where nobody looks for files: Documents is suggested instead."""
        self._not_here = folder

    # opening and closing

    def open(self) -> None:
        """Show the panel with the project's own format and a file beside the dataset."""
        if not self._format.count():
            self._fill_formats()
        self._path_is_ours = True
        self._unreadable.hide()
        self._format_changed()
        self._desk.sources(self._sources_arrived)
        self._result.hide()
        self._folder.hide()
        self.show()
        self.refresh_scope()
        self._format.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def dismiss(self) -> None:
        """Close the panel; what runs goes on."""
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def _fill_formats(self) -> None:
        from rolethread_gui.formats.registry import written_dialects

        self._format.blockSignals(True)
        for dialect in written_dialects().values():
            self._format.addItem(dialect.title, dialect.id)
            self._format.setItemData(self._format.count() - 1, dialect.help, Qt.ItemDataRole.ToolTipRole)
        self._format.blockSignals(False)

    @Slot(object)
    def _sources_arrived(self, sources: list[SourceSummary]) -> None:
        """Take the format in which the dataset came, so that what was not touched goes out as it came."""
        if sources:
            place = self._format.findData(sources[0].dialect)
            self._format.setCurrentIndex(max(0, place))
            self._framing.setCurrentIndex(max(0, self._framing.findData(sources[0].framing)))
        self._unreadable.setVisible(any(source.problems for source in sources))
        self._format_changed()

    # what is asked for

    @Slot()
    def refresh_scope(self) -> None:
        """Count again what goes; called when the filter or the selection changes."""
        columns = self._desk.columns
        if not self.isVisible() or not self._desk.is_open:
            return
        included = columns.plain("included").astype(bool) & columns.alive()
        shown = self._mask(self._shown(), included)
        selected = self._selected()
        here = sum(bool(included[key - 1]) for key in selected)
        self._all.setText(self.tr("Everything not left out: %s") % f"{int(included.sum()):,}")
        self._only_shown.setText(self.tr("Only what is shown: %s") % f"{int(shown.sum()):,}")
        self._only_selected.setText(self.tr("Only what is selected: %s") % f"{here:,}")
        self._only_selected.setEnabled(here > 0)
        if not here and self._only_selected.isChecked():
            self._all.setChecked(True)
        self._changed()

    def _mask(self, mask: Bools, included: Bools) -> Bools:
        length = min(len(mask), len(included))
        return mask[:length] & included[:length]

    def plan(self) -> ExportPlan:
        """What the controls say."""
        from rolethread_gui.engine.exporting import ExportPlan

        keys: tuple[int, ...] | None = None
        columns = self._desk.columns
        if not self._all.isChecked():
            included = columns.plain("included").astype(bool) & columns.alive()
            if self._only_shown.isChecked():
                mask = self._mask(self._shown(), included)
                order = columns.slots_in_order()
                keys = tuple(
                    keys_of(order[(order < len(mask)) & mask[order.clip(max=max(0, len(mask) - 1))]])
                )
            else:
                keys = tuple(key for key in self._selected() if included[key - 1])
        return ExportPlan(
            dialect=str(self._format.currentData()),
            framing=self._framing.currentData(),
            compression="gz" if self._gzip.isChecked() else "",
            keys=keys,
            unreadable=self._unreadable.isChecked() and not self._unreadable.isHidden(),
        )

    @Slot()
    def _changed(self) -> None:
        if self.isVisible():
            if self._path_is_ours:
                self._path.setText(str(self._suggested()))
            self._quiet.start()

    @Slot()
    def _format_changed(self) -> None:
        self._format_help.setText(str(self._format.currentData(Qt.ItemDataRole.ToolTipRole) or ""))
        self._changed()

    @Slot()
    def _ask_preview(self) -> None:
        if self.isVisible() and self._desk.is_open:
            if not self._summary.text():
                self._summary.setText(self.tr("Working it out…"))
            self._desk.export_preview(self.plan(), self._preview_arrived)

    @Slot(object)
    def _preview_arrived(self, summary: ExportSummary) -> None:
        lines = [summary.sentence, *(f"• {loss}" for loss in summary.losses)]
        self._summary.setText("\n".join(lines))
        self._run.setEnabled(summary.conversations > 0 and not self._running)

    # where

    def _suggested(self) -> Path:
        suffix = ".jsonl" if self._framing.currentData() == "jsonl" else ".json"
        if self._gzip.isChecked():
            suffix += ".gz"
        project = Path(self._desk.path) if self._desk.path is not None else Path.home() / "export"
        folder = default_folder() if project.parent == self._not_here else project.parent
        return folder / f"{project.stem}-{self._format.currentData()}{suffix}"

    @Slot()
    def _path_edited(self) -> None:
        self._path_is_ours = False

    @Slot()
    def _choose(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Export to"),
            self._path.text(),
            self.tr("Datasets (*.jsonl *.json *.gz);;All files (*)"),
        )
        if chosen:
            self._path_is_ours = False
            self._path.setText(chosen)

    # doing it

    @Slot()
    def _export(self) -> None:
        path = self._path.text().strip()
        if not path:
            self._choose()
            return
        if self._path_is_ours:  # a new computer may have no Documents yet
            with contextlib.suppress(OSError):  # then the export itself says what is wrong
                Path(path).parent.mkdir(parents=True, exist_ok=True)
        self._running = True
        self._run.setEnabled(False)
        self._result.setText(self.tr("Writing. You can go on working."))
        self._result.show()
        self._folder.hide()
        self._desk.export(self.plan(), Path(path), self._exported)

    @Slot(object)
    def _exported(self, manifest: Manifest | None) -> None:
        self._running = False
        self._run.setEnabled(True)
        if manifest is None:
            self._result.setText(self.tr("Nothing was written."))
            return
        path = Path(manifest.path)
        sentence = self.tr("%s conversations are in %s.") % (f"{manifest.conversations:,}", path.name)
        beside = self.tr("What was exported, from which state, stands beside it in %s.") % (
            path.name + ".manifest.json"
        )
        self._result.setText(f"{sentence}\n{path}\n{beside}")
        self._folder.show()
        self._written = path
        self.finished.emit(sentence)

    @Slot()
    def problem(self) -> None:
        """Something went wrong elsewhere; the button may be pressed again."""
        if self._running:
            self._running = False
            self._run.setEnabled(True)
            self._result.setText(self.tr("Nothing was written."))

    @Slot()
    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._written.parent)))
