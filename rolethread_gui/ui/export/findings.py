"""What would happen there: one card for each rule that conversations break, the most harmful first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from rolethread_gui.ui import theme
from rolethread_gui.ui.export.parts import column, muted, plain
from rolethread_gui.wording import figure

if TYPE_CHECKING:
    from rolethread_gui.engine.preflight_report import Offer, RuleGroup

_EXAMPLES = 3
_TEXT_LEFT_PX = 26
"""Everything below the title stands under its first letter."""
_MARKS = {"drop": "circle-x", "cut": "scissors", "misread": "triangle-alert", "note": "info"}
_COLORS = {"drop": "error", "cut": "warning", "misread": "warning", "note": "muted"}


class FindingCard(QFrame):
    """One rule: how many break it, what becomes of them, and what can be done.

    Signals:
        shown_wanted: its conversations are to be looked at: keys (a tuple) and a title.
        place_wanted: one of its places: key of the conversation, key of the turn or None.
        mend_wanted: a repair as undoable edits: id and keys.
        file_wanted: a repair in the exported file alone: id, and whether it is wanted.
    """

    shown_wanted = Signal(object, str)
    place_wanted = Signal(int, object)
    mend_wanted = Signal(str, object)
    file_wanted = Signal(str, bool)

    def __init__(
        self, group: RuleGroup, chosen: tuple[str, ...], *, writable: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._group = group
        self.setObjectName(f"finding_{group.rule}")
        self.setProperty("kind", "card")
        unit = theme.UNIT_PX
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, unit, 12, unit)
        layout.setSpacing(unit // 2)
        layout.addLayout(self._head())
        why = muted(group.why)
        why.setContentsMargins(_TEXT_LEFT_PX, 0, 0, 0)
        layout.addWidget(why)
        for place in group.places[:_EXAMPLES]:
            layout.addWidget(self._example(place.key, place.turn, place.sentence))
        for offer in group.repairs:
            layout.addWidget(self._repair(offer, offer.id in chosen, writable))

    def _head(self) -> QHBoxLayout:
        group = self._group
        words = {
            "drop": self.tr("would be left out"),
            "cut": self.tr("would be cut"),
            "misread": self.tr("would be misread"),
            "note": self.tr("good to know"),
        }
        self._mark = QLabel()
        self._mark.setFixedSize(18, 18)
        self._mark.setAccessibleName(words[group.severity])
        title = plain(group.title)
        title.setProperty("kind", "heading")
        kind = QLabel(words[group.severity])
        kind.setProperty("kind", "chip")
        one = self.tr("Show 1 conversation")
        many = self.tr("Show {0} conversations")
        show = QPushButton(one if group.count == 1 else many.format(figure(group.count)))
        show.setObjectName(f"show_{group.rule}")
        show.setProperty("kind", "link")
        show.clicked.connect(self._show)
        row = QHBoxLayout()
        row.setSpacing(theme.UNIT_PX)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(title, 1)
        row.addWidget(kind, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(show, 0, Qt.AlignmentFlag.AlignTop)
        self.update_look()
        return row

    def _example(self, key: int, turn: int | None, sentence: str) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(_TEXT_LEFT_PX, 0, 0, 0)
        row.setSpacing(theme.UNIT_PX)
        button = QPushButton(self.tr("No. {0}").format(figure(key)))
        button.setProperty("kind", "link")
        button.setProperty("place", (key, turn))
        button.setAccessibleName(self.tr("Open conversation {0}: {1}").format(key, sentence))
        button.clicked.connect(self._go)
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(plain(sentence), 1)
        return line

    def _repair(self, offer: Offer, chosen: bool, writable: bool) -> QWidget:
        line = QWidget()
        layout = column(line, spacing=2)
        layout.setContentsMargins(_TEXT_LEFT_PX, theme.UNIT_PX // 2, 0, 0)
        what = plain(offer.title)
        what.setToolTip(offer.help)
        edits = QPushButton(self.tr("As edits (can be undone)"))
        edits.setObjectName(f"mend_{offer.id}")
        edits.setProperty("repair", offer.id)
        edits.setAccessibleName(self.tr("{0}, as edits").format(offer.title))
        edits.setToolTip(offer.help)
        edits.setEnabled(writable)
        edits.clicked.connect(self._mend)
        file = QCheckBox(self.tr("Only in the exported file"))
        file.setObjectName(f"file_{offer.id}")
        file.setProperty("repair", offer.id)
        file.setAccessibleName(self.tr("{0}, only in the exported file").format(offer.title))
        file.setToolTip(offer.help)
        file.setChecked(chosen)
        file.toggled.connect(self._in_file)
        row = QHBoxLayout()
        row.setSpacing(2 * theme.UNIT_PX)
        row.addWidget(edits)
        row.addWidget(file)
        row.addStretch(1)
        layout.addWidget(what)
        layout.addLayout(row)
        return line

    def update_look(self) -> None:
        """Paint the mark in the colours of the moment."""
        severity = self._group.severity
        icon = theme.icon(_MARKS[severity], _COLORS[severity])
        self._mark.setPixmap(icon.pixmap(QSize(18, 18), self.devicePixelRatioF()))

    @Slot()
    def _show(self) -> None:
        self.shown_wanted.emit(self._group.keys, self._group.title)

    @Slot()
    def _go(self) -> None:
        sender = self.sender()
        if sender is not None:
            key, turn = sender.property("place")
            self.place_wanted.emit(int(key), turn)

    @Slot()
    def _mend(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.mend_wanted.emit(str(sender.property("repair")), self._group.keys)

    @Slot(bool)
    def _in_file(self, wanted: bool) -> None:
        sender = self.sender()
        if sender is not None:
            self.file_wanted.emit(str(sender.property("repair")), wanted)


class FindingList(QWidget):
    """All cards. Signals as of `FindingCard`."""

    shown_wanted = Signal(object, str)
    place_wanted = Signal(int, object)
    mend_wanted = Signal(str, object)
    file_wanted = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards: list[FindingCard] = []
        self._shown: tuple[object, ...] = ()
        self._column = column(self, spacing=theme.UNIT_PX)
        theme.current().changed.connect(self._look_changed)

    def show_groups(self, groups: tuple[RuleGroup, ...], chosen: tuple[str, ...], *, writable: bool) -> None:
        """Show other findings; the same ones stay as they are, so that the keyboard stays where it is."""
        wanted = (groups, writable)
        if wanted == self._shown:
            return
        self._shown = wanted
        for card in self._cards:
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = []
        for group in groups:
            card = FindingCard(group, chosen, writable=writable)
            card.shown_wanted.connect(self.shown_wanted)
            card.place_wanted.connect(self.place_wanted)
            card.mend_wanted.connect(self.mend_wanted)
            card.file_wanted.connect(self.file_wanted)
            self._column.addWidget(card)
            self._cards.append(card)

    @Slot()
    def _look_changed(self) -> None:
        for card in self._cards:
            card.update_look()
