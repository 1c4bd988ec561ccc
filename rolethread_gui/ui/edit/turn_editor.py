"""The text of one turn, ready to type in, as tall as its text."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QFont,
    QHelpEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from rolethread_gui.dataset.spans import Utf16Map
from rolethread_gui.ui import theme
from rolethread_gui.ui.edit.line_painting import LEVEL_PX, draw_flag, flag_pen, segments, spelling_pen
from rolethread_gui.ui.edit.note_marks import show_note
from rolethread_gui.ui.edit.noted_words import Noted, NotedWords
from rolethread_gui.ui.edit.shown_text import ShownText, difference, typeable
from rolethread_gui.ui.edit.underlines import Quiet, TurnFlags, Underline
from rolethread_gui.ui.edit.wrong_words import WrongWords

PIECE = 40_000
"""Code points that are laid out at once; the rest of a longer turn follows when it is scrolled to."""

_HOVER_MS = 350
_MOST_FOUND = 1000
"""Most places that are marked in one text."""
_PARAGRAPH = "\u2029"


class TurnEditor(QTextEdit):
    """A plain text that grows with its words; it never scrolls by itself and keeps no undo of its own.

    The text is mirrored in `text` from the document's changes; it is never read back from the document,
    which would change U+2028, no-break spaces and more.

    Signals:
        edited: the person changed the text; `text.text` is the new one.
        grew: the height changed, in pixels.
        cursor_moved: the cursor is elsewhere; its rectangle in this widget's coordinates.
        undo_wanted, redo_wanted: the project's undo is asked for.
        flags_hovered: underlines under the pointer (empty: none any more), and their rectangle.
        entered, left: the focus came or went.
        edge_passed: the cursor tried to leave upwards (-1) or downwards (1).
        composed: an input method has finished a composition.
        notes_shown: other words have notes now.
        menu_wanted: the menu of the text, at a place on the screen, for a shown code point.
    """

    edited = Signal()
    grew = Signal(int)
    cursor_moved = Signal(QRect)
    undo_wanted = Signal()
    redo_wanted = Signal()
    flags_hovered = Signal(object, QRect)
    entered = Signal()
    left = Signal()
    edge_passed = Signal(int)
    composed = Signal()
    menu_wanted = Signal(QPoint, int)
    notes_shown = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = ShownText("")
        self.flags = TurnFlags()
        self.spelling = WrongWords()
        self.noted = NotedWords()
        self.composing = False
        self.has_words_menu = False
        self._map = Utf16Map("")
        self._loaded = 0  # code points of `text.shown` that are in the document
        self._applying = False
        self._quiet = Quiet()
        self._used_font: QFont | None = None
        self._marked: tuple[int, int, str] | None = None
        self._differing: tuple[tuple[tuple[int, int], ...], str] = ((), "")
        self._words: Callable[[str], Sequence[tuple[int, int]]] | None = None
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDocumentMargin(2)
        self.viewport().setAutoFillBackground(False)
        self.viewport().setMouseTracking(True)
        self._hover = QTimer(self)
        self._hover.setSingleShot(True)
        self._hover.setInterval(_HOVER_MS)
        self._hover.timeout.connect(self._hover_rested)
        self._pointer = QPoint()
        self._hovered = False
        self.document().contentsChange.connect(self._document_changed)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.cursorPositionChanged.connect(self._cursor_changed)

    # the text

    def show_text(self, text: str) -> None:
        """Show another text, from its beginning."""
        self.text = ShownText(text)
        self._loaded = min(len(self.text.shown), PIECE)
        self._map = Utf16Map(self.text.shown[: self._loaded])
        self._applying = True
        self.setPlainText(self.text.shown[: self._loaded])
        self._applying = False
        self._marked = None
        self.spelling.clear()
        self.noted.take(())
        self._mark_words()
        self._fit()

    def take_text(self, text: str) -> None:
        """Show what the text is now, changing as little as possible: cursor and selection stay."""
        if text == self.text.text:
            return
        new = ShownText(text)
        at, removed, added = difference(self.text.shown, new.shown)
        self.flags.edited(at, removed, len(added))
        self.spelling.edited(at, removed, added)
        self.noted.edited(at, removed, len(added))
        old_loaded = self._loaded
        if at <= old_loaded:
            end = min(at + removed, old_loaded)
            start16, end16 = self._map.to_utf16(at), self._map.to_utf16(end)
            cursor = QTextCursor(self.document())
            cursor.setPosition(start16)
            cursor.setPosition(end16, QTextCursor.MoveMode.KeepAnchor)
            self._applying = True
            cursor.insertText(added)
            self._applying = False
            self._loaded = old_loaded - (end - at) + len(added)
        self.text = new
        self._map = Utf16Map(new.shown[: self._loaded])
        self._mark_words()
        self.viewport().update()

    @property
    def laid_out(self) -> str:
        """What is shown of the text so far."""
        return self.text.shown if self._loaded >= len(self.text.shown) else self.text.shown[: self._loaded]

    @property
    def has_more(self) -> bool:
        """Whether a part of the text is not laid out yet."""
        return self._loaded < len(self.text.shown)

    @Slot()
    def load_more(self) -> None:
        """Lay out the next part of a long text; nothing above it moves."""
        if not self.has_more:
            return
        piece = self.text.shown[self._loaded : self._loaded + PIECE]
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        own = self.textCursor()
        at_end = own.position()
        self._applying = True
        cursor.insertText(piece)
        self._applying = False
        if own.position() != at_end:  # the person's cursor stood at the very end and was pushed along
            own.setPosition(at_end)
            self.setTextCursor(own)
        self._loaded += len(piece)
        self._map = Utf16Map(self.text.shown[: self._loaded])
        self._mark_words()

    def load_until(self, at: int) -> None:
        """Lay out at least the text up to a shown code point."""
        while self._loaded < at and self.has_more:
            self.load_more()

    @Slot(int, int, int)
    def _document_changed(self, at: int, removed: int, added: int) -> None:
        if self._applying:
            return
        length = self.document().characterCount() - 1
        old_length = self._map.to_utf16(self._loaded)
        # Qt counts the border behind the last paragraph in some changes and not in others
        added = min(added, length - at)
        removed = old_length - length + added
        if removed < 0 or at + removed > old_length:
            at, removed, added = 0, old_length, length
        start = self._map.to_code_point(at)
        if self._map.to_utf16(start) != at:  # in the middle of a character
            at, removed, added = at - 1, removed + 1, added + 1
        end = self._map.to_code_point(at + removed)
        if self._map.to_utf16(end) != at + removed:
            end, added = end + 1, added + 1
        cursor = QTextCursor(self.document())
        cursor.setPosition(at)
        cursor.setPosition(at + added, QTextCursor.MoveMode.KeepAnchor)
        there = cursor.selectedText().replace(_PARAGRAPH, "\n")
        inner, gone, text = difference(self.text.shown[start:end], there)
        if not gone and not text:
            return
        self.text.edit(start + inner, gone, text)
        self._loaded += len(text) - gone
        self._map.edit(start + inner, gone, text)
        self.noted.edited(start + inner, gone, len(text))
        flag_went = self.flags.edited(start + inner, gone, len(text))
        if self.spelling.edited(start + inner, gone, text) or flag_went:
            self.viewport().update()
        self._marked = None
        self._mark_words()
        self.edited.emit()

    # places

    def cursor_place(self) -> int:
        """Where the cursor is, in shown code points."""
        return self._map.to_code_point(self.textCursor().position())

    def chosen_span(self) -> tuple[int, int]:
        """First shown code point of what is chosen, and one past the last."""
        cursor = self.textCursor()
        units = cursor.selectionStart(), cursor.selectionEnd()
        return self._map.to_code_point(units[0]), self._map.to_code_point(units[1])

    def set_cursor(self, start: int, end: int | None = None) -> None:
        """Put the cursor to a shown code point, or select from there to `end`."""
        self.load_until(start if end is None else end)
        cursor = self.textCursor()
        cursor.setPosition(self._map.to_utf16(min(start, self._loaded)))
        if end is not None:
            cursor.setPosition(self._map.to_utf16(min(end, self._loaded)), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def place_rect(self, at: int) -> QRect:
        """Rectangle of the cursor at a shown code point, in this widget's coordinates."""
        self.load_until(at)
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._map.to_utf16(min(at, self._loaded)))
        return self.cursorRect(cursor)

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

    # its size

    def set_font(self, font: QFont) -> None:
        """Use another font."""
        if font == self._used_font:
            return
        self._used_font = font
        self.setFont(font)
        self.document().setDefaultFont(font)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        height = max(int(self.document().size().height() + 0.99), self.fontMetrics().height() + 4) + 2
        if height != self.height():
            self.setFixedHeight(height)
            self.grew.emit(height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the height that the text needs at this width."""
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:
        """As tall as the text."""
        return QSize(320, int(self.document().size().height()) + 2)

    def minimumSizeHint(self) -> QSize:
        """Narrow windows wrap the text."""
        return QSize(80, self.fontMetrics().height() + 6)

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

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Remember whether a composition is under way: no text surgery then."""
        before, self.composing = self.composing, bool(event.preeditString())
        super().inputMethodEvent(event)
        if before and not self.composing:
            self.composed.emit()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Text only."""
        return source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste as plain text, whatever it was."""
        if source.hasText():
            self.textCursor().insertText(typeable(source.text()))
            self.cursor_moved.emit(self.cursorRect())

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

    @Slot()
    def _cursor_changed(self) -> None:
        if not self._applying and self.hasFocus():
            self.cursor_moved.emit(self.cursorRect())

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
