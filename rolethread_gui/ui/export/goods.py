"""What goes out, and how it is split: which conversations, the share for validation, the order."""

from __future__ import annotations

import dataclasses

import msgspec
from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QWidget,
)

from rolethread_gui.ui import theme
from rolethread_gui.ui.export.parts import Choice, Number, column, heading, muted
from rolethread_gui.wording import figure
from rolethread_gui.workbench.export_choices import ExportChoices, Scope

_SCOPES: tuple[Scope, ...] = ("all", "shown", "selected", "approved", "group")
_MOST_PERCENT = 50
_FIGURES_PX = 104


@dataclasses.dataclass(frozen=True, slots=True)
class Counts:
    """How many conversations each choice stands for; those left out are in none.

    `groups` are tags and sources: id, title, how many.
    """

    all: int = 0
    shown: int = 0
    selected: int = 0
    approved: int = 0
    left_out: int = 0
    groups: tuple[tuple[str, str, int], ...] = ()


class ScopeChoice(QWidget):
    """Which conversations go.

    Signals:
        chosen: "all", "shown", "selected", "approved" or "group".
        group_chosen: id of a tag or source.
        own_file_wanted: the source that is chosen shall be written as its own file.
    """

    chosen = Signal(str)
    group_chosen = Signal(str)
    own_file_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = column(self)
        layout.addWidget(heading(self.tr("What goes")))
        self._group = QButtonGroup(self)
        self._buttons: dict[Scope, QRadioButton] = {}
        for place, scope in enumerate(_SCOPES):
            button = QRadioButton()
            button.setObjectName("export_scope" if scope == "all" else f"export_scope_{scope}")
            self._buttons[scope] = button
            self._group.addButton(button, place)
            layout.addWidget(button)
        self._which = Choice()
        self._which.setObjectName("export_group")
        self._which.setAccessibleName(self.tr("Tag or source"))
        self._which.activated.connect(self._group_clicked)
        self._own = QPushButton(self.tr("Write this source as its own file, as it came…"))
        self._own.setObjectName("export_own_file")
        self._own.setProperty("kind", "link")
        self._own.clicked.connect(self.own_file_wanted)
        row = QHBoxLayout()
        row.addWidget(self._own)
        row.addStretch(1)
        layout.addWidget(self._which)
        layout.addLayout(row)
        self._left_out = muted()
        layout.addWidget(self._left_out)
        self._group.idClicked.connect(self._clicked)

    def show_counts(self, counts: Counts, scope: Scope, group: str = "") -> None:
        """Say how many each choice stands for, and which one is chosen."""
        self._show_groups(counts, scope, group)
        texts = {
            "all": self.tr("Everything not left out: {0}"),
            "shown": self.tr("Only what is shown: {0}"),
            "selected": self.tr("Only what is selected: {0}"),
            "approved": self.tr("Only what is approved: {0}"),
        }
        for name, button in self._buttons.items():
            if name == "group":
                button.setText(self.tr("Only with a tag, or from a source:"))
                button.setVisible(bool(counts.groups))
                button.setChecked(scope == name)
                continue
            count: int = getattr(counts, name)
            button.setText(texts[name].format(figure(count)))
            button.setEnabled(count > 0 or name in ("all", scope))
            button.setChecked(name == scope)
        one = self.tr("1 conversation is left out of exports and stays here.")
        many = self.tr("{0} conversations are left out of exports and stay here.")
        self._left_out.setText(one if counts.left_out == 1 else many.format(figure(counts.left_out)))
        self._left_out.setVisible(counts.left_out > 0)

    def _show_groups(self, counts: Counts, scope: Scope, group: str) -> None:
        shown = [(one, f"{title}: {figure(count)}") for one, title, count in counts.groups]
        if shown != [
            (self._which.itemData(at), self._which.itemText(at)) for at in range(self._which.count())
        ]:
            self._which.clear()
            for one, title in shown:
                self._which.addItem(title, one)
        place = self._which.findData(group)
        if place >= 0:
            self._which.setCurrentIndex(place)
        self._which.setVisible(scope == "group")
        self._own.setVisible(scope == "group" and group.startswith("source:"))

    @Slot(int)
    def _clicked(self, place: int) -> None:
        if _SCOPES[place] == "group":
            self.group_chosen.emit(str(self._which.currentData()))
        else:
            self.chosen.emit(_SCOPES[place])

    @Slot(int)
    def _group_clicked(self, place: int) -> None:
        self.group_chosen.emit(str(self._which.itemData(place)))


class SplitChoice(QWidget):
    """How the conversations are split and ordered.

    Signals:
        changed: something was chosen; read it with `taken_into`.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = column(self)
        layout.addWidget(heading(self.tr("How it is split")))
        self._percent = Number(0, _MOST_PERCENT, 0)
        self._percent.setObjectName("export_percent")
        self._percent.setSuffix(" %")
        self._percent.setAccessibleName(self.tr("Kept for validation, in percent"))
        self._seed = Number(0, 2_000_000_000, 0)
        self._seed.setGroupSeparatorShown(False)
        self._seed.setObjectName("export_seed")
        self._seed.setAccessibleName(self.tr("Seed of the split and of the order"))
        for one in (self._percent, self._seed):
            one.setFixedWidth(_FIGURES_PX)
        self._shuffle = QCheckBox(self.tr("Mix the order"))
        self._shuffle.setObjectName("export_shuffle")
        for label, control in (
            (self.tr("Kept for validation"), self._percent),
            (self.tr("Seed"), self._seed),
        ):
            row = QHBoxLayout()
            row.setSpacing(theme.UNIT_PX)
            name = QLabel(label)
            name.setBuddy(control)
            name.setWordWrap(True)
            row.addWidget(name, 1)
            row.addWidget(control)
            layout.addLayout(row)
        layout.addWidget(self._shuffle)
        self._about = muted()
        layout.addWidget(self._about)
        self._percent.valueChanged.connect(self._said)
        self._seed.valueChanged.connect(self._said)
        self._shuffle.toggled.connect(self._said)

    def show_choices(self, choices: ExportChoices) -> None:
        """Show what is chosen."""
        self.blockSignals(True)
        self._percent.setValue(choices.percent)
        self._seed.setValue(choices.seed)
        self._shuffle.setChecked(choices.shuffle)
        self.blockSignals(False)
        self._explain()

    def taken_into(self, choices: ExportChoices) -> ExportChoices:
        """The choices with those made here."""
        return msgspec.structs.replace(
            choices,
            percent=self._percent.value(),
            seed=self._seed.value(),
            shuffle=self._shuffle.isChecked(),
        )

    def controls(self) -> list[QAbstractButton | QWidget]:
        """Everything that can be changed here, for the order of Tab."""
        return [self._percent, self._seed, self._shuffle]

    def _explain(self) -> None:
        if self._percent.value():
            text = self.tr(
                "Copies and conversations that say nearly the same stay on one side. The same seed always "
                "makes the same split."
            )
        elif self._shuffle.isChecked():
            text = self.tr("The same seed always makes the same order.")
        else:
            text = self.tr("Everything is for training, in the order of the project.")
        self._about.setText(text)
        self._seed.setEnabled(bool(self._percent.value()) or self._shuffle.isChecked())

    @Slot()
    def _said(self) -> None:
        self._explain()
        self.changed.emit()
