"""What is chosen on the Export page, remembered for each project, and where the export goes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from rolethread_gui.ui.export.layout import ExportLayout
from rolethread_gui.ui.export.planning import suggested_path, token_plan
from rolethread_gui.ui.next_turn import next_turn
from rolethread_gui.workbench.export_choices import ExportChoices, Scope, Value, remember, with_usual_length
from rolethread_gui.workbench.places import default_folder

if TYPE_CHECKING:
    from rolethread_gui.engine.import_reports import SourceSummary
    from rolethread_gui.engine.preflight_report import Preflight
    from rolethread_gui.engine.tokens import TokenPlan
    from rolethread_gui.engine.trainer_view import Asked
    from rolethread_gui.formats.trainers.base import Trainer
    from rolethread_gui.workbench.desk import Desk
    from rolethread_gui.workbench.preferences import Preferences

_QUIET_MS = 250


class ExportChoosing(ExportLayout):
    """The page as far as something is chosen on it.

    Attributes:
        choices: what is chosen.

    Signals:
        choices_changed: the `ExportChoices`, whenever they differ.
    """

    choices_changed = Signal(object)

    def __init__(self, desk: Desk, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._preferences = preferences
        self.choices = ExportChoices()
        self._path_is_ours = True
        self._not_here: Path | None = None
        self._preflight: Preflight | None = None
        self._problems = False
        self._sources: list[SourceSummary] = []
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(_QUIET_MS)
        self._connect_choices()

    def _connect_choices(self) -> None:
        self.targets.chosen.connect(self._target_chosen)
        self.options.changed.connect(self._option_changed)
        self.options.unfolded.connect(self._more_unfolded)
        self.scope.chosen.connect(self._scope_chosen)
        self.scope.group_chosen.connect(self._group_chosen)
        self.split.changed.connect(self._split_changed)
        self.counting.changed.connect(self._counting_changed)
        self.framing.currentIndexChanged.connect(self._plain_changed)
        self.gzip.toggled.connect(self._plain_changed)
        self.unreadable.toggled.connect(self._ask_soon)
        self.findings.file_wanted.connect(self._repair_in_file)
        self.path.textEdited.connect(self._path_edited)
        self.choose.clicked.connect(self._choose_place)

    def keep_away_from(self, folder: Path) -> None:
        """A folder of the program's own, where nobody looks for files: Documents is suggested instead."""
        self._not_here = folder

    def _fill_targets(self) -> None:
        from rolethread_gui.formats.registry import written_dialects
        from rolethread_gui.formats.trainer_registry import all_trainers

        trainers = sorted(all_trainers().values(), key=lambda one: one.plain)
        self.targets.fill(
            [(one.id, one.title, one.help) for one in trainers],
            [(one.id, one.title, one.help) for one in written_dialects().values()],
        )

    def trainer(self, choices: ExportChoices | None = None) -> Trainer | None:
        """The trainer that is chosen, or would be."""
        chosen = (choices or self.choices).trainer
        if not chosen:
            return None
        from rolethread_gui.formats.trainer_registry import all_trainers

        return all_trainers().get(chosen)

    def eyes(self) -> tuple[Asked, TokenPlan] | None:
        """Through whose eyes a conversation can be looked at, as everything here is chosen; None without a trainer."""
        choices, found = self.choices, self._preflight
        if not choices.trainer:
            return None
        from rolethread_gui.engine.trainer_view import Asked

        # What was settled for everything that goes out holds for each of it.
        known = found is not None and found.trainer == choices.trainer and not self._quiet.isActive()
        settings = dict(found.settings) if known and found is not None else dict(choices.own_settings)
        return Asked(choices.trainer, settings, choices.own_repairs), token_plan(choices)

    @Slot(str)
    def choose_target(self, target: str) -> None:
        """Let it go to another trainer or format."""
        if self.targets.filled:
            self.targets.choose(target)
        self._target_chosen(target)

    # choosing

    def _change(self, choices: ExportChoices) -> None:
        if choices == self.choices:
            return
        self.choices = choices
        if self._desk.path is not None:
            remember(self._preferences, self._desk.path, choices)
        self.choices_changed.emit(choices)
        self._ask_soon()

    @Slot(str)
    def _target_chosen(self, target: str) -> None:
        self._path_is_ours = True
        self.result.hide()
        self._preflight = None
        choices = msgspec.structs.replace(self.choices, target=target)
        trainer = self.trainer(choices)
        if trainer is not None and any(option.id == "max_tokens" for option in trainer.options()):
            choices = with_usual_length(self._preferences, choices)
        self._change(choices)
        self._show_target()
        next_turn(self, self.to_top)  # once the others are folded away

    def _show_target(self) -> None:
        trainer = self.trainer()
        self.options.fill(trainer.options() if trainer is not None else (), self.choices)
        self.put_in_order()
        self.show_kind(self.choices)
        self.unreadable.setVisible(self._problems and bool(self.choices.dialect))
        self._show_place()

    @Slot(str, object)
    def _option_changed(self, name: str, value: Value) -> None:
        self._change(self.choices.with_setting(name, value))

    @Slot(bool)
    def _more_unfolded(self, on: bool) -> None:
        self._change(msgspec.structs.replace(self.choices, more=on))

    @Slot(str)
    def _scope_chosen(self, scope: Scope) -> None:
        self._change(msgspec.structs.replace(self.choices, scope=scope))

    @Slot(str)
    def _group_chosen(self, group: str) -> None:
        self._change(msgspec.structs.replace(self.choices, scope="group", group=group))

    @Slot()
    def _split_changed(self) -> None:
        self._change(self.split.taken_into(self.choices))

    @Slot()
    def _counting_changed(self) -> None:
        self._change(self.counting.taken_into(self.choices))
        self._look_at_files()

    def _look_at_files(self) -> None:
        if self.choices.tokenizer:
            self._desk.tokens.look_at(
                token_plan(self.choices), self.counting.show_about, self.counting.show_problem
            )

    @Slot()
    def _plain_changed(self) -> None:
        self._change(
            msgspec.structs.replace(
                self.choices, framing=str(self.framing.currentData()), gzip=self.gzip.isChecked()
            )
        )
        self._show_place()

    @Slot(str, bool)
    def _repair_in_file(self, repair: str, wanted: bool) -> None:
        self._change(self.choices.with_repair(repair, wanted))

    @Slot()
    def _ask_soon(self) -> None:
        if self.isVisible():
            self._quiet.start()

    # where

    def _show_place(self) -> None:
        if self._path_is_ours and self.choices.target:
            self.path.setText(str(self._suggested()))

    def _suggested(self) -> Path:
        project = self._desk.path or Path.home() / "export"
        folder = default_folder() if project.parent == self._not_here else project.parent
        if self.choices.folder and Path(self.choices.folder).is_dir():
            folder = Path(self.choices.folder)
        return suggested_path(self.choices, project, folder)

    @Slot()
    def _path_edited(self) -> None:
        self._path_is_ours = False

    @Slot()
    def _choose_place(self) -> None:
        if self.choices.trainer:
            folder = QFileDialog.getExistingDirectory(
                self,
                self.tr("Folder in which the export gets a folder of its own"),
                str(self._suggested().parent),
            )
            if folder:
                self.put_into(Path(folder))
            return
        chosen, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Export to"),
            self.path.text(),
            self.tr("Datasets (*.jsonl *.json *.gz);;All files (*)"),
        )
        if chosen:
            self._path_is_ours = False
            self.path.setText(chosen)

    def put_into(self, folder: Path) -> None:
        """Let exports of this project go into a folder."""
        self._path_is_ours = True
        self._change(msgspec.structs.replace(self.choices, folder=str(folder)))
        self._show_place()
