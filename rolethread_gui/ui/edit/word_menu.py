"""The menu of a text: what might have been meant by a misspelt word, learning it, a note, cut, copy and paste."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from PySide6.QtCore import QObject, QPoint, QTimer, Signal, Slot
from PySide6.QtGui import QAction

from rolethread_gui.checks.dictionary import MOST_SUGGESTIONS
from rolethread_gui.ui import theme
from rolethread_gui.ui.edit.noted_words import Noted
from rolethread_gui.ui.edit.turn_editor import TurnEditor

_PATIENCE_MS = 350
"""How long the menu waits for suggestions; those that take longer come into lines that are kept free for them."""
_QT_UNDO = frozenset(("edit-undo", "edit-redo"))
"""Qt's own entries; undo is the project's."""


@dataclasses.dataclass(frozen=True, slots=True)
class WordAsked:
    """A misspelt word of a turn.

    Attributes:
        turn: key of the turn.
        start: first shown code point.
        end: one past the last.
        word: as it stands there.
        language: of the text.
    """

    turn: int
    start: int
    end: int
    word: str
    language: str


class WordMenu(QObject):
    """Made for each time it opens; it goes with its menu.

    Signals:
        corrected: `WordAsked` and what is to stand there.
        learned: `WordAsked`.
        spelling_wanted: the window of dictionaries and learned words shall open.
        note_wanted: a note on the chosen words is to be written.
        note_opened: the note here is to be shown: its id.
        gone: it is closed.
    """

    corrected = Signal(object, str)
    learned = Signal(object)
    spelling_wanted = Signal()
    note_wanted = Signal()
    note_opened = Signal(int)
    gone = Signal()

    def __init__(self, editor: TurnEditor, at: QPoint, asked: WordAsked | None, noted: Noted | None) -> None:
        super().__init__(editor)
        self._at = at
        self._asked = asked
        self._noted = 0
        self.menu = editor.createStandardContextMenu()
        self.menu.setParent(editor, self.menu.windowFlags())
        self.menu.setObjectName("word_menu")
        for action in self.menu.actions():
            if action.objectName() in _QT_UNDO:
                self.menu.removeAction(action)
        actions = self.menu.actions()
        if actions and actions[0].isSeparator():
            self.menu.removeAction(actions[0])
        actions = self.menu.actions()
        self._first = actions[0] if actions else self.menu.addSeparator()
        self._lines: list[QAction] = []
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MS)
        self._patience.timeout.connect(self._open)
        if asked is not None:
            self._add_word(asked)
        chosen = editor.textCursor().hasSelection() and not editor.isReadOnly()
        if chosen:
            self._add("note", self.tr("&Note on these words…"), "message-square-text")
        if noted is not None:
            self._noted = noted.id
            self._add("open", self.tr("&Open the note here…"), "message-square-text")
        if chosen or noted is not None:
            self._insert_line()
        self.menu.triggered.connect(self._chosen)
        self.menu.aboutToHide.connect(self._closed)

    def open(self) -> None:
        """Open it, once the suggestions are there or have been waited for."""
        if self._asked is None:
            self._open()
        else:
            self._patience.start()

    @Slot()
    def _open(self) -> None:
        """Open it as it is. Where suggestions are still looked for, nothing below them will move when they come."""
        if not self.menu.isVisible():
            self._patience.stop()
            if self._lines:
                for _ in range(MOST_SUGGESTIONS - 1):
                    self._lines.append(self._line(""))
            self.menu.popup(self._at)

    def _add_word(self, asked: WordAsked) -> None:
        self._lines.append(self._line(self.tr("Looking for words like it…")))
        self._add("learn", self.tr("&Learn “{0}” for this project").format(asked.word), "bookmark-plus")
        self._add("spelling", self.tr("&Spelling…"), "languages")
        self._insert_line()

    def _line(self, text: str) -> QAction:
        """A line for a suggestion, below those that are there."""
        actions = self.menu.actions()
        below = actions[actions.index(self._lines[-1]) + 1] if self._lines else self._first
        line = QAction(text, self.menu)
        line.setEnabled(False)
        self.menu.insertAction(below, line)
        return line

    def _add(self, what: str, title: str, icon: str) -> None:
        action = QAction(theme.icon(icon), title, self.menu)
        action.setObjectName(f"word_{what}")
        action.setData(what)
        self.menu.insertAction(self._first, action)

    def _insert_line(self) -> None:
        self.menu.insertSeparator(self._first)

    def take(self, suggestions: Sequence[str]) -> None:
        """Offer these."""
        if not self._lines:
            return
        while len(self._lines) < len(suggestions):
            self._lines.append(self._line(""))
        for place, (line, one) in enumerate(zip(self._lines, suggestions, strict=False)):
            line.setText(one.replace("&", "&&"))
            line.setObjectName(f"suggestion_{place}")
            line.setData(f"={one}")
            line.setEnabled(True)
            font = line.font()
            font.setWeight(theme.STRONG)
            line.setFont(font)
        if not suggestions:
            self._lines[0].setText(self.tr("No word is like it"))
        self._lines = []
        if self._patience.isActive():
            self._open()

    @Slot(QAction)
    def _chosen(self, action: QAction) -> None:
        what = action.data()
        if what == "note":
            self.note_wanted.emit()
        elif what == "open":
            self.note_opened.emit(self._noted)
        elif what == "spelling":
            self.spelling_wanted.emit()
        elif self._asked is not None and what == "learn":
            self.learned.emit(self._asked)
        elif self._asked is not None and isinstance(what, str) and what.startswith("="):
            self.corrected.emit(self._asked, what[1:])

    @Slot()
    def _closed(self) -> None:
        self.gone.emit()
        self.menu.deleteLater()
        self.deleteLater()
