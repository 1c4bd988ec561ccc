"""Above a conversation: which one it is, its status, whether it goes into the export, its note."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from rolethread_gui.dataset.edits import STATUSES
from rolethread_gui.dataset.spans import Utf16Map
from rolethread_gui.ui import theme
from rolethread_gui.ui.edit.tag_line import TagLine
from rolethread_gui.ui.edit.verdict_switch import VerdictSwitch

_ICONS = (("circle-dashed", "muted"), ("circle-dot", "accent"), ("circle-check", "good"))


_KEEP_MS = 300
"""A note is kept after so long a pause, like every other text."""
_NOTE_PX = 800
_LEFT_PX, _RIGHT_PX = 12, 8
_SIDES_PX = _LEFT_PX + _RIGHT_PX


class NoteField(QLineEdit):
    """The note. It is kept at each pause; undo and redo are the project's.

    Signals:
        rested: what was written shall be kept now.
    """

    rested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_KEEP_MS)
        self._pause.timeout.connect(self.rest)
        self.textEdited.connect(self._pause.start)
        self.editingFinished.connect(self.rest)

    @Slot()
    def rest(self) -> None:
        """Keep what was written, without waiting for the pause."""
        self._pause.stop()
        self.rested.emit()

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            keys = QKeySequence.StandardKey
            if event.matches(keys.Undo) or event.matches(keys.Redo):
                self.rest()
                event.ignore()
                return False
        return super().event(event)


class ConversationHeader(QWidget):
    """Title, status, in or out, note; the buttons for the neighbours.

    Signals:
        status_wanted: a status was chosen.
        include_wanted: it shall go into the export or not.
        note_written: the note is another one now.
        step_wanted: -1 or 1: the conversation above or below.
        approve_wanted: approve and go on.
        pressed: someone clicked where there is no button.
        verdict_wanted: a thumb was chosen: True, False, or None for none.
    """

    status_wanted = Signal(str)
    include_wanted = Signal(bool)
    note_written = Signal(str)
    step_wanted = Signal(int)
    approve_wanted = Signal()
    pressed = Signal()
    verdict_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(_LEFT_PX, 6, _RIGHT_PX, 6)
        column.setSpacing(4)
        row = QHBoxLayout()
        self._row = row
        row.setSpacing(4)
        self._title = QLabel()
        self._title.setObjectName("conversation_title")
        self._title.setProperty("kind", "heading")
        row.addWidget(self._title)
        row.addStretch(1)
        self.verdict = VerdictSwitch(self)
        self.verdict.wanted.connect(self.verdict_wanted)
        row.addWidget(self.verdict)
        self._status = QPushButton()
        self._status.setObjectName("conversation_status")
        self._status.setProperty("kind", "quiet")
        self._status.clicked.connect(self._open_statuses)
        row.addWidget(self._status)
        self._included = QPushButton()
        self._included.setObjectName("conversation_included")
        self._included.setProperty("kind", "quiet")
        self._included.clicked.connect(self._include_clicked)
        row.addWidget(self._included)
        for by, icon, tip in (
            (-1, "chevron-up", self.tr("The conversation above (Ctrl+↑)")),
            (1, "chevron-down", self.tr("The conversation below (Ctrl+↓)")),
        ):
            button = QToolButton()
            button.setObjectName("conversation_above" if by < 0 else "conversation_below")
            button.setProperty("kind", "flat")
            button.setProperty("by", by)
            button.setIcon(theme.icon(icon))
            button.setToolTip(tip)
            button.setAccessibleName(tip)
            button.clicked.connect(self._step_clicked)
            row.addWidget(button)
        column.addLayout(row)
        self.tags = TagLine()
        column.addWidget(self.tags)
        self._note = NoteField()
        self._note.setObjectName("conversation_note")
        self._note.setMaximumWidth(_NOTE_PX)
        self._note.setPlaceholderText(self.tr("A note to yourself…"))
        self._note.setAccessibleName(self.tr("Note"))
        self._note.rested.connect(self._note_finished)
        column.addWidget(self._note)
        self._known_note = ""
        self._on_their_way: set[str] = set()
        self._is_included = True
        self._words = ("", "")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside the buttons is a click on the conversation."""
        self.pressed.emit()
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, shapes stand for words."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Leave out the words on the buttons that would be cut; pointing at the shapes says them."""
        buttons = (self._status, self._included)
        for button, words in zip(buttons, self._words, strict=True):
            button.setText(words)
            theme.beside_words(button)
        for button in reversed(buttons):
            if self._wanted_px() > self.contentsRect().width() - _SIDES_PX:
                button.setText("")
                theme.beside_words(button)

    def _wanted_px(self) -> int:
        """Width at which nothing in the first line is cut."""
        items = [self._row.itemAt(place) for place in range(self._row.count())]
        widgets = [widget for item in items if (widget := item.widget() if item else None) is not None]
        widgets = [widget for widget in widgets if not widget.isHidden()]
        return sum(widget.sizeHint().width() for widget in widgets) + self._row.spacing() * (len(widgets) - 1)

    def show_state(self, title: str, status: int, *, included: bool, note: str) -> None:
        """Say which conversation it is and how it stands."""
        self._title.setText(title)
        titles = (self.tr("To review"), self.tr("In progress"), self.tr("Approved"))
        self._status.setIcon(theme.icon(*_ICONS[status]))
        self._status.setToolTip(
            self.tr("{0}. Press to change the status; Ctrl+Enter approves and goes to the next one.").format(
                titles[status]
            )
        )
        self._status.setAccessibleName(self.tr("Status: {0}").format(titles[status]))
        self._is_included = included
        self._words = (titles[status], self.tr("In the export") if included else self.tr("Left out"))
        self._included.setIcon(
            theme.icon("square-check" if included else "square", "accent" if included else "muted")
        )
        self._included.setToolTip(
            self.tr("In the export. Press to leave this conversation out.")
            if included
            else self.tr("Left out of the export. Press to take this conversation in again.")
        )
        self._included.setAccessibleName(self._words[1])
        self._fit()
        self._show_note(note)

    def _show_note(self, note: str) -> None:
        """Show the note as the project has it, unless a newer one is on its way there."""
        if note != self._known_note and not self._on_their_way:  # undone, or another conversation's
            self._known_note = note
            self._note.setText(note)
            self._note.setCursorPosition(0)  # a long one is read from its beginning

    def show_in_note(self, start: int, end: int) -> None:
        """Go to words of the note (code points), and choose them."""
        units = Utf16Map(self._note.text())
        first = units.to_utf16(start)
        self._note.setFocus(Qt.FocusReason.OtherFocusReason)
        self._note.setSelection(first, units.to_utf16(end) - first)

    def show_verdict(self, verdict: bool | None, *, offered: bool) -> None:
        """Show the thumbs, where the dataset has any; elsewhere they are in the menu of the status."""
        self.verdict.show_verdict(verdict)
        self.verdict.setVisible(offered)
        self._fit()

    def take_note(self) -> None:
        """Hand a note that is still being written over; the next one shown is another conversation's."""
        self._note.rest()
        self._on_their_way = set()

    def note_kept(self, note: str) -> None:
        """A note that was handed over is in the project, or was refused."""
        self._on_their_way.discard(note)

    @Slot()
    def _note_finished(self) -> None:
        text = self._note.text().strip()
        if self._note.isModified() and text != self._known_note:  # what was written elsewhere stays as it is
            self._known_note = text
            self._on_their_way.add(text)
            self.note_written.emit(text)

    @Slot()
    def _open_statuses(self) -> None:
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        titles = (self.tr("To review"), self.tr("In progress"), self.tr("Approved"))
        for status, title, look in zip(STATUSES, titles, _ICONS, strict=True):
            menu.addAction(theme.icon(*look), title).setData(status)
        if self.verdict.isHidden():
            menu.addSeparator()
            menu.addAction(theme.icon("thumbs-up"), self.tr("Thumb up")).setData(True)
            menu.addAction(theme.icon("thumbs-down"), self.tr("Thumb down")).setData(False)
        menu.triggered.connect(self._status_chosen)
        menu.popup(self._status.mapToGlobal(QPoint(0, self._status.height())))

    @Slot(QAction)
    def _status_chosen(self, action: QAction) -> None:
        if isinstance(action.data(), bool):
            self.verdict_wanted.emit(action.data())
        else:
            self.status_wanted.emit(action.data())

    @Slot()
    def _include_clicked(self) -> None:
        self.include_wanted.emit(not self._is_included)

    @Slot()
    def _step_clicked(self) -> None:
        self.step_wanted.emit(int(self.sender().property("by")))
