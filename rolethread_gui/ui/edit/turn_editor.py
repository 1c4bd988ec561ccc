"""The text of one turn, ready to type in, as tall as its text."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from rolethread_gui.ui import theme
from rolethread_gui.ui.edit.line_painting import LEVEL_PX, draw_flag, flag_pen, segments, spelling_pen
from rolethread_gui.ui.edit.mirrored_text import MirroredText
from rolethread_gui.ui.edit.note_marks import show_note
from rolethread_gui.ui.edit.noted_words import Noted, NotedWords
from rolethread_gui.ui.edit.underlines import Quiet, TurnFlags, Underline
from rolethread_gui.ui.edit.wrong_words import WrongWords

_HOVER_MS = 350
_MOST_FOUND = 1000
"""Most places that are marked in one text."""


class TurnEditor(MirroredText):
    """The text of a turn, with what lies over it: flags, spelling, notes, what is searched for.

    Signals:
        undo_wanted, redo_wanted: the project's undo is asked for.
        flags_hovered: underlines under the pointer (empty: none any more), and their rectangle.
        entered, left: the focus came or went.
        edge_passed: the cursor tried to leave upwards (-1) or downwards (1).
        notes_shown: other words have notes now.
        menu_wanted: the menu of the text, at a place on the screen, for a shown code point.
    """

    undo_wanted = Signal()
    redo_wanted = Signal()
    flags_hovered = Signal(object, QRect)
    entered = Signal()
    left = Signal()
    edge_passed = Signal(int)
    menu_wanted = Signal(QPoint, int)
    notes_shown = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.flags = TurnFlags()
        self.spelling = WrongWords()
        self.noted = NotedWords()
        self.has_words_menu = False
        self._quiet = Quiet()
        self._marked: tuple[int, int, str] | None = None
        self._differing: tuple[tuple[tuple[int, int], ...], str] = ((), "")
        self._words: Callable[[str], Sequence[tuple[int, int]]] | None = None
        self.viewport().setAutoFillBackground(False)
        self.viewport().setMouseTracking(True)
        self._hover = QTimer(self)
        self._hover.setSingleShot(True)
        self._hover.setInterval(_HOVER_MS)
        self._hover.timeout.connect(self._hover_rested)
        self._pointer = QPoint()
        self._hovered = False

    # what lies over the text

    def _shown_anew(self) -> None:
        self._marked = None
        self.spelling.clear()
        self.noted.take(())
        self._mark_words()

    def _moved_along(self, at: int, removed: int, added: str) -> bool:
        self.noted.edited(at, removed, len(added))
        flag_went = self.flags.edited(at, removed, len(added))
        return self.spelling.edited(at, removed, added) or flag_went

    def _laid_out_anew(self) -> None:
        self._mark_words()

    def _typed_in(self) -> None:
        self._marked = None
        self._mark_words()

    def mark_span(self, start: int, end: int, color: str) -> None:
        """Lay a pale colour behind words (while their card is open, or after an undo)."""
        self._marked = (start, end, color)
        self._mark_words()

    @Slot()
    def unmark(self) -> None:
        """Take that colour away."""
        if self._marked is not None:
            self._marked = None
            self._mark_words()

    def mark_differences(self, spans: Sequence[tuple[int, int]], color: str) -> None:
        """Lay a colour behind the words in which another text differs; no spans: none."""
        if (tuple(spans), color) != self._differing:
            self._differing = (tuple(spans), color)
            self._mark_words()

    def set_search(self, words: Callable[[str], Sequence[tuple[int, int]]] | None) -> None:
        """Highlight what is searched for: `words` gives its places in a text; None for nothing."""
        if words is not None or self._words is not None:
            self._words = words
            self._mark_words()

    def _mark_words(self) -> None:
        marks: list[QTextEdit.ExtraSelection] = []
        palette = theme.colors()
        marks += [
            self._mark(note.start, note.end, palette.note_soft)
            for note in self.noted.all
            if 0 <= note.start < self._loaded
        ]
        spans, color = self._differing
        marks += [self._mark(start, end, color) for start, end in spans if start < self._loaded]
        if self._words is not None:
            found = self._words(self.text.shown[: self._loaded])
            marks += [self._mark(start, end, palette.warning_soft) for start, end in found[:_MOST_FOUND]]
        if self._marked is not None:
            marks.append(self._mark(*self._marked))
        if marks or self.extraSelections():
            self.setExtraSelections(marks)

    def _mark(self, start: int, end: int, color: str) -> QTextEdit.ExtraSelection:
        mark = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._map.to_utf16(min(start, self._loaded)))
        cursor.setPosition(self._map.to_utf16(min(end, self._loaded)), QTextCursor.MoveMode.KeepAnchor)
        # the stubs declare these two as methods; they are attributes
        mark.cursor = cursor  # type: ignore[assignment, method-assign, unused-ignore]
        shape = cursor.charFormat()
        shape.setBackground(QColor(color))
        mark.format = shape  # type: ignore[assignment, method-assign, unused-ignore]
        return mark

    # keys, pointer, focus

    def event(self, event: QEvent) -> bool:
        """Claim undo and redo for the project before the text control takes them."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo):
                event.accept()
                return True
            plain = event.modifiers() & (
                Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
            )
            if plain and event.key() in (
                Qt.Key.Key_Up,
                Qt.Key.Key_Down,
                Qt.Key.Key_Return,
                Qt.Key.Key_Enter,
            ):
                event.ignore()  # these belong to the page
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type; undo goes to the project, Shift+Enter makes an ordinary line end."""
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undo_wanted.emit()
        elif event.matches(QKeySequence.StandardKey.Redo):
            self.redo_wanted.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
                event.ignore()
            else:
                self.textCursor().insertText("\n")
                self.cursor_moved.emit(self.cursorRect())
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and not event.modifiers():
            before = self.textCursor().position()
            super().keyPressEvent(event)
            if self.textCursor().position() == before:
                self.edge_passed.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of what is under the pointer, or at the cursor when the keyboard asks."""
        if not self.has_words_menu:
            super().contextMenuEvent(event)
            return
        event.accept()
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            at = self.cursorForPosition(self.viewport().mapFromGlobal(event.globalPos())).position()
            self.menu_wanted.emit(event.globalPos(), self._map.to_code_point(at))
        else:
            corner = self.cursorRect().bottomLeft()
            self.menu_wanted.emit(self.viewport().mapToGlobal(corner), self.cursor_place())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The conversation scrolls, never the turn."""
        event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Wait for the pointer to rest on an underline."""
        super().mouseMoveEvent(event)
        self._pointer = event.position().toPoint()
        self._hover.start()

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer went elsewhere."""
        self._hover.stop()
        super().leaveEvent(event)

    @Slot()
    def _hover_rested(self) -> None:
        place = self._map.to_code_point(self.cursorForPosition(self._pointer).position())
        found = [line for line in self.visible_at(place) if self._rect(line).contains(self._pointer)]
        if found:
            self._hovered = True
            self.flags_hovered.emit(found, self._rect(found[0]))
        elif self._hovered:
            self._hovered = False
            self.flags_hovered.emit([], QRect())

    def _rect(self, line: Underline) -> QRect:
        """Bounds of an underlined span, all its lines."""
        first, last = self.place_rect(line.start), self.place_rect(line.end)
        if first.top() == last.top():
            return first.united(last).adjusted(-1, 0, 1, 4)
        return QRect(0, first.top(), self.width(), last.bottom() - first.top() + 4)

    def span_rect(self, line: Underline) -> QRect:
        """Where an underlined span begins, for placing its card: its first line."""
        first, last = self.place_rect(line.start), self.place_rect(line.end)
        return first.united(last) if first.top() == last.top() else first

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The person is in this turn now."""
        super().focusInEvent(event)
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The person left this turn (menus and cards do not count)."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    # underlines

    def set_quiet(self, quiet: Quiet) -> None:
        """Which dataset-wide findings are not underlined now."""
        if quiet != self._quiet:
            self._quiet = quiet
            self.viewport().update()

    def is_visible(self, line: Underline) -> bool:
        """Whether an underline is drawn: dataset-wide findings only while their filter or card is active."""
        return not self._quiet.hides(line.flag)

    def visible_at(self, place: int) -> list[Underline]:
        """Underlines drawn at a shown code point, the worst first."""
        return [line for line in self.flags.at(place) if self.is_visible(line)]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Text as Qt draws it, underlines drawn here: a character format could hold only one."""
        super().paintEvent(event)
        first, last = self._shown_between(event.rect())
        lines = [
            line
            for line in self.flags.underlines
            if line.start <= last and line.end >= first and self.is_visible(line)
        ]
        words = self.spelling.between(first, last)
        if not lines and not words:
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = theme.colors()
        visible = QRectF(event.rect())
        for line in lines:
            painter.setPen(flag_pen(line.flag.severity, palette.severity(line.flag.severity)))
            for left, right, base in self._segments(line.start, line.end, visible):
                draw_flag(painter, line.flag.severity, left, right, base + line.level * LEVEL_PX)
        painter.setPen(spelling_pen(palette.spelling))
        for start, end in words:
            level = max(
                (line.level + 1 for line in lines if line.start < end and line.end > start), default=0
            )
            for left, right, base in self._segments(start, end, visible):
                painter.drawLine(
                    QPointF(left, base + level * LEVEL_PX), QPointF(right, base + level * LEVEL_PX)
                )
        painter.end()

    def _segments(self, start: int, end: int, visible: QRectF) -> list[tuple[float, float, float]]:
        units = self._map.to_utf16(start), self._map.to_utf16(min(end, self._loaded))
        return segments(self.document(), *units, visible)

    def _shown_between(self, area: QRect) -> tuple[int, int]:
        """First and last shown code point of the lines in an area: a long turn has few of them in view."""
        layout = self.document().documentLayout()
        fuzzy = Qt.HitTestAccuracy.FuzzyHit
        first = layout.hitTest(QPointF(0, area.top() - 2 * LEVEL_PX), fuzzy)
        last = layout.hitTest(QPointF(self.viewport().width(), area.bottom() + 1), fuzzy)
        # where lines run from right to left the ends swap, and in a line of both directions anything may be first
        low, _ = self._line_around(min(first, last))
        _, high = self._line_around(max(first, last))
        return self._map.to_code_point(low), self._map.to_code_point(high)

    def _line_around(self, at: int) -> tuple[int, int]:
        """First and last UTF-16 unit of the line on screen that holds a place."""
        block = self.document().findBlock(max(0, at))
        if not block.isValid():
            return 0, self.document().characterCount()
        line = block.layout().lineForTextPosition(max(0, at) - block.position())
        if not line.isValid():
            return block.position(), block.position() + block.length()
        start = block.position() + line.textStart()
        return start, start + line.textLength() + 1

    def misspelt(self, place: int) -> tuple[int, int] | None:
        """The word that is underlined as misspelt at a shown code point."""
        return self.spelling.at(place)

    def show_spelling(self, language: str, spans: Sequence[tuple[int, int]]) -> None:
        """Underline misspelt words, in shown code points; not the one that is being written."""
        cursor = self.cursor_place() if self.hasFocus() else None
        if self.spelling.take(language, spans, cursor):
            self.viewport().update()

    def show_notes(self, notes: Sequence[Noted]) -> None:
        """Mark words with a note, in shown code points."""
        if self.noted.take(notes):
            self._mark_words()
            self.notes_shown.emit()

    def note_lines(self) -> list[tuple[int, int, Noted]]:
        """Top and height, in pixels, of the line at which each note begins; the first for one without its words."""
        places = [
            (self.place_rect(max(0, note.start)), note)
            for note in self.noted.all
            if note.start <= self._loaded
        ]
        return [(rect.top(), rect.height(), note) for rect, note in places]

    def viewportEvent(self, event: QEvent) -> bool:
        """What a note says is shown while the pointer rests on its words."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            place = self._map.to_code_point(self.cursorForPosition(event.pos()).position())
            note = self.noted.at(place)
            show_note(event.globalPos(), None if note is None else note.text, self)
            return True
        return super().viewportEvent(event)

    def hide_spelling(self) -> None:
        """Take the lines under misspelt words away."""
        if self.spelling.clear():
            self.viewport().update()
