"""A damaged project: what can be done about it, and afterwards what could be read and what was lost."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from rolethread_gui.dataset.errors import UserProblem
from rolethread_gui.ui import theme
from rolethread_gui.wording import figure

if TYPE_CHECKING:
    from rolethread_gui.engine.backups import Backup, Restored
    from rolethread_gui.engine.salvage import Salvaged
    from rolethread_gui.workbench.desk import Desk

_NUMBER = Qt.ItemDataRole.UserRole
_SHOWN = 500
"""Lost conversations that are listed; the command line names them all."""


class DamagedDialog(QDialog):
    """Two ways on. The damaged file stays as it is on either of them."""

    def __init__(self, desk: Desk, damaged: Path, parent: QWidget | None = None) -> None:
        """Make the dialog.

        Args:
            desk: where the project may still be open.
            damaged: the project.
            parent: the window.
        """
        super().__init__(parent)
        self.setObjectName("damaged_dialog")
        self.setWindowTitle(self.tr("“{0}” is damaged").format(damaged.stem))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self._damaged = damaged
        self._made: Path | None = None
        self._build()
        desk.rescue.backups(damaged, self._show_backups)

    def _build(self) -> None:
        unit = theme.UNIT_PX
        self._about = _words(
            self.tr(
                "The file “{0}” is no longer as the program wrote it: a drive that fails, a copy that was cut off, or a "
                "program that syncs files can do that. Whatever you choose here, nothing is thrown away."
            ).format(self._damaged.name)
        )
        self._about.setObjectName("damaged_about")
        self._rescue = QPushButton(self.tr("Open what can be read"))
        self._rescue.setObjectName("damaged_rescue")
        self._rescue.setProperty("kind", "primary")
        self._rescue.clicked.connect(self._begin)
        self._rescue_about = _words(
            self.tr(
                "Everything that is still whole goes into a new project beside it, and you are told what was lost."
            )
        )
        self._heading = QLabel(self.tr("Or go back to a backup"))
        self._heading.setProperty("kind", "small_heading")
        self._list = QListWidget()
        self._list.setObjectName("damaged_list")
        self._list.setAccessibleName(self.tr("Backups, the newest first"))
        self._list.setWordWrap(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.currentItemChanged.connect(self._chosen)
        self._none = _words(self.tr("There is no backup of it."))
        self._none.setObjectName("damaged_none")
        self._none.hide()
        self._progress = QProgressBar()
        self._progress.setRange(0, 0)
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(self.tr("Reading"))
        self._progress.hide()
        self._make_buttons()
        first = QHBoxLayout()
        first.setSpacing(2 * unit)
        first.addWidget(self._rescue)
        first.addWidget(self._rescue_about, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(unit)
        buttons.addStretch(1)
        for button in (self._back, self._open, self._close):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * unit, 3 * unit, 3 * unit, 2 * unit)
        layout.setSpacing(2 * unit)
        layout.addWidget(self._about)
        layout.addLayout(first)
        layout.addWidget(self._progress)
        layout.addWidget(self._heading)
        layout.addWidget(self._none)
        layout.addWidget(self._list, 4)
        layout.addStretch(1)  # what is short stands together at the top
        layout.addLayout(buttons)
        self.resize(680, 480)
        self._rescue.setFocus()

    def _make_buttons(self) -> None:
        self._back = QPushButton(self.tr("Go back to this one"))
        self._back.setObjectName("damaged_go_back")
        self._back.setEnabled(False)
        self._back.clicked.connect(self._go_back)
        self._open = QPushButton(self.tr("Open the new project"))
        self._open.setObjectName("damaged_open")
        self._open.setProperty("kind", "primary")
        self._open.hide()
        self._open.clicked.connect(self._open_made)
        self._close = QPushButton(self.tr("Close"))
        self._close.clicked.connect(self.close)

    # going back

    def _show_backups(self, found: list[Backup]) -> None:
        self._list.clear()
        for one in found:
            if one.problem:
                continue
            item = QListWidgetItem(one.sentence)
            item.setData(_NUMBER, one.number)
            item.setToolTip(str(one.path))
            self._list.addItem(item)
        self._list.setVisible(self._list.count() > 0)
        self._none.setVisible(self._list.count() == 0)
        if self._list.count():
            self._list.setCurrentRow(0)

    @Slot()
    def _chosen(self) -> None:
        self._back.setEnabled(self._list.currentItem() is not None)

    @Slot()
    def _go_back(self) -> None:
        item = self._list.currentItem()
        if item is not None:
            self._wait()
            self._desk.rescue.go_back(self._damaged, int(item.data(_NUMBER)), self._went_back, self._failed)

    def _went_back(self, done: Restored) -> None:
        self._progress.hide()
        self._tell([done.sentence], [])
        self._made = self._damaged
        self._open.setText(self.tr("Open it"))
        self._open.show()
        self._open.setFocus()

    # reading what is left

    @Slot()
    def _begin(self) -> None:
        self._wait()
        self._desk.rescue.salvage(self._damaged, self._read, self._failed)

    def _wait(self) -> None:
        if self._desk.path == self._damaged:
            self._desk.close()
        for button in (self._rescue, self._back):
            button.setEnabled(False)
        self._progress.show()

    def _failed(self, problem: UserProblem) -> None:
        self._progress.hide()
        self._rescue.setEnabled(True)
        self._back.setEnabled(self._list.currentItem() is not None)
        self._about.setText(f"{problem.sentence} {problem.hint}".strip())

    def _read(self, done: Salvaged | None) -> None:
        self._progress.hide()
        if done is None:
            return
        lost = [self.tr("Lost: {0}").format(one.sentence) for one in done.lost[:_SHOWN]]
        if len(done.lost) > _SHOWN:
            lost.append(self.tr("and {0} more").format(figure(len(done.lost) - _SHOWN)))
        self._tell(done.sentences, lost)
        self._made = done.path
        self._open.show()
        self._open.setFocus()

    def _tell(self, sentences: list[str], lost: list[str]) -> None:
        self._about.setText(sentences[0])
        for widget in (self._rescue, self._rescue_about, self._none, self._back, self._heading):
            widget.hide()
        self._list.clear()
        self._list.addItems([*sentences[1:], *lost])
        self._list.setAccessibleName(self.tr("What could be read and what was lost"))
        self._list.setVisible(self._list.count() > 0)

    @Slot()
    def _open_made(self) -> None:
        made = self._made
        self.close()
        if made is not None:
            self._desk.open_path(made)


def _words(text: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    return label
